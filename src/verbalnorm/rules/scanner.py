"""The scanner: all spoken forms, found in one pass.

The text is folded to one byte a character (lower case, all that is no letter a blank), so offsets
stay what they were. An Aho-Corasick automaton finds the keys in it: a form of one word with a blank
on either side, or the first two words of a longer one. Only there is looked closer: what joins the
words, and what stands around them. How it was chosen: ``docs/explanation/scanner.md``.
"""

import codecs
import re
import unicodedata
from collections.abc import Collection, Sequence
from operator import itemgetter
from typing import Final, TypeAlias

from ahocorasick_rs import BytesAhoCorasick, Implementation

from verbalnorm.errors import RuleError

__all__ = ["Hit", "Scanner"]

Hit: TypeAlias = tuple[int, int, int]
# By a word, folded: the form that ends with it, or _NONE, and the words that may follow.
_Trie: TypeAlias = dict[bytes, tuple[int, "_Trie"]]

# What may join two words: blanks, one line break among them, after a stop or comma that a
# recognizer hung on the first word; or a hyphen.
_JOIN: Final = re.compile(r"[.,]?(?:[ \t\xa0]*(?:\r\n?|\n)[ \t\xa0]*|[ \t\xa0]+)|[-\u2010\u2011]")
_NONE: Final = -1
_DIGIT: Final = re.compile(rb"[0-9]")
_APOSTROPHES: Final = ("'", "\u2019")
# What leaves no doubt that a word ends beside it; "" is the edge of the text.
_EDGES: Final = frozenset(
    ["", *(c for c in map(chr, range(128)) if not c.isalnum() and c not in "_'")]
)
# Capitals that no letter's upper() gives: of k, å, ω, θ and ß.
_ODD_CAPITALS: Final = "\u212a\u212b\u2126\u03f4\u1e9e"
_ASCII: Final = bytes(range(128)).decode("ascii")
_START: Final = itemgetter(0)
_BEGIN: Final = itemgetter(1)


