"""Listed: what of a list and its items would not be heard as it is said."""

import re
from collections.abc import Iterable, Iterator

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    CodeBlock,
    Heading,
    ListItem,
    MathBlock,
    Node,
    OrderedList,
    Paragraph,
    ThematicBreak,
)
from verbalnorm.speech.items import LONGEST
from verbalnorm.speech.lists import FARTHEST
from verbalnorm.speech.parts import LEFT_OUT, LONG, PAUSE

__all__ = ["CROSSED", "TIGHT", "goes_by_lines", "is_loose", "lost"]

TIGHT = "the distance of its items is not said"
CROSSED = "what it holds is heard as the end of it"


_STOP = re.compile(r"[.,:;?!…]")


def goes_by_lines(block: Block) -> bool:
    """Whether ``block`` is heard behind the sign of a quote, which stands before each line."""
    if isinstance(block, (BulletList, OrderedList)):
        flat = all(list(map(type, item.children)) == [Paragraph] for item in block.children)
        return flat and block.tight
    if isinstance(block, Heading):
        return not _STOP.search(_words(block))
    return isinstance(block, (Paragraph, BlockQuote, ThematicBreak))


def _words(node: Node) -> str:
    inner: Iterable[Node] = getattr(node, "children", ())
    return str(getattr(node, "text", "")) + "".join(map(_words, inner))


def _own(item: ListItem) -> tuple[Block, ...]:
    """The blocks of ``item`` that come before a list in it."""
    lists = [isinstance(child, (BulletList, OrderedList)) for child in item.children]
    return item.children[: lists.index(True)] if any(lists) else item.children


def is_loose(item: ListItem) -> bool:
    """Whether a blank line is heard in ``item``, which makes its list a loose one."""
    own = _own(item)
    blank = any("\n\n" in b.text for b in own if isinstance(b, (CodeBlock, MathBlock)))
    return len(own) > 1 or blank


def lost(item: ListItem, text: str, *, ended: bool) -> Iterator[str]:
    """What becomes of an ``item`` said as ``text``, in a list that is ``ended`` aloud or not."""
    if not text or text[0] in ".,:;":
        yield PAUSE if text else LEFT_OUT
    if len(text) > (LONGEST if ended else FARTHEST):
        yield LONG
    own = _own(item)
    divided = any(isinstance(child, (Heading, ThematicBreak)) for child in own)
    # An item of a list that nobody ends is one line.
    if len(item.children) > len(own) + 1 or divided or ("\n" in text and not ended):
        yield CROSSED
