"""The JSON transcripts of the podcast namespace: segments of a few words or one."""

from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, number, string
from verbalnorm.intake.stretch import Stretch, Word

__all__ = ["detects", "read"]


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has segments with a ``body``."""
    rows = data.get("segments") if isinstance(data, dict) else None
    return isinstance(rows, list) and any(isinstance(row, dict) and "body" in row for row in rows)


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The segments; a body of one word is a word with its time."""
    for path, row in members(data, "segments"):
        body = string(row, "body", path).strip()
        start, end = number(row, "startTime", path), number(row, "endTime", path)
        words = [Word(body, start, end)] if len(body.split()) == 1 else []
        yield Stretch(body, start, end, string(row, "speaker", path, ""), words)
