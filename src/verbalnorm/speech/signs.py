"""Sign engine: characters that are said by their names, and the blanks around them."""

import re

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import HardBreak, Paragraph, Text
from verbalnorm.events import Event, Exit, Put
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View, capitalized

__all__ = ["signed"]

# The stops that a recognizer set for the pause that the sign itself stands for.
_LEFT = re.compile(r"[.,;:]?[^\S\n]*\Z")
_LEFT_BREAK = re.compile(r",?\s*\Z")
_RIGHT = re.compile(r"[.,;:]?(?=\s|\Z)")
_BLANKS = re.compile(r"[^\S\n]*")
_ANY = re.compile(r"\s*")
_REACH = 8
# Behind these a sentence begins.
_STOPS = frozenset([".", "?", "!", "\n\n"])


def signed(candidate: Candidate, view: View) -> Claim:
    """The claim of the sign that is named.

    A stop that the recognizer hung on the word falls. What the sign stands against gives up the
    blank between them, and behind what ends a sentence the next word has a capital.
    """
    text, rule, form, index = view.text, candidate.rule, candidate.form, candidate.index
    breaks = form.writes.isspace()
    start, end = candidate.span.start, candidate.span.end
    hung = _RIGHT.match(text, end)
    end = hung.end() if hung else end
    if form.side in ("left", "both"):
        floor = view.triggers[index - 1].end if index else view.start
        pattern = _LEFT_BREAK if breaks else _LEFT
        before = pattern.search(text, max(floor, start - _REACH), start)
        near = before is not None and before[0].count("\n") < 2  # a blank line parts them
        if before and near and before.start() > view.start and not _joined(index, view):
            start = before.start()
    if form.side in ("right", "both"):
        after = (_ANY if breaks else _BLANKS).match(text, end)
        if after and after[0].count("\n") < 2:
            end = after.end()
    name = f"{rule.name}@{candidate.span.start}"
    span = Span(start, end)
    marks = [Mark(span, (_event(form.writes, span, name),))]
    if form.writes in _STOPS and (raised := _raised(end, index, view, name)):
        marks.append(raised)
    sure = confidence_of(candidate.weight)
    return Claim(rule.name, tuple(marks), sure, candidate.because, name)


def _event(written: str, span: Span, name: str) -> Event:
    if written == "\n\n":
        return Exit(Paragraph)
    return Put(HardBreak(claim=name) if written == "\n" else Text(written, span=span, claim=name))


def _joined(index: int, view: View) -> bool:
    """Whether the sign before takes the blank between the two."""
    if index == 0:
        return False
    last, this = view.triggers[index - 1], view.triggers[index]
    between = view.text[last.end : this.start]
    sides = {form.side for _, form in last.forms}
    return not between.strip(" .,;:") and not sides.isdisjoint({"right", "both"})


def _raised(at: int, index: int, view: View, name: str) -> Mark | None:
    """The capital of the next word, where no other trigger begins with it."""
    after = _ANY.match(view.text, at)
    at = after.end() if after else at
    following = view.triggers[index + 1] if index + 1 < len(view.triggers) else None
    if not view.context.cased or (following is not None and following.start == at):
        return None
    return capitalized(view.text, at, name)
