"""Figures: the values that a text writes in digits, and the words for them.

The way back of ``read``. What belongs to a word, an address or a longer code ("x86", "3/4",
"10-15") is no value of its own and stays as it is written.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.span import Span
from verbalnorm.speech.numbers.say import say
from verbalnorm.speech.numbers.spell import Choice
from verbalnorm.speech.numbers.values import (
    Date,
    Decade,
    Digits,
    Money,
    Number,
    Ordinal,
    Percent,
    Time,
    Value,
    Version,
    Year,
)

__all__ = ["Figure", "figures"]

_YEARS = range(1100, 2100)
_ROW = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
# A whole number with more digits is a row of them, and no amount of anything.
_WHOLE = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15}"
_AMOUNT = rf"(?P<whole>{_WHOLE})(?:\.(?P<part>[0-9]+))?"


@frozen(eq=False, repr=False)
class Figure(Record):
    """A value in digits, or a ``sign``: where it stands, and how it is said."""

    span: Span
    words: str
    sign: bool = False


def figures(text: str, pack: NumberPack, rules: Collection[str]) -> Iterator[Figure]:
    """The values in ``text`` that one of ``rules`` reads back, in order.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> text = "It grew by 4.5% in 2019, see x86."
    >>> [figure.words for figure in figures(text, PACK, {"percent", "year", "cardinal"})]
    ['four point five percent', 'twenty nineteen']
    """
    for found in _pattern(pack).finditer(text):
        rule, value = _value(found, pack)
        if rule in rules:
            yield Figure(Span(*found.span()), say(value, pack, Choice(hyphen=True)))


def _value(found: re.Match[str], pack: NumberPack) -> tuple[str, Value]:
    """The rule that reads the value that was found, and the value."""
    has = found.groupdict()
    kind = str(found.lastgroup)
    whole = (has[f"{kind}_whole"] or "").replace(",", "") if f"{kind}_whole" in has else ""
    part = has.get(f"{kind}_part")
    if kind == "date":
        month = 1 + [name.lower() for name in pack.month_names].index(has["month"].lower())
        year = has["of_year"] or has["month_year"]
        return "date", Date(month, _int(has["day"]), _int(year), ordinal=True)
    if kind == "time":
        meridiem = has["meridiem"] or ""
        letters = [letter for letter in meridiem.lower() if letter.isalpha()]
        said = "".join(f"{letter}." for letter in letters)
        return "time", Time(int(has["hour"]), _int(has["minute"]), said)
    if kind == "money":
        code = next(code for code, sign in _signs(pack).items() if sign == has["sign"])
        scale = has["scale"] or ""
        cents = int(part) if part and len(part) == 2 and not scale else None
        fraction = None if cents is not None else part
        return "money", Money(Number(whole, fraction, _scales(pack).get(scale, 1)), code, cents)
    if kind == "percent":
        return "percent", Percent(Number(whole, part))
    if kind == "version":
        return "version", Version(tuple(found["version"].split(".")))
    if kind == "decade":
        return "decade", Decade(int(found["decade"][:-1]))
    if kind == "ordinal":
        return "ordinal", Ordinal(int(found["nth"]))
    if kind == "row":
        return "digits", Digits(found["row"].replace(",", ""))
    if part is not None:
        return "decimal", Number(whole, part)
    if "," not in found[0] and len(whole) == 4 and int(whole) in _YEARS:
        return "year", Year(int(whole))
    if whole[0] == "0" and len(whole) > 1:
        return "digits", Digits(whole)
    return "cardinal", Number(whole)


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _signs(pack: NumberPack) -> Mapping[str, str]:
    """The signs of the currencies that have words, by their codes."""
    return {code: sign for code, sign in pack.symbols.items() if sign and code in pack.money_words}


def _scales(pack: NumberPack) -> Mapping[str, int]:
    return {word: scale for scale, word in pack.scale_words.items()}


@cache
def _pattern(pack: NumberPack) -> re.Pattern[str]:
    """The classes of values, the longest first; a class is the last group that took part."""
    months = "|".join(map(re.escape, pack.month_names))
    signs = "|".join(sorted(map(re.escape, _signs(pack).values()), key=len, reverse=True))
    scales = "|".join(sorted(map(re.escape, _scales(pack)), key=len, reverse=True))
    hour, minute = r"(?:1[0-9]|2[0-3]|0?[0-9])", r"[0-5][0-9]"
    day_of_year = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9])(?:, (?P<of_year>[0-9]{4}))?"
    meridiem = r"[ap]\.?m\b\.?"
    kinds = (
        rf"(?P<date>(?P<month>{months}) (?:{day_of_year}|(?P<month_year>[0-9]{{4}})))",
        rf"(?P<time>(?P<hour>{hour})(?::(?P<minute>{minute})(?: (?P<meridiem>{meridiem}))?))",
        rf"(?P<money>(?P<sign>{signs}){_named('money')}(?: (?P<scale>{scales})\b)?)",
        rf"(?P<percent>{_named('percent')}%)",
        r"(?P<version>(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){2,3})",
        r"(?P<decade>(?:1[1-9]|20)[0-9]0s)",
        r"(?P<ordinal>(?P<nth>[0-9]{1,6})(?:st|nd|rd|th))",
        rf"(?P<number>{_named('number')})",
        rf"(?P<row>{_ROW})",
    )
    # Blanks, brackets and the marks of a sentence stand around a value of its own.
    before = r"(?<![^\s(\[\"'“‘—])"
    after = r"(?![^\s)\]\"'”’?!;:,.…—])(?![.,:'’—]\w)"
    return re.compile(before + "(?:" + "|".join(kinds) + ")" + after)


def _named(kind: str) -> str:
    return _AMOUNT.replace("<whole>", f"<{kind}_whole>").replace("<part>", f"<{kind}_part>")
