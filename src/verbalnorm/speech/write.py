"""Write: a document as speech, in the words that one voice has for it.

The way back of ``read``: the same forms, chosen by the voice that says them. No construct makes it
fail. What no rule of the voice says is spoken as its text or left out, and is a loss with a place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from attrs import evolve

from verbalnorm.document import (
    Block,
    BulletList,
    CodeBlock,
    Document,
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
from verbalnorm.rules.rule import Form
from verbalnorm.speech.blocks import MOST_WORDS, WORD
from verbalnorm.speech.listed import CROSSED, TIGHT, is_loose, lost
from verbalnorm.speech.readout import SHORN, ambiguous, is_name
from verbalnorm.speech.script import Loss, Script
from verbalnorm.speech.tables import DASHES
from verbalnorm.speech.utter import (
    ALIGNED,
    AS_TEXT,
    BLANKS,
    HIDDEN,
    LEFT_OUT,
    LONG,
    NAMELESS,
    PAUSE,
    SPLIT,
    WORDLESS,
    Utterance,
    utter,
)
from verbalnorm.speech.voice import Pair, Voice

__all__ = ["write"]

_GAP = Utterance("\n\n", marks=True)
_STOPS = ("?", "!", "…")
_INNER = re.compile(r"[.?!…]\s")


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

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Utterance]:
        """Each of ``blocks`` that says something, with a blank line between them."""
        last: Block | None = None
        title = ""
        for block in blocks:
            said = list(self.block(block))
            if said:
                if last:
                    yield _GAP
                yield from said
                last, title = block, "".join(part.text for part in said[1:])
        # Only before a blank line is more than one sentence a title.
        if isinstance(last, Heading) and self.voice.announcement(last) and _INNER.search(title):
            self.lose(last, last, SPLIT)

    def block(self, block: Block) -> Iterator[Utterance]:
        """One block, by what its rule is; without a rule, what is in it."""
        if isinstance(block, Paragraph):
            yield from self.line(block, block.children)
        elif isinstance(block, (BulletList, OrderedList)) and (forms := self.forms(block)):
            yield from self.items(block, forms)
        elif isinstance(block, Table) and (bars := self.voice.bars(block)):
            yield from self.table(block, bars)
        elif isinstance(block, Table) and (told := self.voice.readout(block)):
            yield from self.read_out(block, *told)
        elif announced := self.voice.announcement(block):
            form, words = announced
            yield from self.announced(block, words, apart=self.voice.apart(form))
        elif isinstance(block, (CodeBlock, MathBlock)) and (pairs := self.voice.pairs(block)):
            yield from self.fenced(block, pairs[0])
        elif pairs := self.voice.pairs(block):
            inside = list(self.blocks(getattr(block, "children", ())))
            if not inside:
                self.lose(block, block, LEFT_OUT)
                return
            pair = pairs[0]
            yield self.marker(pair.opener.words, "\n", apart=self.voice.apart(pair.opener))
            yield from inside
            yield Utterance("\n", marks=True)
            yield self.marker(pair.closer.words, "", apart=self.voice.apart(pair.closer))
        else:
            yield from self.bare(block)

    def announced(self, block: Block, words: str, *, apart: bool) -> Iterator[Utterance]:
        """A block behind its announcement; its title ends in a stop where that is a sentence."""
        if isinstance(block, ThematicBreak):
            yield self.marker(words, "", apart=apart)
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
        yield self.marker(words, "\n" if apart else " ", apart=apart)
        yield from title
        if apart and not title[-1].text.endswith(_STOPS):
            yield Utterance(".", marks=True)

    def fenced(self, block: CodeBlock | MathBlock, pair: Pair) -> Iterator[Utterance]:
        """A verbatim block between its markers, each on a line of its own."""
        if not block.text.strip():
            self.lose(block, block, LEFT_OUT)
            return
        lines = block.text.split("\n")
        if not (lines[0].strip() and lines[-1].strip()) or block.text[-1].isspace():
            self.lose(block, block, BLANKS)
        words = pair.opener.words
        name = block.info.lower() if isinstance(block, CodeBlock) else ""
        if name and (lead := self.voice.lead(block, name, twice=pair.opener == pair.closer)):
            words += lead
        elif name:
            self.lose(block, block, NAMELESS)
        apart = self.voice.apart(pair.opener)
        yield self.marker(words, "\n", apart=apart)
        yield Utterance(block.text)
        yield Utterance("\n", marks=True)
        yield self.marker(pair.closer.words, "", apart=apart)

    def forms(self, block: BulletList | OrderedList) -> list[Form]:
        """The forms that announce the items of ``block``; none where one of them has no form."""
        first = block.start if isinstance(block, OrderedList) else 0
        forms = [
            self.voice.item(block, number, item, self.level + 1)
            for number, item in enumerate(block.children, first)
        ]
        return [form for form in forms if form is not None] if all(forms) else []

    def items(self, block: BulletList | OrderedList, forms: Iterable[Form]) -> Iterator[Utterance]:
        """A list, each of its items behind its form; the outermost one is ended aloud."""
        end = self.voice.end(block)
        self.level += 1
        loose = False
        for number, (item, form) in enumerate(zip(block.children, forms, strict=True)):
            if number:
                yield _GAP if end else Utterance("\n", marks=True)
            apart = self.voice.apart(form)
            yield self.marker(form.words, "\n" if apart else " ", apart=apart)
            parts = list(self.blocks(item.children))
            yield from parts
            loose = loose or is_loose(item)
            said = "".join(part.text for part in parts)
            for became in lost(item, said, ended=end is not None):
                self.lose(item, item, became)
        self.level -= 1
        if loose == block.tight:
            self.lose(block, block, TIGHT)
        if end and not self.level:
            yield _GAP
            yield self.marker(end.words, "", apart=self.voice.apart(end))

    def table(self, block: Table, bars: Mapping[str, Form]) -> Iterator[Utterance]:
        """A table, its rows on lines between bars, with one of dashes under the first."""
        bar = bars[""].words
        written = {align: dashes for dashes, align in DASHES.items()}
        for number, row in enumerate(block.children):
            yield Utterance("\n" + bar if number else bar, marks=True)
            for cell in row.children:
                said = self.line(block, cell.children)
                yield Utterance(" ", marks=True)
                yield from said
                text = "".join(part.text for part in said)
                if not self.voice.decodes("", bar, text):
                    self.lose(block, cell, HIDDEN)
                yield Utterance(f" {bar}" if text else bar, marks=True)
            if not number:
                under = " ".join(bars[written[align]].words for align in block.align)
                yield Utterance(f"\n{under} {bar}", marks=True)

    def read_out(self, block: Table, pair: Pair, words: str) -> Iterator[Utterance]:
        """A table whose columns are named, and each cell of a row behind the name of its own."""
        kept = len(self.losses)
        head, *rows = (
            [self.line(block, cell.children) for cell in row.children] for row in block.children
        )
        names = ["".join(part.text for part in cell) for cell in head]
        if not all(map(is_name, names)) or len({name.lower() for name in names}) < len(names):
            del self.losses[kept:]
            yield from self.bare(block)
            return
        if any(block.align):
            self.lose(block, block, ALIGNED)
        yield self.marker(words, "\n", apart=self.voice.apart(pair.opener))
        for cell in head:
            yield from cell
            yield Utterance(".\n" if cell is head[-1] else ", ", marks=True)
        last = len(names)
        for row, cells in zip(block.children[1:], rows, strict=True):
            told = [column for column, cell in enumerate(cells) if cell]
            if not told or told[0] > last:
                self.lose(block, row, LEFT_OUT if not told else CROSSED)
            last = told[-1] if told else last
            for column in told:
                said = "".join(part.text for part in cells[column])
                if said[0] in ".,:;" or said[-1] in SHORN:
                    self.lose(block, row.children[column], PAUSE)
                if ambiguous(said, names):
                    self.lose(block, row.children[column], HIDDEN)
                yield Utterance(f"{names[column]}: ", marks=True)
                yield from cells[column]
                stop = "" if said.endswith(_STOPS) else "."
                yield Utterance(stop + ("\n" if column == last else " "), marks=True)
        yield self.marker(pair.closer.words, "", apart=self.voice.apart(pair.closer))

    def bare(self, block: Block) -> Iterator[Utterance]:
        """A block that this voice has no words for: its text alone."""
        said: Iterable[Utterance] = ()
        if isinstance(block, (Heading, TableRow)):
            said = self.line(block, getattr(block, "children", ()))
        elif isinstance(block, Table):
            said = self.blocks(Paragraph(_cells(row), span=block.span) for row in block.children)
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

    def marker(self, words: str, gap: str, *, apart: bool) -> Utterance:
        """A marker, as a sentence of its own where it is said so, and the gap behind it."""
        return Utterance((f"{words.capitalize()}." if apart else words) + gap, marks=True)


def _cells(row: TableRow) -> tuple[Inline, ...]:
    """The cells of a row in one line, with a pause between them."""
    line: list[Inline] = []
    for cell in row.children:
        if cell.children:
            line += ((Text(", "),) if line else ()) + cell.children
    return tuple(line)
