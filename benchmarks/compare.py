"""How one Markdown text differs from another: words, case, punctuation and structure apart."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from attrs import frozen

from verbalnorm.document import Node, Text
from verbalnorm.markdown.plain import plain
from verbalnorm.markdown.read import read

__all__ = ["KINDS", "Difference", "differences", "spoken_words", "words"]

KINDS: Final = ("words", "case", "punctuation", "structure")
# A word may hold an apostrophe or a hyphen, and a point or comma between digits.
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+|(?<=\d)[.,]\d+)*")


@frozen
class Difference:
    """One difference: its kind, what was expected and what came."""

    kind: str
    expected: str
    came: str


def words(text: str) -> list[str]:
    """The words of a text, as they are written."""
    return _WORD.findall(text)


@frozen
class _Told:
    """The words of a document's plain text, and what stands before and behind each."""

    words: list[str]
    gaps: list[str]

    @property
    def folded(self) -> list[str]:
        return [word.casefold() for word in self.words]


def _told(text: str) -> _Told:
    found = list(_WORD.finditer(text))
    edges = [0, *(at for match in found for at in match.span()), len(text)]
    gaps = ["".join(text[a:b].split()) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return _Told([match[0] for match in found], gaps)


def differences(expected: str, came: str, *, part: bool = False) -> list[Difference]:
    """All differences; where only a ``part`` is expected, the rest that came does not count."""
    want, have = _told(plain(read(expected))), _told(plain(read(came)))
    blocks = SequenceMatcher(None, want.folded, have.folded, autojunk=False).get_opcodes()
    if part:
        while blocks and blocks[0][0] == "insert":
            blocks.pop(0)
        while blocks and blocks[-1][0] == "insert":
            blocks.pop()
    found: list[Difference] = []
    for kind, a, b, c, d in blocks:
        if kind != "equal":
            expect, came_ = " ".join(want.words[a:b]), " ".join(have.words[c:d])
            found.append(Difference("words", expect, came_))
            continue
        for one, two in zip(range(a, b), range(c, d), strict=True):
            if want.words[one] != have.words[two]:
                found.append(Difference("case", want.words[one], have.words[two]))
        # Gaps with a word on either side that is no match tell of the words, not of themselves.
        first, last = (a + 1, b - 1) if part else (a + (a > 0), b - (b < len(want.words)))
        for one in range(first, last + 1):
            two = one - a + c
            if want.gaps[one] != have.gaps[two]:
                near = want.words[max(0, one - 1) : one + 1]
                found.append(
                    Difference("punctuation", want.gaps[one].join(near), have.gaps[two].join(near))
                )
    return found + list(_structure(expected, came, part=part))


def _structure(expected: str, came: str, *, part: bool) -> Iterator[Difference]:
    """Nodes that the one has and the other has not, told by kind, level and first word."""
    want, have = (Counter(_nodes(read(text))) for text in (expected, came))
    missing, extra = want - have, Counter() if part else have - want
    if part:  # the part's own paragraphs are none of the whole, and it may lie in another block
        told = Counter(name.rpartition("/")[2] for name in have.elements())
        want = Counter(name.rpartition("/")[2] for name in want.elements())
        missing = Counter({k: n for k, n in (want - told).items() if "Paragraph" not in k})
    for name in missing.elements():
        yield Difference("structure", name, "")
    for name in extra.elements():
        yield Difference("structure", "", name)


def _nodes(node: Node, path: str = "") -> Iterator[str]:
    children = getattr(node, "children", ())
    for child in children:
        if isinstance(child, Text):
            continue
        kind = f"{path}{type(child).__name__}{getattr(child, 'level', '')}"
        told = words(_spoken(child))
        first = told[0].casefold() if told else ""
        yield f"{kind} {first}"
        yield from _nodes(child, f"{kind}/")


def _spoken(node: Node) -> str:
    if text := getattr(node, "text", ""):
        return str(text)
    return " ".join(_spoken(child) for child in getattr(node, "children", ()))


def spoken_words(text: str, *, markdown: bool = False) -> list[tuple[str, int]]:
    """The words of ``text`` with their offsets; of its plain text where it is Markdown."""
    told = plain(read(text)) if markdown else text
    return [(match[0], match.start()) for match in _WORD.finditer(told)]
