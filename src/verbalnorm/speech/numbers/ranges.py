"""Two numbers that belong together: ranges, ratios, scores, the parts of a hundred."""

from typing import Final

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.amounts import and_a_half, number
from verbalnorm.speech.numbers.compounds import described
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.quantities import unit_behind
from verbalnorm.speech.numbers.scores import asked, score
from verbalnorm.speech.numbers.tokens import Token, Walk
from verbalnorm.speech.numbers.values import SHARING, Digits, Money, Number, Range
from verbalnorm.style import Style

__all__ = ["between"]

# The numbers that are so many "in" others: "nine in ten", but not "40 in 2020".
_RATIO: Final = frozenset("123456789")
# Beyond it a number is neither an hour nor the first half of a year.
_LAST_HOUR: Final = 24
_YEARS: Final = range(1900, 2100)
_THOUSAND: Final = 1000
# How far apart the ends of a range without a word between may be.
_NEAR: Final = 10
_FAR: Final = 500
_WIDER: Final = 15
_CENTURIES: Final = (19, 20)
# "Nineteen twenty" is a year.
_TEN: Final = 10
_FIRST_CENTURY: Final = 14
_LAST_CENTURY: Final = 20
# What is neither an hour of twelve nor begins a year that is often told, and how far a range goes.
_NO_HOURS: Final = (13, 14)
_STEP: Final = 3


