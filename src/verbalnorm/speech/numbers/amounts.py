"""Amounts: whole numbers and decimals with their scales, parts of a scale, "three and a half"."""

from typing import Final

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import (
    LARGEST,
    counts_on,
    fraction_digits,
    row,
    small,
    split_fraction,
    whole,
)
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Number
from verbalnorm.style import Style

__all__ = ["and_a_half", "number", "scaled"]

# Behind it a point parts the scale, not one: "a billion point two".
_MILLION: Final = 10**6
# What is written with more digits is no amount.
_MOST_DIGITS: Final = 300


def number(walk: Walk, i: int, pack: NumberPack, style: Style) -> tuple[Number, int] | None:
    """The number at ``i``, whole or decimal, with its scale; and the index behind it."""
    told = _number(walk, i, pack, style)
    if told and len(told[0].whole) + len(told[0].fraction or "") > _MOST_DIGITS:
        return None
    return told


def _number(walk: Walk, i: int, pack: NumberPack, style: Style) -> tuple[Number, int] | None:
    """The number at ``i``, however many digits it has."""
    key = walk[i].key
    if key[:1].isdecimal() and not (key.isdecimal() and len(key) < 4):
        parts = key.replace(",", "").split(".")
        if len(parts) > 2:
            return None
        found, end = Number(parts[0], parts[1] if len(parts) > 1 else None), i + 1
        return scaled(walk, found, end, pack)
    if key in pack.points:
        digits = fraction_digits(walk, i + 1, pack)
        return None if digits is None else scaled(walk, Number("", digits[0]), digits[1], pack)
    if style.parts and (half := _half(walk, i, pack)):
        return half
    if key in pack.ohs and walk[i + 1].key in pack.points and walk[i + 1].joined:
        digits = fraction_digits(walk, i + 2, pack)
        return None if digits is None else scaled(walk, Number("0", digits[0]), digits[1], pack)
    told = whole(walk, i, pack)
    if told is None:
        return None
    if style.hundreds and (compact := _compact_hundreds(walk, i, told.end, pack)):
        value, end = compact
        found = Number(str(value))
        if walk[end].key not in pack.points:
            return scaled(walk, found, end, pack)
    elif told.scale > 1 and not _pointed(walk, told.end, pack):
        end = told.end
        found = Number(str(told.value), None, told.scale, "", walk[end - 1].text)
        if style.halves and (late := _half_behind(walk, end, told.scale, pack)):
            return evolve(found, fraction="5"), late
        return found, end
    else:
        found, end = Number(str(told.total)), told.end
    if walk[end].key in pack.points and walk[end].joined:
        digits = fraction_digits(walk, end + 1, pack)
        if digits is not None and (head := _head(walk, i, told.total, digits[1], pack)):
            return head
        if digits is not None and told.scale >= _MILLION and not _scale(walk, digits[1], pack):
            word = walk[told.end - 1].text  # "a billion point two"
            return Number(str(told.value), digits[0], told.scale, "", word), digits[1]
        if digits is not None:
            return scaled(walk, evolve(found, fraction=digits[0]), digits[1], pack)
    if split := split_fraction(walk, end):
        return scaled(walk, evolve(found, fraction=split[0]), split[1], pack)
    if style.halves and (mixed := _and_a_half(walk, end, pack, style)):
        quarters, after = mixed
        return scaled(walk, evolve(found, fraction=quarters), after, pack)
    return found, end


def _head(
    walk: Walk, i: int, total: int, behind: int, pack: NumberPack
) -> tuple[Number, int] | None:
    """The first of two numbers: "one trillion", where "forty seven point two billion" follows."""
    scale = pack.scales.get(walk[behind].key, 0) if walk[behind].joined else 0
    if not scale or total < scale:
        return None
    at = next(k for k in range(i, behind) if walk[k].key in pack.scales)
    alone = whole(Walk(walk.text, walk[i].start, walk.floor, walk[at].end), 0, pack)
    if alone is None:
        return None
    return Number(str(alone.value), None, alone.scale, "", walk[at].text), at + 1


def _scale(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].joined and walk[i].key in pack.scales


def _pointed(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].joined and walk[i].key in pack.points and walk[i + 1].joined


