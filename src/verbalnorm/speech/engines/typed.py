"""Typed: what is said between the signs of an address, as it is typed.

Single letters that were spelled are joined, one by one or with hyphens between them; so are words
of one name that a recognizer set apart.
"""

import re
from typing import Final

from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.speech.half import View

__all__ = [
    "LEFT",
    "MOST_PIECES",
    "REACH",
    "RIGHT",
    "counted_right",
    "figures",
    "run_together",
    "small",
    "spelled_left",
    "unhyphened",
    "word_before",
    "words_before",
]

# A piece is what stands between blanks, without the punctuation at its end.
LEFT: Final = re.compile(r"(?<![^\s(\"“])([^\s,;!?()\"“”]*[^\s,;:!?()\"“”.])[^\S\n]*\n?[^\S\n]*\Z")
RIGHT: Final = re.compile(r"[^\S\n]*\n?[^\S\n]*([^\s,;:!?()\"“”]*[^\s,;:!?()\"“”.'’])")
# What stands between letters that are spelled.
_JOINT: Final = re.compile(r"\r\n|\s")
# How recognizers write letters that are spelled: "S-I-N-C-H".
_HYPHENED: Final = re.compile(r"[A-Z0-9](?:-[A-Z0-9]){2,}")
# Words of one name that a recognizer set apart.
_MORE: Final = re.compile(r"((?: [^\W\d_]+){1,3}) ")
_WORDS: Final = re.compile(r"[\w-]+")
# A piece has no more characters, and an address no more pieces.
REACH: Final = 80
MOST_PIECES: Final = 12


def word_before(at: int, view: View) -> tuple[str, int]:
    """The piece right before ``at`` and where it begins; empty where there is none."""
    left = LEFT.search(view.text, max(view.start, at - REACH), at)
    return (left[1], left.start(1)) if left else ("", at)


def words_before(at: int, view: View) -> list[str]:
    """The words that may lead up to an address at ``at``, in lower case."""
    return _WORDS.findall(view.text[max(view.start, at - REACH) : at].lower())


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


def unhyphened(piece: str) -> str:
    """``piece``, or the word that recognizers spell with hyphens; of its case nothing was said."""
    return piece.replace("-", "").lower() if _HYPHENED.fullmatch(piece) else piece


def spelled_left(text: str, start: int, piece: str, floor: int) -> tuple[int, str]:
    """The piece before a sign, and the single letters before it if it is one."""
    while len(piece) < MOST_PIECES and len(text[start : start + 2].strip()) == 1:
        left = LEFT.search(text, max(floor, start - 3), start)
        if left is None or len(left[1]) != 1 or not left[1].isalnum():
            break
        start, piece = left.start(1), left[1] + piece
    return start, piece


def _spelled_right(text: str, piece: str, end: int, limit: int) -> tuple[str, int]:
    """The piece behind a sign, and the single letters behind it if it is one."""
    letters, at = piece, end
    while len(text[at - 2 : at].strip()) == 1:
        right = RIGHT.match(text, at, min(limit, at + 4))
        if right is None or len(right[1]) != 1 or not right[1].isalnum():
            break
        if not _JOINT.fullmatch(text, at, right.start(1)):
            break
        letters, at = letters + right[1], right.end(1)
    return letters, at


def counted_right(text: str, piece: str, end: int, limit: int, view: View) -> tuple[str, int]:
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


def run_together(text: str, piece: str, end: int, limit: int) -> tuple[str, int]:
    """``piece`` with the words behind it before ``limit``, where a recognizer set them apart."""
    more = _MORE.fullmatch(text, end, limit)
    return (piece + "".join(more[0].split()), more.end(1)) if more else (piece, end)
