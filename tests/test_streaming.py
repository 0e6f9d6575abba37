"""Many texts at once, and one text bit by bit: both give what calls give."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.texts import narrations, transcripts
from verbalnorm import InputTypeError, Normalizer, Source, stream

RESTORE = Normalizer()
# Characters that a scan folds, or that stand where texts are joined for it.
ODD = st.text(st.sampled_from("one two asterisk 3 .5\0\u212aé’\n")).map(str)
texts = st.lists(st.one_of(transcripts(), narrations(), ODD), max_size=6)


@given(texts)
def test_a_list_of_texts_is_restored_as_by_calls(many: list[str]) -> None:
    called = [RESTORE(text) for text in many]
    piped = list(RESTORE.pipe(many))
    assert piped == called
    assert [result.markdown for result in piped] == [result.markdown for result in called]
    assert [result.trace for result in piped] == [result.trace for result in called]


def test_forms_do_not_reach_from_one_text_into_the_next() -> None:
    halves = ["It was asterisk", "asterisk very asterisk asterisk cold.", "four point", "five"]
    assert list(RESTORE.pipe(halves)) == [RESTORE(half) for half in halves]


def test_long_texts_and_sources_stand_among_short_ones() -> None:
    many: list[str | Source]
    many = ["It grew by four point five percent. " * 300, Source("No."), "It was one Point5."]
    assert list(RESTORE.pipe(many)) == [RESTORE(text) for text in many]


def test_what_is_no_text_in_a_list_is_an_error_when_it_is_reached() -> None:
    some: Any = ["No.", 5]
    results = RESTORE.pipe(some)
    assert str(next(results)) == "No."
    with pytest.raises(InputTypeError, match="a transcript must be a str, not int"):
        next(results)


PARAGRAPHS = [
    "Subheading. Early frost. It came asterisk asterisk early asterisk asterisk that year.",
    "We went down to the ferry, and nobody had told us why.",
    "Quote. It grew by four point five percent. End quote.",
    "Bullet point, eggs. Bullet point, milk. End list.",
    "They waited for twenty three days. 2 * 3 is what it is.",
    "Quote. Nobody closes it, and so it goes on.",
]


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Paragraphs with blank lines between them, some thousand characters in all."""
    chosen = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=20, max_size=60))
    return "\n\n".join(chosen)


def pieces(text: str, length: int) -> Iterator[str]:
    """The text in pieces of so many characters, which break anywhere."""
    return (text[at : at + length] for at in range(0, len(text), length))


@given(documents(), st.integers(1, 97))
def test_the_parts_of_a_stream_are_the_whole(text: str, length: int) -> None:
    size = 1_000
    read = -(-size // length) * length  # what is read when the first part is restored
    context = RESTORE(text[:read]).context if len(text) >= size else RESTORE(text).context
    parts = list(stream(RESTORE, pieces(text, length), size=size))
    assert "".join(parts) == RESTORE(text, context=context).markdown


def test_a_stream_writes_while_it_reads() -> None:
    read = 0

    def lines() -> Iterator[str]:
        nonlocal read
        for number in range(5_000):
            read += 1
            yield f"It was day {number}, and asterisk asterisk cold asterisk asterisk.\n\n"

    first = next(stream(RESTORE, lines(), size=5_000))
    assert first.startswith("It was day 0, and **cold**.\n\nIt was day 1,")
    assert read < 100


def test_a_short_stream_is_a_call() -> None:
    text = "Heading. Frost.\n\nIt was asterisk asterisk cold asterisk asterisk."
    assert "".join(stream(RESTORE, [text])) == RESTORE(text).markdown
    assert list(stream(RESTORE, [])) == []


def test_markdown_is_held_to_its_end() -> None:
    text = "See [four point five].\n\n" + "It rained.\n\n" * 300 + "[four point five]: http://a.b"
    restore = Normalizer(syntax="markdown")
    assert "".join(stream(restore, pieces(text, 50), size=500)) == restore(text).markdown


def test_a_stream_of_what_is_no_text_is_refused() -> None:
    with pytest.raises(InputTypeError, match="must be a list of pieces of a text"):
        stream(RESTORE, "It rained.")
    some: Any = ["It rained.", b"No."]
    parts = stream(RESTORE, some)
    with pytest.raises(InputTypeError, match="a piece must be a str, not bytes"):
        list(parts)


@pytest.mark.parametrize(
    "block", ["<img src=x>", "<javascript:so>", "- so", "# so", "> so", "`x`", "[^1]: so", r"\*so"]
)
def test_what_is_escaped_where_a_part_begins_is_escaped_once(block: str) -> None:
    text = f"It fell.\n\n{block}\n\nIt stood still, and so on.\n"
    for length in (1, 4, 10):
        pieces = [text[at : at + length] for at in range(0, len(text), length)]
        assert "".join(stream(RESTORE, pieces, size=4)) == RESTORE(text).markdown
