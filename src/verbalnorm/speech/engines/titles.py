"""Titles: where one ends that runs into the sentence behind it, by the case of its words."""

import re
from typing import Final

from verbalnorm.rules.place import Lexicon

__all__ = ["run_in"]

_WORD: Final = re.compile(r"[^\W_][\w'’-]*")


def run_in(text: str, start: int, end: int, lexicon: Lexicon) -> int | None:
    """Where a sentence begins in the title between two offsets, if the title has capitals.

    In such a title all words have one but the smallest. The first other word without one belongs
    to a sentence, which the nearest small word before it begins that has a capital: "What the City
    Says The city says". Nothing where no other word with a capital is before that.

    >>> the = frozenset({"the"})
    >>> known = Lexicon(determiners=the, articles=the, prepositions=frozenset({"in"}))
    >>> run_in("Life In the Fast Lane", 0, 21, known), run_in("Old Age The city", 0, 16, known)
    (None, 8)
    """
    little = lexicon.determiners | lexicon.prepositions | lexicon.coordinators
    begins = lexicon.articles | lexicon.pronouns | lexicon.askers
    named, begun = False, None
    for found in _WORD.finditer(text, start, end):
        word = found[0].lower()
        if found[0][0].isupper():
            first = named and word in begins and len(word) > 1  # "I" has a capital anywhere
            begun = found.start() if first else None
            named = named or word not in little | begins
        elif word not in little:
            return begun
    return None
