"""Read one value at a place in the text: hear it every way, take the longest, judge it."""

import re
from typing import Final

from attrs import evolve, frozen

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.span import Span
from verbalnorm.speech.numbers import calendar, quantities, rows
from verbalnorm.speech.numbers.electronic import address, phrase
from verbalnorm.speech.numbers.evidence import Setting, judge
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.names import homophone
from verbalnorm.speech.numbers.tokens import Token, Walk
from verbalnorm.speech.numbers.values import Number, Value, Version
from verbalnorm.speech.numbers.written import write
from verbalnorm.style import Style

__all__ = ["Reading", "read", "starts"]

# A word and the two after it, where nothing but a space, a hyphen or a line feed is between.
_NEIGHBOURS: Final = re.compile(r"([^\W\d_]+)(?:[ \n-]?([^\W_]+(?:'\w+)?|%)(?: ([^\W_]+))?)?")


@frozen
class Reading:
    """One recognized value.

    ``span`` may begin before the place that was asked about ("for Point5" after a name), but
    never before the floor. ``text`` is the value as the style writes it.
    """

    span: Span
    text: str
    rule: str
    confidence: float = 1.0
    because: tuple[str, ...] = ()
    value: Value | None = None

# What is none of these may still begin with a number that is one.
_DOUBTFUL: Final = frozenset({"range", "digits", "time", "serial", "fraction", "year"})


def read(
    text: str,
    start: int,
    *,
    floor: int,
    pack: NumberPack,
    style: Style,
    names: tuple[str, ...] = (),
    ceiling: int | None = None,
    setting: Setting | None = None,
) -> Reading | None:
    """The value whose first number word begins at ``start``, or ``None``: leave the text alone.

    ``setting`` tells how the whole document is set; where it is not given, the paragraph
    around the place decides.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.style import STYLES
    >>> read("now at four point five", 7, floor=0, pack=PACK, style=STYLES["publish"]).text
    '4.5'
    >>> read("made a point 5 ago", 7, floor=0, pack=PACK, style=STYLES["publish"])
    """
    if _quiet(text, start, floor, pack, style):
        return None
    walk = Walk(text, start, floor, ceiling)
    for heard in _hear(walk, pack, style, names):
        if not walk.free(heard.begin):
            continue
        if heard.rule not in style.rules:
            return None
        confidence, because = judge(heard, walk, pack, style, setting)
        if confidence >= style.threshold:
            return _reading(heard, walk, pack, style, confidence, because)
        if heard.rule not in _DOUBTFUL:
            return None
    return None


def _reading(
    heard: Heard,
    walk: Walk,
    pack: NumberPack,
    style: Style,
    confidence: float,
    because: tuple[str, ...],
) -> Reading | None:
    """The reading of ``heard``, unless it is written as it was said."""
    span = Span(walk[heard.begin].start, walk[heard.end - 1].end)
    written = write(heard.value, style, pack)
    if style.space_before_mark and walk.text[span.end : span.end + 1] in ("!", "?", ","):
        written += " "
    if written == span.of(walk.text):
        return None
    return Reading(span, written, heard.rule, confidence, because, heard.value)


def starts(pack: NumberPack, style: Style) -> frozenset[str]:
    """All words, in lower case, from which :func:`read` can read a value in ``style``.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.style import STYLES
    >>> "doctor" in starts(PACK, STYLES["nemo"]), "doctor" in starts(PACK, STYLES["publish"])
    (True, False)
    """
    if not style.rules:
        return frozenset()
    own = {phrase.split()[0] for phrase in style.phrases if "phrase" in style.rules}
    if "electronic" in style.rules:
        own |= pack.address_at | pack.dots | {pack.colon}
    if style.cents == "sign":
        own |= set(pack.currency_signs)
    return pack.starts | own


