"""Where something stops: at its limit it is still done, and one step beyond it is not."""

import pytest

from verbalnorm import STYLES, Normalizer, normalize, verbalize

DICTATED = Normalizer(voice="dictation")


def words(count: int) -> str:
    return " ".join(["so"] * count)


@pytest.mark.parametrize(("count", "held"), [(19, True), (20, True), (21, False)])
@pytest.mark.parametrize(
    "text",
    [
        "It was late. Heading. Frost {}. It came at noon.",
        "Heading\nFrost {}.\nIt came at noon.",
        "Heading\nFrost {}\nIt came at noon.",
        "Heading\nFrost {}.\n\nIt came at noon.",
    ],
)
def test_a_title_has_twenty_words_where_stops_are_set(text: str, count: int, held: bool) -> None:
    assert ("## Frost" in normalize(text.format(words(count - 1))).markdown) is held


@pytest.mark.parametrize(("count", "held"), [(7, True), (8, True), (9, False)])
@pytest.mark.parametrize("before", ["we left ", ""])
def test_a_title_has_eight_words_where_none_are(before: str, count: int, held: bool) -> None:
    text = f"{before}subheading frost {words(count - 1)} new line it came"
    assert ("### frost" in normalize(text).markdown) is held


@pytest.mark.parametrize(("size", "held"), [(198, True), (199, True), (200, False), (250, False)])
@pytest.mark.parametrize("behind", [". It came.", " Heading. It came.", ".x It came. So."])
def test_a_title_ends_within_two_hundred_characters(size: int, behind: str, held: bool) -> None:
    text = f"It was late. Heading. {'x' * size}{behind} It was so."
    written = normalize(text).markdown
    assert "x" * size in written.replace("X", "x")
    assert (f"## X{'x' * (size - 1)}\n" in written) is (held and ".x" not in behind)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Frost asterisk so asterisk it.", "## Frost *so* it\n"),
        ("Frost asterisk so it.", "## Frost asterisk so it\n"),
    ],
)
def test_a_title_below_its_announcement_has_no_pair(title: str, written: str) -> None:
    assert written in normalize(f"It was.\n\nHeading\n{title}\nIt came at noon.").markdown


@pytest.mark.parametrize(("count", "held"), [(7, True), (8, True), (9, False)])
def test_a_label_has_eight_words(count: int, held: bool) -> None:
    marked = f"asterisk asterisk frost {words(count - 1)} asterisk asterisk".capitalize()
    written = normalize(f"It was cold here. {marked} It came at noon.").markdown
    assert ("here.\n\n**Frost" in written) is held
    assert "**Frost" in written


@pytest.mark.parametrize(("size", "held"), [(599, True), (600, True), (601, False)])
def test_a_pair_reaches_six_hundred_characters(size: int, held: bool) -> None:
    text = f"It was asterisk asterisk {'x' * size} asterisk asterisk cold."
    assert ("**" in normalize(text).markdown) is held


