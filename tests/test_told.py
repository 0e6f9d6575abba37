"""What the trace tells: whose each edit is, and why words stay as they were."""

import pytest

from verbalnorm import normalize


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Press the asterisk key.", "asterisk", "not enough evidence"),
        ("It was late end quote and cold.", "end quote", "nothing is open"),
        ("The inn open paren the old one is shut.", "open paren", "nothing closes it"),
        (
            "Bold ideas need time. People come end bold early.",
            "Bold",
            "nothing closes it within reach",
        ),
        (
            "asterisk eggs asterisk milk asterisk",
            "asterisk eggs asterisk",
            "one more of its markers stands beside it",
        ),
        (
            "It was bold so italic very end bold cold end italic here.",
            "bold so italic very end bold",
            "it crosses another construct",
        ),
    ],
)
def test_what_stays_is_told_with_its_reason(text: str, words: str, reason: str) -> None:
    result = normalize(text)
    assert result.markdown == text
    told = {(one.span.of(text), one.reason) for one in result.trace.declined}
    assert (words, reason) in told


@pytest.mark.parametrize(
    ("text", "because"),
    [
        (
            "It is double asterisk and double asterisk here.",
            [(), (), ("paired", "-small words alone")],
        ),
        ("Press the asterisk key.", [("-mentioned",)]),
    ],
)
def test_what_spoke_for_it_and_against_it_is_told(
    text: str, because: list[tuple[str, ...]]
) -> None:
    result = normalize(text)
    assert result.markdown == text
    assert [one.because for one in result.trace.declined] == because


@pytest.mark.parametrize(
    ("text", "voice", "told"),
    [
        (
            "it was subheading frost new line it came",
            "dictation",
            [
                ("\n\n### ", "subheading", ()),
                ("", "breaks", ("in its voice",)),
                ("\n\n", "subheading", ()),
            ],
        ),
        ("It was. Section break. It.", "auto", [("\n\n---\n\n", "break", ("own sentence",))]),
    ],
)
def test_an_edit_is_told_with_its_rule_and_what_spoke_for_it(
    text: str, voice: str, told: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    edits = normalize(text, voice=voice).trace.edits
    assert [(edit.text, edit.rule, edit.because) for edit in edits] == told
