"""Whisper's JSON: openai-whisper, the OpenAI API, faster-whisper, WhisperX.

Segments in an object or in a bare array, as faster-whisper's segments come out when they are
dumped. Words may stand in the segments or beside them, and may lack times (WhisperX).
"""

from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, number, string
from verbalnorm.intake.stretch import Stretch, Word

__all__ = ["detects", "loose_words", "read", "segments"]


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has segments as Whisper gives them."""
    if isinstance(data, dict):
        rows = data.get("segments")
        if isinstance(rows, list) and not rows:
            return True  # nobody said a word
    else:
        rows = data
    first = rows[0] if isinstance(rows, list) and rows else None
    return isinstance(first, dict) and "text" in first and "start" in first and "end" in first


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The segments; their texts are joined by blanks, whatever blanks they bring along.

    Where there are none, or one has no text, what else has the words is taken.
    """
    rows = segments(data)
    if not rows and (whole := string(data, "text", "", "").strip()):
        yield Stretch(whole)
    for path, row in rows:
        words = [*_words(members(row, "words", path))]
        text = string(row, "text", path).strip()
        yield Stretch(
            text or " ".join(word.text.strip() for word in words),
            number(row, "start", path),
            number(row, "end", path),
            string(row, "speaker", path, ""),
            words,
        )


def segments(data: Any) -> list[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - parsed JSON
    """The segments with their paths."""
    return members(data if isinstance(data, dict) else {"segments": data}, "segments")


def loose_words(data: Any) -> Iterator[Word]:  # noqa: ANN401 - parsed JSON
    """The words beside the segments, as the OpenAI API gives them."""
    return _words(members(data, "words")) if isinstance(data, dict) else iter(())


def _words(rows: list[tuple[str, dict[str, Any]]]) -> Iterator[Word]:
    for path, row in rows:
        yield Word(
            string(row, "word", path),
            number(row, "start", path),
            number(row, "end", path),
            string(row, "speaker", path, ""),
        )
