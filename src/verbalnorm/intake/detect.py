"""Detect: which format it is, by what it holds; names of files are not looked at."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from attrs import frozen

from verbalnorm.arguments import choose
from verbalnorm.errors import SourceError
from verbalnorm.intake import (
    assemblyai,
    aws,
    deepgram,
    google,
    json3,
    podcast,
    srt,
    vtt,
    whisper,
    whisper_cpp,
)
from verbalnorm.intake.stretch import Stretch
from verbalnorm.record import Record

__all__ = ["BEGINS_JSON", "FORMATS", "Format", "format_of", "named", "parsed"]


@frozen(eq=False, repr=False)
class Format(Record):
    """A format: its name, what it must hold, how that is seen, how it is read."""

    name: str
    shape: str
    detects: Callable[[Any], bool]
    read: Callable[[Any], Iterable[Stretch]]
    is_json: bool = True


FORMATS: Final = (
    Format("srt", "captions with numbers and times", srt.detects, srt.read, is_json=False),
    Format("vtt", "'WEBVTT' on the first line", vtt.detects, vtt.read, is_json=False),
    Format("podcast", "segments with a body", podcast.detects, podcast.read),
    Format("whisper", "segments with text, start and end", whisper.detects, whisper.read),
    Format("whisper.cpp", "a transcription", whisper_cpp.detects, whisper_cpp.read),
    Format("json3", "events with tStartMs", json3.detects, json3.read),
    Format("deepgram", "results.channels", deepgram.detects, deepgram.read),
    Format("aws", "results.transcripts and results.items", aws.detects, aws.read),
    Format("google", "results with alternatives", google.detects, google.read),
    Format("assemblyai", "text and words with text", assemblyai.detects, assemblyai.read),
)

# No speech begins like this: an object with a key, an array of objects, strings or arrays.
BEGINS_JSON: Final = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"])')


def named(name: str) -> Format | None:
    """The format called ``name``, ``None`` for ``"text"``; raises ``OptionError`` for others."""
    if name == "text":
        return None
    names = {known.name: known for known in FORMATS}
    choose("format", name, ["auto", "text", *names])
    return names[name]


def format_of(content: object) -> Format | None:
    r"""The format of ``content``, a text or parsed JSON; ``None`` where it is plain text.

    Raises ``SourceError`` for JSON in which no format is recognized.

    >>> format_of("WEBVTT\n").name, format_of({"transcription": []}).name, format_of("A word.")
    ('vtt', 'whisper.cpp', None)
    """
    is_json = not isinstance(content, str)
    for known in FORMATS:
        if known.is_json is is_json and known.detects(content):
            return known
    if not is_json:
        return None
    keys = ", ".join(map(repr, list(content)[:8])) if isinstance(content, dict) else "none"
    raise SourceError(
        f"JSON of no known format (keys: {keys}); name it with format=, one of:"
        f" {', '.join(known.name for known in FORMATS if known.is_json)}"
    )


def parsed(text: str, *, expected: bool) -> Any:  # noqa: ANN401 - parsed JSON
    """``text`` as JSON, or as it is where it is none and none is ``expected``.

    Raises ``SourceError`` with the line where JSON is broken.
    """
    if not expected and not BEGINS_JSON.match(text):
        return text
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise SourceError(
            f"line {error.lineno}, column {error.colno}: not JSON: {error.msg}"
        ) from error
    except RecursionError as error:
        raise SourceError("JSON nested too deeply for a transcript") from error
    except ValueError as error:  # an integer longer than Python reads
        raise SourceError("JSON with a number too long for a transcript") from error
