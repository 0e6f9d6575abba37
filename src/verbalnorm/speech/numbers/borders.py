"""Borders: where one value ends and the next begins, though the words could be one.

"Nine times out of ten ninety nine people", "two twenty dollar bills", "step two fifty grams":
number words that stand side by side are one value only where nothing around them says otherwise.
What says so is a closed quota, a count before a compound, a rank, or what is counted behind.
"""

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.amounts import number
from verbalnorm.speech.numbers.compose import row, small, whole
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.style import Style

__all__ = ["border", "compound", "parted"]

# Behind a scale as large as this nobody says a number below a hundred without "and".
_MILLION = 10**6
_HUNDRED = 100
# How far apart the ends of a range without a word between may be.
_NEAR = 10
# What begins a year more often than it counts anything: "the twenty twenty one quarter results".
_CENTURIES = (19, 20)
_YEAR = 4
# How far a quota's two words may be from its first number: "nine boats out of ten".
_REACH = 4


def border(walk: Walk, i: int, pack: NumberPack) -> int | None:
    """The index at which a second value begins, in number words that begin at ``i``.

    Where a quota begins there, it is the border behind the whole: "nine out of ten | ninety".

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> border(Walk("two twenty dollar bills", 0), 0, PACK)
    1
    >>> border(Walk("two twenty dollars", 0), 0, PACK)
    """
    at = _quota(walk, i, pack)
    closed = at != i or _closes_quota(walk, i, pack)
    first = small(walk, at, pack)
    if first is None:
        return None
    value, end = first
    after = walk[end]
    if after.gap != " ":
        return None
    if after.key in pack.teens or after.key in pack.tens:
        second = small(walk, end, pack)
        assert second is not None
        if closed or _counted_apart(walk, at, value, second, pack):
            return end
        return None
    if after.key in pack.digits:
        if closed or _decimal(walk, end, pack):
            return end  # "nine out of ten | one mistake too many", "up to one | two point five"
        if _spelled_year(walk, at, end, pack):
            return end  # "quarter four | two oh two one"
        told = whole(walk, end, pack)  # "two | one hundred dollar bills"
        alone = told is not None and _counted_apart(walk, at, value, (told.total, told.end), pack)
        return end if alone else None
    if after.key in pack.hundreds or after.key in pack.scales:
        return _behind_scale(walk, at, pack, closed=closed)
    if end == at + 2 and _denomination(walk, end, pack):  # "twenty five dollar bills"
        return None if value in pack.faces else end - 1
    return None


def parted(walk: Walk, pack: NumberPack, style: Style) -> bool:
    """Whether a border is directly before the place, behind other number words."""
    if walk[-1].key in pack.scales and walk[-2].key[:1].isdecimal() and walk[-1].joined:
        return _behind_digits(walk, pack, style)
    i = -1
    while i > -_REACH and walk[i].joined and walk[i - 1].key in pack.cardinals:
        i -= 1
    return border(walk, i, pack) == 0


def _behind_digits(walk: Walk, pack: NumberPack, style: Style) -> bool:
    """Whether a scale behind digits ends the value: "$8 billion | ten percent higher"."""
    told = number(walk, 0, pack, style)
    if told is None:
        return False
    value, end = told
    if value.scale > 1 or value.amount >= _HUNDRED:
        # "2 billion | nine hundred million", but not "2 million six thousand"
        return value.scale >= min(pack.scales[walk[-1].key], _MILLION)
    after = walk[end]
    apart = pack.percents, pack.minors, pack.units, pack.durations
    return after.joined and any(after.key in words for words in apart)