class Scanner:
    r"""Finds ``forms`` in a text: leftmost first, the longest of those that start at one place.

    A form is lower-case words, one blank apart, or a single character that belongs to no word
    ("*"), which is found wherever it stands. Words are found in any case. They may be joined by
    blanks, one line break or a hyphen, and the joint may carry a comma or a full stop. Around them
    stands no letter, digit, underscore or combining mark of any script, and no apostrophe that has
    one behind it ("one's"); only the forms in ``glued`` may have an ASCII digit directly before or
    after them. Immutable in use, so threads can share it; pickles as its arguments.

    Raises ``RuleError`` for a form that is neither words nor a character, for a digit in a glued
    form, and where the forms need more letters outside ASCII than a folded text has room for.

    >>> scanner = Scanner(["one", "end quote", "end", "point", "*"], glued=["point"])
    >>> scanner.scan("(One) end.\nQuote, Point5*; someone's end-user")
    [(1, 4, 0), (6, 16, 1), (18, 23, 3), (24, 25, 4), (37, 40, 2)]
    """

    __slots__ = (
        *("_forms", "_glued", "_chars", "_marks"),
        *("_map", "_fold", "_automaton", "_whole", "_trie", "_reach"),
    )

    def __init__(self, forms: Sequence[str], glued: Collection[str] = ()) -> None:
        self._forms = tuple(forms)
        self._glued = frozenset(number for number, form in enumerate(forms) if form in glued)
        self._chars: dict[str, int] = {}
        self._trie: _Trie = {}
        # Where a key is a whole form: its number.
        keys: dict[bytes, int] = {}
        wordy: list[tuple[int, list[str]]] = []
        for number, form in enumerate(self._forms):
            words = form.split(" ")
            if form == "_" or (len(form) == 1 and not _wordy(form) and not form.isspace()):
                self._chars.setdefault(form, number)
            elif all(word and all(map(_wordy, word)) and word == word.lower() for word in words):
                wordy.append((number, words))
            else:
                raise RuleError(
                    f"the spoken form {form!r} cannot be scanned for: write lower-case words of"
                    " letters and digits, one blank apart, or a single character"
                )
        self._reach = 2 + max((len(word) for _, words in wordy for word in words), default=0)
        alphabet, self._fold = _folding("".join(word for _, words in wordy for word in words))
        self._map = codecs.charmap_build(alphabet)
        for number, words in wordy:
            folded = [self._folded(word)[1:-1] for word in words]
            self._enter(number, folded)
            first = b" " + folded[0]
            if number in self._glued:
                if _DIGIT.search(b"".join(folded)):
                    raise RuleError(f"the glued form {self._forms[number]!r} must have no digits")
                keys[first] = _NONE
                keys.update((b"%d%b" % (digit, folded[0]), _NONE) for digit in range(10))
            elif len(folded) > 1:
                # Joined by one character; and by more, when the second word is read in the walk.
                keys[b"%b %b " % (first, folded[1])] = keys[first + b"  "] = _NONE
            else:
                keys.setdefault(first + b" ", number)
        self._whole = tuple(keys.values())
        self._automaton = BytesAhoCorasick(list(keys), implementation=Implementation.DFA)
        self._marks = re.compile(f"[{re.escape(''.join(self._chars))}]") if self._chars else None

    def __reduce__(self) -> tuple[type["Scanner"], tuple[tuple[str, ...], tuple[str, ...]]]:
        return Scanner, (self._forms, tuple(self._forms[number] for number in sorted(self._glued)))

    def _enter(self, number: int, words: list[bytes]) -> None:
        """Adds a form to the trie; of equal forms the first one stays."""
        deeper = self._trie
        for word in words[:-1]:
            deeper = deeper.setdefault(word, (_NONE, {}))[1]
        known, longer = deeper.get(words[-1], (_NONE, {}))
        deeper[words[-1]] = (number if known == _NONE else known, longer)

    def scan(self, text: str) -> list[Hit]:
        """All forms in ``text`` as (start, end, number of the form), in order, without overlap."""
        folded = self._folded(text)
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        hits: list[Hit] = []
        if found:
            found.sort(key=_BEGIN)  # they come in the order of their ends
            last = done = -1
            # A key begins one before its word, a folded text one before its text.
            for which, start, end in found:
                if start < done and start != last:
                    continue
                number = self._whole[which]
                if number == _NONE:
                    stop, number = self._walk(text, folded, start)
                else:
                    stop = end - 2
                    plain = text[stop : end - 1] in _EDGES and text[start - 1 : start] in _EDGES
                    if not plain and not _apart(text, start, stop):
                        continue
                if stop > done:
                    if start == last:  # a shorter form of the same place
                        hits.pop()
                    last, done = start, stop
                    hits.append((start, stop, number))
        if self._marks:
            hits = self._with_marks(text, hits)
        return hits

    def _walk(self, text: str, folded: bytes, start: int) -> tuple[int, int]:
        """Where the longest form ends that starts at ``start``, and its number; or twice _NONE."""
        best = (_NONE, _NONE)
        deeper, at = self._trie, start
        while deeper:
            # No further than any form's word goes: many forms may start in one endless word.
            reach = at + self._reach
            stop = folded.find(b" ", at + 1, reach + 1)
            stop = (stop if stop > 0 else reach) - 1
            word = folded[at + 1 : stop + 1]
            digit = _DIGIT.search(word)
            if digit and (number := deeper.get(word[: digit.start()], (_NONE,))[0]) in self._glued:
                glued_stop = at + digit.start()
                if _apart(text, start, glued_stop, glued=True):
                    best = (glued_stop, number)
            number, deeper = deeper.get(word, (_NONE, {}))
            if number != _NONE and _apart(text, start, stop, glued=number in self._glued):
                best = (stop, number)
            join = _JOIN.match(text, stop) if deeper else None
            if join is None:
                break
            at = join.end()
        return best

    def _with_marks(self, text: str, hits: list[Hit]) -> list[Hit]:
        """The hits, and every single character listened for that lies outside of them."""
        assert self._marks
        marks = [(m.start(), m.end(), self._chars[m[0]]) for m in self._marks.finditer(text)]
        if not marks or not hits:
            return marks or hits
        done, apart = 0, []
        for hit in sorted(hits + marks, key=_START):
            if hit[0] >= done:
                apart.append(hit)
                done = hit[1]
        return apart

    def _folded(self, text: str) -> bytes:
        """``text`` in lower case, one byte a character, between two blanks."""
        if text.isascii():
            return f" {text} ".encode("ascii").translate(self._fold)
        # What the map does not know is replaced by a question mark, and so becomes a blank.
        return codecs.charmap_encode(f" {text} ", "replace", self._map)[0].translate(self._fold)


def _folding(letters: str) -> tuple[str, bytes]:
    """The characters that have a byte (ASCII, the forms' own), and what folds those bytes."""
    strange = sorted({letter for letter in letters if not letter.isascii()})
    capitals = {*"".join(strange).upper(), *"".join(strange).title(), *_ODD_CAPITALS} - {*strange}
    known = [c for c in sorted(capitals) if not c.isascii() and c.lower() in {*strange, "k"}]
    alphabet = _ASCII + "".join(strange + known)
    if len(alphabet) > 256:
        raise RuleError(
            f"the spoken forms are written with {len(strange)} letters outside ASCII, too many to"
            " scan for at once: make a set of rules for each script"
        )
    byte = {c: code for code, c in enumerate(alphabet)}
    fold = bytes(byte[c.lower()] if _wordy(c) else ord(" ") for c in alphabet)
    return alphabet, fold.ljust(256)


def _wordy(character: str) -> bool:
    """Whether it is part of a word: a letter, digit, underscore or combining mark."""
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _apart(text: str, start: int, stop: int, *, glued: bool = False) -> bool:
    """Whether a word or words stand there, not a part of a word; digits do not count if glued."""
    before, after = text[max(start - 2, 0) : start][::-1], text[stop : stop + 2]
    return _ends(before, glued=glued) and _ends(after, glued=glued)


def _ends(beside: str, *, glued: bool) -> bool:
    """Whether a word ends beside those two characters, the nearer one first."""
    if beside[:1] in _EDGES or (glued and beside[0] in "0123456789"):
        return True
    if beside[0] in _APOSTROPHES:
        return len(beside) == 1 or not _wordy(beside[1])
    return not _wordy(beside[0])
