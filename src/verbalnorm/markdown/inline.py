"""From inline nodes to runs of Markdown: text that may need escapes, and markup that is meant.

Emphasis is the hard part. A delimiter counts only where its flanks allow it, and two delimiters
of one character that touch become one. So each pair chooses ``*`` or ``_`` by its neighbours, and
where no choice helps (bold quotation marks inside a word), the letter outside is written as a
character reference: the reader then sees punctuation there and the same tree.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal

from attrs import define, field

from verbalnorm.document import (
    Code,
    Emphasis,
    FootnoteReference,
    HardBreak,
    HtmlInline,
    Image,
    Inline,
    Link,
    Math,
    Node,
    Strikethrough,
    Strong,
    Text,
)

__all__ = ["Run", "info", "neighbours", "runs"]

_SPACE = " \t\r\n\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_SPACE += "\u202f\u205f\u3000"
_AUTOLINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20\x7f]*")
_REFERENCE = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)|&(?=#?[A-Za-z0-9]{1,32};)")
_TICKS = re.compile("`+")
# Outer delimiters looked at when a pair chooses its character; nobody nests deeper by intent.
_LOOK = 8
_LINE_ENDS = re.compile(r"\r\n?|\n")
# Control characters end a bare destination, and a line end ends even one in angle brackets.
_NOT_BARE = re.compile(r"[\x00-\x20\x7f]")
_NOT_HELD = re.compile(r"[\x00-\x1f\x7f]")


@define(eq=False)
class Run:
    """A run of output: ``plain`` where escapes apply, else markup.

    ``start`` is the source offset where the text is a copy. ``edge`` tells the two delimiters of
    a pair apart, ``mark`` is their character, ``partner`` the other one; a ``pure`` one must not
    be able to open and close at once.
    """

    text: str
    claim: str = ""
    start: int | None = None
    plain: bool = False
    label: bool = False
    edge: Literal["", "open", "close"] = ""
    mark: str = ""
    pure: bool = False
    partner: "Run | None" = field(default=None, repr=False)
    at: int = 0

    def cut(self, start: int, end: int) -> "Run":
        """The part of a plain run from ``start`` to ``end``."""
        origin = None if self.start is None else self.start + start
        return Run(self.text[start:end], self.claim, origin, plain=True, label=self.label)

    @property
    def blank(self) -> bool:
        """Whether nothing of it can be seen."""
        return self.text == "\\\n" if not self.plain else not self.text.strip(_SPACE)


def runs(children: Iterable[Inline], source: str = "") -> list[Run]:
    """The runs that ``children`` are written as. Not recursive; linear.

    >>> from verbalnorm.document import Emphasis, Strong, Text
    >>> "".join(run.text for run in runs([Strong((Emphasis((Text("so"),)), Text(" cold")))]))
    '**_so_ cold**'
    """
    found = _hoist(_flat(children, source))
    _choose(found)
    return found


def _flat(children: Iterable[Inline], source: str) -> Iterator[Run]:
    """The runs in order, blanks and delimiters still where the tree has them."""
    stack: list[tuple[Iterator[Node], Run | None]] = [(iter(children), None)]
    labels = links = struck = 0
    while stack:
        node = next(stack[-1][0], None)
        if node is None:
            closer = stack.pop()[1]
            if closer is not None:
                labels -= closer.text.startswith("](")
                links -= closer.mark == "link"
                struck -= closer.mark == "~"
                yield closer
            continue
        claim = node.claim
        if isinstance(node, Text):
            yield Run(node.text, claim, _origin(node, source), plain=True, label=labels > 0)
        elif (isinstance(node, Strikethrough) and struck) or (isinstance(node, Link) and links):
            stack.append((iter(node.children), None))  # neither can stand inside its own kind
        elif isinstance(node, (Emphasis, Strong, Strikethrough)):
            struck += isinstance(node, Strikethrough)
            text = {Emphasis: "*", Strong: "**", Strikethrough: "~~"}[type(node)]
            opener = Run(text, claim, edge="open", mark=text[0])
            closer = Run(text, claim, edge="close", mark=text[0], partner=opener)
            opener.partner = closer
            yield opener
            stack.append((iter(node.children), closer))
        elif isinstance(node, Link) and not labels and _is_autolink(node):
            text_node = node.children[0]
            yield Run("<", claim)
            yield Run(node.destination, text_node.claim, _origin(text_node, source))
            yield Run(">", claim)
        elif isinstance(node, (Link, Image)):
            is_link = isinstance(node, Link)
            yield Run("[" if is_link else "![", claim)
            target = f"]({_destination(node)})"
            stack.append((iter(node.children), Run(target, claim, mark="link" if is_link else "")))
            labels += 1
            links += is_link
        elif isinstance(node, Code):
            yield from _code(node, source)
        elif isinstance(node, Math):
            yield from _math(node, source)
        elif isinstance(node, HardBreak):
            yield Run("\\\n", claim)
        elif isinstance(node, FootnoteReference):
            yield Run(f"[^{node.label}]", claim)
        elif isinstance(node, HtmlInline):
            yield Run(node.text, claim, _origin(node, source))


def _origin(node: Node, source: str) -> int | None:
    """Where ``source`` holds the very text of a node that says it is a copy."""
    text: str = getattr(node, "text", "")
    if node.span is None or (node.claim and isinstance(node, Text)):
        return None
    return node.span.start if node.span.of(source) == text else None


def _code(node: Code, source: str) -> Iterator[Run]:
    text = _LINE_ENDS.sub(" ", node.text)
    if not text:
        return
    used = {len(ticks) for ticks in _TICKS.findall(text)}
    fence = "`" * next(n for n in range(1, len(used) + 2) if n not in used)
    padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip(" "))
    pad = " " if padded else ""
    yield Run(fence + pad, node.claim)
    yield Run(text, node.claim, _origin(node, source) if text == node.text else None)
    yield Run(pad + fence, node.claim)


def _math(node: Math, source: str) -> Iterator[Run]:
    text = _LINE_ENDS.sub(" ", node.text).strip()
    if not text or "$" in text or text.endswith("\\"):
        # No way to write it between dollars; a code span keeps its characters.
        yield from _code(Code(node.text, span=node.span, claim=node.claim), source)
        return
    yield Run("$", node.claim, edge="open", mark="$")
    yield Run(text, node.claim, _origin(node, source) if text == node.text else None)
    yield Run("$", node.claim, edge="close", mark="$")


def _is_autolink(node: Link) -> bool:
    if node.title or len(node.children) != 1 or not isinstance(node.children[0], Text):
        return False
    same = node.children[0].text == node.destination
    return same and _AUTOLINK.fullmatch(node.destination) is not None


def _destination(node: Link | Image) -> str:
    """Destination and title as they stand between the parentheses."""
    raw = _NOT_HELD.sub(lambda m: f"%{ord(m.group()):02X}", node.destination)
    escaped = info(raw)
    if _NOT_BARE.search(raw) or raw[:1] == "<" or not _balanced(raw) or (node.title and not raw):
        escaped = "<" + escaped.replace("<", "\\<").replace(">", "\\>") + ">"
    if not node.title:
        return escaped
    title = info(_LINE_ENDS.sub(" ", node.title)).replace('"', '\\"')
    return f'{escaped} "{title}"'


def _balanced(text: str) -> bool:
    depth = 0
    for char in re.findall(r"[()]", text):
        depth += 1 if char == "(" else -1
        if not 0 <= depth <= 3:
            return False
    return depth == 0


def info(text: str) -> str:
    """``text`` where only backslashes and character references mean something."""
    return _REFERENCE.sub(lambda match: "\\" + match.group(), text)


def _hoist(flat: Iterable[Run]) -> list[Run]:
    """Blanks at the inner edge of delimiters moved out, empty pairs and empty texts dropped."""
    out: list[Run] = []
    for run in flat:
        emphasis = run.edge and run.mark != "$"
        if emphasis and run.edge == "close":
            blanks: list[Run] = []
            while out and not out[-1].edge and out[-1].blank:
                blanks.append(out.pop())
            if out and out[-1].plain and (last := out[-1]).text[-1] in _SPACE:
                kept = len(last.text.rstrip(_SPACE))
                blanks.append(last.cut(kept, len(last.text)))
                out[-1] = last.cut(0, kept)
            if out and out[-1] is run.partner:
                out.pop()
            else:
                out.append(run)
            out.extend(reversed(blanks))
        elif out and _opens(out[-1]) and (run.blank or (run.plain and run.text[0] in _SPACE)):
            at = len(out)
            while at and _opens(out[at - 1]):
                at -= 1
            size = len(run.text) - len(run.text.lstrip(_SPACE)) if run.plain else len(run.text)
            if size == len(run.text):
                if size:
                    out.insert(at, run)
            else:
                out.insert(at, run.cut(0, size))
                out.append(run.cut(size, len(run.text)))
        elif run.text:
            out.append(run)
    return out


def _opens(run: Run) -> bool:
    return run.edge == "open" and run.mark != "$"


def _choose(found: list[Run]) -> None:
    """Give each pair of emphasis delimiters its character; see the module's first lines."""
    for at, run in enumerate(found):
        run.at = at
    open_marks: list[Run] = []
    for at, run in enumerate(found):
        if run.mark not in ("*", "_") or not run.edge:
            continue
        if run.edge == "close":
            open_marks.pop()
            continue
        closer = run.partner
        assert closer is not None
        before = found[at - 1] if at else None
        after = found[closer.at + 1] if closer.at + 1 < len(found) else None
        # Nested in its own kind and written the same, an opener could close the outer one.
        twins = {r.mark for r in open_marks[-_LOOK:] if len(r.text) == len(run.text)}
        cost = {}
        for mark in "*_":
            cost[mark] = 4 * (before is not None and bool(before.edge) and before.mark == mark)
            cost[mark] += 3 * (after is not None and after.edge == "close" and after.mark == mark)
            cost[mark] += 2 * (mark in twins)
            cost[mark] += _flank(mark, before, found[at + 1], -1, 0)
            cost[mark] += _flank(mark, after, found[closer.at - 1], 0, -1)
        mark = min("*_", key=cost.__getitem__)
        for side in (run, closer):
            side.mark = mark
            side.text = mark * len(side.text)
            side.pure = mark in twins
        open_marks.append(run)


