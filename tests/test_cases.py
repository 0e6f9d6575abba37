"""Every case of `tests/cases/` comes out as it says, or fails as it says."""

import pytest

import verbalnorm
from tests.cases import Case, CaseError, known_failures, load, parse


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for kind in {"restored", "kept", "failing"} & set(metafunc.fixturenames):
        cases = {
            "restored": lambda: load("in_the_wild") | load("synthetic"),
            "kept": lambda: load("negative"),
            "failing": known_failures,
        }[kind]()
        metafunc.parametrize(kind, cases.values(), ids=cases.keys())


def markdown(case: Case) -> str:
    return verbalnorm.normalize(case.source, **case.options).markdown


def test_restored(restored: Case) -> None:
    assert markdown(restored) == restored.expected


def test_comes_back_unchanged(kept: Case) -> None:
    assert markdown(kept) == kept.source


@pytest.mark.xfail(raises=AssertionError, strict=True, reason="a known failure")
def test_known_failure(failing: Case) -> None:
    assert markdown(failing) == failing.expected


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("A title\n.\na text\n.\n", "3 parts"),
        ("A title\n.\na text\n.\nexpected, and no dot after it\n", "3 parts"),
        ("# only a remark\n.\na text\n.\nexpected\n.\n", "no title"),
        ("A title\nno option\n.\na text\n.\nexpected\n.\n", "name=value"),
    ],
)
def test_a_malformed_case_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(CaseError, match=complaint):
        list(parse(text, negative=False))


def test_empty_texts_and_empty_lines_are_kept() -> None:
    (case,) = parse("A title\n.\n.\n\n\n.\n", negative=False)
    assert (case.source, case.expected) == ("", "\n")
