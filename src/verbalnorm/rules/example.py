"""Examples: what a rule makes of a text, in one direction or both, and what it leaves alone."""

from typing import Literal

from attrs import frozen

from verbalnorm.record import Record

__all__ = ["Example", "heard", "leaves", "same"]


@frozen(eq=False, repr=False)
class Example(Record):
    """A spoken text and what it becomes.

    ``same``: true in both directions. ``heard``: only heard. ``leaves``: comes back unchanged.
    ``options`` are passed to ``normalize`` (for instance ``{"voice": "dictation"}``).
    """

    kind: Literal["same", "heard", "leaves"]
    spoken: str
    written: str
    options: tuple[tuple[str, object], ...] = ()


def same(spoken: str, written: str, **options: object) -> Example:
    """``spoken`` is heard as ``written``, and ``written`` is said as ``spoken``."""
    return Example("same", spoken, written, tuple(options.items()))


def heard(spoken: str, written: str, **options: object) -> Example:
    """``spoken`` is heard as ``written``; nobody promises to say it so."""
    return Example("heard", spoken, written, tuple(options.items()))


def leaves(spoken: str, **options: object) -> Example:
    """``spoken`` must come back as it is."""
    return Example("leaves", spoken, spoken, tuple(options.items()))
