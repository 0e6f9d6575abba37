"""Listed: lists in the words of a voice, and what of them would not be heard as it is said."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import define

from verbalnorm.document import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    FootnoteDefinition,
    Heading,
    ListItem,
    Node,
    OrderedList,
    Paragraph,
    Text,
    ThematicBreak,
)
from verbalnorm.rules.form import Form
from verbalnorm.speech.engines.blocks import WORD
from verbalnorm.speech.engines.reach import LONGEST
from verbalnorm.speech.say.parts import LEFT_OUT, LONG, PAUSE, PAUSED, Utterance, marker, text_of
from verbalnorm.speech.say.voice import Voice, words_of

__all__ = [
    "CROSSED",
    "GAP",
    "JOINED",
    "NARROW",
    "Lists",
    "by_lines",
    "goes_by_lines",
    "goes_on",
    "needs_ends",
]

TIGHT = "the distance of its items is not said"
JOINED = "it is heard as part of the list before it"
CROSSED = "what it holds is heard as the end of it"


GAP = Utterance("\n\n", marks=True)
NARROW = Utterance("\n", marks=True)
_LISTS = (BulletList, OrderedList)
AnyList: TypeAlias = BulletList | OrderedList
_STOP = re.compile(r"[.,:;?!…]")
# Where a sentence ends, and where one does with another one behind it.
_ENDED = re.compile(r"[.?!…][\"'”’)\]]*(?:\s|\Z)")
_GOES_ON = re.compile(r"[.?!…][\"'”’)\]]*\s+\S")


def goes_by_lines(block: Block) -> bool:
    """Whether ``block`` is heard behind the sign of a quote, which stands before each line."""
    if isinstance(block, _LISTS):
        flat = all(list(map(type, item.children)) == [Paragraph] for item in block.children)
        return flat and block.tight
    if isinstance(block, Heading):
        return not _STOP.search(words_of(block))
    if isinstance(block, BlockQuote):
        return all(map(goes_by_lines, block.children))
    return isinstance(block, (Paragraph, ThematicBreak))


def by_lines(block: BlockQuote, voice: Voice, last: Node | None) -> Form | None:
    """The sign that ``voice`` says before each line of ``block``, where all of it goes by lines.

    One that has other words for a quote takes them for what does not, right behind another quote,
    and where a sentence ends in a mark or in an item: the sign is said before each sentence, and
    not in them. ``last`` is the block before it.
    """
    sign = voice.margin(block)
    if not sign or not voice.pairs(block):
        return sign
    if isinstance(last, BlockQuote) and WORD.search(words_of(block)):
        return None
    lines = all(map(goes_by_lines, block.children)) and not any(map(_ends_within, block.children))
    return sign if lines else None


def _ends_within(block: Node) -> bool:
    """Whether a sentence ends in a mark of ``block``, or one in an item goes on behind it."""
    if isinstance(block, Paragraph):
        marked = (child for child in block.children if not isinstance(child, Text))
        return any(_ENDED.search(words_of(child)) for child in marked)
    if isinstance(block, _LISTS):
        return any(map(goes_on, block.children))
    return any(map(_ends_within, getattr(block, "children", ())))


def goes_on(block: ListItem | FootnoteDefinition) -> bool:
    """Whether a text of ``block`` is more than one sentence."""
    own = (child for child in block.children if isinstance(child, Paragraph))
    return any(_GOES_ON.search(words_of(child)) for child in own)


def needs_ends(document: Document, voice: Voice) -> bool:
    """Whether a list of ``document`` has to be ended aloud by a ``voice`` that goes by lines.

    Where one is, all of them are: an end that is said tells of all items before it. One is where an
    item is more than a sentence, since who hears no lines hears that a sentence begins.
    """
    stack: list[tuple[Node, Node | None]] = [(document, None)]
    while stack:
        node, last = stack.pop()
        if isinstance(node, BlockQuote) and by_lines(node, voice, last):
            continue  # its lines begin with a sign, and no list goes on behind them
        children: tuple[Node, ...] = getattr(node, "children", ())
        if isinstance(node, BlockQuote) and any(isinstance(child, _LISTS) for child in children):
            return True
        if isinstance(node, ListItem) and (goes_on(node) or not _is_a_line(node)):
            return True
        if any(
            type(one) is type(two) and isinstance(one, _LISTS) for one, two in pairwise(children)
        ):
            return True
        stack += ((two, one) for one, two in pairwise([None, *children]) if isinstance(two, Block))
    return False


def _is_a_line(item: ListItem) -> bool:
    """Whether ``item`` is a line of text, with no more than a list in it."""
    own, inner = item.children[:1], item.children[1:]
    lists = all(isinstance(child, _LISTS) for child in inner)
    return all(isinstance(child, Paragraph) for child in own) and lists and len(inner) < 2


@define
class Lists:
    """How lists are said: each item behind its form, and their ends where they are ended aloud.

    ``blocks`` says what is in an item, ``lose`` notes what is not said of it. ``ends`` tells
    whether a voice that goes by lines ends its lists aloud.
    """

    voice: Voice
    blocks: Callable[[Iterable[Block], Utterance, Block | None], Iterator[Utterance]]
    lose: Callable[[Node, Node, str], None]
    ends: bool
    # How deep the list that is being said lies.
    level: int = 0

    def forms(self, block: Block) -> list[Form]:
        """The forms that announce the items of ``block``, if it is a list of which each has one."""
        if not isinstance(block, _LISTS):
            return []
        first = block.start if isinstance(block, OrderedList) else 0
        forms = [
            self.voice.item(block, number, item, self.level + 1)
            for number, item in enumerate(block.children, first)
        ]
        return [form for form in forms if form is not None] if all(forms) else []

    def end(self, block: Block) -> Form | None:
        """The form that ends ``block``, where it is a list that is ended aloud."""
        if not isinstance(block, _LISTS) or not (forms := self.forms(block)):
            return None
        silent = _in_lines(forms[0], self.voice) and not self.ends
        return None if silent else self.voice.end(block, self.level + 1)

    def said(self, block: AnyList, forms: Sequence[Form]) -> Iterator[Utterance]:
        """The items of a list, behind their ``forms``; the outermost one is ended aloud.

        A voice that goes by its lines has them a blank line apart where the items are not tight;
        another one that ends its lists says what parts them.
        """
        end, by_lines = self.end(block), _in_lines(forms[0], self.voice)
        gap, parting = self._gaps(block, ended=end is not None and not by_lines)
        loose = not block.tight and (end is None or by_lines or len(parting) > 1)
        self.level += 1
        for number, (item, form) in enumerate(zip(block.children, forms, strict=True)):
            if number:
                yield from parting
            apart = self.voice.apart(form)
            yield marker(form.words, "\n" if apart else " ", apart=apart)
            lists = [isinstance(child, _LISTS) for child in item.children]
            own = lists.index(True) if any(lists) else len(lists)
            follows = next(iter(item.children[own:]), None)
            first = list(self.blocks(item.children[:own], gap, follows))
            inner = list(self.blocks(item.children[own:], gap, None))
            lone = len(block.children) == 1 and "\n\n" not in text_of(first)
            between = (parting if lone else [gap]) if first and inner else []
            yield from (parts := [*first, *between, *inner])
            loose = loose or "\n\n" in text_of(first)
            for became in _lost(item, text_of(parts), ended=end is not None):
                self.lose(item, item, became)
        self.level -= 1
        if loose == block.tight:
            self.lose(block, block, TIGHT)
        if end and not self.level:
            yield GAP
            yield self.ended(end)

    def ended(self, end: Form) -> Utterance:
        """What ends a list."""
        return marker(end.words, "", apart=self.voice.apart(end))

    def _gaps(self, block: AnyList, *, ended: bool) -> tuple[Utterance, list[Utterance]]:
        """What is between the blocks of an item of ``block``, and what is between the items."""
        gap, form = NARROW if block.tight else GAP, self.voice.parting
        said = form and ended and not block.tight
        parting = [marker(form.words, " ", apart=False)] if form and said else []
        return gap, [GAP if ended else gap, *parting]


def _in_lines(form: Form, voice: Voice) -> bool:
    """Whether ``voice`` alone says ``form``: where a line begins, up to the end of that line."""
    return voice.name in form.only


def _lost(item: ListItem, text: str, *, ended: bool) -> Iterator[str]:
    """What becomes of an ``item`` said as ``text``, in a list that is ``ended`` aloud or not."""
    if not text or PAUSED.match(text):
        yield PAUSE if text else LEFT_OUT
    if len(text) > LONGEST:
        yield LONG
    divided = any(isinstance(child, (Heading, ThematicBreak)) for child in item.children)
    # Items of a list that nobody ends are one line each.
    if divided or not (ended or _is_a_line(item)):
        yield CROSSED
