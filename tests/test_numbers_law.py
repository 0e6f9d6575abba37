"""What is said is read again: ``read(say(value))`` writes what ``value`` writes."""

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from num2words import num2words

from benchmarks.drive import readings, rewrite
from verbalnorm.errors import OptionError
from verbalnorm.lang.en import RULES
from verbalnorm.lang.en.numbers import PACK
from verbalnorm.presets import STYLES
from verbalnorm.speech.numbers.refusals import Refusals
from verbalnorm.speech.numbers.say import say
from verbalnorm.speech.numbers.spell import Choice
from verbalnorm.speech.numbers.values import (
    Compound,
    Date,
    Decade,
    Digits,
    Fraction,
    Height,
    Measure,
    Money,
    Number,
    Ordinal,
    Percent,
    Quarter,
    Range,
    Roman,
    Time,
    Value,
    Verse,
    Version,
    Year,
)
from verbalnorm.speech.numbers.written import write
from verbalnorm.speech.scan import Scan
from verbalnorm.speech.values import Reader

CHOICES = st.builds(
    Choice,
    conjunction=st.booleans(),
    hyphen=st.booleans(),
    oh=st.booleans(),
    hundreds=st.booleans(),
    repeats=st.booleans(),
    day_first=st.booleans(),
    dots=st.booleans(),
    years=st.sampled_from(("pairs", "thousands")),
)
ROWS = st.text("0123456789", min_size=1, max_size=6)
WHOLES = st.one_of(st.integers(0, 99), st.integers(0, 99_999), st.integers(0, 10**15))
NUMBERS = st.one_of(
    st.builds(lambda n: Number(str(n)), WHOLES),
    st.builds(lambda n, f: Number(str(n), f), st.integers(0, 99_999), ROWS),
    st.builds(
        lambda n, f, s: Number(str(n), f, s),
        st.integers(1, 999),
        ROWS,
        st.sampled_from((10**6, 10**9, 10**12)),
    ),
)
CURRENCIES = st.sampled_from(sorted(PACK.money_words))
UNITS = st.sampled_from(sorted(PACK.unit_words))
YEARS = st.builds(Year, st.integers(1100, 2099))
DATES = st.builds(
    lambda m, d, y: Date(m, d, y, True),
    st.integers(1, 12),
    st.integers(1, 31),
    st.one_of(st.none(), st.integers(1500, 2099)),
)

# The publish style, but so that nothing is too small or too doubtful to be written.
EAGER = evolve(
    STYLES["publish"],
    threshold=0.0,
    respects_edited=False,
    cardinal_from=0,
    ordinal_from=0,
    scale_from=0,
    rules=STYLES["publish"].rules - {"roman"},
)


def back(value: Value, choice: Choice) -> tuple[str, str, str]:
    """What was said, what is written, and what should be."""
    said = say(value, PACK, choice)
    return said, rewrite(said, EAGER), write(value, EAGER, PACK)


@given(NUMBERS, CHOICES)
def test_numbers(value: Number, choice: Choice) -> None:
    said, got, wanted = back(value, choice)
    assert got == wanted, said


@given(st.integers(1, 999), ROWS, st.sampled_from((10**6, 10**9, 10**12)), CHOICES)
def test_scale_words(whole: int, fraction: str, scale: int, choice: Choice) -> None:
    value = Number(str(whole), fraction, scale)
    style = evolve(EAGER, scale_from=10**6)
    said = say(value, PACK, choice)
    assert rewrite(said, style) == write(value, style, PACK), said


@given(st.integers(1, 10**12), CHOICES)
def test_ordinals(value: int, choice: Choice) -> None:
    said, got, wanted = back(Ordinal(value), choice)
    assert got == wanted, said


@given(NUMBERS, CHOICES)
def test_percent(number: Number, choice: Choice) -> None:
    assume(number.scale == 1)
    said, got, wanted = back(Percent(number), choice)
    assert got == wanted, said


