"""Names of letters and digits that are spelled side by side: "Q four", "x eighty six", "ten x"."""

from typing import Final

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import (
    Whole,
    counts_on,
    fraction_digits,
    row,
    small,
    split_fraction,
    whole,
)
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.letters import before, behind, ended
from verbalnorm.speech.numbers.rows import stage
from verbalnorm.speech.numbers.tokens import END, Walk
from verbalnorm.speech.numbers.values import Digits
from verbalnorm.style import Style

__all__ = ["serial"]

# What is doubtful, and what only a text without capitals may have: there the judge says more.
_DOUBTFUL: Final = 0.6
_UNCASED: Final = 0.7
_THOUSAND: Final = 1000


@frozen(eq=False, repr=False)
class _Digits(Record):
    """The digits of a serial: as written, the index behind them, in how many parts."""

    text: str
    end: int
    parts: int = 1


def serial(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """Digits with the letters spelled beside them: "Q four", "five G", "x eighty six"."""
    found = _digits(walk, i, pack)
    if found is None:
        return None
    if model := _model(walk, i, found, pack):
        return model
    if walk[i - 1].key in pack.strains and walk[i].joined and walk.free(i - 1):
        value = Digits(f"{walk[i - 1].text}-{found.text}")
        return Heard(value, "serial", i - 1, found.end, 0.95, ("a name before it",))
    if walk[i - 1].key in pack.dashes and walk[i].joined:
        return _dashed(walk, i, found, pack)
    return _lettered(walk, i, found, pack, style)


def _digits(walk: Walk, i: int, pack: NumberPack) -> _Digits | None:
    """The digits at ``i``: a row of them or a number; or "fifties", and the first of "four's"."""
    if (told := row(walk, i, pack)) is not None:
        text, end, parts = told
        if parts > 1 and walk[end - 1].key in pack.letters:
            return _Digits(text[:-1], end - 1, parts - 1)  # "h two o"
        return _Digits(text, end, parts)
    if number := whole(walk, i, pack):
        return _of(number)
    if (tens := pack.decades.get(walk[i].key)) is not None:
        return _Digits(f"{tens}s", i + 1)
    digit, mark, ending = walk[i].key.partition("'")
    if mark and digit in pack.digits:
        return _Digits(f"{pack.digits[digit]}'{ending}", i + 1)
    return None


def _model(walk: Walk, i: int, found: _Digits, pack: NumberPack) -> Heard | None:
    """A digit and the letter that sounds like a zero, behind a name: "GPT four o"."""
    left, digit, letter = walk[i - 1], pack.digits.get(walk[i].key), walk[i + 1]
    if digit is None or letter.key not in pack.ohs or not (walk[i].joined and letter.joined):
        return None
    shouted = left.text.isupper() and len(left.text) > 1
    named = letter.key in pack.letters and len(left.text) > 1 and left.key not in pack.function
    if found.end > i + 2 or not (shouted or named):
        return None
    sure = 0.9 if shouted else _UNCASED
    value = Digits(f"{digit}{min(pack.ohs, key=len)}")
    return Heard(value, "serial", i, i + 2, sure, ("a name before it",))


def _dashed(walk: Walk, i: int, found: _Digits, pack: NumberPack) -> Heard | None:
    """Letters, a dash that is said, and digits: "COVID dash nineteen"."""
    letters, begin = before(walk, i - 1, pack)
    left = walk[i - 2]
    if not letters and left.text.isupper() and len(left.text) > 1 and walk[i - 1].joined:
        letters, begin = left.text, i - 2
    if len(letters) < 2 and not letters.isupper():
        return None
    found = _longest(walk, i, found, pack)
    ending, end = ended(walk, found.end)
    value = Digits(f"{letters}-{found.text}{ending}")
    return Heard(value, "serial", begin, end, 0.9, ("a spelled dash",))


def _longest(walk: Walk, i: int, found: _Digits, pack: NumberPack) -> _Digits:
    """The whole number at ``i`` if it goes on behind the row: "C sixteen hundred"."""
    number = whole(walk, i, pack)
    return _of(number) if number and number.end >= found.end else found


def _of(number: Whole) -> _Digits:
    """A number written out up to the thousands; a larger scale stays a word."""
    if number.scale > _THOUSAND:
        return _Digits(str(number.value), number.end - 1)
    return _Digits(str(number.total), number.end)


def _lettered(walk: Walk, i: int, found: _Digits, pack: NumberPack, style: Style) -> Heard | None:
    """Letters before the digits, behind them, or on both sides."""
    letters, begin = before(walk, i, pack)
    left = walk[i - 1]
    if not letters and left.key in pack.stems and walk[i].joined and walk.free(i - 1):
        letters, begin = left.text, i - 1  # "MP three"
    head = walk[begin - 1]
    if letters and len(head.key) == 1 and f"{head.key}{letters.lower()}#" in pack.serials:
        letters, begin = head.text + letters, begin - 1  # "i p v six"
    if not letters and walk[i - 2].key in pack.dashes and left.text.isupper():
        letters, begin = left.text, i - 1  # "BCMA dash CD sixteen"
    glued = walk.text[left.start - 1 : left.start].isalnum()
    after = walk[found.end].key
    around = (
        f"{left.key}#{after}" in pack.serials or f"{left.key}{found.text}{after}" in pack.serials
    )
    if around and not (letters or glued) and walk[i].joined and walk.free(i - 1):
        letters, begin = left.text, i - 1  # "i eighteen n"
    pattern = letters.lower() + "#"
    known = pattern in pack.serials or f"{letters.lower()}{found.text}" in pack.serials
    if known and _listed(walk, found, pack):
        return None
    if not known or found.parts == 1:
        found = _longest(walk, i, found, pack)
    elif _paired(walk, i, found, pack) and (first := small(walk, i, pack)):
        found = _Digits(str(first[0]), first[1])  # "Q four twenty twenty one"
    found = _pointed(walk, found, pattern, pack)
    name = letters or (left.text if walk[i].joined and left.text.isalpha() else "")
    tail, end = behind(walk, found.end, name, pack, style)
    if not (letters or tail) or (tail and walk[end].gap[:1] == "-"):
        return None  # "one T-shirt"
    pattern += tail.lower()
    both = pack.serials & {pattern + "#", f"{found.text}{tail.lower()}#"}
    more = small(walk, end, pack) if both and walk[end].joined else None
    if more is not None:
        tail, end = tail + str(more[0]), more[1]  # "two x four", "five oh one c three"
    known = known or around or tail in pack.articles or more is not None or pattern in pack.serials
    if not letters and known and found.parts == len(found.text) == 2:
        return None  # "one five G network"
    tens = walk[i].key in pack.tens or walk[i].key in pack.teens
    if not (letters or known or style.serials) and tens and found.parts > 1:
        return None  # "in twenty twenty R and D"
    letters, begin = _joined(walk, begin, letters, pack)
    ending, last = ended(walk, end)
    upper = (letters + tail)[:1].isupper()
    sure = _DOUBTFUL
    if known:
        sure = 0.95
    elif len(tail) > 1 and not (style.serials or _unit(tail, pack)):
        sure = 0.4
    elif upper and (letters or len(found.text) > 1):
        sure = 0.85
    elif _likely(walk, begin, end, found, pack):
        sure = _UNCASED
    value = Digits(letters + found.text + tail + ending)
    return Heard(value, "serial", begin, last, sure, ("a letter beside",))


def _joined(walk: Walk, begin: int, letters: str, pack: NumberPack) -> tuple[str, int]:
    """The letters with those that a dash before them ties to them: "B C dash C D sixteen"."""
    if not letters.isupper() or walk[begin - 1].key not in pack.dashes or not walk[begin].joined:
        return letters, begin
    more, first = before(walk, begin - 1, pack)
    left = walk[begin - 2]
    if not more and left.text.isupper() and len(left.text) > 1 and walk.free(begin - 2):
        more, first = left.text, begin - 2
    tied = more.isupper() and walk[begin - 1].joined
    return (f"{more}-{letters}", first) if tied else (letters, begin)


def _listed(walk: Walk, found: _Digits, pack: NumberPack) -> bool:
    """Whether each digit is told for itself: "in Q one two and three"."""
    word, after = walk[found.end], walk[found.end + 1]
    last = word.joined and word.key in pack.conjunctions and after.key in pack.digits
    return last and found.parts == len(found.text) > 1 and counts_on(found.text)


def _paired(walk: Walk, i: int, found: _Digits, pack: NumberPack) -> bool:
    """Whether a part of the row is a number of two digits, that may stand for itself."""
    doubled = any(walk[k].key in pack.repeats for k in range(i, found.end))
    return found.parts < len(found.text) and not doubled


def _pointed(walk: Walk, found: _Digits, pattern: str, pack: NumberPack) -> _Digits:
    """The digits with what follows a point, where a pattern is known: "v one point two"."""
    if split := split_fraction(walk, found.end):
        return _Digits(f"{found.text}.{split[0]}", split[1], found.parts)
    text, end = found.text, found.end
    while walk[end].joined and (walk[end].key in pack.points or walk[end].key in pack.dots):
        told = fraction_digits(walk, end + 1, pack)
        if told is None:
            break
        text, end = f"{text}.{told[0]}", told[1]
    if end > found.end and (late := stage(walk, end, pack)):
        text, end = f"{text}-{late[0]}", late[1]
    known = {pattern, pattern + walk[end].key}
    return found if known.isdisjoint(pack.serials) else _Digits(text, end, found.parts)


def _unit(tail: str, pack: NumberPack) -> bool:
    """Whether the letters are the symbol of a unit: "M W"."""
    return any(tail.lower() == symbol.lower() for symbol in pack.unit_symbols.values())


def _likely(walk: Walk, begin: int, end: int, found: _Digits, pack: NumberPack) -> bool:
    """Whether a letter in lower case and the digits beside it are one name.

    A letter before them is, where they count nothing ("type c two ports" may be two); a letter
    behind them is, where a label asks for a number: "apartment four b".
    """
    left, first, after = walk[begin - 1], walk[begin], walk[end]
    if len(first.key) > 1:
        return (left.key in pack.labels or left.key in pack.numbered) and first.joined
    closes = not after.joined or (after.key in pack.function and after.key != pack.of)
    again = after.text == first.text and walk[end + 1].key in pack.cardinals
    again = again or walk[begin - 2].text == first.text  # "l four l five"
    if found.end != end or not found.text.isdecimal():
        return False
    if again and len(first.text) == 1:
        return True
    if len(walk[begin + 1].key) == 1:
        led = left.key == pack.the or left.key in pack.articles
        if led and first.joined and len(found.text) > 1:
            return not _counted(walk, end, pack) and not pack.many(after.key)  # "the a k forty"
        goes_on = pack.bridges | pack.address_at
        apart = after.joined or after is END or after.gap.endswith(" ")  # no "two@ferry.com"
        return closes and apart and found.text != "1" and after.key not in goes_on  # "on e c two"
    if found.parts > 1:
        return True
    if _counted(walk, end, pack):
        return False
    if not after.joined or after.key in pack.function:
        return len(found.text) > 1 or (found.text != "1" and after.key not in pack.bridges)
    return len(found.text) > 1 or left.key in pack.function or not first.joined


def _counted(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a unit, a scale or a length of time stands at ``i``."""
    key = walk[i].key
    measured = key in pack.scales or key in pack.quantities or walk[i].text == "%"
    return measured or key in pack.percents or key in pack.currencies or key in pack.units
