"""A glance at a number word, before anything is made of it: most of them stand alone."""

import re
from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.style import Style

__all__ = ["idle"]

# A word and the two after it, where nothing but a space, a hyphen or a line feed is between.
_NEIGHBOURS: Final = re.compile(r"([^\W\d_]+)(?:[ \n-]?([^\W_]+(?:'\w+)?|%)(?: ([^\W_]+))?)?")


def idle(text: str, start: int, floor: int, pack: NumberPack, style: Style) -> bool:
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
        left = text[max(floor, start - 14) : start].rsplit(None, 1)[-1:]
        return not left or not (left[0][-1:].isdecimal() or left[0].lower() in pack.articles)
    if after is not None:
        after = after.lower()
    if word in pack.points:
        return after is None or not (
            after[0].isdecimal() or after in pack.cardinals or after in pack.ohs
        )
    small = word in pack.quiet
    if not small or min(style.cardinal_from, style.ordinal_from, style.label_from) < 10:
        return False
    if after is not None:
        if after in pack.joins:
            return False
        if after == pack.of:
            return second is None or second.lower() not in pack.months
        if after in pack.bridges and second is not None and second.lower() in pack.beyond:
            return False
        if len(after) == 1 and after in pack.letters:
            return False
    before = text[max(floor, start - 14) : start].rsplit(None, 1)[-1:]
    if not before:
        return True
    left_word = before[0].lower()
    return left_word not in pack.leads and not (len(left_word) == 1 and left_word in pack.letters)
