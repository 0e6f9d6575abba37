"""Telling: what shows by itself in which voice a text was said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile, zip_longest

from verbalnorm.rules.context import Context
from verbalnorm.rules.evidence import DETERMINED, SPOKEN_OF, TYPED, weigh
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.nouns import DESCRIBED_BREAK
from verbalnorm.rules.place import Place
from verbalnorm.rules.rule import ALONE
from verbalnorm.speech.alike import joints
from verbalnorm.speech.scan import Found
from verbalnorm.speech.trigger import Trigger

__all__ = ["voices_of"]

# Of these, two are never said side by side.
_PAUSES = frozenset(".,;:?!")
# So many lines that begin alike are a row, and so many words before the last stop are a sentence.
_ROW = 3
_SENTENCE = 3
# In which order they stand at a line end.
_STOP, _BREAK, _BLOCK = range(3)
# Addresses are said alike in all voices, and commands are in ordinary words.
_ANYBODYS = frozenset({"address", "command", "retraction"})
# What nobody says but who dictates: stops, line ends, brackets and quotation marks.
_STOPS = frozenset('.,;:?!…\n()[]{}"“”')


def voices_of(
    text: str, found: Found, context: Context, lexicon: Lexicon, end: int
) -> tuple[tuple[tuple[str, str, bool], int], ...]:
    """The forms before ``end`` that one voice alone says, counted for ``Context.voices``.

    Those that are spoken of do not count: behind a determiner or a verb of typing, or one beside
    the other ("comma, semicolon and period"). Nor do any where no voice has a form of its own. A
    line end and what is said right beside it show the voice that says both.
    """
    told = list(_apart(found.unheard, text, lexicon, end))
    heard = list(takewhile(lambda trigger: trigger.start < end, found.triggers))
    every = sorted((*told, *heard), key=_start)
    ends = list(_at_line_ends(every, text, lexicon))
    shown = [(voice, trigger, True) for voice, run in ends for trigger in run]
    counted = {trigger.start for _, trigger, _ in shown}
    for voice, trigger in _more_ends(ends, every, text, lexicon):
        if trigger.start not in counted:
            shown.append((voice, trigger, False))
            counted.add(trigger.start)
    for alone, triggers in ((True, told), (False, heard)):
        for trigger in triggers:
            place = Place(text, trigger.start, trigger.end, context, lexicon)
            if trigger.start not in counted and (voice := _voice(trigger, place)):
                shown.append((voice, trigger, alone))
        if not shown:
            return ()
    shown.sort(key=lambda told: told[1].start)
    counts = Counter((voice, _words(trigger, text), alone) for voice, trigger, alone in shown)
    # Lines that begin alike are one more thing that is said, and so is a stop at the very end.
    counts.update((voice, f"{words}\n", True) for voice, words in _rows(shown, text))
    if not context.stops:
        counts.update((voice, f"{words}\0", True) for voice, words in _last(shown, text, lexicon))
    return tuple(sorted(counts.items()))


def _rows(shown: Iterable[tuple[str, Trigger, bool]], text: str) -> Iterator[tuple[str, str]]:
    """The voices and words that begin several lines one after the other, as an engine writes them.

    A capital is a recognizer's, or a poet's: "Dash it all".
    """
    begin = [
        (voice, _words(one, text), one)
        for voice, one, alone in shown
        if alone and text[one.start].islower() and text[one.start - 1 : one.start] in ("", "\n")
    ]
    many = 1
    for (_, before, last), (voice, words, this) in pairwise(begin):
        line = text.find("\n", last.end)
        many = many + 1 if words == before and not text[line : this.start].strip() else 1
        if many == _ROW:
            yield voice, words


def _last(
    shown: Sequence[tuple[str, Trigger, bool]], text: str, lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """The voice and the words of a stop that ends the text, and several words that say something.

    Who speaks of stops names them in fewer: "I said comma, not period". One alone, again and again,
    may be a word: "we are not selling, full stop".
    """
    for (_, before, _), (voice, last, _) in pairwise(shown[-2:]):
        words = text[before.end : last.start].lower().split()
        ends = _rank(last) == _STOP and not text[last.end :].strip()
        says = words[-1:] != [] and words[-1] not in lexicon.small
        if not (ends and says) or _words(before, text) == _words(last, text):
            continue
        first = text[: before.start].lower().split()
        if len(words) >= _SENTENCE or _says(first, words, lexicon):
            yield voice, _words(last, text)
    if len(shown) == 1:
        yield from _asked(*shown[0][:2], text, lexicon)


def _says(first: Sequence[str], last: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words before a sign are a sentence, and no word there or behind tells of signs.

    "I am late comma sorry period"; but "use a comma here period there", "it has a comma no period".
    """
    small = lexicon.small | lexicon.lacking
    telling = lexicon.mention_verbs | lexicon.naming | lexicon.signs
    ends = len(first) >= _SENTENCE and first[-1] not in small
    return ends and last[0] not in small and telling.isdisjoint((*first, *last))


