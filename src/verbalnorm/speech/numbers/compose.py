"""From number words to whole numbers and digit strings.

Every function looks at the tokens of a walk from an index on and gives what it read with the
index behind it, or ``None``. Two words belong together only where nothing but a space, a line
feed or a hyphen stands between them.
"""

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.tokens import Token, Walk

__all__ = ["Whole", "fraction_digits", "small", "whole"]

Found: TypeAlias = tuple[int, int]


@frozen
class Whole:
    """A whole number and the index behind it; ``words`` counts its words."""

    value: int
    end: int
    words: int
    scale: int = 1


def small(walk: Walk, i: int, pack: NumberPack) -> Found | None:
    """A number below one hundred: "seven", "seventeen", "seventy", "seventy-one"."""
    key = walk[i].key
    if (value := pack.digits.get(key)) is not None:
        return value, i + 1
    if (value := pack.teens.get(key)) is not None:
        return value, i + 1
    if (value := pack.tens.get(key)) is not None:
        unit = walk[i + 1]
        if unit.joined and (ones := pack.digits.get(unit.key)):
            return value + ones, i + 2
        return value, i + 1
    if key.isdecimal():
        return int(key), i + 1
    return None


def _after_and(walk: Walk, i: int, pack: NumberPack) -> int:
    """The index behind an "and" at ``i`` that a number follows, else ``i``."""
    if walk[i].key in pack.conjunctions and walk[i].joined and walk[i + 1].joined:
        return i + 1
    return i


def _below_thousand(walk: Walk, i: int, pack: NumberPack) -> Found | None:
    """A group: "five", "five hundred", "twenty one hundred and eleven"."""
    found = small(walk, i, pack)
    if found is None:
        return None
    value, end = found
    if not (value and walk[end].joined and walk[end].key in pack.hundreds):
        return found
    value, end = value * 100, end + 1
    rest = _tail(walk, end, pack, small, 100)
    return found if rest is None else (value + rest[0], rest[1])


def _tail(
    walk: Walk,
    i: int,
    pack: NumberPack,
    part: Callable[[Walk, int, NumberPack], Found | None],
    limit: int,
) -> Found:
    """The part below ``limit`` that may follow at ``i``, with or without "and"; else nothing."""
    for start in (i, _after_and(walk, i, pack)):
        if walk[start].joined and (found := part(walk, start, pack)) and 0 < found[0] < limit:
            return found
    return 0, i


def whole(walk: Walk, i: int, pack: NumberPack) -> Whole | None:
    """The longest whole number at ``i``: groups with falling scales.

    "two million five hundred thousand and six"; adjacent numbers stay apart, so "five thousand
    six thousand" is 5000.
    """
    total, limit, end = 0, 0, i
    while True:
        start = i if end == i else _after_and(walk, end, pack)
        if end != i and not walk[start].joined:
            break
        group = _below_thousand(walk, start, pack)
        if group is None or (end != i and not group[0]):
            break
        value, after = group
        scale = 1
        while walk[after].joined and (by := pack.scales.get(walk[after].key)):
            scale *= by
            after += 1
        if limit and value * scale >= limit:
            break
        total, end, limit = total + value * scale, after, scale
        if scale == 1:
            break
    if end == i:
        return None
    return Whole(total, end, end - i, limit)


def _digit(token: Token, pack: NumberPack) -> str | None:
    """The digits that one token stands for inside a row of digits."""
    if (value := pack.digits.get(token.key)) is not None:
        return str(value)
    if token.key in pack.ohs:
        return "0"
    return token.key if token.key.isdecimal() else None


def fraction_digits(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """What follows "point": "one four", "oh five", "25", or one number below a hundred."""
    digits, end = "", i
    while walk[end].joined and (digit := _digit(walk[end], pack)) is not None:
        digits, end = digits + digit, end + 1
    if digits:
        return digits, end
    if walk[i].joined and (found := small(walk, i, pack)):
        return str(found[0]), found[1]
    return None
