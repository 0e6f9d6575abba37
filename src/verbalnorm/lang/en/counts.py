"""Counts: the words and figures that number the items of a list."""

from verbalnorm.lang.en.depths import DEEPEST

__all__ = ["COUNT", "FEW", "counts", "deep_counts"]

COUNT = "one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_HIGH = [f"{ten} {one}".rstrip() for ten in _TENS for one in ("", *COUNT[:9])]
_WORDS = (*COUNT, *_TEENS, *_HIGH)
# A list in an item has no more items than that, nor one whose items are "number one".
FEW = 20


def counts(form: str, most: int = len(_WORDS), *, figures: bool = False) -> dict[str, int]:
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
