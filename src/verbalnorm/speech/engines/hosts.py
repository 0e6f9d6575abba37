"""Hosts: a name in two words that a recognizer set apart, where somebody is told to go there."""

from typing import Final

from attrs import evolve

from verbalnorm.speech.engines.chain import Chain
from verbalnorm.speech.engines.typed import small, word_before
from verbalnorm.speech.half import View

__all__ = ["whole"]

_DOT: Final = "."


def whole(chain: Chain, view: View) -> Chain:
    """The ``chain`` of a domain with the word before it, if that is a part of its name.

    A verb of going leads to the two words, and no other word is between: "go to old mill dot com"
    names no mill. Of their case nothing was said. Not where the first tells what the other is ("go
    to website mill dot com"), nor behind a word of grammar ("go to our mill dot com").
    """
    if chain.parts[1:2] != (_DOT,) or not chain.first.isalpha():
        return chain
    word, start = word_before(chain.start, view)
    lexicon = view.lexicon
    if not word.isalpha() or small(word, lexicon) or word.lower() in lexicon.sites:
        return chain
    lead, at = word_before(start, view)
    if f"{word_before(at, view)[0]} {lead}".lower() not in lexicon.visits:
        return chain
    name = f"{word}{chain.first}".lower()
    return evolve(chain, parts=(name, *chain.parts[1:]), start=start, first=name)