@pytest.mark.parametrize(("size", "held"), [(11_999, True), (12_000, True), (12_001, False)])
def test_a_pair_reaches_twelve_thousand_in_its_voice(size: int, held: bool) -> None:
    assert ("**" in DICTATED(f"It was bold {'x' * size} end bold cold.").markdown) is held


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("July first through third the town was shut", "July 1 through 3 the town was shut"),
        ("July first through third place", "July 1 through third place"),
        ("July first through third of five", "July 1 through third of five"),
        ("we start bold and we end bold", "we start bold and we end bold"),
        ("it is bold and then and end bold", "it is bold and then and end bold"),
        ("It is asterisk so asterisk here.", "It is *so* here."),
        ("It is asterisk so asterisk and asterisk here.",) * 2,
        ("It is asterisk so asterisk and asterisk so asterisk here.", "It is *so* and *so* here."),
        ("it is backtick so backtick and backtick here", "it is `so` and backtick here"),
        (
            "It is double asterisk so double asterisk and double asterisk it.",
            "It is **so** and double asterisk it.",
        ),
        ("A Asterisk asterisk very Asterisk asterisk cold.", "A **very** cold."),
        ("Asterisk asterisk very Asterisk asterisk cold.", "**Very** cold."),
        ("thirty fifteen p.m.", "thirty fifteen p.m."),
        # A sentence that is marked has its own stop, or its opener a pause.
        ("Bold ideas need time. People end bold early",) * 2,
        ("Bold ideas need time. People come end bold early.",) * 2,
        ("Bold, ideas need. People end bold early.", "**Ideas need. People** early."),
        ("Bold ideas need. People come. End bold.", "**Ideas need. People come.**"),
        ("Bold ideas need. People come.\r\nEnd bold.", "**Ideas need. People come.**"),
        ("Take this, In bold. Take a coat. End bold.", "Take this, **Take a coat.**"),
        # A sentence ends with what is inside: in code, with a full stop alone.
        ("It is backtick so. backtick. It came.", "It is `so.` It came."),
        ("It is backtick so? backtick. It came.", "It is `so?`. It came."),
        ("It is backtick cd .. backtick. It came.", "It is `cd ..`. It came."),
        # A small word between them joins two names of a sign.
        ("In backtick and backtick it is.",) * 2,
        ("It is in backtick and backtick here.",) * 2,
        # What is left over belongs to none of those that are two and two.
        (
            "asterisk eggs asterisk milk asterisk bread asterisk open paren so",
            "*eggs* milk *bread* open paren so",
        ),
        (
            "Press the asterisk, then asterisk eggs asterisk and open paren so.",
            "Press the asterisk, then *eggs* and open paren so.",
        ),
        (
            "It was late. Backtick plus twenty backtick Then it came.",
            "It was late.\n\n`plus twenty` Then it came.",
        ),
    ],
)
def test_what_goes_on_is_no_end(text: str, written: str) -> None:
    assert normalize(text).markdown == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nbold so end bold\nIt was.", "a\n\n**so**\nIt was."),
        ("\nbold so end bold\nIt was.", "**so**\nIt was."),
        ("say bold so and so end bold", "say **so and so**"),
        # Of several blanks beside code, its mark takes one.
        ("It is code so end code here.", "It is `so` here."),
        ("It is code   so   end code here.", "It is `   so   ` here."),
        ("It is code  so  end code here.", "It is `  so  ` here."),
        # Where stops are set by themselves, the marks are none of two sentences.
        ("bold ideas. People end bold early", "**ideas. People** early"),
        ("Bold ideas. People end bold early.",) * 2,
        (
            "bold so end bold and bold it end bold and bold ideas. People end bold early. So.",
            "**so** and **it** and **ideas. People** early. So.",
        ),
        ("It is bold so end bold 2 * 3 and 4 * 5", "It is **so** 2 * 3 and 4 * 5"),
    ],
)
def test_what_is_dictated_ends_with_its_end(text: str, written: str) -> None:
    assert DICTATED(text).markdown == written


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "text",
    [
        "1" * 5_000,
        "$" + "1" * 5_000,
        "0." + "1" * 5_000 + " percent",
        "point " + "1" * 5_000 + " million dollars",
        "million " * 2_000,
        "two " + "trillion " * 2_000 + "dollars",
        "double " * 2_000,
        "triple double " * 2_000 + "one",
    ],
)
def test_what_nobody_counts_is_no_number(text: str, style: str) -> None:
    result = normalize(f"It cost {text}.", style=style)
    assert result.trace.apply(f"It cost {text}.") == result.markdown


@pytest.mark.parametrize("text", ["$" + "1" * 5_000, "1" * 5_000 + "%", "1" * 5_000 + ".5"])
def test_what_nobody_counts_stays_in_figures(text: str) -> None:
    assert str(verbalize(f"It was {text} so.", numbers=True)) == f"It was {text} so."


def test_however_little_is_asked_a_note_that_is_not_there_is_not_referred_to() -> None:
    text = "It fell, as in footnote two, and rose."
    assert normalize(text, min_confidence=0).markdown == text
