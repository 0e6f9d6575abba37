"""Listed: what of a list and its items would not be heard as it is said."""

from collections.abc import Iterator

from verbalnorm.document import (
    Block,
    BulletList,
    CodeBlock,
    Heading,
    ListItem,
    MathBlock,
    OrderedList,
    ThematicBreak,
)
from verbalnorm.speech.items import LONGEST
from verbalnorm.speech.lists import FARTHEST
from verbalnorm.speech.parts import LEFT_OUT, LONG, PAUSE

__all__ = ["CROSSED", "TIGHT", "is_loose", "lost"]

TIGHT = "the distance of its items is not said"
CROSSED = "what it holds is heard as the end of it"


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
