"""Retraction engine: what a speaker takes back, up to the pause before it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View, capitalized

__all__ = ["retracted"]

# Pauses as they are written: a stop or comma before a blank, the end of a line.
_EDGE: Final = re.compile(r"[.,;:?!…](?=\s)|\n")
_HUNG: Final = re.compile(r"[.,;:]?(?=\s|\Z)")
_BLANKS: Final = re.compile(r"\s*")
_STOPS: Final = frozenset({".", "?", "!", "…", "\n", "\n\n"})
_COMMAS: Final = frozenset({",", ";", ":"})
# What is said for a pause.
_SAID: Final = _STOPS | _COMMAS
_BLOCKS: Final = frozenset({"announce", "item"})
_PAUSES: Final = " \t\r\n.,"
_HUNG_SAID: Final = frozenset(".,")
# No more is ever taken back.
_REACH: Final = 400


class _Edge(NamedTuple):
    """Where what leads up to a phrase ends, where it begins, and whether it is a sentence."""

    before: int
    start: int
    sentence: bool


def retracted(candidate: Candidate, view: View) -> Claim | None:
    """The claim that takes back the phrase before it; nothing where no phrase is.

    A phrase begins behind the last pause before it: a stop, a comma, the end of a line, a sign
    that was said, another speaker, a silence. A pause between the phrase and the form belongs to
    the phrase. Where the form is said again, each takes one phrase more.
    """
    text, first = view.text, candidate.index
    if first and _again(candidate, first - 1, view):
        return None
    last = first
    while last + 1 < len(view.triggers) and _again(candidate, last, view):
        last += 1
    edges = _edges(candidate, view)
    at = candidate.span.start
    edge = None
    for _ in range(last - first + 1):
        while edges and not text[edges[-1].start : at].strip(_PAUSES):
            edges.pop()
        if not edges:
            return None
        edge = edges.pop()
        at = edge.before
    assert edge is not None  # the form is said once at least
    return _claim(candidate, edge, last, view)


def _claim(candidate: Candidate, edge: _Edge, last: int, view: View) -> Claim:
    """The claim that takes back what begins at ``edge``, up to the trigger ``last``."""
    text, said = view.text, view.triggers[last].end
    stop = _stop_said(last, view)
    end = stop.span.end if stop else said
    name = f"{candidate.rule.name}@{candidate.span.start}"
    hung = _HUNG.match(text, end)
    behind = _BLANKS.match(text, hung.end() if hung else end)
    assert behind is not None  # the pattern matches the empty string
    ends = behind.end() == len(text) or behind[0].count("\n") > 1
    marks = []
    if edge.sentence:
        # The sentence is gone with its stop; what follows takes its place.
        start, end = (edge.before, behind.start()) if ends else (edge.start, behind.end())
        marks = [] if ends else _raised(end, last, view, name)
    elif ends or (hung and hung[0] in _STOPS):
        start = edge.before - 1 if text[edge.before - 1 : edge.before] in _COMMAS else edge.before
    else:
        start, end = edge.start, behind.end()
    taken = [Mark(Span(start, end))]
    if stop is not None:
        taken = [Mark(Span(start, said)), evolve(stop, span=Span(said, end))]
    confidence = confidence_of(candidate.weight)
    return Claim(candidate.rule.name, (*taken, *marks), confidence, candidate.because, name)


def _stop_said(last: int, view: View) -> Mark | None:
    """What takes the stop or comma that is said behind the form: "scratch that period"."""
    here, following = view.triggers[last], view.triggers[last + 1 : last + 2]
    if not following or not here.touches(following[0], view.text):
        return None
    said = (rule for rule, form in following[0].forms if form.writes in _HUNG_SAID)
    rule = next((rule for rule in said if rule.kind == "sign"), None)
    if rule is None:
        return None
    span = Span(following[0].start, following[0].end)
    return Mark(span, by=f"{rule.name}@{span.start}")


def _edges(candidate: Candidate, view: View) -> list[_Edge]:
    """Where phrases begin before the form, in order."""
    text, end = view.text, candidate.span.start
    floor = max(view.start, end - _REACH)
    found = {at.end(): at[0] in _STOPS for at in _EDGE.finditer(text, floor, end)}
    found |= dict.fromkeys(_between(view.turns, floor, end), True)
    for at in _between(view.pauses, floor, end):
        found.setdefault(at, False)
    for index in range(candidate.index - 1, -1, -1):
        trigger = view.triggers[index]
        if trigger.end <= floor:
            break
        written = {form.writes for rule, form in trigger.forms if rule.kind == "sign"}
        if written & _SAID:
            found[trigger.end] = not written.isdisjoint(_STOPS)
        elif any(rule.kind in _BLOCKS for rule, _ in trigger.forms):
            found[trigger.end] = False
    if floor == view.start:
        found[floor] = True
    return [_Edge(at, _past(text, at), found[at]) for at in sorted(found)]


def _between(offsets: Sequence[int], start: int, end: int) -> Sequence[int]:
    return offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]


def _past(text: str, at: int) -> int:
    """Where the blanks behind ``at`` end, and what a recognizer hung there."""
    hung = _HUNG.match(text, at)
    blanks = _BLANKS.match(text, hung.end() if hung else at)
    return blanks.end() if blanks else at


def _raised(at: int, index: int, view: View, name: str) -> list[Mark]:
    """The capital of the word that begins the sentence now, unless another form begins there."""
    following = view.triggers[index + 1] if index + 1 < len(view.triggers) else None
    if not view.context.cased or (following is not None and following.start == at):
        return []
    raised = capitalized(view.text, at, name)
    return [raised] if raised else []


def _again(candidate: Candidate, index: int, view: View) -> bool:
    """Whether the form is said at the trigger ``index``, and right behind it once more."""
    pair = view.triggers[index : index + 2]
    both = all(any(rule is candidate.rule for rule, _ in one.forms) for one in pair)
    return both and not view.text[pair[0].end : pair[1].start].strip(_PAUSES)
