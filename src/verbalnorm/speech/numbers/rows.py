"""Rows of digits that are no quantity: versions, addresses, numbers of houses; roman numerals."""

from typing import Final

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.calendar import price
from verbalnorm.speech.numbers.clock import heated
from verbalnorm.speech.numbers.compose import counts_on, row, small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.names import named
from verbalnorm.speech.numbers.ordinals import ordinal
from verbalnorm.speech.numbers.scores import sets
from verbalnorm.speech.numbers.telephones import asked, hundreds, paused, toll_free
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Digits, Ordinal, Roman, Verse, Version
from verbalnorm.style import Style

__all__ = ["digits", "house", "roman", "stage", "verse", "version"]

# The digits of the shortest telephone number with the code of its country.
_ABROAD: Final = 9

# No house counted more rulers of one name.
_RULERS: Final = 25
_LONGEST_HOUSE: Final = 5
# So many words before a version tell that it is one.
_CLOSE: Final = 5
_TEN: Final = 10
# The most words in the name of a street.
_NAME_OF_STREET: Final = 4


def version(
    walk: Walk, i: int, pack: NumberPack, style: Style, names: tuple[str, ...] = ()
) -> Heard | None:
    """Three or more numbers between points: "one point two point three", "3 dot 11 dot 2".

    Two that could be numbers of their own are one behind a name or a word for it.
    """
    parts: list[str] = []
    end, first = i, 0
    while True:
        told = row(walk, end, pack)
        if told is None or (parts and not walk[end].joined):
            break
        parts.append(told[0])
        end = told[1]
        first = first or end
        mark = walk[end]
        if not mark.joined or mark.key not in pack.points | pack.dots:
            break
        if (
            mark.key in pack.points
            and told[2] > 1
            and len(parts) > 1
            and not (_released(walk, i, pack) or _named(walk, i - 1, pack, names))
        ):
            return None  # "two point three two point four": two numbers
        end += 1
    mark = walk[end - 1]
    if mark.key in pack.points or mark.key in pack.dots:
        end -= 1
    if len(parts) < 2 or (len(parts) == 2 and walk[first].key not in pack.dots):
        return None
    kind = "version" if len(parts) < 4 else "ip address"
    prefix = small(walk, end + 1, pack) if len(parts) == 4 and walk[end].key == pack.slash else None
    if prefix and walk[end].joined and walk[end + 1].joined:  # "one slash twenty four"
        parts[-1], end = f"{parts[-1]}/{prefix[0]}", prefix[1]
    if late := stage(walk, end, pack):
        parts[-1], end = f"{parts[-1]}-{late[0]}", late[1]
    return Heard(Version(tuple(parts)), "version", i, end, 0.95, (kind,))


