"""Rendering: what becomes of a text once all is decided, in pieces that know where they came from.

A tree is built and written only where a claim does more than to put text for text; all else is
copied.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verbalnorm.claim import Claim
from verbalnorm.document import BulletList, Node, OrderedList
from verbalnorm.events import Enter, Exit, build
from verbalnorm.markdown.line_ends import alike, ended
from verbalnorm.markdown.write import parts, write
from verbalnorm.paragraphs import Paragraph, Part, paragraphs_of, parts_of
from verbalnorm.span import Span
from verbalnorm.speech.weave import weave
from verbalnorm.trace import Piece

__all__ = ["Rendering", "render"]

_CONTENT = re.compile(r"\S")


class Rendering(NamedTuple):
    """What a ``text`` becomes, stretch by stretch: in parts, or in the pieces of a tree."""

    text: str
    stretches: Sequence[tuple[Sequence[Part], Sequence[Piece]]]

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

    ``mode`` tells what line breaks mean; ``escape=False`` is for text that is Markdown already: of
    that, each paragraph stays as it is that no claim touches, and so do the blanks between them.

    >>> made = render("One.\n\nTwo.\n\nSee:\n\n# Three.", (), "kept")
    >>> [piece.text for piece in made.pieces]
    ['One.\n\nTwo.\n\nSee:\n\n', '\\', '# Three.']
    >>> made.markdown == "".join(piece.text for piece in made.pieces)
    True
    """
    ordered = sorted(claims, key=_place)
    if "\n" not in text:
        one = parts_of(text, 0, len(text), ordered, escape=escape)
        if one is not None:
            return Rendering(text, ((one, ()),))
    if "\n" not in text or not all(map(_closed, claims)):
        tree = write(build(weave(text, claims, mode)), text, escape=escape)
        return Rendering(text, (((), tree),))
    stretches: list[tuple[Sequence[Part], Sequence[Piece]]] = []
    behind: int | None = None  # where the paragraphs end that are written
    for by_tree, run in _runs([*paragraphs_of(text, ordered, mode, escape=escape)], escape):
        if behind is not None:
            stretches.append(((_gap(text, behind, run[0].start, escape),), ()))
        behind = run[-1].end
        if by_tree:
            stretches += _by_tree(text, run, mode, escape)
        else:
            stretches.append(([*_copied(text, run, escape)], ()))
    return Rendering(text, stretches)


def _runs(
    paragraphs: Sequence[Paragraph], escape: bool
) -> Iterator[tuple[bool, Sequence[Paragraph]]]:
    """The paragraphs that are written together, and whether by a tree.

    How blocks of a transcript are kept apart depends on both: what is beside a tree is written with
    it. Those of Markdown are kept apart by what stands between them.
    """
    trees = [paragraph.parts is None for paragraph in paragraphs]
    if escape and True in trees:
        trees = [*map(any, zip(trees, [*trees[1:], False], [False, *trees[:-1]], strict=True))]
    first = 0
    for number, by_tree in enumerate(trees):
        one, before = paragraphs[number], paragraphs[number - 1]
        together = escape or not by_tree or one.held or (_lists(before) and _lists(one))
        if together and by_tree is trees[number - 1]:
            continue
        if first < number:
            yield trees[first], paragraphs[first:number]
        first = number
    yield trees[first], paragraphs[first:]


def _lists(paragraph: Paragraph) -> bool:
    """Whether a list is made in it: one that another one stands beside has other markers."""
    events = (event for claim in paragraph.claims for mark in claim.marks for event in mark.events)
    return any(
        isinstance(event, Enter) and isinstance(event.node, (BulletList, OrderedList))
        for event in events
    )


def _by_tree(
    text: str, run: Sequence[Paragraph], mode: str, escape: bool
) -> Iterator[tuple[Sequence[Part], Sequence[Piece]]]:
    """What becomes of paragraphs by a tree; in Markdown, the blanks around them stay."""
    start, end = run[0].start, run[-1].end
    claims = [claim for paragraph in run for claim in paragraph.claims]
    if escape:
        document = build(weave(text, claims, mode, start, end))
        yield (), write(document, text, start=start)
        return
    content = text[start:end]
    first = start + len(content) - len(content.lstrip())
    last = max(first, start + len(content.rstrip()))
    document = build(weave(text, claims, mode, first, last))
    source = text if _CONTENT.search(text, last) else text[:last]  # whose last blanks it copies
    yield ((start, first, None, ""),), write(document, source, escape=False, start=first)
    yield ((last, end, None, ""),), ()


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


def _gap(text: str, end: int, start: int, escape: bool) -> Part:
    """What parts two paragraphs."""
    copied = not escape or (start - end > 1 and parts(text[end:start]))
    return end, start, None if copied else "\n\n", ""


def _copied(text: str, run: Sequence[Paragraph], escape: bool) -> Iterator[Part]:
    """What becomes of paragraphs that need no tree, and what parts them."""
    behind = run[0].start
    for paragraph in run:
        if paragraph is not run[0]:
            yield _gap(text, behind, paragraph.start, escape)
        behind = paragraph.end
        if paragraph.parts:
            yield from paragraph.parts


def _joined(text: str, parts: Iterable[Part]) -> list[Piece]:
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
