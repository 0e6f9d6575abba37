"""Numbers and what is counted with them: percentages, money, measures, fractions, ranges."""

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import fraction_digits, row, small, whole
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import (
    Fraction,
    Measure,
    Money,
    Number,
    Ordinal,
    Percent,
    Range,
)
from verbalnorm.style import Style

__all__ = ["fraction", "number", "ordinal", "quantity"]


def number(walk: Walk, i: int, pack: NumberPack, style: Style) -> tuple[Number, int] | None:
    """The number at ``i``, whole or decimal, with its scale; and the index behind it."""
    key = walk[i].key
    if key[:1].isdecimal() and not (key.isdecimal() and len(key) < 4):
        parts = key.replace(",", "").split(".")
        if len(parts) > 2:
            return None
        found, end = Number(parts[0], parts[1] if len(parts) > 1 else None), i + 1
        return _scaled(walk, found, end, pack)
    if key in pack.points:
        digits = fraction_digits(walk, i + 1, pack)
        return None if digits is None else _scaled(walk, Number("", digits[0]), digits[1], pack)
    if half := _half(walk, i, pack):
        return half
    told = whole(walk, i, pack)
    if told is None:
        return None
    if style.hundreds and (compact := _compact_hundreds(walk, i, told.end, pack)):
        value, end = compact
        return _scaled(walk, Number(str(value)), end, pack)
    end = told.end
    if told.scale > 1:
        return Number(str(told.value), None, told.scale, "", walk[end - 1].text), end
    found = Number(str(told.total))
    if walk[end].key in pack.points and walk[end].joined:
        digits = fraction_digits(walk, end + 1, pack)
        if digits is not None:
            return _scaled(walk, evolve(found, fraction=digits[0]), digits[1], pack)
    if mixed := _and_a_half(walk, end, pack):
        quarters, after = mixed
        return _scaled(walk, evolve(found, fraction=quarters), after, pack)
    return found, end


def _scaled(walk: Walk, found: Number, end: int, pack: NumberPack) -> tuple[Number, int]:
    """``found`` with the scale words that follow it."""
    scale, word = 1, ""
    while walk[end].joined and (by := pack.scales.get(walk[end].key)):
        scale, word, end = scale * by, walk[end].text, end + 1
    return evolve(found, scale=scale, scale_word=word), end


def _compact_hundreds(walk: Walk, i: int, end: int, pack: NumberPack) -> tuple[int, int] | None:
    """"One fifty five" where a unit or a scale follows: 155."""
    first = pack.digits.get(walk[i].key)
    if not first or end != i + 1 or not walk[end].joined:
        return None
    rest = small(walk, end, pack)
    if rest is None or not 10 <= rest[0] < 100 or walk[end].key.isdecimal():
        return None
    after = rest[1]
    if not walk[after].joined or not (
        walk[after].key in pack.scales
        or walk[after].key in pack.percents
        or walk.phrase(after, pack.currencies)
    ):
        return None
    return first * 100 + rest[0], after


def _half(walk: Walk, i: int, pack: NumberPack) -> tuple[Number, int] | None:
    """"Half a million", "a quarter million": a part of a scale."""
    part = pack.halves.get(walk[i].key)
    if part is None:
        return None
    end = i + 2 if walk[i + 1].key in pack.articles and walk[i + 1].joined else i + 1
    if not (walk[end].joined and walk[end].key in pack.scales):
        return None
    fraction = {2: "5", 4: "25"}.get(part[1])
    return _scaled(walk, Number("0", fraction), end, pack) if fraction else None


