"""Rendering: what becomes of a text once all is decided, in pieces that know where they came from.

Most paragraphs of most texts are not touched at all, and are copied. A tree is built and written
only where a claim does more than to put text for text.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, groupby
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from verbalnorm.claim import Claim
from verbalnorm.document import Node, Text
from verbalnorm.events import Enter, Exit, Put, build
from verbalnorm.markdown.escape import Context, find_dangers, harmless
from verbalnorm.markdown.line_ends import alike, ended
from verbalnorm.markdown.pieces import ESCAPE
from verbalnorm.markdown.within import changed_within
from verbalnorm.markdown.write import parts, write
from verbalnorm.span import Span
from verbalnorm.speech.engines.layout import JOIN, breaks
from verbalnorm.speech.weave import weave
from verbalnorm.trace import Piece

__all__ = ["Rendering", "render"]


# What becomes of a stretch of the source: a copy, or else a text that a claim puts there. A tuple,
# as there is one for each line of a text.
_Part: TypeAlias = tuple[int, int, str | None, str]


# A member of an enumeration takes longer to look up than some paragraphs to copy.
_PARAGRAPH = Context.PARAGRAPH


class _Paragraph(NamedTuple):
    """A paragraph of the source, with the claims that begin in it.

    ``parts`` are what becomes of it, or ``None`` where a tree tells.
    """

    start: int
    end: int
    claims: Sequence[Claim]
    parts: Sequence[_Part] | None


class Rendering(NamedTuple):
    """What a ``text`` becomes, stretch by stretch: in parts, or in the pieces of a tree."""

    text: str
    stretches: Sequence[tuple[Sequence[_Part], Sequence[Piece]]]

    @property
    def markdown(self) -> str:
        """What is written: most often nobody asks where it came from."""
        text = self.text
        written: list[str] = []
        for copied, pieces in self.stretches:
            written += [text[start:end] if new is None else new for start, end, new, _ in copied]
            written += [piece.text for piece in pieces]
        return alike("".join(written), text)

    @property
    def pieces(self) -> list[Piece]:
        """The same in pieces that know where they came from."""
        told: list[Piece] = []
        for copied, pieces in self.stretches:
            told += _joined(self.text, copied)
            told += pieces
        return ended(told, self.text)


def render(text: str, claims: Sequence[Claim], mode: str, *, escape: bool = True) -> Rendering:
    r"""The Markdown of ``text`` with ``claims`` carried out, as ``write`` gives it for the tree.

    ``mode`` tells what line breaks mean; ``escape=False`` is for text that is Markdown already.

    >>> made = render("One.\n\nTwo.\n\nSee:\n\n# Three.", (), "kept")
    >>> [piece.text for piece in made.pieces]
    ['One.\n\nTwo.\n\nSee:\n\n', '\\', '# Three.']
    >>> made.markdown == "".join(piece.text for piece in made.pieces)
    True
    """
    ordered = sorted(claims, key=_place)
    if "\n" not in text:
        one = _parts(text, 0, len(text), ordered, (), escape)
        if one is not None:
            return Rendering(text, ((one, ()),))
    if "\n" not in text or not all(map(_closed, claims)):
        tree = write(build(weave(text, claims, mode)), text, escape=escape)
        return Rendering(text, (((), tree),))
    paragraphs = list(_paragraphs(text, ordered, mode, escape))
    trees = [paragraph.parts is None for paragraph in paragraphs]
    if True not in trees:
        return Rendering(text, (([*_copied(text, paragraphs, None)], ()),))
    # How blocks are kept apart depends on both: what is beside a tree is written with it.
    beside = map(any, zip(trees, [*trees[1:], False], [False, *trees[:-1]], strict=True))
    stretches: list[tuple[Sequence[_Part], Sequence[Piece]]] = []
    behind: int | None = None  # where the paragraphs end that are written
    for by_tree, group in groupby(zip(beside, paragraphs, strict=True), itemgetter(0)):
        run = [paragraph for _, paragraph in group]
        if by_tree:
            start, end = run[0].start, run[-1].end
            mine = [claim for paragraph in run for claim in paragraph.claims]
            gap = () if behind is None else (_gap(text, behind, start),)
            document = build(weave(text, mine, mode, start, end))
            stretches.append((gap, write(document, text, escape=escape, start=start)))
        else:
            stretches.append(([*_copied(text, run, behind)], ()))
        behind = run[-1].end
    return Rendering(text, stretches)


def _place(claim: Claim) -> tuple[int, int]:
    span = claim.marks[0].span
    return span.start, span.end


def _closed(claim: Claim) -> bool:
    """Whether a claim leaves all that it enters."""
    entered: list[type[Node]] = []
    for event in (event for mark in claim.marks for event in mark.events):
        if isinstance(event, Enter):
            entered.append(type(event.node))
        elif isinstance(event, Exit) and event.kind in entered:
            while entered.pop() is not event.kind:
                pass  # what is inside is left with it
    return not entered


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
        loose = after - end > 1 and text.count("\n", end, after) != after - end
        by_tree = held or loose or (mine and reach > end)
        parts = None if by_tree else _parts(text, start, end, mine, joints, escape)
        yield _Paragraph(start, end, mine, parts)
        start = after
        joints = []


def _parts(
    text: str,
    start: int,
    end: int,
    claims: Sequence[Claim],
    joints: Sequence[tuple[int, int]],
    escape: bool,
) -> Sequence[_Part] | None:
    """What a paragraph becomes, unless it takes a tree to tell."""
    if start == end or text[start].isspace() or text[end - 1].isspace():
        return None
    if not claims and not joints and escape and harmless(text[start:end], _PARAGRAPH):
        return ((start, end, None, ""),)
    put = _put(claims)
    if put is None:
        return None
    parts: list[_Part] = []
    at = start
    for begin, stop, new, claim in sorted([*put, *((*joint, " ", JOIN) for joint in joints)]):
        if stop <= at and claim == JOIN:
            continue  # a value goes over two lines
        if begin <= at:
            return None
        parts += (at, begin, None, ""), (begin, stop, new, claim)
        at = stop
    if at < end:
        parts.append((at, end, None, ""))
    written = "".join([text[begin:stop] if new is None else new for begin, stop, new, _ in parts])
    if not escape and "\n" in written:
        return None
    if harmless(written, _PARAGRAPH) or not (escape or put):
        return parts
    if not escape:
        return _escaped(parts, sorted(_changed(text, written, parts)))
    escapes, blanks = find_dangers(written, _PARAGRAPH)
    return None if blanks else _escaped(parts, escapes)


def _changed(text: str, written: str, parts: Sequence[_Part]) -> set[int]:
    """Where what was put into Markdown needs a backslash, or what stands beside it."""
    ends = accumulate(end - start if new is None else len(new) for start, end, new, _ in parts)
    copies = [
        (stop - (end - start), end - start, start)
        for (start, end, new, _), stop in zip(parts, ends, strict=True)
        if new is None
    ]
    return changed_within(written, _PARAGRAPH, copies, text, put=True)


def _escaped(parts: Sequence[_Part], escapes: Sequence[int]) -> Sequence[_Part]:
    """The ``parts`` with a backslash at each of the offsets into what they write."""
    escaped: list[_Part] = []
    todo = deque(escapes)
    at = 0  # in what is written
    for start, end, new, claim in parts:
        begin = 0  # of what is left of the part
        length = end - start if new is None else len(new)
        while todo and todo[0] < at + length:
            cut = todo.popleft() - at
            if cut > begin:
                escaped.append(_cut(start, end, new, claim, begin, cut))
            escaped.append((start, start, "\\", ESCAPE))
            begin = cut
        escaped.append(_cut(start, end, new, claim, begin, length))
        at += length
    return escaped


def _cut(start: int, end: int, new: str | None, claim: str, begin: int, stop: int) -> _Part:
    """What a part writes from one offset to another, as a part of its own."""
    if new is None:
        return start + begin, start + stop, None, ""
    return start, end, new[begin:stop], claim


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


def _gap(text: str, end: int, start: int) -> _Part:
    """What parts two paragraphs."""
    copied = start - end > 1 and parts(text[end:start])
    return end, start, None if copied else "\n\n", ""


def _copied(text: str, run: Sequence[_Paragraph], behind: int | None) -> Iterator[_Part]:
    """What becomes of paragraphs that need no tree, and what parts them."""
    for paragraph in run:
        if behind is not None:
            yield _gap(text, behind, paragraph.start)
        behind = paragraph.end
        if paragraph.parts:
            yield from paragraph.parts


def _joined(text: str, parts: Iterable[_Part]) -> list[Piece]:
    """The pieces of the ``parts``; what is copied and stands side by side is one."""
    pieces: list[Piece] = []
    start = end = -1  # what is still to be copied
    for begin, stop, new, claim in parts:
        if new is None and begin == end:
            end = stop
            continue
        if start < end:
            pieces.append(Piece(text[start:end], Span(start, end)))
        start, end = (begin, stop) if new is None else (-1, -1)
        if new is not None:
            pieces.append(Piece(new, None, claim))
    if start < end:
        pieces.append(Piece(text[start:end], Span(start, end)))
    return pieces
