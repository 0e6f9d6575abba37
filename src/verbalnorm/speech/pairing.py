"""Pairing: which openers and closers belong together, and which belong to nothing."""

import re
from collections.abc import Callable, Sequence

from verbalnorm.claim import Claim
from verbalnorm.document import Emphasis
from verbalnorm.rules.evidence import RARE
from verbalnorm.rules.nouns import DESCRIBED, DESCRIBED_END
from verbalnorm.rules.sentences import NAMED_BEFORE
from verbalnorm.speech.half import Half, View

__all__ = ["answered", "is_mention", "leads_on", "odd", "spoken_of"]

# A pair that is surer may be meant, whatever stands before it.
_LIKELY = 0.5
# Markers of emphasis with no more characters between them stand close together.
_CLOSE = 60
_WORD_BEHIND = re.compile(r" ([^\W\d_]+)")


def answered(
    open_ones: Sequence[Half],
    closer: Half,
    most: int,
    make: Callable[[Half, Half], Claim | None],
    view: View,
) -> tuple[int, Claim] | None:
    """Which of the openers ``closer`` answers, and their claim: of ``most``, the last that can be.

    An opener with nothing behind it was none: then an outer one is meant. So it is where something
    makes a word of the last one, and of an outer one nothing does: "he said, quote, read the quote
    again, end quote"; in its sentence, or where the last one hardly opens anything.
    """
    last = None
    for which in range(len(open_ones) - 1, max(-1, len(open_ones) - 1 - most), -1):
        opener = open_ones[which]
        likely = last is not None and last[1].confidence >= _LIKELY
        if likely and any(view.stops(opener.span.end, closer.span.start)):
            break
        claim = make(opener, closer)
        if claim is None:
            continue
        if not any(fact.startswith("-") for fact in opener.because):
            return which, claim
        last = last or (which, claim)
    return last


def is_mention(half: Half) -> bool:
    """Whether something makes a word of ``half``, whatever stands on its other side.

    "Quote" alone, which opens most quotations, may still be closed. What a determiner stands before
    can open a pair ("the **brown** coat") and closes none: "in the end bold people win".
    """
    if half.role == "close" and DESCRIBED_END.told in half.because:
        return True
    if half.role == "both" or half.rule.kind != "quotation":
        return half.role == "both" and half.weight < 0
    if RARE.name in half.because:
        return DESCRIBED.told in half.because
    against = any(fact.startswith("-") for fact in half.because)
    return half.role == "close" and half.weight < 0 and against


def odd(halves: Sequence[Half], view: View) -> set[int]:
    """Where words stand that mark on both sides, three or another odd number close together.

    Which two of them belong together nobody can tell: "asterisk eggs asterisk milk asterisk".
    """
    found: set[int] = set()
    close: dict[str, list[int]] = {}
    for half in (*halves, None):
        for rule, starts in list(close.items()):
            if half is None or half.span.start - starts[-1] > _CLOSE:
                found.update(starts if len(starts) > 2 and len(starts) % 2 else ())
                del close[rule]
        if half is None or half.role != "both" or half.weight < 0 or half.declared:
            continue
        word = " " not in view.text[half.span.start : half.span.end]
        if word and isinstance(half.rule.node, Emphasis):
            close.setdefault(half.rule.name, []).append(half.span.start)
    return found


def spoken_of(opener: Half, closer: Half, words: str, view: View) -> bool:
    """Whether both sides of a quotation are words that are spoken of, with ``words`` between them.

    A determiner stands before each ("no quote, no unquote"), or verbs tell what they do, or what is
    between leads from the one to the other; or the one is called a word, and somebody says the
    other: "the words open quote are two words, and nobody says end quote".
    """
    described = all(DESCRIBED.told in half.because for half in (opener, closer))
    said = view.lexicon.mention_verbs.issuperset(words.lower().split()[-1:])
    named = said and NAMED_BEFORE.told in opener.because
    return described or named or _explains(opener, closer, view) or leads_on(words, view)


def leads_on(words: str, view: View) -> bool:
    """Whether ``words`` lead from a word that was said to another one: "and he said".

    So does what begins with a word that joins, or tells where, and ends with one that joins: "then
    the words then", "before the words and".
    """
    lexicon, told = view.lexicon, words.lower().split()
    if lexicon.joints.issuperset(told[-1:]):
        first = lexicon.joints | lexicon.prepositions | lexicon.times
        return first.issuperset(told[:1])
    joined = lexicon.joints | lexicon.coordinators
    return joined.issuperset(told[:1]) and lexicon.mention_verbs.issuperset(told[-1:])


def _explains(opener: Half, closer: Half, view: View) -> bool:
    """Whether a verb behind each tells what it does: "quote opens it, and end quote closes it"."""
    lexicon, text = view.lexicon, view.text
    behind = [_WORD_BEHIND.match(text, half.span.end) for half in (opener, closer)]
    words = {found[1].lower() for found in behind if found is not None}
    verbs = all(behind) and words <= lexicon.finite
    return verbs and words.isdisjoint(lexicon.copulas | lexicon.auxiliaries)
