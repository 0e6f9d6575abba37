"""Titles: where they are, and where one ends that runs into the sentence behind it."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from verbalnorm.claim import Claim
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.span import Span

__all__ = ["run_in", "titles_in"]

_WORD: Final = re.compile(r"(?<!\S)(?P<word>[^\W_][\w'’-]*)(?P<led>:)?")


def run_in(text: str, start: int, end: int, lexicon: Lexicon) -> int | None:
    """Where a sentence begins in the title between two offsets, if the title has capitals.

    In such a title all words have one but the smallest. The first other word without one belongs
    to a sentence, which the nearest small word before it begins that has a capital: "What the City
    Says The city says". Nothing where no other word with a capital is before that, or a colon.

    >>> the = frozenset({"the"})
    >>> known = Lexicon(determiners=the, articles=the, prepositions=frozenset({"in"}))
    >>> run_in("Life In the Fast Lane", 0, 21, known), run_in("Old Age The city", 0, 16, known)
    (None, 8)
    """
    little = lexicon.little
    begins = lexicon.articles | lexicon.pronouns | lexicon.askers
    named, begun, led = False, None, False
    for found in _WORD.finditer(text, start, end):
        word = found["word"].lower()
        if found[0][0].isupper():
            first = named and word in begins and len(word) > 1  # "I" has a capital anywhere
            begun = found.start() if first and not led else None
            named = named or not (word in little or word in begins)
        elif word not in little:
            return begun
        led = found["led"] is not None
    return None


def titles_in(claims: Iterable[Claim], headings: Collection[int]) -> list[Span]:
    """The titles of ``claims``, in order: what is between the marks of those at ``headings``."""
    begun = frozenset(headings)
    return sorted(
        Span(claim.marks[0].span.end, claim.marks[-1].span.start)
        for claim in claims
        if claim.marks[0].span.start in begun
    )
