"""Web engine: addresses, paths, flags and names of files whose signs are said by their names.

What hangs together is read as one chain of pieces and signs, and what it is decides: a domain has
a known ending or a path, a path begins with a slash, a flag with two dashes. Single letters that
were spelled are joined. Words that are merely said beside one of the signs stay.
"""

import re
from typing import Final

from attrs import frozen

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.record import Record
from verbalnorm.rules.place import Lexicon
from verbalnorm.rules.rule import Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.half import View

__all__ = ["address"]

# A piece is what stands between blanks, without the punctuation at its end.
_LEFT: Final = re.compile(r"(?<![^\s(\"“])([^\s,;!?()\"“”]*[^\s,;:!?()\"“”.])[^\S\n]*\n?[^\S\n]*\Z")
_RIGHT: Final = re.compile(r"[^\S\n]*\n?[^\S\n]*([^\s,;:!?()\"“”]*[^\s,;:!?()\"“”.'’])")
_GLUED: Final = re.compile(r"[^\S\n]?")
_WRITTEN: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
# How recognizers write letters that are spelled: "S-I-N-C-H".
_HYPHENED: Final = re.compile(r"[A-Z0-9](?:-[A-Z0-9]){2,}")
# The word between a mailbox and its domain, and what is beside it.
_AT: Final = re.compile(r"\s+([^\W\d_]+)\s+([^\s,;:!?()\"“”]+)\s+")
_BEFORE: Final = re.compile(r"(?<![^\s])([^\W\d_]+)\s+\Z")
# Signs that begin what they are part of.
_BEGINS: Final = frozenset({"--", "~/"})
_REACH: Final = 80
# So many triggers of other rules may lie between two signs of one chain.
_NEAR: Final = 3
_MOST_PIECES: Final = 12


@frozen(eq=False, repr=False)
class _Chain(Record):
    """Pieces and signs in order, with where they begin and end."""

    parts: tuple[str, ...]
    start: int
    end: int
    first: str  # the piece that leads it; empty where a sign does

    @property
    def text(self) -> str:
        return "".join(self.parts)


def address(candidate: Candidate, view: View) -> Claim | None:
    """The claim of the chain whose first sign it is; nothing for mere words."""
    rule, index = candidate.rule, candidate.index
    chain = _chain(rule, index, view)
    if chain is None:
        return None
    judged = _judged(chain, view)
    if judged is None:
        return None
    sure, what = judged
    name = f"{rule.name}@{candidate.span.start}"
    chain = _mail(chain, rule, view) if what == "a domain" else chain
    span = Span(chain.start, chain.end)
    put = Put(Text(chain.text, span=span, claim=name))
    return Claim(rule.name, (Mark(span, (put,)),), sure, (what,), name)


def _sign(rule: Rule, index: int, view: View) -> str:
    """What the trigger ``index`` writes by ``rule``; empty where it is no sign of it."""
    if not 0 <= index < len(view.triggers):
        return ""
    return next((form.writes for own, form in view.triggers[index].forms if own is rule), "")


def _chain(rule: Rule, index: int, view: View) -> _Chain | None:
    """All that hangs together from the trigger ``index`` on, if nothing hangs before it."""
    text, triggers = view.text, view.triggers
    first = triggers[index]
    last = _beside(rule, index, -1, view)
    before = triggers[last] if last is not None else None
    floor = max(view.start, first.start - _REACH, before.end if before else 0)
    left = _LEFT.search(text, floor, first.start)
    if before and (left is None or not text[before.end : left.start(1)].strip()):
        return None  # it belongs to the chain of the sign before
    start, lead = first.start, ""
    sign = _sign(rule, index, view)
    if left and sign not in _BEGINS and not (sign == "/" and _small(left[1], view.lexicon)):
        start, lead = _spelled_left(text, left.start(1), left[1], view.start)
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
        piece, at = _spelled_right(text, right[1], right.end(1), following)
        parts.append(_unhyphened(piece))
        mailbox = _AT.fullmatch(text, at, following)
        if coming is not None and mailbox and mailbox[1].lower() in rule.phrases:
            parts += ("@", mailbox[2])
            which, at = coming, triggers[coming].end
            continue
        glued = _GLUED.match(text, at)
        if coming is None or not (glued and glued.end() == following):
            break
        which, at = coming, triggers[coming].end
    return _Chain(tuple(parts), start, at, lead)


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
    while len(letters) == len(piece) + (at - end) // 2 and len(text[at - 2 : at].strip()) == 1:
        right = _RIGHT.match(text, at, min(limit, at + 3))
        if right is None or len(right[1]) != 1 or right.end(1) != at + 2:
            break
        letters, at = letters + right[1], right.end(1)
    return letters, at


