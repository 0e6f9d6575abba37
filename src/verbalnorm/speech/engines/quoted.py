"""What a quotation becomes: a block, marks in the line, or only the marks that are written."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import BlockQuote, Node, Paragraph, Text
from verbalnorm.events import Enter, Event, Exit, Put
from verbalnorm.rules.evidence import SAY_VERB, confidence_of
from verbalnorm.span import Span
from verbalnorm.speech.half import (
    Half,
    View,
    alone,
    capitalized,
    opens_sentence,
    pause_after,
    pause_before,
)

__all__ = ["STOPS", "alternated", "block", "closing", "inside_written", "line", "spoken", "written"]

_START: Final = attrgetter("start")
_ENDS: Final = frozenset(".?!")
_MARKS: Final = {'"': '"', "“": "”"}
STOPS: Final = ",;:.?!…—-"
_HUNG: Final = re.compile(r"[.,;:]?")
_LONG: Final = 40
# No phrase of where something is said has more words.
_PHRASE: Final = 6
_SUBJECT: Final = re.compile(r"(?<![^\W_])([^\W\d_]+)[ \t]+\Z")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+),\s*\Z")
_PAUSES: Final = frozenset(",;")
# The comma before a written mark that closes.
_COMMA: Final = re.compile(r",(?=[\"”]\s*\Z)")
_SENTENCE: Final = re.compile(r"[.?!…]\s+|\n")
_NEXT_WORD: Final = re.compile(r",\s+([^\W\d_]+)")


def spoken(opener: Half, view: View) -> Half:
    """``opener``, or the place behind it where it is the sentence's verb: "and I quote, “no”"."""
    text, start = view.text, opener.span.start
    subject = _SUBJECT.search(text, max(0, start - _LONG), start)
    if subject is None or subject[1].lower() not in view.lexicon.first_persons:
        return opener
    at = pause_after(text, opener.span.end)
    return evolve(
        opener, span=Span(at, at), because=(*opener.because, SAY_VERB.name), capital=False
    )


def block(
    opener: Half, closer: Half, view: View, weight: float, because: tuple[str, ...], left: int
) -> Claim:
    """A block quote: the comma or stop before becomes a colon, the first letter a capital."""
    text = view.text
    rule = opener.rule
    name = f"{rule.name}@{opener.span.start}"
    inside = pause_after(text, opener.span.end, closer.span.start)
    marks = []
    assert isinstance(rule.node, BlockQuote)  # the constructor `quotation` asks for one
    # What is set apart by a name is led to by no sentence.
    if not rule.node.callout and (colon := _colon(opener, view, left)):
        # Behind the title of a heading the stop is the heading's.
        marks.append(Mark(colon, (Put(Text(":", span=colon, claim=name)),), yields=True))
    start = marks[0].span.end if marks else opener.span.start
    entered = (Exit(Paragraph), Enter(evolve(rule.node, claim=name)))
    marks.append(Mark(Span(max(start, opener.span.start), inside), entered))
    own_line = alone(text, opener.span.start, opener.span.end)
    if view.context.cased and not own_line and (raised := capitalized(text, inside, name)):
        marks.append(raised)
    marks += closing(closer.span, view, inside, name, BlockQuote)
    return Claim(rule.name, tuple(marks), confidence_of(weight), because, name)


def line(opener: Half, closer: Half, view: View, weight: float, because: tuple[str, ...]) -> Claim:
    """Quotation marks in the line; the comma of the pause falls, the stop goes inside."""
    text = view.text
    name = f"{opener.rule.name}@{opener.span.start}"
    inside = pause_after(text, opener.span.end, closer.span.start)
    start, lead = _paused(opener, view)
    paused = start < opener.span.start
    opened = Span(start, inside)
    marks = [Mark(opened, (Put(Text(lead + '"', span=opened, claim=name)),))]
    end = pause_before(text, inside, closer.span.start, STOPS)
    if text[end : end + 1] == "," and text[end - 1] in "?!…" and end > inside:
        end -= 1  # "Why now?, end quote": the comma is the narrator's
    kept = text[end : end + 1] if text[end : end + 1] in ".?!…" else ""
    said = bool(len(closer.span)) and not kept and _stopped(closer, view)
    hung = text[closer.span.end : closer.span.end + 1]
    hung = hung if hung in (".", ",") else ""
    close = Span(end, closer.span.end + len(hung))
    stop = kept or hung
    begins = opener.capital and opens_sentence(text, opener.span.start)
    if said:
        stop = ""  # it stands before the mark
    elif kept and hung == ",":
        stop = kept if kept != "." else ","
    elif hung == "," and (_goes_on if paused else _is_subject)(opener, closer, view):
        stop = ""  # a pause on both sides of the words, and the clause goes on behind them
    if begins and view.context.cased and (raised := capitalized(text, inside, name)):
        marks.append(raised)
    marks.append(Mark(close, (Put(Text(stop + '"', span=close, claim=name)),)))
    return Claim(opener.rule.name, tuple(marks), confidence_of(weight), because, name)


