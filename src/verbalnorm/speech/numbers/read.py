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
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Number, Ordinal, Value, Version
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
    heard = _hear(walk, pack, style, names)
    if heard is None or heard.rule not in style.rules:
        return None
    confidence, because = judge(heard, walk, pack, style, setting)
    if confidence < style.threshold or (not because and _too_small(heard, walk, pack, style)):
        return None
    span = Span(walk[heard.begin].start, walk[heard.end - 1].end)
    written = write(heard.value, style, pack)
    if style.space_before_mark and walk.text[span.end : span.end + 1] in ("!", "?", ","):
        written += " "
    if written == span.of(text):
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
    return pack.starts | own


def _hear(walk: Walk, pack: NumberPack, style: Style, names: tuple[str, ...]) -> Heard | None:
    """What stands at the place: of all that is heard, what explains most of the text."""
    if (own := phrase(walk, style)) or (own := address(walk, pack)):
        return own
    if _idiom(walk, pack) or _inside(walk, pack):
        return None
    key = walk[0].key
    if key in pack.points:
        return _point(walk, pack, style, names)
    i = 0
    if key in pack.hundreds or key in pack.scales or key in pack.suffixes or key in pack.percents:
        i = -1 if walk[0].joined and _leads(walk, pack) else 0
    if key in pack.minors and walk[-1].key[:1].isdecimal() and walk[0].joined:
        i = -1
    found = [
        heard
        for heard in (
            quantities.quantity(walk, i, pack, style),
            quantities.ordinal(walk, i, pack),
            quantities.fraction(walk, i, pack),
            calendar.date(walk, i, pack),
            calendar.year(walk, i, pack),
            calendar.decade(walk, i, pack),
            calendar.quarter(walk, i, pack),
            calendar.time(walk, i, pack),
            rows.version(walk, i, pack),
            rows.digits(walk, i, pack),
            rows.serial(walk, i, pack, style),
        )
        if heard is not None and heard.rule in style.rules
    ]
    if not found:
        return None
    return max(found, key=lambda heard: (heard.end - heard.begin, heard.sure))


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


def _inside(walk: Walk, pack: NumberPack) -> bool:
    """Whether the word only goes on with a number that was declined before."""
    left = walk[-1]
    if not walk[0].joined or left.key not in pack.cardinals:
        return False
    return not (left.key in pack.digits and walk[-2].key in pack.pronouns)


def _quiet(text: str, start: int, floor: int, pack: NumberPack, style: Style) -> bool:
    """Whether a small number stands alone: most do, and this look must cost next to nothing."""
    found = _NEIGHBOURS.match(text, start)
    if found is None:
        return False
    word, after, second = found.groups()
    if style.cardinal_from < 10 or style.ordinal_from < 10 or word.lower() not in pack.quiet:
        return False
    if after is not None:
        after = after.lower()
        if after in pack.joins or (after in pack.bridges and (second or "").lower() in pack.joins):
            return False
        if len(after) == 1 and after in pack.letters:
            return False
    before = text[max(floor, start - 14) : start].split()
    if not before:
        return True
    left = before[-1].lower()
    return left not in pack.leads and not (len(left) == 1 and left in pack.letters)


def _too_small(heard: Heard, walk: Walk, pack: NumberPack, style: Style) -> bool:
    """Whether the style leaves so small a number in words where nothing spoke for it."""
    value = heard.value
    if heard.because:
        return False
    if isinstance(value, Number):
        least = style.cardinal_from
        if style.alone_from > least and not _in_company(walk, heard, pack):
            least = style.alone_from
        return abs(value.amount) < least
    if isinstance(value, Ordinal):
        least = style.ordinal_from
        if style.alone_from > least and not _in_company(walk, heard, pack):
            least = style.alone_from
        return value.value < least
    return False


def _in_company(walk: Walk, heard: Heard, pack: NumberPack) -> bool:
    """Whether another number stands directly beside the value."""
    after, left = walk[heard.end], walk[heard.begin - 1]
    return (after.joined and after.key in pack.starts) or (
        walk[heard.begin].joined and (left.key in pack.starts or left.key[:1].isdecimal())
    )
