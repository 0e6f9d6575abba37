"""Where constructs begin and end, which of them stand, and what the trace tells of the others."""

import pytest

from verbalnorm import Normalizer, normalize
from verbalnorm.claim import Claim, Mark
from verbalnorm.document import BlockQuote, Code, OrderedList, Strong
from verbalnorm.events import Enter, Exit
from verbalnorm.span import Span
from verbalnorm.speech.nesting import nested
from verbalnorm.trace import Declined

LONG = "so " * 199

WRITTEN = {
    "a pair reaches six hundred characters": (
        f"We asterisk asterisk {LONG}asterisk asterisk it.",
        f"We **{LONG.strip()}** it.",
    ),
    "and no more": (
        f"We asterisk asterisk {LONG}so so asterisk asterisk it.",
        f"We asterisk asterisk {LONG}so so asterisk asterisk it.",
    ),
    "nothing inside of a pair": (
        "We asterisk asterisk, asterisk asterisk it.",
        "We asterisk asterisk, asterisk asterisk it.",
    ),
    "the stop of a sentence inside": (
        "Asterisk asterisk It was. asterisk asterisk. Then it fell.",
        "**It was.** Then it fell.",
    ),
    "the comma of a pause inside": (
        "It was asterisk asterisk late, asterisk asterisk and cold.",
        "It was **late** and cold.",
    ),
    "a label on a line of its own": (
        "So.\nasterisk asterisk Costs asterisk asterisk\nIt was.",
        "So.\n\n**Costs**\nIt was.",
    ),
    "a label at the start of a sentence": (
        "It fell. Asterisk asterisk Costs asterisk asterisk The rest is gone.",
        "It fell.\n\n**Costs** The rest is gone.",
    ),
    "a label of eight words": (
        "It fell. Asterisk asterisk One of us was there at the ferry asterisk asterisk The rest.",
        "It fell.\n\n**One of us was there at the ferry** The rest.",
    ),
    "too many words for a label": (
        "It fell. Asterisk asterisk One of us was there at the old ferry asterisk asterisk The X.",
        "It fell. **One of us was there at the old ferry** The X.",
    ),
    "a pair over a blank line": (
        "We asterisk asterisk so\n\nit asterisk asterisk fell.",
        "We asterisk asterisk so\n\nit asterisk asterisk fell.",
    ),
    "an initial ends no title": ("Heading. J. Frost. It came.", "## J. Frost\n\nIt came."),
    "nor does an abbreviation": ("Heading. Mr. Frost. It came.", "## Mr. Frost\n\nIt came."),
    "a mark ends a title and stays": (
        "Heading. Early frost! It came.",
        "## Early frost!\n\nIt came.",
    ),
    "a colon in a title": (
        "Heading. Early frost: it came. So.",
        "## Early frost: it came\n\nSo.",
    ),
    "a line is a title": ("Subheading.\nEarly frost\nIt came.\n", "### Early frost\n\nIt came.\n"),
    "a break opens a page": ("Section break. It fell.", "___\n\nIt fell."),
    "a break on its line": (
        "It fell.\nSection break.\nIt rose.",
        "It fell.\n\n---\n\nIt rose.",
    ),
    "nothing is a mark in code": (
        "Backtick code. asterisk asterisk backtick it.",
        "`code. asterisk asterisk` it.",
    ),
    "a day after its month": (
        "It fell on July third nineteen eighty four.",
        "It fell on July 3, 1984.",
    ),
    "a day before its month": (
        "It fell on the third of July, nineteen eighty four.",
        "It fell on the third of July, 1984.",
    ),
    "the third of something else": (
        "It fell on the third of the month.",
        "It fell on the third of the month.",
    ),
    "the last month": (
        "It fell on December thirty first nineteen ninety nine.",
        "It fell on December 31, 1999.",
    ),
    "an hour before noon": ("It came at nine a.m.", "It came at 9 a.m."),
    "hundreds of years": ("It fell in the eighteen hundreds.", "It fell in the 1800s."),
    "a decade": ("It was the nineteen eighties.", "It was the 1980s."),
    "an address with its scheme": (
        "Go to h t t p s colon slash slash ferry dot com slash map.",
        "Go to https://ferry.com/map.",
    ),
    "a dot behind the slash": ("Go to ferry dot com slash a dot b.", "Go to ferry.com/a.b."),
    "a roman number": ("It was World War two.", "It was World War II."),
    "a king": ("It was Henry the eighth.", "It was Henry VIII."),
    "a range of amounts": (
        "It cost ten or twelve hundred dollars.",
        "It cost $1000 or $1200.",
    ),
    "dollars and cents": ("It cost five dollars and ten cents.", "It cost $5.10."),
    "a zero that is said": ("It grew by one point oh five.", "It grew by 1.05."),
}


