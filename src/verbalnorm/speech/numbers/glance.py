"""A glance at a number word, before anything is made of it: most of them stand alone."""

import re
from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.setting import Known, setting_of
from verbalnorm.style import Style

__all__ = ["idle"]

# A word and the one after it, where nothing but a space, a hyphen or a line feed is between; and
# the one behind both.
_NEIGHBOURS: Final = re.compile(
    r"([^\W\d_]+)(?:(?:[ \xa0\n-]|\r\n)?([^\W\d_]+(?:'\w+)?|[^\W_]+(?:'\w+)?|%))?"
)
_SECOND: Final = re.compile(r"[ \xa0]([^\W_]+)")
# A number in digits that has no letter, sign or other number before it: "of 40 ", "from $2.5 ".
_DIGITS: Final = re.compile(
    r"(?:^|[,.] |(?<![^\W\d_])([^\W\d_]{2,}) )([1-9][0-9]{,2}|[$€£¥₹₩][0-9][0-9,.]*) $"
)
# How far back the words before a number are looked for; what else reads to the left goes as far.
_LEFT: Final = 40
# What ends a value directly behind its last word; "" is the end of the text.
_STOPS: Final = frozenset(["", *",.;:?!)"])
# The most that a judge gives what an editor set in words, or set in digits already.
_EDITED: Final = 0.6
_TEN: Final = 10
# Classes that are read from words of any kind.
_SPELLED: Final = frozenset({"electronic", "phrase"})


def idle(
    text: str,
    start: int,
    floor: int,
    pack: NumberPack,
    style: Style,
    known: Known | None = None,
) -> bool:
    """Whether the word at ``start`` can be seen at once to be no value that ``style`` writes.

    This is asked of every number word of a text, so it costs two or three look-ups.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.presets import STYLES
    >>> idle("for the first time", 8, 0, PACK, STYLES["publish"])
    True
    >>> idle("first of May", 0, 0, PACK, STYLES["publish"])
    False
    """
    found = _NEIGHBOURS.match(text, start)
    if found is None:
        return False
    word, after = found.groups()
    word = word.lower()
    if after is not None:
        after = after.lower()
    elif text.startswith(" .", found.end()):  # "five .8"
        return False
    if word in pack.trailing:
        if word in pack.suffixes:
            return not text[max(floor, start - 2) : start].rstrip()[-1:].isdecimal()
        if style.bare_scales or style.plural_scales != "leave":
            return False
        left = _left(text, start, floor)
        if left[-1:].isdecimal():
            counted = word in pack.scales or word in pack.percents or word in pack.minors
            return (
                counted
                and style.respects_edited
                and style.threshold > _EDITED
                and word not in pack.denominators
                and _apart(text, found, after, pack)
                and _in_digits(text, start, floor, pack, known)
            )
        led = word in pack.hundreds and left.lower() in pack.pointed  # "our hundred and first"
        return left.lower() not in pack.articles and not (led and after in pack.conjunctions)
    if word in pack.points:
        return after is None or not (
            after[0].isdecimal() or after in pack.cardinals or after in pack.ohs
        )
    if style.cardinal_from < 10 or style.ordinal_from < 10 or not style.rules.isdisjoint(_SPELLED):
        return False
    if word in pack.ordinals:
        if not _undated(text, start, floor, found, after, pack, style):
            return False
        return word in pack.quiet or (
            style.respects_edited
            and style.threshold > _EDITED
            and setting_of(text, start, found.end(1), known=known) != "raw"
        )
    if word in pack.quiet:
        if word in pack.halves and style.scale_from:  # minutes to or past an hour, "half a million"
            part = style.parts and (after == pack.of or after in pack.joins)
            return not part and after not in pack.past and after not in pack.until
        if after in pack.joins and not (after in pack.points and _noun(text, found, pack)):
            return False
        left = _left(text, start, floor)
        paused = after is None and text.startswith(", ", found.end())  # "five, ten years"
        if style.label_from < 10 and (paused or _labelled(left.lower(), word, pack)):
            return False
        return _alone(left, text, found, after, pack, style)
    if word in pack.signs:
        return after is not None and not after[0].isdecimal()
    if style.respects_edited and (word in pack.teens or word in pack.tens):
        left = _left(text, start, floor)
        return (
            after not in pack.joins
            and left.lower() not in pack.labels
            and _alone(left, text, found, after, pack, style)
            and setting_of(text, start, found.end(1), known=known) != "raw"
        )
    return False


def _left(text: str, start: int, floor: int) -> str:
    """The word before ``start`` as it is written between spaces."""
    before = text[max(floor, start - 14) : start].rsplit(None, 1)
    return before[-1].lstrip("\\") if before else ""


