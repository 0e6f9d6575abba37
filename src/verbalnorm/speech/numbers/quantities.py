"""Numbers and what is counted with them: percentages, money, measures."""

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import (
    counts_on,
    fraction_digits,
    row,
    small,
    split_fraction,
    whole,
)
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import (
    Digits,
    Measure,
    Money,
    Number,
    Percent,
)
from verbalnorm.style import Style

__all__ = ["number", "quantity", "unit_behind"]


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
    if style.scale_from == 0 and (half := _half(walk, i, pack)):
        return half
    if key in pack.ohs and walk[i + 1].key in pack.points and walk[i + 1].joined:
        digits = fraction_digits(walk, i + 2, pack)
        return None if digits is None else _scaled(walk, Number("0", digits[0]), digits[1], pack)
    told = whole(walk, i, pack)
    if told is None:
        return None
    if style.hundreds and (compact := _compact_hundreds(walk, i, told.end, pack)):
        value, end = compact
        found = Number(str(value))
        if walk[end].key not in pack.points:
            return _scaled(walk, found, end, pack)
    elif told.scale > 1 and not _pointed(walk, told.end, pack):
        end = told.end
        return Number(str(told.value), None, told.scale, "", walk[end - 1].text), end
    else:
        found, end = Number(str(told.total)), told.end
    if walk[end].key in pack.points and walk[end].joined:
        digits = fraction_digits(walk, end + 1, pack)
        if digits is not None and (head := _head(walk, i, told.total, digits[1], pack)):
            return head
        if digits is not None:
            return _scaled(walk, evolve(found, fraction=digits[0]), digits[1], pack)
    if split := split_fraction(walk, end):
        return _scaled(walk, evolve(found, fraction=split[0]), split[1], pack)
    if style.halves and (mixed := _and_a_half(walk, end, pack)):
        quarters, after = mixed
        return _scaled(walk, evolve(found, fraction=quarters), after, pack)
    return found, end


def _head(
    walk: Walk, i: int, total: int, behind: int, pack: NumberPack
) -> tuple[Number, int] | None:
    """The first of two numbers: "one trillion", where "forty seven point two billion" follows."""
    scale = pack.scales.get(walk[behind].key, 0) if walk[behind].joined else 0
    if not scale or total < scale:
        return None
    at = next(k for k in range(i, behind) if walk[k].key in pack.scales)
    alone = whole(Walk(walk.text, walk[i].start, walk.floor, walk[at].end), 0, pack)
    if alone is None:
        return None
    return Number(str(alone.value), None, alone.scale, "", walk[at].text), at + 1


def _pointed(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].joined and walk[i].key in pack.points and walk[i + 1].joined


def _scaled(walk: Walk, found: Number, end: int, pack: NumberPack) -> tuple[Number, int]:
    """``found`` with the scale words that follow it."""
    scale, word = 1, ""
    while walk[end].joined and (by := pack.scales.get(walk[end].key)):
        scale, word, end = scale * by, walk[end].text, end + 1
    return (evolve(found, scale=scale, scale_word=word) if word else found), end


def _compact_hundreds(walk: Walk, i: int, end: int, pack: NumberPack) -> tuple[int, int] | None:
    """As in "one fifty five" or "one oh five" where a unit or a scale follows: 155, 105."""
    first = pack.digits.get(walk[i].key)
    if not first or end != i + 1 or not walk[end].joined:
        return None
    told = row(walk, i, pack)
    singles = told and told[2] == len(told[0]) > 2 and not counts_on(told[0])  # "six seven eight"
    if told and singles and _counts(walk, told[1], pack):
        return int(told[0]), told[1]
    oh = walk[end].key in pack.ohs
    rest = small(walk, end + oh, pack)
    if rest is None or walk[end].key.isdecimal() or (rest[0] < 10) != oh or rest[0] >= 100:
        return None
    if rest[0] == 10 and first >= 5:
        return None  # "five ten percent" is from five to ten
    after = rest[1]
    return (first * 100 + rest[0], after) if _counts(walk, after, pack) else None


