"""Whatever is wrong with a call is said by an error of our own, with what to do about it."""

import pickle
from typing import Any

import pytest

import verbalnorm
from verbalnorm import (
    InputTypeError,
    Normalizer,
    OptionError,
    Source,
    SourceError,
    Style,
    Trace,
    load,
    normalize,
    stream,
    verbalize,
)

RESULT = normalize("It was asterisk asterisk very asterisk asterisk cold.")

# What is called, with what, what is raised and what it says. The types are wrong on purpose: who
# calls without a type checker is told all the same.
WRONG: dict[str, tuple[Any, tuple[object, ...], dict[str, object], type[Exception], str]] = {
    "a source that is no text": (RESULT.trace.apply, (5,), {}, InputTypeError, "not int"),
    "another text": (RESULT.trace.apply, ("x" * 60,), {}, SourceError, "result.source.text"),
    "rows that are none": (Trace.from_dicts, ([{"a": 1}],), {}, InputTypeError, "to_dicts"),
    "no rows": (Trace.from_dicts, (5,), {}, InputTypeError, "to_dicts"),
    "one text for many": (Normalizer().pipe, ("abc",), {}, InputTypeError, "a list of texts"),
    "no texts": (Normalizer().pipe, (None,), {}, InputTypeError, "NoneType"),
    "front matter": (RESULT.to_page, (), {"front_matter": 5}, InputTypeError, "Mapping"),
    "an unknown option": (normalize, ("x",), {"voise": "auto"}, OptionError, "'voice'"),
    "an option like none": (normalize, ("x",), {"q": 1}, OptionError, "choose from voice"),
    "an option of a normalizer": (Normalizer, (), {"stile": 1}, OptionError, "'style'"),
    "an option of verbalize": (verbalize, ("x",), {"voise": 1}, OptionError, "'voice'"),
    "names with values": (normalize, ("x",), {"names": {"a": 1}}, InputTypeError, "list"),
    "a voice": (normalize, ("x",), {"voice": 3}, InputTypeError, "choose from auto"),
    "a style": (normalize, ("x",), {"style": 3}, InputTypeError, "not int"),
    "a level": (normalize, ("x",), {"heading_levels": {"heading": 9}}, OptionError, "1 to 6"),
    "no heading": (normalize, ("x",), {"heading_levels": {"strong": 1}}, OptionError, "headings"),
    "a list for rules": (normalize, ("x",), {"rules": []}, InputTypeError, r"ENGLISH \+ \["),
    "what is said by": (verbalize, ("x",), {"rules": []}, InputTypeError, r"ENGLISH \+ \["),
    "a note alone": (normalize, ("x",), {"drop": "times"}, InputTypeError, r"\['times'\]"),
    "only pieces": (stream, (["a"],), {}, InputTypeError, r"stream\(Normalizer\(\), pieces"),
    "a voice to stream": (stream, ("auto", ["a"]), {}, InputTypeError, "a Normalizer, not str"),
    "nothing to stream": (stream, (Normalizer(),), {}, InputTypeError, "pieces must be a list"),
    "pieces of no size": (stream, (Normalizer(), ["a"]), {"size": 0}, OptionError, "not 0"),
    "two separators": (Style, (), {"separator": ",,"}, OptionError, "one sign"),
    "a digit between digits": (Style, (), {"separator": "0"}, OptionError, "one sign"),
    "cues": (Source, ("x",), {"cues": 5}, InputTypeError, "not int"),
    "nothing to load": (load, (5,), {}, InputTypeError, "not int"),
}


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_is_told_what_is_wrong(call: str) -> None:
    work, given, options, kind, said = WRONG[call]
    with pytest.raises(kind, match=said) as caught:
        work(*given, **options)
    assert isinstance(caught.value, verbalnorm.VerbalnormError)


def test_a_trace_from_plain_values_applies_to_its_text() -> None:
    again = Trace.from_dicts(RESULT.trace.to_dicts())
    assert (
        again.apply(RESULT.source.text) == RESULT.markdown == RESULT.trace.apply(RESULT.source.text)
    )


def test_normalizers_have_a_hash_and_keep_it() -> None:
    restore = Normalizer(style="nemo")
    assert (
        hash(restore) == hash(Normalizer(style="nemo")) == hash(pickle.loads(pickle.dumps(restore)))
    )


def test_a_warning_is_one_line() -> None:
    warned = normalize("She said, quote Heading. It is late. We went home.").warnings
    assert [str(remark).count("\n") for remark in warned] == [0]
    assert str(warned[0]).startswith("characters ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said, quote, it fell. She came in. She said, quote, we left.\n\nIt rained.", "quote"),
        ("She wrote open quote it was late and then they went.", "open quote"),
        ("The vote was close. Quote.", "Quote"),
    ],
)
def test_a_quotation_that_stays_in_words_since_nobody_closes_it_is_told(
    text: str, words: str
) -> None:
    [told] = normalize(text).suggestions
    assert told.span.of(text) == words
    assert "never closed" in told.text


def test_a_quotation_that_is_spoken_of_is_not_told() -> None:
    assert not normalize("I quote him on that. It is a quote from him.").suggestions
