"""What a user can import is documented, with an example that runs."""

import inspect
from collections.abc import Iterator

import pytest

import verbalnorm
from verbalnorm import errors


def public_names() -> Iterator[tuple[str, object]]:
    """Classes and functions that the façade offers, and all errors."""
    for module in (verbalnorm, errors):
        for name, value in vars(module).items():
            offered = not name.startswith("_") and (inspect.isclass(value) or callable(value))
            if offered and getattr(value, "__module__", "").startswith("verbalnorm"):
                yield f"{module.__name__}.{name}", value


PUBLIC = dict(public_names())
CLASSES = {name: value for name, value in PUBLIC.items() if inspect.isclass(value)}


@pytest.mark.parametrize("value", PUBLIC.values(), ids=PUBLIC.keys())
def test_a_public_name_says_what_it_does_and_shows_it(value: object) -> None:
    text = inspect.getdoc(value) or ""
    assert text, "no docstring"
    assert ">>>" in text, "no example"


@pytest.mark.parametrize("value", CLASSES.values(), ids=CLASSES.keys())
def test_a_public_method_says_what_it_does(value: type) -> None:
    for name, member in vars(value).items():
        documented = inspect.isfunction(member) or isinstance(member, property)
        if documented and not name.startswith("_"):
            assert inspect.getdoc(member), f"{name} has no docstring"


def test_every_name_of_the_facade_exists() -> None:
    for name in getattr(verbalnorm, "__all__", ()):
        assert hasattr(verbalnorm, name)
