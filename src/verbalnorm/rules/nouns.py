"""Evidence for nouns: what makes of the name of a sign the subject of a clause, or its object.

"The exam period starts on Monday" tells of a period; "we left the house period then we slept" says
one.
"""

from verbalnorm.rules.evidence import Evidence
from verbalnorm.rules.place import Place

__all__ = ["AGAIN", "OBJECT", "SUBJECT"]

# So many words behind a noun phrase show whether a clause goes on or a question begins.
_QUESTION = 2


def _subject(place: Place) -> bool:
    """It ends a phrase of a determiner and one word at the start of a clause, and a verb follows.

    A verb that a pronoun or a determiner follows asks a question.
    """
    lexicon, words, after = place.lexicon, place.words_before, place.words_after[:_QUESTION]
    if place.lead.strip() or place.tail.strip() or not after or len(words) < 2:
        return False
    since = place.text[max(place.since, place.start - len(" ".join(words))) : place.start]
    led = len(since.split()) > 2 and words[2:] and words[2] not in lexicon.clause_words
    if words[1] not in lexicon.determiners - lexicon.stand_alone or led:
        return False
    asked = lexicon.pronouns | lexicon.determiners
    return after[0] in lexicon.finite and after[1:2] != [] and after[1] not in asked


def _object(place: Place) -> bool:
    """A verb that has it for its object stands before its determiner: "made a mad dash for it"."""
    words = place.words_before
    if place.lead.strip() or place.tail.strip() or place.after not in place.lexicon.directions:
        return False
    near = next((at for at, word in enumerate(words[:3]) if word in place.lexicon.articles), 3)
    return words[near + 1 : near + 2] != [] and words[near + 1] in place.lexicon.making


def _again(place: Place) -> bool:
    """The sign is said again right behind it, and a determiner stands right before it."""
    own = place.text[place.word : place.end].lower()
    said = place.text[place.until : place.until + len(own)].lower() == own
    touches = not place.text[place.end : place.until].strip()
    return said and touches and place.before in place.lexicon.determiners


AGAIN = Evidence("said again", _again, -12.0, '"The end of the period period" has one of each.')
SUBJECT = Evidence("subject of a clause", _subject, -12.0, '"The exam period starts" is about one.')
OBJECT = Evidence("object of a verb", _object, -6.0, '"Made a mad dash for it" is a run.')
