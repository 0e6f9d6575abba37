"""How a value is written: one function a class, and nothing but the style decides."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.values import (
    SHARING,
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
from verbalnorm.style import Style

__all__ = ["write"]


def write(value: Value, style: Style, pack: NumberPack) -> str:
    """``value`` in ``style``.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.presets import STYLES
    >>> write(Percent(Number("5", "8")), STYLES["publish"], PACK)
    '5.8%'
    """
    return _WRITERS[type(value)](value, style, pack)


def _grouped(digits: str, style: Style) -> str:
    if style.separator and len(digits) > 3 and int(digits) >= style.separator_from:
        return f"{int(digits):,}".replace(",", style.separator)
    return digits


def _number(value: Number, style: Style, pack: NumberPack, *, counted: bool = False) -> str:
    """The digits; ``counted`` is true where a sign or a unit stands beside them."""
    sign = style.plus if value.sign == "+" else value.sign
    whole, fraction, scale = value.whole, value.fraction, value.scale
    word = ""
    if scale > 1:
        if style.scale_from and (scale >= style.scale_from or not _expands(value, style)):
            word = " " + (value.scale_word or pack.scale_words[scale])
        else:
            amount = abs(value.amount)
            whole, fraction = str(int(amount)), None
            if amount.denominator != 1:
                fraction = str(float(amount % 1))[2:]
    zero = style.leading_zero == "always" or (
        style.leading_zero == "counted" and (counted or scale > 1)
    )
    whole = _grouped(whole, style) if whole else ("0" if zero else "")
    return f"{sign}{whole}{'' if fraction is None else '.' + fraction}{word}"


def _expands(value: Number, style: Style) -> bool:
    """Whether a small scale is written out: "18 thousand" is, "164.58 thousand" may not be."""
    return value.fraction is None or style.expand_decimals


def _ordinal(value: Ordinal, style: Style, pack: NumberPack) -> str:
    return _with_suffix(value.value, style)


def _with_suffix(value: int, style: Style) -> str:
    last = value % 100
    suffix = "th" if 10 < last < 14 else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th")
    return f"{_grouped(str(value), style)}{suffix}"


def _fraction(value: Fraction, style: Style, pack: NumberPack) -> str:
    part = f"{value.numerator}/{value.denominator}"
    return f"{value.whole} {part}" if value.whole else part


def _percent(value: Percent, style: Style, pack: NumberPack) -> str:
    return _number(value.number, style, pack, counted=True) + style.percent


def _money(value: Money, style: Style, pack: NumberPack) -> str:
    symbol = {**pack.symbols, **style.currency}.get(value.currency, "")
    number = value.number
    if value.minor:
        if style.cents == "sign":
            return f"¢{_number(number, style, pack)}"
        return f"{_number(number, style, pack)} {value.word}"
    if style.cents == "sign" and not number.amount.numerator // number.amount.denominator:
        return f"¢{int(number.amount * 100)}"
    amount = _number(number, style, pack, counted=True)
    if value.cents is not None:
        amount += f".{value.cents:02}"
    if not symbol:
        return f"{amount} {value.word}"
    sign = amount[:1] if amount[:1] in "+-" else ""
    return f"{sign}{symbol}{amount[len(sign) :]}"


def _measure(value: Measure, style: Style, pack: NumberPack) -> str:
    number = _number(value.number, style, pack, counted=True)
    if style.units == "words":
        return f"{number} {value.word}"
    symbol = style.unit_symbols.get(value.unit) or pack.unit_symbols[value.unit]
    return f"{number} {symbol}"


def _compound(value: Compound, style: Style, pack: NumberPack) -> str:
    joint = "-" if style.compounds == "hyphenated" else " "
    number = _number(value.number, style, pack, counted=True)
    return joint.join(part for part in (number, value.unit, value.old) if part)


def _height(value: Height, style: Style, pack: NumberPack) -> str:
    return style.height.format(feet=value.feet, inches=value.inches)


def _year(value: Year, style: Style, pack: NumberPack) -> str:
    if value.era:
        return style.era.format(year=value.value, era=value.era)
    return str(value.value)


def _decade(value: Decade, style: Style, pack: NumberPack) -> str:
    return f"{value.start}s"


def _quarter(value: Quarter, style: Style, pack: NumberPack) -> str:
    return style.quarter.format(period=value.period, number=value.number, year=value.year)


def _date(value: Date, style: Style, pack: NumberPack) -> str:
    name = value.word or pack.month_names[value.month - 1]
    lead = value.lead + " " if value.lead else ""
    of = " " + value.of if value.of else ""
    day = value.day
    shown = "" if day is None else str(day)
    plain = style.date_month if day is None else style.date if value.year else style.date_day
    if value.day_first:
        plain = style.day_first if value.year else style.day_first_day
    ordinal = value.ordinal and day is not None
    if ordinal and (style.day_ordinal or (value.day_first and style.day_first_ordinal)):
        shown = _with_suffix(day or 0, style)
    return plain.format(month=name, day=shown, year=value.year, lead=lead, of=of)


def _time(value: Time, style: Style, pack: NumberPack) -> str:
    if value.oclock and style.oclock == "words":
        text = f"{value.hour} {value.oclock}"
    elif value.minute is None:
        text = (style.oclock_time if value.oclock else style.hour).format(hour=value.hour, minute=0)
    else:
        text = style.time.format(hour=value.hour, minute=value.minute)
    if value.meridiem:
        letters = "".join(c for c in value.meridiem if c.isalpha())
        text += style.meridiem.format(
            dotted=f"{letters[0]}.{letters[1]}.", plain=letters, lower=letters.lower(),
            heard=value.meridiem, dotted_lower=f"{letters[0]}.{letters[1]}.".lower(),
        )  # fmt: skip
    return f"{text} {value.zone}" if value.zone else text


def _digits(value: Digits, style: Style, pack: NumberPack) -> str:
    plus, text = ("+", value.text[1:]) if value.text.startswith("+1") else ("", value.text)
    length = str(len(text))
    # No area and no country has a code that begins with a zero.
    plain = f"0:{length}" if text.startswith("0") else length
    mask = style.groups.get(f"{value.cue}:{length}") or style.groups.get(plain)
    if mask is None or not text.isdecimal():
        return value.text
    digits = iter(text)
    return plus + "".join(next(digits) if c == "#" else c for c in mask)


def _version(value: Version, style: Style, pack: NumberPack) -> str:
    return ".".join(value.parts)


def _verse(value: Verse, style: Style, pack: NumberPack) -> str:
    return f"{value.chapter}:{value.verse}"


_ROMAN = ((90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(value: Roman, style: Style, pack: NumberPack) -> str:
    rest, written = value.value, ""
    for worth, letters in _ROMAN:
        count, rest = divmod(rest, worth)
        written += letters * count
    return written


def _shares(value: Range) -> bool:
    """Whether the lower number may share the small scale of the higher: "five to ten thousand"."""
    high = value.high.number if isinstance(value.high, Measure) else value.high
    if not (isinstance(value.low, Number) and isinstance(high, Number)):
        return False
    if value.kind not in SHARING:
        return False
    small = value.low.scale == 1 < high.scale < 10**6
    return small and abs(value.low.amount) < abs(high.amount) / high.scale


def _days(value: Range, style: Style, pack: NumberPack) -> str:
    """The days of a month; the one without the month has an ending where the other has one.

    It has one behind "the", too: "March 10 through the 15th".
    """
    first = any(isinstance(end, Date) and end.day_first for end in (value.low, value.high))
    ordinal = style.day_ordinal or (first and style.day_first_ordinal)
    ordinal = ordinal or value.word.lower().endswith(" " + pack.the)
    low, high = (
        str(end.value) if isinstance(end, Ordinal) and not ordinal else write(end, style, pack)
        for end in (value.low, value.high)
    )
    return f"{low} {value.word} {high}"


def _range(value: Range, style: Style, pack: NumberPack) -> str:
    if value.kind == "days":
        return _days(value, style, pack)
    if style.scale_from and _shares(value):
        style = evolve(style, scale_from=100)  # "5 to 10 thousand", as 5 may be 5,000
    low, high = write(value.low, style, pack), write(value.high, style, pack)
    if isinstance(value.high, Compound):
        low += "-"  # "a 10- to 15-minute walk"
    symbol = next((c for c in high if not (c.isalnum() or c in ".,-+")), "")
    if isinstance(value.high, Money) and high.removeprefix("-").startswith(symbol):
        sign = "-" if low.startswith("-") else ""
        low = sign + symbol + low.removeprefix(sign)
    if value.kind == "split":
        return f"{low}/{high}"
    if not value.word:
        return f"{low}-{high}"
    if value.kind == "range":
        return style.range.format(low=low, high=high, word=value.word)
    return f"{low} {value.word} {high}"


_WRITERS: Mapping[type[Any], Callable[[Any, Style, NumberPack], str]] = MappingProxyType(
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
