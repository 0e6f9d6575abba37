"""Evidence: named predicates over the place of a trigger, each with a weight.

A form that is no ordinary English ("asterisk asterisk") acts alone. A form that is ("quote",
"heading") acts on evidence: confidence is the logistic of the form's prior and the weights of
the evidence that holds. Weights are log-odds; a negative one speaks against.

The predicates know no language: the words they ask for come from the pack's ``Lexicon``.
"""

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias

from attrs import field, frozen

from verbalnorm.record import Record
from verbalnorm.rules import predicates
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
    # Its name where it holds; what speaks against is named with a leading "-".
    told: str = field(init=False, eq=False, repr=False)

    @told.default
    def _told(self) -> str:
        return self.name if self.weight >= 0 else f"-{self.name}"


@lru_cache(maxsize=1024)  # weights are few, and so are their sums
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
            because.append(item.told)
    return prior, tuple(because)


# Every weight is a log-odds; `docs/explanation/evidence.md` tells how they were found.
RARE = Evidence("a rare phrase", predicates.rare, 6.0, "Nobody says so but for the mark.")
OWN_SENTENCE = Evidence(
    "own sentence", predicates.own_sentence, 5.0, "Said with a pause on both sides."
)
OWN_LINE = Evidence(
    "own line", predicates.own_line, 2.0, "The recognizer gave it a line of its own."
)
STARTS_LINE = Evidence(
    "starts a line", predicates.starts_line, 3.0, "Blocks begin on a line of their own."
)
INSIDE_SENTENCE = Evidence(
    "inside a sentence",
    predicates.inside_sentence,
    -6.0,
    "Blocks do not begin in the middle of a sentence.",
)
ODD_CAPITAL = Evidence(
    "odd capital",
    predicates.odd_capital,
    4.0,
    "A capital inside a sentence marks a pause before it.",
)
STARTS_PAUSED = Evidence(
    "a comma at its start",
    predicates.starts_paused,
    3.5,
    "It leads a sentence, and a pause follows.",
)
STARTS_SENTENCE = Evidence(
    "starts a sentence", predicates.starts_sentence, 2.0, "Markers follow a stop."
)
CAPITAL_FOLLOWS = Evidence(
    "capital follows", predicates.capital_follows, 1.0, "What follows begins anew."
)
PAUSE_BEFORE = Evidence(
    "pause before", predicates.pause_before, 1.0, "A comma or colon leads up to it."
)
PAUSE_AFTER = Evidence(
    "pause after", predicates.pause_after, 2.0, "A comma or stop hangs on the marker."
)
SAY_VERB = Evidence(
    "say-verb before", predicates.say_verb, 3.0, '"says", "writes" lead up to a quotation.'
)
SAY_VERB_IN_SENTENCE = Evidence(
    "say-verb in sentence", predicates.say_verb_in_sentence, 1.5, "Somebody is said to speak."
)
BLOCK_FOLLOWS = Evidence(
    "block follows", predicates.block_follows, 4.0, "Another marker comes right after."
)
BLOCK_BEFORE = Evidence(
    "opener before", predicates.block_before, 5.0, "A quotation was just opened."
)
FAMILY_CONFIRMED = Evidence(
    "family confirmed",
    predicates.family_confirmed,
    1.5,
    "The document has a certain one of its kind.",
)
UNCONFIRMED = Evidence(
    "nothing confirms it",
    predicates.unconfirmed,
    -6.0,
    "A common word needs a certain one of its kind.",
)
SUBJECT = Evidence("a sentence's subject", predicates.subject, -6.0, '"Tilde tilde means deleted."')
SET_OFF = Evidence(
    "set off", predicates.set_off, -12.0, "In quotation marks or brackets it is a word."
)
TYPED = Evidence(
    "verb of typing before", predicates.typed, -6.0, 'After "type", "press" it is typed.'
)
ENCLOSES = Evidence(
    "encloses few words",
    predicates.encloses,
    6.0,
    "Two of them stand close around words that stand alone.",
)
ENUMERATED = Evidence(
    "one of several",
    predicates.enumerated,
    -6.0,
    '"heading, subheading, title" is a list of names.',
)
IN_RUNNING_TEXT = Evidence(
    "in running text",
    predicates.in_running_text,
    -4.0,
    "Where stops are written, one stands before it.",
)
UNPAUSED = Evidence(
    "no pause beside it",
    predicates.unpaused,
    -6.0,
    "Where stops are written, a stop that is said has one.",
)
SHOUTED = Evidence(
    "an acronym", predicates.shouted, -6.0, "In capitals it is the name of something."
)
SIGNS_SAID = Evidence(
    "signs are said",
    predicates.signs_said,
    6.0,
    "The document says one for a hundred words or fewer, and no other stop stands in it.",
)
STOPS_SET = Evidence(
    "stops are set", predicates.stops_set, -6.0, "Who has his stops set does not say them."
)
SELDOM_SAID = Evidence(
    "seldom said",
    predicates.seldom_said,
    -6.0,
    "One among many sentences that are set without it is a word.",
)
MARKS_FOLLOW = Evidence(
    "marks follow", predicates.marks_follow, 3.0, "The recognizer wrote the quotation marks, too."
)
MENTIONED = Evidence(
    "mentioned", predicates.mentioned, -6.0, 'After "the", "type", "say" it is a word.'
)
SPOKEN_OF = Evidence(
    "verb of mention before", predicates.spoken_of, -6.0, 'After "type" it is a word.'
)
SIGN_FOLLOWS = Evidence(
    "called a sign", predicates.sign_follows, -6.0, '"the asterisk key" is a key.'
)
# Two of them decline a pair, one does not: "the asterisk asterisk brown asterisk asterisk coat".
QUALIFIED = Evidence(
    "determiner before a pair", predicates.determined, -2.5, '"the **brown** coat".'
)
DETERMINED = Evidence(
    "determiner before", predicates.determined, -6.0, 'After "the", "a" it is a noun.'
)
ARTICLE_BEFORE = Evidence(
    "article before", predicates.after_article, -6.0, 'After "a" it is a noun.'
)
# With it "a quote" is as surely a noun as any; "her quote" alone may be told to somebody.
ARTICLE_BEFORE_PAIR = Evidence(
    "article before a pair", predicates.after_article, -3.5, '"A quote", "my quote" is a noun.'
)
MARKER_BEFORE = Evidence(
    "marker before", predicates.marker_before, 5.0, "Another marker ends right before."
)
BESIDE_PAIR = Evidence(
    "beside a marker", predicates.beside_pair, 6.0, "Who dictates markers names what is at them."
)
ENDS_SENTENCE = Evidence("ends a sentence", predicates.ends_sentence, -6.0, "Nothing follows it.")
DECLARED = Evidence("in its voice", predicates.declared, 6.0, "Who dictates says what he means.")
GOVERNED = Evidence(
    "preposition before", predicates.governed, -2.5, '"due to quote feedback" is a scare.'
)
NOUN_PHRASE = Evidence(
    "in a noun phrase", predicates.noun_phrase, -2.5, '"the money quote" names a quote.'
)
NAMED = Evidence(
    "between small words", predicates.named, -6.0, '"because asterisk is" names the sign.'
)
BESIDE_ANOTHER = Evidence(
    "told with another", predicates.joined, -6.0, '"at the start and end quote at the end".'
)
AFTER_AUXILIARY = Evidence(
    "used as a verb", predicates.after_auxiliary, -4.0, '"to quote", "will star".'
)
NUMBER_FOLLOWS = Evidence("number follows", predicates.number_follows, -4.0, '"Title 18" is cited.')
OBJECT_FOLLOWS = Evidence(
    "object follows", predicates.object_follows, -4.0, '"quote from", "heading down".'
)
