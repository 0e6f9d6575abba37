"""Predicates over the place of a trigger: what evidence is made of.

Each asks one question of the neighbourhood or of the context, and knows no language: the words that
it asks for come from the pack's ``Lexicon``.
"""

from verbalnorm.rules.place import Place

# So many words, at most, tell to whom something is said, or when.
_TOLD = 2
_MARKS = "\"'“”‘’«»„"
_BRACKETS = frozenset({"()", "[]", "{}"})
_OPENERS = frozenset(_MARKS + "([{")
_OPENED = frozenset('"“«„')
_PAUSES = frozenset(",:;—")


def rare(_: Place) -> bool:
    """Always: the form is a rare phrase wherever it stands."""
    return True


def own_sentence(place: Place) -> bool:
    """A stop, nothing or a title stands before it, and a stop or the line's end behind it."""
    begins = place.sentence_start or place.follows_title
    return begins and (place.line_end or place.tail[:1] in ".:")


def own_line(place: Place) -> bool:
    """Nothing else but punctuation stands on its line."""
    return place.line_start and place.line_end


def starts_line(place: Place) -> bool:
    """It is the first thing on its line, or behind a line break that is said."""
    return place.line_start or place.previous_breaks


def inside_sentence(place: Place) -> bool:
    """Nothing shows that something begins at it: no stop, no line, no capital, no quotation."""
    begins = place.sentence_start or starts_line(place) or place.previous_opens
    return not (begins or place.follows_title or odd_capital(place))


def odd_capital(place: Place) -> bool:
    """It has a capital that no sentence's start accounts for, in a text with case."""
    return place.capital and not place.sentence_start and place.context.cased


def starts_sentence(place: Place) -> bool:
    """A stop, a blank line or nothing stands before it."""
    return place.sentence_start


def starts_paused(place: Place) -> bool:
    """It begins a sentence, and a comma hangs on it."""
    return place.sentence_start and place.tail[:1] == ","


def capital_follows(place: Place) -> bool:
    """The next word has a capital, in a text with case."""
    return place.after_cased[:1].isupper() and place.context.cased


def pause_before(place: Place) -> bool:
    """A comma, colon, semicolon or dash stands before it."""
    return not _PAUSES.isdisjoint(place.lead)


def pause_after(place: Place) -> bool:
    """A comma or stop hangs on it."""
    return place.tail[:1] in (",", ":", ".", ";") if place.tail else False


def say_verb(place: Place) -> bool:
    """A verb of saying stands right before it, or before a pause and to whom it is said, or when:

    "says quote", "told the paper, quote", "writes later, quote".
    """
    words, lexicon = place.words_before[: _TOLD + 1], place.lexicon
    near = next((at for at, word in enumerate(words) if word in lexicon.say_verbs), _TOLD + 1)
    if near in (0, _TOLD + 1):
        return near == 0
    small = lexicon.small | lexicon.relatives
    whole = words[0].isalpha() and words[0] not in small
    return whole and pause_before(place) and (near == 1 or words[near - 1] in small)


def say_verb_in_sentence(place: Place) -> bool:
    """A verb of saying stands before it in its sentence."""
    return not place.lexicon.say_verbs.isdisjoint(place.words_before)


def mentioned(place: Place) -> bool:
    """The word before it is a determiner or a number, or a verb that often names a word."""
    if place.lead.strip(" \t\r\n"):
        return False
    word, lexicon = place.before, place.lexicon
    return word in lexicon.determiners or word in lexicon.numerals or word in lexicon.mention_verbs


def spoken_of(place: Place) -> bool:
    """The word before it is a verb that often names a word: "use", "call", "say"."""
    return place.before in place.lexicon.mention_verbs and not place.lead.strip(" \t\r\n")


def sign_follows(place: Place) -> bool:
    """The next word is what a sign is called: "key", "symbol"."""
    return place.after in place.lexicon.signs and not place.tail.strip()


def subject(place: Place) -> bool:
    """It begins a sentence whose verb follows, in a text with case: "Tilde tilde means deleted"."""
    follows, lexicon = place.after_cased, place.lexicon
    told = follows in lexicon.copulas or follows in lexicon.joints
    return told and place.sentence_start and place.context.cased and not place.tail.strip()


def set_off(place: Place) -> bool:
    """Quotation marks or brackets are written around it, and around nothing else."""
    before = place.text[place.word - 1 : place.word]
    if before not in _OPENERS:
        return False
    after = place.tail.lstrip(".,;:?!")[:1]
    return after != "" and ((before in _MARKS and after in _MARKS) or before + after in _BRACKETS)


def typed(place: Place) -> bool:
    """The word before it says what keys are hit."""
    return place.before in place.lexicon.typing_verbs and not place.lead.strip(" \t\r\n")


def encloses(place: Place) -> bool:
    """It and its like stand close around words that stand alone."""
    return place.encloses


def enumerated(place: Place) -> bool:
    """It is told in a row with others of its kind."""
    return place.enumerated


