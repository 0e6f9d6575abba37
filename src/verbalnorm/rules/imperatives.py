"""Evidence for commands: what speaks for words that tell a machine what to do, and against them.

Most of them are verbs or nouns as well: "cap it", "no space left", "scratch that itch".
"""

import re

from verbalnorm.rules.evidence import ODD_CAPITAL, Evidence
from verbalnorm.rules.place import Place

__all__ = [
    "AFTER_BE_OR_HAVE",
    "AT_MARKER",
    "AUXILIARY_FOLLOWS",
    "COORDINATED",
    "GLUED",
    "GOES_ON",
    "JOINED",
    "LEADS",
    "MUSIC",
    "NAME_BEFORE",
    "NAME_BEHIND",
    "NAME_FOLLOWS",
    "NO_PAUSE_BEFORE",
    "ORDERS",
    "PRONOUN_FOLLOWS",
    "QUOTED",
    "RUNS_ON",
    "STYLED",
    "WHERE_FOLLOWS",
]


def _after_be_or_have(place: Place) -> bool:
    return place.before in place.lexicon.existence and not place.lead.strip()


def _quoted(place: Place) -> bool:
    return place.lead[-1:] in ("'", '"', "“", "‘", "«")


def _runs_on(place: Place) -> bool:
    """No pause is beside it: in a text without stops, no word that begins a clause either.

    A stop that is said is a pause.
    """
    if place.tail.strip() or place.line_end or place.next_is_block or place.previous_acts:
        return False
    if place.context.cased and place.after_cased[:1].isupper():
        return False
    lexicon = place.lexicon
    begins = lexicon.determiners | lexicon.pronouns | lexicon.coordinators
    return place.context.punctuated or place.after not in begins


def _at_marker(place: Place) -> bool:
    """A marker of a pair in the line is beside it, in its voice, and nothing says "it is"."""
    return place.beside_pair and place.declared and not _after_be_or_have(place)


def _leads(place: Place) -> bool:
    """It begins a sentence, written or said, that goes on behind it."""
    after_block = place.previous_acts and not place.beside_pair
    first = not place.text[: place.word].strip()
    begins = first or after_block or (place.sentence_start and place.context.punctuated)
    return begins and bool(place.after) and not place.tail.strip()


def _orders(place: Place) -> bool:
    """It begins a sentence that is an order: it has an object, and no word tells more of it.

    "Cap the bottle", "cap spending at ten"; not "cap the roof held".
    """
    if not (place.previous_acts or place.sentence_start) or place.tail.strip():
        return False
    lexicon, words = place.lexicon, place.words_after
    near = len(re.findall(r"[^\W_][\w'’]*", place.text[place.end : place.until]))
    object_ends = 2 if words[:1] and words[0] in lexicon.determiners else 1
    if words[object_ends : object_ends + 1]:
        after = words[object_ends] in lexicon.prepositions - lexicon.existence
        return after or (object_ends == 2 and near == object_ends)
    return object_ends == 2 and len(words) == object_ends


def _led_up_to(place: Place) -> bool:
    return not (place.lead.strip() or place.line_start or ODD_CAPITAL.holds(place))


def _pronoun_follows(place: Place) -> bool:
    """What a verb has for its object: "cap it", "cap the pen", not "cap the cap hague"."""
    own = place.text[place.word : place.end].lower()
    if place.after in place.lexicon.bound and own not in place.words_after[1:3]:
        return not place.tail.strip()
    told = place.after in place.lexicon.pronouns and len(place.after) > 1  # "i" may be a letter
    return told and not place.tail.strip() and not _subject_follows(place)


def _subject_follows(place: Place) -> bool:
    """A sentence begins behind a stop that is said: "cap she stayed", not "cap it at ten"."""
    ways = place.lexicon.prepositions - place.lexicon.existence
    told = place.words_after[1:2]
    return place.previous_acts and told != [] and told[0] not in ways


def _where_follows(place: Place) -> bool:
    """What follows tells where there is none: "leave no space before a comma"."""
    return place.after in place.lexicon.times and not place.tail.strip()


def _after_coordinator(place: Place) -> bool:
    return place.before in place.lexicon.coordinators and not place.lead.strip()


def _glued(place: Place) -> bool:
    return place.lead != "" and not place.lead[-1].isspace()


def _auxiliary_follows(place: Place) -> bool:
    told = place.after in place.lexicon.auxiliaries and len(place.after) > 1
    begins = (place.previous_acts or place.sentence_start) and not place.context.punctuated
    asked = not place.lexicon.pronouns.isdisjoint(place.words_after[1:2])
    sentence = begins and (asked or place.after not in place.lexicon.finite)
    return told and not place.tail.strip() and not sentence


