"""Read: from triggers to claims. The text that a newcomer reads first.

Each trigger is a place where some rules can start. For each of them the evidence is weighed, and
the engine of the rule's kind says what it would make of the place. Nothing is decided here.
"""

import re

from attrs import define, evolve, field, frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Heading, ThematicBreak
from verbalnorm.events import Enter, Put
from verbalnorm.record import Record
from verbalnorm.rules.evidence import INSIDE_SENTENCE, STARTS_LINE, weigh
from verbalnorm.rules.place import Place
from verbalnorm.rules.rule import ALONE, SLOT, Form, Rule
from verbalnorm.span import Span
from verbalnorm.speech import (
    blocks,
    chrome,
    items,
    layout,
    links,
    lists,
    margins,
    notes,
    quotes,
    readout,
    signs,
    tables,
    turns,
    web,
)
from verbalnorm.speech.beside import (
    acts_before,
    block_follows,
    break_before,
    opener_before,
)
from verbalnorm.speech.half import Half, Remark, View
from verbalnorm.speech.scan import Found
from verbalnorm.speech.values import Reader

__all__ = ["Findings", "read"]


@frozen(eq=False, repr=False)
class Findings(Record):
    """What was read: whole claims, and halves that are still to be paired."""

    claims: tuple[Claim, ...]
    halves: tuple[Half, ...]
    suggestions: tuple[Remark, ...] = ()


@define
class _Proposals:
    """What the places of a text propose: claims, and what is still to be put together."""

    claims: list[Claim] = field(factory=list)
    halves: list[Half] = field(factory=list)
    announced: list[items.Announced] = field(factory=list)
    bars: list[tables.Bar] = field(factory=list)
    places: list[notes.Noted] = field(factory=list)
    signs: list[margins.Sign] = field(factory=list)


def read(
    view: View, found: Found, reader: Reader, title_lines: str, drop: tuple[str, ...]
) -> Findings:
    """All claims and halves of the text in ``view``."""
    made = _Proposals()
    claims = made.claims
    if view.start:
        head = Mark(Span(0, view.start))
        claims.append(Claim("chrome", (head,), 0.95, ("two signals of a page's head",)))
    if "mojibake" in reader.names_of_rules:
        claims += chrome.repaired(view.text, view.start)
    if "title_line" in reader.names_of_rules:
        said = {trigger.start: trigger for trigger in view.triggers}
        claims += layout.title_lines(view.text, view.start, view.context, title_lines, said)
    if drop:
        dropped = turns.dropped(view.text, drop)
        claims += (claim for claim in dropped if claim.rule in reader.names_of_rules)
    claims += reader.values(view.text, found.numbers, view.start, view.context, view.pauses)
    for index, trigger in enumerate(view.triggers):
        if trigger.start >= view.start:
            _propose(index, reader, view, made)
    claims += tables.tabled(made.bars, view)
    claims += notes.noted(made.places, view)
    claims += margins.quoted(made.signs, view)
    if made.announced:
        claims += items.itemized(made.announced, view, _divisions(claims))
    suggestions = []
    for claim, span in lists.counted(found.counts, view):
        if claim is None:
            suggestions.append(Remark(span, "counted like a list, but with fewer than three items"))
        else:
            claims.append(claim)
    return Findings(tuple(claims), tuple(made.halves), tuple(suggestions))


def _propose(index: int, reader: Reader, view: View, made: _Proposals) -> None:
    """Weigh the evidence at one trigger and add what its rules make of the place."""
    trigger = view.triggers[index]
    for rule, form in trigger.forms:
        if form.role == "none":
            continue
        filled = _filled(rule, form, trigger.end, reader, view)
        if filled is None:
            continue
        rule, told, end = filled  # noqa: PLW2901 - the rule, filled in
        place = Place(
            view.text,
            view.leads.get(trigger.start, trigger.start),
            end,
            view.context,
            view.lexicon,
            family=rule.family,
            next_is_block=block_follows(view, index),
            previous_opens=opener_before(view, index),
            previous_acts=acts_before(view, index),
            declared=any(view.voice in form.voices for form in rule.forms),
            word=trigger.start,
        )
        if len(trigger.forms) > 1 and _is_other(rule, place, index, view):
            continue
        declared = view.voice in form.voices
        lines = (declared and view.voice not in form.apart) or _by_lines(form, view.voice)
        begins = place.line_start or break_before(view, index)
        weight, because = _weighed(
            rule, form, place, declared=declared, lines=lines, begins=begins, told=told
        )
        if rule.kind == "announce":
            quoted = place.previous_opens
            claim = blocks.announced(
                rule, index, end, weight, because, view, lines=lines, quoted=quoted
            )
            made.claims += () if claim is None else (claim,)
        elif rule.kind == "sign":
            made.claims.append(signs.signed(rule, form, index, weight, because, view))
        elif rule.kind == "link":
            if form.role == "open":
                link = links.linked(rule, form, index, weight, because, view)
                made.claims += () if link is None else (link,)
        elif rule.kind == "readout":
            if form.role == "open":
                table = readout.read_out(rule, index, told, end, weight, because, view)
                made.claims += () if table is None else (table,)
        elif rule.kind == "address":
            spelled = web.address(rule, index, view)
            made.claims += () if spelled is None else (spelled,)
        elif rule.kind == "item":
            span = Span(trigger.start, trigger.end)
            made.announced.append(items.Announced(rule, form, span, weight, because, lines))
        elif rule.kind == "table":
            made.bars.append(tables.Bar(rule, form, Span(trigger.start, trigger.end)))
        elif rule.kind == "note":
            span = Span(trigger.start, end)
            if told is None and form.role == "both":
                told = (reader.slot(view.text, end) or (None,))[0]
            made.places.append(notes.Noted(rule, form, span, told, weight, because, declared))
        elif rule.kind == "margin":
            if place.line_start:
                made.signs.append(margins.Sign(rule, Span(trigger.start, trigger.end)))
        elif rule.kind == "word":
            marked = quotes.word(rule, Span(trigger.start, trigger.end), view)
            made.claims += () if marked is None else (marked,)
        else:
            span = Span(trigger.start, trigger.end)
            made.halves.append(Half(rule, form.role, span, weight, because, place.capital))