def _hear(walk: Walk, pack: NumberPack, style: Style, names: tuple[str, ...]) -> list[Heard]:
    """What stands at the place: of all that is heard, what explains most of the text first."""
    if "phrase" in style.rules and (own := phrase(walk, style)):
        return [own]
    if "electronic" in style.rules and (own := address(walk, pack)):
        return [own]
    if _idiom(walk, pack) or _inside(walk, pack, style):
        return []
    key = walk[0].key
    if key in pack.ohs and (_lettered(walk[-1], pack) or _lettered(walk[1], pack)):
        return []  # a letter among letters
    if key in pack.points:
        one = _point(walk, pack, style, names)
        return [one] if one else []
    if key in pack.currency_signs:
        one = quantities.quantity(walk, 1, pack, style)
        return [one] if one and one.rule == "money" else []
    if key in pack.signs:
        one = quantities.quantity(walk, 1, pack, style) if walk[1].key[:1].isdecimal() else None
        return [one] if one and one.begin == 0 else []
    i = 0
    if key in pack.hundreds or key in pack.scales or key in pack.suffixes or key in pack.percents:
        i = -1 if walk[0].joined and _leads(walk, pack) else 0
        if i == 0 and not style.bare_scales and key not in pack.suffixes:
            return []
    if key in pack.minors and walk[-1].key[:1].isdecimal() and walk[0].joined:
        i = -1
    found = [
        heard
        for heard in (
            quantities.quantity(walk, i, pack, style),
            quantities.between(walk, i, pack, style),
            quantities.ordinal(walk, i, pack),
            quantities.fraction(walk, i, pack),
            quantities.plural(walk, i, pack, style),
            calendar.date(walk, i, pack),
            calendar.year(walk, i, pack),
            calendar.decade(walk, i, pack),
            calendar.quarter(walk, i, pack),
            calendar.time(walk, i, pack),
            rows.version(walk, i, pack),
            rows.digits(walk, i, pack, style),
            rows.serial(walk, i, pack, style),
        )
        if heard is not None and heard.rule in style.rules
    ]
    return sorted(found, key=lambda heard: _weight(heard, style), reverse=True)


def _weight(heard: Heard, style: Style) -> tuple[int, float]:
    """The longest first; where two are as long, the surer, unless the style has a preference."""
    if heard.pair and heard.sure < 0.75 and heard.rule in style.pairs:
        return heard.end - heard.begin, 0.75 - 0.05 * style.pairs.index(heard.rule)
    return heard.end - heard.begin, heard.sure


def _lettered(token: Token, pack: NumberPack) -> bool:
    return token.joined and len(token.key) == 1 and token.key in pack.letters


def _leads(walk: Walk, pack: NumberPack) -> bool:
    left = walk[-1]
    return left.key[:1].isdecimal() or left.key in pack.articles


def _point(
    walk: Walk, pack: NumberPack, style: Style, names: tuple[str, ...]
) -> Heard | None:
    """A value that begins with "point", or with the digits or the homophone before it."""
    if walk[-1].key[:1].isdecimal() and walk[0].joined:
        return rows.version(walk, -1, pack) or quantities.quantity(walk, -1, pack, style)
    bare = quantities.quantity(walk, 0, pack, style)
    if bare is None:
        return None
    led = homophone(walk, pack, names)
    if led and bare.rule == "decimal" and walk[bare.end].key not in pack.quantities:
        whole, because = led
        assert isinstance(bare.value, Number)
        value: Value = evolve(bare.value, whole=whole)
        end = bare.end
        if more := rows.version(walk, 1, pack):
            assert isinstance(more.value, Version)
            value, end = Version((whole, *more.value.parts)), more.end
        return Heard(value, "version", -1, end, 0.95, because)
    return bare


def _idiom(walk: Walk, pack: NumberPack) -> bool:
    """Whether the place lies inside a phrase that is never a number."""
    for k in (0, -1, -2):
        found = walk.phrase(k, pack.idioms)
        if found and found[1] > 0:
            return True
    return False


def _inside(walk: Walk, pack: NumberPack, style: Style) -> bool:
    """Whether the word only goes on with a number that was declined before."""
    left = walk[-1]
    if style.rows == "apart":
        return False
    if left.key not in pack.cardinals or not walk[0].joined or not walk.free(-1):
        return False
    return not (left.key in pack.digits and walk[-2].key in pack.pronouns)


def _quiet(text: str, start: int, floor: int, pack: NumberPack, style: Style) -> bool:
    """Whether a small number stands alone: most do, and this look must cost next to nothing."""
    if min(style.cardinal_from, style.ordinal_from, style.label_from) < 10:
        return False
    found = _NEIGHBOURS.match(text, start)
    if found is None:
        return False
    word, after, second = found.groups()
    if word.lower() not in pack.quiet:
        return False
    if after is not None:
        after = after.lower()
        if after in pack.joins or (after in pack.bridges and (second or "").lower() in pack.joins | pack.bridges):
            return False
        if len(after) == 1 and after in pack.letters:
            return False
    before = text[max(floor, start - 14) : start].split()
    if not before:
        return True
    left = before[-1].lower()
    return left not in pack.leads and not (len(left) == 1 and left in pack.letters)

