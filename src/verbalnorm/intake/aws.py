"""The JSON of AWS Transcribe: numbers in strings, punctuation as items without times."""

from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, number, record, string, wrong
from verbalnorm.intake.stretch import Stretch, Word, phrases

__all__ = ["detects", "read"]


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has ``results`` with ``transcripts`` and ``items``."""
    results = data.get("results") if isinstance(data, dict) else None
    return isinstance(results, dict) and {"transcripts", "items"} <= set(results)


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The items as phrases; punctuation belongs to the word before it."""
    return phrases(_words(record(data, "results")))


def _words(results: dict[str, Any]) -> Iterator[Word]:
    speakers = _speakers(results)
    held: Word | None = None
    for path, row in members(results, "items", "results"):
        alternatives = members(row, "alternatives", path)
        if not alternatives:
            raise wrong(f"{path}.alternatives", "an array with one object or more", [])
        where, best = alternatives[0]
        text = string(best, "content", where)
        if row.get("type") == "punctuation" and held is not None:
            held = held._replace(text=held.text + text)
            continue
        if held is not None:
            yield held
        speaker = string(row, "speaker_label", path, "") or speakers.get(
            str(row.get("start_time")), ""
        )
        held = Word(text, number(row, "start_time", path), number(row, "end_time", path), speaker)
    if held is not None:
        yield held


def _speakers(results: dict[str, Any]) -> dict[str, str]:
    """Who speaks at which moment, where the items do not say so themselves."""
    found = {}
    labels = record(results, "speaker_labels", "results")
    for path, segment in members(labels, "segments", "results.speaker_labels"):
        speaker = string(segment, "speaker_label", path, "")
        for where, item in members(segment, "items", path):
            found[str(item.get("start_time"))] = string(item, "speaker_label", where, speaker)
    return found
