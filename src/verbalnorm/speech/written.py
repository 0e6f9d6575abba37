"""What stands before a form once the signs and blocks there are written: what evidence looks at."""

from collections import deque
from typing import Final

from verbalnorm.claim import Claim
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.place import REACH
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.begun import WEAKEST
from verbalnorm.speech.engines.lists import last_end
from verbalnorm.speech.half import View

__all__ = ["LIKELY", "WRITING", "Written"]

# A claim that is surer counts where others are made.
LIKELY: Final = 0.5
# The kinds whose marks are known before all forms are read.
WRITING: Final = frozenset({"announce", "item", "sign"})
# What parts blocks, and what begins them.
_PARTED: Final = "\n\n"
_TITLE: Final = "\n\n# "
_ITEM: Final = "\n- "


class Written:
    """The text up to any trigger, with what is likely written there; filled while it is read.

    "Minus sign minus sign" is two signs: the second one stands behind no word, but behind a sign.
    Without it the words of each form would hide the one behind it until they are written.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._left = ""  # what is written up to the offset where the last mark ends
        self._end = -REACH
        self._later: deque[tuple[int, int, str]] = deque()  # what is written further on

    def heard(self, candidate: Candidate, claim: Claim | None) -> None:
        """``candidate`` was weighed, and its ``claim`` made if its kind makes one alone.

        An item is written where it is no less likely than not: the others of its list add to that,
        and the list that holds it to one inside of an item.
        """
        kind, span = candidate.rule.kind, candidate.span
        if kind == "item" and candidate.weight >= (WEAKEST if candidate.form.level > 1 else 0):
            self._put(span.start, span.end, _ITEM)
            if not candidate.lines:
                end = last_end(span.end, self._view)
                self._later.append((end, end, _PARTED))
        if claim is None or confidence_of(candidate.weight) <= LIKELY:
            return
        first, last = claim.marks[0].span, claim.marks[-1].span
        if kind == "sign":
            self._put(first.start, first.end, candidate.form.writes)
        elif kind == "announce":
            self._put(first.start, first.end, _TITLE)
            self._later.append((last.start, last.end, _PARTED))

    def before(self, start: int) -> str | None:
        """What is written before ``start``; nothing where no mark is near, and the text tells."""
        while self._later and self._later[0][1] <= start:
            begin, end, mark = self._later.popleft()
            if begin >= self._end:
                self._put(begin, end, mark)
        end = self._end
        return None if start - end >= REACH else self._left + self._view.text[end:start]

    def _put(self, start: int, end: int, mark: str) -> None:
        """``mark`` is written between two offsets; those before it are known."""
        before = self.before(start)
        if before is None:
            before = self._view.text[max(0, start - REACH) : start]
        self._left = (before + mark)[-REACH:]
        self._end = end
