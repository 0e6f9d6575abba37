"""Tails: what an address has behind its host and path: a port, a query, a place on the page.

Their signs are too frequent to be listened for: they are looked for where an address ends.
"""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from verbalnorm.rules.rule import Rule
from verbalnorm.speech.engines.chain import Chain
from verbalnorm.speech.engines.typed import figures, small
from verbalnorm.speech.half import View

__all__ = ["ported", "tailed"]

_PIECE: Final = re.compile(r"[^\S\r\n]+([^\s,.;:!?()\"“”'’]+)")
_PORT: Final = re.compile(r"\d{2,5}")
_LETTER: Final = re.compile(r"[^\S\r\n]+([^\W_])(?![\w'’-])")
# Signs inside of a name or a value.
_INNER: Final = "-_.+"


def tailed(chain: Chain, rule: Rule, view: View) -> Chain:
    """The ``chain`` with all that belongs to it behind its end."""
    parts: list[str] = []
    end = chain.end
    for part, at in _tail(chain, rule, view):
        parts.append(part)
        end = at
    return evolve(chain, parts=(*chain.parts, *parts), end=end) if parts else chain


def ported(start: int, end: int, written: str, rule: Rule, view: View) -> Chain | None:
    """The chain of a host and its colon, ``written`` for what is said up to ``end``: a port."""
    port, at = figures(view.text, end, len(view.text), view)
    if not _PORT.fullmatch(port):
        return None
    return tailed(Chain((written, port), start, at, written), rule, view)


def _tail(chain: Chain, rule: Rule, view: View) -> Iterator[tuple[str, int]]:
    """The parts behind ``chain``, each with where it ends."""
    text, at = chain.text, chain.end
    flag = chain.parts[0] == "--"
    if flag or "/" not in text.partition("://")[2 if "://" in text else 0]:
        colon = None if flag else _sign(rule, ":", at, view)
        port, after = figures(view.text, colon, len(view.text), view) if colon else ("", at)
        if _PORT.fullmatch(port):
            yield f":{port}", (at := after)
            while (slash := _sign(rule, "/", at, view)) and (found := _piece(rule, slash, view)):
                yield f"/{found[0]}", (at := found[1])
    if flag:
        if (equals := _sign(rule, "=", at, view)) and (found := _piece(rule, equals, view)):
            yield f"={found[0]}", found[1]
        return
    lead = "?"
    while (pair := _pair(rule, lead, at, view)) is not None:
        yield pair
        lead, at = "&", pair[1]
    if (hash_sign := _sign(rule, "#", at, view)) and (found := _piece(rule, hash_sign, view)):
        yield f"#{found[0]}", found[1]


def _pair(rule: Rule, lead: str, at: int, view: View) -> tuple[str, int] | None:
    """A name and its value in a query, behind the sign ``lead``."""
    begin = _sign(rule, lead, at, view)
    name = _piece(rule, begin, view) if begin else None
    equals = _sign(rule, "=", name[1], view) if name else None
    value = _piece(rule, equals, view) if equals else None
    return (f"{lead}{name[0]}={value[0]}", value[1]) if name and value else None


def _piece(rule: Rule, at: int, view: View) -> tuple[str, int] | None:
    """The name or value that begins at ``at``, with the signs inside of it, and where it ends."""
    written, end = figures(view.text, at, len(view.text), view)
    while letter := _LETTER.match(view.text, end):
        written, end = written + letter[1], letter.end()
    if not written:
        word = _PIECE.match(view.text, at)
        if word is None or small(word[1], view.lexicon) or not word[1][0].isalnum():
            return None
        written, end = word[1], word.end()
    for sign in _INNER:
        inner = _sign(rule, sign, end, view)
        more = _piece(rule, inner, view) if inner else None
        if more:
            return f"{written}{sign}{more[0]}", more[1]
    return written, end


def _sign(rule: Rule, sign: str, at: int, view: View) -> int | None:
    """Where the ``sign`` ends whose name is said at ``at``."""
    called = rule.called.get(sign)
    found = called.match(view.text, at) if called else None
    return found.end() if found else None
