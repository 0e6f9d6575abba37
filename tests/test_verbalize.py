"""Speaking: what is lost is told with its place, and what is a word stays one."""

import pickle

import pytest

from verbalnorm import ENGLISH, InputTypeError, OptionError, Verbalizer, normalize, verbalize


def losses(markdown: str, voice: str = "narration") -> list[tuple[str, str]]:
    return [
        (loss.node, loss.span.of(markdown).strip() if loss.span else "")
        for loss in verbalize(markdown, voice=voice).losses
    ]


def test_a_loss_knows_the_block_it_is_in() -> None:
    assert losses("So.\n\nSee ![it](/x).\n\n> <br>") == [
        ("Image", "See ![it](/x)."),
        ("HtmlBlock", "> <br>"),
        ("BlockQuote", "> <br>"),
    ]
    assert losses("a\r\n\r\n<br>\r\n") == [("HtmlBlock", "<br>")]


@pytest.mark.parametrize(
    ("markdown", "spoken"),
    [
        ("![a cat](ftp://x)", "a cat"),
        ("", ""),
    ],
)
def test_what_has_no_words_is_said_as_its_text(markdown: str, spoken: str) -> None:
    said = verbalize(markdown, voice="symbols")
    assert said.text == spoken
    assert bool(said.losses) == bool(markdown)


@pytest.mark.parametrize(
    ("markdown", "spoken", "written"),
    [
        ("a <b>c</b>", "a <b>c</b>", r"a \<b>c\</b>"),
        ("<p>\n  a\n\n</p>\n", "<p> a\n\n</p>", "\\<p> a\n\n\\</p>"),
        ("# <a id='x'></a>Ice", "hash <a id='x'></a>Ice", r"# \<a id='x'>\</a>Ice"),
        ("- <br>", "dash <br>", r"- \<br>"),
        ("<i>so</i>\n&lt;b", "<i>so</i> <b", r"\<i>so\</i> \<b"),
    ],
)
def test_html_is_text_to_who_names_characters(markdown: str, spoken: str, written: str) -> None:
    said = verbalize(markdown, voice="symbols")
    assert (said.text, said.losses) == (spoken, ())
    assert normalize(said.text, voice="symbols").markdown == written


@pytest.mark.parametrize(
    ("markdown", "spoken", "lost"),
    [
        ("a <b>c</b>", "a c", {"HtmlInline: left out"}),
        ("a<br/>c", "a c", {"HtmlInline: left out"}),
        ("<p a='>'>x &amp; y</p>", "x & y", {"HtmlBlock: only its text is said"}),
        ("<style>\np { }\n</style>", "", {"HtmlBlock: left out"}),
        ("<!DOCTYPE html>\n\nSo.", "So.", {"HtmlBlock: left out"}),
    ],
)
def test_a_narrator_says_what_html_shows(markdown: str, spoken: str, lost: set[str]) -> None:
    said = verbalize(markdown)
    assert said.text == spoken
    assert set(map(str, said.losses)) == lost


@pytest.mark.parametrize("voice", ["narration", "symbols", "dictation"])
def test_a_comment_is_said_by_nobody_and_told(voice: str) -> None:
    said = verbalize("So <!-- a --> it was.\n\n<!-- b\n\nc -->\n\nThen.", voice=voice)
    assert said.text == "So  it was.\n\nThen."
    comment = "a comment: nothing of it is shown"
    assert [str(loss) for loss in said.losses] == [
        f"HtmlInline: {comment}",
        f"HtmlBlock: {comment}",
    ]
    assert [loss.span.start for loss in said.losses if loss.span] == [0, 23]


def test_a_table_is_its_rows_where_its_columns_have_no_names() -> None:
    said = verbalize("| a | |\n|---|---|\n| 1 | 2 |", voice="narration")
    assert said.text == "a\n\n1, 2"
    assert [loss.node for loss in said.losses] == ["Table"]


def test_markers_that_would_run_together_are_told_apart() -> None:
    assert str(verbalize("***a***", voice="symbols")) == (
        "underscore asterisk asterisk a asterisk asterisk underscore"
    )


def test_a_marker_inside_a_word_is_a_loss() -> None:
    assert losses("un**like**ly") == [("Strong", "un**like**ly")] * 2


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("a literal backtick b backtick", "a backtick b backtick"),
        ("a literal literal backtick b backtick", "a literal `b`"),
        ("a literal literal literal backtick b backtick", "a literal backtick b backtick"),
        ("a literal backtick b", "a literal backtick b"),
        ("a backtick literal b backtick", "a `literal b`"),
        ("Literal backtick b backtick", "Backtick b backtick"),
    ],
)
def test_literal_acts_before_what_would_act_and_twice_is_itself(spoken: str, written: str) -> None:
    assert normalize(spoken, voice="symbols").markdown == written


def test_wrong_calls_are_refused() -> None:
    with pytest.raises(OptionError, match="symbols"):
        verbalize("a", voice="choir")
    with pytest.raises(OptionError, match="choose from"):
        ENGLISH.with_voice("mine", like="choir")
    with pytest.raises(OptionError, match="choose from"):
        ENGLISH.with_voice("mine", say={"stong": "star star"})
    with pytest.raises(InputTypeError):
        verbalize(b"a")  # type: ignore[arg-type]  # wrong on purpose


def test_a_verbalizer_is_a_value() -> None:
    speaker = Verbalizer(voice="dictation")
    assert pickle.loads(pickle.dumps(speaker)) == speaker
    assert pickle.loads(pickle.dumps(speaker))("**a**").text == "bold a end bold"


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Go to ferry.com/news now", "Go to ferry dot com slash news now"),
        ("Mail jane_doe@ferry.org now", "Mail jane underscore doe at ferry dot org now"),
        (
            "See https://ferry.com/a-b now",
            "See https colon slash slash ferry dot com slash a hyphen b now",
        ),
        ("It is in /etc/hosts now", "It is in slash etc slash hosts now"),
        ("Open ~/.bashrc now", "Open tilde slash dot bashrc now"),
        ("Use --dry-run now", "Use dash dash dry hyphen run now"),
        ("Set old_lamp now", "Set old underscore lamp now"),
        ("So a.bc stays now", "So a.bc stays now"),
    ],
)
@pytest.mark.parametrize("voice", ["dictation", "dictation-us", "dictation-uk"])
def test_addresses_are_said_sign_by_sign(written: str, spoken: str, voice: str) -> None:
    said = verbalize(written, voice=voice, signs=True)
    assert (said.text, said.losses) == (spoken, ())
    assert normalize(said.text, voice=voice).text == written


def test_front_matter_is_left_out_and_told() -> None:
    page = "---\ntitle: Frost\n---\n\nIt came."
    spoken = verbalize(page)
    assert spoken.text == "It came."
    [loss] = spoken.losses
    assert loss.node == "FrontMatter"
    assert loss.span is not None
    assert loss.span.of(page) == "---\ntitle: Frost\n---\n"
    assert verbalize("It froze.\n\n---\n\nIt came.\n\n---").losses == ()
    assert verbalize("---\n\nIt came.").losses == ()


@pytest.mark.parametrize("voice", sorted(ENGLISH.voices))
def test_marks_that_lie_deep_in_one_another_are_spoken_of_no_further(voice: str) -> None:
    for mark in ("*", "**", "~~", "*_"):
        text = "a " + mark * 2000 + "so" + mark[::-1] * 2000
        assert "so" in verbalize(text, voice=voice).text
