"""The words around a place in the text, read one at a time and only as far as somebody asks."""

import re
from typing import Final

from verbalnorm.rules.numberpack import Phrases

__all__ = ["END", "Token", "Walk"]

# Whatever lies between two words; then a word with its apostrophes, a written number with its
# grouping commas and dots, an abbreviation ("a.m."), or a sign that stands directly at a number.
_TOKEN: Final = re.compile(
    r"(?P<gap>[^\w$€£¥₹₩%°]*)"
    r"(?P<word>(?:[^\W\d_]\.){2,}(?!\w)|[^\W\d_]+(?:['’][^\W\d_]+)*(?:(?<=\b[^\W\d_])['’](?=\s))?"
    r"|\d+(?:,\d{3})*(?:\.\d+)*|[$€£¥₹₩%°_])"
)
# The plain case of it, which most words are; five of them from a place on, as many as are asked for
# first; and the two words before a place.
_PLAIN: Final = re.compile(r"( ?)([^\W\d_]+) ")
_PLAIN_RUN: Final = re.compile(" ".join([r"([^\W\d_]+)"] * 5) + " ")
_PLAIN_LEFT: Final = re.compile(r"[^\W_] ([^\W\d_]+) ([^\W\d_]+) ")
# White space that does not cross a blank line, or the hyphen inside "twenty-three"; a hyphen that
# has a blank before it is the sign of a number below zero.
_JOIN: Final = re.compile(r"[^\S\n]*(?:\n[^\S\n]*)?|[-‐‑]")
# Enough of the left side for every look back there is.
_LEFT: Final = 40
_AROUND: Final = (4, 3, 2, 1, 0, -1, -2)
# What Markdown writes before a sign that is none of its own: nobody hears it.
_ESCAPE: Final = re.compile(r"\\+(?=[!-/:-@\[\]^-`{-~])")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_END: Final = re.compile(r"""[.!?…:;]["'”’)\]*_]*\s|\n\s*\n|["“(]$""")


class Token:
    """One word: where it is, how it reads in lower case, and whether it is joined to the last.

    ``gap`` is what stands between it and the word before, without the backslashes of escapes;
    ``joined`` is true where that is only a space, a line feed or a hyphen, so that the two can be
    parts of one value.
    """

    __slots__ = ("end", "gap", "joined", "key", "start", "text")

    def __init__(self, text: str, start: int, end: int, gap: str) -> None:
        self.text = text
        self.key = text.lower()
        self.start = start
        self.end = end
        if "\\" in gap:
            gap = _ESCAPE.sub("", gap + text[0])[:-1]
        self.gap = gap
        self.joined = gap in (" ", "") or _JOIN.fullmatch(gap) is not None

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.start}, {self.end}, {self.gap!r})"


def _token(found: re.Match[str]) -> Token:
    gap, text = found.groups()
    end = found.end()
    return Token(text, end - len(text), end, gap)


# What stands where there is no word: it belongs to nothing and joins with nothing.
END: Final = Token("", 0, 0, "\0")


def _parted(gap: str) -> bool:
    """Whether a blank line is in ``gap``: no value goes on in the next paragraph."""
    return "\n" in gap and _BLANK_LINE.search(gap) is not None


