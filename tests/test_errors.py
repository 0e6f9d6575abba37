"""Whatever is wrong with a call is said by an error of our own, with what to do about it."""

import pickle
from collections.abc import Callable

import pytest

import verbalnorm
from verbalnorm import (
    InputTypeError,
    Normalizer,
    OptionError,
    Source,
    SourceError,
    Trace,
    load,
    normalize,
    verbalize,
)

RESULT = normalize("It was asterisk asterisk very asterisk asterisk cold.")

# The types are wrong on purpose: whoever calls without a type checker is told all the same.
WRONG: dict[str, tuple[Callable[[], object], type[Exception], str]] = {
    "a source that is no text": (lambda: RESULT.trace.apply(5), InputTypeError, "not int"),  # type: ignore[arg-type]
    "another text": (lambda: RESULT.trace.apply("x" * 60), SourceError, "result.source.text"),
    "rows that are none": (lambda: Trace.from_dicts([{"a": 1}]), InputTypeError, "to_dicts"),
    "no rows": (lambda: Trace.from_dicts(5), InputTypeError, "to_dicts"),  # type: ignore[arg-type]
    "one text for many": (lambda: Normalizer().pipe("abc"), InputTypeError, "a list of them"),
    "no texts": (lambda: Normalizer().pipe(None), InputTypeError, "NoneType"),  # type: ignore[arg-type]
    "front matter": (lambda: RESULT.to_page(front_matter=5), InputTypeError, "mapping"),  # type: ignore[arg-type]
    "an unknown option": (lambda: normalize("x", voise="auto"), OptionError, "'voice'"),  # type: ignore[call-arg]
    "an option like none": (lambda: normalize("x", q=1), OptionError, "choose from voice"),  # type: ignore[call-arg]
    "an option of a normalizer": (lambda: Normalizer(stile=1), OptionError, "'style'"),  # type: ignore[call-arg]
    "an option of verbalize": (lambda: verbalize("x", voise=1), OptionError, "'voice'"),  # type: ignore[call-arg]
    "names with values": (lambda: normalize("x", names={"a": 1}), InputTypeError, "list"),
    "a voice": (lambda: normalize("x", voice=3), InputTypeError, "choose from auto"),  # type: ignore[arg-type]
    "a style": (lambda: normalize("x", style=3), InputTypeError, "not int"),  # type: ignore[arg-type]
    "a level": (lambda: normalize("x", heading_levels={"heading": 9}), OptionError, "1 to 6"),
    "no heading": (lambda: normalize("x", heading_levels={"strong": 1}), OptionError, "headings"),
    "cues": (lambda: Source("x", cues=5), InputTypeError, "not int"),  # type: ignore[arg-type]
    "nothing to load": (lambda: load(5), InputTypeError, "not int"),
}  # fmt: skip


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_is_told_what_is_wrong(call: str) -> None:
    work, kind, said = WRONG[call]
    with pytest.raises(kind, match=said) as caught:
        work()
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
