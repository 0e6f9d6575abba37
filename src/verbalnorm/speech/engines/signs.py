"""Sign engine: characters that are said by their names, and the blanks around them."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import HardBreak, Paragraph, Text
from verbalnorm.events import Event, Exit, Put
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.lexicon import elided
from verbalnorm.rules.rule import Form
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import PAIRED, Half, View, capitalized, pause_after, pause_before

__all__ = ["enclosed", "merged", "signed"]

# The stops that a recognizer set for the pause that the sign itself stands for.
_LEFT = re.compile(r"[.,;:]?[^\S\r\n]*\Z")
# What ends a sentence takes the place of another end that he set before it.
_LEFT_STOP = re.compile(r"(?:\.{3}|[.,;:?!…])?[^\S\r\n]*\Z")
_LEFT_BREAK = re.compile(r",?[ \t\r\n]*\Z")
_RIGHT = re.compile(r"[.,;:]?(?=\s|\Z)")
_BLANKS = re.compile(r"[^\S\r\n]*")
_ANY = re.compile(r"[ \t\r\n]*")
_REACH = 8
# What ends an abbreviation.
_DOT = re.compile(r"[^\W\d_]\.\Z")
_WORD = re.compile(r"[^\W_]")
# No salutation is longer, nor holds the end of a sentence.
_SALUTATION = 60
_SENTENCE = re.compile(r"[.?!]\s|\n")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# No more characters stand in brackets.
_ASIDE = 600
# What is said for a pause; a stop that hangs on it is its own.
_PAUSES = frozenset([".", "?", "!", ",", ";", ":", "..."])
_ENDS = frozenset([".", "?", "!", "..."])
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
    if text[end : end + 1] == form.writes and form.writes in _STOPS:
        end += 1  # the recognizer wrote it, too
    hung = _RIGHT.match(text, end)
    end = hung.end() if hung and not _stops(hung, form, view) else end
    joined = form.side == "both" or (
        form.side == "elided"
        and elided(candidate.place.before, candidate.place.after, view.lexicon)
    )
    if joined or form.side in ("left", "elided"):
        floor = _floor(index, view)
        pattern = _LEFT_BREAK if breaks else _LEFT_STOP if form.writes in _ENDS else _LEFT
        before = pattern.search(text, max(floor, start - _REACH), start)
        near = before is not None and before[0].count("\n") < 2  # a blank line parts them
        if before and near and before.start() > view.start and not _joined(index, view):
            start = before.start()
            # The comma behind a salutation is its own.
            start += breaks and text[start] == "," and _greets(start, view)
            # The dot of an abbreviation is no pause.
            start += text[start] == "." and _abbreviated(start, view)
    if form.side == "right" and _is_left(index + 1, view):
        pass  # what stands against it takes the blank
    elif joined or form.side == "right":
        after = (_ANY if breaks else _BLANKS).match(text, end)
        if after and after[0].count("\n") < 2:
            end = after.end()
    name = f"{rule.name}@{candidate.span.start}"
    span = Span(start, end)
    written = form.writes
    if written == "\n" and _broken(index + 1, view):
        written = "\n\n"  # two breaks of a line part two paragraphs
    events = () if written == "\n" and _broken(index, view) else (_event(written, span, name),)
    marks = [Mark(span, events)]
    if written in _STOPS and (raised := _raised(end, index, view, name)):
        marks.append(raised)
    sure = confidence_of(candidate.weight)
    return Claim(rule.name, tuple(marks), sure, candidate.because, name)


def _greets(end: int, view: View) -> bool:
    """Whether a line that ends there is a salutation: "Dear Sir or Madam", "Yours faithfully"."""
    start = max(view.start, end - _SALUTATION)
    lines = bisect_left(view.lines, end, key=attrgetter("start"))
    said = view.lines[lines - 1].end if lines else 0
    words = _SENTENCE.split(view.text[max(start, said) : end])[-1].lstrip(" ,.").split()
    return bool(words) and words[0].lower() in view.lexicon.salutations


def _broken(index: int, view: View) -> bool:
    """Whether a break of a line is said at the trigger ``index``, right behind another."""
    if not 0 < index < len(view.triggers):
        return False
    last, this = view.triggers[index - 1], view.triggers[index]
    between = view.text[last.end : this.start]
    return last.forms.breaks == this.forms.breaks == "\n" and not between.strip(" .,")


def _floor(index: int, view: View) -> int:
    """Where the trigger before ``index`` ends; a stop that was hung on a sign belongs to it.

    So does the blank behind the marker of an item that is written.
    """
    which = bisect_right(view.closed, view.triggers[index].start, key=lambda span: span.end)
    floor = max(view.start, view.closed[which - 1].end if which else 0)
    if not index:
        return floor
    last = view.triggers[index - 1]
    hung = _RIGHT.match(view.text, last.end)
    signed = hung and any(rule.kind == "sign" for rule, _ in last.forms)
    return max(floor, hung.end() if hung and signed else last.end)


def enclosed(opener: Half, closer: Half, view: View) -> Claim | None:
    """The claim of what stands in brackets, both of which are said.

    Nothing where they are not of one kind, where no word stands between them, or a blank line does,
    or where the last word leads up to the name of a sign: "open brace, then close brace".
    The pauses inside of them fall; so do those outside where the opener has one on both sides.
    """
    text = view.text
    start = pause_after(text, opener.span.end)
    end = pause_before(text, start, closer.span.start, ",;")
    inside = text[start:end]
    if not _WORD.search(inside) or len(inside) > _ASIDE:
        return None
    if _BLANK_LINE.search(text, opener.span.end, closer.span.start):
        return None
    if inside.split()[-1].lower() in view.lexicon.coordinators | view.lexicon.determiners:
        return None
    if unicodedata.name(opener.writes).replace("LEFT", "RIGHT") != unicodedata.name(closer.writes):
        return None
    at, stop = pause_before(text, 0, opener.span.start, ","), closer.span.end
    paused = text[at] == "," and text[opener.span.end] == ","
    name = f"{opener.rule.name}@{opener.span.start}"
    opened = Span(at if paused else opener.span.start, start)
    # What stands inside may have a stop of its own; the recognizer hung another on the bracket.
    falls = "," if paused else "." if inside[-1] in ".?!" else ""
    closed = Span(end, stop + len(falls) * text.startswith(falls, stop))
    lead = " " + opener.writes if paused else opener.writes
    marks = [Mark(opened, (Put(Text(lead, span=opened, claim=name)),))]
    if opener.capital and (raised := capitalized(text, start, name)):
        marks.append(raised)
    marks.append(Mark(closed, (Put(Text(closer.writes, span=closed, claim=name)),)))
    because = tuple(dict.fromkeys(("paired", *opener.because, *closer.because)))
    # Two nouns for a bracket, spoken of one after the other, are no pair.
    spoken_of = any(fact.startswith("-") for fact in because)
    weight = confidence_of(opener.weight + closer.weight + (0.0 if spoken_of else PAIRED))
    return Claim(opener.rule.name, tuple(marks), weight, because, name)


def merged(claims: Sequence[Claim], text: str) -> Sequence[Claim]:
    """``claims`` without the full stops that an abbreviation has already: "at nine a m period"."""
    stops = [which for which, claim in enumerate(claims) if _written(claim.marks[0]) == "."]
    if not stops:
        return claims
    dots = {
        mark.span.end
        for claim in claims
        for mark in claim.marks
        if _DOT.search(_written(mark)) is not None
    }
    merged = list(claims)
    for which in stops:
        first, *rest = claims[which].marks
        at = first.span.start
        if at in dots or _DOT.search(text, max(0, at - 2), at):
            merged[which] = evolve(claims[which], marks=(evolve(first, events=()), *rest))
    return merged


def _written(mark: Mark) -> str:
    """The text that ``mark`` writes last; empty where it writes something else."""
    event = mark.events[-1] if mark.events else None
    return event.node.text if isinstance(event, Put) and isinstance(event.node, Text) else ""


def _stops(hung: re.Match[str], form: Form, view: View) -> bool:
    """Whether a sentence ends behind a sign that is no stop itself."""
    pause = form.side in ("right", "both") or form.writes in _PAUSES
    after = (
        view.text[hung.end() : hung.end() + _REACH].lstrip()[:1]
        if not pause and hung[0] == "."
        else ","
    )
    return not after or (after.isupper() and view.context.cased)


def _abbreviated(stop: int, view: View) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation."""
    word = "".join(view.text[max(view.start, stop - _REACH) : stop].split()[-1:]).lower()
    return word in view.lexicon.abbreviations or "." in word


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
    sides = {form.side for rule, form in last.forms if rule.kind == "sign"}
    if between.strip(" .,;:"):
        return False
    before = view.text[max(0, last.start - _REACH) : last.start].split()
    if before and before[-1].lower() in view.lexicon.articles:
        return False  # it is a noun: "at the slash period"
    return "both" in sides or ("right" in sides and not _is_left(index, view))


def _is_left(index: int, view: View) -> bool:
    """Whether the trigger ``index`` stands against what is right before it, another sign."""
    if not 0 < index < len(view.triggers):
        return False
    this = view.triggers[index]
    between = view.text[view.triggers[index - 1].end : this.start]
    return not between.strip(" .,;:") and any(form.side == "left" for _, form in this.forms)


def _raised(at: int, index: int, view: View, name: str) -> Mark | None:
    """The capital of the next word, where no other trigger begins with it."""
    after = _ANY.match(view.text, at)
    at = after.end() if after else at
    following = view.triggers[index + 1] if index + 1 < len(view.triggers) else None
    if not view.context.cased or (following is not None and following.start == at):
        return None
    return capitalized(view.text, at, name)
