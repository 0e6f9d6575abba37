"""Brackets: what each of them is called, whoever says it."""

from collections.abc import Iterator

__all__ = ["CLOSING", "DOUBTFUL", "OPENING", "ROUND"]

_ROUND = ("paren", "parenthesis", "parentheses", "parens")
_KINDS = (
    ("(", ")", _ROUND),
    ("[", "]", ("square bracket",)),
    ("{", "}", ("brace", "curly bracket", "curly brace")),
    ("<", ">", ("angle bracket",)),
)


def _named(sides: tuple[str, ...], which: int) -> Iterator[tuple[str, str]]:
    """The names of the brackets of one side, and what each of them writes."""
    for *written, names in _KINDS:
        for side in sides:
            yield from ((f"{side} {name}", str(written[which])) for name in names)


# What opens is called so, and what closes; the first name of each is the one that is said.
OPENING = dict(_named(("open", "left"), 0))
CLOSING = dict(_named(("close", "closed", "right"), 1)) | {f"end {name}": ")" for name in _ROUND}
# Nouns that open as well.
DOUBTFUL = {"in parentheses": "(", "parenthesis": "("}
# Both sides of the round ones, by the way to say them.
ROUND = tuple(
    (f"{opens} {name}", f"{closes} {name}")
    for opens, closes in (("open", "close"), ("left", "right"))
    for name in _ROUND
)
