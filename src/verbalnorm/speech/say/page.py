"""Page: what a voice says of a page at all.

Speech makes no HTML: a voice that names characters says the text that it is, one that does not what
of it is shown. Comments show nothing, and nobody says them. No link is made of speech to where none
may lead (`destination`), so that its text is said. A blank at the ends of what is marked stands
beside it, where a reader sees it as well: markers have blanks beside them.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import TypeVar

from attrs import evolve, fields_dict

from verbalnorm.destination import safe
from verbalnorm.document import (
    Block,
    BulletList,
    Document,
    Emphasis,
    Heading,
    HtmlBlock,
    HtmlInline,
    Image,
    Inline,
    Link,
    ListItem,
    Node,
    OrderedList,
    Paragraph,
    Strikethrough,
    Strong,
    TableCell,
    Text,
)
from verbalnorm.span import Span
from verbalnorm.speech.say.parts import AS_TEXT, BESIDE, LEFT_OUT, REFUSED, UNSHOWN
from verbalnorm.speech.say.script import Loss

__all__ = ["sayable"]

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
# What has a marker at each of its ends, and the blank that it leaves beside itself.
_MARKED = (Emphasis, Image, Link, Strikethrough, Strong)
_BLANKS = (" ", "\t", "\n")
_ASIDE = Text(" ")


def sayable(document: Document, *, spelled: bool) -> tuple[Document, tuple[Loss, ...]]:
    """``document`` as it can be said, its HTML ``spelled`` or what it shows, and what that leaves.

    >>> from verbalnorm.markdown.read import read
    >>> sayable(read("It was <b>very</b> cold."), spelled=True)[0].children[0]
    Paragraph(children=(Text(text='It was <b>very</b> cold.'),))
    >>> [str(loss) for loss in sayable(read("It was <b>very</b> cold."), spelled=False)[1]]
    ['HtmlInline: left out', 'HtmlInline: left out']
    >>> told, losses = sayable(read("See [it ](x) or [*that*](run:x)."), spelled=True)
    >>> told == read("See [it](x) or *that*."), [str(loss) for loss in losses]
    (True, ['Link: its blanks stand beside it', 'Link: its text is said, it leads where none may'])
    """
    losses: list[Loss] = []
    return _told(document, document.span, losses, spelled=spelled), tuple(losses)


def _told(node: _N, span: Span | None, losses: list[Loss], *, spelled: bool) -> _N:
    """``node``, whose block is at ``span``, with what is said for its children."""
    children = tuple(_within(node, span, losses, spelled=spelled))
    if isinstance(node, (Paragraph, Heading, TableCell)):
        children = _trimmed(children)
    if isinstance(node, (BulletList, OrderedList)) and any(map(_parted, node.children)):
        node = evolve(node, tight=False)
    # `children` is a field of every node that is asked for it.
    return evolve(node, children=children)  # type: ignore[call-arg]


def _parted(item: ListItem) -> bool:
    """Whether HTML in ``item``, which is told as a paragraph, has another block beside it."""
    return len(item.children) > 1 and any(isinstance(one, HtmlBlock) for one in item.children)


def _within(node: Node, span: Span | None, losses: list[Loss], *, spelled: bool) -> Iterator[Node]:
    """What is said for the children of ``node``; texts that nothing parts any more are one."""
    last: Text | None = None
    for child in _each(node, span, losses, spelled=spelled):
        if isinstance(child, Text):
            last = _joined(last, child) if last else child
            continue
        if last:
            yield last
        last = None
        yield child
    if last:
        yield last


def _joined(one: Text, two: Text) -> Text:
    """Two texts as one; of a blank that was left beside another one nothing is seen."""
    if one is _ASIDE and two.text.startswith(_BLANKS):
        return two
    if two is _ASIDE and one.text.endswith(_BLANKS):
        return one
    return evolve(one, text=one.text + two.text)


def _trimmed(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """The content of a line without blanks at its ends, which a comment may have parted from it."""
    kept = list(children)
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        if kept and isinstance(end := kept[at], Text):
            text = strip(end.text, "".join(_BLANKS))
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
        elif isinstance(child, (Image, Link)) and not safe(child.destination):
            losses.append(Loss(type(child).__name__, place, REFUSED))
            yield from _within(child, place, losses, spelled=spelled)
        elif isinstance(child, _MARKED):
            yield from _set_off(_told(child, place, losses, spelled=spelled), place, losses)
        else:
            told = _told(child, place, losses, spelled=spelled)
            if not isinstance(told, Paragraph) or told.children:
                yield told


def _set_off(node: _N, span: Span | None, losses: list[Loss]) -> Iterator[Node]:
    """``node`` without the blanks at its ends, and a blank beside it for each of them.

    Those of a description are not seen.
    """
    children: tuple[Node, ...] = getattr(node, "children", ())
    kept = _trimmed(children)
    if kept == children or not kept:
        yield node
        return
    losses.append(Loss(type(node).__name__, span, BESIDE))
    ends = [isinstance(end, Text) and end.text for end in (children[0], children[-1])]
    seen = not isinstance(node, Image)
    if seen and ends[0] and ends[0].startswith(_BLANKS):
        yield _ASIDE
    yield evolve(node, children=kept)  # type: ignore[call-arg]  # it has them
    if seen and ends[1] and ends[1].endswith(_BLANKS):
        yield _ASIDE


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
