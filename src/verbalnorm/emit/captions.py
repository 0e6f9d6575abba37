"""Captions: SRT and WebVTT with the words changed and everything else as it was."""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from verbalnorm.arguments import choose
from verbalnorm.emit.recut import recut
from verbalnorm.errors import SourceError
from verbalnorm.intake import srt, vtt
from verbalnorm.intake.blocks import ARROW, Block, read_references
from verbalnorm.intake.clock import clock
from verbalnorm.span import Cue, Source, Span
from verbalnorm.trace import Trace

__all__ = ["to_srt", "to_vtt"]

_NUMBER: Final = re.compile(r"\A[ \t]*\d+(?=[ \t]*\n)")
_EMPTY_TAGS: Final = re.compile(r"<(?!v\b)(\w++)[^<>]*></\1>")
_LINE_ENDS: Final = re.compile(r"\r\n?")


def to_srt(source: Source, trace: Trace, *, empty: str = "keep") -> str:
    r"""The plain text that ``trace`` makes of ``source``, as SubRip captions.

    A source that came as SRT is that file again with other words: times, numbers, positions and
    markup survive. From other formats each cue becomes a caption; speakers are not written.
    An edit across a border is written where it starts. A caption without words stays, empty, or
    goes with ``empty="drop"``, and the numbers close up.

    >>> from verbalnorm.trace import Edit
    >>> said = [Cue(Span(0, 4), 1.0, 2.0), Cue(Span(5, 15), 2.0, 3.0)]
    >>> trace = Trace((Edit(Span(0, 15), "4.5", "decimal", "decimal@0"),))
    >>> print(to_srt(Source("four point five", said), trace, empty="drop"))
    1
    00:00:01,000 --> 00:00:02,000
    4.5
    <BLANKLINE>

    Raises ``SourceError`` where a cue has no time, ``OptionError`` for another ``empty``.
    """
    if source.format == "srt":
        return _refilled(source, trace, srt.blocks, empty, _as_before)
    captions = []
    for number, (cue, text) in enumerate(_cues(source, trace, empty), start=1):
        times = f"{clock(cue.start or 0, ',')} {ARROW} {clock(cue.end or 0, ',')}"
        captions.append(f"{number}\n{times}\n{_held(text)}\n")
    return "\n".join(captions)


def to_vtt(source: Source, trace: Trace, *, empty: str = "keep") -> str:
    r"""The plain text that ``trace`` makes of ``source``, as WebVTT.

    A source that came as WebVTT is that file again with other words: cue settings, identifiers,
    notes, styles and markup survive. From other formats each cue is written with its speaker as a
    voice. See :func:`to_srt` for the rest, which holds here too.

    >>> said = Source("4 < 5", [Cue(Span(0, 5), 1.0, 2.0, "Ann")])
    >>> print(to_vtt(said, Trace()))
    WEBVTT
    <BLANKLINE>
    00:00:01.000 --> 00:00:02.000
    <v Ann>4 &lt; 5
    <BLANKLINE>
    """
    if source.format == "vtt":
        return _refilled(source, trace, vtt.blocks, empty, _always)
    captions = ["WEBVTT\n"]
    for cue, text in _cues(source, trace, empty):
        voice = f"<v {_escaped(' '.join(cue.speaker.split()))}>" if cue.speaker and text else ""
        times = f"{clock(cue.start or 0)} {ARROW} {clock(cue.end or 0)}"
        captions.append(f"{times}\n{voice}{_escaped(text)}\n")
    return "\n".join(captions)


def _cues(source: Source, trace: Trace, empty: str) -> Iterator[tuple[Cue, str]]:
    """Each cue with a start and an end, and its new text."""
    _checked(empty)
    if not source.cues:
        raise SourceError("captions need times, and a plain text has none")
    texts = recut(source.text, [cue.span for cue in source.cues], trace.edits)
    following = [cue.start for cue in source.cues[1:]]
    for number, (cue, text, after) in enumerate(
        zip(source.cues, texts, [*following, None], strict=True), start=1
    ):
        if cue.start is None:
            raise SourceError(f"captions need times: cue {number} ({text[:40]!r}) has none")
        end = next((time for time in (cue.end, after) if time is not None), cue.start)
        lines = _lines(text)
        if lines or empty == "keep":
            yield Cue(cue.span, cue.start, end, cue.speaker), lines


