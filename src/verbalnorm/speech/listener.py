"""The listener: a text as a whole, surveyed, read and resolved; again where that frees or closes.

Most short texts need none of it: what they hold is seen from the scan alone, so this room is
imported by the first that does.
"""

from typing import NamedTuple

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.context import Context
from verbalnorm.span import Source, Span
from verbalnorm.speech import literal
from verbalnorm.speech.engines import margins
from verbalnorm.speech.engines.conjoined import parted
from verbalnorm.speech.engines.turns import pauses_of, turns_of
from verbalnorm.speech.half import View
from verbalnorm.speech.nesting import code_in
from verbalnorm.speech.numbers.refusals import Refusals
from verbalnorm.speech.read import read
from verbalnorm.speech.resolve import Resolution, resolve
from verbalnorm.speech.scan import Found, Scan
from verbalnorm.speech.stars import not_meant
from verbalnorm.speech.survey import survey
from verbalnorm.speech.values import Reader

__all__ = ["Heard", "Listener"]

# A form that is protected can free another one; after so many rounds the rest acts.
_ROUNDS = 8
_CAPTIONS = frozenset({"srt", "vtt"})


class Heard(NamedTuple):
    """What was heard in a text: its context, what was decided, and what its line breaks mean."""

    context: Context
    resolution: Resolution
    mode: str


@frozen(eq=False, repr=False)
class Listener(Record):
    """Hears texts as wholes for one normalizer; ``markdown`` where they are Markdown.

    Where ``whole`` is false, what is idle is not declined: nobody has asked for the reasons.
    ``refusals`` tell what was read in vain already.
    """

    scan: Scan
    reader: Reader
    voice: str
    layout: str
    title_lines: str
    drop: tuple[str, ...]
    min_confidence: float
    markdown: bool
    whole: bool
    refusals: Refusals | None

    def heard(
        self, source: Source, found: Found, closed: tuple[Span, ...], context: Context | None
    ) -> Heard:
        """What is heard in ``source`` outside the ``closed`` spans, where so much was found."""
        text = source.text
        heard = self.once(source, found, closed, context)
        said = literal.runs(found, text) if found.triggers else []
        for _ in range(_ROUNDS if said else 0):
            if not (freed := literal.freed(said, found, heard.resolution)):
                break
            closed = tuple(sorted((*closed, *freed)))
            found = self.scan(text, closed)
            heard = self.once(source, found, closed, context)
        if code := code_in(heard.resolution.claims, found.triggers):
            # Nothing that stands in code was said: it must not end what goes on behind it.
            found = self.scan(text, sorted((*closed, *code)))
            heard = self.once(source, found, closed, context)
        if not said:
            return heard
        return heard._replace(
            resolution=literal.spoken(said, found, closed, heard.resolution, text)
        )

    def once(
        self, source: Source, found: Found, closed: tuple[Span, ...], context: Context | None
    ) -> Heard:
        """What is heard if no form makes another one a word, and nothing is code."""
        text = source.text
        found = found._replace(triggers=parted(found.triggers, text, self.scan.rules.lexicon))
        context = context or self.survey(text, found)
        start = len(context.head or "") if text.startswith(context.head or "") else 0
        turns = turns_of(source, found.triggers) if found.triggers else ()
        leads = margins.leads(found.triggers, text) | literal.leads(found, text)
        pauses = pauses_of(source) if found.numbers else ()
        view = View(
            text,
            found.triggers,
            context,
            self.scan.rules.lexicon,
            start,
            turns,
            self.voice,
            leads,
            not_meant(found.triggers, text),
            pauses,
            self.scan.rules.numbers,
            closed,
            self.markdown,
        )
        findings = read(
            view,
            found,
            self.reader,
            self.title_lines,
            self.drop,
            closed,
            self.refusals,
            whole=self.whole,
        )
        resolution = resolve(
            findings.claims,
            findings.halves,
            findings.suggestions,
            view,
            self.min_confidence,
            closed,
        )
        return Heard(context, resolution, self._mode(source, context))

    def survey(self, text: str, found: Found) -> Context:
        """The first look over ``text``."""
        rules = self.scan.rules
        page = "chrome" in rules and not self.markdown
        return survey(text, found, rules, rules["chrome"].phrases if page else ())

    def _mode(self, source: Source, context: Context) -> str:
        """What the line breaks of ``source`` mean."""
        if self.markdown:
            return "kept"  # they mean what they do there: in code, in a table, behind a heading
        if self.layout != "auto":
            return self.layout
        if "join_lines" not in self.reader.names_of_rules:
            return "kept"
        if source.format in _CAPTIONS:
            return "wrapped"  # the lines of captions are as long as the screen lets them be
        torn = context.layout.mode == "paragraphs" and context.layout.broken and context.cased
        return "torn" if torn else context.layout.mode
