"""Inline content: words, whatever could be taken for markup, and nodes around them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from hypothesis import strategies as st

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

__all__ = ["LABELS", "Only", "has", "inlines", "texts"]

# What a Markdown reader might take for markup, and its neighbours that make it so.
_MARKS = """
    * ** _ __ ` `` ``` ~~ ~~~ # ## = === | |---|---| :-| - -- --- + > < <b> <!-- <http://x> & &amp;
    &#35; \\ [ ] ( ) [a](b) ![ ! [^1] [^1]: [x]: [x] $ $$ 1. 12) ^ : . , ' " { }
    \u201c \u20ac \U0001f642
"""
_HOSTILE = (*_MARKS.split(), "[ ]", "| a |", "\u00a0", "  ", "    ")
_WORDS = "a so It rain snake_case 5 1986 \u00e9t\u00e9".split()
LABELS = ("1", "2", "note", "a-b")
_DESTINATIONS = ("", "/a b", *"/a http://a.example/b_c /(a) /(a <a /a\\b* #x&amp;y".split())
_AROUND_BREAK = re.compile(r"[ \t]*\n\s*")


Only: TypeAlias = frozenset[type[Node]] | None


def has(kind: type[Node], only: Only) -> bool:
    """Whether nodes of ``kind`` are among ``only``."""
    return only is None or kind in only


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
    *,
    max_depth: int = 2,
    line: bool = False,
    extensions: bool = True,
    only: Only = None,
) -> st.SearchStrategy[tuple[Inline, ...]]:
    """Inline content of every kind, ``max_depth`` nodes deep.

    With ``line``, as in a heading or a table cell, there are no line breaks. Without
    ``extensions`` there is only what CommonMark and GFM define (no footnotes, no math). ``only``
    names the types of nodes that there are beside texts.
    """
    return _inlines(max_depth, line, extensions, frozenset(), only).map(_grounded)


def _grounded(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """``children`` with a text among them, so that there is something to see."""
    if any(isinstance(child, (Text, Code)) for child in children):
        return children
    return (*children, Text("so"))


_KINDS = (Emphasis, Strong, Strikethrough, Link, Image)


@cache
def _inlines(
    depth: int, line: bool, extensions: bool, inside: frozenset[type[Inline]], only: Only
) -> st.SearchStrategy[tuple[Inline, ...]]:
    text = st.one_of(texts(line=line), st.sampled_from(("a ", " a", " ", ", so ")))
    plain = text.map(Text)
    kinds: list[st.SearchStrategy[Inline]] = [plain, plain]
    if has(Code, only):
        kinds.append(st.builds(Code, _codes()))
    if not line and has(HardBreak, only):
        kinds.append(st.just(HardBreak()))
    if not inside & {Link, Image} and has(HtmlInline, only):
        kinds.append(st.sampled_from(("<i>", "</i>", "<br/>", "<!-- x -->")).map(HtmlInline))
    if not inside & {Link, Image} and extensions and has(FootnoteReference, only):
        kinds.append(st.sampled_from(LABELS).map(FootnoteReference))
    if extensions and has(Math, only):
        kinds.append(
            st.sampled_from(("x", "x^2 + y", "5\\$", "\\alpha_1", "|x|", "a*b*c")).map(Math)
        )
    if depth:
        for kind in _KINDS:
            if not has(kind, only) or (kind in inside and kind is not Image):
                continue  # emphasis in emphasis says nothing more, a link in a link is none
            children = _inlines(depth - 1, line, extensions, inside | {kind}, only)
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
