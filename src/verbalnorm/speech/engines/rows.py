"""Row engine: tables whose rows are announced one by one, and how many they are said to be.

"Header. Stop. Time. Row one. Ferry. At dawn." Each cell is a sentence, or all stand in one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from verbalnorm.claim import Mark
from verbalnorm.document import Align, Table, TableCell, TableRow
from verbalnorm.events import Enter, Event, Exit
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.rules.rule import Rule
from verbalnorm.span import Span

__all__ = ["Told", "announced_rows", "marks_of", "told"]

_SAID: Final = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+) (\w+) ([^\W\d_]+))?(?=[.:,;\n])")
_SENTENCES: Final = re.compile(r"[.;](?:\s+|\Z)|\n\s*")
_COMMAS: Final = re.compile(r",\s+")
_FEWEST: Final = 2
# What announces the head of a table stands so in the names of its rule.
_HEAD: Final = "head"


class Told(NamedTuple):
    """How many columns and rows a table is said to have, where it is said, and where that ends."""

    columns: int | None
    rows: int | None
    end: int


def told(
    number: int | None, end: int, text: str, rule: Rule, pack: NumberPack | None
) -> Told | None:
    """What stands behind the ``number`` of a table: "rows", "columns", "columns and two rows"."""
    if number is None:
        return Told(None, None, end)
    said = _SAID.match(text, end)
    if said is None:
        return None
    (one, many, column, columns), joints = rule.phrases[:4], rule.phrases[4:]
    first, joint, other, last = (word and word.lower() for word in said.groups())
    if joint is None:
        if first in (one, many):
            return Told(None, number, said.end())
        return Told(number, None, said.end()) if first in (column, columns) else None
    digits = pack.digits if pack is not None else {}
    count = int(other) if other.isdecimal() else digits.get(other)
    whole = first in (column, columns) and joint in joints and last in (one, many)
    return Told(number, count, said.end()) if whole and count is not None else None


def announced_rows(
    reach: Span, text: str, rule: Rule, pack: NumberPack | None, counts: Told, *, ended: bool
) -> Sequence[Sequence[Span]]:
    """The cells of the rows that are announced within ``reach``; none where they differ.

    They are counted from one, with the head before them or as the first of them. Where the table is
    not ``ended``, the last has as many as the others.
    """
    marker = _marker(rule)
    if re.compile(marker, re.IGNORECASE).match(text, reach.start, reach.end) is None:
        return ()  # most often the word is one of a sentence
    parts = list(_parts(text[reach.start : reach.end], marker, rule, pack))
    if len(parts) < _FEWEST:
        return ()
    edge = _SENTENCES if len(_cells(text, reach.start, parts[0], _SENTENCES)) > 1 else _COMMAS
    grid = [_cells(text, reach.start, part, edge) for part in parts]
    columns = len(grid[0])
    if not ended:
        first = _SENTENCES.search(text, grid[-1][0].start, reach.end) if grid[-1] else None
        if edge is _COMMAS and first is not None:
            last = Span(parts[-1].start, first.start() - reach.start)
            grid[-1] = _cells(text, reach.start, last, edge)
        grid[-1] = grid[-1][:columns]
    whole = columns >= _FEWEST and all(len(cells) == columns for cells in grid)
    fits = counts.columns in (None, columns) and counts.rows in (None, len(grid), len(grid) - 1)
    return grid if whole and fits else ()


def _marker(rule: Rule) -> str:
    """The pattern of what announces a row: its name, or its number."""
    names = sorted((name for name, _ in rule.names), key=len, reverse=True)
    return rf"(?:({'|'.join(map(re.escape, names))})|{rule.phrases[0]} (\w+))[.,:]\s+"


def _parts(body: str, marker: str, rule: Rule, pack: NumberPack | None) -> Iterator[Span]:
    """What stands behind each announcement of a row in ``body``, which begins with the first.

    Nothing where a row is counted otherwise than the one before it, or a head is below the first.
    """
    names = dict(rule.names)
    begun = re.compile(rf"(?:\A|(?<=[.;:]\s)|(?<=\n)){marker}", re.IGNORECASE)
    found = list(begun.finditer(body))
    digits = pack.digits if pack is not None else {}
    number = 0
    parts: list[Span] = []
    for this, after in zip_longest(found, found[1:]):
        head = bool(this[1]) and names[this[1].lower()] == _HEAD
        said = (this[2] or "").lower()
        value = int(said) if said.isdecimal() else digits.get(said)
        number += not head
        if (head and parts) or not (this[1] or value == number):
            return
        parts.append(Span(this.end(), after.start() if after else len(body)))
    yield from parts


def _cells(text: str, start: int, part: Span, edge: re.Pattern[str]) -> Sequence[Span]:
    """What stands in the cells of a row, a ``part`` of what begins at ``start``."""
    cells, at, end = [], start + part.start, start + part.end
    stops = [(found.start(), found.end()) for found in edge.finditer(text, at, end)]
    for stop, then in (*stops, (end, end)):
        if bare := text[at:stop].rstrip(" \t\r\n.,;"):
            cells.append(Span(at, at + len(bare)))
        at = then
    return cells


def marks_of(grid: Sequence[Sequence[Span]], whole: Span, name: str) -> Sequence[Mark]:
    """What takes the place of all that stands between the cells of a table."""
    row, cell = TableRow(claim=name), TableCell(claim=name)
    side: Align = ""
    events: list[Event] = [Enter(Table(align=(side,) * len(grid[0]), claim=name))]
    marks, at = [], whole.start
    for cells in grid:
        events.append(Enter(row))
        for span in cells:
            marks.append(Mark(Span(at, span.start), (*events, Enter(cell))))
            at, events = span.end, [Exit(TableCell)]
        events.append(Exit(TableRow))
    marks.append(Mark(Span(at, whole.end), (*events, Exit(Table))))
    return marks
