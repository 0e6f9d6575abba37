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
    MathBlock,
    OrderedList,
    Paragraph,
    Table,
    ThematicBreak,
)
from verbalnorm.markdown.definitions import defines_danger
from verbalnorm.markdown.escape import Context
from verbalnorm.markdown.inline import info, runs
from verbalnorm.markdown.pieces import LINE_ENDS, Pieces
from verbalnorm.trace import ESCAPE, Piece

__all__ = ["means", "parts", "write"]

_Steps: TypeAlias = Iterator["_Steps"]

_BLANK_LINES = re.compile(
    r"(?=[ \t]*(?:\r\n?+|\n)[ \t]*[\r\n])\s*?(?:\r\n?+|\n)[ \t]*(?:\r\n?+|\n)[ \t]*"
)
_TAIL = re.compile(r"\s+\Z")
# An indentation as that of code, or the blanks of a hard break.
_MEANT = re.compile(r"(?:\A|[\r\n])(?: {4}| {0,3}\t)|  [\r\n]")
_RULES = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}


def parts(gap: str) -> bool:
    r"""Whether white space parts two blocks, and none of it could be taken for markup.

    >>> parts("\n\n"), parts("\n"), parts("\r\n"), parts("\n\n    \x0c\n\n")
    (True, False, False, False)
    """
    return _BLANK_LINES.fullmatch(gap) is not None and not means(gap)


def means(gap: str) -> bool:
    r"""Whether white space holds some that Markdown does not take for blank, in code or a break.

    >>> means("    \x0c"), means("    \n"), means("\x0c")
    (True, False, False)
    """
    return gap.strip(" \t\r\n") != "" and _MEANT.search(gap) is not None


def write(
    document: Document, source: str = "", *, escape: bool = True, start: int = 0
) -> list[Piece]:
    r"""Write ``document`` as Markdown: CommonMark with GFM, footnotes, dollar math and callouts.

    The Markdown is ``"".join(piece.text for piece in pieces)``; no final line end is added. Where
    ``source`` is given, a text with a span and no claim is copied from it: such pieces bear their
    spans, in ascending order, and so do the blank lines around untouched top-level blocks. A
    backslash that keeps text from being markup is a piece of its own with the claim ``"escape"``,
    an empty piece with that claim stands where blanks were left out.

    ``escape=False`` is for text that is Markdown already: texts are copied as they are. A document
    that is only a part of what the ``source`` becomes begins at ``start``.

    >>> from verbalnorm.document import Heading, Paragraph, Text
    >>> document = Document((Heading((Text("Rain"),), level=2), Paragraph((Text("1. *Wet*"),))))
    >>> print("".join(piece.text for piece in write(document)))
    ## Rain
    <BLANKLINE>
    1\. \*Wet\*
    """
    writer = _Writer(source, escape, start)
    stack: list[_Steps] = [writer.document(document)]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
        else:
            stack.append(step)
    return writer.pieces


class _Writer(Pieces):
    """How each kind of block goes into the pieces."""

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
        if blocks and (last := blocks[-1].span) and (tail := _TAIL.match(self.source, last.end)):
            kept = not (self.escape and means(tail[0]))
            self.copy(tail[0] if kept else "", last.end, "")

    def _gap(self, before: Block | None, after: Block) -> bool:
        """Copy the white space of the source between two blocks, or before the first."""
        if after.span is None or (before is not None and before.span is None):
            return False
        start = before.span.end if before is not None and before.span else self.start
        gap = self.source[start : after.span.start]
        if not gap.isspace() or start < self.copied or (before and not parts(gap)):
            return False
        if self.escape and means(gap):
            return False
        # Blanks on the block's own line are indentation: harmless only below four columns and
        # where no list or marker could take them for its own.
        own = max(gap.rfind("\n"), gap.rfind("\r")) + 1
        plain = isinstance(after, Paragraph) and isinstance(before, (Paragraph, type(None)))
        if self.escape and not (plain and re.match(r" {0,3}(?![ \t])", gap[own:])):
            self.copy(gap[:own], start, "")
            if gap[own:]:
                self.pieces.append(Piece("", None, ESCAPE))
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
            within = (self.pieces or self.start) and not self.prefix
            self.put("---" if within else "___", node.claim)
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
        self.put(f"[^{node.label}]:", node.claim)
        first = nodes[0] if nodes else None
        if isinstance(first, Paragraph):
            raw = "".join(run.text for run in runs(first.children))
            # With a blank line in it, a footnote is still one, but a reference definition is none.
            blank = f"\n{self.prefix.rstrip()}\n{self.prefix}    "
            self.put(blank if defines_danger(raw) else " ", node.claim)
        elif first is not None:
            self.put(f" \n{self.prefix}    ", node.claim)
        yield self._contain("    ", node, nodes, False, Context.PARAGRAPH)

    def _code(self, node: CodeBlock) -> None:
        longest = max((len(ticks) for ticks in re.findall("`{3,}", node.text)), default=2)
        name = LINE_ENDS.sub(" ", node.info).strip()
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
