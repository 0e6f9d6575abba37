"""Captions and JSON come back with other words, and with everything else as it was."""

import json
import re
from io import StringIO
from itertools import pairwise
from typing import Any

import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.test_formats import FIXTURES
from verbalnorm import Cue, Edit, OptionError, Source, SourceError, Span, Trace, normalize
from verbalnorm.emit import timed_words, to_srt, to_vtt, to_whisper_json
from verbalnorm.intake import load

WRITERS = {"talk.srt": to_srt, "talk.vtt": to_vtt}
FORMS = [("asterisk asterisk", ""), ("four point five", "4.5"), ("twenty one percent", "21 %")]


def restoring(text: str) -> Trace:
    """A trace by hand: the spoken forms above become what they mean, wherever lines break."""
    edits = []
    for form, new in FORMS:
        gap = r"(?:\s|$)+" if not new else ""
        edits += [
            Edit(Span(*found.span()), new, "form", f"form@{found.start()}")
            for found in re.finditer(r"\b" + r"\s+".join(form.split()) + rf"\b{gap}", text)
        ]
    return Trace(tuple(sorted(edits, key=lambda edit: edit.span)))


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_captions_without_an_edit_are_the_same_file(name: str, end: str) -> None:
    text = (FIXTURES / name).read_text("utf-8").replace("\n", end)
    assert WRITERS[name](load(text.encode()), Trace()) == text


@pytest.mark.parametrize(
    "name",
    ["openai_whisper.json", "openai_api.json", "faster_whisper.json", "whisperx.json"],
)
def test_whisper_json_without_an_edit_is_the_same_object(name: str) -> None:
    path = FIXTURES / name
    assert json.loads(to_whisper_json(load(path), Trace())) == json.loads(path.read_bytes())


def test_srt_keeps_everything_but_the_words() -> None:
    source = load(FIXTURES / "talk.srt")
    assert to_srt(source, restoring(source.text)) == (
        "1\n00:00:01,000 --> 00:00:03,500 X1:40 X2:600 Y1:20 Y2:50\n<i>It was</i>\n\n"
        "2\n00:00:03,500 --> 00:00:06,000\nvery cold, at 4.5,\n\n"
        "3\n00:00:06,250 --> 00:00:08,000\n{\\an8}said Bo.\n"
    )


def test_vtt_keeps_everything_but_the_words() -> None:
    source = load(FIXTURES / "talk.vtt")
    trace = restoring(source.text)
    at = source.text.index("four")
    point = Edit(Span(at, at + len("four\n\nPoint five")), "4.5 > <", "form", "form")
    made = to_vtt(source, Trace((*trace.edits, point)))
    before, after = ((FIXTURES / "talk.vtt").read_text("utf-8"), made)
    for kept in (
        "WEBVTT - A talk on frost\n\nSTYLE\n::cue(.loud) { color: red }\n\nREGION\nid:fred\n",
        "NOTE\nTwo speakers, recorded outdoors.\n\nopening\n00:01.000 --> 00:03.500 align:start",
        "\n\n00:03.500 --> 00:06.000 line:0\n<v Ann Lee>",
        "NOTE The answer\n\n00:00:06.250 --> 00:00:08.000\n<v.loud Bo>",
        "So <00:01:08.500><c>it</c> <00:01:09.000><c>goes.</c>\n",
    ):
        assert kept in before
        assert kept in after
    assert "<v Ann Lee>Is it</v>\n" in after
    assert "<v Ann Lee><i>really</i> &lt; 4.5 &gt; &lt;</v>\n" in after
    assert "<v.loud Bo>&amp; falling.\n<v Ann Lee>Oh.\n" in after


