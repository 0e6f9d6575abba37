"""Table engine: rows whose bars are read aloud, with a row of dashes under the first."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Align, Table, TableCell, TableRow
from verbalnorm.events import Enter, Event, Exit
from verbalnorm.record import Record
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View, line_before

__all__ = ["DASHES", "tabled"]

# How a column is aligned, by the dashes under its head.
DASHES: dict[str, Align] = {"---": "", ":--": "left", ":-:": "center", "--:": "right"}

# Behind a bar, on which a recognizer may have hung a comma.
_PAUSE = re.compile(r"(?:,(?=\s|\Z))?[ \t]*")
_TRAILING = re.compile(r"\s*\Z")
_BLANK = re.compile(r"\n[ \t\r]*\n")
_BREAK = re.compile(r",?[ \t]*\r?\n[ \t]*")
_LINE_END = re.compile(r",?[ \t\r]*(?:\n|\Z)")


@frozen(eq=False, repr=False)
class _Row(Record):
    """What begins and ends with a bar, as lines do."""

    bars: Sequence[Candidate]

    @property
    def start(self) -> int:
        return self.bars[0].span.start

    @property
    def end(self) -> int:
        return self.bars[-1].span.end


def tabled(bars: Sequence[Candidate], view: View) -> Iterator[Claim]:
    """The claim of each table: a row, one of dashes as wide, and the rows as wide behind it.

    A row is a line, or several where a recognizer broke it behind a sentence: so many bars are one.
    """
    text, at = view.text, 0
    for first, last in _rules(bars, text):
        width = last - first
        head = _row(bars, first - width, width, text) if first - width >= at else None
        under = _Row(bars[first:last])
        if head is None or not _follows(head, under, text):
            continue
        rows, at = [head], last
        above = under
        while (row := _row(bars, at, width, text)) and _follows(above, row, text):
            rows.append(row)
            above, at = row, at + width
        yield _claim(rows, under, text)


def _follows(above: _Row, below: _Row, text: str) -> bool:
    """Whether ``below`` begins on the next line."""
    return _BREAK.fullmatch(text, above.end, below.start) is not None


def _rules(bars: Sequence[Candidate], text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of dashes begin and end among ``bars``, and nothing else is on them."""
    first = 0
    while first < len(bars):
        last = first
        while last < len(bars) and bars[last].form.writes:
            last += 1
        row = bars[first : last + 1]
        if first < last < len(bars) and _edges(row, text) and _bare(row, text):
            yield first, last + 1
        first = last + 1


def _row(bars: Sequence[Candidate], first: int, width: int, text: str) -> _Row | None:
    """The row of ``width`` bars from the ``first`` on, if no more is on its lines."""
    own = bars[first : first + width]
    if len(own) < max(2, width) or any(bar.form.writes for bar in own):
        return None
    inside = text[own[0].span.start : own[-1].span.end]
    return _Row(own) if _edges(own, text) and not _BLANK.search(inside) else None


def _edges(row: Sequence[Candidate], text: str) -> bool:
    """Whether ``row`` begins and ends its lines."""
    begins = not line_before(text, row[0].span.start).strip()
    return begins and _LINE_END.match(text, row[-1].span.end) is not None


def _bare(row: Sequence[Candidate], text: str) -> bool:
    """Whether nothing but blanks stands between the bars of ``row``, on one line."""
    inside = text[row[0].span.start : row[-1].span.end]
    return "\n" not in inside and len(inside.split()) == sum(
        len(bar.form.words.split()) for bar in row
    )


def _claim(rows: list[_Row], under: _Row, text: str) -> Claim:
    """The claim of the table of ``rows``, with the row of dashes ``under`` the first."""
    rule = rows[0].bars[0].rule
    name = f"{rule.name}@{rows[0].start}"
    align = tuple(DASHES[bar.form.writes] for bar in under.bars[:-1])
    marks: list[Mark] = []
    row_of, cell = TableRow(claim=name), TableCell(claim=name)
    for number, row in enumerate(rows):
        for at, bar in enumerate(row.bars):
            floor = marks[-1].span.end if marks else row.start
            start = bar.span.start
            if marks:
                trailing = _TRAILING.search(text, floor, start)
                start = trailing.start() if trailing else start
            stop = bar.span.end
            events: tuple[Event, ...] = (Exit(TableCell), Enter(cell))
            if at == 0:
                # What lies between two rows goes with the second one.
                start = floor
                opened = () if number else (Enter(Table(align=align, claim=name)),)
                events = (*opened, Enter(row_of), Enter(cell))
            if at == len(row.bars) - 1:
                events = (Exit(TableCell), Exit(TableRow))
            else:
                pause = _PAUSE.match(text, stop)
                stop = pause.end() if pause else stop
            marks.append(Mark(Span(start, stop), events))
    pause = _PAUSE.match(text, max(under.end, rows[-1].end))
    end = pause.end() if pause else rows[-1].end
    marks.append(Mark(Span(marks[-1].span.end, end), (Exit(Table),)))
    because = ("a row of dashes under the first",)
    return Claim(rule.name, tuple(marks), confidence_of(ALONE * 2), because, name)
