"""The one table of what plain text must not say to a Markdown reader, and how it is kept from it.

Each :class:`Danger` names characters, the place where a reader (CommonMark, GFM, footnotes, dollar
math, front matter) would take them for markup, and why. What searches a text is compiled from the
table (``escape``); there is no second list. A danger is mended by a backslash before each of its
characters, or, for blanks that mean something at the edge of a line, by leaving them out.

A mark that needs a partner (``*``, `` ` ``, ``$`` …) is escaped only where an opener has a closer
behind it: ``2 * 3``, ``snake_case``, ``$5 to $10`` and ``~20`` stay as they are.
"""

import re
from enum import Enum

from attrs import field, frozen

from verbalnorm.record import Record

__all__ = ["DANGERS", "Danger", "Where"]

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
    BEFORE = "before markup of our own, or inside a link text"
    BLANK = "blanks at the edge of a line, left out"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@frozen(eq=False, repr=False)
class Danger(Record):
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
    Danger(
        "file transfer",
        "/",
        Where.TEXT,
        r"(?<=(?i:ftp:))/(?=/)",
        "an address that GFM makes a link of, though no page should lead there",
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
    Danger(
        "dashes",
        "-|:",
        Where.LINE,
        rf"(?=[|: \t]*-[-|: \t]*{_EOL})[-|:]",
        "a setext underline, a thematic break, front matter or the second row of a table",
    ),
    Danger("underline", "=", Where.LINE, rf"=(?==*[ \t]*{_EOL})", "a setext underline"),
    Danger("stars", "*", Where.LINE, rf"\*(?=[ \t]*\*[ \t]*\*[ \t*]*{_EOL})", "a thematic break"),
    Danger(
        "underscores", "_", Where.LINE, rf"_(?=[ \t]*_[ \t]*_[ \t_]*{_EOL})", "a thematic break"
    ),
    Danger("bullet", "-+*", Where.LINE, rf"[-+*]{_END}", "a bullet list item"),
    Danger("ordered", ".)", Where.LINE, rf"[.)]{_END}", "an ordered list item", lead="[0-9]{1,9}"),
    Danger("fence", "`~", Where.LINE, r"`{3,}|~{3,}", "a fenced code block"),
    Danger("display math", "$", Where.LINE, r"\${2,}", "display math"),
    Danger(
        "definition",
        "[",
        Where.LINE,
        # Brackets that are escaped for another reason become part of the label.
        r"\[(?=(?:[^\[\]]|\]\()+\]:|(?:[^\[\]]|\]\()*(?:\[\^|[\r\n][ \t]*\[))",
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
    Danger(
        "before footnote",
        "]",
        Where.BEFORE,
        r"\](?=\[\^)",
        "makes one link or image with the footnote reference after it",
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
# Indentation, the other danger of blanks, is dealt with where lines are found (in `escape`):
# four columns after a blank line are a code block.
