"""Read one value at a place in the text: hear it every way, take the longest, judge it."""

import re
from typing import Final

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.span import Span
from verbalnorm.speech.numbers.evidence import judge
from verbalnorm.speech.numbers.glance import idle
from verbalnorm.speech.numbers.hear import hear
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.quantities import quantity
from verbalnorm.speech.numbers.refusals import Judged, Refusals, note, refused
from verbalnorm.speech.numbers.setting import Known, Setting, setting_of
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Value
from verbalnorm.speech.numbers.written import write
from verbalnorm.style import Style

__all__ = ["Reading", "read"]

# What stands around the space of a split decimal.
_DIGITS_BEFORE: Final = re.compile(r"(?<![\d.,:/])\d{1,9}$")
_STOP: Final = re.compile(r"\.(?!\.)")
_POINT_DIGITS: Final = re.compile(r" (\.\d+)(?![\w%]|\.\d)")


@frozen(eq=False, repr=False)
class Reading(Record):
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
_DOUBTFUL: Final = frozenset({"range", "digits", "time", "serial", "fraction", "year", "date"})


def read(
    text: str,
    start: int,
    *,
    floor: int,
    pack: NumberPack,
    style: Style,
    names: tuple[str, ...] = (),
    ceiling: int | None = None,
    known: Known | None = None,
    refusals: Refusals | None = None,
) -> Reading | None:
    """The value whose first number word begins at ``start``, or ``None``: leave the text alone.

    ``known`` tells whether somebody punctuated the document, or marked it up; where it
    is not given, the paragraph around the place decides. ``refusals`` tell what was read in vain
    already, and are told.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.presets import STYLES
    >>> read("now at four point five", 7, floor=0, pack=PACK, style=STYLES["publish"]).text
    '4.5'
    >>> read("made a point 5 ago", 7, floor=0, pack=PACK, style=STYLES["publish"])
    """
    if text[start] == " ":
        return _split_decimal(text, start, floor, pack, style)
    if idle(text, start, floor, pack, style, known):
        return None
    if ceiling is not None or names:
        refusals = None  # more than the words around it decides
    if refusals is not None and refused(refusals, text, start, floor, known):
        return None
    walk = Walk(text, start, floor, ceiling)
    judged: tuple[Judged, ...] = ()
    for heard in hear(walk, pack, style, names):
        if not walk.free(heard.begin):
            continue
        if heard.rule not in style.rules:
            break
        setting: Setting = "raw"
        if style.respects_edited:
            begin, end = walk[heard.begin].start, walk[heard.end - 1].end
            setting = setting_of(text, begin, end, known=known)
            judged = (*judged, (begin, end, setting))
        confidence, because = judge(heard, walk, pack, style, setting)
        if confidence >= style.threshold:
            return _reading(heard, walk, pack, style, confidence, because)
        if heard.rule not in _DOUBTFUL:
            break
    if refusals is not None:
        note(refusals, walk, judged)
    return None


def _split_decimal(
    text: str, start: int, floor: int, pack: NumberPack, style: Style
) -> Reading | None:
    """A decimal that a recognizer left in two: "3 .5"."""
    before, after = (
        _DIGITS_BEFORE.search(text[max(floor, start - 10) : start]),
        _POINT_DIGITS.match(text, start),
    )
    if not before or not after or "decimal" not in style.rules:
        return None
    span = Span(start - len(before[0]), after.end())
    walk = Walk(text, span.start, floor)
    counted = quantity(walk, 0, pack, style)
    if counted and counted.rule in style.rules and walk[counted.end - 1].end > span.end:
        return _reading(counted, walk, pack, style, 0.9, ("a space inside",))
    return Reading(span, before[0] + after[1], "decimal", 0.9, ("a space inside",))


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
    if style.space_before_mark and walk.sign(span.end) in ("!", "?", ","):
        written += " "
    if written.endswith(".") and _STOP.match(walk.text, span.end):
        written = written[:-1]  # the stop behind it is the dot of "p.m.", too
    if written == span.of(walk.text):
        return None
    return Reading(span, written, heard.rule, confidence, because, heard.value)
