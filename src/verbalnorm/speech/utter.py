"""Utter: a line of inline content in the markers that a voice has for it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from attrs import define, frozen

from verbalnorm.document import Code, HardBreak, Inline, Math, Node, Text
from verbalnorm.speech.voice import Pair, Voice

__all__ = ["AS_TEXT", "LEFT_OUT", "Lose", "Utterance", "utter"]

LEFT_OUT = "left out"
AS_TEXT = "only its text is said"
SET_OFF = "a blank is heard beside it"
BLANKS = "its blanks are said as one"

# What is told of a node that is not said as it is.
Lose = Callable[[Node, str], None]


@frozen
class Utterance:
    """A run of speech: text, or what marks it."""

    text: str
    marks: bool = False


@define
class _Marked:
    """A node with the pairs of markers that it can be said with, and the one that is taken."""

    node: Node
    pairs: list[Pair]
    taken: int = 0

    def words(self, *, opens: bool) -> str:
        pair = self.pairs[self.taken]
        return pair.opener.words if opens else pair.closer.words


@frozen
class _Marker:
    of: _Marked
    opens: bool

    @property
    def words(self) -> str:
        return self.of.words(opens=self.opens)


def utter(children: Iterable[Inline], voice: Voice, lose: Lose) -> list[Utterance]:
    """``children`` as one line of speech; a soft line break is a blank."""
    parts = list(_flat(children, voice, lose))
    _tell_apart(parts, voice)
    return _spaced(parts, lose)


def _flat(children: Iterable[Inline], voice: Voice, lose: Lose) -> Iterator[str | _Marker]:
    """Texts and markers in order."""
    stack: list[tuple[Iterator[Inline], _Marker | None]] = [(iter(children), None)]
    while stack:
        node = next(stack[-1][0], None)
        if node is None:
            if closer := stack.pop()[1]:
                yield closer
            continue
        if isinstance(node, Text):
            yield node.text.replace("\n", " ")
            continue
        inner: tuple[Inline, ...] | None = getattr(node, "children", None)
        if isinstance(node, (Code, Math)):
            text = " ".join(node.text.split())
            inner = (Text(text),) if text else ()
            if text and text != node.text:
                lose(node, BLANKS)
        around = {type(closer.of.node) for _, closer in stack if closer}
        # One form that is said twice cannot be told from the next one of its kind inside.
        pairs = [p for p in voice.pairs(node) if type(node) not in around or p.opener != p.closer]
        if not inner:
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


def _tell_apart(parts: list[str | _Marker], voice: Voice) -> None:
    """Take other markers where two that meet would be heard as something else."""
    markers = [part for part in parts if not isinstance(part, str) or part.strip()]
    for _ in range(2):  # a marker that gave way can meet another one
        for left, right in pairwise(markers):
            if isinstance(left, str) or isinstance(right, str):
                continue
            if not voice.decodes(left.words, right.words):
                giving = left if left.of.taken + 1 < len(left.of.pairs) else right
                giving.of.taken = min(giving.of.taken + 1, len(giving.of.pairs) - 1)


def _spaced(parts: list[str | _Marker], lose: Lose) -> list[Utterance]:
    """The utterances, a blank between a marker and any word beside it."""
    spoken: list[Utterance] = []
    last: str | _Marker = ""
    for part in parts:
        if not part:
            continue
        if isinstance(part, str):
            if isinstance(last, _Marker):
                wordy = _wordy(part)
                if wordy and not last.opens:
                    lose(last.of.node, SET_OFF)
                if (wordy or last.opens) and not part[0].isspace():
                    spoken.append(Utterance(" ", marks=True))
            spoken.append(Utterance(part))
        else:
            text = last if isinstance(last, str) else "\\"
            if text and not text[-1].isspace():
                wordy = _wordy(text[::-1])
                if wordy and part.opens:
                    lose(part.of.node, SET_OFF)
                if wordy or not part.opens or isinstance(last, _Marker):
                    spoken.append(Utterance(" ", marks=True))
            spoken.append(Utterance(part.words, marks=True))
        last = part
    return spoken


def _wordy(text: str) -> bool:
    """Whether ``text`` begins with what could belong to a word."""
    return text[0].isalnum() or text[0] in "_'’" or not (text[0].isascii() or text[0].isspace())
