"""Claims: what the rules propose, and halves: what they propose half of.

A claim never touches text. It says which spans of the source it would replace and by which
events; ``resolve`` decides. All marks of a claim stand or fall together.
"""

from attrs import field, frozen

from verbalnorm.events import Event
from verbalnorm.record import Record
from verbalnorm.span import Span

__all__ = ["Claim", "Mark"]


@frozen(eq=False, repr=False)
class Mark(Record):
    """One place of a claim: the events that take the place of ``span``; none deletes it.

    A mark that ``yields`` falls where another claim writes at its place: the capital of a letter
    that is the first of a value. ``by`` is the id under which words of another rule stand in the
    trace, as those of an item that is no task in a list of tasks do.
    """

    span: Span
    events: tuple[Event, ...] = ()
    yields: bool = False
    by: str = ""

    def rule_in(self, claim: "Claim") -> str:
        """The rule of its words, where it is a mark of ``claim``."""
        return self.by.partition("@")[0] or claim.rule


@frozen(eq=False, repr=False)
class Claim(Record):
    """A rule's proposal.

    ``id`` is stable: the rule's name and the offset of its first mark, ``"strong@12"``.
    ``because`` names the evidence that spoke for it (or, with a leading ``-``, against it).
    ``whole`` is the stretch of source that the claim explains, from first to last mark.
    """

    rule: str
    marks: tuple[Mark, ...]
    confidence: float = 1.0
    because: tuple[str, ...] = ()
    id: str = field()
    # It follows from the marks.
    whole: Span = field(init=False, eq=False, repr=False)

    @id.default
    def _stable_id(self) -> str:
        return f"{self.rule}@{self.marks[0].span.start}"

    @whole.default
    def _whole(self) -> Span:
        first, last = self.marks[0].span, self.marks[-1].span
        return first if first is last else Span(first.start, last.end)
