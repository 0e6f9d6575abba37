"""AssemblyAI's JSON: times in milliseconds, utterances where speakers were told apart."""

from collections.abc import Iterator
from typing import Any

from verbalnorm.intake.fields import members, milliseconds, string
from verbalnorm.intake.stretch import Stretch, Word, phrases

__all__ = ["detects", "read"]


def detects(data: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether ``data`` has a ``text`` with words that are called ``text`` too."""
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return False
    rows = data.get("words")
    first = rows[0] if isinstance(rows, list) and rows else {}
    return (isinstance(first, dict) and "text" in first) or {"id", "status"} <= set(data)


def read(data: Any) -> Iterator[Stretch]:  # noqa: ANN401 - parsed JSON
    """The utterances; without them the words, without these the text."""
    utterances = members(data, "utterances")
    words = members(data, "words")
    for path, row in utterances:
        yield Stretch(
            string(row, "text", path).strip(),
            milliseconds(row, "start", path),
            milliseconds(row, "end", path),
            string(row, "speaker", path, ""),
            [*_words(members(row, "words", path))],
        )
    if utterances:
        return
    if words:
        yield from phrases(_words(words))
    else:
        yield Stretch(string(data, "text", "").strip())


def _words(rows: list[tuple[str, dict[str, Any]]]) -> Iterator[Word]:
    for path, row in rows:
        yield Word(
            string(row, "text", path),
            milliseconds(row, "start", path),
            milliseconds(row, "end", path),
            string(row, "speaker", path, ""),
        )
