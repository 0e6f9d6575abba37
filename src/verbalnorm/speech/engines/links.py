"""Link engine: a text and where it leads, between three markers."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.destination import safe
from verbalnorm.document import Image, Link
from verbalnorm.events import Enter, Exit
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.rules.rule import ALONE, Role, Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import ELLIPSIS, View, pause_after, pause_before

__all__ = ["linked"]

# An address may be as long as that.
_REACH: Final = 2000
# A pause before what a link leads to, which may begin with stops of its own: "../map".
_LED: Final = re.compile(r"[.,;:]?\s+|[,;:]")
# A sign that is said stands between blanks, or stops: what is joined otherwise is written so.
_ALONE: Final = re.compile(r"\s[^\n]*[\s,.;:]|[,.;:][^\n]*\s")
# The title behind what it leads to, in the quotation marks that it is written in.
_TITLE: Final = re.compile(r"\s+\"([^\"\n]*)\"[.,;:]?\s*\Z")
_SCHEME: Final = "://"
_HUNG: Final = re.compile(r",(?=\s)")
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")


def linked(candidate: Candidate, view: View) -> Claim | None:
    """The claim of the link whose opener it is.

    Nothing where not all of its markers are there, where it leads nowhere, or where its scheme is
    none of the web's.
    """
    text, opener = view.text, candidate.span
    rule, form, index = candidate.rule, candidate.form, candidate.index
    middle = next(_forms(rule, form.number, "middle", index + 1, view), None)
    closer = middle and next(_forms(rule, form.number, "close", middle + 1, view), None)
    if middle is None or closer is None:
        return None
    turn, last = view.triggers[middle], view.triggers[closer]
    if last.end - opener.start > _REACH or _BLANK_LINE.search(text, opener.end, last.start):
        return None
    start = pause_after(text, opener.end)
    end = pause_before(text, opener.end, turn.start, ",")
    title = _TITLE.search(text, turn.end, last.start)
    stop = title.start() if title else last.start
    destination = _destination(middle, closer, stop, view)
    if not destination or not safe(destination) or not isinstance(rule.node, (Link, Image)):
        return None
    if end <= start and isinstance(rule.node, Link):
        return None  # an image may have no description, a link is seen by its text
    if not candidate.declared and ELLIPSIS.fullmatch(destination):
        return None  # a page on markers
    start = min(start, end)
    name = f"{rule.name}@{opener.start}"
    node = evolve(rule.node, destination=destination, title=title[1] if title else "", claim=name)
    # A comma behind it is a pause where there is one before its last marker, too.
    paused = any(text[at : at + 1] == "," for at in (opener.end, end, turn.end))
    hung = _HUNG.match(text, last.end) if paused else None
    marks = (
        Mark(Span(opener.start, start), (Enter(node),)),
        Mark(Span(end, hung.end() if hung else last.end), (Exit(type(node)),)),
    )
    because = ("all markers", *candidate.because)
    # Who tells how a link is typed names no page of the web.
    weight = max(candidate.weight, ALONE) if _SCHEME in destination else candidate.weight
    return Claim(rule.name, marks, confidence_of(weight), because, name)


def _forms(rule: Rule, number: int, role: Role, index: int, view: View) -> Iterator[int]:
    """The triggers from ``index`` on that play ``role`` in the same way to say it.

    What another link or image says inside of it is its own.
    """
    inside = 0
    for which in range(index, len(view.triggers)):
        if view.triggers[which].start > view.triggers[index - 1].start + _REACH:
            return
        if not (forms := view.triggers[which].forms.links):
            continue
        roles = {form.role for _, form in forms}
        if "open" in roles:
            inside += 1
        elif inside and "close" in roles:
            inside -= 1
        elif not inside and any(
            own is rule and form.role == role and form.number == number for own, form in forms
        ):
            yield which


def _destination(middle: int, closer: int, stop: int, view: View) -> str:
    """What stands from a trigger to ``stop``: its signs as they are written, its letters joined.

    Empty where words stand beside each other: nobody said how they are joined.
    """
    at, parts, signs = view.triggers[middle].end, [], []
    pause = _LED.match(view.text, at)
    at = pause.end() if pause else at
    for trigger in view.triggers[middle + 1 : closer]:
        written = next((f.writes for r, f in trigger.forms if r.kind == "address"), "")
        if written and _ALONE.fullmatch(view.text, trigger.start - 1, trigger.end + 1):
            parts.append(view.text[at : trigger.start])
            signs.append(written)
            at = trigger.end
    parts.append(view.text[at:stop])
    pieces = [part.strip().rstrip(",.;:").split() for part in parts]
    signs.append("")
    if any(len(piece) > 1 and max(map(len, piece)) > 1 for piece in pieces):
        return ""
    return "".join("".join(piece) + sign for piece, sign in zip(pieces, signs, strict=True))
