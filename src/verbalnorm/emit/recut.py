"""Recut: the edits of a text made in the pieces that it was put together from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from attrs import evolve

from verbalnorm.span import Span
from verbalnorm.trace import Edit

__all__ = ["Change", "changes", "recut", "with_stops"]

_TOKENS: Final = re.compile(r"\s+|\S+")
_BREAK: Final = re.compile(r"\s*\n\s*")
# What begins inside a word and what ends inside one, with the rest between them.
_EDGES: Final = re.compile(r"(\S*)(\s(?:.*\s)?)(\S*)", re.DOTALL)
_STOP: Final = re.compile(r"(?<=\w)[.…](?!\S)")


class Change(NamedTuple):
    """The source from ``start`` to ``end`` became ``text``, and no less than that changed."""

    start: int
    end: int
    text: str


def changes(source: str, edits: Iterable[Edit]) -> Iterator[Change]:
    r"""The changes of words: layout stays as it is, and so do words that an edit leaves.

    A word behind or before what changed that only got or lost a capital is a change of its own.

    >>> edits = [Edit(Span(0, 6), "so\n\n", "", ""), Edit(Span(6, 16), "very four", "", "")]
    >>> list(changes("and so very, four", edits))
    [Change(start=0, end=6, text='so '), Change(start=6, end=16, text='very four')]
    """
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        old, new = _TOKENS.findall(source[start:end]), _TOKENS.findall(edit.text)
        while old and new and _alike(old[0], new[0]):
            before, after = old.pop(0), new.pop(0)
            if not _same(before, after):
                yield Change(start, start + len(before), after)
            start += len(before)
        behind: list[Change] = []
        while old and new and _alike(old[-1], new[-1]):
            before, after = old.pop(), new.pop()
            if not _same(before, after):
                behind.append(Change(end - len(before), end, after))
            end -= len(before)
        if old or new:
            yield Change(start, end, _BREAK.sub(" ", "".join(new)))
        yield from reversed(behind)


def _same(old: str, new: str) -> bool:
    return old == new or (old.isspace() and new.isspace())


def _alike(old: str, new: str) -> bool:
    return _same(old, new) or old.lower() == new.lower()


def with_stops(source: str, spans: Sequence[Span], edits: Iterable[Edit]) -> list[Edit]:
    r"""``edits`` that leave the stop of a title where text goes on in the same of ``spans``.

    >>> edits = [Edit(Span(5, 6), "", "heading", ""), Edit(Span(6, 7), "\n\n", "join_lines", "")]
    >>> with_stops("Frost. It froze.", [Span(0, 16)], edits)[0].text
    '.'
    """
    told = [*edits]
    ends = [span.end for span in spans]
    for number, edit in enumerate(told):
        if not _STOP.match(source, edit.span.start, edit.span.end):
            continue
        last = edit
        if (
            not edit.text
            and number + 1 < len(told)
            and told[number + 1].span.start == edit.span.end
        ):
            last = told[number + 1]
        home = bisect_right(ends, edit.span.start)
        if (
            last.text.startswith(("\n", "\r\n"))
            and home < len(spans)
            and source[last.span.end : ends[home]].strip()
        ):
            told[number] = evolve(edit, text=source[edit.span.start] + edit.text)
    return told


class _Part(NamedTuple):
    """A stretch of the output: the piece that it is written in, and the source it came from.

    What stands between two pieces is written in none of them.
    """

    home: int | None
    text: str
    start: int
    end: int
    copied: bool


def recut(source: str, spans: Sequence[Span], edits: Iterable[Edit]) -> list[str]:
    r"""What the edits make of each of ``spans``, which are sorted and disjoint.

    Words that no edit covers stay where they are, in their line. What is written instead of others
    stands where they began; what is written between two pieces, in the first of them. No word is
    torn: one that is made of parts of several pieces stands where its first letter was said. A
    title keeps its stop where the line goes on. A line break goes only with a mark that it parts.

    >>> halves = [Span(0, 8), Span(9, 20)]
    >>> recut("was four\npoint five, so", halves, [Edit(Span(4, 19), "4.5", "", "")])
    ['was 4.5,', '']
    """
    rows = [(number, line) for number, span in enumerate(spans) for line in _lines(source, span)]
    lines = [line for _, line in rows]
    made = [*changes(source, with_stops(source, lines, edits))]
    written: list[list[str]] = [[] for _ in lines]
    word: list[_Part] = []
    for part in _parts(source, lines, made):
        if word and _apart(source, lines, word[-1], part):
            _write(word, written)
            word = []
        if part.home is None:
            continue
        if edges := _EDGES.fullmatch(part.text):
            head, rest, tail = edges.groups()
            _write([*word, part._replace(text=head)], written)
            written[part.home].append(rest)
            word = [part._replace(text=tail)] if tail else []
        elif part.text:
            word.append(part)
    _write(word, written)
    gone = {
        number
        for start, end, text in made
        for number in range(start, end if not text else start)
        if source[number] == "\n"
    }
    texts = [""] * len(spans)
    for (number, line), own in zip(rows, written, strict=True):
        stays = line.start > spans[number].start and line.start - 1 not in gone
        texts[number] += ("\n" if stays else "") + "".join(own)
    return texts


def _lines(source: str, span: Span) -> Iterator[Span]:
    at = span.start
    for line in span.of(source).split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _parts(source: str, lines: Sequence[Span], made: Iterable[Change]) -> Iterator[_Part]:
    """The output from the first to the last, cut where a piece or a change begins or ends."""
    starts = [line.start for line in lines]
    ends = [line.end for line in lines]
    at = which = 0
    for start, end, text in (*made, Change(len(source), len(source), "")):
        while at < start:
            while which < len(lines) and ends[which] <= at:
                which += 1
            inside = which < len(lines) and starts[which] <= at
            stop = min(start, (ends if inside else starts)[which] if which < len(lines) else start)
            yield _Part(which if inside else None, source[at:stop], at, stop, copied=True)
            at = stop
        if text and lines:
            yield _Part(_home(starts, ends, start, end), text, start, end, copied=False)
        at = end


def _home(starts: Sequence[int], ends: Sequence[int], start: int, end: int) -> int:
    """The piece in which what is written for ``start`` to ``end`` stands."""
    first = bisect_right(ends, start)
    while first < len(ends) and starts[first] == ends[first]:
        first += 1  # what is empty covers nothing
    if start < end and first < bisect_left(starts, end):
        return first
    home = bisect_left(ends, start)
    return max(home - 1, 0) if home == len(ends) or starts[home] > start else home


def _apart(source: str, lines: Sequence[Span], part: _Part, then: _Part) -> bool:
    """Whether the one ends and the other begins a piece where a word of the source goes on."""
    border = then.start
    if then.home is None or not part.end == border == lines[then.home].start:
        return then.home is None
    return len("".join(source[border - 1 : border + 1].split())) == 2


def _write(word: Sequence[_Part], written: Sequence[list[str]]) -> None:
    """Write a word in one piece: where its first letter is copied, or else where it begins."""
    letters = [part for part in word if any(map(str.isalnum, part.text))]
    copied = [part for part in letters if part.copied]
    home = next((part.home for part in (*copied, *letters, *word)), None)
    if home is not None:
        written[home].append("".join(part.text for part in word))
