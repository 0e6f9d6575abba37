"""Alignment: which offset of a text belongs to which offset of what was made of it."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Self

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.span import Span

__all__ = ["Alignment"]


@frozen(eq=False, repr=False)
class Alignment(Record):
    """The edges of all edits, in the source and in the output; each look-up is a bisection.

    Inside an edit no character corresponds to another: there the start of the edit is given.

    >>> alignment = Alignment.of([(Span(4, 14), 2)])  # "was point five" became "was .5"
    >>> alignment.to_output(14), alignment.to_output(9), alignment.to_source(6)
    (6, 4, 14)
    """

    starts: tuple[int, ...]  # of the edits, in the source
    ends: tuple[int, ...]
    new_starts: tuple[int, ...]  # … in the output
    new_ends: tuple[int, ...]

    @classmethod
    def of(cls, edits: Iterable[tuple[Span, int]]) -> Self:
        """The alignment by sorted, disjoint ``edits``: what each covers, how long it became."""
        starts: list[int] = []
        ends: list[int] = []
        new_starts: list[int] = []
        new_ends: list[int] = []
        shift = 0
        for span, length in edits:
            starts.append(span.start)
            ends.append(span.end)
            new_starts.append(span.start + shift)
            new_ends.append(span.start + shift + length)
            shift += length - len(span)
        return cls(tuple(starts), tuple(ends), tuple(new_starts), tuple(new_ends))

    def to_output(self, offset: int) -> int:
        """The output offset that belongs to a source ``offset``, behind what is inserted there."""
        return _across(offset, self.starts, self.ends, self.new_starts, self.new_ends)

    def to_source(self, offset: int) -> int:
        """The source offset that belongs to an output ``offset``, behind what is deleted there."""
        return _across(offset, self.new_starts, self.new_ends, self.starts, self.ends)


def _across(
    offset: int,
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    new_starts: tuple[int, ...],
    new_ends: tuple[int, ...],
) -> int:
    """``offset`` carried from the one side to the other."""
    # The edits that end at or before the offset are behind it.
    behind = bisect_right(ends, offset)
    if behind < len(starts) and starts[behind] <= offset:
        return new_starts[behind]
    return offset + (new_ends[behind - 1] - ends[behind - 1] if behind else 0)
