"""The number reader: language-free, one value at a time.

A value goes through four hands: ``quantities``, ``ranges``, ``calendar``, ``rows`` and
``electronic`` hear it in the tokens, ``evidence`` judges whether to act, ``written`` writes it
as the style has it, and ``say``, which only the way back needs, speaks it again.
"""

from verbalnorm.speech.numbers.compose import small
from verbalnorm.speech.numbers.read import Reading, read, starts
from verbalnorm.speech.numbers.setting import Setting, setting_of
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.written import write

__all__ = [
    "Reading",
    "Setting",
    "Walk",
    "read",
    "setting_of",
    "small",
    "starts",
    "write",
]
