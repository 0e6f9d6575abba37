"""Compounds: numbers that describe with a unit in the singular, "a thirty minute walk"; heights."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.amounts import number
from verbalnorm.speech.numbers.borders import compound
from verbalnorm.speech.numbers.compose import small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Compound, Height, Number
from verbalnorm.style import Style

__all__ = ["described", "describing", "height"]

# The feet that people are tall.
_FEET: Final = range(3, 9)
_INCHES: Final = range(12)
_THOUSAND: Final = 1000


def describing(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "a thirty minute walk", "a twenty five year old"; money and percentages have signs."""
    told = number(walk, i, pack, style)
    found = described(walk, told, pack, style) if told else None
    if told is None or found is None:
        return None
    value, end = found
    unit = walk[told[1]]
    if _ends_range(walk, i, pack):
        return None
    if unit.key in pack.ordinals and walk[told[1] - 1].key in pack.tens and _nth(walk, i, pack):
        return None  # "the thirty second day"
    begin = i + 1 if walk[i].key in pack.articles else i  # it is the noun's: "a hundred page book"
    if value.old:
        return Heard(value, "measure", begin, end, 0.95, ("an age",))
    return Heard(value, "measure", begin, end, 0.96, ("what it describes",))


def described(
    walk: Walk, told: tuple[Number, int], pack: NumberPack, style: Style
) -> tuple[Compound, int] | None:
    """The number that was told with the unit behind it, where both describe what follows."""
    value, end = told
    unit, old = walk[end], walk[end + 1]
    if style.compounds != "hyphenated" or not unit.joined or unit.gap == "-":
        return None
    if unit.key not in pack.modifiers:
        return None
    if any(walk.phrase(end, table) for table in (pack.currencies, pack.minors, pack.percents)):
        return None
    if unit.key in pack.weights and (old.key in pack.notes or value.scale > _THOUSAND):
        return None  # "a ten pound note" is money, "a two million pound house" may be
    aged = old.joined and old.key in pack.ages
    small = value.amount < style.cardinal_from and walk.phrase(end, pack.units) is None
    if small and value.fraction is None and not aged:
        return None
    if aged:
        return Compound(value, unit.text, old.text), end + 2
    return (Compound(value, unit.text), end + 1) if compound(walk, end, pack) else None


def _ends_range(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether the number at ``i`` ends a range: "two or three year olds", "5 to ten minutes"."""
    first = walk[i - 2].key
    told = first in pack.cardinals or first.isdecimal()
    return told and walk[i - 1].key in pack.ranges | pack.alternatives | pack.conjunctions


def _nth(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether an ordinal may begin at ``i``, as one may not behind "a"."""
    return not walk[i].joined or walk[i - 1].key not in pack.articles


def height(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "he is six foot two": nothing that the inches could count stands behind them."""
    feet = pack.digits.get(walk[i].key)
    unit = walk[i + 1]
    if (
        not style.height
        or feet is None
        or feet not in _FEET
        or not (unit.joined and unit.key in pack.feet)
    ):
        return None
    inches = small(walk, i + 2, pack) if walk[i + 2].joined else None
    if inches is None or inches[0] not in _INCHES or walk[i + 2].key in pack.articles:
        return None
    end = inches[1]
    after = walk[end]
    led = walk[i - 1].key in pack.articles | {pack.the} and walk[i].joined
    plain = after.key in pack.function - pack.counted and after.key != pack.of
    closes = not after.joined or plain
    parts = {walk[end + 1].key, walk[end + 2].key} & (pack.articles | {*pack.denominators})
    if (after.key in pack.conjunctions and parts) or not (
        closes or (led and after.key not in pack.units)
    ):
        return None
    return Heard(Height(feet, inches[0]), "measure", i, end, 0.96, ("feet and inches",))
