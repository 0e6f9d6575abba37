"""Finding in a text what the table of dangers holds: sparse, linear, never a look at each word."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cached_property

from attrs import frozen

from verbalnorm.markdown.addresses import swallowing
from verbalnorm.markdown.dangers import DANGERS, Danger, Where
from verbalnorm.record import Record

__all__ = [
    "BESIDE_MARKUP",
    "Context",
    "begins",
    "beside",
    "entity",
    "find_dangers",
    "harmless",
]


class Context(Enum):
    """What the text stands in; only a paragraph has lines that could start a block."""

    PARAGRAPH = "paragraph"
    ITEM = "first paragraph of a list item"
    QUOTE = "first paragraph of a block quote"
    HEADING = "heading"
    CELL = "table cell"


@frozen(eq=False, repr=False)
class _Search(Record):
    """The rows that count in some places, as one search: a character, then what it stands in."""

    chars: str
    branches: str
    rows: dict[str, Danger]

    @cached_property
    def first(self) -> re.Pattern[str]:
        """The characters with which a match may begin; compiled when it is first asked for."""
        return re.compile(f"[{re.escape(self.chars)}]")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The alternation of the rows; compiled when it is first asked for."""
        return re.compile(self.branches)

    def match(self, raw: str, at: int) -> tuple[Danger, int, int] | None:
        """The row that holds at ``at``, and the characters to escape."""
        found = self.pattern.match(raw, at)
        if found is None:
            return None
        group = found.lastgroup or ""
        return self.rows[group], *found.span(group)

    def all(self, raw: str) -> Iterator[tuple[Danger, int, int]]:
        """Every match in ``raw``, from left to right; none overlap."""
        at = 0
        while candidate := self.first.search(raw, at):
            at = candidate.start()
            found = self.match(raw, at)
            if found:
                yield found
            at = found[2] if found else at + 1


def _compile(*places: Where) -> _Search:
    """One alternation of the rows that count in ``places``; group names lead back to the rows."""
    rows = {f"g{n}": row for n, row in enumerate(DANGERS) if row.where in places}
    chars = sorted({char for row in rows.values() for char in row.chars})
    branches = (f"{row.lead}(?P<{name}>{row.pattern})" for name, row in rows.items())
    return _Search("".join(chars), "|".join(branches), rows)


# A member of an enumeration takes longer to look up than some texts to search.
_PARAGRAPH = Context.PARAGRAPH
_PLAIN = _compile(Where.TEXT, Where.PAIR)
_ALONE = _compile(Where.TEXT)
_PAIRED = "".join(
    sorted({char for row in DANGERS if row.where is Where.PAIR for char in row.chars})
)
_BESIDE = (Where.BEFORE, Where.LABEL, Where.MARKUP)
_AMONG_MARKUP = _compile(Where.TEXT, Where.PAIR, *_BESIDE)
BESIDE_MARKUP = _compile(Where.MARKUP, Where.BEFORE)
_HEADING_END = _compile(Where.HEADING)
_LINE_END = _compile(Where.BLANK)
_AT_LINE = _compile(Where.LINE)
# What the first line of a paragraph must not begin with.
_FIRST = {
    Context.PARAGRAPH: _AT_LINE,
    Context.ITEM: _compile(Where.ITEM, Where.LINE),
    Context.QUOTE: _compile(Where.QUOTE, Where.LINE),
}
_IN_CONTAINER = _compile(Where.ITEM, Where.QUOTE, Where.LINE)

# A line's start: the white space from a line end to the next visible character, where that is no
# letter at the very start: no mark of a block begins with one.
_LINE_START = re.compile(r"(?:\n(?![a-zA-Z])|\r)[ \t\r\n]*")
_BLANKS = frozenset(" \t")
_BLANK_STARTS = frozenset(" \t\r\n")
# The start of a line that begins with no letter: no mark of a block does.
_ODD_LINE = re.compile(r"\n([^a-zA-Z])")
_INDENT = re.compile(r" {4}| {0,3}\t")
# A reader that decodes what it reads drops a mark of its bytes' order before the first line.
_BYTE_ORDER = "\ufeff"
_SUSPECTS = bytes(
    ord(char) for char in map(chr, range(128)) if char == "\r" or char in _PLAIN.chars
)


def harmless(text: str, context: Context) -> bool:
    """Whether a whole ``text`` can be copied at once: one search, without a look at its words.

    A text of several lines is so where all of its lines are, and none has blanks at its edges.

    >>> harmless("It is *so*.", Context.PARAGRAPH), harmless("It is 5 * 3.", Context.PARAGRAPH)
    (False, True)
    """
    # Deleting bytes is five times as fast as a search for a class of characters.
    raw = text.encode("ascii", "replace")
    if len(raw.translate(None, _SUSPECTS)) != len(raw) and _suspicious(text):
        return False
    first = text[:1]
    if "\n" in text and (context is not _PARAGRAPH or first == "\n" or not _harmless_lines(text)):
        return False
    if context is _PARAGRAPH:
        # No mark of a block begins with a letter.
        return first.isalpha() or (
            first not in _BLANKS and first != _BYTE_ORDER and _AT_LINE.match(text, 0) is None
        )
    if first in _BLANKS:
        return False
    if context in _FIRST:
        return _FIRST[context].match(text, 0) is None
    return context is Context.HEADING and "#" not in text


