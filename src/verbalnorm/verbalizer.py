"""The verbalizer: Markdown spoken by a voice, the way back of the pipeline."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Never

from attrs import evolve, field, frozen

from verbalnorm import options
from verbalnorm.arguments import choose, refuse, takes_its_options
from verbalnorm.document import Document
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.markdown.read import read
from verbalnorm.pipeline import Normalizer
from verbalnorm.record import Record, brief
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Span
from verbalnorm.speech.say.compared import otherwise
from verbalnorm.speech.say.page import sayable
from verbalnorm.speech.say.script import Loss, Script
from verbalnorm.speech.say.voice import Voice
from verbalnorm.speech.say.write import write

__all__ = ["Spoken", "Verbalizer"]

# A word that is protected can free another one; after so many rounds the rest is left.
_ROUNDS = 8
# What a page says of itself, before its first block.
_FRONT = re.compile(r"---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|\Z)")


@frozen(eq=False, repr=False)
class Spoken(Record):
    """Markdown as speech. ``str(spoken)`` is ``spoken.text``.

    ``losses`` tells what the voice has no words for, each with the place of its block in the
    Markdown. The speech was heard before it was handed over: ``normalize`` with the same voice, and
    ``images=True``, gives back every block that no loss is in, raw HTML as text.

    >>> from verbalnorm import verbalize
    >>> spoken = verbalize("So it was, $x^2$.")
    >>> spoken.text, [(str(loss), loss.span.start) for loss in spoken.losses]
    ('So it was, x^2.', [('Math: only its text is said', 0)])
    """

    text: str = field(repr=brief)
    losses: tuple[Loss, ...] = field(default=(), repr=brief)

    def __str__(self) -> str:
        return self.text


@takes_its_options
@frozen(eq=False, repr=False)
class Verbalizer(Record):
    """A reusable speaker of Markdown: ``verbalizer(markdown)`` gives a :class:`Spoken`.

    Its fields are the options of ``verbalnorm.verbalize``. It is made once, never changes, can be
    shared between threads, pickled and compared. Raises ``OptionError`` for a voice that no rule
    knows; a text never makes it fail.

    >>> say = Verbalizer(voice="symbols")
    >>> str(say("It is **very** cold."))
    'It is asterisk asterisk very asterisk asterisk cold.'
    """

    rules: RuleSet = field(default=ENGLISH, validator=options.rule_set)
    voice: str = "narration"
    numbers: bool = field(default=False, validator=options.of_type(bool))
    signs: bool = field(default=False, validator=options.of_type(bool))
    _voice: Voice = field(init=False, eq=False, repr=False)
    _hear: Normalizer = field(init=False, eq=False, repr=False)
    _check: Normalizer = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        choose("voice", self.voice, sorted(self.rules.voices) or [""])
        rules = self.rules.in_voice(self.voice)
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "_voice", Voice(rules, self.voice, self.numbers, self.signs))
        hear = Normalizer(self.rules, self.voice, images=True)
        object.__setattr__(self, "_hear", hear)
        # Values that are said as they are written have no style to be heard in.
        object.__setattr__(self, "_check", hear if self.numbers else evolve(hear, style="off"))

    def __call__(self, markdown: str, **unknown: Never) -> Spoken:
        """``markdown`` as speech; raises ``InputTypeError`` for anything but a ``str``.

        An option of a single call is an ``OptionError``: those are the verbalizer's own.
        """
        if unknown:
            refuse("Verbalizer()", unknown, (), "options are Verbalizer(...)'s")
        page = read(markdown)
        document, unsaid = sayable(page, spelled=self._voice.spells)
        script = self._guarded(write(document, self._voice))
        losses = [*_front_matter(markdown, page), *unsaid, *self._lost(document, script)]
        losses.sort(key=lambda loss: loss.span.start if loss.span else len(markdown))
        return Spoken(script.text, tuple(losses))

    def _lost(self, document: Document, script: Script) -> Iterator[Loss]:
        """The losses in the blocks of ``document`` that are heard otherwise than they were.

        What is said is heard, so a loss is told of every one of them, and of no other.
        """
        heard = self._check(script.text).document
        spans = sorted(block.span for block in otherwise(document, heard) if block.span)
        starts = [span.start for span in spans]
        told: set[Span] = set()
        for loss in (*script.losses, *self._unheard(script)):
            place = loss.span or Span(0, 0)
            first = max(0, bisect_right(starts, place.start) - 1)
            last = bisect_left(starts, place.end)
            over = [span for span in spans[first:last] if place.start < span.end]
            told.update(over)
            if over or loss.span is None:
                yield loss
        for span in spans:
            if span not in told:
                yield Loss("Document", span, "some of it is heard otherwise")

    def _unheard(self, script: Script) -> Iterator[Loss]:
        """The values and signs whose words are not written as they were: a small number is not."""
        values = list(script.values())
        edits = self._hear(script.text).trace.edits if values else ()
        ends = [edit.span.end for edit in edits]
        for place, value in values:
            which = bisect_left(ends, place.end)
            near = edits[which] if which < len(edits) else None
            text = near.text.strip() if near else ""
            # A sign may have become part of a longer word ("poets/bakers"); a value may not.
            told = value.written in text if value.marks else text == value.written
            if near is None or near.span.start > place.start or not told:
                yield Loss("Text", value.span, f"{value.written} is said, and heard as words")

    def _guarded(self, script: Script) -> Script:
        """The script with the word "literal" where text would be heard as markup."""
        literal = self.rules.literal
        for _ in range(_ROUNDS if literal else 0):
            markers = self._hear.markers(script.text)
            relaxed = script.relaxed(markers)
            if relaxed != script:
                script = relaxed
                continue
            places = script.strayed(markers)
            if not places:
                return script
            script = script.guarded(places, literal)
        heard = Loss("Text", None, "some of its words are heard as markup")
        markers = self._hear.markers(script.text)
        settled = script.relaxed(markers) == script and not script.strayed(markers)
        return script if settled else evolve(script, losses=(*script.losses, heard))


def _front_matter(markdown: str, document: Document) -> Iterator[Loss]:
    """The loss of a page's front matter, which is no part of its document."""
    front = _FRONT.match(markdown)
    first = next((block.span for block in document.children if block.span), None)
    if front and (first is None or first.start >= front.end()):
        yield Loss("FrontMatter", Span(0, front.end()), "left out: it is about the page")
