"""Streaming: one long text, restored while it is read, in constant memory.

What was read is restored as far as the last border between two paragraphs that nothing reaches
over, and far enough from the end that nothing behind could change it; the rest waits for what
comes. That the parts make the whole is law 5 (``docs/laws.md``).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any, Final

from attrs import evolve

from verbalnorm.arguments import require, several, takes_its_options
from verbalnorm.claim import Claim
from verbalnorm.errors import OptionError
from verbalnorm.pipeline import Normalizer
from verbalnorm.result import Result
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Span

__all__ = ["stream"]

# One character in so many is looked at behind a border: a tenth of what is restored at once.
_AHEAD: Final = 10
# No pieces at all: refused, but who left out the normalizer is told of that first.
_LEFT_OUT: Final[Any] = None
_BLANK: Final = re.compile(r"\n[ \t\r]*\n\s*(?=\S)")
_WIDENED: Final = "join_lines"
# Rules of these kinds look for others of their kind: a list's items, a footnote's text.
_KIN: Final = frozenset({"item", "count", "note", "margin"})


@takes_its_options
def stream(
    restore: Normalizer,
    pieces: Iterable[str] = _LEFT_OUT,
    *,
    size: int = 200_000,
) -> Iterator[str]:
    r"""The Markdown of one text that comes in ``pieces``, written in parts while it is read.

    The pieces may break anywhere: an open file gives its lines. The parts, joined, are what the
    whole becomes under the context of its beginning, ``restore(text, context=...)``: what shows
    for the first time later on is no evidence for what stands before. So many characters as
    ``size`` says are restored at once; a text of fewer is restored as by a call. A text without
    paragraphs is one block and is held as a whole; so is Markdown, where a definition at the end
    can make a link of the beginning. Where some lines end with one character and some with two,
    the line ends that are written are those of their part.

    Raises ``InputTypeError`` for what is no :class:`Normalizer`, for a single ``str``, and for a
    piece that is none when it is reached; ``OptionError`` for a ``size`` below one.

    >>> lines = ["Subheading. Frost.\n", "\n", "It came asterisk asterisk early asterisk asterisk."]
    >>> "".join(stream(Normalizer(), lines))
    '### Frost\n\nIt came **early**.'
    """
    require("restore", restore, Normalizer, hint="write stream(Normalizer(), pieces)")
    require("size", size, int)
    if size < 1:
        raise OptionError(f"size must be 1 character or more, not {size}")
    return _streamed(restore, several("pieces", pieces, what="pieces of a text"), size)


def _streamed(restore: Normalizer, pieces: Iterable[str], size: int) -> Iterator[str]:
    held: list[str] = []
    length, wanted = 0, size
    context = None
    for piece in pieces:
        require("a piece", piece, str)
        held.append(piece)
        length += len(piece)
        if length < wanted or restore.syntax == "markdown":
            continue
        text = "".join(held)
        if context is None:
            context = restore(text).context
        result = restore(text, context=context)
        cut = _border(result, restore.rules, length // _AHEAD)
        if cut:
            yield result.markdown[: _written(result, cut)]
            context = evolve(context, head="")  # a page has one head
        held, length = [text[cut:]], len(text) - cut
        wanted = max(size, 2 * length)
    if held:
        yield restore("".join(held), context=context).markdown


def _written(result: Result, cut: int) -> int:
    """How much of the Markdown belongs to what is before ``cut``.

    What is inserted there, as the backslash of an escape, belongs to what is behind.
    """
    trace = result.trace
    at = bisect_left([edit.span.start for edit in trace.edits], cut)
    inserted = 0
    while at < len(trace.edits) and trace.edits[at].span == Span(cut, cut):
        inserted += len(trace.edits[at].text)
        at += 1
    return trace.to_output(cut) - inserted


def _border(result: Result, rules: RuleSet, ahead: int) -> int:
    """Where the last paragraph begins that nothing before reaches into; 0 where there is none.

    What begins in the last ``ahead`` characters could still be part of what comes.
    """
    text = result.source.text
    edits = result.trace.edits
    ends = [edit.span.end for edit in edits]
    claims = sorted(result.resolution.claims, key=_start)
    reach = [0, *accumulate((claim.whole.end for claim in claims), max)]
    kin = [claim for claim in claims if claim.rule in rules and rules[claim.rule].kind in _KIN]
    for gap in _gaps(result, len(text) - ahead):
        before = bisect_right(claims, gap.end, key=_start)
        at = bisect_right(ends, gap.start)
        edit = edits[at] if at < len(edits) and edits[at].span.start < gap.end else None
        written = edit is not None and (edit.span != gap or edit.text.strip() != "")
        if reach[before] <= gap.start and not written and not _akin(kin, gap, ahead // 10):
            return gap.end
    return 0


def _akin(kin: list[Claim], gap: Span, near: int) -> bool:
    """Whether something stands on both sides of ``gap``, so ``near``, that looks for its kind."""
    at = bisect_right(kin, gap.start, key=_start)
    if not 0 < at < len(kin):
        return False
    return gap.start - kin[at - 1].whole.end < near and kin[at].whole.start - gap.end < near


def _gaps(result: Result, limit: int) -> Iterator[Span]:
    """What parts two paragraphs, before ``limit``, the last first."""
    text = result.source.text
    gaps = [Span(*found.span()) for found in _BLANK.finditer(text, 0, max(limit, 0))]
    gaps += (
        edit.span
        for edit in result.trace.edits
        if edit.rule == _WIDENED and edit.text == "\n\n" and edit.span.end < limit
    )
    return iter(sorted(gaps, reverse=True))


def _start(claim: Claim) -> int:
    return claim.whole.start
