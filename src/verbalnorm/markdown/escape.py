"""The one table of what plain text must not say to a Markdown reader, and how it is kept from it.

Each :class:`Danger` names characters, the place where a reader (CommonMark, GFM, footnotes, dollar
math, front matter) would take them for markup, and why. The regular expressions below are compiled
from the table; there is no second list. A danger is mended by a backslash before each of its
characters, or, for blanks that mean something at the edge of a line, by leaving them out.

A mark that needs a partner (``*``, `` ` ``, ``$`` …) is escaped only where an opener has a closer
behind it: ``2 * 3``, ``snake_case``, ``$5 to $10`` and ``~20`` stay as they are.
"""

import re
from collections.abc import Callable
from enum import Enum

from attrs import field, frozen

__all__ = ["DANGERS", "Context", "Danger", "Where", "entity", "find_dangers", "harmless"]

_EOL = r"(?=[\r\n]|\Z)"
_END = r"(?=[ \t\r\n]|\Z)"
_SOLID = r"[^ \t\r\n]"
_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_ENTITY = r"&(?=#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)"


class Where(Enum):
    """The place where a danger is one."""

    TEXT = "anywhere in a text"
    PAIR = "where it could open and another closes"
    LINE = "at the start of a line"
    ITEM = "at the start of a list item"
    QUOTE = "at the start of a block quote"
    HEADING = "in a heading"
    LABEL = "inside a link text or an image description"
    MARKUP = "next to markup of our own"
    BLANK = "blanks at the edge of a line, left out"


class Context(Enum):
    """What the text stands in; only a paragraph has lines that could start a block."""

    PARAGRAPH = "paragraph"
    ITEM = "first paragraph of a list item"
    QUOTE = "first paragraph of a block quote"
    HEADING = "heading"
    CELL = "table cell"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@frozen
class Danger:
    """One row: ``pattern`` matches exactly the characters to escape, after ``lead`` if given."""

    name: str
    chars: str
    where: Where
    pattern: str
    why: str
    lead: str = ""
    opens: re.Pattern[str] = field(default="", converter=_compiled)
    closes: re.Pattern[str] = field(default="", converter=_compiled)


def _pair(name: str, char: str, why: str, *, opens: str = "", closes: str = "") -> Danger:
    """A mark that comes in pairs: a run opens before and closes after a visible character."""
    run = re.escape(char) + "+"
    return Danger(
        name,
        char,
        Where.PAIR,
        run,
        why,
        opens=opens or rf"{run}(?={_SOLID})",
        closes=closes or rf"(?<={_SOLID}){run}",
    )


