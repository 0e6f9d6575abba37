"""Times of day: "eleven forty five a m", "half past twelve", "nine to five p m"."""

from typing import Final

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.scores import asked
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Digits, Range, Time
from verbalnorm.style import Style

__all__ = ["heated", "hour_told", "past", "time", "told_to"]

# The minutes that are said to be left to an hour: "ten to eleven p m", but not "nine to five p m".
_TEN: Final = 10
_CERTAIN: Final = 0.9
# How far before a temperature the word for what the heat does stands.
_KITCHEN: Final = range(2, 6)
_HEAT: Final = range(200, 576, 25)
_LEFT: Final = frozenset({10, 20, 25})


@frozen(eq=False, repr=False)
class _Tail(Record):
    """What stands behind a time: the meridiem and the zone as heard, and the index behind them."""

    meridiem: str
    zone: str
    end: int


def time(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "eleven forty five a m", "half past twelve", "ten to eleven pm", "three o'clock"."""
    if (told := past(walk, i, pack)) and (style.past or told.sure > _CERTAIN):
        return told
    if "range" in style.rules and (hours := _hours(walk, i, pack)):
        return hours
    if military := _military(walk, i, pack):
        return military
    if walk[i - 1].key.isdecimal() and (late := _hour_before(walk, i, pack)):
        return late
    hour = small(walk, i, pack)
    if hour is None or not 0 <= hour[0] <= 24 or walk[i].key in pack.articles:
        return None
    number, end = hour
    if not walk[end].joined:
        return None
    if clock := walk.phrase(end, pack.oclock):
        tail = _tail(walk, clock[1], pack)
        word = walk.text[walk[end].start : walk[clock[1] - 1].end]
        value = Time(number, None, tail.meridiem, tail.zone, word)
        return Heard(value, "time", i, tail.end, 0.7, ("o'clock",)) if number <= 12 else None
    minutes = _minute(walk, end, pack)
    minute, behind = minutes or (None, end)
    tail = _tail(walk, behind, pack)
    if tail.meridiem and number <= 12:
        value = Time(number, minute, tail.meridiem, tail.zone)
        return Heard(value, "time", i, tail.end, 1.0, ("a meridiem",))
    if minute is None or end != i + 1 or heated(walk, i, 100 * number + minute, pack):
        return None
    sure, because = _of_day(walk, i, behind, pack)
    if walk[i].key in pack.teens and minute < _TEN and walk[i - 1].key not in pack.year_cues:
        sure = max(sure, 0.78)  # "ten oh five"
    if not 1 <= number <= 12 and sure < 0.85:
        return None
    return Heard(Time(number, minute), "time", i, behind, sure, because, pair=True)


def heated(walk: Walk, i: int, degrees: int, pack: NumberPack) -> bool:
    """Whether the words before ``i`` ask for a temperature: "bake it at three fifty"."""
    lead = walk[i - 1].key
    if degrees not in _HEAT:
        return False
    asked = walk[i].joined and (lead in pack.at_time or lead in pack.ranges)
    return asked and any(walk[i - k].key in pack.heats for k in _KITCHEN)


def _hour_before(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """The minutes of an hour in digits: "9 thirty a m"."""
    hour, minute = int(walk[i - 1].key), _minute(walk, i, pack)
    if minute is None or not walk[i].joined or not walk.free(i - 1) or not 1 <= hour <= 12:
        return None
    tail = _tail(walk, minute[1], pack)
    if not tail.meridiem:
        return None
    value = Time(hour, minute[0], tail.meridiem, tail.zone)
    return Heard(value, "time", i - 1, tail.end, 0.95, ("a meridiem",))


def _minute(walk: Walk, i: int, pack: NumberPack) -> tuple[int, int] | None:
    """The minutes behind an hour, "oh five" or "thirty", and the index behind them."""
    if walk[i].key in pack.ohs or pack.digits.get(walk[i].key) == 0:
        ones = pack.digits.get(walk[i + 1].key) if walk[i + 1].joined else None
        return None if ones is None else (ones, i + 2)
    rest = small(walk, i, pack)
    return rest if rest and 10 <= rest[0] < 60 else None


def _of_day(walk: Walk, i: int, end: int, pack: NumberPack) -> tuple[float, tuple[str, ...]]:
    """How sure two numbers are a time of day, by the words around them."""
    later = [walk[k].key for k in range(end, end + 3)]
    if walk[end].joined:
        if later[0] in pack.day_parts:
            return 0.9, ("a time of day behind it",)
        if later[0] in pack.part_leads and not pack.day_parts.isdisjoint(later[1:]):
            return 0.9, ("a time of day behind it",)
        if walk.phrase(end, pack.zones):
            return 0.9, ("a zone behind it",)
    lead = walk[i - 2] if walk[i - 1].key in pack.hedges and walk[i - 1].joined else walk[i - 1]
    if walk[i].joined and lead.key in pack.at_time:  # "at like four thirty"
        return 0.85, ("a word that asks for a time",)
    counted = later[0] == pack.of or later[0] in pack.counted  # "after ten fifteen of us left"
    closes = not walk[end].joined or (later[0] in pack.function and not counted)
    if closes and walk[i].joined and walk[i - 1].key in pack.deadlines:
        return 0.8, ("a word that asks for a time",)  # "it runs until five fifteen"
    return 0.5, ()


def _tail(walk: Walk, i: int, pack: NumberPack) -> _Tail:
    """The meridiem and the time zone at ``i``."""
    meridiem = zone = ""
    if walk[i].joined and (found := walk.phrase(i, pack.meridiems)):
        meridiem = walk.text[walk[i].start : walk[found[1] - 1].end]
        i = found[1]
    if meridiem and walk[i].joined and (found := walk.phrase(i, pack.zones)):
        heard = walk.text[walk[i].start : walk[found[1] - 1].end]
        zone, i = heard if found[0].islower() else found[0], found[1]  # "Eastern", but "EST"
    return _Tail(meridiem, zone, i)


def past(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """Minutes before or after an hour."""
    part = pack.halves.get(walk[i].key)
    number = small(walk, i, pack) if part is None else (60 // part[1], i + 1)
    if number is None or not 1 <= number[0] < 60 or not walk[number[1]].joined:
        return None
    minutes, end = number
    between = walk[end].key
    hour = small(walk, end + 1, pack) if walk[end + 1].joined else None
    if hour is None or not 1 <= hour[0] <= 12:
        return None
    tail = _tail(walk, hour[1], pack)
    sure = 0.95 if tail.meridiem else 0.7 if part else 0.3
    if between in pack.past:
        value = Time(hour[0], minutes, tail.meridiem, tail.zone)
        sure = max(sure, 0.6)
    elif between in pack.until and (minutes in _LEFT if part is None else minutes != 30):
        value = Time((hour[0] - 2) % 12 + 1, 60 - minutes, tail.meridiem, tail.zone)
        if not (part or tail.meridiem) or walk[i - 1].key in pack.spans:
            return None
    else:
        return None
    begin = i - 1 if part and _led(walk, i, tail.end, pack) else i
    return Heard(value, "time", begin, tail.end, sure, ("minutes to or past the hour",))


def hour_told(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether the number at ``i`` is an hour, with minutes to or past it before it."""
    before, minutes = walk[i - 1].key, walk[i - 2].key
    if before in pack.past:
        return minutes in pack.halves or minutes in pack.cardinals
    return before in pack.ranges and any(told_to(walk, i - k, pack) for k in (2, 3))


def told_to(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether minutes to an hour are told at ``i``: "at ten to nine", "it was twenty to five".

    Who leads or wins has as many to the other's, and no hour is what is counted: "it was ten to
    nine votes".
    """
    minutes = small(walk, i, pack)
    if minutes is None or minutes[0] not in _LEFT or walk[minutes[1]].key not in pack.ranges:
        return False
    hour = small(walk, minutes[1] + 1, pack)
    if hour is None or not 1 <= hour[0] <= 12 or not walk[i].joined or asked(walk, i, pack):
        return False
    after = walk[hour[1]]
    counted = after.key == pack.of or after.key in pack.counted
    closes = not after.joined or (after.key in pack.function and not counted)
    lead = i - 2 if walk[i - 1].key in pack.hedges and walk[i - 1].joined else i - 1
    before = walk[lead].key, f"{walk[lead - 1].key} {walk[lead].key}"
    leads = pack.at_time | pack.deadlines | pack.telling
    return closes and not leads.isdisjoint(before)


def _led(walk: Walk, i: int, end: int, pack: NumberPack) -> bool:
    """Whether the article before ``i`` is the quarter's, and no noun's behind the time.

    "At a quarter to six", but "a quarter to six train".
    """
    article = walk[i - 1].key in pack.articles and walk[i].joined
    return article and not (walk[end].joined and walk[end].key in pack.timed)


def _hours(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """Two times with one meridiem: "nine to five p m", "between two and three thirty pm"."""
    first = _hour(walk, i, pack)
    if first is None or not walk[first[1]].joined:
        return None
    low, end = first
    word = walk[end]
    spans = word.key in pack.ranges or word.key in pack.until
    if not (spans or (word.key in pack.conjunctions and walk[i - 1].key in pack.between)):
        return None
    last = _hour(walk, end + 1, pack) if walk[end + 1].joined else None
    if last is None:
        return None
    tail = _tail(walk, last[1], pack)
    if not tail.meridiem:
        return _spanned(walk, i, (low, last[0]), (word.text, last[1]), pack)
    high = Time(last[0].hour, last[0].minute, tail.meridiem, tail.zone)
    value = Range(low, high, "to", word.text)
    return Heard(value, "time", i, tail.end, 0.95, ("a meridiem",))


def _spanned(
    walk: Walk, i: int, times: tuple[Time, Time], told: tuple[str, int], pack: NumberPack
) -> Heard | None:
    """Two times without a meridiem, of which one has minutes: "from eight thirty to ten"."""
    low, high = times
    word, end = told
    after = walk[end]
    led = walk[i - 1].key in pack.spans and walk[i].joined
    closes = not after.joined or after.key in pack.function or after.key in pack.day_parts
    if not (led and closes and (low.minute or high.minute)):
        return None
    return Heard(Range(low, high, "to", word), "time", i, end, 0.85, ("a span of time",))


def _hour(walk: Walk, i: int, pack: NumberPack) -> tuple[Time, int] | None:
    """An hour of twelve with its minutes, if any are said, and the index behind it."""
    hour = small(walk, i, pack)
    if hour is None or not 1 <= hour[0] <= 12 or walk[i].key in pack.articles:
        return None
    number, end = hour
    minute = _minute(walk, end, pack) if walk[end].joined else None
    return (Time(number, minute[0]), minute[1]) if minute else (Time(number), end)


def _military(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """As in "oh eight hundred hours", "zero nine thirty hours"."""
    led = walk[i].key in pack.ohs or pack.digits.get(walk[i].key) == 0
    hour = pack.digits.get(walk[i + 1].key) if led and walk[i + 1].joined else None
    if hour is None or not walk[i + 2].joined:
        return None
    if walk[i + 2].key in pack.hundreds:
        text, end = f"0{hour}00", i + 3
    elif minute := _minute(walk, i + 2, pack):
        text, end = f"0{hour}{minute[0]:02}", minute[1]
    else:
        return None
    if not (walk[end].joined and walk[end].key in pack.durations):
        return None
    return Heard(Digits(text), "time", i, end, 0.9, ("a time of twenty-four hours",))
