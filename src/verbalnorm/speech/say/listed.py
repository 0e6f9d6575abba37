"""Listed: what of a list and its items would not be heard as it is said."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    Heading,
    ListItem,
    Node,
    OrderedList,
    Paragraph,
    ThematicBreak,
)
from verbalnorm.rules.form import Form
from verbalnorm.speech.engines.reach import LONGEST
from verbalnorm.speech.say.parts import LEFT_OUT, LONG, PAUSE
from verbalnorm.speech.say.voice import Voice

__all__ = [
    "CROSSED",
    "JOINED",
    "TIGHT",
    "AnyList",
    "forms_of",
    "goes_by_lines",
    "lost",
    "own_blocks",
]

TIGHT = "the distance of its items is not said"
JOINED = "it is heard as part of the list before it"
CROSSED = "what it holds is heard as the end of it"


_LISTS = (BulletList, OrderedList)
AnyList: TypeAlias = BulletList | OrderedList
_STOP = re.compile(r"[.,:;?!…]")


def goes_by_lines(block: Block) -> bool:
    """Whether ``block`` is heard behind the sign of a quote, which stands before each line."""
    if isinstance(block, _LISTS):
        flat = all(list(map(type, item.children)) == [Paragraph] for item in block.children)
        return flat and block.tight
    if isinstance(block, Heading):
        return not _STOP.search(_words(block))
    return isinstance(block, (Paragraph, BlockQuote, ThematicBreak))


def forms_of(block: AnyList, voice: Voice, level: int) -> list[Form]:
    """The forms that announce the items of ``block``; none where one of them has no form."""
    first = block.start if isinstance(block, OrderedList) else 0
    forms = [
        voice.item(block, number, item, level) for number, item in enumerate(block.children, first)
    ]
    return [form for form in forms if form is not None] if all(forms) else []


def _words(node: Node) -> str:
    inner: Iterable[Node] = getattr(node, "children", ())
    return str(getattr(node, "text", "")) + "".join(map(_words, inner))


def own_blocks(item: ListItem) -> tuple[Block, ...]:
    """The blocks of ``item`` that come before a list in it."""
    lists = [isinstance(child, _LISTS) for child in item.children]
    return item.children[: lists.index(True)] if any(lists) else item.children


def lost(item: ListItem, own: str, text: str, *, ended: bool) -> Iterator[str]:
    """What becomes of an ``item`` said as ``text``, in a list that is ``ended`` aloud or not.

    Its ``own`` text is what comes before a list in it.
    """
    if not text or text[0] in ".,:;":
        yield PAUSE if text else LEFT_OUT
    if len(text) > LONGEST:
        yield LONG
    blocks = own_blocks(item)
    inner = item.children[len(blocks) :]
    divided = any(isinstance(child, (Heading, ThematicBreak)) for child in blocks)
    # Items of a list that nobody ends are one line each.
    parted = len(inner) > 1 if ended else any(not isinstance(child, _LISTS) for child in inner)
    if parted or divided or ("\n" in own and not ended):
        yield CROSSED
