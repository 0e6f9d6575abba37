"""Shape: how words are written where a speaker says how, in what case and joined by what."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from verbalnorm.record import Record

__all__ = ["Case", "Shape"]

# The case of a word's letters; "" leaves it. In "camel" case the first word has no capital.
Case: TypeAlias = Literal["", "lower", "upper", "capital", "camel"]


@frozen(eq=False, repr=False)
class Shape(Record):
    """The ``case`` of words, and what they are ``joined`` by; a blank leaves them apart.

    >>> Shape("camel", "").of(["get", "user", "id"]), Shape("upper", "_").of(["max", "size"])
    ('getUserId', 'MAX_SIZE')
    """

    case: Case = ""
    joined: str = " "

    def of(self, words: Sequence[str]) -> str:
        """The ``words`` in this shape."""
        return self.joined.join(self._cased(word, at) for at, word in enumerate(words))

    def _cased(self, word: str, at: int) -> str:
        if self.case == "lower" or (self.case == "camel" and at == 0):
            return word.lower()
        if self.case == "upper":
            return word.upper()
        # A name is made of words that have no capitals of their own.
        rest = word[1:] if self.joined == " " else word[1:].lower()
        return word[:1].upper() + rest if self.case in ("capital", "camel") else word
