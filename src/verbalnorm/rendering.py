"""Rendering: what becomes of a text once all is decided, in pieces that know where they came from.

Most paragraphs of most texts are not touched at all, and are copied. A tree is built and written
only where a claim does more than to put text for text, or where something must be escaped.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from verbalnorm.claim import Claim
from verbalnorm.document import Text
from verbalnorm.events import Enter, Exit, Put, build
from verbalnorm.markdown.escape import Context, harmless
from verbalnorm.markdown.write import BLANK_LINES, write
from verbalnorm.span import Span
from verbalnorm.speech.layout import JOIN, breaks
from verbalnorm.speech.weave import weave
from verbalnorm.trace import Piece

__all__ = ["render"]


class _Paragraph(NamedTuple):
    """A paragraph of the source. Named tuples, because there is one for each line of a text.

    ``pieces`` are what is written for it, or ``None`` where a tree tells; ``claims`` are those
    that begin in it.
    """

    start: int
    end: int
    claims: list[Claim]
    pieces: list[Piece] | None


def render(text: str, claims: Sequence[Claim], mode: str, *, escape: bool = True) -> list[Piece]:
    r"""The Markdown of ``text`` with ``claims`` carried out, as ``write`` gives it for the tree.

    ``mode`` tells what line breaks mean; ``escape=False`` is for text that is Markdown already.

    >>> [piece.text for piece in render("One.\n\nTwo.\n\nSee:\n\n# Three.", (), "kept")]
    ['One.\n\nTwo.', '\n\n', 'See:', '\n\n', '\\', '# Three.']
    """
    ordered = sorted(claims, key=_place)
    if "\n" not in text:
        one = _pieces(text, 0, len(text), ordered, (), escape)
        if one is not None:
            return one
    if "\n" not in text or not all(map(_closed, claims)):
        return write(build(weave(text, claims, mode)), text, escape=escape)
    pieces: list[Piece] = []
    behind: int | None = None  # where the paragraphs end that are written
    for by_tree, group in groupby(_beside(_paragraphs(text, ordered, mode, escape)), _first):
        run = [paragraph for _, paragraph in group]
        if by_tree:
            start, end = run[0].start, run[-1].end
            mine = [claim for paragraph in run for claim in paragraph.claims]
            if behind is not None:
                pieces.append(_gap(text, behind, start))
            document = build(weave(text, mine, mode, start, end))
            pieces += write(document, text, escape=escape, start=start)
        else:
            pieces += _joined(text, _copied(text, run, behind))
        behind = run[-1].end
    return pieces


def _place(claim: Claim) -> tuple[int, int]:
    span = claim.marks[0].span
    return span.start, span.end


def _closed(claim: Claim) -> bool:
    """Whether a claim leaves all that it enters."""
    events = [event for mark in claim.marks for event in mark.events]
    entered = Counter(type(event.node) for event in events if isinstance(event, Enter))
    return entered <= Counter(event.kind for event in events if isinstance(event, Exit))


def _first(entry: tuple[bool, _Paragraph]) -> bool:
    return entry[0]


def _beside(paragraphs: Iterator[_Paragraph]) -> Iterator[tuple[bool, _Paragraph]]:
    """Each paragraph, and whether it or one beside it is written by way of a tree.

    How blocks are kept apart depends on both; between two plain paragraphs it is always the same.
    """
    around: list[_Paragraph | None] = [None, None]
    for paragraph in chain(paragraphs, (None,)):
        before, here = around
        if here is not None:
            near = (before, here, paragraph)
            yield any(beside is not None and beside.pieces is None for beside in near), here
        around = [here, paragraph]


def _paragraphs(
    text: str, claims: Sequence[Claim], mode: str, escape: bool
) -> Iterator[_Paragraph]:
    """The paragraphs that the lines of ``text`` make."""
    start = which = 0
    reach = -1  # how far the claims go that begin before
    loose = False  # more than line ends is before it
    joints: list[tuple[int, int]] = []  # of its lines
    for end, after, parted in chain(
        breaks(text, 0, len(text), mode), ((len(text), len(text), True),)
    ):
        if not parted:
            joints.append((end, after))
            continue
        mine: list[Claim] = []
        held = reach >= start or loose
        while which < len(claims) and claims[which].marks[0].span.start <= after:
            mine.append(claims[which])
            reach = max(reach, claims[which].whole.end)
            which += 1
        loose = text.count("\n", end, after) != after - end
        by_tree = held or loose or (mine and reach > end)
        pieces = None if by_tree else _pieces(text, start, end, mine, joints, escape)
        yield _Paragraph(start, end, mine, pieces)
        start = after
        joints = []


def _pieces(
    text: str,
    start: int,
    end: int,
    claims: Sequence[Claim],
    joints: Sequence[tuple[int, int]],
    escape: bool,
) -> list[Piece] | None:
    """What a paragraph becomes, unless it takes a tree to tell."""
    if start == end or text[start].isspace() or text[end - 1].isspace():
        return None
    put = _put(claims)
    if put is None:
        return None
    pieces: list[Piece] = []
    at = start
    for begin, stop, new, claim in sorted([*put, *((*joint, " ", JOIN) for joint in joints)]):
        if stop <= at and claim == JOIN:
            continue  # a value goes over two lines
        if begin <= at:
            return None
        pieces += Piece(text[at:begin], Span(at, begin)), Piece(new, None, claim)
        at = stop
    if at < end:
        pieces.append(Piece(text[at:end], Span(at, end)))
    written = "".join([piece.text for piece in pieces])
    free = "\n" not in written if not escape else harmless(written, Context.PARAGRAPH)
    return pieces if free else None


def _put(claims: Sequence[Claim]) -> list[tuple[int, int, str, str]] | None:
    """What the claims put in place of what, if it is nothing but text for text."""
    put: list[tuple[int, int, str, str]] = []
    for claim in claims:
        for mark in claim.marks:
            event = mark.events[0] if len(mark.events) == 1 else None
            if not isinstance(event, Put) or not isinstance(event.node, Text):
                return None
            put.append((mark.span.start, mark.span.end, event.node.text, claim.id))
    return put


def _gap(text: str, end: int, start: int) -> Piece:
    """What parts two paragraphs."""
    gap = text[end:start]
    return Piece(gap, Span(end, start)) if BLANK_LINES.fullmatch(gap) else Piece("\n\n")


def _copied(text: str, run: Sequence[_Paragraph], behind: int | None) -> Iterator[Piece]:
    """The pieces of paragraphs that need no tree, and what parts them."""
    for paragraph in run:
        if behind is not None:
            yield _gap(text, behind, paragraph.start)
        behind = paragraph.end
        yield from paragraph.pieces or ()


def _joined(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The ``pieces``, those that copy what stands side by side as one."""
    start = end = -1
    for piece in pieces:
        if piece.span is None or piece.span.start != end:
            if end > start:
                yield Piece(text[start:end], Span(start, end))
            start = end = -1
        if piece.span is None:
            yield piece
        else:
            start, end = (start if end > start else piece.span.start), piece.span.end
    if end > start:
        yield Piece(text[start:end], Span(start, end))
