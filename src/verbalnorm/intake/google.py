"""The JSON of Google's Speech-to-Text, versions 1 and 2, in both spellings of names and times.

A time is ``"12.900s"`` or ``{"seconds": "12", "nanos": 900000000}``, a name ``startTime``,
``start_time`` or ``startOffset``.
"""

import re
from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, record, string, wrong
from verbalnorm.intake.stretch import Stretch, Word, phrases

__all__ = ["detects", "read"]

_SECONDS = re.compile(r"(\d+(?:\.\d+)?)s")
_STARTS = ("startTime", "start_time", "startOffset", "start_offset")
_ENDS = ("endTime", "end_time", "endOffset", "end_offset")
_RESULT_ENDS = ("resultEndTime", "result_end_time", "resultEndOffset", "result_end_offset")
_SPEAKERS = ("speakerLabel", "speaker_label", "speakerTag", "speaker_tag")


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has ``results`` with ``alternatives``, perhaps inside a ``response``."""
    rows = _response(data).get("results") if isinstance(data, dict) else None
    return isinstance(rows, list) and all(
        isinstance(row, dict) and ("alternatives" in row or not row) for row in rows
    )


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The best alternative of each result, as phrases where words have times.

    Where speakers were told apart, the last result repeats all words with their speakers: then it
    alone is read.
    """
    results = members(_response(data), "results", "response" if "response" in data else "")
    found = [
        (row, alternative)
        for path, row in results
        for alternative in members(row, "alternatives", path)[:1]
    ]
    words = [[*_words(members(best, "words", path))] for _, (path, best) in found]
    if words and len(words) > 1 and _repeats(words):
        yield from phrases(words[-1])
        return
    for (row, (path, best)), own in zip(found, words, strict=True):
        if own:
            yield from phrases(own)
        else:
            text = string(best, "transcript", path, "").strip()
            yield Stretch(text, end=_time(row, _RESULT_ENDS, path))


def _response(data: dict[str, Any]) -> dict[str, Any]:
    """A long-running operation wraps what it gives."""
    return record(data, "response") if "response" in data else data


def _repeats(words: list[list[Word]]) -> bool:
    before = [word.text for own in words[:-1] for word in own]
    last = words[-1]
    return any(word.speaker for word in last) and before == [
        word.text for word in last[: len(before)]
    ]


def _words(rows: list[tuple[str, dict[str, Any]]]) -> Iterator[Word]:
    for path, row in rows:
        speaker = next((str(row[name]) for name in _SPEAKERS if row.get(name)), "")
        start, end = _time(row, _STARTS, path), _time(row, _ENDS, path)
        named = f"speaker {speaker}" if speaker.isdecimal() else speaker
        yield Word(string(row, "word", path), start, end, named)


def _time(row: dict[str, Any], names: tuple[str, ...], path: str) -> float | None:
    name = next((name for name in names if name in row), None)
    value = row.get(name) if name else None
    if value is None:
        return None
    if isinstance(value, str) and (found := _SECONDS.fullmatch(value)):
        return float(found[1])
    if isinstance(value, dict):
        parts = (value.get("seconds", 0), value.get("nanos", 0))
        try:
            seconds, nanos = map(int, parts)
        except (TypeError, ValueError):
            pass
        else:
            return round(seconds + nanos / 1e9, 9)
    raise wrong(f"{path}.{name}", "a time, as '12.900s' or {'seconds': 12, 'nanos': 0}", value)
