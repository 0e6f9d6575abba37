"""The pipeline: a frozen normalizer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from types import NoneType
from typing import TYPE_CHECKING, Never

from attrs import evolve, field, frozen

from verbalnorm import options
from verbalnorm.arguments import each, refuse, require, several, takes_its_options
from verbalnorm.document import Image
from verbalnorm.fingerprint import fingerprint
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.record import Record, derived
from verbalnorm.result import Result
from verbalnorm.rules.context import Context
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Source, Span
from verbalnorm.speech.engines.garbled import suspect
from verbalnorm.speech.resolution import Resolution
from verbalnorm.speech.scan import SILENCE, Found, Scan, scan_of
from verbalnorm.speech.values import Reader
from verbalnorm.style import Style
from verbalnorm.trace import Declined

if TYPE_CHECKING:
    from verbalnorm.speech.listener import Listener
    from verbalnorm.speech.numbers.refusals import Refusals

__all__ = ["Normalizer"]

_NOTHING = Resolution((), (), ())
_NO_CONTEXT = Context(head="")
# So many texts are scanned at once, if none has more characters than that.
_TOGETHER = 64
_SHORT = 4_000
# What is read in vain in a text that is no longer is not remembered.
_BRIEF = 1_000
# Where one form in so many is idle, all are weighed at once, and not anew for the trace.
_FEW = 10
# What is less likely than this is not looked at in a text of one line.
_EVEN = 0.5


# Without slots, for what is derived when it is first asked for.
@takes_its_options
@frozen(eq=False, repr=False, slots=False)
class Normalizer(Record):
    """A reusable normalizer (spoken → written): ``normalizer(text)`` gives a :class:`Result`.

    Its fields are the options of ``verbalnorm.normalize``, which says what each of them does. A
    normalizer is made once, never changes, can be shared between threads, pickled and compared.

    Raises ``OptionError`` for an option that does not exist and ``InputTypeError`` for a value of
    the wrong type, both while it is made; a text never makes it fail.

    >>> restore = Normalizer(keep=["asterisk asterisk"])
    >>> restore("asterisk asterisk Yes asterisk asterisk").markdown
    'asterisk asterisk Yes asterisk asterisk'
    """

    rules: RuleSet = field(default=ENGLISH, validator=options.rule_set)
    voice: str = field(default="auto", validator=options.voice)
    style: Style = field(default=Style(), converter=options.style_of)
    syntax: str = field(default="plain", validator=options.one_of(*options.SYNTAXES))
    layout: str = field(default="auto", validator=options.one_of(*options.LAYOUTS))
    title_lines: str = field(default="bold", validator=options.one_of(*options.TITLE_LINES))
    heading_levels: options.Levels = field(default=(), converter=options.levels_of)
    keep: tuple[str, ...] = field(
        default=(), converter=options.phrases_of, validator=options.phrases
    )
    names: tuple[str, ...] = field(
        default=(), converter=options.phrases_of, validator=options.phrases
    )
    min_confidence: float = field(default=0.75, validator=options.between(0, 1))
    drop: tuple[str, ...] = field(default=(), converter=options.notes_of)
    scare_quotes: bool = field(default=False, validator=options.of_type(bool))
    images: bool = field(default=False, validator=options.of_type(bool))
    _scan: Scan = field(init=False, eq=False, repr=False)
    _reader: Reader = field(init=False, eq=False, repr=False)
    _keep: re.Pattern[str] | None = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        rules = self.rules.in_voice(self.voice)
        if not self.scare_quotes:
            rules -= {"scare_quotes"} & rules.names
        if not self.images:
            rules += options.as_words(rule for rule in rules if isinstance(rule.node, Image))
        rules += options.heading_rules(rules, self.heading_levels)
        kept = sorted(self.keep, key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, kept)), re.IGNORECASE) if kept else None
        # A frozen value fills its own derived fields once, while it is being made.
        auto = self.voice == options.VOICES[0]
        object.__setattr__(self, "_scan", scan_of(rules, self.voice, self.style, auto))
        reader = Reader(rules, self.style, self.names, self.syntax == "markdown")
        object.__setattr__(self, "_reader", reader)
        object.__setattr__(self, "_keep", pattern)

    def __call__(
        self, source: str | Source, *, context: Context | None = None, **unknown: Never
    ) -> Result:
        """The result for one transcript.

        A ``context`` from elsewhere takes the place of the first look over this text. Raises
        ``InputTypeError`` for anything but text or a source, for bytes too: only the caller knows
        their encoding.
        """
        refuse("Normalizer()", unknown, ("context",), "the others are Normalizer(...)'s")
        if not isinstance(source, Source):
            source = Source(source)
        refusals: Refusals | None = {} if len(source.text) > _BRIEF else None
        if context is None:
            return self._settled(self._heard(source, None, refusals), refusals)
        require("context", context, Context, NoneType)
        return self._heard(source, context, refusals)

    def _settled(self, result: Result, refusals: Refusals | None) -> Result:
        """``result`` with what is only heard once the marks around it are written."""
        text, written = result.source.text, result.resolution.claims or result.mode != "kept"
        if result.markdown is text or not (written or self._scan.hits(text)):
            return result  # no more is written than backslashes, and beside no form
        from verbalnorm.settling import settled  # imported here: of most texts nothing is written

        hear = partial(self._again._heard_again, refusals=refusals)  # noqa: SLF001 - its own kind
        return settled(result, self._scan.rules, hear, alike=self is self._again)

    @derived
    def _again(self) -> Normalizer:
        """The normalizer that hears once more what this one wrote."""
        alike = self.syntax == "markdown" and self.layout == "auto"
        return self if alike else evolve(self, syntax="markdown", layout="auto")

    def _heard_again(self, text: str, refusals: Refusals | None) -> Result | None:
        """What is heard in a text that was written; not parsed where it is silent even as prose."""
        source = Source(text)
        found = self._scan.found(text, hits := self._scan.hits(text)).without_items(text)
        context = None
        values = True
        if self._scan.open and found.tells:
            context = self._listener().survey(text, found)
        if context is None and not (self.drop or self._live(found) or suspect(text)):
            if not (found.numbers and self._reader.alone(source, found.numbers, refusals)):
                return None
        elif not (found.dense(text) or (context and context.voice)):
            listener = self._listener(refusals, whole=False)
            heard = listener.once(source, found, (), context).resolution
            if not (heard.claims or heard.crossed):
                return None
            names = {one.rule for one in heard.claims} | {one.rule for one in heard.declined}
            values = any(self._scan.rules[name].kind == "reading" for name in names)
        closed = self._closed(text)
        found = self._scan.found(text, hits, closed) if closed else found
        if not values:  # what is no value where nothing is closed is none
            found = found._replace(numbers=())
        return self._result(source, found, closed, None, refusals)

    def _heard(self, source: Source, context: Context | None, refusals: Refusals | None) -> Result:
        """What is heard in ``source`` itself."""
        closed = self._closed(source.text) if self._keep or self.syntax == "markdown" else ()
        return self._result(source, self._scan(source.text, closed), closed, context, refusals)

    def _result(
        self,
        source: Source,
        found: Found,
        closed: tuple[Span, ...],
        context: Context | None,
        refusals: Refusals | None,
    ) -> Result:
        """The result where so much was found, outside the ``closed`` spans."""
        text, given = source.text, context is not None
        if found is SILENCE and not given and self._plain_line(text):
            return Result(source, _NO_CONTEXT, _NOTHING, "kept", self.syntax)
        if self._scan.open and (context is not None or found.tells):
            context = context or self._listener().survey(text, found)
            if context.voice:
                return _in_voice(self, context.voice)(source, context=context)
        if context is None and not self._live(found) and self._plain_line(text):
            return self._values_alone(source, found, closed, refusals)
        whole = given or sum(one.idle for one in found.triggers) * _FEW <= len(found.triggers)
        heard = self._listener(refusals, whole=whole).heard(source, found, closed, context)
        aside = None if whole else partial(self._idle, context=context)
        return Result(source, heard.context, heard.resolution, heard.mode, self.syntax, aside)

    def _listener(self, refusals: Refusals | None = None, *, whole: bool = True) -> Listener:
        """What hears a text as a whole."""
        from verbalnorm.speech.listener import Listener  # imported here: most short texts need none

        return Listener(
            self._scan,
            self._reader,
            self.voice,
            self.layout,
            self.title_lines,
            self.drop,
            self.min_confidence,
            self.syntax == "markdown",
            whole or self.min_confidence < _EVEN,
            refusals,
        )

    def markers(self, text: str) -> list[Span]:
        """The spoken forms in ``text`` that are taken as markup, as if no pair crossed another.

        >>> text = "It was asterisk asterisk very asterisk asterisk cold."
        >>> [span.start for span in Normalizer().markers(text)]
        [7, 30]
        """
        result = self(text)
        if self._scan.open and (voice := result.context.voice):
            return _in_voice(self, voice).markers(text)
        from verbalnorm.speech.literal import acting  # imported here: nothing else needs it

        return acting(self._scan(text, self._closed(text)), result.settled)

    def _values_alone(
        self, source: Source, found: Found, closed: tuple[Span, ...], refusals: Refusals | None
    ) -> Result:
        """The result where nothing but values can be meant: no look at the whole is needed."""
        resolution = _NOTHING
        if found.numbers and (values := self._reader.alone(source, found.numbers, refusals)):
            from verbalnorm.speech.resolve import settle  # imported here: most texts have no values

            resolution = settle(values, self.min_confidence, closed)
        aside = self._idle if found.triggers else None
        return Result(source, _NO_CONTEXT, resolution, "kept", self.syntax, aside)

    def _idle(self, source: Source, context: Context | None = None) -> tuple[Declined, ...]:
        """All that is declined in ``source``, what is idle as well: asked for by a trace alone."""
        found = self._scan(source.text, closed := self._closed(source.text))
        return self._listener().heard(source, found, closed, context).resolution.declined

    def _live(self, found: Found) -> bool:
        """Whether anything but a value can come of what was ``found``."""
        live = found.live if self.min_confidence >= _EVEN else found.triggers
        return bool(live or found.counts)

    def _plain_line(self, text: str) -> bool:
        """Whether there is nothing to survey: one line, no mojibake in it, nothing to drop."""
        return "\n" not in text and not self.drop and (text.isascii() or not suspect(text))

    @takes_its_options
    def pipe(self, texts: Iterable[str | Source]) -> Iterator[Result]:
        """The results of many transcripts, one by one, in constant memory.

        Short texts in a list are searched some at a time; of any other iterable no text is asked
        for before its result is. Raises what a call raises, with the text's index, when that is
        reached, and ``InputTypeError`` at once for a single text: a ``str`` is no list of texts.

        >>> [str(result) for result in Normalizer().pipe(["It grew by five point 8%.", "No."])]
        ['It grew by 5.8%.', 'No.']
        """
        given = several("texts", texts, what="texts")
        if isinstance(given, (list, tuple)) and not self._keep and self.syntax != "markdown":
            return self._together(given)
        return each(self, given, "texts")

    def _together(self, texts: Sequence[str | Source]) -> Iterator[Result]:
        """The results of ``texts`` in which nothing is closed, some of them scanned at once."""
        at = 0
        while at < len(texts):  # asked anew each time: a list may grow
            some = texts[at : at + _TOGETHER]
            at += len(some)
            short = [text for text in some if type(text) is str and len(text) <= _SHORT]
            if len(short) < len(some):
                yield from each(self, some, "texts", at - len(some))
                continue
            for text, found in self._scan.each(short):
                yield self._settled(self._result(Source(text), found, (), None, None), None)

    def fingerprint(self) -> str:
        """A short key of all that decides the output, for caches; the same in every process.

        Normalizers of one release that are equal have one fingerprint, others have others.
        """
        from importlib.metadata import version  # imported here: it takes long to load

        return fingerprint(version("verbalnorm"), self)

    def _closed(self, text: str) -> tuple[Span, ...]:
        """What must not be touched: what is no prose in Markdown, and the phrases to keep."""
        closed: tuple[Span, ...] = ()
        if self.syntax == "markdown":
            from verbalnorm.markdown.opaque import opaque  # imported here: so is a parser with it

            closed = opaque(text)
        if self._keep is None:
            return closed
        kept = (Span(found.start(), found.end()) for found in self._keep.finditer(text))
        return tuple(sorted((*closed, *kept)))


@lru_cache(maxsize=32)
def _in_voice(normalizer: Normalizer, voice: str) -> Normalizer:
    """The normalizer that listens as ``normalizer`` does to who declares ``voice``."""
    return evolve(normalizer, voice=voice, rules=normalizer.rules.undeclared)
