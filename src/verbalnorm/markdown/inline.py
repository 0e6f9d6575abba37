"""From inline nodes to runs of Markdown: text that may need escapes, and markup that is meant."""

import re
from collections.abc import Iterable, Iterator

from verbalnorm.document import (
    Code,
    Emphasis,
    FootnoteReference,
    HardBreak,
    HtmlInline,
    Image,
    Inline,
    Link,
    Math,
    Node,
    Strikethrough,
    Strong,
    Text,
)
from verbalnorm.markdown.emphasis import Run, choose, hoist
from verbalnorm.span import Span
from verbalnorm.trace import Piece

__all__ = ["copied_from", "in_one_line", "info", "runs"]

_AUTOLINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20\x7f]*")
_REFERENCE = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)|&(?=#?[A-Za-z0-9]{1,32};)")
_WORDS = re.compile(r"\S+")
_TICKS = re.compile("`+")
_LINE_ENDS = re.compile(r"\r\n?|\n")
_TEX = re.compile(r"(?:[^$\\]|\\[\s\S])+")
# Control characters end a bare destination, and a line end ends even one in angle brackets.
_NOT_BARE = re.compile(r"[\x00-\x20\x7f]")
# What a destination or title would become if a block that is heard later tore the link apart.
_LIVE = re.compile(r"<|\](?=\()")
_NOT_HELD = re.compile(r"[\x00-\x1f\x7f]")


def runs(children: Iterable[Inline], source: str = "") -> list[Run]:
    """The runs that ``children`` are written as. Not recursive; linear.

    >>> from verbalnorm.document import Emphasis, Strong, Text
    >>> "".join(run.text for run in runs([Strong((Emphasis((Text("so"),)), Text(" cold")))]))
    '**_so_ cold**'
    """
    found = hoist(_flat(children, source))
    choose(found)
    return found


def _flat(children: Iterable[Inline], source: str) -> Iterator[Run]:
    """The runs in order, blanks and delimiters still where the tree has them."""
    stack: list[tuple[Iterator[Node], Run | None]] = [(iter(children), None)]
    labels = links = struck = 0
    while stack:
        node = next(stack[-1][0], None)
        if node is None:
            closer = stack.pop()[1]
            if closer is not None:
                labels -= closer.text.startswith("](")
                links -= closer.mark == "link"
                struck -= closer.mark == "~"
                yield closer
            continue
        claim = node.claim
        if isinstance(node, Text):
            yield Run(node.text, claim, copied_from(node, source), plain=True, label=labels > 0)
        elif (isinstance(node, Strikethrough) and struck) or (isinstance(node, Link) and links):
            stack.append((iter(node.children), None))  # neither can stand inside its own kind
        elif isinstance(node, (Emphasis, Strong, Strikethrough)):
            struck += isinstance(node, Strikethrough)
            text = {Emphasis: "*", Strong: "**", Strikethrough: "~~"}[type(node)]
            opener = Run(text, claim, edge="open", mark=text[0])
            closer = Run(text, claim, edge="close", mark=text[0], partner=opener)
            opener.partner = closer
            yield opener
            stack.append((iter(node.children), closer))
        elif isinstance(node, Link) and not labels and _is_autolink(node):
            text_node = node.children[0]
            yield Run("<", claim)
            yield Run(node.destination, text_node.claim, copied_from(text_node, source))
            yield Run(">", claim)
        elif isinstance(node, (Link, Image)):
            is_link = isinstance(node, Link)
            opener = Run("[" if is_link else "![", claim)
            target = f"]({_destination(node)})"
            closer = Run(target, claim, mark="link" if is_link else "", partner=opener)
            opener.partner = closer
            yield opener
            stack.append((iter(node.children), closer))
            labels += 1
            links += is_link
        elif isinstance(node, Code):
            yield from _code(node, source)
        elif isinstance(node, Math):
            yield from _math(node, source)
        elif isinstance(node, HardBreak):
            yield Run("\\\n", claim)
        elif isinstance(node, FootnoteReference):
            yield Run(f"[^{node.label}]", claim)
        elif isinstance(node, HtmlInline):
            yield Run(node.text, claim, copied_from(node, source))


def copied_from(node: Node, source: str) -> int | None:
    """Where ``source`` holds the very text of a node that says it is a copy."""
    text: str = getattr(node, "text", "")
    if node.span is None or (node.claim and isinstance(node, Text)):
        return None
    return node.span.start if node.span.of(source) == text else None


def in_one_line(node: Code | Math, text: str, source: str) -> list[Piece]:
    """``text`` of a node in pieces: copies, where but for white space it is what its span holds."""
    if isinstance(node, Code) and node.parts and text == node.text:
        return [Piece(p.text, None if p.claim else p.span, p.claim) for p in node.parts]
    span = node.span or Span(0, 0)
    words = [*_WORDS.finditer(source, span.start, span.end)]
    if [word[0] for word in words] != text.split():
        return [Piece(text, None, node.claim)]
    pieces: list[Piece] = []
    at = 0
    for found, word in zip(_WORDS.finditer(text), words, strict=True):
        if found.start() > at:
            pieces.append(Piece(text[at : found.start()], None, node.claim))
        pieces.append(Piece(word[0], Span(*word.span())))
        at = found.end()
    return [*pieces, Piece(text[at:], None, node.claim)] if at < len(text) else pieces


def _verbatim(node: Code | Math, text: str, source: str) -> Iterator[Run]:
    """The ``text`` of a node, copied as a whole or word by word where the source has it."""
    start = copied_from(node, source) if text == node.text else None
    if start is not None:
        yield Run(text, node.claim, start)
        return
    for piece in in_one_line(node, text, source):
        yield Run(piece.text, piece.claim or node.claim, piece.span.start if piece.span else None)


def _code(node: Code, source: str) -> Iterator[Run]:
    text = _LINE_ENDS.sub(" ", node.text)
    if not text:
        return
    used = {len(ticks) for ticks in _TICKS.findall(text)}
    fence = "`" * next(n for n in range(1, len(used) + 2) if n not in used)
    padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip(" "))
    pad = " " if padded else ""
    yield Run(fence + pad, node.claim)
    yield from _verbatim(node, text, source)
    yield Run(pad + fence, node.claim)


