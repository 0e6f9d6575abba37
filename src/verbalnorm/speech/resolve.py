"""Resolve: the one place that decides which claims stand.

Openers are paired with closers, what overlaps is settled (what explains more of the source
wins), what stayed unpaired or too unsure is declined with its reason.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import BulletList, Heading, Node, OrderedList
from verbalnorm.events import Enter
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.nouns import SUBJECT_END
from verbalnorm.rules.sentences import NAMED_BEFORE, PARTED
from verbalnorm.span import Span
from verbalnorm.speech.engines import fences, inline, quoted, quotes, signs
from verbalnorm.speech.engines.titles import titles_in
from verbalnorm.speech.half import Half, Remark, View
from verbalnorm.speech.nesting import Nested, decline, nested, place
from verbalnorm.speech.pairing import answered, is_mention, odd
from verbalnorm.speech.resolution import Resolution
from verbalnorm.trace import Declined

__all__ = ["Resolution", "resolve", "settle"]

_UNCLOSED = "a quotation may be opened here and is never closed: its words stay as they are"
# So many openers are tried for a closer.
_TRIES = 3


def resolve(
    claims: Sequence[Claim],
    halves: Sequence[Half],
    suggestions: tuple[Remark, ...],
    view: View,
    threshold: float,
    closed: Sequence[Span] = (),
) -> Resolution:
    """Decide among ``claims`` and the pairs of ``halves``; at least ``threshold`` sure.

    No claim that stands touches a ``closed`` span.
    """
    declined: list[Declined] = []
    sure = _sure(claims, threshold, declined)
    unclosed: list[Remark] = []
    paired = list(_pairs(halves, sure, view, threshold, declined, unclosed))
    apart = _apart([*sure, *_sure(paired, threshold, declined)], closed, declined)
    accepted, crossed = _settle(apart, declined, view)
    warnings = tuple(
        Remark(claim.whole, "a quotation is opened here and never closed: check where it ends")
        for claim in accepted
        if "unclosed" in claim.because
    )
    standing = tuple(signs.merged(quoted.alternated(accepted), view.text))
    suggestions = tuple(sorted((*suggestions, *unclosed), key=attrgetter("span")))
    return Resolution(standing, tuple(declined), warnings, suggestions, crossed)


def settle(claims: Sequence[Claim], threshold: float, closed: Sequence[Span]) -> Resolution:
    """Decide among ``claims`` that cannot overlap: the values of a text."""
    declined: list[Declined] = []
    accepted = _apart(_sure(claims, threshold, declined), closed, declined)
    return Resolution(tuple(accepted), tuple(declined), ())


def _apart(claims: list[Claim], closed: Sequence[Span], declined: list[Declined]) -> list[Claim]:
    """The claims none of whose marks touches a ``closed`` span."""
    if not closed:
        return claims
    apart = []
    for claim in claims:
        for mark in claim.marks:
            which = bisect_right(closed, mark.span.start, key=_end)
            if which < len(closed) and closed[which].start < mark.span.end:
                declined.append(decline(claim, "it touches what is to be kept"))
                break
        else:
            apart.append(claim)
    return apart


def _end(span: Span) -> int:
    return span.end


def _sure(claims: Iterable[Claim], threshold: float, declined: list[Declined]) -> list[Claim]:
    """The claims that are sure enough; one without any confidence never is."""
    sure = []
    for claim in claims:
        if claim.confidence >= threshold and claim.confidence:
            sure.append(claim)
        else:
            declined.append(decline(claim, "not enough evidence"))
    return sure


def _pairs(
    halves: Sequence[Half],
    sure: Sequence[Claim],
    view: View,
    threshold: float,
    declined: list[Declined],
    unclosed: list[Remark],
) -> Iterable[Claim]:
    """The claims of the pairs: a closer belongs to the nearest opener of its rule.

    A form that opens and closes is closed by its like, an opener by a closer. A quotation that is
    ``unclosed``, and whose end nothing shows, stays in words.
    """
    headings = _starts(sure, Heading)
    blocks = sorted((*headings, *_starts(sure, (BulletList, OrderedList))))
    titled = titles_in(sure, headings)
    titles = sorted(c.marks[0].span.start for c in sure if c.rule == "title_line")
    openers = [half.span.start for half in halves if half.role == "open"]
    waiting: dict[tuple[str, bool], list[Half]] = {}
    marked: list[tuple[Half, Claim]] = []
    mentions = _mentions(halves)

    def give_up(half: Half, reason: str) -> None:
        name = f"{half.rule.name}@{half.span.start}"
        sure_of = confidence_of(half.weight)
        declined.append(Declined(half.span, half.rule.name, name, sure_of, half.because, reason))

    makers: dict[str, Callable[[Half, Half], Claim | None]] = {
        "fence": lambda opener, closer: fences.fenced(opener, closer, view),
        "toggle": lambda opener, closer: inline.pair(opener, closer, view, titled),
        "sign": lambda opener, closer: signs.enclosed(opener, closer, view),
        "quotation": lambda opener, closer: quotes.closed(opener, closer, view, blocks),
    }
    for half in halves:
        open_ones = waiting.setdefault((half.rule.name, half.role == "both"), [])
        if is_mention(half) or fences.told(half, view):
            give_up(half, "not enough evidence")  # a mention must not take another's partner
            continue
        closes = half.role == "close" or (half.role == "both" and open_ones)
        if open_ones and half.rule.kind == "fence":
            if not fences.opens(half, view):
                give_up(half, "it is part of code")
                continue
            if fences.named(half, view):
                give_up(open_ones.pop(), "another is opened before it is closed")
                closes = False
        marks = half.rule.kind != "quotation"
        if closes and open_ones:
            most = _TRIES if half.role == "close" else 1
            if found := answered(open_ones, half, most, makers[half.rule.kind], view):
                which, made = found
                for inner in open_ones[which + 1 :]:
                    give_up(inner, "nothing closes it")
                if marks:
                    marked.append((open_ones[which], made))
                else:
                    yield made
                del open_ones[which:]
                continue
            if marks:
                give_up(open_ones.pop(), "nothing closes it within reach")
        if half.role == "close":
            give_up(half, "nothing is open")
        else:
            open_ones.append(half)
    rest = sorted((half for left in waiting.values() for half in left), key=_start)
    alone = odd(halves, view) if rest else set()
    for half, claim in marked:
        if half.span.start in alone:
            declined.append(decline(claim, "one more of its markers stands beside it"))
        else:
            yield claim
    likely = {
        half.span.start
        for half in rest
        if half.rule.kind == "quotation" and confidence_of(half.weight) >= threshold
    }
    led = [half.span.start for half in rest if half.span.start in likely and quotes.led(half)]
    end, row = view.start, -1
    for half in rest:
        left = quotes.told(half, view) if half.rule.kind == "quotation" else None
        if left is None and half.span.start in likely and not quotes.goes_on(half, row, view):
            left = quotes.unclosed(half, view, headings, titles, openers, led, end)
        if left is None or quotes.doubted(half, left, mentions):
            give_up(half, "nothing closes it")
            if half.span.start in likely:
                row = half.span.start
                unclosed.append(Remark(half.span, _UNCLOSED))
        else:
            end = left.whole.end
            yield left


def _start(half: Half) -> int:
    return half.span.start


def _mentions(halves: Sequence[Half]) -> list[int]:
    """Where a quotation may be closed by what is called a word there, or by two that are parted.

    Or by what is the subject of a sentence.
    """
    doubts = {fact.told for fact in (NAMED_BEFORE, PARTED, SUBJECT_END)}
    return [
        half.span.start
        for half in halves
        if half.role == "close"
        and half.rule.kind == "quotation"
        and not doubts.isdisjoint(half.because)
    ]


def _starts(claims: Iterable[Claim], kind: type[Node] | tuple[type[Node], ...]) -> list[int]:
    """Where the blocks of ``kind`` begin that ``claims`` enter, in order."""
    starts = []
    for claim in claims:
        for mark in claim.marks:
            for event in mark.events:
                if isinstance(event, Enter) and isinstance(event.node, kind):
                    starts.append(mark.span.start)
                    break
    return sorted(starts)


def _settle(claims: list[Claim], declined: list[Declined], view: View) -> Nested:
    """Claims that neither overlap nor cross; what explains more of the source comes first."""
    if _overlap(claims):
        claims = _sharing(claims, view.text)
        order = sorted(claims, key=lambda c: (-_explained(c), -c.confidence, c.whole.start))
        taken: set[int] = set()
        kept = []
        for claim in order:
            spots = {at for mark in claim.marks if not mark.yields for at in _spots(mark)}
            if spots & taken:
                declined.append(decline(claim, "another claim explains more of the same words"))
            else:
                taken |= spots
                kept.append(claim)
        claims = [_yielding(claim, taken) for claim in kept]
    return nested(sorted(claims, key=place), declined, view.addresses)


def _overlap(claims: Sequence[Claim]) -> bool:
    """Whether two marks lie over one another."""
    # In pairs of numbers, which are sorted several times as fast as spans are.
    spans = sorted((mark.span.start, mark.span.end) for claim in claims for mark in claim.marks)
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _sharing(claims: Sequence[Claim], text: str) -> list[Claim]:
    """``claims`` of which one gives up the blanks that two of them would take.

    Both stand against them: the end of a paragraph, and behind it that of what is bold.
    """
    marks = sorted(
        (
            (mark.span, number, which)
            for number, claim in enumerate(claims)
            for which, mark in enumerate(claim.marks)
            if len(mark.span)
        ),
    )
    shared = list(claims)
    for (one, number, which), (two, _, _) in pairwise(marks):
        if one.start < two.start < one.end < two.end and text[two.start : one.end].isspace():
            own = list(shared[number].marks)
            own[which] = evolve(own[which], span=Span(one.start, two.start))
            shared[number] = evolve(shared[number], marks=tuple(own))
    return shared


def _spots(mark: Mark) -> range:
    return range(mark.span.start, mark.span.end)


def _yielding(claim: Claim, taken: set[int]) -> Claim:
    """``claim`` without the marks that yield to what others write; one letter yields once."""
    marks = []
    for mark in claim.marks:
        if mark.yields:
            if not taken.isdisjoint(_spots(mark)):
                continue
            taken.update(_spots(mark))
        marks.append(mark)
    return claim if len(marks) == len(claim.marks) else evolve(claim, marks=tuple(marks))


def _explained(claim: Claim) -> int:
    return sum(len(mark.span) for mark in claim.marks)
