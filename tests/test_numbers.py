import pytest

from benchmarks.drive import rewrite

HEARD = {
    "It fell Point5 today": "It fell .5 today",
    "four point five": "4.5",
    "3 Point7": "3.7",
    "five point 8%": "5.8%",
    "five point eight percent": "5.8%",
    "Claude Sonnet for Point5 responds": "Claude Sonnet 4.5 responds",
    "When asked, Claude Sonnet for Point5 responds": "When asked, Claude Sonnet 4.5 responds",
    "Zephyr Mini to point seven is out": "Zephyr Mini 2.7 is out",
    "we tried Orbit too point oh": "we tried Orbit 2.0",
    "wait for point five seconds": "wait for .5 seconds",
    "Wait for point five seconds": "Wait for .5 seconds",
    "version one point two point three": "version 1.2.3",
    "go back to one point two": "go back to 1.2",
}
LEFT = (
    "So that's point 1. Point 2 is that",
    "at one point five or six years ago",
    "in point five we see",
    "at one point 16 people",
    "because one point 1.21.2 isn't out",
    "Wait for point five to be made",
    "The end of one.\n\nPoint five is next",
)


@pytest.mark.parametrize("spoken", HEARD)
def test_heard(spoken: str) -> None:
    assert rewrite(spoken) == HEARD[spoken]


@pytest.mark.parametrize("text", LEFT)
def test_left(text: str) -> None:
    assert rewrite(text) == text


def test_names() -> None:
    assert rewrite("i like orbit for point five", names=("Orbit",)) == "i like orbit 4.5"
    assert rewrite("i like orbit for point five") == "i like orbit for point five"
