"""Turns: whose words they are, and what recognizers and transcribers write beside the words.

Speakers' labels, time stamps and sounds in brackets are known by their shapes, in no language.
They stay unless a normalizer is told to drop them.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import chain, pairwise
from typing import Final

from verbalnorm.claim import Claim, Mark
from verbalnorm.span import Source, Span
from verbalnorm.speech.engines.asides import NOTES
from verbalnorm.speech.half import alone
from verbalnorm.speech.trigger import Trigger

__all__ = ["dropped", "pauses_of", "turns_of"]

# So many seconds of silence part two numbers: within one, nobody waits so long.
_PAUSE: Final = 1.0
# No more characters than this stand between a marker and the line that it announces.
_NEAR: Final = 8
_TIME: Final = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_STAMP: Final = rf"[\[(]{_TIME}[\])]:?"
_NAME: Final = r"[A-Z][\w.'’-]{0,24}(?: [A-Z\d][\w.'’-]{0,24}){0,3}"
# "Ann Lee:", "[Speaker 2] [00:12]", "(00:12) Ann:", "00:12 Ann:" at the beginning of a line.
_LABEL: Final = re.compile(
    rf"[ \t]*(?:{_STAMP}[ \t]*|{_TIME}[ \t]+)?(?P<label>\[{_NAME}\]:?|{_NAME}(?:[ \t]*{_STAMP})?:)"
    rf"(?=[ \t\r\n]|\Z)(?:[ \t]*{_STAMP})?[ \t]*"
)
_STAMPS: Final = re.compile(rf"(?:(?m:^)[ \t]*{_TIME}(?=[ \t\r]|$)|{_STAMP})[ \t]*")
# "[Music]", "[crosstalk 00:12:04]", and what is sung between two notes.
_SOUND: Final = re.compile(r"(?<![ \t])[ \t]*(?:\[[^\W\d_][\w' ,:]{1,40}\]|♪[^♪\n]{0,200}♪)")


def turns_of(source: Source, triggers: Sequence[Trigger] = ()) -> tuple[int, ...]:
    r"""The offsets where another speaker begins, by cues or by labels at line starts.

    One label alone is none: a line may begin with a word and a colon. Nor is one right behind a
    line that is one of the ``triggers`` and tells what comes next.

    >>> turns_of(Source("Ann: It is late.\nBo: It is.\nAnn: Yes."))
    (17, 28)
    """
    if source.cues and any(cue.speaker for cue in source.cues):
        turns = []
        speaker = source.cues[0].speaker
        for cue in source.cues:
            if cue.speaker != speaker:
                turns.append(cue.span.start)
                speaker = cue.speaker
        return tuple(turns)
    labels = [(found.start(), found["label"]) for found in _labels(source.text)]
    if len(labels) < 2:
        return ()
    announced = _openers(source.text, triggers)
    labels = [(at, label) for at, label in labels if _pause(source.text, at) not in announced]
    if len({label for _, label in labels}) < 2:
        return ()
    return tuple(this[0] for last, this in pairwise(labels) if this[1] != last[1])


def _labels(text: str) -> Iterator[re.Match[str]]:
    """What looks like a speaker's label at the beginning of a line."""
    at = 0
    while True:  # a search for line starts would look at each character
        line = text.find("\n", at)
        end = line if line >= 0 else len(text)
        ends = text.find(":", at, end) >= 0 or text.find("]", at, end) >= 0  # as each label does
        if ends and (found := _LABEL.match(text, at)):
            yield found
        if line < 0:
            return
        at = line + 1


def _pause(text: str, at: int) -> int:
    """Where the blanks and the stop before ``at`` begin."""
    before = text[max(0, at - _NEAR) : at]
    return at - len(before) + len(before.rstrip(" \t\r\n.,:"))


def _openers(text: str, triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where the markers end that stand alone on their line and tell what comes next."""
    return frozenset(
        trigger.end
        for trigger in triggers
        if any(
            rule.kind in ("item", "quotation") and form.role in ("open", "both", "whole")
            for rule, form in trigger.forms
        )
        and alone(text, trigger.start, trigger.end)
    )


def pauses_of(source: Source) -> tuple[int, ...]:
    """The offsets of the words before which somebody paused, where the source has its times.

    >>> from verbalnorm.span import Cue
    >>> words = [Cue(Span(0, 6), 0.0, 0.5), Cue(Span(7, 11), 3.0, 3.4)]
    >>> pauses_of(Source("twenty five", words=words))
    (7,)
    """
    timed = source.words or source.cues
    return tuple(
        after.span.start
        for before, after in pairwise(timed)
        if before.end is not None and after.start is not None and after.start - before.end >= _PAUSE
    )


def dropped(text: str, notes: tuple[str, ...], closed: Sequence[Span]) -> Iterator[Claim]:
    """The claims that drop what ``notes`` names; a sound never takes a speaker's label along.

    Nor is it the text of a link, whose target is ``closed``.
    """
    targets = {span.start for span in closed}
    labels = [*_labels(text)]
    several = len({found["label"] for found in labels}) > 1
    # Brackets alone name a speaker where there are others; else they hold a sound.
    named = {f.start("label") for f in labels if several or f["label"].endswith(":")}
    claims: list[Iterator[Claim]] = []
    if "speakers" in notes and several:
        claims.append(
            _claim("speakers", Span(found.start("label"), _blank(text, found.end("label"))))
            for found in labels
        )
    if "times" in notes:
        claims.append(
            _claim("times", Span(*found.span()))
            for found in _STAMPS.finditer(text)
            if not _linked(text, found, targets)
        )
    if "sounds" in notes:
        claims.append(
            _claim("sounds", Span(*found.span()))
            for found in _SOUND.finditer(text)
            if found.end() - len(found[0].lstrip()) not in named
            and not _linked(text, found, targets)
        )
    return chain.from_iterable(claims)


def _linked(text: str, found: re.Match[str], targets: Container[int]) -> bool:
    """Whether what stands in brackets is the text of a link: its target is right behind it."""
    end = found.end()
    if text[end - 1 : end] != "]":
        return False
    return text.startswith("(", end) or (text.startswith("[", end) and end in targets)


def _blank(text: str, end: int) -> int:
    """Where the blanks behind ``end`` end, on its line."""
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return end


def _claim(note: str, span: Span) -> Claim:
    return Claim(NOTES[note], (Mark(span),), 1.0, ("dropped by option",))