@given(NUMBERS, CURRENCIES, st.one_of(st.none(), st.integers(1, 99)), CHOICES)
def test_money(number: Number, currency: str, cents: int | None, choice: Choice) -> None:
    whole = number.fraction is None
    if not whole or not PACK.money_words[currency][3]:
        cents = None
    words = PACK.money_words[currency][:2]
    assume(number.amount >= max(PACK.doubtful.get(word, 0) for word in words))  # "three won"
    said, got, wanted = back(Money(number, currency, cents), choice)
    assert got == wanted, said


@given(NUMBERS, UNITS, CHOICES)
def test_measures(number: Number, unit: str, choice: Choice) -> None:
    one, more = PACK.unit_words[unit]
    single = number.amount == 1 and number.fraction is None
    said, got, wanted = back(Measure(number, unit, one if single else more), choice)
    assert got == wanted, said


UNITS_BEFORE = st.sampled_from(sorted({"year", "page", "mile", "minute", "foot", "person"}))


@given(st.integers(2, 9999), UNITS_BEFORE, st.sampled_from(("", "old")), CHOICES)
def test_compounds(number: int, unit: str, old: str, choice: Choice) -> None:
    value = Compound(Number(str(number)), unit, old)
    said = f"the {say(value, PACK, choice)} boat"
    assert rewrite(said, EAGER) == f"the {write(value, EAGER, PACK)} boat", said


@given(st.integers(3, 8), st.integers(0, 11), CHOICES)
def test_heights(feet: int, inches: int, choice: Choice) -> None:
    said, got, wanted = back(Height(feet, inches), choice)
    assert got == wanted, said


@given(st.integers(1, 66), st.integers(10, 38), st.sampled_from(("Isaiah", "John")), CHOICES)
def test_verses(chapter: int, verse: int, book: str, choice: Choice) -> None:
    value = Verse(chapter, verse)
    said = f"{book} {say(value, PACK, choice)}"
    assert rewrite(said, EAGER) == f"{book} {write(value, EAGER, PACK)}", said


@given(YEARS, CHOICES)
def test_years(year: Year, choice: Choice) -> None:
    said = "since " + say(year, PACK, choice)
    assert rewrite(said, EAGER).replace(",", "") == f"since {year.value}"


@given(st.builds(Decade, st.integers(150, 209).map(lambda n: n * 10)), CHOICES)
def test_decades(decade: Decade, choice: Choice) -> None:
    assume(decade.start != 2000)
    said, got, wanted = back(decade, choice)
    assert got == wanted, said


@given(DATES, CHOICES)
def test_dates(date: Date, choice: Choice) -> None:
    said = say(date, PACK, choice)
    name = PACK.month_names[date.month - 1]
    first = evolve(date, word=name, day_first=choice.day_first)
    if choice.day_first:
        first = evolve(first, lead="the", of="of")
    assert rewrite(said, EAGER) == write(first, EAGER, PACK), said


@given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(("a m", "pm", "p m")))
def test_times(hour: int, minute: int, meridiem: str) -> None:
    value = Time(hour, minute or None, meridiem)
    said, got, wanted = back(value, Choice())
    assert got == wanted, said


@given(st.text("0123456789", min_size=4, max_size=12), CHOICES)
def test_rows(digits: str, choice: Choice) -> None:
    said, got, wanted = back(Digits(digits), choice)
    assert got == wanted, said


@given(st.lists(st.integers(0, 99), min_size=3, max_size=4), CHOICES)
def test_versions(parts: list[int], choice: Choice) -> None:
    said, got, wanted = back(Version(tuple(map(str, parts))), choice)
    assert got == wanted, said


