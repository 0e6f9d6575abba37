"""Emphasis: where its delimiters may stand, and which character each pair is written with.

A delimiter counts only where its flanks allow it, and two delimiters of one character that touch
become one. So each pair chooses ``*`` or ``_`` by its neighbours, and where no choice helps (bold
quotation marks inside a word), the letter outside is written as a character reference: the
reader then sees punctuation there and the same tree.
"""

import unicodedata
from collections.abc import Iterable
from typing import Literal

from attrs import define, field

__all__ = ["Run", "choose", "hoist", "neighbours"]

_SPACE = " \t\r\n\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_SPACE += "\u202f\u205f\u3000"
# Outer delimiters looked at when a pair chooses its character; nobody nests deeper by intent.
_LOOK = 8


@define(eq=False)
class Run:
    """A run of output: ``plain`` where escapes apply, else markup.

    ``start`` is the source offset where the text is a copy. ``edge`` tells the two delimiters of
    a pair apart, ``mark`` is their character, ``partner`` the other one; a ``pure`` one must not
    be able to open and close at once.
    """

    text: str
    claim: str = ""
    start: int | None = None
    plain: bool = False
    label: bool = False
    edge: Literal["", "open", "close"] = ""
    mark: str = ""
    pure: bool = False
    partner: "Run | None" = field(default=None, repr=False)
    at: int = 0

    def cut(self, start: int, end: int) -> "Run":
        """The part of a plain run from ``start`` to ``end``."""
        origin = None if self.start is None else self.start + start
        return Run(self.text[start:end], self.claim, origin, plain=True, label=self.label)

    @property
    def breaks(self) -> bool:
        """Whether it ends a line."""
        return self.text == "\\\n" and not self.plain

    @property
    def blank(self) -> bool:
        """Whether nothing of it can be seen."""
        return self.breaks if not self.plain else not self.text.strip(_SPACE)


def hoist(flat: Iterable[Run]) -> list[Run]:
    """Blanks at the inner edge of delimiters moved out, empty pairs and empty texts dropped."""
    out: list[Run] = []
    for run in flat:
        emphasis = run.edge and run.mark != "$"
        if emphasis and run.edge == "close":
            blanks: list[Run] = []
            while out and not out[-1].edge and out[-1].blank:
                blanks.append(out.pop())
            if out and out[-1].plain and (last := out[-1]).text[-1] in _SPACE:
                kept = len(last.text.rstrip(_SPACE))
                blanks.append(last.cut(kept, len(last.text)))
                out[-1] = last.cut(0, kept)
            if out and out[-1] is run.partner:
                out.pop()
            else:
                out.append(run)
            out.extend(reversed(blanks))
        elif out and _opens(out[-1]) and (run.blank or (run.plain and run.text[0] in _SPACE)):
            at = len(out)
            while at and _opens(out[at - 1]):
                at -= 1
            size = len(run.text) - len(run.text.lstrip(_SPACE)) if run.plain else len(run.text)
            if size == len(run.text):
                if size:
                    out.insert(at, run)
            else:
                out.insert(at, run.cut(0, size))
                out.append(run.cut(size, len(run.text)))
        elif run.plain and run.text[:1] in " \t" and out and out[-1].breaks:
            blanks_end = len(run.text) - len(run.text.lstrip(" \t"))
            if blanks_end < len(run.text):  # where a line begins, they are nothing
                out.append(run.cut(blanks_end, len(run.text)))
        elif run.text:
            out.append(run)
    return out


def _opens(run: Run) -> bool:
    return run.edge == "open" and run.mark != "$"


def choose(found: list[Run]) -> None:
    """Give each pair of emphasis delimiters its character; see the module's first lines."""
    for at, run in enumerate(found):
        run.at = at
    open_marks: list[Run] = []
    for at, run in enumerate(found):
        if run.mark not in ("*", "_") or not run.edge:
            continue
        if run.edge == "close":
            open_marks.pop()
            continue
        closer = run.partner
        assert closer is not None
        before = found[at - 1] if at else None
        after = found[closer.at + 1] if closer.at + 1 < len(found) else None
        # Nested in its own kind and written the same, an opener could close the outer one.
        twins = {r.mark for r in open_marks[-_LOOK:] if len(r.text) == len(run.text)}
        # Strong text that is all of an emphasis is written as everybody does: "***so***".
        outer = before is not None and before.edge == "open" and after is before.partner
        whole = before is not None and outer and _holds(before, run, found)
        cost = {}
        for mark in "*_":
            meets = before is not None and bool(before.edge) and before.mark == mark
            cost[mark] = -1 * meets if whole else 4 * meets
            meets = after is not None and after.edge == "close" and after.mark == mark
            cost[mark] += 3 * meets * (not whole)
            cost[mark] += 2 * (mark in twins)
            cost[mark] += _flank(mark, before, found[at + 1], -1, 0)
            cost[mark] += _flank(mark, after, found[closer.at - 1], 0, -1)
        mark = min("*_", key=cost.__getitem__)
        for side in (run, closer):
            side.mark = mark
            side.text = mark * len(side.text)
            side.pure = mark in twins
        open_marks.append(run)


def _holds(outer: Run, inner: Run, found: list[Run]) -> bool:
    """Whether strong text in an emphasis stands apart, so that three delimiters mean both."""
    assert outer.partner is not None  # it is a pair's opener
    left, right = outer.at - 1, outer.partner.at + 1
    apart = (left < 0 or _ends(found[left], -1)) and (right >= len(found) or _ends(found[right], 0))
    return len(outer.text) == 1 and len(inner.text) == 2 and apart


def _ends(run: Run, at: int) -> bool:
    """Whether a run of text has no part of a word at its ``at``: neither does a delimiter."""
    return run.plain and not _is_word(run.text[at])


def _flank(mark: str, outside: Run | None, inside: Run, last: int, first: int) -> bool:
    """Whether a delimiter would need help: a word outside, and punctuation (or ``_``) inside."""
    if outside is None or not outside.plain or not outside.text:
        return False
    return _is_word(outside.text[last]) and (mark == "_" or not _is_word(inside.text[first]))


def _is_word(char: str) -> bool:
    """Neither white space nor punctuation; symbols count on no side, as readers disagree."""
    return char.isalnum() or (
        char not in _SPACE and unicodedata.category(char)[0] not in "PSZ" and char != "\0"
    )


def neighbours(found: list[Run], raw: str) -> set[int]:
    """The offsets in ``raw`` of letters that must be written as character references."""
    marks: list[tuple[int, int, Run]] = []
    at = 0
    for run in found:
        if run.edge:
            marks.append((at, at + len(run.text), run))
        at += len(run.text)
    coded: set[int] = set()

    def solid(offset: int) -> bool:
        """Whether the character there does not count as white space or punctuation."""
        if not 0 <= offset < len(raw) or offset in coded or raw[offset] in _SPACE:
            return False
        char = raw[offset]
        return _is_word(char) or (ord(char) > 127 and unicodedata.category(char)[0] != "P")

    for order in (marks, marks[::-1]):
        for start, end, run in order:
            outer, inner = (start - 1, end) if run.edge == "open" else (end, start - 1)
            if run.mark == "$":
                needs = 0 <= outer < len(raw) and raw[outer].isdigit()
            else:
                inside_word = 0 <= inner < len(raw) and _is_word(raw[inner]) and inner not in coded
                needs = solid(outer) and (run.mark == "_" or run.pure or not inside_word)
            if needs and not "\ud800" <= raw[outer] <= "\udfff":
                coded.add(outer)
    return coded