def _asked(voice: str, sign: Trigger, text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The voice and the words of the one sign of a question that it ends, told twice.

    The text begins with a verb and who does it: "can you bring it question mark"; but not "do you
    see the big question mark".
    """
    words = text[: sign.start].lower().split()
    ends = sign.forms.asks and not text[sign.end :].strip()
    verbs = lexicon.existence | lexicon.auxiliaries - lexicon.pronouns
    who = lexicon.pronouns | lexicon.determiners
    asked = ends and len(words) > _SENTENCE and words[0] in verbs and words[1] in who
    if not asked or not lexicon.adjectives.isdisjoint(words[-1:]):
        return
    several = lexicon.quantifiers | lexicon.numerals
    known = words[-2] in lexicon.articles - lexicon.selves
    known = known or words[-3] in lexicon.determiners - lexicon.bound
    if not known and several.isdisjoint(words[-2:]) and _says(words, words[-1:], lexicon):
        yield voice, _words(sign, text)
        yield voice, f"{_words(sign, text)}?"


def _more_ends(
    ends: Sequence[tuple[str, Sequence[Trigger]]],
    triggers: Iterable[Trigger],
    text: str,
    lexicon: Lexicon,
) -> Iterator[tuple[str, Trigger]]:
    """The line ends among ``triggers`` that are said as one of the ``ends`` is, between words."""
    voices = {_words(one, text): voice for voice, run in ends for one in run if one.forms.breaks}
    if not voices:
        return
    small = lexicon.small | lexicon.copulas | lexicon.mention_verbs
    for one in triggers:
        if (voice := voices.get(_words(one, text))) is None:
            continue
        place = Place(text, one.start, one.end, Context(), lexicon)
        if place.before and place.after and small.isdisjoint((place.before, place.after)):
            yield voice, one


def _at_line_ends(
    triggers: Sequence[Trigger], text: str, lexicon: Lexicon
) -> Iterator[tuple[str, Sequence[Trigger]]]:
    """Runs of triggers of one voice, a blank apart, in which a line end is said as it is dictated.

    That is behind a stop, before what begins a block, or both, and between two words that say
    something: who speaks of them goes on with a small one ("at comma new line and so on").
    """
    first = 0
    for at, this in enumerate(triggers):
        following = triggers[at + 1 : at + 2]
        if following and this.touches(following[0], text):
            continue
        run, first = triggers[first : at + 1], at + 1
        if len(run) < 2:
            continue
        voices = set.intersection(*map(_owners, run))
        ranks = [_rank(one) for one in run]
        if len(voices) != 1 or _BREAK not in ranks or ranks != sorted(ranks):
            continue
        place = Place(text, run[0].start, this.end, Context(), lexicon)
        small = lexicon.small | lexicon.copulas | lexicon.mention_verbs
        goes_on = place.after in small - lexicon.determiners
        if place.before and place.before not in small and not goes_on:
            yield next(iter(voices)), run


def _words(trigger: Trigger, text: str) -> str:
    """What is said there, in lower case."""
    return text[trigger.start : trigger.end].lower()


def _rank(trigger: Trigger) -> int:
    """Where ``trigger`` stands at a line end that is dictated: stops, the line end, the block."""
    if trigger.forms.breaks:
        return _BREAK
    return _STOP if any(form.side == "left" for _, form in trigger.forms) else _BLOCK


def _owners(trigger: Trigger) -> set[str]:
    """The voices that say a form of ``trigger``."""
    forms = (form for _, form in trigger.forms if form.role != "none")
    return {voice for form in forms for voice in form.only or form.voices}


def _start(trigger: Trigger) -> int:
    return trigger.start


def _apart(triggers: Sequence[Trigger], text: str, lexicon: Lexicon, end: int) -> Iterator[Trigger]:
    """The triggers before ``end`` that are not told one after the other.

    As in "comma, semicolon and period", or as two stops are that have no word between them.
    """
    listed = False  # with the one before
    for this, following in zip_longest(triggers, triggers[1:]):
        if this.start >= end:
            break
        before, listed = listed, following is not None and _listed(this, following, text, lexicon)
        if not (before or listed):
            yield this


def _listed(one: Trigger, other: Trigger, text: str, lexicon: Lexicon) -> bool:
    """Whether only what joins them is between the two, or nothing, and both are pauses."""
    if joints(text[one.end : other.start], lexicon):
        return True
    return one.touches(other, text) and all(
        any(form.writes in _PAUSES for _, form in each.forms) for each in (one, other)
    )


def _voice(trigger: Trigger, place: Place) -> str:
    """The one voice that says what stands at ``place``; empty where none or several do.

    A form that asks for more than it finds is not said there; one that finds it is meant.
    """
    # A sign is one thing: no number is said of it, and it is put and used more than others.
    spoken_of = (DESCRIBED_BREAK, SPOKEN_OF) if trigger.forms.signs else (DETERMINED, TYPED)
    if any(fact.holds(place) for fact in spoken_of):
        return ""
    sure: dict[bool, set[str]] = {True: set(), False: set()}
    for rule, form in trigger.forms:
        if rule.kind in _ANYBODYS or form.beside == ():
            continue  # what is nothing alone, in any voice, tells nothing alone
        if rule.kind == "sign" and _STOPS.isdisjoint(form.writes):
            continue  # whoever tells of code or of an address says dashes and the like
        owners = form.only or form.voices
        if form.only and form.beside:  # the voices in which it may stand alone
            owners = form.beside
        place.family = rule.family
        needed = [fact for fact in form.evidence if fact.weight > 0]
        if any(fact.weight < 0 and fact.holds(place) for fact in form.evidence):
            continue
        if form.prior < ALONE and not (needed and weigh(form.prior, needed, place)[0] >= 0):
            continue
        sure[bool(needed)].update(owners or ("", "any"))
    meant = sure[True] or sure[False]
    return next(iter(meant)) if len(meant) == 1 else ""
