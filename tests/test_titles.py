"""Titles and labels: how far one reaches, and what a line that says more is."""

import pytest

from verbalnorm import normalize
from verbalnorm.lang.en.lexicon import LEXICON
from verbalnorm.speech.engines.titles import run_in

WRAPPED = """It was late when the boats came back to us,
so we all went down to the old river to look at them
in the cold. Heading. Frost on the northern rivers
in the morning. It was so cold that nobody stayed there
for more than a minute or two, and then we went home."""


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("What the City Says The city says", "The city says"),
        ("The Old Age He said so", "He said so"),
        ("The Old Day I left", None),  # "I" has a capital anywhere
        ("In The end", None),  # no word with a capital of its own stands before it
        ("Old Age: The city says", None),
        ("Life In the Fast Lane", None),
        ("Old age The city", None),  # not all of its words have capitals
    ],
)
def test_a_sentence_runs_into_a_title_that_has_capitals(title: str, sentence: str | None) -> None:
    at = run_in(title, 0, len(title), LEXICON)
    assert (None if at is None else title[at:]) == sentence


@pytest.mark.parametrize(
    ("text", "written"),
    [
        # The lines break anywhere: a title goes on behind one.
        (WRAPPED, "cold.\n\n## Frost on the northern rivers in the morning\n\nIt was so cold"),
        # A closer alone ends no title.
        (
            "we left subheading frost bold so end bold here new line it came",
            "we left\n\n### frost bold so end bold here\n\nit came",
        ),
        # Behind a pair a sentence begins, so the pair is hers; else it is in the title.
        (
            "It was.\n\nHeading\nFrost Asterisk asterisk so asterisk asterisk, It came.\nSo.",
            "## Frost\n\n**So**, It came.",
        ),
        (
            "It was.\n\nHeading\nFrost Asterisk asterisk so asterisk asterisk it came.\nSo.",
            "## Frost **So** it came\n\nSo.",
        ),
        # A pair in the first title is no label, and begins no paragraph.
        (
            "Heading. The old Asterisk asterisk frost asterisk asterisk Paint. It came.",
            "## The old\n\n**Frost** Paint.",
        ),
        ("Heading. Asterisk asterisk Frost asterisk asterisk Paint. It.", "## **Frost** Paint\n"),
        # A line alone is a label where the text ends, too.
        (
            "It was cold.\nIt was late.\nasterisk asterisk so it goes asterisk asterisk",
            "It was late.\n\n**so it goes**",
        ),
    ],
)
def test_how_far_a_title_reaches(text: str, written: str) -> None:
    assert written in normalize(text).markdown


def test_a_title_with_nothing_below_it_is_all_of_its_line_in_its_voice() -> None:
    text = "Heading\nWhat the City Says The city says."
    assert normalize(text, voice="narration").markdown == "## What the City Says The city says"
    assert normalize(text).markdown == "## What the City Says\n\nThe city says."
    below = normalize(f"{text}\nIt came.", voice="narration").markdown
    assert below == "## What the City Says\n\nThe city says.\nIt came."
