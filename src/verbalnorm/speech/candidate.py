"""Candidates: what may be meant at a trigger, and how much speaks for it."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from verbalnorm.document import Block, HardBreak, Heading, Node, ThematicBreak
from verbalnorm.record import Record
from verbalnorm.rules.evidence import (
    ARTICLE_BEFORE,
    INSIDE_SENTENCE,
    OBJECT_FOLLOWS,
    SET_OFF,
    STARTS_LINE,
    weigh,
)
from verbalnorm.rules.nouns import TOLD_OF
from verbalnorm.rules.rule import ALONE, SLOT, Form, Rule
from verbalnorm.span import Span
from verbalnorm.speech.alike import TITLED
from verbalnorm.speech.beside import Beside
from verbalnorm.speech.half import View, line_before
from verbalnorm.speech.trigger import Trigger
from verbalnorm.speech.values import Reader

__all__ = ["Candidate", "candidates"]

# The kinds whose forms mean something in pairs alone.
_PAIRING: Final = frozenset({"toggle", "fence", "link", "note"})
# What is the subject of a sentence is an item only in a list of several.
_SPOKEN_OF: Final = -1.0
# The marks of emphasis that is written.
_AGAINST: Final = re.compile(r"[.,;:]?\s*[*_~]")
# A word that may be a misheard number, before a stop.
_WORD = re.compile(r" (\w+)(?=[.:])")


@frozen(eq=False, repr=False)
class Candidate(Record):
    """A form of a rule at its place, and how much speaks for it: what an engine is given.

    ``index`` is that of its trigger, ``span`` all that says it, with the number in its slot, which
    is ``told``. ``weight`` is its log-odds. ``declared`` is true where the voice that says the form
    was declared, ``lines`` where that voice says it before what stands on its own line.
    """

    rule: Rule
    form: Form
    index: int
    span: Span
    told: int | None
    weight: float
    because: tuple[str, ...]
    declared: bool
    lines: bool
    place: Beside

    @property
    def node(self) -> Node | None:
        """What it stands for: where that is a heading, with the level that is told."""
        level = self.told if self.told is not None else self.form.number or None
        node = self.rule.node
        return Heading(level=level) if isinstance(node, Heading) and level is not None else node

    @property
    def paired(self) -> bool:
        """Whether it acts with its other side alone: a bracket, where its voice is not declared."""
        return self.form.role in ("open", "close") and not self.place.declared


def candidates(
    index: int, reader: Reader, view: View, left: str | None = None
) -> Iterator[Candidate]:
    """The forms at the trigger ``index``, each weighed.

    ``left`` is what stands before it where that is no longer what was said.
    """
    trigger = view.triggers[index]
    starred = view.stars.get(index)
    places: dict[int, Beside] = {}  # by where they end: one for all forms, but for numbers in slots
    for rule, form in trigger.forms.weighed:
        if view.markdown and form.role != "close" and _tears(rule, trigger, view):
            continue
        filled = _filled(rule, form, trigger.end, reader, view)
        if filled is None:
            continue
        told, end = filled
        if rule.kind == starred or (rule.kind in TITLED and _begins_title(form, index, view)):
            continue
        if rule.kind == "item" and view.text[max(0, trigger.start - 1) : trigger.start].strip():
            continue  # part of a name, or behind a mark: "client.todo"
        if end not in places:
            places[end] = Beside(view, index, end, left)
        place = places[end].of(rule, form.role)
        declared = view.voice in form.voices
        lines = (declared and view.voice not in form.apart) or _by_lines(form, view.voice)
        weight, because = _weighed(form, place, told, declared=declared, lines=lines)
        span = Span(trigger.start, end)
        yield Candidate(rule, form, index, span, told, weight, because, declared, lines, place)


def _tears(rule: Rule, trigger: Trigger, view: View) -> bool:
    """Whether ``rule`` would tear a block of Markdown, or its emphasis; a note stands apart.

    The end of a line stands in emphasis, but not against its marks.
    """
    if not isinstance(rule.node, (Block, HardBreak)) or rule.kind == "note":
        return False
    if view.holds_no_block(trigger.start):
        return True
    inside = trigger.forms.breaks == "\n" and not _AGAINST.match(view.text, trigger.end)
    return not inside and view.emphasizes(trigger.start, trigger.end)


def _begins_title(form: Form, index: int, view: View) -> bool:
    """Whether ``form``, a word that could announce, is the first one of what another announces.

    "hash hash Heading north", "dash Star the cat": nothing but a blank parts it from a form that
    acts there, and that begins its line. What a declared voice says is none: "dash hash Winter".
    """
    if not index or " " in form.words or view.voice in form.voices:
        return False
    text, last, here = view.text, view.triggers[index - 1], view.triggers[index]
    if text[last.end : here.start] != " " or text[here.end : here.end + 1] != " ":
        return False
    return line_before(text, last.start).strip() == "" and any(
        own.kind in TITLED and (said.prior >= ALONE or view.voice in said.voices)
        for own, said in last.forms
    )


def _filled(
    rule: Rule, form: Form, end: int, reader: Reader, view: View
) -> tuple[int | None, int] | None:
    """The number in the slot of ``form``, if it has one, and where it all ends.

    Nothing where its slot holds no number, or none of a heading.
    """
    told = None
    if form.words.endswith(SLOT):
        slot = reader.slot(view.text, end) or _misheard(rule, end, view)
        if slot is None:
            return None
        told, end = slot
    elif rule.kind == "note" and form.role == "both":
        # The label that is spelled behind it may be a number; where it ends, its engine sees.
        told = (reader.slot(view.text, end) or (None,))[0]
    level = told if told is not None else form.number or None
    heading = isinstance(rule.node, Heading) and level is not None
    return None if heading and not 1 <= (level or 1) <= 6 else (told, end)


def _misheard(rule: Rule, at: int, view: View) -> tuple[int, int] | None:
    """The number that a word sounds like ("heading to."), where its family is confirmed."""
    found = _WORD.match(view.text, at)
    number = view.lexicon.homophones.get(found[1].lower()) if found else None
    if found is None or number is None or not view.context.confirmed(rule.family):
        return None
    return number, found.end()


def _weighed(
    form: Form, place: Beside, told: int | None, *, declared: bool, lines: bool
) -> tuple[float, tuple[str, ...]]:
    """The log-odds of ``form`` at its place, and what spoke for it and against it."""
    rule, evidence = place.rule, form.evidence
    if rule.kind == "item" and lines:
        # Who dictates does not make a pause before each item.
        evidence = tuple(fact for fact in evidence if fact.name != INSIDE_SENTENCE.name)
    if SET_OFF.holds(place):
        return weigh(form.prior, (*evidence, SET_OFF), place)
    noun = rule.kind == "fence" and not place.line_start and ARTICLE_BEFORE.holds(place)
    pairs = rule.kind in _PAIRING and (declared or (rule.kind == "fence" and place.declared))
    if pairs and not noun:
        # Who declares a voice has said what its markers mean: no word beside one speaks
        # for or against it, and only pairing decides. But no line of code is behind an article.
        return ALONE, ("in its voice",)
    weight, because = weigh(form.prior, evidence, place)
    if rule.kind == "toggle" and form.role == "both" and place.context.marks_with(rule.family):
        # A document that marks with them all along has shown the same.
        weight, because = max(weight, ALONE), ("marks with them",)
    begins = place.line_start or place.behind_break
    if (declared or lines) and begins and _on_its_line(rule, place, lines=lines):
        spoken = rule.kind == "item" and OBJECT_FOLLOWS.holds(place) and TOLD_OF.holds(place)
        return (_SPOKEN_OF, because) if spoken else (ALONE, ("in its voice",))
    if "-" in [fact[0] for fact in because]:
        return weight, because
    # In a voice that is declared, two words that hardly mean anything else need no line.
    item = declared and lines and rule.kind == "item" and " " in form.words
    item = item and form.role != "close"
    # Nor does a heading with the number of its level, where a block may begin.
    level = told is not None and place.declared and rule.kind == "announce"
    level = level and (begins or place.behind_stop)
    return (ALONE, ("in its voice",)) if item or level else (weight, because)


def _by_lines(form: Form, voice: str) -> bool:
    """Whether ``voice`` alone hears ``form``, and only where a line begins."""
    if voice not in form.only:
        return False
    return [fact.name for fact in form.evidence if fact.weight > 0] == [STARTS_LINE.name]


def _on_its_line(rule: Rule, place: Beside, *, lines: bool) -> bool:
    """Whether a form at the start of a line is what a declared voice says there."""
    return place.line_end if isinstance(rule.node, ThematicBreak) else lines and rule.kind == "item"