def _unhyphened(piece: str) -> str:
    """``piece``, or the word that recognizers spell with hyphens; of its case nothing was said."""
    return piece.replace("-", "").lower() if _HYPHENED.fullmatch(piece) else piece


def _judged(chain: _Chain, view: View) -> tuple[float, str] | None:
    """How sure it is that ``chain`` is written with signs, and what it is."""
    lexicon, parts = view.lexicon, chain.parts
    signs = "".join(part for part in parts if not part[0].isalnum())
    if not parts[-1][-1].isalnum() or (chain.first and _small(chain.first, lexicon)):
        return None
    if chain.first.lower() in lexicon.numerals and _counted(chain.start, view):
        return None  # a row of digits, which is not this engine's to join
    if not chain.first:
        return _begun_by_sign(chain, signs, lexicon)
    if "://" in parts:
        return 0.97, "a scheme"
    host = chain.text.partition("/")[0]
    ending = host.rpartition(".")[2].lower()
    if "." in host and (ending in lexicon.domains or ("/" in signs and _WRITTEN.match(host))):
        return 0.95, "a domain"
    if (
        "." in signs
        and signs.strip("./_-") == ""
        and chain.text.rpartition(".")[2] in lexicon.files
    ):
        return 0.9, "the name of a file"
    if "@" in parts:
        return None
    if set(signs) == {"_"} and _named(chain, view):
        return 0.85, "a name with underscores"
    if signs == "/" and len(parts) == 3 and view.context.cased:
        return _alternatives(parts[0], parts[2], chain.start, view)
    return None


def _begun_by_sign(chain: _Chain, signs: str, lexicon: Lexicon) -> tuple[float, str] | None:
    """The same for a chain that no piece leads."""
    pieces = [part for part in chain.parts if part[0].isalnum()]
    if any(_small(piece, lexicon) for piece in pieces):
        return None
    if chain.parts[0] == "--":
        flag = len(chain.parts) == 2 and len(pieces) == 1 and pieces[0].islower()
        return (0.85, "a flag") if flag else None
    if (signs[0] == "/" and len(pieces) >= 2) or (signs[0] == "~" and pieces):
        return 0.85, "a path"
    return None


def _small(piece: str, lexicon: Lexicon) -> bool:
    """Whether it is a word of grammar, which names nothing."""
    word = piece.lower()
    return (
        word in lexicon.determiners
        or word in lexicon.prepositions
        or word in lexicon.coordinators
        or word in lexicon.auxiliaries
        or word in lexicon.pronouns
    )


def _counted(at: int, view: View) -> bool:
    """Whether a number word stands right before ``at``."""
    left = _LEFT.search(view.text, max(view.start, at - _REACH), at)
    return left is not None and left[1].lower() in view.lexicon.numerals


def _named(chain: _Chain, view: View) -> bool:
    """Whether words with an underscore between them are a name: it is a verb, too."""
    pieces = chain.parts[::2]
    low = max(view.start, chain.start - _REACH)
    near = view.text[low : chain.start]
    odd = chain.first[0].isupper() and near.rstrip()[-1:] not in ("", ".", "?", "!", ":")
    told = not view.lexicon.name_cues.isdisjoint(re.findall(r"[\w-]+", near.lower()))
    plain = all(len(piece) > 1 for piece in pieces)
    return plain and (odd or told or len(pieces) > 2)


def _alternatives(one: str, two: str, start: int, view: View) -> tuple[float, str] | None:
    """Two words of one kind: "citizens slash enemies"; not "will slash prices"."""
    before = _LEFT.search(view.text, max(view.start, start - _REACH), start)
    subject = before is None or before[1].lower() in view.lexicon.auxiliaries
    alike = _WORD.fullmatch(one) and _WORD.fullmatch(two) and one.islower() and two.islower()
    if not alike or subject or _small(two, view.lexicon) or two in view.lexicon.signs:
        return None
    return 0.8, "two words of one kind"


def _mail(chain: _Chain, rule: Rule, view: View) -> _Chain:
    """The chain with the name before its "at", where that is the address of a mailbox."""
    text = view.text
    at = _BEFORE.search(text, max(view.start, chain.start - _REACH), chain.start)
    if at is None or at[1].lower() not in rule.phrases or "@" in chain.parts:
        return chain
    left = _LEFT.search(text, max(view.start, at.start() - _REACH), at.start())
    if left is None or _small(left[1], view.lexicon):
        return chain
    start, name = _spelled_left(text, left.start(1), left[1], view.start)
    spelled, name = name, _unhyphened(name)
    near = text[max(view.start, start - _REACH) : start].lower()
    words = re.findall(r"[\w-]+", near)
    if "_" not in name and name == spelled and view.lexicon.mail_cues.isdisjoint(words):
        return chain
    return _Chain((name, "@", *chain.parts), start, chain.end, name)
