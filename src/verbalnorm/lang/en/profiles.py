"""Profiles: what readers of English call the characters, where they differ from the voices."""

from verbalnorm.rules.profile import Profile

__all__ = ["PROFILES"]

NVDA = Profile(
    "symbols-nvda",
    like="symbols",
    words={
        "asterisk": "star",
        "underscore": "line",
        "backtick": "graav",
        "tilde": "tilda",
        "hash": "number",
    },
    why="The names in the table of symbols of the screen reader NVDA.",
)

ESPEAK = Profile(
    "symbols-espeak",
    like="symbols",
    words={"backtick": "back prime"},
    why="What the synthesizer eSpeak NG says where it is told to speak punctuation.",
)

PROFILES = (NVDA, ESPEAK)
