"""From number words to whole numbers and digit strings.

Every function looks at the tokens of a walk from an index on and gives what it read with the
index behind it, or ``None``. Two words belong together only where nothing but a space, a line
feed or a hyphen stands between them.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final, TypeAlias

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.tokens import Walk

__all__ = [
    "LARGEST",
    "Whole",
    "counts_on",
    "digit",
    "figure",
    "fraction_digits",
    "row",
    "small",
    "split_fraction",
    "whole",
]

# Nobody counts further: scales behind it are words.
LARGEST: Final = 10**300

Found: TypeAlias = tuple[int, int]

_THOUSAND: Final = 1000
_UNITS: Final = frozenset("123456789")


@frozen(eq=False, repr=False)
class Whole(Record):
    """A whole number, ``value * scale``, and the index behind it.

    ``scale`` is more than 1 only where the number is one group and its scale ("450 million").
    """

    value: int
    end: int
    scale: int = 1

    @property
    def total(self) -> int:
        """The number itself."""
        return self.value * self.scale


def small(walk: Walk, i: int, pack: NumberPack) -> Found | None:
    """A number below one hundred, in words or digits; or the "a" of "a hundred"."""
    key = walk[i].key
    if (value := pack.words.get(key)) is not None:
        if key in pack.tens:
            unit = walk[i + 1]
            if unit.joined and (ones := pack.digits.get(unit.key)):
                return value + ones, i + 2
            if unit.key in _UNITS and unit.gap == " " and walk[i - 1].key in pack.labels:
                return value + int(unit.key), i + 2  # "page twenty 7"
        return value, i + 1
    if key.isdecimal() and len(key) < 4:
        return int(key), i + 1
    if key in pack.articles:
        after = walk[i + 1]
        if after.joined and (after.key in pack.hundreds or after.key in pack.scales):
            return 1, i + 1
    return None


def _tail(
    walk: Walk,
    i: int,
    pack: NumberPack,
    part: Callable[[Walk, int, NumberPack], Found | None],
    limit: int,
) -> Found:
    """The part below ``limit`` that may follow at ``i``, with or without "and"; else nothing."""
    if not walk[i].joined:
        return 0, i
    start = i
    if walk[i].key in pack.conjunctions and walk[i + 1].joined and not _article(walk, i + 1, pack):
        start = i + 1
    key = walk[start].key
    half = start > i and limit <= _THOUSAND and len(key) < 3  # "two hundred and 4"
    if _article(walk, start, pack) or (key.isdecimal() and not half):
        return 0, i
    found = part(walk, start, pack)
    if found is None or not 0 < found[0] < limit or _hangs(walk, found[1], pack):
        return 0, i
    if part is small and walk[found[1]].joined and walk[found[1]].key in pack.hundreds:
        # "One hundred and two hundred", "a hundred fifty | two hundred"
        return (found[0] - found[0] % 10, start + 1) if found[1] == start + 2 else (0, i)
    return found


def _hangs(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a hyphen ties the word before ``i`` to another word: "million three-month users"."""
    return walk[i].gap == "-" and walk[i].key not in pack.numbers


def _article(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].key in pack.articles


def _group(walk: Walk, i: int, pack: NumberPack) -> Found | None:
    """A group: "five", "five hundred", "twenty one hundred and eleven"."""
    found = small(walk, i, pack)
    if found is None:
        if walk[i].key in pack.hundreds:
            found = 1, i
        else:
            return None
    value, end = found
    if not (value and (walk[end].joined or end == i) and walk[end].key in pack.hundreds):
        return found
    value, end = value * 100, end + 1
    rest, end = _tail(walk, end, pack, small, 100)
    return value + rest, end


