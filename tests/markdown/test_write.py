"""What documents are written as."""

import pytest
from hypothesis import given

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
from verbalnorm.markdown.read import read
from verbalnorm.markdown.write import write
from verbalnorm.span import Span
from verbalnorm.testing import documents
from verbalnorm.trace import Piece


def markdown(*blocks: Block, source: str = "", escape: bool = True) -> str:
    return "".join(piece.text for piece in write(Document(blocks), source, escape=escape))


def line(*children: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(c) if isinstance(c, str) else c for c in children))


def item(*children: Block | str, checked: bool | None = None) -> ListItem:
    blocks = tuple(line(c) if isinstance(c, str) else c for c in children)
    return ListItem(blocks, checked=checked)


def cell(*children: Inline | str) -> TableCell:
    return TableCell(line(*children).children)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading((Text("C# #"),), level=3), "### C# \\#"),
        (Heading((), level=2), "##"),
        (Heading((Text("1. So"),), level=2), "## 1. So"),
        (BlockQuote((line("a"), line("b\nc"))), "> a\n>\n> b\n> c"),
        (BlockQuote(), ">"),
        (BlockQuote((line("a"),), callout="NOTE"), "> [!NOTE]\n> a"),
        (BlockQuote((line("[!NOTE] a"),)), "> \\[!NOTE] a"),
        (BulletList((item("a"), item("b"))), "- a\n- b"),
        (BulletList((item("a"), item("b")), tight=False), "- a\n\n- b"),
        (BulletList((item("a", BulletList((item("b"),))),)), "- a\n  - b"),
        (BulletList((item("a", checked=True), item("[ ] b"))), "- [x] a\n- \\[ ] b"),
        (OrderedList((item("a"), item("b")), start=9), "9. a\n10. b"),
        (CodeBlock("a\n```", info="py"), "````py\na\n```\n````"),
        (CodeBlock("a", info="a`b"), "~~~a`b\na\n~~~"),
        (ThematicBreak(), "___"),
        (MathBlock("x"), "$$\nx\n$$"),
        (MathBlock("a\n\nb"), "```math\na\n\nb\n```"),
        (FootnoteDefinition((line("a"), line("b")), label="1"), "[^1]: a\n\n    b"),
        (
            Table(
                (TableRow((cell("a|b"), cell(Code("|")))), TableRow((cell("c"),))),
                ("left", "right"),
            ),
            "| a\\|b | `\\|` |\n| :-- | --: |\n| c |  |",
        ),
        (line("a", HardBreak(), "b", HardBreak()), "a\\\nb"),
        (line(Code("a`b"), " ", Code("`"), " ", Code(" a ")), "``a`b`` `` ` `` `  a  `"),
        (line(Link((Text("[a]"),), "/b c", 'd "e"')), '[\\[a\\]](</b c> "d \\"e\\"")'),
        (line(Link((Text("a"),), "/b_(c)")), "[a](/b_(c))"),
        (line(Link((Text("http://a.b"),), "http://a.b")), "<http://a.b>"),
        (line("so!", Link((Text("a"),), "/b")), "so\\![a](/b)"),
        (line("so!", Image((Text("a"),), "/b")), "so!![a](/b)"),
        (line(FootnoteReference("1"), ": a"), "[^1]\\: a"),
        (line(Math("x"), "5"), "$x$&#53;"),
        (line(Math("a$b")), "`a$b`"),
        # Emphasis
        (line(Emphasis((Text("a"),)), Emphasis((Text("b"),))), "*a*_b_"),
        (line(Strong((Emphasis((Text("a"),)), Text(" b")))), "**_a_ b**"),
        (line("un", Emphasis((Text("frigging"),)), "believable"), "un*frigging*believable"),
        (line("a", Strong((Text("(b)"),)), "c"), "&#97;**(b)**&#99;"),
        (line("so", Strong((Text(" a "),)), "b"), "so **a** b"),
        (line("a ", Strong(), Emphasis((Strong((Text(" "),)),)), "b"), "a  b"),
        (line("*", Strong((Text("*a"),))), "\\***\\*a**"),
        (line(Strikethrough((Strikethrough((Text("a"),)),))), "~~a~~"),
    ],
)
def test_each_construct(block: Block, expected: str) -> None:
    assert markdown(block) == expected


def test_lists_side_by_side_take_turns_with_two_markers() -> None:
    bullets, numbers = BulletList((item("a"),)), OrderedList((item("a"),))
    assert markdown(bullets, bullets, bullets) == "- a\n\n* a\n\n- a"
    assert markdown(numbers, numbers, bullets) == "1. a\n\n1) a\n\n- a"


def test_no_front_matter_is_opened() -> None:
    assert markdown(ThematicBreak(), line("a"), ThematicBreak()) == "___\n\na\n\n---"


def copy(source: str, *parts: tuple[int, int]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph((Text(source[a:b], span=Span(a, b)),), span=Span(a, b)) for a, b in parts
    )


def test_the_white_space_between_untouched_blocks_is_copied() -> None:
    source = "\n  one\r\n  \r\n\r\ntwo  \n\n \tthree \n\n"
    blocks = copy(source, (3, 6), (14, 17), (23, 28))
    pieces = write(Document(blocks), source)
    assert "".join(piece.text for piece in pieces) == "\n  one\r\n  \r\n\r\ntwo  \n\nthree \n\n"
    assert Piece("", None, "escape") in pieces
    assert markdown(*blocks, source=source, escape=False) == source


def test_a_gap_without_a_blank_line_becomes_one() -> None:
    assert markdown(*copy("one\ntwo", (0, 3), (4, 7)), source="one\ntwo") == "one\n\ntwo"


def test_a_blank_that_only_looks_like_one_makes_no_blank_line() -> None:
    source = "one\n\u00a0\ntwo"
    assert markdown(*copy(source, (0, 3), (6, 9)), source=source) == "one\n\ntwo"


def test_markers_bear_the_claim_and_copies_the_span() -> None:
    source = "So star it is"
    document = Document(
        (
            Paragraph(
                (
                    Text("So ", span=Span(0, 3)),
                    Strong((Text("it", span=Span(8, 10)),), claim="strong@3"),
                    Text(" was", claim="be@10"),
                )
            ),
        )
    )
    assert write(document, source) == [
        Piece("So ", Span(0, 3)),
        Piece("**", None, "strong@3"),
        Piece("it", Span(8, 10)),
        Piece("**", None, "strong@3"),
        Piece(" was", None, "be@10"),
    ]


def test_a_text_that_is_not_what_its_span_holds_is_written() -> None:
    paragraph = Paragraph((Text("other", span=Span(0, 5)),))
    assert write(Document((paragraph,)), "first") == [Piece("other")]


@given(documents(max_depth=1))
def test_copies_ascend(document: Document) -> None:
    assert all(piece.span is None for piece in write(document, "so it rains"))


def test_depth_is_no_limit() -> None:
    block: Block = line("so")
    inline: Inline = Text("so")
    for level in range(5000):
        block = BlockQuote((block,)) if level % 2 else BulletList((ListItem((block,)),))
        inline = Strong((inline,)) if level % 2 else Emphasis((inline,))
    assert markdown(block).endswith("so")
    assert "so" in markdown(line(inline))


def test_what_markdown_cannot_write_loses_no_text() -> None:
    link = Link((Text("a"), Link((Text("b"),), "/c"), Text("d")), "/e")
    assert markdown(line(link)) == "[abd](/e)"
    assert read(markdown(line(Strong((Text("\n a\n\n"),))))) == Document(
        (line(Strong((Text("a"),))),)
    )