def test_an_emptied_caption_stays_or_goes() -> None:
    heads = [f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000 X1:{n}\n" for n in (1, 2, 3)]
    source = load(
        "".join(
            f"{head}{text}\n\n" for head, text in zip(heads, ["a", "b", "c"], strict=True)
        ).encode()
    )
    trace = Trace((Edit(Span(2, 4), "", "form", "form"),))
    assert to_srt(source, trace) == f"{heads[0]}a\n\n{heads[1]}\n\n{heads[2]}c\n\n"
    renumbered = heads[2].replace("3\n", "2\n", 1)
    assert to_srt(source, trace, empty="drop") == f"{heads[0]}a\n\n{renumbered}c\n\n"
    assert load(to_srt(source, trace)).cues[1].span == Span(1, 1)
    with pytest.raises(OptionError):
        to_srt(source, trace, empty="maybe")


def test_merged_words_take_the_first_start_and_the_last_end() -> None:
    source = load(FIXTURES / "openai_whisper.json")
    made = json.loads(to_whisper_json(source, restoring(source.text)))
    first, second = made["segments"]
    assert made["text"] == " It was very cold. At 4.5."
    assert (first["text"], second["text"]) == (" It was very", " cold. At 4.5.")
    assert first["tokens"] == [50364, 467, 390]
    assert [word["word"] for word in first["words"]] == [" It", " was", " very"]
    assert second["words"][2] == {"word": " 4.5.", "start": 4.4, "end": 5.9, "probability": 0.6}
    old = json.loads((FIXTURES / "openai_whisper.json").read_bytes())["segments"]
    assert first["words"][2] == old[0]["words"][4]
    assert second["words"][:2] == old[1]["words"][2:4]


MARKED = [
    (
        ["He said, quote,", "we are done,", "end quote, and left."],
        ["He said,", '"we are done,"', "and left."],
    ),
    (
        ["He said quote", "we are done", "end quote and left."],
        ["He said", '"we are done"', "and left."],
    ),
    (
        ["The inn open paren", "the old one", "close paren is shut."],
        ["The inn", "(the old one)", "is shut."],
    ),
    (
        ["The inn open", "paren the old", "one close paren is shut."],
        ["The inn", "(the old", "one) is shut."],
    ),
    (["We need dot", "dot dot", "salt."], ["We need...", "", "salt."]),
]


def _timed(texts: list[str]) -> dict[str, Any]:
    """Whisper's JSON of segments whose words last a second each."""
    segments: list[dict[str, Any]] = []
    at = 0
    for text in texts:
        words = []
        for word in text.split():
            words.append({"word": f" {word}", "start": at, "end": at + 1})
            at += 1
        start = words[0]["start"]
        segments.append({"start": start, "end": at, "text": f" {text}", "words": words})
    return {"text": "".join(row["text"] for row in segments), "segments": segments}


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (["It grew by four point five percent.", "So it was."], ["It grew by 4.5%.", "So it was."]),
        (["So it was.", "It grew by four point", "five percent so."], None),
        (["We need dot", "dot dot", "salt."], ["We need...", "", "salt."]),
    ],
)
@pytest.mark.parametrize("untimed", [0, 1, 2])
def test_words_of_a_segment_that_lists_none_stand_in_no_other_one(
    said: list[str], written: list[str] | None, untimed: int
) -> None:
    data = _timed(said)
    data["segments"][untimed % len(said)]["words"] = []
    heard = json.loads(normalize(load(data)).to_whisper_json())
    if written:
        assert [row["text"].strip() for row in heard["segments"]] == written
    for number, row in enumerate(heard["segments"]):
        words = " ".join(word["word"].strip() for word in row["words"])
        assert words == ("" if number == untimed % len(said) else row["text"].strip())


@pytest.mark.parametrize(("said", "written"), MARKED, ids=[said[0] for said, _ in MARKED])
def test_a_mark_at_a_border_goes_with_its_word(said: list[str], written: list[str]) -> None:
    captions = "\n".join(
        f"{number}\n00:00:0{number},000 --> 00:00:0{number + 1},000\n{text}\n"
        for number, text in enumerate(said)
    )
    made = normalize(load(captions.encode())).to_srt()
    assert [cue.span.of(load(made.encode()).text) for cue in load(made.encode()).cues] == written
    heard = json.loads(normalize(load(_timed(said))).to_whisper_json())
    assert [row["text"].strip() for row in heard["segments"]] == written
    words = ["".join(word["word"] for word in row["words"]) for row in heard["segments"]]
    assert [text.strip() for text in words] == written
    assert heard["text"].split() == " ".join(written).split()
    for row in heard["segments"]:
        assert all(row["start"] <= word["start"] for word in row["words"])


