"""The resolution: what was decided about a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from verbalnorm.record import Record

if TYPE_CHECKING:
    from verbalnorm.claim import Claim
    from verbalnorm.speech.half import Remark
    from verbalnorm.trace import Declined

__all__ = ["Resolution"]


@frozen(eq=False, repr=False)
class Resolution(Record):
    """The claims that stand, those that do not, and what a reader should look at.

    Those that are ``crossed`` would stand without one another.
    """

    claims: tuple[Claim, ...]
    declined: tuple[Declined, ...]
    warnings: tuple[Remark, ...]
    suggestions: tuple[Remark, ...] = ()
    crossed: tuple[Claim, ...] = ()
