"""Cells: how a voice says a table, between bars or each cell behind the name of its column."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from verbalnorm.document import Inline, Table, TableRow, Text
from verbalnorm.rules.form import Form
from verbalnorm.speech.engines.readout import SHORN, ambiguous, is_name
from verbalnorm.speech.engines.tables import DASHES
from verbalnorm.speech.say.listed import CROSSED
from verbalnorm.speech.say.pairs import Pair
from verbalnorm.speech.say.parts import (
    ALIGNED,
    HIDDEN,
    LEFT_OUT,
    PAUSE,
    Lose,
    Utterance,
    marker,
    text_of,
)
from verbalnorm.speech.say.voice import Voice

__all__ = ["in_a_line", "spoken"]

# What is said of each cell of each row.
_Lines: TypeAlias = Sequence[Sequence[Sequence[Utterance]]]
_STOPS = ("?", "!", "…")


def spoken(block: Table, lines: _Lines, voice: Voice, lose: Lose) -> Iterator[Utterance]:
    """The table ``block``, whose cells are said as ``lines``; nothing where ``voice`` cannot."""
    if named := voice.bars(block):
        yield from _between_bars(block, lines, named, voice, lose)
    elif told := voice.readout(block):
        yield from _behind_names(block, lines, *told, voice, lose)


def _between_bars(
    block: Table, lines: _Lines, named: Sequence[Mapping[str, Form]], voice: Voice, lose: Lose
) -> Iterator[Utterance]:
    """Rows on lines between bars, with one of dashes under the first.

    Of the names of the bar, the first that is heard before each of the cells.
    """
    texts = [text_of(said) for row in lines for said in row]
    heard = (
        bars for bars in named if all(voice.decodes("", bars[""].words, text) for text in texts)
    )
    bars = next(heard, named[0])
    bar = bars[""].words
    written = {align: dashes for dashes, align in DASHES.items()}
    for number, row in enumerate(block.children):
        yield Utterance("\n" + bar if number else bar, marks=True)
        for cell, said in zip(row.children, lines[number], strict=True):
            yield Utterance(" ", marks=True)
            yield from said
            text = text_of(said)
            if not voice.decodes("", bar, text):
                lose(cell, HIDDEN)
            yield Utterance(f" {bar}" if text else bar, marks=True)
        if not number:
            under = " ".join(bars[written[align]].words for align in block.align)
            yield Utterance(f"\n{under} {bar}", marks=True)


def _behind_names(
    block: Table, lines: _Lines, pair: Pair, words: str, voice: Voice, lose: Lose
) -> Iterator[Utterance]:
    """The names of the columns, and each cell of a row behind the name of its own."""
    head, *rows = lines
    names = [text_of(cell) for cell in head]
    if not all(map(is_name, names)) or len({name.lower() for name in names}) < len(names):
        return
    if any(block.align):
        lose(block, ALIGNED)
    yield marker(words, "\n", apart=voice.apart(pair.opener))
    for cell in head:
        yield from cell
        yield Utterance(".\n" if cell is head[-1] else ", ", marks=True)
    last = len(names)
    for row, cells in zip(block.children[1:], rows, strict=True):
        told = [column for column, cell in enumerate(cells) if cell]
        if not told or told[0] > last:
            lose(row, CROSSED if told else LEFT_OUT)
        last = told[-1] if told else last
        for column in told:
            said = text_of(cells[column])
            if said[0] in ".,:;" or said[-1] in SHORN:
                lose(row.children[column], PAUSE)
            if ambiguous(said, names):
                lose(row.children[column], HIDDEN)
            yield Utterance(f"{names[column]}: ", marks=True)
            yield from cells[column]
            stop = "" if said.endswith(_STOPS) else "."
            yield Utterance(stop + ("\n" if column == last else " "), marks=True)
    yield marker(pair.closer.words, "", apart=voice.apart(pair.closer))


def in_a_line(row: TableRow) -> tuple[Inline, ...]:
    """The cells of a row in one line, with a pause between them."""
    line: list[Inline] = []
    for cell in row.children:
        if cell.children:
            line += ((Text(", "),) if line else ()) + cell.children
    return tuple(line)
