"""Each format's fixture becomes a source with its text and its times."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.repository import ROOT
from verbalnorm import InputTypeError, OptionError, Source, SourceError
from verbalnorm.intake import load
from verbalnorm.intake.detect import FORMATS
from verbalnorm.span import Cue

FIXTURES = ROOT / "tests" / "fixtures" / "intake"


class Known(NamedTuple):
    """What a fixture holds: format, text, cues and words with times in hundredths of a second."""

    format: str
    text: str
    cues: str
    words: str


KNOWN = {
    "plain.txt": Known(
        "text", "[Music] It was asterisk asterisk very asterisk asterisk cold.\n", "", ""
    ),
    "talk.srt": Known(
        "srt",
        "It was asterisk\nasterisk very asterisk\nasterisk cold, at four\npoint five, said Bo.",
        "It_was_asterisk 100-350 asterisk_very_asterisk_asterisk_cold,_at_four 350-600"
        " point_five,_said_Bo. 625-800",
        "",
    ),
    "talk.vtt": Known(
        "vtt",
        "Is it asterisk\nasterisk really asterisk asterisk < four\n\n"
        "Point five & falling.\n\nOh.\n\nSo it goes.",
        "Is_it_asterisk 100-350:Ann_Lee asterisk_really_asterisk_asterisk_<_four 350-600:Ann_Lee"
        " Point_five_&_falling. 625-800:Bo Oh. 625-800:Ann_Lee So_it_goes. 6800-7000",
        "So 6800-6850 it 6850-6900 goes. 6900-7000",
    ),
    "openai_whisper.json": Known(
        "whisper",
        "It was asterisk asterisk very asterisk asterisk cold. At four point five.",
        "It_was_asterisk_asterisk_very 0-250 asterisk_asterisk_cold._At_four_point_five. 250-600",
        "It 0-20 was 20-50 asterisk 50-100 asterisk 100-150 very 160-240 asterisk 250-300"
        " asterisk 300-350 cold. 350-400 At 420-440 four 440-480 point 480-520 five. 520-590",
    ),
    "openai_api.json": Known(
        "whisper",
        "Well, it was cold.",
        "Well,_it_was_cold. 0-250",
        "Well 0-40 it 50-60 was 60-90 cold 100-250",
    ),
    "faster_whisper.json": Known(
        "whisper",
        "Late frost. No pears.",
        "Late_frost. 0-150 No_pears. 150-300",
        "Late 0-50 frost. 50-150",
    ),
    "whisperx.json": Known(
        "whisper",
        "In 2019 it froze.\n\nWhere?",
        "In_2019_it_froze. 50-200:SPEAKER_00 Where? 250-300:SPEAKER_01",
        "In 50-70:SPEAKER_00 2019 ?-?:SPEAKER_00 it 130-140:SPEAKER_00 froze. 140-200:SPEAKER_00"
        " Where? 250-300:SPEAKER_01",
    ),
    "whisper_cpp.json": Known(
        "whisper.cpp",
        "An asterisk. The asterisk key.",
        "An_asterisk. 0-200 The_aster 200-300 isk_key. 300-400",
        "An 10-40 asterisk. 40-160",
    ),
    "podcast.json": Known(
        "podcast",
        "It was late.\n\nWas it?",
        "It 50-75:Ann was_late. 75-125:Ann Was 150-200:Bo it? 200-250:Bo",
        "It 50-75:Ann Was 150-200:Bo it? 200-250:Bo",
    ),
    "youtube.json3": Known(
        "json3",
        "it was asterisk\nasterisk cold",
        "it_was_asterisk 12-412 asterisk_cold 212-512",
        "it 12-52 was 52-102 asterisk 102-212 asterisk 212-268 cold 268-512",
    ),
    "deepgram.json": Known(
        "deepgram",
        "It was late.\n\nWas it?",
        "It_was_late. 8-100:speaker_0 Was_it? 200-300:speaker_1",
        "It 8-32:speaker_0 was 32-50:speaker_0 late. 50-100:speaker_0 Was 200-250:speaker_1"
        " it? 250-300:speaker_1",
    ),
    "deepgram_utterances.json": Known(
        "deepgram",
        "it was late",
        "it_was_late 8-100:speaker_0",
        "it 8-32:speaker_0 was 32-50:speaker_0 late 50-100:speaker_0",
    ),
    "assemblyai.json": Known(
        "assemblyai",
        "It was late.\n\nWas it?",
        "It_was_late. 25-125:A Was_it? 200-250:B",
        "It 25-50:A was 50-75:A late. 75-125:A Was 200-225:B it? 225-250:B",
    ),
    "aws.json": Known(
        "aws",
        "Well, yes.\n\nWas it?",
        "Well,_yes. 4-110:spk_0 Was_it? 200-300:spk_1",
        "Well, 4-50:spk_0 yes. 60-110:spk_0 Was 200-240:spk_1 it? 240-300:spk_1",
    ),
    "google_v1.json": Known(
        "google",
        "it was late was it",
        "it_was_late 0-1290 was_it 1310-1390",
        "it 0-40 was 40-90 late 90-1290 was 1310-1340 it 1340-1390",
    ),
    "google_proto.json": Known(
        "google",
        "late\n\nis it",
        "late 0-40:speaker_1 is_it 1290-1400:speaker_2",
        "late 0-40:speaker_1 is 1290-1300:speaker_2 it 1300-1400:speaker_2",
    ),
}


def shown(source: Source, cues: Iterable[Cue]) -> str:
    """Cues as the table above writes them."""
    return " ".join(
        f"{'_'.join(cue.span.of(source.text).split())} {hundredths(cue.start)}-"
        f"{hundredths(cue.end)}{':' * bool(cue.speaker)}{cue.speaker.replace(' ', '_')}"
        for cue in cues
    )


def hundredths(time: float | None) -> str:
    return "?" if time is None else str(round(time * 100))


def test_every_fixture_is_known() -> None:
    assert {path.name for path in FIXTURES.iterdir()} == set(KNOWN)
    assert {known.format for known in KNOWN.values()} == {"text", *(each.name for each in FORMATS)}


@pytest.mark.parametrize("name", KNOWN)
def test_a_fixture_becomes_a_source_with_its_times(name: str) -> None:
    known = KNOWN[name]
    source = load(FIXTURES / name)
    assert source.format == known.format
    assert source.text == known.text
    assert shown(source, source.cues) == known.cues
    assert shown(source, source.words) == known.words


@pytest.mark.parametrize("name", KNOWN)
def test_content_alone_tells_the_format(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    for variant in (data, b"\xef\xbb\xbf" + data, data.decode().encode("utf-16")):
        assert load(variant).text == KNOWN[name].text
        assert load(variant).format == KNOWN[name].format
    assert load(data, format=KNOWN[name].format) == load(data)


@pytest.mark.parametrize("name", KNOWN)
def test_no_other_format_takes_a_fixture_for_its_own(name: str) -> None:
    content: object = (FIXTURES / name).read_text("utf-8")
    if name.endswith(("json", "json3")):
        content = json.loads(str(content))
    takers = [
        known.name
        for known in FORMATS
        if known.is_json is not isinstance(content, str) and known.detects(content)
    ]
    assert takers == [KNOWN[name].format] * (KNOWN[name].format != "text")


@pytest.mark.parametrize("name", ["talk.srt", "talk.vtt"])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_in_any_way(name: str, end: str) -> None:
    data = (FIXTURES / name).read_text("utf-8").replace("\n", end).encode()
    assert load(data).text == KNOWN[name].text


@pytest.mark.parametrize("name", [name for name in KNOWN if name.endswith(("json", "json3"))])
def test_json_may_come_as_objects(name: str) -> None:
    data = json.loads((FIXTURES / name).read_bytes())
    assert load(data).text == KNOWN[name].text
    assert load(data).words == load(FIXTURES / name).words


def test_dataclasses_and_named_tuples_are_objects_too() -> None:
    @dataclass
    class Said:
        word: str
        start: float
        end: float

    class Segment(NamedTuple):
        text: str
        start: float
        end: float
        words: list[Said]

    source = load([Segment(" Yes.", 0.0, 1.0, [Said(" Yes.", 0.25, 0.75)])])
    assert (source.text, source.words[0].start, source.words[0].end) == ("Yes.", 0.25, 0.75)


def test_captions_need_no_numbers_and_may_hold_blank_lines() -> None:
    source = load(b"0:00:01.5 --> 0:00:02\n".replace(b"02\n", b"02,0\n") + b"one\n\n42\ntwo\n")
    assert (source.text, source.cues[0].start) == ("one\n\n42\ntwo", 1.5)


def test_a_caption_may_be_empty() -> None:
    for data in (
        b"1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\nYes.\n",
        b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nYes.\n",
    ):
        source = load(data)
        assert [len(cue.span) for cue in source.cues] == [0, 4]
        assert source.text == "Yes."


def test_a_pause_begins_a_paragraph_when_asked() -> None:
    data = json.dumps(
        {"segments": [{"text": "a", "start": 0, "end": 1}, {"text": "b", "start": 4, "end": 5}]}
    ).encode()
    assert load(data).text == "a b"
    assert load(data, pause=3).text == "a\n\nb"
    assert load(data, pause=3.1).text == "a b"


SRT = b"1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:61:00,000 --> 00:00:02,000\nTwo.\n"

MALFORMED: dict[str, tuple[bytes, str, list[str]]] = {
    "minutes": (SRT, "auto", ["line 6", "00:61:00,000"]),
    "no arrow": (b"hello\n", "srt", ["line 1", "'hello'"]),
    "words first": (b"\n\nhello\n" + SRT[:40], "srt", ["line 3", "'hello'"]),
    "a time": (b"WEBVTT\n\nNOTE x\n\n00:01.000 --> soon\nYes.\n", "auto", ["line 5", "soon"]),
    "no times": (b"WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\nNo.\n", "auto", ["line 6", "'No.'"]),
    "no magic": (b"00:01.000 --> 00:02.000\nYes.\n", "vtt", ["line 1", "WEBVTT"]),
    "cut off": (b'{"segments": [\n{"text": "a", ', "auto", ["line 2", "not JSON"]),
    "not JSON": (b"Yes.", "whisper", ["line 1", "not JSON"]),
    "no keys": (b'{"hello": 1}', "auto", ["'hello'", "whisper", "aws"]),
    "a number": (b"17", "whisper", ["expected segments", "no JSON"]),
    "an array": (b"[]", "aws", ["expected results.transcripts"]),
    "another one": (b'{"transcription": []}', "aws", ["expected results.transcripts"]),
    "text as JSON": (b'{"segments": []}', "srt", ["line 1"]),
    "a word": (
        b'{"segments": [{"text": "a", "start": 0, "end": 1, "words": [{"word": 5}]}]}',
        "auto",
        ["segments[0].words[0].word", "a string", "5"],
    ),
    "a start": (
        b'{"segments": [{"text": "a", "start": "soon", "end": 1}]}',
        "auto",
        ["segments[0].start", "seconds", "'soon'"],
    ),
    "words": (
        b'{"segments": [{"text": "a", "start": 0, "end": 1, "words": {"a": 1}}]}',
        "auto",
        ["segments[0].words", "an array"],
    ),
    "a Google time": (
        b'{"results": [{"alternatives": [{"words": [{"word": "a", "startTime": "1m"}]}]}]}',
        "auto",
        ["results[0].alternatives[0].words[0].startTime", "12.900s", "'1m'"],
    ),
    "an item": (
        b'{"results": {"transcripts": [], "items": [{"type": "pronunciation"}]}}',
        "auto",
        ["results.items[0].alternatives"],
    ),
    "milliseconds": (
        b'{"text": "a", "words": [{"text": "a", "start": "1"}]}',
        "auto",
        ["words[0].start", "milliseconds", "'1'"],
    ),
    "bytes": (b"Yes.\n\xff No.", "auto", ["line 2", "0xff", "UTF-8"]),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_an_error_names_the_place_and_what_was_expected(name: str) -> None:
    data, chosen, named = MALFORMED[name]
    with pytest.raises(SourceError) as caught:
        load(data, format=chosen)
    assert all(part in str(caught.value) for part in named), str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_bytes(SRT)
    with pytest.raises(SourceError, match=r"talk\.srt: line 6: "):
        load(str(path))
    with pytest.raises(SourceError, match="No such file"):
        load("there/is/none.srt")


@pytest.mark.parametrize(
    ("transcript", "options", "kind"),
    [
        (b"", {"format": "sbv"}, OptionError),
        (b"", {"pause": -1}, OptionError),
        (b"", {"format": None}, InputTypeError),
        (b"", {"pause": "1"}, InputTypeError),
        (17, {}, InputTypeError),
        (None, {}, InputTypeError),
    ],
)
def test_a_wrong_call_raises_our_error(
    transcript: object, options: dict[str, Any], kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        load(transcript, **options)


def test_prose_that_begins_like_a_format_is_prose() -> None:
    for text in ("[Music] Yes.\nNo.", "{sic} Yes.\n", "WEBVTTS\nare files.", "1\nWe begin.", "[]"):
        assert load(text.encode()).format == "text"
