"""Counts: the words and figures that number the items of a list."""

from verbalnorm.lang.en.depths import BEGINS, DEEPEST
from verbalnorm.lang.en.numbers import PACK

__all__ = ["ANNOUNCED", "COUNT", "FEW", "counts", "deep_counts"]

_MOST = 99
_SAID = {value: word for word, value in (*PACK.digits.items(), *PACK.teens.items())}
_SAID |= {value: word for word, value in PACK.tens.items()}
_WORDS = [
    _SAID.get(number) or f"{_SAID[number - number % 10]} {_SAID[number % 10]}"
    for number in range(1, _MOST + 1)
]
# What is counted without its name: "one, a dry shirt".
COUNT = _WORDS[:12]
# A list in an item has no more items than that, nor one whose items are "number one".
FEW = 20


def counts(form: str, most: int = _MOST, *, figures: bool = False) -> dict[str, int]:
    """``form`` with each number up to ``most``, in words or in figures.

    >>> counts("item {}", 2), counts("{} dot", 2, figures=True)
    ({'item one': 1, 'item two': 2}, {'1 dot': 1, '2 dot': 2})
    """
    said = enumerate(_WORDS[:most], 1)
    return {form.format(number if figures else words): number for number, words in said}


def deep_counts(lead: str, form: str, *, figures: bool = False) -> dict[str, int]:
    """The same behind a ``lead`` for each list that the items lie in, there with small numbers."""
    told = counts(form, figures=figures)
    for deep in range(1, DEEPEST):
        told |= counts(lead * deep + form, FEW, figures=figures)
    return told


# What announces a list, whatever its items are; screen readers say how many there are.
_LIST = "list with {} items"
ANNOUNCED = (
    *BEGINS,
    *(words for figures in (False, True) for words in counts(_LIST, FEW, figures=figures)),
)
