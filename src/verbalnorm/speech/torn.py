"""Torn: marks of one word said again ("asterisk asterisk"), two of which meet at a line's end."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from verbalnorm.rules.scanner import Hit

__all__ = ["is_repeated", "untorn"]

_WORD: Final = re.compile(r"\w+")


def is_repeated(words: str) -> bool:
    """Whether a form is one word, said again.

    >>> is_repeated("hash hash"), is_repeated("hash"), is_repeated("end quote")
    (True, False, False)
    """
    several = words.split()
    return len(several) > 1 and len({*several}) == 1


def untorn(
    hits: list[Hit],
    text: str,
    repeated: frozenset[int],
    places: Mapping[str, int],
    scan: Callable[[str], list[Hit]],
) -> list[Hit]:
    """The ``hits``, apart where a ``repeated`` one ends a line, and another begins the next.

    The capital shows that a sentence begins there: "so asterisk", "Asterisk asterisk it". That line
    is scanned once more; ``places`` tells which form has what words.
    """
    if "\n" not in text or repeated.isdisjoint(hit[2] for hit in hits):
        return hits
    return list(_parts(hits, text, repeated, places, scan))


def _parts(
    hits: Sequence[Hit],
    text: str,
    repeated: frozenset[int],
    places: Mapping[str, int],
    scan: Callable[[str], list[Hit]],
) -> Iterator[Hit]:
    at = 0
    for start, end, which in hits:
        if start < at:
            continue
        line = text.find("\n", start, end) if which in repeated else -1
        behind = end - len(text[line + 1 : end].lstrip()) if line >= 0 else start
        own = None
        if behind > start and text[behind].isupper():
            own = places.get(" ".join(_WORD.findall(text[start:line].lower())))
        if own is None:
            yield start, end, which
            continue
        yield start, start + len(text[start:line].rstrip()), own
        at = text.find("\n", behind)
        at = at if at >= 0 else len(text)
        for one, two, form in scan(text[behind:at]):
            yield behind + one, behind + two, form
