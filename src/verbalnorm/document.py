"""The document between speech and Markdown: a small tree of frozen nodes.

Names are CommonMark's (and GFM's) names for the constructs. Every node may know the span
of the source that it came from and the claim that made it; neither takes part in equality, so
two documents are equal when they mean the same.
"""

from typing import Literal, TypeAlias

from attrs import field, frozen

from verbalnorm.record import Record
from verbalnorm.span import Span

__all__ = [
    "Align",
    "Block",
    "BlockQuote",
    "BulletList",
    "Code",
    "CodeBlock",
    "Document",
    "Emphasis",
    "FootnoteDefinition",
    "FootnoteReference",
    "HardBreak",
    "Heading",
    "HtmlBlock",
    "HtmlInline",
    "Image",
    "Inline",
    "Link",
    "ListItem",
    "Math",
    "MathBlock",
    "Node",
    "OrderedList",
    "Paragraph",
    "Strikethrough",
    "Strong",
    "Table",
    "TableCell",
    "TableRow",
    "Text",
    "ThematicBreak",
]

Align: TypeAlias = Literal["", "left", "center", "right"]


@frozen(eq=False, repr=False, kw_only=True)
class Node(Record):
    """What all nodes share: the source span and the claim, both left out of equality."""

    span: Span | None = field(default=None, eq=False, repr=False)
    claim: str = field(default="", eq=False, repr=False)


@frozen(eq=False, repr=False, kw_only=True)
class Inline(Node):
    """A node that stands inside a line of text."""


@frozen(eq=False, repr=False, kw_only=True)
class Block(Node):
    """A node that stands on lines of its own."""


@frozen(eq=False, repr=False)
class Text(Inline):
    """Plain characters; a line feed inside is a soft line break.

    A text with a claim replaces its span; one without is a copy of it.
    """

    text: str


@frozen(eq=False, repr=False)
class Emphasis(Inline):
    """``*children*``"""

    children: tuple[Inline, ...] = ()


@frozen(eq=False, repr=False)
class Strong(Inline):
    """``**children**``"""

    children: tuple[Inline, ...] = ()


@frozen(eq=False, repr=False)
class Strikethrough(Inline):
    """``~~children~~`` (GFM)"""

    children: tuple[Inline, ...] = ()


@frozen(eq=False, repr=False)
class Code(Inline):
    """A code span; ``text`` is verbatim.

    Where it was put together of copies and of what others wrote, these are its ``parts``.
    """

    text: str
    parts: tuple[Text, ...] = field(default=(), eq=False, repr=False, kw_only=True)


@frozen(eq=False, repr=False)
class Link(Inline):
    """``[children](destination "title")``"""

    children: tuple[Inline, ...] = ()
    destination: str = ""
    title: str = ""


@frozen(eq=False, repr=False)
class Image(Inline):
    """``![children](destination "title")``; the children are the description."""

    children: tuple[Inline, ...] = ()
    destination: str = ""
    title: str = ""


@frozen(eq=False, repr=False)
class HardBreak(Inline):
    """A hard line break."""


@frozen(eq=False, repr=False)
class FootnoteReference(Inline):
    """``[^label]``"""

    label: str


@frozen(eq=False, repr=False)
class Math(Inline):
    """``$text$``; TeX, verbatim."""

    text: str


@frozen(eq=False, repr=False)
class HtmlInline(Inline):
    """Raw inline HTML, verbatim. Only reading Markdown makes one, never speech."""

    text: str


@frozen(eq=False, repr=False)
class Paragraph(Block):
    """A paragraph."""

    children: tuple[Inline, ...] = ()


@frozen(eq=False, repr=False)
class Heading(Block):
    """An ATX heading, ``level`` 1 to 6."""

    children: tuple[Inline, ...] = ()
    level: int = 1


@frozen(eq=False, repr=False)
class BlockQuote(Block):
    """A block quote; ``callout`` names its kind (``"NOTE"``) where it is one (``> [!NOTE]``)."""

    children: tuple[Block, ...] = ()
    callout: str = ""


@frozen(eq=False, repr=False)
class ListItem(Block):
    """An item of a list; ``checked`` is ``None`` unless it is a task."""

    children: tuple[Block, ...] = ()
    checked: bool | None = None


@frozen(eq=False, repr=False)
class BulletList(Block):
    """A bullet list; ``tight`` as in CommonMark: no blank lines between its items."""

    children: tuple[ListItem, ...] = ()
    tight: bool = True


@frozen(eq=False, repr=False)
class OrderedList(Block):
    """An ordered list whose first item bears the number ``start``."""

    children: tuple[ListItem, ...] = ()
    start: int = 1
    tight: bool = True


@frozen(eq=False, repr=False)
class CodeBlock(Block):
    """A fenced code block; ``info`` is its info string, ``text`` verbatim with no final newline."""

    text: str
    info: str = ""


@frozen(eq=False, repr=False)
class ThematicBreak(Block):
    """A thematic break."""


@frozen(eq=False, repr=False)
class TableCell(Block):
    """One cell of a table row."""

    children: tuple[Inline, ...] = ()


@frozen(eq=False, repr=False)
class TableRow(Block):
    """One row of a table."""

    children: tuple[TableCell, ...] = ()


@frozen(eq=False, repr=False)
class Table(Block):
    """A GFM table; its first row is the header, ``align`` has one entry a column."""

    children: tuple[TableRow, ...] = ()
    align: tuple[Align, ...] = ()


@frozen(eq=False, repr=False)
class FootnoteDefinition(Block):
    """``[^label]: children``"""

    children: tuple[Block, ...] = ()
    label: str = ""


@frozen(eq=False, repr=False)
class MathBlock(Block):
    """Display math; TeX, verbatim."""

    text: str


@frozen(eq=False, repr=False)
class HtmlBlock(Block):
    """A raw HTML block, verbatim. Only reading Markdown makes one, never speech."""

    text: str


@frozen(eq=False, repr=False)
class Document(Node):
    """The root."""

    children: tuple[Block, ...] = ()