def test_references_in_captions_are_read_and_written_again() -> None:
    captions = "1\n00:00:01,000 --> 00:00:02,000\n4 &lt; 5, R&D, quote, a &amp; b, end quote.\n"
    source = load(captions.encode())
    assert source.text == "4 < 5, R&D, quote, a & b, end quote."
    assert to_srt(source, Trace()) == captions
    assert '4 &lt; 5, R&amp;D "a &amp; b."' in normalize(source).to_srt()
    plain = captions.replace("&lt;", "is").replace("&amp;", "and")
    assert 'R&D "a and b."' in normalize(load(plain.encode())).to_srt()


def test_an_empty_transcript_of_whisper_is_one() -> None:
    empties: tuple[dict[str, Any], ...] = ({"segments": []}, {"text": "", "segments": []})
    for empty in empties:
        assert json.loads(normalize(load(empty)).to_whisper_json()) == empty


def test_lines_end_as_they_did() -> None:
    said = "Heading. Frost. It is cold.\nWe left.\n\nSubheading. So. It was.\nAnd it is."
    ended = normalize(said.replace("\n", "\r\n"))
    assert ended.markdown == normalize(said).markdown.replace("\n", "\r\n")
    assert ended.text == normalize(said).text.replace("\n", "\r\n")
    assert ended.trace.apply(ended.source.text) == ended.markdown


def test_words_beside_the_segments_are_written_too() -> None:
    source = load(FIXTURES / "whisperx.json")
    trace = Trace((Edit(Span(3, 7), "twenty nineteen", "form", "form"),))
    made = json.loads(to_whisper_json(source, trace))
    assert made["segments"][0]["text"] == " In twenty nineteen it froze."
    assert made["word_segments"] == [
        word for segment in made["segments"] for word in segment["words"]
    ]
    assert [word["word"] for word in made["word_segments"]][1:3] == ["twenty", "nineteen"]


def test_other_formats_become_captions_and_json() -> None:
    source = load(FIXTURES / "aws.json")
    assert to_srt(source, Trace()) == (
        "1\n00:00:00,040 --> 00:00:01,100\nWell, yes.\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\nWas it?\n"
    )
    assert "00:00:02.000 --> 00:00:03.000\n<v spk_1>Was it?\n" in to_vtt(source, Trace())
    again = load(json.loads(to_whisper_json(source, Trace())))
    assert again.format == "whisper"
    assert (again.text, again.cues, again.words) == (source.text, source.cues, source.words)


def test_what_has_no_times_becomes_no_captions() -> None:
    for write in (to_srt, to_vtt, to_whisper_json):
        with pytest.raises(SourceError, match="times"):
            write(Source("Yes."), Trace())
    with pytest.raises(SourceError, match="cue 1"):
        to_srt(Source("Yes.", [Cue(Span(0, 4))]), Trace())


# Words, some of them spoken forms, and after which of them a cue ends.
said = st.lists(
    st.sampled_from([form for form, _ in FORMS] + ["cold", "Yes,", "at", "<b", "&", "ä."]),
    min_size=1,
    max_size=8,
).map(lambda parts: " ".join(parts).split())


@st.composite
def cut(draw: st.DrawFn) -> list[list[str]]:
    """Words in cues, cut anywhere: inside spoken forms too."""
    words = draw(said)
    borders = sorted(draw(st.sets(st.integers(0, len(words)), max_size=4)) | {0, len(words)})
    return [words[a:b] for a, b in pairwise(borders)]


