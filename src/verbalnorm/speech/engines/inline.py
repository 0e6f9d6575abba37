"""Inline engine: toggles, which stand on both sides of the words they mark."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Code, Emphasis, Math, Node, Paragraph
from verbalnorm.events import Enter, Event, Exit
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.span import Span
from verbalnorm.speech.half import (
    ELLIPSIS,
    HOLLOW,
    PAIRED,
    Half,
    View,
    capitalized,
    hollow,
    line_before,
    lives,
    opens_sentence,
    pause_after,
    pause_before,
)
from verbalnorm.speech.pairing import leads_on

__all__ = ["pair"]

_BLANKS = re.compile("  +")
_STARS = re.compile(r"[*_~][*_~ ]*+|[*_~ ]*[*_~]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_HUNG = re.compile(r"\.(?=\s|\Z)\s*")
_LINE_END = re.compile(r"[ \t]*\r?\n(?!\s*\n)")
# The rest of a line that holds no word.
_REST = re.compile(r"[ \t\r.]*+(?:\n|\Z)")
_MOST_LABEL_WORDS = 8
_REACH = 600
_PAUSES = frozenset(".,;:?!…\r\n")
_ENDS = frozenset(".?!…\n")
_STOPS = frozenset(".?!")
# What is closed on a line of its own.
_BLOCKS = frozenset({"quotation", "note"})
# No paragraph is longer: in its voice, a pair reaches as far.
_FARTHEST = 12_000


def pair(opener: Half, closer: Half, view: View, titled: Sequence[Span]) -> Claim | None:
    """The claim of the words between ``opener`` and ``closer``, or nothing where there are none.

    A marker's capital passes to the first word inside. A pair at the start of a sentence, with a
    sentence's start behind it, is a label: it begins a paragraph, and a stop that the recognizer
    hung on it falls. None is in a title of a heading, which ``titled`` tells, in order.
    """
    text = view.text
    inside = pause_after(text, opener.span.end)
    end = pause_before(text, inside, closer.span.start, ",")
    told = opener.declared and closer.declared
    paused = not told or view.context.stopped(opener.rule.family)  # whoever dictates pauses, too
    if paused and closer.role == "close" and _runs_on(opener, closer, view):
        return None
    if told and not _is_text(opener.rule.node):
        inside, end = _own_blanks(text, Span(opener.span.end, inside), Span(end, closer.span.start))
    if end <= inside or end - inside > (_FARTHEST if told else _REACH):
        return None
    if view.markdown and _STARS.fullmatch(text, opener.span.end, closer.span.start):
        return None  # one of the two stands against the marks of a pair that is written
    if _BLANK_LINE.search(text, opener.span.end, closer.span.start):
        return None  # a pair closes within its paragraph
    if _ends_lines(inside, end, view):
        return None  # nothing of it could be seen
    if not told and ELLIPSIS.fullmatch(text, inside, end):
        return None  # a page on markers: "begin bold … end bold"
    assert opener.rule.node is not None  # the constructor `toggle` asks for one
    name = f"{opener.rule.name}@{opener.span.start}"
    nodes = _nested(opener.rule.node, name)
    if isinstance(nodes[0], Math) and lives(text[inside:end]):
        return None  # not every reader of Markdown knows math
    entered: tuple[Event, ...] = tuple(map(Enter, nodes))
    stop = closer.span.end
    if not _in_title(opener, titled) and _is_label(opener, closer, inside, end, view):
        entered = (Exit(Paragraph), *entered)
        if _HUNG.match(text, stop):
            stop += 1
    elif _is_stopped(nodes[0], text[max(inside, end - 3) : end]) and _HUNG.match(text, stop):
        stop += 1  # the sentence inside has its own stop
    elif all(text[at : at + 1] == "," for at in (opener.span.end, stop)) and (
        text[end] == "," or text[end - 1] in _STOPS
    ):
        stop += 1  # there are pauses on all sides of the markers
    weight = opener.weight + closer.weight + (PAIRED if closer.role == "close" else 0.0)
    because = tuple(dict.fromkeys(("paired", *opener.because, *closer.because)))
    joins = _joins(text[inside:end], closer, view)
    joins = joins and (isinstance(nodes[0], Emphasis) or _led(opener, view))
    small = joins or hollow(text, inside, end, view.lexicon)
    small = small or leads_on(text[inside:end], view)
    if not told and closer.role == "close" and (small or _is_verb(text[inside:end], view)):
        return None
    if closer.role == "both" and not told and small:
        weight, because = weight + HOLLOW, (*because, "-small words alone")
    marks = [Mark(Span(opener.span.start, inside), entered)]
    # Where each marker has a capital, it is the name of a sign: no sentence begins there.
    capital = opener.capital and not (
        closer.capital and not opens_sentence(text, opener.span.start)
    )
    capital = capital and _is_text(nodes[0])
    if capital and (raised := capitalized(text, inside, name)):
        marks.append(raised)
    left: tuple[Event, ...] = tuple(Exit(type(node)) for node in reversed(nodes))
    line = _LINE_END.match(text, closer.span.end)
    if line and entered[0] == Exit(Paragraph) and view.context.layout.mode == "sentences":
        left = (*left, Exit(Paragraph))  # a line without a stop among sentences is a title
        stop = stop if _ends_block(line.end(), view) else line.end()
    marks.append(Mark(Span(end, stop), left))
    return Claim(opener.rule.name, tuple(marks), confidence_of(weight), because)


def _in_title(opener: Half, titled: Sequence[Span]) -> bool:
    """Whether ``opener`` stands in the title of a heading."""
    at = opener.span.start
    which = bisect_right(titled, at, key=attrgetter("start"))
    return which > 0 and at < titled[which - 1].end


def _ends_block(at: int, view: View) -> bool:
    """Whether a block is closed there, with the line end before that."""
    which = bisect_left(view.triggers, at, key=attrgetter("start"))
    return any(
        form.role == "close" and rule.kind in _BLOCKS
        for trigger in view.triggers[which : which + 1]
        if trigger.start == at
        for rule, form in trigger.forms
    )


def _joins(word: str, closer: Half, view: View) -> bool:
    """Whether a ``word`` joins two names of a sign: "asterisk and asterisk".

    What tells of a row of them does where a pause is behind it: "asterisk by asterisk, they fell".
    """
    word, behind = word.lower(), view.text[closer.span.end : closer.span.end + 1]
    row = word in view.lexicon.rows and not behind.strip(".,;:?!\n")
    return row or word in view.lexicon.joints


def _led(opener: Half, view: View) -> bool:
    """Whether a preposition leads up to ``opener``: "in double asterisk and double asterisk"."""
    before = view.text[max(0, opener.span.start - 12) : opener.span.start].lower().split()
    return not view.lexicon.prepositions.isdisjoint(before[-1:])


def _own_blanks(text: str, before: Span, after: Span) -> tuple[int, int]:
    """Where what is verbatim begins and ends: a marker has one of several blanks beside it."""
    inside = before.start + 1 if _BLANKS.fullmatch(text, before.start, before.end) else before.end
    end = after.end - 1 if _BLANKS.fullmatch(text, after.start, after.end) else after.start
    return inside, end


def _is_text(node: Node | None) -> bool:
    """Whether sentences are in ``node``: in what is verbatim only a full stop ends one."""
    return not isinstance(node, (Code, Math))


def _ends_lines(start: int, end: int, view: View) -> bool:
    """Whether nothing but the ends of lines or paragraphs is said between two offsets."""
    which = bisect_left(view.lines, start, key=attrgetter("start"))
    at = start
    while which < len(view.lines) and view.lines[which].end <= end:
        if view.text[at : view.lines[which].start].strip(" .,;:"):
            return False
        at = view.lines[which].end
        which += 1
    return at > start and not view.text[at:end].strip(" .,;:")


def _is_stopped(node: Node, end: str) -> bool:
    """Whether a sentence in ``node`` stops with its ``end``: none of code does with an ellipsis."""
    if _is_text(node):
        return end[-1] in _STOPS
    return end.endswith(".") and not end.endswith("..")


def _runs_on(opener: Half, closer: Half, view: View) -> bool:
    """Whether a sentence stops between two words that nothing sets apart from their sentences.

    "Bold ideas need time. People end bold projects early": where stops are written, what stands
    inside would have its own, or a pause behind its opener. No sentence runs on with "begin bold".
    """
    text, at = view.text, closer.span.start
    if opener.declared and " " in text[opener.span.start : opener.span.end]:
        return False
    before = text[max(opener.span.end, at - 3) : at].replace("\r", "")
    paused = text[opener.span.end] in _PAUSES or before[-2:-1] in _ENDS
    if not view.context.punctuated or paused:
        return False
    return next(view.stops(opener.span.end, at), None) is not None


def _is_verb(inside: str, view: View) -> bool:
    """Whether a closer behind the words ``inside`` is a verb: "we start bold and we end bold"."""
    lexicon = view.lexicon
    last = inside.lower().rsplit(maxsplit=1)[-1]
    return last in lexicon.coordinators or last in lexicon.auxiliaries


def _nested(node: Node, name: str) -> tuple[Node, ...]:
    """``node`` and what its template holds ("strong inside of emphasis"), outermost first."""
    if isinstance(node, Emphasis) and node.children:
        return evolve(node, claim=name), *_nested(node.children[0], name)
    return (evolve(node, claim=name),)


def _is_label(opener: Half, closer: Half, inside: int, end: int, view: View) -> bool:
    """Whether the pair is a label, such as a bold run-in head that starts its paragraph."""
    text = view.text
    if len(text[inside:end].split()) > _MOST_LABEL_WORDS:
        return False
    line_start = not line_before(text, opener.span.start).strip()
    if line_start and _REST.match(text, closer.span.end):
        return "\n" in text  # alone on its line
    # A capital on the marker shows that the recognizer heard a sentence begin there. Behind a
    # sentence that ends inside, the capital of the next one shows nothing.
    if not opener.capital or not view.context.cased:
        return False
    if text[end - 1] in _STOPS and not opens_sentence(text, opener.span.start):
        return False
    right = text[closer.span.end : closer.span.end + 8]
    if right[:1] == "." and not _is_text(opener.rule.node):
        return False  # a command in a sentence of its own
    return right.lstrip(". \t\r\n")[:1].isupper()
