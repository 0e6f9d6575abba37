"""Which stretches of a Markdown text are not prose: code, targets, HTML, math, labels.

Blocks are found by markdown-it-py, which knows containers; inside the lines of a paragraph, one
scan from left to right finds what binds tighter than prose.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from verbalnorm.arguments import require
from verbalnorm.markdown.read import parser
from verbalnorm.markdown.within import MARKERS
from verbalnorm.span import Span

__all__ = ["opaque"]

_BLOCKS = {"fence", "code_block", "html_block", "math_block", "front_matter"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ATTRIBUTE = (
    r"""[ \t\r\n]+[A-Za-z_:][\w.:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
)
# The start of each construct; those that end with a fixed closer are followed up in `_end`.
_START = re.compile(
    r"""\\[!-/:-@\[-`{-~]
    |(?P<ticks>`+)
    |(?P<comment><!--)|(?P<cdata><!\[CDATA\[)|(?P<instruction><\?)|(?P<declaration><![A-Za-z])
    |(?P<whole><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>
        |</[A-Za-z][A-Za-z0-9-]*[ \t\r\n]*>
        |<[A-Za-z][A-Za-z0-9-]*(?:ATTRIBUTE)*[ \t\r\n]*/?>
        |\[\^[^\s\[\]]+\]:?
        |\[![A-Za-z]+\]
        |\$\$(?:[^$\\]++|\\.)++\$\$
        |(?<![0-9])\$(?![ \t\r\n$])(?:[^$\\]++|\\.)*+(?<![ \t\r\n])\$(?![0-9])
        |(?:https?://|ftp://|www\.)[^\s<>`\]]*[^\s<>`\]?!.,:*_~'")]
        |(?<=\])\([ \t]*[\r\n]?[ \t]*(?:<[^<>\r\n]*>|[^\s()<]?[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)
            (?:[ \t\r\n]+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t\r\n]*\)
    )|(?P<label>\[(?P<name>[^\[\]]+)\])""".replace("ATTRIBUTE", _ATTRIBUTE),
    re.VERBOSE | re.DOTALL,
)
# What each of them begins with, in a text without addresses and in one with some: a search for
# alternatives tries all of them at every character.
_FIRST = re.compile(r"[\\`<\[$(]")
_FIRST_WITH_ADDRESSES = re.compile(r"[\\`<\[$(hfw]")
_ADDRESSES = ("://", "www.")
# What every construct has one of; and what begins a line in code, lists and front matter.
_SIGNS = ("`", "~", "<", "$", "[", *_ADDRESSES)
_BLOCK = re.compile(r"(?:\A|[\r\n])(?: {4}| *(?:\t|[>*+\-<`~$\[#=]|[0-9]{1,9}[.)]))")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*")
# Lines that say nothing of the blocks around them and hold nothing that is not prose, and blank
# ones, behind such a line and before one that begins with a letter.
_PROSE = re.compile(
    r"^(?:PLAIN)((?:(?:PLAIN)?\n)+)(?=[^\W\d_])".replace(
        "PLAIN", r"(?:[^\W\d_]|[\"'(“‘…]|\d++(?![.)]))(?:[^\n\\`<>\[\]|$:w]++|:(?!//)|w(?!ww\.))*+"
    ),
    re.MULTILINE,
)
_CLOSERS = {"comment": "-->", "cdata": "]]>", "instruction": "?>", "declaration": ">"}
_TICKS = re.compile("`+")


def opaque(markdown: str) -> tuple[Span, ...]:
    """The spans of ``markdown`` that are not prose, sorted and disjoint.

    Code blocks and spans, the markers of items and quotes, destinations and titles of links and
    images, reference definitions and the labels that use them, autolinks and bare URLs, raw HTML,
    math, front matter, footnote labels and kinds of callouts. Where a construct is in doubt, it
    counts as opaque: what is opaque is only left alone. Raises ``InputTypeError`` for anything but
    ``str``.

    >>> text = "See `x` and [here](http://a.example)."
    >>> [span.of(text) for span in opaque(text)]
    ['`x`', '(http://a.example)']
    """
    require("markdown", markdown, str, hint="decode it first")
    if not _BLOCK.search(markdown):
        # There are no blocks but paragraphs.
        signs = any(sign in markdown for sign in _SIGNS)
        paragraphs = _PARAGRAPH.finditer(markdown) if signs else ()
        return _disjoint(
            [span for one in paragraphs for span in _inline(one[0], one.start(), set())]
        )
    # Inline content is not parsed: its offsets would be lost, and its cost is most of the time.
    unified = re.sub(r"\r\n?", "\n", markdown) if "\r" in markdown else markdown
    normalized = unified.replace("\0", "\ufffd")
    if len(normalized) == len(markdown):
        ends = [*accumulate(len(line) + 1 for line in normalized.split("\n"))]
        ends[-1] = len(markdown)
    else:
        ends = [*accumulate(map(len, _LINE.findall(markdown)))]
    told, rows = _without_prose(normalized, len(ends))

    def lines(start: int, end: int) -> Span:
        first, last = rows[start], min(rows[min(end, len(rows) - 1)], len(ends))
        return Span(ends[first - 1] if first else 0, ends[last - 1])

    tokens, references = _parse(told)
    labels = {label for label, _ in references}
    spans = [lines(*rows) for _, rows in references]
    for token in tokens:
        if token.map is None:
            continue
        if token.type in _BLOCKS:
            spans.append(lines(token.map[0], token.map[1]))
        elif token.type in ("list_item_open", "blockquote_open"):
            end = token.map[0] + 1 if token.type == "list_item_open" else token.map[1]
            for line in range(token.map[0], end):
                start = lines(line, line + 1).start
                if markers := MARKERS.match(markdown, start):
                    spans.append(Span(start, markers.end()))
        elif token.type in ("inline", "tr_open"):
            where = lines(token.map[0], token.map[1])
            spans.extend(_inline(where.of(markdown), where.start, labels))
    return _disjoint(spans)