def _flank(mark: str, outside: Run | None, inside: Run, last: int, first: int) -> bool:
    """Whether a delimiter would need help: a word outside, and punctuation (or ``_``) inside."""
    if outside is None or not outside.plain or not outside.text:
        return False
    return _is_word(outside.text[last]) and (mark == "_" or not _is_word(inside.text[first]))


def _is_word(char: str) -> bool:
    """Neither white space nor punctuation; symbols count on no side, as readers disagree."""
    return char.isalnum() or (
        char not in _SPACE and unicodedata.category(char)[0] not in "PSZ" and char != "\0"
    )


def neighbours(found: list[Run], raw: str) -> set[int]:
    """The offsets in ``raw`` of letters that must be written as character references."""
    marks: list[tuple[int, int, Run]] = []
    at = 0
    for run in found:
        if run.edge:
            marks.append((at, at + len(run.text), run))
        at += len(run.text)
    coded: set[int] = set()

    def solid(offset: int) -> bool:
        """Whether the character there does not count as white space or punctuation."""
        if not 0 <= offset < len(raw) or offset in coded or raw[offset] in _SPACE:
            return False
        char = raw[offset]
        return _is_word(char) or (ord(char) > 127 and unicodedata.category(char)[0] != "P")

    for order in (marks, marks[::-1]):
        for start, end, run in order:
            outer, inner = (start - 1, end) if run.edge == "open" else (end, start - 1)
            if run.mark == "$":
                needs = 0 <= outer < len(raw) and raw[outer].isdigit()
            else:
                inside_word = 0 <= inner < len(raw) and _is_word(raw[inner]) and inner not in coded
                needs = solid(outer) and (run.mark == "_" or run.pure or not inside_word)
            if needs and not "\ud800" <= raw[outer] <= "\udfff":
                coded.add(outer)
    return coded
