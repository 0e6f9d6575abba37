"""Evidence: named predicates over the place of a trigger, each with a weight.

A form that is no ordinary English ("asterisk asterisk") acts alone. A form that is ("quote",
"heading") acts on evidence: confidence is the logistic of the form's prior and the weights of
the evidence that holds. Weights are log-odds; a negative one speaks against.

The predicates know no language: the words they ask for come from the pack's ``Lexicon``.
"""

import math
from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import field, frozen

from verbalnorm.record import Record
from verbalnorm.rules.place import Place

__all__ = ["Evidence", "Predicate", "confidence_of", "weigh"]

Predicate: TypeAlias = Callable[[Place], bool]


@frozen(eq=False, repr=False)
class Evidence(Record):
    """A named predicate, its weight in log-odds and the reason it is believed."""

    name: str
    holds: Predicate = field(repr=False)
    weight: float
    why: str = field(default="", repr=False)


def confidence_of(log_odds: float) -> float:
    """The probability that belongs to ``log_odds``.

    >>> confidence_of(0.0)
    0.5
    """
    if log_odds < -30:
        return 0.0
    return round(1 / (1 + math.exp(-log_odds)), 4)


def weigh(
    prior: float, evidence: Iterable[Evidence], place: Place
) -> tuple[float, tuple[str, ...]]:
    """``prior`` plus the weights of the evidence that holds at ``place``, and its names.

    What speaks against is named with a leading ``-``.
    """
    because = []
    for item in evidence:
        if item.holds(place):
            prior += item.weight
            because.append(item.name if item.weight >= 0 else f"-{item.name}")
    return prior, tuple(because)


def _rare(_: Place) -> bool:
    return True


def _own_sentence(place: Place) -> bool:
    return place.sentence_start and (place.line_end or place.tail[:1] in ".:")


def _own_line(place: Place) -> bool:
    return place.line_start and place.line_end


def _starts_line(place: Place) -> bool:
    return place.line_start


def _inside_sentence(place: Place) -> bool:
    return not (place.sentence_start or place.line_start or _odd_capital(place))


def _odd_capital(place: Place) -> bool:
    return place.capital and not place.sentence_start and place.context.cased


def _starts_sentence(place: Place) -> bool:
    return place.sentence_start


def _capital_follows(place: Place) -> bool:
    return place.after_cased[:1].isupper() and place.context.cased


def _pause_before(place: Place) -> bool:
    return any(mark in place.lead for mark in ",:;—")


def _pause_after(place: Place) -> bool:
    return place.tail[:1] in (",", ":", ".", ";") if place.tail else False


def _say_verb(place: Place) -> bool:
    return any(word in place.lexicon.say_verbs for word in place.words_before[:1])


def _say_verb_in_sentence(place: Place) -> bool:
    return any(word in place.lexicon.say_verbs for word in place.words_before)


def _mentioned(place: Place) -> bool:
    if place.lead.strip(" \t\n"):
        return False
    return place.before in place.lexicon.determiners or place.before in place.lexicon.mention_verbs


def _spoken_of(place: Place) -> bool:
    return place.before in place.lexicon.mention_verbs and not place.lead.strip(" \t\n")


def _sign_follows(place: Place) -> bool:
    return place.after in place.lexicon.signs and not place.tail.strip()


def _determined(place: Place) -> bool:
    words = place.lexicon
    told = place.before in words.determiners or place.before in words.numerals
    return told and not place.lead.strip(" \t\n-")


def _after_article(place: Place) -> bool:
    return place.before in place.lexicon.articles and not place.lead.strip(" \t\n-")


def _marker_before(place: Place) -> bool:
    return place.previous_acts


def _ends_sentence(place: Place) -> bool:
    return not place.after or place.tail.lstrip(" \t")[:1] in (".", "?", "!")


def _declared(place: Place) -> bool:
    return place.declared


def _governed(place: Place) -> bool:
    return (
        place.before in place.lexicon.prepositions
        and not place.lead.strip()
        and not place.tail.strip()
    )


def _noun_phrase(place: Place) -> bool:
    if place.lead.strip(" \t\n-"):
        return False
    return any(word in place.lexicon.determiners for word in place.words_before[1:3])


def _after_auxiliary(place: Place) -> bool:
    return (
        place.before in place.lexicon.auxiliaries
        and not place.lead.strip()
        and not place.tail.strip()
    )


def _object_follows(place: Place) -> bool:
    return place.after in place.lexicon.prepositions and not place.tail.strip()


