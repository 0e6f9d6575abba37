"""Evidence for nouns: what shows that the name of a mark is a noun in its sentence.

"The exam period starts on Monday" tells of a period; "we left the house period then we slept" says
one.
"""

from verbalnorm.rules.evidence import Evidence
from verbalnorm.rules.place import Place

__all__ = [
    "AGAIN",
    "BOUND",
    "COMPOUND",
    "DESCRIBED",
    "DESCRIBED_BREAK",
    "DESCRIBED_END",
    "LACKING",
    "MEASURED",
    "NOUN_AMONG_STOPS",
    "NOUN_AT_END",
    "NOUN_WITH_MORE",
    "NUMBERED_NOUN",
    "NUMERAL_FOLLOWS",
    "OBJECT",
    "PHRASED",
    "PHRASE_ENDS",
    "SUBJECT",
    "SUBJECT_END",
    "TOLD_OF",
]

# What Roman numbers are written with.
_ROMAN = frozenset("IVXLC")
# So many words before a noun, its determiner is among them; behind it, its verb is.
_PHRASE = 4
# So many characters hold a short clause before it, and so many the word.
_CLAUSE = 60
_NEAR = 40
# So many words behind a noun phrase show whether a clause goes on or a question begins.
_QUESTION = 2


def _subject(place: Place) -> bool:
    """It ends a phrase of a determiner and one word at the start of a clause, and a verb follows.

    A verb that a pronoun or a determiner follows asks a question.
    """
    if place.lead.strip() or place.tail.strip():
        return False
    lexicon, words, after = place.lexicon, place.words_before, place.words_after[:_QUESTION]
    if not after or len(words) < 2:
        return False
    if words[1] not in lexicon.determiners or words[1] in lexicon.stand_alone:
        return False
    since = place.clause(len(" ".join(words)))
    if len(since.split()) > 2 and words[2:] and words[2] not in lexicon.clause_words:
        return False
    asked = lexicon.pronouns | lexicon.determiners
    return after[0] in lexicon.finite and after[1:2] != [] and after[1] not in asked


def _object(place: Place) -> bool:
    """A verb that has it for its object stands before its determiner: "made a mad dash for it"."""
    if place.lead.strip() or place.tail.strip() or place.after not in place.lexicon.directions:
        return False
    words = place.words_before
    near = next((at for at, word in enumerate(words[:3]) if word in place.lexicon.articles), 3)
    return words[near + 1 : near + 2] != [] and words[near + 1] in place.lexicon.making


def _again(place: Place) -> bool:
    """Another stop is said right behind it, or the same one where a determiner is before it."""
    if place.next_is_stop:
        return len(place.before) > 1 and place.before not in place.lexicon.abbreviations
    own = place.text[place.word : place.end].lower()
    said = place.text[place.until : place.until + len(own)].lower() == own
    touches = not place.text[place.end : place.until].strip()
    return said and touches and place.before in place.lexicon.determiners


def _measured(place: Place) -> bool:
    """A span of time that is counted, in the singular, stands before it: "a forty year period"."""
    lexicon = place.lexicon
    if place.before not in lexicon.spans or place.apart:
        return False
    words = place.words_before[:2]
    if len(words) < 2 or words[0] not in lexicon.spans:
        return False
    near = place.text[max(0, place.start - _NEAR) : place.start].rstrip()
    hyphen = near.removesuffix(place.before_cased).endswith("-")
    return hyphen or words[1] in lexicon.numerals or (words[1].isdecimal() and words[1] != "1")


def _noun_with_more(place: Place) -> bool:
    """Stops are written, and none where a phrase with a determiner ends in it and goes on.

    "The hundred yard dash was over": a verb follows, or a preposition. "A big question mark hangs":
    nothing else stands before it in its sentence, and no capital behind it.
    """
    paused = place.apart or place.tail.strip()
    if paused or not (place.context.punctuated and place.context.cased) or not place.after:
        return False
    lexicon, words = place.lexicon, place.words_before[:_PHRASE]
    known = lexicon.determiners | lexicon.quantifiers | lexicon.numerals
    near = next((at for at, word in enumerate(words) if word in known), _PHRASE)
    if near == _PHRASE or place.after_cased[:1].isupper():
        return False
    begins = near == len(place.words_before) - 1
    return begins or (near < _PHRASE - 1 and place.after in lexicon.prepositions | lexicon.finite)


