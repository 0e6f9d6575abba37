"""What is escaped in a text that was Markdown before: what we wrote, and what that changes."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from verbalnorm.markdown.escape import BESIDE_MARKUP, Context, beside, find_dangers

__all__ = ["Copy", "changed_by_text", "within_markdown"]

# A stretch that was copied: where it stands, how long it is, and where it stands in the source.
Copy: TypeAlias = tuple[int, int, int]

# In Markdown: a bracket, or what keeps one from counting (an escape, a code span, a tag).
_BRACKETS = re.compile(
    r"""\\[!-/:-@\[-`{-~]|(`++)(?:(?:[^`]++|(?!\1(?!`))`++)*+\1(?!`))?|<[A-Za-z/!?][^<>]*>|[\[\]]"""
)


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
    for start, end in labels:
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
    return found - ours


def changed_by_text(
    raw: str,
    context: Context,
    copies: Sequence[Copy],
    source: str,
    ours: AbstractSet[int] = frozenset(),
) -> set[int]:
    r"""Where a backslash must be inserted into ``raw`` as there is text in it that was only said.

    A sign that somebody says is a sign: it neither is markup nor makes markup of what stands
    beside it. What is a danger in ``raw`` and was none in the ``source`` is escaped. ``copies`` are
    the stretches of ``raw`` that stand in the source, in order; ``ours`` is markup that is meant.

    >>> source = "<i> is less than b greater than"
    >>> changed_by_text("<i> is <b>", Context.PARAGRAPH, [(0, 7, 0), (8, 1, 17)], source)
    {7}
    """
    dangers, _ = find_dangers(raw, context, ours=ours)
    if not dangers:
        return set()
    start = end = 0  # the lines that the copies are from
    if copies:
        start = source.rfind("\n", 0, copies[0][2]) + 1
        end = copies[-1][2] + copies[-1][1]
    before = {start + at for at in find_dangers(source[start:end], context)[0]}
    moved = {origin + step: at + step for at, length, origin in copies for step in range(length)}
    return set(dangers) - {moved[place] for place in before if place in moved}
