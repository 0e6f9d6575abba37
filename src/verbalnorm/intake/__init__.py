"""Intake: transcripts as they come (captions, JSON, text) become a source."""

import os
from collections.abc import Callable, Mapping
from dataclasses import fields as members
from dataclasses import is_dataclass
from types import NoneType
from typing import Any, Never

from verbalnorm.arguments import refuse, require
from verbalnorm.errors import InputTypeError, OptionError, SourceError
from verbalnorm.span import Source

__all__ = ["load"]

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def load(
    transcript: str | os.PathLike[str] | bytes | object,
    *,
    format: str = "auto",  # noqa: A002 - the word that users have for it
    pause: float | None = None,
    **unknown: Never,
) -> Source:
    r"""Read a transcript in the format in which it came: text, captions or a recognizer's JSON.

    All times are kept: each caption, segment or turn is a cue of the source, and each timed word
    one of its ``words``. Captions follow one another on lines, segments on one line; another
    speaker begins another paragraph. The words themselves are not changed; markup inside
    captions is not part of them.

    >>> source = load(b"1\n00:00:01,000 --> 00:00:02,500\nHeading. Weather\n")
    >>> source.format, source.text, source.cues[0].start, source.cues[0].end
    ('srt', 'Heading. Weather', 1.0, 2.5)

    Args:
        transcript: The path of a file; the ``bytes`` of one; or what a recognizer's Python
            interface returned (dictionaries, lists, dataclasses). A ``str`` is a path, unless
            it has more than one line or begins as JSON does.
        format: ``"auto"`` looks at the content: ``"text"``, ``"srt"``, ``"vtt"``, ``"whisper"``,
            ``"whisper.cpp"``, ``"podcast"``, ``"json3"`` (YouTube), ``"deepgram"``,
            ``"assemblyai"``, ``"aws"``, ``"google"``.
        pause: A silence of so many seconds between two cues begins another paragraph.
        unknown: What is no option of it: refused, and the nearest one is named.

    Raises:
        SourceError: There is no such file, it is not text, or it is malformed: the message
            names the line, or the path in the JSON, and what was expected there.
        OptionError: There is no such format, or the pause is negative.
        InputTypeError: The transcript or an option is of a type that cannot be used.
    """
    if unknown:
        refuse("load", unknown, ("format", "pause"))
    require("format", format, str)
    require("pause", pause, int, float, NoneType)
    if pause is not None and not pause >= 0:
        raise OptionError(f"pause must be 0 seconds or more, not {pause}")
    name, content = _content(transcript)
    try:
        return _source(content, format, pause)
    except SourceError as error:
        raise SourceError(f"{name}: {error}") from error


def _source(content: Any, name: str, pause: float | None) -> Source:  # noqa: ANN401 - text or parsed JSON
    """The source of a file's text, or of JSON that came as objects."""
    # Imported here: most transcripts are plain text in a `str`, and need no format.
    import json

    from verbalnorm.intake.detect import format_of, named, parsed
    from verbalnorm.intake.stretch import assemble
    from verbalnorm.intake.whisper import loose_words

    chosen = None if name == "auto" else named(name)
    if name == "text":
        return Source(_text(content))
    data = content
    if isinstance(content, str) and (chosen is None or chosen.is_json):
        data = parsed(content, expected=chosen is not None)
    if isinstance(data, str):
        data = data.replace("\r\n", "\n").replace("\r", "\n")
    known = chosen or format_of(data)
    if known is None:
        return Source(_text(content))
    if known.is_json is isinstance(data, str) or not isinstance(data, (str, dict, list)):
        raise SourceError(f"expected {known.shape}, found no {'JSON' * known.is_json or 'text'}")
    if known.is_json and not known.detects(data):
        raise SourceError(f"not the JSON of {known.name}: expected {known.shape}")
    try:
        original = content if isinstance(content, str) else json.dumps(data, ensure_ascii=False)
    except (TypeError, ValueError) as error:
        raise SourceError(f"it holds what JSON cannot: {error}") from error
    words = loose_words(data) if known.name == "whisper" else ()
    return assemble(known.read(data), words, format=known.name, original=original, pause=pause)


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    raise SourceError("expected text, found objects; leave format out to have it detected")


def _content(transcript: object) -> tuple[str, object]:
    """What the transcript is called in messages, and its text or its objects."""
    if isinstance(transcript, str) and not _is_path(transcript):
        return "transcript", transcript.removeprefix("\ufeff")
    if isinstance(transcript, (bytes, bytearray)):
        return "transcript", _decoded(bytes(transcript), "transcript")
    if isinstance(transcript, str) and not transcript.strip():
        raise SourceError("an empty str is no path; an empty transcript is passed as bytes: b''")
    if isinstance(transcript, (str, os.PathLike)):
        name = os.fspath(transcript)
        if not isinstance(name, str):
            raise InputTypeError("a path must be a str, not bytes: bytes are a transcript")
        shown = name if name.isprintable() else repr(name)
        try:
            # Imported here: few programs read files with it, and it brings others with it.
            from pathlib import Path

            return shown, _decoded(Path(name).read_bytes(), shown)
        except (OSError, ValueError) as error:
            if isinstance(error, SourceError):
                raise
            reason = getattr(error, "strerror", None) or error
            # Only a `str` can have been meant as the transcript itself.
            hint = "; a transcript itself is passed as bytes: text.encode()"
            raise SourceError(
                f"{shown}: {reason}{hint if isinstance(transcript, str) else ''}"
            ) from error
    try:
        data = _plain(transcript)
    except RecursionError as error:
        raise SourceError(
            "transcript: its lists are nested too deeply, or in themselves"
        ) from error
    if not isinstance(data, (dict, list)):
        raise InputTypeError(
            "a transcript must be a path, bytes, or what a recognizer returned, not"
            f" {type(transcript).__name__}"
        )
    return "transcript", data


def _is_path(text: str) -> bool:
    """A file's name has one line, and JSON is none; "[draft] talk.srt" is no JSON."""
    from verbalnorm.intake.detect import BEGINS_JSON  # imported here, as in `_source`

    return "\n" not in text.strip() and not BEGINS_JSON.match(text)


def _decoded(data: bytes, name: str) -> str:
    encoding = next((known for mark, known in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{name}: line {line}: not {encoding.removesuffix('-sig').upper()} (byte"
            f" {data[error.start]:#04x} at offset {error.start}): convert it first"
        ) from error


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a recognizer returns
    """Objects of recognizers as JSON has them: faster-whisper gives dataclasses or tuples."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in members(value)}
    as_dict: Callable[[], dict[str, Any]] | None = getattr(value, "_asdict", None)
    if as_dict is not None:
        return {key: _plain(item) for key, item in as_dict().items()}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    # NumPy's numbers, which WhisperX leaves in its results, know their plain value.
    item = getattr(value, "item", None)
    return item() if callable(item) else value
