"""Note engine: footnotes, and what refers to them."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import count
from typing import Final

from attrs import evolve, field, frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import FootnoteDefinition, FootnoteReference
from verbalnorm.events import Enter, Event, Exit, Put
from verbalnorm.record import Record
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.quoted import closing
from verbalnorm.speech.engines.reach import LINES, next_block
from verbalnorm.speech.half import View, alone, capitalized, pause_after

__all__ = ["noted", "stopped"]

_REACH: Final = 12_000
# A recognizer may hang commas on the markers around a label.
_LABEL: Final = re.compile(r",? ([\w-]+),? ")
_LINE: Final = re.compile(r"[^\n]*[^\s]")
_BLANKS: Final = re.compile("  +")
_BLANK: Final = re.compile(r"\n[ \t\r]*\n")
_STOPS: Final = (".", "?", "!", "…")
_CLOSED: Final = "\"'”’)]"
# What the end of a note says for it, and its note for what refers to it.
_PAIRED: Final = 3.0


@frozen(eq=False, repr=False)
class _Place(Record):
    """A place with its label, and the span of all that says it."""

    of: Candidate = field(repr=False)
    label: str
    span: Span


def stopped(text: str) -> bool:
    """Whether a sentence ends with ``text``, so that what refers to a note is one of its own.

    >>> stopped('He said "No." '), stopped("No")
    (True, False)
    """
    return text.rstrip().rstrip(_CLOSED).endswith(_STOPS)


def noted(places: Sequence[Candidate], view: View) -> Iterator[Claim]:
    """The claims of the notes among ``places``, and of what refers to one of them.

    What opens and ends a note is one where something refers to it, where it stands in the middle of
    a line (and what it belongs to refers to it), or where its voice is declared. Nothing refers
    to a note that is not there.
    """
    waiting: list[_Place] = []
    bodies: dict[str, tuple[_Place, Candidate | None]] = {}
    references: list[_Place] = []
    line: _Place | None = None  # the last note that began with a label that is spelled
    said = {str(place.told) for place in places if place.told is not None}
    free = (str(number) for number in count(1) if str(number) not in said)
    for which, place in enumerate(places):
        if place.form.role == "both":
            follows = places[which + 1] if which + 1 < len(places) else None
            if (spelled := _spelled(place, follows, view)) is None:
                continue
            if follows is not None and follows.form.writes == "]:":
                bodies.setdefault(spelled.label, (spelled, None))
                line = spelled
            else:
                references.append(spelled)
        elif place.weight < 0 and place.form.role != "close":
            yield _declined(place, "it is spoken of")
        elif place.form.role == "whole":
            references.append(_Place(place, str(place.told), place.span))
        elif place.form.role == "open":
            label = "" if place.told is None else str(place.told)
            if waiting and waiting[-1].span.start == place.span.start:
                # The form with a number in it, and the one without: the longer one is meant.
                waiting[-1:] = [max(waiting[-1], _Place(place, label, place.span), key=_ends)]
            else:
                waiting.append(_Place(place, label, place.span))
        elif waiting and not place.form.writes:
            opener = waiting.pop()
            if _near(opener, place.span, view):
                label = opener.label or next(free)
                bodies.setdefault(label, (evolve(opener, label=label), place))
        elif line and place.form.role == "close" and not place.form.writes:
            if _near(line, place.span, view) and bodies[line.label] == (line, None):
                bodies[line.label] = line, place
            line = None
    references += (place for place in waiting if place.label)
    referring = [one for one in references if one.label in bodies and _refers(one, view)]
    known = {one.label for one in referring}
    notes = {opener.span.start for opener, _ in bodies.values()}
    for opener, closer in bodies.values():
        yield _note(opener, closer, notes, view, referred=opener.label in known)
    for one in referring:
        yield _reference(one, view)
    acting = {one.span.start for one in referring}
    for one in (*references, *(place for place in waiting if not place.label)):
        if one.span.start not in acting:
            yield _declined(one.of, "it is no note, and there is none")


def _declined(place: Candidate, reason: str) -> Claim:
    """A claim that is to be declined, however little is asked: nothing comes of ``place``."""
    return Claim(place.rule.name, (Mark(place.span),), 0.0, (*place.because, reason))


def _ends(place: _Place) -> int:
    return place.span.end


def _spelled(place: Candidate, follows: Candidate | None, view: View) -> _Place | None:
    """The label that is spelled between two markers, in figures where it is a number."""
    if follows is None or not follows.form.writes:
        return None
    found = _LABEL.fullmatch(view.text, place.span.end, follows.span.start)
    if found is None:
        return None
    label = found[1] if place.told is None else str(place.told)
    span = Span(place.span.start, follows.span.end)
    ahead = view.text[max(0, span.start - 8) : span.start].rstrip(" \t")
    begins = not ahead or ahead[-1] in "\r\n"
    return _Place(place, label, span) if begins or follows.form.writes != "]:" else None


def _near(opener: _Place, closer: Span, view: View) -> bool:
    """Whether a note lies between two places: some words, of one speaker."""
    start = opener.span.end
    if closer.start - start > _REACH:
        return False
    inside = view.text[start : closer.start].strip(" \t\r\n.,;:")
    which = bisect_right(view.turns, start)
    turned = which < len(view.turns) and view.turns[which] < closer.start
    return bool(inside) and not turned


def _before(start: int, view: View) -> int:
    """Where the blanks before an offset begin; the offset, where a paragraph begins with it."""
    floor = max(view.start, start - 40)
    left = view.text[floor:start]
    bare = left.rstrip()
    return start if not bare or _BLANK.search(left, len(bare)) else floor + len(bare)


def _refers(place: _Place, view: View) -> bool:
    """Whether a place refers to a note: set off as a sentence, spelled, or in a declared voice."""
    start = _before(place.span.start, view)
    if start == place.span.start:
        return False
    if place.of.form.role == "both":
        return True
    told = place.of.declared and place.of.form.role == "whole"
    end = place.span.end
    return told or _sentence(start, end, view) or _aside(start, end, view)


def _sentence(start: int, end: int, view: View) -> bool:
    """Whether what lies between two offsets is a sentence of its own."""
    return stopped(view.text[max(0, start - 8) : start]) and view.text[end : end + 1] in (
        ".",
        "\n",
        "",
    )


def _aside(start: int, end: int, view: View) -> bool:
    """Whether what lies between two offsets is set off in its sentence, or behind it."""
    ahead, behind = view.text[start - 1 : start], view.text[end : end + 1]
    return ahead == "," and behind in (",", ".", ";", ":", "?", "!", "\n", "")


def _reference(place: _Place, view: View) -> Claim:
    """The claim of what refers to a note; the pauses around it fall with it."""
    text, name = view.text, f"{place.of.rule.name}@{place.span.start}"
    start, end = _before(place.span.start, view), place.span.end
    if place.of.form.role == "both" and _BLANKS.fullmatch(text, start, place.span.start):
        start = place.span.start - 1  # of several blanks, one is the marker's
    if place.of.form.role != "both":
        if _sentence(start, end, view):
            end += text[end : end + 1] == "."
        elif text[start - 1] == ",":
            start -= 1
            end += text[end : end + 1] == ","
    put = Put(FootnoteReference(place.label, claim=name))
    because = (*place.of.because, "its note is there")
    weight = confidence_of(place.of.weight + _PAIRED)
    return Claim(place.of.rule.name, (Mark(Span(start, end), (put,)),), weight, because, name)


def _note(
    opener: _Place, closer: Candidate | None, notes: Container[int], view: View, *, referred: bool
) -> Claim:
    """The claim of a note from its opener to its ``closer``, or to the end of its line.

    One whose label is spelled is a line where nobody says its end; where lines are sentences, it
    goes on to the next note, or to the end of the text.
    """
    text, rule, span = view.text, opener.of.rule, opener.span
    name = f"{rule.name}@{span.start}"
    events: tuple[Event, ...] = (Enter(FootnoteDefinition(label=opener.label, claim=name)),)
    weight, because = opener.of.weight + _PAIRED, opener.of.because
    start = span.start
    inside = pause_after(text, span.end)
    if closer is None:
        end = _unclosed(opener, notes, view)
        marks = [Mark(Span(start, min(inside, end)), events), Mark(Span(end, end), _ENDS)]
        return Claim(rule.name, tuple(marks), confidence_of(weight), because, name)
    weight += closer.weight
    spelled = opener.of.form.role == "both"
    in_place = not alone(text, span.start, span.end) and _before(start, view) < start
    if not referred and in_place and not spelled:
        start = _before(start, view)
        events = (Put(FootnoteReference(opener.label, claim=name)), *events)
        because = (*because, "it stands where it belongs")
    elif not referred and not opener.of.declared:
        weight, because = -ALONE, (*because, "nothing refers to it")
    marks = [Mark(Span(start, inside), events)]
    cased = view.context.cased and not alone(text, span.start, span.end)
    if cased and not spelled and (raised := capitalized(text, inside, name)):
        marks.append(raised)
    marks += closing(closer.span, view, inside, name, FootnoteDefinition)
    return Claim(rule.name, tuple(marks), confidence_of(weight), (*because, "paired"), name)


def _unclosed(opener: _Place, notes: Container[int], view: View) -> int:
    """Where a note ends that nobody closes; at ``notes`` others begin."""
    text, start = view.text, opener.span.end
    line = _LINE.match(text, start)
    end = line.end() if line else start
    if view.context.layout.mode != "sentences":
        return end
    stop = next_block(opener.of, view)
    last = stop == len(text) or stop in notes
    return len(text[:stop].rstrip()) if last and stop - start <= LINES else end


_ENDS: Final = (Exit(FootnoteDefinition),)