def whisper(cues: list[list[str]]) -> dict[str, Any]:
    """The words as openai-whisper would give them, a second each."""
    rows = []
    at = 0
    for words in cues:
        rows.append(
            {
                "start": float(at),
                "end": float(at + len(words)),
                "text": "".join(f" {word}" for word in words),
                "words": [
                    {"word": f" {word}", "start": float(at + n), "end": float(at + n + 1)}
                    for n, word in enumerate(words)
                ],
            }
        )
        at += len(words)
    return {"text": "".join(str(row["text"]) for row in rows), "segments": rows, "language": "en"}


def heard(trace: Trace, text: str) -> list[str]:
    """The words of the plain text, without regard to where glued punctuation went."""
    return trace.apply(text).split()


@given(cut())
def test_captions_keep_their_times_wherever_they_are_cut(cues: list[list[str]]) -> None:
    times = [(float(n), n + 0.5) for n in range(len(cues))]
    texts = [" ".join(words) for words in cues]
    at = 0
    spans = []
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    source = Source(
        "\n".join(texts), [Cue(span, *time) for span, time in zip(spans, times, strict=True)]
    )
    trace = restoring(source.text)
    for write in (to_srt, to_vtt):
        made = write(source, trace)
        again = load(made.encode(), format=write.__name__[3:])
        assert [(cue.start, cue.end) for cue in again.cues] == times
        assert again.text.split() == heard(trace, source.text)
        # … and the file itself takes the edits as well as the bare source does.
        plain = load(write(source, Trace()).encode())
        assert write(plain, restoring(plain.text)) == made
    captions = webvtt.from_buffer(StringIO(to_vtt(source, trace)), format="vtt").captions
    assert all(caption.start_in_seconds == int(caption.start_in_seconds) for caption in captions)


@given(cut())
def test_whisper_words_keep_their_times_wherever_they_are_cut(cues: list[list[str]]) -> None:
    data = whisper(cues)
    source = load(data)
    trace = restoring(source.text)
    made = json.loads(to_whisper_json(source, trace))
    words = [word for row in made["segments"] for word in row["words"]]
    assert [word["word"].strip() for word in words] == heard(trace, source.text)
    for old, new in zip(data["segments"], made["segments"], strict=True):
        assert (old["start"], old["end"]) == (new["start"], new["end"])
    timed = timed_words(source, trace)
    assert [(word.text, word.start, word.end) for word in timed] == [
        (word["word"].strip(), word["start"], word["end"]) for word in words
    ]
    for word in timed:  # every word's time is its source's
        own = [
            cue
            for cue in source.words
            if cue.span.start < word.span.end and word.span.start < cue.span.end
        ]
        assert (word.start, word.end) == (own[0].start, own[-1].end)
        if len(own) == 1 and not any(
            edit.span.start < word.span.end and word.span.start < edit.span.end
            for edit in trace.edits
        ):
            assert word.text == word.span.of(source.text)
    starts = [word.start for word in timed if word.start is not None]
    assert starts == sorted(starts)


@given(cut())
def test_a_result_writes_its_own_plain_text(cues: list[list[str]]) -> None:
    source = load(whisper(cues))
    result = normalize(source)
    assert result.plain_trace.apply(source.text) == result.text
    assert [word.text for word in result.words] == result.text.split()
    segments = json.loads(result.to_whisper_json())["segments"]
    assert [word["word"].strip() for row in segments for word in row["words"]] == (
        result.text.split()
    )
    for made in (result.to_srt(), result.to_vtt()):
        again = load(made.encode())
        assert again.text.split() == result.text.split()
        assert [(cue.start, cue.end) for cue in again.cues] == [
            (cue.start, cue.end) for cue in source.cues
        ]


def test_a_page_has_times_speakers_and_front_matter() -> None:
    result = normalize(load(FIXTURES / "talk.vtt"))
    assert result.to_page() == result.markdown
    assert result.to_page(times=True, speakers=True, front_matter=True) == (
        '---\nformat: "vtt"\nduration: 70.0\nspeakers: ["Ann Lee", "Bo"]\n---\n\n'
        "[00:00:01] **Ann Lee:** Is it **really** < four\n\n"
        "[00:00:06] **Bo:** Point five & falling.\n\n"
        "[00:00:06] **Ann Lee:** Oh.\n\n"
        "[00:01:08] So it goes."
    )