def _and_a_half(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """"… and a half", before a scale or a unit: the decimal digits of it."""
    if walk[i].key not in pack.conjunctions or not walk[i].joined:
        return None
    article = walk[i + 1].key in pack.articles
    factor = 1 if article else pack.digits.get(walk[i + 1].key)
    part = pack.halves.get(walk[i + 2].key)
    if not factor or part is None or not (walk[i + 1].joined and walk[i + 2].joined):
        return None
    digits = {(1, 2): "5", (1, 4): "25", (3, 4): "75"}.get((factor, part[1]))
    after = i + 3
    if digits is None or not walk[after].joined:
        return None
    if walk[after].key in pack.scales or _unit(walk, after, pack):
        return digits, after
    return None


def _unit(walk: Walk, i: int, pack: NumberPack) -> bool:
    return bool(
        walk[i].joined
        and (
            walk[i].key in pack.percents
            or walk[i].key in pack.currencies
            or walk[i].key in pack.units
        )
    )


def quantity(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The number at ``i`` with its sign before and its unit behind it."""
    told = number(walk, i, pack, style)
    if told is None:
        return None
    value, end = told
    begin = i
    sign = pack.signs.get(walk[i - 1].key) if i <= 0 else None
    if sign and walk[i].joined and not walk[i - 1].key.isdecimal():
        before = walk[i - 2]
        if sign == "-" or not (before.joined and before.key[:1].isdecimal()):
            value, begin = evolve(value, sign=sign), i - 1
    after = walk[end]
    if after.text == "%" and after.gap in ("", " "):
        return Heard(Percent(value), "percent", begin, end + 1, 1.0, ("percent",))
    if after.joined:
        if percent := walk.phrase(end, pack.percents):
            return Heard(Percent(value), "percent", begin, percent[1], 1.0, ("percent",))
        if money := _money(walk, value, end, pack):
            return evolve(money, begin=begin)
        if unit := walk.phrase(end, pack.units):
            name, behind = unit
            word = walk.text[walk[end].start : walk[behind - 1].end]
            measure = Measure(value, name, word)
            sure = 0.6 if name in pack.everyday else 0.95
            return Heard(measure, "measure", begin, behind, sure, (f"unit {name}",))
    if walk[begin - 1].text in ("$", "€", "£", "¥", "₹", "₩") and begin < 0:
        code = next(c for c, s in pack.symbols.items() if s == walk[begin - 1].text)
        return Heard(Money(value, code), "money", begin - 1, end, 1.0, ("currency sign",))
    if both := _range(walk, value, begin, end, pack, style):
        return both
    return _bare(walk, value, begin, end, pack)


def _bare(walk: Walk, value: Number, begin: int, end: int, pack: NumberPack) -> Heard:
    if value.fraction is not None:
        if value.scale > 1:
            return Heard(value, "decimal", begin, end, 1.0, ("a scale",))
        return Heard(value, "decimal", begin, end, 0.9, ("digits after a point",))
    words = end - begin
    if value.scale >= 10**6:
        return Heard(value, "cardinal", begin, end, 0.7, ("a scale",))
    return Heard(value, "cardinal", begin, end, 0.7 if words > 1 else 0.6)


def _money(walk: Walk, value: Number, i: int, pack: NumberPack) -> Heard | None:
    """The currency at ``i``, and cents behind it."""
    if found := walk.phrase(i, pack.minors):
        code, end = found
        word = walk.text[walk[i].start : walk[end - 1].end]
        money = Money(value, code, None, True, word)
        return Heard(money, "money", i, end, 0.8, ("a currency",))
    found = walk.phrase(i, pack.currencies)
    if found is None:
        return None
    code, end = found
    word = walk.text[walk[i].start : walk[end - 1].end]
    value, end = (value, end) if value.scale > 1 else _scaled(walk, value, end, pack)
    cents = None
    start = end + 1 if walk[end].key in pack.conjunctions and walk[end].joined else end
    if walk[start].joined and (rest := small(walk, start, pack)) and rest[0] < 100:
        minor = walk.phrase(rest[1], pack.minors) if walk[rest[1]].joined else None
        if minor is not None:
            cents, end = rest[0], minor[1]
        elif start == end and rest[0] > 9 and not walk[rest[1]].joined:
            cents, end = rest[0], rest[1]
    money = Money(value, code, cents, False, word)
    return Heard(money, "money", i, end, 0.95, ("a currency",))


def _range(
    walk: Walk, low: Number, begin: int, end: int, pack: NumberPack, style: Style
) -> Heard | None:
    """"Ten to fifteen", "one in five", "seven out of ten", and the unit they share."""
    between = walk[end]
    if not between.joined:
        return None
    kind, start = "", end + 1
    if between.key in pack.ranges:
        kind = "range"
    elif between.key in pack.ratios:
        kind = "ratio"
    elif between.key in pack.times:
        kind = "by"
    elif between.key == pack.quotas[0] and walk[end + 1].key == pack.quotas[1]:
        kind, start = "out of", end + 2
    if not kind or not walk[start].joined:
        return None
    told = number(walk, start, pack, style)
    if told is None or told[0].sign or not low.whole:
        return None
    high, behind = told
    word = walk.text[walk[end].start : walk[start - 1].end]
    if walk[behind].joined or walk[behind].gap == "":
        unit = quantity_tail(walk, high, behind, pack)
        if unit is not None:
            value, rule, after = unit
            shared = Range(low, value, kind, word)
            return Heard(shared, rule, begin, after, 0.95, (rule, kind))
    return Heard(Range(low, high, kind, word), "range", begin, behind, 0.6, (kind,))


def quantity_tail(
    walk: Walk, value: Number, i: int, pack: NumberPack
) -> tuple[Percent | Money | Measure, str, int] | None:
    """The unit that stands at ``i`` behind ``value``: the value, its rule, the index behind."""
    if walk[i].text == "%":
        return Percent(value), "percent", i + 1
    if found := walk.phrase(i, pack.percents):
        return Percent(value), "percent", found[1]
    if heard := _money(walk, value, i, pack):
        assert isinstance(heard.value, Money)
        return heard.value, "money", heard.end
    if found := walk.phrase(i, pack.units):
        word = walk.text[walk[i].start : walk[found[1] - 1].end]
        return Measure(value, found[0], word), "measure", found[1]
    return None


def ordinal(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """The ordinal at ``i``: "first", "twenty-first", "one hundred eleventh", "10 th"."""
    told = whole(walk, i, pack) if walk[i].key not in pack.ordinals else None
    end = i if told is None else told.end
    last = walk[end]
    if told is not None and not last.joined:
        return None
    if told is not None and last.key in pack.suffixes and walk[end - 1].key.isdecimal():
        return Heard(Ordinal(told.total), "ordinal", i, end + 1, 1.0, ("a suffix",))
    value = pack.ordinals.get(last.key)
    if value is None:
        return None
    if told is None:
        return Heard(Ordinal(value), "ordinal", i, end + 1, 0.5)
    total = told.total
    if value >= 100:
        head = total % 1000
        total += head * value - head
    elif total % (10 if value < 10 else 100) or (value < 10 and total % 100 == 10):
        return None
    else:
        total += value
    return Heard(Ordinal(total), "ordinal", i, end + 1, 0.7)


def fraction(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """"Two thirds", "three quarters", "one and a half"."""
    told = row(walk, i, pack)
    if told is None or told[2] != 1:
        return None
    digits, end, _ = told
    if walk[end].joined and (bottom := pack.denominators.get(walk[end].key)):
        top = int(digits)
        if 0 < top < bottom * 10 and (top == 1) != walk[end].key.endswith("s"):
            return Heard(Fraction(top, bottom), "fraction", i, end + 1, 0.5)
    return None
