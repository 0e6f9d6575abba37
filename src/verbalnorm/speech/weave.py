"""Weave: the claims that stand and the untouched source between them, as one line of events."""

from collections.abc import Iterator, Sequence

from verbalnorm.claim import Claim
from verbalnorm.events import Event
from verbalnorm.speech.engines.layout import gap

__all__ = ["weave"]


def weave(
    text: str, claims: Sequence[Claim], mode: str, start: int = 0, end: int | None = None
) -> Iterator[Event]:
    """The events of ``text`` from ``start`` to ``end``, with ``claims`` carried out.

    Marks at one place keep the order of their claims, but what ends there comes before what
    begins there, and what is inside ends before what is around it.
    """
    marks = sorted(
        (
            (mark.span.start, mark.span.end, _rank(claim, number), mark)
            for claim in claims
            for number, mark in enumerate(claim.marks)
        ),
        key=lambda entry: (entry[0], entry[1], entry[2]),
    )
    at = start
    for begin, behind, _, mark in marks:
        yield from gap(text, at, begin, mode)
        yield from mark.events
        at = max(at, behind)
    yield from gap(text, at, len(text) if end is None else end, mode)


def _rank(claim: Claim, number: int) -> float:
    """Which of the marks at one place comes first: the end of the claim that began last."""
    ends = number > 0 and number == len(claim.marks) - 1
    return -claim.whole.start if ends else 1
