"""Whisper's JSON with the words changed, their times kept, and everything else as it was."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from types import NoneType
from typing import Any, NamedTuple

from attrs import evolve

from verbalnorm.arguments import require
from verbalnorm.emit.recut import recut, with_stops
from verbalnorm.emit.words import Group, regroup
from verbalnorm.errors import SourceError
from verbalnorm.intake.whisper import segments
from verbalnorm.span import Cue, Source, Span
from verbalnorm.trace import Trace

__all__ = ["to_whisper_json"]

_WORD = re.compile(r"\S+")
# What recognizers call how sure they are of a word.
_SURENESS = ("probability", "score", "confidence")


def to_whisper_json(source: Source, trace: Trace, *, indent: int | None = None) -> str:
    """The plain text that ``trace`` makes of ``source``, as Whisper's JSON.

    A source that came as Whisper's JSON is that object again: times, identifiers, speakers and
    all other keys survive; ``text`` and ``words`` are new, ``tokens`` stay what the model heard.
    A word made of several takes the first one's start, the last one's end and the least of their
    probabilities; one that no edit touches is not touched. From other formats each cue becomes a
    segment, in the dialect of openai-whisper. An edit across a border is written where it starts;
    a segment without words stays, empty.

    >>> from verbalnorm.span import Cue, Span
    >>> to_whisper_json(Source("Hi.", [Cue(Span(0, 3), 0.5, 1.0)]), Trace())
    '{"text": " Hi.", "segments": [{"id": 0, "start": 0.5, "end": 1.0, "text": " Hi."}]}'

    Raises ``SourceError`` for a plain text: it has no times, ``InputTypeError`` for an ``indent``
    that is no ``int``.
    """
    require("indent", indent, int, NoneType)
    if not source.cues and source.format == "text":
        raise SourceError("Whisper's JSON needs times, and a plain text has none")
    data = json.loads(source.original) if source.format == "whisper" else _fresh(source)
    spans = [cue.span for cue in source.cues]
    trace = evolve(trace, edits=tuple(with_stops(source.text, spans, trace.edits)))
    texts = recut(source.text, spans, trace.edits)
    rows = [row for _, row in segments(data)]
    bare = not rows and len(texts) == 1  # the text of the whole is all that it has
    rows = [data] if bare else rows
    if len(rows) != len(texts):
        raise SourceError("the cues of this source are not those of its original file")
    old = [row["text"] for row in rows]
    for row, text, cue in zip(rows, texts, source.cues, strict=True):
        if text != cue.span.of(source.text):
            row["text"] = _spaced(row["text"], " ".join(text.split()))
    _words(data, rows, source, trace)
    whole = data.get("text") if isinstance(data, dict) and not bare else None
    if isinstance(whole, str) and old != [row["text"] for row in rows]:
        joined = [row["text"] for row in rows if row["text"]]
        glued = all(text[:1].isspace() for text in joined[1:])
        data["text"] = _spaced(whole, ("" if glued else " ").join(joined).strip())
    return json.dumps(data, ensure_ascii=False, indent=indent)


def _spaced(old: str, new: str) -> str:
    """``new`` with the blanks that ``old`` had around it."""
    lead = old[: len(old) - len(old.lstrip())]
    return lead + new + old[len(old.rstrip()) :] if new else ""


def _words(data: Any, rows: list[dict[str, Any]], source: Source, trace: Trace) -> None:  # noqa: ANN401 - parsed JSON
    """Put the new words where the old ones were: in their segments, or beside them."""
    words = [word for row in rows for word in row.get("words") or ()]
    beside = isinstance(data, dict) and not words and bool(data.get("words"))
    if beside:
        words = data["words"]
    if len(words) != len(source.words):
        raise SourceError("the words of this source are not those of its original file")
    if not words:
        return  # segments alone have times
    timed = zip(source.words, words, strict=True)
    if beside:
        places = [_Place(cue.span, word, data) for cue, word in timed]
    else:
        places = [
            place
            for row, cue in zip(rows, source.cues, strict=True)
            for place in _places(row, cue, timed, source.text)
        ]
    groups = regroup(source.text, [place.span for place in places], trace)
    # What begins in a segment without words stands there.
    kept = [group for group in groups if _home(group, places).word is not None]
    everything = [_word(group, places) for group in kept]
    if beside:
        data["words"] = everything
    else:
        # A word stands where the text has it, which keeps a value in one segment.
        told = _homes(everything, rows)
        heard = (_home(group, places).row for group in kept)
        made: dict[int, list[dict[str, Any]]] = {id(row): [] for row in rows}
        for word, row in zip(everything, told or heard, strict=True):
            made[id(row)].append(word)
        for row in rows:
            if row.get("words"):
                row["words"] = made[id(row)]
    if isinstance(data, dict) and data.get("word_segments"):
        data["word_segments"] = everything


class _Place(NamedTuple):
    """Where a word stands; ``word`` is what its file tells of it, ``row`` the segment it is in."""

    span: Span
    word: dict[str, Any] | None
    row: dict[str, Any]


def _places(
    row: dict[str, Any], cue: Cue, timed: Iterator[tuple[Cue, dict[str, Any]]], text: str
) -> Iterator[_Place]:
    """The words of a segment: the next of those that are ``timed``, or those of its text alone."""
    if row.get("words"):
        for word, told in islice(timed, len(row["words"])):
            yield _Place(word.span, told, row)
    else:
        for found in _WORD.finditer(text, cue.span.start, cue.span.end):
            yield _Place(Span(*found.span()), None, row)


def _home(group: Group, places: Sequence[_Place]) -> _Place:
    """The place of the first of its words; of what nobody said, that of the word before."""
    at = group.first if group.first < group.last else max(group.first - 1, 0)
    return places[at]


def _homes(words: list[dict[str, Any]], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each of ``words`` the segment whose text has it; none where they are no words of it."""
    parts = [(part, row) for row in rows for part in row["text"].split()]
    homes = []
    at = 0
    for word in words:
        own = word["word"].split()
        if not own or [part for part, _ in parts[at : at + len(own)]] != own:
            return []
        homes.append(parts[at][1])
        at += len(own)
    whole = at == len(parts) and all(row.get("words") for row in homes)
    return homes if whole else []


