"""The trace: every difference between source and output, with its reason.

The trace is read off the pieces that a writer emits, so it cannot disagree with the output.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Self
from zlib import crc32

from attrs import field, frozen

from verbalnorm.alignment import Alignment
from verbalnorm.errors import InputTypeError, SourceError
from verbalnorm.record import Record
from verbalnorm.span import Span

__all__ = ["Declined", "Edit", "Piece", "Trace", "checksum"]


@frozen(eq=False, repr=False)
class Piece(Record):
    """A run of output. Copied source where ``span`` is set, else written by ``claim``."""

    text: str
    span: Span | None = None
    claim: str = ""


@frozen(eq=False, repr=False)
class Edit(Record):
    """One difference: the source ``span`` became ``text``.

    ``claim`` is the id that all edits share which stand or fall together, ``confidence`` lies
    between 0 and 1, ``because`` names the evidence.

    >>> Edit(Span(4, 14), ".5", "decimal", "decimal@4").span.of("was point five")
    'point five'
    """

    span: Span
    text: str
    rule: str
    claim: str
    confidence: float = 1.0
    because: tuple[str, ...] = ()


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

    edits: tuple[Edit, ...] = ()
    declined: tuple[Declined, ...] = ()
    # What the source is known by; a trace that was read from plain values does not know.
    checksum: int | None = field(default=None, eq=False, repr=False)

    def apply(self, source: str) -> str:
        """The output, made from ``source``.

        Raises ``InputTypeError`` where ``source`` is no ``str``, and ``SourceError`` where it is
        not the text that the trace was made from: always where an edit lies outside of it, and for
        any other text too, unless the trace comes from :meth:`from_dicts`.
        """
        if not isinstance(source, str):
            raise InputTypeError(f"a source must be a str, not {type(source).__name__}")
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
            parts += (source[at : edit.span.start], edit.text)
            at = edit.span.end
        parts.append(source[at:])
        return "".join(parts)

    @cached_property
    def alignment(self) -> Alignment:
        """The offsets of source and output side by side, made when first asked for."""
        return Alignment.of((edit.span, len(edit.text)) for edit in self.edits)

    def to_output(self, offset: int) -> int:
        """The output offset that belongs to a source ``offset``; see :class:`Alignment`."""
        return self.alignment.to_output(offset)

    def to_source(self, offset: int) -> int:
        """The source offset that belongs to an output ``offset``; see :class:`Alignment`."""
        return self.alignment.to_source(offset)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The edits as plain values (for JSON, tables); :meth:`from_dicts` reads them back."""
        return [
            {
                "start": edit.span.start,
                "end": edit.span.end,
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
        """The trace whose :meth:`to_dicts` gave ``rows``; ``InputTypeError`` for other values."""
        try:
            return cls(tuple(_edit(row) for row in rows))
        except (KeyError, TypeError, AttributeError) as error:
            raise InputTypeError(
                f"these are no rows of a trace ({type(error).__name__}: {error}):"
                " pass what trace.to_dicts() gave"
            ) from error


def _edit(row: Mapping[str, Any]) -> Edit:
    start, end, text = row["start"], row["end"], row["text"]
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(text, str)):
        raise TypeError(f"start={start!r}, end={end!r}, text={text!r}")
    because = tuple(row["because"])
    return Edit(Span(start, end), text, row["rule"], row["claim"], row["confidence"], because)


def checksum(text: str) -> int:
    """What a text is known by: the same for equal texts, in every process."""
    return crc32(text.encode("utf-8", "surrogatepass"))
