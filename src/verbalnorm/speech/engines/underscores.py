"""Underscores: names whose words they join, names between them, and the handles of people."""

from verbalnorm.rules.rule import Rule
from verbalnorm.speech.engines.chain import Chain
from verbalnorm.speech.engines.typed import REACH, word_before, words_before
from verbalnorm.speech.half import View

__all__ = ["dunder", "handle", "named", "odd"]


def named(chain: Chain, rule: Rule, view: View) -> bool:
    """Whether words with an underscore between them are a name: it is a verb, too."""
    pieces = chain.pieces
    plain = all(len(piece) > 1 for piece in pieces)
    return plain and (_told(chain, rule, view) or len(pieces) > 2 or odd(chain, view))


def dunder(chain: Chain, rule: Rule, view: View) -> bool:
    """Whether a chain that two underscores begin is a name between two on both sides.

    That is the name of a file, or of what a word before it tells: else they may be markup.
    """
    closed = chain.text.count("__") == 2  # before the name and behind it
    return closed and (
        chain.text.rpartition(".")[2] in view.lexicon.files or _told(chain, rule, view)
    )


def _told(chain: Chain, rule: Rule, view: View) -> bool:
    """Whether a word before ``chain`` tells that a name follows."""
    near = words_before(chain.start, view)
    return not view.lexicon.name_cues.isdisjoint(near) or bool({*near[-1:]} & {*rule.phrases})


def handle(chain: Chain, rule: Rule, view: View) -> Chain:
    """The chain with its "at", where that is no preposition: "from at jane underscore doe"."""
    at, start = word_before(chain.start, view)
    if at.lower() not in rule.phrases:
        return chain
    before = word_before(start, view)[0].lower()
    told = before in view.lexicon.prepositions or before in view.lexicon.handle_cues
    return chain.behind("", "@", start) if told else chain


def odd(chain: Chain, view: View) -> bool:
    """Whether its first piece has a capital that no sentence and no line gives it."""
    before = view.text[max(view.start, chain.start - REACH) : chain.start].rstrip(" \t\r")
    return chain.first[0].isupper() and before[-1:] not in ("", "\n", ".", "?", "!", ":")
