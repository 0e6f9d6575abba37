"""Evidence of sentences: what shows that the name of a mark is a word of the sentence around it.

Somebody says it, a verb has it for its object, or the sentence begins with it and goes on.
"""

import re
from itertools import pairwise
from typing import Final

from verbalnorm.rules.evidence import Evidence
from verbalnorm.rules.place import Place
from verbalnorm.rules.predicates import block_follows

__all__ = [
    "AGAIN_AND_AGAIN",
    "BEGINS_TEXT",
    "BESIDE_ROW",
    "COURSE",
    "GOES_THERE",
    "LABELLED",
    "LINE_OF_ITS_VOICE",
    "NAMED_BEFORE",
    "NAME_LIKE",
    "OBJECT_OF_VERB",
    "PARTED",
    "ROW_IN_SENTENCE",
    "SAID",
    "SAID_TO_SAY",
    "SET_APART",
    "STANDS_ALONE",
    "TITLE_ENDS",
    "TITLE_FOLLOWS",
    "WORKS_THERE",
]

# So many words, at most, tell who says it: "he said", "the old teacher said".
_TOLD: Final = 4
# So many characters hold them.
_REACH: Final = 48
# So many of a kind are frequent in a short text.
_FREQUENT: Final = 3
# And so many words are a phrase.
_WORDS: Final = 2
# So many characters, either way, hold a sentence that is a list.
_FAR: Final = 400
# So many characters hold a field of a record, and the label of the next one.
_FIELD: Final = 60
_LABEL_BEFORE: Final = re.compile(r"(?:\A|[.;\n] ?)\w+(?: \w+)?: [^.;:\n]+[.;\n]\s*\Z")
_LABEL_BEHIND: Final = re.compile(r"\A: [^.;:\n]+[.;\n]\s*\w+(?: \w+)?: ")
_STOPS: Final = frozenset(".,;:?!…")
_PAUSED: Final = frozenset({", ", ": ", "; "})
_BLANKS: Final = re.compile(r"\s*+")
_WORD_OR_STOP: Final = re.compile(r"[^\W_][\w'’-]*|[.,;:?!…]")


def _said(place: Place) -> bool:
    """A comma hangs on it at the start of its sentence, and behind that is told who says it.

    The verb begins the clause, or ends it: "New paragraph, she said.", "Comma, said the teacher".
    """
    if not place.sentence_start or place.tail[:1] != ",":
        return False
    words = _WORD_OR_STOP.findall(place.text[place.end + 1 : place.end + _REACH])[: _TOLD + 1]
    for which, (told, after) in enumerate(pairwise([*words, "."])):
        if told in _STOPS:
            return False
        if told in place.lexicon.tags and which == 0:
            return True
        if told in place.lexicon.say_verbs and after in _STOPS:
            return which > 0 and words[0].lower() not in place.lexicon.askers
    return False


def _named_before(place: Place) -> bool:
    """The word before it is a noun that names a word: "the word", "the phrase".

    Behind a comma it names one that an article told: not in "a man of few words, end quote". One
    that is somebody's names none ("give me your word"), nor does a verb ("I will not sign").
    """
    lexicon = place.lexicon
    if place.before not in lexicon.naming or place.lead.strip(" \t\r\n-,"):
        return False
    led = place.words_before[1:2]
    named = "," not in place.lead or not lexicon.articles.isdisjoint(led)
    return named and lexicon.unnaming.isdisjoint(led)


def _parted(place: Place) -> bool:
    """A comma stands between its own words: "and, quote, it was late"."""
    return "," in place.text[place.word : place.end]


def _begins_text(place: Place) -> bool:
    """Nothing stands before it in the whole text, and no voice was declared."""
    return not place.declared and _BLANKS.fullmatch(place.text, 0, place.word) is not None


def _labelled(place: Place) -> bool:
    """A colon hangs on it, and on a word or two that begin the sentence before or behind."""
    if place.tail[:1] != ":" or not place.sentence_start:
        return False
    before = place.text[max(0, place.start - _FIELD) : place.start]
    behind = place.text[place.end : place.end + _FIELD]
    return bool(_LABEL_BEFORE.search(before) or _LABEL_BEHIND.search(behind))