def _noun_among_stops(place: Place) -> bool:
    """The text has stops, and a determiner stands close before it.

    Where a full stop hangs on it, that is right before it, or before what describes a noun: "that
    period.", "the late Glacial period."; "we left the house period." says a stop.
    """
    if not place.context.punctuated or place.apart:
        return False
    lexicon, words = place.lexicon, place.words_before[:_PHRASE]
    near = next((at for at, word in enumerate(words) if word in lexicon.determiners), _PHRASE)
    if near in (0, _PHRASE) or place.tail[:1] != ".":
        return near < _PHRASE
    named = place.context.cased and place.before_cased[:1].isupper()
    return named or place.before.endswith(lexicon.describing) or place.before in lexicon.adjectives


def _described(place: Place) -> bool:
    """A determiner stands right before it; a number before it may end what is quoted."""
    return place.before in place.lexicon.determiners and not place.apart


def _described_end(place: Place) -> bool:
    """A determiner that needs a noun stands right before it: "the end quote", not "like that"."""
    lexicon = place.lexicon
    return _described(place) and place.before not in lexicon.stand_alone


def _noun_at_end(place: Place) -> bool:
    """A determiner stands right before it, and its sentence ends with it."""
    return place.tail[:1] in (".", "?", "!") and _described(place)


def _numeral_follows(place: Place) -> bool:
    """A number stands right behind it, a Roman one too: one of several is meant."""
    after, cased = place.after, place.after_cased
    number = after in place.lexicon.numerals or after[:1].isdecimal()
    roman = cased != "" and _ROMAN.issuperset(cased) and after not in place.lexicon.first_persons
    return not place.tail.strip() and (number or roman)


def _numbered(place: Place) -> bool:
    """A number and a verb stand behind it: what is told of one of several."""
    if not _numeral_follows(place):
        return False
    words, lexicon = place.words_after[1:_QUESTION], place.lexicon
    verbs = lexicon.finite | lexicon.copulas | lexicon.say_verbs
    return words != [] and words[0] in verbs


def _bound(place: Place) -> bool:
    """A determiner that needs a noun stands right before it."""
    return place.before in place.lexicon.bound and not place.lead.strip()


def _lacking(place: Place) -> bool:
    """There is none: "there's no comma", "we have no colon"; but "the answer is no period"."""
    lexicon = place.lexicon
    if place.before not in lexicon.lacking or place.lead.strip():
        return False
    words = place.words_before[1:3]
    verbs = lexicon.having | lexicon.making | lexicon.mention_verbs
    return not (verbs.isdisjoint(words[:1]) and lexicon.existentials.isdisjoint(words))


def _phrased(place: Place) -> bool:
    """A phrase ends in it before which no sentence could end, and its sentence goes on.

    A determiner begins it: one that needs a noun, or one with what describes a noun behind it, or
    with a word that tells when; or it is all that the clause has, or what somebody has.
    """
    if place.lead.strip() or place.tail.strip() or not place.after:
        return False
    lexicon, words = place.lexicon, place.words_before
    if place.until == place.end + 1 and not place.next_is_stop:
        return False  # another sign is said behind it
    if _bound(place):
        return True
    since = place.clause(_CLAUSE).lower().split()
    since = since[-len(words) :] if words else []
    if place.before in lexicon.pointing:
        led = len(since) == 1 or (len(since) == 2 and since[0] in lexicon.clause_words)
        return led or not lexicon.having.isdisjoint(words[1:2])
    described = place.before in lexicon.adjectives
    known = lexicon.determiners | lexicon.quantifiers if described else lexicon.determiners
    near = next((at for at, word in enumerate(words[:3]) if word in known), 0)
    if not near:
        return False
    if near == 2 and words[1].endswith(lexicon.gerunds) and place.before in lexicon.prepositions:
        return True  # "the cooling off period before"
    before = since[: -near - 1]
    led = len(before) == 1 and (before[0] in lexicon.times or before[0] in lexicon.prepositions)
    if described:
        begins = lexicon.pronouns | lexicon.determiners | lexicon.coordinators
        return led or place.after not in begins
    return led and before[0] in lexicon.times


