"""The words around a place in the text, read one at a time and only as far as somebody asks.

A :class:`Walk` starts at a number word and hands out tokens to the right of it; nothing is
tokenized that no recognizer looked at. What lies to the left is read by :func:`before`.
"""

import re
from typing import Final

__all__ = ["END", "Token", "Walk", "before", "opens_sentence"]

# A word with its apostrophes, a written number with its grouping commas and decimal dot, or one
# of the signs that stand directly at a number; and, first, whatever lies between it and the last.
_TOKEN: Final = re.compile(
    r"(?P<gap>[^\w$€£¥₹₩%°]*)"
    r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:,\d{3})*(?:\.\d+)*|[$€£¥₹₩%°_])"
)
# White space that does not cross a blank line, or the hyphen inside "twenty-three".
_JOIN: Final = re.compile(r"[^\S\n]*(?:\n[^\S\n]*|[-‐‑]?)")
# Enough of the left side for every look back there is: five or six words.
_LEFT: Final = 64
# An apostrophe-less word or a number, then what stands between it and the place looked from.
_BEFORE: Final = re.compile(r"([^\W_]+(?:['’.][^\W_]+)*|[$€£¥₹₩%°_])([^\w$€£¥₹₩%°]*)$")
_SENTENCE_END: Final = re.compile(r"""[.!?…:;]["'”’)\]*_]*\s+["'“‘(\[*_#>\s]*$|\n\s*\n\s*$|^\W*$""")


class Token:
    """One word: where it is, how it reads in lower case, and whether it is joined to the last.

    ``joined`` is true where only a space, a line feed or a hyphen stands before it; then the
    two can be parts of one value. ``gap`` is what stands there.
    """

    __slots__ = ("end", "gap", "joined", "key", "start", "text")

    def __init__(self, text: str, start: int, end: int, gap: str) -> None:
        self.text = text
        self.key = text.lower()
        self.start = start
        self.end = end
        self.gap = gap
        self.joined = gap == " " or _JOIN.fullmatch(gap) is not None

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.start}, {self.end}, {self.gap!r})"


# What stands behind the last word: belongs to nothing, joins with nothing.
END: Final = Token("", 0, 0, "\0")


class Walk:
    """The tokens of ``text`` from ``start`` on, made when they are asked for.

    >>> walk = Walk("twenty-three, or so", 0)
    >>> [walk[i].key for i in range(4)], walk[1].joined, walk[2].joined
    (['twenty', 'three', 'or', 'so'], True, False)
    >>> walk[9] is END
    True
    """

    __slots__ = ("_at", "_ceiling", "_text", "_tokens")

    def __init__(self, text: str, start: int, ceiling: int | None = None) -> None:
        self._text = text
        self._at = start
        self._ceiling = len(text) if ceiling is None else ceiling
        self._tokens: list[Token] = []

    def __getitem__(self, index: int) -> Token:
        tokens = self._tokens
        while index >= len(tokens):
            found = _TOKEN.match(self._text, self._at, self._ceiling)
            if found is None:
                return END
            self._at = found.end()
            tokens.append(
                Token(found["word"], found.start("word"), found.end("word"), found["gap"])
            )
        return tokens[index]


def before(text: str, at: int, floor: int, count: int = 1) -> list[Token]:
    """Up to ``count`` tokens that end at or before ``at``, the nearest first.

    A token's ``gap`` and ``joined`` tell here of what follows it.

    >>> [t.text for t in before("it took GPT for point", 16, 0, 2)]
    ['for', 'GPT']
    """
    found: list[Token] = []
    low = max(floor, at - _LEFT)
    while len(found) < count:
        match = _BEFORE.search(text[low:at])
        if match is None:
            break
        start, end = low + match.start(1), low + match.end(1)
        if start == low > floor:  # cut off by the window: half a word is no word
            break
        found.append(Token(match[1], start, end, match[2]))
        at = start
    return found


def opens_sentence(text: str, at: int) -> bool:
    """Whether the word at ``at`` is the first of a sentence or of the text.

    >>> opens_sentence("It is so. Wait for it", 10), opens_sentence("we Wait", 3)
    (True, False)
    """
    return _SENTENCE_END.search(text[max(0, at - 24) : at]) is not None