def _name_like(place: Place) -> bool:
    """Inside of a sentence, all its words have capitals, in a text with case and stops."""
    text, context = place.text[place.word : place.end], place.context
    title = text.istitle() and " " in text and not place.sentence_start
    return title and context.cased and context.punctuated and not place.line_start


def _object_of_verb(place: Place) -> bool:
    """A verb that has an object stands right before it, and no pause: "she wrote Heading Home"."""
    before, lexicon = place.before, place.lexicon
    verb = before in lexicon.pasts or before in lexicon.mention_verbs
    return verb and not place.lead.strip()


def _said_to_say(place: Place) -> bool:
    """Stops are written, none stands beside it, and it is what somebody is to say, or types.

    So is what is named behind another one, where the sentence goes on: "say full stop, new
    paragraph, and it".
    """
    lead, verbs = place.lead.strip(), place.lexicon.mention_verbs
    told = not lead and place.before in verbs
    if lead == place.tail[:1] == "," and place.context.cased and place.after_cased.islower():
        told = not verbs.isdisjoint(place.words_before[1:_TOLD])
    return told and place.context.punctuated and place.tail[:1] not in (".", "?", "!")


def _stands_alone(place: Place) -> bool:
    """Its sentence or paragraph begins with it and goes on, and no pause is behind it.

    A sign that stands against the word before it is none there: "Period dramas are long". Nor is
    the first word of a text that a verb follows: "full stop is what we call it".
    """
    if not place.after or place.tail.strip():
        return False
    begins = (place.sentence_start and place.capital) or place.previous_breaks
    return begins or (place.after in place.lexicon.copulas and not place.text[: place.word].strip())


def _goes_there(place: Place) -> bool:
    """It is a verb: an auxiliary stands before it, and where it leads to behind: "to dash through".

    A pronoun does where the sentence begins with it ("we dash to the shop"), and nothing does in an
    order ("Dash to the shop"); not in "it is you dash for now".
    """
    after, lexicon = place.after, place.lexicon
    if place.tail.strip() or not (after in lexicon.prepositions or after in lexicon.courses):
        return False
    if place.sentence_start:
        return place.capital
    named = place.before in lexicon.pronouns
    verb = len(place.words_before) == 1 if named else place.before in lexicon.auxiliaries
    return verb and not place.lead.strip()


def _row_in_sentence(place: Place) -> bool:
    """It and two more like it stand in one sentence, each behind a pause and before words.

    "We need, bullet point eggs, bullet point milk, bullet point tea"; not "a bullet point here,
    bullet point there".
    """
    if place.text[max(0, place.word - 2) : place.word] not in _PAUSED:
        return False
    own = place.text[place.word : place.end].lower()
    near = place.text[max(0, place.start - _FAR) : place.end + _FAR].lower()
    said = near.count(own)
    return said > 2 and said == len(re.findall(rf"[,:;] {re.escape(own)} \w", near))


def _works_there(place: Place) -> bool:
    """A verb or a plural stands before "at", and no address is spelled: "works at sign makers"."""
    lexicon = place.lexicon
    verb = place.before.endswith(lexicon.verbal) and place.before not in lexicon.salutations
    if not verb or place.lead.strip():
        return False
    cued = place.before in lexicon.handle_cues | lexicon.name_cues | lexicon.mail_cues
    spelled = not lexicon.domains.isdisjoint(place.words_after)
    return not cued and not spelled


def _line_of_its_voice(place: Place) -> bool:
    """It begins a line in its voice, in a text without stops whose lines are not wrapped."""
    context = place.context
    plain = not context.punctuated and context.layout.mode != "wrapped"
    return place.declared and plain and place.line_start and not place.line_end


def _set_apart(place: Place) -> bool:
    """A comma or stop is on both sides of it, and a capital behind: "Yours, new line. Ann"."""
    paused = place.lead.strip()[-1:] in _STOPS and place.tail[:1] in (".", ",")
    return paused and place.context.cased and place.after_cased[:1].isupper()


