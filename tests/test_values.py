"""Values that users hold: equal to their copies, the same in every process, safe in threads."""

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from attrs import exceptions

from verbalnorm import (
    ENGLISH,
    Context,
    InputTypeError,
    Normalizer,
    OptionError,
    RuleError,
    Source,
    SourceError,
    Style,
    VerbalnormError,
    normalize,
)

TEXT = "Subheading. Early frost. It was asterisk asterisk very asterisk asterisk cold."
VALUES = [
    pytest.param(ENGLISH, id="rules"),
    pytest.param(ENGLISH - {"quote"}, id="fewer rules"),
    pytest.param(Normalizer(), id="normalizer"),
    pytest.param(Normalizer(keep=["a star"], heading_levels={"heading": 1}), id="with options"),
    pytest.param(Style(), id="style"),
    pytest.param(normalize(TEXT), id="result"),
    pytest.param(normalize(TEXT).trace, id="trace"),
    pytest.param(normalize(TEXT).document, id="document"),
    pytest.param(normalize(TEXT).context, id="context"),
]


@pytest.mark.parametrize("value", VALUES)
def test_a_pickled_value_is_equal(value: object) -> None:
    for twin in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
        assert twin == value


@pytest.mark.parametrize("value", VALUES)
def test_nothing_can_be_changed(value: object) -> None:
    fields: Any = type(value)
    name = fields.__attrs_attrs__[0].name
    with pytest.raises(exceptions.FrozenInstanceError):
        setattr(value, name, None)


def test_what_is_equal_has_one_hash() -> None:
    assert hash(pickle.loads(pickle.dumps(ENGLISH))) == hash(ENGLISH)
    assert hash(ENGLISH - {"quote"}) == hash(ENGLISH - ["quote"])
    assert ENGLISH - {"quote"} != ENGLISH


def test_a_normalizer_from_a_pickle_works() -> None:
    twin = pickle.loads(pickle.dumps(Normalizer(keep=["frost"])))
    assert twin(TEXT).markdown == normalize(TEXT, keep=["frost"]).markdown


def test_a_result_from_a_pickle_is_read_as_before() -> None:
    result = normalize(TEXT)
    for twin in (pickle.loads(pickle.dumps(normalize(TEXT))), pickle.loads(pickle.dumps(result))):
        assert twin.markdown == result.markdown == str(result)
        assert twin.text == result.text
        assert twin.trace == result.trace


@pytest.mark.parametrize(
    "kind", [VerbalnormError, InputTypeError, OptionError, RuleError, SourceError]
)
def test_an_error_survives_a_pickle(kind: type[Exception]) -> None:
    twin = pickle.loads(pickle.dumps(kind("what to mend")))
    assert type(twin) is kind
    assert str(twin) == "what to mend"


