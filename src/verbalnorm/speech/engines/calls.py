"""Call engine: the brackets that are said behind the name of a function."""

import re
from typing import Final

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View

__all__ = ["called"]

_NAME: Final = re.compile(r"(?<![^\s(])([^\W\d][\w.]*) \Z")
_WORDS: Final = re.compile(r"[\w']+")
# What is handed over, in a few words without a stop; or nothing.
_INSIDE: Final = re.compile(r" (?:([^\s.,:;!?]+(?: [^\s.,:;!?]+){0,3}) )?")
# No more characters before it are looked at for a word that tells of code.
_REACH: Final = 160


def called(candidate: Candidate, view: View) -> Claim | None:
    """The claim of a call: "main open paren close paren" is ``main()``.

    Nothing where no name stands right before the opener, where more than a few words or a stop
    stand between the brackets, or where something stands there and nothing near tells of code: in
    prose, brackets stand apart from the word before.
    """
    text, opener, index = view.text, candidate.span, candidate.index + 1
    if candidate.form.role != "open" or index >= len(view.triggers):
        return None
    closer = view.triggers[index]
    closes = any(
        rule.name == candidate.rule.name and form.role == "close" for rule, form in closer.forms
    )
    near = text[max(view.start, opener.start - _REACH) : opener.start]
    name = _NAME.search(near)
    inside = _INSIDE.fullmatch(text, opener.end, closer.start) if closes else None
    verbs = view.lexicon.small | view.lexicon.finite
    if name is None or inside is None or name[1].lower() in verbs:
        return None
    cued = not view.lexicon.code_cues.isdisjoint(_WORDS.findall(near.lower()))
    if inside[1] and not cued:
        return None
    span = Span(opener.start - 1, closer.end)
    claim = f"{candidate.rule.name}@{opener.start}"
    put = Put(Text(f"({inside[1] or ''})", span=span, claim=claim))
    because = ("a word of code is near",) if cued else ("nothing between the brackets",)
    return Claim(candidate.rule.name, (Mark(span, (put,)),), confidence_of(ALONE), because, claim)
