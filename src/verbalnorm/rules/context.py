"""The context: what a first look over a whole document tells each place in it."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from attrs import field, fields, frozen

from verbalnorm.arguments import require
from verbalnorm.record import Record

__all__ = ["Context", "Layout"]


@frozen(eq=False, repr=False)
class Layout(Record):
    """How the lines of a document are laid out, as counts that can be added up.

    ``mode`` turns them into one decision: ``"sentences"`` (each line is a sentence: joined),
    ``"wrapped"`` (lines break inside sentences: joined), ``"paragraphs"`` (each line is a
    paragraph or a turn: a blank line between) or ``"kept"`` (unsure, or one line: as it is).
    """

    lines: int = 0
    sentences: int = 0  # lines that end a sentence
    single: int = 0  # lines that hold one sentence at the most
    runs: int = 0  # line breaks that are not part of a blank line
    broken: int = 0  # of those, breaks inside a sentence: no stop before, no capital after
    marked: int = 0  # of those, breaks that look like a list, a table, verse or code
    short: int = 0  # lines under 40 characters, the last of each run left out
    blanks: int = 0
    turns: int = 0  # lines that begin with a speaker's label
    begun: int = 0  # lines that begin with the name of a block

    def __add__(self, other: Layout) -> Layout:
        return Layout(*(getattr(self, name) + getattr(other, name) for name in _COUNTS))

    @property
    def mode(self) -> str:
        """The decision; what is meant by the counts is settled nowhere else."""
        if not self.runs or self.marked * 3 > self.runs:
            return "kept"
        if self.turns >= 2 and self.turns * 2 > self.lines:
            return "paragraphs"
        if self.begun >= 2 and not self.sentences:
            return "kept"  # where no stop is set, lines that begin blocks are all that ends them
        if self.broken * 10 >= self.runs * 3 and self.short * 2 <= self.runs:
            return "wrapped"
        explained = self.sentences + self.broken
        if explained * 20 >= self.lines * 19 and not self.blanks and self.lines >= 3:
            return "sentences" if self.single * 10 >= self.lines * 7 else "paragraphs"
        return "kept"


_COUNTS = tuple(count.name for count in fields(Layout))


# Among so many words, one who dictates says a sign, and one who does not says none.
_RARE = 100
# So many pairs are no accident.
_HABIT = 3
# What shows a voice: so many of its forms, of so many different words, one in so many words.
_FORMS = 3
_DIFFERENT = 2
_ONE_IN = 50

Key = TypeVar("Key", str, tuple[str, str, bool])


def _added(
    ours: tuple[tuple[Key, int], ...], others: tuple[tuple[Key, int], ...]
) -> tuple[tuple[Key, int], ...]:
    """Both counts together."""
    counts = dict(ours)
    for name, count in others:
        counts[name] = counts.get(name, 0) + count
    return tuple(sorted(counts.items()))


@frozen(eq=False, repr=False)
class Context(Record):
    """What ``survey`` found: mergeable with ``|`` and passable to ``normalize(context=)``.

    ``families`` counts, by family of rules ("heading", "quote", "strong"), the places that are
    certain by themselves; a family with one is *confirmed* and trusted more elsewhere in the
    document. ``pairs`` counts, by family, the few words between two markers that are not both
    mentions; where there are enough, the document marks with them. ``voices`` counts the forms that
    one voice alone says, by that voice, the words, and whether they are heard in no other voice;
    several lines that begin alike, and a stop that ends the text, are told once more, with a line
    feed and a null behind.
    ``stops`` counts the sentence stops that are written, ``said`` those of them beside a sign.
    ``head`` is the page chrome at the very beginning, verbatim; ``None`` = not looked.

    >>> from verbalnorm import normalize
    >>> first = normalize("Subheading. Frost. It came early.").context
    >>> first.confirmed("heading"), (first | Context()).confirmed("quote")
    (True, False)
    """

    families: tuple[tuple[str, int], ...] = ()
    pairs: tuple[tuple[str, int], ...] = ()
    voices: tuple[tuple[tuple[str, str, bool], int], ...] = ()
    layout: Layout = field(factory=Layout)
    head: str | None = None
    letters: int = 0  # characters, in fact: only the share of capitals matters
    capitals: int = 0
    words: int = 0
    stops: int = 0
    said: int = 0  # of the stops, those that a recognizer hung on a sign that was said

    def __or__(self, other: Context) -> Context:
        require("what is joined to a Context", other, Context)
        return Context(
            _added(self.families, other.families),
            _added(self.pairs, other.pairs),
            _added(self.voices, other.voices),
            self.layout + other.layout,
            self.head if self.head is not None else other.head,
            self.letters + other.letters,
            self.capitals + other.capitals,
            self.words + other.words,
            self.stops + other.stops,
            self.said + other.said,
        )

    def confirmed(self, family: str) -> bool:
        """Whether the document holds a certain instance of ``family``."""
        return any(name == family for name, _ in self.families)

    def count(self, family: str) -> int:
        """How many places of ``family`` are certain by themselves."""
        return sum(count for name, count in self.families if name == family)

    def dense(self, family: str) -> bool:
        """Whether places of ``family`` are as frequent as in what is dictated."""
        return self.count(family) * _RARE >= self.words

    def stopped(self, family: str) -> bool:
        """Whether the text has more stops of its own than signs of ``family``, several of them.

        Its recognizer set them: nobody said them one by one.
        """
        return self.stops - self.said > max(1, self.count(family))

    def marks_with(self, family: str) -> bool:
        """Whether the document has a habit of marking words with ``family``."""
        return sum(count for name, count in self.pairs if name == family) >= _HABIT

    @property
    def voice(self) -> str:
        """The voice that shows by itself, empty where none does.

        It says several different things that no other voice says, again and again, and some of
        them are not even heard elsewhere. A text that merely speaks of them does so once.

        >>> from verbalnorm import normalize
        >>> spoken = "we left early comma it rained period the roof held comma we slept period"
        >>> normalize(spoken).context.voice
        'dictation'
        """
        best = Counter[str]()
        for (voice, _, _), count in self.voices:
            best[voice] += count
        most = max(best.values(), default=0)
        for voice, total in best.most_common():
            own = [(words, alone) for (of, words, alone), _ in self.voices if of == voice]
            enough = total >= _FORMS and total * _ONE_IN >= self.words
            different = len({words for words, _ in own}) >= _DIFFERENT
            rival = total * 2 < most  # another voice says far more
            if enough and not rival and different and any(alone for _, alone in own):
                return voice
        return ""

    @property
    def cased(self) -> bool:
        """Whether the text has capitals at all (some recognizers write none)."""
        return self.capitals * 200 >= self.letters

    @property
    def punctuated(self) -> bool:
        """Whether the text has sentence stops at all: one in sixty words or more."""
        return self.stops * 60 >= self.words
