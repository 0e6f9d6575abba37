"""A document as plain text: what is left when markup and escapes go."""

import re
from collections.abc import Iterator
from typing import Final

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    Document,
    FootnoteDefinition,
    HardBreak,
    Image,
    Link,
    ListItem,
    Math,
    MathBlock,
    Node,
    OrderedList,
    Table,
    TableRow,
    Text,
)
from verbalnorm.markdown.inline import copied_from, in_one_line
from verbalnorm.span import Span
from verbalnorm.trace import Piece

__all__ = ["plain", "plain_pieces", "read_pieces"]

# So far ahead is a text looked for: over markup, not over the rest of a long block.
_REACH: Final = 1_000
_TOKENS: Final = re.compile(r"\w+|\s+|[^\w\s]")
# What closes a link, and its target or its label.
_TARGET: Final = re.compile(
    r"[^\w\s]*?\](?:\([^()\s]*+(?:\([^()\s]*\)[^()\s]*)*+[^()]*\)|\[[^\]]*\])"
)


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
    for between, text, node, _ in _told(document):
        if not text:
            continue
        if between:
            pieces.append(Piece(between))
        start = copied_from(node, source)
        if start is not None and start >= copied:
            copied = start + len(text)
            pieces.append(Piece(text, Span(start, copied)))
        elif isinstance(node, Code) and node.parts and not node.span:
            pieces += in_one_line(node, text, source)
        elif isinstance(node, (Code, Math)) and node.span and node.span.start >= copied:
            pieces += in_one_line(node, text, source)
            copied = node.span.end
        else:
            pieces.append(Piece(text, None, node.claim))
    return pieces


def read_pieces(document: Document, markdown: str) -> list[Piece]:
    """What :func:`plain` gives of a ``document`` that was read from ``markdown``, in pieces.

    Its blocks know their lines, their content is looked for in them. What is not found there, as
    it was written with a reference, bears no span.

    >>> from verbalnorm.markdown.read import read
    >>> markdown = "- [*so*](so) cold"
    >>> [piece.span.of(markdown) for piece in read_pieces(read(markdown), markdown)]
    ['so', ' cold']
    """
    pieces: list[Piece] = []
    at = 0  # what is found begins here
    for between, text, node, block in _told(document):
        if between:
            pieces.append(Piece(between))
        if isinstance(node, (Link, Image)):
            closed = _TARGET.match(markdown, at)
            at = closed.end() if closed else at
            continue
        lines = block.span if block is not None and block.span is not None else Span(at, at)
        at = max(at, lines.start)
        whole = _sought(text, markdown, at, lines.end)
        for token in [text] if whole is not None else _TOKENS.findall(text):
            start = _sought(token, markdown, at, lines.end)
            if start is None:
                pieces.append(Piece(token))
            else:
                at = start + len(token)
                pieces.append(Piece(token, Span(start, at)))
    return pieces


def _sought(token: str, markdown: str, at: int, end: int) -> int | None:
    """Where the next ``token`` stands; for one that is no word, only markup may be before it."""
    start = markdown.find(token, at, min(end, at + len(token) + _REACH))
    if start < 0 or (token.isspace() and start > at):
        return None
    between = markdown[at:start]
    if not any(map(str.isalnum, token)) and any(map(str.isalnum, between)):
        return None
    return start


def _told(document: Document) -> Iterator[tuple[str, str, Node, Node | None]]:
    """What separates each text from the one before, the text, its node, and the block around it.

    A link and an image come behind their content, without a text.
    """
    between = ""  # what separates the text so far from the next one
    begun = False
    stack: list[tuple[Iterator[tuple[int, Node]], str, Node, Node | None]] = [
        (enumerate((document,)), "", document, None)
    ]
    while stack:
        children, gap, parent, block = stack[-1]
        number, node = next(children, (0, None))
        if node is None:
            stack.pop()
            if isinstance(parent, (Link, Image)):
                yield "", "", parent, block
            continue
        if number and _GAPS.index(gap) > _GAPS.index(between):
            between = gap
        around = node if isinstance(node, Block) and node.span is not None else block
        if text := _text(node):
            yield between if begun else "", text, node, around
            begun, between = True, ""
        stack.append((enumerate(getattr(node, "children", ())), _gap(node, gap), node, around))


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
