"""Words: each word of the output with the time at which it was said."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from verbalnorm.emit.recut import Change, changes
from verbalnorm.record import Record
from verbalnorm.span import Cue, Source, Span
from verbalnorm.trace import Trace

__all__ = ["Group", "TimedWord", "regroup", "timed_words"]

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"\w+")


@frozen(eq=False, repr=False)
class TimedWord(Record):
    """A word of the output: the source it came from, its time in seconds, its speaker."""

    text: str
    span: Span
    start: float | None = None
    end: float | None = None
    speaker: str = ""


class Group(NamedTuple):
    """Words ``first`` up to ``last`` (exclusive) of the source, which became ``text``."""

    first: int
    last: int
    text: str
    changed: bool


def timed_words(source: Source, trace: Trace) -> tuple[TimedWord, ...]:
    """The words of the plain text with their times; ``trace`` leads from the source to it.

    A word made of several takes the first one's start and the last one's end. A word
    that its format does not time has the time of its cue; without cues there are no times.

    >>> from verbalnorm.trace import Edit
    >>> heard = "four point five"
    >>> said = [Cue(Span(0, 4), 1, 2), Cue(Span(5, 10), 2, 3), Cue(Span(11, 15), 3, 4)]
    >>> trace = Trace((Edit(Span(0, 15), "4.5", "decimal", "decimal@0"),))
    >>> timed_words(Source(heard, words=said), trace)
    (TimedWord(text='4.5', span=Span(start=0, end=15), start=1, end=4, speaker=''),)
    """
    words = [*_all_words(source)]
    made = []
    for group in regroup(source.text, [word.span for word in words], trace):
        if not group.text:  # a word that the text does not hold
            continue
        own = words[group.first : group.last]
        if own:
            span = Span(own[0].span.start, own[-1].span.end)
            times = own[0].start, own[-1].end
            made.append(TimedWord(group.text, span, *times, own[0].speaker))
        else:
            before = words[group.first - 1] if group.first else Cue(Span(0, 0))
            at = before.span.end
            made.append(TimedWord(group.text, Span(at, at), before.end, before.end, before.speaker))
    return tuple(made)


def _all_words(source: Source) -> Iterator[Cue]:
    """The words that have times of their own, and between them those that have their cue's."""
    timed = [word for word in source.words if word.span]
    starts = [cue.span.start for cue in source.cues]
    which = 0
    for found in _WORD.finditer(source.text):
        span = Span(*found.span())
        covered = which
        while which < len(timed) and timed[which].span.start < span.end:
            yield timed[which]
            which += 1
        if covered == which and not (which and timed[which - 1].span.end > span.start):
            cue = source.cues[max(bisect_right(starts, span.start) - 1, 0)] if starts else None
            yield Cue(span, cue.start, cue.end, cue.speaker) if cue else Cue(span)


def regroup(source: str, spans: Sequence[Span], trace: Trace) -> Iterator[Group]:
    """The words of the output, by the words of the source that they are made of.

    A word that no edit touches is a group of its own. A word that stands nowhere in the text (an
    empty span) is kept as it is, with an empty text. What replaced several words is divided among
    them in order; a word that only got a mark is itself.
    """
    made = [*changes(source, trace.edits)]
    at = 0
    for words, touching in (*_joined(source, spans, made), (Span(len(spans), len(spans)), None)):
        for index in range(at, words.start):
            yield Group(index, index + 1, spans[index].of(source), changed=False)
        at = words.end
        if touching is not None:
            own = made[touching.start : touching.end]
            held = spans[words.start : words.end]
            low = min([own[0].start, *(span.start for span in held)])
            high = max([own[-1].end, *(span.end for span in held)])
            tokens = _applied(source, low, high, own).split()
            said = _alike(source, spans, words, tokens[0]) if len(tokens) == 1 else words
            yield from _divided(said, tokens)


def _joined(source: str, spans: Sequence[Span], made: list[Change]) -> Iterator[tuple[Span, Span]]:
    """Ranges of words, and of the changes that touch them."""
    word = change = 0
    while change < len(made):
        begin = change
        while (
            word < len(spans)
            and spans[word].start <= made[change].end
            and not _touches(source, made[change], spans[word])
        ):
            word += 1
        first = word
        change += 1
        # Words and changes pull one another in.
        while True:
            if word < len(spans) and _touches(source, made[change - 1], spans[word]):
                word += 1
            elif (
                word > first
                and change < len(made)
                and _touches(source, made[change], spans[word - 1])
            ):
                change += 1
            else:
                break
        yield Span(first, word), Span(begin, change)


def _touches(source: str, change: Change, span: Span) -> bool:
    """Whether a change covers a part of a word, or glues something to it."""
    if change.start < span.end and span.start < change.end:
        return True
    if not span or not (change.text.strip() or change.end > change.start):
        return False
    if change.start == span.end:
        return bool((change.text + source[change.end : change.end + 1])[:1].strip())
    if change.end == span.start:
        return bool((source[max(change.start - 1, 0) : change.start] + change.text)[-1:].strip())
    return False


def _applied(source: str, low: int, high: int, own: list[Change]) -> str:
    parts: list[str] = []
    for change in own:
        parts += (source[low : change.start], change.text)
        low = change.end
    return "".join(parts) + source[low:high]


def _alike(source: str, spans: Sequence[Span], words: Span, token: str) -> Span:
    """The one of ``words`` that ``token`` is but for its marks, which have no time; or all."""
    said = _LETTERS.findall(token)
    for which in range(words.start, words.end):
        if said and _LETTERS.findall(spans[which].of(source)) == said:
            return Span(which, which + 1)
    return words


def _divided(words: Span, tokens: list[str]) -> Iterator[Group]:
    """As many words for each token, in order; where there are more tokens, they share."""
    count, total = len(tokens), len(words)
    for number, token in enumerate(tokens):
        low = words.start + number * total // count
        high = words.start + (number + 1) * total // count
        yield Group(low, min(max(high, low + 1), words.end), token, changed=True)
