"""A parser that we did not write reads our Markdown as our document."""

import json
import re
from pathlib import Path

import mdformat
import pytest
from hypothesis import HealthCheck, assume, given, settings

from tests.markdown.html import begins_with_math, html, reader_of_everything, renderer, same
from verbalnorm.document import Document, FootnoteDefinition, Inline, Paragraph, Text
from verbalnorm.markdown.read import read
from verbalnorm.markdown.write import write
from verbalnorm.testing import documents, inlines

# Examples that do not come back, each with its reason. A stranger here fails the test, and so
# does an entry that has come to work.
KNOWN = {
    "*&*\n\n*&#x20;*\n\n*&amp;*\n": "emphasis of a blank written as a character reference",
}
FILES = (
    "commonmark",
    "gfm",
    "gfm_extensions",
    "cmark_regression",
    "gfm_regression",
    "markdown_it_fixtures",
)


def markdown(document: Document) -> str:
    return "".join(piece.text for piece in write(document))


@given(documents())
def test_what_is_written_reads_as_the_document(document: Document) -> None:
    assert read(markdown(document)) == document


@given(documents(extensions=False))
def test_the_rendered_html_is_what_the_tree_means(document: Document) -> None:
    assert same(renderer().render(markdown(document))) == same(html(document))


@given(documents())
def test_the_rendered_html_is_what_the_tree_means_for_every_construct(document: Document) -> None:
    assume(not begins_with_math(document))
    rendered = reader_of_everything().render(markdown(document))
    assert same(rendered) == same(html(document, gfm=True))


# What mdformat 1.0 itself changes: it spells out character references, drops code from image
# descriptions, encodes or breaks unusual destinations and titles, and joins an empty heading to an
# HTML block before it. It knows no math, and takes the backslash from a dollar.
BEYOND_MDFORMAT = re.compile(
    r"""\$|HtmlBlock\(|Image\(|/a b|/\(a|'<a'|b\*'|#x&|title='[^']|title="|&lt;"""
)


# Most documents are beyond mdformat, and it takes its time.
@settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    deadline=None,
)
@given(documents(max_depth=1, extensions=False))
def test_mdformat_keeps_what_is_written(document: Document) -> None:
    written = markdown(document)
    assume("&#" not in written and not BEYOND_MDFORMAT.search(repr(document)))
    kept = read(mdformat.text(written, extensions={"gfm"}))
    # mdformat makes one blank of several.
    assert re.sub(" +", " ", repr(kept)) == re.sub(" +", " ", repr(document))


@given(inlines())
def test_inline_content_reads_as_it_was(children: tuple[Inline, ...]) -> None:
    notes = (
        FootnoteDefinition((Paragraph((Text(x),)),), label=x) for x in ("1", "2", "note", "a-b")
    )
    document = Document((Paragraph(children), *notes))
    assert read(markdown(document)) == document


@given(documents(max_depth=1, extensions=False))
def test_writing_twice_changes_nothing(document: Document) -> None:
    once = markdown(document)
    assert markdown(read(once)) == once


@pytest.mark.parametrize("name", FILES)
def test_every_example_of_the_specifications_comes_back(name: str, data: Path) -> None:
    lost = set()
    known = set()
    for line in (data / "markdown_spec" / f"{name}.jsonl").read_text("utf-8").splitlines():
        example = json.loads(line)["markdown"]
        document = read(example)
        if read(markdown(document)) != document:
            lost.add(example)
        known |= KNOWN.keys() & {example}
    assert lost == known
