"""Chains: pieces and the signs that were said between them, read as one."""

import re
from typing import Final

from attrs import evolve, frozen

from verbalnorm.record import Record
from verbalnorm.rules.rule import Rule
from verbalnorm.speech.engines.typed import (
    LEFT,
    MOST_PIECES,
    REACH,
    RIGHT,
    counted_right,
    figures,
    run_together,
    small,
    spelled_left,
    unhyphened,
    word_before,
)
from verbalnorm.speech.half import View

__all__ = ["Chain", "chain_at", "named_before"]

_GLUED: Final = re.compile(r"[^\S\r\n]?")
# The word between a mailbox and its domain.
_AT: Final = re.compile(r"\s+([^\W\d_]+)\s+([^\s,;:!?()\"“”]+(?: [^\W\d_]+)?)\s+")
# Signs that begin what they are part of, and what a single dash begins: a letter, or letters that
# nobody can pronounce.
_BEGINS: Final = frozenset({"--", "~/", "./"})
_FLAG: Final = re.compile(r"[^\S\r\n]+(?:[A-Za-z]|[b-df-hj-np-tv-xz]{2,3})(?![\w'’-])")
# Behind a program a flag is one, too, that could be pronounced.
_FLAGS: Final = re.compile(r"[^\S\r\n]+(?:[A-Za-z]{1,2}|[b-df-hj-np-tv-xz]{3})(?![\w'’-])")
# A name with two underscores on both sides that is open, or closed.
_OPEN: Final = 1
_CLOSED: Final = 2
# So many triggers of other rules may lie between two signs of one chain.
_NEAR: Final = 3


@frozen(eq=False, repr=False)
class Chain(Record):
    """Pieces and signs in order, with where they begin and end."""

    parts: tuple[str, ...]
    start: int
    end: int
    first: str  # the piece that leads it; empty where a sign does

    @property
    def text(self) -> str:
        """What is written for it."""
        return "".join(self.parts)

    @property
    def signs(self) -> str:
        """Its signs alone."""
        return "".join(part for part in self.parts if not part[0].isalnum())

    @property
    def pieces(self) -> list[str]:
        """What stands between its signs."""
        return [part for part in self.parts if part[0].isalnum()]

    def behind(self, name: str, sign: str, start: int) -> "Chain":
        """The chain behind a ``name`` and a ``sign`` that begin at ``start``."""
        parts = (name, sign, *self.parts) if name else (sign, *self.parts)
        return evolve(self, parts=parts, start=start, first=name)


def chain_at(rule: Rule, index: int, view: View) -> Chain | None:
    """All that hangs together from the trigger ``index`` on, if nothing hangs before it."""
    text, triggers = view.text, view.triggers
    first = triggers[index]
    last = _beside(rule, index, -1, view)
    floor = max(view.start, first.start - REACH, 0 if last is None else triggers[last].end)
    left = LEFT.search(text, floor, first.start)
    near = last is not None and (left is None or not text[floor : left.start(1)].strip())
    before = "" if near or left is None else left[1]
    if left and before.lower() in view.lexicon.commands and _is_folder(left.start(1), view):
        before = ""
    begins = _begins(rule, index, before, view)
    if near and last is not None and not (begins or _is_other(rule, last, view)):
        return None  # it belongs to the chain of the sign before
    if not begins and _is_other(rule, index, view):
        return None
    start, lead = first.start, ""
    if left and not begins:
        start, lead = spelled_left(text, left.start(1), left[1], view.start)
        if len(lead) == len(left[1]) + 1 and lead[0].lower() in view.lexicon.articles:
            start, lead = left.start(1), left[1]  # "a x dot com"
        lead = unhyphened(lead)
    parts = [lead] if lead else []
    at, which = first.end, index
    while len(parts) < 2 * MOST_PIECES:
        parts.append(_sign(rule, which, view))
        coming = _beside(rule, which, 1, view)
        following = len(text) if coming is None else triggers[coming].start
        glued = _GLUED.match(text, at)
        if coming is not None and glued and glued.end() == following:
            which, at = coming, triggers[coming].end
            continue
        right = RIGHT.match(text, at, min(len(text), at + REACH))
        closed = parts[-1] == "_" and _underscored(parts) == _CLOSED
        if right is None or right.start(1) >= following or closed:
            break
        piece, at = counted_right(text, right[1], right.end(1), following, view)
        dotted = coming is not None and _sign(rule, coming, view) == "."
        if dotted and _leads_to_host(parts) and piece.lower() not in view.lexicon.domains:
            piece, at = run_together(text, piece, at, following)
        parts.append(unhyphened(piece))
        # What stands behind a dash is one word with it, and behind a dot it is no word.
        before = "" if parts[-2] in ("-", ".") else piece
        path = {"/", "."} <= {*parts}
        if coming is None:
            break
        if _underscored(parts) != _OPEN and _begins(rule, coming, before, view, path=path):
            break
        if _is_other(rule, coming, view) and not _inside(parts, coming, view):
            break
        count, behind = figures(text, at, following, view)
        if domain := _domain(text, behind, following, rule):
            parts[-1] += count
            parts += ("@", domain)
            which, at = coming, triggers[coming].end
            continue
        glued = _GLUED.match(text, at)
        if not (glued and glued.end() == following):
            break
        which, at = coming, triggers[coming].end
    return Chain(tuple(parts), start, at, lead)


