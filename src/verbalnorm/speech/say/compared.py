"""Compared: a document that was said beside the one that was heard, block by block."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from attrs import evolve, fields_dict

from verbalnorm.document import Block, Document, Node, Text

__all__ = ["otherwise", "unbroken"]

# How many blocks one that is heard otherwise can be heard as, before the next one is.
_BLOCKS = 4


def otherwise(said: Document, heard: Document) -> Iterator[Block]:
    r"""The blocks of ``said`` that are not in ``heard``, in order, or not at their place.

    A soft line break counts as a blank: nobody hears it.

    >>> from verbalnorm.markdown.read import read
    >>> said, heard = read("# Ice\n\nIt was *very* cold."), read("# Ice\n\nIt was cold.")
    >>> [type(block).__name__ for block in otherwise(said, heard)]
    ['Paragraph']
    """
    places: defaultdict[Node, list[int]] = defaultdict(list)
    for place, child in enumerate(heard.children):
        places[unbroken(child)].append(place)
    at = missed = 0
    for block in said.children:
        own = places.get(unbroken(block), [])
        which = bisect_left(own, at)
        if which < len(own) and own[which] <= at + _BLOCKS * missed:
            at, missed = own[which] + 1, 0
        else:
            missed += 1
            yield block
    if not missed and at < len(heard.children) and said.children:
        yield said.children[-1]  # more is heard than it


def unbroken(node: Node) -> Node:
    """``node`` with a blank for each soft line break, and the texts side by side in it as one.

    What was heard has a text for each piece of the transcript that it was copied from.
    """
    if isinstance(node, Text):
        return Text(node.text.replace("\n", " "))
    if "children" not in fields_dict(type(node)):
        return node
    children: list[Node] = []
    for child in map(unbroken, getattr(node, "children", ())):
        last = children[-1] if children else None
        if isinstance(child, Text) and isinstance(last, Text):
            children[-1] = Text(last.text + child.text)
        elif child != Text(""):
            children.append(child)
    return evolve(node, children=tuple(children))  # type: ignore[call-arg]  # it has them
