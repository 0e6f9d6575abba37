"""Marked: what the marks of a Markdown text make of its lines and words."""

import re
from typing import Final

from verbalnorm.span import Span

__all__ = ["emphasizes", "filled", "fills"]

# A line of Markdown that is a block or goes on with one: a heading, an item, a quote, a row.
_FILLED: Final = re.compile(
    r" {0,3}#{1,6}[ \t]|[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]|\|)|(?P<indent>[ \t]{2})"
)
# A line that a paragraph goes on behind: what is indented there is prose, as in no footnote.
_PROSE: Final = re.compile(r"[ \t]*(?!\[\^)[^ \t\r\n]")
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
# Emphasis of Markdown: no blank inside of its marks, no word against them, no blank line in it.
_EMPHASIS: Final = re.compile(
    r"""(?<![\\\w*_~])(\*{1,3}|_{1,3}|~~)(?![\s*_~])
    (?:(?!\n[ \t\r]*\n)[\s\S]){1,600}?(?<![\s\\])\1(?![\w*_~])""",
    re.VERBOSE,
)
_REACH: Final = 600


def fills(text: str, start: int) -> bool | None:
    """Whether the line at ``start`` is a block; ``None`` where the lines before it tell.

    >>> fills("- so", 0), fills("so", 0), fills("    so", 0)
    (True, False, None)
    """
    found = _FILLED.match(text, start)
    return None if found and found["indent"] else found is not None


def filled(text: str) -> list[Span]:
    r"""The lines that are blocks, or go on with one.

    >>> [line.of("- so\n  it") for line in filled("- so\n  it")], filled("so\n  it")
    (['- so\n', '  it'], [])
    """
    found: list[Span] = []
    prose = False  # the line before is of a paragraph
    for line in _LINE.finditer(text):
        fits = fills(text, line.start())
        if fits is None:
            fits = not prose
        if fits:
            found.append(Span(*line.span()))
        prose = not fits and _PROSE.match(text, line.start()) is not None
    return found


def emphasizes(text: str, start: int, end: int) -> bool:
    """Whether emphasis holds what stands between two offsets.

    >>> emphasizes("So *it fell* and", 4, 6), emphasizes("So *it fell* and", 13, 16)
    (True, False)
    """
    first = max(0, start - _REACH)
    near = text[first : end + _REACH]
    if not any(mark in near[: start - first] for mark in "*_~"):
        return False
    return any(
        first + found.start() < start and end < first + found.end()
        for found in _EMPHASIS.finditer(near)
    )
