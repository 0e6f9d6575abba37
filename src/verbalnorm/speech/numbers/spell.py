"""Spell whole numbers and rows of digits in words."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack

__all__ = ["Choice", "below_hundred", "cardinal", "digit_by_digit", "words_of"]


@frozen(kw_only=True, eq=False, repr=False)
class Choice(Record):
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


@frozen(eq=False, repr=False)
class _Words(Record):
    """The pack's words by value."""

    small: Mapping[int, str]
    tens: Mapping[int, str]
    scales: tuple[tuple[int, str], ...]
    ordinals: Mapping[int, str]
    hundred: str
    conjunction: str


@cache
def words_of(pack: NumberPack) -> _Words:
    """The words of ``pack`` by their values."""
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


def below_hundred(value: int, pack: NumberPack, choice: Choice) -> str:
    """A number from 0 to 99."""
    words = words_of(pack)
    if value in words.small:
        return words.small[value]
    tens = words.tens[value - value % 10]
    joint = "-" if choice.hyphen else " "
    return tens + joint + words.small[value % 10] if value % 10 else tens


def cardinal(value: int, pack: NumberPack, choice: Choice) -> str:
    """Any whole number."""
    words = words_of(pack)
    if value < 100:
        return below_hundred(value, pack, choice)
    joint = f" {words.conjunction} " if choice.conjunction else " "
    fits = 1000 <= value < 10_000 and value % 1000 >= 100 and value // 100 % 10
    if value < 1000 or (choice.hundreds and fits):
        head, rest = divmod(value, 100)
        said = f"{below_hundred(head, pack, choice)} {words.hundred}"
        return said + joint + below_hundred(rest, pack, choice) if rest else said
    parts: list[str] = []
    plain = Choice(conjunction=choice.conjunction, hyphen=choice.hyphen)
    for scale, word in words.scales:
        count, value = divmod(value, scale)
        if count:
            parts.append(f"{cardinal(count, pack, plain)} {word}")
    said = " ".join(parts)
    if not value:
        return said
    return said + (joint if value < 100 else " ") + cardinal(value, pack, plain)


def digit_by_digit(digits: str, pack: NumberPack, choice: Choice) -> str:
    """Digit by digit."""
    words = words_of(pack)
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