DANGERS: tuple[Danger, ...] = (
    Danger(
        "backslash",
        "\\",
        Where.TEXT,
        rf"\\(?={_PUNCTUATION}|[ \t]*[\r\n])",
        "escapes the punctuation after it; at the end of a line it is a hard break",
    ),
    Danger("entity", "&", Where.TEXT, _ENTITY, "a character reference"),
    Danger(
        "html",
        "<",
        Where.TEXT,
        r"<(?=[A-Za-z/!?]|[^ \t\r\n<>@]*@[^ \t\r\n<>@]*>)",
        "a tag, a comment or an autolink",
    ),
    Danger("link", "]", Where.TEXT, r"\](?=\()", "the middle of a link or image"),
    Danger("footnote", "[", Where.TEXT, r"\[(?=\^)", "a footnote reference"),
    Danger("inline footnote", "^", Where.TEXT, r"\^(?=\[)", "a footnote in place"),
    _pair(
        "code",
        "`",
        "a code span",
        opens="`+",
        closes="`+",
    ),
    _pair("star", "*", "emphasis"),
    _pair(
        "underscore",
        "_",
        "emphasis, though never inside a word",
        opens=rf"(?<![^\W_])_+(?={_SOLID})",
        closes=rf"(?<={_SOLID})_+(?![^\W_])",
    ),
    _pair("tilde", "~", "strikethrough (GFM), with one tilde or two"),
    _pair(
        "dollar",
        "$",
        "math; no dollar closes before a digit",
        closes=rf"(?<={_SOLID})\$+(?![0-9])",
    ),
    Danger("heading", "#", Where.LINE, rf"#(?=#{{0,5}}{_END})", "an ATX heading"),
    Danger("quote", ">", Where.LINE, ">", "a block quote"),
    Danger("bullet", "-+*", Where.LINE, rf"[-+*]{_END}", "a bullet list item"),
    Danger("ordered", ".)", Where.LINE, rf"[.)]{_END}", "an ordered list item", lead="[0-9]{1,9}"),
    Danger(
        "dashes",
        "-|:",
        Where.LINE,
        rf"(?=[|: \t]*-[-|: \t]*{_EOL})[-|:]",
        "a setext underline, a thematic break, front matter or the second row of a table",
    ),
    Danger("underline", "=", Where.LINE, rf"=(?==*[ \t]*{_EOL})", "a setext underline"),
    Danger("stars", "*", Where.LINE, rf"\*(?=(?:[ \t]*\*){{2,}}[ \t]*{_EOL})", "a thematic break"),
    Danger(
        "underscores", "_", Where.LINE, rf"_(?=(?:[ \t]*_){{2,}}[ \t]*{_EOL})", "a thematic break"
    ),
    Danger("fence", "`~", Where.LINE, r"`{3,}|~{3,}", "a fenced code block"),
    Danger("display math", "$", Where.LINE, r"\${2,}", "display math"),
    Danger(
        "definition",
        "[",
        Where.LINE,
        # Up to the next bracket, which ends the label or, escaped itself, becomes part of it.
        r"\[(?=[^\[\]]+\][:(]|[^\[\]]*(?:\[\^|[\r\n][ \t]*\[))",
        "a reference definition",
    ),
    Danger("callout", "[", Where.QUOTE, r"\[(?=![A-Za-z]+\])", "the kind of a callout"),
    Danger("task", "[", Where.ITEM, rf"\[(?=[ \txX]\]{_END})", "the box of a task"),
    Danger(
        "closing hashes",
        "#",
        Where.HEADING,
        r"(?:(?<=[ \t])|(?<![\s\S]))#(?=#*[ \t]*\Z)",
        "the closing sequence of an ATX heading",
    ),
    Danger("bracket", "[]", Where.LABEL, r"[\[\]]", "the brackets of a link must balance"),
    Danger("image", "!", Where.MARKUP, r"!(?=\[)", "makes an image of the link after it"),
    Danger(
        "after bracket",
        "(:",
        Where.MARKUP,
        r"(?<=\])[(:]",
        "makes a link or a definition of the footnote reference before it",
    ),
    Danger(
        "trailing blanks",
        " \t",
        Where.BLANK,
        r"(?<![ \t])[ \t]{2,}(?=[\r\n])",
        "two blanks before a line end are a hard break",
    ),
)
# Indentation, the other danger that blanks hold, is dealt with where lines are found (`_lines`):
# four columns after a blank line are a code block.


def _compile(places: tuple[Where, ...]) -> tuple[re.Pattern[str], dict[str, Danger]]:
    """One alternation of the rows that count in ``places``; group names lead back to the rows."""
    rows = {f"g{n}": row for n, row in enumerate(DANGERS) if row.where in places}
    branches = (f"{row.lead}(?P<{name}>{row.pattern})" for name, row in rows.items())
    return re.compile("|".join(branches)), rows


_INLINE = (Where.TEXT, Where.PAIR, Where.LABEL, Where.MARKUP, Where.BLANK)
_ANYWHERE, _ROWS = _compile(_INLINE)
_IN_HEADING, _HEADING_ROWS = _compile((*_INLINE, Where.HEADING))
_AT_LINE, _LINE_ROWS = _compile((Where.LINE,))
# What the first line of a paragraph must not begin with.
_FIRST = {
    Context.PARAGRAPH: (_AT_LINE, _LINE_ROWS),
    Context.ITEM: _compile((Where.ITEM, Where.LINE)),
    Context.QUOTE: _compile((Where.QUOTE, Where.LINE)),
}

