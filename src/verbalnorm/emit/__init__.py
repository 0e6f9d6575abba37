"""Emit: what was normalized goes back into captions, JSON and pages, with its times."""

from verbalnorm.emit.captions import to_srt, to_vtt
from verbalnorm.emit.page import facts, to_page
from verbalnorm.emit.whisper import to_whisper_json
from verbalnorm.emit.words import TimedWord, timed_words

__all__ = [
    "TimedWord",
    "facts",
    "timed_words",
    "to_page",
    "to_srt",
    "to_vtt",
    "to_whisper_json",
]
