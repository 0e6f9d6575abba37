"""Two numbers that belong together: ranges, ratios, scores, the parts of a hundred."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.quantities import number, unit_behind
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Money, Number, Range
from verbalnorm.style import Style

__all__ = ["between"]

# The numbers that are so many "in" others: "nine in ten", but not "40 in 2020".
_RATIO: Final = frozenset("123456789")
# Beyond it a number is neither an hour nor the first half of a year.
_LAST_HOUR: Final = 24
# "Nineteen twenty" is a year.
_TEN: Final = 10
_FIRST_CENTURY: Final = 14
_LAST_CENTURY: Final = 20


def between(walk: Walk, begin: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "ten to fifteen", "one in five", "seven out of ten", and the unit they share."""
    first = number(walk, begin, pack, style)
    if first is None or walk[begin - 1].text in pack.currency_signs:
        return None
    low, end = first
    word_between = walk[end]
    if not word_between.joined:
        return None
    kind, start = "", end + 1
    side_by_side = False
    if word_between.key in pack.ranges:
        kind = "range"
    elif word_between.key in pack.alternatives:
        kind = "or"
    elif word_between.key in pack.conjunctions and walk[begin - 1].key in pack.between:
        kind = "and"
    elif word_between.key in pack.ratios and low.whole in _RATIO and low.scale == 1:
        kind = "ratio"
    elif word_between.key in pack.times:
        kind = "by"
    elif word_between.key == pack.quotas[0] and walk[end + 1].key == pack.quotas[1]:
        kind, start = "out of", end + 2
    else:  # "sixty seventy percent"
        kind, start, side_by_side = "range", end, True
    if not walk[start].joined:
        return None
    told = number(walk, start, pack, style)
    if told is None or told[0].sign or not low.whole:
        return None
    high, behind = told
    if kind == "or" and low.fraction is not None and high.fraction is None:
        return None  # "at one point five or six": the noun
    after = walk[behind]
    if after.joined and (after.key in pack.numbers or after.key in pack.ohs):
        return None  # "five million by twenty twenty six"
    word = "" if side_by_side else walk.text[walk[end].start : walk[start - 1].end]
    split = side_by_side and _split(low, high)
    if side_by_side and not (split or _rising(low, high)):
        return None
    unit = unit_behind(walk, high, behind, pack)
    if unit is not None and not split and (not side_by_side or unit[1] == "percent"):
        value, rule, last = unit
        if isinstance(value, Money) and value.cents is not None:
            return None  # "a dollar fifty or ten pounds forty"
        shared = Range(low, value, kind, word)
        return Heard(shared, rule, begin, last, 0.95, (rule, kind))
    if split:
        noun = after.joined and after.key not in pack.function
        sure = 0.9 if noun else 0.78
        return Heard(Range(low, high, "split"), "range", begin, behind, sure, ("parts of 100",))
    mixed = walk[begin].key.isdecimal() != walk[start].key.isdecimal()  # "a week, or 7 eight days"
    if side_by_side and not (high.scale > 1 or _close(low, high, mixed=mixed)):
        return None
    because: tuple[str, ...] = (kind,)
    sure = 0.6
    if any(walk[begin - k].key in pack.scores for k in (1, 2, 3)):
        because, sure = ("a word that asks for a score",), 0.9
    return Heard(Range(low, high, kind, word), "range", begin, behind, sure, because)


def _rising(low: Number, high: Number) -> bool:
    """Whether two numbers side by side may be the ends of a range: "ten fifteen percent"."""
    if low.fraction is not None or high.fraction is not None or low.scale > 1 or low.sign:
        return False
    return 1 <= int(low.whole) < int(high.whole) < 100 and int(high.whole) - int(low.whole) <= 10


def _close(low: Number, high: Number, *, mixed: bool) -> bool:
    """Whether two numbers are the ends of a range, as no year or time is: "thirty forty"."""
    first, last = int(low.whole), int(high.whole)
    if mixed or first % 5 == last % 5 == 0:
        return first > _LAST_HOUR and first % 5 == last % 5 == 0
    if first > _LAST_HOUR:
        return True
    return last == first + 1 and (first > _LAST_CENTURY or _TEN <= first < _FIRST_CENTURY)


def _split(low: Number, high: Number) -> bool:
    """Whether two numbers side by side divide a hundred: "eighty twenty"."""
    if low.fraction is not None or high.fraction is not None or low.scale * high.scale > 1:
        return False
    return low.whole != high.whole and low.amount + high.amount == 100 and low.amount % 5 == 0
