"""Hearing again: what was heard in a text that was itself written, traced back to its source.

The words of a mark can keep a place beside it from meaning anything. Once they are gone it does, so
what was written is heard again; its pieces and claims are told here as those of the first source.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Document, Text
from verbalnorm.events import Put
from verbalnorm.span import Span, edges
from verbalnorm.trace import Piece

__all__ = ["grounded", "through", "traced"]


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
    within = written = -1  # the piece that was copied last, and how many there were then
    for piece in then:
        if piece.span is None:
            pieces.append(piece._replace(claim=names.get(piece.claim, piece.claim)))
            continue
        at, end = piece.span.start, piece.span.end
        which = bisect_right(ends, at)
        if which == within and first[which].span is None:
            # What was written is not torn apart by the marks of what holds it.
            claim = first[which].claim
            pieces[written:] = [other._replace(claim=claim) for other in pieces[written:]]
        while at < end:
            origin = first[which]
            skip = at - (ends[which] - len(origin.text))
            size = min(end, ends[which]) - at
            start = None if origin.span is None else origin.span.start + skip
            span = None if start is None else Span(start, start + size)
            pieces.append(Piece(origin.text[skip : skip + size], span, origin.claim))
            at += size
            which += 1
        within, written = which - 1, len(pieces)
    return pieces


def grounded(document: Document, pieces: Iterable[Piece]) -> Document:
    """``document``, read from the text of ``pieces``, with its blocks where their words were said.

    A block of which nothing was said has no span.

    >>> from verbalnorm.markdown.read import read
    >>> pieces = [Piece("- ", claim="bullet@0"), Piece("salt", Span(13, 17))]
    >>> grounded(read("- salt"), pieces).children[0].span
    Span(start=13, end=17)
    """
    copies: list[tuple[int, Span]] = []  # where the words of each copy end here, and stand there
    at = 0
    for piece in pieces:
        at += len(piece.text)
        if piece.span is not None and (words := piece.text.strip()):
            behind = len(piece.text) - len(piece.text.rstrip())
            end = piece.span.end - behind
            copies.append((at - behind, Span(end - len(words), end)))
    ends = [end for end, _ in copies]
    blocks = []
    for block in document.children:
        span = None
        if block.span is not None:
            first = bisect_right(ends, block.span.start)
            inside = [
                Span(
                    said.end - min(len(said), end - block.span.start),
                    said.end - max(0, end - block.span.end),
                )
                for end, said in copies[first : bisect_right(ends, block.span.end - 1) + 1]
                if end - len(said) < block.span.end
            ]
            span = Span(inside[0].start, inside[-1].end) if inside else None
        blocks.append(evolve(block, span=span))
    return evolve(document, children=tuple(blocks))


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
        if not len(mark.span):
            marks.append(mark)  # it takes no words from anybody
            continue
        at = mark.span.start
        which = bisect_right(given, Span(at, at)) - 1
        for span in given[max(0, which) :]:
            if span.start >= mark.span.end:
                break
            if span.end > at:
                if span.start > at:
                    marks.append(evolve(mark, span=Span(at, span.start)))
                at = span.end
        if at < mark.span.end:
            marks.append(evolve(mark, span=Span(at, mark.span.end)))
    return evolve(claim, marks=tuple(marks or [evolve(claim.marks[0], span=Span(0, 0))]))
