"""Hear what stands at a place: every class of value that has a word for it nearby."""

from typing import Final

from attrs import evolve

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers import (
    calendar,
    clock,
    compounds,
    ordinals,
    quantities,
    rows,
    serials,
)
from verbalnorm.speech.numbers.borders import border, parted
from verbalnorm.speech.numbers.classes import index
from verbalnorm.speech.numbers.compose import small
from verbalnorm.speech.numbers.electronic import address, phrase
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.names import homophone
from verbalnorm.speech.numbers.tokens import Token, Walk
from verbalnorm.speech.numbers.values import Number, Value, Version
from verbalnorm.style import Style

__all__ = ["hear"]

_MILLION: Final = 10**6


def hear(walk: Walk, pack: NumberPack, style: Style, names: tuple[str, ...]) -> list[Heard]:
    """What stands at the place: of all that is heard, what explains most of the text first."""
    if "phrase" in style.rules and (own := phrase(walk, style)):
        return [own]
    if "electronic" in style.rules and (own := address(walk, pack)):
        return [own]
    near = walk.near()
    if _idiom(walk, near, pack) or _inside(walk, pack, style):
        return []
    key = walk[0].key
    if key in pack.ohs and (
        (walk[0].joined and _letter(walk[-1], pack)) or (walk[1].joined and _letter(walk[1], pack))
    ):
        if key in pack.letters:
            return []  # a letter among letters
        return _kept(serials.serial(walk, 0, pack, style), "serial")
    if key in pack.points:
        return _kept(_point(walk, pack, style, names))
    if key in pack.currency_signs:
        return _kept(quantities.quantity(walk, 1, pack, style), "money")
    if key in pack.signs:
        led = quantities.quantity(walk, 1, pack, style) if walk[1].key[:1].isdecimal() else None
        return _kept(led if led and led.begin == 0 else None)
    i = 0
    if key in pack.trailing:
        bare = style.bare_scales and (key in pack.scales or key in pack.hundreds)
        i = -1 if _leads(walk, pack) else 0
        if i and style.scale_from and (_part(walk, pack) or _end_of_range(walk, pack)):
            return []  # "half a million", "a quarter of a million", "5 to 10 thousand"
        if not i and key in pack.hundreds and walk[1].key in pack.conjunctions:
            return _kept(ordinals.ordinal(walk, 0, pack, style))
        if not i and not bare:
            return _kept(ordinals.plural(walk, 0, pack, style))
    first = small(walk, i, pack)
    after = walk[first[1] if first else i + 1].key
    beside = after in pack.cardinals or after in pack.currencies or pack.quotas[0] in near
    if beside and (cut := border(walk, i, pack)):
        walk = walk.until(cut)
        near = walk.near()
        after = walk[first[1] if first else i + 1].key
    if after in pack.past and not style.past and clock.past(walk, i, pack):
        return _kept(clock.time(walk, i, pack, style))  # "ten past nine" in words, or with "p m"
    if after in pack.ranges and not style.past and clock.told_to(walk, i, pack):
        return _kept(clock.time(walk, i, pack, style))
    counted = quantities.quantity(walk, i, pack, style)
    found = [counted]
    beyond = ""
    if counted is not None:
        near.update(walk[k].key for k in range(counted.end - 1, counted.end + 3))
        beyond = walk[counted.end].key
        beyond = "0" if beyond[:1].isdecimal() else beyond
    if pack.the in (walk[2].key, walk[3].key) and not near.isdisjoint(pack.ordinals):
        near.update(walk[k].key for k in (5, 6, 7))  # "the third to the twenty fifth of july"
    found += [hear(walk, i, pack, style) for hear in index(pack, style.rules)(near, after, beyond)]
    if names and walk[i].joined:
        found.append(rows.version(walk, i, pack, style, names))
    kept = [
        heard
        for heard in found
        if heard is not None and heard.rule in style.rules and not _torn(walk, heard.end, pack)
    ]
    if len(kept) > 1:
        kept.sort(key=lambda heard: _weight(heard, style), reverse=True)
    return kept


