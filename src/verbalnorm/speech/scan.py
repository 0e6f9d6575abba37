"""Scan: the one pass over the text, which finds where a rule can start."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import field, frozen

from verbalnorm.record import Record
from verbalnorm.rules.rule import Rule
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.rules.scanner import Hit, Scanner
from verbalnorm.span import Span
from verbalnorm.speech.meaning import Counts, Meaning, meanings
from verbalnorm.speech.numbers.starts import starts
from verbalnorm.speech.torn import is_repeated, untorn
from verbalnorm.speech.trigger import Trigger
from verbalnorm.style import Style

__all__ = ["GOES_ON", "SILENCE", "Found", "Scan", "scan_of"]


class Found(NamedTuple):
    """What a scan found, by what can start there. A named tuple: one is made for each text.

    ``triggers`` are forms of rules, ``counts`` are numbers that may count the items of a list,
    ``numbers`` the offsets where a value may begin; each is in order. ``live`` is false where no
    trigger can come to anything, whatever stands around it: half a pair without its other half.
    ``unheard`` are forms of voices that were not declared; where one may show, ``tells`` is true.
    """

    triggers: Sequence[Trigger] = ()
    counts: Sequence[tuple[int, int, Rule, int]] = ()
    numbers: Sequence[int] = ()
    live: bool = False
    unheard: Sequence[Trigger] = ()
    tells: bool = False

    def dense(self, text: str) -> bool:
        """Whether ``text`` is so full of forms that something will come of one of them."""
        most = max(_MANY, len(text) // _SPARSE)
        return len(self.triggers) > most < sum(not trigger.idle for trigger in self.triggers)

    def without_items(self, text: str) -> "Found":
        """The same without the numbers of a list that is written: they count its items no more."""
        counts = [count for count in self.counts if not _is_item(text, count[0])]
        return self if len(counts) == len(self.counts) else self._replace(counts=counts)


SILENCE = Found()
# The space inside "3 .5".
_SPLIT: Final = re.compile(r"(?<=[0-9]) (?=\.[0-9])")
# The rest of a number that is written in figures: none of "12.4" and "12:30" is "12".
GOES_ON: Final = re.compile(r"[.,:/][0-9]")
# The number of an item that is written; what stands behind the number of one.
_ITEM: Final = re.compile(r"[0-9]{1,9}\. ")
_LISTED: Final = frozenset(",.:")
# What stands behind a word that no pause follows.
_NO_PAUSE: Final = frozenset(" -'’")
# So many forms of other voices show one, with so many of its forms in all.
_SEVERAL: Final = 2
_SHOWN: Final = 3
# So many forms that are alike may be the items of a list.
_ROW: Final = 3
# A text is dense with more forms than that, and one in fewer characters.
_MANY: Final = 50
_SPARSE: Final = 500
# No pair has more characters.
_FARTHEST: Final = 12_000


@frozen(eq=False, repr=False)
class Scan(Record):
    """The compiled scan of a rule set; ``scan(text)`` tells what can start where.

    Forms that belong to other voices than ``voice`` are not listened for, and only noted where
    ``voice`` is open; ``style`` tells which values can be written at all.
    """

    rules: RuleSet
    voice: str
    style: Style
    open: bool = False
    _meanings: tuple[Meaning, ...] = field(init=False, eq=False, repr=False)
    # Of what can only be a number, how long its last word is and which items it may count; a text
    # has ten of these for one of the others.
    _bare: tuple[tuple[int, Counts], ...] = field(init=False, eq=False, repr=False)
    _scanner: Scanner = field(init=False, eq=False, repr=False)
    _places: dict[str, int] = field(init=False, eq=False, repr=False)
    # Which forms say one word again and again: of those, two can stand side by side.
    _repeated: frozenset[int] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        pack = self.rules.numbers if any(rule.kind == "reading" for rule in self.rules) else None
        begin = starts(pack, self.style) if pack else frozenset[str]()
        told = meanings(self.rules, self.voice, begin, noted=self.open)
        bare = (
            (0 if one.forms or one.unheard or one.figures else one.number, one.counts)
            for one in told.values()
        )
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "_meanings", tuple(told.values()))
        object.__setattr__(self, "_bare", tuple(bare))
        places = {words: which for which, words in enumerate(told)}
        object.__setattr__(self, "_places", places)
        repeated = (which for words, which in places.items() if is_repeated(words))
        object.__setattr__(self, "_repeated", frozenset(repeated))
        object.__setattr__(self, "_scanner", Scanner(tuple(told), pack.glued if pack else ()))

    def __call__(self, text: str, closed: Sequence[Span] = ()) -> Found:
        """What can start where in ``text``, outside the ``closed`` spans (sorted)."""
        hits = self.hits(text)
        return self.found(text, hits, closed) if hits or " ." in text else SILENCE

    def hits(self, text: str) -> list[Hit]:
        """The forms in ``text``, of which ``found`` tells what they can start."""
        return self._scanner.scan(text)

    def each(self, texts: Sequence[str]) -> Iterator[tuple[str, Found]]:
        """Each of the ``texts`` with what a call would find in it: one search for all of them."""
        # What joins them is part of no form, and no two words of one are joined by it.
        hits = self._scanner.scan("\0".join(texts))
        many = len(hits)
        which = at = 0
        for text in texts:
            end = at + len(text)
            if which < many and hits[which][0] < end:
                first = which
                while which < many and hits[which][0] < end:
                    which += 1
                mine = [(start - at, stop - at, form) for start, stop, form in hits[first:which]]
                yield text, self.found(text, mine, ())
            else:
                yield text, self.found(text, [], ()) if " ." in text else SILENCE
            at = end + 1

    def found(self, text: str, hits: list[Hit], closed: Sequence[Span] = ()) -> Found:
        """What the forms that were hit can start, outside the ``closed`` spans."""
        if closed:
            hits = _outside(hits, closed)
        hits = untorn(hits, text, self._repeated, self._places, self._scanner.scan)
        split = self._split(text, closed) if " ." in text else []
        if not hits and not split:
            return SILENCE
        triggers: list[Trigger] = []
        counts: list[tuple[int, int, Rule, int]] = []
        starts: list[int] = []
        unheard: list[Trigger] = []
        told = 0  # how many forms may be said in a voice that was not declared
        last: Trigger | None = None  # the form before, of any voice
        live = False
        meanings = self._meanings
        opened: set[tuple[str, bool]] = set()
        lone: list[tuple[int, Meaning]] = []  # the triggers that only open a pair
        closed_at: dict[tuple[str, bool], list[int]] = {}
        rows: dict[str, list[int]] = {}  # the triggers of weak forms of items
        bare = self._bare
        for start, end, which in hits:
            length, items = bare[which]
            if length:
                starts.append(end - length)
                if items and text[end : end + 1] in _LISTED:
                    counts += [(start, end, rule, value) for rule, value in items]
                continue
            meant = meanings[which]
            if meant.number:
                starts.append(end - meant.number)
            if meant.figures and GOES_ON.match(text, end):
                continue
            if text[start - 1 : start] == "." and text[start + 1 : start + 2] == ".":
                continue  # a letter of "a.m."
            if meant.forms and not (meant.paused and text[end : end + 1] in _NO_PAUSE):
                if meant.lone:
                    lone.append((len(triggers), meant))
                within = not meant.inside and _within(text, start)
                # What stands right behind another form may begin something there.
                idle = meant.weak and within and not (triggers and triggers[-1].end == start - 1)
                if meant.listed and meant.weak:
                    rows.setdefault(meant.listed, []).append(len(triggers))
                triggers.append(here := Trigger(start, end, meant.forms, idle))
                told += _at_line_end(last, here, text)
                last = here
                for pair in meant.closes:
                    closed_at.setdefault(pair, []).append(start)
                if not live:
                    live = meant.alone and not within
                    live = live or not opened.isdisjoint(meant.closes)
                    opened |= meant.opens
            if meant.unheard:
                unheard.append(here := Trigger(start, end, meant.unheard))
                told += not (meant.faint and _within(text, start)) or _at_line_end(last, here, text)
                told += end > len(text) - 2  # who dictates says the last stop
                last = here
            # An item's number has a pause behind it; most numbers have none.
            if meant.counts and text[end : end + 1] in _LISTED:
                counts += [(start, end, rule, value) for rule, value in meant.counts]
        if lone or rows:
            live = _weigh_alike(triggers, lone, closed_at, rows) or live
        if split:
            starts = sorted(starts + split)
        if counts and not {1, 2} <= {count[3] for count in counts}:
            counts = []  # a list counts from one
        tells = told >= _SEVERAL and (told + len(triggers) >= _SHOWN or unheard[-1].forms.asks)
        return Found(triggers, counts, starts, live or tells, unheard, tells)

    def _split(self, text: str, closed: Sequence[Span]) -> list[int]:
        """Where decimals were left in two, which has no word to find them by."""
        if "decimal" not in self.style.rules or "decimal" not in self.rules.names:
            return []
        found: list[Hit] = []
        at = text.find(" .")
        while at >= 0:  # ten times as fast as a search for the whole
            if _SPLIT.match(text, at):
                found.append((at, at + 1, 0))
            at = text.find(" .", at + 1)
        return [start for start, _, _ in _outside(found, closed)]


def _weigh_alike(
    triggers: list[Trigger],
    lone: Sequence[tuple[int, Meaning]],
    closed_at: Mapping[tuple[str, bool], Sequence[int]],
    rows: Mapping[str, Sequence[int]],
) -> bool:
    """Let openers be idle that nothing closes, and no item among others; whether a row is there."""
    for at, meant in lone:
        here = triggers[at]
        closers = closed_at.get(meant.lone, ()) if meant.lone else ()
        which = bisect_left(closers, here.end)
        if which == len(closers) or closers[which] - here.end > _FARTHEST:
            triggers[at] = Trigger(here.start, here.end, here.forms, idle=True)
    for row in rows.values():
        # One that is no item says of the other which one it is.
        for at in row if len(row) > 1 else ():
            triggers[at] = triggers[at]._replace(idle=False)
    return any(len(row) >= _ROW for row in rows.values())


def _at_line_end(last: Trigger | None, here: Trigger, text: str) -> bool:
    """Whether one of two forms side by side says a line end: who dictates says so."""
    said = last is not None and (last.forms.breaks or here.forms.breaks)
    return last is not None and bool(said) and last.touches(here, text)


def _is_item(text: str, start: int) -> bool:
    """Whether the number at ``start`` is written before an item of a list."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not before.strip(" >") and _ITEM.match(text, start) is not None


def _within(text: str, start: int) -> bool:
    """Whether the word at ``start`` surely goes on with a sentence, on its line."""
    return (
        start > 1 and text[start - 1] == " " and text[start - 2].isalnum() and text[start].islower()
    )


def _outside(hits: list[Hit], closed: Sequence[Span]) -> list[Hit]:
    """The hits that touch none of the ``closed`` spans."""
    outside = []
    which = 0
    for hit in hits:
        while which < len(closed) and closed[which].end <= hit[0]:
            which += 1
        if which == len(closed) or closed[which].start >= hit[1]:
            outside.append(hit)
    return outside


@lru_cache(maxsize=32)
def scan_of(rules: RuleSet, voice: str, style: Style, open: bool) -> Scan:  # noqa: A002 - its name
    """The scan of a rule set for a voice, made once: that takes longer than to read a page."""
    return Scan(rules, voice, style, open)
