"""The trace: every difference between source and output, with its reason.

The trace is read off the pieces that a writer emits, so it cannot disagree with the output.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple, Self
from zlib import crc32

from attrs import field, frozen

from verbalnorm.alignment import Alignment
from verbalnorm.arguments import fits, require, several
from verbalnorm.errors import InputTypeError, OptionError, SourceError
from verbalnorm.record import Record, brief
from verbalnorm.span import Span

__all__ = ["ESCAPE", "Declined", "Edit", "Piece", "Trace", "checksum"]

# The claim of every escape.
ESCAPE = "escape"


class Piece(NamedTuple):
    """A run of output. Copied source where ``span`` is set, else written by ``claim``.

    A named tuple: one is made for each line of a text.
    """

    text: str
    span: Span | None = None
    claim: str = ""


@frozen(eq=False, repr=False)
class Edit(Record):
    """One difference: the source ``span`` became ``text``.

    ``claim`` is the id that all edits share which stand or fall together, ``confidence`` lies
    between 0 and 1, ``because`` names the evidence. ``before`` is what stood there, ``None`` where
    that is not known.

    >>> Edit(Span(4, 14), ".5", "decimal", "decimal@4").span.of("was point five")
    'point five'
    """

    span: Span
    text: str
    rule: str
    claim: str
    confidence: float = 1.0
    because: tuple[str, ...] = ()
    before: str | None = None


@frozen(eq=False, repr=False)
class Declined(Record):
    """A claim that was not carried out, and why.

    >>> from verbalnorm import normalize
    >>> text = "It was asterisk asterisk and stopped."
    >>> [(item.rule, item.reason) for item in normalize(text).trace.declined]
    [('strong', 'nothing closes it')]
    """

    span: Span
    rule: str
    claim: str
    confidence: float
    because: tuple[str, ...]
    reason: str


@frozen(eq=False, repr=False)
class Trace(Record):
    """All edits of one normalization, sorted and disjoint, and the claims that were declined.

    >>> trace = Trace((Edit(Span(4, 14), ".5", "decimal", "decimal@4"),))
    >>> trace.apply("was point five")
    'was .5'
    >>> trace.to_output(14), trace.to_source(6)
    (6, 14)
    """

    edits: tuple[Edit, ...] = field(default=(), repr=brief)
    declined: tuple[Declined, ...] = field(default=(), repr=brief)
    # What the source is known by; a trace that was read from plain values does not know.
    checksum: int | None = field(default=None, eq=False, repr=False)

    def apply(self, source: str) -> str:
        """The output, made from ``source``.

        Raises ``InputTypeError`` where ``source`` is no ``str``, and ``SourceError`` where it is
        not the text that the trace was made from. A trace from :meth:`from_dicts` knows that text
        by what stood ``before`` where its edits are.

        >>> from verbalnorm import normalize
        >>> normalize("It grew by four point five.").trace.apply("It fell by four point five.")
        Traceback (most recent call last):
            ...
        verbalnorm.errors.SourceError: this is not the text that the trace was made from: apply it \
to result.source.text
        """
        require("source", source, str)
        if self.checksum not in (None, checksum(source)):
            raise SourceError(
                "this is not the text that the trace was made from: apply it to result.source.text"
            )
        parts: list[str] = []
        at = 0
        for edit in self.edits:
            if not at <= edit.span.start <= edit.span.end <= len(source):
                raise SourceError(
                    f"edit {edit.claim!r} covers {edit.span.start}–{edit.span.end}, but the text"
                    f" has {len(source)} characters: apply the trace to the text it was made from"
                )
            found = edit.span.of(source)
            if edit.before is not None and found != edit.before:
                raise SourceError(
                    f"edit {edit.claim!r} is of {edit.before!r}, but the text has {found!r} there:"
                    " apply the trace to the text it was made from"
                )
            parts += (source[at : edit.span.start], edit.text)
            at = edit.span.end
        parts.append(source[at:])
        return "".join(parts)

    @cached_property
    def alignment(self) -> Alignment:
        """The offsets of source and output side by side, made when first asked for."""
        return Alignment.of((edit.span, len(edit.text)) for edit in self.edits)

    def to_output(self, offset: int) -> int:
        """The output offset that belongs to a source ``offset``; see :class:`Alignment`.

        Raises ``OptionError`` for an offset below zero.
        """
        _offset(offset)
        return self.alignment.to_output(offset)

    def to_source(self, offset: int) -> int:
        """The source offset that belongs to an output ``offset``; see :class:`Alignment`.

        Raises ``OptionError`` for an offset below zero.
        """
        _offset(offset)
        return self.alignment.to_source(offset)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The edits as plain values (for JSON, tables); :meth:`from_dicts` reads them back."""
        return [
            {
                "start": edit.span.start,
                "end": edit.span.end,
                "before": edit.before,
                "text": edit.text,
                "rule": edit.rule,
                "claim": edit.claim,
                "confidence": edit.confidence,
                "because": list(edit.because),
            }
            for edit in self.edits
        ]

    @classmethod
    def from_dicts(cls, rows: Iterable[dict[str, Any]]) -> Self:
        """The trace whose :meth:`to_dicts` gave ``rows``; raises ``InputTypeError`` for others."""
        edits = []
        for place, row in enumerate(several("rows", rows, what="what to_dicts() gave")):
            require(f"rows[{place}]", row, Mapping)
            for name, kind in _ROW.items():
                if name not in row:
                    raise InputTypeError(f"rows[{place}] has no {name!r}; to_dicts() gives one")
                fits(f"rows[{place}][{name!r}]", row[name], kind)
            edits.append(
                Edit(
                    Span(row["start"], row["end"]),
                    row["text"],
                    row["rule"],
                    row["claim"],
                    row["confidence"],
                    tuple(row["because"]),
                    row["before"],
                )
            )
        return cls(tuple(edits))


def _offset(offset: int) -> None:
    """Raise an error of ours where ``offset`` is none."""
    require("offset", offset, int)
    if offset < 0:
        raise OptionError(f"offset must be 0 or more, not {offset}")


def checksum(text: str) -> int:
    """What a text is known by: the same for equal texts, in every process."""
    return crc32(text.encode("utf-8", "surrogatepass"))


# The types of what `to_dicts` gives.
_ROW: Final = {
    "start": int,
    "end": int,
    "before": str | None,
    "text": str,
    "rule": str,
    "claim": str,
    "confidence": float,
    "because": list[str],
}
