"""Days and months: "july third twenty twenty", "the third to the fifth of july"."""

from typing import Final

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.calendar import year_at
from verbalnorm.speech.numbers.compose import row, small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.ordinals import ordinal
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Date, Digits, Ordinal, Range, Year
from verbalnorm.style import Style

__all__ = ["date", "slashed"]

# How sure the form of a year must be where only a day in digits is before it.
_CERTAIN: Final = 0.7
_DAYS: Final = 31
_MONTHS: Final = 12


def date(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """A month with a day, a year or both, the number said first or last."""
    left = walk[i - 1]
    if walk[i].joined and (month := pack.months.get(left.key)):
        first = _month_first(walk, i, month, pack, style)
        return first and (_until(walk, first, pack, style) or first)
    if left.key.isdecimal() and walk[i].joined and (late := _year_behind(walk, i, pack)):
        return late
    of = left.key == pack.of and left.joined and walk[i].joined
    if of and (month := pack.months.get(walk[i - 2].key)):
        found = year_at(walk, i, pack)
        if found:
            year = Year(found[0])
            return Heard(year, "year", i, found[1], min(1.0, found[2] + 0.4), ("a month",))
    return _day_first(walk, i, pack, style) or _since(walk, i, pack, style)


def slashed(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """A date with its slashes said: "one slash fifteen slash twenty twenty five"."""
    first = _part(walk, i, pack)
    second = _part(walk, first[1] + 1, pack) if first else None
    if first is None or second is None:
        return None
    at = second[1] + 1
    last = year_at(walk, at, pack) or row(walk, at, pack)
    if last is None or len(str(last[0])) not in (2, 4):
        return None
    parts = first[0], second[0]
    if min(map(int, parts)) > _MONTHS or not all(0 < int(part) <= _DAYS for part in parts):
        return None
    value = Digits("/".join((*parts, str(last[0]))))
    return Heard(value, "date", i, last[1], 0.95, ("a day, a month and a year between slashes",))


def _part(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """A day or a month before a slash that is said: "five", "oh five"."""
    number = (row if walk[i].key in pack.ohs else small)(walk, i, pack)
    if number is None or walk[i].key in pack.articles:
        return None
    slash = walk[number[1]]
    said = slash.key == pack.slash and slash.joined and walk[number[1] + 1].joined
    return (str(number[0]), number[1]) if said else None


def _year_behind(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """The year behind a day in digits: "July 4 twenty twenty"."""
    day, name = walk[i - 1], walk[i - 2]
    month = pack.months.get(name.key) if day.joined and walk.free(i - 2) else None
    found = year_at(walk, i, pack)
    if month is None or found is None or not 1 <= int(day.key) <= 31 or found[2] < _CERTAIN:
        return None
    value = Date(month, int(day.key), found[0], word=name.text)
    return Heard(value, "date", i - 2, found[1], 0.95, ("a month",))


def _until(walk: Walk, first: Heard, pack: NumberPack, style: Style) -> Heard | None:
    """A second day of the month behind the first: "june third through fifth", "and fourth"."""
    low, end = first.value, first.end
    if "range" not in style.rules or not isinstance(low, Date) or not (low.ordinal and low.day):
        return None
    if low.year or not _pairs(walk, end, pack):
        return None
    at = end + 2 if walk[end + 1].key == pack.the else end + 1
    last = ordinal(walk, at, pack, style) if walk[at].joined else None
    if last is None or not isinstance(last.value, Ordinal) or not low.day < last.value.value <= 31:
        return None
    after = walk[last.end]
    if after.joined and (after.key not in pack.function or after.key == pack.of):
        return None
    word = walk.text[walk[end].start : walk[at - 1].end]
    return evolve(first, value=Range(low, last.value, "days", word), end=last.end)


def _since(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The same with the month behind both: "the third to the fifth of july"."""
    low = ordinal(walk, i, pack, style) if "range" in style.rules else None
    if low is None or not isinstance(low.value, Ordinal) or not _pairs(walk, low.end, pack):
        return None
    word = walk[low.end]
    at = low.end + 1 + (walk[low.end + 1].key == pack.the)
    last = _day_first(walk, at, pack, style) if walk[at].joined else None
    if last is None or not isinstance(last.value, Date) or not last.value.ordinal:
        return None
    if word.key not in pack.ranges and not low.value.value < (last.value.day or 0):
        return None
    return evolve(last, value=Range(low.value, last.value, "days", word.text), begin=i)


def _pairs(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a word stands at ``i`` that ties two days: "to", "and", "or"."""
    words = pack.ranges, pack.conjunctions, pack.alternatives
    return walk[i].joined and any(walk[i].key in group for group in words)


def _day(walk: Walk, i: int, pack: NumberPack, style: Style) -> tuple[int, int, bool] | None:
    """A day of a month, the index behind it, and whether it was an ordinal."""
    if (told := ordinal(walk, i, pack, style)) and isinstance(told.value, Ordinal):
        return (told.value.value, told.end, True) if 1 <= told.value.value <= 31 else None
    number = small(walk, i, pack)
    return (*number, False) if number and 1 <= number[0] <= 31 else None


def _month_first(walk: Walk, i: int, month: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "july twenty fifth twenty twelve", "july two thousand twelve", "June thirty"."""
    name = walk[i - 1].text
    # "May" and "march" are also other words: there a capital or a word before it must tell.
    modal = walk[i - 1].key in pack.openers
    led = walk[i - 2].key in pack.year_cues or walk[i - 2].key in pack.on
    led = led or (walk[i - 2].key in pack.between and walk[i].key in pack.ordinals)
    listed = walk[i - 2].key in pack.conjunctions and walk[i - 4].key in pack.months
    led = led or (listed and walk[i].key in pack.numbers)  # "may fifth and may ninth"
    led = led or (walk[i - 2].key in pack.ranges and walk[i].key in pack.ordinals)
    if (name[0].isupper() and not walk.opens_sentence(i - 1)) or (led and walk[i - 1].joined):
        modal = False
    if modal and name[0].isupper() and _again(walk, i, name, pack):
        modal = False
    plain = Date(month, word=name)
    found = year_at(walk, i, pack)
    day = _day(walk, i, pack, style)
    if found is not None and (day is None or found[1] > day[1]) and not _is_day(walk, day, pack):
        value = evolve(plain, year=found[0])
        sure = 0.4 if modal else 0.95
        return Heard(value, "date", i - 1, found[1], sure, ("a month",))
    if day is None:
        return None
    number, end, is_ordinal = day
    value = evolve(plain, day=number, ordinal=is_ordinal)
    sure = 0.95 if is_ordinal else 0.8
    after = walk[end]
    counts = after.joined and (after.key not in pack.function or after.key == pack.of)
    if modal or (counts and not is_ordinal):
        sure = 0.4
    late = year_at(walk, end, pack) if walk[end].joined or walk[end].gap == ", " else None
    if (
        late is not None
        and (walk[end].joined or late[2] > 0.5)
        and not _counts(walk, late[1], pack)
    ):
        value, end, sure = evolve(value, year=late[0]), late[1], 1.0
    return Heard(value, "date", i - 1, end, sure, ("a month",))


def _counts(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether what stands at ``i`` is counted: "may first two thousand people came"."""
    return walk[i].joined and walk[i].key in pack.counted


def _again(walk: Walk, i: int, name: str, pack: NumberPack) -> bool:
    """Whether a second day of the month follows, as in "May one, May two"."""
    day = small(walk, i, pack)
    at = day[1] if day else i + 1
    if walk[at].key in pack.conjunctions:
        at += 1
    return walk[at].text == name and walk[at + 1].joined and walk[at + 1].key in pack.numbers


def _is_day(walk: Walk, day: tuple[int, int, bool] | None, pack: NumberPack) -> bool:
    """Whether a year follows the day, so that "may five twenty twelve" is no year 520."""
    return (
        day is not None
        and walk[day[1]].joined
        and bool((late := year_at(walk, day[1], pack)) and late[2] >= 0.75)
    )


def _day_first(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "the twenty fifth of july two thousand twelve"."""
    day = _day(walk, i, pack, style)
    if day is None:
        return None
    number, end, is_ordinal = day
    at = end + 1 if walk[end].key == pack.of and walk[end].joined else end
    month = pack.months.get(walk[at].key) if walk[at].joined else None
    if month is None or (not is_ordinal and at == end and walk[at].key in pack.openers):
        return None
    the = walk[i - 1].key == pack.the and walk[i].joined
    value = Date(
        month, number, None, is_ordinal, True, walk[at].text,
        walk[i - 1].text if the else "", walk[end].text if at > end else "",
    )  # fmt: skip
    end = at + 1
    if walk[end].joined and (late := year_at(walk, end, pack)):
        value, end = evolve(value, year=late[0]), late[1]
    return Heard(value, "date", i - 1 if the else i, end, 0.95, ("a month",))