def _torn(walk: Walk, end: int, pack: NumberPack) -> bool:
    """Whether a number goes on behind it: by a hyphen, "twenty-one's", or after a hesitation."""
    after = walk[end]
    if after.key in pack.hesitations:
        return _resumes(walk[end - 1].key, walk[end + 1].key, pack)
    return after.gap == "-" and after.key.partition("'")[0] in pack.numbers


def _broken_off(walk: Walk, pack: NumberPack) -> bool:
    """Whether the word goes on with a number that was broken off: "four, uh, point | five"."""
    led = walk[-1].key in pack.points or walk[-1].key in pack.conjunctions
    last = first = -1 if led else 0
    while walk[last - 1].key in pack.hesitations:
        last -= 1
    return last < first and _resumes(walk[last - 1].key, walk[first].key, pack)


def _resumes(last: str, first: str, pack: NumberPack) -> bool:
    """Whether a word goes on with the number that the ``last`` one before a hesitation broke off.

    "Four, uh, point five", "twenty, um, one": who says "four, uh, five" says another one.
    """
    if last in pack.points:
        return first in pack.cardinals or first in pack.ohs
    if first in pack.points:
        return last in pack.cardinals or last[:1].isdecimal()
    if last in pack.tens:
        return first in pack.digits
    large = last in pack.hundreds or last in pack.scales
    return large and (first in pack.cardinals or first in pack.conjunctions)


def _kept(heard: Heard | None, rule: str = "") -> list[Heard]:
    return [heard] if heard and rule in (heard.rule, "") else []


def _weight(heard: Heard, style: Style) -> tuple[int, float]:
    """The longest first; where two are as long, the surer, unless the style has a preference."""
    if heard.pair and heard.sure < 0.75 and heard.rule in style.pairs:
        return heard.end - heard.begin, 0.75 - 0.05 * style.pairs.index(heard.rule)
    return heard.end - heard.begin, heard.sure


def _letter(token: Token, pack: NumberPack) -> bool:
    return len(token.key) == 1 and token.key in pack.letters


def _leads(walk: Walk, pack: NumberPack) -> bool:
    left = walk[-1]
    digits = left.key[:1].isdecimal() and left.gap != " ."  # "five .8 billion" is read from "five"
    if digits and left.gap in ("-", "/") and walk[-2].key[:1].isdecimal():
        return False  # "40-50 million euros", "5/8 percent"
    if digits and not left.gap and walk[-2].key.isalpha():
        return False  # "Point5 hundred" is one word and another
    return walk[0].joined and (digits or left.key in pack.articles)


def _part(walk: Walk, pack: NumberPack) -> bool:
    """Whether a part of the scale at 0 is told before it."""
    left = walk[-2]
    if left.key == pack.of and left.joined and walk[0].key in pack.scales:
        part = walk[-3]
        written = part.gap == "/" and part.key.isdecimal()  # "3/4 of a million"
        return written or part.key in pack.denominators or part.key in pack.halves
    return left.key in pack.halves and walk[-1].joined


def _end_of_range(walk: Walk, pack: NumberPack) -> bool:
    """Whether the digits before a scale of a few zeros end a range whose ends share it."""
    scale = walk[0].key
    if not (scale in pack.hundreds or pack.scales.get(scale, _MILLION) < _MILLION):
        return False
    between, low, high = walk[-2].key, walk[-3].key, walk[-1].key
    words = pack.ranges, pack.alternatives, pack.conjunctions
    rises = low.isdecimal() and high.isdecimal() and int(low) < int(high)
    return rises and walk[-1].joined and any(between in group for group in words)


def _point(walk: Walk, pack: NumberPack, style: Style, names: tuple[str, ...]) -> Heard | None:
    """A value that begins with "point", or with the digits or the homophone before it."""
    left = walk[-1]
    after_point = walk.text[left.start - 1 : left.start] == "."  # ".5 point 5": two numbers
    if left.key[:1].isdecimal() and walk[0].joined and walk.free(-1) and not after_point:
        return rows.version(walk, -1, pack, style) or quantities.quantity(walk, -1, pack, style)
    bare = compounds.describing(walk, 0, pack, style) or quantities.quantity(walk, 0, pack, style)
    counted = bare is not None and bare.rule != "decimal"  # "the point three percent that we lost"
    if bare is None or _noun(walk, bare.end, pack, counted=counted):
        return None
    led = homophone(walk, pack, names)
    if led and bare.rule == "decimal" and walk[bare.end].key not in pack.quantities:
        whole, because = led
        assert isinstance(bare.value, Number)
        value: Value = evolve(bare.value, whole=whole)
        end = bare.end
        if more := rows.version(walk, 1, pack, style):
            assert isinstance(more.value, Version)
            value, end = Version((whole, *more.value.parts)), more.end
        return Heard(value, "version", -1, end, 0.95, because)
    return bare


