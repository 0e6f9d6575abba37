"""Table engine: rows whose bars are read aloud, with a row of dashes under the first."""

import re
from bisect import bisect_right
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
from verbalnorm.speech.half import View

__all__ = ["DASHES", "tabled"]

# How a column is aligned, by the dashes under its head.
DASHES: dict[str, Align] = {"---": "", ":--": "left", ":-:": "center", "--:": "right"}

_BLANKS = re.compile(r"[ \t]*")
_TRAILING = re.compile(r"[ \t]*\Z")
_LINE_FEED = re.compile("\n")
_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")


@frozen(eq=False, repr=False)
class _Row(Record):
    """A line that begins and ends with a bar; ``rules`` where dashes lie between all of them."""

    bars: tuple[Candidate, ...]
    rules: bool

    @property
    def start(self) -> int:
        return self.bars[0].span.start

    @property
    def end(self) -> int:
        return self.bars[-1].span.end


def tabled(bars: Sequence[Candidate], view: View) -> Iterator[Claim]:
    """The claim of each table: a row, one of dashes as wide, and the rows as wide behind it."""
    rows = list(_rows(bars, view.text))
    at = 0
    while at + 1 < len(rows):
        under = rows[at + 1]
        if rows[at].rules or not under.rules or not _follows(rows[at], under, view.text):
            at += 1
            continue
        head, at = at, at + 2
        while at < len(rows) and not rows[at].rules and _follows(rows[at - 1], rows[at], view.text):
            at += 1
        yield _claim([rows[head], *rows[head + 2 : at]], under, view.text)


def _follows(above: _Row, below: _Row, text: str) -> bool:
    """Whether ``below`` is the next line, and as wide."""
    alike = len(above.bars) == len(below.bars)
    return alike and _BREAK.fullmatch(text, above.end, below.start) is not None


def _rows(bars: Sequence[Candidate], text: str) -> Iterator[_Row]:
    """The lines that begin and end with one of ``bars``."""
    breaks = [-1, *(found.start() for found in _LINE_FEED.finditer(text)), len(text)]
    lines: dict[int, list[Candidate]] = {}
    for bar in bars:
        lines.setdefault(bisect_right(breaks, bar.span.start) - 1, []).append(bar)
    for line, row in lines.items():
        before = text[breaks[line] + 1 : row[0].span.start]
        after = text[row[-1].span.end : breaks[line + 1]]
        if before.strip() or after.strip() or len(row) < 2:
            continue
        dashed = [bool(bar.form.writes) for bar in row]
        if not any(dashed):
            yield _Row(tuple(row), rules=False)
        elif all(dashed[:-1]) and not dashed[-1] and _bare(row, text):
            yield _Row(tuple(row), rules=True)


def _bare(row: list[Candidate], text: str) -> bool:
    """Whether nothing but blanks stands between the bars of ``row``."""
    words = text[row[0].span.start : row[-1].span.end].split()
    return len(words) == sum(len(bar.form.words.split()) for bar in row)


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
                blanks = _BLANKS.match(text, stop)
                stop = blanks.end() if blanks else stop
            marks.append(Mark(Span(start, stop), events))
    end = max(under.end, rows[-1].end)
    marks.append(Mark(Span(marks[-1].span.end, end), (Exit(Table),)))
    because = ("a row of dashes under the first",)
    return Claim(rule.name, tuple(marks), confidence_of(ALONE * 2), because, name)
