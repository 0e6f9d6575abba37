"""Whatever comes in, there is a source or our own error."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.test_formats import FIXTURES, KNOWN
from verbalnorm import SourceError, Trace
from verbalnorm.emit import timed_words, to_srt, to_vtt, to_whisper_json
from verbalnorm.intake import load
from verbalnorm.intake.detect import FORMATS

NAMES = [known.name for known in FORMATS]
OBJECTS = [json.loads((FIXTURES / name).read_bytes()) for name in KNOWN if "json" in name]
VALUES: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 1e400, 10**400, "", "x", "1", [], [[]], [None], {}, {"a": 1}]
)


@st.composite
def broken(draw: st.DrawFn) -> object:
    """An object of some format in which one value is another one, or missing."""
    data: Any = json.loads(json.dumps(draw(st.sampled_from(OBJECTS))))
    at = data
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = draw(st.sampled_from(keys))
        if isinstance(at[key], (dict, list)) and at[key] and draw(st.integers(0, 3)):
            at = at[key]
            continue
        if isinstance(at, dict) and draw(st.booleans()):
            del at[key]
        else:
            at[key] = draw(VALUES)
        return data


@given(broken(), st.sampled_from(["auto", *NAMES]))
def test_broken_json_is_read_or_refused_with_our_error(data: object, chosen: str) -> None:
    try:
        source = load(data, format=chosen)
        for write in (timed_words, to_whisper_json, to_srt, to_vtt):
            write(source, Trace())
    except SourceError as error:
        message = str(error)
    else:
        message = ""
    assert "\n" not in message


LINES = st.sampled_from(
    ["", "1", "WEBVTT", "NOTE a", "00:01.000 --> 00:02.000", "00:00:01,5 --> 00:00:02,000 X1:1"]
    + ["<v Ann>a</v> <i>b", "a --> b", "&lt;&#32;", "{", " ", "--> ", "a"]
)


@given(st.lists(LINES, max_size=8), st.sampled_from(["auto", "srt", "vtt", "text"]))
def test_any_lines_are_read_or_refused_with_our_error(lines: list[str], chosen: str) -> None:
    text = "\n".join(lines)
    try:
        source = load(text.encode(), format=chosen)
    except SourceError:
        return
    assert [cue.span.start for cue in source.cues] == sorted(cue.span.start for cue in source.cues)
    write = {"srt": to_srt, "vtt": to_vtt}.get(source.format)
    if write:
        assert write(source, Trace()) == text


@given(st.binary(max_size=30), st.sampled_from(["auto", "text", *NAMES]))
def test_any_bytes_are_read_or_refused_with_our_error(data: bytes, chosen: str) -> None:
    try:
        load(data, format=chosen)
    except SourceError as error:
        message = str(error)
    else:
        message = "transcript: "
    assert message.startswith("transcript: ")


def test_an_empty_str_is_told_to_be_no_path() -> None:
    for empty in ("", " "):
        with pytest.raises(SourceError, match="an empty str is no path"):
            load(empty)
    assert load(b"").text == ""
