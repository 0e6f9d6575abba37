"""In Markdown nothing is escaped but what new markup, or a new place, gives another meaning."""

import pytest

from verbalnorm.markdown.escape import Context
from verbalnorm.markdown.within import begins_line, changed_within, within_markdown


@pytest.mark.parametrize(
    ("before", "begins"),
    [
        ("", True),
        (" \t ", True),
        ("so\n", True),
        ("so\n   ", True),
        ("so\r\t", True),
        ("so", False),
        ("so   ", False),
        ("\nX", False),
        ("\nX  ", False),
    ],
)
def test_a_line_begins_behind_nothing_but_blanks(before: str, begins: bool) -> None:
    assert begins_line(len(before), f"{before}it is") is begins


def test_what_stands_behind_a_mark_of_ours_would_lengthen_it() -> None:
    # "[^1]" is a reference to a footnote that was said; the rest was there before.
    assert within_markdown("[^1](so)", {0, 1, 2, 3}, []) == {4}
    assert within_markdown("[^1](so)", {3}, []) == {4}
    assert within_markdown("**](so)", {0, 1}, []) == set()
    assert within_markdown("[1](so)", set(), []) == set()


def test_an_address_swallows_no_mark_of_ours_unless_it_is_in_a_link() -> None:
    raw = "http://a.b[^1] [so](/x)"
    assert within_markdown(raw, {*range(10, 14), 15, *range(18, 23)}, [(16, 18)]) == {5}
    assert within_markdown("[http://a.b](/x)", {0, *range(11, 16)}, [(1, 11)]) == set()


@pytest.mark.parametrize("above", ["", "*so\n\n", "so *it* is\n\n", "so\n\n*so\n\n"])
def test_what_is_put_beside_markup_is_judged_in_its_own_paragraph(above: str) -> None:
    source = f"{above}It is asterisk cold* here"
    copies = [(0, 6, len(above)), (7, 10, source.index("cold"))]
    dangers = changed_within("It is *cold* here", Context.PARAGRAPH, copies, source, put=True)
    assert dangers == {6, 11}


def test_only_what_stands_against_our_markup_is_escaped_where_nothing_was_put() -> None:
    changed = changed_within("_*so_ it* is", Context.PARAGRAPH, [], "", {0, 4}, put=False)
    assert changed == {1}
    assert changed_within("_*so_ it* is", Context.PARAGRAPH, [], "", {0, 4}, put=True) == {1, 8}


def test_what_was_put_is_judged_where_it_stands() -> None:
    assert changed_within("so #", Context.HEADING, [], "", put=True) == {3}
    assert changed_within("so #", Context.PARAGRAPH, [], "", put=True) == set()


@pytest.mark.parametrize(
    ("raw", "copies", "source", "torn"),
    [
        # What began no line and does now is text; what began one before is meant.
        ("- so", [(0, 4, 3)], "it - so", {0}),
        ("- so", [(0, 4, 0)], "- so", set()),
        ("it\n- so", [(0, 2, 0), (3, 4, 3)], "it - so", {3}),
        ("it\n- so", [(0, 7, 0)], "it\n- so", set()),
        # Behind a marker that is meant a sign that was put begins nothing.
        ("> - so", [(0, 2, 0), (4, 2, 2)], "> so", {2}),
        ("> - so", [(0, 6, 0)], "> - so", set()),
        ("- [x] so", [(0, 2, 0), (5, 3, 5)], "- so so", {2}),
        ("- - -", [(0, 2, 0)], "- so", {2}),
        # A task's box is one behind the marker of an item alone.
        ("[x] so", [(0, 1, 0)], "[ so", set()),
    ],
)
def test_a_line_begins_no_block_that_began_none(
    raw: str, copies: list[tuple[int, int, int]], source: str, torn: set[int]
) -> None:
    assert changed_within(raw, Context.PARAGRAPH, copies, source, put=False) == torn
