"""Speak a value: the way back, so that ``read(say(value))`` is the value again."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, Literal

from attrs import frozen

from verbalnorm.errors import OptionError
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.values import (
    Date,
    Decade,
    Digits,
    Measure,
    Money,
    Number,
    Ordinal,
    Percent,
    Range,
    Time,
    Value,
    Version,
    Year,
)

__all__ = ["Choice", "say"]


@frozen(kw_only=True)
class Choice:
    """Which of the ways to say a value is taken.

    ``conjunction``: "one hundred and one"; ``hyphen``: "twenty-one"; ``oh``: zeros of a row are
    "oh"; ``hundreds``: 1500 is "fifteen hundred"; ``repeats``: 55 in a row is "double five";
    ``day_first``: "the third of July"; ``dots``: version parts are joined by "dot".
    """

    conjunction: bool = False
    hyphen: bool = False
    oh: bool = False
    hundreds: bool = False
    repeats: bool = False
    day_first: bool = False
    dots: bool = False
    years: Literal["pairs", "thousands"] = "pairs"


@frozen
class _Words:
    """The pack's words by value."""

    small: Mapping[int, str]
    tens: Mapping[int, str]
    scales: tuple[tuple[int, str], ...]
    ordinals: Mapping[int, str]
    hundred: str
    conjunction: str


@cache
def _words(pack: NumberPack) -> _Words:
    return _Words(
        {value: word for word, value in {**pack.digits, **pack.teens}.items()},
        {value: word for word, value in pack.tens.items()},
        tuple(
            sorted(
                ((v, w) for v, w in pack.scale_words.items() if len(str(v)) % 3 == 1), reverse=True
            )
        ),
        {value: word for word, value in pack.ordinals.items()},
        min(pack.hundreds),
        min(pack.conjunctions),
    )


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


def _below_hundred(value: int, pack: NumberPack, choice: Choice) -> str:
    words = _words(pack)
    if value in words.small:
        return words.small[value]
    tens = words.tens[value - value % 10]
    joint = "-" if choice.hyphen else " "
    return tens + joint + words.small[value % 10] if value % 10 else tens


def _whole(value: int, pack: NumberPack, choice: Choice) -> str:
    words = _words(pack)
    if value < 100:
        return _below_hundred(value, pack, choice)
    joint = f" {words.conjunction} " if choice.conjunction else " "
    fits = 1000 <= value < 10_000 and value % 1000 >= 100 and value // 100 % 10
    if value < 1000 or (choice.hundreds and fits):
        head, rest = divmod(value, 100)
        said = f"{_below_hundred(head, pack, choice)} {words.hundred}"
        return said + joint + _below_hundred(rest, pack, choice) if rest else said
    parts: list[str] = []
    plain = Choice(conjunction=choice.conjunction, hyphen=choice.hyphen)
    for scale, word in words.scales:
        count, value = divmod(value, scale)
        if count:
            parts.append(f"{_whole(count, pack, plain)} {word}")
    said = " ".join(parts)
    if not value:
        return said
    return said + (joint if value < 100 else " ") + _whole(value, pack, plain)


def _row(digits: str, pack: NumberPack, choice: Choice) -> str:
    """Digit by digit."""
    words = _words(pack)
    oh = max(pack.ohs) if choice.oh else words.small[0]
    repeat = {times: word for word, times in sorted(pack.repeats.items(), reverse=True)}
    said: list[str] = []
    at = 0
    while at < len(digits):
        word = oh if digits[at] == "0" else words.small[int(digits[at])]
        run = 1
        while choice.repeats and run < 3 and digits[at : at + run + 1] == digits[at] * (run + 1):
            run += 1
        said.append(f"{repeat[run]} {word}" if run > 1 else word)
        at += run
    return " ".join(said)


def _number(value: Number, pack: NumberPack, choice: Choice) -> str:
    said = _whole(int(value.whole), pack, choice) if value.whole else ""
    if value.fraction is not None:
        said = f"{said} {min(pack.points)} {_row(value.fraction, pack, choice)}".lstrip()
    if value.scale > 1:
        said += " " + pack.scale_words[value.scale]
    sign = next((word for word, sign in pack.signs.items() if sign == value.sign), "")
    return f"{sign} {said}".lstrip()


def _ordinal(value: Ordinal, pack: NumberPack, choice: Choice) -> str:
    head, space, last = _whole(value.value, pack, choice).replace("-", " - ").rpartition(" ")
    words = _words(pack)
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
    part = _below_hundred(value.cents, pack, choice)
    return f"{said} {min(pack.conjunctions)} {part} {minor}"


def _measure(value: Measure, pack: NumberPack, choice: Choice) -> str:
    one, more = pack.unit_words[value.unit]
    single = value.number.amount == 1 and value.number.fraction is None
    return f"{_number(value.number, pack, choice)} {one if single else more}"


def _year(value: Year, pack: NumberPack, choice: Choice) -> str:
    century, rest = divmod(value.value, 100)
    pairs = choice.years == "pairs" and 10 <= century < 100 and century % 10
    if pairs or (century == 20 and rest >= 10 and choice.years == "pairs"):
        said = _below_hundred(century, pack, choice)
        if not rest:
            return f"{said} {_words(pack).hundred}"
        oh = f"{max(pack.ohs)} " if rest < 10 else ""
        return f"{said} {oh}{_below_hundred(rest, pack, choice)}"
    return _whole(value.value, pack, Choice(conjunction=choice.conjunction, hyphen=choice.hyphen))


def _decade(value: Decade, pack: NumberPack, choice: Choice) -> str:
    century, rest = divmod(value.start, 100)
    name = {tens: word for word, tens in pack.decades.items()}
    last = name[rest] if rest else min(pack.centuries)
    return f"{_below_hundred(century, pack, choice)} {last}"


def _date(value: Date, pack: NumberPack, choice: Choice) -> str:
    month = pack.month_names[value.month - 1]
    year = "" if value.year is None else " " + _year(Year(value.year), pack, choice)
    if value.day is None:
        return month + year
    day = _ordinal(Ordinal(value.day), pack, choice)
    if choice.day_first:
        return f"{pack.the} {day} {pack.of} {month}{year}"
    return f"{month} {day}{year}"


def _time(value: Time, pack: NumberPack, choice: Choice) -> str:
    said = _below_hundred(value.hour, pack, choice)
    if value.minute:
        oh = f"{max(pack.ohs)} " if value.minute < 10 else ""
        said += f" {oh}{_below_hundred(value.minute, pack, choice)}"
    elif not value.meridiem:
        said += " " + next(iter(pack.oclock))
    return f"{said} {value.meridiem}".rstrip()


def _digits(value: Digits, pack: NumberPack, choice: Choice) -> str:
    return _row(value.text, pack, choice)


def _version(value: Version, pack: NumberPack, choice: Choice) -> str:
    mark = min(pack.dots) if choice.dots else min(pack.points)
    return f" {mark} ".join(_whole(int(part), pack, Choice()) for part in value.parts)


def _range(value: Range, pack: NumberPack, choice: Choice) -> str:
    word = value.word or min(pack.ranges, key=len)
    return f"{say(value.low, pack, choice)} {word} {say(value.high, pack, choice)}"


_SPEAKERS: Final[Mapping[type[Any], Callable[[Any, NumberPack, Choice], str]]] = MappingProxyType(
    {
        Number: _number,
        Ordinal: _ordinal,
        Percent: _percent,
        Money: _money,
        Measure: _measure,
        Year: _year,
        Decade: _decade,
        Date: _date,
        Time: _time,
        Digits: _digits,
        Version: _version,
        Range: _range,
    }
)
