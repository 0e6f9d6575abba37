"""Begun: markers of items that show only beside others what they are.

One alone may be a word: "number one", "bullet point". Where the list of a declared voice has begun,
the words before the next marker are the end of an item, and tell nothing of it. What is counted
begins with its first number, and what hangs on a marker belongs to it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve

from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    DETERMINED,
    GOVERNED,
    INSIDE_SENTENCE,
    NOUN_PHRASE,
    OBJECT_FOLLOWS,
    OWN_SENTENCE,
    SIGN_FOLLOWS,
    SPOKEN_OF,
)
from verbalnorm.rules.nouns import NUMERAL_FOLLOWS
from verbalnorm.rules.predicates import starts_line
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.reach import near, parting
from verbalnorm.speech.half import View

__all__ = ["WEAKEST", "ends", "told"]

# An item that is not as sure as this is no item of a list either.
WEAKEST: Final = -1.5
# As sure is one that may be the first of several, and no more.
_FIRST: Final = -1.0
# What the words before a marker say of it, and what else may be said of a word.
_OF_THE_ITEM_BEFORE = frozenset(
    fact.told
    for fact in (
        INSIDE_SENTENCE,
        NOUN_PHRASE,
        GOVERNED,
        AFTER_AUXILIARY,
        NUMERAL_FOLLOWS,
        SIGN_FOLLOWS,
    )
)
_DETERMINED, _SPOKEN_OF, _OBJECT_FOLLOWS, _INSIDE = (
    fact.told for fact in (DETERMINED, SPOKEN_OF, OBJECT_FOLLOWS, INSIDE_SENTENCE)
)
# Of these, what no word behind the marker has a part in.
_BEFORE_IT = _OF_THE_ITEM_BEFORE - {fact.told for fact in (NUMERAL_FOLLOWS, SIGN_FOLLOWS)}
# A number behind a marker, which a stop ends: "Bullet one. Flour."
_NUMBER: Final = re.compile(r"[.,:]?[ \t]+(\w+)(?=[.:,])")
# So many markers that are alike are a row.
_ROW: Final = 3
# Of so many candidates before it, one is the first of its list.
_REACH: Final = 12
# What is said for the pause behind a marker; what else is said for it behind a number.
_PAUSES: Final = frozenset(":,")
_STOPS: Final = frozenset(".-–—")


def told(
    candidates: Sequence[Candidate], view: View, divisions: Sequence[int]
) -> Sequence[Candidate]:
    """The ``candidates`` for items, each with what the others tell of it; at ``divisions`` none do.

    One whose number goes on with a count that never began is none.
    """
    paused = [_paused(one, view) for one in _numbered(candidates, view)]
    found = list(_begun(paused, view, divisions))
    for at, this in enumerate(found):
        if this.weight < WEAKEST or this.form.number < 2:
            continue
        which = _before(found, at)
        if which is None or not near(found[which], this, None, view, divisions):
            continue
        before = found[which]
        if before.weight >= WEAKEST:
            continue
        if before.place.sentence_start and not _against(before):
            found[which] = evolve(before, weight=0.0, because=("its list goes on",))
        else:
            found[at] = evolve(this, weight=before.weight, because=("-its count never began",))
    return found


def _before(found: Sequence[Candidate], at: int) -> int | None:
    """Which of those before the one ``at`` has the number before it, in a list as deep."""
    form, rule = found[at].form, found[at].rule.name
    for which in range(at - 1, max(-1, at - _REACH), -1):
        other = found[which]
        if (other.rule.name, other.form.level) == (rule, form.level):
            if other.form.number == form.number - 1:
                return which
            if other.weight >= WEAKEST:
                return None
    return None


def _numbered(candidates: Sequence[Candidate], view: View) -> Sequence[Candidate]:
    """The ``candidates`` with the numbers behind them, where these count them from one."""
    numbers = view.numbers.digits if view.numbers is not None else {}
    counted: dict[int, tuple[int, int]] = {}
    for which, one in enumerate(candidates):
        found = None if one.form.number or ends(one) else _NUMBER.match(view.text, one.span.end)
        if found is not None and (number := numbers.get(found[1].lower())) is not None:
            counted[which] = number, found.end()
    counts = [number for number, _ in counted.values()]
    if len(counts) < 2 or counts != list(range(1, len(counts) + 1)):
        return candidates
    return [
        evolve(one, span=Span(one.span.start, counted[which][1])) if which in counted else one
        for which, one in enumerate(candidates)
    ]


def _paused(item: Candidate, view: View) -> Candidate:
    """``item`` with the pause that is said behind it: "number one period milk".

    At the start of a line, a colon makes of it what a sentence of its own is in written text.
    """
    following = view.triggers[item.index + 1 : item.index + 2]
    if not (item.place.declared and following and following[0].start - item.span.end == 1):
        return item
    pauses = _PAUSES | _STOPS if item.form.number else _PAUSES
    said = {form.writes for rule, form in following[0].forms if rule.kind == "sign"} & pauses
    if not said:
        return item
    alone = ":" in said and starts_line(item.place) and not _against(item) and item.weight < 0
    weight = item.weight + OWN_SENTENCE.weight if alone else item.weight
    because = (*item.because, OWN_SENTENCE.name) if alone else item.because
    span = Span(item.span.start, following[0].end)
    return evolve(item, span=span, weight=weight, because=because)


def _begun(
    candidates: Sequence[Candidate], view: View, divisions: Sequence[int]
) -> Iterator[Candidate]:
    """The ``candidates``, those that go on with a list that has begun in a declared voice as such.

    So do those of a row, whoever says it. The words before such a marker are the end of the item
    before, and tell nothing of it.
    """
    last: dict[str, Candidate] = {}
    rows = set(_rows(candidates))
    for one in candidates:
        name, item = one.rule.name, one
        before = last.get(name)
        if ends(one) and one.form.level == 1 and one.weight >= WEAKEST:
            last.clear()
        elif one.index in rows:
            item = evolve(one, weight=max(one.weight, 0.0), because=("one of a row",))
        elif not ends(one) and one.weight < 0 and one.place.declared:
            inside = one.form.level > 1 and not last  # of an item that nobody has begun
            if one.weight < WEAKEST and not inside and _may_begin(one):
                item = evolve(one, weight=_FIRST)
            elif _led(one, view):
                item = evolve(one, weight=0.0, because=("a colon leads to it",))
            elif before is not None and _follows(one, before, view, divisions):
                item = evolve(one, weight=0.0, because=("its list has begun",))
        if not ends(item) and item.weight >= WEAKEST:
            last[name] = item
        yield item


def _rows(candidates: Sequence[Candidate]) -> Iterator[int]:
    """The triggers of rows: one marker of several words again and again.

    Nobody speaks of it so where no stop is: "bullet point a rope bullet point a knife bullet point
    a lamp", "item one a rope item two a knife item three a lamp". A task may be counted otherwise:
    "check box one".
    """
    for _, row in groupby(enumerate(candidates), key=_counted):
        first, *others = (one for _, one in row)
        if " " not in first.form.words or len(others) < _ROW - 1:
            continue
        if first.form.number and (not _may_begin(first) or all(map(_tells, (first, *others)))):
            continue  # "of these item one came", "item one passed item two failed"
        inside = others if _may_begin(first) else (first, *others)
        if all({_INSIDE} <= _against(one) <= _BEFORE_IT and _parted(one) for one in inside):
            yield from (one.index for one in (first, *others))


def _tells(item: Candidate) -> bool:
    """Whether a verb that tells what happened follows ``item``: "item one passed"."""
    after, lexicon = item.place.after, item.place.lexicon
    return after in lexicon.pasts or after.endswith(lexicon.regular)


def _counted(numbered: tuple[int, Candidate]) -> tuple[str, int, str | int]:
    """What is alike in the markers of a row: their words, or how their numbers go on."""
    at, one = numbered
    told = one.form.number - at if one.form.number else one.form.words
    return one.rule.name, one.form.level, told


def _parted(item: Candidate) -> bool:
    """Whether no small word leads on to ``item``: "bullet point this and bullet point that"."""
    before, lexicon = item.place.before, item.place.lexicon
    return before not in lexicon.small and before not in lexicon.mention_verbs


def _may_begin(item: Candidate) -> bool:
    """Whether a list of several may begin with ``item``, at a line: "number one to begin with"."""
    first = item.form.number <= 1 and starts_line(item.place) and " " in item.form.words
    against = _against(item) - _OF_THE_ITEM_BEFORE
    return first and against <= {_OBJECT_FOLLOWS} and not _told(item)


def _led(item: Candidate, view: View) -> bool:
    """Whether a colon, said or written, leads to ``item``, which may be the first of a list."""
    if item.form.number > 1 or _against(item) - _OF_THE_ITEM_BEFORE:
        return False
    said = view.triggers[item.index - 1 : item.index]
    touches = said and said[0].end == item.span.start - 1
    colon = touches and any(form.writes == ":" for _, form in said[0].forms)
    return bool(colon) or item.place.lead.rstrip()[-1:] == ":"


def _follows(item: Candidate, before: Candidate, view: View, divisions: Sequence[int]) -> bool:
    """Whether ``item`` goes on with the list of the one ``before``."""
    number = before.form.number
    next_one = not number or item.form.number == number + 1
    return next_one and _anew(item, before, view) and near(before, item, None, view, divisions)


def _anew(item: Candidate, before: Candidate, view: View) -> bool:
    """Whether an item may begin at ``item``, where the words before it are those of another."""
    place, lexicon = item.place, item.place.lexicon
    if not starts_line(place) and parting(before, item.span.start, view).end < item.span.start:
        return False  # a paragraph was said, and this is in it
    against = _against(item) - _OF_THE_ITEM_BEFORE
    if place.before not in lexicon.articles:
        against.discard(_DETERMINED)  # "meet at two", "ask about this"
    led = lexicon.determiners | lexicon.auxiliaries
    if place.before not in lexicon.typing_verbs or not led.isdisjoint(place.words_before[1:3]):
        against.discard(_SPOKEN_OF)  # "find my old key", "what to say"
    if not _told(item):
        against.discard(_OBJECT_FOLLOWS)
    return not against


def _told(item: Candidate) -> bool:
    """Whether the verb of a sentence follows whose subject ``item`` is: no question begins there.

    "Item one is milk"; but "bullet point is the gate shut".
    """
    place, lexicon = item.place, item.place.lexicon
    if place.after not in lexicon.existence:
        return False
    return (lexicon.pronouns | lexicon.determiners).isdisjoint(place.words_after[1:2])


def _against(item: Candidate) -> set[str]:
    """What speaks against ``item``."""
    return {fact for fact in item.because if fact.startswith("-")}


def ends(item: Candidate) -> bool:
    """Whether it ends a list."""
    return item.form.role == "close"
