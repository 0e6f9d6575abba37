"""Names of letters and digits that are spelled side by side: "Q four", "x eighty six", "ten x"."""

from typing import Final

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import (
    Whole,
    fraction_digits,
    row,
    small,
    split_fraction,
    whole,
)
from verbalnorm.speech.numbers.heard import Heard
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
    letters, begin = _spelled(walk, i - 1, pack)
    left = walk[i - 2]
    if not letters and left.text.isupper() and len(left.text) > 1 and walk[i - 1].joined:
        letters, begin = left.text, i - 2
    if len(letters) < 2 and not letters.isupper():
        return None
    found = _longest(walk, i, found, pack)
    ending, end = _ending(walk, found.end)
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
    letters, begin = _spelled(walk, i, pack)
    left = walk[i - 1]
    if not letters and left.key in pack.stems and walk[i].joined and walk.free(i - 1):
        letters, begin = left.text, i - 1  # "MP three"
    glued = walk.text[left.start - 1 : left.start].isalnum()
    after = walk[found.end].key
    around = (
        f"{left.key}#{after}" in pack.serials or f"{left.key}{found.text}{after}" in pack.serials
    )
    if around and not (letters or glued) and walk[i].joined and walk.free(i - 1):
        letters, begin = left.text, i - 1  # "i eighteen n"
    pattern = letters.lower() + "#"
    known = pattern in pack.serials or f"{letters.lower()}{found.text}" in pack.serials
    if not known or found.parts == 1:
        found = _longest(walk, i, found, pack)
    elif _paired(walk, i, found, pack) and (first := small(walk, i, pack)):
        found = _Digits(str(first[0]), first[1])  # "Q four twenty twenty one"
    found = _pointed(walk, found, pattern, pack)
    tail, end = _tail(walk, found.end, pack, style)
    if not (letters or tail) or (tail and walk[end].gap[:1] == "-"):
        return None  # "one T-shirt"
    pattern += tail.lower()
    both = pack.serials & {pattern + "#", f"{found.text}{tail.lower()}#"}
    more = small(walk, end, pack) if both and walk[end].joined else None
    if more is not None:
        tail, end = tail + str(more[0]), more[1]  # "two x four", "five oh one c three"
    known = known or around or more is not None or pattern in pack.serials
    if not letters and known and found.parts == len(found.text) == 2:
        return None  # "one five G network"
    tens = walk[i].key in pack.tens or walk[i].key in pack.teens
    if not (letters or known or style.serials) and tens and found.parts > 1:
        return None  # "in twenty twenty R and D"
    ending, behind = _ending(walk, end)
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
    return Heard(value, "serial", begin, behind, sure, ("a letter beside",))


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
    known = {pattern, pattern + walk[end].key}
    return found if known.isdisjoint(pack.serials) else _Digits(text, end, found.parts)


def _tail(walk: Walk, i: int, pack: NumberPack, style: Style) -> tuple[str, int]:
    """The letters spelled behind the digits, and the index behind them; "G" and "Gs" too."""
    tail, end = "", i
    while walk[end].joined:
        token = walk[end]
        if _letter(walk, end, pack) or (style.serials and tail and token.key in pack.articles):
            if token.text.isupper() and not style.serials and _numbered(walk, end + 1, pack):
                break  # "two Q two", "E one ninety five E two"
            tail, end = tail + token.text, end + 1
            if more := row(walk, end, pack) if style.serials and walk[end].joined else None:
                tail, end = tail + more[0], more[1]
        elif not tail and token.key[:-1] in pack.letters and token.text[0].isupper():
            return (token.text, end + 1) if token.text.endswith("s") else (tail, end)
        else:
            break
    goes_on = walk[end].joined and len(walk[end].text) == 1 and walk[end].text.islower()
    return ("", i) if goes_on and not style.serials else (tail, end)  # "ninety d a y"


def _numbered(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].joined and walk[i].key in pack.cardinals


def _ending(walk: Walk, i: int) -> tuple[str, int]:
    """The plural or genitive that a recognizer parts from a serial: "PD-1 s", "AFM13 's"."""
    token = walk[i]
    if token.text == "s" and token.gap in (" ", " '", " ’"):
        return token.gap[1:] + token.text, i + 1
    return "", i


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
    if found.end != end or not found.text.isdecimal():
        return False
    if len(walk[begin + 1].key) == 1:
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


def _spelled(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int]:
    """The letters spelled to the left of ``i`` and the index of the first."""
    letters, begin = "", i
    while walk[begin].joined and walk.free(begin - 1) and len(walk[begin - 1].key) == 1:
        left = walk[begin - 1]
        if (
            walk.text[left.start - 1 : left.start].isalnum()
            or not left.text.isalpha()
            or (left.key not in pack.letters and left.text.islower())
        ):
            break
        letters, begin = left.text + letters, begin - 1
    left, before = walk[begin - 1], walk[begin - 2]
    inside = letters and walk[begin].joined and len(left.text) == 1 and left.text.islower()
    if inside and len(before.text) == 1 and walk[begin - 1].joined:
        return "", i  # in the middle of a word: "m i n u s"
    ampersand = left.key in pack.conjunctions and before.text.isalpha() and len(before.text) == 1
    if letters and ampersand:
        return "", i  # "the S and P five hundred"
    # A leading "a" or "I" may be a word of its own.
    while letters and letters[0].lower() not in pack.letters:
        spelled = letters[0].lower() in pack.articles and letters[0].isupper()
        left = walk[begin - 1]
        inside = left.text.islower() or left.key == pack.the or _named(walk, begin - 1, i, pack)
        if spelled and inside and not walk.opens_sentence(begin):
            break
        if letters.isupper() and len(letters) > 1 + (letters[0].lower() in pack.articles):
            break
        letters, begin = letters[1:], begin + 1
    return letters, begin


def _named(walk: Walk, left: int, i: int, pack: NumberPack) -> bool:
    """Whether a name is at ``left`` and a number in parts at ``i``: "Airbus A three twenty"."""
    name, more = walk[left], walk[i + 1]
    pair = more.joined and (more.key in pack.teens or more.key in pack.tens)
    return pair and name.text.istitle() and name.key not in pack.function | pack.openers


def _letter(walk: Walk, i: int, pack: NumberPack) -> bool:
    token = walk[i]
    after = walk.sign(token.end)  # written already: "Q4", "R$", "P&L"
    return (
        len(token.key) == 1
        and token.key in pack.letters
        and not after.isdigit()
        and after not in ("$", "&")
    )