def _harmless_lines(text: str) -> bool:
    """Whether no line but the first begins as a block would, and none has blanks at its edges."""
    if " \n" in text or "\t\n" in text or text[-1] == "\n":
        return False
    for found in _ODD_LINE.finditer(text):
        if found[1] in _BLANK_STARTS or _AT_LINE.match(text, found.start(1)):
            return False
    return True


def _suspicious(text: str) -> bool:
    """Whether what a line without line breaks holds of the suspects may do harm.

    A delimiter alone pairs with nothing, and most brackets, ampersands and slashes mean nothing.
    """
    if "\r" in text or any(text.count(char) > 1 for char in _PAIRED):
        return True
    return next(iter(_ALONE.all(text)), None) is not None


def find_dangers(
    raw: str,
    context: Context,
    *,
    ours: AbstractSet[int] = frozenset(),
    label: AbstractSet[int] = frozenset(),
) -> tuple[list[int], list[tuple[int, int]]]:
    """Where a backslash must be inserted into ``raw``, and which blanks must be left out.

    ``raw`` is a paragraph's (heading's, cell's) content as it would be written without escapes;
    ``ours`` are the offsets of markup that is meant, ``label`` those inside a link text. Both
    lists are sorted. Linear in the length of ``raw``.

    >>> find_dangers("*so* it is 2 * 3 <b>", Context.PARAGRAPH)
    ([0, 3, 17], [])
    >>> find_dangers("1986. A great year", Context.PARAGRAPH)
    ([4], [])
    """
    escapes: set[int] = set()
    blanks: list[tuple[int, int]] = []
    pairs: dict[str, list[tuple[int, int, bool, bool]]] = {}

    def hit(row: Danger, start: int, end: int) -> None:
        if row.where is Where.PAIR:
            if ours and not ours.isdisjoint(range(start, end)):
                # A run that our markup is part of: the text in it must not lengthen the mark.
                escapes.update(range(start, end))
                opens = closes = True
            else:
                opens = row.opens.match(raw, start) is not None
                closes = row.closes.match(raw, start) is not None
            pairs.setdefault(row.chars, []).append((start, end, opens, closes))
        elif row.where not in _BESIDE or beside(row.where, start, end, ours, label):
            escapes.update(range(start, end))

    for found in (_AMONG_MARKUP if ours else _PLAIN).all(raw):
        hit(*found)
    if context is Context.HEADING:
        for found in _HEADING_END.all(raw):
            hit(*found)
    if context in _FIRST:
        first = len(raw) - len(raw.removeprefix(_BYTE_ORDER).lstrip(" \t\r\n"))
        for blank, at in _lines(raw):
            if blank is not None:
                blanks.append(blank)
            search = _FIRST[context] if at <= first else _AT_LINE
            if at_line := search.match(raw, at):
                hit(*at_line)
        if "  " in raw or "\t" in raw:
            blanks += ((start, end) for _, start, end in _LINE_END.all(raw))
    for char, found_runs in pairs.items():
        # A run escaped for its place at a line start counts: it must not pair in part.
        runs = [_rest(*run, escapes) for run in found_runs]
        forced = char == "`" and any(start in escapes for start, *_ in runs)
        first_opener = next((run[0] for run in runs if run[2]), len(raw))
        last_closer = next((run[0] for run in reversed(runs) if run[3]), -1)
        for start, end, opens, closes in runs:
            between = first_opener < last_closer and first_opener <= start <= last_closer
            if forced or (between and (opens or closes)):
                escapes.update(range(start, end))
    escapes -= ours
    escapes.update(swallowing(raw, sorted(escapes), ours, label))
    return sorted(escapes - ours), sorted(blanks)


def _rest(
    start: int, end: int, opens: bool, closes: bool, escapes: AbstractSet[int]
) -> tuple[int, int, bool, bool]:
    """A run whose first character is escaped, without it: what is left can close behind it."""
    if start in escapes and start + 1 < end and start + 1 not in escapes:
        return start + 1, end, opens, True
    return start, end, opens, closes


def beside(
    where: Where, start: int, end: int, ours: AbstractSet[int], label: AbstractSet[int]
) -> bool:
    """Whether a danger next to markup of our own, or within it, is one where it stands."""
    if where is not Where.LABEL and end in ours:
        return True
    return start - 1 in ours if where is Where.MARKUP else start in label


def begins(
    raw: str, at: int, context: Context, *, within: bool = False
) -> tuple[Danger, int, int] | None:
    """What would begin a block at the start of a line, ``within`` a container that is written."""
    search = _IN_CONTAINER if within else _FIRST.get(context)
    return search.match(raw, at) if search else None


def _lines(raw: str) -> list[tuple[tuple[int, int] | None, int]]:
    """For each line that begins with no letter: blanks to leave out, and where it starts."""
    start = len(raw) - len(raw.removeprefix(_BYTE_ORDER).lstrip(" \t"))
    begin = int(raw.startswith(_BYTE_ORDER))
    found: list[tuple[tuple[int, int] | None, int]] = [
        ((begin, start) if start > begin else None, start)
    ]
    for match in _LINE_START.finditer(raw):
        space, end = match.group(), match.end()
        line_end = max(space.rfind("\n"), space.rfind("\r")) + 1
        breaks = space.count("\n") + space.count("\r") - space.count("\r\n")
        code = (breaks > 1 or match.start() <= start) and _INDENT.match(space, line_end) is not None
        found.append(((match.start() + line_end, end) if code else None, end))
    return found


def entity(char: str) -> str:
    """``char`` as a numeric character reference."""
    return f"&#{ord(char)};"
