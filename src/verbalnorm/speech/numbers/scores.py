"""Scores: what two sides have, "won one twelve to ninety eight"; and pressures of the blood."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Number, Range

__all__ = ["asked", "score", "sets"]

# How far before a score the word stands that asks for it: "beat the Boston Harbors six four".
_REACH: Final = range(1, 5)
# What both sides score together, at most, where nothing stands between them.
_MOST: Final = 40
_TEN: Final = 10
# How many sets a match has.
_SETS: Final = (2, 3, 4, 5)
_HUNDRED: Final = 100
# What begins a year: "the twenty sixteen vote".
_CENTURIES: Final = (19, 20)
# The pressures that a heart bears.
_HIGHEST: Final = 260
_LOWEST: Final = 30
_WHY: Final = "a word that asks for a score"


def asked(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether a word before ``i`` asks for a score."""
    return any(walk[i - k].key in pack.scores for k in _REACH)


def score(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """Two numbers of one score; those beyond a hundred are said in two parts, too."""
    first = _points(walk, i, pack)
    if first is None or not walk[first[1]].joined:
        return None
    low, end = first
    if walk[end].key in pack.pressures:
        return _pressure(walk, i, low, end, pack)
    word = walk[end].text if walk[end].key in pack.ranges else ""
    start = end + 1 if word else end
    last = _points(walk, start, pack) if walk[start].joined else None
    if last is None:
        return None
    high, behind = last
    closes = not walk[behind].joined or walk[behind].key in pack.function - pack.ranges
    if asked(walk, i, pack) and closes and walk[behind].key != pack.of:
        if not word and low + high >= _MOST and max(low, high) < _HUNDRED:
            return None
        if word and max(low, high) < _HUNDRED:
            return None  # a range like any other
    elif word or not _outcome(walk, i, low, behind, pack):
        return None
    value = Range(Number(str(low)), Number(str(high)), "range", word)
    return Heard(value, "range", i, behind, 0.9, (_WHY,))


def sets(walk: Walk, i: int, digits: str, pack: NumberPack) -> str:
    """The single digits at ``i`` as the sets of a match, if they are: "won six four six two"."""
    games = [digits[k : k + 2] for k in range(0, len(digits), 2)]
    played = len(games) in _SETS and all(len(game) == 2 and max(game) in "67" for game in games)
    return " ".join("-".join(game) for game in games) if played and asked(walk, i, pack) else ""


def _pressure(walk: Walk, i: int, low: int, end: int, pack: NumberPack) -> Heard | None:
    """A pressure of the blood: "one thirty over eighty"."""
    last = small(walk, end + 1, pack) if walk[end + 1].joined else None
    if last is None or not (_HUNDRED < low <= _HIGHEST and _LOWEST <= last[0] < low):
        return None
    after = walk[last[1]]
    counted = pack.units, pack.currencies, pack.scales, pack.percents, pack.quantities
    if after.joined and (pack.many(after.key) or any(after.key in words for words in counted)):
        return None
    value = Range(Number(str(low)), Number(str(last[0])), "over", walk[end].text)
    return Heard(value, "range", i, last[1], 0.85, ("a pressure",))


def _outcome(walk: Walk, i: int, low: int, behind: int, pack: NumberPack) -> bool:
    """Whether what is won with the score stands behind it: "a seven two majority"."""
    led = walk[i].joined and walk[i - 1].key in pack.articles | {pack.the}
    after = walk[behind]
    return led and low not in _CENTURIES and after.joined and after.key in pack.outcomes


def _points(walk: Walk, i: int, pack: NumberPack) -> tuple[int, int] | None:
    """The points of one side: "ninety eight", "one twelve", "one oh four"."""
    found = small(walk, i, pack)
    if found is None or walk[i].key in pack.articles:
        return None
    value, end = found
    if not 0 < value < _TEN or not walk[end].joined or walk[i].key.isdecimal():
        return found
    oh = walk[end].key in pack.ohs
    rest = small(walk, end + oh, pack) if walk[end + oh].joined else None
    if rest is None or walk[end + oh].key.isdecimal() or (rest[0] < _TEN) != oh:
        return found
    return value * _HUNDRED + rest[0], rest[1]
