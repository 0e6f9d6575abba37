"""Whatever comes in, there is a source or our own error."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.test_formats import FIXTURES, KNOWN
from verbalnorm import Edit, Source, SourceError, Span, Trace
from verbalnorm.emit import timed_words, to_srt, to_vtt, to_whisper_json
from verbalnorm.intake import load
from verbalnorm.intake.detect import FORMATS

NAMES = [known.name for known in FORMATS]
OBJECTS = [json.loads((FIXTURES / name).read_bytes()) for name in KNOWN if "json" in name]
VALUES: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 1e400, 10**400, 10**5000, "", "x", "1", [], [[]], [None], {}, {"a": 1}]
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


def joined(source: Source) -> Trace:
    """Each two words of ``source`` made one."""
    pairs = re.finditer(r"\S+\s+\S+", source.text)
    spans = [Span(*pair.span()) for pair in pairs]
    return Trace(tuple(Edit(span, "one", "strong", f"strong@{span.start}") for span in spans))


@given(broken(), st.sampled_from(["auto", *NAMES]))
def test_broken_json_is_read_or_refused_with_our_error(data: object, chosen: str) -> None:
    try:
        source = load(data, format=chosen)
        for trace in (Trace(), joined(source)):
            for write in (timed_words, to_whisper_json, to_srt, to_vtt):
                write(source, trace)
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


@pytest.mark.parametrize("digits", [20, 400, 5000])
def test_hours_that_nobody_speaks_are_no_times(digits: int) -> None:
    hours = "9" * digits
    for file in (
        f"1\n{hours}:00:01,000 --> {hours}:00:02,000\nx\n",
        f"WEBVTT\n\n{hours}:00:01.000 -->",
    ):
        with pytest.raises(SourceError, match="expected times"):
            load(file)
    inner = load(f"WEBVTT\n\n00:01.000 --> 00:02.000\nSo <{hours}:00:01.500>it was\n")
    assert inner.text == "So it was"
    zeros = load(f"1\n{'0' * digits}:00:01,000 --> 00:00:02,000\nx\n")
    assert zeros.cues[0].start == 1.0


def test_a_number_that_python_does_not_read_is_our_error() -> None:
    row = '{"text": "a", "start": 0, "end": 1, "id": %s}' % ("9" * 5000)
    with pytest.raises(SourceError, match="a number too long"):
        load(f'{{"segments": [{row}]}}')


@pytest.mark.parametrize("value", [{1}, object(), 10**5000], ids=["a set", "an object", "a number"])
def test_objects_that_json_cannot_hold_are_our_error(value: object) -> None:
    with pytest.raises(SourceError, match="what JSON cannot"):
        load({"segments": [{"text": "a", "start": 0, "end": 1, "x": value}]})


@pytest.mark.parametrize("odd", ["high", "", {}, [], [0.5]], ids=repr)
def test_a_probability_that_is_no_number_is_not_counted(odd: object) -> None:
    words = [
        {"word": f" {word}", "start": at, "end": at + 1, "probability": sure}
        for at, (word, sure) in enumerate([("four", 0.9), ("point", odd), ("five", 0.7)])
    ]
    for said in (words, [words[1], words[0], words[2]]):
        text = " ".join(str(word["word"]).strip() for word in said)
        source = load({"segments": [{"text": text, "start": 0, "end": 3, "words": said}]})
        edit = Edit(Span(0, len(text)), "4.5", "decimal", "decimal@0")
        written = json.loads(to_whisper_json(source, Trace((edit,))))
        assert [word["probability"] for word in written["segments"][0]["words"]] == [0.7]


@pytest.mark.parametrize("whole", [None, 5, []], ids=repr)
def test_a_whole_text_that_is_none_stays(whole: object) -> None:
    source = load({"text": whole, "segments": [{"text": "four", "start": 0, "end": 1}]})
    trace = Trace((Edit(Span(0, 4), "4", "cardinal", "cardinal@0"),))
    written = json.loads(to_whisper_json(source, trace))
    assert written == {"text": whole, "segments": [{"text": "4", "start": 0, "end": 1}]}


def test_an_empty_str_is_told_to_be_no_path() -> None:
    for empty in ("", " "):
        with pytest.raises(SourceError, match="an empty str is no path"):
            load(empty)
    assert load(b"").text == ""
