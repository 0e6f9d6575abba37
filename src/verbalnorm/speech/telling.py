"""Telling: what shows by itself in which voice a text was said."""

from collections.abc import Iterator, Sequence

from verbalnorm.rules.context import Context
from verbalnorm.rules.evidence import DETERMINED, TYPED, weigh
from verbalnorm.rules.place import Lexicon, Place
from verbalnorm.rules.rule import ALONE
from verbalnorm.speech.beside import joints
from verbalnorm.speech.scan import Found, Trigger

__all__ = ["voices_of"]

# Addresses are said alike in all voices, and commands are in ordinary words.
_ANYBODYS = frozenset({"address", "command", "retraction"})
# What nobody says but who dictates: stops, line ends, brackets and quotation marks.
_STOPS = frozenset('.,;:?!…\n()[]{}"“”')


def voices_of(
    text: str, found: Found, context: Context, lexicon: Lexicon, end: int
) -> tuple[tuple[tuple[str, str, bool], int], ...]:
    """The forms before ``end`` that one voice alone says, counted for ``Context.voices``.

    Those that are spoken of do not count: behind a determiner or a verb of typing, or one beside
    the other ("comma, semicolon and period"). Nor do any where no voice has a form of its own.
    """
    counts: dict[tuple[str, str, bool], int] = {}
    told = _apart(found.unheard, text, lexicon, end)
    for alone, triggers in ((True, told), (False, found.triggers)):
        for trigger in triggers:
            if trigger.start >= end:
                break
            place = Place(text, trigger.start, trigger.end, context, lexicon)
            if voice := _voice(trigger, place):
                key = voice, text[trigger.start : trigger.end].lower(), alone
                counts[key] = counts.get(key, 0) + 1
        if not counts:
            break
    return tuple(sorted(counts.items()))


def _apart(triggers: Sequence[Trigger], text: str, lexicon: Lexicon, end: int) -> Iterator[Trigger]:
    """The triggers before ``end`` that are not told one after the other.

    As in "comma, semicolon and period".
    """
    listed = False  # with the one before
    for which, trigger in enumerate(triggers):
        if trigger.start >= end:
            break
        before, listed = (
            listed,
            which + 1 < len(triggers)
            and bool(joints(text[trigger.end : triggers[which + 1].start], lexicon)),
        )
        if not (before or listed):
            yield trigger


def _voice(trigger: Trigger, place: Place) -> str:
    """The one voice that says what stands at ``place``; empty where none or several do.

    A form that asks for more than it finds is not said there; one that finds it is meant.
    """
    if DETERMINED.holds(place) or TYPED.holds(place):
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
        weight, because = weigh(form.prior, form.evidence, place)
        against = any(fact.startswith("-") for fact in because)
        if against or (form.prior < ALONE and not (needed and weight >= 0)):
            continue
        sure[bool(needed)].update(owners or ("", "any"))
    meant = sure[True] or sure[False]
    return next(iter(meant)) if len(meant) == 1 else ""
