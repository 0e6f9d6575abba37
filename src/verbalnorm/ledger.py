"""The ledger: pieces of output set against the source give the edits of the trace.

Copied pieces are the fixed points. What stands between two of them in the source was dropped,
what stands between them in the output was written; both know their claim, and words that
belong together become one edit.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType

from attrs import evolve, frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.record import Record
from verbalnorm.span import Span, edges
from verbalnorm.trace import Edit, Piece

__all__ = ["edits_of", "through", "traced"]

_LAYOUT = "join_lines"


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
        (_Drop(m.span.start, m.span.end, c.id) for c in claims for m in c.marks if len(m.span)),
        key=lambda drop: drop.start,
    )
    known = {claim.id: claim for claim in claims}
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


def through(
    first: Sequence[Piece], then: Iterable[Piece], names: Mapping[str, str] = MappingProxyType({})
) -> list[Piece]:
    """The pieces ``then`` of what was made of the text of ``first``, as pieces of its source.

    ``names`` tells the ids by which claims are known there.

    >>> then = [Piece("so ", Span(0, 3)), Piece("**", claim="strong@3"), Piece("cold!", Span(3, 8))]
    >>> pieces = through([Piece("so cold", Span(4, 11)), Piece("!", claim="stop@11")], then)
    >>> [(piece.text, piece.span) for piece in pieces]
    [('so ', Span(start=4, end=7)), ('**', None), ('cold', Span(start=7, end=11)), ('!', None)]
    """
    ends = list(accumulate(len(piece.text) for piece in first))
    pieces: list[Piece] = []
    for piece in then:
        if piece.span is None:
            pieces.append(evolve(piece, claim=names.get(piece.claim, piece.claim)))
            continue
        at, end = piece.span.start, piece.span.end
        which = bisect_right(ends, at)
        while at < end:
            origin = first[which]
            skip = at - (ends[which] - len(origin.text))
            size = min(end, ends[which]) - at
            start = None if origin.span is None else origin.span.start + skip
            span = None if start is None else Span(start, start + size)
            pieces.append(Piece(origin.text[skip : skip + size], span, origin.claim))
            at += size
            which += 1
    return pieces


def traced(
    source: str, claims: Sequence[Claim], pieces: Sequence[Piece], later: Iterable[Claim]
) -> list[Claim]:
    """``claims``, and the ``later`` ones on their text ``pieces``, each over what it covers.

    What an earlier claim wrote stays its own, but for words that it left as they were. The later
    ones get ids that none of the others has.
    """
    copies = _copies(source, claims, pieces)
    ends = [place.end for place, _ in copies]
    taken = {claim.id for claim in claims}
    moved: list[Claim] = []
    for claim in later:
        marks = [
            evolve(mark, span=span)
            for mark in claim.marks
            for span in _under(mark.span, copies, bisect_right(ends, mark.span.start))
        ]
        name = f"{claim.rule}@{marks[0].span.start}"
        while name in taken:
            name += "'"
        taken.add(name)
        moved.append(evolve(claim, marks=tuple(marks), id=name))
    given = sorted(mark.span for claim in moved for mark in claim.marks if len(mark.span))
    return [*(_without(claim, given) for claim in claims), *moved]


def _copies(
    source: str, claims: Sequence[Claim], pieces: Iterable[Piece]
) -> list[tuple[Span, Span]]:
    """Where the text of ``pieces`` has, but for capitals, what ``source`` has: there and here."""
    put: dict[str, list[Mark]] = {claim.id: list(claim.marks) for claim in claims}
    copies: list[tuple[Span, Span]] = []
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.span is not None:
            copies.append((Span(at, end), piece.span))
        else:
            marks = put.get(piece.claim, [])
            which = next((k for k, mark in enumerate(marks) if _puts(mark, piece.text)), None)
            if which is not None:
                span = marks.pop(which).span
                left, right = edges(_lower(span.of(source)), _lower(piece.text))
                copies.append((Span(at, at + left), Span(span.start, span.start + left)))
                copies.append((Span(end - right, end), Span(span.end - right, span.end)))
        at = end
    return [copy for copy in copies if len(copy[0])]


def _lower(text: str) -> str:
    """``text`` without capitals, as long as it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _puts(mark: Mark, text: str) -> bool:
    """Whether ``mark`` puts ``text`` for words."""
    return any(
        isinstance(event, Put) and isinstance(event.node, Text) and event.node.text == text
        for event in mark.events
    )


def _under(span: Span, copies: Sequence[tuple[Span, Span]], first: int) -> Iterator[Span]:
    """The stretches of source that ``span`` covers; ``first`` is the first copy that reaches in."""
    which = first
    while which < len(copies) and copies[which][0].start < span.end:
        place, origin = copies[which]
        left, right = max(0, span.start - place.start), max(0, place.end - span.end)
        yield Span(origin.start + left, origin.end - right)
        which += 1
    if which == first:
        at = copies[first][1].start if first < len(copies) else copies[-1][1].end if copies else 0
        yield Span(at, at)


def _without(claim: Claim, given: Sequence[Span]) -> Claim:
    """``claim`` without what of its marks is ``given`` to another; they are sorted."""
    marks: list[Mark] = []
    for mark in claim.marks:
        at = mark.span.start
        which = bisect_right(given, Span(at, at)) - 1
        for span in given[max(0, which) :]:
            if span.start >= mark.span.end:
                break
            if span.end > at:
                if span.start > at:
                    marks.append(evolve(mark, span=Span(at, span.start)))
                at = span.end
        if at < mark.span.end or not len(mark.span):
            marks.append(evolve(mark, span=Span(at, mark.span.end)))
    return evolve(claim, marks=tuple(marks or [evolve(claim.marks[0], span=Span(0, 0))]))


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
    here = 0
    to_come = Counter(piece.claim for piece in written)
    for piece in written:
        to_come[piece.claim] -= 1
        slot = slots[here]
        if piece.claim and piece.claim != slot.claim:
            later = next((k for k in range(here, len(slots)) if slots[k].claim == piece.claim), -1)
            if later >= 0:
                here = later
            elif not slot.claim:
                slot.claim = piece.claim
            elif slot.end > slot.start:
                # Another claim writes before or behind this one's words: an insertion of its own.
                behind = bool(slot.text) or not to_come[slot.claim]
                here += behind
                place = slot.end if behind else slot.start
                slots.insert(here, _Slot(place, place, piece.claim))
        slots[here].text += piece.text
    return [
        _edit(slot, before, known)
        for slot in _joined(slots)
        if slot.text != (before := source[slot.start : slot.end])
    ]


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
