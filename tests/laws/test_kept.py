"""Law 11: in Markdown nothing changes but the paragraphs that something is said in."""

import re
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.laws.texts import BREAKS, transcripts
from verbalnorm import Normalizer, Result
from verbalnorm.markdown.write import write
from verbalnorm.testing import documents

AGAIN = Normalizer(syntax="markdown")
BLANK_LINES = re.compile(r"[ \t]*\r?\n(?:[ \t]*\r?\n)+")

# Blocks as people write them, and as our writer never does.
BLOCKS = (
    "    code\n\n      more code\n    x  ",
    "\tcode\n\n\n\tmore",
    "```py\nx = 4\n\n\n    y  \n```",
    "~~~\n\n  `x`\n~~~  ",
    "   ```\n   x\n\n     y\n   ```",
    "<div>\n\n  so\n\n</div>",
    "<!-- so\n\n    it\n-->",
    "  <pre>\n   x\n\n  y</pre>",
    "| a | b |\n|---|:-:|\n| so | `it` |",
    "a | b\n--|--\nso | it",
    "[so]: https://x.org/a\n  'It'\n[it]: <b c>",
    "$$\nx +\n  y\n$$",
    "[^2]: So.\n\n    It is.\n\n        code",
    "Frost\n=====",
    "  ## Frost ##  ",
    "***",
    "1) so\n\n   it\n\n       code\n2) we",
    "- so\n  - it\n\n\n  - we\n* * *",
    "> so\nit\n>\n>     code\n>",
    "It was late,  \nand we\\\nleft.   ",
    "So.\u202f",
    "+ ",
)
# What is said, as a whole paragraph or behind one, and what becomes of it.
SAID = {
    "It is asterisk asterisk very asterisk asterisk cold.": "It is **very** cold.",
    "Asterisk asterisk Very cold asterisk asterisk": "**Very cold**",
    "Run backtick go backtick": "Run `go`",
    "Run backtick go": "Run backtick go",
    "It grew by four point five percent": "It grew by 4.5%",
    "Heading. Frost. It came.": "## Frost\n\nIt came.",
    "She says, quote it fell. It rose. End quote.": "She says:\n\n> It fell. It rose.",
    "It rained. New paragraph. And so we left.": "It rained.\n\nAnd so we left.",
}
GAPS = ("\n\n", "\n\n", "\n\n\n", "\n  \n", "\n\n \t\n", "  \n\n")
# A paragraph of nothing but prose in one line.
PROSE = re.compile(r"(?<=\n\n)[A-Z][a-z]+ [^\n\r`<>\[\]|$*_]*[a-z](?=[.:]?\n\n)")
blocks = st.one_of(
    st.sampled_from(BLOCKS),
    documents().map(lambda document: "".join(piece.text for piece in write(document))),
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A page of Markdown in which something is said, block by block, and what becomes of it."""
    before: list[str] = []
    after: list[str] = []
    front = draw(st.sampled_from(("", "", "---\ntitle: so\n\n  it: four\n---\n\n", "\n\n", "\n")))
    for block in draw(st.lists(st.one_of(blocks, st.sampled_from([*SAID])), min_size=1)):
        gap = draw(st.sampled_from(GAPS)) if before else front
        before += gap, block
        after += gap, SAID.get(block, block)
    tail = draw(st.sampled_from(("", "\n", "\n\n", "   \n")))
    return [*before, tail], [*after, tail]


@given(pages(), st.booleans())
def test_law_11_what_nothing_is_said_in_stays_byte_for_byte(
    page: tuple[list[str], list[str]], windows: bool
) -> None:
    said, expected = ("".join(parts) for parts in page)
    silent = "".join("So." if part in SAID else part for part in page[0])
    assume(AGAIN(silent).markdown == silent)
    if windows and "\n" in said:
        said, expected = (re.sub(r"\r?\n", "\r\n", text) for text in (said, expected))
    assert AGAIN(said).markdown == expected


def test_law_11_on_pages_that_people_wrote(data: Path) -> None:
    """Where something is said in one paragraph of a page, the rest stays as it is."""
    files = sorted((data / "markdown").glob("*.md"))
    assert files, "no pages"
    for number, file in enumerate(files):
        page = AGAIN(file.read_bytes().decode("utf-8")[:30_000]).markdown
        places = [found.end() for found in PROSE.finditer(page)]
        for place in places[number % 5 :: 5][:3]:
            for text, at in ((page, place), _windows(page, place)):
                said = f"{text[:at]} and asterisk asterisk so it was asterisk asterisk{text[at:]}"
                written = f"{text[:at]} and **so it was**{text[at:]}"
                assert AGAIN(said).markdown in (written, said), file.name


def _windows(text: str, at: int) -> tuple[str, int]:
    """``text`` whose lines end with two characters, and where ``at`` is in it."""
    text, before = re.sub(r"\r?\n", "\r\n", text), re.sub(r"\r?\n", "\r\n", text[:at])
    return text, len(before)


def check_kept(text: str, result: Result) -> None:
    """Each edit lies in a paragraph that a claim touches, or where a claim goes on to the next."""
    claims = [claim.whole for claim in result.settled.claims]
    at = 0
    for gap in (*BLANK_LINES.finditer(text), None):
        start, end = (at, gap.start()) if gap else (at, len(text))
        touched = any(span.start <= end and start <= span.end for span in claims)
        inside = [e for e in result.trace.edits if e.span.start < end and start < e.span.end]
        assert touched or not inside
        at = gap.end() if gap else len(text)
        between = [e for e in result.trace.edits if e.span.start < at and end < e.span.end]
        assert not between or any(span.start <= at and end <= span.end for span in claims)


said = st.lists(
    st.tuples(st.one_of(transcripts(5), blocks, st.sampled_from([*SAID])), st.sampled_from(BREAKS)),
    max_size=9,
).map(lambda parts: "".join(part + gap for part, gap in parts))


@given(said)
def test_law_11_edits_lie_where_something_is_claimed(text: str) -> None:
    check_kept(text, AGAIN(text))
