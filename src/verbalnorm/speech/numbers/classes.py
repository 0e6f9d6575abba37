"""The classes of values, and the words of which one must be near for a class to be heard."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from attrs import evolve, frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack, Phrases, Words
from verbalnorm.speech.numbers import (
    calendar,
    clock,
    compounds,
    days,
    ordinals,
    ranges,
    rows,
    serials,
    telephones,
)
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.style import Style

__all__ = ["Index", "index"]

Recognizer: TypeAlias = Callable[[Walk, int, NumberPack, Style], Heard | None]


@frozen(eq=False, repr=False)
class _Class(Record):
    """A recognizer, the rules it serves, and the words of which one must be there.

    ``near`` asks for a word somewhere around, ``next`` for the one behind the first number below
    a hundred, ``beyond`` for the one behind the whole number; "0" is any number in digits.
    """

    rules: frozenset[str]
    hear: Recognizer
    near: Words
    next: Words
    beyond: Words


@frozen(eq=False, repr=False)
class Index(Record):
    """The recognizers in their order, and by each word those it calls for, as bits."""

    recognizers: tuple[Recognizer, ...]
    near: Mapping[str, int]
    next: Mapping[str, int]
    beyond: Mapping[str, int]

    def __call__(self, near: Iterable[str], after: str, beyond: str) -> Iterator[Recognizer]:
        """The recognizers that the words around and the ones behind call for, in order."""
        wanted = self.next.get(after, 0) | self.beyond.get(beyond, 0)
        for word in near:
            wanted |= self.near.get(word, 0)
        while wanted:
            first = wanted & -wanted
            yield self.recognizers[first.bit_length() - 1]
            wanted ^= first


@cache
def index(pack: NumberPack, rules: frozenset[str]) -> Index:
    """The classes of ``pack`` that serve one of ``rules``."""
    kinds = [kind for kind in _classes(pack) if not kind.rules.isdisjoint(rules)]
    tables: tuple[dict[str, int], ...] = {}, {}, {}
    for bit, kind in enumerate(kinds):
        for words, table in zip((kind.near, kind.next, kind.beyond), tables, strict=True):
            for word in words:
                table[word] = table.get(word, 0) | 1 << bit
    return Index(tuple(kind.hear for kind in kinds), *tables)


def _words(*tables: Phrases) -> Words:
    """The phrases of one word."""
    return frozenset(
        first
        for table in tables
        for first, phrases in table.items()
        if any(not rest for rest, _ in phrases)
    )


@cache
def _classes(pack: NumberPack) -> tuple[_Class, ...]:
    """The classes of values, from the most frequent on."""

    def entry(rules: str, hear: Recognizer, *words: Iterable[str]) -> _Class:
        near = frozenset(word for group in words for word in group)
        return _Class(frozenset(rules.split()), hear, near, frozenset(), frozenset())

    def behind(rules: str, hear: Recognizer, *words: Iterable[str]) -> _Class:
        found = entry(rules, hear, *words)
        return evolve(found, near=frozenset(), next=found.near)

    singular = pack.modifiers - _words(pack.percents, pack.currencies)
    related = _Class(
        frozenset({"range", "percent", "money", "measure", "serial"}), ranges.between, frozenset(),
        frozenset(), pack.bridges | pack.dashes | pack.cardinals | pack.ohs | pack.points | {"0"},
    )  # fmt: skip
    return (
        entry("ordinal", ordinals.ordinal, pack.ordinals, pack.suffixes),
        related,
        entry("fraction", ordinals.fraction, pack.denominators),
        entry("cardinal", ordinals.plural, pack.plural_scales),
        entry("date year", days.date, pack.months),
        entry("date", days.slashed, {pack.slash}),
        behind(
            "year", calendar.year,
            pack.ohs, pack.teens, pack.tens, pack.scales, pack.hundreds, pack.eras,
        ),
        entry("year", calendar.late_year, calendar.CENTURIES),
        behind("decade", calendar.decade, pack.decades, pack.centuries, pack.millennia),
        entry("decade", calendar.bare_decade, pack.decades),
        entry("quarter", calendar.quarter, pack.periods),
        behind(
            "time", clock.time, pack.meridiems, pack.oclock, pack.past, pack.until, pack.ranges,
            pack.conjunctions, pack.digits, pack.ohs, pack.teens, pack.tens,
        ),
        entry("version", rows.version, pack.points, pack.dots),
        behind(
            "digits telephone", rows.digits,
            pack.digits, pack.ohs, pack.repeats, pack.teens, pack.tens, pack.hundreds,
        ),
        behind("digits", rows.house, pack.digits, pack.ohs, pack.teens, pack.tens),
        entry("telephone", telephones.dashed, pack.dashes),
        entry("verse", rows.verse, pack.books, pack.apostles),
        entry("measure", compounds.describing, singular),
        behind("measure", compounds.height, pack.feet),
        entry("roman", rows.roman, {last for _, last in pack.roman_names}, {pack.the}),
        entry(
            "serial", serials.serial,
            pack.letters, pack.ohs, pack.articles, pack.dashes, pack.stems, pack.strains,
        ),
    )  # fmt: skip
