r"""SubRip (``.srt``): number, times, text, a blank line.

As players do, a missing number and blank lines inside a caption are accepted, and so is a point
before the milliseconds. ``<i>``, ``<b>``, ``<u>``, ``<s>``, ``<font …>`` and ``{\an8}`` are markup;
references such as ``&lt;`` are read, which converters leave.
"""

import re
from collections.abc import Iterator

from verbalnorm.errors import SourceError
from verbalnorm.intake.blocks import ARROW, Block, Run, runs, stretches, timing, voices
from verbalnorm.intake.clock import CLOCK
from verbalnorm.intake.stretch import Stretch
from verbalnorm.span import Span

__all__ = ["TAG", "blocks", "detects", "read"]

_FIRST = re.compile(rf"\s*(?:\d+[ \t]*\n\s*)?{CLOCK}[ \t]*{ARROW}")
# A timing line, with the caption's number before it.
_TIMES = re.compile(
    rf"^(?:[ \t]*\d+[ \t]*\n)?(?P<times>[ \t]*\d[^\n]*{ARROW}[^\n]*)(?:\n|\Z)", re.MULTILINE
)
TAG = re.compile(r"</?(?:[ibus]|font)\b[^<>\n]*>|\{\\[^{}\n]*\}", re.IGNORECASE)


def detects(text: str) -> bool:
    """Whether ``text`` begins with a caption of SubRip."""
    return _FIRST.match(text) is not None


def read(text: str) -> Iterator[Stretch]:
    r"""The captions of ``text``, whose lines end in ``\n``.

    Raises ``SourceError`` with the line where times were expected.
    """
    return stretches(blocks(text))


def blocks(text: str) -> Iterator[Block]:
    """The captions of ``text`` and where they stand in it; raises as :func:`read` does."""
    heads = [*_TIMES.finditer(text)]
    before = text[: heads[0].start()] if heads else text
    if before.strip() or not heads:
        number = text[: len(before) - len(before.lstrip())].count("\n") + 1
        found = before.strip().partition("\n")[0][:60]
        raise SourceError(f"line {number}: expected a caption's number and times, found {found!r}")
    line, counted = 1, 0
    for index, head in enumerate(heads):
        end = heads[index + 1].start() if index + 1 < len(heads) else len(text)
        line += text.count("\n", counted, head.start("times"))
        counted = head.start("times")
        start_time, end_time = timing(_clocks(head["times"]), line)
        spoken = runs(text, head.end(), end, TAG)
        yield Block(
            Span(head.start(), end),
            Span(head.end(), end),
            start_time,
            end_time,
            voices(text, _all_of_nobody(spoken)),
        )


def _clocks(times: str) -> str:
    """The times without the blanks that some write before the milliseconds."""
    return re.sub(r"(?<=\d)[ \t]*([,.])[ \t]*(?=\d{1,3}\b)", r"\1", times)


def _all_of_nobody(spoken: Iterator[tuple[str, Run]]) -> Iterator[tuple[str, Run]]:
    return (("", run) for _, run in spoken)
