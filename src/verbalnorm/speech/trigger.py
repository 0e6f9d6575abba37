"""Triggers: spoken forms in a text, and the rules that can start there."""

from typing import NamedTuple

from verbalnorm.record import derived
from verbalnorm.rules.rule import Form, Kind, Rule

__all__ = ["Forms", "Trigger"]

# So many characters are a blank or a line end, and so many with a stop before it.
_BLANK = 2
_PAUSE = 3


class Forms(tuple[tuple[Rule, Form], ...]):  # noqa: SLOT001 - what is derived needs a __dict__
    """The forms of rules that the same words say, and what follows from them.

    That is worked out once for the words, not for each place where they are said.
    """

    @derived
    def kinds(self) -> frozenset[Kind]:
        """The kinds of their rules; the end of a title that is said announces none."""
        return frozenset(
            rule.kind for rule, form in self if (rule.kind, form.role) != ("announce", "close")
        )

    @derived
    def breaks(self) -> str:
        """The line ends that they say, if they say any."""
        return next((form.writes for _, form in self if form.writes.isspace()), "")

    @derived
    def quotations(self) -> tuple[tuple[Rule, Form], ...]:
        """Those of them that open or close a quotation."""
        quotations = ((rule, form) for rule, form in self if rule.kind == "quotation")
        return tuple((rule, form) for rule, form in quotations if form.role in ("open", "close"))

    @derived
    def quotes(self) -> bool:
        """Whether a quotation can be opened by them."""
        return any(form.role == "open" for _, form in self.quotations)

    @derived
    def closers(self) -> tuple[tuple[Rule, Form], ...]:
        """Those of them that close something."""
        return tuple((rule, form) for rule, form in self if form.role == "close")

    @derived
    def are_words(self) -> bool:
        """Whether they are heard only so that nothing else is heard in their words."""
        return all(form.role == "none" for _, form in self)

    @derived
    def links(self) -> tuple[tuple[Rule, Form], ...]:
        """The markers of links and images among them."""
        return tuple((rule, form) for rule, form in self if rule.kind == "link")

    @derived
    def weighed(self) -> tuple[tuple[Rule, Form], ...]:
        """Those of them that may be meant: of a link, the opener asks for the other markers."""
        meant = ((rule, form) for rule, form in self if form.role != "none")
        return tuple((r, form) for r, form in meant if r.kind != "link" or form.role == "open")

    @derived
    def literal(self) -> str:
        """The rule of the word that makes a form behind it a word, if they say it."""
        return next((rule.name for rule, _ in self if rule.kind == "literal"), "")

    @derived
    def asks(self) -> bool:
        """Whether a question ends in them."""
        return any(form.writes == "?" for _, form in self)

    @derived
    def signs(self) -> frozenset[str]:
        """What they write as signs."""
        return frozenset(form.writes for rule, form in self if rule.kind == "sign")


class Trigger(NamedTuple):
    """A spoken form in the text, and the rules that can start there. A named tuple: there are many.

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

        >>> one, other = Trigger(0, 3, Forms()), Trigger(5, 9, Forms())
        >>> one.touches(other, "and, then"), one.touches(other, "and, then", stops=",")
        (False, True)
        """
        between = text[self.end : other.start]
        return len(between) <= (_PAUSE if stops else _BLANK) and not between.strip(
            f" \t\r\n{stops}"
        )
