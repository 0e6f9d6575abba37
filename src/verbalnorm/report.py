"""Report: the edits of a result, for people and programs to read."""

import difflib
import json
import textwrap
from bisect import bisect_right
from operator import itemgetter

from verbalnorm import Result, RuleSet, Source

__all__ = ["Places", "as_json", "diff", "explained", "listed"]


class Places:
    """Where the offsets of a source are: when, where it has times, else by line and column."""

    def __init__(self, source: Source) -> None:
        text = source.text
        # The lines of captions are not those of their text, but their times can be found.
        self._timed = [
            (cue.span.start, cue.start)
            for cue in source.words or source.cues
            if cue.start is not None
        ]
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Both numbers."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def seconds(self, offset: int) -> float | None:
        """The time at which what stands there begins, where that is known."""
        which = bisect_right(self._timed, offset, key=itemgetter(0))
        return self._timed[max(which - 1, 0)][1] if self._timed else None

    def of(self, offset: int) -> str:
        """``00:01:23.400``, or line and column as compilers print them."""
        seconds = self.seconds(offset)
        if seconds is None:
            return "{}:{}".format(*self.line_column(offset))
        minutes, rest = divmod(round(seconds * 1000), 60_000)
        return f"{minutes // 60:02}:{minutes % 60:02}:{rest / 1000:06.3f}"


def explained(name: str, result: Result, places: Places) -> str:
    """Each edit on a line: place, before, after, rule, confidence, evidence.

    Between them, by their places, what was left and may be meant: place, words, why.
    """
    text = result.source.text
    told = [(remark.span, f"?  {remark.text}") for remark in result.suggestions]
    for edit in result.trace.edits:
        because = f" ({', '.join(edit.because)})" if edit.because else ""
        told.append((edit.span, f"-> {edit.text!r}  {edit.rule} {edit.confidence:.2f}{because}"))
    told.sort(key=lambda line: line[0].start)
    return "".join(f"{name}:{places.of(at.start)}: {at.of(text)!r} {what}\n" for at, what in told)


def as_json(name: str, result: Result, places: Places) -> str:
    """Each edit as an object on a line."""
    lines = []
    for edit, row in zip(result.trace.edits, result.trace.to_dicts(), strict=True):
        line, column = places.line_column(edit.span.start)
        seconds = places.seconds(edit.span.start)
        place = {"line": line, "column": column} if seconds is None else {"time": seconds}
        lines.append(json.dumps({"file": name} | place | row, ensure_ascii=False) + "\n")
    return "".join(lines)


def listed(rules: RuleSet, width: int) -> str:
    """The rules, in two columns: name, why, and what each is heard as."""
    name = max(len(rule.name) for rule in rules) + 2
    width = max(width, name + 30)
    indent = " " * name
    lines = []
    for rule in rules:
        first = f"{rule.name:<{name}}{rule.why}"
        lines += textwrap.wrap(first, width, subsequent_indent=indent)
        heard = ", ".join(dict.fromkeys(form.words for form in rule.forms))
        if heard:
            text = f"heard as: {heard}"
            lines += textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent)
    return "".join(f"{line}\n" for line in lines)


def diff(name: str, before: str, after: str, *, colored: bool) -> str:
    """A unified diff of the lines."""
    rows = difflib.unified_diff(
        before.removesuffix("\n").split("\n"),
        after.removesuffix("\n").split("\n"),
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