def _phrase_ends(place: Place) -> bool:
    """A determiner and what describes a noun stand before it, and a stop behind, said or set."""
    lexicon = place.lexicon
    if place.before not in lexicon.adjectives or place.apart:
        return False
    ends = place.next_is_stop or place.tail[:1] in (".", "?", "!", ",")
    return ends and not lexicon.determiners.isdisjoint(place.words_before[1:3])


def _compound(place: Place) -> bool:
    """The next word is a noun that names one thing together with it, and no pause is between."""
    own = place.text[place.word : place.end].lower()
    return place.after in place.lexicon.compounds.get(own, ()) and not place.tail.strip()


def _subject_end(place: Place) -> bool:
    """A sentence begins with it, and its verb follows, in a text with case and stops."""
    context, lexicon = place.context, place.lexicon
    if not (place.sentence_start and context.cased and context.punctuated) or place.tail.strip():
        return False
    return place.after_cased in lexicon.finite | lexicon.copulas


def _told_of(place: Place) -> bool:
    """A verb follows close behind it: "item one is milk", "item one on the agenda is the gate"."""
    return not place.lexicon.finite.isdisjoint(place.words_after[:_PHRASE])


BOUND = Evidence("needs a noun", _bound, -12.0, 'Nothing ends in "the" or in "my".')
COMPOUND = Evidence(
    "a compound", _compound, -12.0, '"Bullet trains are fast": the two words name one thing.'
)
LACKING = Evidence("there is none", _lacking, -12.0, '"There is no comma in it."')
PHRASED = Evidence(
    "a phrase that has no end before it",
    _phrased,
    -12.0,
    '"during the quiet period we", "this period was": no sentence ends in "quiet", or in "this".',
)
PHRASE_ENDS = Evidence(
    "a phrase ends in it", _phrase_ends, -12.0, '"I love a good semicolon period" says one stop.'
)
AGAIN = Evidence(
    "a stop follows", _again, -12.0, '"The end of the period period", "in third period comma".'
)
SUBJECT = Evidence("subject of a clause", _subject, -12.0, '"The exam period starts" is about one.')
SUBJECT_END = Evidence(
    "an end that does something", _subject_end, -12.0, '"End quote is what she types."'
)
MEASURED = Evidence("so long", _measured, -12.0, '"A forty year period", "a ten-day period".')
OBJECT = Evidence("object of a verb", _object, -6.0, '"Made a mad dash for it" is a run.')
NOUN_AMONG_STOPS = Evidence(
    "determiner among stops",
    _noun_among_stops,
    -6.0,
    'Where stops are written: "that period."',
)
DESCRIBED = Evidence(
    "determiner before a quote", _described, -2.5, '"Her quote" may be told to somebody.'
)
DESCRIBED_END = Evidence(
    "determiner before an end",
    _described_end,
    -12.0,
    '"The end quote" is one; "you can keep that end quote" says one.',
)
DESCRIBED_BREAK = Evidence(
    "determiner before a break", _described, -6.0, '"The new line"; but "meet at seven new line".'
)
NOUN_AT_END = Evidence(
    "a noun at the end", _noun_at_end, -6.0, '"Close the quote." ends with a noun.'
)
NOUN_WITH_MORE = Evidence(
    "a phrase that goes on",
    _noun_with_more,
    -6.0,
    '"A big question mark hangs over it", "the yard dash was over".',
)
NUMBERED_NOUN = Evidence(
    "number and verb follow", _numbered, -12.0, '"Bullet point one is about the roof."'
)
NUMERAL_FOLLOWS = Evidence(
    "a number follows", _numeral_follows, -12.0, '"Check box two if you can swim."'
)
TOLD_OF = Evidence(
    "told of", _told_of, -6.0, '"Item one is milk", "item one on the list is milk" tell of it.'
)
