"""Quotation engine: openers, closers, and the quotations that nobody closes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import BlockQuote, Paragraph, Text
from verbalnorm.events import Enter, Exit, Put
from verbalnorm.rules.evidence import (
    BLOCK_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    PAUSE_BEFORE,
    SAY_VERB,
    SAY_VERB_IN_SENTENCE,
    STARTS_SENTENCE,
    confidence_of,
)
from verbalnorm.rules.rule import ALONE, Rule
from verbalnorm.span import Span
from verbalnorm.speech.half import Half, View, alone, capitalized, pause_before

__all__ = ["MOST_SENTENCES", "closed", "unclosed", "word"]

MOST_SENTENCES = 30
_AFTER_OPENER = re.compile(r"[.,;:]?\s*")
_STOPS = ",;:.?!…—-"
_VISIBLE = re.compile(r"[^\"'”’)\], \t\r\n]")
# No more characters than this lie between an opener and its closer: thirty long sentences.
_FARTHEST = 12_000
_LONG = 40
_LAST_WORD = re.compile(r"([^\W\d_]+),\s*\Z")
_NEXT_WORD = re.compile(r",\s+([^\W\d_]+)")
_PAIRED = 5.0
# What a closer within a few words says besides; so near, it answers its opener.
_NEAR = 2.0
_FEW = 6
# What shows that words are about to be quoted, of which an opener that nobody closes needs one;
# and what shows that a block of them is.
_BLOCK_LEADS = frozenset(
    lead.name for lead in (OWN_SENTENCE, OWN_LINE, STARTS_SENTENCE, SAY_VERB, BLOCK_FOLLOWS)
)
_LEADS = _BLOCK_LEADS | {lead.name for lead in (ODD_CAPITAL, PAUSE_BEFORE, SAY_VERB_IN_SENTENCE)}
_WRITTEN = frozenset('"“«„')
_PAUSES = frozenset(",;")
_MARKED_WORD = re.compile(r"(,?)\s+([^\W\d_][\w'’-]*)")


def closed(opener: Half, closer: Half, view: View, blocks: list[int]) -> Claim | None:
    """The claim of a quotation that is opened and closed aloud.

    It is a block where both have lines of their own, or it holds a block, at least two sentences,
    a sentence said between two stops, or (in text without stops) more than forty words; else
    quotation marks in the line.
    """
    text = view.text
    after = _AFTER_OPENER.match(text, opener.span.end, closer.span.start)
    inside = after.end() if after else opener.span.end
    stop = pause_before(text, inside, closer.span.start, _STOPS)
    if not inside < stop <= inside + _FARTHEST:
        return None
    count = _sentences(view, inside, closer.span.start)
    if count > MOST_SENTENCES or _turned(view, opener.span.start, closer.span.start):
        return None
    words = text.count(" ", inside, stop) + text.count("\n", inside, stop) + 1
    near = words <= _FEW and count == 1
    weight = opener.weight + closer.weight + _PAIRED + (_NEAR if near else 0.0)
    because = tuple(dict.fromkeys(("paired", *opener.because, *closer.because)))
    apart = STARTS_SENTENCE.name in opener.because and _ends_sentence(text, closer)
    apart = apart or all(alone(text, half.span.start, half.span.end) for half in (opener, closer))
    first = bisect_right(blocks, opener.span.start)
    holds_block = first < len(blocks) and blocks[first] < closer.span.start
    callout = isinstance(opener.rule.node, BlockQuote) and bool(opener.rule.node.callout)
    if (
        callout
        or holds_block
        or count >= 2
        or apart
        or (not view.context.punctuated and words > _LONG)
    ):
        return _block(opener, closer, view, weight, because)
    if text[inside] in _WRITTEN:
        hung = closer.span.end + (text[closer.span.end : closer.span.end + 1] in _PAUSES)
        spans = [Span(opener.span.start, inside), Span(stop, hung)]
        return _written(opener, spans, weight)
    return _line(opener, closer, view, weight, because)


def unclosed(
    opener: Half, view: View, blocks: list[int], titles: list[int], openers: list[int]
) -> Claim | None:
    """The claim of a block quote that nobody closes.

    A heading right after the opener is inside. Any later announced heading ends it, as do an
    unannounced title, a blank line, another speaker and the end of the text; past 30 sentences
    nothing is claimed. Nor is it where nothing leads up to the opener, where the marks are written
    behind it, or where another of the ``openers`` follows that only a word set off can precede.
    """
    text = view.text
    after = _AFTER_OPENER.match(text, opener.span.end)
    assert after is not None  # the pattern matches the empty string
    inside = after.end()
    if _LEADS.isdisjoint(opener.because):
        return None
    if text[inside : inside + 1] in _WRITTEN:
        return _written(opener, [Span(opener.span.start, inside)], opener.weight)
    ends = [len(text)]
    which = bisect_right(blocks, opener.span.start)
    if which < len(blocks) and blocks[which] <= inside:
        which += 1
    ends += blocks[which : which + 1]
    ends += _next(titles, inside)
    ends += _next(view.turns, opener.span.start)
    ends += _next(view.blanks, inside)
    end = min(ends)
    while end > inside and text[end - 1].isspace():
        end -= 1
    if _BLOCK_LEADS.isdisjoint(opener.because) and any(
        other < end for other in _next(openers, inside)
    ):
        return None
    if not inside < end <= inside + _FARTHEST or _sentences(view, inside, end) > MOST_SENTENCES:
        return None
    closer = Half(opener.rule, "close", Span(end, end), 0.0, (), capital=False)
    return _block(opener, closer, view, opener.weight, ("unclosed", *opener.because))


def word(rule: Rule, span: Span, view: View) -> Claim | None:
    """The claim that marks the one word behind the form at ``span``, unless it is a small one."""
    text, lexicon = view.text, view.lexicon
    found = _MARKED_WORD.match(text, span.end)
    small = lexicon.determiners | lexicon.prepositions | lexicon.coordinators
    if found is None or found[2].lower() in small:
        return None
    name = f"{rule.name}@{span.start}"
    start = pause_before(text, 0, span.start, ",")
    paused = bool(found[1]) and text[start] == ","
    opened = Span(start if paused else span.start, found.start(2))
    closed = Span(found.end(2), found.end(2))
    lead, trail = rule.around
    lead = " " + lead if paused else lead
    marks = (
        Mark(opened, (Put(Text(lead, span=opened, claim=name)),)),
        Mark(closed, (Put(Text(trail, span=closed, claim=name)),)),
    )
    return Claim(rule.name, marks, confidence_of(ALONE), ("one word follows",), name)


def _written(opener: Half, spans: Sequence[Span], weight: float) -> Claim:
    """The claim that drops the words, where the marks are said and written."""
    marks = tuple(Mark(span) for span in spans)
    because = (*opener.because, "the marks are written, too")
    return Claim(opener.rule.name, marks, confidence_of(weight), because)


def _block(
    opener: Half, closer: Half, view: View, weight: float, because: tuple[str, ...]
) -> Claim:
    """A block quote: the comma or stop before becomes a colon, the first letter a capital."""
    text = view.text
    rule = opener.rule
    name = f"{rule.name}@{opener.span.start}"
    after = _AFTER_OPENER.match(text, opener.span.end, max(opener.span.end, closer.span.start))
    inside = after.end() if after else opener.span.end
    marks = []
    if colon := _colon(opener, view):
        marks.append(Mark(colon, (Put(Text(":", span=colon, claim=name)),)))
    start = marks[0].span.end if marks else opener.span.start
    assert rule.node is not None  # the constructor `quotation` asks for one
    entered = (Exit(Paragraph), Enter(evolve(rule.node, claim=name)))
    marks.append(Mark(Span(max(start, opener.span.start), inside), entered))
    own_line = alone(text, opener.span.start, opener.span.end)
    inner = bisect_left(view.triggers, inside, key=attrgetter("start"))
    marker = inner < len(view.triggers) and view.triggers[inner].start == inside
    cased = view.context.cased and not own_line and not marker
    if cased and (raised := capitalized(text, inside, name)):
        marks.append(raised)
    marks += _closing(closer, view, inside, name)
    return Claim(rule.name, tuple(marks), confidence_of(weight), because, name)


def _closing(closer: Half, view: View, inside: int, name: str) -> list[Mark]:
    """The marks at the end of a block: its own stop stays, the marker's stop falls."""
    text = view.text
    if not len(closer.span):
        return [Mark(closer.span, (Exit(BlockQuote),))]
    end = pause_before(text, inside, closer.span.start, _STOPS)
    if alone(text, closer.span.start, closer.span.end):
        end = closer.span.start
        while text[end - 1].isspace():
            end -= 1
    kept = text[end : end + 1]
    hung = re.compile(r"[.,;:]?").match(text, closer.span.end)
    stop = hung.end() if hung else closer.span.end
    marks = []
    if kept in (",", ";") and text[closer.span.end : stop] == ".":
        span = Span(end, end + 1)
        marks.append(Mark(span, (Put(Text(".", span=span, claim=name)),)))
        end += 1
    elif kept in (".", "?", "!", "…", ":", "-", "—"):
        end += 1
    elif kept in (",", ";"):
        pass  # a comma that only the pause before the marker brought
    marks.append(Mark(Span(end, stop), (Exit(BlockQuote),)))
    return marks