def _named(place: Place) -> bool:
    lexicon = place.lexicon
    small = lexicon.prepositions | lexicon.determiners | lexicon.coordinators
    beside = place.before in small and place.after in lexicon.prepositions
    return beside and not place.lead.strip() and not place.tail.strip()


def _block_follows(place: Place) -> bool:
    return place.next_is_block


def _number_follows(place: Place) -> bool:
    return place.after[:1].isdecimal() and not place.tail.strip()


def _block_before(place: Place) -> bool:
    return place.previous_opens


def _family_confirmed(place: Place) -> bool:
    return place.context.confirmed(place.family)


def _unconfirmed(place: Place) -> bool:
    return not (place.declared or place.context.confirmed(place.family))


# Every weight is a log-odds; `docs/explanation/evidence.md` tells how they were found.
RARE = Evidence("a rare phrase", _rare, 6.0, "Nobody says so but for the mark.")
OWN_SENTENCE = Evidence("own sentence", _own_sentence, 5.0, "Said with a pause on both sides.")
OWN_LINE = Evidence("own line", _own_line, 2.0, "The recognizer gave it a line of its own.")
STARTS_LINE = Evidence("starts a line", _starts_line, 3.0, "Blocks begin on a line of their own.")
INSIDE_SENTENCE = Evidence(
    "inside a sentence", _inside_sentence, -6.0, "Blocks do not begin in the middle of a sentence."
)
ODD_CAPITAL = Evidence(
    "odd capital", _odd_capital, 4.0, "A capital inside a sentence marks a pause before it."
)
STARTS_SENTENCE = Evidence("starts a sentence", _starts_sentence, 2.0, "Markers follow a stop.")
CAPITAL_FOLLOWS = Evidence("capital follows", _capital_follows, 1.0, "What follows begins anew.")
PAUSE_BEFORE = Evidence("pause before", _pause_before, 1.0, "A comma or colon leads up to it.")
PAUSE_AFTER = Evidence("pause after", _pause_after, 2.0, "A comma or stop hangs on the marker.")
SAY_VERB = Evidence("say-verb before", _say_verb, 3.0, '"says", "writes" lead up to a quotation.')
SAY_VERB_IN_SENTENCE = Evidence(
    "say-verb in sentence", _say_verb_in_sentence, 1.5, "Somebody is said to speak."
)
BLOCK_FOLLOWS = Evidence("block follows", _block_follows, 4.0, "Another marker comes right after.")
BLOCK_BEFORE = Evidence("opener before", _block_before, 5.0, "A quotation was just opened.")
FAMILY_CONFIRMED = Evidence(
    "family confirmed", _family_confirmed, 1.5, "The document has a certain one of its kind."
)
UNCONFIRMED = Evidence(
    "nothing confirms it", _unconfirmed, -6.0, "A common word needs a certain one of its kind."
)
MENTIONED = Evidence("mentioned", _mentioned, -6.0, 'After "the", "type", "say" it is a word.')
SPOKEN_OF = Evidence("verb of mention before", _spoken_of, -6.0, 'After "type" it is a word.')
SIGN_FOLLOWS = Evidence("called a sign", _sign_follows, -6.0, '"the asterisk key" is a key.')
# Two of them decline a pair, one does not: "the asterisk asterisk brown asterisk asterisk coat".
QUALIFIED = Evidence("determiner before a pair", _determined, -2.5, '"the **brown** coat".')
DETERMINED = Evidence("determiner before", _determined, -6.0, 'After "the", "a" it is a noun.')
ARTICLE_BEFORE = Evidence("article before", _after_article, -6.0, 'After "a" it is a noun.')
MARKER_BEFORE = Evidence("marker before", _marker_before, 5.0, "Another marker ends right before.")
ENDS_SENTENCE = Evidence("ends a sentence", _ends_sentence, -6.0, "Nothing follows it.")
DECLARED = Evidence("in its voice", _declared, 6.0, "Who dictates says what he means.")
GOVERNED = Evidence("preposition before", _governed, -2.5, '"due to quote feedback" is a scare.')
NOUN_PHRASE = Evidence("in a noun phrase", _noun_phrase, -2.5, '"the money quote" names a quote.')
NAMED = Evidence("between small words", _named, -6.0, '"because asterisk is" names the sign.')
AFTER_AUXILIARY = Evidence("used as a verb", _after_auxiliary, -4.0, '"to quote", "will star".')
NUMBER_FOLLOWS = Evidence("number follows", _number_follows, -4.0, '"Title 18" is cited.')
OBJECT_FOLLOWS = Evidence("object follows", _object_follows, -4.0, '"quote from", "heading down".')
