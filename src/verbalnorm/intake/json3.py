"""YouTube's json3 captions: events with pieces of text, times in milliseconds."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from attrs import evolve

from verbalnorm.intake.fields import members, milliseconds, string
from verbalnorm.intake.stretch import Stretch, Word

__all__ = ["detects", "read"]


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has ``events`` with ``tStartMs``."""
    rows = data.get("events") if isinstance(data, dict) else None
    return isinstance(rows, list) and (
        "wireMagic" in data or any(isinstance(row, dict) and "tStartMs" in row for row in rows)
    )


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The events that say something, each a line; windows and line feeds say nothing.

    Where the pieces have their own moments they are words, which end where the next begins.
    """
    lines = [_line(path, row) for path, row in members(data, "events")]
    said = [line for line in lines if line.text]
    for line, after in zip_longest(said, said[1:], fillvalue=Stretch("")):
        # A line stays on the screen while the next one is spoken.
        words = [*line.words]
        if words and words[-1].end is not None and after.start is not None:
            words[-1] = words[-1]._replace(end=min(words[-1].end, after.start))
        yield evolve(line, words=words)


def _line(path: str, row: dict[str, Any]) -> Stretch:
    pieces = members(row, "segs", path)
    texts = [string(piece, "utf8", where, "") for where, piece in pieces]
    start = milliseconds(row, "tStartMs", path)
    duration = milliseconds(row, "dDurationMs", path)
    end = None if start is None or duration is None else round(start + duration, 3)
    words: list[Word] = []
    if start is not None and any("tOffsetMs" in piece for _, piece in pieces):
        moments = [milliseconds(piece, "tOffsetMs", where) or 0 for where, piece in pieces]
        starts = [round(start + moment, 3) for moment in moments]
        timed = zip(texts, starts, [*starts[1:], end], strict=True)
        words = [Word(*word) for word in timed if word[0].strip()]
    return Stretch("".join(texts).strip(), start, end, "", words, "\n")