# A line's start: the white space from a line end to the next visible character.
_LINE_START = re.compile(r"[\r\n][ \t\r\n]*")
_INDENT = re.compile(r" {4}| {0,3}\t")
_SUSPECT = re.compile(
    "[\r\n"
    + "".join(
        sorted(
            re.escape(c)
            for c in {
                c for row in DANGERS if row.where in (Where.TEXT, Where.PAIR) for c in row.chars
            }
        )
    )
    + "]"
)


def harmless(text: str, context: Context) -> bool:
    """Whether a whole ``text`` can be copied at once: one search, without a look at its words.

    >>> harmless("It is 5 * 3, isn't it?", Context.PARAGRAPH), harmless("So.", Context.PARAGRAPH)
    (False, True)
    """
    if _SUSPECT.search(text) or text[:1] in (" ", "\t"):
        return False
    if context in _FIRST:
        return _FIRST[context][0].match(text) is None
    return context is Context.HEADING and "#" not in text


def find_dangers(
    raw: str,
    context: Context,
    *,
    ours: Callable[[int], bool] = lambda at: False,
    label: Callable[[int], bool] = lambda at: False,
) -> tuple[list[int], list[tuple[int, int]]]:
    """Where a backslash must be inserted into ``raw``, and which blanks must be left out.

    ``raw`` is a paragraph's (heading's, cell's) content as it would be written without escapes;
    ``ours(at)`` tells whether the character at ``at`` is markup that is meant, ``label(at)``
    whether it stands in a link text. Both lists are sorted. Linear in the length of ``raw``.

    >>> find_dangers("*so* it is 2 * 3 <b>", Context.PARAGRAPH)
    ([0, 3, 17], [])
    >>> find_dangers("1986. A great year", Context.PARAGRAPH)
    ([4], [])
    """
    escapes: set[int] = set()
    blanks: list[tuple[int, int]] = []
    pairs: dict[str, list[tuple[int, int, bool, bool]]] = {}

    def hit(row: Danger, start: int, end: int) -> None:
        if row.where is Where.BLANK:
            blanks.append((start, end))
        elif row.where is Where.PAIR:
            if any(map(ours, range(start, end))):
                # A run that our markup is part of: the text in it must not lengthen the mark.
                escapes.update(range(start, end))
                pairs.setdefault(row.chars, []).append((start, end, True, True))
                return
            opens = row.opens.match(raw, start) is not None
            closes = row.closes.match(raw, start) is not None
            pairs.setdefault(row.chars, []).append((start, end, opens, closes))
        elif row.where is Where.LABEL:
            if label(start):
                escapes.add(start)
        elif row.where is Where.MARKUP:
            if ours(start - 1) or ours(end):
                escapes.add(start)
        else:
            escapes.update(range(start, end))

    pattern, rows = _ANYWHERE, _ROWS
    if context is Context.HEADING:
        pattern, rows = _IN_HEADING, _HEADING_ROWS
    for match in pattern.finditer(raw):
        group = match.lastgroup or ""
        hit(rows[group], *match.span(group))
    if context in _FIRST:
        pattern, rows = _FIRST[context]
        for blank, at in _lines(raw):
            if blank is not None:
                blanks.append(blank)
            if found := pattern.match(raw, at):
                group = found.lastgroup or ""
                hit(rows[group], *found.span(group))
            if not raw.startswith(("\n", "\r"), at):
                pattern, rows = _AT_LINE, _LINE_ROWS
    for char, runs in pairs.items():
        # A run escaped for its place at a line start counts: it must not pair in part.
        forced = char == "`" and any(start in escapes for start, *_ in runs)
        first_opener = next((run[0] for run in runs if run[2]), len(raw))
        last_closer = next((run[0] for run in reversed(runs) if run[3]), -1)
        for start, end, opens, closes in runs:
            between = first_opener < last_closer and first_opener <= start <= last_closer
            if forced or (between and (opens or closes)):
                escapes.update(range(start, end))
    return sorted(at for at in escapes if not ours(at)), sorted(blanks)


def _lines(raw: str) -> list[tuple[tuple[int, int] | None, int]]:
    """For each line with a visible character: blanks to leave out, and where it starts."""
    start = len(raw) - len(raw.lstrip(" \t"))
    found: list[tuple[tuple[int, int] | None, int]] = [((0, start) if start else None, start)]
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
