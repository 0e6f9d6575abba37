"""Command engine: words that say how the words behind them are written.

Each form tells what it reaches and in what shape that is written. Where a name ends that nobody
ends aloud is a matter of evidence: at a pause, before the next form, or before a word of grammar.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE
from verbalnorm.rules.shape import Shape
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View, pause_before

__all__ = ["commanded"]

_BLANKS: Final = r"(?:[^\S\r\n]+|[^\S\n]*\n[^\S\r\n]*)"
# What a recognizer hangs on the form for the pause behind it, if there is one before it, too.
_HUNG: Final = re.compile(rf",(?={_BLANKS})")
_WORD: Final = re.compile(rf"{_BLANKS}([^\W_][\w'’-]*)")
_LETTER: Final = re.compile(r"[^\S\r\n]+([^\W_])(?![\w'’])")
# How recognizers write letters that are spelled: "S-I-N-C-H".
_HYPHENED: Final = re.compile(r"[^\S\r\n]+([^\W_](?:-[^\W_])+)(?![\w'’])")
_PAUSE: Final = re.compile(r"[^\S\n]*(?:[.,;:?!)\n]|\Z)")
# The pause behind a form that ends what it began aloud: what hangs on it falls with it.
_OPENED: Final = re.compile(rf"(?:[.,;:!?…]|\.\.\.)?{_BLANKS}")
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")
_REACH: Final = 600
# A name that nobody ends has two words at least, and five at most.
_NAME: Final = (2, 5)
_MOST_LETTERS: Final = 30

# How much of a word is in another spelling of it, of 1.
_ALIKE: Final = 0.5

# The words that are reached, and where it all ends.
_Reached = tuple[Sequence[Span], int]


def commanded(candidate: Candidate, view: View) -> Claim | None:
    """The claim of a command; nothing where it reaches no word that it could change."""
    shape, weight = candidate.form.shape, candidate.weight
    if shape is None:
        return None
    closer = _closer(candidate, view) if candidate.form.role == "open" else None
    reached = None
    if closer is not None:
        reached = _up_to(candidate, closer, view, joined=shape.joined != " ")
        weight = max(weight, ALONE)
    elif candidate.form.reach == "name":
        reached = _name(candidate, view)
    elif candidate.form.reach == "letter":
        reached = _letter(candidate, view)
    elif candidate.form.reach == "letters":
        reached = _letters(candidate, view, 1 if shape.case == "upper" else 2)
        # What is spelled behind its own word tells how that is written.
        if reached is not None and _told(candidate, reached[0], view):
            return None
    elif candidate.form.reach == "word" and "-" not in candidate.span.of(view.text):
        # A form with a hyphen tells of others ("all-caps text"). A row of letters is one word in
        # capitals: "all caps a i".
        reached = _letters(candidate, view, 2) if shape.case == "upper" else None
        reached = reached or _word(candidate, view)
    if reached is None:
        return None
    words, end = reached
    name = f"{candidate.rule.name}@{candidate.span.start}"
    each = candidate.form.reach == "end" and shape.joined == " "
    opened = _OPENED.match(view.text, candidate.span.end)
    if opened is None:
        return None  # a word hangs on it: "caps on-site"
    marks = [
        Mark(Span(candidate.span.start, opened.end())),
        *_shaped(words, shape, name, view, each=each),
    ]
    if closer is not None:
        marks.append(Mark(Span(end, closer.end)))
    confidence = confidence_of(weight)
    return Claim(candidate.rule.name, tuple(marks), confidence, candidate.because, name)


def _shaped(
    words: Sequence[Span], shape: Shape, name: str, view: View, *, each: bool
) -> list[Mark]:
    """The marks that write ``words`` in their ``shape``; in a stretch, ``each`` for itself."""
    if each:
        written = [(word, shape.of([word.of(view.text)])) for word in words]
    else:
        spelled = shape if len(words) == 1 or shape.joined != " " else Shape(shape.case, "")
        whole = Span(words[0].start, words[-1].end)
        written = [(whole, spelled.of([word.of(view.text) for word in words]))]
    return [
        Mark(span, (Put(Text(text, span=span, claim=name)),), yields=each)
        for span, text in written
        if text != span.of(view.text)
    ]


def _begins(candidate: Candidate, view: View) -> int:
    """Where the form ends, with the pause that hangs on it."""
    hung = _HUNG.match(view.text, candidate.span.end)
    return hung.end() if hung and "," in candidate.place.lead else candidate.span.end


def _acting(candidate: Candidate, view: View) -> tuple[int, bool]:
    """Where the next form begins that could act, and whether a name ends there.

    It goes on behind a sign of an address.
    """
    end = min(len(view.text), candidate.span.end + _REACH)
    for index in range(candidate.index + 1, len(view.triggers)):
        trigger = view.triggers[index]
        if trigger.start > end or any(form.role != "none" for _, form in trigger.forms):
            ends = all(rule.kind != "address" for rule, _ in trigger.forms)
            return min(trigger.start, end), ends
    return end, True


def _word(candidate: Candidate, view: View) -> _Reached | None:
    """The one word behind it, unless another form begins there."""
    found = _WORD.match(view.text, _begins(candidate, view))
    if found is None or found.end() > _acting(candidate, view)[0] or not found[1][0].isalpha():
        return None
    return [Span(*found.span(1))], found.end()


def _letter(candidate: Candidate, view: View) -> _Reached | None:
    """The one letter behind it."""
    found = _LETTER.match(view.text, _begins(candidate, view))
    return ([Span(*found.span(1))], found.end()) if found else None


def _told(candidate: Candidate, letters: Sequence[Span], view: View) -> bool:
    """Whether the word before it is the one that its ``letters`` spell, or sounds like it.

    "Catherine spelled k a t h r y n" tells of one name.
    """
    spelled = "".join(letter.of(view.text) for letter in letters).lower()
    before = candidate.place.before
    return bool(before) and SequenceMatcher(None, before, spelled).ratio() >= _ALIKE


def _letters(candidate: Candidate, view: View, fewest: int) -> _Reached | None:
    """The letters that are spelled behind it, one by one or with hyphens between them."""
    start = _begins(candidate, view)
    hyphened = _HYPHENED.match(view.text, start)
    if hyphened:
        letters = [Span(at, at + 1) for at in range(hyphened.start(1), hyphened.end(1), 2)]
        return letters, hyphened.end()
    letters = []
    while len(letters) < _MOST_LETTERS and (found := _LETTER.match(view.text, start)):
        letters.append(Span(*found.span(1)))
        start = found.end()
    return (letters, start) if len(letters) >= fewest else None


def _name(candidate: Candidate, view: View) -> _Reached | None:
    """The words of a name that nobody ends aloud, where it is plain how far it goes."""
    text, lexicon = view.text, view.lexicon
    limit, ended = _acting(candidate, view)
    words: list[Span] = []
    at = _begins(candidate, view)
    while found := _WORD.match(text, at, limit):
        word = found[1].lower()
        if word in lexicon.signs:
            return None  # "snake case names" tells of the case
        if word in lexicon.small:
            ended, limit = candidate.declared, at
            break
        words.append(Span(*found.span(1)))
        at = found.end()
    ended = (ended and not text[at:limit].strip()) or _PAUSE.match(text, at) is not None
    least, most = _NAME
    return (words, at) if ended and least <= len(words) <= most else None


def _closer(candidate: Candidate, view: View) -> Span | None:
    """The form that ends what ``candidate`` begins, in the same paragraph."""
    rule, begun = candidate.rule, candidate.form
    for index in range(candidate.index + 1, len(view.triggers)):
        trigger = view.triggers[index]
        if trigger.start > candidate.span.end + _REACH:
            return None
        for own, form in trigger.forms:
            if own is not rule or form.number != begun.number:
                continue
            apart = _BLANK_LINE.search(view.text, candidate.span.end, trigger.start)
            ends = form.role == "close" and apart is None
            return Span(trigger.start, trigger.end) if ends else None
    return None


def _up_to(candidate: Candidate, closer: Span, view: View, *, joined: bool) -> _Reached | None:
    """All words before the ``closer``; where it joins them, with only blanks between them."""
    text = view.text
    at = _begins(candidate, view)
    end = pause_before(text, at, closer.start, ",")
    words: list[Span] = []
    for found in _WORD.finditer(text, at, end):
        if joined and found.start() != at:
            return None
        words.append(Span(*found.span(1)))
        at = found.end()
    return (words, end) if words and not (joined and at < end) else None
