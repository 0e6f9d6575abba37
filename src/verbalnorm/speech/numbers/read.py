"""Read one value at a place in the text."""

from attrs import frozen

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.span import Span
from verbalnorm.speech.numbers.compose import fraction_digits, whole
from verbalnorm.speech.numbers.tokens import Token, Walk, before, opens_sentence
from verbalnorm.style import Style

__all__ = ["Reading", "read"]


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


def read(
    text: str,
    start: int,
    *,
    floor: int,
    pack: NumberPack,
    style: Style,
    names: tuple[str, ...] = (),
    ceiling: int | None = None,
) -> Reading | None:
    """The value whose first number word begins at ``start``, or ``None``: leave the text alone.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.style import STYLES
    >>> read("now at four point five", 7, floor=0, pack=PACK, style=STYLES["publish"]).text
    '4.5'
    >>> read("made a point 5 ago", 7, floor=0, pack=PACK, style=STYLES["publish"])
    """
    walk = Walk(text, start, ceiling)
    first = walk[0]
    if first.start != start:
        return None
    because: list[str] = []
    begin = start
    integer = ""
    i = 0
    if first.key in pack.points:
        left = before(text, start, floor, 1)
        if left and left[0].joined and left[0].key.isdecimal():
            begin, integer = left[0].start, left[0].key
        else:
            led = _homophone(text, start, floor, pack, names, left)
            if led is not None and not _quantity(walk, pack):
                begin, integer = led
                because.append("a name before it")
    else:
        number = whole(walk, 0, pack)
        if number is None or not walk[number.end].joined:
            return None
        if walk[number.end].key not in pack.points:
            return None
        integer, i = str(number.value), number.end
        if _noun(text, start, floor, pack, integer):
            return None
    found = fraction_digits(walk, i + 1, pack)
    if found is None:
        return None
    digits, end = found
    parts = [integer, digits]
    while walk[end].joined and walk[end].key in pack.points | pack.dots:
        more = fraction_digits(walk, end + 1, pack)
        if more is None:
            break
        parts.append(more[0])
        end = more[1]
    last = walk[end - 1]
    rule = "decimal" if len(parts) == 2 else "version"
    if not integer and not because:
        if walk[1].gap == "":
            because.append("digits glued to it")
        elif _quantity(walk, pack, end):
            because.append("a unit after it")
        else:
            return None
    value = ".".join(parts)
    sign = walk[end]
    if sign.text == "%" and sign.gap in ("", " "):
        return Reading(Span(begin, sign.end), value + style.percent, "percent", 1.0, tuple(because))
    for phrase in pack.percents:
        if all(walk[end + k].joined and walk[end + k].key == w for k, w in enumerate(phrase)):
            last = walk[end + len(phrase) - 1]
            value += style.percent
            rule = "percent"
            break
    return Reading(Span(begin, last.end), value, rule, 1.0, tuple(because))


def _quantity(walk: Walk, pack: NumberPack, end: int | None = None) -> bool:
    if end is None:
        found = fraction_digits(walk, 1, pack)
        if found is None:
            return False
        end = found[1]
    after = walk[end]
    return after.text == "%" or (after.joined and after.key in pack.quantities)


def _noun(text: str, start: int, floor: int, pack: NumberPack, integer: str) -> bool:
    """Whether "one point" means a moment or an argument: "at one point five or six …"."""
    left = before(text, start, floor, 1)
    return integer == "1" and bool(left) and left[0].joined and left[0].key in pack.at


def _homophone(
    text: str,
    start: int,
    floor: int,
    pack: NumberPack,
    names: tuple[str, ...],
    left: list[Token],
) -> tuple[int, str] | None:
    """What the word before "point" stands for where a name asks for a version.

    The name is either one of ``names``, or a shape: capitalized words, of which one at least
    is not simply the opening of its sentence.
    """
    if not left or not left[0].joined or left[0].key not in pack.homophones:
        return None
    word = left[0]
    if not _named(text, word.start, floor, pack, names):
        return None
    return word.start, str(pack.homophones[word.key])


def _named(text: str, at: int, floor: int, pack: NumberPack, names: tuple[str, ...]) -> bool:
    head = text[max(floor, at - 80) : at].rstrip()
    folded = head.lower()
    for name in names:
        low = name.lower()
        if folded.endswith(low) and not folded[: -len(low)][-1:].isalnum():
            return True
    words = before(text, at, floor, 2)
    if not words or not words[0].joined or not words[0].text[0].isupper():
        return False
    word = words[0]
    if word.key in pack.openers or len(word.text) == 1:
        return False
    if not opens_sentence(text, word.start):
        return True
    return word.key not in pack.openers
