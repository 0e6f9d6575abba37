"""Speak a value: the way back, so that ``read(say(value))`` is the value again."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from verbalnorm.errors import OptionError
from verbalnorm.rules.numberpack import NumberPack, Phrases
from verbalnorm.speech.numbers.spell import (
    Choice,
    below_hundred,
    cardinal,
    digit_by_digit,
    words_of,
)
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

__all__ = ["Choice", "say"]


def say(value: Value, pack: NumberPack, choice: Choice | None = None) -> str:
    """``value`` in words. Raises ``OptionError`` for a value that has none in this language.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> say(Number("1234", "05"), PACK)
    'one thousand two hundred thirty four point zero five'
    >>> say(Number("121"), PACK, Choice(conjunction=True, hyphen=True))
    'one hundred and twenty-one'
    """
    speak = _SPEAKERS.get(type(value))
    if speak is None:
        raise OptionError(f"no words for {value!r}: speak its parts instead")
    return speak(value, pack, choice or Choice())


def _number(value: Number, pack: NumberPack, choice: Choice) -> str:
    said = cardinal(int(value.whole), pack, choice) if value.whole else ""
    if value.fraction is not None:
        said = f"{said} {min(pack.points)} {digit_by_digit(value.fraction, pack, choice)}".lstrip()
    if value.scale > 1:
        said += " " + pack.scale_words.get(value.scale, value.scale_word)
    sign = next((word for word, sign in pack.signs.items() if sign == value.sign), "")
    return f"{sign} {said}".lstrip()


def _ordinal(value: Ordinal, pack: NumberPack, choice: Choice) -> str:
    head, space, last = cardinal(value.value, pack, choice).replace("-", " - ").rpartition(" ")
    words = words_of(pack)
    by_word = {
        **pack.digits, **pack.teens, **pack.tens, words.hundred: 100, **pack.scales,
    }  # fmt: skip
    return (head + space + words.ordinals[by_word[last]]).replace(" - ", "-")


def _percent(value: Percent, pack: NumberPack, choice: Choice) -> str:
    phrase, entries = next(iter(pack.percents.items()))
    return " ".join((_number(value.number, pack, choice), phrase, *entries[-1][0]))


def _money(value: Money, pack: NumberPack, choice: Choice) -> str:
    words = pack.money_words.get(value.currency)
    if words is None:
        raise OptionError(f"no words for the currency {value.currency!r}")
    one, more, cent, cents = words
    said = _number(value.number, pack, choice)
    single = value.number.amount == 1 and value.number.fraction is None
    if value.minor:
        return f"{said} {cent if single else cents}"
    said = f"{said} {one if single else more}"
    if value.cents is None:
        return said
    minor = cent if value.cents == 1 else cents
    part = below_hundred(value.cents, pack, choice)
    return f"{said} {min(pack.conjunctions)} {part} {minor}"


def _measure(value: Measure, pack: NumberPack, choice: Choice) -> str:
    one, more = pack.unit_words[value.unit]
    single = value.number.amount == 1 and value.number.fraction is None
    return f"{_number(value.number, pack, choice)} {one if single else more}"


def _compound(value: Compound, pack: NumberPack, choice: Choice) -> str:
    return f"{_number(value.number, pack, choice)} {value.unit} {value.old}".rstrip()


def _height(value: Height, pack: NumberPack, choice: Choice) -> str:
    feet, inches = (below_hundred(part, pack, choice) for part in (value.feet, value.inches))
    return f"{feet} {min(pack.feet, key=pack.unit_words['foot'].index)} {inches}"


def _verse(value: Verse, pack: NumberPack, choice: Choice) -> str:
    return f"{cardinal(value.chapter, pack, choice)} {cardinal(value.verse, pack, choice)}"


def _fraction(value: Fraction, pack: NumberPack, choice: Choice) -> str:
    top, bottom = value.numerator, value.denominator
    part = pack.denominators_of.get(bottom)
    if part is None:
        raise OptionError(f"no word for parts of {bottom}")
    one, more = part
    said = f"{cardinal(top, pack, choice)} {one if top == 1 else more}"
    if not value.whole:
        return said
    return f"{cardinal(value.whole, pack, choice)} {min(pack.conjunctions)} {said}"


def _roman(value: Roman, pack: NumberPack, choice: Choice) -> str:
    return cardinal(value.value, pack, choice)


def _quarter(value: Quarter, pack: NumberPack, choice: Choice) -> str:
    period = next(word for word, letter in pack.periods.items() if letter == value.period)
    said = f"{_ordinal(Ordinal(value.number), pack, choice)} {period}"
    return said if value.year is None else f"{said} {pack.of} {_pairs(value.year, pack, choice)}"


def _year(value: Year, pack: NumberPack, choice: Choice) -> str:
    said = _pairs(value.value, pack, choice)
    return f"{said} {_phrase_of(value.era, pack.eras)}" if value.era else said


def _phrase_of(meaning: str, table: Phrases) -> str:
    """The first phrase that means it."""
    return next(
        " ".join((first, *rest))
        for first, entries in table.items()
        for rest, means in entries
        if means == meaning
    )


def _pairs(year: int, pack: NumberPack, choice: Choice) -> str:
    century, rest = divmod(year, 100)
    pairs = choice.years == "pairs" and 10 <= century < 100 and century % 10
    if pairs or (century == 20 and rest >= 10 and choice.years == "pairs"):
        said = below_hundred(century, pack, choice)
        if not rest:
            return f"{said} {words_of(pack).hundred}"
        oh = f"{max(pack.ohs)} " if rest < 10 else ""
        return f"{said} {oh}{below_hundred(rest, pack, choice)}"
    return cardinal(year, pack, Choice(conjunction=choice.conjunction, hyphen=choice.hyphen))


def _decade(value: Decade, pack: NumberPack, choice: Choice) -> str:
    century, rest = divmod(value.start, 100)
    name = {tens: word for word, tens in pack.decades.items()}
    last = name[rest] if rest else min(pack.centuries)
    return f"{below_hundred(century, pack, choice)} {last}"


def _date(value: Date, pack: NumberPack, choice: Choice) -> str:
    month = pack.month_names[value.month - 1]
    year = "" if value.year is None else " " + _pairs(value.year, pack, choice)
    if value.day is None:
        return month + year
    day = _ordinal(Ordinal(value.day), pack, choice)
    if choice.day_first:
        return f"{pack.the} {day} {pack.of} {month}{year}"
    return f"{month} {day}{year}"


def _time(value: Time, pack: NumberPack, choice: Choice) -> str:
    said = below_hundred(value.hour, pack, choice)
    if value.minute:
        oh = f"{max(pack.ohs)} " if value.minute < 10 else ""
        said += f" {oh}{below_hundred(value.minute, pack, choice)}"
    elif not value.meridiem:
        said += " " + next(iter(pack.oclock))
    zone = _phrase_of(value.zone, pack.zones) if value.zone else ""
    return " ".join(part for part in (said, value.meridiem, zone) if part)


def _digits(value: Digits, pack: NumberPack, choice: Choice) -> str:
    """Digit by digit, and the letters of a serial between them."""
    parts = re.findall(r"[0-9]+|[^\W\d_]", value.text)
    return " ".join(
        digit_by_digit(part, pack, choice) if part.isdecimal() else part for part in parts
    )


def _version(value: Version, pack: NumberPack, choice: Choice) -> str:
    mark = min(pack.dots) if choice.dots else min(pack.points)
    return f" {mark} ".join(cardinal(int(part), pack, Choice()) for part in value.parts)


def _range(value: Range, pack: NumberPack, choice: Choice) -> str:
    if value.kind == "split":
        return f"{say(value.low, pack, choice)} {say(value.high, pack, choice)}"
    word = value.word or min(pack.ranges, key=len)
    if isinstance(value.low, Time) and isinstance(value.high, Time):
        low, o_clock = say(value.low, pack, choice), next(iter(pack.oclock))
        low = low.removesuffix(f" {o_clock}")  # one meridiem serves both
        return f"{low} {word} {say(value.high, pack, choice)}"
    return f"{say(value.low, pack, choice)} {word} {say(value.high, pack, choice)}"


_SPEAKERS: Final[Mapping[type[Any], Callable[[Any, NumberPack, Choice], str]]] = MappingProxyType(
    {
        Number: _number,
        Ordinal: _ordinal,
        Fraction: _fraction,
        Percent: _percent,
        Money: _money,
        Measure: _measure,
        Compound: _compound,
        Height: _height,
        Year: _year,
        Decade: _decade,
        Quarter: _quarter,
        Date: _date,
        Time: _time,
        Digits: _digits,
        Version: _version,
        Verse: _verse,
        Roman: _roman,
        Range: _range,
    }
)
