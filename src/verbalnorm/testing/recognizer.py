"""A bad recognizer: speech as a transcript has it, from clean to distorted.

What it does to speech is what recognizers were seen to do: sentence case, one sentence a line,
commas and stops hung on markers, words misheard, closers lost, digits glued to "point".
"""

import random
import re
from collections.abc import Iterable

from verbalnorm.arguments import choose, require
from verbalnorm.rules.form import SLOT
from verbalnorm.rules.ruleset import RuleSet

__all__ = ["CLEAN", "DECORATED", "DISTORTED", "recognized"]

CLEAN, DECORATED, DISTORTED = range(3)

_SENTENCE = re.compile(r"(?<=[.?!…])[ \n]+|\n+")
_POINT = re.compile(r"\b(\w+ )?[Pp]oint (\w+)\b")
_DIGITS = "zero one two three four five six seven eight nine".split()
# How often each thing happens to a marker or a text.
_OFTEN, _SELDOM = 0.3, 0.1


def recognized(spoken: str, rules: RuleSet, level: int = DECORATED, seed: int = 0) -> str:
    """``spoken`` as a recognizer writes it down, the same for the same ``seed``.

    ``CLEAN`` is what was said. ``DECORATED`` begins sentences and many markers with a capital,
    hangs commas and stops on markers, and gives each sentence a line; paragraphs are lost.
    ``DISTORTED`` also mishears the rare words of ``rules``, loses closers, glues digits, and
    sometimes has no case or no punctuation at all.

    >>> from verbalnorm import ENGLISH
    >>> print(recognized("It is asterisk asterisk very asterisk asterisk cold. So be it.", ENGLISH))
    It is asterisk asterisk very Asterisk asterisk cold.
    So be it.
    """
    require("spoken", spoken, str)
    require("rules", rules, RuleSet)
    require("seed", seed, int)
    choose("level", level, (CLEAN, DECORATED, DISTORTED))
    if level == CLEAN:
        return spoken
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    markers = _markers(rules)
    text = markers.sub(lambda found: _decorated(found[0], chance), spoken)
    if level == DISTORTED:
        text = _distorted(text, rules, chance)
    lines = (line.strip() for line in _SENTENCE.split(text))
    text = "\n".join(line[0].upper() + line[1:] for line in lines if line)
    if level == DISTORTED and chance.random() < _SELDOM:
        text = text.lower()
    if level == DISTORTED and chance.random() < _SELDOM:
        text = re.sub(r"[.,:;?!]", "", text)
    return text


def _markers(rules: RuleSet, roles: Iterable[str] = ("both", "open", "close")) -> re.Pattern[str]:
    """The forms that some voice says; those of one ordinary word are left as they are."""
    words = {
        form.words.removesuffix(SLOT)
        for rule in rules
        for form in rule.forms
        if form.voices and form.role in roles and (" " in form.words or form.role == "both")
    }
    longest = sorted(words, key=lambda form: (-len(form), form))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b")


def _decorated(marker: str, chance: random.Random) -> str:
    if chance.random() < _OFTEN:
        marker = marker[0].upper() + marker[1:]
    if " " in marker and chance.random() < _SELDOM:
        marker = marker.replace(" ", ", ", 1)
    if chance.random() < _SELDOM:
        marker += ","
    return marker


def _distorted(text: str, rules: RuleSet, chance: random.Random) -> str:
    for word, heard in sorted(rules.lexicon.misheard.items()):
        pattern = re.compile(rf"\b{word}\b", re.IGNORECASE)
        text = pattern.sub(
            lambda found, heard=heard: (  # type: ignore[misc]  # bound now, not when it is called
                chance.choice(heard) if chance.random() < _SELDOM else found[0]
            ),
            text,
        )
    text = re.sub(
        r"\b[Ee]nd quote\b",
        lambda found: "and quote" if chance.random() < _SELDOM else found[0],
        text,
    )
    closers = _markers(rules, ("close",))
    text = closers.sub(lambda found: "" if chance.random() < _SELDOM else found[0], text)
    return _POINT.sub(_glued, text)


def _glued(found: re.Match[str]) -> str:
    """ "four point five" as "four Point5"."""
    digit = found[2].lower()
    if digit not in _DIGITS:
        return found[0]
    return f"{found[1] or ''}Point{_DIGITS.index(digit)}"
