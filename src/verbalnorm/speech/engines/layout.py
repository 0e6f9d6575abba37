"""Layout: what line breaks mean, and the titles that stand on a line unannounced."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Heading, Node, Paragraph, Strong, Text
from verbalnorm.events import Enter, Event, Exit, Put
from verbalnorm.rules.context import Context
from verbalnorm.span import Span
from verbalnorm.speech.trigger import Trigger

__all__ = ["JOIN", "breaks", "gap", "title_lines"]

JOIN = "join_lines"
# A line that looks like a list item, a quote, a table or a fence is not joined to another.
_BREAK = re.compile(r"\n[ \t\r\n]*(?P<marked>[-*+•>|#=~`](?!\w)|\d+[.)]\s)?")
_TITLE = re.compile(
    r"(?<=[^\n]\n)(?<!\n\r\n)(?<!\A\r\n)(?P<title>[^\W\d_a-z][^\n]{1,80}[^\W_])[ \t]*\r?\n"
    r"(?=[^\W\d_a-z])"
)
_BLANKS = frozenset(" \t\r")
_ENDED = re.compile(r"[.?!…:][\"'”’)\]]*\s*\Z")
_MOST_WORDS = 10
# The kinds of rules that say what the next lines are.
_BLOCKS = frozenset({"announce", "item", "readout", "fence"})
# So many words stand behind what announces it: "in Python", "with nine rows".
_MOST_TOLD = 3


def gap(text: str, start: int, end: int, mode: str) -> Iterator[Event]:
    """The events of the untouched source between ``start`` and ``end``."""
    at = start
    broken = text.find("\n", start, end) >= 0
    for begin, stop, parted in breaks(text, start, end, mode) if broken else ():
        if begin > at:
            yield _copy(text, at, begin)
        at = stop
        yield Exit(Paragraph) if parted else Put(Text(" ", span=Span(begin, stop), claim=JOIN))
    if end > at:
        yield _copy(text, at, end)


def breaks(text: str, start: int, end: int, mode: str) -> Iterator[tuple[int, int, bool]]:
    """The line breaks between ``start`` and ``end`` that are not kept, and whether each parts.

    A blank line ends the paragraph; a single line break is joined, widened or kept by ``mode``;
    where lines are paragraphs and some are ``"torn"``, one inside a sentence is joined.
    """
    floor = start
    # Three short steps are several times as fast as a search for blanks before a line break.
    at = text.find("\n", start, end)
    while at >= 0:
        begin, stop = at, at + 1
        marked = blank = False
        # Most breaks stand between a letter or a stop and a letter.
        if floor < at < end - 1 and text[stop].isalpha() and text[at - 1] not in _BLANKS:
            floor = stop
        elif found := _BREAK.match(text, at, end):
            begin -= at > floor and text[at - 1] == "\r"
            while begin > floor and text[begin - 1] in " \t":
                begin -= 1
            stop = floor = found.end()
            marked = found["marked"] is not None
            if marked:
                stop = found.start("marked")
            blank = text.count("\n", begin, stop) > 1
            if blank:  # how far in a line begins tells in Markdown what it stands in
                stop = text.rfind("\n", begin, stop) + 1
        if blank:
            yield begin, stop, True
        elif mode != "kept" and not marked:
            apart = mode == "paragraphs" or (mode == "torn" and not _inside(text, begin, stop))
            yield begin, stop, apart
        at = text.find("\n", floor, end)


def _inside(text: str, end: int, start: int) -> bool:
    """Whether a line ends inside a sentence: without a stop, and the next begins small."""
    return text[start : start + 1].islower() and text[end - 1 : end].isalnum()


def _copy(text: str, start: int, end: int) -> Put:
    return Put(Text(text[start:end], span=Span(start, end)))


def title_lines(
    text: str, start: int, context: Context, style: str, said: Mapping[int, Trigger]
) -> Iterator[Claim]:
    """Claims for the titles that nobody announced, in a document that announces or marks others.

    ``style`` is what they become: ``"bold"`` (a bold paragraph), ``"heading"`` or ``"plain"`` (a
    paragraph of its own). Only lines of a layout in which every other line ends a sentence are
    looked at; one between two sentences, short, capitalized and without a stop is a title. Lines
    that begin where a spoken form is ``said`` are none, nor are those before or behind a line that
    announces a block, nor those of a list, which a colon leads up to or of which one
    follows another.
    """
    if context.layout.mode != "sentences" or not context.families or not context.cased:
        return
    for found in _TITLE.finditer(text, start):
        span = Span(found.start("title"), found.end("title"))
        before = text[max(0, span.start - 8) : span.start]
        if len(found["title"].split()) > _MOST_WORDS or not _ENDED.search(before):
            continue
        if span.start in said or before.rstrip().endswith(":") or _alike(text, found.end()):
            continue
        if _announces(text, text.rfind("\n", 0, span.start - 1) + 1, span.start, said):
            continue
        if _announces(text, found.end(), text.find("\n", found.end()), said, ends=True):
            continue
        claim = f"title_line@{span.start}"
        opened, closed = _SHAPES[style]
        yield Claim(
            "title_line",
            (
                Mark(
                    Span(span.start, span.start),
                    (Exit(Paragraph), *(Enter(evolve(node, claim=claim)) for node in opened)),
                ),
                Mark(Span(span.end, found.end()), tuple(map(Exit, closed))),
            ),
            0.9,
            ("line without a stop", "document announces headings"),
        )


def _announces(
    text: str, start: int, end: int, said: Mapping[int, Trigger], *, ends: bool = False
) -> bool:
    """Whether the line between two offsets announces a block, or, with ``ends``, ends one."""
    trigger = said.get(start)
    if trigger is None or len(text[trigger.end : max(end, trigger.end)].split()) > _MOST_TOLD:
        return False
    return any(
        rule.kind in _BLOCKS and (ends or form.role != "close") for rule, form in trigger.forms
    )


def _alike(text: str, at: int) -> bool:
    """Whether the line that begins ``at`` a place is short and has no stop either."""
    end = text.find("\n", at)
    line = text[at : end if end >= 0 else len(text)]
    return len(line.split()) <= _MOST_WORDS and not _ENDED.search(line)


# What an unannounced title becomes: the nodes that are entered and left around it.
_SHAPES: dict[str, tuple[tuple[Node, ...], tuple[type[Node], ...]]] = {
    "bold": ((Strong(),), (Strong, Paragraph)),
    "heading": ((Heading(level=2),), (Heading,)),
    "plain": ((), (Paragraph,)),
}