def whole(walk: Walk, i: int, pack: NumberPack) -> Whole | None:
    """The longest whole number at ``i``: groups with falling scales.

    "two million five hundred thousand and six"; adjacent numbers stay apart, so "five thousand
    six thousand" is 5000. A bare scale is once itself ("thousand nine hundred").
    """
    total, limit, end, parts = 0, 0, i, 0
    group: Found | None
    while True:
        if parts:
            group = _tail(walk, end, pack, _group, limit)
            if not group[0]:
                break
        else:
            group = _group(walk, i, pack) or ((1, i) if walk[i].key in pack.scales else None)
            if group is None:
                return None
        value, after = group
        scale = 1
        while value < LARGEST and (by := pack.scales.get(walk[after].key)):
            if not (walk[after].joined or after == i):
                break
            value, scale = value * scale, by  # "ten thousand million" is counted in millions
            after += 1
        if limit and value * scale >= limit:
            if parts > 1 or scale <= limit or value >= limit:
                break
            # All of it is counted in a larger scale: "one thousand two hundred million".
            total, value = 0, total + value
            parts = 0
        total, end, limit, parts = total + value * scale, after, scale, parts + 1
        if scale == 1 or walk[i].key[:1].isdecimal():
            break
    if parts == 1:
        return Whole(total // limit, end, limit)
    return Whole(total, end)


def digit(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """What stands at ``i`` inside a row of digits: "five", "oh", "double seven", "42"."""
    if (times := pack.repeats.get(walk[i].key)) is None:
        return _single(walk, i, pack)
    one = _single(walk, i + 1, pack) if walk[i + 1].joined else None
    return (one[0] * times, one[1]) if one is not None and len(one[0]) == 1 else None


def _single(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """What stands at ``i`` inside a row of digits and is not repeated."""
    key = walk[i].key
    if (value := pack.digits.get(key)) is not None:
        return str(value), i + 1
    if key in pack.ohs:
        return "0", i + 1
    if key.isdecimal() and (len(key) == 1 or walk[i - 1].key in pack.points):
        return key, i + 1
    return None


def row(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int, int] | None:
    """The digits spelled at ``i``, with the index behind them and the number of parts.

    Parts are single digits ("oh", "double five") and numbers below a hundred ("forty five").
    """
    digits, end, parts = "", i, 0
    written = walk[i].key.isdecimal()
    while parts < 40 and (not parts or walk[end].joined):
        if walk[end].key.isdecimal() != written:
            break
        found = digit(walk, end, pack)
        if found is None:
            number = small(walk, end, pack)
            if number is None or walk[end].key in pack.articles or walk[end].key.isdecimal():
                break
            found = str(number[0]), number[1]
        digits, end, parts = digits + found[0], found[1], parts + 1
    return (digits, end, parts) if parts else None


def figure(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """The figures that somebody writes for the number at ``i``, or for a row of digits.

    >>> from verbalnorm import ENGLISH
    >>> said = "three thousand", "eight zero eight zero", "ninety nine"
    >>> [figure(Walk(text, 0), 0, ENGLISH.numbers)[0] for text in said]
    ['3000', '8080', '99']
    """
    if walk[i].key in pack.articles:
        return None
    if walk[i].key.isdecimal():
        return walk[i].key, i + 1
    digits, number = row(walk, i, pack), whole(walk, i, pack)
    if digits and not (number and number.end > digits[1]):
        return digits[:2]
    return (str(number.total), number.end) if number else None


def counts_on(text: str) -> bool:
    """Whether the digits count up or down, so that somebody may just be counting."""
    steps = {int(b) - int(a) for a, b in pairwise(text)}
    return len(text) < 10 and steps in ({1}, {-1})


def split_fraction(walk: Walk, i: int) -> tuple[str, int] | None:
    """The digits behind a point that a recognizer parted from its number: "five .8 billion"."""
    token = walk[i]
    return (token.text, i + 1) if token.gap == " ." and token.text.isdecimal() else None


def fraction_digits(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """What follows "point": "one four", "oh five", "25", or one number below a hundred."""
    digits, end = "", i
    while walk[end].joined and (found := digit(walk, end, pack)) is not None:
        after = walk[found[1]]
        opens = after.key in pack.points or after.key in pack.hundreds
        if digits and opens and after.joined:
            break  # "two point three two point four": the digit opens the next number
        digits, end = digits + found[0], found[1]
    if digits:
        return digits, end
    if walk[i].joined and not _article(walk, i, pack) and (number := small(walk, i, pack)):
        return str(number[0]), number[1]
    return None
