"""Survey: a first look over the triggers and the lines, which gives the context."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from verbalnorm.rules.context import Context, Layout
from verbalnorm.rules.evidence import weigh
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.nouns import MEASURED, NOUN_WITH_MORE, SUBJECT
from verbalnorm.rules.place import Place
from verbalnorm.rules.rule import ALONE
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.engines.chrome import head_of
from verbalnorm.speech.scan import Found
from verbalnorm.speech.telling import voices_of
from verbalnorm.speech.trigger import Trigger

__all__ = ["survey"]

# A document's layout and case show in its beginning: no more than this is looked at.
_SAMPLE = 40_000
_MOST_LINES = 400
_ENDED = frozenset(".?!…:")
_HUNG = "\"'”’)]*_"  # what may stand behind such a stop
_ENDS = (".", "?", "!")
_MARKS = ('"', "”", ")")
_SENTENCE_ENDS = (*".?!", *(stop + mark for stop in ".?!" for mark in _MARKS))
_BLANKS = frozenset(" \r\n")
_NO_CAPITAL = bytes(octet for octet in range(256) if not 0x41 <= octet <= 0x5A)
_MARKED = re.compile(r"[-*+•>|#=~(\[]|\d+[.)]\s|\t| {4}")
_LABEL = re.compile(
    r"(?:[\[(]?\d\d?:\d\d(?::\d\d)?[\])]?[ \t]+)?"
    r"(?:\[[^\]\n]{1,40}\]|[A-Z][\w.'’-]*(?: [A-Z\d][\w.'’-]*){0,3}):? ?(?:\(?\[?\d\d?:\d\d|:)"
)
_STOP = re.compile(r"[.?!…](?<!\d.)(?=\s|\Z)")
_NUMBERED = re.compile(r" (\w+)[.:]")
_NO_LAYOUT = Layout()
_NOTHING = Context()
# What shows that the name of a sign is a noun, whatever the rest of the text says.
_NOUNS = (SUBJECT, MEASURED, NOUN_WITH_MORE)
# What is dictated shows by how often these are said.
_COUNTED = frozenset({"sign", "command"})
_NAMED = frozenset({"announce", "item"})
_TELLING = _NAMED | {"margin", "table"}
_TOLD = _TELLING | {"fence"}
# So many characters are a few words, where nothing stands between them that ends a sentence.
_FEW = 60
_APART = re.compile(r"[.?!]\s|\n")
_GOES_ON = re.compile(r"\.[ \t]+\S")


def survey(text: str, found: Found, rules: RuleSet, phrases: Sequence[str]) -> Context:
    """The context of ``text``; ``phrases`` are those by which page chrome is known."""
    triggers = found.triggers
    sample = text[:_SAMPLE]
    head = head_of(sample, triggers, phrases) if "\n" in sample else ""
    body = sample[len(head) :]
    laid_out = "\n" in body
    bare = Context(
        head=head,
        letters=len(body),
        capitals=len(body.encode("ascii", "ignore").translate(None, _NO_CAPITAL)),
        words=body.count(" ") + body.count("\n") + 1,
        stops=_stops(body),
        layout=_layout(body, *_told_by(sample, len(head), triggers)) if laid_out else _NO_LAYOUT,
    )
    digits = rules.numbers.digits if rules.numbers is not None else ()
    heard = _families(text, triggers, bare, rules.lexicon, digits)
    if found.tells:
        heard |= _told(text, found, bare | heard, rules, digits)
    if heard is _NOTHING or heard == _NOTHING:
        return bare
    return bare | heard | Context(pairs=_pairs(text, triggers, bare, rules.lexicon))


def _stops(body: str) -> int:
    """How many sentence stops there are, inside of a closing mark or not."""
    count = int(body.endswith(_SENTENCE_ENDS))
    for stop in _ENDS:
        for behind in body.split(stop)[1:]:  # several times as fast as to search for each of them
            at = behind[:1]
            count += at in _BLANKS or (at in _MARKS and behind[1:2] in _BLANKS)
    return count


def _told(
    text: str, found: Found, context: Context, rules: RuleSet, digits: Collection[str]
) -> Context:
    """What the forms of voices that nobody declared tell: a voice, and its signs where it shows."""
    signs = _families(text, found.unheard, context, rules.lexicon, digits)
    voices = voices_of(text, found, context | signs, rules.lexicon, _SAMPLE)
    told = Context(voices=voices)
    return told | signs if (context | told).voice else told


def _families(
    text: str,
    triggers: Sequence[Trigger],
    context: Context,
    lexicon: Lexicon,
    digits: Collection[str],
) -> Context:
    """How many places of each family are certain by themselves, and stops stand beside signs."""
    counts: dict[str, int] = {}
    beside: set[int] = set()
    for trigger in triggers:
        if trigger.idle:
            continue
        place = Place(text, trigger.start, trigger.end, context, lexicon)
        for rule, form in trigger.forms:
            if form.role == "none" or (rule.kind in _COUNTED and trigger.start >= _SAMPLE):
                continue  # how dense they are is told by the sample, as are its words
            if form.prior >= ALONE or rule.kind == "sign":
                certain = not (place.before in lexicon.determiners and not place.lead.strip())
                if certain and rule.kind == "sign":
                    certain = not any(fact.holds(place) for fact in _NOUNS)
            else:
                # An ordinary word is certain only where it stands alone between two pauses.
                alone = place.tail[:1] == "." or (place.line_start and place.line_end)
                numbered = _NUMBERED.match(text, trigger.end)
                alone = alone or (numbered is not None and numbered[1].lower() in digits)
                announced = rule.kind in ("announce", "item") and form.role != "close"
                announced = announced and form.beside is None
                certain = announced and place.sentence_start and alone
            if certain:
                counts[rule.family] = counts.get(rule.family, 0) + 1
                if rule.kind == "sign":
                    beside.update(_stops_beside(trigger, place))
    return Context(families=tuple(sorted(counts.items())), said=len(beside)) if counts else _NOTHING


def _stops_beside(trigger: Trigger, place: Place) -> Iterator[int]:
    """Where a sentence stops right before a trigger, and right behind it."""
    if (lead := place.lead.rstrip())[-1:] in _ENDS:
        yield trigger.start - len(place.lead) + len(lead) - 1
    if place.tail[:1] in _ENDS:
        yield trigger.end


def _pairs(
    text: str, triggers: Sequence[Trigger], context: Context, lexicon: Lexicon
) -> tuple[tuple[str, int], ...]:
    """How often few words stand between two markers of a kind, one of which is no mention."""
    counts: dict[str, int] = {}
    opened: dict[str, tuple[int, bool]] = {}
    for trigger in triggers:
        for rule, form in trigger.forms if "toggle" in trigger.forms.kinds else ():
            if rule.kind != "toggle" or form.role != "both":
                continue
            place = Place(text, trigger.start, trigger.end, context, lexicon)
            clean = weigh(form.prior, form.evidence, place)[0] >= ALONE
            start, sure = opened.pop(rule.family, (trigger.start, False))
            inside = text[start : trigger.start].strip(" ,.")
            if inside and len(inside) < _FEW and not _APART.search(inside):
                counts[rule.family] = counts.get(rule.family, 0) + (clean or sure)
            else:
                opened[rule.family] = trigger.end, clean
    return tuple(sorted(counts.items()))


def _told_by(
    sample: str, start: int, triggers: Sequence[Trigger]
) -> tuple[dict[int, bool], set[int]]:
    """Which lines behind ``start`` tell what they are: those that begin a block, and no sentences.

    A line that begins with the name of a block says if it has a stop of its own, where a sentence
    follows on the line. The lines of code and the rows of tables are no sentences.
    """
    begun: dict[int, bool] = {}
    mute: set[int] = set()
    opened: dict[str, int] = {}
    line, at = 0, start
    for trigger in triggers:
        kinds = trigger.forms.kinds
        if _TOLD.isdisjoint(kinds) or not start <= trigger.start < len(sample):
            continue
        starts_line = sample[max(0, trigger.start - 1) : trigger.start] in ("", "\n")
        told = [
            (rule, form)
            for rule, form in trigger.forms
            if rule.kind == "fence" or (starts_line and rule.kind in _TELLING)
        ]
        if told:
            line, at = line + sample.count("\n", at, trigger.start), trigger.start
        for rule, form in told:
            if rule.kind == "table":
                mute.add(line)
            elif rule.kind == "fence" and form.role != "open" and rule.name in opened:
                first = opened.pop(rule.name)
                mute.update(range(first, line + 1) if first < line else ())
            elif form.role != "close" and rule.kind == "fence":
                opened[rule.name] = line
            elif form.role != "close":
                begun[line] = _GOES_ON.match(sample, trigger.end) is not None
    return begun, mute


def _ends(line: str) -> bool:
    """Whether a line ends with a stop, and marks behind it."""
    return line.rstrip(_HUNG)[-1:] in _ENDED


def _layout(body: str, begun: Mapping[int, bool], mute: Collection[int]) -> Layout:
    """The counts by which ``Layout.mode`` decides; ``begun`` are the lines that begin a block.

    A title or an item behind the stop of its name shows nothing of how sentences are set in lines,
    and a ``mute`` line shows nothing at all.
    """
    lines = body.split("\n")
    if len(body) >= _SAMPLE:
        lines = lines[:-1]  # the last line of a sample is cut anywhere
    lines = lines[:_MOST_LINES]
    while lines and not lines[-1].strip():
        lines.pop()
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    lines = lines[first:]
    if not lines:
        return _NO_LAYOUT
    # Without capitals a line that goes on looks like one that begins: where most lines end a
    # sentence, none goes on.
    bare = body == body.lower() and sum(map(_ends, map(str.rstrip, lines))) * 2 > len(lines)
    total = ended = single = runs = broken = marked = short = blanks = turns = 0
    for which, (this, following) in enumerate(zip(lines, [*lines[1:], None], strict=True)):
        line = this.strip()
        if first + which in mute:
            continue
        if not line:
            blanks += 1
            continue
        ends = _ends(line)
        after = following.strip() if following is not None else ""
        capital = bare or (line[0].isupper() and after[:1].isupper())
        # Beside the name of a block a line may end without a stop, where lines begin with capitals.
        parted = not begun.keys().isdisjoint((first + which, first + which + 1))
        parted = parted and not after[:1].islower()
        title = not ends and ((len(line.split()) <= 10 and capital) or parted)
        turns += ":" in line and _LABEL.match(line) is not None
        if (not title or not after) and not begun.get(first + which):
            total += 1
            ended += ends
            stop = _STOP.search(line)
            single += stop is None or _STOP.search(line, stop.end()) is None
        if after:
            runs += 1
            marked += bool(_MARKED.match(this))
            goes_on = after[0].islower() and not bare
            torn = line[-1] in ",;-–—" or len(line) > 60
            broken += not ends and (goes_on or (torn and not parted))
            short += len(line) < 40
    return Layout(total, ended, single, runs, broken, marked, short, blanks, turns, len(begun))