def in_running_text(place: Place) -> bool:
    """Nothing begins at it, in a text where capitals and stops would show it."""
    return inside_sentence(place) and place.context.cased and place.context.punctuated


def unpaused(place: Place) -> bool:
    """The text has stops, and none stands beside it, nor a capital behind it."""
    if not place.context.punctuated or place.sentence_start or place.line_end:
        return False
    paused = place.apart or place.tail[:1] in (".", "?", "!")
    capital = place.context.cased and place.after_cased[:1].isupper()
    return not (paused or capital)


def shouted(place: Place) -> bool:
    """It is written in capitals, in a text with case."""
    return place.context.cased and place.text[place.word : place.end].isupper()


def signs_said(place: Place) -> bool:
    """Signs of its rule are as frequent as in what is dictated, and no stops but theirs are."""
    context = place.context
    several = not context.punctuated or context.count(place.family) > 1
    return several and context.dense(place.family) and not context.stopped(place.family)


def stops_set(place: Place) -> bool:
    """The text has stops of its own, more of them than signs of its rule are said."""
    return place.context.stopped(place.family)


def seldom_said(place: Place) -> bool:
    """The text has stops of its own, and hardly any sign of its rule is said in it."""
    context = place.context
    return context.stopped(place.family) and not context.dense(place.family)


def marks_follow(place: Place) -> bool:
    """A quotation mark is written right behind it."""
    return not _OPENED.isdisjoint(place.tail)


def determined(place: Place) -> bool:
    """A determiner or a number word stands right before it, not above a line that is its own."""
    words = place.lexicon
    told = place.before in words.determiners or place.before in words.numerals
    return told and not place.apart and not (place.line_apart and place.line_end)


def after_article(place: Place) -> bool:
    """An article, or another determiner that is nothing else, stands right before it."""
    return place.before in place.lexicon.articles and not place.apart


def marker_before(place: Place) -> bool:
    """A form that acts alone ends right before it."""
    return place.previous_acts


def beside_pair(place: Place) -> bool:
    """A marker of a pair is said right beside it, in its voice, and no determiner before it."""
    return place.beside_pair and place.declared and place.before not in place.lexicon.determiners


def ends_sentence(place: Place) -> bool:
    """Nothing follows it, or a stop does."""
    return not place.after or place.tail.lstrip(" \t")[:1] in (".", "?", "!")


def declared(place: Place) -> bool:
    """The voice that says its rule was declared."""
    return place.declared


def governed(place: Place) -> bool:
    """A preposition stands right before it, and no pause on either side."""
    return (
        place.before in place.lexicon.prepositions
        and not place.lead.strip()
        and not place.line_apart
        and not place.tail.strip()
    )


def noun_phrase(place: Place) -> bool:
    """A determiner stands two or three words before it, and no verb of saying between them.

    One that begins an item is none of its.
    """
    apart = place.line_apart or (place.line_start and place.context.layout.mode != "wrapped")
    if apart or place.apart:
        return False
    words, lexicon = place.words_before[:3], place.lexicon
    if place.follows_item:  # "bullet point a lamp bullet point some rope"
        first = len(place.text[place.since : place.start].split()) - 1
        words = words[: max(first, 0)]
    near = next((at for at, word in enumerate(words) if at and word in lexicon.determiners), 0)
    return near > 0 and (lexicon.say_verbs - lexicon.nominal).isdisjoint(words[:near])


def after_auxiliary(place: Place) -> bool:
    """An auxiliary or a pronoun stands right before it, and no pause on either side."""
    return (
        place.before in place.lexicon.auxiliaries
        and not place.lead.strip()
        and not place.line_apart
        and not place.tail.strip()
    )


def object_follows(place: Place) -> bool:
    """A preposition or a form of "to be" follows it, without a pause or a capital."""
    if place.tail.strip() or (place.context.cased and place.after_cased[:1].isupper()):
        return False
    return place.after in place.lexicon.prepositions and not place.compounded


def named(place: Place) -> bool:
    """Small words stand on both sides of it, without a pause."""
    lexicon = place.lexicon
    beside = place.after in lexicon.prepositions and place.before in lexicon.little
    return beside and not place.lead.strip() and not place.tail.strip()


def joined(place: Place) -> bool:
    """ "And" or "or" stands before it and a preposition behind it, without a pause."""
    beside = place.before in place.lexicon.joints and place.after in place.lexicon.prepositions
    return beside and not place.lead.strip() and not place.tail.strip()


def block_follows(place: Place) -> bool:
    """The announcement of a block comes right behind it."""
    return place.next_is_block


def number_follows(place: Place) -> bool:
    """A figure comes right behind it."""
    return place.after[:1].isdecimal() and not place.tail.strip()


def block_before(place: Place) -> bool:
    """A quotation is opened right before it."""
    return place.previous_opens


def family_confirmed(place: Place) -> bool:
    """The document holds a certain one of its family."""
    return place.context.confirmed(place.family)


def unconfirmed(place: Place) -> bool:
    """Neither a declared voice nor another place in the document confirms its family."""
    return not place.declared and place.context.count(place.family) <= own_sentence(place)
