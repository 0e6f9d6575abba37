"""The ledger: pieces of output set against the source give the edits of the trace.

Copied pieces are the fixed points. What stands between two of them in the source was dropped,
what stands between them in the output was written; both know their claim, and words that
belong together become one edit.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from verbalnorm.claim import Claim
from verbalnorm.record import Record
from verbalnorm.span import Span
from verbalnorm.trace import ESCAPE, Edit, Piece

__all__ = ["edits_of"]

_LAYOUT = "join_lines"
# So many of a claim's slots are looked at for the letters that a piece raised.
_NEAR = 8


@frozen(eq=False, repr=False)
class _Drop(Record):
    """A stretch of source that is not copied, and whose it is."""

    start: int
    end: int
    claim: str


def edits_of(source: str, pieces: Iterable[Piece], claims: Sequence[Claim]) -> tuple[Edit, ...]:
    """The edits that turn ``source`` into the text of ``pieces``.

    >>> edits_of("so cold", [Piece("so", Span(0, 2)), Piece("!", claim="stop@2")], [])
    (Edit(span=Span(start=2, end=7), text='!', rule='stop', claim='stop@2', confidence=1.0, \
because=(), before=' cold'),)
    """
    marks = sorted(
        (
            _Drop(m.span.start, m.span.end, m.by or c.id)
            for c in claims
            for m in c.marks
            if len(m.span)
        ),
        key=lambda drop: drop.start,
    )
    known = {claim.id: claim for claim in claims}
    known |= {m.by: evolve(c, rule=m.rule_in(c)) for c in claims for m in c.marks if m.by}
    edits: list[Edit] = []
    written: list[Piece] = []
    at = which = 0
    for piece in (*pieces, Piece("", Span(len(source), len(source)))):
        if piece.span is None:
            written.append(piece)
            continue
        if written or piece.span.start > at:
            while which < len(marks) and marks[which].end <= at:
                which += 1
            drops, which = _drops(at, piece.span.start, marks, which)
            edits += _match(source, at, drops, written, known)
            written = []
        at = piece.span.end
    return tuple(edits)


def _drops(start: int, end: int, marks: list[_Drop], which: int) -> tuple[list[_Drop], int]:
    """The stretch from ``start`` to ``end``, cut where another claim's mark begins."""
    drops: list[_Drop] = []
    at = start
    while which < len(marks) and marks[which].start < end:
        mark = marks[which]
        if mark.start > at:
            drops.append(_Drop(at, mark.start, ""))
            at = mark.start
        stop = min(mark.end, end)
        if stop > at:
            drops.append(_Drop(at, stop, mark.claim))
            at = stop
        if mark.end > end:
            break
        which += 1
    if at < end:
        drops.append(_Drop(at, end, ""))
    return drops, which


class _Slot:
    """An edit in the making."""

    __slots__ = ("claim", "end", "start", "text")

    def __init__(self, start: int, end: int, claim: str, text: str = "") -> None:
        self.start = start
        self.end = end
        self.claim = claim
        self.text = text


def _match(
    source: str, at: int, drops: list[_Drop], written: list[Piece], known: Mapping[str, Claim]
) -> list[Edit]:
    """The edits of one place: what was written goes to the drop of its claim, in order."""
    if not drops and len(written) == 1:
        only = written[0]
        return [_edit(_Slot(at, at, only.claim, only.text), "", known)] if only.text else []
    slots = [_Slot(drop.start, drop.end, drop.claim) for drop in drops] or [_Slot(at, at, "")]
    places: dict[str, list[int]] = {}
    for place in reversed(range(len(slots))):
        places.setdefault(slots[place].claim, []).append(place)
    to_come = Counter(piece.claim for piece in written)
    made = [slots[0]]
    here = 0
    for piece in written:
        to_come[piece.claim] -= 1
        slot = made[-1]
        goal = max(here, _goal(source, piece, slot.claim, slots, places.get(piece.claim, []), here))
        # Those between are passed where nothing is still to be written for them.
        if goal > here and not any(to_come[slots[k].claim] for k in range(here + 1, goal)):
            made += slots[here + 1 : goal + 1]
            here = goal
        elif piece.claim and piece.claim != slot.claim:
            if not slot.claim or (slot.claim == ESCAPE and slot.end == slot.start):
                slot.claim = piece.claim
            elif slot.end > slot.start and not _is_inside(piece, slot, to_come):
                # Another claim writes before or behind this one's words: an insertion of its own.
                if not slot.text and to_come[slot.claim]:
                    place = made.pop().start
                    here -= 1
                else:
                    # What the same claim drops behind it, and writes nothing for, is one with it.
                    while not to_come[slot.claim] and _follows(slots, here):
                        here += 1
                        slot.end = slots[here].end
                    place = slot.end
                made.append(_Slot(place, place, piece.claim))
        made[-1].text += piece.text
    made += slots[here + 1 :]
    return [
        _edit(slot, before, known)
        for slot in _joined(made)
        if slot.text != (before := source[slot.start : slot.end])
    ]


def _is_inside(piece: Piece, slot: _Slot, to_come: Mapping[str, int]) -> bool:
    """Whether ``piece`` escapes a sign in the midst of what the claim of ``slot`` writes."""
    return piece.claim == ESCAPE and bool(slot.text) and to_come[slot.claim] > 0


def _follows(slots: list[_Slot], here: int) -> bool:
    """Whether the next slot is of the same claim as the one at ``here``."""
    return here + 1 < len(slots) and slots[here + 1].claim == slots[here].claim


def _goal(
    source: str, piece: Piece, claim: str, slots: list[_Slot], mine: list[int], here: int
) -> int:
    """The slot that a piece belongs to: the one whose letters it raised, else its claim's next.

    ``mine`` are the slots of its claim from the last to the first, ``claim`` the present one.
    """
    while mine and mine[-1] < here:
        mine.pop()
    text = piece.text.lower()
    for which in reversed(mine[-_NEAR:]):
        if source[slots[which].start : slots[which].end].lower() == text:
            return which
    return mine[-1] if mine and piece.claim != claim else here


def _joined(slots: list[_Slot]) -> list[_Slot]:
    """``slots`` with nobody's white space given to a neighbour, and one insertion a place."""
    joined: list[_Slot] = []
    for slot in slots:
        last = joined[-1] if joined else None
        nobody = not slot.claim and not slot.text
        empty = last is not None and last.start == last.end == slot.start == slot.end
        if last is not None and (nobody or empty or last.claim == slot.claim):
            last.end = slot.end
            last.text += slot.text
        elif last is not None and not last.claim and not last.text:
            last.end, last.text, last.claim = slot.end, slot.text, slot.claim
        else:
            joined.append(slot)
    return joined


def _edit(slot: _Slot, before: str, known: Mapping[str, Claim]) -> Edit:
    name = slot.claim or _LAYOUT
    span = Span(slot.start, slot.end)
    claim = known.get(name)
    if claim is None:
        return Edit(span, slot.text, name.partition("@")[0], name, before=before)
    return Edit(span, slot.text, claim.rule, name, claim.confidence, claim.because, before)
