"""Named engine: signs that are called by a name of their own and one word for all of them."""

import re
from bisect import bisect_left
from typing import Final

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.rules.evidence import confidence_of, weigh
from verbalnorm.rules.place import Place
from verbalnorm.rules.rule import Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View

__all__ = ["called"]

# No name is longer, in characters or in words.
_REACH: Final = 72
_MOST_WORDS: Final = 9
_WORD: Final = re.compile(r"[^\W_][\w’']*")
# What may stand between the words of a name, and before the word that is said of all.
_JOINTS: Final = frozenset({" ", "-", ": ", ", ", "\n", "\r\n"})


def called(candidate: Candidate, view: View) -> Claim | None:
    """The claim of the sign whose name ends before the form; the longest name is meant.

    What speaks for it and against it stands around the name and the form together.
    """
    found = _name(candidate.rule, candidate.span.start, view)
    if found is None:
        return None
    start, sign = found
    rule, form, span = candidate.rule, candidate.form, Span(start, candidate.span.end)
    place = Place(
        view.text,
        start,
        span.end,
        view.context,
        view.lexicon,
        declared=candidate.place.declared,
    )
    weight, because = weigh(form.prior, form.evidence, place)
    name = f"{rule.name}@{start}"
    put = Put(Text(sign, span=span, claim=name))
    return Claim(rule.name, (Mark(span, (put,)),), confidence_of(weight), because, name)


def _name(rule: Rule, end: int, view: View) -> tuple[int, str] | None:
    """Where the longest name begins that ends at ``end``, and the sign that is called so."""
    low = max(view.start, end - _REACH)
    words = list(_WORD.finditer(view.text, low, end))[-_MOST_WORDS:]
    best = None
    behind = end
    spoken = ""
    for word in reversed(words):
        if view.text[word.end() : behind] not in _JOINTS:
            break
        behind = word.start()
        part = word[0].lower().replace("’", "'")
        spoken = f"{part} {spoken}" if spoken else part
        which = bisect_left(rule.names, (spoken,))
        if which < len(rule.names) and rule.names[which][0] == spoken:
            best = behind, rule.names[which][1]
    return best
