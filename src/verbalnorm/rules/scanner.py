"""The scanner: all spoken forms, found in one pass.

The text is folded to one byte a character (lower case, blanks for all but letters), which keeps
offsets. An Aho-Corasick automaton finds the keys in it, a word between blanks or a form's first two
words; only there is looked closer. How it was chosen: ``docs/explanation/scanner.md``.
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

# What joins two words: a hyphen, or blanks and a line break, after a stop or comma that was heard.
_JOIN: Final = re.compile(r"[.,]?(?:[ \t\xa0]*(?:\r\n?|\n)[ \t\xa0]*|[ \t\xa0]+)|[-\u2010\u2011]")
_PAUSES: Final = ".,"
_ASCII: Final = "".join(map(chr, range(128)))
_NONE: Final = -1
# So many characters are looked at for the end of the word before.
_NEAR: Final = 8
_NOWHERE: Final[tuple[int, _Trie]] = (_NONE, {})
_DIGIT: Final = re.compile(rb"[0-9]")
_START: Final = itemgetter(1)  # of a key that was found
_APOSTROPHES: Final = frozenset("'\u2019")
# What leaves no doubt that a word ends beside it; "" is the edge of the text.
_EDGES: Final = frozenset(["", *(c for c in _ASCII if not c.isalnum() and c not in "_'")])
# Capitals that no letter's upper() gives: of k, å, ω, θ and ß.
_ODD_CAPITALS: Final = "\u212a\u212b\u2126\u03f4\u1e9e"
_KELVIN: Final = "\u212a"  # the one of them whose small letter is in ASCII


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

    __slots__ = tuple(
        "_forms _glued _chars _marks _map _fold _ascii _find _keys _trie _reach".split()
    )

    def __init__(self, forms: Sequence[str], glued: Collection[str] = ()) -> None:
        self._forms = tuple(forms)
        self._glued = frozenset(number for number, form in enumerate(forms) if form in glued)
        self._chars: dict[str, int] = {}
        self._trie: _Trie = {}
        keys: dict[bytes, int] = {}  # the form, where a key is a whole one
        behind: dict[bytes, set[bytes]] = {}  # what must go on where a key ends
        wordy: list[tuple[int, list[str]]] = []
        for number, form in enumerate(self._forms):
            words = form.split(" ")
            if form == "_" or (len(form) == 1 and not _wordy(form) and not form.isspace()):
                self._chars.setdefault(form, number)
            elif form == form.lower() and all(map(_a_word, words)):
                wordy.append((number, words))
            else:
                raise RuleError(
                    f"the form {form!r} cannot be scanned for: write lower-case words of letters"
                    " and digits, one blank apart, or a single character"
                )
        every = [word for _, words in wordy for word in words]
        self._reach = 2 + max(map(len, every), default=0)
        alphabet, self._fold = _folding("".join(every))
        self._map = codecs.charmap_build(alphabet)
        self._ascii = set(alphabet) <= {*_ASCII, _KELVIN}
        every_folded = iter(self._folded(" ".join(every)).split())
        for number, words in wordy:
            folded = [next(every_folded) for _ in words]
            deeper = self._trie
            for word in folded[:-1]:
                deeper = deeper.setdefault(word, (_NONE, {}))[1]
            known, longer = deeper.get(folded[-1], (_NONE, {}))
            deeper[folded[-1]] = (number if known == _NONE else known, longer)
            first = b" " + folded[0]
            if number in self._glued:
                if _DIGIT.search(b"".join(folded)):
                    raise RuleError(f"the glued form {self._forms[number]!r} must have no digits")
                keys[first] = _NONE
                keys.update((b"%d%b" % (digit, folded[0]), _NONE) for digit in range(10))
            elif len(folded) > 1:
                # Joined by one character; and by more, when the second word is read in the walk.
                keys[b"%b %b " % (first, folded[1])] = keys[first + b"  "] = _NONE
                behind.setdefault(first + b"  ", {b" "}).add(folded[1])
            else:
                keys.setdefault(first + b" ", number)
        self._keys = tuple((number, (*behind.get(key, (b"",)),)) for key, number in keys.items())
        automaton = BytesAhoCorasick(list(keys), implementation=Implementation.DFA)
        self._find = automaton.find_matches_as_indexes
        self._marks = re.compile("|".join(map(re.escape, self._chars)))

    def __reduce__(self) -> tuple[type["Scanner"], tuple[tuple[str, ...], tuple[str, ...]]]:
        return Scanner, (self._forms, tuple(self._forms[number] for number in sorted(self._glued)))

    def scan(self, text: str) -> list[Hit]:
        """All forms in ``text`` as (start, end, number of the form), in order, without overlap."""
        folded = self._folded(text)
        found = self._find(folded, overlapping=True)
        hits: list[Hit] = []
        if not found:
            return self._with_marks(text, hits) if self._chars else hits
        if len(found) > 1:
            found.sort(key=_START)  # they come in the order of their ends
        keys = self._keys
        last = done = -1
        # A key begins one before its word, a folded text one before its text.
        for which, start, end in found:
            if start < done and start != last:
                continue
            number, following = keys[which]
            if number == _NONE:
                if not folded.startswith(following, end):
                    continue
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
        return self._with_marks(text, hits) if self._chars else hits

    def _walk(self, text: str, folded: bytes, start: int) -> tuple[int, int]:
        """Where the longest form ends that starts at ``start``, and its number; or twice _NONE."""
        best = (_NONE, _NONE)
        deeper, at = self._trie, start
        plainly = False  # two of its words are joined without a pause
        while deeper:
            # No further than a form's word can go: many forms may start in one endless word.
            blank = folded.find(b" ", at + 1, at + self._reach)
            word = folded[at + 1 : blank if blank >= 0 else at + self._reach]
            stop = at + len(word)
            if not word.isalpha() and (digit := _DIGIT.search(word)):
                cut = digit.start()
                number = deeper.get(word[:cut], _NOWHERE)[0]
                if number in self._glued and _apart(text, start, at + cut, glued=True):
                    best = (at + cut, number)
            number, deeper = deeper.get(word, _NOWHERE)
            if number != _NONE:
                plain = text[stop : stop + 1] in _EDGES and text[start - 1 : start] in _EDGES
                if plain or _apart(text, start, stop, glued=number in self._glued):
                    best = (stop, number)
            if not (join := _JOIN.match(text, stop)):
                break
            paused = text[stop] in _PAUSES
            if paused and best[0] == stop and plainly:
                # "… asterisk asterisk, asterisk asterisk …": two forms, and a pause between;
                # "sub bullet, point" is one.
                again = folded.startswith(word + b" ", join.end() + 1)
                if again or text[stop] == ".":
                    break
            plainly = plainly or not paused
            # "Walls asterisk. Asterisk." is one form, "the end of the section. Heading." is none.
            torn = text[stop] == "." and not folded.startswith(word, join.end() + 1)
            if torn and not _begins(text, start):
                break
            at = join.end()
        return best

    def _with_marks(self, text: str, hits: list[Hit]) -> list[Hit]:
        """The hits, and every single character listened for that lies outside of them."""
        marks = [(m.start(), m.end(), self._chars[m[0]]) for m in self._marks.finditer(text)]
        apart: list[Hit] = []
        for hit in sorted(hits + marks, key=itemgetter(0)):
            if not apart or hit[0] >= apart[-1][1]:
                apart.append(hit)
        return apart

    def _folded(self, text: str) -> bytes:
        """``text`` in lower case, one byte a character, between two blanks."""
        # What a map does not know is replaced by a question mark, and so becomes a blank.
        if self._ascii and _KELVIN not in text:  # ten times as fast
            return (b" %b " % text.encode("ascii", "replace")).translate(self._fold)
        return codecs.charmap_encode(f" {text} ", "replace", self._map)[0].translate(self._fold)


def _folding(letters: str) -> tuple[str, bytes]:
    """The characters that have a byte: ASCII, and the forms' own; and what folds those bytes."""
    strange = sorted({*letters}.difference(_ASCII))
    capitals = {*"".join(strange).upper(), *"".join(strange).title(), *_ODD_CAPITALS} - {*strange}
    small = {*strange, "k"}
    known = [c for c in sorted(capitals) if not c.isascii() and c.lower() in small]
    alphabet = _ASCII + "".join(strange + known)
    if len(alphabet) > 256:
        raise RuleError(
            f"the forms use {len(strange)} letters outside ASCII, too many: divide them"
        )
    byte = {c: code for code, c in enumerate(alphabet)}
    fold = bytes(byte[c.lower()] if _wordy(c) else ord(" ") for c in alphabet)
    return alphabet, fold.ljust(256)


def _a_word(word: str) -> bool:
    """Whether it is a word, as most are at a glance."""
    return word.isalnum() or (word != "" and all(map(_wordy, word)))


def _wordy(character: str) -> bool:
    """Whether it is part of a word: a letter, digit, underscore or combining mark."""
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _apart(text: str, start: int, stop: int, *, glued: bool = False) -> bool:
    """Whether a word or words stand there, not a part of a word; digits do not count if glued."""
    before = text[max(start - 2, 0) : start][::-1]
    return _ends(before, glued=glued) and _ends(text[stop : stop + 2], glued=glued)


def _begins(text: str, start: int) -> bool:
    """Whether a sentence may begin there: no word goes before, or a capital stands there."""
    left = text[max(start - _NEAR, 0) : start].rstrip()
    return not left or not left[-1].isalnum() or text[start].isupper()


def _ends(beside: str, *, glued: bool) -> bool:
    """Whether a word ends beside those two characters, the nearer one first."""
    letter = beside[1:] if beside[:1] in _APOSTROPHES else beside[:1]
    return not letter or (glued and beside[0] in "0123456789") or not _wordy(letter)
