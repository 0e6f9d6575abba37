"""Years, decades and quarters."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import small, whole
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Decade, Quarter, Year
from verbalnorm.style import Style

__all__ = ["CENTURIES", "bare_decade", "decade", "late_year", "price", "quarter", "year", "year_at"]

# The century that a recognizer may leave in digits; "20 twenty five" are two numbers.
CENTURIES: Final = frozenset({"19"})
# What a price ends in more often than a year: "nineteen ninety nine".
_PENNIES: Final = range(95, 100)


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
        if (after.key in pack.ohs or pack.digits.get(after.key) == 0) and walk[end + 1].joined:
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
    paid = style.respects_edited or (style.threshold and value % 100 in _PENNIES)
    if paid and not asked and price(walk, i, end, pack):
        return None
    if asked:
        because, sure = ("a word that asks for a year",), min(1.0, sure + 0.35)
    return Heard(Year(value), "year", i, end, sure, because, _paired(walk, i, end, pack))


def price(walk: Walk, i: int, end: int, pack: NumberPack) -> bool:
    """Whether what reads as a year is paid: "it costs nineteen ninety nine", "… a month"."""
    lead = i - 1
    if walk[i].joined and walk[lead].key in pack.results | pack.at_time:
        lead -= 1  # "the price is", "priced at"
    paid = walk[lead].key in pack.costs and (walk[i].joined or walk[i].gap == ": ")
    each = walk[end].joined and walk[end].key in pack.articles and walk[end + 1].joined
    return paid or (each and f"{walk[end + 1].key}s" in pack.durations)


def late_year(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The years of a century in digits: "in 19 ninety five"."""
    rest = small(walk, i, pack)
    asked = walk[i - 2].key in pack.year_cues and walk[i - 1].key in CENTURIES
    asked = asked and walk[i - 1].joined and walk[i].joined
    if not asked or rest is None or not 30 <= rest[0] < 100 or not walk.free(i - 1):
        return None
    after = walk[rest[1]]
    if after.joined and (after.key not in pack.function or after.key == pack.of):
        return None
    value = Year(100 * int(walk[i - 1].key) + rest[0])
    return Heard(value, "year", i - 1, rest[1], 0.9, ("a word that asks for a year",))


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
    if first is None or not walk[first[1]].joined:
        return None
    century, end = first
    after = walk[end + 1]
    if walk[end].key in pack.millennia and century == 2 and walk[i - 1].key == pack.the:
        two_thousands = not after.joined or after.key != pack.of
        return Heard(Decade(2000), "decade", i, end + 1, 0.9) if two_thousands else None
    if not 10 <= century < 100:
        return None
    key = walk[end].key
    if (tens := pack.decades.get(key)) is not None:
        sure = 0.95 if 15 <= century <= 21 else 0.4
        return Heard(Decade(century * 100 + tens), "decade", i, end + 1, sure, ("a decade",))
    if key in pack.centuries and 11 <= century <= 20:
        return Heard(Decade(century * 100), "decade", i, end + 1, 0.9, ("a century",))
    return None


def bare_decade(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """As in "the mid eighties" or "her twenties", where a style asks for it."""
    bare = pack.decades.get(walk[i].key) if style.bare_decades and walk[i].joined else None
    if bare is None:
        return None
    left = walk[i - 1].key
    led = left in pack.decade_cues
    listed = left in pack.conjunctions and walk[i - 2].key in pack.decades
    if not (led or listed):
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