def _without_prose(markdown: str, lines: int) -> tuple[str, list[int]]:
    r"""The text without lines that are nothing but prose, and which line each of the others was.

    The parser takes its time for every line. Behind the last one stands the number of ``lines``.

    >>> _without_prose("# So\n\nIt fell.\nIt rose.\n\nIt stood.\nIt is.\n> so", 8)
    ('# So\n\nIt fell.\n\nIt is.\n> so', [0, 1, 2, 4, 6, 7, 8])
    """
    parts: list[str] = []
    rows: list[int] = []
    copied = seen = row = 0
    defines = False  # a definition may go on here: each of its lines counts
    for found in _PROSE.finditer(markdown):
        start, end = found.span(1)
        _, blank, last = markdown[seen:start].rpartition("\n\n")
        defines = "[" in last or (defines and not blank)
        seen = end
        # The line break of the line before is the first of these.
        apart = found[1].find("\n\n")
        if not defines:
            before = markdown[copied:start]
            rows += range(row, row := row + before.count("\n") + 1)
            if apart >= 0:
                rows.append(row + found[1].count("\n", 0, apart))
            row += found[1].count("\n") - 1
            parts += before, "\n" if apart < 0 else "\n\n"
            copied = end
        defines = defines and apart < 0
    return "".join([*parts, markdown[copied:]]), [*rows, *range(row, lines + 1)]


def _parse(normalized: str) -> tuple[list[Token], list[tuple[str, tuple[int, int]]]]:
    """Block tokens, and the reference definitions: normalized label and lines."""
    md = parser()
    env: dict[str, object] = {}
    tokens: list[Token] = []
    md.block.tokenize(state := StateBlock(normalized, md, env, tokens), 0, state.lineMax)
    found: list[tuple[str, tuple[int, int]]] = []
    references = env.get("references")
    if isinstance(references, dict):
        found += [(label, tuple(row["map"])) for label, row in references.items()]
    duplicates = env.get("duplicate_refs")
    if isinstance(duplicates, list):
        found += [(str(row["label"]), tuple(row["map"])) for row in duplicates]
    return tokens, found


def _inline(text: str, offset: int, labels: set[str]) -> Iterator[Span]:
    """The opaque spans in the lines of one block of inline content."""
    ticks: dict[int, list[int]] = {}
    for run in _TICKS.finditer(text) if "`" in text else ():
        ticks.setdefault(len(run.group()), []).append(run.start())
    dead: set[str] = set()  # closers that do not come again
    addresses = any(sign in text for sign in _ADDRESSES)
    first = _FIRST_WITH_ADDRESSES if addresses else _FIRST
    at = 0
    while candidate := first.search(text, at):
        match = _START.match(text, candidate.start())
        if match is None:
            at = candidate.end()
            continue
        kind, start, at = match.lastgroup or "", match.start(), match.end()
        if kind == "ticks":
            size = len(match.group())
            later = ticks.get(size, [])  # a run whose first tick is escaped is another one
            index = bisect_left(later, at)
            if index == len(later):
                continue
            at = later[index] + size
        elif kind in _CLOSERS:
            closer = _CLOSERS[kind]
            found = -1 if closer in dead else text.find(closer, at)
            if found < 0:
                dead.add(closer)
                continue
            at = found + len(closer)
        elif match.group("label"):
            if normalizeReference(match.group("name")) not in labels:
                at = start + 1
                continue
        elif kind != "whole":
            continue  # an escaped character
        yield Span(offset + start, offset + at)


def _disjoint(spans: list[Span]) -> tuple[Span, ...]:
    """``spans`` sorted, those that overlap made one, without empty ones."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(span.end, out[-1].end))
        elif len(span):
            out.append(span)
    return tuple(out)