def _labelled(left: str, word: str, pack: NumberPack) -> bool:
    """Whether a small number may be written for the word before it: a label, a name, an article."""
    name = left not in pack.function or left in pack.articles
    labelled = left in pack.labels or left in pack.numbered
    key = left in ("*", "#", "/")
    led = key or left == pack.the or left in pack.indexing or left in pack.results
    return (name and word not in pack.ones) or labelled or led


def _noun(text: str, found: re.Match[str], pack: NumberPack) -> bool:
    """Whether no digit stands behind a "point": "one point of these"."""
    second = _SECOND.match(text, found.end())
    if second is None:
        return text[found.end() : found.end() + 1] in _STOPS
    key = second[1].lower()
    return not (key[0].isdecimal() or key in pack.cardinals or key in pack.ohs)


def _few(text: str, found: re.Match[str], second: re.Match[str] | None, pack: NumberPack) -> bool:
    """Whether two numbers below ten count what has no unit: "two or three boats"."""
    if (
        second is None
        or found[1].lower() not in pack.digits
        or second[1].lower() not in pack.digits
    ):
        return False
    third = _SECOND.match(text, second.end())
    if third is None:
        return text[second.end() : second.end() + 1] in _STOPS
    key = third[1].lower()
    return not (key[0].isdecimal() or key in pack.joins or key in pack.bridges)


def _alone(
    left: str,
    text: str,
    found: re.Match[str],
    after: str | None,
    pack: NumberPack,
    style: Style,
) -> bool:
    """Whether neither the words behind nor the one before can belong to the word's value.

    That the word behind is none of ``joins`` is known already.
    """
    if after in pack.bridges or after == pack.of:
        second = _SECOND.match(text, found.end())
        goes_on = second is not None and _goes_on(after, second[1].lower(), pack)
        if goes_on and (style.range_from < _TEN or not _few(text, found, second, pack)):
            return False
    plain = left.lower()
    if plain in pack.leads or (plain in pack.articles and left.isupper()):  # "the A one road"
        return False
    shouted = len(left) > 1 and left.isupper()
    if plain in pack.roman_lasts:
        return False
    return not shouted or (after is not None and after not in pack.function)


def _goes_on(after: str | None, second: str, pack: NumberPack) -> bool:
    """Whether a value goes on behind a word that bridges to the ``second``."""
    beyond = second in pack.beyond or second[0].isdecimal()
    return (after in pack.bridges and beyond) or (after == pack.of and second in pack.months)


def _apart(text: str, found: re.Match[str], after: str | None, pack: NumberPack) -> bool:
    """Whether no value in digits goes on with the words behind."""
    if after is None:
        return text[found.end() : found.end() + 1] in _STOPS
    if after[0].isdecimal() or after in pack.joins:
        return False
    if after not in pack.bridges and after != pack.of:
        return True
    second = _SECOND.match(text, found.end())
    if second is None:
        return after == pack.of
    return not (second[1][0].isdecimal() or _goes_on(after, second[1].lower(), pack))


def _in_digits(text: str, start: int, floor: int, pack: NumberPack, known: Known | None) -> bool:
    """Whether an editor left the number before ``start`` in digits, alone with what it counts."""
    low = max(floor, start - _LEFT)
    found = _DIGITS.search(text[low:start])
    if found is None:
        return False
    left = found[1] or ""
    if left.lower() in pack.leads or left.lower() in pack.labels or left.isupper():
        return False
    return setting_of(text, low + found.start(2), low + found.end(2), known=known) != "raw"


def _second_day(text: str, found: re.Match[str], pack: NumberPack) -> bool:
    """Whether another ordinal stands behind a word that bridges: "third and fourth of may"."""
    second = _SECOND.match(text, found.end())
    if second is not None and second[1].lower() == pack.the:
        second = _SECOND.match(text, second.end())
    return second is not None and (second[1].lower() in pack.ordinals or second[1] in pack.tens)


def _undated(
    text: str,
    start: int,
    floor: int,
    found: re.Match[str],
    after: str | None,
    pack: NumberPack,
    style: Style,
) -> bool:
    """Whether an ordinal is neither part of a date nor the number of a ruler."""
    if after is None:
        if text[found.end() : found.end() + 1] not in _STOPS:
            return False
    elif after in pack.months or (after in pack.periods and "quarter" in style.rules):
        return False
    elif after == pack.of:
        second = _SECOND.match(text, found.end())
        if second is not None and second[1].lower() in pack.months:
            return False
    elif after in pack.bridges and _second_day(text, found, pack):
        return False
    left = _left(text, start, floor).lower()
    if left in pack.months or not (left.isalpha() or left[-1:] in _STOPS):
        return False
    if left != pack.the or (after is not None and after not in pack.function):
        return True
    before = text[max(floor, start - _LEFT) : start].rsplit(None, 4)
    name = before[-2] if len(before) > 1 else ""
    titled = any(word.lower() in pack.rulers for word in before[-4:-2])  # "king george the sixth"
    return name == name.lower() and not titled
