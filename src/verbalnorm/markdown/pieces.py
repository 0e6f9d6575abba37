"""Pieces of output: inline content with its escapes made, in the lines of its containers."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from verbalnorm.document import Inline, Text
from verbalnorm.markdown.emphasis import Run, neighbours
from verbalnorm.markdown.escape import Context, entity, find_dangers, harmless
from verbalnorm.markdown.inline import copied_from, runs
from verbalnorm.markdown.within import Copy, begins_line, changed_within, within_markdown
from verbalnorm.span import Span
from verbalnorm.trace import ESCAPE, Piece

__all__ = ["LINE_ENDS", "Pieces"]

# An insertion: offset, rank among those at one offset, characters dropped, new text, claim.
_Cut: TypeAlias = tuple[int, int, int, str, str]

LINE_ENDS = re.compile(r"\r\n?|\n")


class Pieces:
    """The pieces so far, the containers that are open, and how content goes into them."""

    def __init__(self, source: str, escape: bool, start: int = 0) -> None:
        self.source = source
        self.escape = escape
        self.start = start  # where in the source the document begins
        self.pieces: list[Piece] = []
        self.prefix = ""
        self.claims = [""]  # of the open containers, innermost last
        self.copied = start  # the source up to here is written

    def put(self, text: str, claim: str = "") -> None:
        """``text`` as written by ``claim``; it holds no line end, or its lines are in place."""
        if text:
            self.pieces.append(Piece(text, None, claim))

    def copy(self, text: str, start: int | None, claim: str) -> None:
        """``text``, as a copy of the source if it is one and nothing behind it was copied."""
        if start is None or start < self.copied:
            self.put(text, claim)
        elif text:
            self.copied = start + len(text)
            self.pieces.append(Piece(text, Span(start, self.copied)))

    def line(self, claim: str, *, blank: bool = False) -> None:
        """Begin a new line, after a blank one on demand, inside the open containers."""
        gap = self.prefix.rstrip() + "\n" if blank else ""
        self.put(f"\n{gap}{self.prefix}", claim)

    def lines(self, text: str, claim: str) -> None:
        """Verbatim ``text``, each line in its container."""
        prefix = self.prefix
        out = [
            (prefix + line if line else prefix.rstrip()) if number else line
            for number, line in enumerate(LINE_ENDS.split(text))
        ]
        self.put("\n".join(out), claim)

    def inline(self, children: Sequence[Inline], context: Context) -> None:
        """Inline content, escaped as ``context`` asks for."""
        if len(children) == 1 and isinstance(only := children[0], Text):
            text = only.text
            free = not self.prefix and context is not Context.CELL
            fits = free or "\n" not in text
            start = copied_from(only, self.source)
            if (fits and harmless(text, context)) or (
                free and not self.escape and start is not None and self._is_lines(start, text)
            ):
                self.copy(text, start, only.claim)
                return
        found = runs(children, self.source)
        if found and found[-1].text == "\\\n":
            found.pop()  # a break at the end breaks nothing
        raw = "".join(run.text for run in found)
        self._emit(found, sorted(self._cuts(found, raw, context)))

    def _is_lines(self, start: int, text: str) -> bool:
        """Whether ``text``, which stands at ``start``, is of whole lines: they mean the same."""
        end = start + len(text)
        return begins_line(start, self.source) and not self.source[end : end + 1].strip("\r\n")

    def _cuts(self, found: list[Run], raw: str, context: Context) -> Iterator[_Cut]:
        ours, label, labels, copies = _places(found)
        if self.escape:
            coded = neighbours(found, raw)
            escapes, blanks = find_dangers(raw, context, ours=ours, label=label)
            for offset in escapes:
                yield offset, 1, 0, "\\", ESCAPE
            for start, end in blanks:
                if start not in ours:
                    yield start, 2, end - start, "", ESCAPE
            for offset in coded:
                yield offset, 1, 1, entity(raw[offset]), ESCAPE
                if raw[offset - 1 : offset] == "\\" and offset - 1 not in ours:
                    yield offset - 1, 1, 0, "\\", ESCAPE
        else:
            mended = within_markdown(raw, ours, labels)
            put = any(run.plain and run.start is None for run in found)
            mended |= changed_within(raw, context, copies, self.source, ours, put=put)
            for offset in mended:
                yield offset, 1, 0, "\\", ESCAPE
        if context is Context.CELL:
            for match in re.finditer(r"\|", raw):
                yield match.start(), 0, 0, "\\", ESCAPE
        if context in (Context.CELL, Context.HEADING):
            for match in re.finditer(r"\\\n|\r\n?|\n", raw):
                if len(match.group()) == 1 or match.start() in ours or raw[match.start()] != "\\":
                    yield match.start(), 3, len(match.group()), " ", ESCAPE
                else:
                    yield match.start() + 1, 3, 1, " ", ESCAPE
        elif self.prefix:
            for match in LINE_ENDS.finditer(raw):
                yield match.end(), 0, 0, self.prefix, self.claims[-1]

    def _emit(self, found: list[Run], cuts: list[_Cut]) -> None:
        """The runs with the cuts made."""
        at = 0  # the offset of what comes next
        start = 0  # the offset of the run
        todo = 0
        for run in found:
            end = start + len(run.text)
            at = max(at, start)
            while todo < len(cuts) and (cuts[todo][0] < end):
                offset, _, drop, text, claim = cuts[todo]
                todo += 1
                if offset > at:
                    self._part(run, at - start, offset - start)
                    at = offset
                self.pieces.append(Piece(text, None, claim))
                at = max(at, offset + drop)
            if at < end:
                self._part(run, at - start, end - start)
                at = end
            start = end
        for _, _, _, text, claim in cuts[todo:]:
            self.put(text, claim)

    def _part(self, run: Run, start: int, end: int) -> None:
        origin = None if run.start is None else run.start + start
        self.copy(run.text[start:end], origin, run.claim)


def _places(found: Sequence[Run]) -> tuple[set[int], set[int], list[tuple[int, int]], list[Copy]]:
    """Where our markup is, where the text in links is, each link's text, and what was copied."""
    ours: set[int] = set()
    label: set[int] = set()
    labels: list[tuple[int, int]] = []
    opened: list[int] = []
    copies: list[Copy] = []
    at = 0
    for run in found:
        if run.partner is not None and not run.edge:
            if run.text[0] == "]":
                labels.append((opened.pop(), at))
            else:
                opened.append(at + len(run.text))
        if run.start is not None:
            copies.append((at, len(run.text), run.start))
        if not run.plain:
            ours.update(range(at, at + len(run.text)))
        elif run.label:
            label.update(range(at, at + len(run.text)))
        at += len(run.text)
    return ours, label, labels, copies