def test_two_numbers_apart_by_a_pause_do_not_fuse() -> None:
    def said(pause: float) -> str:
        ends = (0.5, 0.9, 1.4 + pause, 2.0 + pause)
        words = [
            {"word": f" {word}", "start": end - 0.3, "end": end}
            for word, end in zip(("We had", "twenty", "five", "percent"), ends, strict=True)
        ]
        row = {"start": 0.0, "end": ends[-1], "text": " We had twenty five percent", "words": words}
        return normalize(load({"text": row["text"], "segments": [row]})).markdown

    assert said(0.0) == "We had 25%"
    assert said(2.0) != "We had 25%"
    assert "twenty" in said(2.0) or "20" in said(2.0)


@pytest.mark.parametrize(
    "cut",
    [
        ["The pump leaks", "at the joint. one oh", "five million dollars"],
        ["We met at nine thirty", "p m"],
        ["left", "a", "million and a half people"],
        ["Run it with", "dash dash", "help first."],
        ["We lost", "twelve to", "nine."],
        ["It cost four", "point five million dollars."],
        ["The road was, quote,", "mostly mud, end quote."],
    ],
    ids="/".join,
)
def test_a_segment_has_the_words_of_its_text(cut: list[str]) -> None:
    def words(number: int, text: str) -> list[dict[str, object]]:
        parts = text.split()
        times = [number + at / len(parts) for at in range(len(parts) + 1)]
        return [
            {"word": f" {part}", "start": start, "end": end}
            for part, (start, end) in zip(parts, pairwise(times), strict=True)
        ]

    rows = [
        {"start": at, "end": at + 1, "text": f" {text}", "words": words(at, text)}
        for at, text in enumerate(cut)
    ]
    heard = json.dumps({"text": " " + " ".join(cut), "segments": rows}).encode()
    written = json.loads(normalize(load(heard), voice="dictation").to_whisper_json())
    assert written != json.loads(heard)
    for row in written["segments"]:
        assert "".join(word["word"] for word in row["words"]) == row["text"]


@pytest.mark.parametrize(
    "text",
    [
        "Use <b> and &lt; tags",
        "Use <b> tags",
        "4 < 5 & so on, AT&T",
        r"so {\an8} it",
        "so\n1 --> 2",
        "<font color=red>so</font>",
    ],
)
def test_what_is_written_as_subrip_is_read_so(text: str) -> None:
    source = Source(text, [Cue(Span(0, len(text)), 1.0, 2.0)])
    assert load(to_srt(source, Trace()), format="srt").text == text


def test_subrip_shows_as_it_stands_what_is_no_markup() -> None:
    source = Source("4 < 5 & <3", [Cue(Span(0, 10), 1.0, 2.0)])
    assert to_srt(source, Trace()).endswith("\n4 < 5 & <3\n")


@pytest.mark.parametrize(
    "data",
    [
        {"text": " It was bold very end bold cold.", "segments": [], "language": "en"},
        {
            "text": " It was bold very end bold cold.",
            "segments": [
                {
                    "text": "",
                    "start": 0,
                    "end": 2,
                    "words": [
                        {"word": f" {word}", "start": at / 4, "end": (at + 1) / 4}
                        for at, word in enumerate("It was bold very end bold cold.".split())
                    ],
                }
            ],
        },
    ],
    ids=["no segments", "a segment without its text"],
)
def test_the_words_of_whisper_are_read_wherever_they_stand(data: dict[str, Any]) -> None:
    result = normalize(load(json.dumps(data)), voice="dictation")
    assert result.markdown == "It was **very** cold."
    assert json.loads(result.to_whisper_json())["text"] == " It was very cold."
