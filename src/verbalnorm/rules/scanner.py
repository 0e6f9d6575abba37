"""The scanner: all spoken forms, found in one pass.

An Aho-Corasick automaton runs over a folded copy of the text (lower case, punctuation and white
space as blanks) and finds the keys: a form's first word, or its first two. Only there is looked
closer: word boundaries, and the rest of longer forms. Folding keeps every offset.

How it was chosen is told, with its table, in ``docs/explanation/scanner.md``.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final, TypeAlias

from ahocorasick_rs import BytesAhoCorasick, Implementation

from verbalnorm.errors import RuleError

__all__ = ["Hit", "Scanner"]

Hit: TypeAlias = tuple[int, int, int]

# What may stand between two words of a form: blanks, one line break, a hyphen, and a comma or
# full stop that a recognizer hung on the first.
_JOIN: Final = re.compile(r"[.,]?[ \t]*\r?\n[ \t]*|[.,]?[ \t]+|-")
# How many characters that is at most: as many blanks stand between two words of a folded key.
_WIDEST_JOIN: Final = 3
_BLANK: Final = ord(" ")
# All ASCII in lower case; what is no word character becomes a blank.
_FOLD: Final = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == "_" else _BLANK
    for code in range(128)
).ljust(256, b"?")
_APOSTROPHES: Final = ("'", "’")
_NO_WORD: Final = re.compile(r"[^\w ]")
# The one character whose lower case is longer than itself.
_GROWS: Final = "\u0130"


# The forms that begin with a key, the longest first: each form's words and its number. A key that
# is a whole form, and begins no other, has the form's number alone.
_Entry: TypeAlias = int | tuple[tuple[tuple[str, ...], int], ...]


class Scanner:
    r"""Finds every one of ``forms`` in a text, at word boundaries, the longest where several start.

    Forms are lower-case words, one blank apart; in the text their words may be joined by blanks,
    a line break or a hyphen, and decorated by a comma or full stop. A digit may stand directly
    before or after the forms in ``glued``. An apostrophe and a letter after a form ("one's") make
    it another word. Picklable and thread-safe; scanning changes nothing.

    >>> Scanner(["one", "end quote", "end", "point"], glued=["point"]).scan(
    ...     "(One) end.\nQuote, Point5; someone's end-user"
    ... )
    [(1, 4, 0), (6, 16, 1), (18, 23, 3), (36, 39, 2)]
    """

    __slots__ = ("_automaton", "_entries", "_forms", "_glued")

    def __init__(self, forms: Sequence[str], glued: Collection[str] = ()) -> None:
        self._forms = tuple(forms)
        self._glued = frozenset(glued)
        starting: dict[str, list[int]] = {}
        for number, form in enumerate(self._forms):
            starting.setdefault(" ".join(form.split()[:2]), []).append(number)
        keys: list[str] = []
        entries: list[_Entry] = []
        for key, numbers in starting.items():
            first, _, second = key.partition(" ")
            if second:
                entry = self._entry(numbers)
                joins = [" " * blanks for blanks in range(1, _WIDEST_JOIN + 1)]
                keys += [f" {first}{join}{second} " for join in joins]
                entries += [entry] * len(joins)
            elif key in self._glued:
                keys.append(key)
                entries.append(self._entry(numbers))
            else:
                keys.append(f" {key} ")
                entries.append(numbers[0])
        self._entries = tuple(entries)
        try:
            packed = [key.encode("latin-1") for key in keys]
        except UnicodeEncodeError as error:
            raise RuleError(
                f"the spoken form {error.object.strip()!r} has a letter that the scanner does not"
                " know: Latin-1 letters only"
            ) from error
        self._automaton = (
            BytesAhoCorasick(packed, implementation=Implementation.DFA) if keys else None
        )

    def __reduce__(self) -> tuple[type["Scanner"], tuple[tuple[str, ...], frozenset[str]]]:
        return Scanner, (self._forms, self._glued)

    def _entry(self, numbers: list[int]) -> _Entry:
        """The entry of a key that must be looked at closer; longer forms are tried first."""
        split = [(tuple(self._forms[number].split()), number) for number in numbers]
        return tuple(sorted(split, key=lambda form: -len(form[0])))

    def scan(self, text: str) -> list[Hit]:
        """All forms in ``text`` as (start, end, number of the form), in order, without overlap."""
        if self._automaton is None:
            return []
        folded = _folded(text)
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        if not found:
            return []
        # At one place the longest key comes first; keys begin with a blank that the text lacks.
        if len(found) > 1:
            found.sort(key=_leftmost_longest)
        hits: list[Hit] = []
        done = 0
        for which, begin, end in found:
            entry = self._entries[which]
            if isinstance(entry, int):
                # A key has a blank at both ends, and the folded text one more in front.
                if begin >= done and not _possessive(text, end - 2):
                    done = end - 2
                    hits.append((begin, done, entry))
                continue
            start = begin - (folded[begin] != _BLANK)
            if start >= done:
                for words, number in entry:
                    stop = self._match(text, folded, start, words)
                    if stop:
                        done = stop
                        hits.append((start, stop, number))
                        break
        return hits

    def _match(self, text: str, folded: bytes, start: int, words: tuple[str, ...]) -> int:
        """Where ``words`` end that begin at ``start``, or 0 where they do not stand there."""
        at = start
        for word in words:
            if at > start:
                join = _JOIN.match(text, at)
                if join is None:
                    return 0
                at = join.end()
            if text[at : at + len(word)].lower() != word:
                return 0
            at += len(word)
        # Folded offsets are one ahead.
        before, after = folded[start], folded[at + 1]
        if words[0] in self._glued:
            fits = not _letter(before) and not _letter(after)
        else:
            fits = before == after == _BLANK
        return at if fits and not _possessive(text, at) else 0


def _letter(octet: int) -> bool:
    """Whether a folded character is part of a word and no digit."""
    return octet != _BLANK and not 0x30 <= octet <= 0x39


def _possessive(text: str, at: int) -> bool:
    """Whether an apostrophe and a letter stand at ``at``: "one's" is not "one"."""
    return text[at : at + 1] in _APOSTROPHES and text[at + 1 : at + 2].isalnum()


def _leftmost_longest(found: tuple[int, int, int]) -> tuple[int, int]:
    return found[1], -found[2]


def _folded(text: str) -> bytes:
    """``text`` in lower case, one byte a character, blanks for all but words and at both ends."""
    if text.isascii():
        return f" {text} ".encode("ascii").translate(_FOLD)
    if _GROWS in text:
        text = text.replace(_GROWS, "i")
    # Letters outside Latin-1 become a question mark, which no key holds and which is no blank.
    return b" " + _NO_WORD.sub(" ", text.lower()).encode("latin-1", "replace") + b" "
