"""Quotation engine: openers, closers, and the quotations that nobody closes."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import BlockQuote, Text
from verbalnorm.events import Put
from verbalnorm.rules.evidence import (
    BLOCK_FOLLOWS,
    CAPITAL_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    PAUSE_AFTER,
    PAUSE_BEFORE,
    SAY_VERB,
    SAY_VERB_IN_SENTENCE,
    STARTS_SENTENCE,
    confidence_of,
)
from verbalnorm.rules.rule import ALONE
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.blocks import WORD
from verbalnorm.speech.engines.narrator import resumed, told_behind
from verbalnorm.speech.engines.quoted import STOPS, block, inside_written, line, spoken, written
from verbalnorm.speech.half import (
    HOLLOW,
    PAIRED,
    Half,
    View,
    alone,
    hollow,
    line_before,
    pause_after,
    pause_before,
)
from verbalnorm.speech.pairing import spoken_of

__all__ = ["MOST_SENTENCES", "closed", "doubted", "goes_on", "led", "told", "unclosed", "word"]

MOST_SENTENCES = 30
# What begins a title that is written.
_TITLE = re.compile(r"[ \t]*#{1,6}[ \t]")
_BLANKS = re.compile(r"\s*+")
_VISIBLE = re.compile(r"[^\"'”’)\], \t\r\n]")
# No more characters than this lie between an opener and its closer: thirty long sentences.
_FARTHEST = 12_000
_LONG = 40
# No sentence that is looked into for the narrator's own words has more characters.
_SENTENCE = 600
# What a closer within a few words says besides; so near, it answers its opener.
_NEAR = 2.0
_FEW = 6
# What it says for an opener that the words behind it are told to be somebody's.
_RESUMED = 2.0
# What shows that words are about to be quoted, of which an opener that nobody closes needs one;
# and what shows that a block of them is.
_BLOCK_LEADS = frozenset(
    lead.name for lead in (OWN_SENTENCE, OWN_LINE, STARTS_SENTENCE, SAY_VERB, BLOCK_FOLLOWS)
)
_LEADS = _BLOCK_LEADS | {lead.name for lead in (ODD_CAPITAL, PAUSE_BEFORE, SAY_VERB_IN_SENTENCE)}
# Where the recognizer writes stops and capitals, one of them shows that the words begin anew.
_PAUSED = frozenset(
    lead.name
    for lead in (OWN_SENTENCE, OWN_LINE, STARTS_SENTENCE, ODD_CAPITAL, PAUSE_BEFORE, PAUSE_AFTER)
) | {BLOCK_FOLLOWS.name, CAPITAL_FOLLOWS.name}
# What shows that the words begin anew; without it they end with their sentence.
_BEGUN = frozenset(
    lead.name for lead in (OWN_SENTENCE, OWN_LINE, STARTS_SENTENCE, ODD_CAPITAL, BLOCK_FOLLOWS)
) | {CAPITAL_FOLLOWS.name}
_ASKED = re.compile(r"([^\W\d_]+)[^.?!…\n]{1,600}\?")
_WRITTEN = frozenset('"“«„')
_MARKED_WORD = re.compile(r"(,?)\s+([^\W\d_][\w'’-]*)")


def closed(opener: Half, closer: Half, view: View, blocks: list[int]) -> Claim | None:
    """The claim of a quotation that is opened and closed aloud.

    It is a block where both have lines of their own, or it holds a block, at least two sentences,
    a sentence said between two stops, or (in text without stops) more than forty words; else, and
    where who said it is told right behind, quotation marks in the line. Two words that are spoken
    of open and close none: "no quote, no unquote", "I said quote and he said unquote".
    """
    text = view.text
    opener = spoken(opener, view)
    inside = pause_after(text, opener.span.end, closer.span.start)
    stop = pause_before(text, inside, closer.span.start, STOPS)
    if not inside < stop <= inside + _FARTHEST or not WORD.search(text, inside, stop):
        return None
    count = _sentences(view, inside, closer.span.start)
    own_lines = all(alone(text, half.span.start, half.span.end) for half in (opener, closer))
    declared = own_lines and opener.declared
    turned = not declared and _turned(view, opener.span.start, closer.span.start)
    if turned or count > MOST_SENTENCES:
        return None
    words = text.count(" ", inside, stop) + text.count("\n", inside, stop) + 1
    near = words <= _FEW and count == 1
    because = tuple(dict.fromkeys(("paired", *opener.because, *closer.because)))
    near = near and not any(reason.startswith("-") for reason in closer.because)
    weight = opener.weight + closer.weight + PAIRED + (_NEAR if near else 0.0)
    if spoken_of(opener, closer, text[inside:stop], view):
        weight = HOLLOW  # whatever speaks for them
    if hollow(text, inside, stop, view.lexicon):
        weight, because = weight + HOLLOW, (*because, "-small words alone")
    apart = STARTS_SENTENCE.name in opener.because and _ends_sentence(text, closer)
    first = bisect_right(blocks, opener.span.start)
    holds_block = first < len(blocks) and blocks[first] < closer.span.start
    callout = isinstance(opener.rule.node, BlockQuote) and bool(opener.rule.node.callout)
    apart = apart or count >= 2 or (not view.context.punctuated and words > _LONG)
    if (marked := inside_written(opener, closer, view, weight)) is not None:
        return marked
    if callout or holds_block or own_lines or (apart and not told_behind(closer.span.end, view)):
        return block(opener, closer, view, weight, because, view.start)
    if text[inside] in _WRITTEN:
        return written(opener, inside, closer, view, weight)
    return line(opener, closer, view, weight, because)


def told(opener: Half, view: View) -> Claim | None:
    """The claim of words in the line that nobody closes, whose sentence shows where they end."""
    text = view.text
    inside = pause_after(text, opener.span.end)
    far = min(len(text), inside + _SENTENCE)
    ends = [
        far,
        *view.stops(inside, far),
        *_next(view.blanks, inside - 1),
        *_next(view.turns, inside),
    ]
    end = resumed(opener, inside, min(ends), view)
    if end is None or not _begins(opener, view) or spoken(opener, view) is not opener:
        return None
    if text[inside] in _WRITTEN:
        return None
    closer = Half(opener.rule, "close", Span(end, end), 0.0, (), capital=False)
    because = ("the narrator goes on", *opener.because)
    return line(opener, closer, view, opener.weight + _RESUMED, because)


def _begins(opener: Half, view: View) -> bool:
    """Whether something leads up to ``opener``, and a pause shows it where pauses are written.

    Where none are, that a text begins with it shows nothing: "open quote season begins in May".
    """
    shown = view.context.punctuated or opener.declared or OWN_LINE.name in opener.because
    if not shown and _BLANKS.fullmatch(view.text, 0, opener.span.start):
        return False
    paused = not (
        view.context.cased and view.context.punctuated and _PAUSED.isdisjoint(opener.because)
    )
    return paused and not _LEADS.isdisjoint(opener.because)


def led(opener: Half) -> bool:
    """Whether what stands before ``opener`` shows that a block of words is about to be quoted."""
    return not _BLOCK_LEADS.isdisjoint(opener.because)


def goes_on(opener: Half, row: int, view: View) -> bool:
    """Whether ``opener``, to which nothing leads up, goes on with a ``row`` of such.

    That is where one stands in its sentence that stays since another one follows it.
    """
    at = opener.span.start
    if row < 0 or led(opener) or at - row > _FARTHEST:
        return False
    parted = (*view.stops(row, at), *_next(view.blanks, row), *_next(view.turns, row))
    return all(border > at for border in parted)


def unclosed(
    opener: Half,
    view: View,
    blocks: list[int],
    titles: list[int],
    openers: list[int],
    open_ones: list[int],
    left: int,
) -> Claim | None:
    """The claim of a block quote that nobody closes; none in a title that is written opens one.

    A heading right after the opener is inside. Any later announced heading ends it, as do an
    unannounced title, a blank line, another speaker, the end of the text and the sentence that
    leads to the next of the ``open_ones``, which nobody closes either; past 30 sentences nothing
    is claimed. Nor is it where nothing leads up to the opener, where the marks are written behind
    it, or where another of the ``openers`` follows that only a word set off can precede. Nor where
    words that begin no sentence would take the next one with them: that one is the narrator's; nor
    where a question goes on: "did he say, quote, or did he not?" The stop before it stays where
    another quotation ends, at ``left``.
    """
    text, said = view.text, opener.span
    opener = spoken(opener, view)
    inside = pause_after(text, opener.span.end)
    asked = _ASKED.match(text, inside)
    named = " " in said.of(text) and said.of(text).istitle()  # "called Open Quote"
    named = named and STARTS_SENTENCE.name not in opener.because
    if named or not _begins(opener, view) or (asked and asked[1] in view.lexicon.joints):
        return None
    if view.markdown and _TITLE.match(line_before(text, said.start)):
        return None
    verb = opener.span != said
    # The words of a verb stay, and would open a quotation each time anew; "start quote" is none.
    if verb and (" " in said.of(text) or text.count("\n", said.end, inside) > 1):
        return None
    if text[inside : inside + 1] in _WRITTEN:
        return None if verb else written(opener, inside, None, view, opener.weight)
    ends = [len(text)]
    which = bisect_right(blocks, opener.span.start)
    if which < len(blocks) and blocks[which] <= inside:
        which += 1
    ends += blocks[which : which + 1]
    ends += _next(titles, inside)
    ends += _next(view.turns, opener.span.start)
    ends += _next(view.blanks, inside)
    end = min(ends)
    begun = opener.span != said or not _BEGUN.isdisjoint(opener.because)
    inline = view.context.cased and not begun
    if not led(opener) and any(other < end for other in _next(openers, inside)):
        return None
    end = min([end, *(_lead(other, inside, view) for other in _next(open_ones, opener.span.start))])
    if inline and any(other < end for other in _next(openers, inside)):
        return None
    while end > inside and text[end - 1].isspace():
        end -= 1
    if not inside < end <= inside + _FARTHEST or not WORD.search(text, inside, end):
        return None
    if inline and not _WRITTEN.isdisjoint(text[inside:end]):
        return None
    if _sentences(view, inside, end) > (1 if inline else MOST_SENTENCES):
        return None
    closer = Half(opener.rule, "close", Span(end, end), 0.0, (), capital=False)
    return block(opener, closer, view, opener.weight, ("unclosed", *opener.because), left)


def doubted(opener: Half, claim: Claim, mentions: Sequence[int]) -> bool:
    """Whether one of the ``mentions`` of a closer stands in ``claim``.

    It may close what nobody seems to close: "quote I hate the word unquote".
    """
    return any(at < claim.whole.end for at in _next(mentions, opener.span.end))


def _lead(opener: int, start: int, view: View) -> int:
    """Where the sentence begins that leads to ``opener``, if that is behind ``start``."""
    return next((stop + 1 for stop in view.stops(start, opener)), opener)


def word(candidate: Candidate, view: View) -> Claim | None:
    """The claim that marks the one word behind the form; none for a small word.

    A rule that has phrases marks these alone.
    """
    text, lexicon = view.text, view.lexicon
    rule, span = candidate.rule, candidate.span
    found = _MARKED_WORD.match(text, span.end)
    if found is None or found[2].lower() in lexicon.little:
        return None
    if rule.phrases and found[2] not in rule.phrases:
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


def _next(offsets: Sequence[int], at: int) -> Sequence[int]:
    """The first of ``offsets`` behind ``at``, if there is one."""
    which = bisect_right(offsets, at)
    return offsets[which : which + 1]


def _sentences(view: View, start: int, end: int) -> int:
    """How many sentences lie between two offsets; the last needs no stop."""
    stops = [*view.stops(start, end)]
    rest = stops[0] + 1 if stops else start
    return len(stops) + (_VISIBLE.search(view.text, rest, end) is not None)


def _ends_sentence(text: str, closer: Half) -> bool:
    """Whether ``closer`` is a sentence of its own."""
    left = text[max(0, closer.span.start - 4) : closer.span.start].rstrip()
    return left[-1:] in (".", "?", "!", "…")


def _turned(view: View, start: int, end: int) -> bool:
    """Whether another speaker begins between two offsets."""
    which = bisect_right(view.turns, start)
    return which < len(view.turns) and view.turns[which] < end
