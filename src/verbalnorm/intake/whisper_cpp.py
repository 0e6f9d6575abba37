"""The JSON of whisper.cpp: times in milliseconds, tokens that may be pieces of words.

A text without a blank before it continues the one before (``--max-len`` cuts inside words).
"""

import re
from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, milliseconds, record, string
from verbalnorm.intake.stretch import Stretch, Word

__all__ = ["detects", "read"]

# Tokens that are no words: "[_BEG_]", "[_TT_50]".
_MARK = re.compile(r"\s*\[_\w+_?\]\s*")


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` is an object with a ``transcription``."""
    return isinstance(data, dict) and isinstance(data.get("transcription"), list)


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The segments, in which pieces of words are words."""
    for path, row in members(data, "transcription"):
        text = string(row, "text", path)
        start, end = _times(row, path)
        words = [*_words(members(row, "tokens", path))]
        whole = text.strip()
        joint = " " if text[:1].isspace() else ""
        yield Stretch(whole, start, end, string(row, "speaker", path, ""), words, joint)


def _words(rows: list[tuple[str, dict[str, Any]]]) -> Iterator[Word]:
    held: Word | None = None
    for path, row in rows:
        text = string(row, "text", path)
        if _MARK.fullmatch(text):
            continue
        start, end = _times(row, path)
        if held is not None and text[:1].strip():
            held = Word(held.text + text, held.start, end)
            continue
        if held is not None:
            yield held
        held = Word(text, start, end)
    if held is not None:
        yield held


def _times(row: dict[str, Any], path: str) -> tuple[float | None, float | None]:
    offsets = record(row, "offsets", path)
    where = f"{path}.offsets"
    return milliseconds(offsets, "from", where), milliseconds(offsets, "to", where)
