"""Why a voice does not say a construct, and why it is not heard: by construct and voice."""

from collections.abc import Mapping
from itertools import product
from typing import Final

__all__ = ["DEAF", "NAMELESS", "SILENT", "UNHEARD"]

_Reasons = Mapping[tuple[str, str], str]

_HTML: Final = "Readers say what it shows, and not what a page is made of."
_COUNTED: Final = "Who speaks counts notes; a name of one is seen and not said."

_ORDINARY: Final = "Where no voice is declared that says it, its words are ordinary English."


def _of(why: str, constructs: tuple[str, ...], voices: tuple[str, ...]) -> _Reasons:
    return dict.fromkeys(product(constructs, voices), why)


_NARRATED: Final = {
    "math": "Readers read a formula in a line as words.",
    "image": "Readers tell what it shows, and not where it is from.",
    "footnote with a name": _COUNTED,
    "table with alignment": "How a column is aligned is seen and not said.",
    "hard break": "Readers pause at the end of a line as they do anywhere.",
}

SILENT: Final[_Reasons] = {
    **_of(_HTML, ("inline HTML", "HTML block"), ("narration",)),
    **{(construct, "narration"): why for construct, why in _NARRATED.items()},
}

DEAF: Final[_Reasons] = {
    **_of(_ORDINARY, ("math",), ("narration", "auto")),
}

# Why a voice has no name for a sign.
NAMELESS: Final[Mapping[str, str]] = {
    "narration": "readers and engines show them by their voice or not at all.",
    "dictation": "It is said on both sides of what is quoted, where it is a quotation.",
    "symbols-espeak": "It says the character itself, or its name is a word of the text as well.",
    "symbols-nvda": "It says the character itself, or its name is a word of the text as well.",
}
UNHEARD: Final[Mapping[str, str]] = {
    "sign": "Its name is a word as well, which nothing tells from the sign.",
    "command": "Its words are ordinary English, and act where dictation is declared alone.",
}