def _stopped(closer: Half, view: View) -> bool:
    """Whether the stop of a sentence is said right before ``closer``."""
    which = bisect_left(view.triggers, closer.span.start, key=_START)
    return not _ENDS.isdisjoint(view.touched(which).signs)


def written(opener: Half, inside: int, closer: Half | None, view: View, weight: float) -> Claim:
    """The claim that drops the words, where the marks are said and written behind ``inside``.

    The stop behind the closer takes the place of a comma before the written mark.
    """
    text = view.text
    start, lead = _paused(opener, view)
    opened = Span(start, inside)
    name = f"{opener.rule.name}@{opener.span.start}"
    marks = []
    if len(opened):  # else it is a verb, and stays
        marks.append(Mark(opened, (Put(Text(lead, span=opened, claim=name)),) if lead else ()))
    if closer is not None:
        stop = pause_before(text, inside, closer.span.start, STOPS)
        hung = text[closer.span.end : closer.span.end + 1]
        comma = _COMMA.search(text, inside, stop) if hung == "." else None
        if comma:
            span = Span(comma.start(), comma.start() + 1)
            marks.append(Mark(span, (Put(Text(".", span=span, claim=name)),)))
        falls = hung in _PAUSES or comma is not None
        marks.append(Mark(Span(stop, closer.span.end + falls)))
    because = (*opener.because, "the marks are written, too")
    return Claim(opener.rule.name, tuple(marks), confidence_of(weight), because, name)


def inside_written(opener: Half, closer: Half, view: View, weight: float) -> Claim | None:
    """The claim that drops the words, where the marks are written around both of them."""
    text = view.text
    behind = closer.span.end + (text[closer.span.end : closer.span.end + 1] in (".", ","))
    before = text[max(0, opener.span.start - 1) : opener.span.start]
    after = text[behind : behind + 1]
    if _MARKS.get(before) != after:
        return None
    name = f"{opener.rule.name}@{opener.span.start}"
    inside = pause_after(text, opener.span.end, closer.span.start)
    end = pause_before(text, inside, closer.span.start, STOPS)
    close = Span(end, behind)
    stop = text[end] if text[end] in ".?!…" else text[closer.span.end : behind]
    marks = [Mark(Span(opener.span.start, inside))]
    if opener.capital and view.context.cased and (raised := capitalized(text, inside, name)):
        marks.append(raised)
    marks.append(Mark(close, (Put(Text(stop, span=close, claim=name)),) if stop else ()))
    because = (*opener.because, "the marks are written, too")
    return Claim(opener.rule.name, tuple(marks), confidence_of(weight), because, name)


def alternated(claims: Sequence[Claim]) -> list[Claim]:
    """``claims``, with single marks for what is quoted inside of double ones."""
    kept: list[Claim] = []
    ends: list[int] = []  # of the quotations in the line that hold the place
    for claim in claims:
        while ends and ends[-1] <= claim.whole.start:
            ends.pop()
        if _quotes(claim):
            kept.append(evolve(claim, marks=_single(claim.marks)) if len(ends) % 2 else claim)
            ends.append(claim.whole.end)
        else:
            kept.append(claim)
    return kept


def _quotes(claim: Claim) -> bool:
    """Whether ``claim`` writes quotation marks in the line."""
    if len(claim.marks) < 2:
        return False
    return all(_ends_in_mark(mark) for mark in (claim.marks[0], claim.marks[-1]))


def _ends_in_mark(mark: Mark) -> bool:
    event = mark.events[-1] if mark.events else None
    return isinstance(event, Put) and isinstance(event.node, Text) and event.node.text[-1:] == '"'


