"""Compounds: numbers that describe with a unit in the singular, "a thirty minute walk"; heights."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.amounts import number
from verbalnorm.speech.numbers.borders import compound
from verbalnorm.speech.numbers.compose import small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Compound, Height
from verbalnorm.style import Style

__all__ = ["describing", "height"]

# The feet that people are tall.
_FEET: Final = range(3, 9)
_INCHES: Final = range(12)


def describing(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "a thirty minute walk", "a twenty five year old"; money and percentages have signs."""
    if style.compounds != "hyphenated":
        return None
    told = number(walk, i, pack, style)
    if told is None:
        return None
    value, end = told
    unit, old = walk[end], walk[end + 1]
    if not unit.joined or unit.gap == "-" or unit.key not in pack.modifiers:
        return None
    if any(walk.phrase(end, table) for table in (pack.currencies, pack.minors, pack.percents)):
        return None
    if old.key in pack.notes and unit.key in pack.weights:
        return None  # "a ten pound note" is money
    aged = old.joined and old.key in pack.ages
    small = value.amount < style.cardinal_from and unit.key not in pack.units
    small = small and value.fraction is None
    if small and (not aged or _ends_range(walk, i, pack)):
        return None
    if unit.key in pack.ordinals and walk[end - 1].key in pack.tens and _nth(walk, i, pack):
        return None  # "the thirty second day"
    begin = i + 1 if walk[i].key in pack.articles else i  # it is the noun's: "a hundred page book"
    if aged:
        age = Compound(value, unit.text, old.text)
        return Heard(age, "measure", begin, end + 2, 0.95, ("an age",))
    if not compound(walk, end, pack):
        return None
    found = Compound(value, unit.text)
    return Heard(found, "measure", begin, end + 1, 0.96, ("what it describes",))


def _ends_range(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether the number at ``i`` is the second of two: "two or three year olds"."""
    between = walk[i - 1].key
    words = pack.ranges, pack.alternatives, pack.conjunctions
    return walk[i - 2].key in pack.cardinals and any(between in group for group in words)


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
    if after.key in pack.conjunctions or not (closes or (led and after.key not in pack.units)):
        return None
    return Heard(Height(feet, inches[0]), "measure", i, end, 0.96, ("feet and inches",))
