"""What came out right when nobody had seen it yet comes out right today."""

import pytest

from benchmarks import unseen
from tests.cases import Case
from verbalnorm import normalize

CASES = {
    f"{name}: {case.title}": (kind, case)
    for name in unseen.sets()
    for kind, case in unseen.read(name)
}
RIGHT = [f"{look.set}: {look.title}" for look in unseen.first_look() if look.right]


@pytest.mark.parametrize("name", RIGHT)
def test_what_was_right_at_first_look_stays_right(name: str) -> None:
    _, case = CASES[name]
    assert normalize(case.source, **case.options).markdown == case.expected


def test_every_case_was_looked_at_once() -> None:
    assert sorted(f"{look.set}: {look.title}" for look in unseen.first_look()) == sorted(CASES)


def test_each_set_uses_and_mentions() -> None:
    kinds: dict[str, list[Case]] = {}
    for kind, case in CASES.values():
        kinds.setdefault(kind, []).append(case)
    assert set(kinds) == set(unseen.KINDS)
    assert all(case.source == case.expected for case in kinds["mentions"])
