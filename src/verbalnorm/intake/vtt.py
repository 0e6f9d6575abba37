"""WebVTT (``.vtt``), after the W3C's recommendation: cues, notes, styles, regions, settings.

Of the markup inside a cue, voices (``<v Ann>``) name the speaker and times (``<00:00:01.000>``)
the moment of what follows; the rest says how the words look. ``&lt;`` and the like are read.
"""

import html
import re
from collections.abc import Iterator

from verbalnorm.errors import SourceError
from verbalnorm.intake.blocks import ARROW, Block, Run, runs, stretches, timing, voices
from verbalnorm.intake.clock import CLOCK, seconds
from verbalnorm.intake.stretch import Stretch
from verbalnorm.span import Span

__all__ = ["blocks", "detects", "read"]

_MAGIC = re.compile(r"WEBVTT(?=[ \t\n]|\Z)")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_ASIDE = re.compile(r"NOTE(?=[ \t\n]|\Z)|(?:STYLE|REGION)[ \t]*(?=\n|\Z)")
_TAG = re.compile(r"<[^<>]*>")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)*[ \t\n]+([^>]*)>")
_TIME = re.compile(rf"<({CLOCK})>")


def detects(text: str) -> bool:
    """Whether ``text`` begins as a WebVTT file must."""
    return _MAGIC.match(text) is not None


def read(text: str) -> Iterator[Stretch]:
    r"""The cues of ``text``, whose lines end in ``\n``; a stretch for each voice in a cue.

    Raises ``SourceError`` with the line where a cue's times were expected.
    """
    return stretches(blocks(text))


def blocks(text: str) -> Iterator[Block]:
    """The cues of ``text`` and where they stand in it; raises as :func:`read` does."""
    if not detects(text):
        raise SourceError(f"line 1: expected 'WEBVTT', found {text.partition(chr(10))[0][:60]!r}")
    line, counted = 1, 0
    for number, found in enumerate(_PARAGRAPH.finditer(text)):
        if number == 0 or _ASIDE.match(found[0]):
            continue
        start = found.start()
        first, _, rest = found[0].partition("\n")
        line += text.count("\n", counted, start)
        counted = start
        named = ARROW not in first
        head = rest.partition("\n")[0] if named else first
        if ARROW not in head:
            raise SourceError(
                f"line {line}: expected a cue's times, a NOTE, a STYLE or a REGION,"
                f" found {first[:60]!r}"
            )
        start_time, end_time = timing(head, line + named)
        # An empty cue may have no line of its own for what is to be said.
        begin = min(start + named * (len(first) + 1) + len(head) + 1, found.end())
        spoken = _spoken(runs(text, begin, found.end(), _TAG))
        yield Block(
            Span(start, found.end()),
            Span(begin, found.end()),
            start_time,
            end_time,
            voices(text, spoken),
        )


def _spoken(found: Iterator[tuple[str, Run]]) -> Iterator[tuple[str, Run]]:
    """The runs with their speakers and times, by the tags before them."""
    speaker = ""
    time: float | None = None
    for tag, run in found:
        if voice := _VOICE.match(tag):
            speaker = html.unescape(" ".join(voice[1].split()))
        elif tag.startswith("</v"):
            speaker = ""
        elif stamp := _TIME.match(tag):
            time = seconds(stamp[1])
        yield speaker, Run(run.place, run.text, time)