def _by_lines(form: Form, voice: str) -> bool:
    """Whether ``voice`` alone hears ``form``, and only where a line begins."""
    needed = [fact.name for fact in form.evidence if fact.weight > 0]
    return voice in form.only and needed == [STARTS_LINE.name]


def _is_other(rule: Rule, place: Place, index: int, view: View) -> bool:
    """Whether a sign that could be an item's or a pair's is not what ``rule`` makes of it.

    It is an item's where it begins a line and those behind it on that line are pairs.
    """
    trigger = view.triggers[index]
    paired = {rule.name for rule, _ in trigger.forms if rule.kind == "toggle"}
    if rule.kind not in ("item", "toggle") or not paired or len(paired) == len(trigger.forms):
        return False
    line = view.text.find("\n", trigger.end)
    count = 0
    for at in range(index + 1, len(view.triggers) if place.line_start else 0):
        if -1 < line < view.triggers[at].start:
            break
        count += any(own.name in paired for own, _ in view.triggers[at].forms)
    return (rule.kind == "item") != (place.line_start and count % 2 == 0)


def _weighed(
    rule: Rule,
    form: Form,
    place: Place,
    *,
    declared: bool,
    lines: bool,
    begins: bool,
    told: int | None,
) -> tuple[float, tuple[str, ...]]:
    """The log-odds of ``form`` at its place, and what spoke for it and against it."""
    evidence = form.evidence
    if rule.kind == "item" and lines:
        # Who dictates does not make a pause before each item.
        evidence = tuple(fact for fact in evidence if fact.name != INSIDE_SENTENCE.name)
    weight, because = weigh(form.prior, evidence, place)
    if rule.kind in ("toggle", "fence", "link", "note") and declared:
        # Who declares a voice has said what its markers mean: no word beside one speaks
        # for or against it, and only pairing decides.
        weight, because = ALONE, ("declared voice",)
    elif rule.kind == "toggle" and form.role == "both" and place.context.marks_with(rule.family):
        # A document that marks with them all along has shown the same.
        weight, because = max(weight, ALONE), ("marks with them",)
    if (declared or lines) and begins and _on_its_line(rule, place, lines=lines):
        return ALONE, ("declared voice",)
    if any(fact.startswith("-") for fact in because):
        return weight, because
    # In a voice that is declared, two words that hardly mean anything else need no line.
    item = declared and lines and rule.kind == "item" and " " in form.words
    item = item and form.role != "close"
    level = place.declared and begins and rule.kind == "announce" and told is not None
    return (ALONE, ("declared voice",)) if item or level else (weight, because)


def _filled(
    rule: Rule, form: Form, end: int, reader: Reader, view: View
) -> tuple[Rule, int | None, int] | None:
    """``rule`` with the number that ``form`` tells, that in its slot, and where it all ends.

    Nothing where its slot holds no number, or none of a heading.
    """
    told = None
    if form.words.endswith(SLOT):
        slot = reader.slot(view.text, end) or _misheard(rule, end, view)
        if slot is None:
            return None
        told, end = slot
    level = told if told is not None else form.number or None
    if not isinstance(rule.node, Heading) or level is None:
        return rule, told, end
    return (evolve(rule, node=Heading(level=level)), told, end) if 1 <= level <= 6 else None


def _divisions(claims: list[Claim]) -> list[int]:
    """Where the headings and breaks are that are likely: no list goes on there."""
    return sorted(
        claim.marks[0].span.start
        for claim in claims
        if claim.confidence >= 0.5
        for event in claim.marks[0].events
        if isinstance(event, (Enter, Put)) and isinstance(event.node, (Heading, ThematicBreak))
    )


def _on_its_line(rule: Rule, place: Place, *, lines: bool) -> bool:
    """Whether a form at the start of a line is what a declared voice says there."""
    return place.line_end if isinstance(rule.node, ThematicBreak) else lines and rule.kind == "item"


_WORD = re.compile(r" (\w+)(?=[.:])")


def _misheard(rule: Rule, at: int, view: View) -> tuple[int, int] | None:
    """The number that a word sounds like ("heading to."), where its family is confirmed."""
    found = _WORD.match(view.text, at)
    number = view.lexicon.homophones.get(found[1].lower()) if found else None
    if found is None or number is None or not view.context.confirmed(rule.family):
        return None
    return number, found.end()
