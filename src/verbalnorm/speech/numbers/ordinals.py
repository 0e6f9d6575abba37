"""Ordinals, fractions and plural scales: number words with an ending."""

from typing import Final

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.amounts import number
from verbalnorm.speech.numbers.compose import row, whole
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Digits, Fraction, Number, Ordinal
from verbalnorm.style import Style

__all__ = ["fraction", "ordinal", "plural"]

_FOURTH: Final = 4
_HUNDRED: Final = 100
_YEARS: Final = range(1900, 2100)


def ordinal(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The ordinal at ``i``: "first", "twenty-first", "one hundred eleventh", "10 th"."""
    told = whole(walk, i, pack) if walk[i].key not in pack.ordinals else None
    end = i if told is None else told.end
    last = walk[end]
    if told is not None and not last.joined:
        return None
    if told is not None and last.key in pack.suffixes and walk[end - 1].key.isdecimal():
        return Heard(Ordinal(told.total), "ordinal", i, end + 1, 1.0, ("a suffix",))
    if told is not None and last.key in pack.conjunctions and walk[end + 1].joined:
        end, last = end + 1, walk[end + 1]  # "one hundred and seventieth"
    value = pack.ordinals.get(last.key)
    if value is None or _clock_second(walk, end, pack):
        return None
    if told is None:
        return Heard(Ordinal(value), "ordinal", i, end + 1, 0.5)
    total = told.total
    if value < _FOURTH and _first_of_many(walk, i, end, pack):
        return None  # "fifty first dates"
    if not total or (total in _YEARS and walk[end + 1].key in pack.periods):
        return None  # "zero tenths", "the two thousand twenty third quarter"
    if value >= 100:
        head = total % 1000
        total += head * value - head
    elif total % (10 if value < 10 else 100) or (value < 10 and total % 100 == 10):
        return None
    else:
        total += value
    return Heard(Ordinal(total), "ordinal", i, end + 1, 0.7)


def _first_of_many(walk: Walk, i: int, end: int, pack: NumberPack) -> bool:
    """Whether a number counts many that are each "first", "second" or "third"."""
    after, led = walk[end + 1], walk[i].joined and walk[i - 1].key in pack.pointed
    fixed = after.key in pack.orders  # "thirty third party apps"
    many = after.joined and walk[end].gap == " " and (fixed or pack.many(after.key))
    return many and not led


def _clock_second(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether "second" at ``i`` is a time: "a thirty second clip", not "the thirty second day"."""
    if walk[i].key not in pack.quantities or walk[i].gap != " " or walk[i - 1].text == "":
        return False
    after, lead = walk[i + 1], walk[i - 2].key
    if walk[i - 1].key not in pack.tens or not after.joined:
        return False
    if lead in pack.articles:
        return True
    return not (
        lead == pack.the
        or lead in pack.months
        or lead in pack.conjunctions
        or after.key in pack.numbers
        or after.key in pack.months
        or after.key in pack.streets | pack.ordered
        or after.key == pack.of
    )


def fraction(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "two thirds", "three quarters", "one and a half"."""
    told = row(walk, i, pack)
    if told is None or told[2] != 1:
        return None
    digits, end, _ = told
    if walk[end].joined and walk[end].key in pack.conjunctions and walk[end + 1].joined:
        if (part := _one_part(walk, end + 1, pack)) is not None:
            return Heard(Fraction(1, part, int(digits)), "fraction", i, end + 3, 0.8)
        rest = fraction(walk, end + 1, pack, style)
        if rest and isinstance(rest.value, Fraction) and not rest.value.whole:
            whole = evolve(rest.value, whole=int(digits))
            return Heard(whole, "fraction", i, rest.end, 0.8)
    if walk[end].joined and (bottom := pack.denominators.get(walk[end].key)):
        top = int(digits)
        if 0 < top < bottom * 10 and (top == 1) != walk[end].key.endswith("s"):
            of = walk[end + 1].key == pack.of and walk[end + 1].joined
            if top == 1 and bottom >= _HUNDRED and not of:
                return None  # "our one thousandth episode"
            sure = 0.8 if of or walk[end].key not in pack.halves else 0.5  # these are also times
            return Heard(Fraction(top, bottom), "fraction", i, end + 1, sure)
    return None


def _one_part(walk: Walk, i: int, pack: NumberPack) -> int | None:
    """Of how many parts one is told at ``i``: "a quarter", "a third"."""
    part = walk[i + 1]
    if walk[i].key not in pack.articles or not part.joined or part.key.endswith(pack.plural):
        return None
    parts = pack.denominators.get(part.key, 0)
    return parts if 2 < parts < _HUNDRED else None


def plural(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """A plural scale, "millions", alone or behind a number, where the style makes digits of it."""
    if style.plural_scales == "leave":
        return None
    scale = pack.plural_scales.get(walk[i].key)
    if scale and style.plural_scales == "suffix":
        return Heard(Digits(f"{scale}s"), "cardinal", i, i + 1, 0.8)
    told = number(walk, i, pack, style)
    if told is None or not walk[told[1]].joined:
        return None
    value, end = told
    scale = pack.plural_scales.get(walk[end].key)
    if scale is None:
        return None
    if style.plural_scales == "suffix":
        amount = value.amount * scale
        return Heard(Digits(f"{amount}s"), "cardinal", i, end + 1, 0.8)
    # "One billion twenty-five millions": only the last group is counted by the plural.
    high, low = divmod(int(value.amount), 1000 * (scale if value.amount > scale else 1))
    total = high * 1000 * scale + low * scale if value.amount > scale else low * scale
    return Heard(Number(str(total)), "cardinal", i, end + 1, 0.8)