class Walk(dict[int, Token]):
    r"""The tokens around a place: 0 is the word at ``start``, -1 the one before it.

    They are made when they are asked for, up to ``ceiling``. What lies before ``floor`` can be
    looked at, as evidence, but is no longer free to be part of a value; ``reach`` is how far
    somebody has looked. It is a dictionary because nothing is done as often as to ask for a token
    that is there already.

    >>> walk = Walk("some twenty-three, or so", 5)
    >>> [walk[i].key for i in range(-1, 4)], walk[1].joined, walk[2].joined
    (['some', 'twenty', 'three', 'or', 'so'], True, False)
    >>> walk[9] is END, walk[-2] is END
    (True, True)
    >>> walk = Walk("It was five\n\nand so on and so on", 7)
    >>> walk[4] is END, walk.reach  # no further than the word behind the blank line
    (True, 16)
    """

    __slots__ = ("_at", "_ceiling", "_known", "_left", "floor", "reach", "start", "text")

    def __init__(self, text: str, start: int, floor: int = 0, ceiling: int | None = None) -> None:
        self.text = text
        self.start = start
        self.floor = floor
        self._at = self.reach = start
        self._ceiling = len(text) if ceiling is None else ceiling
        self._known = 0  # how many words were read from 0 on
        self._left: list[re.Match[str]] | None = None

    def __missing__(self, index: int) -> Token:
        if index >= 0:
            return self._look_ahead(index)
        if index >= -2 and self._left is None and self._plain_left():
            return self[index]
        left = self._left if self._left is not None else self._look_back()
        token = self[index] = _token(left[index]) if -index <= len(left) else END
        return token

    def _look_ahead(self, index: int) -> Token:
        text = self.text
        if self._known == 0 < index < 5 and (
            run := _PLAIN_RUN.match(text, self._at, self._ceiling)
        ):
            at, gap = self._at, ""
            for known, word in enumerate(run.groups()):
                end = at + len(word)
                self[known] = Token(word, at, end, gap)
                at, gap = end + 1, " "
            self._known, self._at, self.reach = 5, at - 1, at
            return self[index]
        for known in range(self._known, index + 1):
            found = _PLAIN.match(text, self._at, self._ceiling)
            found = found or _TOKEN.match(text, self._at, self._ceiling)
            self.reach = max(self.reach, self._ceiling if found is None else found.end())
            if found is None or _parted(found[1]):
                self._ceiling = self._at  # there is nothing behind
                self[index] = END
                return END
            gap, word = found.groups()
            end = self._at = self._at + len(gap) + len(word)
            self[known] = Token(word, end - len(word), end, gap)
            self._known = known + 1
        return self[index]

    def _plain_left(self) -> bool:
        """Read the two words to the left, if nothing but single spaces is around them."""
        text, start = self.text, self.start
        low = max(1, start - _LEFT)
        last = text.rfind(" ", low, max(low, start - 1))
        blank = text.rfind(" ", low, max(low, last))
        found = _PLAIN_LEFT.match(text, blank - 1, start) if blank > 0 else None
        if found is None or found.end() != start:
            return False
        far, near = found.groups()
        self[-2] = Token(far, blank + 1, last, " ")
        self[-1] = Token(near, last + 1, start - 1, " ")
        first = self[0]
        self[0] = Token(first.text, first.start, first.end, " ")
        return True

    def _look_back(self) -> list[re.Match[str]]:
        """Read the words to the left; only now is known what stands before the word at 0."""
        low = max(0, self.start - _LEFT)
        cut = low > 0 and self.text[low - 1].isalnum()
        found = list(_TOKEN.finditer(self.text, low, self.start))
        if cut:
            del found[:1]  # half a word is no word
        if "\n" in self.text[low : self.start]:
            found = self._of_paragraph(found)
        first = self[0]
        gap = self.text[found[-1].end() : first.start] if found else END.gap
        self[0] = Token(first.text, first.start, first.end, gap)
        self._left = found
        return found

    def _of_paragraph(self, found: list[re.Match[str]]) -> list[re.Match[str]]:
        """The words to the left that stand in the same paragraph."""
        end = self.start
        for at in range(len(found) - 1, -1, -1):
            if _parted(self.text[found[at].end() : end]):
                return found[at + 1 :]
            end = found[at].start(2)
        return found

    def near(self) -> set[str]:
        """The words around: two before, the one at 0 and four behind."""
        return {self[index].key for index in _AROUND}

    def opens_sentence(self, index: int) -> bool:
        """Whether the word at ``index`` is the first of its sentence, or of all that is known.

        >>> Walk("It is so. Wait for it", 15).opens_sentence(-1)
        True
        """
        left = self[index - 1]
        if left is END:
            return True
        return _SENTENCE_END.search(self[index].gap) is not None

    def sign(self, at: int) -> str:
        r"""The character at the offset ``at``, or the one that is escaped there.

        >>> Walk(r"a \$5 b", 0).sign(2), Walk("a", 0).sign(1)
        ('$', '')
        """
        escape = _ESCAPE.match(self.text, at)
        at = escape.end() if escape else at
        return self.text[at : at + 1]

    def free(self, index: int) -> bool:
        """Whether the token at ``index`` is there and not part of a value before."""
        token = self[index]
        return bool(token.text) and token.start >= self.floor

    def until(self, index: int) -> "Walk":
        """The same words, but nothing from the one at ``index`` on."""
        return Walk(self.text, self.start, self.floor, self[index - 1].end)

    def phrase(self, index: int, table: Phrases) -> tuple[str, int] | None:
        """The meaning of the longest phrase of ``table`` at ``index`` and the index behind it."""
        for rest, meaning in table.get(self[index].key, ()):
            end = index + 1
            for word in rest:
                if self[end].key != word or not self[end].joined:
                    break
                end += 1
            else:
                return meaning, end
        return None
