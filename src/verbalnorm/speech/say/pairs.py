"""Pairs: the markers that stand around what is said."""

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.rule import Form

__all__ = ["Noting", "Pair"]


@frozen(eq=False, repr=False)
class Pair(Record):
    """An opener and a closer; a form that is said twice is both."""

    opener: Form
    closer: Form


@frozen(eq=False, repr=False)
class Noting(Record):
    """How a note is said: its ``label``, what is ``around`` it, and around what refers to it.

    Where it is ``spelled``, the markers are those of the label, and one that is longer than a line
    has an ``end``; else it is between two, and the label behind the first and the one that refers.
    """

    label: str
    around: Pair
    refers: Pair
    end: Form | None
    spelled: bool
