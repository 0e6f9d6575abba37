"""Item engine: lists whose items are announced one by one, and lists inside of their items."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import define, evolve, field

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import ListItem, OrderedList
from verbalnorm.events import Enter, Event, Exit
from verbalnorm.rules.evidence import STARTS_PAUSED, confidence_of
from verbalnorm.rules.predicates import starts_line
from verbalnorm.rules.rule import ALONE, Form, Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.announced import beginning
from verbalnorm.speech.engines.begun import WEAKEST, ends, told
from verbalnorm.speech.engines.blocks import WORD
from verbalnorm.speech.engines.reach import begin, content, end_of, near, parting
from verbalnorm.speech.half import View, alone, capitalized

__all__ = ["itemized"]

# What another item of its list, or the list's end, says for an item.
_IN_A_LIST = 3.0
# So many items of a list that no line and no sentence begins are numbered.
_FEWEST = 3
_STOP = re.compile(r"[ \t]*[.,:;]?")
_BLANK = re.compile(r"\n[ \t\r]*\n")
_STOPS = " \t\r\n.,:;"
# No further is looked for a blank line before an item.
_MARGIN = 16


@define
class _List:
    """A list in the making; ``end`` is the place that ends it."""

    rule: Rule
    level: int
    items: list[Candidate] = field(factory=list)
    ended: bool = False
    end: Span = field(factory=lambda: Span(0, 0))

    def goes_on(self, item: Candidate) -> bool:
        """Whether ``item`` is the next one of this list: a task may be, where others are none."""
        number = self.items[-1].form.number
        counted = not number or item.form.number == number + 1
        return item.rule.node == self.rule.node and counted


def itemized(
    candidates: Sequence[Candidate], view: View, divisions: Sequence[int]
) -> Iterator[Claim]:
    """The claims of all lists of items that are ``candidates``; at ``divisions`` none goes on.

    A list inside of an item is a claim of its own. An item that nothing confirms is claimed with
    the confidence that it has by itself, so that it is declined with its reason.
    """
    weighed = _with_words(told(candidates, view, divisions), view)
    likely = [one for one in weighed if one.weight >= WEAKEST]
    for one in weighed:
        if one.weight < WEAKEST and not ends(one):
            yield Claim(one.rule.name, (Mark(one.span),), confidence_of(one.weight), one.because)
    begin = 0
    for at, one in enumerate(likely):
        if ends(one) and one.form.level == 1:
            yield from _lists(likely[begin:at], one, view, divisions)
            begin = at + 1
    yield from _lists(likely[begin:], None, view, divisions)


def _with_words(weighed: Sequence[Candidate], view: View) -> Sequence[Candidate]:
    """``weighed`` without the words that lead to a list: "todo colon unchecked box oil the gate".

    Another marker is right behind such a word, or behind a pause that is said.
    """
    kept: list[Candidate] = []
    for one, after in zip_longest(weighed, weighed[1:]):
        leads = after is not None and not (ends(one) or ends(after)) and " " not in one.form.words
        if leads and one.form.words != after.form.words:
            said = view.text[one.span.end : after.span.start]
            for trigger in view.triggers[one.index + 1 : after.index]:
                if trigger.forms.signs:
                    said = said.replace(view.text[trigger.start : trigger.end], "")
            leads = not said.strip(_STOPS)
        else:
            leads = False
        kept += () if leads else (one,)
    return kept


def _lists(
    items: Sequence[Candidate], closer: Candidate | None, view: View, divisions: Sequence[int]
) -> Iterator[Claim]:
    """The claims of the lists of ``items``, the last of which ``closer`` ends."""
    made: list[_List] = []
    stack: list[_List] = []

    def leave(level: int, end: Span, *, ended: bool = False) -> None:
        while stack and stack[-1].level >= level:
            done = stack.pop()
            inner = stack and stack[-1].level >= level
            told = ended and not inner
            done.end, done.ended = (end if told else Span(end.start, end.start)), ended

    for last, item in zip([None, *items], items, strict=False):
        if last is not None and stack and not near(last, item, closer, view, divisions):
            leave(0, end_of(stack[-1].items, items, item, view, divisions))
        here = begin(item, view)
        if ends(item):
            leave(item.form.level, _ended(item, view), ended=True)
            continue
        leave(item.form.level + 1, Span(here, here))
        if stack and stack[-1].level == item.form.level and not stack[-1].goes_on(item):
            leave(item.form.level, parting(stack[-1].items[-1], here, view))
        if not stack or stack[-1].level < item.form.level:
            stack.append(_List(item.rule, item.form.level))
            made.append(stack[-1])
        stack[-1].items.append(item)
    if stack:
        nearest = closer is not None and near(items[-1], closer, closer, view, divisions)
        if closer is not None and nearest:
            end = _ended(closer, view)
        else:
            end = end_of(stack[-1].items, items, closer, view, divisions)
        leave(0, end, ended=nearest)
    for one in made:
        yield _claim(one, items, view)


def _ended(closer: Candidate, view: View) -> Span:
    """What ``closer`` takes: its words, and the stop that hangs on them."""
    stop = _STOP.match(view.text, closer.span.end)
    assert stop is not None  # the pattern matches the empty string
    return Span(begin(closer, view), stop.end())


def _claim(made: _List, items: Sequence[Candidate], view: View) -> Claim:
    """The claim of one list; ``items`` are all there are, those of lists inside of it, too."""
    rule, text = made.rule, view.text
    first = made.items[0]
    announced = beginning(begin(first, view), view, rule.name)
    name = f"{rule.name}@{begin(first, view)}"
    weight = max(item.weight for item in made.items)
    # Nobody counts one thing, but who declared his voice may have dictated it.
    ended = made.ended and (first.declared or not first.form.number)
    several = len(made.items) > 1 or ended or made.level > 1
    because = tuple(dict.fromkeys(reason for item in made.items for reason in item.because))
    if several:
        weight += _IN_A_LIST
        because = (*because, "an item of a list")
    led = all(one.place.sentence_start or starts_line(one.place) for one in made.items)
    in_a_row = len(made.items) >= (2 if led else _FEWEST)
    in_a_row = in_a_row and all(item.form.row for item in made.items)
    if not in_a_row and all(_leans(item.form, view.voice) for item in made.items):
        weight, because = -ALONE, ("no other item is beside it",)
    # Somebody may be called so: "Bullet, a small dog, barked."
    doubtful = all(one.because[:1] == (STARTS_PAUSED.name,) for one in made.items)
    if doubtful and not (announced or made.ended or len(made.items) >= _FEWEST):
        weight, because = -ALONE, ("neither its list's beginning nor its end is said",)
    ends_at = [begin(after, view) for after in made.items[1:]]
    if not first.declared and any(
        not WORD.search(text, content(one, view), max(content(one, view), end))
        for one, end in zip(made.items, ends_at, strict=False)
    ):
        weight, because = -ALONE, ("nothing is in an item",)
    last = content(made.items[-1], view)
    if not (made.ended or WORD.search(text, last, max(last, made.end.start))):
        weight, because = -ALONE, ("nothing follows the last item",)
    assert rule.node is not None  # the constructor `item` asks for one
    node = evolve(rule.node, claim=name)
    if isinstance(node, OrderedList) and first.form.number:
        node = evolve(node, start=first.form.number)
    starts = [content(item, view) for item in made.items]
    if _loose(made, items, view):
        # `tight` is a field of both nodes that a list is.
        node = evolve(node, tight=False)  # type: ignore[call-arg]
    marks: list[Mark] = []
    for item, start in zip(made.items, starts, strict=True):
        other = f"{item.rule.name}@{begin(item, view)}" if item.rule.name != rule.name else ""
        entered = Enter(ListItem(checked=item.form.checked, claim=other or name))
        events: tuple[Event, ...] = (Enter(node), entered)
        if marks:
            events = (Exit(ListItem), entered)
        stop = min(start, made.end.start)
        marker = begin(item, view)
        if announced is not None and not marks and not other:
            marker = announced.span.start
        marks.append(Mark(Span(marker, stop), events, by=other))
        capital = text[item.span.start].isupper() and view.context.cased
        own_line = alone(text, item.span.start, item.span.end)
        if capital and not own_line and (raised := capitalized(text, start, name)):
            marks.append(raised)
    marks.append(Mark(made.end, (Exit(type(node)),)))
    return Claim(rule.name, tuple(marks), confidence_of(min(weight, ALONE * 2)), because, name)


def _leans(form: Form, voice: str) -> bool:
    """Whether ``form`` is an item only beside another one."""
    return form.beside is not None and voice not in form.beside


def _loose(made: _List, items: Sequence[Candidate], view: View) -> bool:
    """Whether a blank line is in one of the items of ``made``, or parts two of them."""
    if any(_parted(item, view) for item in made.items[1:]):
        return True
    for item in made.items:
        which = bisect_right(items, item.span.start, key=_place)
        after = items[which] if which < len(items) else None
        end = made.end.start if after is None else min(made.end.start, _before(after, view))
        if _BLANK.search(view.text[content(item, view) : end].strip()):
            return True
        inner = after is not None and after.form.level > made.level
        if after is not None and inner and end < made.end.start and _parted(after, view):
            return True
    # What of an item is behind a list in it.
    held = items[bisect_left(items, made.items[0].span.start, key=_place) :]
    for one, next_one in zip_longest(held, held[1:]):
        if one.span.start >= made.end.start:
            break
        if ends(one) and one.form.level == made.level + 1:
            end = made.end.start
            end = end if next_one is None else min(end, _before(next_one, view))
            if _BLANK.search(view.text[one.span.end : end].rstrip()):
                return True
    return False


def _parted(item: Candidate, view: View) -> bool:
    """Whether a blank line is before ``item``: said, or seen where the voice goes by its lines."""
    start = item.span.start
    if _before(item, view) < start:
        return True
    margin = view.text[max(0, start - _MARGIN) : start]
    lines = item.lines and view.voice in item.form.only
    return lines and margin.count("\n", len(margin.rstrip())) > 1


def _before(item: Candidate, view: View) -> int:
    """Where ``item`` begins, with what says that a paragraph begins there."""
    start, before = item.span.start, view.triggers[max(0, item.index - 1) : item.index]
    said = any(trigger.forms.breaks == "\n\n" for trigger in before)
    if said and not view.text[before[0].end : start].strip(_STOPS):
        return before[0].start
    return start


def _place(item: Candidate) -> int:
    return item.span.start