def _again_and_again(place: Place) -> bool:
    """Its kind is frequent in the text, and it stands between phrases of words that say something.

    "At comma new line semicolon new line and tab" has a word between them, of which is spoken.
    """
    context, lexicon, text = place.context, place.lexicon, place.text
    if context.count(place.family) < _FREQUENT or not context.dense(place.family):
        return False
    own = text[place.word : place.end].lower()
    before = text[max(0, place.start - _REACH) : place.start]
    after = text[place.end : place.end + _REACH]
    beside = before.lower().rpartition(own)[2], after.lower().partition(own)[0]
    if any(len(words.split()) < _WORDS for words in beside):
        return False
    small = lexicon.prepositions | lexicon.coordinators | lexicon.copulas
    ends = place.before not in small | lexicon.determiners | lexicon.mention_verbs
    return bool(place.before) and ends and place.after not in small


def _course(place: Place) -> bool:
    """What follows tells where to: "heading north we saw snow", "heading back"."""
    return place.after in place.lexicon.courses and not place.tail.strip()


def _title_ends(place: Place) -> bool:
    """It begins a line, and one that is said ends what is behind it."""
    return place.title_ends and (place.line_start or place.previous_breaks)


def _title_follows(place: Place) -> bool:
    """A small word has a capital behind it: no name begins so, but a title does."""
    word, lexicon = place.after_cased, place.lexicon
    if place.tail != " " or len(word) < 2 or not (word.istitle() and place.context.cased):
        return False
    return place.after in lexicon.small | lexicon.askers | lexicon.clause_words | lexicon.pronouns


BESIDE_ROW = Evidence(
    "beside another row", block_follows, -12.0, '"Dot dot dot dash dash dash" is Morse.'
)
BEGINS_TEXT = Evidence(
    "the first words of the text", _begins_text, -6.0, "Before it there is nothing to part."
)
LABELLED = Evidence(
    "one of several labels", _labelled, -12.0, '"Title: unknown. Author: unknown." is a record.'
)
ROW_IN_SENTENCE = Evidence(
    "a row of them, paused",
    _row_in_sentence,
    12.0,
    "Nobody says one word again and again with a pause before each.",
)
NAME_LIKE = Evidence(
    "written as a name", _name_like, -12.0, '"Their first single, New Line, came out."'
)
NAMED_BEFORE = Evidence(
    "called a word", _named_before, -6.0, 'After "the word", "the phrase" it is a word.'
)
PARTED = Evidence(
    "a pause inside of it", _parted, -12.0, '"It was so, and, quote, it will be" opens another one.'
)
SAID = Evidence("said by somebody", _said, -12.0, '"New paragraph, she said." tells who says it.')
OBJECT_OF_VERB = Evidence(
    "object of the verb before", _object_of_verb, -4.0, '"She wrote Heading Home in a week."'
)
SAID_TO_SAY = Evidence(
    "told to be said",
    _said_to_say,
    -6.0,
    'Where stops are written, none is between "say" and it: "if you say new paragraph, it".',
)
STANDS_ALONE = Evidence(
    "nothing before it", _stands_alone, -12.0, '"Period dramas are long": no sentence ends there.'
)
GOES_THERE = Evidence("a verb of going", _goes_there, -6.0, '"To dash through it" is to run.')
LINE_OF_ITS_VOICE = Evidence(
    "its line in its voice",
    _line_of_its_voice,
    6.0,
    "Without stops, a line is all that shows where the title ends.",
)
WORKS_THERE = Evidence("a verb before", _works_there, -6.0, '"She works at sign makers."')
SET_APART = Evidence(
    "a pause on both sides", _set_apart, 5.0, '"All the best, new line, Ann." writes none of it.'
)
AGAIN_AND_AGAIN = Evidence(
    "again and again", _again_and_again, 5.0, "Who speaks of line ends names one now and then."
)
COURSE = Evidence("a course follows", _course, -12.0, '"Heading north we saw snow" is a course.')
TITLE_ENDS = Evidence(
    "a line end is said behind it", _title_ends, 6.0, '"heading frost new paragraph" has no more.'
)
TITLE_FOLLOWS = Evidence(
    "a title follows", _title_follows, 4.0, '"Heading Why we sleep." A small word begins anew.'
)
