"""What ``verbalnorm evaluate`` counts on a user's own pairs."""

from pathlib import Path

import pytest

from verbalnorm import ENGLISH, InputTypeError, Normalizer, RuleSet, SourceError
from verbalnorm.cli import main
from verbalnorm.document import Strong
from verbalnorm.evaluation import Pair, Tally, broken, evaluate, read_pairs, table
from verbalnorm.rules.rule import leaves, same, toggle

DIGITS = Normalizer(style="digits")


def tally(spoken: str, written: str) -> Tally:
    [(_, _, found)] = evaluate([Pair(spoken, written)], DIGITS)
    return found


def test_a_number_that_is_written_as_wanted_is_restored() -> None:
    assert tally("it was four point five", "It was 4.5.") == Tally(1, 0, 5, 1, 1, 1, 0, 0.9)


def test_a_number_that_is_written_otherwise_is_a_false_edit_and_not_restored() -> None:
    assert tally("it was four point five", "it was 4.50") == Tally(1, 0, 5, 1, 0, 1, 1, 0.9)


def test_a_number_that_should_have_stayed_is_a_false_edit() -> None:
    assert tally("twenty three skidoo", "twenty three skidoo") == Tally(1, 0, 3, 0, 0, 1, 1, 0.85)


def test_what_is_stated_is_the_least_confidence_of_each_place() -> None:
    assert tally("one two three, we had twenty", "one two three, we had 20").stated == 0.85
    assert tally("", "").stated == 0


def test_what_was_in_digits_already_is_no_number_to_restore() -> None:
    assert tally("there were 4 boats", "there were 4 ships").numbers == 0


def test_markup_is_compared_as_markdown() -> None:
    spoken = "it is asterisk asterisk very asterisk asterisk cold"
    assert tally(spoken, "it is **very** cold").exact == 1
    assert tally(spoken, "it is very cold").exact == 1
    assert tally(spoken, "it is _very_ cold").exact == 0


def test_a_header_and_blank_lines_are_no_pairs() -> None:
    text = "Spoken\tWritten\tClass\r\na\tb\tc\r\n\r\nd\te\n"
    assert read_pairs(text) == [Pair("a", "b", "c"), Pair("d", "e")]


@pytest.mark.parametrize(
    ("text", "said"),
    [("a\tb\nonly this", "talk:2: 1 columns"), ("a\tb\tc\td", "talk:1: 4"), ("\n", "no pairs")],
)
def test_what_is_no_pair_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read_pairs(text, "talk")


def test_classes_are_summed_and_the_last_row_has_all() -> None:
    rows = table([("b", Tally(pairs=1, exact=1)), ("a", Tally(pairs=1)), ("b", Tally(pairs=1))])
    assert [row.split()[:3] for row in rows.splitlines()[1:]] == [
        ["a", "1", "0.0"],
        ["b", "2", "50.0"],
        ["all", "3", "33.3"],
    ]


def test_without_classes_there_is_one_row() -> None:
    assert len(table([("", Tally(pairs=1))]).splitlines()) == 2


def test_the_command_shows_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text("at nine thirty p m\tat 9:30 p.m.\ntwenty men\ttwenty men\n", "utf-8")
    main(["evaluate", str(file), "--misses", "--style", "publish"])
    shown = capsys.readouterr().out
    assert "spoken   twenty men\nwritten  twenty men\ngot      20 men\n" in shown
    assert shown.splitlines()[-1].split()[:3] == ["all", "2", "50.0"]


def test_a_file_without_pairs_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text("no tab here\n", "utf-8")
    with pytest.raises(SystemExit) as stop:
        main(["evaluate", str(file)])
    assert stop.value.code == 2
    assert "1 columns" in capsys.readouterr().err


def test_an_example_of_a_users_rule_that_does_not_hold_is_listed_by_what_came_out() -> None:
    wink = toggle(
        "wink",
        Strong(),
        say={"podcast": "wink wink"},
        examples=[
            same("It is wink wink dry wink wink.", "It is **dry**."),
            same("It is nod nod dry nod nod.", "It is **dry**."),
            leaves("Then wink wink dry wink wink again."),
        ],
        why="Nobody says so.",
    )
    assert [
        (one.rule, one.given, one.got) for one in broken(RuleSet((wink,), ENGLISH.lexicon))
    ] == [
        ("wink", "It is nod nod dry nod nod.", "It is nod nod dry nod nod."),
        ("wink", "It is **dry**.", "It is wink wink dry wink wink."),
        ("wink", "Then wink wink dry wink wink again.", "Then **dry** again."),
    ]


def test_broken_wants_a_set_of_rules() -> None:
    with pytest.raises(InputTypeError, match="rules"):
        broken([ENGLISH["strong"]])  # type: ignore[arg-type]  # wrong on purpose
