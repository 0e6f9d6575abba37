"""Values: what the number reader hears at the places that the scan found, as claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.record import Record
from verbalnorm.rules.context import Context
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Source
from verbalnorm.speech.numbers.stray import Stray
from verbalnorm.speech.scan import GOES_ON
from verbalnorm.style import Style

if TYPE_CHECKING:
    from verbalnorm.speech.numbers.read import Reading
    from verbalnorm.speech.numbers.refusals import Refusals
    from verbalnorm.speech.numbers.setting import Known

__all__ = ["Reader"]


@frozen(eq=False, repr=False)
class Reader(Record):
    """The number reader of one normalizer: ``values`` gives the claims of a text's values."""

    rules: RuleSet
    style: Style
    names: tuple[str, ...]
    marked_up: bool = False  # the text is Markdown: somebody has already edited it
    names_of_rules: frozenset[str] = field(init=False, eq=False, repr=False)
    _stray: Stray | None = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "names_of_rules", self.rules.names)
        pack = self.rules.numbers
        object.__setattr__(self, "_stray", Stray(pack, self.style) if pack else None)

    def slot(self, text: str, at: int) -> tuple[int, int] | None:
        """The number that a form's slot holds, one blank behind ``at``, and where it ends.

        None that is only the beginning of one: "12.4", "12:30".
        """
        pack = self.rules.numbers
        if pack is None or text[at : at + 1] != " ":
            return None
        # Imported here, as below: most texts hold no number that has to be read.
        from verbalnorm.speech.numbers.compose import small
        from verbalnorm.speech.numbers.tokens import Walk

        walk = Walk(text, at + 1)
        found = small(walk, 0, pack) if walk[0].start == at + 1 else None
        if found is None or GOES_ON.match(text, end := walk[found[1] - 1].end):
            return None
        return found[0], end

    def alone(
        self, source: Source, starts: Sequence[int], refusals: Refusals | None
    ) -> list[Claim]:
        """The claims of the values in ``source``, where nothing is known of it as a whole."""
        pauses: tuple[int, ...] = ()
        if source.cues or source.words:
            # Imported here: most texts have no times.
            from verbalnorm.speech.engines.turns import pauses_of

            pauses = pauses_of(source)
        return self.values(source.text, starts, 0, None, pauses, refusals)

    def values(
        self,
        text: str,
        starts: Sequence[int],
        floor: int,
        context: Context | None = None,
        pauses: Sequence[int] = (),
        refusals: Refusals | None = None,
    ) -> list[Claim]:
        """The claims of the values that begin at ``starts``; none overlaps another.

        None reaches over one of the ``pauses``, which are in order. ``refusals`` tell what was read
        in vain already.
        """
        # A context that counted no words knows nothing of the punctuation.
        known: Known | None = None
        if self.marked_up:
            known = "marked up"
        elif context is not None and context.words:
            known = "punctuated" if context.punctuated else "raw"
        pack = self.rules.numbers
        claims: list[Claim] = []
        stray = self._stray
        if pack is None or stray is None:
            return claims
        surely = stray.surely
        for start in starts:
            if start < floor or surely(text, start, floor):
                continue
            from verbalnorm.speech.numbers.read import read

            ceiling = None
            if pauses:
                which = bisect_right(pauses, start)
                ceiling = pauses[which] if which < len(pauses) else None
                floor = max(floor, pauses[which - 1] if which else 0)
            reading = read(
                text,
                start,
                floor=floor,
                pack=pack,
                style=self.style,
                names=self.names,
                ceiling=ceiling,
                known=known,
                refusals=refusals,
            )
            if reading is not None and reading.rule in self.names_of_rules:
                claims.append(_claim(reading))
                floor = reading.span.end
        return claims


def _claim(reading: Reading) -> Claim:
    """The claim that writes a value in place of its words."""
    span = reading.span
    name = f"{reading.rule}@{span.start}"
    put = Put(Text(reading.text, span=span, claim=name))
    return Claim(reading.rule, (Mark(span, (put,)),), reading.confidence, reading.because)
