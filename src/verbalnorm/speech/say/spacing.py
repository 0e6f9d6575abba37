"""Spacing: the markers of a line told apart, and the blanks around them."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile, zip_longest

from verbalnorm.document import Code, HardBreak, Math
from verbalnorm.speech.engines.notes import stopped
from verbalnorm.speech.say.parts import (
    BLANKS,
    HIDDEN,
    PAUSE,
    SET_OFF,
    Destination,
    Label,
    Lose,
    Marker,
    Pause,
    Utterance,
    Value,
)
from verbalnorm.speech.say.voice import Voice

__all__ = ["clause", "note_hidden", "spaced", "tell_apart"]

_STOPS = (".", "?", "!")
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*(?=\s|\Z)")


def tell_apart(parts: list[str | Marker], voice: Voice) -> None:
    """Take other markers where two that meet would be heard as something else.

    So is one beside a word that it would be heard together with, and a word that marks alone and
    has a sentence's end behind it.
    """
    for at, part in enumerate(parts):
        if not isinstance(part, Marker):
            continue
        before, after = _beside(parts, at)
        if part.opens and _runs_on(parts, at):
            longer = (" " in pair.opener.words for pair in part.of.pairs)
            part.of.taken = next((which for which, many in enumerate(longer) if many), 0)
        if not voice.decodes(before, part.words, after):
            _give_way(part)
    markers = [part for part in parts if not isinstance(part, str) or not _joins(part)]
    for _ in range(2):  # a marker that gave way can meet another one
        for left, right in pairwise(markers):
            if isinstance(left, str) or isinstance(right, str):
                continue
            if not voice.decodes("", left.words, right.words):
                first, last = (left, right) if left.opens or not right.opens else (right, left)
                _give_way(first if first.of.taken + 1 < len(first.of.pairs) else last)


def _give_way(marker: Marker) -> None:
    """Take the next words for ``marker``, if there are any."""
    marker.of.taken = min(marker.of.taken + 1, len(marker.of.pairs) - 1)


def _beside(parts: list[str | Marker], at: int) -> tuple[str, str]:
    """The texts on both sides of the marker ``at`` a place."""
    before, after = (
        beside[0] if beside and isinstance(beside[0], str) else ""
        for beside in (parts[max(0, at - 1) : at], parts[at + 1 : at + 2])
    )
    return before, after


def _runs_on(parts: list[str | Marker], at: int) -> bool:
    """Whether a sentence stops between the opener ``at`` a place and its closer, if they differ."""
    opener = parts[at]
    assert isinstance(opener, Marker)
    pair = opener.of.pairs[opener.of.taken]
    if pair.opener == pair.closer:
        return False
    inside = takewhile(
        lambda part: not isinstance(part, Marker) or part.of is not opener.of, parts[at + 1 :]
    )
    return any(isinstance(part, str) and _SENTENCE_END.search(part) for part in inside)


def note_hidden(parts: list[str | Marker], voice: Voice, lose: Lose) -> None:
    """Note the markers that what is beside them would be heard together with."""
    told = [part for part in parts if not isinstance(part, str) or not _joins(part)]
    for left, right in pairwise(told):
        if isinstance(left, str) or isinstance(right, str):
            continue
        if not voice.decodes("", left.words, right.words):
            lose(right.of.node, HIDDEN)
    for at, part in enumerate(parts):
        if isinstance(part, Marker):
            before, after = _beside(parts, at)
            if not voice.decodes(before, part.words, after):
                lose(part.of.node, HIDDEN)


def spaced(parts: list[str | Marker], voice: Voice, lose: Lose) -> list[Utterance]:
    """The utterances, a blank between a marker and any word beside it.

    What stands against one another is joined by what the voice says for it.
    """
    parts = list(_told(parts, voice, lose))
    spoken: list[Utterance] = []
    joint = f" {voice.joint} " if voice.joint else ""

    def apart(marker: Marker, beside: str, *, inside: bool) -> None:
        """Put between ``marker`` and the character ``beside`` it what has to be there."""
        of = marker.of.node
        verbatim = isinstance(of, (Code, Math)) and inside
        if beside.isspace() and not verbatim:
            if inside and not isinstance(of, HardBreak):
                lose(of, BLANKS)
        elif inside or isinstance(of, HardBreak):  # a break takes the blanks on both of its sides
            spoken.append(Utterance(" ", marks=True))
        elif _wordy(beside):
            against(marker)

    def against(marker: Marker) -> None:
        """Put what joins ``marker`` to what it stands against."""
        spoken.append(Utterance(joint or " ", marks=True))
        if not joint:
            lose(marker.of.node, SET_OFF)

    for at, (before, part) in enumerate(zip([None, *parts], parts, strict=False)):
        if isinstance(part, Label) and isinstance(before, Marker):
            sentence = spoken[-1].text[:1].isupper()
            after = parts[at + 1] if at + 1 < len(parts) else None
            spoken.append(Utterance(f" {part}." if sentence else f" {part}", marks=True))
            if sentence and not _goes_on(after):
                lose(before.of.node, PAUSE)
            elif isinstance(after, str) and _wordy(after):
                against(before)
            continue
        if isinstance(part, Marker) and part.of.hugs and part.opens:
            spoken += _leading(part, spoken[-1].text if spoken else "", lose)
            continue
        if isinstance(part, str):
            inside = isinstance(part, Destination)
            opens = isinstance(before, Marker) and (before.opens or inside)
            if isinstance(before, Marker):
                apart(before, part[0], inside=opens)
            if isinstance(part, Pause):
                spoken.append(Utterance(part, marks=True))
            elif isinstance(part, Value):
                spoken.append(Utterance(str(part), marks=part.sign, written=part.written))
            else:
                spoken.append(Utterance(part))
            continue
        if isinstance(before, str):
            apart(part, before[-1], inside=not part.opens)
        elif isinstance(before, Marker):
            if part.opens and not before.opens and not isinstance(part.of.node, HardBreak):
                against(part)
            else:
                spoken.append(Utterance(" ", marks=True))
        spoken.append(Utterance(part.words, marks=True))
    return spoken


def clause(parts: list[str | Marker], at: int) -> bool:
    """Whether the marker ``at`` a place, which refers to a note, can stand there as it is said.

    One that is a clause stands against words, or is a sentence between two others.
    """
    part = parts[at]
    assert isinstance(part, Marker)
    pair = part.of.pairs[part.of.taken]
    if pair.opener != pair.closer:
        return True
    last = parts[at - 1] if at else ""
    before = last if isinstance(last, str) else last.words
    if not before or before[-1].isspace() or before[-1] == ",":
        return False
    return not stopped(before) or _goes_on(parts[at + 2] if at + 2 < len(parts) else None)


def _goes_on(after: str | Marker | None) -> bool:
    """Whether what is ``after`` a sentence that refers to a note leaves it one."""
    if isinstance(after, Marker):
        return after.opens and after.of.hugs
    return after is None or after[0].isspace()


def _leading(marker: Marker, before: str, lose: Lose) -> Iterator[Utterance]:
    """What refers to a note, against what is ``before`` it; behind a sentence it is another one."""
    sentences = marker.of.pairs[0].opener == marker.of.pairs[0].closer
    if not before or (before[-1].isspace() and sentences):
        lose(marker.of.node, SET_OFF)
    else:
        yield Utterance(" ", marks=True)
    sentence = sentences and stopped(before)
    if sentences and not sentence and before.endswith(","):
        lose(marker.of.node, PAUSE)
    words = marker.words.capitalize() if sentence else marker.words
    yield Utterance(words, marks=True)


def _told(parts: list[str | Marker], voice: Voice, lose: Lose) -> Iterator[str | Marker]:
    """The parts, with the names of the commas that would be taken for the pause at a marker.

    A voice that has none says the pause as well.
    """
    kept = False
    for at, (part, after) in enumerate(zip_longest(parts, parts[1:])):
        if isinstance(part, Marker):
            if _taken(parts, at) and not kept:
                lose(part.of.node, PAUSE)
            kept = False
        elif part[-1] == "," and isinstance(after, Marker):
            kept = _taken(parts, at + 1) and not _falls(parts, at + 1)
            verbatim = isinstance(after.of.node, (Code, Math))
            if kept and (name := "" if verbatim else voice.named(",")):
                if part[:-1].strip():
                    yield part[:-1] + " "
                yield Value(name, ",", sign=True)
                continue
            if kept:
                yield from (part, Pause(","))
                continue
        yield part


def _taken(parts: list[str | Marker], at: int) -> bool:
    """Whether a stop or comma beside the marker ``at`` a place would be taken for its pause."""
    part, before = parts[at], parts[at - 1] if at else None
    assert isinstance(part, Marker)
    left = before.rstrip() if isinstance(before, str) else ""
    if part.opens and not isinstance(part.of.node, HardBreak):
        return False
    return left.endswith(",") or _falls(parts, at)


def _falls(parts: list[str | Marker], at: int) -> bool:
    """Whether the stop behind the marker ``at`` a place would be taken for its pause."""
    part = parts[at]
    assert isinstance(part, Marker)
    before, after = _beside(parts, at)
    if isinstance(part.of.node, HardBreak):
        return after[:1] in tuple(".,:;")
    verbatim = isinstance(part.of.node, (Code, Math))
    ends = (after + " ")[:2] in (". ", ".\n")
    inside = before.strip()
    stopped = inside.endswith(_STOPS)
    if verbatim:  # an ellipsis in code is no stop
        stopped = inside.endswith(".") and not inside.endswith("..")
    return ends and (stopped or _first(parts, part))


def _joins(text: str) -> bool:
    """Whether two markers with ``text`` between them are heard as one: a blank, or a pause."""
    return text.strip() in ("", ".", ",", "-")


def _first(parts: list[str | Marker], closer: Marker) -> bool:
    """Whether the node that ``closer`` ends begins the line."""
    return isinstance(parts[0], Marker) and parts[0].of is closer.of


def _wordy(text: str) -> bool:
    """Whether ``text`` begins with what could belong to a word."""
    return text[0].isalnum() or text[0] in "_'’" or not (text[0].isascii() or text[0].isspace())
