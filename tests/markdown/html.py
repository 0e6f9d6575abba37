"""The HTML that a document means, written straight from its tree: no Markdown is involved.

As markdown-it-py writes it, footnotes where they stand.
"""

import re
from collections.abc import Callable, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.gfm import gfm_plugin

from verbalnorm.document import (
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    FootnoteDefinition,
    FootnoteReference,
    HardBreak,
    Heading,
    HtmlBlock,
    HtmlInline,
    Image,
    Link,
    ListItem,
    Math,
    MathBlock,
    Node,
    OrderedList,
    Paragraph,
    Strikethrough,
    Strong,
    Table,
    TableCell,
    Text,
    ThematicBreak,
)

_TAGS = {Emphasis: "em", Strong: "strong", Strikethrough: "s", BlockQuote: "blockquote"}


def html(node: Node, *, tight: bool = False, gfm: bool = False) -> str:
    """The HTML of ``node``; with ``gfm``, for a reader of tasks, callouts and footnotes, too."""
    match node:
        case Document():
            return inner(node, gfm=gfm)
        case Text() | Code():
            text = escape(node.text)
            return text if isinstance(node, Text) else f"<code>{text}</code>"
        case HardBreak():
            return "<br />"
        case HtmlInline() | HtmlBlock():
            return node.text
        case Link():
            return f'<a href="{escape(node.destination)}"{title(node)}>{inner(node, gfm=gfm)}</a>'
        case Image():
            return f'<img src="{escape(node.destination)}" alt=""{title(node)} />'
        case Paragraph():
            return inner(node, gfm=gfm) if tight else f"<p>{inner(node, gfm=gfm)}</p>"
        case Heading():
            return f"<h{node.level}>{inner(node, gfm=gfm)}</h{node.level}>"
        case ThematicBreak():
            return "<hr />"
        case CodeBlock():
            name = node.info.split()[:1]
            language = f' class="language-{escape(name[0])}"' if name else ""
            text = escape(node.text) + "\n" * bool(node.text)
            return f"<pre><code{language}>{text}</code></pre>"
        case ListItem():
            task = ' class="task-list-item"' if gfm and node.checked is not None else ""
            return f"<li{task}>{box(node) if gfm else ''}{inner(node, tight=tight, gfm=gfm)}</li>"
        case BulletList():
            return f"<ul{tasks(node) if gfm else ''}>{inner(node, tight=node.tight, gfm=gfm)}</ul>"
        case OrderedList():
            start = f' start="{node.start}"' if node.start != 1 else ""
            start += tasks(node) if gfm else ""
            return f"<ol{start}>{inner(node, tight=node.tight, gfm=gfm)}</ol>"
        case Table():
            head, *body = (row.children for row in node.children)
            rows = "".join(table_row(cells, node.align, "td", gfm=gfm) for cells in body)
            body_html = f"<tbody>{rows}</tbody>" if body else ""
            head_html = table_row(head, node.align, "th", gfm=gfm)
            return f"<table><thead>{head_html}</thead>{body_html}</table>"
        case _ if (extended := of_extensions(node, gfm=gfm)) is not None:
            return extended
        case _:
            return f"<{_TAGS[type(node)]}>{inner(node, gfm=gfm)}</{_TAGS[type(node)]}>"


def of_extensions(node: Node, *, gfm: bool) -> str | None:
    """The HTML of what CommonMark and GFM's specification do not define."""
    match node:
        case Math():
            return f'<span class="math inline">{escape(node.text)}</span>'
        case FootnoteReference():
            return f"<sup>{node.label}</sup>"
        case FootnoteDefinition():
            return f'<aside id="{node.label}">{inner(node, gfm=gfm)}</aside>'
        case BlockQuote(callout=kind) if kind and gfm:
            name = f'<p class="markdown-alert-title">{kind.capitalize()}</p>'
            alert = f"markdown-alert markdown-alert-{kind.lower()}"
            return f'<div class="{alert}">{name}{inner(node, gfm=gfm)}</div>'
        case MathBlock():
            return f'<div class="math block">{escape(node.text)}</div>'
        case _:
            return None


def inner(node: Node, *, gfm: bool, tight: bool = False) -> str:
    children: tuple[Node, ...] = getattr(node, "children", ())
    return "".join(html(child, tight=tight, gfm=gfm) for child in children)


def box(item: ListItem) -> str:
    """The box of a task."""
    if item.checked is None:
        return ""
    mark = ' checked=""' if item.checked else ""
    return f'<input class="task-list-item-checkbox" disabled="" type="checkbox"{mark}> '


def tasks(node: BulletList | OrderedList) -> str:
    """What marks a list that holds a task."""
    holds = any(item.checked is not None for item in node.children)
    return ' class="contains-task-list"' if holds else ""


def table_row(cells: tuple[TableCell, ...], align: tuple[str, ...], tag: str, *, gfm: bool) -> str:
    out = ""
    for cell, side in zip(cells, align, strict=True):
        style = f' style="text-align:{side}"' if side else ""
        out += f"<{tag}{style}>{inner(cell, gfm=gfm)}</{tag}>"
    return f"<tr>{out}</tr>"


def title(node: Link | Image) -> str:
    return f' title="{escape(node.title)}"' if node.title else ""


def same(rendered: str) -> str:
    """Rendered HTML without what says nothing of our Markdown.

    Line ends, the way a quotation mark is escaped, whether the box of a task is in its paragraph,
    and the descriptions of images: of an image inside an image, markdown-it-py renders the
    description without its escaped characters.
    """
    rendered = re.sub('alt="[^"]*"', 'alt=""', rendered)
    rendered = re.sub("<p>(<input[^>]*> )", r"\1<p>", rendered)
    rendered = rendered.replace("&#x27;", "'").replace("&quot;", '"')
    return re.sub(r"\s*\n\s*", "", rendered)


def renderer() -> MarkdownIt:
    """CommonMark, tables and strikethrough; destinations are compared as they were written."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.normalizeLink = str  # type: ignore[method-assign,assignment]  # it is meant to be replaced
    return md


def begins_with_math(node: Node) -> bool:
    """Whether a line begins with a dollar: there, the plugin looks at what is before the first one.

    That is the last character of the line, and a dollar behind a backslash or a digit is none.
    """
    children: tuple[Node, ...] = getattr(node, "children", ())
    return isinstance(next(iter(children), None), Math) or any(map(begins_with_math, children))


_NOTES = {
    "footnote_ref": "<sup>{label}</sup>",
    "footnote_reference_open": '<aside id="{label}">',
    "footnote_reference_close": "</aside>",
}


def _shows(told: str) -> Callable[..., str]:
    """A rule for rendering that shows the label of a footnote."""

    def render(_: object, tokens: Sequence[Token], at: int, *_rest: object) -> str:
        return told.format(**tokens[at].meta)

    return render


def reader_of_everything() -> MarkdownIt:
    """A reader of each construct that a document can hold; footnotes stay where they stand."""
    md = MarkdownIt("commonmark").use(gfm_plugin)
    md.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    md.disable(["gfm_autolink_www", "gfm_autolink_protocol", "gfm_autolink_email"])
    md.disable(["footnote_tail"])
    md.normalizeLink = str  # type: ignore[method-assign,assignment]  # it is meant to be replaced
    for kind, told in _NOTES.items():
        md.add_render_rule(kind, _shows(told))
    return md