@given(st.integers(10, 10**12))
def test_another_speaker(value: int) -> None:
    """num2words says "one thousand, two hundred and one": commas are the writer's."""
    said = num2words(value).replace(",", "")
    assert rewrite(said, EAGER) == write(Number(str(value)), EAGER, PACK), said
    ordinal = num2words(value, to="ordinal").replace(",", "")
    assert rewrite(ordinal, EAGER) == write(Ordinal(value), EAGER, PACK), ordinal


@given(st.integers(1600, 2099))
def test_another_speaker_of_years(value: int) -> None:
    assert rewrite("in " + num2words(value, to="year"), EAGER).replace(",", "") == f"in {value}"


@given(
    st.text(st.sampled_from("ab,. \n-5%$'").flatmap(st.just) | st.sampled_from("é½İ"), max_size=9)
)
def test_no_text_is_lost(noise: str) -> None:
    """Around a number any text stays as it was, and nothing raises."""
    text = f"{noise} twenty five percent {noise}"
    found = readings(text, STYLES["publish"])
    at = 0
    for reading in found:
        assert at <= reading.span.start < reading.span.end <= len(text)
        at = reading.span.end
    assert any("25%" in reading.text for reading in found) or "-" in noise or "5" in noise


# Parts that English has a word for, but for halves and quarters, which are also times and weights.
PARTS = st.sampled_from((3, 5, 6, 7, 8, 9, 10, 12, 20))
IN_DIGITS = evolve(
    EAGER, rules=EAGER.rules | {"fraction", "quarter"}, quarter="{period}{number} {year}"
)


@given(st.integers(1, 9), PARTS, st.integers(0, 9), CHOICES)
def test_fractions(top: int, bottom: int, whole: int, choice: Choice) -> None:
    value = Fraction(top, bottom, whole)
    said = say(value, PACK, choice)
    assert rewrite(said, IN_DIGITS) == write(value, IN_DIGITS, PACK), said


def test_halves_and_quarters_have_words_of_their_own() -> None:
    assert [say(Fraction(n, d), PACK) for n, d in ((1, 2), (3, 2), (1, 4), (3, 4))] == [
        "one half", "three halves", "one quarter", "three quarters",
    ]  # fmt: skip


@given(st.integers(1, 4), st.integers(2001, 2059), CHOICES)
def test_quarters(number: int, year: int, choice: Choice) -> None:
    value = Quarter(number, year)
    said = say(value, PACK, choice)
    assert rewrite(said, IN_DIGITS) == write(value, IN_DIGITS, PACK), said


@given(st.integers(1, 99), CHOICES)
def test_roman_numerals(number: int, choice: Choice) -> None:
    style = evolve(EAGER, rules=EAGER.rules | {"roman"})
    said = f"Super Bowl {say(Roman(number), PACK, choice)}"
    assert rewrite(said, style) == f"Super Bowl {write(Roman(number), style, PACK)}", said


@given(st.integers(1, 3000), st.sampled_from(("BC", "AD", "BCE", "CE")))
def test_years_of_an_era(year: int, era: str) -> None:
    said, got, wanted = back(Year(year, era), Choice())
    assert got == wanted, said


@given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(("EST", "GMT", "ET")))
def test_times_of_a_zone(hour: int, minute: int, zone: str) -> None:
    said, got, wanted = back(Time(hour, minute or None, "p m", zone), Choice())
    assert got == wanted, said


@given(st.integers(1, 99), CURRENCIES)
def test_cents(amount: int, currency: str) -> None:
    one, more = PACK.money_words[currency][2:]
    assume(one)
    word = one if amount == 1 else more
    said, got, wanted = back(Money(Number(str(amount)), currency, None, True, word), Choice())
    assert got == wanted, said


@given(st.text("BCDFGHJKLMNPQRSTUVWXYZ", min_size=1, max_size=3), st.integers(2, 9999), CHOICES)
def test_serials(letters: str, number: int, choice: Choice) -> None:
    said, got, wanted = back(Digits(f"{letters}{number}"), choice)
    assert got == wanted, said


