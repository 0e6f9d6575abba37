"""Numbers and what is counted with them: percentages, money, measures."""

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.amounts import number, scaled
from verbalnorm.speech.numbers.borders import compound
from verbalnorm.speech.numbers.compose import small, whole
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

__all__ = ["quantity", "unit_behind"]


def quantity(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """The number at ``i`` with its sign before and its unit behind it."""
    told = number(walk, i, pack, style)
    if told is None:
        return None
    value, end = told
    unit = walk[i].joined and walk[i - 1].key in pack.currencies and walk.free(i - 2)
    if unit and (change := _change(walk, i, value, end, pack)):
        return change
    if (led := _sign_before(walk, i, pack)) and value.scale == 1:
        return Heard(Money(value, led), "money", i - 2, end, 0.95, ("money",))
    half = value.whole == "0" and walk[i].key in pack.halves
    begin = i - 1 if half and walk[i - 1].key in pack.articles and walk[i].joined else i
    sign = pack.signs.get(walk[i - 1].key) if walk[i].joined else None
    left = walk[i - 2].key
    if sign and walk[i - 1].joined and (left in pack.cardinals or left[:1].isdecimal()):
        sign = None  # "ten minus three"
    twice = walk[i - 2] if left not in pack.alternatives else walk[i - 3]
    if twice.key in pack.signs and walk[i - 1].joined:
        sign = None  # "plus or minus three", "plus minus three"
    if sign == "-" or (sign and style.plus):
        value, begin = evolve(value, sign=sign), i - 1
    measured = unit_behind(walk, value, end, pack)
    if measured is not None and measured[1] in style.rules:
        counted, rule, behind = measured
        if walk[i].key in pack.articles and compound(walk, behind - 1, pack) and rule != "percent":
            begin = i + 1  # the noun's: "a hundred dollar bill"
        if walk[begin - 1].text in pack.currency_signs and walk[begin].gap == "":
            begin -= 1  # "$5 million dollars"
        return Heard(counted, rule, begin, behind, 0.95, (rule,))
    if (code := pack.currency_signs.get(walk[begin - 1].text)) and walk[begin].gap == "":
        return Heard(Money(value, code), "money", begin - 1, end, 1.0, ("money",))
    if style.leading_zeros and value.whole == "0" and (more := _after_zeros(walk, i, pack)):
        return Heard(Digits(more[0]), "cardinal", begin, more[1], 0.8)
    if walk[i].key in pack.articles and walk[end + 1].key in pack.ages and walk[end].joined:
        begin = i + 1  # "a hundred and two year old woman"
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


def _sign_before(walk: Walk, i: int, pack: NumberPack) -> str:
    """The currency whose sign is said before the number at ``i``: "dollar sign five"."""
    words = walk[i], walk[i - 1], walk[i - 2]
    if not all(word.joined for word in words[:2]) or not walk.free(i - 2):
        return ""
    if walk[i - 1].key not in pack.characters or walk[i - 3].key in pack.articles | pack.pointed:
        return ""
    unit = walk.phrase(i - 2, pack.currencies)
    return unit[0] if unit and unit[1] == i - 1 else ""


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
    sign = walk[end].joined and walk[end].key in pack.characters
    spare = sign and walk[end + 1].key in pack.at  # "a ten dollar sign on bonus"
    if sign and (spare or pack.many(walk[end].key) or not _closes(walk, end + 1, pack)):
        return None  # "a hundred dollar signs", "a fifty dollar sign up fee"
    word = walk.text[walk[i].start : walk[end - 1].end]
    value, end = (value, end) if value.scale > 1 else scaled(walk, value, end, pack)
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
    noted = walk[end].joined and walk[end].key in pack.notes and walk[i].gap == " "
    noted = noted and walk[i].key in pack.modifiers
    if sign and not weight and cents is None:
        return Money(value, code, None, False, word), end + 1  # "eighteen euro sign"
    if weight and cents is None and not noted:
        return (
            None  # "ten pounds" may be heavy; "ten pounds fifty" is money, and a "ten pound note"
        )
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
        if walk[found[1]].joined and walk[found[1]].key in pack.characters:
            return None  # "seventy two degree sign"
        word = walk.text[walk[i].start : walk[found[1] - 1].end]
        return Measure(value, found[0], word), "measure", found[1]
    return None
