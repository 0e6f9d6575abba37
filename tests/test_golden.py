"""Traces are what they were; a change of them is looked at."""

import pytest

from tests.golden import FOLDER, KEPT, golden


@pytest.mark.parametrize("file", KEPT)
def test_the_trace_is_what_it_was(file: str) -> None:
    assert golden(file) == (FOLDER / file).read_text("utf-8")
