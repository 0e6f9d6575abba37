"""Markdown read into a document. markdown-it-py does the parsing; here its tokens become events.

The preset is chosen on purpose: CommonMark with GFM's tables, strikethrough and task lists,
footnotes, dollar math and front matter. Not on: smart quotes, bare URLs as links, emoji. A link
whose scheme is not safe (``javascript:`` and its kin) stays text, as markdown-it-py decides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from verbalnorm.arguments import require
from verbalnorm.document import (
    Align,
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    FootnoteDefinition,
    FootnoteReference,
    HardBreak,
    Heading,
    HtmlBlock,
    HtmlInline,
    Image,
    Link,
    ListItem,
    Math,
    MathBlock,
    Node,
    OrderedList,
    Paragraph,
    Strikethrough,
    Strong,
    Table,
    TableCell,
    TableRow,
    Text,
    ThematicBreak,
)
from verbalnorm.events import Enter, Event, Exit, Put, build
from verbalnorm.span import Span

__all__ = ["parser", "read"]

_TASK = re.compile(r"\[([ \txX])\](?=[ \t\n])[ \t]*")
_CALLOUT = re.compile(r"\[!([A-Za-z]+)\][ \t]*(?:\n|\Z)")
_MATH = re.compile(r"\$((?![ \t\n])[^$\\]*(?:\\[\s\S][^$\\]*)*(?<![ \t\n]))\$(?![0-9])")
_AROUND_BREAK = re.compile(r"(?<![ \t])[ \t]*\n[ \t]*")
_LINE_END = re.compile(r"\r\n?|\n")
# A line end that came as a character reference is a blank and no break.
_CONTROL = re.compile(r"[\r\n]")
# Block quotes and lists deeper than this are left out by markdown-it-py, which is recursive, and of
# pairs in a line the marks are: no tree of ours is deeper than Python can walk.
_DEPTH = 60

_NODES: dict[str, type[Node]] = {
    "paragraph": Paragraph,
    "heading": Heading,
    "blockquote": BlockQuote,
    "bullet_list": BulletList,
    "ordered_list": OrderedList,
    "list_item": ListItem,
    "table": Table,
    "tr": TableRow,
    "th": TableCell,
    "td": TableCell,
    "footnote_reference": FootnoteDefinition,
    "em": Emphasis,
    "strong": Strong,
    "link": Link,
}


def read(markdown: str) -> Document:
    """Read ``markdown`` into a document; blocks know their lines, front matter is left out.

    Any text is Markdown, so nothing fails but a wrong type (``InputTypeError``).

    >>> read("It is **very** cold.")
    Document(children=(Paragraph(children=(Text(text='It is '), \
Strong(children=(Text(text='very'),)), Text(text=' cold.'))),))
    """
    require("markdown", markdown, str, hint="decode it first")
    starts = [0, *(found.end() for found in _LINE_END.finditer(markdown)), len(markdown)]
    return build(_blocks(parser().parse(markdown), starts))


@cache
def parser() -> MarkdownIt:
    """The parser with the constructs that a document can hold switched on, and no others."""
    md = MarkdownIt("commonmark", {"maxNesting": _DEPTH})
    md.enable(["table", "strikethrough"])
    md.use(front_matter_plugin).use(footnote_plugin)
    md.use(dollarmath_plugin, allow_labels=False, allow_blank_lines=False)
    # The plugin looks at the text's last character when a dollar is its first one.
    md.inline.ruler.at("math_inline", _inline_math)
    # Definitions stay where they stand, and a footnote in place is not one of GFM's.
    md.disable(["footnote_tail", "footnote_inline"])
    # Destinations stay as they were written.
    md.normalizeLink = _as_written  # type: ignore[method-assign]  # meant to be replaced
    md.normalizeLinkText = _as_written  # type: ignore[method-assign,assignment]  # as above
    return md


def _as_written(url: str) -> str:
    """No change: encoding a destination is the renderer's business."""
    return url


def _inline_math(state: StateInline, silent: bool) -> bool:
    """``$x$`` as pandoc reads it: nothing blank inside the dollars, no digit after them."""
    if state.src[state.pos] != "$" or state.src.startswith("$$", state.pos):
        return False
    match = _MATH.match(state.src, state.pos, state.posMax)
    if match is None or (state.pos and state.src[state.pos - 1].isdigit()):
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = match.group(1)
    state.pos = match.end()
    return True


