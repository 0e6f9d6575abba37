"""Stray number words: those that are seen at once to be part of no value.

Most number words of a text stand alone between two plain words ("for the first time", "one of
them"). This look costs a few slices and look-ups; ``glance`` decides whatever it leaves open.
"""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.style import Style

__all__ = ["Stray"]

_PUNCTUATION: Final = ".,;:?!"
# How far to the left a value may have ended for the word before to be whole.
_LEFT: Final = 16
# Classes that are read from words of any kind.
_SPELLED: Final = frozenset({"electronic", "phrase"})
# No three words are longer; a text may be one endless word.
_REACH: Final = 80
_CARDINAL: Final = 1
_ORDINAL: Final = 2
_POINT: Final = 3


class Stray:
    """Tells of a place whether it holds a number word that surely begins no value of a style.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.presets import STYLES
    >>> stray = Stray(PACK, STYLES["publish"])
    >>> stray.surely("It was the first time.", 11, 0)
    True
    >>> stray.surely("It was the first of May.", 11, 0)
    False
    """

    __slots__ = ("_before", "_beyond", "_bridges", "_dates", "_days", "_joins", "_kinds", "_pack")

    def __init__(self, pack: NumberPack, style: Style) -> None:
        words: dict[str, int] = {}
        spelled = not style.rules.isdisjoint(_SPELLED)
        if min(style.cardinal_from, style.ordinal_from, style.label_from) >= 10 and not spelled:
            kept = pack.quiet - pack.trailing - pack.points - {*pack.halves}
            words = {word: _ORDINAL if word in pack.ordinals else _CARDINAL for word in kept}
            words |= dict.fromkeys(pack.points, _POINT)
        self._pack = pack
        self._kinds = words | {word.capitalize(): kind for word, kind in words.items()}
        self._joins = pack.joins
        self._before = pack.leads | pack.roman_lasts | {*pack.months}
        self._bridges = pack.bridges | {pack.of}
        self._beyond = pack.beyond | {*pack.months}
        self._dates = frozenset({*pack.months, *pack.periods})
        self._days = frozenset({*pack.ordinals, pack.the})

    def surely(self, text: str, start: int, floor: int) -> bool:
        """Whether the word at ``start`` is stray; the text before ``floor`` belongs to others."""
        words = text[start : start + _REACH].split(" ", 3)
        token = word = words[0]
        kind = self._kinds.get(word)
        if kind is None:
            word = token.rstrip(_PUNCTUATION)
            kind = self._kinds.get(word)
        if kind is None or (floor and start < floor + _LEFT):
            return False
        after = beyond = ""
        if word is token and len(words) > 1:
            after = words[1].rstrip(_PUNCTUATION).lower()
            if not after.isalpha():
                after = after.partition("-")[0]
            elif len(words) > 2:
                beyond = words[2]
            if after in self._joins or not after.isalpha():
                return False
        if kind == _POINT:
            return after not in self._pack.cardinals and after not in self._pack.ohs
        left = ""
        if start:
            left = text[max(0, start - _REACH) : start - 1].rpartition(" ")[2]
            if not self._plain(text[start - 1], left):
                return False
        if after in self._bridges and not self._parted(beyond):
            return False
        if kind == _CARDINAL:
            return True
        if after in self._bridges and beyond in self._days:  # "third and fourth of may"
            return False
        led = left.lower() == self._pack.the and (not after or after in self._pack.function)
        return not led and after not in self._dates

    def _plain(self, blank: str, left: str) -> bool:
        """Whether the word before a number word leads up to no value and names nothing."""
        if blank != " " or (len(left) > 1 and left.isupper()):
            return False
        if left[-1:] in _PUNCTUATION:
            return left[:-1].isalpha()
        return left.isalpha() and left.lower() not in self._before

    def _parted(self, word: str) -> bool:
        """Whether ``word``, which stands behind one that bridges, goes on with no value."""
        word = word.rstrip(_PUNCTUATION).lower()
        return word.isalpha() and word not in self._beyond
