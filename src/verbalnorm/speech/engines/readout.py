"""Readout engine: tables that are read aloud, each cell behind the name of its column."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Align, Table, TableCell, TableRow, Text
from verbalnorm.events import Enter, Event, Exit, Put
from verbalnorm.record import Record
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE, Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines import rows
from verbalnorm.speech.engines.lists import last_end
from verbalnorm.speech.half import View

__all__ = ["SHORN", "ambiguous", "is_name", "read_out"]

_REACH: Final = 20_000
_MOST_COLUMNS: Final = 30
_PAUSE: Final = re.compile(r"[.:,;]?\s+")
_HUNG: Final = re.compile(r"[.,;]?(?=\s|\Z)")
# The names of the columns in one sentence, where no reading comes first.
_HEAD: Final = re.compile(r"([^.:;?!\n]+?)(?:[.:;]\s+|[.:;]?[ \t\r]*\n\s*)")
_NAME: Final = re.compile(r"[^\s.,:;?!…\"'”’](?:[^.,:;?!…\n]*[^\s.,:;?!…])?")
# What stands between a cell and the name of the next column.
_EDGE: Final = r"(?:\A|(?<=\n)|(?<=[.?!…,;][\"”’)\]]\s)|(?<=[.?!…,;]\s))[ \t]*"
_OWN_NAME: Final = re.compile(_EDGE + r"([^\W_][^.,:;?!…\n]{0,40}?):\s+")
# What falls of a cell at its end, where another one follows.
SHORN: Final = ".,;"
# What it says for a table that its rows are as many as was said, or that its end is said.
_WHOLE: Final = 3.0


@frozen(eq=False, repr=False)
class _Cell(Record):
    """A reading: the column, where its name begins, and the span of what stands in the cell."""

    column: int
    start: int
    content: Span


def is_name(text: str) -> bool:
    """Whether ``text`` can be heard as the name of a column.

    >>> is_name("Stop"), is_name("Stop, time"), is_name("")
    (True, False, False)
    """
    return _NAME.fullmatch(text) is not None


def ambiguous(cell: str, names: Sequence[str]) -> bool:
    """Whether a name of a column would be heard in ``cell``.

    >>> ambiguous("Late. Time: unknown", ["Stop", "Time"]), ambiguous("No time", ["Stop", "Time"])
    (True, False)
    """
    return bool(cell) and re.search(_readings(names), cell) is not None


def read_out(candidate: Candidate, view: View) -> Claim | None:
    """The claim of the table that is announced, or nothing.

    The number that it tells is that of the rows, which may be announced one by one. Else the
    columns are named in a sentence first, or by the first row. Nothing is claimed where the rows
    are not as many, or where neither their number nor the end of the table is said.
    """
    if candidate.form.role != "open":
        return None
    text, rule = view.text, candidate.rule
    counts = rows.told(candidate.told, candidate.span.end, text, rule, view.numbers)
    if counts is None:
        return None
    told = counts.rows
    pause = _PAUSE.match(text, counts.end)
    closer = _closer(rule, candidate.index, view)
    if pause is None:
        return None
    floor = pause.end()
    end = closer.start if closer else _reach(floor, view)
    name = f"{rule.name}@{candidate.span.start}"
    sure = confidence_of(min(candidate.weight + _WHOLE, ALONE * 2))
    ended = closer is not None
    reach = Span(floor, end)
    if lines := rows.announced_rows(reach, text, rule, view.numbers, counts, ended=ended):
        stop = closer.end if closer else lines[-1][-1].end
        whole = Span(candidate.span.start, _hung(stop, text))
        because = (*candidate.because, "its rows are announced")
        return Claim(rule.name, tuple(rows.marks_of(lines, whole, name)), sure, because, name)
    if closer is None and told is None:
        return None
    names = _named(text, floor, end)
    head = tuple(names)
    if not head:
        names = _first_row(text, floor, end)
    cells = list(_cells(text, head[-1].end if head else floor, end, [n.of(text) for n in names]))
    grid = _rows(cells)
    if closer is None and told is not None and len(grid) >= told > 0:
        grid = grid[:told]
        last = grid[-1][-1]
        start = last.content.start
        stop = min(last.content.end, start + _shorn(text[start : last_end(start, view)]))
        grid[-1][-1] = _Cell(last.column, last.start, Span(start, stop))
    if not names or (told is not None and len(grid) != told) or (told is None and not grid):
        return None
    stop = grid[-1][-1].content.end if grid else head[-1].end
    if closer:
        stop = _hung(closer.end, text)
    elif text[stop : stop + 1] in SHORN:
        stop += 1
    marks = _marks(Span(candidate.span.start, stop), head, names, grid, text, name)
    reason = "as many rows as said" if told is not None else "the end is said"
    return Claim(rule.name, tuple(marks), sure, (*candidate.because, reason), name)


def _hung(end: int, text: str) -> int:
    """``end``, or behind the stop that hangs there."""
    hung = _HUNG.match(text, end)
    return hung.end() if hung else end


def _closer(rule: Rule, index: int, view: View) -> Span | None:
    """Where the end of the table is said, before a blank line."""
    start = view.triggers[index].end
    limit = _reach(start, view)
    for trigger in view.triggers[index + 1 :]:
        if trigger.start >= limit:
            return None
        if any(own.name == rule.name and form.role == "close" for own, form in trigger.forms):
            return Span(trigger.start, trigger.end)
    return None


def _reach(start: int, view: View) -> int:
    """Where a table ends at last that begins at ``start``: with a blank line."""
    which = bisect_right(view.blanks, start)
    return min([len(view.text), start + _REACH, *view.blanks[which : which + 1]])


def _named(text: str, start: int, end: int) -> list[Span]:
    """The names of the columns, where a sentence of names comes before all rows."""
    found = _HEAD.match(text, start, end)
    if found is None or text[found.end(1)] == ":":
        return []
    spans = []
    at = start
    for part in found[1].split(","):
        bare = part.strip()
        left = at + len(part) - len(part.lstrip())
        spans.append(Span(left, left + len(bare)))
        at += len(part) + 1
    names = [span.of(text).lower() for span in spans]
    apart = len(set(names)) == len(names) <= _MOST_COLUMNS
    return spans if apart and all(map(is_name, names)) else []


def _first_row(text: str, start: int, end: int) -> list[Span]:
    """The names of the columns as the first row has them, up to the first that comes again."""
    spans: list[Span] = []
    known: set[str] = set()
    for found in _OWN_NAME.finditer(text[start:end]):
        name = found[1].lower()
        if (not spans and found.start()) or name in known or len(spans) == _MOST_COLUMNS:
            break
        known.add(name)
        spans.append(Span(start + found.start(1), start + found.end(1)))
    return spans if len(spans) > 1 else []


def _readings(names: Sequence[str]) -> re.Pattern[str]:
    """What names a column in a reading."""
    longest = sorted(set(names), key=lambda name: (-len(name), name))
    told = "|".join(re.escape(name) for name in longest)
    return re.compile(rf"{_EDGE}({told})(?::(?=\s|\Z)|,(?=\s))\s*", re.IGNORECASE)


def _cells(text: str, start: int, end: int, names: Sequence[str]) -> Iterator[_Cell]:
    """The readings between two offsets; none where something else comes first."""
    if not names:
        return
    at = {name.lower(): column for column, name in enumerate(names)}
    body = text[start:end]
    found = list(_readings(names).finditer(body))
    if not found or body[: found[0].start()].strip(" \t\r\n.:;"):
        return
    stops = [match.start() for match in found[1:]]
    for match, stop in zip(found, [*stops, len(body)], strict=True):
        left = start + match.end()
        right = left + _shorn(body[match.end() : stop])
        yield _Cell(at[match[1].lower()], start + match.start(1), Span(left, right))


def _shorn(cell: str) -> int:
    """How long ``cell`` is without the pause behind it."""
    bare = cell.rstrip()
    return len(bare) - bare.endswith(tuple(SHORN))


def _rows(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    """The readings by rows: one begins where a column does not come behind the last one."""
    grid: list[list[_Cell]] = []
    for before, cell in zip([None, *cells], cells, strict=False):
        if before is None or cell.column <= before.column:
            grid.append([])
        grid[-1].append(cell)
    return grid


def _marks(
    whole: Span,
    head: Sequence[Span],
    names: Sequence[Span],
    grid: Sequence[Sequence[_Cell]],
    text: str,
    name: str,
) -> Iterator[Mark]:
    """What takes the place of the announcement, of the names, and of the end."""
    row, cell = TableRow(claim=name), TableCell(claim=name)
    side: Align = ""
    events: list[Event] = [Enter(Table(align=(side,) * len(names), claim=name)), Enter(row)]
    at = whole.start
    for span in head:
        yield Mark(Span(at, span.start), (*events, Enter(cell)))
        at, events = span.end, [Exit(TableCell)]
    if not head:
        opened = Span(whole.start, grid[0][0].content.start)
        for span in names:
            put = Put(Text(span.of(text), span=opened, claim=name))
            events += (Enter(cell), put, Exit(TableCell))
    for readings in grid:
        events += (Exit(TableRow), Enter(row))
        column = 0
        for reading in readings:
            events += [Enter(cell), Exit(TableCell)] * (reading.column - column)
            events.append(Enter(cell))
            yield Mark(Span(at, reading.content.start), tuple(events))
            at, events = reading.content.end, [Exit(TableCell)]
            column = reading.column + 1
        events += [Enter(cell), Exit(TableCell)] * (len(names) - column)
    yield Mark(Span(at, whole.end), (*events, Exit(TableRow), Exit(Table)))
