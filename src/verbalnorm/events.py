"""Events, and the only stack in the house: ``build`` folds events into a document.

The builder is forgiving in one direction only. Inline content that arrives where a block is
expected opens a paragraph; a block that arrives closes an open paragraph or heading; leaving a
node closes what is still open inside it. Leaving a node that is not open does nothing. Emphasis
goes on in the next paragraph where a paragraph alone is left: Markdown has none over two of them.
"""

from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve, frozen

from verbalnorm.document import (
    Block,
    Code,
    Document,
    Emphasis,
    HardBreak,
    Heading,
    Inline,
    Math,
    Node,
    Paragraph,
    Strikethrough,
    Strong,
    TableCell,
    Text,
)
from verbalnorm.record import Record
from verbalnorm.span import Span

__all__ = ["Enter", "Event", "Exit", "Put", "build"]


@frozen(eq=False, repr=False)
class Enter(Record):
    """Open ``node``; its children are what follows up to its exit."""

    node: Node


@frozen(eq=False, repr=False)
class Exit(Record):
    """Close the innermost open node of type ``kind`` and everything inside it."""

    kind: type[Node]


@frozen(eq=False, repr=False)
class Put(Record):
    """Add ``node``, a leaf."""

    node: Node


Event: TypeAlias = Enter | Exit | Put

# Nodes whose children are inline content.
_LINES = (Paragraph, Heading, TableCell)
# Nodes that are seen by their children only.
_EMPHASIS = (Emphasis, Strong, Strikethrough)
_NOTHING_ALONE = (Paragraph, *_EMPHASIS)


class _Open:
    """A node that is still being filled."""

    __slots__ = ("children", "node")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.children: list[Node] = []

    def close(self) -> Node | None:
        """The finished node; nothing for a paragraph or emphasis in which nothing is left.

        What was put into a verbatim node is its text, from the span of what of it is copied.
        """
        children = self.children
        if isinstance(self.node, (Code, Math)):
            texts = [child for child in children if isinstance(child, Text)]
            copied = [text.span for text in texts if text.span is not None and not text.claim]
            node = evolve(
                self.node,
                text=self.node.text + "".join(text.text for text in texts),
                span=Span(copied[0].start, copied[-1].end) if copied else self.node.span,
            )
            if isinstance(node, Code) and any(text.claim for text in texts):
                return evolve(node, parts=tuple(texts))
            return node
        if isinstance(self.node, _LINES):
            children = _trim(children)
        if len(children) > 1 and len([None for child in children if isinstance(child, Code)]) > 1:
            children = _as_one(children)
        if not children and isinstance(self.node, _NOTHING_ALONE):
            return None
        own = self.node.span
        if own is None and (spans := [one.span for one in children if one.span is not None]):
            own = Span(spans[0].start, spans[-1].end)
        # `children` is a field of every node that can be entered; Node itself has none.
        return evolve(self.node, children=tuple(children), span=own)  # type: ignore[call-arg]


def _as_one(children: Iterable[Node]) -> list[Node]:
    """``children`` with code beside code as one: their marks would be those of another code."""
    kept: list[Node] = []
    for child in children:
        at = len(kept)
        while at and isinstance(text := kept[at - 1], Text) and not text.text:
            at -= 1  # it only tells who left out the blank
        last = kept[at - 1] if at else None
        if not (isinstance(child, Code) and isinstance(last, Code)):
            kept.append(child)
            continue
        between = [text for text in kept[at:] if isinstance(text, Text)]
        spans = [one.span for one in (last, child) if one.span is not None]
        kept[at - 1 :] = [
            evolve(
                last,
                text=last.text + child.text,
                span=Span(spans[0].start, spans[-1].end) if spans else None,
                parts=(*_parts(last), *between, *_parts(child)),
            )
        ]
    return kept


def _parts(code: Code) -> tuple[Text, ...]:
    """The texts that ``code`` is made of."""
    return code.parts or (Text(code.text, span=code.span),)


def _trim(children: list[Node]) -> list[Node]:
    """``children`` without white space at both ends of the line."""
    kept = list(children)
    while kept and isinstance(last := kept[-1], (Text, HardBreak)):
        kept.pop()
        if isinstance(last, Text) and (text := last.text.rstrip()):
            kept.append(_cut(last, text, 0))
            break
    while kept and isinstance(first := kept[0], (Text, HardBreak)):
        kept.pop(0)
        if isinstance(first, Text) and (text := first.text.lstrip()):
            kept.insert(0, _cut(first, text, len(first.text) - len(text)))
            break
    return kept


def _cut(node: Text, text: str, start: int) -> Text:
    """``node`` shortened to ``text``; a copy's span shrinks with it."""
    if text == node.text:
        return node
    span = node.span
    if span is not None and not node.claim:
        span = Span(span.start + start, span.start + start + len(text))
    return evolve(node, text=text, span=span)


class _Stack:
    """The open nodes, the document first."""

    def __init__(self) -> None:
        self.open = [_Open(Document())]
        self.going_on: list[Node] = []  # the emphasis that the last paragraph was left in

    def put(self, node: Node) -> None:
        """A leaf."""
        self._make_room(node)
        self.open[-1].children.append(node)

    def enter(self, node: Node) -> None:
        self._make_room(node)
        self.open.append(_Open(node))

    def leave(self, kind: type[Node]) -> None:
        """Close the innermost node of a ``kind``, if one is open."""
        for depth in range(len(self.open) - 1, 0, -1):
            if type(self.open[depth].node) is kind:
                inside = [one.node for one in self.open[depth + 1 :]]
                if kind is Paragraph:
                    self.going_on += (node for node in inside if isinstance(node, _EMPHASIS))
                self.close(depth)
                return
        while any(type(node) is kind for node in self.going_on):
            self.going_on.pop()

    def close(self, depth: int) -> None:
        """Close the nodes from a ``depth`` on."""
        while len(self.open) > depth:
            done = self.open.pop().close()
            if done is not None:
                self.open[-1].children.append(done)

    def _make_room(self, node: Node) -> None:
        if isinstance(node, Inline) and isinstance(self.open[-1].node, _LINES):
            return  # as most often
        depth = self._in_line()
        if not isinstance(node, Inline):
            self.going_on.clear()
            if depth is not None:
                self.close(depth)
        elif depth is None:
            self.open += map(_Open, (Paragraph(), *self.going_on))
            self.going_on.clear()

    def _in_line(self) -> int | None:
        """Where the node is whose children are inline content, if one is open."""
        for depth in range(len(self.open) - 1, 0, -1):
            if isinstance(self.open[depth].node, _LINES):
                return depth
            if isinstance(self.open[depth].node, Block):
                return None
        return None


def build(events: Iterable[Event]) -> Document:
    """Fold ``events`` into a document.

    >>> from verbalnorm.document import Strong
    >>> build([Put(Text("so ")), Enter(Strong()), Put(Text("cold")), Exit(Strong)]).children[0]
    Paragraph(children=(Text(text='so '), Strong(children=(Text(text='cold'),))))
    """
    stack = _Stack()
    for event in events:
        if isinstance(event, Exit):
            stack.leave(event.kind)
        elif isinstance(event, Enter):
            stack.enter(event.node)
        else:
            stack.put(event.node)
    stack.close(1)
    root = stack.open[0].close()
    assert isinstance(root, Document)
    return root
