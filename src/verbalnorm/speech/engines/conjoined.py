"""Conjoined: "and quote", which is a closer misheard, or a word of its own and an opener.

So is "the end, quote": who says a closer makes no pause in it behind a determiner.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.rule import ALONE, Form, Rule
from verbalnorm.speech.trigger import Forms, Trigger

__all__ = ["parted"]

# So many openers without a closer behind them: one of them may be closed by what was misheard.
_NESTED: Final = 2
_STOP: Final = re.compile(r"[.?!…]\W|\n")
_PAUSED: Final = re.compile(r"[^\W_]+[.,]\s+")
_STOPPED: Final = re.compile(r"[^\W_]+\.")
_DETERMINER: Final = re.compile(r"([^\W_]+)\s+\Z")
_REACH: Final = 24


def parted(triggers: Sequence[Trigger], text: str, lexicon: Lexicon) -> Sequence[Trigger]:
    """``triggers``, each as what it is where its first word belongs to what is before it."""
    apart = [
        part
        for trigger in triggers
        for part in (_at_stop(trigger, text) if _may_part(trigger, text) else (trigger,))
    ]
    return _taken(_after_pause(apart, text, lexicon), text)


def _may_part(trigger: Trigger, text: str) -> bool:
    """Whether ``trigger`` are words, or goes on with a sentence that a stop inside of it parts.

    "Bullet. Point of order." begins an item with a point; "Bullet. Point. A rope." names it.
    """
    start, end = trigger.start, trigger.end
    if trigger.forms.are_words or text.find(".", start, end) < 0:
        return trigger.forms.are_words
    goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
    return goes_on and any(map(str.isupper, text[start + 1 : end]))


def _at_stop(trigger: Trigger, text: str) -> Iterator[Trigger]:
    """``trigger``, or what it is made of where a sentence stops inside of it.

    "Quote unquote" means nothing; "Unquote. Quote." ends one quotation and begins another.
    """
    stop = _STOPPED.match(text, trigger.start, trigger.end)
    first = text[trigger.start : stop.end() - 1].lower() if stop else ""
    known = any(own.words == first for rule, _ in trigger.forms for own in rule.forms)
    if stop is None or not (known or trigger.forms.are_words):
        yield trigger
        return
    behind = trigger.end - len(text[stop.end() : trigger.end].lstrip())
    for start, end in ((trigger.start, stop.end() - 1), (behind, trigger.end)):
        words = " ".join(text[start:end].lower().split())
        forms = Forms(
            (rule, own)
            for rule, _ in trigger.forms
            for own in rule.forms
            if own.words == words and own.role != "none"
        )
        if forms:
            yield Trigger(start, end, forms)


def _after_pause(triggers: Sequence[Trigger], text: str, lexicon: Lexicon) -> Sequence[Trigger]:
    """``triggers``, with the openers for closers whose first word ends a clause: "the end, quote".

    A pause stands behind that word and a determiner before it; or a stop, and only evidence makes
    a closer of both: "he goes on. Quote." What opens nothing without it is none.
    """
    kept: list[Trigger] = []
    for trigger in triggers:
        closers = trigger.forms.closers
        pause = _PAUSED.match(text, trigger.start, trigger.end) if closers else None
        if pause is None or not _ends_clause(trigger.start, closers, text, lexicon):
            kept.append(trigger)
            continue
        opened = ((rule, rule.opened_by_rest(form)) for rule, form in closers)
        forms = Forms((rule, opener) for rule, opener in opened if opener is not None)
        kept += [Trigger(pause.end(), trigger.end, forms)] if forms else ()
    return kept


def _ends_clause(
    start: int, closers: Sequence[tuple[Rule, Form]], text: str, lexicon: Lexicon
) -> bool:
    """Whether the word at ``start``, behind which is a pause, belongs to what is before it."""
    if all(form.prior < ALONE for _, form in closers) and _STOPPED.match(text, start):
        return True
    before = _DETERMINER.search(text, max(0, start - _REACH), start)
    return before is not None and before[1].lower() in lexicon.determiners


def _taken(triggers: Sequence[Trigger], text: str) -> Sequence[Trigger]:
    """``triggers``, with the openers for closers that only a small word before them makes.

    The next one of the rule is a closer and nothing else, in the same sentence of ``text``: it
    needs an opener, and the nearest is the one that was taken for a closer. Where two or more are
    open, it stays the closer of one.
    """
    said = [
        (at, rule, form)
        for at, trigger in enumerate(triggers)
        for rule, form in trigger.forms.quotations
    ]
    found: dict[int, Trigger] = {}
    opened = 0
    for (at, rule, form), (then, other, coming) in pairwise(said):
        opener = _opener(rule, form) if opened < _NESTED and _closes(coming) else None
        end = triggers[at].end
        if opener and other is rule and not _STOP.search(text, end, triggers[then].start - 1):
            found[at] = Trigger(end - len(opener.words), end, Forms([(rule, opener)]))
        opened = opened + 1 if form.role == "open" else 0
    if not found:
        return triggers
    return [found.get(at, trigger) for at, trigger in enumerate(triggers)]


def _closes(form: Form) -> bool:
    """Whether ``form`` is a closer, and nothing else."""
    return form.role == "close" and form.prior >= ALONE


def _opener(rule: Rule, form: Form) -> Form | None:
    """The opener that ``form`` is without its first word, where evidence makes it a closer."""
    return None if form.prior >= ALONE else rule.opened_by_rest(form)
