"""Asides: what transcribers write beside the words, and may be told to drop."""

from typing import Final

__all__ = ["NOTES"]

# What may be dropped, and the rule under which it is.
NOTES: Final = {"speakers": "speaker_label", "times": "time_stamp", "sounds": "sound"}
