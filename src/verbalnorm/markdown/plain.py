"""A document as plain text: what is left when markup and escapes go."""

from collections.abc import Iterator

from verbalnorm.document import (
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    Document,
    FootnoteDefinition,
    HardBreak,
    ListItem,
    Math,
    MathBlock,
    Node,
    OrderedList,
    Table,
    TableRow,
    Text,
)
from verbalnorm.markdown.inline import copied_from
from verbalnorm.span import Span
from verbalnorm.trace import Piece

__all__ = ["plain", "plain_pieces"]


def plain(document: Document) -> str:
    r"""The text of ``document``: for captions, for search, for training data.

    Blocks are separated by a blank line, list items and table rows stand on lines of their own,
    the cells of a row are separated by a tab. An image leaves its description, code and math
    their source; raw HTML, thematic breaks and footnote references leave nothing.

    >>> from verbalnorm.document import BulletList, ListItem, Paragraph, Strong, Text
    >>> item = ListItem((Paragraph((Text("not "), Strong((Text("*cold*"),)))),))
    >>> plain(Document((Paragraph((Text("It was"),)), BulletList((item, item)))))
    'It was\n\nnot *cold*\nnot *cold*'
    """
    return "".join(piece.text for piece in plain_pieces(document))


def plain_pieces(document: Document, source: str = "") -> list[Piece]:
    """What :func:`plain` gives, in pieces; what is copied from ``source`` bears its span there."""
    pieces: list[Piece] = []
    copied = 0  # the source up to here is written
    between = ""  # what separates the text so far from the next one
    stack: list[tuple[Iterator[tuple[int, Node]], str]] = [(enumerate((document,)), "")]
    while stack:
        children, gap = stack[-1]
        number, node = next(children, (0, None))
        if node is None:
            stack.pop()
            continue
        if number and _GAPS.index(gap) > _GAPS.index(between):
            between = gap
        text = _text(node)
        if text:
            if between and pieces:
                pieces.append(Piece(between))
            start = copied_from(node, source)
            if start is None or start < copied:
                pieces.append(Piece(text, None, node.claim))
            else:
                copied = start + len(text)
                pieces.append(Piece(text, Span(start, copied)))
            between = ""
        stack.append((enumerate(getattr(node, "children", ())), _gap(node, gap)))
    return pieces


_GAPS = ("", "\t", "\n", "\n\n")


def _gap(node: Node, gap: str) -> str:
    """What stands between the children of ``node``, which itself stands between ``gap``."""
    if isinstance(node, TableRow):
        return "\t"
    if isinstance(node, (BulletList, OrderedList, Table)):
        return "\n"
    if isinstance(node, (Document, BlockQuote, FootnoteDefinition)):
        return "\n\n"
    return gap if isinstance(node, ListItem) else ""


def _text(node: Node) -> str:
    """The characters that ``node`` itself holds and that are no markup."""
    if isinstance(node, (Text, Code, Math, CodeBlock, MathBlock)):
        return node.text
    return "\n" if isinstance(node, HardBreak) else ""
