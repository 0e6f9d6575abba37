"""Spelling: signs by their names, and addresses, paths and names in the words of theirs.

What would not be heard again, a domain with an unknown ending or a name of one piece, stays as it
is written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve, frozen

from verbalnorm.record import Record
from verbalnorm.rules.form import Side
from verbalnorm.rules.lexicon import Lexicon, elided
from verbalnorm.rules.rule import Form
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Span
from verbalnorm.speech.numbers.figures import Figure

__all__ = ["Spelling", "between_markers", "spelling_of"]

_TOKEN: Final = re.compile(r"(?<![^\s(\"“])[^\s()\"“”]*[^\W_](?=[.,;:!?)\"”]*(?:\s|\Z))")
_HOST: Final = r"[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*\.(?P<domain>[a-z]+)"
_WORD: Final = r"[A-Za-z][A-Za-z0-9]+"
_PART: Final = "[A-Za-z0-9]+"
_ADDRESS: Final = re.compile(
    rf"(?:https?://|{_WORD}(?:[._]{_WORD})*@)?{_HOST}(?:/{_PART}(?:[._-]{_PART})*)*"
    rf"|{_WORD}(?:[._-]{_WORD})*\.(?P<file>[a-z]+)"
    rf"|(?:~|\.)(?:/\.?{_WORD}(?:\.{_WORD})?)+|(?:/{_WORD}){{2,}}"
    rf"|--[a-z]{{2,}}(?:-[a-z]{{2,}})*"
    rf"|{_WORD}(?:_{_WORD})+"
)
_LAST: Final = re.compile(r"(?<![\w'’])[\w'’]+\Z")
_NEAR: Final = 24
_FIRST: Final = re.compile(r"\w*")
# A destination that is said as it is between two markers: no pause is heard at its ends.
_SAYABLE: Final = re.compile(r"(?![,;:])[^\s<>\"\\`]*[^\s<>\"\\`.,;:]")
_JOINT: Final = re.compile(r"://|[~.]/|--|[./_@-]")


@frozen(eq=False, repr=False)
class Spelling(Record):
    """What a voice calls ``signs``, by themselves and between the pieces of an address."""

    signs: Mapping[str, Form]
    joints: Mapping[str, str]
    lexicon: Lexicon

    def figures(self, text: str, said: Iterable[Span]) -> list[Figure]:
        """The addresses and signs in ``text`` in words, but for what is ``said`` already."""
        taken = {at for span in said for at in range(span.start, span.end)}
        found = []
        for figure in (*self._addresses(text), *self._signs(text)):
            if figure.span.start not in taken:
                taken.update(range(figure.span.start, figure.span.end))
                found.append(figure)
        return found

    def _addresses(self, text: str) -> Iterator[Figure]:
        for token in _TOKEN.finditer(text) if self.joints else ():
            found = _ADDRESS.fullmatch(token[0])
            if found is not None and self._known(found):
                words = _JOINT.sub(lambda sign: f" {self.joints[sign[0]]} ", token[0])
                yield Figure(Span(*token.span()), " ".join(words.split()), sign=True)

    def _known(self, found: re.Match[str]) -> bool:
        """Whether its signs have names, and its ending, if it has one, is one that is heard."""
        domain, file = found["domain"], found["file"]
        if not self.joints.keys() >= set(_JOINT.findall(found[0])):
            return False
        endings = self.lexicon.files if domain is None else self.lexicon.domains
        return (domain or file) is None or (domain or file) in endings | self.lexicon.files

    def _signs(self, text: str) -> Iterator[Figure]:
        longest = sorted(map(re.escape, self.signs), key=len, reverse=True)
        for sign in re.finditer("|".join(longest), text) if longest else ():
            form = self.signs[sign[0]]
            if _stands(text, sign.start(), sign.end(), self._side(text, sign, form.side)):
                yield Figure(Span(*sign.span()), form.words, sign=True)

    def _side(self, text: str, sign: re.Match[str], side: Side) -> Side:
        """Where ``sign`` has to stand: one that is elided has its side from the words beside it."""
        if side != "elided":
            return side
        before = _LAST.search(text[max(0, sign.start() - _NEAR) : sign.start()])
        after = _FIRST.match(text, sign.end())
        both = elided(before[0] if before else "", after[0] if after else "", self.lexicon)
        return "both" if both else "left"


def spelling_of(rules: RuleSet, voice: str) -> Spelling:
    """What ``voice`` calls the signs that ``rules`` write.

    >>> from verbalnorm import ENGLISH
    >>> spelling = spelling_of(ENGLISH, "dictation")
    >>> [figure.words for figure in spelling.figures("See ferry.com/news → old_map 🚀", ())]
    ['ferry dot com slash news', 'old underscore map', 'right arrow', 'rocket emoji']
    """
    named: dict[str, Form] = {}
    joints: dict[str, str] = {}
    for rule in rules:
        forms = [form for form in rule.forms if voice in form.voices]
        if rule.kind == "sign":
            named |= {form.writes: form for form in forms if form.writes.strip()}
        elif rule.kind == "address" and forms:
            # The last name of a dash means no other sign.
            joints |= {form.writes: form.words for form in reversed(forms)}
            joints |= {form.writes: form.words for form in forms if form.writes == "-"}
            joints["@"] = rule.phrases[0]
        elif rule.kind == "named" and forms:
            # Of several names the longest is the one that it has in full.
            for name, sign in sorted(rule.names, key=lambda pair: len(pair[0])):
                named[sign] = evolve(forms[0], words=f"{name} {forms[0].words}")
    return Spelling(named, joints, rules.lexicon)


def between_markers(destination: str, dot: str) -> str:
    """How ``destination`` is said as it is, but for stops at its end, each of which is a ``dot``.

    Empty where it cannot be said.

    >>> between_markers("/a.b.", "dot"), between_markers("/a.b", "dot"), between_markers("a b", "")
    ('/a.b dot', '/a.b', '')
    """
    stem = destination.rstrip(".")
    stops = [dot] * (len(destination) - len(stem))
    return " ".join((stem, *stops)) if _SAYABLE.fullmatch(stem) and all(stops) else ""


def _stands(text: str, start: int, end: int, side: Side) -> bool:
    """Whether the sign from ``start`` to ``end`` stands as one of its ``side`` is written."""
    before, after = text[:start][-1:], text[end:][:1]
    blank = before.isspace(), not after or after.isspace()
    if not side:
        return not before.isalnum() and not after.isalnum()
    if side == "right":
        return (not before or blank[0] or not before.isalnum()) and not blank[1]
    if side == "left":
        return bool(before) and not blank[0] and (blank[1] or not after.isalnum())
    if side == "both":
        return bool(before) and not any(blank)
    return bool(before) and bool(after) and all(blank)
