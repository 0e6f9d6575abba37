"""Markdown read into documents."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    CodeBlock,
    Document,
    Emphasis,
    FootnoteDefinition,
    FootnoteReference,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    ListItem,
    Math,
    MathBlock,
    Paragraph,
    Strikethrough,
    Table,
    TableCell,
    TableRow,
    Text,
)
from verbalnorm.errors import InputTypeError
from verbalnorm.markdown.opaque import opaque
from verbalnorm.markdown.plain import plain
from verbalnorm.markdown.read import read


def line(*children: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(c) if isinstance(c, str) else c for c in children))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", ()),
        ("---\ntitle: a\n---\nso", (line("so"),)),
        ("a\nb  \nc", (line("a\nb", HardBreak(), "c"),)),
        ("a\nb\n===", (Heading((Text("a b"),), level=1),)),
        ("~~a~~ ~b~", (line(Strikethrough((Text("a"),)), " ~b~"),)),
        ("$x$ costs $5 or $6", (line(Math("x"), " costs $5 or $6"),)),
        ("$a\\$\n  b$", (line(Math("a\\$ b")),)),
        ("$x$ 5", (line(Math("x"), " 5"),)),
        ("$$\nx\n$$", (MathBlock("x"),)),
        ("- [ ] a\n- [X] b", (BulletList((
            ListItem((line("a"),), checked=False), ListItem((line("b"),), checked=True))),)),
        ("- \\[ ] a", (BulletList((ListItem((line("[ ] a"),)),)),)),
        ("> [!note]\n> a", (BlockQuote((line("a"),), callout="NOTE"),)),
        ("> [!NOTE]", (BlockQuote((), callout="NOTE"),)),
        ("> \\[!NOTE]\n> a", (BlockQuote((line("[!NOTE]\na"),)),)),
        ("a[^x]\n\n[^x]: b\n\nc", (
            line("a", FootnoteReference("x")),
            FootnoteDefinition((line("b"),), label="x"), line("c"))),
        ("```a\\+b\nc\n```", (CodeBlock("c", info="a+b"),)),
        ("    a\n\n    b", (CodeBlock("a\n\nb"),)),
        ("|a|b|\n|:-|-:|\n|c|", (Table((
            TableRow((TableCell((Text("a"),)), TableCell((Text("b"),)))),
            TableRow((TableCell((Text("c"),)), TableCell()))), ("left", "right")),)),
        ("![*a*](\u00fc)", (line(Image((Emphasis((Text("a"),)),), "\u00fc")),)),
        ("<http://\u00fc>", (line(Link((Text("http://\u00fc"),), "http://\u00fc")),)),
        ("[a](javascript:b)", (line("[a](javascript:b)"),)),
    ],
)  # fmt: skip
def test_each_construct(markdown: str, expected: tuple[Block, ...]) -> None:
    assert read(markdown) == Document(expected)


@pytest.mark.parametrize("call", [read, opaque])
def test_bytes_are_refused(call: Callable[[object], object]) -> None:
    with pytest.raises(InputTypeError, match="bytes"):
        call(b"so")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# A *b*\n\nc\\*  \nd", "A b\n\nc*\nd"),
        ("- a\n- b\n  - c\n\n> d\n>\n> e", "a\nb\nc\n\nd\n\ne"),
        ("|a|b|\n|-|-|\n|c|d|\n\ne", "a\tb\nc\td\n\ne"),
        ("![a](b) [c](d) `e` $f$ <b>g</b>[^1]\n\n---\n\n[^1]: h", "a c e f g\n\nh"),
        ("", ""),
    ],
)
def test_plain(markdown: str, expected: str) -> None:
    assert plain(read(markdown)) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a `b` \\`c` d", ["`b`"]),
        ("a `` b ` c ``", ["`` b ` c ``"]),
        ("> a `b\n> c` d", ["> ", "`b\n> c`"]),
        ("- [x] a\n- b\n  > 1. c", ["- [x] ", "- ", "  > 1. "]),
        ('[a](b "c") ![d](<e f>)', ['(b "c")', "(<e f>)"]),
        ("[a][B] [b] [c]\n\n[b]: /d", ["[B]", "[b]", "[b]: /d"]),
        ("see http://a.b/c, or www.d.e.", ["http://a.b/c", "www.d.e"]),
        ("<http://a> <b@c.d> a < b", ["<http://a>", "<b@c.d>"]),
        ("a <b c='d'>e</b> <!-- f -->", ["<b c='d'>", "</b>", "<!-- f -->"]),
        ("$a$ for $5 and $6", ["$a$"]),
        ("---\na: b\n---\n\nc", ["---\na: b\n---\n"]),
        ("- a\r\n\r\n  ```\r\n  b\r\n  ```\r\n", ["- ", "  ```\r\n  b\r\n  ```\r\n"]),
        ("a\n\n    b\n", ["    b\n"]),
        ("<div>\na\n</div>", ["<div>\na\n</div>"]),
        ("a[^b]\n\n[^b]: c", ["[^b]", "[^b]:"]),
        ("| `a` |\n|---|\n| b |", ["`a`"]),
        ("so it is", []),
        # The first tick is a character, the second one opens nothing.
        ("\\`` so", []),
    ],
)
def test_opaque(markdown: str, expected: list[str]) -> None:
    assert [span.of(markdown) for span in opaque(markdown)] == expected


_PROSE = st.sampled_from(["So it was.", "Ice fell", "it rose: so", "Änne saw it.", "", ""])
_MARKED = st.sampled_from(
    ["> so", "- so", "  - so", "1. so", "```", "~~~", "<div>", "</div>", "<!-- so", "so -->"]
    + ["<script>", "$$", "so $x", "x$ so", "---", "===", '[so]: /it "so', 'it" so', "[so", "-->"]
    + ["it]: /it", "[^so]: it", "    so", "\tso", "# so", "a | b", "--|--", "a `so", "so` it"]
    + ["[so] it", "see www.a.example", "at https://a.example/b", "a\\"]
)


@given(st.lists(_PROSE | _PROSE | _MARKED), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_is_left_out_as_prose_changes_nothing(lines: list[str], end: str) -> None:
    markdown = end.join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "verbalnorm.markdown.opaque._without_prose",
            lambda text, count: (text, list(range(count + 1))),
        )
        expected = opaque(markdown)
    assert opaque(markdown) == expected
