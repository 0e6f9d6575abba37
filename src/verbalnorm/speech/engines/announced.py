"""Announced: lists whose beginning is said before the first item, and their end behind the last."""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from verbalnorm.claim import Mark
from verbalnorm.events import Event
from verbalnorm.span import Span
from verbalnorm.speech.half import View, line_before

__all__ = ["beginning", "ending"]

_HUNG: Final = re.compile(r"[.,:;]?(?=\s|\Z)")
_PAUSE: Final = re.compile(r"[.,:;]?\s+")
_ENDS: Final = (".", "?", "!", "…", ":", ",")


def beginning(start: int, view: View, name: str = "") -> Mark | None:
    """What takes the announcement of the list whose first item begins at ``start``.

    It begins a sentence or a line, and nothing but a pause is behind it. It may be one of any rule,
    or of the one of that ``name``.
    """
    text = view.text
    which = bisect_left(view.triggers, start, key=attrgetter("start"))
    if not which:
        return None
    said = view.triggers[which - 1]
    words = " ".join(text[said.start : said.end].lower().split())
    lists = [r.name for r, _ in said.forms if r.kind == "item" and words in r.phrases]
    own = next((rule for rule in lists if name in ("", rule)), "")
    if not own or not _PAUSE.fullmatch(text, said.end, start):
        return None
    before = line_before(text, said.start).rstrip()
    breaks = which > 1 and view.triggers[which - 2].forms.breaks != ""
    begins = not before or before.endswith(_ENDS) or breaks
    return Mark(Span(said.start, start), by=f"{own}@{said.start}") if begins else None


def ending(start: int, most: int, events: tuple[Event, ...], view: View) -> Mark | None:
    """What takes the end of the list whose last item begins at ``start``, if it is said.

    It is a sentence of its own, no more than ``most`` characters away.
    """
    text = view.text
    which = bisect_left(view.triggers, start, key=attrgetter("start"))
    for said in view.triggers[which:]:
        item = text[start : said.start]
        if len(item) > most or "\n\n" in item.strip():
            return None
        rule = next((own for own, form in said.forms if form.role == "close"), None)
        if rule is None or rule.kind != "item" or not item.rstrip().endswith(_ENDS[:4]):
            continue
        hung = _HUNG.match(text, said.end)
        stop = hung.end() if hung else said.end
        return Mark(Span(said.start, stop), events, by=f"{rule.name}@{said.start}")
    return None
