"""Documents: canonical trees of every kind of node, hostile texts first.

Written as Markdown and read again they are equal. Markdown has no way to write some trees (empty
emphasis, two texts side by side, a loose list of one short item), and these strategies never give
one; all else they do give.
"""

from collections.abc import Iterable, Sequence
from functools import cache, partial

from hypothesis import strategies as st

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    CodeBlock,
    Document,
    FootnoteDefinition,
    Heading,
    HtmlBlock,
    Inline,
    ListItem,
    MathBlock,
    Node,
    OrderedList,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    ThematicBreak,
)
from verbalnorm.testing.inlines import LABELS, Only, has, inlines, texts

__all__ = ["documents"]


def documents(
    *, max_depth: int = 2, extensions: bool = True, only: Iterable[type[Node]] | None = None
) -> st.SearchStrategy[Document]:
    """Canonical documents over every type of node, containers ``max_depth`` deep.

    Footnotes that are referred to are defined at the end. Without ``extensions`` there is only
    what CommonMark and GFM's tables and strikethrough define. ``only`` names the types of nodes
    that there are beside paragraphs of text.
    """
    kinds = None if only is None else frozenset(only)
    blocks = st.lists(_block(max_depth, extensions, kinds), max_size=3).map(tuple)
    notes = inlines(max_depth=0, extensions=extensions, only=kinds).map(Paragraph)
    bodies = st.lists(notes, min_size=len(LABELS), max_size=len(LABELS))
    return st.builds(_with_notes, blocks, bodies)


def _with_notes(blocks: tuple[Block, ...], bodies: Sequence[Paragraph]) -> Document:
    """The document, with a definition for every footnote that it or a definition refers to."""
    used = repr(blocks) + repr(bodies)
    notes = tuple(
        FootnoteDefinition((body,), label=label)
        for label, body in zip(LABELS, bodies, strict=True)
        if f"FootnoteReference(label={label!r})" in used
    )
    return Document(blocks + notes)


@cache
def _paragraphs(extensions: bool, only: Only) -> st.SearchStrategy[Paragraph]:
    return inlines(extensions=extensions, only=only).map(Paragraph)


@cache
def _block(depth: int, extensions: bool, only: Only) -> st.SearchStrategy[Block]:
    paragraph = _paragraphs(extensions, only)
    line = inlines(max_depth=1, line=True, extensions=extensions, only=only)
    code = st.one_of(texts(), st.sampled_from(("", "```", "~~~\n```", "  a\n\n b", "a\n")))
    html = st.sampled_from(("<div>\nso\n</div>", "<!-- so\n\nso -->", "<hr/>"))
    kinds: dict[type[Block], st.SearchStrategy[Block]] = {
        Paragraph: paragraph,
        Heading: st.builds(Heading, st.one_of(line, st.just(())), level=st.integers(1, 6)),
        CodeBlock: st.builds(
            CodeBlock, code, st.sampled_from(("", "py", "a b", "a`b", "c\\+", "&lt;"))
        ),
        ThematicBreak: st.just(ThematicBreak()),
        HtmlBlock: html.map(HtmlBlock),
        Table: _tables(line),
    }
    if extensions:
        kinds[MathBlock] = st.sampled_from(("x", "x\n+ y", "\\frac{1}{2}")).map(MathBlock)
    if depth:
        inner = st.lists(_block(depth - 1, extensions, only), max_size=3)
        kind = st.sampled_from(("", "", "NOTE", "TIP")) if extensions else st.just("")
        kinds[BlockQuote] = st.builds(BlockQuote, inner.map(tuple), callout=kind)
        kinds[BulletList] = _lists(BulletList, depth, extensions, only)
        kinds[OrderedList] = _lists(OrderedList, depth, extensions, only)
    return st.one_of([made for kind, made in kinds.items() if kind is Paragraph or has(kind, only)])


def _tables(cells: st.SearchStrategy[tuple[Inline, ...]]) -> st.SearchStrategy[Block]:
    def table(width: int) -> st.SearchStrategy[Block]:
        row = partial(st.lists, min_size=width, max_size=width)
        cell = st.one_of(cells, st.just(()))
        rows = st.tuples(row(cells), st.lists(row(cell), max_size=2))
        sides = row(st.sampled_from(("", "left", "center", "right")))
        return st.builds(
            lambda rows, align: Table(
                tuple(TableRow(tuple(map(TableCell, cells))) for cells in (rows[0], *rows[1])),
                tuple(align),
            ),
            rows,
            sides,
        )

    return st.integers(1, 3).flatmap(table)


@cache
def _lists(
    kind: type[BulletList | OrderedList], depth: int, extensions: bool, only: Only
) -> st.SearchStrategy[Block]:
    """Lists of one kind, tight where all their items are short, else loose."""
    paragraph = _paragraphs(extensions, only)
    inner = st.lists(paragraph, min_size=1, max_size=2).map(
        lambda nodes: kind(tuple(ListItem((node,)) for node in nodes))
    )
    short = st.one_of(
        st.just(()),
        paragraph.map(lambda node: (node,)),
        st.tuples(paragraph, st.builds(CodeBlock, texts())),
        *([st.tuples(paragraph, inner)] if depth > 1 else []),
    )
    block = _block(depth - 1, extensions, only)
    long = st.lists(block, min_size=2, max_size=3).map(tuple)
    checked = st.sampled_from((None, None, True, False)) if extensions else st.none()

    def items(children: st.SearchStrategy[tuple[Block, ...]]) -> st.SearchStrategy[list[ListItem]]:
        return st.lists(st.builds(_item, children, checked=checked), min_size=1, max_size=3)

    numbers = st.sampled_from(({}, {"start": 7}) if kind is OrderedList else ({},))
    return st.builds(
        lambda number, children: kind(tuple(children), tight=_fits(children), **number),
        numbers,
        st.one_of(items(short), items(long)),
    )


def _is_tight(block: Block) -> bool:
    """Whether ``block`` is a tight list that can follow a paragraph without a blank line."""
    if not isinstance(block, (BulletList, OrderedList)) or getattr(block, "start", 1) != 1:
        return False
    return block.tight and bool(block.children[0].children)


def _item(children: tuple[Block, ...], checked: bool | None) -> ListItem:
    """An item; only one that begins with a paragraph can be a task."""
    task = bool(children) and isinstance(children[0], Paragraph)
    return ListItem(children, checked=checked if task else None)


def _fits(items: Sequence[ListItem]) -> bool:
    """Whether a list of ``items`` is tight: no paragraph of its own, or short items only."""
    own = [child for item in items for child in item.children if isinstance(child, Paragraph)]
    short = all(
        isinstance(before, Paragraph) and (isinstance(after, CodeBlock) or _is_tight(after))
        for item in items
        for before, after in zip(item.children, item.children[1:], strict=False)
    )
    return not own or short
