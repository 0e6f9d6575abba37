"""Chains: pieces and the signs that were said between them, read as one.

Single letters that were spelled are joined, one by one or with hyphens between them.
"""

import re
from typing import Final

from attrs import evolve, frozen

from verbalnorm.record import Record
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.rule import Rule
from verbalnorm.speech.half import View

__all__ = ["Chain", "chain_at", "figures", "named_before", "small", "word_before"]

# A piece is what stands between blanks, without the punctuation at its end.
_LEFT: Final = re.compile(r"(?<![^\s(\"“])([^\s,;!?()\"“”]*[^\s,;:!?()\"“”.])[^\S\n]*\n?[^\S\n]*\Z")
_RIGHT: Final = re.compile(r"[^\S\n]*\n?[^\S\n]*([^\s,;:!?()\"“”]*[^\s,;:!?()\"“”.'’])")
_GLUED: Final = re.compile(r"[^\S\r\n]?")
# What stands between letters that are spelled.
_JOINT: Final = re.compile(r"\r\n|\s")
# How recognizers write letters that are spelled: "S-I-N-C-H".
_HYPHENED: Final = re.compile(r"[A-Z0-9](?:-[A-Z0-9]){2,}")
# The word between a mailbox and its domain.
_AT: Final = re.compile(r"\s+([^\W\d_]+)\s+([^\s,;:!?()\"“”]+(?: [^\W\d_]+)?)\s+")
# Signs that begin what they are part of, and what a single dash begins: a letter, or letters that
# nobody can pronounce.
_BEGINS: Final = frozenset({"--", "~/", "./"})
_FLAG: Final = re.compile(r"[^\S\r\n]+(?:[A-Za-z]|[b-df-hj-np-tv-xz]{2,3})(?![\w'’-])")
# Behind a program a flag is one, too, that could be pronounced.
_FLAGS: Final = re.compile(r"[^\S\r\n]+(?:[A-Za-z]{1,2}|[b-df-hj-np-tv-xz]{3})(?![\w'’-])")
# Words of one name that a recognizer set apart.
_MORE: Final = re.compile(r"((?: [^\W\d_]+){1,3}) ")
_REACH: Final = 80
# So many triggers of other rules may lie between two signs of one chain.
_NEAR: Final = 3
_MOST_PIECES: Final = 12


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
    floor = max(view.start, first.start - _REACH, 0 if last is None else triggers[last].end)
    left = _LEFT.search(text, floor, first.start)
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
        start, lead = _spelled_left(text, left.start(1), left[1], view.start)
        if len(lead) == len(left[1]) + 1 and lead[0].lower() in view.lexicon.articles:
            start, lead = left.start(1), left[1]  # "a x dot com"
        lead = _unhyphened(lead)
    parts = [lead] if lead else []
    at, which = first.end, index
    while len(parts) < 2 * _MOST_PIECES:
        parts.append(_sign(rule, which, view))
        coming = _beside(rule, which, 1, view)
        following = len(text) if coming is None else triggers[coming].start
        glued = _GLUED.match(text, at)
        if coming is not None and glued and glued.end() == following:
            which, at = coming, triggers[coming].end
            continue
        right = _RIGHT.match(text, at, min(len(text), at + _REACH))
        if right is None or right.start(1) >= following:
            break
        piece, at = _counted_right(text, right[1], right.end(1), following, view)
        dotted = coming is not None and _sign(rule, coming, view) == "."
        if dotted and _leads_to_host(parts) and piece.lower() not in view.lexicon.domains:
            piece, at = _run_together(text, piece, at, following)
        parts.append(_unhyphened(piece))
        # What stands behind a dash is one word with it, and behind a dot it is no word.
        before = "" if parts[-2] in ("-", ".") else piece
        if coming is None or _begins(rule, coming, before, view, path={"/", "."} <= {*parts}):
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


def _leads_to_host(parts: list[str]) -> bool:
    """Whether nothing but a part of a host's name follows ``parts``, up to its next dot."""
    begun = "://" in parts or parts[0].lower() == "www"
    return begun and parts[-1] in ("://", ".") and "/" not in parts


def _run_together(text: str, piece: str, end: int, limit: int) -> tuple[str, int]:
    """``piece`` with the words behind it before ``limit``, where a recognizer set them apart."""
    more = _MORE.fullmatch(text, end, limit)
    return (piece + "".join(more[0].split()), more.end(1)) if more else (piece, end)


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
    led = small(before, view.lexicon) or before.lower() in view.lexicon.commands
    if sign == "/" and led:
        right = _RIGHT.match(view.text, end, end + _REACH)
        return right is not None and not small(right[1], view.lexicon)
    return sign in _BEGINS


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
    right = _RIGHT.match(view.text, end, end + _REACH)
    return right is not None and not small(right[1], view.lexicon)