def _refilled(
    source: Source,
    trace: Trace,
    blocks_of: Callable[[str], Iterator[Block]],
    empty: str,
    escaped: Callable[[str, str], str],
) -> str:
    """The file again, with the new words in the places of the old ones."""
    _checked(empty)
    original = _LINE_ENDS.sub("\n", source.original)
    blocks = [*blocks_of(original)]
    spans = [*_runs(source.cues, blocks)]
    texts = iter(zip(spans, recut(source.text, spans, trace.edits), strict=True))
    parts: list[str] = []
    at = number = 0
    for block in blocks:
        parts.append(original[at : block.place.start])
        payload, said = _payload(block, texts, source.text, original, escaped)
        number += bool(said) or empty == "keep"
        at = block.place.end
        if said or empty == "keep":
            head = original[block.place.start : block.payload.start]
            parts.append((_NUMBER.sub(str(number), head) if empty == "drop" else head) + payload)
        else:
            # A cue goes with the blank lines behind it, the last one with those before it.
            while original[at : at + 1] == "\n":
                at += 1
            if at == len(original):
                parts = ["".join(parts).rstrip("\n") + "\n"]
    made = "".join(parts) + original[at:]
    return made.replace("\n", "\r\n") if "\r\n" in source.original else made


def _runs(cues: Sequence[Cue], blocks: Sequence[Block]) -> Iterator[Span]:
    """Where each run of the file stands in the text."""
    voices = [voice for block in blocks for voice in block.voices]
    if len(voices) != len(cues):
        raise SourceError("the cues of this source are not those of its original file")
    for cue, voice in zip(cues, voices, strict=True):
        at = cue.span.start
        for run in voice.runs:
            yield Span(at, at + len(run.text))
            at += len(run.text)


def _payload(
    block: Block,
    texts: Iterator[tuple[Span, str]],
    source: str,
    original: str,
    escaped: Callable[[str, str], str],
) -> tuple[str, str]:
    """The payload of a block with its new words, and these words alone."""
    parts: list[str] = []
    said: list[str] = []
    changed = False
    at = block.payload.start
    for voice in block.voices:
        for number, run in enumerate(voice.runs, start=1):
            span, text = next(texts)
            said.append(text)
            parts.append(original[at : run.place.start])
            if text == span.of(source):
                parts.append(run.place.of(original))
            else:
                changed = True
                text = text.lstrip() if number == 1 else text
                text = text.rstrip() if number == len(voice.runs) else text
                parts.append(escaped(text, run.place.of(original)))
            at = run.place.end
    payload = "".join(parts) + original[at : block.payload.end]
    if changed:
        core = payload.rstrip("\n")
        tail = payload[len(core) :]
        if not _EMPTY_TAGS.search(block.payload.of(original)):
            core = _without_empty_tags(core)
        payload = _lines(core) + tail
    return payload, "".join(said).strip()


def _without_empty_tags(payload: str) -> str:
    """``payload`` without markup that has no words left, but for speakers."""
    count = 1
    while count:
        payload, count = _EMPTY_TAGS.subn("", payload)
    return payload


def _lines(text: str) -> str:
    """``text`` without blank lines, which would end a caption, and blanks around lines."""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def _checked(empty: str) -> None:
    choose("empty", empty, ("keep", "drop"))


def _as_before(text: str, raw: str) -> str:
    """``text`` with references, if there were some in what it takes the place of."""
    return _held(text) if read_references(raw) == raw else _escaped(text)


def _held(text: str) -> str:
    """``text`` with references only where SubRip would read markup, a reference or times in it.

    Most players show what is none of these as it stands.
    """
    text = _escaped(text) if read_references(text) != text else text
    text = srt.TAG.sub(lambda tag: f"&#{ord(tag[0][0])};{tag[0][1:]}", text)
    return text.replace(ARROW, "--&gt;")


def _always(text: str, _: str) -> str:
    return _escaped(text)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