@given(st.integers(1, 99), st.integers(1, 99), st.sampled_from(("to", "through", "or")))
def test_ranges(low: int, high: int, word: str) -> None:
    assume(low < high and 10 not in (low, high))  # "ten to five" is a time, "one to one" is said
    value = Range(Number(str(low)), Number(str(high)), "range", word)
    said, got, wanted = back(value, Choice())
    assert got == wanted, said


@given(st.integers(1, 9), st.integers(2, 99), st.sampled_from((("in", "ratio"), ("out of", "of"))))
def test_ratios(low: int, high: int, kind: tuple[str, str]) -> None:
    value = Range(Number(str(low)), Number(str(high)), kind[1], kind[0])
    said, got, wanted = back(value, Choice())
    assert got == wanted, said


@given(st.integers(5, 19).map(lambda n: n * 5))
def test_parts_of_a_hundred(low: int) -> None:
    assume(low != 50)
    value = Range(Number(str(low)), Number(str(100 - low)), "split")
    said, got, wanted = back(value, Choice())
    assert got == wanted, said


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 59), st.sampled_from(("a m", "pm")))
def test_hours_with_one_meridiem(first: int, last: int, minute: int, meridiem: str) -> None:
    assume(first not in (10, 20, 25))  # "ten to eleven p m" is a time
    value = Range(Time(first), Time(last, minute or None, meridiem), "to", "to")
    said, got, wanted = back(value, Choice())
    assert got == wanted, said


@given(st.integers(1, 98), st.integers(2, 99), st.sampled_from(("to", "or", "through")))
def test_ends_that_share_a_scale(low: int, high: int, word: str) -> None:
    assume(low < high)
    value = Range(Number(str(low)), Number(str(high), None, 1000), "range", word)
    style = evolve(EAGER, scale_from=10**6)
    said = say(value, PACK)
    written = write(evolve(value, high=Number(str(high), None, 1000, "", "thousand")), style, PACK)
    assert rewrite(said, style) == written == f"{low} {word} {high} thousand", said


@given(st.from_regex(r"[2-9][0-9]{2}-[0-9]{2}-[0-9]{4}", fullmatch=True), CHOICES)
def test_rows_with_dashes(text: str, choice: Choice) -> None:
    said = " dash ".join(say(Digits(part), PACK, choice) for part in text.split("-"))
    assert rewrite(said, EAGER) == text, said


@given(st.from_regex(r"[2-9][0-9]{9,11}", fullmatch=True), CHOICES)
def test_telephone_numbers_of_other_countries(digits: str, choice: Choice) -> None:
    said = "plus " + say(Digits(digits), PACK, choice)
    assert rewrite(said, EAGER) == f"+{digits}", said


def test_no_words() -> None:
    with pytest.raises(OptionError, match="no word for parts"):
        say(Fraction(1, 37), PACK)
    with pytest.raises(OptionError, match="no words"):
        say(None, PACK)  # type: ignore[arg-type]  # what no value is


SCAN = Scan(RULES, "auto", STYLES["publish"])
READER = Reader(RULES, STYLES["publish"], ())
_WORDS = st.sampled_from(
    "one two three twenty hundred thousand point five first of May and a the so it percent dollars"
    " third to oh o'clock half past. So, seven; two Mr. 5 3.5 B. twenty-one million\n\n \n".split(
        " "
    )
)


@given(st.lists(_WORDS, max_size=30), st.lists(_WORDS, max_size=5), st.lists(_WORDS, max_size=5))
def test_what_was_read_in_vain_elsewhere_is_read_in_vain_here(
    words: list[str], before: list[str], behind: list[str]
) -> None:
    refusals: Refusals = {}
    for text in (" ".join(words), " ".join([*before, *words, *behind])):
        numbers = SCAN(text).numbers
        told = READER.values(text, numbers, 0, refusals=refusals)
        assert told == READER.values(text, numbers, 0)
