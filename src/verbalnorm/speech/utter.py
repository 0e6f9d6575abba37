"""Utter: a line of inline content in the markers that a voice has for it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Self

from attrs import define, frozen

from verbalnorm.document import Code, HardBreak, Image, Inline, Link, Math, Node, Text
from verbalnorm.record import Record
from verbalnorm.span import Span
from verbalnorm.speech.voice import Pair, Voice

__all__ = [
    "ALIGNED",
    "AS_TEXT",
    "BLANKS",
    "LEFT_OUT",
    "LONG",
    "NAMELESS",
    "PAUSE",
    "SPLIT",
    "WORDLESS",
    "Lose",
    "Utterance",
    "utter",
]

LEFT_OUT = "left out"
AS_TEXT = "only its text is said"
SET_OFF = "a blank is heard beside it"
HIDDEN = "a word beside it is heard as part of its marker"
PAUSE = "a stop or comma beside it is heard as its pause"
LONG = "it is longer than what is heard as one"
SPLIT = "only its first sentence is heard as one"
WORDLESS = "without a word it is not heard as one"
TITLE = "its title is not said"
NAMELESS = "its language is not said"
ALIGNED = "how its columns are aligned is not said"
BLANKS = "its blanks are said as one"

_STOPS = (".", "?", "!")

# What is told of a node that is not said as it is.
Lose = Callable[[Node, str], None]


@frozen(eq=False, repr=False)
class Utterance(Record):
    """A run of speech: text, or what ``marks`` it, or the word that ``guards`` text.

    A value in words is ``written`` in figures, in the block at ``span``.
    """

    text: str
    marks: bool = False
    guards: bool = False
    written: str = ""
    span: Span | None = None


class _Value(str):
    """A value in words, or the name of a sign."""

    __slots__ = ("sign", "written")
    written: str
    sign: bool

    def __new__(cls, words: str, written: str, *, sign: bool) -> Self:
        value = super().__new__(cls, words)
        value.written, value.sign = written, sign
        return value


@define
class _Marked:
    """A node with the pairs of markers that it can be said with, and the one that is taken."""

    node: Node
    pairs: list[Pair]
    taken: int = 0

    def words(self, *, opens: bool) -> str:
        pair = self.pairs[self.taken]
        return pair.opener.words if opens else pair.closer.words


@frozen(eq=False, repr=False)
class _Marker(Record):
    of: _Marked
    opens: bool

    @property
    def words(self) -> str:
        return self.of.words(opens=self.opens)


def utter(children: Iterable[Inline], voice: Voice, lose: Lose) -> list[Utterance]:
    """``children`` as one line of speech; a soft line break is a blank."""
    parts = list(_flat(children, voice, lose))
    _tell_apart(parts, voice)
    parts = [part for part in parts if part]
    _note_hidden(parts, voice, lose)
    return _spaced(parts, lose)


def _flat(children: Iterable[Inline], voice: Voice, lose: Lose) -> Iterator[str | _Marker]:
    """Texts and markers in order; a string among the children is said as it stands."""
    stack: list[tuple[Iterator[Inline | str | _Marker], _Marker | None]] = [(iter(children), None)]
    so_far = ""
    while stack:
        node = next(stack[-1][0], None)
        if node is None:
            if closer := stack.pop()[1]:
                yield closer
            continue
        if isinstance(node, (str, _Marker)):
            yield node
            continue
        if isinstance(node, Text):
            text = node.text.replace("\n", " ")
            yield from _with_values(so_far, text, voice)
            so_far += text
            continue
        inner: tuple[Inline | str, ...] | None = getattr(node, "children", None)
        if isinstance(node, (Code, Math)):
            text = " ".join(node.text.split())
            inner = (text,) if text else ()
            if text and text != node.text:
                lose(node, BLANKS)
        around = {type(closer.of.node) for _, closer in stack if closer}
        # One form that is said twice cannot be told from the next one of its kind inside.
        pairs = [p for p in voice.pairs(node) if type(node) not in around or p.opener != p.closer]
        if isinstance(node, HardBreak) and (form := voice.alone(node)):
            yield _Marker(_Marked(node, [Pair(form, form)]), opens=True)
        elif inner and isinstance(node, (Link, Image)) and (way := voice.way(node)):
            if node.title:
                lose(node, TITLE)
            opener, turn, last = way
            end = _Marker(_Marked(node, [Pair(last, last)]), opens=False)
            marked = _Marked(node, [Pair(opener, turn)])
            yield _Marker(marked, opens=True)
            stack.append((iter((node.destination, end)), None))
            stack.append((iter(inner), _Marker(marked, opens=False)))
        elif not inner:
            lose(node, LEFT_OUT)
            if isinstance(node, HardBreak):
                yield " "
        elif pairs:
            marked = _Marked(node, pairs)
            yield _Marker(marked, opens=True)
            stack.append((iter(inner), _Marker(marked, opens=False)))
        else:
            lose(node, AS_TEXT)
            stack.append((iter(inner), None))


def _with_values(so_far: str, text: str, voice: Voice) -> Iterator[str]:
    """``text`` with the values that the voice says in words; sentences begin with a capital.

    Around the name of a sign are blanks.
    """
    at = 0
    apart = True  # whether the next name needs no blank before it
    for figure in voice.figures(text):
        if before := text[at : figure.span.start]:
            yield before if apart or before[0].isspace() else f" {before}"
            apart = before[-1].isspace()
        head = (so_far + text[: figure.span.start]).rstrip()
        starts = (not head or head.endswith(_STOPS)) and not figure.sign
        words = figure.words[0].upper() + figure.words[1:] if starts else figure.words
        if figure.sign and not apart:
            yield " "
        yield _Value(words, figure.span.of(text), sign=figure.sign)
        apart = not figure.sign
        at = figure.span.end
    if rest := text[at:]:
        yield rest if apart or rest[0].isspace() else f" {rest}"


def _tell_apart(parts: list[str | _Marker], voice: Voice) -> None:
    """Take other markers where two that meet would be heard as something else."""
    markers = [part for part in parts if not isinstance(part, str) or part.strip()]
    for _ in range(2):  # a marker that gave way can meet another one
        for left, right in pairwise(markers):
            if isinstance(left, str) or isinstance(right, str):
                continue
            if not voice.decodes("", left.words, right.words):
                giving = left if left.of.taken + 1 < len(left.of.pairs) else right
                giving.of.taken = min(giving.of.taken + 1, len(giving.of.pairs) - 1)


def _note_hidden(parts: list[str | _Marker], voice: Voice, lose: Lose) -> None:
    """Note the markers that what is beside them would be heard together with."""
    told = [part for part in parts if not isinstance(part, str) or part.strip()]
    for left, right in pairwise(told):
        if isinstance(left, str) or isinstance(right, str):
            continue
        if not voice.decodes("", left.words, right.words):
            lose(right.of.node, HIDDEN)
    for at, part in enumerate(parts):
        if isinstance(part, _Marker):
            before, after = (
                beside[0] if beside and isinstance(beside[0], str) else ""
                for beside in (parts[max(0, at - 1) : at], parts[at + 1 : at + 2])
            )
            if not voice.decodes(before, part.words, after):
                lose(part.of.node, HIDDEN)


def _spaced(parts: list[str | _Marker], lose: Lose) -> list[Utterance]:
    """The utterances, a blank between a marker and any word beside it."""
    spoken: list[Utterance] = []
    for before, part in zip([None, *parts], parts, strict=False):
        if isinstance(part, str):
            if isinstance(before, _Marker) and _apart(before, part[0], before.opens, lose):
                spoken.append(Utterance(" ", marks=True))
            if isinstance(part, _Value):
                spoken.append(Utterance(str(part), marks=part.sign, written=part.written))
            else:
                spoken.append(Utterance(part))
            continue
        if isinstance(before, str) and _apart(part, before[-1], not part.opens, lose):
            spoken.append(Utterance(" ", marks=True))
        elif isinstance(before, _Marker):
            spoken.append(Utterance(" ", marks=True))
            if part.opens and not before.opens:
                lose(part.of.node, SET_OFF)
        spoken.append(Utterance(part.words, marks=True))
    _own_pauses(parts, lose)
    return spoken


def _apart(marker: _Marker, beside: str, inside: bool, lose: Lose) -> bool:
    """Whether a blank has to be put between ``marker`` and the character ``beside`` it."""
    if beside.isspace():
        return False
    if not inside and _wordy(beside):
        lose(marker.of.node, SET_OFF)
    return inside or _wordy(beside)


def _own_pauses(parts: list[str | _Marker], lose: Lose) -> None:
    """Note the stops and commas that would be taken for the pause beside a marker."""
    for at, part in enumerate(parts):
        if isinstance(part, str):
            continue
        before = parts[at - 1] if at else None
        after = parts[at + 1] if at + 1 < len(parts) else None
        inner = after if part.opens else before
        stop = inner.strip()[: 1 if part.opens else None][-1:] if isinstance(inner, str) else ""
        taken = bool(stop) and stop in (".,;:" if part.opens else ",")
        if not part.opens and isinstance(after, str) and (after + " ")[:2] in (". ", ".\n"):
            taken = taken or stop in _STOPS or _first(parts, part)
        if taken:
            lose(part.of.node, PAUSE)


def _first(parts: list[str | _Marker], closer: _Marker) -> bool:
    """Whether the node that ``closer`` ends begins the line."""
    return isinstance(parts[0], _Marker) and parts[0].of is closer.of


def _wordy(text: str) -> bool:
    """Whether ``text`` begins with what could belong to a word."""
    return text[0].isalnum() or text[0] in "_'’" or not (text[0].isascii() or text[0].isspace())
