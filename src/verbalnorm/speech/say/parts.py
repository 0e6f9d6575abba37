"""Parts: what a line of speech is made of, and what is lost where it cannot be said."""

import re
from collections.abc import Callable, Iterable
from typing import Self

from attrs import define, frozen

from verbalnorm.document import Node
from verbalnorm.record import Record
from verbalnorm.span import Span
from verbalnorm.speech.say.pairs import Pair

__all__ = [
    "ALIGNED",
    "AS_TEXT",
    "BESIDE",
    "BLANKS",
    "CASELESS",
    "DESTINATION",
    "HIDDEN",
    "LEFT_OUT",
    "LONG",
    "NAMELESS",
    "PAUSE",
    "PAUSED",
    "REFUSED",
    "SET_OFF",
    "UNSHOWN",
    "WORDLESS",
    "Destination",
    "Label",
    "Lose",
    "Marked",
    "Marker",
    "Pause",
    "Utterance",
    "Value",
    "marker",
    "text_of",
]

LEFT_OUT = "left out"
AS_TEXT = "only its text is said"
UNSHOWN = "a comment: nothing of it is shown"
REFUSED = "its text is said, it leads where none may"
BESIDE = "its blanks stand beside it"
SET_OFF = "a blank is heard beside it"
HIDDEN = "a word beside it is heard as part of its marker"
PAUSE = "a stop or comma beside it is heard as its pause"
LONG = "it is longer than what is heard as one"
WORDLESS = "without a word it is not heard as one"
CASELESS = "its language is said in lower case"
NAMELESS = "its language is not said"
ALIGNED = "how its columns are aligned is not said"
DESTINATION = "where it is from is not said"
BLANKS = "its blanks are said as one, or not at all"

# What stands behind a marker and is heard as its pause.
PAUSED = re.compile(r"[.,:;](?=\s|\Z)")


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


def marker(words: str, gap: str, *, apart: bool) -> Utterance:
    """A marker, as a sentence of its own where it is said so, and the gap behind it."""
    return Utterance((f"{words[0].upper()}{words[1:]}." if apart else words) + gap, marks=True)


def text_of(said: Iterable[Utterance]) -> str:
    """What is ``said``, as one text."""
    return "".join(part.text for part in said)


class Value(str):
    """A value in words, or the name of a sign."""

    __slots__ = ("sign", "written")
    written: str
    sign: bool

    def __new__(cls, words: str, written: str, *, sign: bool) -> Self:
        """``words`` that say what is ``written``."""
        value = super().__new__(cls, words)
        value.written, value.sign = written, sign
        return value


class Pause(str):
    """The pause that a marker takes, where a comma before it is the text's own."""

    __slots__ = ()


class Label(str):
    """What a note is called."""

    __slots__ = ()


class Destination(str):
    """Where a link leads: it is inside of the markers on both of its sides."""

    __slots__ = ()


@define
class Marked:
    """A node with the pairs of markers that it can be said with, and the one that is taken.

    One that ``hugs`` stands against what is before it.
    """

    node: Node
    pairs: list[Pair]
    taken: int = 0
    hugs: bool = False

    def words(self, *, opens: bool) -> str:
        """The words of its first marker, or of its last."""
        pair = self.pairs[self.taken]
        return pair.opener.words if opens else pair.closer.words


@frozen(eq=False, repr=False)
class Marker(Record):
    """The marker that opens a node, or closes it."""

    of: Marked
    opens: bool

    @property
    def words(self) -> str:
        """What it is called."""
        return self.of.words(opens=self.opens)
