"""What is rendered paragraph by paragraph is what one tree of the whole transcript gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.texts import BREAKS, transcripts
from verbalnorm import Normalizer, normalize
from verbalnorm.events import build
from verbalnorm.ledger import edits_of
from verbalnorm.markdown.write import write
from verbalnorm.options import LAYOUTS
from verbalnorm.rendering import render
from verbalnorm.speech.weave import weave

RESTORE = Normalizer()
MODES = ("kept", "paragraphs", "sentences", "torn", "wrapped")
# Sentences that nothing happens to, among all that can happen.
PLAIN = st.sampled_from(("We went down.", "It was late.", "the pears were lost"))
TEXTS = st.lists(
    st.tuples(st.one_of(PLAIN, PLAIN, transcripts(5)), st.sampled_from(BREAKS)), max_size=9
).map(lambda parts: "".join(part + gap for part, gap in parts))


@given(TEXTS, st.sampled_from(MODES))
def test_paragraphs_alone_are_written_as_in_their_tree(text: str, mode: str) -> None:
    claims = RESTORE(text).resolution.claims
    whole = write(build(weave(text, claims, mode)), text)
    made = render(text, claims, mode)
    assert made.markdown == "".join(piece.text for piece in whole)
    assert made.markdown == "".join(piece.text for piece in made.pieces)
    assert edits_of(text, made.pieces, claims) == edits_of(text, whole, claims)


@given(TEXTS)
def test_paragraphs_of_markdown_are_copied_where_nothing_is_claimed(text: str) -> None:
    assert render(text, (), "kept", escape=False).markdown == text
    claims = RESTORE(text).resolution.claims
    made = render(text, claims, "kept", escape=False)
    assert made.markdown == "".join(piece.text for piece in made.pieces)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", ["", "   ", "\t", "\n\n", " \n \n", "\r\n\r\n", "\u3000\n"])
def test_a_text_of_blanks_comes_back_as_it_was(text: str, layout: str) -> None:
    result = normalize(text, layout=layout)
    assert result.markdown is text
    assert not result.trace.edits
    assert result.plain_trace.apply(text) == result.text
