"""Reach: where an item of a list begins and ends, and which one can follow it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.lists import FARTHEST, last_end
from verbalnorm.speech.half import View

__all__ = ["LINES", "LONGEST", "begin", "content", "end_of", "near", "next_block", "parting"]

# No item of a list that is ended aloud has more characters.
LONGEST: Final = 12_000
# Nor one whose sentences stand on lines of their own.
LINES: Final = 3_000
# What stands on lines of its own, so that no sentence of an item does.
_BLOCKS: Final = frozenset({"announce", "fence", "item", "margin", "note", "quotation", "table"})
_PAUSE_AFTER: Final = re.compile(r"(?:[.,:;]|[ \t]*[.,:;](?=\s|\Z))?[ \t]*(?:\r?\n[ \t]*)?")
_PAUSE_BEFORE: Final = re.compile(r",[ \t]+\Z")
_BLANK: Final = re.compile(r"\n[ \t\r]*\n")


def near(
    last: Candidate,
    item: Candidate,
    closer: Candidate | None,
    view: View,
    divisions: Sequence[int],
) -> bool:
    """Whether ``item`` can belong to the list of the ``last`` one."""
    start, end = last.span.end, item.span.start
    if _between(divisions, start, end):
        return False
    if closer is not None and closer.declared:
        return end - start <= LONGEST  # no label in it names a speaker
    if _between(view.turns, start, end):
        return False
    if closer is not None:
        return end - start <= LONGEST
    between = view.text[start:end]
    if last.lines and not _sentences(view):
        line = view.text[start : item.place.start].rstrip()
        return "\n" not in line and end - start <= LONGEST
    if end - start > (LINES if last.lines else FARTHEST) or _BLANK.search(between.strip()):
        return False
    return _lead(last, item, view) is None


def _between(offsets: Sequence[int], start: int, end: int) -> bool:
    which = bisect_left(offsets, start)
    return which < len(offsets) and offsets[which] <= end


def _sentences(view: View) -> bool:
    """Whether each line of the text is a sentence."""
    return view.context.layout.mode == "sentences"


def _lead(last: Candidate, item: Candidate, view: View) -> int | None:
    """Where the line begins that leads to ``item``, and is no part of the ``last`` one.

    It is a sentence of its own that ends in a colon; markers may stand around it.
    """
    if item.form.level > last.form.level or not _sentences(view):
        return None
    text, first, index = view.text, content(last, view), item.index
    end = _inked(text, first, begin(item, view))
    while index and view.triggers[index - 1].end == end:
        index -= 1
        end = _inked(text, first, view.triggers[index].start)
    line = text.rfind("\n", first, end) + 1
    return line if line and text[end - 1] == ":" else None


def _inked(text: str, start: int, end: int) -> int:
    """Where the last character before ``end`` stands that is no blank and no comma."""
    while end > start and text[end - 1] in " \t\r\n,":
        end -= 1
    return end


def end_of(
    own: Sequence[Candidate],
    items: Sequence[Candidate],
    after: Candidate | None,
    view: View,
    divisions: Sequence[int],
) -> Span:
    """Where a list ends whose items are its ``own``, where nobody ends it aloud.

    ``items`` are all there are, and ``after`` is the one that begins another list.
    """
    text, last = view.text, own[-1]
    start = content(last, view)
    which = bisect_right(divisions, last.span.start)
    ends = [at for at in divisions[which : which + 1] if at >= start]
    if after is not None and (lead := _lead(last, after, view)) is not None:
        ends.append(lead)
    which = bisect_left(view.breaks, start)
    ends += view.breaks[which : which + 1]
    if last.lines:
        ends.append(_last_line(own, items, start, min([len(text), *ends]), view))
    else:
        ends.append(last_end(start, view))
        if blank := _BLANK.search(text, last.span.end, ends[-1]):
            ends.append(blank.start())
    end = max(start, min(ends))
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(end, end)


def _last_line(
    own: Sequence[Candidate], items: Sequence[Candidate], start: int, stop: int, view: View
) -> int:
    """Where the last line of the last item ends, which begins at ``start``: before ``stop``.

    It has one line, unless lines are sentences and each of the others has more: then it has as many
    as the shortest of them, or all that are left where those are no more than in the longest.
    """
    text = view.text
    counts = [_lines(item, items, text) for item in own[:-1]] if _sentences(view) else []
    most, least = max(counts, default=1), min(counts, default=1)
    ends = [_line_end(start, view)]
    if least == 1:
        return ends[0]
    stop = min(stop, next_block(own[-1], view))
    while len(ends) < most and ends[-1] + 1 < stop and text[ends[-1] + 1] != "\n":
        ends.append(_line_end(ends[-1] + 1, view))
    left = text[ends[-1] + 1 : stop].partition("\n")[0].strip()
    return ends[min(least, len(ends)) - 1] if left else ends[-1]


def _lines(item: Candidate, items: Sequence[Candidate], text: str) -> int:
    """How many lines an item has before the next one, on whatever level that is."""
    after = items[bisect_right(items, item.span.start, key=_place)]
    return text.count("\n", item.span.start, after.span.start)


def _place(item: Candidate) -> int:
    return item.span.start


def _line_end(at: int, view: View) -> int:
    """Where the line of ``at`` ends, with the line on which a pair is closed that it opens.

    A recognizer breaks a line behind the stop of a sentence that stands in the pair.
    """
    text, triggers = view.text, view.triggers
    line = text.find("\n", at)
    while line >= 0:
        index = bisect_left(triggers, line + 1, key=attrgetter("start"))
        first = bisect_left(triggers, at, key=attrgetter("start"))
        if index == len(triggers) or triggers[index].start > line + 1:
            return line
        marks = {rule.name for rule, _ in triggers[index].forms if rule.kind == "toggle"}
        within = [rule.name for one in triggers[first:index] for rule, _ in one.forms]
        if not any(within.count(name) % 2 for name in marks):
            return line
        line = text.find("\n", line + 1)
    return len(text)


def next_block(last: Candidate, view: View) -> int:
    """Where the next line behind ``last`` begins that is no sentence, or another one speaks."""
    text, end = view.text, last.span.end
    which = bisect_left(view.turns, end)
    ends = [len(text), *view.turns[which : which + 1]]
    for index in range(last.index + 1, len(view.triggers)):
        trigger = view.triggers[index]
        if trigger.start - end > LINES:
            break
        begins = trigger.start > end and text[trigger.start - 1] == "\n"
        if begins and any(rule.kind in _BLOCKS for rule, _ in trigger.forms):
            ends.append(trigger.start)
            break
    return min(ends)


def begin(item: Candidate, view: View) -> int:
    """Where the marker begins, with the comma of the pause before it that hangs on no other."""
    text = view.text
    near_by = max(0, item.span.start - 8)
    line = text.rfind("\n", near_by, item.span.start) + 1
    pause = _PAUSE_BEFORE.search(text, max(line, near_by), item.span.start)
    if pause is None or (item.index and view.triggers[item.index - 1].end == pause.start()):
        return item.span.start
    return pause.start()


def content(item: Candidate, view: View) -> int:
    """Where the item's content begins: behind its marker and the pause after that."""
    after = _PAUSE_AFTER.match(view.text, item.span.end)
    assert after is not None  # the pattern matches the empty string
    return after.end()


def parting(last: Candidate, here: int, view: View) -> Span:
    """Where a list ends whose ``last`` item another list follows ``here``: before what is apart.

    A paragraph that is said between them leads to the other list.
    """
    start = content(last, view)
    which = bisect_left(view.breaks, start)
    at = min([here, *view.breaks[which : which + 1]])
    return Span(at, at)