def _math(node: Math, source: str) -> Iterator[Run]:
    text = _LINE_ENDS.sub(" ", node.text).strip()
    if not _TEX.fullmatch(text):
        # No way to write it between dollars; a code span keeps its characters.
        yield from _code(Code(node.text, span=node.span, claim=node.claim), source)
        return
    yield Run("$", node.claim, edge="open", mark="$")
    yield from _verbatim(node, text, source)
    yield Run("$", node.claim, edge="close", mark="$")


def _is_autolink(node: Link) -> bool:
    if node.title or len(node.children) != 1 or not isinstance(node.children[0], Text):
        return False
    same = node.children[0].text == node.destination
    return same and _AUTOLINK.fullmatch(node.destination) is not None


def _destination(node: Link | Image) -> str:
    """Destination and title as they stand between the parentheses."""
    raw = _NOT_HELD.sub(lambda m: f"%{ord(m.group()):02X}", node.destination)
    escaped = _LIVE.sub(r"\\\g<0>", info(raw))
    if _NOT_BARE.search(raw) or raw[:1] == "<" or not _balanced(raw) or (node.title and not raw):
        escaped = "<" + escaped.replace(">", "\\>") + ">"
    if not node.title:
        return escaped
    title = _LIVE.sub(r"\\\g<0>", info(_LINE_ENDS.sub(" ", node.title))).replace('"', '\\"')
    return f'{escaped} "{title}"'


def _balanced(text: str) -> bool:
    depth = 0
    for char in re.findall(r"[()]", text):
        depth += 1 if char == "(" else -1
        if not 0 <= depth <= 3:
            return False
    return depth == 0


def info(text: str) -> str:
    """``text`` where only backslashes and character references mean something."""
    return _REFERENCE.sub(lambda match: "\\" + match.group(), text)
