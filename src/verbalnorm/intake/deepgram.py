"""Deepgram's JSON: utterances if there are any, else paragraphs, else the words themselves."""

from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, number, record, string
from verbalnorm.intake.stretch import Stretch, Word, phrases

__all__ = ["detects", "read"]


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has ``results.channels``."""
    results = data.get("results") if isinstance(data, dict) else None
    return isinstance(results, dict) and ("channels" in results or "utterances" in results)


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The best alternative of each channel; channels that are several are speakers."""
    results = record(data, "results")
    utterances = members(results, "utterances", "results")
    if utterances:
        for path, row in utterances:
            yield Stretch(
                string(row, "transcript", path).strip(),
                number(row, "start", path),
                number(row, "end", path),
                _speaker(row),
                [*_words(members(row, "words", path))],
            )
        return
    channels = members(results, "channels", "results")
    for index, (path, channel) in enumerate(channels):
        speaker = f"channel {index}" if len(channels) > 1 else ""
        for where, best in members(channel, "alternatives", path)[:1]:
            words = [*_words(members(best, "words", where), speaker)]
            if words:
                yield from phrases(words)
            else:
                yield Stretch(string(best, "transcript", where, "").strip(), speaker=speaker)


def _words(rows: list[tuple[str, dict[str, Any]]], speaker: str = "") -> Iterator[Word]:
    for path, row in rows:
        text = string(row, "punctuated_word", path, "") or string(row, "word", path)
        start, end = number(row, "start", path), number(row, "end", path)
        yield Word(text, start, end, _speaker(row) or speaker)


def _speaker(row: dict[str, Any]) -> str:
    """Speakers are numbered from nought."""
    return "" if row.get("speaker") is None else f"speaker {row['speaker']}"
