"""Blocks: the captions of SRT and WebVTT, and where each of their words stands in the file."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve, frozen

from verbalnorm.errors import SourceError
from verbalnorm.intake.clock import CLOCK, seconds
from verbalnorm.intake.stretch import Stretch, Word
from verbalnorm.record import Record
from verbalnorm.span import Span

__all__ = [
    "ARROW",
    "Block",
    "Run",
    "Voice",
    "read_references",
    "runs",
    "stretches",
    "timing",
    "voices",
]

ARROW: Final = "-->"
_TIMING: Final = re.compile(rf"\s*(\S*)\s*{ARROW}\s*(\S*)(.*)", re.DOTALL)
_CLOCK: Final = re.compile(CLOCK)
_BLANKS: Final = " \t\n"
_REFERENCE: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@frozen(eq=False, repr=False)
class Run(Record):
    """Text without markup: where it stands in the file, and how it reads.

    ``start`` is the time at which it is said, where the caption says so.
    """

    place: Span
    text: str
    start: float | None = None


@frozen(eq=False, repr=False)
class Voice(Record):
    """The runs of one speaker in a caption."""

    speaker: str
    runs: tuple[Run, ...]


@frozen(eq=False, repr=False)
class Block(Record):
    """A caption: ``place`` is all of it in the file, ``payload`` its words and their markup."""

    place: Span
    payload: Span
    start: float
    end: float
    voices: tuple[Voice, ...]


def timing(line: str, number: int) -> tuple[float, float]:
    """Start and end of a timing line; ``number`` counts lines from one, for the error."""
    found = _TIMING.match(line)
    times = []
    for stamp in (found[1], found[2]) if found else (line,):
        time = seconds(stamp) if _CLOCK.fullmatch(stamp) else None
        if time is None:
            raise SourceError(
                f"line {number}: expected times as in '00:01:02.500 {ARROW} 00:01:04.000',"
                f" found {line.strip()[:60]!r}"
            )
        times.append(time)
    return times[0], times[1]


def read_references(raw: str) -> str:
    """``raw`` with its references read; one without a semicolon is none: "?a=1&para=2".

    >>> read_references("4 &lt; 5 &amp; so on"), read_references("R&D, AT&T")
    ('4 < 5 & so on', 'R&D, AT&T')
    """
    return _REFERENCE.sub(_referred, raw) if "&" in raw else raw


def _referred(found: re.Match[str]) -> str:
    return html.unescape(found[0])


def runs(original: str, start: int, end: int, tags: re.Pattern[str]) -> Iterator[tuple[str, Run]]:
    """The runs between ``start`` and ``end``, each with the tag before it; references are read.

    White space at both ends of the payload belongs to no run.
    """
    payload = original[start:end]
    end = start + len(payload.rstrip(_BLANKS))
    start += len(payload) - len(payload.lstrip(_BLANKS))
    at = start
    tag = ""
    for found in (*tags.finditer(original, start, end), None):
        stop = found.start() if found else end
        if stop > at or tag:
            raw = original[at:stop]
            yield tag, Run(Span(at, stop), read_references(raw))
        if found:
            tag, at = found[0], found.end()


def voices(original: str, spoken: Iterable[tuple[str, Run]]) -> tuple[Voice, ...]:
    """Runs with their speakers as voices, without the white space between two of them."""
    held: list[tuple[str, list[Run]]] = []
    for speaker, run in spoken:
        other = not held or held[-1][0] != speaker
        if not run.text or (other and not run.text.strip(_BLANKS)):
            continue
        if other:
            held.append((speaker, []))
        held[-1][1].append(run)
    return tuple(Voice(speaker, tuple(_trimmed(original, own))) for speaker, own in held) or (
        Voice("", ()),
    )


def _trimmed(original: str, own: list[Run]) -> list[Run]:
    """Runs without the file's white space around them; a reference such as ``&#32;`` is none."""
    while len(own) > 1 and not own[-1].text.strip(_BLANKS):
        own.pop()
    first = own[0]
    raw = first.place.of(original)
    lead = len(raw) - len(raw.lstrip(_BLANKS))
    own[0] = evolve(
        first, place=Span(first.place.start + lead, first.place.end), text=first.text[lead:]
    )
    last = own[-1]
    raw = last.place.of(original)
    tail = len(raw) - len(raw.rstrip(_BLANKS))
    own[-1] = evolve(
        last,
        place=Span(last.place.start, last.place.end - tail),
        text=last.text[: len(last.text) - tail],
    )
    return own


def stretches(blocks: Iterable[Block]) -> Iterator[Stretch]:
    """A stretch for each voice of each caption; captions stand on lines of their own."""
    for block in blocks:
        for voice in block.voices:
            text = "".join(run.text for run in voice.runs)
            timed = any(run.start is not None for run in voice.runs)
            words = [*_words(block, voice)] if timed else ()
            yield Stretch(text, block.start, block.end, voice.speaker, words, "\n")


def _words(block: Block, voice: Voice) -> Iterator[Word]:
    said = [run for run in voice.runs if run.text.strip()]
    starts = [run.start if run.start is not None else block.start for run in said]
    for run, start, end in zip(said, starts, [*starts[1:], block.end], strict=True):
        yield Word(run.text, start, end, voice.speaker)
