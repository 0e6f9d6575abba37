"""What is escaped in a text that was Markdown before: what we wrote, and what that changes."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import TypeAlias

from verbalnorm.markdown.addresses import swallowing
from verbalnorm.markdown.escape import (
    BESIDE_MARKUP,
    Context,
    begins,
    beside,
    find_dangers,
)

__all__ = ["MARKERS", "Copy", "begins_line", "changed_within", "within_markdown"]

# A stretch that was copied: where it stands, how long it is, and where it stands in the source.
Copy: TypeAlias = tuple[int, int, int]

# In Markdown: a bracket, or what keeps one from counting (an escape, a code span, a tag).
_BRACKETS = re.compile(
    r"""\\[!-/:-@\[-`{-~]|(`++)(?:(?:[^`]++|(?!\1(?!`))`++)*+\1(?!`))?|<[A-Za-z/!?][^<>]*>|[\[\]]"""
)
# The markers of containers at the beginning of a line, "> 1. - [x] ", with the blanks behind them.
MARKERS = re.compile(
    r"(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|\Z)(?:[ \t]+\[[ xX]\](?=\s|\Z))?))*[ \t]*"
)
# The start of a line that begins with no letter: no mark of a block does.
_ODD_LINE = re.compile(r"(?:\A|[\r\n])[ \t]*(?=[^\sA-Za-z])")


def within_markdown(
    raw: str, ours: AbstractSet[int], labels: Iterable[tuple[int, int]]
) -> set[int]:
    r"""Where a backslash must be inserted into ``raw`` that was Markdown before there was ``ours``.

    Only what the new markup changes the meaning of is escaped: what stands beside it, and brackets
    without a partner in what has become a link text. ``labels`` are the starts and ends of the
    link texts, those within others first.

    >>> within_markdown(r"[![i\](x.png)](y)", {0, *range(13, 17)}, [(1, 13)])
    {1, 2}
    """
    found: set[int] = set()
    label: set[int] = set()
    for start, end in labels:
        label.update(range(start, end))
        opened: list[int] = []
        for token in _BRACKETS.finditer(raw, start, end):
            at = token.start()
            if at in found:
                continue
            if token[0] == "[":
                opened.append(at)
            elif token[0] == "]" and opened:
                opened.pop()
            elif token[0] == "]":
                found.add(at)
        found.update(opened)
    for row, start, end in BESIDE_MARKUP.all(raw):
        before = start
        while before and raw[before - 1] == "\\" and before - 1 not in ours:
            before -= 1
        if beside(row.where, start, end, ours, frozenset()) and (start - before) % 2 == 0:
            found.add(start)
    found.update(swallowing(raw, (), ours, label))
    return found - ours


def changed_within(
    raw: str,
    context: Context,
    copies: Sequence[Copy],
    source: str,
    ours: AbstractSet[int] = frozenset(),
    *,
    put: bool,
) -> set[int]:
    r"""Where a backslash must be inserted into ``raw`` for what is a danger there and was none.

    A sign that somebody says is a sign: it neither is markup nor makes markup of what stands
    beside it. What is a danger in ``raw`` and was none in the ``source`` is escaped: all of it
    where text was ``put`` there, else what stands against ``ours``, markup that is meant.
    ``copies`` are the stretches of ``raw`` that stand in the source, in order.

    >>> source = "<i> is less than b greater than"
    >>> copies = [(0, 7, 0), (8, 1, 17)]
    >>> changed_within("<i> is <b>", Context.PARAGRAPH, copies, source, put=True)
    {7}
    >>> source = "italics ** 2 end italics"
    >>> changed_within("_** 2_", Context.PARAGRAPH, [(1, 4, 8)], source, {0, 5}, put=False)
    set()
    """
    dangers, _ = find_dangers(raw, context, ours=ours)
    torn = _torn(raw, context, copies, source) - ours
    if not dangers:
        return torn
    start = end = 0  # the lines that the copies are from
    if copies:
        start = source.rfind("\n", 0, copies[0][2]) + 1
        end = copies[-1][2] + copies[-1][1]
    before = {start + at for at in find_dangers(source[start:end], context)[0]}
    moved = {origin + step: at + step for at, length, origin in copies for step in range(length)}
    changed = set(dangers) - {moved[place] for place in before if place in moved}
    if put:
        return changed | torn
    against: set[int] = set()
    for _, stretch in groupby(enumerate(sorted(changed)), lambda pair: pair[1] - pair[0]):
        places = [at for _, at in stretch]
        if not ours.isdisjoint((places[0] - 1, places[-1] + 1)):
            against.update(places)
    return against | torn


def begins_line(at: int, source: str) -> bool:
    """Whether nothing but blanks stands before ``at`` on its line."""
    while at and source[at - 1] in " \t":
        at -= 1
    return not at or source[at - 1] in "\r\n"


def _torn(raw: str, context: Context, copies: Sequence[Copy], source: str) -> set[int]:
    """Where a line of ``raw`` begins as a block does, or goes on so behind the markers of others.

    What begins so in the ``source`` means that, and is none of them.
    """
    origins = {at + step: origin + step for at, length, origin in copies for step in range(length)}
    found: set[int] = set()
    for line in _ODD_LINE.finditer(raw):
        at = line.end()
        origin = origins.get(at)
        if origin is None or not begins_line(origin, source):
            if begun := begins(raw, at, context):
                found.update(range(*begun[1:]))
            continue
        kept = MARKERS.match(source, origin)
        end = kept.end() if kept else origin
        behind = at
        while origins.get(behind) == origin + behind - at < end:
            behind += 1
        for here, there in ((at, origin), (behind, end)):
            begun = begins(raw, here, context, within=here > at)
            known = begins(source, there, context, within=here > at)
            if begun and (known is None or begun[0] is not known[0]):
                # Where a marker is meant, what follows it makes something else of the line.
                alone = here == behind or not raw[behind : behind + 1].strip()
                found.update(range(*begun[1:]) if alone else (behind,))
    return found
