"""Offsets of source and output: the bisection gives what a walk over the edits gives."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbalnorm import Edit, Span, Trace
from verbalnorm.errors import OptionError


@st.composite
def traces(draw: st.DrawFn) -> Trace:
    """Sorted, disjoint edits; some are insertions, some deletions."""
    edits = []
    at = 0
    for _ in range(draw(st.integers(0, 5))):
        start = at + draw(st.integers(0, 3))
        at = start + draw(st.integers(0, 3))
        text = draw(st.text("ab", max_size=3))
        edits.append(Edit(Span(start, at), text, "rule", f"rule@{start}"))
    return Trace(tuple(edits))


def walked(trace: Trace, offset: int) -> int:
    shift = 0
    for edit in trace.edits:
        if edit.span.end > offset:
            return edit.span.start + shift if edit.span.start <= offset else offset + shift
        shift += len(edit.text) - len(edit.span)
    return offset + shift


@given(traces(), st.integers(0, 40))
def test_an_offset_is_carried_to_the_output(trace: Trace, offset: int) -> None:
    assert trace.to_output(offset) == walked(trace, offset)


@given(traces(), st.integers(0, 40))
def test_what_no_edit_covers_goes_there_and_back(trace: Trace, offset: int) -> None:
    if not any(edit.span.start <= offset <= edit.span.end for edit in trace.edits):
        assert trace.to_source(trace.to_output(offset)) == offset


@given(traces())
def test_an_alignment_is_no_part_of_equality_and_survives_pickling(trace: Trace) -> None:
    fresh = Trace(trace.edits)
    trace.to_output(1)
    assert trace == fresh
    assert hash(trace) == hash(fresh)
    assert pickle.loads(pickle.dumps(trace)).to_source(3) == fresh.to_source(3)


@pytest.mark.parametrize("offset", [-1, -968])
def test_no_offset_is_below_zero(offset: int) -> None:
    trace = Trace((Edit(Span(0, 2), "", "rule", "claim"),))
    for across in (trace.to_output, trace.to_source):
        with pytest.raises(OptionError, match=f"offset must be 0 or more, not {offset}"):
            across(offset)
