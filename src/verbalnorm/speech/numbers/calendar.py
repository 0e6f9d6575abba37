"""Years, decades, quarters and dates."""

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import small, whole
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.ordinals import ordinal
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Date, Decade, Ordinal, Quarter, Range, Year
from verbalnorm.style import Style

__all__ = ["bare_decade", "date", "decade", "quarter", "year", "year_at"]


def year_at(walk: Walk, i: int, pack: NumberPack) -> tuple[int, int, float] | None:
    """A year, the index behind it, and how much its form alone says so.

    "nineteen oh five", "twenty twenty-two", "nineteen hundred", "two thousand and eight".
    """
    key = walk[i].key
    if key.isdecimal() and len(key) == 4:
        return int(key), i + 1, 0.6
    if key.isdecimal():
        return None
    first = small(walk, i, pack)
    if first is None:
        return None
    century, end = first
    if not walk[end].joined:
        return None
    if 10 <= century < 100:
        after = walk[end]
        value = None
        if after.key in pack.ohs and walk[end + 1].joined:
            ones = pack.digits.get(walk[end + 1].key)
            if ones:
                value, end = ones, end + 2
        elif not after.key.isdecimal() and (rest := small(walk, end, pack)) and rest[0] >= 10:
            value, end = rest
        if value is None:
            told = whole(walk, i, pack)
            hundred = walk[end].key in pack.hundreds
            if hundred and told and told.scale == 1 and 1000 <= told.value < 2200:
                return told.value, told.end, 0.5
            return None
        sure = 0.9 if century in (19, 20) else 0.75 if 17 <= century <= 21 else 0.3
        if century in (15, 16):
            sure = 0.7
        if 13 <= century <= 16 and value >= 60:
            sure = 0.75  # no time of day: "fourteen ninety two"
        elif 10 <= century < 13 and value >= 60:
            sure = 0.4
        if century == 20 and walk[end - 1].key in pack.tens and value > 60:
            sure = 0.6
        if century > 20:
            sure = min(sure, 0.4)  # "twenty one twenty two": two numbers
        if value < 10 and century > 12:
            sure = max(sure, 0.75)  # "thirteen oh five": never two
        return century * 100 + value, end, sure
    told = whole(walk, i, pack)
    if told is None or told.end < i + 2 or told.scale > 1000:
        return None
    if 1000 < told.total < 2100 and told.total % 1000 < 1000:
        return told.total, told.end, 0.75 if 2000 < told.total < 2050 else 0.55
    if told.total == 2000:
        return 2000, told.end, 0.4
    return None


def year(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The year at ``i`` with its era, if one is said."""
    found = year_at(walk, i, pack)
    era = None
    if found is not None:
        value, end, sure = found
    elif (told := _small_year(walk, i, pack)) is not None:
        value, end = told
        sure = 0.0
    else:
        return None
    if walk[end].joined and (era := walk.phrase(end, pack.eras)):
        return Heard(Year(value, era[0]), "year", i, era[1], 1.0, ("an era",))
    if not sure or (walk[i].key.isdecimal() and len(walk[i].key) == 4):
        return None
    if walk[end].joined and (walk[end].key in pack.percents or walk[end].key in pack.durations):
        return None
    because: tuple[str, ...] = ()
    asked = walk[i - 1].key in pack.year_cues and walk[i].joined
    if walk[end].joined and walk[end].key in pack.counted and not asked:
        return None  # "twenty thirty people"
    if asked:
        because, sure = ("a word that asks for a year",), min(1.0, sure + 0.35)
    return Heard(Year(value), "year", i, end, sure, because, _paired(walk, i, end, pack))


def _paired(walk: Walk, i: int, end: int, pack: NumberPack) -> bool:
    keys = {walk[k].key for k in range(i, end)}
    return keys.isdisjoint(pack.scales) and keys.isdisjoint(pack.hundreds)


def _small_year(walk: Walk, i: int, pack: NumberPack) -> tuple[int, int] | None:
    """As in "seven fifty" in "seven fifty b c": a year only where an era follows."""
    first = small(walk, i, pack)
    if first is None:
        return None
    value, end = first
    if walk[end].joined and (rest := small(walk, end, pack)) and rest[0] >= 10 > value:
        value, end = value * 100 + rest[0], rest[1]
    elif told := whole(walk, i, pack):
        value, end = told.total, told.end
    era = walk.phrase(end, pack.eras) if walk[end].joined else None
    return (value, end) if era else None


def decade(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "nineteen eighties", "nineteen hundreds"; never the bare "eighties"."""
    first = small(walk, i, pack)
    if first is None or not walk[first[1]].joined or not 10 <= first[0] < 100:
        return None
    century, end = first
    key = walk[end].key
    if (tens := pack.decades.get(key)) is not None:
        sure = 0.95 if 15 <= century <= 21 else 0.4
        return Heard(Decade(century * 100 + tens), "decade", i, end + 1, sure, ("a decade",))
    if key in pack.centuries and 11 <= century <= 20:
        return Heard(Decade(century * 100), "decade", i, end + 1, 0.9, ("a century",))
    return None


def bare_decade(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "the mid eighties", where a style asks for it; "low forties" are no years."""
    bare = pack.decades.get(walk[i].key) if style.bare_decades and walk[i].joined else None
    if bare is None or walk[i - 1].key not in pack.decade_cues:
        return None
    return Heard(Decade(bare), "decade", i, i + 1, 0.8, ("a decade",))


def quarter(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "second quarter of twenty twenty two"."""
    number, period = pack.ordinals.get(walk[i].key), pack.periods.get(walk[i + 1].key)
    if not number or period is None or number > 4 or not walk[i + 1].joined:
        return None
    at = i + 3 if walk[i + 2].key == pack.of and walk[i + 2].joined else i + 2
    if walk[at].joined and (found := year_at(walk, at, pack)):
        value = Quarter(number, found[0], period)
        return Heard(value, "quarter", i, found[1], 1.0, ("a part of a year",))
    return None


def date(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """A month with a day, a year or both, the number said first or last."""
    left = walk[i - 1]
    if walk[i].joined and (month := pack.months.get(left.key)):
        first = _month_first(walk, i, month, pack, style)
        return first and (_until(walk, first, pack, style) or first)
    of = left.key == pack.of and left.joined and walk[i].joined
    if of and (month := pack.months.get(walk[i - 2].key)):
        found = year_at(walk, i, pack)
        if found:
            year = Year(found[0])
            return Heard(year, "year", i, found[1], min(1.0, found[2] + 0.4), ("a month",))
    return _day_first(walk, i, pack, style) or _since(walk, i, pack, style)


def _until(walk: Walk, first: Heard, pack: NumberPack, style: Style) -> Heard | None:
    """The days of a month from one to another: "june third through fifth"."""
    low, end = first.value, first.end
    if "range" not in style.rules or not isinstance(low, Date) or not (low.ordinal and low.day):
        return None
    if low.year or not walk[end].joined or walk[end].key not in pack.ranges:
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
    if low is None or not isinstance(low.value, Ordinal) or not walk[low.end].joined:
        return None
    word = walk[low.end]
    if word.key not in pack.ranges:
        return None
    at = low.end + 1 + (walk[low.end + 1].key == pack.the)
    last = _day_first(walk, at, pack, style) if walk[at].joined else None
    if last is None or not isinstance(last.value, Date) or not last.value.ordinal:
        return None
    return evolve(last, value=Range(low.value, last.value, "days", word.text), begin=i)


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
