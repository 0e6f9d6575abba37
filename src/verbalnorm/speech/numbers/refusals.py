"""Refusals: places that were read in vain, known again by the text around them.

What was written is heard again, since more may be heard in it then. Most of its places are as they
were: what came to nothing there comes to nothing again, and need not be read.
"""

from typing import Final, NamedTuple, TypeAlias

from verbalnorm.speech.numbers.setting import Known, Setting, setting_of
from verbalnorm.speech.numbers.tokens import Walk

__all__ = ["Judged", "Refusals", "note", "refused"]

# From where to where a value stands that was heard in vain, and how the text is set there.
Judged: TypeAlias = tuple[int, int, Setting]


class _Refusal(NamedTuple):
    """What was looked at from the place on, and how the values were set that were heard there."""

    text: str
    last: bool  # nothing is behind that
    judged: tuple[Judged, ...]  # with offsets from the place on


# What is remembered while one text is heard; it begins empty.
Refusals: TypeAlias = dict[tuple[str, str, int], _Refusal]

# No walk looks further to the left, and no pattern looks further behind a word.
_LEFT: Final = 44
_BEHIND: Final = 8
# A place is looked up by so much of what follows.
_SHORT: Final = 8


def refused(refusals: Refusals, text: str, start: int, floor: int, known: Known | None) -> bool:
    """Whether what is read at ``start`` comes to nothing, as it did at a place like it.

    >>> refusals: Refusals = {}
    >>> walk = Walk("He came at five or so, I think, and left.", 11)
    >>> len(walk.near()), refused(refusals, walk.text, 11, 0, None)
    (7, False)
    >>> note(refusals, walk)
    >>> refused(refusals, "He came at five or so, I think, and left it.", 11, 0, None)
    True
    >>> refused(refusals, "He came at five or six, I think, and left.", 11, 0, None)
    False
    """
    found = refusals.get(_key(text, start, floor))
    if found is None or not text.startswith(found.text, start):
        return False
    if found.last and start + len(found.text) < len(text):
        return False
    return all(
        setting_of(text, start + begin, start + end, known=known) == setting
        for begin, end, setting in found.judged
    )


def note(refusals: Refusals, walk: Walk, judged: tuple[Judged, ...] = ()) -> None:
    """What ``walk`` looked at came to nothing, as the values there were set."""
    text, start = walk.text, walk.start
    stop = walk.reach + _BEHIND
    moved = tuple((begin - start, end - start, setting) for begin, end, setting in judged)
    refusal = _Refusal(text[start:stop], stop >= len(text), moved)
    refusals[_key(text, start, walk.floor)] = refusal


def _key(text: str, start: int, floor: int) -> tuple[str, str, int]:
    """What tells a place from most others; what lies before ``floor`` is no longer free."""
    low = max(0, start - _LEFT)
    return text[low:start], text[start : start + _SHORT], max(0, floor - low)