def _counts(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a scale, a point or a unit goes on with the number before ``i``."""
    key = walk[i].key
    return walk[i].joined and (
        key in pack.scales
        or key in pack.percents
        or key in pack.points
        or bool(walk.phrase(i, pack.currencies) or walk.phrase(i, pack.units))
    )


def _half(walk: Walk, i: int, pack: NumberPack) -> tuple[Number, int] | None:
    """As in "half a million", "a quarter million": a part of a scale."""
    part = pack.halves.get(walk[i].key)
    if part is None:
        return None
    end = i + 2 if walk[i + 1].key in pack.articles and walk[i + 1].joined else i + 1
    if not (walk[end].joined and walk[end].key in pack.scales):
        return None
    fraction = {2: "5", 4: "25"}.get(part[1])
    return _scaled(walk, Number("0", fraction), end, pack) if fraction else None


def _and_a_half(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """The decimal digits of "… and a half" before a scale or a unit."""
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
    unit = walk[i].joined and walk[i - 1].key in pack.currencies and walk.free(i - 2)
    if unit and (change := _change(walk, i, value, end, pack)):
        return change
    begin = i
    sign = pack.signs.get(walk[i - 1].key) if walk[i].joined else None
    left = walk[i - 2].key
    if sign and walk[i - 1].joined and (left in pack.cardinals or left[:1].isdecimal()):
        sign = None  # "ten minus three"
    if sign == "-" or (sign and style.plus):
        value, begin = evolve(value, sign=sign), i - 1
    measured = unit_behind(walk, value, end, pack)
    if measured is not None and measured[1] in style.rules:
        counted, rule, behind = measured
        if walk[begin - 1].text in pack.currency_signs and walk[begin].gap == "":
            begin -= 1  # "$5 million dollars"
        return Heard(counted, rule, begin, behind, 0.95, (rule,))
    if (code := pack.currency_signs.get(walk[begin - 1].text)) and walk[begin].gap == "":
        return Heard(Money(value, code), "money", begin - 1, end, 1.0, ("money",))
    if style.leading_zeros and value.whole == "0" and (more := _after_zeros(walk, i, pack)):
        return Heard(Digits(more[0]), "cardinal", begin, more[1], 0.8)
    return _bare(value, begin, end)


def _change(walk: Walk, i: int, value: Number, end: int, pack: NumberPack) -> Heard | None:
    """As in "a dollar fifty", "a euro five": one of a currency, and hundredths."""
    one, cents = walk[i - 2].key in pack.articles and walk[i - 1].joined, value.amount
    unit = walk.phrase(i - 1, pack.currencies)
    if not (one and unit and unit[1] == i and 0 < cents < 100 and value.fraction is None):
        return None
    if not _closes(walk, end, pack):
        return None
    money = Money(Number("1"), unit[0], int(cents), False, walk[i - 1].text)
    return Heard(money, "money", i - 2, end, 0.95, ("money",))


def _bare(value: Number, begin: int, end: int) -> Heard:
    """A number with nothing behind it that it could count in."""
    if value.fraction is not None:
        if value.scale > 1:
            return Heard(value, "decimal", begin, end, 1.0, ("a scale",))
        return Heard(value, "decimal", begin, end, 0.9, ("digits after a point",))
    words = end - begin
    if value.scale >= 10**6:
        return Heard(value, "cardinal", begin, end, 0.7, ("a scale",))
    return Heard(value, "cardinal", begin, end, 0.7 if words > 1 else 0.6)


def _money(walk: Walk, value: Number, i: int, pack: NumberPack) -> tuple[Money, int] | None:
    """The currency at ``i``, and cents behind it."""
    one = value.whole == "1" and value.fraction is None and value.scale == 1
    if one and walk[i].key in pack.plurals and walk[i + 1].key not in pack.scales:
        return None
    if found := walk.phrase(i, pack.minors):
        code, end = found
        word = walk.text[walk[i].start : walk[end - 1].end]
        return Money(value, code, None, True, word), end
    found = walk.phrase(i, pack.currencies)
    weight = None if found else walk.phrase(i, pack.weights)
    found = found or weight
    if found is None or abs(value.amount) < pack.doubtful.get(walk[i].key, 0):
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
        elif (
            start == end and (rest[0] > 9 or one) and _whole(value) and _closes(walk, rest[1], pack)
        ):
            cents, end = rest[0], rest[1]  # "two dollars fifty"
    if weight and cents is None:
        return None  # "ten pounds" may be heavy, "ten pounds fifty" is dear
    return Money(value, code, cents, False, word), end


def _whole(value: Number) -> bool:
    return value.fraction is None and value.scale == 1


def _closes(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether nothing that could be counted stands at ``i``."""
    return not walk[i].joined or walk[i].key in pack.function


def _after_zeros(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """Zeros that lead the number behind them: "zero zero five" is 005."""
    end = i
    while pack.digits.get(walk[end].key) == 0 and (end == i or walk[end].joined):
        end += 1
    zeros = "0" * (end - i)
    rest = whole(walk, end, pack) if walk[end].joined else None
    if rest is not None:
        return zeros + str(rest.total), rest.end
    return (zeros, end) if end > i + 1 else None


def unit_behind(
    walk: Walk, value: Number, i: int, pack: NumberPack
) -> tuple[Percent | Money | Measure, str, int] | None:
    """The unit that stands at ``i`` behind ``value``: the value, its rule, the index behind."""
    if walk[i].text == "%" and walk[i].gap in ("", " "):
        return Percent(value), "percent", i + 1
    if not walk[i].joined:
        return None
    if found := walk.phrase(i, pack.percents):
        return Percent(value), "percent", found[1]
    if money := _money(walk, value, i, pack):
        return money[0], "money", money[1]
    if found := walk.phrase(i, pack.units):
        word = walk.text[walk[i].start : walk[found[1] - 1].end]
        return Measure(value, found[0], word), "measure", found[1]
    return None
