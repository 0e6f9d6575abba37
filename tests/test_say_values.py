"""Values said in words: what is no loss is written again as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbalnorm import ENGLISH, InputTypeError, Verbalizer, normalize, verbalize
from verbalnorm.lang.en.numbers import PACK
from verbalnorm.speech.numbers.figures import figures

SAY = Verbalizer(voice="symbols", numbers=True)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("It fell by 4.5% again.", "It fell by four point five percent again."),
        ("12 men left. 20 stayed.", "Twelve men left. Twenty stayed."),
        ("We met on May 3, 2019.", "We met on May third twenty nineteen."),
        ("It cost $5.50 then.", "It cost five dollars and fifty cents then."),
        ("It cost $2.5 million then.", "It cost two point five million dollars then."),
        ("It cost €1,250,000.", "It cost one million two hundred fifty thousand euros."),
        ("At 3:05 p.m. it rang.", "At three oh five p.m. it rang."),
        ("Agent 007 rang.", "Agent zero zero seven rang."),
        ("In the 1980s, so.", "In the nineteen eighties, so."),
        ("Use 3.11.2 now.", "Use three point eleven point two now."),
        ("So *4.5%* it was.", "So asterisk four point five percent asterisk it was."),
    ],
)  # fmt: skip
def test_values_are_said_in_words(written: str, spoken: str) -> None:
    assert str(verbalize(written, voice="symbols", numbers=True)) == spoken


@pytest.mark.parametrize(
    "text",
    [
        "An x86 box, 10-15 of them, 3/4 full, at 1.5x, in 5km.",
        "See a.1, v2.0.x, #12, 12:345 and 3×4.",
        "On 2019-05-03, from 10.0.0.1:80 or tel. +49-30.",
        "It is 25:61 and 1,23 and 12,345,67.",
        "It is \u0663 and \u0661\u0662% so.",
    ],
)
def test_what_belongs_to_something_longer_stays(text: str) -> None:
    assert str(verbalize(text, numbers=True)) == text


def test_code_keeps_its_figures() -> None:
    assert str(SAY("Run `wait 12` now.")) == "Run backtick wait 12 backtick now."


def test_a_value_that_stays_words_is_a_loss_at_its_block() -> None:
    markdown = "So.\n\nWe saw 3 goats and 4.5% snow."
    (loss,) = SAY(markdown).losses
    assert str(loss) == "Text: 3 is said, and heard as words"
    assert loss.span is not None
    assert loss.span.start == 5


def test_a_class_whose_rule_is_off_is_not_said() -> None:
    rules = ENGLISH - {"percent"}
    assert str(verbalize("So 4.5% in 2019.", numbers=True, rules=rules)) == (
        "So 4.5% in twenty nineteen."
    )


def test_numbers_is_yes_or_no() -> None:
    with pytest.raises(InputTypeError, match="numbers"):
        verbalize("a", numbers="yes")  # type: ignore[arg-type]  # wrong on purpose


amounts = st.integers(0, 10**9).map(str) | st.integers(0, 10**9).map("{:,}".format)
decimals = st.builds("{}.{}".format, st.integers(0, 9999), st.integers(0, 999))
values = st.one_of(
    amounts,
    decimals,
    st.builds("{}%".format, amounts | decimals),
    st.builds("{}{}".format, st.sampled_from("$€£"), amounts | decimals),
    st.builds("${} million".format, decimals),
    st.builds("{} {}, {}".format, st.sampled_from(PACK.month_names), st.integers(1, 28),
              st.integers(1100, 2099)),
    st.builds("{}:{:02} {}".format, st.integers(1, 12), st.integers(0, 59),
              st.sampled_from(("a.m.", "p.m."))),
    st.builds("{}.{}.{}".format, st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)),
    st.builds("{}0s".format, st.integers(110, 209)),
)  # fmt: skip
words = st.sampled_from("it was and then, in of about the boats Ann. said".split())


@given(st.lists(values | words, max_size=8))
def test_law_9_what_is_said_without_a_loss_is_written_again(parts: list[str]) -> None:
    text = f"So {' '.join(parts)} it was."
    spoken = SAY(text)
    if not spoken.losses:
        assert normalize(str(spoken), voice="symbols").markdown == text


@given(st.text(alphabet="0123456789.,:%$€-/ apmMay", max_size=30))
def test_figures_lie_in_order_in_any_text(text: str) -> None:
    at = 0
    for figure in figures(text, PACK, ENGLISH.names):
        assert at <= figure.span.start < figure.span.end <= len(text)
        assert not any(character.isdigit() for character in figure.words)
        at = figure.span.end
