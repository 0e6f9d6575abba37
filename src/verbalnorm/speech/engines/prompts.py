"""Prompts: where what is said is typed at one, or stands in code that is marked aloud.

There a sign is a sign: words with one between them, and a dash before a letter, are told of
nowhere else.
"""

import re
from collections.abc import Iterator
from typing import Final

from verbalnorm.document import Code
from verbalnorm.speech.half import View
from verbalnorm.speech.trigger import Trigger

__all__ = ["at_prompt", "in_code"]

_WORDS: Final = re.compile(r"[\w-]+")
_STOP: Final = re.compile(r"[.?!…;:](?=\s)|\n[ \t\r]*\n")
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")
# No more characters lie between a program and what is typed behind it,
_REACH: Final = 48
# nor between two forms of which one marks code and the other stands in it; so many are looked at.
_INSIDE: Final = 120
_MOST: Final = 40


def at_prompt(start: int, view: View) -> bool:
    """Whether a program is named before ``start``, in the same sentence and close to it."""
    near = _STOP.split(view.text[max(view.start, start - _REACH) : start].lower())[-1]
    return not view.lexicon.programs.isdisjoint(_WORDS.findall(near))


def in_code(index: int, view: View) -> bool:
    """Whether the trigger ``index`` stands between two markers of code in one paragraph.

    Where the marker is the same on both sides, an odd number of them is before it.
    """
    before = 0
    for role in _markers(index, -1, view):
        if role != "both":
            return role == "open" and next(_markers(index, 1, view), "") == "close"
        before += 1
    return before % 2 == 1 and next(_markers(index, 1, view), "") == "both"


def _markers(index: int, step: int, view: View) -> Iterator[str]:
    """What the markers of code close to the trigger ``index`` do, those before it or behind it."""
    triggers, at = view.triggers, index
    for _ in range(_MOST):
        at += step
        if not 0 <= at < len(triggers):
            return
        first, last = sorted((at - step, at))
        between = view.text[triggers[first].end : triggers[last].start]
        if len(between) > _INSIDE or _BLANK_LINE.search(between):
            return
        if role := _role(triggers[at]):
            yield role


def _role(trigger: Trigger) -> str:
    """What ``trigger`` does as a marker of code; empty where it is none."""
    toggles = (
        form.role
        for rule, form in trigger.forms
        if rule.kind == "toggle" and isinstance(rule.node, Code) and form.role != "none"
    )
    return next(toggles, "")
