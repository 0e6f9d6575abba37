"""What became of one transcript."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from verbalnorm.arguments import require, takes_its_options
from verbalnorm.markdown.escape import Context as Place
from verbalnorm.markdown.escape import harmless
from verbalnorm.record import derived
from verbalnorm.span import Source, Span
from verbalnorm.trace import Declined, Piece, Trace, checksum

if TYPE_CHECKING:
    from verbalnorm.claim import Claim
    from verbalnorm.document import Document
    from verbalnorm.emit import TimedWord
    from verbalnorm.rendering import Rendering
    from verbalnorm.rules.context import Context
    from verbalnorm.speech.half import Remark
    from verbalnorm.speech.resolution import Resolution

__all__ = ["Result"]

# Unicode's Bidi_Control (https://www.unicode.org/reports/tr9/): what can show a text in another
# order than it is read in.
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
# A member of an enumeration takes longer to look up than some texts to search.
_PARAGRAPH = Place.PARAGRAPH
_TURNED = "a control character here changes the order in which the text is shown"


# Without slots: one is made for each text, and what it caches is found at once.
@frozen(slots=False)
class Result:
    """What became of one transcript. Everything but the decisions is made when asked for.

    ``str(result)`` is ``result.markdown``. Nothing of it changes the ``source``; where nothing
    was to be done, the Markdown is the very text that came in.

    >>> from verbalnorm import normalize
    >>> result = normalize("It was asterisk asterisk very asterisk asterisk cold.")
    >>> result.markdown, result.text
    ('It was **very** cold.', 'It was very cold.')
    >>> [(edit.rule, edit.text) for edit in result.trace.edits]
    [('strong', '**'), ('strong', '**')]
    >>> result.warnings, result.suggestions
    ((), ())
    """

    source: Source
    context: Context
    resolution: Resolution = field(repr=False)
    mode: str = "kept"
    syntax: str = "plain"
    # Tells what was declined where nobody has looked yet; asked by the trace alone.
    aside: Callable[[Source], tuple[Declined, ...]] | None = field(
        default=None, eq=False, repr=False
    )
    # What was heard only once this was written: the result for its Markdown.
    again: Result | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return self.markdown

    @cached_property
    def _tree(self) -> Document:
        # Imported here, as all that follows: most texts come back as they were.
        from verbalnorm.events import build
        from verbalnorm.speech.weave import weave

        return build(weave(self.source.text, self.resolution.claims, self.mode))

    @cached_property
    def _rendering(self) -> Rendering:
        """What the claims on the source write."""
        from verbalnorm.rendering import render

        plain_text = self.syntax == "plain"
        return render(self.source.text, self.resolution.claims, self.mode, escape=plain_text)

    @cached_property
    def _written(self) -> list[Piece]:
        """The same in pieces that know where they came from."""
        return self._rendering.pieces

    def and_then(self, again: Result) -> Result:
        """This result with what was heard in its Markdown; it is not written anew for that."""
        both = evolve(self, again=again)
        both.__dict__["_rendering"] = self._rendering
        return both

    @cached_property
    def _pieces(self) -> list[Piece]:
        """What is written in the end."""
        text = self.source.text
        if self.markdown is text:
            return [Piece(text, Span(0, len(text)))]
        if self.again is None:
            return self._written
        from verbalnorm.hearing import through
        from verbalnorm.markdown.line_ends import ended

        heard = self.again._claims  # noqa: SLF001 - of its own kind
        names = {
            one.id: two.id for one, two in zip(heard, self._claims[-len(heard) :], strict=True)
        }
        pieces = through(self._written, self.again._pieces, names)  # noqa: SLF001 - too
        return ended(pieces, self.source.text)

    @cached_property
    def _claims(self) -> Sequence[Claim]:
        """The claims on the source, and those on what they wrote, over what lies under them."""
        own = self.resolution.claims
        if self.again is None:
            return own
        from verbalnorm.hearing import traced

        return traced(self.source.text, own, self._written, self.again._claims)  # noqa: SLF001 - too

    @property
    def settled(self) -> Resolution:
        """The decisions, those on what was written among them, over what lies under it."""
        return evolve(self.resolution, claims=tuple(self._claims))

    @derived
    def markdown(self) -> str:
        """The Markdown. The very object that came in where nothing was to be done."""
        text = self.source.text
        untouched = not self.resolution.claims and self.mode == "kept" and self.again is None
        if untouched and (self.syntax == "markdown" or harmless(text, _PARAGRAPH)):
            return text
        if text.isspace():
            return text  # as empty as the document that it means
        if self.again is None:
            made = self._rendering.markdown
        else:
            from verbalnorm.markdown.line_ends import alike

            made = alike(self.again.markdown, text)
        return text if made == text else made

    @property
    def _read_back(self) -> bool:
        """Whether the document is read from the Markdown, since no one tree became that."""
        return self.syntax == "markdown" or self.again is not None

    @cached_property
    def document(self) -> Document:
        """The document as a tree."""
        if not self._read_back:
            return self._tree
        from verbalnorm.markdown.read import read as read_markdown

        return read_markdown(self.markdown)

    @cached_property
    def text(self) -> str:
        """The plain text: no markup, no escapes."""
        from verbalnorm.markdown.line_ends import alike
        from verbalnorm.markdown.plain import plain

        return alike(plain(self.document), self.source.text)

    @cached_property
    def trace(self) -> Trace:
        """Every difference between source and Markdown, and the claims that were declined."""
        if self.markdown is self.source.text:
            return Trace((), self._declined, checksum(self.source.text))
        from verbalnorm.ledger import edits_of

        edits = edits_of(self.source.text, self._pieces, self._claims)
        return Trace(edits, self._declined, checksum(self.source.text))

    @cached_property
    def _declined(self) -> tuple[Declined, ...]:
        return self.resolution.declined if self.aside is None else self.aside(self.source)

    @property
    def _plain_pieces(self) -> list[Piece]:
        """The plain text in pieces that know where they came from."""
        from verbalnorm.markdown.plain import plain_pieces, read_pieces

        if not self._read_back:
            return plain_pieces(self.document, self.source.text)
        from verbalnorm.hearing import through

        return through(self._pieces, read_pieces(self.document, self.markdown))

    @cached_property
    def plain_trace(self) -> Trace:
        """Every difference between source and plain text; captions are written by it."""
        from verbalnorm.ledger import edits_of
        from verbalnorm.markdown.line_ends import ended

        edits = edits_of(
            self.source.text, ended(self._plain_pieces, self.source.text), self._claims
        )
        return Trace(edits, self._declined, checksum(self.source.text))

    @cached_property
    def warnings(self) -> tuple[Remark, ...]:
        r"""What a reader should look at: a quotation that nobody closed, characters that hide.

        >>> from verbalnorm import normalize
        >>> [warning.text for warning in normalize("It was \u202ecold.").warnings]
        ['a control character here changes the order in which the text is shown']
        """
        text = self.source.text
        if text.isascii():
            return self.resolution.warnings
        from verbalnorm.speech.half import Remark

        turns = tuple(Remark(Span(*found.span()), _TURNED) for found in _TURNS.finditer(text))
        return self.resolution.warnings + turns

    @property
    def suggestions(self) -> tuple[Remark, ...]:
        """What was not done for want of evidence, but may be meant: a list of two items."""
        return self.resolution.suggestions

    # What is written with times is imported where it is asked for: most texts have none.

    @cached_property
    def words(self) -> tuple[TimedWord, ...]:
        """The words of the plain text, each with the source it came from, its time and speaker."""
        from verbalnorm.emit import timed_words

        return timed_words(self.source, self.plain_trace)

    @takes_its_options
    def to_srt(self, *, empty: str = "keep") -> str:
        """The plain text in the captions it came in, as SubRip: see ``verbalnorm.emit.to_srt``."""
        from verbalnorm.emit import to_srt

        return to_srt(self.source, self.plain_trace, empty=empty)

    @takes_its_options
    def to_vtt(self, *, empty: str = "keep") -> str:
        """The plain text in the cues it came in, as WebVTT: see ``verbalnorm.emit.to_vtt``."""
        from verbalnorm.emit import to_vtt

        return to_vtt(self.source, self.plain_trace, empty=empty)

    @takes_its_options
    def to_whisper_json(self, *, indent: int | None = None) -> str:
        """The plain text as Whisper's JSON: see ``verbalnorm.emit.to_whisper_json``."""
        from verbalnorm.emit import to_whisper_json

        return to_whisper_json(self.source, self.plain_trace, indent=indent)

    @takes_its_options
    def to_page(
        self,
        *,
        times: bool = False,
        speakers: bool = False,
        front_matter: Mapping[str, object] | bool = False,
    ) -> str:
        """The Markdown with what the source knows beside the words.

        ``times`` puts ``[00:01:23]`` before each paragraph, ``speakers`` puts ``**Ann:**`` where
        another speaker begins. ``front_matter`` is written as YAML; ``True`` writes the format,
        the duration in seconds and the speakers; ``InputTypeError`` is raised for what is neither
        a mapping nor a truth value. See ``verbalnorm.emit.to_page``.
        """
        from verbalnorm.emit import facts, to_page
        from verbalnorm.hearing import grounded
        from verbalnorm.markdown.line_ends import alike

        require("front_matter", front_matter, Mapping, bool)
        matter = facts(self.source) if front_matter is True else front_matter or None
        document = self.document
        page = to_page(
            self.source,
            grounded(document, self._pieces) if self._read_back else document,
            self.markdown,
            self.trace,
            times=times,
            speakers=speakers,
            front_matter=matter,
        )
        return alike(page, self.source.text)