def word_before(at: int, view: View) -> tuple[str, int]:
    """The piece right before ``at`` and where it begins; empty where there is none."""
    left = _LEFT.search(view.text, max(view.start, at - _REACH), at)
    return (left[1], left.start(1)) if left else ("", at)


def named_before(at: int, view: View) -> tuple[str, int, bool]:
    """The name right before ``at``, where it begins, and whether its letters were spelled."""
    piece, start = word_before(at, view)
    if not piece or small(piece, view.lexicon):
        return "", at, False
    start, name = _spelled_left(view.text, start, piece, view.start)
    return _unhyphened(name), start, name != _unhyphened(name)


def _is_folder(at: int, view: View) -> bool:
    """Whether the name of a command at ``at`` is that of a folder: "in source", "file source"."""
    before = word_before(at, view)[0].lower()
    return before in view.lexicon.name_cues or before in view.lexicon.prepositions


def _sign(rule: Rule, index: int, view: View) -> str:
    """What the trigger ``index`` writes by ``rule``; empty where it is no sign of it."""
    if not 0 <= index < len(view.triggers):
        return ""
    forms = (form for own, form in view.triggers[index].forms if own is rule)
    return next((form.writes for form in forms if not form.writes[:1].isalnum()), "")


def _beside(rule: Rule, index: int, step: int, view: View) -> int | None:
    """The next sign of ``rule`` before or behind the trigger ``index``; words may be between."""
    for away in range(1, _NEAR + 1):
        if _sign(rule, index + step * away, view):
            return index + step * away
    return None


def _spelled_left(text: str, start: int, piece: str, floor: int) -> tuple[int, str]:
    """The piece before a sign, and the single letters before it if it is one."""
    while len(piece) < _MOST_PIECES and len(text[start : start + 2].strip()) == 1:
        left = _LEFT.search(text, max(floor, start - 3), start)
        if left is None or len(left[1]) != 1 or not left[1].isalnum():
            break
        start, piece = left.start(1), left[1] + piece
    return start, piece


def _spelled_right(text: str, piece: str, end: int, limit: int) -> tuple[str, int]:
    """The piece behind a sign, and the single letters behind it if it is one."""
    letters, at = piece, end
    while len(text[at - 2 : at].strip()) == 1:
        right = _RIGHT.match(text, at, min(limit, at + 4))
        if right is None or len(right[1]) != 1 or not right[1].isalnum():
            break
        if not _JOINT.fullmatch(text, at, right.start(1)):
            break
        letters, at = letters + right[1], right.end(1)
    return letters, at


def _counted_right(text: str, piece: str, end: int, limit: int, view: View) -> tuple[str, int]:
    """The piece behind a sign: letters that are spelled, and figures behind one or by themselves.

    One number word alone is a word: "slash one".
    """
    begin = end - len(piece)
    count, at = figures(text, begin - 1, limit, view)
    if count and " " in text[begin:at].strip():
        return count, at
    spelled, end = _spelled_right(text, piece, end, limit)
    count, at = figures(text, end, limit, view) if len(piece) == 1 else ("", end)
    return spelled + count, at


def figures(text: str, at: int, limit: int, view: View) -> tuple[str, int]:
    """The figures of a number that is said one blank behind ``at``, and where it ends.

    Empty where there is none before ``limit``.
    """
    if view.numbers is None or text[at : at + 1] != " ":
        return "", at
    # Imported here: few addresses hold a number.
    from verbalnorm.speech.numbers.compose import figure
    from verbalnorm.speech.numbers.tokens import Walk

    walk = Walk(text, at + 1, ceiling=limit)
    found = figure(walk, 0, view.numbers) if walk[0].start == at + 1 else None
    return (found[0], walk[found[1] - 1].end) if found else ("", at)


def _unhyphened(piece: str) -> str:
    """``piece``, or the word that recognizers spell with hyphens; of its case nothing was said."""
    return piece.replace("-", "").lower() if _HYPHENED.fullmatch(piece) else piece


def small(piece: str, lexicon: Lexicon) -> bool:
    """Whether it is a word of grammar, which names nothing."""
    word = piece.lower()
    return (
        word in lexicon.determiners
        or word in lexicon.prepositions
        or word in lexicon.coordinators
        or word in lexicon.auxiliaries
        or word in lexicon.pronouns
    )
