"""Report: the edits of a result, for people and programs to read."""

import difflib
import json
from bisect import bisect_right

from verbalnorm import Result

__all__ = ["Places", "as_json", "diff", "explained"]


class Places:
    """Line and column, from one, of the offsets of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Both numbers."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def of(self, offset: int) -> str:
        """Both numbers as compilers print them."""
        return "{}:{}".format(*self.line_column(offset))


def explained(name: str, result: Result, places: Places) -> str:
    """Each edit on a line: place, before, after, rule, confidence, evidence."""
    lines = []
    for edit in result.trace.edits:
        because = f" ({', '.join(edit.because)})" if edit.because else ""
        lines.append(
            f"{name}:{places.of(edit.span.start)}: {edit.span.of(result.source.text)!r} ->"
            f" {edit.text!r}  {edit.rule} {edit.confidence:.2f}{because}\n"
        )
    return "".join(lines)


def as_json(name: str, result: Result, places: Places) -> str:
    """Each edit as an object on a line."""
    lines = []
    for edit, row in zip(result.trace.edits, result.trace.to_dicts(), strict=True):
        line, column = places.line_column(edit.span.start)
        place = {"file": name, "line": line, "column": column}
        before = edit.span.of(result.source.text)
        lines.append(json.dumps(place | {"before": before} | row, ensure_ascii=False) + "\n")
    return "".join(lines)


def diff(name: str, result: Result, *, colored: bool) -> str:
    """A unified diff of the lines."""
    rows = difflib.unified_diff(
        result.source.text.removesuffix("\n").split("\n"),
        result.markdown.removesuffix("\n").split("\n"),
        name,
        f"{name} (restored)",
        lineterm="",
    )
    return "".join((_colored(row) if colored else row) + "\n" for row in rows)


# The codes of ECMA-48 for green, red and cyan.
_COLORS = {"+": 32, "-": 31, "@": 36}


def _colored(row: str) -> str:
    color = _COLORS.get(row[:1])
    return row if color is None else f"\x1b[{color}m{row}\x1b[0m"