def _name_behind(place: Place) -> bool:
    """What may be a name stands behind it, and what would make a word of it is none of its phrase.

    Where no stops are written, a word that is no verb, no word of grammar and not one of many is a
    name, behind a determiner one with another word behind it, and none that the form describes:
    "the cap london office", but "the all caps part". Behind "to" it is one where something is sent,
    or goes: "from cap paris to cap rome".
    """
    lexicon, words = place.lexicon, place.words_after
    if place.tail.strip() or place.lead.strip() or place.context.punctuated or not words:
        return False
    small = lexicon.small | lexicon.pronouns | lexicon.finite | lexicon.pasts | lexicon.relatives
    if place.after in small or place.after.endswith(lexicon.verbal):
        return False
    if place.before in lexicon.auxiliaries:
        sent = not lexicon.sending.isdisjoint(place.words_before)
        return sent and place.before in lexicon.directions
    if place.before not in lexicon.determiners:
        return True
    own = place.text[place.word : place.end].lower()
    return len(words) > 1 and place.after not in lexicon.compounds.get(own, ())


def _goes_on(place: Place) -> bool:
    return "," in place.lead and not place.tail.strip()


def _joined_to(place: Place) -> bool:
    return place.after in place.lexicon.coordinators and not place.tail.strip()


def _name_follows(place: Place) -> bool:
    words = place.words_before[:2]
    called = len(words) == 2 and words[0] in place.lexicon.pronouns
    cue = words[1] if called else place.before
    return cue in place.lexicon.name_cues and not place.lead.strip()


def _name_before(place: Place) -> bool:
    """A letter stands before it that is no word, or a name: its capital is no sentence's."""
    word = place.before_cased
    if place.lead.strip() or not word or word.lower() in place.lexicon.small:
        return False
    capital = word[0].isupper() and place.context.cased and len(place.words_before) > 1
    return len(word) == 1 or capital


def _music(place: Place) -> bool:
    """It tells of a key or a note, or nothing near tells of code."""
    near = {*place.words_before, *place.words_after}
    lexicon = place.lexicon
    coded = lexicon.code_cues | lexicon.languages | lexicon.writing
    return not near.isdisjoint(lexicon.keys) or near.isdisjoint(coded)


def _styled(place: Place) -> bool:
    words = place.lexicon
    told = place.before in words.determiners or place.before in words.mention_verbs
    return told and place.before not in words.name_cues and not place.lead.strip()


AFTER_BE_OR_HAVE = Evidence(
    "after be or have", _after_be_or_have, -6.0, '"we have no space": it is missing.'
)
AT_MARKER = Evidence(
    "at a marker", _at_marker, 6.0, "Who dictates markers says how words stand at them."
)
QUOTED = Evidence("in quotation marks", _quoted, -9.0, "What is quoted is a word.")
RUNS_ON = Evidence("runs on", _runs_on, -6.0, '"scratch that itch": nobody paused.')
NO_PAUSE_BEFORE = Evidence(
    "no pause before", _led_up_to, -6.0, '"please delete that" asks somebody for it.'
)
PRONOUN_FOLLOWS = Evidence("pronoun follows", _pronoun_follows, -6.0, '"Cap it at five" is a verb.')
COORDINATED = Evidence("coordinator before", _after_coordinator, -6.0, '"and no space" goes on.')
NAME_BEHIND = Evidence(
    "a name follows", _name_behind, 6.0, '"The cap london office", "send it to cap ann".'
)
WHERE_FOLLOWS = Evidence(
    "where it is follows", _where_follows, -6.0, '"Leave no space before a comma."'
)
GLUED = Evidence("joined to what is before", _glued, -6.0, '"a riding-cap" is one word.')
AUXILIARY_FOLLOWS = Evidence(
    "auxiliary follows", _auxiliary_follows, -6.0, '"a refund cap could be raised" is about one.'
)
GOES_ON = Evidence("goes on behind a comma", _goes_on, -6.0, '", no space around it" tells more.')
LEADS = Evidence(
    "begins a sentence", _leads, -6.0, '"No space left." joins nothing to what is before.'
)
ORDERS = Evidence("an order", _orders, -6.0, '"Cap the bottle." tells somebody what to do.')
JOINED = Evidence("joined to the next word", _joined_to, -6.0, '"cap and gown" names two things.')
NAME_FOLLOWS = Evidence(
    "led up to", _name_follows, 6.0, '"a variable called", "the column" lead up to a name.'
)
NAME_BEFORE = Evidence("behind a name", _name_before, 6.0, '"C plus plus" is a name.')
MUSIC = Evidence("no code near", _music, -12.0, '"in C sharp minor" tells of a key.')
STYLED = Evidence("style mentioned", _styled, -9.0, '"We use snake case" tells of the style.')