def test_threads_share_a_normalizer() -> None:
    restore = Normalizer()
    texts = [f"{TEXT} {number}" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        together = [result.markdown for result in pool.map(restore, texts)]
    assert together == [restore(text).markdown for text in texts]


def test_pipe_is_lazy() -> None:
    seen = []

    def texts() -> Iterator[str]:
        for number in range(3):
            seen.append(number)
            yield TEXT

    results = Normalizer().pipe(texts())
    assert seen == []
    assert next(results).markdown == normalize(TEXT).markdown
    assert seen == [0]


# -- fingerprints -------------------------------------------------------------------------------

OTHERS: dict[str, dict[str, Any]] = {
    "rules": {"rules": ENGLISH - {"quote"}},
    "voice": {"voice": "narration"},
    "style": {"style": "off"},
    "style of one's own": {"style": Style(percent=" percent")},
    "syntax": {"syntax": "markdown"},
    "layout": {"layout": "kept"},
    "title_lines": {"title_lines": "plain"},
    "heading_levels": {"heading_levels": {"heading": 1}},
    "keep": {"keep": ["a star"]},
    "keep two": {"keep": ["a", "star"]},
    "names": {"names": ["a star"]},
    "min_confidence": {"min_confidence": 0.9},
}


def test_each_option_changes_the_fingerprint() -> None:
    prints = [Normalizer(**options).fingerprint() for options in ({}, *OTHERS.values())]
    assert len(set(prints)) == len(prints)


def test_a_fingerprint_follows_equality() -> None:
    for options in OTHERS.values():
        one, two = Normalizer(**options), pickle.loads(pickle.dumps(Normalizer(**options)))
        assert one == two
        assert one.fingerprint() == two.fingerprint()
    assert Normalizer(heading_levels={"heading": 1, "title": 2}).fingerprint() == (
        Normalizer(heading_levels={"title": 2, "heading": 1}).fingerprint()
    )


@pytest.mark.parametrize("salt", ["1", "2"])
def test_a_fingerprint_is_the_same_in_every_process(salt: str) -> None:
    program = "import verbalnorm; print(verbalnorm.Normalizer(keep=['a star']).fingerprint())"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONHASHSEED": salt},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stdout.strip() == Normalizer(keep=["a star"]).fingerprint()


# -- options of the wrong kind ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"keep": "a star"}, InputTypeError),
        ({"keep": [1]}, InputTypeError),
        ({"keep": 5}, InputTypeError),
        ({"keep": [""]}, OptionError),
        ({"names": "Pilot"}, InputTypeError),
        ({"names": [None]}, InputTypeError),
        ({"min_confidence": 2}, OptionError),
        ({"min_confidence": float("nan")}, OptionError),
        ({"min_confidence": "high"}, InputTypeError),
        ({"min_confidence": True}, InputTypeError),
        ({"rules": {"strong"}}, InputTypeError),
        ({"rules": []}, InputTypeError),
        ({"style": 3}, InputTypeError),
        ({"style": []}, InputTypeError),
        ({"style": "prose"}, OptionError),
        ({"voice": None}, InputTypeError),
        ({"voice": []}, InputTypeError),
        ({"layout": "wide"}, OptionError),
        ({"syntax": "rst"}, OptionError),
        ({"title_lines": 3}, InputTypeError),
        ({"heading_levels": {"hedding": 1}}, OptionError),
        ({"heading_levels": {"strong": 1}}, OptionError),
        ({"heading_levels": {"heading": 7}}, OptionError),
        ({"heading_levels": {"heading": "one"}}, InputTypeError),
        ({"heading_levels": [1]}, InputTypeError),
        ({"heading_levels": 3}, InputTypeError),
        ({"context": 3}, InputTypeError),
        ({"context": "paragraphs"}, InputTypeError),
    ],
    ids=str,
)
def test_a_wrong_option_is_refused_by_our_own_error(
    options: dict[str, Any], kind: type[VerbalnormError]
) -> None:
    with pytest.raises(kind) as caught:
        normalize(TEXT, **options)
    (name,) = options
    assert name in str(caught.value) or "hedding" in str(caught.value)
    if name != "context":
        with pytest.raises(kind):
            Normalizer(**options)


@pytest.mark.parametrize("text", [None, b"So.", 5, ["So."], bytearray(b"So.")], ids=repr)
def test_what_is_no_text_is_refused(text: object) -> None:
    uses: list[Callable[[Any], object]] = [normalize, Normalizer(), Source]
    for use in uses:
        with pytest.raises(InputTypeError, match="str"):
            use(text)


def test_options_may_come_from_any_iterable() -> None:
    kept = normalize(TEXT, keep=(phrase for phrase in ["Subheading"])).markdown
    assert kept == normalize(TEXT, keep=["Subheading"]).markdown
    assert kept.startswith("Subheading. Early")


def test_a_source_is_read_as_its_text() -> None:
    assert normalize(Source(TEXT)) == normalize(TEXT)


def test_a_context_from_elsewhere_is_taken_as_it_is() -> None:
    context = Context(head="")
    assert normalize(TEXT, context=context).context is context


@pytest.mark.parametrize("option", ["keep", "names"])
def test_a_phrase_is_no_pattern(option: str) -> None:
    """What would take longer than anybody waits, if it were a regular expression, is a phrase."""
    phrase = "(a+)+$"
    text = "a" * 50_000 + f"! It was {phrase} asterisk asterisk cold asterisk asterisk."
    made = Normalizer(**{option: [phrase]})(text).markdown  # type: ignore[arg-type]  # by its name
    assert made == "a" * 50_000 + f"! It was {phrase} **cold**."