def compound(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a unit in the singular stands at ``i`` before what it describes: "foot poles"."""
    unit, head = walk[i], walk[i + 1]
    if not (unit.joined and unit.key in pack.modifiers and head.joined and head.text):
        return False
    plain = head.key not in pack.function and head.key not in pack.numbers
    plain = plain and not (unit.key in pack.units and head.key in pack.characters)
    return plain and head.text.isalpha() and head.key not in pack.extents


def _quota(walk: Walk, i: int, pack: NumberPack) -> int:
    """Where the second number of a quota begins whose first one begins at ``i``; else ``i``."""
    out, of = pack.quotas
    for k in range(i + 1, i + _REACH):
        if walk[k].key == out:
            joined = walk[k + 1].joined and walk[k + 2].joined
            return k + 2 if walk[k + 1].key == of and joined else i
    return i


def _closes_quota(walk: Walk, i: int, pack: NumberPack) -> bool:
    out, of = pack.quotas
    return walk[i - 1].key == of and walk[i - 2].key == out and walk[i].joined


def _counted_apart(
    walk: Walk, i: int, value: int, second: tuple[int, int], pack: NumberPack
) -> bool:
    """Whether of two numbers side by side the second alone counts what stands behind."""
    end = second[1]
    after = walk[end]
    if not after.joined:
        return False
    lead = walk[i - 1].key if walk[i].joined else ""
    if lead in pack.ranked and value < _HUNDRED // 10:  # "step two fifty grams"
        return _unit(walk, end, pack) or pack.many(walk[end].key)
    if after.key == pack.of and lead not in pack.year_cues:
        near = 0 < second[0] - value <= _NEAR  # "forty two forty five of them" is a range
        of_some = walk[end + 1].joined and walk[end + 1].key in pack.partitives
        return of_some and not near  # "ten ninety of them"
    if lead in pack.articles or value in _CENTURIES or not compound(walk, end, pack):
        return False
    told = walk[end + 1].key in pack.weighed or after.key not in pack.weights
    if value <= pack.shortened.get(after.key, 0) and told:
        return False  # "two forty pound linemen", "two twenty volt outlets"
    many = pack.many(walk[end + 1].key)  # "two twenty dollar bills", "one ten percent customer"
    return many != (value == 1)


def _behind_scale(walk: Walk, i: int, pack: NumberPack, *, closed: bool) -> int | None:
    """The border behind a hundred or a scale: "ten million | twelve weeks ago"."""
    told = whole(walk, i, pack)
    if told is None:
        return None
    last = told.end - 1
    if walk[last].key in pack.digits and walk[last - 1].key in pack.tens:
        last -= 1
    scale, after = walk[last - 1], walk[told.end]
    if walk[last].gap != " " or not after.joined:
        return None
    if closed and walk[last].key in pack.ones:  # "out of a hundred | one person"
        return last if _one_of(walk, told.end, pack) else None
    large = pack.scales.get(scale.key, 0) >= _MILLION
    timed = after.key in pack.percents or after.key in pack.durations
    return last if large and timed else None


def _one_of(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a noun in the singular stands at ``i``, which only "one" can count."""
    noun = walk[i]
    plain = noun.key not in pack.function and noun.key not in pack.numbers and len(noun.key) > 2
    return plain and noun.text.islower() and not (pack.many(noun.key) or _unit(walk, i, pack))


def _spelled_year(walk: Walk, i: int, end: int, pack: NumberPack) -> bool:
    """Whether a year is told digit by digit at ``end``, behind the number of a label."""
    ranked = walk[i].joined and walk[i - 1].key in pack.ranked and end == i + 1
    told = row(walk, end, pack) if ranked else None
    singles = told is not None and told[2] == len(told[0]) == _YEAR
    return told is not None and singles and int(told[0][:2]) in _CENTURIES


def _decimal(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a decimal with one digit before its point begins at ``i``."""
    point, part = walk[i + 1], walk[i + 2]
    told = part.key in pack.cardinals or part.key in pack.ohs
    return point.key in pack.points and point.joined and part.joined and told


def _unit(walk: Walk, i: int, pack: NumberPack) -> bool:
    key = walk[i].key
    return key in pack.percents or key in pack.currencies or key in pack.units


def _denomination(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].key in pack.currencies and walk[i + 1].key in pack.notes and walk[i + 1].joined
