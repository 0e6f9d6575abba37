"""Margin engine: block quotes whose sign is read aloud before each of their lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import BlockQuote, Paragraph, Text
from verbalnorm.events import Enter, Event, Exit, Put
from verbalnorm.record import Record
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE, Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View
from verbalnorm.speech.trigger import Trigger

__all__ = ["leads", "quoted"]

# Behind a sign, on which a recognizer may have hung a comma.
_PAUSE: Final = re.compile(r"(?:,(?=\s))?[ \t]*")
_WORDS: Final = re.compile(r"([^\n]*[^\s])?")
_BREAK: Final = re.compile(r"[ \t\r]*\n[ \t]*")


@frozen(eq=False, repr=False)
class _Line(Record):
    """A line of a quote: where it begins, where its words begin and end, how deep it lies."""

    start: int
    content: int
    end: int
    depth: int


def leads(triggers: Sequence[Trigger], text: str) -> dict[int, int]:
    """Where each form that stands behind a sign begins its line: evidence looks past the sign."""
    begun: dict[int, int] = {}
    for trigger in triggers:
        if "margin" in trigger.forms.kinds:
            begun[_behind(text, trigger.end)] = begun.get(trigger.start, trigger.start)
    return begun


def quoted(candidates: Sequence[Candidate], view: View) -> Iterator[Claim]:
    """The claim of each run of lines that begin with a sign that was read aloud."""
    signs = [candidate for candidate in candidates if candidate.place.line_start]
    lines = list(_lines(signs, view))
    runs: list[list[_Line]] = []
    for line in lines:
        if not runs or not _BREAK.fullmatch(view.text, runs[-1][-1].end, line.start):
            runs.append([])
        runs[-1].append(line)
    # Sentences on lines of their own are joined, as they are outside of quotes.
    gap = " " if view.context.layout.mode == "sentences" else "\n"
    for run in runs:
        if any(line.content < line.end for line in run):
            yield _claim(signs[0].rule, run, gap)


def _lines(signs: Iterable[Candidate], view: View) -> Iterator[_Line]:
    """The lines of ``signs``; those behind one another say how deep it lies."""

    def begins(sign: Candidate) -> int:
        return view.leads.get(sign.span.start, sign.span.start)

    for start, found in groupby(signs, key=begins):
        own = list(found)
        last = own[-1].span.end
        words = _WORDS.match(view.text, _behind(view.text, last))
        assert words is not None  # the pattern matches the empty string
        yield _Line(start, *words.span(), len(own))


def _behind(text: str, end: int) -> int:
    """Where the words of a line begin whose sign ends there."""
    pause = _PAUSE.match(text, end)
    assert pause is not None  # the pattern matches the empty string
    return pause.end()


def _claim(rule: Rule, lines: Sequence[_Line], gap: str) -> Claim:
    """The claim of a quote: each line's signs go, and a line without words parts paragraphs.

    What is between two others is a ``gap``.
    """
    name = f"{rule.name}@{lines[0].start}"
    marks: list[Mark] = []
    at, depth, parted = lines[0].start, 0, False
    for line in lines:
        if line.content >= line.end:
            parted = True
            continue
        events: list[Event] = [Exit(BlockQuote)] * (depth - line.depth)
        events += [Enter(BlockQuote(claim=name))] * (line.depth - depth)
        span = Span(at, line.content)
        if parted and depth:
            events.insert(0, Exit(Paragraph))
        elif line.depth == depth:
            events.append(Put(Text(gap, span=span, claim=name)))
        marks.append(Mark(span, tuple(events)))
        at, depth, parted = line.end, line.depth, False
    marks.append(Mark(Span(at, max(at, lines[-1].end)), (Exit(BlockQuote),) * depth))
    because = ("in its voice", "starts a line")
    return Claim(rule.name, tuple(marks), confidence_of(ALONE), because, name)