def scaled(walk: Walk, found: Number, end: int, pack: NumberPack) -> tuple[Number, int]:
    """``found`` with the scale words that follow it."""
    scale, words = 1, []
    while walk[end].joined and scale < LARGEST and (by := pack.scales.get(walk[end].key)):
        scale, end = scale * by, end + 1
        words.append(walk[end - 1].text)
    return (evolve(found, scale=scale, scale_word=" ".join(words)) if words else found), end


def _compact_hundreds(walk: Walk, i: int, end: int, pack: NumberPack) -> tuple[int, int] | None:
    """As in "one fifty five" or "one oh five" where a unit or a scale follows: 155, 105."""
    first = pack.digits.get(walk[i].key)
    if not first or end != i + 1 or not walk[end].joined:
        return None
    told = row(walk, i, pack)
    singles = told and told[2] == len(told[0]) > 2 and not counts_on(told[0])  # "six seven eight"
    if told and singles and _counts(walk, told[1], pack):
        return int(told[0]), told[1]
    oh = walk[end].key in pack.ohs
    rest = small(walk, end + oh, pack)
    if rest is None or walk[end].key.isdecimal() or (rest[0] < 10) != oh:
        return None
    if rest[0] == 10 and first >= 5:
        return None  # "five ten percent" is from five to ten
    after = rest[1]
    return (first * 100 + rest[0], after) if _counts(walk, after, pack) else None


def _counts(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a scale, a point or a unit goes on with the number before ``i``."""
    key = walk[i].key
    return walk[i].joined and (
        key in pack.scales
        or key in pack.points
        or bool(walk.phrase(i, pack.percents))
        or bool(walk.phrase(i, pack.currencies) or walk.phrase(i, pack.units))
    )


def _half(walk: Walk, i: int, pack: NumberPack) -> tuple[Number, int] | None:
    """As in "half a million", "a quarter million", "three quarters of a million"."""
    count = pack.digits.get(walk[i].key, 1)
    at = i + 1 if walk[i].key in pack.digits and walk[i + 1].joined else i
    part = pack.halves.get(walk[at].key)
    if part is None or {walk[i - 1].key, walk[i - 2].key} & pack.conjunctions:
        return None  # "ten and a half million"
    end = at + 1
    for words in ({pack.of}, pack.articles):
        end += walk[end].joined and walk[end].key in words
    fraction = {(1, 2): "5", (1, 4): "25", (3, 4): "75"}.get((count, part[1]))
    if fraction and walk[end].joined and walk[end].key in pack.percents:
        return Number("0", fraction), end
    if not (walk[end].joined and walk[end].key in pack.scales):
        return None
    return scaled(walk, Number("0", fraction), end, pack) if fraction else None


def _and_a_half(walk: Walk, i: int, pack: NumberPack, style: Style) -> tuple[str, int] | None:
    """The decimal digits of "… and a half" before a scale or a unit."""
    part = and_a_half(walk, i, pack)
    if part is None:
        return None
    digits, after = part
    if digits == "5" and style.parts:
        return digits, after  # "two and a half years"
    if not walk[after].joined:
        return None
    if walk[after].key in pack.scales or _unit(walk, after, pack):
        return digits, after
    return None


def and_a_half(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """The decimal digits of "… and a half" at ``i``, whatever stands behind it."""
    if walk[i].key not in pack.conjunctions or not walk[i].joined:
        return None
    article = walk[i + 1].key in pack.articles
    factor = 1 if article else pack.digits.get(walk[i + 1].key)
    part = pack.halves.get(walk[i + 2].key)
    if not factor or part is None or not (walk[i + 1].joined and walk[i + 2].joined):
        return None
    digits = {(1, 2): "5", (1, 4): "25", (3, 4): "75"}.get((factor, part[1]))
    return (digits, i + 3) if digits else None


def _half_behind(walk: Walk, i: int, scale: int, pack: NumberPack) -> int | None:
    """The index behind "and a half" after a scale: "a million and a half people"."""
    words = walk[i], walk[i + 1], walk[i + 2]
    if not all(word.joined for word in words) or words[0].key not in pack.conjunctions:
        return None
    half = pack.halves.get(words[2].key) == (1, 2) and words[1].key in pack.articles
    return i + 3 if half and (scale >= _MILLION or not _unit(walk, i + 3, pack)) else None


def _unit(walk: Walk, i: int, pack: NumberPack) -> bool:
    return bool(
        walk[i].joined
        and (
            walk[i].key in pack.percents
            or walk[i].key in pack.currencies
            or walk[i].key in pack.units
        )
    )
