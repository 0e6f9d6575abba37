"""Write: a document as speech, in the words that one voice has for it.

The way back of ``read``: the same forms, chosen by the voice that says them. No construct makes it
fail. What no rule of the voice says is spoken as its text or left out, and is a loss with a place.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

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
from verbalnorm.speech.engines.blocks import MOST_WORDS, WORD
from verbalnorm.speech.say import cells
from verbalnorm.speech.say.listed import (
    CROSSED,
    JOINED,
    TIGHT,
    AnyList,
    forms_of,
    goes_by_lines,
    lost,
    own_blocks,
)
from verbalnorm.speech.say.parts import (
    AS_TEXT,
    BLANKS,
    CASELESS,
    HIDDEN,
    LEFT_OUT,
    LONG,
    NAMELESS,
    PAUSE,
    WORDLESS,
    Utterance,
    marker,
    text_of,
)
from verbalnorm.speech.say.script import Loss, Script
from verbalnorm.speech.say.utter import utter
from verbalnorm.speech.say.voice import Noting, Pair, Voice

__all__ = ["write"]

_GAP = Utterance("\n\n", marks=True)
_NARROW = Utterance("\n", marks=True)
_LISTS = (BulletList, OrderedList)
_STOPS = ("?", "!", "…")
# A line's end, and a blank line behind it.
_BREAK = re.compile(r"\n(\n?)")


def write(document: Document, voice: Voice) -> Script:
    """``document`` in the forms that ``voice`` says; blocks are a blank line apart."""
    writer = _Writer(voice)
    return Script(tuple(writer.blocks(document.children)), tuple(writer.losses))


class _Writer:
    """How each kind of block is said."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.losses: list[Loss] = []
        # How deep the list that is being said lies; below zero in what lies in one.
        self.level = 0

    def lose(self, block: Node, node: Node, became: str) -> None:
        """Note that ``node``, in ``block``, is not said as it is."""
        self.losses.append(Loss(type(node).__name__, node.span or block.span, became))

    def lose_both(self, first: Block, second: Block) -> None:
        """Note that two lists are heard as one."""
        spans = first.span, second.span
        place = Span(spans[0].start, spans[1].end) if spans[0] and spans[1] else None
        self.losses.append(Loss(type(second).__name__, place, JOINED))

    def blocks(self, blocks: Iterable[Block], gap: Utterance = _GAP) -> Iterator[Utterance]:
        """Each of ``blocks`` that says something, with a ``gap`` between them."""
        last: Block | None = None
        for block in blocks:
            said = list(self.block(block))
            if said:
                if last:
                    yield gap
                ended = not isinstance(block, _LISTS) or self.voice.end(block)
                if type(last) is type(block) and not ended:
                    self.lose_both(last, block)
                yield from said
                last = block

    def block(self, block: Block) -> Iterator[Utterance]:
        """One block, by what its rule is; without a rule, what is in it."""
        if isinstance(block, Paragraph):
            yield from self.line(block, block.children)
        elif isinstance(block, _LISTS) and (forms := forms_of(block, self.voice, self.level + 1)):
            yield from self.items(block, forms)
        elif isinstance(block, Table) and (said := self.table(block)):
            yield from said
        elif announced := self.voice.announcement(block):
            form, words = announced
            yield from self.announced(block, words, apart=self.voice.apart(form))
        elif isinstance(block, (CodeBlock, MathBlock)) and (pairs := self.voice.pairs(block)):
            yield from self.fenced(block, pairs[0])
        elif isinstance(block, BlockQuote) and (sign := self.voice.margin(block)):
            yield from self.quoted(block, sign)
        elif pairs := self.voice.pairs(block):
            yield from self.between(block, pairs[0], pairs[0].opener.words)
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
        if said[0] in ".,:;" or (said[-1] == "." and not apart):
            self.lose(block, block, PAUSE)
        if len(said.split()) > MOST_WORDS:
            self.lose(block, block, LONG)
        if not WORD.search(said):
            self.lose(block, block, WORDLESS)
        yield marker(words, "\n" if apart else " ", apart=apart)
        yield from title
        if apart and not title[-1].text.endswith(_STOPS):
            yield Utterance(".", marks=True)

    def between(self, block: Block, pair: Pair, words: str) -> Iterator[Utterance]:
        """What is in a block between its markers; ``words`` are those of the first."""
        inside = list(self.blocks(getattr(block, "children", ())))
        if not inside:
            self.lose(block, block, LEFT_OUT)
            return
        if not WORD.search(text_of(inside)):
            self.lose(block, block, WORDLESS)
        yield marker(words, "\n", apart=self.voice.apart(pair.opener))
        yield from inside
        yield _NARROW
        yield marker(pair.closer.words, "", apart=self.voice.apart(pair.closer))

    def quoted(self, block: BlockQuote, form: Form) -> Iterator[Utterance]:
        """A quote, its sign before each line; no block that is told by its lines is heard in it."""
        inside = list(self.blocks(block.children))
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
            yield evolve(part, text=_BREAK.sub(partial(_with_sign, form.words), part.text))

    def note(self, block: FootnoteDefinition, told: Noting) -> Iterator[Utterance]:
        """A note between its markers, or in one line behind its label."""
        pair = told.around
        if not told.spelled:
            words = f"{pair.opener.words.removesuffix(SLOT)} {told.label}"
            yield from self.between(block, pair, words)
            return
        inside = list(self.blocks(block.children))
        said = "".join(part.text for part in inside)
        if not said or "\n" in said or not isinstance(block.children[0], Paragraph):
            self.lose(block, block, CROSSED if said else LEFT_OUT)
        yield marker(f"{pair.opener.words} {told.label} {pair.closer.words}", " ", apart=False)
        yield from inside

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

    def items(self, block: AnyList, forms: Iterable[Form]) -> Iterator[Utterance]:
        """A list, each of its items behind its form; the outermost one is ended aloud.

        A voice that ends it says what parts its items where they are not tight; another one has
        its lines a blank line apart there.
        """
        end = self.voice.end(block)
        gap, parting = self.gaps(block, ended=end is not None)
        loose = not block.tight and (end is None or len(parting) > 1)
        self.level += 1
        for number, (item, form) in enumerate(zip(block.children, forms, strict=True)):
            if number:
                yield from parting
            apart = self.voice.apart(form)
            yield marker(form.words, "\n" if apart else " ", apart=apart)
            own = own_blocks(item)
            first = list(self.blocks(own, gap))
            inner = list(self.blocks(item.children[len(own) :], gap))
            lone = len(block.children) == 1 and "\n\n" not in text_of(first)
            between = (parting if lone else [gap]) if first and inner else []
            yield from (parts := [*first, *between, *inner])
            loose = loose or "\n\n" in text_of(first)
            for became in lost(item, text_of(first), text_of(parts), ended=end is not None):
                self.lose(item, item, became)
        self.level -= 1
        if loose == block.tight:
            self.lose(block, block, TIGHT)
        if end and not self.level:
            yield _GAP
            yield marker(end.words, "", apart=self.voice.apart(end))

    def gaps(self, block: AnyList, *, ended: bool) -> tuple[Utterance, list[Utterance]]:
        """What is between the blocks of an item of ``block``, and what is between the items."""
        gap, form = _NARROW if block.tight else _GAP, self.voice.parting
        said = form and ended and not block.tight
        parting = [marker(form.words, " ", apart=False)] if form and said else []
        return gap, [_GAP if ended else gap, *parting]

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
