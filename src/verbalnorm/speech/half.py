"""Halves: openers and closers before they are paired, and the view of the text they share."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import field, frozen

from verbalnorm.claim import Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.record import Record
from verbalnorm.rules.context import Context
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.rules.rule import Kind, Role, Rule
from verbalnorm.span import Span
from verbalnorm.speech.marked import emphasizes, filled, fills
from verbalnorm.speech.trigger import Forms, Trigger

__all__ = [
    "ELLIPSIS",
    "HOLLOW",
    "HUNG",
    "NOTHING",
    "PAIRED",
    "Half",
    "Remark",
    "View",
    "alone",
    "capitalized",
    "hollow",
    "line_before",
    "lives",
    "opens_sentence",
    "pause_after",
    "pause_before",
]


_SIGN = re.compile(r"[.?!…]")
_STOP = re.compile(r"[.?!…][\"'”’)\]]*(?=\s|\Z)")
_LIVE = re.compile(r"<|\](?=[(\[:])|ftp:", re.IGNORECASE)
_PAUSE = re.compile(r"[.,;:]?\s*")
# What a recognizer hangs on one of two forms that are said side by side.
HUNG: Final = ".,:"
NOTHING: Final = Forms()
# No further is looked for the end of a line: a text may be one endless line.
_REACH = 200
# What stands for any words.
ELLIPSIS: Final = re.compile(r"…|\.\.\.")
# What a closer that is no opener says for its opener, in log-odds.
PAIRED: Final = 5.0
# What small words alone say for a pair around them, in log-odds: they tell where it stands.
HOLLOW: Final = -6.0
_BLANK = re.compile(r"\n[ \t\r]*\n")
# So many characters are searched for stops at once.
_STRETCH: Final = 4096


@frozen(eq=False, repr=False)
class View(Record):
    """What every engine sees: the text, its triggers, its context, the words of the language.

    ``turns`` are the offsets where another speaker begins, ``start`` is where the body begins
    (after the page's head), ``voice`` the one that is declared, or "auto".
    ``pauses`` are the offsets before which somebody was silent, where that is known.
    ``leads`` says by its offset where a form begins together with the word that makes it a word.
    ``stars`` says of a sign that begins items and marks words which of both it does not do, by the
    index of its trigger. ``numbers`` are the number words of the language, ``closed`` the spans
    that must not be touched. ``markdown`` tells that its marks of markup mean what they do there.
    """

    text: str
    triggers: Sequence[Trigger] = field(repr=False)
    context: Context
    lexicon: Lexicon = field(repr=False)
    start: int = 0
    turns: tuple[int, ...] = ()
    voice: str = "auto"
    leads: Mapping[int, int] = field(factory=dict)
    stars: Mapping[int, Kind] = field(factory=dict)
    pauses: tuple[int, ...] = ()
    numbers: NumberPack | None = field(default=None, repr=False)
    closed: Sequence[Span] = ()
    markdown: bool = False

    def touched(self, index: int) -> Forms:
        """What is said right before the trigger ``index``, but for a stop between them."""
        if not index:
            return NOTHING
        last = self.triggers[index - 1]
        return last.forms if last.touches(self.triggers[index], self.text, HUNG) else NOTHING

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The rules of its triggers that write what is typed: addresses, paths and flags."""
        said = (one.forms for one in self.triggers if "address" in one.forms.kinds)
        return frozenset(rule.name for own in said for rule, _ in own if rule.kind == "address")

    @cached_property
    def openers(self) -> dict[int, bool]:
        """Which of the triggers open a quotation, of those that were asked about."""
        return {}

    @cached_property
    def _stops(self) -> dict[int, list[int]]:
        """Where the sentences stop in the stretches of the text that were asked about."""
        return {}

    def stops(self, start: int, end: int) -> Iterator[int]:
        """Where sentences stop between two offsets, the last of them first."""
        for which in range((end - 1) // _STRETCH, start // _STRETCH - 1, -1):
            if which not in self._stops:
                text, first = self.text, which * _STRETCH
                signs = (one.start() for one in _SIGN.finditer(text, first, first + _STRETCH))
                self._stops[which] = [at for at in signs if _STOP.match(text, at)]
            found = self._stops[which]
            for at in range(bisect_left(found, end) - 1, -1, -1):
                if found[at] < start:
                    return
                yield found[at]

    @cached_property
    def blanks(self) -> list[int]:
        """Where its blank lines begin."""
        return [found.start() for found in _BLANK.finditer(self.text)]

    @cached_property
    def _filled(self) -> list[Span]:
        """The lines of its Markdown that are blocks."""
        return filled(self.text)

    def holds_no_block(self, at: int) -> bool:
        """Whether the line ``at`` an offset is a block of Markdown: one in it would tear it."""
        if not self.markdown:
            return False
        start = self.text.rfind("\n", max(0, at - _STRETCH), at) + 1
        short = start and "\r" not in self.text[start:at]  # as most lines are
        if short and (told := fills(self.text, start)) is not None:
            return told
        which = bisect_right(self._filled, at, key=_start) - 1
        return which >= 0 and at < self._filled[which].end

    def emphasizes(self, start: int, end: int) -> bool:
        """Whether emphasis of its Markdown holds what stands between two offsets."""
        return self.markdown and emphasizes(self.text, start, end)

    @cached_property
    def lines(self) -> list[Trigger]:
        """Where the end of a line is said, or of a paragraph."""
        return [trigger for trigger in self.triggers if trigger.forms.breaks]

    @cached_property
    def breaks(self) -> list[int]:
        """Where a new paragraph is said."""
        return [trigger.start for trigger in self.lines if "\n\n" in trigger.forms.breaks]


@frozen(eq=False, repr=False)
class Half(Record):
    """A proposed opener or closer; ``weight`` is its log-odds before it is paired.

    ``writes`` is the bracket that it names, where it does.
    ``declared`` is true where the voice that says it was declared: then only pairing decides.
    """

    rule: Rule
    role: Role
    span: Span
    weight: float
    because: tuple[str, ...]
    capital: bool
    writes: str = ""
    declared: bool = False


def lives(text: str) -> bool:
    """Whether ``text`` would be HTML or a link for a reader who knows no math around it.

    >>> lives("x < y"), lives("x + y"), lives("[x](y)")
    (True, False, True)
    """
    return _LIVE.search(text) is not None


@frozen(eq=False, repr=False)
class Remark(Record):
    """Something a reader should look at: what, and where in the source."""

    span: Span
    text: str

    def __str__(self) -> str:
        return f"characters {self.span.start} to {self.span.end}: {self.text}"


def hollow(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether there are two words or more between two offsets, and all of them small ones.

    >>> words = Lexicon(determiners=frozenset({"the"}), coordinators=frozenset({"and"}))
    >>> told = "the open quote and the close quote"
    >>> hollow(told, 14, 23, words), hollow(told, 0, 14, words)
    (True, False)
    """
    if end - start > _REACH:
        return False
    words = text[start:end].lower().replace(",", " ").split()
    return len(words) > 1 and lexicon.small.issuperset(words)


def pause_before(text: str, start: int, end: int, stops: str) -> int:
    """Where the pause before ``end`` begins: blanks, and one of ``stops`` before them.

    Not before ``start``; ``end`` where there is no pause. It looks at the pause alone.

    >>> pause_before("It fell, end quote", 0, 9, ",;"), pause_before("It fell end quote", 0, 8, ",")
    (7, 7)
    """
    while end > start and text[end - 1].isspace():
        end -= 1
    return end - 1 if end > start and text[end - 1] in stops else end


def opens_sentence(text: str, at: int) -> bool:
    """Whether nothing, a stop or a blank line stands right before ``at``."""
    before = text[max(0, at - 4) : at]
    left = before.rstrip()
    return not left or left[-1] in ".?!…:" or before.count("\n", len(left)) > 1


def pause_after(text: str, start: int, end: int | None = None) -> int:
    """Where the pause behind ``start`` ends: a stop that hangs on a marker, and the blanks behind.

    Not behind ``end``. Its mirror is ``pause_before``.

    >>> pause_after("quote, it fell", 5), pause_after("quote, it fell", 7)
    (7, 7)
    """
    pause = _PAUSE.match(text, start, len(text) if end is None else max(start, end))
    assert pause is not None  # the pattern matches the empty string
    return pause.end()


def alone(text: str, start: int, end: int) -> bool:
    """Whether what lies between two offsets has a line of its own, but for its stop.

    Such a marker takes nothing from the words on other lines: neither their stop nor their case.
    """
    after = text[end : end + _REACH].partition("\n")[0]
    return not line_before(text, start).strip() and not after.strip(" \t\r.,:;")


def line_before(text: str, at: int) -> str:
    r"""What stands before ``at`` on its line, of an endless line the end of it.

    >>> line_before("So:\n  it", 6), line_before("So: it", 4)
    ('  ', 'So: ')
    """
    return text[max(0, at - _REACH) : at].rpartition("\n")[2]


def capitalized(text: str, at: int, claim: str) -> Mark | None:
    """The mark that gives the letter at ``at`` a capital; nothing where it has one."""
    letter = text[at : at + 1]
    upper = letter.upper()
    if not letter.isalpha() or not letter.islower() or len(upper) != 1:
        return None
    span = Span(at, at + 1)
    return Mark(span, (Put(Text(upper, span=span, claim=claim)),), yields=True)


def _start(span: Span) -> int:
    return span.start
