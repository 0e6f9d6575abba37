"""The pipeline: a frozen normalizer, and what it returns."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib.metadata import version

from attrs import Attribute, evolve, field, frozen

from verbalnorm.document import Document, Heading
from verbalnorm.errors import InputTypeError, OptionError
from verbalnorm.events import build
from verbalnorm.fingerprint import fingerprint
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.ledger import edits_of
from verbalnorm.markdown.escape import Context as Place
from verbalnorm.markdown.escape import harmless
from verbalnorm.markdown.opaque import opaque
from verbalnorm.markdown.plain import plain
from verbalnorm.markdown.read import read as read_markdown
from verbalnorm.markdown.write import write
from verbalnorm.rules.context import Context
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Source, Span
from verbalnorm.speech.half import Remark, View
from verbalnorm.speech.read import read
from verbalnorm.speech.resolve import Resolution, resolve
from verbalnorm.speech.scan import Scan, Trigger
from verbalnorm.speech.survey import survey
from verbalnorm.speech.weave import weave
from verbalnorm.style import STYLES, Style
from verbalnorm.trace import Piece, Trace

__all__ = ["Normalizer", "Result"]

VOICES = ("auto", "narration", "symbols", "dictation")
LAYOUTS = ("auto", "sentences", "wrapped", "paragraphs", "kept")
SYNTAXES = ("plain", "markdown")
TITLE_LINES = ("bold", "heading", "plain")
_NOTHING = Resolution((), (), ())


@frozen
class Result:
    """What became of one transcript. Everything but the decisions is made when asked for.

    ``str(result)`` and ``result.markdown`` are the Markdown, ``result.text`` is the plain text
    without markup or escapes, ``result.trace`` tells every difference and what was declined,
    ``result.warnings`` what a reader should look at.
    """

    source: Source
    context: Context
    resolution: Resolution = field(repr=False)
    mode: str = "kept"
    syntax: str = "plain"

    def __str__(self) -> str:
        return self.markdown

    @cached_property
    def _tree(self) -> Document:
        return build(weave(self.source.text, self.resolution.claims, self.mode))

    @cached_property
    def _pieces(self) -> list[Piece]:
        return write(self._tree, self.source.text, escape=self.syntax == "plain")

    @cached_property
    def markdown(self) -> str:
        """The Markdown. The very object that came in where nothing was to be done."""
        text = self.source.text
        untouched = not self.resolution.claims and self.mode == "kept"
        if untouched and (self.syntax == "markdown" or harmless(text, Place.PARAGRAPH)):
            return text
        made = "".join(piece.text for piece in self._pieces)
        return text if made == text else made

    @cached_property
    def document(self) -> Document:
        """The document as a tree."""
        return read_markdown(self.markdown) if self.syntax == "markdown" else self._tree

    @cached_property
    def text(self) -> str:
        """The plain text: no markup, no escapes."""
        return plain(self.document)

    @cached_property
    def trace(self) -> Trace:
        """Every difference between source and Markdown, and the claims that were declined."""
        if self.markdown is self.source.text:
            return Trace((), self.resolution.declined)
        edits = edits_of(self.source.text, self._pieces, self.resolution.claims)
        return Trace(edits, self.resolution.declined)

    @property
    def warnings(self) -> tuple[Remark, ...]:
        """What a reader should look at, for instance a quotation that nobody closed."""
        return self.resolution.warnings

    @property
    def suggestions(self) -> tuple[Remark, ...]:
        """What was not done for want of evidence, but may be meant: a list of two items."""
        return self.resolution.suggestions


def _one_of(*known: str) -> Callable[[object, "Attribute[str]", str], None]:
    def check(_: object, attribute: "Attribute[str]", value: str) -> None:
        if value not in known:
            raise OptionError(
                f"{attribute.name}={value!r} is unknown: choose from {', '.join(known)}"
            )

    return check


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _style(style: Style | str) -> Style:
    if isinstance(style, Style):
        return style
    if style not in STYLES:
        raise OptionError(f"style={style!r} is unknown: choose from {', '.join(STYLES)}")
    return STYLES[style]


def _levels(levels: Mapping[str, int] | Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(dict(levels).items()))


@frozen
class Normalizer:
    """A reusable, thread-safe, picklable normalizer (spoken → written).

    All options are fields; ``normalizer(text)`` returns a :class:`Result`, ``pipe`` works on many
    texts, ``fingerprint`` changes exactly when outputs may.
    """

    rules: RuleSet = ENGLISH
    voice: str = field(default="auto", validator=_one_of(*VOICES))
    style: Style = field(default=STYLES["publish"], converter=_style)
    syntax: str = field(default="plain", validator=_one_of(*SYNTAXES))
    layout: str = field(default="auto", validator=_one_of(*LAYOUTS))
    title_lines: str = field(default="bold", validator=_one_of(*TITLE_LINES))
    heading_levels: tuple[tuple[str, int], ...] = field(default=(), converter=_levels)
    keep: tuple[str, ...] = field(default=(), converter=_strings)
    names: tuple[str, ...] = field(default=(), converter=_strings)
    min_confidence: float = 0.75
    _scan: Scan = field(init=False, eq=False, repr=False)
    _keep: re.Pattern[str] | None = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        rules = self.rules
        for name, level in self.heading_levels:
            if not isinstance(rules[name].node, Heading) or not 1 <= level <= 6:
                raise OptionError(
                    f"heading_levels: {name!r}: {level!r} is not a heading rule and a level 1 to 6"
                )
            rules = rules + [evolve(rules[name], node=Heading(level=level))]
        kept = sorted(filter(None, self.keep), key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, kept)), re.IGNORECASE) if kept else None
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "_scan", Scan(rules, self.voice))
        object.__setattr__(self, "_keep", pattern)

    def __call__(self, source: str | Source, *, context: Context | None = None) -> Result:
        """Normalize one transcript. Raises ``InputTypeError`` for anything but text or a source."""
        if isinstance(source, str):
            source = Source(source)
        elif not isinstance(source, Source):
            raise InputTypeError(
                f"expected text or a Source, not {type(source).__name__}: decode bytes first, or"
                " pass a path to verbalnorm.load"
            )
        text = source.text
        triggers: Sequence[Trigger] = self._scan(text)
        markdown = self.syntax == "markdown"
        if triggers and (markdown or self._keep):
            triggers = self._outside(text, triggers, markdown)
        rules = self._scan.rules
        if context is None:
            if not triggers and "\n" not in text and text.isascii():
                return Result(source, _NO_CONTEXT, _NOTHING, syntax=self.syntax)
            phrases = rules["chrome"].phrases if "chrome" in rules and not markdown else ()
            context = survey(text, triggers, rules.lexicon, phrases)
        mode = self._mode(context, markdown)
        start = len(context.head or "") if text.startswith(context.head or "") else 0
        view = View(text, triggers, context, rules.lexicon, start, _turns(source))
        found = read(view, rules, self.style, self.names, self.title_lines)
        resolution = resolve(
            found.claims, found.halves, found.suggestions, view, self.min_confidence
        )
        return Result(source, context, resolution, mode, self.syntax)

    def pipe(self, texts: Iterable[str | Source]) -> Iterator[Result]:
        """The results of many transcripts, one by one, in constant memory."""
        return map(self, texts)

    def fingerprint(self) -> str:
        """A short stable key of everything that decides the output, for caches."""
        return fingerprint(version("verbalnorm"), self)

    def _mode(self, context: Context, markdown: bool) -> str:
        if self.layout != "auto":
            return self.layout
        if markdown or "join_lines" not in self.rules:
            return "kept"
        return context.layout.mode

    def _outside(self, text: str, triggers: Sequence[Trigger], markdown: bool) -> list[Trigger]:
        """The triggers outside what must not be touched."""
        spans = list(opaque(text)) if markdown else []
        if self._keep:
            spans += [Span(found.start(), found.end()) for found in self._keep.finditer(text)]
        spans.sort()
        outside = []
        which = 0
        for trigger in triggers:
            while which < len(spans) and spans[which].end <= trigger.start:
                which += 1
            if which == len(spans) or spans[which].start >= trigger.end:
                outside.append(trigger)
        return outside


_NO_CONTEXT = Context(head="")


def _turns(source: Source) -> tuple[int, ...]:
    """The offsets where another speaker begins."""
    turns = []
    speaker = source.cues[0].speaker if source.cues else ""
    for cue in source.cues:
        if cue.speaker != speaker:
            turns.append(cue.span.start)
            speaker = cue.speaker
    return tuple(turns)
