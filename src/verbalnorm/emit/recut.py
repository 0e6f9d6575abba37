"""Recut: the edits of a text made in the pieces that it was put together from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from verbalnorm.span import Span
from verbalnorm.trace import Edit

__all__ = ["Change", "changes", "recut"]

_TOKENS: Final = re.compile(r"\s+|\S+")
_BREAK: Final = re.compile(r"\s*\n\s*")
_CLOSING: Final = re.compile(r"[^\w\s]+")
# A mark that stands against the word before it, and one against the word behind it.
_LEFT: Final = re.compile(r"[^\w\s]+(?=\s|\Z)")
_RIGHT: Final = re.compile(r"(?:\A|(?<=\s))[^\w\s]+\Z")


class Change(NamedTuple):
    """The source from ``start`` to ``end`` became ``text``, and no less than that changed."""

    start: int
    end: int
    text: str


def changes(source: str, edits: Iterable[Edit]) -> Iterator[Change]:
    r"""The changes of words: layout stays as it is, and so do words that an edit leaves.

    >>> edits = [Edit(Span(0, 6), "so\n\n", "", ""), Edit(Span(6, 16), "very four", "", "")]
    >>> list(changes("and so very, four", edits))
    [Change(start=0, end=6, text='so '), Change(start=6, end=16, text='very four')]
    """
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        old, new = _TOKENS.findall(source[start:end]), _TOKENS.findall(edit.text)
        while old and new and _same(old[0], new[0]):
            start += len(old.pop(0))
            new.pop(0)
        while old and new and _same(old[-1], new[-1]):
            end -= len(old.pop())
            new.pop()
        if old or new:
            yield Change(start, end, _BREAK.sub(" ", "".join(new)))


def _same(old: str, new: str) -> bool:
    return old == new or (old.isspace() and new.isspace())


def recut(source: str, spans: Sequence[Span], edits: Iterable[Edit]) -> list[str]:
    r"""What the edits make of each of ``spans``, which are sorted and disjoint.

    A change across a border is written where it starts, with the punctuation that follows it; the
    pieces after that lose what it covers. A change between two pieces goes to the first of them. A
    mark goes with the word that it stands against.

    >>> halves = [Span(0, 8), Span(9, 20)]
    >>> recut("was four\npoint five, so", halves, [Edit(Span(4, 19), "4.5", "", "")])
    ['was 4.5,', '']
    """
    made = [*changes(source, edits)]
    starts = [span.start for span in spans]
    ends = [span.end for span in spans]
    parts: list[list[str]] = [[] for _ in spans]
    at = list(starts)
    for index, change in enumerate(made if spans else ()):
        start, end, text = change
        first = bisect_right(ends, start)
        while first < len(spans) and starts[first] == ends[first]:
            first += 1  # what is empty covers nothing
        last = bisect_left(starts, end)  # behind the last one that is touched
        before, text, behind = _divided(source, change)
        if start == end or first >= last:
            home = max(bisect_left(ends, start), 0)
            if home == len(spans) or starts[home] > start:
                home = max(home - 1, 0)
            first, last = home, home + 1
        elif ends[first] < end and text.strip():
            stop = made[index + 1].start if index + 1 < len(made) else len(source)
            if closing := _CLOSING.match(source, end, min(stop, ends[last - 1])):
                after = source[closing.end() : closing.end() + 1]
                if not after.strip():
                    text += closing[0]
                    end = closing.end()
        if before:
            home = min(bisect_left(ends, start), first)
            parts[home].append(source[at[home] : max(start, at[home])] + before)
            at[home] = max(start, at[home])
        for piece in range(first, last):
            low = min(max(start, at[piece]), ends[piece])
            parts[piece].append(source[at[piece] : low])
            if piece == first:
                parts[piece].append(text)
            at[piece] = min(max(end, low), ends[piece])
        if behind:
            home = max(bisect_right(ends, end), last - 1)
            parts[home].append(behind)
    return ["".join(own) + source[done:end] for own, done, end in zip(parts, at, ends, strict=True)]


def _divided(source: str, change: Change) -> tuple[str, str, str]:
    """What of a change stands against the word before it, against the word behind it, and the rest.

    >>> _divided("so open paren it", Change(3, 14, "("))
    ('', '', '(')
    """
    before = behind = ""
    text = change.text
    if source[max(change.start - 1, 0) : change.start].strip() and (mark := _LEFT.match(text)):
        before, text = mark[0], text[mark.end() :]
    if source[change.end : change.end + 1].isalnum() and (mark := _RIGHT.search(text)):
        behind, text = mark[0], text[: mark.start()]
    return before, text, behind