def _underscored(parts: list[str]) -> int:
    """How often two underscores stand in ``parts``: they open a name, and close it."""
    return "".join(parts).count("__") if "_" in parts else 0


def _leads_to_host(parts: list[str]) -> bool:
    """Whether nothing but a part of a host's name follows ``parts``, up to its next dot."""
    begun = "://" in parts or parts[0].lower() == "www"
    return begun and parts[-1] in ("://", ".") and "/" not in parts


def _domain(text: str, start: int, end: int, rule: Rule) -> str:
    """What stands behind the "at" of a mailbox, where that is all there is between two offsets."""
    mailbox = _AT.fullmatch(text, start, end)
    if mailbox is None or mailbox[1].lower() not in rule.phrases:
        return ""
    first, _, rest = mailbox[2].partition(" ")
    named = f"{mailbox[1]} {first}".lower() in rule.phrases
    return rest if named else first + rest


def _begins(rule: Rule, index: int, before: str, view: View, *, path: bool = False) -> bool:
    """Whether the sign at the trigger ``index`` begins what it is part of, ``before`` or not.

    In the ``path`` of an address only a letter is a flag: what cannot be pronounced is a name.
    """
    sign, end = _sign(rule, index, view), view.triggers[index].end
    if sign == "-":
        typed = before.lower() in view.lexicon.programs
        flag = (_FLAGS if typed else _FLAG).match(view.text, end)
        if flag is None or (typed and small(flag[0].strip(), view.lexicon)):
            return False
        return len(before) != 1 and not (path and len(flag[0].strip()) > 1)
    if sign == "_":
        return _opens_name(rule, index, view)
    led = small(before, view.lexicon) or before.lower() in view.lexicon.commands
    if sign == "/" and led:
        right = RIGHT.match(view.text, end, end + REACH)
        return right is not None and not small(right[1], view.lexicon)
    return sign in _BEGINS


def _opens_name(rule: Rule, index: int, view: View) -> bool:
    """Whether two underscores at the trigger ``index`` open a name that two more close."""
    return (
        _are_two(rule, index, view)
        and _named(rule, index, -1, view) % 2 == 0
        and _named(rule, index + 1, 1, view) > 0
    )


def _named(rule: Rule, index: int, step: int, view: View) -> int:
    """How many times two underscores follow on one side, with a word between the signs."""
    times = 0
    while _sign(rule, index + step, view) == "_":
        one, other = sorted((index, index + step))
        between = view.text[view.triggers[one].end : view.triggers[other].start]
        if len(between.split()) != 1:
            break
        index += step
        if _are_two(rule, min(index, index + step), view):
            times += 1
            index += step
    return times


def _are_two(rule: Rule, index: int, view: View) -> bool:
    """Whether the trigger ``index`` and the next one are two underscores side by side."""
    if _sign(rule, index, view) != "_" or _sign(rule, index + 1, view) != "_":
        return False
    return view.triggers[index].touches(view.triggers[index + 1], view.text)


def _is_other(rule: Rule, index: int, view: View) -> bool:
    """Whether the voice means another sign by it: a dash is no hyphen for who dictates."""
    mine = _sign(rule, index, view)
    return any(
        own.kind == "sign" and form.writes != mine for own, form in view.triggers[index].forms
    )


def _inside(parts: list[str], coming: int, view: View) -> bool:
    """Whether the dash ``coming`` is a hyphen: in a flag, in the path of an address or a mailbox.

    Between words with blanks it is one where no word of grammar follows.
    """
    if parts[0] == "--":
        return True
    if "/" not in parts or "." not in parts:
        return False
    end = view.triggers[coming].end
    right = RIGHT.match(view.text, end, end + REACH)
    return right is not None and not small(right[1], view.lexicon)


def named_before(at: int, view: View) -> tuple[str, int, bool]:
    """The name right before ``at``, where it begins, and whether its letters were spelled."""
    piece, start = word_before(at, view)
    if not piece or small(piece, view.lexicon):
        return "", at, False
    start, name = spelled_left(view.text, start, piece, view.start)
    return unhyphened(name), start, name != unhyphened(name)


def _is_folder(at: int, view: View) -> bool:
    """Whether the name of a command at ``at`` is that of a folder: "in source", "file source"."""
    before = word_before(at, view)[0].lower()
    return before in view.lexicon.name_cues or before in view.lexicon.prepositions


def _sign(rule: Rule, index: int, view: View) -> str:
    """What the trigger ``index`` writes by ``rule``; empty where it is no sign of it."""
    if not 0 <= index < len(view.triggers):
        return ""
    said = view.triggers[index].forms
    forms = (form for own, form in said if own is rule) if rule.kind in said.kinds else ()
    return next((form.writes for form in forms if not form.writes[:1].isalnum()), "")


def _beside(rule: Rule, index: int, step: int, view: View) -> int | None:
    """The next sign of ``rule`` before or behind the trigger ``index``; words may be between."""
    for away in range(1, _NEAR + 1):
        if _sign(rule, index + step * away, view):
            return index + step * away
    return None
