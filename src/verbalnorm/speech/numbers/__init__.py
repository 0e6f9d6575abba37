"""The number reader: language-free, one value at a time."""

from verbalnorm.speech.numbers.read import Reading, read

__all__ = ["Reading", "read"]
