"""Read: from triggers to claims. The text that a newcomer reads first.

Each trigger is a place where some rules can start. For each of them the evidence is weighed, and
the engine of the rule's kind says what it would make of the place. Nothing is decided here.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Heading, ThematicBreak
from verbalnorm.events import Enter, Put
from verbalnorm.record import Record
from verbalnorm.rules.rule import Kind
from verbalnorm.span import Span
from verbalnorm.speech.alike import within_pair
from verbalnorm.speech.candidate import Candidate, candidates
from verbalnorm.speech.engines import (
    blocks,
    calls,
    chrome,
    commands,
    items,
    layout,
    links,
    lists,
    margins,
    named,
    notes,
    quotes,
    readout,
    retractions,
    signs,
    tables,
    turns,
    web,
)
from verbalnorm.speech.half import Half, Remark, View
from verbalnorm.speech.numbers.refusals import Refusals
from verbalnorm.speech.scan import Found
from verbalnorm.speech.trigger import Trigger
from verbalnorm.speech.values import Reader
from verbalnorm.speech.written import LIKELY, WRITING, Written

__all__ = ["Findings", "read"]


@frozen(eq=False, repr=False)
class Findings(Record):
    """What was read: whole claims, and halves that are still to be paired."""

    claims: tuple[Claim, ...]
    halves: tuple[Half, ...]
    suggestions: tuple[Remark, ...] = ()


# The engines that make a claim of one candidate, and those that look at all of their kind.
_ALONE: Final[Mapping[Kind, Callable[[Candidate, View], Claim | None]]] = {
    "address": web.address,
    "announce": blocks.announced,
    "command": commands.commanded,
    "call": calls.called,
    "link": links.linked,
    "named": named.called,
    "readout": readout.read_out,
    "retraction": retractions.retracted,
    "sign": signs.signed,
    "word": quotes.word,
}
_TOGETHER: Final[Mapping[Kind, Callable[[Sequence[Candidate], View], Iterable[Claim]]]] = {
    "margin": margins.quoted,
    "note": notes.noted,
    "table": tables.tabled,
}


def read(
    view: View,
    found: Found,
    reader: Reader,
    title_lines: str,
    drop: tuple[str, ...],
    closed: Sequence[Span] = (),
    refusals: Refusals | None = None,
    *,
    whole: bool = True,
) -> Findings:
    """All claims and halves of the text in ``view``.

    What is dropped is no text of a link whose target is ``closed``. ``refusals`` tell what was read
    in vain already. Where ``whole`` is false, nothing is weighed that is idle; it is only declined.
    """
    claims = list(_of_lines(view, reader, title_lines, drop, closed))
    claims += reader.values(
        view.text, found.numbers, view.start, view.context, view.pauses, refusals
    )
    gathered: dict[Kind, list[Candidate]] = {}
    halves: list[Half] = []
    written = Written(view)
    for index, trigger in enumerate(view.triggers):
        if trigger.start < view.start:
            continue
        if trigger.idle and not whole and trigger.start not in view.leads:
            halves += _unweighed(trigger)
            continue
        for candidate in candidates(index, reader, view, written.before(trigger.start)):
            kind, claim = candidate.rule.kind, None
            if kind in _ALONE and not (kind == "sign" and candidate.paired):
                claim = _ALONE[kind](candidate, view)
                claims += () if claim is None else (claim,)
            elif kind in _TOGETHER or kind == "item":
                gathered.setdefault(kind, []).append(candidate)
            else:
                halves.append(_half(candidate))
            if kind in WRITING:
                written.heard(candidate, claim)
    for kind, engine in _TOGETHER.items():
        if kind in gathered:
            claims += engine(gathered[kind], view)
    listed: list[Claim] = []
    if "item" in gathered:
        listed += items.itemized(gathered["item"], view, _divisions(claims, view))
        claims += listed
    likely = [claim for claim in listed if claim.confidence > LIKELY]
    marked = sorted(mark.span.start for claim in likely for mark in claim.marks)
    suggestions = []
    for claim, span in lists.counted(found.counts, view):
        which = bisect_left(marked, span.start)
        if which < len(marked) and marked[which] < span.end:
            continue  # its items are announced
        if claim is None:
            suggestions.append(Remark(span, "counted like a list, but with few items or words"))
        else:
            claims.append(claim)
    return Findings(tuple(claims), tuple(halves), tuple(suggestions))


def _of_lines(
    view: View,
    reader: Reader,
    title_lines: str,
    drop: tuple[str, ...],
    closed: Sequence[Span],
) -> Iterator[Claim]:
    """The claims that no spoken form starts: the page's head, mojibake, titles, what is dropped."""
    if view.start:
        head = Mark(Span(0, view.start))
        yield Claim("chrome", (head,), 0.95, ("two signals of a page's head",))
    if "mojibake" in reader.names_of_rules:
        yield from chrome.repaired(view.text, view.start)
    if "title_line" in reader.names_of_rules:
        said = {trigger.start: trigger for trigger in view.triggers}
        yield from layout.title_lines(view.text, view.start, view.context, title_lines, said)
    if drop:
        dropped = turns.dropped(view.text, drop, closed)
        yield from (claim for claim in dropped if claim.rule in reader.names_of_rules)


def _unweighed(trigger: Trigger) -> Iterator[Half]:
    """The opener that an idle trigger is: nothing closes it, but others see where it stands."""
    for rule, form in trigger.forms:
        if rule.kind == "toggle":
            yield Half(rule, form.role, Span(trigger.start, trigger.end), 0.0, (), capital=False)


def _half(candidate: Candidate) -> Half:
    """What is still to be paired."""
    return Half(
        candidate.rule,
        candidate.form.role,
        candidate.span,
        candidate.weight,
        candidate.because,
        candidate.place.capital,
        candidate.form.writes,
        candidate.declared,
    )


def _divisions(claims: list[Claim], view: View) -> list[int]:
    """Where the headings and breaks are that are likely: no list goes on there.

    What stands between the markers of a pair in the line is a word of it.
    """
    starts = [
        claim.marks[0].span.start
        for claim in claims
        if claim.confidence > LIKELY
        for event in claim.marks[0].events
        if isinstance(event, (Enter, Put)) and isinstance(event.node, (Heading, ThematicBreak))
    ]
    return sorted(start for start in starts if not within_pair(view, start))
