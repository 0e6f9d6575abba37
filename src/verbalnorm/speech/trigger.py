"""Triggers: spoken forms in a text, and the rules that can start there."""

from attrs import frozen

from verbalnorm.record import Record, derived
from verbalnorm.rules.rule import Form, Rule

__all__ = ["Forms", "Trigger"]

# So many characters are a blank or a line end, and so many with a stop before it.
_BLANK = 2
_PAUSE = 3


class Forms(tuple[tuple[Rule, Form], ...]):  # noqa: SLOT001 - what is derived needs a __dict__
    """The forms of rules that the same words say, and what follows from them.

    That is worked out once for the words, not for each place where they are said.
    """

    @derived
    def is_block(self) -> bool:
        """Whether a block can be announced by them."""
        return any(rule.kind == "announce" for rule, _ in self)

    @derived
    def breaks(self) -> str:
        """The line ends that they say, if they say any."""
        return next((form.writes for _, form in self if form.writes.isspace()), "")

    @derived
    def quotes(self) -> bool:
        """Whether a quotation can be opened by them."""
        return any(rule.kind == "quotation" and form.role == "open" for rule, form in self)

    @derived
    def asks(self) -> bool:
        """Whether a question ends in them."""
        return any(form.writes == "?" for _, form in self)

    @derived
    def signs(self) -> frozenset[str]:
        """What they write as signs."""
        return frozenset(form.writes for rule, form in self if rule.kind == "sign")


@frozen(eq=False, repr=False)
class Trigger(Record):
    """A spoken form in the text, and the rules that can start there.

    It is ``idle`` where nothing can come of it, whatever stands around it: its candidates tell no
    more than why. What is beside it may still ask for it.
    """

    start: int
    end: int
    forms: Forms
    idle: bool = False

    def touches(self, other: "Trigger", text: str, stops: str = "") -> bool:
        """Whether nothing but a blank or a line end is between it and the ``other`` one behind.

        One of the ``stops`` may be there as well.
        """
        between = text[self.end : other.start]
        return len(between) <= (_PAUSE if stops else _BLANK) and not between.strip(
            f" \t\r\n{stops}"
        )