def _line(opener: Half, closer: Half, view: View, weight: float, because: tuple[str, ...]) -> Claim:
    """Quotation marks in the line; the comma of the pause falls, the stop goes inside."""
    text = view.text
    name = f"{opener.rule.name}@{opener.span.start}"
    after = _AFTER_OPENER.match(text, opener.span.end, closer.span.start)
    inside = after.end() if after else opener.span.end
    start = opener.span.start
    left = text[max(0, start - 8) : start]
    bare = left.rstrip()
    paused = bare.endswith(",") and SAY_VERB.name not in opener.because
    lead = ""
    if paused:
        start -= len(left) - len(bare) + 1
        lead = " " if len(left) > len(bare) else ""
    opened = Span(start, inside)
    marks = [Mark(opened, (Put(Text(lead + '"', span=opened, claim=name)),))]
    end = pause_before(text, inside, closer.span.start, _STOPS)
    kept = text[end : end + 1] if text[end : end + 1] in ".?!…" else ""
    hung = text[closer.span.end : closer.span.end + 1]
    hung = hung if hung in (".", ",") else ""
    close = Span(end, closer.span.end + len(hung))
    stop = kept or hung
    if kept and hung == ",":
        stop = kept if kept != "." else ","
    elif paused and hung == "," and _goes_on(opener, closer, view):
        stop = ""  # a pause on both sides of the words, and the clause goes on behind them
    marks.append(Mark(close, (Put(Text(stop + '"', span=close, claim=name)),)))
    return Claim(opener.rule.name, tuple(marks), confidence_of(weight), because, name)