def _word(group: Group, places: Sequence[_Place]) -> dict[str, Any]:
    home = _home(group, places).word
    assert home is not None  # the groups that are kept have one
    if not group.changed:
        return home
    own = [place.word for place in places[group.first : group.last] if place.word is not None]
    if not own:  # nobody said it: it lasts no time
        time = home.get("end") if group.first else home.get("start")
        return {**home, "word": _spaced(home["word"], group.text), "start": time, "end": time}
    word = {**home, "word": _spaced(home["word"], group.text)}
    if len(own) > 1:
        word["end"] = own[-1].get("end")
        for name in _SURENESS:
            known = [item[name] for item in own if isinstance(item.get(name), (int, float))]
            if known:
                word[name] = min(known)
    return word


def _fresh(source: Source) -> dict[str, Any]:
    """The source as openai-whisper would have written it."""
    words = iter([*source.words, None])
    word = next(words)
    rows = []
    for number, cue in enumerate(source.cues):
        own = []
        while word is not None and word.span.start < max(cue.span.end, cue.span.start + 1):
            own.append(word)
            word = next(words)
        text = cue.span.of(source.text)
        row: dict[str, Any] = {
            "id": number,
            "start": cue.start,
            "end": cue.end,
            "text": f" {text}" if text else "",
        }
        if cue.speaker:
            row["speaker"] = cue.speaker
        if own:
            row["words"] = [
                {"word": f" {item.span.of(source.text)}", "start": item.start, "end": item.end}
                for item in own
            ]
        rows.append(row)
    return {"text": "".join(_texts(rows)), "segments": rows}


def _texts(rows: list[dict[str, Any]]) -> Iterator[str]:
    return (row["text"] for row in rows)
