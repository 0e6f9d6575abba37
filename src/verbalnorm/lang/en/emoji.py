"""Emoji by their names, which are frozen in ``emoji.txt``, and by what else people call some."""

import re

from verbalnorm.rules.evidence import DECLARED, DETERMINED, OWN_SENTENCE, SPOKEN_OF
from verbalnorm.rules.imperatives import QUOTED
from verbalnorm.rules.rule import heard, leaves
from verbalnorm.rules.spoken import named

__all__ = ["EMOJI", "RULES"]

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_CALLED = {
    "smiley face": "slightly smiling face",
    "smiley": "slightly smiling face",
    "sad face": "slightly frowning face",
    "angry": "angry face",
    "crying": "crying face",
    "laughing": "face with tears of joy",
    "heart": "red heart",
    "heart eyes": "smiling face with heart eyes",
    "praying hands": "folded hands",
    "party": "party popper",
    "hundred": "hundred points",
    "poop": "pile of poo",
    "star eyes": "star struck",
    "shrug": "person shrugging",
    "facepalm": "person facepalming",
    "clapping": "clapping hands",
    "waving": "waving hand",
}


def _names() -> dict[str, str]:
    """The emoji by their names in lower-case words; flags in other words, too."""
    # Not by pathlib: it takes longer to import than this to be read.
    with open(f"{__file__.removesuffix('.py')}.txt", encoding="utf-8") as file:  # noqa: PTH123
        lines = file.read().splitlines()
    pairs = (line.split("\t") for line in lines if "\t" in line)
    names = {name: sign for sign, name in pairs}
    flags = {name: sign for name, sign in names.items() if _FLAG.fullmatch(sign)}
    for name, sign in flags.items():
        country = name.removeprefix("flag ")
        names[f"{country} flag"] = names[f"flag of {country}"] = sign
    return names | {said: names[name] for said, name in _CALLED.items()}


EMOJI = named(
    "emoji",
    hear_if=["emoji", "emojis"],
    needs=(DECLARED, OWN_SENTENCE),
    unless=(DETERMINED, SPOKEN_OF, QUOTED),
    names=_names(),
    voices=("dictation",),
    examples=[
        heard("Well done thumbs up emoji.", "Well done 👍.", voice="dictation"),
        heard("We are off rocket emoji see you.", "We are off 🚀 see you.", voice="dictation"),
        heard("We won. Party popper emoji. So it goes.", "We won. 🎉. So it goes."),
        leaves("She sent a thumbs up emoji and the rocket emoji.", voice="dictation"),
        leaves("He likes rocket emoji and every other emoji."),
    ],
    why="Dictation systems write the emoji whose name is said before the word.",
)

RULES = (EMOJI,)