def _noun(walk: Walk, end: int, pack: NumberPack, *, counted: bool) -> bool:
    """Whether "point" is a noun before a number that ends at ``end``: "this point fifty of us".

    Only digits and tens follow the point of a decimal; what is glued to it is one. Where a unit is
    ``counted``, a single digit behind a determiner is a decimal too: "the point three percent".
    """
    left, first = walk[-1].key, walk[1]
    if not first.gap:
        return False
    if first.key[-2:] == "00" or any(walk[k].key in pack.hundreds for k in range(1, end)):
        return True
    made = left in pack.pointed or left.endswith(("'s", "’s"))
    if left in pack.articles and (walk[end - 1] if counted else walk[end]).key in pack.durations:
        return walk[0].joined  # "a point five seconds before the bell"
    if counted:
        tall = first.key in pack.teens or first.key in pack.tens
        made = (made or left in pack.articles) and (
            tall or (first.key.isdecimal() and first.key[1:] != "")
        )
    return made and walk[0].joined and left not in pack.amounts


def _idiom(walk: Walk, near: set[str], pack: NumberPack) -> bool:
    """Whether the place lies inside a phrase that is never a number."""
    far = walk[0].key in pack.trailing and walk[-3].key in pack.idioms  # "one in a million"
    if not far and near.isdisjoint(pack.idioms):
        return False
    for k in (0, -1, -2, -3) if far else (0, -1, -2):
        found = walk.phrase(k, pack.idioms)
        if found and found[1] > 0 and not _letter(walk[found[1]], pack):
            after = walk[found[1]]  # "seven eleven a m", "one and one third", "number one ten"
            goes_on = pack.meridiems, pack.denominators, pack.cardinals, pack.points, pack.ohs
            half = after.key in pack.conjunctions and walk[found[1] + 2].key in pack.halves
            return not (after.joined and (half or any(after.key in words for words in goes_on)))
    return False


def _inside(walk: Walk, pack: NumberPack, style: Style) -> bool:
    """Whether the word only goes on with a number that was declined before."""
    left = walk[-1]
    if style.rows == "apart":
        return False
    beyond = walk[-2].key  # "a hundred and" before "fifty percent"
    if (left.key in pack.hesitations or beyond in pack.hesitations) and _broken_off(walk, pack):
        return True
    if left.key in pack.conjunctions and (beyond in pack.hundreds or beyond in pack.scales):
        written = walk[-3].key[:1].isdecimal() and pack.scales.get(beyond, 0) >= _MILLION
        return walk[0].joined and left.joined and walk.free(-2) and not written
    if left.key in pack.points and (beyond in pack.cardinals or beyond in pack.ohs):
        noun = beyond in pack.ones and walk[-3].key in pack.at and walk[0].key not in pack.digits
        return walk[0].joined and left.joined and walk.free(-2) and not noun  # no half of a decimal
    said = beyond in pack.digits or beyond in pack.repeats or beyond in pack.ohs
    if said and (left.key in pack.ohs or left.key in pack.repeats):
        return walk[0].joined and left.joined and walk.free(-2)  # no end of a row of digits
    if left.key not in pack.cardinals or not walk[0].joined or not walk.free(-1):
        return False
    if left.key not in pack.digits:
        return not parted(walk, pack, style)
    if walk[1].joined and f"#{walk[1].key}" in pack.serials:
        return False  # "one five G network"
    late = calendar.year_at(walk, 0, pack)  # "quarter four twenty twenty one"
    one = left.key in pack.ones and walk[-2].key in pack.pronouns  # "this one twenty times"
    return not (one or (late and late[2] >= 0.75) or parted(walk, pack, style))
