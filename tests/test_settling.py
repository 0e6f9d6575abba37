"""What was written is heard again until it comes to rest, and is left alone where it never does."""

import pytest

from verbalnorm import ENGLISH, Normalizer
from verbalnorm.rules.rule import heard, leaves
from verbalnorm.rules.spelled import sign

# A sign whose name is written in its place, twice: each hearing hears more of it.
ECHO = sign(
    "echo",
    signs=[("apart", {"echo sign": "echo sign echo sign"})],
    only=("dictation",),
    examples=[heard("So.", "So."), leaves("It fell.")],
    why="It never comes to rest.",
)
PLAIN = Normalizer(rules=ENGLISH + [ECHO], voice="dictation")
MARKED = Normalizer(rules=ENGLISH + [ECHO], voice="dictation", syntax="markdown")


def test_what_never_comes_to_rest_is_written_once() -> None:
    result = PLAIN("so echo sign it fell comma so")
    assert result.markdown == "so echo sign echo sign it fell, so"
    assert result.trace.apply(result.source.text) == result.markdown
    assert MARKED(result.markdown).markdown == result.markdown


def test_markdown_that_never_comes_to_rest_stays_and_tells_why() -> None:
    text = "so echo sign it fell comma so"
    result = MARKED(text)
    assert result.markdown is text
    assert not result.trace.edits
    reasons = {one.rule: one.reason for one in result.trace.declined}
    assert reasons["echo"] == "what it writes would be heard anew, again and again"
    assert set(reasons) == {"echo", "punctuation"}


@pytest.mark.parametrize(
    "text",
    [
        f"{' ' * 100}It.\nheading dash     \n     1. ",
        "    word\n- dash",
        f"key\nheading\n1.{' ' * 100}dot{' ' * 100}period - ",
        "The cat cap \u00f0\u0178\u02dc\u20ac pepper.",
    ],
    ids=[
        "blanks that go",
        "a sign that is escaped",
        "a number that is escaped",
        "a capital among garbled letters",
    ],
)
@pytest.mark.parametrize("voice", ["auto", "symbols", "dictation"])
def test_law_2_where_little_is_written(text: str, voice: str) -> None:
    written = Normalizer(voice=voice)(text).markdown
    assert Normalizer(voice=voice, syntax="markdown")(written).markdown == written


# Marks in a row: each of them was heard only once the one beside it was written.
ROWS = {
    "signs": ("dictation", "minus sign ", "− "),
    "titles": ("auto", "Hash. It fell. ", "# It fell\n\n"),
    "items": ("auto", "Sub checked box so. ", "- [x] So.\n"),
    "openers": ("auto", "We left open quote so ", "We left open quote so "),
    "numbers of items": ("dictation", "sub item two ", "sub item two "),
}


@pytest.mark.parametrize(("voice", "unit", "written"), ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("count", [2, 3, 12, 40])
def test_marks_in_a_row_are_heard_at_once(voice: str, unit: str, written: str, count: int) -> None:
    result = Normalizer(voice=voice)(unit * count)
    assert result.markdown.strip() == (written * count).strip()
    assert result.again is None or result.again.again is None
    assert Normalizer(voice=voice, syntax="markdown")(result.markdown).markdown == result.markdown


@pytest.mark.parametrize("title", ["Quote", "Open quotes", "Begin quote"])
def test_a_title_that_is_written_opens_no_quotation(title: str) -> None:
    text = f"# {title}\n\nIt fell. It rose.\n\n" * 3
    assert Normalizer(syntax="markdown")(text).markdown == text
