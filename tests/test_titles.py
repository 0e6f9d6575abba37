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
        (
            WRAPPED.replace("rivers\nin", "rivers\n\nIn"),
            "## Frost on the northern rivers\n\nIn the",
        ),
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
        ("Heading. Asterisk asterisk Frost asterisk asterisk. Paint. It.", "## **Frost**\n\nPaint"),
        (
            "Heading. Frost. So. Asterisk asterisk Paint asterisk asterisk It. Heading. Snow. It.",
            "## Frost\n\nSo.\n\n**Paint** It.\n\n## Snow",
        ),
        (
            "Heading. Frost asterisk asterisk so asterisk asterisk Paint. It.",
            "## Frost **so** Paint\n",
        ),
        # So does what is announced behind it; a number does not end one.
        ("Subheading. Quote of the day Heading. Frost. It.", "### Quote of the day\n\n## Frost\n"),
        ("Heading. Frost Twenty three. It.", "## Frost 23\n"),
        (
            "It was.\n\nHeading\nFrost Asterisk asterisk So asterisk asterisk it came.\nSo.",
            "## Frost **So** it came\n\nSo.",
        ),
        (
            "Heading\nFrost Backtick so backtick or Backtick It backtick came.\nSo.",
            "## Frost `so` or `It` came\n\nSo.",
        ),
        (
            "It was.\n\nHeading\nFrost thirty Asterisk asterisk so asterisk asterisk, It.\nSo.",
            "## Frost thirty\n\n**So**, It.",
        ),
        (
            "It was.\n\nHeading\nFrost Begin bold so end bold It came.\nSo.",
            "## Frost\n\nBegin bold so end bold It came.",
        ),
        (
            "It was.\n\nHeading\nFrost Begin bold so end bold it came.\nSo.",
            "## Frost Begin bold so end bold it came\n",
        ),
        ("Heading. Frost Quote it was late end quote. It.", '## Frost\n\n"it was late." It.'),
        # The pause before a mark falls.
        ("Heading. Frost, Asterisk asterisk So asterisk asterisk It.", "## Frost\n\n**So** It."),
        ("Heading. Frost ; Asterisk asterisk So asterisk asterisk It.", "## Frost\n\n**So** It."),
        ("Heading. The “Frost.” It came.", "## The “Frost.”\n\nIt came."),
        ("Heading. The “Frost?” It came.", "## The “Frost?”\n\nIt came."),
        # Not each full stop ends a sentence.
        ("Heading. Frost in the U.S. exports. It.", "## Frost in the U.S. exports\n"),
        ("Heading. Frost in the U.S. Exports. It.", "## Frost in the U.S\n\nExports. It."),
        ("Heading. Frost of Dr. Paint. It.", "## Frost of Dr. Paint\n"),
        ("Heading. Frost of J. Paint. It.", "## Frost of J. Paint\n"),
        ("Heading. Frost of 5. Paint. It.", "## Frost of 5\n\nPaint. It."),
    ],
)
def test_how_far_a_title_reaches(text: str, written: str) -> None:
    assert written in normalize(text).markdown


@pytest.mark.parametrize(
    ("text", "voice", "title"),
    [
        # Between an announcement on its own line and a blank line, it is all of its line.
        ("Heading\nFrost. Snow. Ice.\n\nIt came.", "auto", "Frost. Snow. Ice"),
        ("Heading\nFrost. Snow. Ice.\nIt came.", "auto", "Frost"),
        ("Heading\nFrost in the morning! It came.\n\nIt.", "auto", "Frost in the morning! It came"),
        # So it is in a voice that says it by lines, where it begins its line.
        ("hash hash Frost. Snow. Ice.\n\nIt came.", "symbols", "Frost. Snow. Ice"),
        ("hash hash Frost. Snow. Ice.\nIt came.", "symbols", "Frost"),
        ("hash hash Frost. Snow. Ice.\n\nIt came.", "auto", "Frost"),
        ("Heading. What the City Says! The city says. It.", "auto", "What the City Says!"),
        ("Heading\nFrost:\nIt came.\nIt was.", "auto", "Frost:"),
        # A title without a stop is no more than a title.
        ("Heading\nThe Old City The city\nIt came.\nIt was.", "auto", "The Old City The city"),
    ],
)
def test_a_title_may_be_all_of_its_line(text: str, voice: str, title: str) -> None:
    assert normalize(text, voice=voice).markdown.startswith(f"## {title}\n")


def test_a_title_with_nothing_below_it_is_all_of_its_line_in_its_voice() -> None:
    text = "Heading\nWhat the City Says The city says."
    assert normalize(text, voice="narration").markdown == "## What the City Says The city says"
    assert normalize(text).markdown == "## What the City Says\n\nThe city says."
    below = normalize(f"{text}\nIt came.", voice="narration").markdown
    assert below == "## What the City Says\n\nThe city says.\nIt came."


LABEL = "asterisk asterisk so it goes asterisk asterisk"


@pytest.mark.parametrize("end", ["", " ", ".", ". ", " \t"])
@pytest.mark.parametrize("start", ["", " ", "   "])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_pair_alone_on_its_line_is_a_label(start: str, end: str, line_end: str) -> None:
    line = f"{start}{LABEL}{end}"
    above = normalize(f"It was.{line_end}{line}").markdown
    assert above.rstrip(". \t") == f"It was.{line_end}{line_end}**so it goes**"
    between = normalize(f"It was.{line_end}{line}{line_end}It came.").markdown
    assert between.startswith(f"It was.{line_end}{line_end}**so it goes**")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (LABEL, "**so it goes**"),  # nothing shows that the text has lines
        (f"It was.\nSo {LABEL}\nIt came.", "It was.\nSo **so it goes**\nIt came."),
        (f"It was.\nSo    {LABEL}\nIt came.", "It was.\nSo    **so it goes**\nIt came."),
        (
            f"It was.\n{LABEL}          now.\nIt came.",
            "It was. **so it goes**          now. It came.",
        ),
        (f"It was.\n{LABEL} now\nIt came.", "It was.\n**so it goes** now\nIt came."),
    ],
)
def test_a_pair_beside_other_words_is_no_label(text: str, written: str) -> None:
    assert normalize(text).markdown == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "It was. Asterisk asterisk so it goes asterisk asterisk It",
            "It was.\n\n**So it goes** It",
        ),
        (
            "It was. Asterisk asterisk so it goes asterisk asterisk. It",
            "It was.\n\n**So it goes** It",
        ),
        ("It was Asterisk asterisk so it goes asterisk asterisk It", "It was\n\n**So it goes** It"),
        # No sentence begins with it, or none behind it.
        ("It was. asterisk asterisk so it goes asterisk asterisk It", "It was. **so it goes** It"),
        ("It was. Asterisk asterisk so it goes asterisk asterisk it", "It was. **So it goes** it"),
        # The capital behind it is that of the next sentence.
        ("It was Asterisk asterisk So it goes. asterisk asterisk It", "It was **So it goes.** It"),
    ],
)
def test_a_pair_is_a_label_where_sentences_begin_with_it_and_behind_it(
    text: str, written: str
) -> None:
    assert normalize(text).markdown == written
