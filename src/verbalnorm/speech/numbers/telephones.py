"""Telephone numbers, and what is grouped like them: with dashes, with pauses, free of toll."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import counts_on, digit, row, small
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Digits
from verbalnorm.style import Style

__all__ = ["asked", "dashed", "hundreds", "paused", "toll_free"]

# The digits and dashes of the shortest number that is said with dashes: "20-30-40".
_SHORTEST: Final = 8
# How the digits of a telephone number are grouped, and those of a social security number.
_GROUPED: Final = frozenset({(3, 4), (3, 3, 4), (1, 3, 3, 4)})
_INSURANCE: Final = (3, 2, 4)
_INSURED: Final = "ssn"
# How long numbers are: those that begin with a zero, those that a word asks for, those with a plus.
_OF_A_COUNTRY: Final = frozenset({10, 11})
_LENGTHS: Final = frozenset({7, 10, 11})
_ABROAD: Final = range(9, 16)
# How far before a number the word stands that asks for it.
_REACH: Final = range(1, 4)
_FAR: Final = 4


def asked(walk: Walk, i: int, pack: NumberPack) -> str:
    """The kind of number that a word before ``i`` asks for, if one does: "my pin is"."""
    for k in _REACH:
        if kind := pack.phone_cues.get(walk[i - k].key):
            return kind
        if len(walk[i - k].key) == 1:  # "s s n"
            letters = "".join(walk[i - n].key for n in (k + 2, k + 1, k))
            return pack.phone_cues.get(letters, "")
    far = pack.phone_cues.get(walk[i - _FAR].key)  # "social security number is"
    return _INSURED if far == _INSURED else ""


def dashed(walk: Walk, i: int, pack: NumberPack, style: Style) -> Heard | None:
    """Rows of digits with dashes that are said: "five five five dash one two one two"."""
    rows: list[str] = []
    end = i
    while told := row(walk, end, pack):
        rows.append(told[0])
        end = told[1]
        if not (walk[end].joined and walk[end].key in pack.dashes and walk[end + 1].joined):
            break
        end += 1
    if walk[end - 1].key in pack.dashes:
        end -= 1
    text = "-".join(rows)
    short = min(map(len, rows), default=0) < 2 and len(rows) < 3  # but "4-17-223"
    if len(rows) < 2 or short or len(text) < _SHORTEST or walk[i].key.isdecimal():
        return None
    return Heard(Digits(text), "telephone", i, end, 0.9, ("a spelled dash",))


def hundreds(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """A number with two zeros said as a hundred: "oh seven double oh nine hundred one two"."""
    text, end = "", i
    while (not text or walk[end].joined) and (told := digit(walk, end, pack)):
        text, end = text + told[0], told[1]
        if walk[end].joined and walk[end].key in pack.hundreds:
            text, end = f"{text}00", end + 1
    if walk[i].joined and walk.free(i - 1) and pack.signs.get(walk[i - 1].key) == "+":
        if len(text) not in _ABROAD:
            return None
        return Heard(Digits(f"+{text}"), "telephone", i - 1, end, 0.9, ("a plus before it",))
    cue = asked(walk, i, pack)
    if len(text) in (_LENGTHS if cue else _OF_A_COUNTRY) and (cue or text.startswith("0")):
        return Heard(Digits(text, cue), "telephone", i, end, 0.9, ("zeros said as a hundred",))
    return None


def toll_free(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """As in "one eight hundred five five five one two one two", or its first half alone."""
    country = pack.digits.get(walk[i].key)
    at = i + 1 if country == 1 and walk[i + 1].joined else i
    area = small(walk, at, pack)
    if area is None or not walk[area[1]].joined or walk[area[1]].key not in pack.hundreds:
        return None
    if area[0] not in (8, 9):
        return None
    prefix = f"{'1' * (at > i)}{area[0]}00"
    end = area[1] + 1
    rest = row(walk, end, pack) if walk[end].joined else None
    if rest is not None and len(rest[0]) == 7:
        because = ("a toll-free number",)
        return Heard(Digits(prefix + rest[0]), "telephone", i, rest[1], 0.95, because)
    after = walk[end]
    counted = (
        not asked(walk, i, pack)
        and after.joined
        and (after.key in pack.function or after.key.islower())
    )
    if at == i or after.key in pack.conjunctions or (counted and after.text.islower()):
        return None
    return Heard(Digits(f"1-{area[0]}00"), "telephone", i, end, 0.8, ("a toll-free prefix",))


def paused(walk: Walk, i: int, pack: NumberPack) -> Heard | None:
    """A number with commas for its pauses: "five five five, two one two six"."""
    groups: list[str] = []
    end = i
    while (told := row(walk, end, pack)) and told[2] == len(told[0]):
        groups.append(told[0])
        end = told[1]
        if walk[end].gap != ", ":
            break
    text = "".join(groups)
    shape = tuple(map(len, groups))
    if shape == _INSURANCE and (cue := asked(walk, i, pack)) == _INSURED:
        return Heard(Digits(text, cue), "telephone", i, end, 0.95, ("groups of such a number",))
    if shape not in _GROUPED or counts_on(groups[0]):
        return None
    return Heard(Digits(text), "telephone", i, end, 0.9, ("groups of a telephone number",))
