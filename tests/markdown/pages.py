"""Pages: how two readers that let everything pass show a Markdown text.

markdown-it-py with HTML on and no link checked, and cmark-gfm with its unsafe option and every
extension.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

from tests.markdown.test_escape import renderer

_EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]
# GFM links what looks like a mail address, and takes "xmpp:" before it for a part of it; a text
# cannot be written so that it does not.
OF_THE_WEB = {"http", "https", "mailto", "xmpp"}
MADE_OF_MARKDOWN = set(
    "a blockquote code del em h1 h2 h3 h4 h5 h6 hr input li ol pre s section strong sup"
    " table tbody td th thead tr ul span div eq eqn".split()
)
_MARKDOWN_IT = renderer()


def cmark(markdown: str) -> str:
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    # cmark takes UTF-8, which has no lone surrogates.
    whole = markdown.encode(errors="replace").decode()
    rendered: str = cmarkgfm.markdown_to_html_with_extensions(whole, options, _EXTENSIONS)
    return rendered


def _without_footnotes() -> MarkdownIt:
    """CommonMark alone, with HTML on and no link checked."""
    md = MarkdownIt("commonmark", {"html": True})
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # the documented way
    return md


WITHOUT_FOOTNOTES: Callable[[str], str] = _without_footnotes().render
READERS: list[Callable[[str], str]] = [_MARKDOWN_IT.render, cmark]


class _Tags(HTMLParser):
    """The tags of a page in order, and where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [value or "" for name, value in attrs if name in {"href", "src"}]
        # The tree holds the blank lines of a text in one paragraph.
        if tag not in {"p", "br"}:
            self.tags.append({"del": "s"}.get(tag, tag))

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.tags.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.tags.append(f"<?{data}>")


def page(rendered: str) -> _Tags:
    tags = _Tags()
    tags.feed(rendered)
    tags.close()
    return tags


def schemes(target: str) -> set[str]:
    """Every scheme that ``target`` could be read with, once what hides it is undone."""
    found, before = set(), ""
    while target != before:
        before = target
        target = "".join(char for char in target if char.isprintable() and char != " ")
        if scheme := re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", target):
            found.add(scheme[1].lower())
        target = unquote(unescape(target))
    return found


def foreign(markdown: str) -> Iterator[str]:
    """Tags that no Markdown makes, and schemes that no page should lead to."""
    for render in READERS:
        shown = page(render(markdown))
        yield from (tag for tag in shown.tags if tag not in MADE_OF_MARKDOWN)
        yield from set().union(*map(schemes, shown.targets)) - OF_THE_WEB
