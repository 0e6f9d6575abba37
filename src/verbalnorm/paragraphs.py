"""Paragraphs: what becomes of each of them, where that takes no tree to tell.

Most paragraphs of most texts are not touched at all, and are copied; in most of the others a text
is put for another one.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple, TypeAlias

from verbalnorm.claim import Claim
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.markdown.escape import Context, find_dangers, harmless
from verbalnorm.markdown.within import changed_within
from verbalnorm.markdown.write import means
from verbalnorm.speech.engines.layout import JOIN, breaks
from verbalnorm.trace import ESCAPE

__all__ = ["Paragraph", "Part", "paragraphs_of", "parts_of"]

# What becomes of a stretch of the source: a copy, or else a text that a claim puts there. A tuple,
# as there is one for each line of a text.
Part: TypeAlias = tuple[int, int, str | None, str]

# A member of an enumeration takes longer to look up than some paragraphs to copy.
_PARAGRAPH = Context.PARAGRAPH


class Paragraph(NamedTuple):
    """A paragraph of the source, with the claims that begin in it.

    It is ``held`` where a claim reaches into it that began before. ``parts`` are what becomes of
    it, or ``None`` where a tree tells.
    """

    start: int
    end: int
    claims: Sequence[Claim]
    held: bool
    parts: Sequence[Part] | None


def paragraphs_of(
    text: str, claims: Sequence[Claim], mode: str, *, escape: bool
) -> Iterator[Paragraph]:
    """The paragraphs that the lines of ``text`` make; in Markdown, their indent belongs to them."""
    start = which = 0
    reach = -1  # how far the claims go that begin before
    loose = False  # more than line ends is before it
    joints: list[tuple[int, int]] = []  # of its lines
    last = (len(text), len(text) + 1, True)
    for end, after, parted in chain(breaks(text, 0, len(text), mode), (last,)):
        if not parted:
            joints.append((end, after))
            continue
        mine: list[Claim] = []
        held = reach >= start
        while which < len(claims) and claims[which].marks[0].span.start < after:
            mine.append(claims[which])
            reach = max(reach, claims[which].whole.end)
            which += 1
        by_tree = held or (loose and escape) or (mine and reach > end)
        loose = after - end > 1 and text.count("\n", end, after) != after - end
        by_tree = by_tree or (loose and escape)
        parts = None if by_tree else parts_of(text, start, end, mine, joints, escape=escape)
        yield Paragraph(start, end, mine, held, parts)
        start = after
        joints = []


def parts_of(
    text: str,
    start: int,
    end: int,
    claims: Sequence[Claim],
    joints: Sequence[tuple[int, int]] = (),
    *,
    escape: bool,
) -> Sequence[Part] | None:
    """What a paragraph becomes, unless it takes a tree to tell.

    White space at the end of the whole text is no part of the last one, and stays.
    """
    if not (claims or joints or escape):
        return ((start, end, None, ""),)
    if start == end or text[start].isspace():
        return None
    if text[end - 1].isspace():
        seen = start + len(text[start:end].rstrip())
        held = end < len(text) or any(claim.whole.end > seen for claim in claims)
        if held or (escape and means(text[seen:])):
            return None
        inside = [joint for joint in joints if joint[0] < seen]
        told = parts_of(text, start, seen, claims, inside, escape=escape)
        return told and (*told, (seen, end, None, ""))
    if not claims and not joints and harmless(text[start:end], _PARAGRAPH):
        return ((start, end, None, ""),)
    put = _put(claims)
    if put is None:
        return None
    parts: list[Part] = []
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


def _changed(text: str, written: str, parts: Sequence[Part]) -> set[int]:
    """Where what was put into Markdown needs a backslash, or what stands beside it."""
    ends = accumulate(end - start if new is None else len(new) for start, end, new, _ in parts)
    copies = [
        (stop - (end - start), end - start, start)
        for (start, end, new, _), stop in zip(parts, ends, strict=True)
        if new is None
    ]
    return changed_within(written, _PARAGRAPH, copies, text, put=True)


def _escaped(parts: Sequence[Part], escapes: Sequence[int]) -> Sequence[Part]:
    """The ``parts`` with a backslash at each of the offsets into what they write."""
    escaped: list[Part] = []
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


def _cut(start: int, end: int, new: str | None, claim: str, begin: int, stop: int) -> Part:
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
