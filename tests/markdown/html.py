"""The HTML that a document means, written straight from its tree: no Markdown is involved.

Only what CommonMark, tables and strikethrough define.
"""

import re
from html import escape

from markdown_it import MarkdownIt

from verbalnorm.document import (
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    Document,
    Emphasis,
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


def html(node: Node, *, tight: bool = False) -> str:
    match node:
        case Document():
            return inner(node)
        case Text() | Code():
            text = escape(node.text)
            return text if isinstance(node, Text) else f"<code>{text}</code>"
        case Math():
            return f'<span class="math inline">{escape(node.text)}</span>'
        case MathBlock():
            return f'<div class="math block">{escape(node.text)}</div>'
        case HardBreak():
            return "<br />"
        case HtmlInline() | HtmlBlock():
            return node.text
        case Link():
            return f'<a href="{escape(node.destination)}"{title(node)}>{inner(node)}</a>'
        case Image():
            return f'<img src="{escape(node.destination)}" alt=""{title(node)} />'
        case Paragraph():
            return inner(node) if tight else f"<p>{inner(node)}</p>"
        case Heading():
            return f"<h{node.level}>{inner(node)}</h{node.level}>"
        case ThematicBreak():
            return "<hr />"
        case CodeBlock():
            name = node.info.split()[:1]
            language = f' class="language-{escape(name[0])}"' if name else ""
            text = escape(node.text) + "\n" * bool(node.text)
            return f"<pre><code{language}>{text}</code></pre>"
        case ListItem():
            return f"<li>{inner(node, tight=tight)}</li>"
        case BulletList():
            return f"<ul>{inner(node, tight=node.tight)}</ul>"
        case OrderedList():
            start = f' start="{node.start}"' if node.start != 1 else ""
            return f"<ol{start}>{inner(node, tight=node.tight)}</ol>"
        case Table():
            head, *body = (row.children for row in node.children)
            rows = "".join(table_row(cells, node.align, "td") for cells in body)
            body_html = f"<tbody>{rows}</tbody>" if body else ""
            return f"<table><thead>{table_row(head, node.align, 'th')}</thead>{body_html}</table>"
        case _:
            return f"<{_TAGS[type(node)]}>{inner(node)}</{_TAGS[type(node)]}>"


def inner(node: Node, *, tight: bool = False) -> str:
    children: tuple[Node, ...] = getattr(node, "children", ())
    return "".join(html(child, tight=tight) for child in children)


def table_row(cells: tuple[TableCell, ...], align: tuple[str, ...], tag: str) -> str:
    out = ""
    for cell, side in zip(cells, align, strict=True):
        style = f' style="text-align:{side}"' if side else ""
        out += f"<{tag}{style}>{inner(cell)}</{tag}>"
    return f"<tr>{out}</tr>"


def title(node: Link | Image) -> str:
    return f' title="{escape(node.title)}"' if node.title else ""


def same(rendered: str) -> str:
    """Rendered HTML without what says nothing of our Markdown.

    Line ends, the way a quotation mark is escaped, and the descriptions of images: of an image
    inside an image, markdown-it-py renders the description without its escaped characters.
    """
    rendered = re.sub('alt="[^"]*"', 'alt=""', rendered)
    rendered = rendered.replace("&#x27;", "'").replace("&quot;", '"')
    return re.sub(r"\s*\n\s*", "", rendered)


def renderer() -> MarkdownIt:
    """CommonMark, tables and strikethrough; destinations are compared as they were written."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.normalizeLink = str  # type: ignore[method-assign,assignment]  # it is meant to be replaced
    return md
