"""Nesting: claims of which none begins inside another and ends outside it, nor stands in code."""

from bisect import bisect_left
from collections.abc import Container, Sequence
from operator import attrgetter
from typing import TypeAlias

from attrs import evolve

from verbalnorm.claim import Claim
from verbalnorm.document import Block, Code, CodeBlock, Math, MathBlock, Table, Text
from verbalnorm.events import Enter, Event, Put
from verbalnorm.span import Span
from verbalnorm.speech.trigger import Trigger
from verbalnorm.trace import Declined

__all__ = ["Nested", "code_in", "decline", "nested", "place"]

# The claims that stand, and those that cross another one.
Nested: TypeAlias = tuple[list[Claim], tuple[Claim, ...]]

_CROSSES = "it crosses another construct"


def nested(claims: list[Claim], declined: list[Declined], addresses: Container[str]) -> Nested:
    """Claims of which none begins inside another and ends outside it, nor stands in code.

    What is typed stands in code, too: the flags and paths that the rules of ``addresses`` write.

    Of two blocks that cross, the first stands; where nobody said the end of the other, it ends
    there, too. Of two pairs in a line that cross, neither stands: they are told apart.
    """
    solid: list[Claim] = []
    pairs: list[Claim] = []
    inside: list[Claim] = []  # the solid ones that hold the place
    for found in claims:
        claim = found
        while inside and inside[-1].whole.end <= claim.whole.start:
            inside.pop()
        if inside and _verbatim(inside[-1]) and claim.rule not in addresses:
            declined.append(decline(claim, "it is part of code"))
            continue
        if inside and _is_table(inside[-1]) and _blocks(claim):
            declined.append(decline(claim, "a table holds no blocks"))
            continue
        if not _is_solid(claim):
            pairs.append(claim)
            continue
        if inside and claim.whole.end > inside[-1].whole.end:
            claim = _ended(claim, inside[-1].marks[-1].span.start)
            if claim is found:
                declined.append(decline(claim, _CROSSES))
                continue
        solid.append(claim)
        inside.append(claim)
    claims = sorted((*solid, *pairs), key=place)
    fallen = _crossed(claims, {claim.id for claim in solid})
    crossed = tuple(claims[at] for at in sorted(fallen))
    declined += (decline(claim, _CROSSES) for claim in crossed)
    return [claim for at, claim in enumerate(claims) if at not in fallen], crossed


def decline(claim: Claim, reason: str) -> Declined:
    """What the trace tells of a claim that does not stand."""
    return Declined(claim.whole, claim.rule, claim.id, claim.confidence, claim.because, reason)


def code_in(claims: Sequence[Claim], triggers: Sequence[Trigger]) -> list[Span]:
    """The stretches of code and math among ``claims`` in which one of ``triggers`` lies.

    Where the ends of its lines are said, these are none of the code; nor is what other claims
    write in it.
    """
    code = [(claim, span) for claim in claims if (span := _code(claim)) is not None]
    if not code:
        return []
    spans = []
    whole = [claim.whole for claim in claims if _writes(claim)]
    for claim, span in code:
        which = bisect_left(triggers, span.start, key=attrgetter("start"))
        end = bisect_left(triggers, span.end, key=attrgetter("start"))
        if which < end:
            said = triggers[which:end] if _in_lines(claim, span) else ()
            lines = [Span(one.start, one.end) for one in said if one.forms.breaks]
            first, last = (bisect_left(whole, at, key=_start) for at in (span.start, span.end))
            spans += _between(span, sorted((*lines, *whole[first:last])))
    return spans


def _in_lines(claim: Claim, span: Span) -> bool:
    """Whether the code of ``claim`` is in lines that were said: it is shorter than what was."""
    event = claim.marks[0].events[0]
    if isinstance(event, Put) and isinstance(event.node, CodeBlock):
        return len(event.node.text) < len(span)
    return False


def _between(span: Span, others: Sequence[Span]) -> list[Span]:
    """What is left of ``span`` between the ``others`` that lie in it."""
    starts = [span.start, *(other.end for other in others)]
    ends = [*(other.start for other in others), span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _writes(claim: Claim) -> bool:
    """Whether ``claim`` only writes other words in one place."""
    events = claim.marks[0].events
    return len(claim.marks) == 1 and all(
        isinstance(event, Put) and isinstance(event.node, Text) for event in events
    )


def _start(span: Span) -> int:
    return span.start


def _code(claim: Claim) -> Span | None:
    """The code or math that ``claim`` holds."""
    if _verbatim(claim):
        return Span(claim.marks[0].span.end, claim.marks[-1].span.start)
    for event in claim.marks[0].events:
        if isinstance(event, Put) and isinstance(event.node, (CodeBlock, MathBlock)):
            return event.node.span
    return None


def place(claim: Claim) -> tuple[int, int]:
    """What sorts claims: those that begin first, the longer ones before what they hold."""
    return claim.whole.start, -claim.whole.end


def _crossed(claims: list[Claim], solid: set[str]) -> set[int]:
    """Which of ``claims`` are pairs in a line that cross another one, or what is ``solid``.

    Of two pairs nobody can tell which one is meant, and the one that was left as words would be
    heard alone when the Markdown is read again.
    """
    fallen: set[int] = set()
    stack: list[int] = []
    for at, claim in enumerate(claims):
        while stack and claims[stack[-1]].whole.end <= claim.whole.start:
            stack.pop()
        if len(claim.marks) < 2:
            continue
        while stack and claims[stack[-1]].whole.end < claim.whole.end:
            if claims[stack[-1]].id in solid:
                fallen.add(at)
                break
            fallen.add(stack.pop())
            if claim.id not in solid:
                fallen.add(at)
        if at not in fallen:
            stack.append(at)
    return fallen


def _ended(claim: Claim, end: int) -> Claim:
    """``claim`` with the end that nobody said at ``end``, if nothing else of it lies behind."""
    if len(claim.marks[-1].span) or claim.marks[-2].span.end > end:
        return claim
    last = evolve(claim.marks[-1], span=Span(end, end))
    return evolve(claim, marks=(*claim.marks[:-1], last))


def _is_solid(claim: Claim) -> bool:
    """Whether ``claim`` makes a block, or is code or math."""
    return len(claim.marks) > 1 and (_verbatim(claim) or Enter in _blocks(claim))


def _is_table(claim: Claim) -> bool:
    """Whether ``claim`` makes a table."""
    first = claim.marks[0].events
    return any(isinstance(event, Enter) and isinstance(event.node, Table) for event in first)


def _blocks(claim: Claim) -> set[type[Event]]:
    """How ``claim`` makes blocks: it enters them, or puts them as a whole."""
    return {
        type(event)
        for mark in claim.marks
        for event in mark.events
        if isinstance(event, (Enter, Put)) and isinstance(event.node, Block)
    }


def _verbatim(claim: Claim) -> bool:
    """Whether nothing that ``claim`` holds means anything."""
    first = claim.marks[0].events
    return bool(first) and isinstance(first[-1], Enter) and isinstance(first[-1].node, (Code, Math))
