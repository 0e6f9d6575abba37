"""Documents written as Markdown, in pieces that know where they came from.

Blocks are written by generators that yield the children they contain; one loop drives them, so
no depth of nesting is too deep. A container is a prefix that every new line begins with.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    CodeBlock,
    Document,
    FootnoteDefinition,
    Heading,
    HtmlBlock,
    Inline,
    MathBlock,
    OrderedList,
    Paragraph,
    Table,
    Text,
    ThematicBreak,
)
from verbalnorm.markdown.escape import Context, entity, find_dangers, harmless
from verbalnorm.markdown.inline import Run, info, neighbours, runs
from verbalnorm.span import Span
from verbalnorm.trace import Piece

__all__ = ["write"]

_Steps: TypeAlias = Iterator["_Steps"]
# An insertion: offset, rank among those at one offset, characters dropped, new text, claim.
_Cut: TypeAlias = tuple[int, int, int, str, str]

_LINE_ENDS = re.compile(r"\r\n?|\n")
_GAP = re.compile(
    r"[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)(?:\s*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n))?[ \t]*"
)
_RULES = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
_ESCAPE = "escape"


def write(document: Document, source: str = "", *, escape: bool = True) -> list[Piece]:
    r"""Write ``document`` as Markdown: CommonMark with GFM, footnotes, dollar math and callouts.

    The Markdown is ``"".join(piece.text for piece in pieces)``; no final line end is added. Where
    ``source`` is given, a text with a span and no claim is copied from it: such pieces bear their
    spans, in ascending order, and so do the blank lines around untouched top-level blocks. A
    backslash that keeps text from being markup is a piece of its own with the claim ``"escape"``,
    an empty piece with that claim stands where blanks were left out.

    ``escape=False`` is for text that is Markdown already: texts are copied as they are.

    >>> from verbalnorm.document import Heading, Paragraph, Text
    >>> document = Document((Heading((Text("Rain"),), level=2), Paragraph((Text("1. *Wet*"),))))
    >>> print("".join(piece.text for piece in write(document)))
    ## Rain
    <BLANKLINE>
    1\. \*Wet\*
    """
    writer = _Writer(source, escape)
    stack: list[_Steps] = [writer.document(document)]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
        else:
            stack.append(step)
    return writer.pieces


class _Writer:
    """The pieces so far, and the containers that are open."""

    def __init__(self, source: str, escape: bool) -> None:
        self.source = source
        self.escape = escape
        self.pieces: list[Piece] = []
        self.prefix = ""
        self.claims = [""]  # of the open containers, innermost last
        self.copied = 0  # the source up to here is written

    # -- characters ---------------------------------------------------------------------------

    def put(self, text: str, claim: str = "") -> None:
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
            for number, line in enumerate(_LINE_ENDS.split(text))
        ]
        self.put("\n".join(out), claim)

    # -- blocks -------------------------------------------------------------------------------

    def document(self, node: Document) -> _Steps:
        blocks = [block for block in node.children if _visible(block)]
        previous: Block | None = None
        marker = 0
        for block in blocks:
            marker = _alternate(previous, block, marker)
            if not self._gap(previous, block) and previous is not None:
                self.line(block.claim or previous.claim, blank=True)
            yield self.block(block, marker, Context.PARAGRAPH)
            previous = block
        tail = self.source[blocks[-1].span.end :] if blocks and blocks[-1].span else ""
        if tail and tail.isspace():
            self.copy(tail, len(self.source) - len(tail), "")

    def _gap(self, before: Block | None, after: Block) -> bool:
        """Copy the white space of the source between two blocks, or before the first."""
        if after.span is None or (before is not None and before.span is None):
            return False
        start = before.span.end if before is not None and before.span else 0
        gap = self.source[start : after.span.start]
        if not gap.isspace() or start < self.copied or (before and not _GAP.fullmatch(gap)):
            return False
        # Blanks on the block's own line are indentation: harmless only below four columns and
        # where no list or marker could take them for its own.
        own = max(gap.rfind("\n"), gap.rfind("\r")) + 1
        plain = isinstance(after, Paragraph) and isinstance(before, (Paragraph, type(None)))
        if self.escape and not (plain and re.match(r" {0,3}(?![ \t])", gap[own:])):
            self.copy(gap[:own], start, "")
            if gap[own:]:
                self.pieces.append(Piece("", None, _ESCAPE))
        else:
            self.copy(gap, start, "")
        return True

    def blocks(self, nodes: Sequence[Block], tight: bool, context: Context) -> _Steps:
        """The children of a container, the first on the line that is open."""
        previous: Block | None = None
        marker = 0
        for block in nodes:
            marker = _alternate(previous, block, marker)
            if previous is not None:
                self.line(self.claims[-1], blank=not (tight and _may_follow(previous, block)))
            yield self.block(block, marker, context if previous is None else Context.PARAGRAPH)
            previous = block

    def block(self, node: Block, marker: int, context: Context) -> _Steps:
        if isinstance(node, Paragraph):
            self.inline(node.children, context)
        elif isinstance(node, Heading):
            level = min(max(node.level, 1), 6)
            self.put("#" * level + (" " if node.children else ""), node.claim)
            self.inline(node.children, Context.HEADING)
        elif isinstance(node, BlockQuote):
            yield self._quote(node)
        elif isinstance(node, (BulletList, OrderedList)):
            yield self._list(node, marker)
        elif isinstance(node, CodeBlock):
            self._code(node)
        elif isinstance(node, MathBlock):
            if "$$" in node.text or not all(line.strip() for line in node.text.splitlines()):
                self._code(CodeBlock(node.text, info="math", span=node.span, claim=node.claim))
            else:
                self.lines(f"$$\n{node.text}\n$$", node.claim)
        elif isinstance(node, HtmlBlock):
            self.lines(node.text, node.claim)
        elif isinstance(node, ThematicBreak):
            # Dashes would open front matter on line 1, and read as a list inside of one.
            self.put("---" if self.pieces and not self.prefix else "___", node.claim)
        elif isinstance(node, Table):
            self._table(node)
        elif isinstance(node, FootnoteDefinition):
            yield self._footnote(node)

    def _contain(
        self, prefix: str, node: Block, nodes: Sequence[Block], tight: bool, context: Context
    ) -> _Steps:
        outer = self.prefix
        self.prefix += prefix
        self.claims.append(node.claim)
        yield self.blocks(nodes, tight, context)
        self.claims.pop()
        self.prefix = outer

    def _quote(self, node: BlockQuote) -> _Steps:
        nodes = [block for block in node.children if _visible(block)]
        self.put("> " if nodes or node.callout else ">", node.claim)
        if node.callout:
            self.put(f"[!{node.callout}]", node.claim)
            if nodes:
                joined = isinstance(nodes[0], Paragraph)
                self.put("\n" if joined else f"\n{self.prefix}>\n", node.claim)
                self.put(f"{self.prefix}> ", node.claim)
        context = Context.PARAGRAPH if node.callout else Context.QUOTE
        yield self._contain("> ", node, nodes, False, context)

    def _list(self, node: BulletList | OrderedList, marker: int) -> _Steps:
        for number, item in enumerate(node.children):
            if isinstance(node, OrderedList):
                value = min(max(node.start, 0) + number, 999_999_999)
                sign = f"{value}{'.)'[marker]}"
            else:
                sign = "-*"[marker]
            if number:
                self.line(item.claim or node.claim, blank=not node.tight)
            claim = item.claim or node.claim
            nodes = [block for block in item.children if _visible(block)]
            box = "" if item.checked is None else "[x]" if item.checked else "[ ]"
            self.put(sign + (" " if nodes or box else ""), claim)
            indent = " " * (len(sign) + 1)
            if box:
                self.put(box + " " if nodes else box, claim)
                if nodes and not isinstance(nodes[0], Paragraph):
                    self.put(f"\n{self.prefix}{indent}", claim)
            context = Context.PARAGRAPH if box else Context.ITEM
            yield self._contain(indent, item, nodes, node.tight, context)

    def _footnote(self, node: FootnoteDefinition) -> _Steps:
        nodes = [block for block in node.children if _visible(block)]
        self.put(f"[^{node.label}]:" + (" " if nodes else ""), node.claim)
        if nodes and not isinstance(nodes[0], Paragraph):
            self.put(f"\n{self.prefix}    ", node.claim)
        yield self._contain("    ", node, nodes, False, Context.PARAGRAPH)

    def _code(self, node: CodeBlock) -> None:
        longest = max((len(ticks) for ticks in re.findall("`{3,}", node.text)), default=2)
        name = _LINE_ENDS.sub(" ", node.info).strip()
        fence = "`" * (longest + 1)
        if "`" in name:
            longest = max((len(tildes) for tildes in re.findall("~{3,}", node.text)), default=2)
            fence = "~" * (longest + 1)
        self.put(fence + info(name), node.claim)
        if node.text:
            self.line(node.claim)
            start = (
                node.span.start if node.span and node.span.of(self.source) == node.text else None
            )
            if start is not None and not self.prefix:
                self.copy(node.text, start, node.claim)
            else:
                self.lines(node.text, node.claim)
        self.line(node.claim)
        self.put(fence, node.claim)

    def _table(self, node: Table) -> None:
        width = max(len(row.children) for row in node.children)
        if not width:
            return
        align = (*node.align, *[""] * width)[:width]
        for number, row in enumerate(node.children):
            claim = row.claim or node.claim
            if number:
                self.line(claim)
            self.put("|", claim)
            for column in range(width):
                self.put(" ", claim)
                if column < len(row.children):
                    self.inline(row.children[column].children, Context.CELL)
                self.put(" |", claim)
            if number == 0:
                self.line(node.claim)
                self.put("| " + " | ".join(_RULES[side] for side in align) + " |", node.claim)

    # -- inline content -----------------------------------------------------------------------

    def inline(self, children: Sequence[Inline], context: Context) -> None:
        if len(children) == 1 and isinstance(only := children[0], Text):
            text = only.text
            free = not self.prefix and context is not Context.CELL
            if harmless(text, context) or (free and not self.escape):
                found = runs(children, self.source)
                for run in found:
                    self.copy(text, run.start, run.claim)
                return
        found = runs(children, self.source)
        if found and found[-1].text == "\\\n":
            found.pop()  # a break at the end breaks nothing
        raw = "".join(run.text for run in found)
        self._emit(found, sorted(self._cuts(found, raw, context)))

    def _cuts(self, found: list[Run], raw: str, context: Context) -> Iterator[_Cut]:
        ours: set[int] = set()
        label: set[int] = set()
        at = 0
        for run in found:
            if not run.plain:
                ours.update(range(at, at + len(run.text)))
            elif run.label:
                label.update(range(at, at + len(run.text)))
            at += len(run.text)
        if self.escape:
            coded = neighbours(found, raw)
            escapes, blanks = find_dangers(
                raw, context, ours=ours.__contains__, label=label.__contains__
            )
            for offset in escapes:
                yield offset, 1, 0, "\\", _ESCAPE
            for start, end in blanks:
                if start not in ours:
                    yield start, 2, end - start, "", _ESCAPE
            for offset in coded:
                yield offset, 1, 1, entity(raw[offset]), _ESCAPE
                if raw[offset - 1 : offset] == "\\" and offset - 1 not in ours:
                    yield offset - 1, 1, 0, "\\", _ESCAPE
        if context is Context.CELL:
            for match in re.finditer(r"\|", raw):
                yield match.start(), 0, 0, "\\", _ESCAPE
        if context in (Context.CELL, Context.HEADING):
            for match in re.finditer(r"\\\n|\r\n?|\n", raw):
                if len(match.group()) == 1 or match.start() in ours or raw[match.start()] != "\\":
                    yield match.start(), 3, len(match.group()), " ", _ESCAPE
                else:
                    yield match.start() + 1, 3, 1, " ", _ESCAPE
        elif self.prefix:
            for match in _LINE_ENDS.finditer(raw):
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


def _visible(block: Block) -> bool:
    """Whether anything would be written for ``block``."""
    if isinstance(block, (Paragraph, BulletList, OrderedList, Table)):
        return bool(block.children)
    return True


def _alternate(before: Block | None, block: Block, marker: int) -> int:
    """Lists of one kind side by side would be one list: they take turns with two markers."""
    if isinstance(block, (BulletList, OrderedList)) and type(before) is type(block):
        return 1 - marker
    return 0


def _may_follow(before: Block, block: Block) -> bool:
    """Whether ``block`` can follow ``before`` without a blank line, as in a tight list."""
    if isinstance(block, Paragraph):
        return isinstance(before, (Heading, ThematicBreak, CodeBlock))
    if isinstance(before, (Paragraph, BlockQuote, BulletList, OrderedList)):
        if isinstance(block, OrderedList) and block.start != 1:
            return False
        if isinstance(block, (BulletList, OrderedList)):
            return bool(block.children[0].children) and type(before) is not type(block)
        return isinstance(block, (Heading, BlockQuote, CodeBlock, ThematicBreak)) and not (
            isinstance(before, BlockQuote) and isinstance(block, BlockQuote)
        )
    return isinstance(before, (Heading, ThematicBreak, CodeBlock))