def _blocks(tokens: Sequence[Token], starts: Sequence[int]) -> Iterator[Event]:
    """The events of block tokens; ``starts`` are the offsets of the lines."""
    loose = _loose(tokens)
    drop: re.Pattern[str] | None = None  # what the next inline content begins with, already read
    for at, token in enumerate(tokens):
        kind, _, edge = token.type.rpartition("_")
        node = _NODES.get(kind)
        span = Span(*(starts[line] for line in token.map)) if token.map else None
        if token.type == "inline":
            in_heading = tokens[at - 1].type == "heading_open"
            yield from _inlines(token, drop, " " if in_heading else "\n")
            drop = None
        elif node is not None and edge == "close":
            yield Exit(node)
        elif node is not None and edge == "open":
            first = tokens[at + 2].content if _begins_with_text(tokens, at) else ""
            if node is Heading:
                yield Enter(Heading(level=int(token.tag[1:]), span=span))
            elif node is BlockQuote:
                callout = _CALLOUT.match(first)
                drop = _CALLOUT if callout else None
                name = callout.group(1).upper() if callout else ""
                yield Enter(BlockQuote(callout=name, span=span))
            elif node is BulletList:
                yield Enter(BulletList(tight=at not in loose, span=span))
            elif node is OrderedList:
                told = token.attrGet("start")
                start = 1 if told is None else int(told)
                yield Enter(OrderedList(start=start, tight=at not in loose, span=span))
            elif node is ListItem:
                task = _TASK.match(first)
                drop = _TASK if task else None
                checked = task.group(1) in "xX" if task else None
                yield Enter(ListItem(checked=checked, span=span))
            elif node is Table:
                yield Enter(Table(align=_align(tokens, at), span=span))
            elif node is FootnoteDefinition:
                yield Enter(FootnoteDefinition(label=token.meta["label"], span=span))
            else:
                yield Enter(node(span=span))
        elif token.type in ("fence", "code_block"):
            text = token.content.removesuffix("\n")
            yield Put(CodeBlock(text, info=unescapeAll(token.info).strip(), span=span))
        elif token.type == "hr":
            yield Put(ThematicBreak(span=span))
        elif token.type == "html_block":
            yield Put(HtmlBlock(token.content.rstrip("\n"), span=span))
        elif token.type == "math_block":
            lines = (line.strip() for line in token.content.strip().splitlines())
            yield Put(MathBlock("\n".join(lines), span=span))


def _begins_with_text(tokens: Sequence[Token], at: int) -> bool:
    """Whether the container opened at ``at`` begins with a paragraph."""
    return len(tokens) > at + 2 and tokens[at + 1].type == "paragraph_open"


def _loose(tokens: Sequence[Token]) -> set[int]:
    """The indices of the tokens that open a loose list."""
    loose: set[int] = set()
    opened: list[int] = []
    for at, token in enumerate(tokens):
        if token.type == "paragraph_open" and not token.hidden:
            if opened and tokens[opened[-1]].type == "list_item_open":
                loose.add(opened[-2])
        elif token.nesting == 1 and token.type != "paragraph_open":
            opened.append(at)
        elif token.nesting == -1 and token.type != "paragraph_close":
            opened.pop()
    return loose


def _align(tokens: Sequence[Token], at: int) -> tuple[Align, ...]:
    """The alignment of the columns of the table opened at ``at``."""
    found: list[Align] = []
    sides: dict[str, Align] = {"left": "left", "center": "center", "right": "right"}
    for token in tokens[at:]:
        if token.type == "th_open":
            style = str(token.attrGet("style") or "")
            found.append(sides.get(style.rpartition(":")[2], ""))
        elif token.type == "tr_close":
            break
    return tuple(found)


def _inlines(token: Token, drop: re.Pattern[str] | None, softbreak: str) -> Iterator[Event]:
    """The events of inline content; neighbouring texts and soft breaks become one text.

    A heading is one line: there, breaks are blanks.
    """
    text = ""
    stack = [_shallow(token.children or ())]
    ends: list[type[Node]] = []
    dropping = drop
    struck = 0
    while stack:
        part = next(stack[-1], None)
        if part is not None and part.type in ("text", "text_special"):
            text += _CONTROL.sub(" ", part.content)
            continue
        if part is not None and (
            part.type == "softbreak" or (part.type == "hardbreak" and softbreak == " ")
        ):
            text += softbreak
            continue
        if part is not None and part.tag == "s":
            struck += part.nesting
            if struck != (part.nesting == 1):
                continue  # struck out twice is struck out
        if text:
            if dropping is not None:
                text = dropping.sub("", text, count=1)
            if text:
                yield Put(Text(_AROUND_BREAK.sub("\n", text)))
            text = ""
        dropping = None
        if part is None:
            stack.pop()
            if ends and stack:
                yield Exit(ends.pop())
        elif part.type == "image":
            ends.append(Image)
            stack.append(_shallow(part.children or ()))
            yield Enter(Image(destination=_attr(part, "src"), title=_title(part)))
        elif part.type == "link_open":
            yield Enter(Link(destination=_attr(part, "href"), title=_title(part)))
        elif part.tag == "s":
            yield Enter(Strikethrough()) if struck else Exit(Strikethrough)
        elif part.nesting:
            node = _NODES[part.type.rpartition("_")[0]]
            yield Enter(node()) if part.nesting == 1 else Exit(node)
        elif part.type == "code_inline":
            yield Put(Code(part.content))
        elif part.type == "hardbreak":
            yield Put(HardBreak())
        elif part.type == "math_inline":
            yield Put(Math(_AROUND_BREAK.sub(" ", part.content)))
        elif part.type == "html_inline":
            yield Put(HtmlInline(part.content))
        elif part.type == "footnote_ref":
            yield Put(FootnoteReference(part.meta["label"]))


def _shallow(tokens: Iterable[Token]) -> Iterator[Token]:
    """``tokens`` without the marks of pairs that lie too deep."""
    depth = 0
    for token in tokens:
        depth += token.nesting
        if not token.nesting or depth < _DEPTH + (token.nesting == 1):
            yield token


def _attr(token: Token, name: str) -> str:
    return str(token.attrGet(name) or "")


def _title(token: Token) -> str:
    """A link's title on one line."""
    return " ".join(_attr(token, "title").split("\n"))
