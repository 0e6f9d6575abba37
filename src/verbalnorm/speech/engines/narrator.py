"""Narrator: where who quotes goes on, in the sentence that holds what is quoted."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from verbalnorm.rules.evidence import SAY_VERB
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.speech.half import Half, View

__all__ = ["resumed", "told_behind"]

# So many words, at most, tell who said something: "said the old miller", "the old miller said".
_TOLD: Final = 4
# So many characters hold them, and who it is that goes on, and what he does.
_REACH: Final = 48
_STOPS: Final = frozenset(".,;:?!…")
_WORD_OR_STOP: Final = re.compile(r"[^\W_][\w'’-]*|[.,;:?!…]")
_COMMA: Final = re.compile(r",(?=\s)")
# The narrator's verb is one of so many words behind the one that joins his clause.
_CLAUSE: Final = 4
_SENTENCE: Final = re.compile(r"[.?!…]\s|\n")
# What is quoted in the line has no more words.
_FEW: Final = 10


def told_behind(at: int, view: View) -> bool:
    """Whether who said it is told behind ``at``: ", said the miller", ", the old miller said"."""
    behind = view.text[at : at + _REACH]
    words = _WORD_OR_STOP.findall(behind[1:])[: _TOLD + 1] if behind.startswith(",") else []
    verbs = view.lexicon.say_verbs
    for which, (named, after) in enumerate(pairwise([*words, "."])):
        if named in _STOPS:
            return False
        if named in verbs and (which == 0 or after in _STOPS):
            return True
    return False


def resumed(opener: Half, inside: int, end: int, view: View) -> int | None:
    """Where the words end that nobody closes, since their own sentence shows it; or nothing.

    That is at the comma before who said them is told ("it will hold, said the mason"), or before
    the narrator's clause, which is in the past as his verb of saying is, and the words are not:
    "she said, quote, it will hold, and it held". Where both speak of themselves it may be one.
    """
    text = view.text
    for comma in _COMMA.finditer(text, inside, end):
        words = _WORD_OR_STOP.findall(text[comma.end() : comma.end() + _REACH])
        if _tagged(words, view.lexicon) or (
            SAY_VERB.name in opener.because
            and _turns(opener, text[inside : comma.start()], words, view)
        ):
            return comma.start()
    return None


def _tagged(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether ``words`` begin with who said it and a verb of saying, and his sentence goes on.

    Where the verb leads, its subject follows; else a stop or a comma and another clause does.
    """
    for at, word in enumerate(words[: _TOLD + 1]):
        if word in _STOPS:
            return False
        if at == 0 and word in lexicon.tags:
            return _names(words[1:2], lexicon)
        if at and word in lexicon.say_verbs | lexicon.tags and _names(words[:1], lexicon):
            return _goes_on(words[at + 1 : at + 3], lexicon)
    return False


def _names(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name begins with ``words``, or a pronoun or a phrase with a noun."""
    known = lexicon.pronouns | lexicon.determiners
    return any(word.lower() in known or word[0].isupper() for word in words)


def _goes_on(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence ends with the first of ``words``, or another clause is joined there."""
    if not words or words[0] in ".?!…":
        return True
    return words[0] == "," and any(word in lexicon.clause_words for word in words[1:2])


def _turns(opener: Half, quoted: str, words: Sequence[str], view: View) -> bool:
    """Whether ``words`` are the narrator's, who speaks of the past, and ``quoted`` is not.

    A clause about the one who speaks is the narrator's where he has told of himself before. One
    about "it" may be of a piece with words that tell what is.
    """
    lexicon = view.lexicon
    if quoted[:1].isupper() or len(quoted.split()) > _FEW:
        return False
    joint, *clause = *map(str.lower, _until_stop(words[: _CLAUSE + 1])), ""
    if joint not in lexicon.coordinators or not _past(clause, lexicon):
        return False
    led = view.text[max(0, opener.span.start - _REACH) : opener.span.start]
    told = _WORD_OR_STOP.findall(_SENTENCE.split(led)[-1].lower())
    inner = [word.lower() for word in _WORD_OR_STOP.findall(quoted)]
    if not _past(told, lexicon) or _past(inner[1:], lexicon):
        return False
    if not lexicon.selves.isdisjoint(clause):
        return lexicon.selves.isdisjoint(inner) and not lexicon.selves.isdisjoint(told)
    tells = not lexicon.existence.isdisjoint(inner)
    return not (tells and clause[0] in lexicon.pronouns)


def _until_stop(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if word in _STOPS:
            return
        yield word


def _past(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of ``words`` is a verb in the past."""
    return any(word in lexicon.pasts or (word.endswith("ed") and len(word) > 4) for word in words)
