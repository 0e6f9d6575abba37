"""Block engine: constructs announced by name, whose content is what comes next."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import ThematicBreak
from verbalnorm.events import Enter, Exit, Put
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.titles import run_in
from verbalnorm.speech.half import View, alone, capitalized, line_before
from verbalnorm.speech.trigger import Trigger

__all__ = ["LONGEST", "WORD", "announced"]

_GAP = re.compile(r"(?:[.:,;]|[ \t]*[.:,;](?=\s|\Z))?[ \t]*(?:\r?\n[ \t]*)?")
_END = re.compile(r"[.?!…:][\"'”’)\]]*(?=\s|\Z)|\n|\Z")
# A line with a blank one behind it, or the end; an ellipsis is no full stop.
_WHOLE_LINE = re.compile(
    r"([^\n]*?[^\s.]|[^\n]*?\.{3}|[^\n]*?\.)(\.?)[ \t\r]*(?=\n[ \t\r]*\n|\s*\Z)"
)
# A line of no more than one sentence, and its stop.
_TITLE_LINE = re.compile(r"((?:[^\n.?!…]|[.?!](?=\w))*[^\s.?!…:,;])([.,;:]?)[ \t\r]*(?=\n|\Z)")
_NUMBER = re.compile(r"[\d.\\]+\Z")  # it may be escaped
_ALONE_THERE = re.compile(r"\s*(?:\n[ \t\r]*\n|\Z)")
_HUNG = re.compile(r"[.:,;]?")
_HUNG_ON = " \t,"
_BLANKS = re.compile(r"\s*+")
_SPACE = " \t\r"
# What falls at the end of a title.
_FALLS = (".", ",", ";")
WORD = re.compile(r"[^\W_]")
MOST_WORDS = 20
# Of such kinds, a marker that begins with a capital ends a title.
_CAPITAL = frozenset({"announce", "quotation"})
# No title is longer that has a line of its own in a voice that is declared.
LONGEST = 60
# Where nothing shows how far a title reaches, one of more words could be a sentence.
_MOST_UNSTOPPED = 8
_MOST_CHARACTERS = 200
# No line is a title that has more.
_MOST_IN_LINE = 1_000
# What it says for an announcement that the end of its title is said.
_CLOSED = 6.0


def announced(candidate: Candidate, view: View) -> Claim | None:
    """The claim of the block that is announced, or nothing.

    The title is the next sentence or line, or runs to the next marker; its full stop falls.
    Between an announcement on a line of its own and a blank line, it is all of its line, and where
    its end is said, it is all up to there. Nothing is claimed where no title follows or where it
    has no end within reach. In a voice that says it by lines, so is one that begins its line. A
    title that is the first thing in a quotation begins with a capital.
    """
    text, rule, span = view.text, candidate.rule, candidate.span
    if candidate.form.role == "close":
        return None
    if isinstance(rule.node, ThematicBreak):
        return _leaf(candidate, view)
    after = _GAP.match(text, span.end)
    assert after is not None  # the pattern matches the empty string
    start = after.end()
    own_line = alone(text, span.start, span.end)
    begins = view.leads.get(span.start, span.start)
    before = line_before(text, begins)
    lines = candidate.lines and not before.strip()
    whole = _WHOLE_LINE.match(text, start) if lines or own_line else None
    if whole is None and not before.strip() and view.context.layout.mode != "wrapped":
        whole = _title_line(start, view, own_line=own_line)
    marker, broken = _next_marker(start, view)
    if whole and broken and marker < whole.end():
        whole = None  # the line ends where its end is said
    if whole and (lines or not own_line or text[whole.end() : whole.end() + 1]):
        end, stop, ended = whole.end(1), whole.end(2), True
    else:
        # Behind the sign of a quote a title ends with its line.
        signed = begins < span.start
        own = own_line or signed
        end, stop, ended = _title_end(start, marker, view, own_line=own, broken=broken)
    closed = _closed(start, candidate, view)
    if closed is not None:
        end, stop, ended, broken, whole = *closed, True, False, None
    stopped = "." in text[end:stop] or text[end - 1 : end] in ("?", "!")
    stopped = stopped and closed is None
    # Who declared his voice has the title on its own where nothing is below it.
    alone_there = candidate.declared and whole and _ALONE_THERE.match(text, whole.end())
    if stopped and not alone_there and (sentence := run_in(text, start, end, view.lexicon)):
        end, stop = _shorn(text, start, sentence), sentence
    title = text[start:end]
    shown = (
        closed is not None
        or view.context.punctuated
        or (marker == stop if broken else not before.strip())
    )
    most = MOST_WORDS if shown else _MOST_UNSTOPPED
    if whole and candidate.declared:
        most = LONGEST
    if not WORD.search(title) or len(title.split()) > most or not ended:
        return None
    if not shown and _BLANKS.fullmatch(text, stop):
        return None  # words at the end of a line, with nothing below them
    assert candidate.node is not None  # the constructor `announce` asks for one
    name = f"{rule.name}@{span.start}"
    node = evolve(candidate.node, claim=name)
    marks = [Mark(Span(span.start, start), (Enter(node),))]
    first = candidate.place.capital or (candidate.place.previous_opens and view.context.cased)
    capital = first and not own_line
    if capital and (raised := capitalized(text, start, name)):
        marks.append(raised)
    marks.append(Mark(Span(end, stop), (Exit(type(node)),)))
    if broken and stop <= marker and not text[stop:marker].strip():
        marks += _said_break(marker, view)
    weight, because = candidate.weight, candidate.because
    if closed is not None:
        weight, because = weight + _CLOSED, (*because, "its end is said")
    return Claim(rule.name, tuple(marks), confidence_of(weight), because)


def _closed(start: int, candidate: Candidate, view: View) -> tuple[int, int] | None:
    """Where the title ends that begins at ``start``, and what falls with it, if its end is said."""
    text, family = view.text, candidate.rule.family
    for trigger in _triggers(candidate.span.end, view):
        title = text[start : trigger.start]
        if len(title) > _MOST_CHARACTERS or "\n\n" in title:
            break
        if any(form.role == "close" and rule.family == family for rule, form in trigger.forms):
            if len(words := title.lower().split()) > MOST_WORDS:
                break
            if words and words[-1] not in view.lexicon.determiners:
                hung = _HUNG.match(text, trigger.end)
                assert hung is not None  # the pattern matches the empty string
                return _shorn(text, start, trigger.start), hung.end()
    return None


def _said_break(at: int, view: View) -> Iterator[Mark]:
    """What takes the line end that is said at ``at``, if nothing else does: a title ends there."""
    trigger = next(_triggers(at, view))
    for rule, form in trigger.forms:
        if form.writes.isspace():
            hung = _HUNG.match(view.text, trigger.end)
            assert hung is not None  # the pattern matches the empty string
            yield Mark(Span(at, hung.end()), yields=True, by=f"{rule.name}@{at}")
            return


def _leaf(candidate: Candidate, view: View) -> Claim:
    """The claim of a block that holds nothing: its announcement goes, with the stop behind it."""
    rule, span = candidate.rule, candidate.span
    name = f"{rule.name}@{span.start}"
    stop = _HUNG.match(view.text, span.end)
    assert stop is not None  # the pattern matches the empty string
    assert rule.node is not None  # the constructor `announce` asks for one
    mark = Mark(Span(span.start, stop.end()), (Put(evolve(rule.node, claim=name)),))
    return Claim(rule.name, (mark,), confidence_of(candidate.weight), candidate.because)


def _title_line(start: int, view: View, *, own_line: bool) -> re.Match[str] | None:
    """The rest of a line, where each line is a sentence and this one is no more than a title.

    It has no stop, or it stands below its announcement, and no sentence that begins with a marker
    ran into it.
    """
    text, reach = view.text, start + _MOST_IN_LINE
    if reach < len(text) and "\n" not in text[start:reach]:
        return None
    found = _TITLE_LINE.match(text, start)
    if found is None or found[2] == ":" or _NUMBER.match(found[1]):
        return None
    if len(found[0].split()) > MOST_WORDS:
        return None
    if found[2] != ".":
        return found
    if not own_line or _runs_in(start, found.end(1), view):
        return None
    return found


def _runs_in(start: int, end: int, view: View) -> bool:
    """Whether a sentence begins in a title: a word with a capital is behind a pair of markers.

    Else the sentence of the title goes on behind the pair.
    """
    opened: set[str] = set()
    for trigger in _triggers(start, view):
        if trigger.start >= end:
            break
        marks = {rule.name for rule, _ in trigger.forms if rule.kind == "toggle"}
        if not marks:
            continue
        closes = not opened.isdisjoint(marks)
        if closes and view.text[trigger.end : end].lstrip(_HUNG_ON)[:1].isupper():
            return True
        opened = opened - marks if closes else opened | marks
    return False


def _title_end(
    start: int, marker: int, view: View, *, own_line: bool, broken: bool
) -> tuple[int, int, bool]:
    """Where the title's words end, where what falls with it ends, and whether it ended at all.

    The next ``marker`` ends it, which is a line break if the line is ``broken`` there.
    """
    text = view.text
    limit = min(len(text), start + _MOST_CHARACTERS)
    at = start
    while True:
        found = _END.search(text, at, limit + 1)  # what is at the limit shows whether a stop is one
        if found and found.start() >= limit < len(text):
            found = None
        if marker <= limit and (found is None or found.start() >= marker):
            end = _shorn(text, start, marker)
            # The pause before a line break that is said belongs to it.
            return end, end if broken else marker, True
        if found is None:
            return limit, limit, False
        char = found[0][:1]
        if char == "\n":
            # Lines that break anywhere do not break before and behind an announcement alone.
            wrapped = view.context.layout.mode == "wrapped" and not own_line
            if wrapped and text[found.end() : found.end() + 1] != "\n":
                at = found.end()
                continue
            return _shorn(text, start, found.start()), found.start(), True
        if char == "." and _abbreviated(text, start, found.start(), view):
            at = found.end()
            continue
        if char == "":
            return _shorn(text, start, found.start()), found.start(), True
        if char == "." and _NUMBER.match(text[start : found.start()]):
            # The number of a section, which a recognizer took for a sentence.
            at = found.end() + (text[found.end() : found.end() + 1] == "\n")
            continue
        if found[0] == ".":
            return found.start(), found.end(), True
        if char == ":":
            at = found.end()
            continue
        return found.end(), found.end(), True


def _shorn(text: str, start: int, end: int) -> int:
    """``end`` moved before trailing blanks and one full stop or comma."""
    words = text[start:end].rstrip(_SPACE)
    return start + len(words) - words.endswith(_FALLS)


def _abbreviated(text: str, start: int, stop: int, view: View) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation or an initial.

    Behind letters with stops between them a sentence ends where another begins: "U.S. exports".
    """
    word = "".join(text[start:stop].split()[-1:]).lower()
    if "." in word and view.context.cased:
        return text[stop + 1 : stop + 3].strip()[:1].islower()
    return word in view.lexicon.abbreviations or (len(word) == 1 and word.isalpha())


def _next_marker(start: int, view: View) -> tuple[int, bool]:
    """Where the next marker begins that ends a title, and whether it is a line break that was said.

    Others are a block's, or a capital inline marker.
    """
    text = view.text
    for trigger in _triggers(start, view):
        if trigger.start > start + _MOST_CHARACTERS:
            break
        if trigger.start == start and text[trigger.end : trigger.end + 1] == " ":
            continue  # the title begins with a word that could announce another: "Heading north."
        if trigger.forms.breaks:
            return trigger.start, True
        capital = text[trigger.start].isupper()
        if (capital or not view.context.cased) and any(
            (form.prior >= ALONE and form.role != "close")
            if rule.kind == "toggle"
            else capital and rule.kind in _CAPITAL
            for rule, form in trigger.forms
        ):
            return trigger.start, False
    return len(text) + 1, False


def _triggers(at: int, view: View) -> Iterator[Trigger]:
    """The triggers that begin at ``at`` or behind it, in order."""
    first = bisect_left(view.triggers, at, key=attrgetter("start"))
    return (view.triggers[which] for which in range(first, len(view.triggers)))
