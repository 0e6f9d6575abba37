"""Script: what is to be said, and what that leaves out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import evolve, frozen

from verbalnorm.record import Record
from verbalnorm.span import Span
from verbalnorm.speech.say.parts import Utterance

__all__ = ["Loss", "Script"]


@frozen(eq=False, repr=False)
class Loss(Record):
    """What a voice does not say: the type of the ``node``, and what ``became`` of it.

    ``span`` is the place of its block in the Markdown, ``None`` where that is not known.
    """

    node: str
    span: Span | None
    became: str

    def __str__(self) -> str:
        return f"{self.node}: {self.became}"


@frozen(eq=False, repr=False)
class Script(Record):
    """What is to be said: utterances in order, and what they leave out."""

    utterances: tuple[Utterance, ...]
    losses: tuple[Loss, ...] = ()

    @property
    def text(self) -> str:
        """The speech as one text."""
        return "".join(utterance.text for utterance in self.utterances)

    def values(self) -> Iterator[tuple[Span, Utterance]]:
        """The values that are said in words, each with its place in the speech."""
        at = 0
        for utterance in self.utterances:
            end = at + len(utterance.text)
            if utterance.written:
                yield Span(at, end), utterance
            at = end

    def strayed(self, markers: Iterable[Span]) -> list[int]:
        """Where ``markers`` begin that stand in text: words that would be heard as markup."""
        starts = sorted(span.start for span in markers)
        found = []
        at = which = 0
        for utterance in self.utterances:
            end = at + len(utterance.text)
            while which < len(starts) and starts[which] < end:
                if not utterance.marks:
                    found.append(starts[which])
                which += 1
            at = end
        return found

    def guarded(self, places: Sequence[int], word: str) -> "Script":
        """The script with ``word`` before each of ``places``, which are in order."""
        parts: list[Utterance] = []
        at = which = 0
        for utterance in self.utterances:
            done = at
            end = at + len(utterance.text)
            while which < len(places) and places[which] < end:
                place = places[which]
                parts += (
                    evolve(utterance, text=utterance.text[done - at : place - at]),
                    Utterance(word + " ", marks=True, guards=True),
                )
                done = place
                which += 1
            parts.append(evolve(utterance, text=utterance.text[done - at :]))
            at = end
        return evolve(self, utterances=tuple(part for part in parts if part.text))

    def relaxed(self, markers: Iterable[Span]) -> "Script":
        """The script without the guards that are not among ``markers``, which guard nothing."""
        needed = {span.start for span in markers}
        starts = accumulate((len(part.text) for part in self.utterances), initial=0)
        kept = (
            part
            for start, part in zip(starts, self.utterances, strict=False)
            if not part.guards or start in needed
        )
        return evolve(self, utterances=tuple(kept))
