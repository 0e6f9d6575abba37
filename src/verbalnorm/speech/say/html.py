"""HTML: what a voice says of it. Speech makes none, so it comes back as text, or not at all.

A voice that names characters says the text that it is. One that does not says what of it is shown.
Comments show nothing, and nobody says them.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import TypeVar

from attrs import evolve, fields_dict

from verbalnorm.document import (
    Block,
    Document,
    Heading,
    HtmlBlock,
    HtmlInline,
    Inline,
    Node,
    Paragraph,
    TableCell,
    Text,
)
from verbalnorm.span import Span
from verbalnorm.speech.say.parts import AS_TEXT, LEFT_OUT, UNSHOWN
from verbalnorm.speech.say.script import Loss

__all__ = ["without_html"]

_N = TypeVar("_N", bound=Node)

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# What is for the browser alone, and what stands around what is shown.
_UNSEEN = re.compile(
    r"<(script|style|template|head|svg)\b.*?(?:</\1\s*>|\Z)|<[?!].*?(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>")
_PARTING = re.compile(
    r"<(?:br|hr|p|div|li|td|th|tr|h[1-6])\b|</(?:p|div|li|h[1-6])\b", re.IGNORECASE
)
_BLANK_LINES = re.compile(r"\n[ \t]*\n")


def without_html(document: Document, *, spelled: bool) -> tuple[Document, tuple[Loss, ...]]:
    """``document`` with text for its HTML, ``spelled`` or what is shown, and what that leaves out.

    >>> from verbalnorm.markdown.read import read
    >>> without_html(read("It was <b>very</b> cold."), spelled=True)[0].children[0]
    Paragraph(children=(Text(text='It was <b>very</b> cold.'),))
    >>> [str(loss) for loss in without_html(read("It was <b>very</b> cold."), spelled=False)[1]]
    ['HtmlInline: left out', 'HtmlInline: left out']
    """
    losses: list[Loss] = []
    return _told(document, document.span, losses, spelled=spelled), tuple(losses)


def _told(node: _N, span: Span | None, losses: list[Loss], *, spelled: bool) -> _N:
    """``node``, whose block is at ``span``, with what is said for its children."""
    children = tuple(_within(node, span, losses, spelled=spelled))
    if isinstance(node, (Paragraph, Heading, TableCell)):
        children = _trimmed(children)
    # `children` is a field of every node that is asked for it.
    return evolve(node, children=children)  # type: ignore[call-arg]


def _within(node: Node, span: Span | None, losses: list[Loss], *, spelled: bool) -> Iterator[Node]:
    """What is said for the children of ``node``; texts that nothing parts any more are one."""
    last: Text | None = None
    for child in _each(node, span, losses, spelled=spelled):
        if isinstance(child, Text):
            last = evolve(last, text=last.text + child.text) if last else child
            continue
        if last:
            yield last
        last = None
        yield child
    if last:
        yield last


def _trimmed(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """The content of a line without blanks at its ends, which a comment may have parted from it."""
    kept = list(children)
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        if kept and isinstance(end := kept[at], Text):
            text = strip(end.text)
            kept[at : at + 1 or None] = [evolve(end, text=text)] if text else []
    return tuple(kept)


def _each(node: Node, span: Span | None, losses: list[Loss], *, spelled: bool) -> Iterator[Node]:
    """Each child of ``node``, or what is said for it."""
    children: Iterable[Node] = getattr(node, "children", ())
    for child in children:
        place = child.span or span
        if isinstance(child, (HtmlBlock, HtmlInline)):
            text = _COMMENT.sub("", child.text)
            if text != child.text:
                losses.append(Loss(type(child).__name__, place, UNSHOWN))
            if not spelled and text.strip():
                text = _shown(text)
                became = AS_TEXT if text.strip() else LEFT_OUT
                losses.append(Loss(type(child).__name__, place, became))
            yield from _inline(text) if isinstance(child, HtmlInline) else _blocks(text, place)
        elif "children" not in fields_dict(type(child)):
            yield child
        else:
            told = _told(child, place, losses, spelled=spelled)
            if not isinstance(told, Paragraph) or told.children:
                yield told


def _inline(text: str) -> Iterator[Inline]:
    if text:
        yield Text(text)


def _blocks(text: str, span: Span | None) -> Iterator[Block]:
    """The paragraphs of a block of HTML."""
    for part in _BLANK_LINES.split(text):
        if lines := [line.strip() for line in part.split("\n") if line.strip()]:
            yield Paragraph((Text("\n".join(lines)),), span=span)


def _shown(text: str) -> str:
    """What ``text`` shows: what is between its tags; a blank for those that part what they part."""
    without = _UNSEEN.sub("", text)
    return unescape(_TAG.sub(lambda tag: " " if _PARTING.match(tag[0]) else "", without))