def between(walk: Walk, begin: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "ten to fifteen", "one in five", "seven out of ten", and the unit they share."""
    first = number(walk, begin, pack, style)
    if first is None or walk[begin - 1].text in pack.currency_signs or not first[0].whole:
        return None
    half = _half(walk, first, pack, style)
    low, end = half or first
    if not walk[end].joined:
        return None
    if found := score(walk, begin, pack):
        return found
    kind, start = _kind(walk, begin, low, end, pack)
    if not walk[start].joined:
        return None
    at = start + _signed(walk, start, kind, pack)
    told = number(walk, at, pack, style)
    if told is None:
        return None
    high, behind = _hundreds(walk, low, told, pack) if kind in SHARING else told
    low = _shared_hundreds(walk, low, (high, behind), pack) if kind in SHARING else low
    if kind == "ratio" and int(high.whole or 0) in _YEARS and high.scale == 1:
        return None  # "two in 2020"
    if kind == "ratio" and low.whole == "1" and walk[start].key in pack.articles and high.scale > 1:
        return None  # "one in a million"
    odds = walk[begin].key in pack.articles and high.whole == "1" and high.scale == 1
    if odds and not style.articles:
        return None  # "a hundred to one"
    if kind == "or" and low.fraction is not None and high.fraction is None and not half:
        return None  # "at one point five or six": the noun
    after = walk[behind]
    goes_on = after.key in pack.numbers or after.key in pack.dots
    if after.key in pack.ohs:  # "two to three oh five", but "two to three oh wait"
        goes_on = walk[behind + 1].key in pack.cardinals or walk[behind + 1].key in pack.ohs
    if after.joined and goes_on:
        return None  # "five million by twenty twenty six", "two point oh to three dot one dot two"
    if start == end:
        return _beside(walk, begin, (low, start), (high, behind), pack)
    if at > start:
        high, start = _negative(high, walk, at, pack)
        low, begin = _negative(low, walk, begin, pack)
    word = "" if kind == "dash" else walk.text[walk[end].start : walk[start - 1].end]
    if "range" in style.rules and (last := _lettered(high, after, pack)):
        value = Range(low, last, kind, word)
        return Heard(value, "serial", begin, behind + 1, 0.9, ("a letter beside",))
    if word and (
        both := _described(walk, begin, Range(low, high, kind, word), behind, pack, style)
    ):
        return both
    shared = _shared(walk, begin, Range(low, high, kind, word), behind, pack)
    if half and high.scale == 1 and not (shared and shared.rule in ("money", "percent")):
        return None  # "three and a half to four hours"
    if shared:
        return shared if shared.end > behind else None
    because: tuple[str, ...] = (kind,)
    sure = 0.6
    if asked(walk, begin, pack):
        because, sure = ("a word that asks for a score",), 0.9
    return Heard(Range(low, high, kind, word), "range", begin, behind, sure, because)


def _signed(walk: Walk, i: int, kind: str, pack: NumberPack) -> bool:
    """Whether a sign stands at ``i``, before the higher number: "to minus thirty"."""
    sign = walk[i].key in pack.signs and walk[i + 1].joined
    return sign and kind in ("range", "or", "and") and walk[i - 1].key not in pack.cardinals


def _negative(found: Number, walk: Walk, i: int, pack: NumberPack) -> tuple[Number, int]:
    """The number at ``i`` with the sign before it, and where it begins; a plus stays a word."""
    sign, left = walk[i - 1], walk[i - 2].key
    if pack.signs.get(sign.key) != "-" or not (walk[i].joined and walk.free(i - 1)):
        return found, i
    if sign.joined and (left in pack.cardinals or left[:1].isdecimal()):
        return found, i  # "ten minus three to minus two"
    return evolve(found, sign="-"), i - 1


def _described(
    walk: Walk, begin: int, found: Range, i: int, pack: NumberPack, style: Style
) -> Heard | None:
    """Both numbers with the unit that describes what follows: "a ten to fifteen minute walk"."""
    assert isinstance(found.high, Number)
    last = described(walk, (found.high, i), pack, style)
    if last is None or found.kind not in ("range", "or") or walk[begin - 1].key in pack.spans:
        return None
    high, end = last
    if high.number.amount < style.cardinal_from and high.old:
        return None  # "two or three year olds"
    value = evolve(found, high=high)
    return Heard(value, "measure", begin, end, 0.97, ("what it describes",))


def _lettered(high: Number, letter: Token, pack: NumberPack) -> Digits | None:
    """The higher number with the letter behind it: "two to three x"."""
    if not letter.joined or f"#{letter.key}" not in pack.serials or high.scale > 1:
        return None
    part = "" if high.fraction is None else f".{high.fraction}"
    return Digits(high.whole + part + letter.text)


def _kind(walk: Walk, begin: int, low: Number, i: int, pack: NumberPack) -> tuple[str, int]:
    """What the word at ``i`` makes of two numbers, and where the second begins."""
    key = walk[i].key
    if key in pack.ranges:
        return "range", i + 1
    if key in pack.alternatives:
        return "or", i + 1
    if key in pack.conjunctions and walk[begin - 1].key in pack.between:
        return "and", i + 1
    if key in pack.ratios and low.whole in _RATIO and low.scale == 1:
        return "ratio", i + 1
    if key in pack.times and low.whole != "0":  # "net zero by 2050"
        return "by", i + 1
    if key in pack.dashes and low.whole != "1":
        return "dash", i + 1
    if key == pack.quotas[0] and walk[i + 1].key == pack.quotas[1]:
        return "out of", i + 2
    return "range", i  # "sixty seventy percent"


def _shared(walk: Walk, begin: int, found: Range, i: int, pack: NumberPack) -> Heard | None:
    """Both numbers with the unit at ``i``, if one stands there; without it where it has cents."""
    assert isinstance(found.high, Number)
    unit = unit_behind(walk, found.high, i, pack)
    if unit is None:
        return None
    value, rule, last = unit
    low = found.low
    if isinstance(value, Money) and isinstance(low, Number):
        if value.cents is not None:
            last = i  # "a dollar fifty or ten pounds forty"
        elif low.scale == 1 and 1 < value.number.scale <= _THOUSAND and _smaller(found):
            low = evolve(low, scale=value.number.scale)  # "five to ten thousand dollars"
    return Heard(evolve(found, low=low, high=value), rule, begin, last, 0.95, (rule, found.kind))


def _smaller(found: Range) -> bool:
    """Whether the lower number may share the scale of the higher: "five to ten thousand"."""
    low, high = found.low, found.high
    assert isinstance(low, Number)
    assert isinstance(high, Number)
    return abs(low.amount) < abs(high.amount) / high.scale


def _hundreds(
    walk: Walk, low: Number, told: tuple[Number, int], pack: NumberPack
) -> tuple[Number, int]:
    """The higher number; its hundreds are a scale where the lower may share them."""
    high, end = told
    last = walk[end - 1]
    if last.key not in pack.hundreds or high.scale > 1 or high.fraction is not None:
        return told
    count = int(high.whole) // 100
    if not (low.scale == 1 and low.amount < count and int(high.whole) == count * 100):
        return told
    return Number(str(count), None, 100, high.sign, last.text), end


def _shared_hundreds(walk: Walk, low: Number, told: tuple[Number, int], pack: NumberPack) -> Number:
    """The lower number, in hundreds as the higher one: "two to three hundred thousand"."""
    high, end = told
    hundreds = high.scale > 1 and walk[end - 2].key in pack.hundreds
    alike = low.scale == 1 and low.fraction is None and high.fraction is None
    if not (hundreds and alike and 0 < int(low.whole) < int(high.whole) // 100):
        return low
    return evolve(low, whole=f"{low.whole}00")


def _half(
    walk: Walk, told: tuple[Number, int], pack: NumberPack, style: Style
) -> tuple[Number, int] | None:
    """The lower number with its half: "three and a half to four million dollars"."""
    low, end = told
    part = and_a_half(walk, end, pack) if style.halves and low.fraction is None else None
    if part is None or low.scale > 1 or walk[part[1]].key not in pack.ranges | pack.alternatives:
        return None
    return evolve(low, fraction=part[0]), part[1]


def _beside(
    walk: Walk,
    begin: int,
    first: tuple[Number, int],
    last: tuple[Number, int],
    pack: NumberPack,
) -> Heard | None:
    """Two numbers with nothing between: each with the index that it begins at, and ends at."""
    (low, start), (high, behind) = first, last
    after = walk[behind]
    if _split(low, high):
        sure = 0.9 if after.joined and after.key not in pack.function else 0.78
        because = ("parts of 100",)
        return Heard(Range(low, high, "split"), "range", begin, behind, sure, because)
    measured = after.joined and (after.key in pack.durations or after.key in pack.units)
    mixed = walk[begin].key.isdecimal() != walk[start].key.isdecimal()  # "a week, or 7 eight days"
    if not _rising(low, high, measured=measured) or (mixed and low.amount >= 100):
        return None
    shared = _shared(walk, begin, Range(low, high, "range"), behind, pack)
    if shared and shared.rule == "percent":
        return shared
    if walk[begin].joined and walk[begin - 1].key in pack.numbers:
        return None  # the last two of "five ten fifteen"
    lead = walk[begin - 1].key
    plain = after.key in pack.counted or after.key not in pack.function | pack.day_parts
    counted = after.joined and plain
    counted = counted and lead != pack.the and lead not in pack.at_time
    many = after.key in pack.durations or pack.many(after.key)
    timed = after.joined and many and walk[begin - 1].key != pack.the and not mixed
    timed = timed and low.whole != "1"  # "one two things"
    if not (high.scale > 1 or timed or _close(low, high, mixed=mixed, counted=counted)):
        return None
    if 1 < high.scale <= _THOUSAND:
        low = evolve(low, scale=high.scale)  # "five six hundred people"
    return shared or Heard(Range(low, high, "range"), "range", begin, behind, 0.6, ("range",))


def _rising(low: Number, high: Number, *, measured: bool) -> bool:
    """Whether two numbers side by side may be the ends of a range: "ten fifteen percent".

    They may be further apart where a unit is behind them: "twenty four thirty six months".
    """
    if low.fraction is not None or high.fraction is not None or low.scale > 1 or low.sign:
        return False
    first, last = int(low.whole), int(high.whole)
    if first % 50 == last % 50 == 0 and first >= 100:
        return 0 < last - first <= _FAR  # "three hundred four hundred"
    if last < _TEN:
        return 0 < last - first <= 2 + measured  # "two three thousand", "six nine months"
    wider = measured and first not in _CENTURIES  # "nineteen forty" begins a year
    near = _NEAR + wider * _WIDER
    return 1 <= first < last < 100 and last - first <= near


def _close(low: Number, high: Number, *, mixed: bool, counted: bool) -> bool:
    """Whether two numbers are the ends of a range, as no year or time is: "thirty forty"."""
    first, last = int(low.whole), int(high.whole)
    if first % 5 == last % 5 == 0:
        return first > _LAST_HOUR or (counted and not mixed and first >= _TEN)
    if mixed or first > _LAST_HOUR:
        return not mixed
    if first in _NO_HOURS and last <= first + _STEP:
        return True  # "thirteen fifteen"
    return last == first + 1 and (first > _LAST_CENTURY or _TEN <= first < _FIRST_CENTURY)


def _split(low: Number, high: Number) -> bool:
    """Whether two numbers side by side divide a hundred: "eighty twenty"."""
    if low.fraction is not None or high.fraction is not None or low.scale * high.scale > 1:
        return False
    return low.whole != high.whole and low.amount + high.amount == 100 and low.amount % 5 == 0
