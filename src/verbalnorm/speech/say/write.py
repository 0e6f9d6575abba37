"""Write: a document as speech, in the words that one voice has for it.

The way back of ``read``: the same forms, chosen by the voice that says them. No construct makes it
fail. What no rule of the voice says is spoken as its text or left out, and is a loss with a place.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise

from attrs import evolve

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    CodeBlock,
    Document,
    FootnoteDefinition,
    Heading,
    Inline,
    MathBlock,
    Node,
    OrderedList,
    Paragraph,
    Table,
    TableRow,
    Text,
    ThematicBreak,
)
from verbalnorm.rules.rule import SLOT, Form
from verbalnorm.span import Span
from verbalnorm.speech.engines.blocks import LONGEST, WORD
from verbalnorm.speech.say import cells
from verbalnorm.speech.say.listed import (
    CROSSED,
    GAP,
    JOINED,
    NARROW,
    Lists,
    by_lines,
    goes_by_lines,
    goes_on,
    needs_ends,
)
from verbalnorm.speech.say.pairs import Noting, Pair
from verbalnorm.speech.say.parts import (
    AS_TEXT,
    BLANKS,
    CASELESS,
    HIDDEN,
    LEFT_OUT,
    LONG,
    NAMELESS,
    PAUSE,
    PAUSED,
    WORDLESS,
    Utterance,
    marker,
    text_of,
)
from verbalnorm.speech.say.script import Loss, Script
from verbalnorm.speech.say.utter import utter
from verbalnorm.speech.say.voice import Voice

__all__ = ["write"]

_LISTS = (BulletList, OrderedList)
_STOPS = ("?", "!", "…")
# A line's end, and a blank line behind it.
_BREAK = re.compile(r"\n(\n?)")
# The blank between two sentences.
_NEXT_SENTENCE = re.compile(r"(?<=[.?!…]) (?=\S)|(?<=[.?!…][\"'”’)\]]) (?=\S)")


def write(document: Document, voice: Voice) -> Script:
    """``document`` in the forms that ``voice`` says; blocks are a blank line apart."""
    writer = _Writer(voice, ends=needs_ends(document, voice))
    return Script(tuple(writer.blocks(document.children)), tuple(writer.losses))


class _Writer:
    """How each kind of block is said."""

    def __init__(self, voice: Voice, *, ends: bool) -> None:
        self.voice = voice
        self.losses: list[Loss] = []
        self.lists = Lists(voice, self.blocks, self.lose, ends)

    def lose(self, block: Node, node: Node, became: str) -> None:
        """Note that ``node``, in ``block``, is not said as it is."""
        self.losses.append(Loss(type(node).__name__, node.span or block.span, became))

    def lose_both(self, first: Block, second: Block) -> None:
        """Note that two lists are heard as one."""
        spans = first.span, second.span
        place = Span(spans[0].start, spans[1].end) if spans[0] and spans[1] else None
        self.losses.append(Loss(type(second).__name__, place, JOINED))

    def blocks(
        self, blocks: Iterable[Block], gap: Utterance = GAP, follows: Block | None = None
    ) -> Iterator[Utterance]:
        """Each of ``blocks`` that says something, with a ``gap`` between them.

        A list at the end of them is ended where one ``follows`` in the same item.
        """
        last: Block | None = None
        for block, after in pairwise((*blocks, follows)):
            assert block is not None  # what follows comes last, and nothing behind it
            said = list(self.block(block, last, after))
            if said:
                end = self.lists.end(last) if last else None
                if end and self.lists.level:
                    yield from (gap, self.lists.ended(end))
                if last:
                    yield gap
                if isinstance(block, _LISTS) and type(last) is type(block) and not end:
                    self.lose_both(last, block)
                yield from said
                last = block
        end = self.lists.end(last) if last and isinstance(follows, _LISTS) else None
        if end and self.lists.level:
            yield from (gap, self.lists.ended(end))

    def block(self, block: Block, last: Block | None, follows: Block | None) -> Iterator[Utterance]:
        """One block between two others, by what its rule is; without a rule, what is in it."""
        if isinstance(block, Paragraph):
            yield from self.line(block, block.children)
        elif isinstance(block, _LISTS) and (forms := self.lists.forms(block)):
            yield from self.lists.said(block, forms)
        elif isinstance(block, Table) and (said := self.table(block)):
            yield from said
        elif announced := self.voice.announcement(block):
            form, words = announced
            yield from self.announced(block, words, apart=self.voice.apart(form))
        elif isinstance(block, (CodeBlock, MathBlock)) and (pairs := self.voice.pairs(block)):
            yield from self.fenced(block, pairs[0])
        elif isinstance(block, BlockQuote) and (sign := by_lines(block, self.voice, last)):
            yield from self.quoted(block, sign, follows)
        elif pairs := self.voice.pairs(block):
            yield from self.between(block, pairs[0], pairs[0].opener.words, follows)
        elif isinstance(block, FootnoteDefinition) and (told := self.voice.note(block.label)):
            yield from self.note(block, told)
        else:
            yield from self.bare(block)

    def announced(self, block: Block, words: str, *, apart: bool) -> Iterator[Utterance]:
        """A block behind its announcement; its title ends in a stop where that is a sentence."""
        if isinstance(block, ThematicBreak):
            yield marker(words, "", apart=apart)
            return
        title = self.line(block, getattr(block, "children", ()))
        if not title:
            self.lose(block, block, LEFT_OUT)
            return
        said = "".join(utterance.text for utterance in title)
        if PAUSED.match(said):
            self.lose(block, block, PAUSE)
        if len(said.split()) > LONGEST:
            self.lose(block, block, LONG)
        if not WORD.search(said):
            self.lose(block, block, WORDLESS)
        yield marker(words, "\n" if apart else " ", apart=apart)
        yield from title
        # The stop of its line falls, so one that is its own is written twice.
        if (apart and not said.endswith(_STOPS)) or said.endswith("."):
            yield Utterance(".", marks=True)

    def between(
        self, block: Block, pair: Pair, words: str, follows: Block | None = None
    ) -> Iterator[Utterance]:
        """What is in a block between its markers; ``words`` are those of the first."""
        inside = list(self.blocks(getattr(block, "children", ()), follows=follows))
        if not inside:
            self.lose(block, block, LEFT_OUT)
            return
        if not WORD.search(text_of(inside)):
            self.lose(block, block, WORDLESS)
        yield marker(words, "\n", apart=self.voice.apart(pair.opener))
        yield from inside
        yield NARROW
        yield marker(pair.closer.words, "", apart=self.voice.apart(pair.closer))

    def quoted(self, block: BlockQuote, form: Form, follows: Block | None) -> Iterator[Utterance]:
        """A quote, its sign before each line and sentence, which may be a line to who hears it.

        No block that is told by its lines is heard in it.
        """
        inside = list(self.blocks(block.children, follows=follows))
        if not inside:
            self.lose(block, block, LEFT_OUT)
        for child in block.children:
            if not goes_by_lines(child):
                self.lose(block, child, CROSSED)
        begins = True
        for part in inside:
            if begins:
                yield Utterance(f"{form.words} ", marks=True)
                if not self.voice.decodes("", form.words, part.text):
                    self.lose(block, block, HIDDEN)
            begins = part.text.endswith("\n")
            if part.marks:
                yield evolve(part, text=_BREAK.sub(partial(_with_sign, form.words), part.text))
                continue
            first, *others = _NEXT_SENTENCE.split(part.text)
            yield evolve(part, text=first)
            for sentence in others:
                yield Utterance(f"\n{form.words} ", marks=True)
                yield evolve(part, text=sentence)

    def note(self, block: FootnoteDefinition, told: Noting) -> Iterator[Utterance]:
        """A note between its markers, or behind its label: one sentence, or up to an end."""
        pair = told.around
        if not told.spelled:
            words = f"{pair.opener.words.removesuffix(SLOT)} {told.label}"
            yield from self.between(block, pair, words)
            return
        inside = list(self.blocks(block.children))
        said = text_of(inside)
        if not said:
            self.lose(block, block, LEFT_OUT)
        by_lines = not isinstance(block.children[0], Paragraph) if said else False
        words = f"{pair.opener.words} {told.label} {pair.closer.words}"
        yield marker(words, "\n" if by_lines else " ", apart=False)
        yield from inside
        lines = by_lines or "\n" in said
        if lines and not told.end:
            self.lose(block, block, CROSSED)
        if told.end and (lines or goes_on(block)):
            yield NARROW
            yield marker(told.end.words, "", apart=self.voice.apart(told.end))

    def fenced(self, block: CodeBlock | MathBlock, pair: Pair) -> Iterator[Utterance]:
        """A verbatim block between its markers, each on a line of its own."""
        if not block.text.strip():
            self.lose(block, block, LEFT_OUT)
            return
        lines = block.text.split("\n")
        if not (lines[0].strip() and lines[-1].strip()) or block.text[-1].isspace():
            self.lose(block, block, BLANKS)
        words = pair.opener.words
        name = block.info if isinstance(block, CodeBlock) else ""
        if name and (lead := self.voice.lead(block, name, twice=pair.opener == pair.closer)):
            words += lead
            if name != name.lower() and name.lower() in self.voice.rules.lexicon.languages:
                self.lose(block, block, CASELESS)
        elif name:
            self.lose(block, block, NAMELESS)
        apart = self.voice.apart(pair.opener)
        yield marker(words, "\n", apart=apart)
        yield Utterance(block.text)
        yield Utterance("\n", marks=True)
        yield marker(pair.closer.words, "", apart=apart)

    def table(self, block: Table) -> list[Utterance]:
        """A table, between bars or behind the names of its columns; nothing without either."""
        kept = len(self.losses)
        lines = [
            [self.line(block, cell.children) for cell in row.children] for row in block.children
        ]
        lose = partial(self.lose, block)
        said = list(cells.spoken(block, lines, self.voice, lose))
        if not said:
            del self.losses[kept:]
        return said

    def bare(self, block: Block) -> Iterator[Utterance]:
        """A block that this voice has no words for: its text alone."""
        said: Iterable[Utterance] = ()
        if isinstance(block, (Heading, TableRow)):
            said = self.line(block, getattr(block, "children", ()))
        elif isinstance(block, Table):
            said = self.blocks(
                Paragraph(cells.in_a_line(row), span=block.span) for row in block.children
            )
        elif isinstance(block, (CodeBlock, MathBlock)):
            said = self.line(block, (Text(block.text),))
        else:
            said = self.blocks(getattr(block, "children", ()))
        said = list(said)
        self.lose(block, block, AS_TEXT if said else LEFT_OUT)
        yield from said

    def line(self, block: Block, children: Iterable[Inline]) -> list[Utterance]:
        """Inline content in one line."""
        said = utter(children, self.voice, partial(self.lose, block))
        return [evolve(part, span=block.span) if part.written else part for part in said]


def _with_sign(sign: str, found: re.Match[str]) -> str:
    """A line's end with ``sign`` on the blank line behind it, and before what follows."""
    blank = f"\n{sign}\n" if found[1] else "\n"
    return blank if found.end() == len(found.string) else f"{blank}{sign} "