def _released(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether close words before ``i`` tell that a program has it: "we pin the boat to"."""
    for k in range(i - 1, i - 1 - _CLOSE, -1):
        if not walk[k + 1].joined:
            return False
        if walk[k].key in pack.versions | pack.releases:
            return True
    return False


def _named(walk: Walk, i: int, pack: NumberPack, names: tuple[str, ...]) -> bool:
    """Whether a name that takes a version ends at ``i``, and no day or month."""
    dated = walk[i].key in pack.months or walk[i].key in pack.days
    return not dated and bool(named(walk, i, pack, names))


def stage(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """How far a version is, where a dash is said at ``i``: "dash beta", "dash rc two"."""
    word = walk[i + 1]
    said = walk[i].key in pack.dashes and walk[i].joined and word.joined
    if not said or word.key not in pack.stages:
        return None
    count = small(walk, i + 2, pack) if walk[i + 2].joined else None
    if count is None:
        return word.key, i + 2
    return f"{word.key}{count[0]}", count[1]


def digits(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """A row of single digits: "nine one one", "double oh three", "five twenty four"."""
    told = row(walk, i, pack)
    if (free := toll_free(walk, i, pack)) is not None:
        return free
    if told is None:
        return None
    text, end, parts = told
    if walk[end].gap == ", " and (pauses := paused(walk, i, pack)):
        return pauses
    doubled = any(walk[k].key in pack.repeats for k in range(i, end))
    if parts < 2 and not doubled:
        return None
    if walk[end].joined and walk[end].key in pack.hundreds:
        return hundreds(walk, i, pack)  # else the row ends inside a number
    plus = walk[i].joined and walk.free(i - 1) and pack.signs.get(walk[i - 1].key) == "+"
    if plus and len(text) >= _ABROAD:
        return Heard(Digits("+" + text), "telephone", i - 1, end, 0.9, ("a plus before it",))
    if walk[i].key in pack.teens or walk[i].key in pack.tens:
        return _two(walk, i, end, text, parts, pack, style)
    bare = parts < 3 and len(text) < 4
    if walk[i].key in pack.ohs and bare and not walk[i + 1].key[:1].isdecimal():
        return _short_year(walk, i, end, text, pack)
    because: tuple[str, ...] = ()
    sure = 0.5
    if cue := asked(walk, i, pack):
        because, sure = ("a word that asks for a number",), 0.95
    if doubled and parts > 1:
        sure, because = max(sure, 0.85), (*because, "a repeated digit")
    counting = counts_on(text) and parts == len(text) and not cue
    singles = parts == len(text)
    if singles and (match := sets(walk, i, text, pack)):
        return Heard(Digits(match), "digits", i, end, 0.9, ("a word that asks for a score",))
    if len(text) in (7, 10, 11) and not counting and singles:
        return Heard(Digits(text, cue), "telephone", i, end, max(sure, 0.9), because)
    if singles and not counting and (len(text) >= 4 or (len(text) == 3 and "0" in text)):
        sure = max(sure, 0.8)
    if counting:
        sure = 0.2
    spoken = len(text) in (7, 10, 11) and parts > 3 and walk[i + 1].key in pack.digits
    if spoken and not singles and not counting:  # "five five five twenty one twenty three"
        return Heard(Digits(text, cue), "telephone", i, end, max(sure, 0.8), because)
    if parts == 2 and len(text) == 2 and _fifty(walk, i, text, pack):
        sure = max(sure, 0.76)  # "five oh" for fifty
    pair = parts == 2 and len(text) == 3 and walk[i].key in pack.digits
    heard = Heard(Digits(text, cue), "digits", i, end, sure, because, pair)
    return _hundreds(walk, text, heard, pack, style) if pair else heard


def _hundreds(walk: Walk, text: str, heard: Heard, pack: NumberPack, style: Style) -> Heard | None:
    """A digit and two more, "three fifty", by what stands around."""
    after = walk[heard.end]
    if after.joined and (after.key in pack.tens or after.key in pack.teens):
        return None  # "five ten fifteen"
    if heated(walk, heard.begin, int(text), pack):
        return evolve(heard, sure=0.85, because=("a word that asks for a temperature",))
    if _priced(walk, heard.end, pack):
        return None
    if "digits" in style.pairs and (int(text[0]) < 5 or text[1:] != "10"):
        return evolve(heard, sure=max(heard.sure, 0.78))
    return heard


def _fifty(walk: Walk, i: int, text: str, pack: NumberPack) -> bool:
    """Whether a digit and a zero are said for tens; not in "two to three oh wait", "four o"."""
    ends_range = walk[i].joined and walk[i - 1].key in pack.ranges | pack.alternatives
    spelled = walk[i + 1].key in pack.letters  # perhaps a model's
    other = spelled or (ends_range and walk[i + 1].key in pack.ohs)
    return text[1] == "0" != text[0] and not other


def _priced(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether what a price is for stands at ``i``: "nine ninety nine a month", told in no money."""
    unit = walk[i + 1]
    each = walk[i].joined and walk[i].key in pack.articles and unit.joined
    return each and (unit.key in pack.modifiers or unit.key in pack.pieces)


def _short_year(walk: Walk, i: int, end: int, text: str, pack: NumberPack) -> Heard | None:
    """A year of this century by its last two digits: "back in oh eight"."""
    asked = walk[i - 1].key in pack.year_cues and walk[i].joined and len(text) == 2
    after = walk[end]
    closes = not after.joined or (after.key in pack.function and after.key != pack.of)
    if not (asked and closes):
        return None
    return Heard(Digits(f"'{text}"), "year", i, end, 0.8, ("a word that asks for a year",))


def _two(
    walk: Walk, i: int, end: int, text: str, parts: int, pack: NumberPack, style: Style
) -> Heard | None:
    """Two numbers of two digits that are no time, year or range: "ten eighty", "thirty ninety"."""
    led = walk[i - 1].key in pack.phone_cues
    if parts != 2 or len(text) != 4 or not (led or "digits" in style.pairs):
        return None
    high, low = int(text[:2]), int(text[2:])
    measured = walk[end].joined and (walk[end].key in pack.durations or walk[end].key in pack.units)
    if not led and (high == low or measured or (style.threshold and price(walk, i, end, pack))):
        return None  # somebody says the number twice, or counts, or pays
    if (high <= 12 and low < 60) or 0 < low - high <= 10 or high + low == 100 or low < 10:
        return None
    heard = Heard(Digits(text), "digits", i, end, 0.76, ("two and two digits",), pair=True)
    return None if walk[end].joined and walk[end].key in pack.numbers else heard


def house(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The number of a house, said in parts before its street: "twelve thirty four Main Street"."""
    told = row(walk, i, pack)
    if told is None or told[2] < 2 or len(told[0]) > _LONGEST_HOUSE or walk[i].key.isdecimal():
        return None
    text, end, _ = told
    if not _street(walk, end, pack) or (walk[end].key in pack.ordinals and _tens(walk, end, pack)):
        return None  # "ten twenty fifth avenue"
    return Heard(Digits(text), "digits", i, end, 0.9, ("a street behind it",))


def _tens(walk: Walk, end: int, pack: NumberPack) -> bool:
    return walk[end - 1].key in pack.tens


def _street(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether the name of a street stands at ``i``: "main street", "West Hill Drive"."""
    named = walk[i].text[:1].isupper()
    for k in range(i, i + _NAME_OF_STREET):
        word = walk[k]
        last = k > i and (word.key in pack.streets or (named and word.key in pack.ways))
        if not word.joined or word.text[:1].isupper() != named or word.key in pack.function:
            return False
        if last:
            return True
    return False


def verse(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """A chapter and a verse behind the name of a book: "John three sixteen", "three verse two"."""
    begin = i - 1 if walk[i - 1].key in pack.chapters and walk[i].joined else i
    book = walk[begin - 1].key
    if not (book in pack.books or book in pack.apostles) or not walk[begin].joined:
        return None
    chapter = small(walk, i, pack)
    if chapter is None or not chapter[0] or not walk[chapter[1]].joined:
        return None
    at = chapter[1]
    told = walk[at].key in pack.verses
    number = small(walk, at + told, pack)
    if number is None or not number[0] or walk[at + told].key in pack.articles:
        return None
    short = number[0] < _TEN and at == i + 1
    if begin < i and not told:
        return None  # "Luke chapter two ten times"
    if not told and short and book in pack.apostles:
        return None  # "Luke two three"
    value = Verse(chapter[0], number[0])
    return Heard(value, "verse", begin, number[1], 0.95, ("a book before it",))


def _titled(walk: Walk, last: int, names: int, pack: NumberPack) -> bool:
    """Whether a ruler's title stands before the names up to ``last``, "pope john paul".

    There is none in "the queen ate the first".
    """
    at = last - names
    led = walk[at - 1].key in pack.pointed or walk[at - 1].key in pack.articles
    named = all(
        walk[k].joined and walk[k].key not in pack.function for k in range(at + 1, last + 1)
    )
    return walk[at].key in pack.rulers and named and not led


def roman(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The number of a name: "World War two"; and of a ruler: "Henry the eighth"."""
    left = walk[i - 1]
    if not walk[i].joined or not walk.free(i - 1):
        return None
    named = left.joined and (walk[i - 2].key, left.key) in pack.roman_names
    if named and (told := small(walk, i, pack)) and told[0] and not walk[i].key.isdecimal():
        after = walk[told[1]]
        if not (after.joined and (after.key in pack.durations or after.key in pack.numbers)):
            return Heard(Roman(told[0]), "roman", i, told[1], 0.9, ("a name that takes one",))
    if left.key != pack.the:
        return None
    place = ordinal(walk, i, pack, style)
    name = walk[i - 2]
    if place is None or not isinstance(place.value, Ordinal) or place.value.value > _RULERS:
        return None
    after = walk[place.end]
    counts = after.joined and after.key not in pack.function
    if counts or not left.joined or not walk.free(i - 2):
        return None
    plain = name.key in pack.function or name.key in pack.months or name.key in pack.days
    titled = _titled(walk, i - 2, 1, pack) or _titled(walk, i - 2, 2, pack)
    named = name.text.istitle() or (titled and name.text.islower())  # "king george the sixth"
    if plain or not named or not left.text.islower():
        return None
    if walk.opens_sentence(i - 2) and name.key in pack.openers:
        return None
    return Heard(Roman(place.value.value), "roman", i - 1, place.end, 0.8, ("a name before it",))
