"""What is wrong with a call is said by our own errors, each naming what to write instead."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import verbalnorm
from verbalnorm import (
    ENGLISH,
    Context,
    InputTypeError,
    Normalizer,
    OptionError,
    Result,
    Source,
    SourceError,
    Span,
    Style,
    Trace,
    Verbalizer,
    VerbalnormError,
)
from verbalnorm.evaluation import Pair, evaluate, read_pairs, table
from verbalnorm.presets import STYLES
from verbalnorm.testing import recognized

# Wrong types are the point here: what is typed is called as if it were not.
api: Any = verbalnorm
made: Any = Normalizer
restore: Any = Normalizer()
speak: Any = Verbalizer()
captions: Any = restore(verbalnorm.load(b"1\n00:00:01,000 --> 00:00:02,500\nFour point five.\n"))
rules: Any = ENGLISH
style: Any = Style
rows: Any = Trace.from_dicts
row = captions.trace.to_dicts()[0]
ENDLESS: list[object] = []
ENDLESS.append(ENDLESS)

WRONG_TYPES: dict[str, Callable[[], object]] = {
    "text": lambda: api.normalize(5),
    "bytes": lambda: api.normalize(b"frost"),
    "voice": lambda: api.normalize("", voice=3),
    "voices": lambda: api.normalize("", voice=[]),
    "style": lambda: api.normalize("", style=3),
    "syntax": lambda: api.normalize("", syntax=3),
    "layout": lambda: api.normalize("", layout=None),
    "title_lines": lambda: api.normalize("", title_lines=True),
    "rules": lambda: api.normalize("", rules=["strong"]),
    "keep": lambda: api.normalize("", keep="a star"),
    "kept": lambda: api.normalize("", keep=[5]),
    "names": lambda: api.normalize("", names={"pilot": 1}),
    "min_confidence": lambda: api.normalize("", min_confidence=True),
    "drop": lambda: api.normalize("", drop=5),
    "a note alone": lambda: api.normalize("", drop="speakers"),
    "dropped": lambda: api.normalize("", drop=[5]),
    "images": lambda: [api.normalize("", images=image) for image in (True, 1)],
    "levels": lambda: api.normalize("", heading_levels=5),
    "levels as text": lambda: api.normalize("", heading_levels="ab"),
    "a level": lambda: api.normalize("", heading_levels={"heading": True}),
    "a name of a level": lambda: api.normalize("", heading_levels={5: 1}),
    "context": lambda: api.normalize("", context=5),
    "pipe": lambda: restore.pipe(5),
    "pipe of nothing": lambda: restore.pipe(None),
    "pipe of letters": lambda: restore.pipe("abc"),
    "pipe of bytes": lambda: restore.pipe(b"abc"),
    "apply": lambda: captions.trace.apply(5),
    "to_output": lambda: captions.trace.to_output("1"),
    "to_source": lambda: captions.trace.to_source(None),
    "front matter": lambda: captions.to_page(front_matter=5),
    "a key of it": lambda: captions.to_page(front_matter={1: 1}),
    "a value of it": lambda: captions.to_page(front_matter={"a": {1}}),
    "times": lambda: captions.to_page(times=3),
    "speakers": lambda: captions.to_page(speakers="Ann"),
    "empty": lambda: captions.to_srt(empty=[]),
    "empty in vtt": lambda: captions.to_vtt(empty=5),
    "indent": lambda: captions.to_whisper_json(indent="  "),
    "rows": lambda: rows(5),
    "a row": lambda: rows([5]),
    "an empty row": lambda: rows([{}]),
    "a start": lambda: rows([{**row, "start": "0"}]),
    "a reason": lambda: rows([{**row, "because": [1]}]),
    "a transcript": lambda: api.load(5),
    "format": lambda: api.load(b"", format=3),
    "pause": lambda: api.load(b"", pause="2"),
    "markdown": lambda: api.verbalize(5),
    "a speaker's voice": lambda: api.verbalize("", voice=[]),
    "numbers": lambda: api.verbalize("", numbers=1),
    "cues": lambda: Source("", 5),  # type: ignore[arg-type]  # see above
    "a cue": lambda: Source("", [5]),  # type: ignore[list-item]  # see above
    "less rules": lambda: rules - 5,
    "less a rule": lambda: rules - [5],
    "more rules": lambda: rules + 5,
    "another rule": lambda: rules + [5],
    "only": lambda: rules.only(5),
    "a rule": lambda: rules[5],
    "a voice": lambda: rules.in_voice(5),
    "a new voice": lambda: rules.with_voice(5),
    "its words": lambda: rules.with_voice("shed", words=5),
    "contexts": lambda: Context() | 5,  # type: ignore[operator]  # see above
    "a style's number": lambda: style(cardinal_from="ten"),
    "a style's table": lambda: style(groups=5),
    "a style's pair": lambda: style(pairs=(5,)),
    "pairs": lambda: evaluate(5, restore),  # type: ignore[arg-type]  # see above
    "no pair": lambda: list(evaluate([5], restore)),  # type: ignore[list-item]  # see above
    "no normalizer": lambda: evaluate([], 5),  # type: ignore[arg-type]  # see above
    "half a pair": lambda: Pair("a", 5),  # type: ignore[arg-type]  # see above
    "a table": lambda: read_pairs(5),  # type: ignore[arg-type]  # see above
    "tallies": lambda: table(5),  # type: ignore[arg-type]  # see above
    "spoken": lambda: recognized(5, rules),  # type: ignore[arg-type]  # see above
    "heard by": lambda: recognized("", 5),  # type: ignore[arg-type]  # see above
    "seed": lambda: recognized("", rules, seed=[]),  # type: ignore[arg-type]  # see above
}


@pytest.mark.parametrize("call", WRONG_TYPES.values(), ids=WRONG_TYPES)
def test_a_wrong_type_is_an_error_of_ours(call: Callable[[], object]) -> None:
    with pytest.raises(InputTypeError) as caught:
        call()
    assert len(str(caught.value)) < 200


WRONG_CHOICES: dict[str, tuple[Callable[[], object], str]] = {
    "an option": (lambda: api.normalize("", voic="auto"), "no option 'voic'"),
    "the nearest": (lambda: api.normalize("", voic="auto"), "nearest: 'voice'"),
    "of verbalize": (lambda: api.verbalize("", number=True), "nearest: 'numbers'"),
    "of load": (lambda: api.load(b"", formt="srt"), "nearest: 'format'"),
    "of a normalizer": (lambda: made(keeps=["a star"]), "nearest: 'keep'"),
    "of a verbalizer": (lambda: Verbalizer(voices="dictation"), "nearest: 'voice'"),  # type: ignore[call-arg]  # see above
    "of a call": (lambda: restore("", voice="auto"), "the others are Normalizer(...)'s"),
    "of a spoken call": (lambda: speak("", voice="symbols"), "options are Verbalizer(...)'s"),
    "of pipe": (lambda: restore.pipe([], processes=2), "no option 'processes'"),
    "of stream": (lambda: api.stream(restore, [], sizes=9), "nearest: 'size'"),
    "of a page": (lambda: captions.to_page(time=True), "nearest: 'times'"),
    "of captions": (lambda: captions.to_srt(emty="drop"), "nearest: 'empty'"),
    "of a new voice": (lambda: rules.with_voice("shed", word={}), "nearest: 'words'"),
    "a name of a voice": (lambda: rules.with_voice("auto", like="symbols"), "another name"),
    "a level beyond measure": (
        lambda: made(heading_levels={"heading": 10**9_999}),
        "an int beyond measure",
    ),
    "a confidence beyond measure": (lambda: made(min_confidence=10**9_999), "between 0 and 1"),
    "of a style": (lambda: style(percents="%"), "nearest: 'percent'"),
    "a voice": (lambda: made(voice="narator"), "nearest: 'narration'"),
    "a rule": (lambda: ENGLISH - "stong", "nearest: 'strong'"),
    "a note": (lambda: made(drop=["sound"]), "nearest: 'sounds'"),
    "a level": (lambda: made(heading_levels={"subheading": 9}), "choose from 1 to 6"),
    "no heading": (lambda: made(heading_levels={"strong": 1}), "makes no headings"),
    "no rule": (lambda: made(heading_levels={"subheadin": 1}), "nearest: 'subheading'"),
    "captions": (lambda: captions.to_srt(empty="leave"), "choose from keep, drop"),
    "a format": (lambda: api.load(b"", format="sbv"), "choose from auto, text, srt"),
    "a pattern": (lambda: style(date="{mounth} {day}"), "{month}, {day}"),
    "an open pattern": (lambda: style(time="{hour"), "{hour}, {minute}"),
    "a choice": (lambda: style(units="signs"), "choose from words, symbols"),
    "a class": (lambda: style(rules=frozenset({"decimals"})), "nearest: 'decimal'"),
    "a recognizer": (lambda: recognized("", ENGLISH, level=9), "choose from 0, 1, 2"),
}


@pytest.mark.parametrize(("call", "said"), WRONG_CHOICES.values(), ids=WRONG_CHOICES)
def test_a_wrong_choice_is_told_what_there_is(call: Callable[[], object], said: str) -> None:
    with pytest.raises(OptionError) as caught:
        call()
    assert said in str(caught.value)


def test_a_long_value_is_cut_where_it_is_wrong() -> None:
    with pytest.raises(OptionError) as caught:
        made(voice="narration" * 9_999)
    assert len(str(caught.value)) < 250


def test_what_holds_a_long_text_shows_its_size() -> None:
    text = "It was asterisk asterisk very asterisk asterisk cold. " * 999
    result = Normalizer()(text)
    spoken = Verbalizer(voice="symbols")(result.markdown)
    for value in (result, result.trace, result.source, spoken, Normalizer()):
        assert len(repr(value)) < 500
    assert repr(Source("It rained.")) == "Source(text='It rained.', cues=(), format='text')"


@pytest.mark.parametrize("name", STYLES)
def test_a_style_shows_what_makes_it_again(name: str) -> None:
    assert eval(repr(STYLES[name]), {"Style": Style}) == STYLES[name]  # noqa: S307 - our own repr


def test_times_and_speakers_are_not_asked_of_a_plain_text() -> None:
    result = Normalizer()("It rained.")
    for option in ("times", "speakers"):
        with pytest.raises(SourceError, match="a plain text has none"):
            result.to_page(**{option: True})
    assert result.to_page() == "It rained."


def test_a_path_may_begin_with_a_bracket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("[draft] talk.txt").write_text("It rained.", "utf-8")
    assert api.load("[draft] talk.txt").text == "It rained."
    for broken in ("[1,2", "{a"):
        with pytest.raises(SourceError, match=r"text\.encode\(\)"):
            api.load(broken)


def test_lists_in_themselves_are_no_transcript() -> None:
    with pytest.raises(SourceError, match="too deeply"):
        api.load(ENDLESS)


def test_the_hint_at_bytes_is_for_those_who_passed_a_text(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"text\.encode\(\)"):
        api.load("It rained all day.")
    with pytest.raises(SourceError) as caught:
        api.load(tmp_path / "talk.srt")
    assert "encode" not in str(caught.value)


def test_texts_that_are_made_one_by_one_are_piped() -> None:
    texts = (text for text in ["It grew by five point 8%.", "No."])
    assert [str(result) for result in Normalizer().pipe(texts)] == ["It grew by 5.8%.", "No."]
    with pytest.raises(VerbalnormError):
        list(restore.pipe(["No.", 5]))
    long: Any = ["No.", "x" * 9_000, *["Yes."] * 99, b"No."]
    for failing, index in ((["No.", 5], 1), (iter(["No.", 5]), 1), (long, 101)):
        with pytest.raises(InputTypeError, match=rf"texts\[{index}\]: a transcript must be a str"):
            list(restore.pipe(failing))


# -- another text than its own --------------------------------------------------------------------

FROST = "It grew by four point five."
OTHERS = ["It fell by four point five.", FROST + " ", "", "It grew by five point four."]


@pytest.mark.parametrize("text", OTHERS)
def test_a_trace_is_applied_to_its_own_text_alone(text: str) -> None:
    trace = Normalizer()(FROST).trace
    assert trace.apply(FROST) == "It grew by 4.5."
    assert pickle.loads(pickle.dumps(trace)).apply(FROST) == "It grew by 4.5."
    with pytest.raises(SourceError, match="not the text that the trace was made from"):
        trace.apply(text)


def test_a_trace_that_was_stored_knows_what_it_changed() -> None:
    trace = Normalizer()(FROST).trace
    stored = Trace.from_dicts(json.loads(json.dumps(trace.to_dicts())))
    assert stored.apply(FROST) == "It grew by 4.5."
    with pytest.raises(SourceError, match=r"'four point five'.*'five point four'"):
        stored.apply(OTHERS[-1])
    with pytest.raises(SourceError, match="apply the trace to the text"):
        stored.apply("It grew.")


# -- values -------------------------------------------------------------------------------------


def values() -> dict[str, object]:
    """One of each kind of value, made anew."""
    result: Result = Normalizer()("It was asterisk asterisk so asterisk asterisk and asterisk.")
    return {
        "normalizer": Normalizer(style="nemo", keep=["a star"]),
        "verbalizer": Verbalizer(voice="symbols"),
        "style": evolve(STYLES["nemo"], name="ours", groups={"7": "### ####"}),
        "rules": ENGLISH - {"strong"},
        "result": result,
        "trace": result.trace,
        "document": result.document,
        "context": result.context,
        "source": result.source,
        "span": Span(0, 1),
    }


@pytest.mark.parametrize("name", values())
def test_equal_values_have_equal_hashes(name: str) -> None:
    one, other = values()[name], values()[name]
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


@pytest.mark.parametrize("name", ["normalizer", "verbalizer", "style", "rules"])
def test_what_is_reused_survives_pickling(name: str) -> None:
    value = values()[name]
    hash(value)
    copy = pickle.loads(pickle.dumps(value))
    assert copy == value
    assert hash(copy) == hash(value)


def test_styles_that_differ_in_a_table_alone_are_told_apart() -> None:
    ours = evolve(STYLES["publish"], groups={"7": "### ####"})
    assert ours != STYLES["publish"]
    assert Normalizer(style=ours) != Normalizer()
    assert Normalizer(style=ours).fingerprint() != Normalizer().fingerprint()
