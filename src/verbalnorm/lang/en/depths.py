"""How deep a list lies in others, and what ends it: the words that its items and its end share."""

from collections.abc import Iterable

__all__ = [
    "BEGINS",
    "DEEPEST",
    "ENDS",
    "HEAR_END",
    "LIST_ENDS",
    "SAY_END",
    "TAB",
    "levels",
    "told_levels",
]

# In so many lists an item can lie.
DEEPEST = 6


def levels(lead: str, words: Iterable[str]) -> dict[str, int]:
    """Each of ``words`` behind a ``lead`` that is said once more for each list that it lies in."""
    return {lead * deep + word: deep + 1 for deep in range(DEEPEST) for word in words}


def told_levels(lead: str, words: Iterable[str]) -> dict[str, int]:
    """How deep the list of each of ``words`` lies, which begin with a ``lead`` for each other."""
    return {word: 1 + word.count(lead) for word in words}


# How engines that say blanks say a list in an item: https://github.com/nvaccess/nvda (report line
# indentation), and Orca's name of the character.
TAB = "tab "
# A list in an item is ended where more of the item is behind it.
_ENDS = {f"end {'sub ' * deep}list": deep + 1 for deep in range(DEEPEST)}
_TABBED_ENDS = levels(TAB, ["end list"])
ENDS = _ENDS | _TABBED_ENDS
SAY_END = {
    "narration": [f"{words}." for words in _ENDS],
    "dictation": list(_ENDS),
    "symbols": list(_TABBED_ENDS),
}
HEAR_END = ("end of list", "end of the list", "end the list", "leaving list")
# What is said of other things, too, as NVDA says it. "List end" would hide what ends code: "code
# list end code".
LIST_ENDS = ("out of list",)
# What is said before the first item.
BEGINS = ("begin list", "start list", "start of list", "beginning of list")