@pytest.mark.parametrize(("spoken", "written"), WRITTEN.values(), ids=WRITTEN)
def test_a_construct_begins_and_ends_where_it_should(spoken: str, written: str) -> None:
    assert normalize(spoken).markdown == written


def claim(name: str, *places: tuple[int, int], kind: type = Strong) -> Claim:
    """A claim with marks at ``places``, which enters a node of ``kind`` and leaves it again."""
    marks = [Mark(Span(*place)) for place in places]
    marks[0] = Mark(marks[0].span, (Enter(Code("") if kind is Code else kind()),))
    marks[-1] = Mark(marks[-1].span, (Exit(kind),))
    return Claim(name, tuple(marks))


def standing(*claims: Claim) -> tuple[list[str], dict[str, str]]:
    """The rules of the claims that stand, in order, and why the others do not."""
    declined: list[Declined] = []
    kept, crossed = nested(list(claims), declined, {"address"})
    reasons = {item.rule: item.reason for item in declined}
    assert {one.rule for one in crossed} <= set(reasons)
    return [one.rule for one in kept], reasons


CROSSES = "it crosses another construct"


def test_what_lies_inside_or_side_by_side_stands() -> None:
    outer, inner = claim("outer", (0, 1), (9, 10)), claim("inner", (2, 3), (4, 5))
    assert standing(outer, inner, claim("next", (10, 11), (12, 13))) == (
        ["outer", "inner", "next"],
        {},
    )
    assert standing(outer, claim("same end", (2, 3), (10, 10))) == (["outer", "same end"], {})


def test_of_two_pairs_that_cross_both_fall_and_nothing_else() -> None:
    one, two = claim("one", (0, 1), (6, 7)), claim("two", (3, 4), (9, 10))
    assert standing(one, two, claim("three", (4, 5), (8, 9))) == (
        ["three"],
        {"one": CROSSES, "two": CROSSES},
    )


def test_a_block_stands_where_a_pair_crosses_it() -> None:
    block = claim("block", (2, 3), (8, 9), kind=OrderedList)
    assert standing(claim("before", (0, 1), (4, 5)), block) == (["block"], {"before": CROSSES})
    assert standing(block, claim("behind", (4, 5), (10, 11))) == (["block"], {"behind": CROSSES})
    assert standing(block, claim("a value", (4, 5))) == (["block", "a value"], {})


def test_a_block_that_nobody_ends_ends_with_what_holds_it() -> None:
    holder = claim("holder", (0, 1), (8, 9), kind=BlockQuote)
    declined: list[Declined] = []
    kept, _ = nested([holder, claim("inner", (2, 3), (12, 12), kind=OrderedList)], declined, ())
    assert [one.whole for one in kept] == [Span(0, 9), Span(2, 8)]
    assert kept[1].marks[-1].events == (Exit(OrderedList),)
    # Its items lie behind the end of the other, or somebody said where it ends.
    items = claim("items", (2, 3), (10, 11), (12, 12), kind=OrderedList)
    assert standing(holder, items) == (["holder"], {"items": CROSSES})
    said = claim("said", (2, 3), (10, 12), kind=OrderedList)
    assert standing(holder, said) == (["holder"], {"said": CROSSES})


def test_nothing_stands_in_code() -> None:
    code = claim("code", (0, 1), (8, 9), kind=Code)
    reasons = {"pair": "it is part of code"}
    assert standing(code, claim("pair", (2, 3), (5, 6))) == (["code"], reasons)
    assert standing(code, claim("behind", (9, 10), (11, 12))) == (["code", "behind"], {})


def test_what_is_to_be_kept_is_told_with_its_reason() -> None:
    text = "It fell twenty three feet, and it rose thirty four feet."
    result = Normalizer(keep=["feet, and"])(text)
    assert result.markdown == "It fell twenty three feet, and it rose 34 feet."
    (one,) = result.trace.declined
    assert (one.span.of(text), one.reason) == (
        "twenty three feet",
        "it touches what is to be kept",
    )


def test_a_bracket_that_ends_a_text_reaches_no_further() -> None:
    text = "We left open paren at noon close paren"
    result = normalize(text)
    assert result.markdown == "We left (at noon)"
    ends = [mark.span.end for claim in result.resolution.claims for mark in claim.marks]
    assert max(ends) == len(text)


def test_a_stop_inside_of_a_closing_mark_is_one() -> None:
    context = normalize('Subheading. Frost. He said "no." She said (yes.) They said “so.”').context
    assert context.stops == 5
