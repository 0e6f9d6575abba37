"""List engine: items that are counted aloud, where three or more of them run from one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import evolve, frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import ListItem, OrderedList, Text
from verbalnorm.events import Enter, Event, Exit, Put
from verbalnorm.record import Record
from verbalnorm.rules.rule import Rule
from verbalnorm.span import Span
from verbalnorm.speech.engines.announced import beginning, ending
from verbalnorm.speech.half import View, capitalized, line_before

__all__ = ["FARTHEST", "counted", "last_end"]

_FEWEST = 3
# No item of a list that nobody ends aloud has more characters.
FARTHEST = 500
_FEWEST_LABELLED = 2
_FEWEST_WORDS = 2
_PAUSE = re.compile(r"[,.:]\s+")
_STOP = re.compile(r"[.?!…][\"'”’)\]]*(?=\s|\Z)")
_LED = re.compile(r"(?<!\w)(\w+),?[ \t]+\Z")  # a word before a number: "and, two"
_REACH = 8
_BULLETS = ("-", "*", "+")
_LEAD = re.compile(r"([,;.:?!…—-]*)\s*\Z")


@frozen(eq=False, repr=False)
class _Count(Record):
    """A number that may count an item: its value, its span with the pause behind it.

    It ``labels`` one where it begins a line and a full stop hangs on it.
    """

    rule: Rule
    number: int
    span: Span
    starts_sentence: bool
    labels: bool = False


def _count(rule: Rule, number: int, start: int, end: int, view: View) -> _Count | None:
    """The count at a trigger, where a pause stands on both of its sides."""
    text = view.text
    pause = _PAUSE.match(text, end)
    if pause is None:
        return None
    begin, led = start, None
    while (lead := _LED.search(text, max(view.start, begin - _REACH), begin)) is not None:
        if lead[1].lower() not in rule.phrases:
            break
        begin, led = lead.start(), lead
    left = text[max(0, begin - 4) : begin]
    if line_before(text, begin).strip() in _BULLETS:
        return None  # it stands in an item that is marked already
    broken = "\n" in left and view.context.layout.mode != "wrapped"
    left = left.rstrip()
    if not left or broken or left[-1] in '.?!…:"”':
        labels = (broken or not left) and pause[0][0] == "."
        return _Count(rule, number, Span(begin, pause.end()), starts_sentence=True, labels=labels)
    if led is not None and led[1].lower() in view.lexicon.coordinators:
        # "and two": inside a sentence the first word belongs to the item before.
        return _Count(rule, number, Span(led.end(1), pause.end()), starts_sentence=False)
    if left[-1] in ",;—-":
        return _Count(rule, number, Span(begin, pause.end()), starts_sentence=False)
    return None


def counted(
    found: Sequence[tuple[int, int, Rule, int]], view: View
) -> Iterator[tuple[Claim | None, Span]]:
    """For each run of counts from one: its span, and the list it is where it has three items.

    ``found`` holds start, end, rule and number of each form that may count an item.
    """
    here = (
        _count(rule, number, start, end, view)
        for start, end, rule, number in found
        if not view.holds_no_block(start)
    )
    runs: list[list[_Count]] = [[]]
    for count in filter(None, here):
        if runs[-1] and not _continues(runs[-1], count, view):
            runs.append([])
        if runs[-1] or count.number == 1:
            runs[-1].append(count)
    runs = [run for run in runs if len(run) > 1]
    start = view.start
    for run, after in zip_longest(runs, runs[1:]):
        last = ending(run[-1].span.end, FARTHEST, (Exit(OrderedList),), view)
        end = last.span.start if last else last_end(run[-1].span.end, view)
        if after and _several(after, view):
            # Where another list begins, this one has ended.
            last, end = None, min(end, after[0].span.start)
        several = last is not None or _several(run, view)
        claim = _claim(run, start, end, last, view) if several else None
        yield claim, Span(run[0].span.start, end)
        start = end


def _several(run: Sequence[_Count], view: View) -> bool:
    """Whether ``run`` has as many items as a list: three, or two that are announced or on lines."""
    shown = all(count.labels for count in run) or beginning(run[0].span.start, view) is not None
    return len(run) >= (_FEWEST_LABELLED if shown else _FEWEST)


def _continues(run: list[_Count], count: _Count, view: View) -> bool:
    """Whether ``count`` counts the item after the run's last: alike, near, and next."""
    last = run[-1]
    item = view.text[last.span.end : count.span.start]
    turn = bisect_left(view.turns, last.span.end)
    if turn < len(view.turns) and view.turns[turn] <= count.span.start:
        return False  # another one speaks
    return (
        count.number == last.number + 1
        and count.starts_sentence == run[-1].starts_sentence
        and len(item) <= FARTHEST
        and len(item.split()) >= _words(count)
        and "\n\n" not in item.strip()
    )


def _words(count: _Count) -> int:
    """The fewest words of the item that ``count`` counts."""
    return 1 if count.labels else _FEWEST_WORDS


def last_end(start: int, view: View) -> int:
    """Where an item that begins at ``start`` ends, if it is the last one.

    That is with its sentence, its line where lines are items, or the text.
    """
    text = view.text
    stop = _STOP.search(text, start, start + FARTHEST)
    end = stop.end() if stop else min(len(text), start + FARTHEST)
    line = text.find("\n", start, end)
    if line > 0 and not view.context.punctuated and view.context.layout.mode != "wrapped":
        return line
    return end


def _claim(run: list[_Count], left: int, end: int, last: Mark | None, view: View) -> Claim | None:
    """The ordered list of ``run``; the comma or stop that leads to it becomes a colon.

    Before ``left`` is the list before it; ``last`` takes its end, where that is said.
    """
    text = view.text
    first = run[0]
    announced = beginning(first.span.start, view)
    fewest = 1 if announced or last else _words(run[-1])
    if len(text[run[-1].span.end : end].split()) < fewest:
        return None
    name = f"{first.rule.name}@{first.span.start}"
    assert first.rule.node is not None  # the constructor `counted` asks for one
    marks: list[Mark] = []
    if announced is not None:
        marks.append(announced)
    elif colon := _colon(first, left, view):
        marks.append(Mark(colon, (Put(Text(":", span=colon, claim=name)),)))
    for count in run:
        entered: tuple[Event, ...] = (Exit(ListItem), Enter(ListItem(claim=name)))
        if count is first:
            entered = (Enter(evolve(first.rule.node, claim=name)), Enter(ListItem(claim=name)))
        # A line break that is written before an item ends with the line.
        start = count.span.start
        if text.startswith("\\\n", start - 2):
            start -= 2
        if marks and start < marks[-1].span.end:
            start = marks[-1].span.end
        marks.append(Mark(Span(start, count.span.end), entered))
        if view.context.cased and (raised := capitalized(text, count.span.end, name)):
            marks.append(raised)
    marks.append(last or Mark(Span(end, end), (Exit(OrderedList),)))
    because = (f"{len(run)} items counted from one", "a pause on both sides of each number")
    return Claim(first.rule.name, tuple(marks), 0.95, because, name)


def _colon(first: _Count, left: int, view: View) -> Span | None:
    """The comma or stop before the list, from ``left`` on, that becomes a colon."""
    text, start = view.text, first.span.start
    found = _LEAD.search(text, max(left, start - 8), start)
    if found is None or found[1] not in (",", ".", ";") or found.start() == left:
        return None
    return Span(found.start(1), found.end(1))
