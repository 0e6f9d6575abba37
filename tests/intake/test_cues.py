"""Words stay in their caption, and no edit tears one, wherever captions are cut."""

import json
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws.texts import narrations
from verbalnorm import ENGLISH, Normalizer, Result, load, normalize


def srt(texts: list[str]) -> str:
    """Each of ``texts`` in a caption of its own, a second each."""
    return "\n".join(
        f"{number}\n00:{number // 60:02}:{number % 60:02},000 --> 01:00:00,000\n{text}\n"
        for number, text in enumerate(texts, start=1)
    )


def captions(result: Result) -> list[str]:
    made = load(result.to_srt().encode(), format="srt")
    return [cue.span.of(made.text) for cue in made.cues]


CAPTIONS = [
    # An unclosed quotation makes the document be read from its Markdown.
    (
        "He wrote, quote, never again. | Bullet point. Salt. | Bullet point. Oil.",
        "He wrote: Never again. | Salt. | Oil.",
    ),
    (
        "She wrote, quote, come home. | Code block. Salt. End code block. | Pepper. | It froze.",
        "She wrote: Come home. | Salt. | Pepper. | It froze.",
    ),
    ("Heading level | two. Frost. It | was cold.", " | Frost. It | was cold."),
    # A raised letter belongs to its word.
    ("He said, quote, | we are done", "He said: | We are done"),
    ("It rained new | paragraph it snowed.", "It rained | It snowed."),
    ("It rained. New | paragraph. a dog | barked.", "It rained. | A dog | barked."),
    # A title's stop stays where text goes on in its line.
    ("Heading. The ferry. We paid | five dollars.", "The ferry. We paid | $5."),
    ("Heading. The ferry. | We paid five dollars.", "The ferry | We paid $5."),
    # A word that two captions share is written in the one where it begins.
    ("We use node | dot js, now.", "We use node.js, | now."),
    ("Run backtick make | all backtick now.", "Run make | all now."),
]


@pytest.mark.parametrize(("said", "written"), CAPTIONS, ids=[said for said, _ in CAPTIONS])
def test_words_stay_in_their_caption(said: str, written: str) -> None:
    assert captions(normalize(load(srt(said.split(" | ")).encode()))) == written.split(" | ")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("<b>We paid five</b>\n<i>dollars</i> now.", "<b>We paid $5</b>\nnow."),
        ("We paid five\ndollars now.", "We paid $5\nnow."),
        ("<b>We <i>paid five</i></b>\n<b><i>dollars</i></b>", "<b>We <i>paid $5</i></b>"),
        ("<b>un</b>known, five dollars <u></u>", "<b>un</b>known, $5 <u></u>"),
        (
            "He <i>said quote</i> we are done end quote and left.",
            'He <i>said </i>"we are done" and left.',
        ),
    ],
)
def test_markup_and_lines_stay_with_their_words(said: str, written: str) -> None:
    assert normalize(load(srt([said]).encode())).to_srt() == srt([written])


def test_speakers_stay_where_their_words_went() -> None:
    said = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>four point</v> <v Bo>five</v>\n"
    made = normalize(load(said.encode())).to_vtt()
    assert "<v Ann>" in made
    assert "<v Bo>" in made


def test_words_of_a_document_that_is_read_from_its_markdown_keep_their_times() -> None:
    texts = ["He wrote, quote, never again.", "Bullet point. Salt.", "Bullet point. Oil."]
    rows: list[dict[str, Any]] = []
    at = 0.0
    for text in texts:
        words = [
            {"word": f" {word}", "start": at + number, "end": at + number + 1}
            for number, word in enumerate(text.split())
        ]
        rows.append({"start": at, "end": at + 9, "text": f" {text}", "words": words})
        at += 10
    heard = {"text": "".join(row["text"] for row in rows), "segments": rows}
    result = normalize(load(heard))
    assert result.plain_trace.apply(result.source.text) == result.text
    assert [(word.text, word.start, word.end) for word in result.words] == [
        ("He", 0, 1),
        ("wrote:", 1, 2),
        ("Never", 3, 4),
        ("again.", 4, 5),
        ("Salt.", 12, 13),
        ("Oil.", 22, 23),
    ]
    made = json.loads(result.to_whisper_json())["segments"]
    assert [row["text"] for row in made] == [" He wrote: Never again.", " Salt.", " Oil."]


def unstopped(words: list[str]) -> list[str]:
    """``words`` without their stops: a title has one only where its line goes on."""
    return [bare for word in words if (bare := word.rstrip(".…"))]


@st.composite
def cut(draw: st.DrawFn) -> list[str]:
    """Examples of rules and narrations, cut anywhere between words."""
    spoken = st.sampled_from([one.spoken for rule in ENGLISH for one in rule.examples])
    parts = draw(st.lists(st.one_of(spoken, narrations()), min_size=1, max_size=3))
    words = " ".join(parts).split() or ["so"]
    borders = draw(st.sets(st.integers(1, len(words)), max_size=8))
    edges = [0, *sorted(borders - {len(words)}), len(words)]
    return [" ".join(words[a:b]) for a, b in pairwise(edges)]


@given(cut(), st.sampled_from(["plain", "markdown"]))
@example(CAPTIONS[0][0].split(" | "), "plain")
@example(CAPTIONS[4][0].split(" | "), "plain")
def test_no_edit_tears_a_word_or_moves_those_it_does_not_cover(
    texts: list[str], syntax: str
) -> None:
    result = Normalizer(syntax=syntax)(load(srt(texts).encode(), format="srt"))
    source, trace = result.source, result.plain_trace
    assert trace.apply(source.text) == result.text
    made = captions(result)
    assert unstopped(" ".join(made).split()) == unstopped(result.text.split())
    covered = [
        edit.span for edit in trace.edits if edit.span.of(source.text).strip() or edit.text.strip()
    ]
    for cue, text in zip(source.cues, made, strict=True):
        words = iter(text.split())
        for found in re.finditer(r"\S+", cue.span.of(source.text)):
            start, end = (cue.span.start + offset for offset in found.span())
            if not any(span.start <= end and start <= span.end for span in covered):
                assert found[0] in words


def test_a_page_that_is_read_from_its_markdown_has_each_block_at_its_time() -> None:
    said = (
        "It was cold. So | he wrote, quote, never again. | Code block. Salt. End code block. | Oil."
    )
    result = normalize(load(srt(said.split(" | ")).encode()))
    assert result.to_page(times=True) == (
        "[00:00:01] It was cold. So he wrote:\n\n> Never again.\n\n```\nSalt.\n```\n\n"
        "[00:00:04] Oil."
    )
    assert Normalizer(syntax="markdown")(result.source).to_page(times=True).count("[00:") == 2


@pytest.mark.parametrize(
    "text", ["It froze.\n\n\r\n  We left. \n1.  \n\n, so.", "", "\f \n \n\n so \r,"]
)
def test_markdown_that_stays_as_it_is_has_its_plain_text_too(text: str) -> None:
    result = Normalizer(syntax="markdown")(text)
    assert result.markdown is text
    assert result.plain_trace.apply(text) == result.text
