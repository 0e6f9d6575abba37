"""A glance at a number word, before anything is made of it: most of them stand alone."""

import re
from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.setting import setting_of
from verbalnorm.style import Style

__all__ = ["idle"]

# A word and the two after it, where nothing but a space, a hyphen or a line feed is between.
_NEIGHBOURS: Final = re.compile(r"([^\W\d_]+)(?:[ \n-]?([^\W_]+(?:'\w+)?|%)(?: ([^\W_]+))?)?")


def idle(
    text: str,
    start: int,
    floor: int,
    pack: NumberPack,
    style: Style,
    raw: bool | None = None,
) -> bool:
    """Whether the word at ``start`` can be seen at once to be no value that ``style`` writes.

    This is asked of every number word of a text, so it costs two or three look-ups.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.style import STYLES
    >>> idle("for the first time", 8, 0, PACK, STYLES["publish"])
    True
    >>> idle("first of May", 0, 0, PACK, STYLES["publish"])
    False
    """
    found = _NEIGHBOURS.match(text, start)
    if found is None:
        return False
    word, after, second = found.groups()
    word = word.lower()
    if word in pack.trailing:
        if word in pack.suffixes:
            return not text[max(floor, start - 2) : start].rstrip()[-1:].isdecimal()
        if style.bare_scales or style.plural_scales != "leave":
            return False
        left = _left(text, start, floor)
        return not (left[-1:].isdecimal() or left.lower() in pack.articles)
    if after is not None:
        after = after.lower()
    if word in pack.points:
        return after is None or not (
            after[0].isdecimal() or after in pack.cardinals or after in pack.ohs
        )
    if style.cardinal_from < 10 or style.ordinal_from < 10:
        return False
    if word in pack.quiet:
        left = _left(text, start, floor)
        name = left.lower() not in pack.function or left.lower() in pack.articles
        if name and style.label_from < 10 and word not in pack.ones:
            return False
        return _alone(left, after, second, pack)
    if style.respects_edited and (word in pack.teens or word in pack.tens):
        return _alone(_left(text, start, floor), after, second, pack) and (
            setting_of(text, start, start + len(word), raw=raw) != "raw"
        )
    return False


def _left(text: str, start: int, floor: int) -> str:
    """The word before ``start`` as it is written between spaces."""
    before = text[max(floor, start - 14) : start].rsplit(None, 1)
    return before[-1] if before else ""


def _alone(left: str, after: str | None, second: str | None, pack: NumberPack) -> bool:
    """Whether neither the words behind nor the one before can belong to the word's value."""
    if after is not None:
        if after in pack.joins or (len(after) == 1 and after in pack.letters):
            return False
        if second is not None and after in pack.bridges and second.lower() in pack.beyond:
            return False
        if second is not None and after == pack.of and second.lower() in pack.months:
            return False
    shouted = len(left) > 1 and left.isupper()
    left = left.lower()
    named = shouted or left in pack.versions or left == pack.the or left in pack.roman_lasts
    if named and (after is None or after in pack.function):
        return False
    return left not in pack.leads and not (len(left) == 1 and left in pack.letters)
