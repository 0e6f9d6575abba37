"""Meaning: what each spoken form of a rule set can start, worked out before any text is seen."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple, TypeAlias

from verbalnorm.rules.evidence import (
    INSIDE_SENTENCE,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    STARTS_LINE,
    STARTS_SENTENCE,
)
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.rule import ALONE, SLOT, Form, Rule
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.trigger import Forms

__all__ = ["Counts", "Meaning", "meanings"]

Counts: TypeAlias = tuple[tuple[Rule, int], ...]

# What holds only where a sentence or a line begins, or seems to.
_AT_START: Final = frozenset(
    fact.name for fact in (OWN_SENTENCE, OWN_LINE, STARTS_LINE, STARTS_SENTENCE, ODD_CAPITAL)
)
# The kinds of rules that are as sure as their evidence makes them; those whose candidates count for
# nothing but what they become; and what at most is said for one by what stands beside it.
_WEIGHED: Final = frozenset({"announce", "item", "quotation", "readout"})
_BY_THEMSELVES: Final = _WEIGHED - {"quotation"}
_BESIDE: Final = 3.0
_BLANK: Final = re.compile(" ")
_NO_FORMS: Final = Forms()


class Meaning(NamedTuple):
    """What one spoken form can start."""

    forms: Forms
    counts: Counts
    # How much of it is left where a value may begin in it ("eight" of "and eight"); else 0.
    number: int
    # Whether it can act alone, and inside a sentence too; else which pairs it opens or closes.
    alone: bool
    inside: bool
    opens: frozenset[tuple[str, bool]]
    closes: frozenset[tuple[str, bool]]
    # Whether it surely comes to nothing inside a sentence, whatever stands around it.
    weak: bool
    # The row of items that it may be one of: its words, or the rule that numbers it.
    listed: str
    # The pair that it opens, where it does nothing else and only its evidence speaks for it.
    lone: tuple[str, bool] | None
    # Whether it is nothing without a pause behind it.
    paused: bool
    # What it is in voices that were not declared; and whether it surely is nothing of them inside a
    # sentence either.
    unheard: Forms
    faint: bool
    # Whether it ends with a figure ("item 12"), which may go on behind it ("item 12.4").
    figures: bool


def meanings(
    rules: RuleSet, voice: str, starts: Collection[str], *, noted: bool = False
) -> dict[str, Meaning]:
    """What can start, by its words: the forms that ``voice`` says, and ``starts``.

    ``starts`` are the words that a value may begin with. The forms of other voices are among them
    where they are to be ``noted``, and nothing that is heard would be lost in them.
    """
    heard: dict[str, list[tuple[Rule, Form]]] = {}
    unheard: dict[str, list[tuple[Rule, Form]]] = {}
    for rule in rules:
        for form in rule.forms:
            if not form.only or voice in form.only:
                for words in _heard_as(form, rules.lexicon):
                    heard.setdefault(words, []).append((rule, form))
            elif noted and form.role != "none":
                unheard.setdefault(form.words.removesuffix(SLOT), []).append((rule, form))
    for word in sorted(starts):
        heard.setdefault(word, [])
    begun = {words[: at.start()] for words in heard for at in _BLANK.finditer(words)}
    bare = {word for word in starts if not heard[word]}
    # A sign is short, and hardly stands before the rest of what its last word begins.
    unheard = {
        words: forms
        for words, forms in unheard.items()
        if not _hides(words, heard, bare, set() if forms[0][0].kind == "sign" else begun)
    }
    for words in unheard:
        heard.setdefault(words, [])
    made: dict[tuple[int, ...], Meaning] = {}  # what is misheard means what it was
    pairs: dict[frozenset[tuple[str, bool]], frozenset[tuple[str, bool]]] = {}  # few are unlike
    told: dict[str, Meaning] = {}
    for words, forms in heard.items():
        key = tuple(id(part) for form in forms for part in form)
        if (meant := made.get(key)) is None:
            meant = made[key] = _meaning(forms, voice)
        others = Forms(unheard[words]) if words in unheard else _NO_FORMS
        told[words] = meant._replace(
            number=_number(words, starts),
            opens=pairs.setdefault(meant.opens, meant.opens),
            closes=pairs.setdefault(meant.closes, meant.closes),
            unheard=others,
            faint=all(_weak(rule, form, voice) for rule, form in others),
            figures=words[-1:].isdecimal(),
        )
    return told


def _number(words: str, starts: Collection[str]) -> int:
    """How much of ``words`` is left where the last number in them may begin: 0 where none does.

    >>> _number("item twenty one", {"twenty", "one"}), _number("one dot", {"one"})
    (10, 7)
    """
    parts = words.split()
    while parts and parts[-1] not in starts:
        parts.pop()
    first = len(parts)
    while first and parts[first - 1] in starts:
        first -= 1
    return len(words) - len("".join(f"{part} " for part in parts[:first])) if parts else 0


def _meaning(forms: Sequence[tuple[Rule, Form]], voice: str) -> Meaning:
    """What words can start that are ``forms``, and nothing else."""
    rests = [(rule, rest) for rule, form in forms if (rest := rule.opened_by_rest(form))]
    halves = [
        (rule.kind, form.role, (rule.name, form.role == "both")) for rule, form in (*forms, *rests)
    ]
    return Meaning(
        Forms((rule, form) for rule, form in forms if rule.kind != "count"),
        tuple((rule, form.number) for rule, form in forms if rule.kind == "count"),
        0,
        any(
            # What nobody closes may still be a quotation; a lone marker is nothing, nor is a bar.
            role not in ("none", "close")
            and kind not in ("toggle", "fence", "link")
            and (kind != "note" or role == "both")
            and (kind != "table" or role != "both")
            for kind, role, _ in halves
        )
        # A sign needs no partner where something else speaks for it.
        or any(
            rule.kind == "sign" and form.role == "close" and _acts_inside(rule, form, voice)
            for rule, form in forms
        ),
        any(_acts_inside(rule, form, voice) for rule, form in (*forms, *rests)),
        frozenset(pair for _, role, pair in halves if role in ("open", "both")),
        frozenset(pair for _, role, pair in halves if role in ("close", "both")),
        all(_weak(rule, form, voice) for rule, form in forms),
        _row(forms),
        _lone(forms, voice),
        all(_paused(form) for _, form in forms),
        _NO_FORMS,
        faint=True,
        figures=False,
    )


def _hides(
    words: str, heard: Collection[str], bare: Collection[str], begun: Collection[str]
) -> bool:
    """Whether what is ``heard``, or ``begun`` by its words, would be lost in ``words``.

    A value can still begin with the last of them, where that is ``bare`` of other meanings.
    """
    parts = words.split()
    return words not in heard and any(
        " ".join(parts[at:]) in begun
        or (" ".join(parts[at:]) in heard and " ".join(parts[at:]) not in bare)
        or any(" ".join(parts[at:end]) in heard for end in range(at + 1, len(parts)))
        for at in range(len(parts))
        if at or len(parts) > 1
    )


def _row(forms: Sequence[tuple[Rule, Form]]) -> str:
    """The name of the row of items that ``forms`` may be in; empty where they are in none."""
    items = [(rule, form) for rule, form in forms if rule.kind == "item" and " " in form.words]
    return next((rule.name if form.number else form.words for rule, form in items), "")


def _paused(form: Form) -> bool:
    """Whether only a sentence of its own can make ``form`` more than a word."""
    for_it = [fact.name for fact in form.evidence if fact.weight > 0]
    return form.prior < ALONE and for_it == [OWN_SENTENCE.name] and not form.words.endswith(SLOT)


def _acts_inside(rule: Rule, form: Form, voice: str) -> bool:
    """Whether ``form`` can come to an even chance where no sentence and no line begins."""
    return rule.kind not in _WEIGHED or _says(rule, form, voice) or _inside(form) >= 0


def _says(rule: Rule, form: Form, voice: str) -> bool:
    """Whether ``voice`` itself says ``form``, or other items of its lists."""
    listed = rule.kind == "item" and voice in rule.voices
    return listed or voice in form.voices or voice in form.only


def _inside(form: Form) -> float:
    """The most that can be said for ``form`` where no sentence and no line begins, in log-odds."""
    for_it = sum(
        fact.weight for fact in form.evidence if fact.weight > 0 and fact.name not in _AT_START
    )
    against = sum(fact.weight for fact in form.evidence if fact.name == INSIDE_SENTENCE.name)
    return form.prior + for_it + against


def _weak(rule: Rule, form: Form, voice: str) -> bool:
    """Whether ``form`` is nothing there, even as one of several or with its end said behind it."""
    if rule.kind not in _BY_THEMSELVES or form.prior >= ALONE or _says(rule, form, voice):
        return False
    return _inside(form) + _BESIDE < 0


def _lone(forms: Sequence[tuple[Rule, Form]], voice: str) -> tuple[str, bool] | None:
    """The pair that ``forms`` open, if that is all they do and no voice was declared for it."""
    if len(forms) != 1:
        return None
    rule, form = forms[0]
    weighed = form.prior < ALONE and not _says(rule, form, voice) and not form.words.endswith(SLOT)
    return (rule.name, False) if rule.kind == "toggle" and form.role == "open" and weighed else None


def _heard_as(form: Form, lexicon: Lexicon) -> Iterator[str]:
    """The words of ``form``, without its slot, and what recognizers make of them."""
    words = form.words.removesuffix(SLOT).split()
    if form.prior < ALONE:
        yield " ".join(words)
        return
    for heard in product(*((word, *lexicon.misheard.get(word, ())) for word in words)):
        yield " ".join(heard)
