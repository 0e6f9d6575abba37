"""Small documents whose paragraphs and lines a recognizer lost: what tells of them is heard."""

import pytest

from benchmarks.recognized import structure
from verbalnorm import ENGLISH, Normalizer, Verbalizer
from verbalnorm.markdown.read import read
from verbalnorm.testing import recognized

EVERY = ("narration", "symbols", "dictation")
SEEDS = range(4)
# What is before a document and behind it, so that its lines show that each is a sentence.
AROUND = "We left at dawn. It was cold. Nobody spoke.\n\n{}\n\nThen we came back. It was late.\n"

CASES: list[tuple[tuple[str, ...], str, str]] = [
    (EVERY, "sentences in items", "So:\n\n- a pear. It is ripe.\n- a plum. It is not. So be it."),
    (EVERY, "sentences in counted items", "So:\n\n1. a pear. It is ripe.\n2. a plum. It is not."),
    (EVERY, "an item in an item", "So:\n\n- a pear\n  - ripe\n  - hard\n- a plum"),
    (EVERY, "sentences in a quote", "So:\n\n> It fell. We ran.\n>\n> Who knows? We do."),
    (EVERY, "a sentence in a mark in a quote", "So:\n\n> **It fell.** We ran. *We hid.*"),
    (EVERY, "quotes side by side", "> It fell. We ran.\n\n> So it is."),
    (EVERY, "a quote in a quote", "> It fell. We ran.\n>\n> > So it is. So it was."),
    (EVERY, "a list in a quote", "> So:\n>\n> - a pear. It is ripe.\n> - a plum"),
    (EVERY, "sentences in a mark", "*It fell. We ran. So it is.*\n\nAnd *so* it is."),
    (EVERY, "marks in a title", "## Of `lamp` and `gate` in **barns**\n\nSo it is."),
    (EVERY, "a title with a colon", "### Conclusion: We might want a lamp\n\nSo it is."),
    (EVERY, "links", "See [the map](/x) and [the old map](https://ferry.org/b) or [it](/y)."),
    (("symbols",), "sentences in cells", "| Stop | Time |\n| --- | --- |\n| So. It is. | At 9. |"),
]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("voice", "markdown"),
    [
        pytest.param(voice, markdown, id=f"{name}, {voice}")
        for voices, name, markdown in CASES
        for voice in voices
    ],
)
def test_what_a_recognizer_wrote_is_heard(voice: str, markdown: str, seed: int) -> None:
    whole = AROUND.format(markdown)
    transcript = recognized(Verbalizer(voice=voice)(whole).text, ENGLISH, seed=seed)
    heard = Normalizer(voice=voice, style="off")(transcript)
    assert structure(heard.document) == structure(read(whole)), transcript


@pytest.mark.parametrize("ended", [True, False])
@pytest.mark.parametrize("seed", SEEDS)
def test_notes_end_where_it_is_said_or_go_on_to_the_next_one(seed: int, ended: bool) -> None:
    notes = "[^fern]: In May. It was late.\n\n[^oak]: In June. So be it."
    after = "\n\nSo it was. We came back." if ended else ""
    whole = f"We left at dawn.[^fern] It was cold.[^oak] We ran.\n\n{notes}{after}\n"
    spoken = Verbalizer(voice="symbols")(whole).text
    spoken = spoken if ended else spoken.replace("\nend footnote", "")
    transcript = recognized(spoken, ENGLISH, seed=seed)
    heard = Normalizer(voice="symbols", style="off")(transcript)
    assert structure(heard.document) == structure(read(whole)), transcript
