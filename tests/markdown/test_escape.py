"""Plain text stays plain text, and is escaped no more than it must be."""

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from verbalnorm.document import Document, Paragraph, Text
from verbalnorm.markdown.dangers import DANGERS
from verbalnorm.markdown.escape import Context, find_dangers
from verbalnorm.markdown.within import within_markdown
from verbalnorm.markdown.write import write
from verbalnorm.span import Span
from verbalnorm.trace import Piece

_MARKS = """
    a b 1 5 - -- --- + * ** _ __ ` `` ``` ~ ~~ ~~~ # ## = === > < <b> </b> <!-- -->
    <script> <a@b.c> <http://x> & &amp; &#35; \\ | ---|--- :- [ ] ( ) [^1] [^1]: [a](b) ![
    ! [x]: $ $$ 1. 12) . : ^[ ^ ' " { } é “ 🙂 €
"""
_BLANKS = ["\n", "\n\n", "\r\n", "\r", "  \n", " ", "    ", "\t", "\u00a0", "\x0b", "\ud800"]
_BLANKS += ["\u2028", "\ufeff"]
PARTS = [*_MARKS.split(), *_BLANKS, "[ ]", "| a |"]

nasty = st.one_of(st.lists(st.sampled_from(PARTS), max_size=14).map("".join), st.text(max_size=30))


def copied(text: str) -> list[Piece]:
    """A paragraph that is a copy of ``text``, written."""
    whole = Text(text, span=Span(0, len(text)))
    return write(Document((Paragraph((whole,)),)), text)


def markdown(text: str) -> str:
    return "".join(piece.text for piece in copied(text))


def renderer() -> MarkdownIt:
    """Everything on that a reader might have on, HTML and dangerous links too."""
    md = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(front_matter_plugin)
    md.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # the documented way
    return md


RENDERER = renderer()


def visible(text: str) -> str:
    return "".join(text.replace("\0", "\ufffd").split())


@given(nasty)
@example("a\n---")
@example("---\na: b\n---")
@example("    code")
@example("a\n\n\tcode")
@example("a  \nb\\\nc")
@example("[\n[a]:b")
@example("[a](b]: c")
@example("1986. A great year.\n1986) So.")
@example("a | b\n--|--\nc | d")
@example("` a\n```\nb")
def test_text_is_only_ever_text(text: str) -> None:
    rendered = re.sub(r"</?p>|<br ?/?>", "\n", RENDERER.render(markdown(text)))
    assert not re.search(r"<[^>]*>", rendered)
    assert visible(html.unescape(rendered)) == visible(text)


@given(nasty)
def test_copies_are_in_order_and_true_to_the_source(text: str) -> None:
    at = 0
    rest = []
    for piece in copied(text):
        if piece.span is None:
            assert piece.claim == "escape"
            assert piece.text in ("\\", "")
        else:
            assert at <= piece.span.start < piece.span.end
            assert piece.span.of(text) == piece.text
            rest.append(text[at : piece.span.start])
            at = piece.span.end
    rest.append(text[at:])
    # Only blanks are ever left out.
    assert not "".join(rest).strip(" \t")


@pytest.mark.parametrize(
    "text",
    [
        "snake_case and _private",
        "2 * 3 is 6, 5* hotel",
        "it's C# and F#, #1",
        "a < b > c, <3",
        "$5 to $10, US$5 and US$6",
        "AT&T; R&D",
        "~20 to ~30",
        "[laughter] so [sic]",
        "wow! [applause] (so)",
        "In 1986. It was.",
        "- but not a dash-",
        "a\\b and \\o/",
        "-- so it goes --",
        "1.5 and 3.",
        "a lone ` tick",
        "a|b",
        "so = so\n= so",
        "5-3 = 2 --- or",
        "~ so ~",
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    expected = text.replace("- but", "\\- but", 1) if text.startswith("- ") else text
    assert markdown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*so*", "\\*so\\*"),
        ("**so**", "\\*\\*so\\*\\*"),
        ("1986. So", "1986\\. So"),
        ("1) So", "1\\) So"),
        ("# So", "\\# So"),
        ("> So", "\\> So"),
        ("+ So", "\\+ So"),
        ("so\n===", "so\n\\==="),
        ("so\n---", "so\n\\---"),
        ("so\r- it", "so\r\\- it"),
        ("<b>", "\\<b>"),
        ("&amp;", "\\&amp;"),
        ("[a](b)", "[a\\](b)"),
        ("[a]: b", "\\[a]: b"),
        ("[^1] so", "\\[^1] so"),
        ("`a`", "\\`a\\`"),
        ("```", "\\`\\`\\`"),
        ("~~a~~", "\\~\\~a\\~\\~"),
        ("$a$", "\\$a\\$"),
        ("\\*", "\\\\*"),
        ("a\\\nb", "a\\\\\nb"),
        ("a  \nb", "a\nb"),
        ("     a", "a"),
        ("a\n\n    b", "a\n\nb"),
        ("a|b\n-|-", "a|b\n\\-|-"),
    ],
)
def test_markup_is_escaped(text: str, expected: str) -> None:
    assert markdown(text) == expected


def test_text_without_danger_is_one_piece() -> None:
    text = "It isn't so (not at all); \u201cwhy?\u201d he said, 5% of it." * 50
    assert copied(text) == [Piece(text, Span(0, len(text)))]


def test_every_danger_says_where_and_why() -> None:
    names = [row.name for row in DANGERS]
    assert len(set(names)) == len(names)
    assert all(row.why and row.chars for row in DANGERS)
    assert all(len(row.chars) == 1 for row in DANGERS if row.opens.pattern)


@pytest.mark.parametrize(
    ("raw", "blanks"),
    [
        ("so\t\t\nit", [(2, 4)]),
        ("so  \nit", [(2, 4)]),
        ("so \nit", []),
        ("so\n    it", []),
        ("so\n\n  it", []),
        ("so\n\n    it", [(4, 8)]),
        ("so\n\n \tit", [(4, 6)]),
        ("so\r\n\r\n    it", [(6, 10)]),
        ("so\r\n    it", []),
        ("so\r\r    it", [(4, 8)]),
        ("    it", [(0, 4)]),
    ],
)
def test_blanks_are_left_out_where_they_mean_something(
    raw: str, blanks: list[tuple[int, int]]
) -> None:
    assert find_dangers(raw, Context.PARAGRAPH) == ([], blanks)


def test_what_stands_behind_our_markup_is_no_part_of_it() -> None:
    assert find_dangers("**so** 2 * 3", Context.PARAGRAPH, ours={0, 1, 4, 5}) == ([], [])
    assert find_dangers("**so*** it", Context.PARAGRAPH, ours={0, 1, 4, 5}) == ([6], [])


@pytest.mark.parametrize(
    ("before", "escaped"), [("", True), ("\\", False), ("\\\\", True), ("\\\\\\", False)]
)
def test_an_escape_counts_where_nothing_escapes_it(before: str, escaped: bool) -> None:
    raw = f"{before}![so](/x)"
    link = len(before) + 1
    ours = {link, *range(link + 3, len(raw))}
    assert within_markdown(raw, ours, [(link + 1, link + 3)]) == ({link - 1} if escaped else set())


@pytest.mark.parametrize(
    ("raw", "context"),
    [("[x] so", Context.ITEM), ("[!note] so", Context.QUOTE)],
)
def test_what_marks_a_container_does_so_on_its_first_line(raw: str, context: Context) -> None:
    assert find_dangers(raw, context) == ([0], [])
    assert find_dangers(f"so\n{raw}", context) == ([], [])
