"""Hypothesis strategies for tests of what is built on verbalnorm.

The documents are *canonical*: written as Markdown and read again they are equal. Markdown has no
way to write some trees (empty emphasis, two texts side by side, a loose list of one short item),
and these strategies never give one; all else they do give, the hostile texts first.

They need ``hypothesis``, which verbalnorm itself does not depend on.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

from hypothesis import strategies as st

from verbalnorm.document import (
    Block,
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
    Inline,
    Link,
    ListItem,
    Math,
    MathBlock,
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

__all__ = ["documents", "inlines", "texts"]

# What a Markdown reader might take for markup, and its neighbours that make it so.
_MARKS = """
    * ** _ __ ` `` ``` ~~ ~~~ # ## = === | |---|---| :-| - -- --- + > < <b> <!-- <http://x> & &amp;
    &#35; \\ [ ] ( ) [a](b) ![ ! [^1] [^1]: [x]: [x] $ $$ 1. 12) ^ : . , ' " { }
    \u201c \u20ac \U0001f642
"""
_HOSTILE = (*_MARKS.split(), "[ ]", "| a |", "\u00a0", "  ", "    ")
_WORDS = "a so It rain snake_case 5 1986 \u00e9t\u00e9".split()
_LABELS = ("1", "2", "note", "a-b")
_DESTINATIONS = ("", "/a b", *"/a http://a.example/b_c /(a) /(a <a /a\\b* #x&amp;y".split())
_AROUND_BREAK = re.compile(r"[ \t]*\n\s*")


def texts(*, line: bool = False) -> st.SearchStrategy[str]:
    """Texts of a paragraph, or of one line: words and whatever could be taken for markup.

    Never empty, without blanks at the edges of its lines, without control characters.
    """
    word = st.sampled_from(_WORDS)
    hostile = st.sampled_from(_HOSTILE)
    free = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=4)
    parts = st.one_of(word, hostile, st.just(" "), free, *([] if line else [st.just("\n")]))
    joined = st.lists(parts, min_size=1, max_size=7).map("".join)
    return joined.map(_tidy)


def _tidy(text: str) -> str:
    return _AROUND_BREAK.sub("\n", text).strip() or "so"


def inlines(
    *, max_depth: int = 2, line: bool = False, extensions: bool = True
) -> st.SearchStrategy[tuple[Inline, ...]]:
    """Inline content of every kind, ``max_depth`` nodes deep.

    With ``line``, as in a heading or a table cell, there are no line breaks. Without
    ``extensions`` there is only what CommonMark and GFM define (no footnotes, no math).
    """
    return _inlines(max_depth, line, extensions, frozenset()).map(_grounded)


def _grounded(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """``children`` with a text among them, so that there is something to see."""
    if any(isinstance(child, (Text, Code)) for child in children):
        return children
    return (*children, Text("so"))


_KINDS = (Emphasis, Strong, Strikethrough, Link, Image)


@cache
def _inlines(
    depth: int, line: bool, extensions: bool, inside: frozenset[type[Inline]]
) -> st.SearchStrategy[tuple[Inline, ...]]:
    text = st.one_of(texts(line=line), st.sampled_from(("a ", " a", " ", ", so ")))
    plain = text.map(Text)
    kinds: list[st.SearchStrategy[Inline]] = [plain, plain, st.builds(Code, _codes())]
    if not line:
        kinds.append(st.just(HardBreak()))
    if not inside & {Link, Image}:
        kinds.append(st.sampled_from(("<i>", "</i>", "<br/>", "<!-- x -->")).map(HtmlInline))
        if extensions:
            kinds.append(st.sampled_from(_LABELS).map(FootnoteReference))
    if extensions:
        kinds.append(
            st.sampled_from(("x", "x^2 + y", "5\\$", "\\alpha_1", "|x|", "a*b*c")).map(Math)
        )
    if depth:
        for kind in _KINDS:
            if kind in inside and kind is not Image:
                continue  # emphasis in emphasis says nothing more, a link in a link is none
            children = _inlines(depth - 1, line, extensions, inside | {kind})
            if kind is Link or kind is Image:
                kinds.append(
                    st.builds(
                        kind,
                        children,
                        st.sampled_from(_DESTINATIONS),
                        st.one_of(st.just(""), st.sampled_from(("so", 'a "b"', "\\", "&lt;"))),
                    )
                )
            else:
                kinds.append(children.map(lambda inner: inner or (Text("so"),)).map(kind))
    return st.lists(st.one_of(kinds), max_size=4).map(_settle)


def _codes() -> st.SearchStrategy[str]:
    return st.one_of(
        st.sampled_from(
            ("x", "`", " `a", "``", " x ", "  ", "a|b", "\\", "<b>", "*a*", "$", "[a](b)")
        ),
        texts(line=True),
    )


def _settle(children: Sequence[Inline]) -> tuple[Inline, ...]:
    """``children`` as a reader would give them: no neighbours that would run together."""
    out: list[Inline] = []
    for child in children:
        last = out[-1] if out else None
        if isinstance(child, Text) and isinstance(last, Text):
            out[-1] = Text(_AROUND_BREAK.sub("\n", last.text + child.text))
        elif isinstance(child, Text) and isinstance(last, (HardBreak, type(None))):
            if text := child.text.lstrip():
                out.append(Text(text))
        elif isinstance(child, HardBreak):
            if isinstance(last, Text):
                out[-1:] = [Text(text)] if (text := last.text.rstrip()) else []
            if out and not isinstance(out[-1], HardBreak):
                out.append(child)
        elif isinstance(child, (Code, Math, Strikethrough)) and type(last) is type(child):
            continue  # two of them side by side cannot be told from one
        elif isinstance(child, HtmlInline) and not isinstance(last, Text):
            continue  # at the start of a paragraph it might be an HTML block
        else:
            out.append(child)
    while out and isinstance(out[-1], (Text, HardBreak)):
        last = out.pop()
        if isinstance(last, Text) and (text := last.text.rstrip()):
            out.append(Text(text))
            break
    return tuple(out)


def documents(*, max_depth: int = 2, extensions: bool = True) -> st.SearchStrategy[Document]:
    """Canonical documents over every type of node, containers ``max_depth`` deep.

    Footnotes that are referred to are defined at the end. Without ``extensions`` there is only
    what CommonMark and GFM's tables and strikethrough define.
    """
    blocks = st.lists(_block(max_depth, extensions), max_size=3).map(tuple)
    notes = inlines(max_depth=0, extensions=extensions).map(Paragraph)
    bodies = st.lists(notes, min_size=len(_LABELS), max_size=len(_LABELS))
    return st.builds(_with_notes, blocks, bodies)


def _with_notes(blocks: tuple[Block, ...], bodies: Sequence[Paragraph]) -> Document:
    """The document, with a definition for every footnote that it or a definition refers to."""
    used = repr(blocks) + repr(bodies)
    notes = tuple(
        FootnoteDefinition((body,), label=label)
        for label, body in zip(_LABELS, bodies, strict=True)
        if f"FootnoteReference(label={label!r})" in used
    )
    return Document(blocks + notes)


@cache
def _paragraphs(extensions: bool) -> st.SearchStrategy[Paragraph]:
    return inlines(extensions=extensions).map(Paragraph)


@cache
def _block(depth: int, extensions: bool) -> st.SearchStrategy[Block]:
    paragraph = _paragraphs(extensions)
    line = inlines(max_depth=1, line=True, extensions=extensions)
    code = st.one_of(texts(), st.sampled_from(("", "```", "~~~\n```", "  a\n\n b", "a\n")))
    kinds: list[st.SearchStrategy[Block]] = [
        paragraph,
        st.builds(Heading, st.one_of(line, st.just(())), level=st.integers(1, 6)),
        st.builds(CodeBlock, code, st.sampled_from(("", "py", "a b", "a`b", "c\\+", "&lt;"))),
        st.just(ThematicBreak()),
        st.sampled_from(("<div>\nso\n</div>", "<!-- so\n\nso -->", "<hr/>")).map(HtmlBlock),
        _tables(line),
    ]
    if extensions:
        kinds.append(st.sampled_from(("x", "x\n+ y", "\\frac{1}{2}")).map(MathBlock))
    if depth:
        inner = st.lists(_block(depth - 1, extensions), max_size=3)
        kind = st.sampled_from(("", "", "NOTE", "TIP")) if extensions else st.just("")
        kinds.append(st.builds(BlockQuote, inner.map(tuple), callout=kind))
        kinds.append(_lists(depth, extensions))
    return st.one_of(kinds)


def _tables(cells: st.SearchStrategy[tuple[Inline, ...]]) -> st.SearchStrategy[Block]:
    def table(width: int) -> st.SearchStrategy[Block]:
        row = partial(st.lists, min_size=width, max_size=width)
        cell = st.one_of(cells, st.just(()))
        rows = st.tuples(row(cells), st.lists(row(cell), max_size=2))
        sides = row(st.sampled_from(("", "left", "center", "right")))
        return st.builds(
            lambda rows, align: Table(
                tuple(TableRow(tuple(map(TableCell, cells))) for cells in (rows[0], *rows[1])),
                tuple(align),
            ),
            rows,
            sides,
        )

    return st.integers(1, 3).flatmap(table)


@cache
def _lists(depth: int, extensions: bool) -> st.SearchStrategy[Block]:
    """Lists, tight where all their items are short, else loose."""
    paragraph = _paragraphs(extensions)
    inner = st.lists(paragraph, min_size=1, max_size=2).map(
        lambda nodes: BulletList(tuple(ListItem((node,)) for node in nodes))
    )
    short = st.one_of(
        st.just(()),
        paragraph.map(lambda node: (node,)),
        st.tuples(paragraph, st.builds(CodeBlock, texts())),
        *([st.tuples(paragraph, inner)] if depth > 1 else []),
    )
    block = _block(depth - 1, extensions)
    long = st.lists(block, min_size=2, max_size=3).map(tuple)
    checked = st.sampled_from((None, None, True, False)) if extensions else st.none()

    def items(children: st.SearchStrategy[tuple[Block, ...]]) -> st.SearchStrategy[list[ListItem]]:
        return st.lists(st.builds(_item, children, checked=checked), min_size=1, max_size=3)

    kinds: tuple[Callable[..., BulletList | OrderedList], ...] = (
        BulletList,
        lambda children, tight: OrderedList(children, tight=tight),
        lambda children, tight: OrderedList(children, start=7, tight=tight),
    )
    content = st.one_of(items(short), items(long))
    return st.builds(
        lambda kind, children: kind(tuple(children), tight=_fits(children)),
        st.sampled_from(kinds),
        content,
    )


def _is_tight(block: Block) -> bool:
    """Whether ``block`` is a tight list that can follow a paragraph without a blank line."""
    if not isinstance(block, (BulletList, OrderedList)) or getattr(block, "start", 1) != 1:
        return False
    return block.tight and bool(block.children[0].children)


def _item(children: tuple[Block, ...], checked: bool | None) -> ListItem:
    """An item; only one that begins with a paragraph can be a task."""
    task = bool(children) and isinstance(children[0], Paragraph)
    return ListItem(children, checked=checked if task else None)


def _fits(items: Sequence[ListItem]) -> bool:
    """Whether a list of ``items`` is tight: no paragraph of its own, or short items only."""
    own = [child for item in items for child in item.children if isinstance(child, Paragraph)]
    short = all(
        isinstance(before, Paragraph) and (isinstance(after, CodeBlock) or _is_tight(after))
        for item in items
        for before, after in zip(item.children, item.children[1:], strict=False)
    )
    return not own or short
