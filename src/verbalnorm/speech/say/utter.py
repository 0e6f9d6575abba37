"""Utter: a line of inline content in the markers that a voice has for it."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from verbalnorm.document import (
    Code,
    FootnoteReference,
    HardBreak,
    Image,
    Inline,
    Link,
    Math,
    Text,
)
from verbalnorm.rules.rule import SLOT, Form
from verbalnorm.speech.say.pairs import Noting, Pair
from verbalnorm.speech.say.parts import (
    AS_TEXT,
    DESTINATION,
    LEFT_OUT,
    Destination,
    Label,
    Lose,
    Marked,
    Marker,
    Utterance,
    Value,
)
from verbalnorm.speech.say.spacing import clause, note_hidden, spaced, tell_apart
from verbalnorm.speech.say.voice import Voice

__all__ = ["utter"]

_STOPS = (".", "?", "!")
# Marks that end what is said: they stand against what is before them.
_CLOSING = '"”»'


def utter(children: Iterable[Inline], voice: Voice, lose: Lose) -> list[Utterance]:
    """``children`` as one line of speech; a soft line break is a blank."""
    parts = list(_referring(list(_flat(children, voice, lose)), voice))
    tell_apart(parts, voice)
    parts = [part for part in parts if part]
    note_hidden(parts, voice, lose)
    return spaced(parts, voice, lose)


def _flat(children: Iterable[Inline], voice: Voice, lose: Lose) -> Iterator[str | Marker]:
    """Texts and markers in order; a string among the children is said as it stands."""
    stack: list[tuple[Iterator[Inline | str | Marker], Marker | None]] = [(iter(children), None)]
    so_far = ""
    while stack:
        node = next(stack[-1][0], None)
        if node is None:
            if closer := stack.pop()[1]:
                yield closer
            continue
        if isinstance(node, (str, Marker)):
            yield node
            continue
        if isinstance(node, Text):
            text = node.text.replace("\n", " ")
            yield from _with_values(so_far, text, voice)
            so_far += text
            continue
        inner: tuple[Inline | str, ...] | None = getattr(node, "children", None)
        if isinstance(node, (Code, Math)):
            text = node.text.replace("\n", " ")
            inner = (text,) if text.strip() else ()
        around = {type(closer.of.node) for _, closer in stack if closer}
        # One form that is said twice cannot be told from the next one of its kind inside.
        pairs = [p for p in voice.pairs(node) if type(node) not in around or p.opener != p.closer]
        if isinstance(node, HardBreak) and (form := voice.alone(node)):
            yield Marker(Marked(node, [Pair(form, form)]), opens=True)
        elif isinstance(node, (Link, Image)) and (way := _way(node, voice)):
            opener, turn, last = way
            end = Marker(Marked(node, [Pair(last, last)]), opens=False)
            marked = Marked(node, [Pair(opener, turn)])
            yield Marker(marked, opens=True)
            title = f' "{node.title}"' if node.title else ""
            stack.append((iter((Destination(voice.address(node.destination) + title), end)), None))
            stack.append((iter(inner or ()), Marker(marked, opens=False)))
        elif isinstance(node, FootnoteReference) and (told := voice.note(node.label)):
            yield from _reference(node, told)
        elif not inner:
            lose(node, LEFT_OUT)
            if isinstance(node, HardBreak):
                yield " "
        elif pairs:
            if isinstance(node, Image):
                lose(node, DESTINATION)
            marked = Marked(node, pairs)
            yield Marker(marked, opens=True)
            stack.append((iter(inner), Marker(marked, opens=False)))
        else:
            lose(node, AS_TEXT)
            stack.append((iter(inner), None))


def _way(node: Link | Image, voice: Voice) -> tuple[Form, Form, Form] | None:
    """The markers of a link; one without a text is not seen, an image may have none."""
    return voice.way(node) if node.children or isinstance(node, Image) else None


def _reference(node: FootnoteReference, told: Noting) -> Iterator[str | Marker]:
    """What refers to a note: a marker that stands against what is before it, and the label."""
    pair = told.refers
    form = evolve(pair.opener, words=pair.opener.words.removesuffix(SLOT))
    pair = Pair(form, pair.closer if told.spelled else form)
    marked = Marked(node, [pair], hugs=True)
    yield Marker(marked, opens=True)
    yield Label(told.label)
    if told.spelled:
        yield Marker(marked, opens=False)


def _referring(parts: list[str | Marker], voice: Voice) -> Iterator[str | Marker]:
    """The parts, with the labels spelled of notes that no clause can refer to where they are."""
    label = 0
    for at, part in enumerate(parts):
        if label and at == label:
            continue
        if isinstance(part, Marker) and part.of.hugs and part.opens and not clause(parts, at):
            node = part.of.node
            assert isinstance(node, FootnoteReference)  # nothing else hugs what is before it
            if spelled := voice.note(node.label, spelled=True):
                label = at + 1
                yield from _reference(node, spelled)
                continue
        yield part


def _with_values(so_far: str, text: str, voice: Voice) -> Iterator[str]:
    """``text`` with the values that the voice says in words; sentences begin with a capital.

    Around the name of a sign are blanks, but before a mark that closes what is said.
    """
    at = 0
    apart = True  # whether the next name needs no blank before it
    sign = False  # whether a name was said last
    for figure in voice.figures(text):
        if before := text[at : figure.span.start]:
            yield f" {before}" if sign and _parted(before) else before
            apart = before[-1].isspace()
        head = (so_far + text[: figure.span.start]).rstrip()
        starts = (not head or head.endswith(_STOPS)) and not figure.sign
        words = figure.words[0].upper() + figure.words[1:] if starts else figure.words
        if figure.sign and not apart:
            yield " "
        yield Value(words, figure.span.of(text), sign=figure.sign)
        apart, sign = False, figure.sign
        at = figure.span.end
    if rest := text[at:]:
        yield f" {rest}" if sign and _parted(rest) else rest


def _parted(text: str) -> bool:
    """Whether a blank has to be put between the name of a sign and ``text`` behind it."""
    return not (text[0].isspace() or text[0] in _CLOSING)