def _goes_on(opener: Half, closer: Half, view: View) -> bool:
    """Whether the clause goes on behind the quoted words: "is “a goat” to", "the “old” barn"."""
    before = _LAST_WORD.search(view.text, max(0, opener.span.start - _LONG), opener.span.start)
    after = _NEXT_WORD.match(view.text, closer.span.end)
    return (before is not None and before[1].lower() in view.lexicon.determiners) or (
        after is not None and after[1].lower() in view.lexicon.prepositions
    )


def _colon(opener: Half, view: View) -> Span | None:
    """The comma or stop (or the empty place) before ``opener`` that becomes a colon."""
    text, start = view.text, opener.span.start
    left = text[max(view.start, start - 200) : start]
    bare = left.rstrip()
    if not bare or bare[-1] in ':?!…"”' or left[len(bare) :].count("\n") > 1:
        return None
    at = start - (len(left) - len(bare))
    if bare[-1] in ",;":
        return Span(at - 1, at)
    if bare[-1] == ".":
        before = bisect_left(view.triggers, at, key=attrgetter("end")) - 1
        if before >= 0 and view.triggers[before].end == at - 1:
            return None  # the stop hangs on another marker
        sentence = re.split(r"[.?!…]\s|\n", bare[:-1])[-1]
        return Span(at - 1, at) if len(sentence.split()) > 1 else None
    return Span(at, at) if view.context.punctuated else None


def _next(offsets: Sequence[int], at: int) -> Sequence[int]:
    """The first of ``offsets`` behind ``at``, if there is one."""
    which = bisect_right(offsets, at)
    return offsets[which : which + 1]


def _sentences(view: View, start: int, end: int) -> int:
    """How many sentences lie between two offsets; the last needs no stop."""
    first, last = bisect_left(view.stops, start), bisect_left(view.stops, end)
    rest = view.stops[last - 1] + 1 if last > first else start
    return last - first + (_VISIBLE.search(view.text, rest, end) is not None)


def _ends_sentence(text: str, closer: Half) -> bool:
    """Whether ``closer`` is a sentence of its own."""
    left = text[max(0, closer.span.start - 4) : closer.span.start].rstrip()
    return left[-1:] in (".", "?", "!", "…")


def _turned(view: View, start: int, end: int) -> bool:
    """Whether another speaker begins between two offsets."""
    which = bisect_right(view.turns, start)
    return which < len(view.turns) and view.turns[which] < end
