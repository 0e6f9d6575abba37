"""A voice that nobody declared may show by itself; what merely speaks of its words never does."""

import pytest

from verbalnorm import Normalizer, normalize

DICTATED = (
    "hi ben comma the boat is ready period can you come on friday question mark new paragraph"
    " bring the long rope comma please period"
)
READ_OUT = "hash hash Rope\n\nbring this\n\ndash a knife\ndash a lamp\n\ngreater than he said so"


def test_dictation_shows_by_its_stops() -> None:
    result = normalize(DICTATED)
    assert result.context.voice == "dictation"
    assert result.markdown == (
        "hi ben, the boat is ready. can you come on friday?\n\nbring the long rope, please."
    )
    assert result.markdown == normalize(DICTATED, voice="dictation").markdown


def test_an_engine_that_reads_characters_shows_by_its_lines() -> None:
    result = normalize(READ_OUT)
    assert result.context.voice == "symbols"
    assert result.markdown == "## Rope\n\nbring this\n\n- a knife\n- a lamp\n\n> he said so"


def test_the_edits_tell_that_the_voice_is_the_reason() -> None:
    edits = normalize(READ_OUT).trace.edits
    assert any("in its voice" in edit.because for edit in edits if edit.rule == "bullet")


@pytest.mark.parametrize(
    "text",
    [
        "Use comma, semicolon and period as you like. A comma is small, and a colon is two dots.",
        "The period before the war was long. It was a period of rain. That period ended.",
        "A question mark, an exclamation mark, a question mark: he used them all.",
        "comma comma comma",
        "He put a dash there.\nDash it all, she said, and made a dash for the door.",
        "Each open paren needs a close paren, and the open brace needs one too.",
    ],
)
def test_what_is_spoken_of_shows_no_voice(text: str) -> None:
    result = normalize(text)
    assert result.context.voice == ""
    assert result.markdown == text


def test_a_voice_that_shows_in_a_long_text_is_passed_on_with_its_context() -> None:
    short = "tell ann comma too"
    assert normalize(short).markdown == short
    known = normalize(DICTATED).context | normalize(short).context
    assert normalize(short, context=known).markdown == "tell ann, too"


def test_a_few_of_its_words_in_a_long_text_are_no_voice() -> None:
    text = DICTATED + " and then we talked for a long while about the sea and its weather" * 40
    assert normalize(text).context.voice == ""


def test_a_declared_voice_stays_what_it_is() -> None:
    assert Normalizer(voice="narration")(DICTATED).markdown == DICTATED


def test_the_markers_are_those_of_the_voice_that_shows() -> None:
    assert Normalizer().markers(DICTATED) == Normalizer(voice="dictation").markers(DICTATED)
