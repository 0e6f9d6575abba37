"""Literal: the word that makes the spoken form behind it a word, as a backslash does in Markdown.

It acts only directly before a form that would otherwise act, so that "a literal quote" is left
alone. Two of them are the word itself, and the form behind them acts.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from attrs import evolve, field, frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import CodeBlock, MathBlock
from verbalnorm.events import Event, Put
from verbalnorm.record import Record
from verbalnorm.span import Span
from verbalnorm.speech.half import capitalized
from verbalnorm.speech.resolve import Resolution
from verbalnorm.speech.scan import Found

__all__ = ["Run", "acting", "freed", "leads", "runs", "spoken"]


@frozen(eq=False, repr=False)
class Run(Record):
    """The word "literal", once or more, and the ``target`` directly behind it."""

    rule: str
    words: tuple[Span, ...] = field(repr=False)
    target: Span

    @property
    def protects(self) -> bool:
        """Whether the target is to be a word: each pair of words is one word itself."""
        return len(self.words) % 2 == 1


def runs(found: Found, text: str) -> list[Run]:
    """Every run of the word in front of a form or of a count."""
    words = {
        trigger.start: (trigger.end, trigger.forms.literal)
        for trigger in found.triggers
        if trigger.forms.literal
    }
    if not words:
        return []
    ends = {end + 1: start for start, (end, _) in words.items() if text[end : end + 1] == " "}
    targets = sorted(
        {(trigger.start, trigger.end) for trigger in found.triggers if trigger.start not in words}
        | {(start, end) for start, end, _, _ in found.counts}
    )
    return [run for start, end in targets for run in _run(Span(start, end), words, ends)]


def leads(found: Found, text: str) -> dict[int, int]:
    """Where each run begins, by the offset of its target: evidence looks past the run."""
    return {run.target.start: run.words[0].start for run in runs(found, text)}


def _run(target: Span, words: dict[int, tuple[int, str]], ends: dict[int, int]) -> Iterator[Run]:
    at = target.start
    before: list[Span] = []
    while at in ends:
        at = ends[at]
        before.append(Span(at, words[at][0]))
    if before:
        yield Run(words[at][1], tuple(reversed(before)), target)


def acting(found: Found, resolution: Resolution) -> list[Span]:
    """The forms and counts in ``found`` that ``resolution`` takes as markup, in order.

    And those that it would take, if they were not crossed.
    """
    marks = sorted(
        (span.start, span.end, mark.rule_in(claim))
        for claim in (*resolution.claims, *resolution.crossed)
        for mark in claim.marks
        for span in _said(mark)
        if len(span)
    )
    starts = [start for start, _, _ in marks]
    heard = [
        (trigger.start, trigger.end, {rule.name for rule, _ in trigger.forms})
        for trigger in found.triggers
    ]
    heard += ((start, end, {rule.name}) for start, end, rule, _ in found.counts)
    acts = set()
    for start, end, names in heard:
        which = bisect_right(starts, start) - 1
        if which >= 0 and marks[which][1] > start and marks[which][2] in names:
            acts.add((start, end))
    return [Span(*places) for places in sorted(acts)]


def _said(mark: Mark) -> Iterator[Span]:
    """The words of ``mark``: all of its span, but for what it holds verbatim.

    None where that stands elsewhere: it was heard in what was written, and has no place here.
    """
    spans = [event.node.span for event in mark.events if _holds(event)]
    held = [span for span in spans if span]
    if any(not mark.span.start <= span.start <= span.end <= mark.span.end for span in held):
        return
    edges = [mark.span.start, *(at for span in held for at in (span.start, span.end))]
    yield from map(Span, edges[::2], [*edges[1::2], mark.span.end])


def _holds(event: Event) -> TypeGuard[Put]:
    """Whether ``event`` puts a block whose inside is verbatim."""
    return isinstance(event, Put) and isinstance(event.node, (CodeBlock, MathBlock))


def freed(said: Sequence[Run], found: Found, resolution: Resolution) -> set[Span]:
    """The forms that act in ``resolution``, though a run before them makes them words."""
    return {run.target for run in said if run.protects} & set(acting(found, resolution))


def spoken(
    said: Sequence[Run],
    found: Found,
    closed: Sequence[Span],
    resolution: Resolution,
    text: str,
) -> Resolution:
    """``resolution`` with the claims of the runs that did something.

    One protected its target, which is ``closed`` now, or stands for the word before one that acts.
    """
    if not said:
        return resolution
    acts = {*acting(found, resolution)}
    protected = {*closed}
    claims = []
    kept: dict[int, int] = {}  # where words begin that go, and what comes behind them
    for run in said:
        if run.target not in (protected if run.protects else acts):
            continue
        starts = [word.start for word in run.words] + [run.target.start]
        name = f"{run.rule}@{starts[0]}"
        kept[starts[0]] = starts[1]
        # Of each two words the first one goes.
        marks = [Mark(Span(*starts[at : at + 2])) for at in range(0, len(run.words), 2)]
        if text[starts[0]].isupper() and (raised := capitalized(text, starts[1], name)):
            marks.insert(1, raised)
        claims.append(Claim(run.rule, tuple(marks), 1.0, ("a form follows that would act",), name))
    if not claims:
        return resolution
    passed = (_passed(claim, kept, text) for claim in resolution.claims)
    merged = sorted((*passed, *claims), key=lambda claim: claim.whole.start)
    return evolve(resolution, claims=tuple(merged))


def _passed(claim: Claim, kept: Mapping[int, int], text: str) -> Claim:
    """``claim``, which gives no word a capital that goes, but what comes behind it."""
    if not any(mark.yields and mark.span.start in kept for mark in claim.marks):
        return claim
    marks = (
        capitalized(text, kept[mark.span.start], claim.id)
        if mark.yields and mark.span.start in kept
        else mark
        for mark in claim.marks
    )
    return evolve(claim, marks=tuple(mark for mark in marks if mark is not None))