def _single(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(
        evolve(mark, events=tuple(map(_put_single, mark.events))) if _ends_in_mark(mark) else mark
        for mark in marks
    )


def _put_single(event: Event) -> Event:
    if not isinstance(event, Put) or not isinstance(event.node, Text):
        return event
    return Put(evolve(event.node, text=event.node.text[:-1] + "'"))


def _paused(opener: Half, view: View) -> tuple[int, str]:
    """Where ``opener`` begins with the comma of the pause before it, and the blank that stays.

    Behind a verb of saying the comma is the sentence's own, with where it is said or without
    ("wrote in her blog, quote"), and behind what leads to a clause.
    """
    start = opener.span.start
    left = view.text[max(0, start - 8) : start]
    bare = left.rstrip()
    own = SAY_VERB.name in opener.because or _said_where(start, view) or _led_to(start, view)
    if not bare.endswith(",") or own:
        return start, ""
    return start - len(left) + len(bare) - 1, " " if len(left) > len(bare) else ""


def _said_where(start: int, view: View) -> bool:
    """Whether a verb of saying and a short phrase of where or to whom stand before ``start``."""
    lexicon = view.lexicon
    before = _SENTENCE.split(view.text[max(0, start - _LONG) : start])[-1].lower()
    words = before.rstrip(" ,").split()
    said = [at for at, word in enumerate(words) if word in lexicon.say_verbs]
    phrase = words[said[-1] + 1 :] if said else []
    if len(phrase) == 1 and phrase[0] in lexicon.onward:
        return True  # "he goes on, quote"
    whole = phrase != [] and phrase[-1] not in lexicon.determiners | lexicon.small
    return whole and len(phrase) <= _PHRASE and phrase[0] in lexicon.prepositions


def _led_to(start: int, view: View) -> bool:
    """Whether a short phrase before ``start`` leads to a clause: "In her words", "From then on"."""
    before = _SENTENCE.split(view.text[max(0, start - _LONG) : start])
    words = before[-1].lower().split()
    begins = len(before) > 1 or start <= _LONG
    return begins and words[:1] != [] and words[0] in view.lexicon.prepositions


def closing(closer: Span, view: View, inside: int, name: str, kind: type[Node]) -> list[Mark]:
    """The marks at the end of a block of ``kind``: its own stop stays, the marker's stop falls."""
    text = view.text
    if not len(closer):
        return [Mark(closer, (Exit(kind),))]
    end = pause_before(text, inside, closer.start, STOPS)
    if alone(text, closer.start, closer.end):
        end = closer.start
        while text[end - 1].isspace():
            end -= 1
    kept = text[end : end + 1]
    hung = _HUNG.match(text, closer.end)
    stop = hung.end() if hung else closer.end
    marks = []
    if kept in (",", ";") and text[closer.end : stop] == ".":
        span = Span(end, end + 1)
        marks.append(Mark(span, (Put(Text(".", span=span, claim=name)),)))
        end += 1
    elif kept in (".", "?", "!", "…", ":", "-", "—"):
        end += 1
    elif kept in (",", ";"):
        pass  # a comma that only the pause before the marker brought
    marks.append(Mark(Span(end, stop), (Exit(kind),)))
    return marks


def _goes_on(opener: Half, closer: Half, view: View) -> bool:
    """Whether the clause goes on behind the quoted words: "is “a goat” to", "the “old” barn"."""
    before = _LAST_WORD.search(view.text, max(0, opener.span.start - _LONG), opener.span.start)
    after = _NEXT_WORD.match(view.text, closer.span.end)
    return (before is not None and before[1].lower() in view.lexicon.determiners) or (
        after is not None and after[1].lower() in view.lexicon.prepositions - view.lexicon.relatives
    )


def _is_subject(opener: Half, closer: Half, view: View) -> bool:
    """Whether the quoted words begin a sentence that goes on about them: "“So it is” was all"."""
    after = _NEXT_WORD.match(view.text, closer.span.end)
    told = after is not None and after[1].lower() in view.lexicon.copulas
    return told and opens_sentence(view.text, opener.span.start)


def _colon(opener: Half, view: View, left: int) -> Span | None:
    """The comma or stop (or the empty place) before ``opener``, from ``left`` on, to be a colon."""
    text, start = view.text, opener.span.start
    before = text[max(left, start - 200) : start]
    bare = before.rstrip()
    if not bare or bare[-1] in ':?!…"”' or before[len(bare) :].count("\n") > 1:
        return None
    at = start - (len(before) - len(bare))
    if bare[-1] in ",;":
        return Span(at - 1, at)
    if bare[-1] == ".":
        marker = bisect_left(view.triggers, at, key=attrgetter("end")) - 1
        if marker >= 0 and view.triggers[marker].end == at - 1:
            return None  # the stop hangs on another marker
        sentence = re.split(r"[.?!…]\s|\n", bare[:-1])[-1]
        return Span(at - 1, at) if len(sentence.split()) > 1 else None
    return Span(at, at) if view.context.punctuated else None
