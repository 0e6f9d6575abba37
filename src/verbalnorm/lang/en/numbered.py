"""Lists whose items are numbered: announced by their numbers, or counted aloud."""

from verbalnorm.document import OrderedList
from verbalnorm.lang.en.counts import ANNOUNCED, COUNT, FEW, counts, deep_counts
from verbalnorm.lang.en.depths import ENDS, HEAR_END, LIST_ENDS, SAY_END, TAB, told_levels
from verbalnorm.lang.en.lists import LONE, UNLESS
from verbalnorm.rules.evidence import INSIDE_SENTENCE, OWN_LINE, OWN_SENTENCE, STARTS_LINE
from verbalnorm.rules.listing import counted, item
from verbalnorm.rules.rule import heard, leaves, same

__all__ = ["ENUMERATION", "NUMBERED", "RULES"]

_ITEMS = deep_counts("sub ", "item {}")
_DOTS = deep_counts(TAB, "{} dot")
_DOTTED = deep_counts(TAB, "{} dot", figures=True)
_NUMBERS = counts("number {}", FEW)
_FIGURES = counts("item {}", figures=True)

NUMBERED = item(
    "numbered",
    OrderedList(),
    say={
        "narration": [f"{words}." for words in _ITEMS],
        "dictation": list(_ITEMS),
        "symbols": list(_DOTS),
    },
    end=SAY_END,
    hear_if={
        **dict.fromkeys((*_ITEMS, *_FIGURES), (*LONE, INSIDE_SENTENCE)),
        **dict.fromkeys(_NUMBERS, (OWN_SENTENCE, STARTS_LINE, INSIDE_SENTENCE)),
        **dict.fromkeys((*_DOTS, *_DOTTED), (STARTS_LINE,)),
    },
    hear_end=HEAR_END,
    end_if=dict.fromkeys(LIST_ENDS, (OWN_SENTENCE, OWN_LINE)),
    unless=UNLESS,
    only=dict.fromkeys((*_DOTS, *_DOTTED), ("symbols",)),
    # One of these may be a rank: "Number one. It stayed there for a year."
    beside=dict.fromkeys(_NUMBERS, ()),
    rows=_NUMBERS,
    led_by=("numbered list", "ordered list", *ANNOUNCED),
    numbers=_ITEMS | _DOTS | _DOTTED | _NUMBERS | _FIGURES,
    levels=told_levels("sub ", _ITEMS) | told_levels(TAB, (*_DOTS, *_DOTTED)) | ENDS,
    examples=[
        same(
            "item one find the key\n\nitem two open the gate\n\nend list",
            "1. find the key\n2. open the gate",
            voice="dictation",
        ),
        same("one dot the key\ntwo dot the gate", "1. the key\n2. the gate", voice="symbols"),
        heard("1 dot the key\n2 dot the gate", "1. the key\n2. the gate", voice="symbols"),
        same(
            "twenty one dot the key\ntwenty two dot the gate",
            "21. the key\n22. the gate",
            voice="symbols",
        ),
        heard(
            "Item twenty-one. Find the key. Item 22. Open the gate. End list. So we did.",
            "21. Find the key.\n22. Open the gate.\n\nSo we did.",
        ),
        heard(
            "Item one. Find the key. Item two. Open the gate. So we did.",
            "1. Find the key.\n2. Open the gate.\n\nSo we did.",
        ),
        heard(
            "Item 3. Find the key. Item 4. Open the gate. End list. So we did.",
            "3. Find the key.\n4. Open the gate.\n\nSo we did.",
        ),
        heard(
            "Do it so:\n\nnumber one find the lamp\nnumber two open the gate\n\nThen rest.",
            "Do it so:\n\n1. find the lamp\n2. open the gate\n\nThen rest.",
        ),
        heard(
            "we need new line number one rope new line number two a knife",
            "we need\n\n1. rope\n2. a knife",
            voice="dictation",
        ),
        heard(
            "Number one. Find the lamp. Number two. Open the gate. Then rest.",
            "1. Find the lamp.\n2. Open the gate.\n\nThen rest.",
        ),
        heard(
            "Numbered list. Item one. Find the lamp. Item two. Go.",
            "1. Find the lamp.\n2. Go.",
        ),
        heard(
            "item one find the lamp item two open the gate item three leave end list so we did",
            "1. find the lamp\n2. open the gate\n3. leave\n\nso we did",
        ),
        leaves("item one passed item two failed item three passed"),
        leaves("in the hall item one went item two stayed item three burned"),
        leaves("item one find the lamp item two open the gate end list so we did"),
        leaves("Number one. It stayed there for a year. So did we."),
        leaves("Number one in our hearts\n\nIt was the number two bus."),
        leaves("Item one on the agenda is the gate. We skipped item two."),
        leaves("In the order, item one. It was late."),
        leaves("Item 12.4 was struck out. Item 9:30 was not."),
    ],
    why="Minutes and recipes are read item by item; engines read the number and the dot.",
)

ENUMERATION = counted(
    "enumeration",
    OrderedList(),
    hear=[
        (lead + word, number)
        for number, spelled in enumerate(COUNT, 1)
        for word in (spelled, str(number))
        for lead in ("", "number ")
    ],
    led_by=("and",),
    examples=[
        heard(
            "He packs three things. One, a dry shirt. Two, the good knife. And three, some rope."
            " Then he waits.",
            "He packs three things:\n\n1. A dry shirt.\n2. The good knife.\n3. Some rope.\n\n"
            "Then he waits.",
        ),
        heard(
            "It failed because, one, the pump froze, two, the tank leaked and, three, nobody came.",
            "It failed because:\n\n1. The pump froze,\n2. The tank leaked and\n3. Nobody came.",
        ),
        heard(
            "Pack this.\n\nNumber one, a dry shirt. Wool is best. Number two, some rope."
            " Number three, a knife.",
            "Pack this:\n\n1. A dry shirt. Wool is best.\n2. Some rope.\n3. A knife.",
        ),
        leaves("It rained. Number one, a painter, left us. Number two, a poet, stayed."),
        leaves("There are two points. One, it is cold. And two, it is late."),
        leaves("You need two things. Number one, a dry shirt. Number two, some rope. Then go."),
        heard("Numbered list. One. Find the key. Two. Go there.", "1. Find the key.\n2. Go there."),
        leaves("A numbered list. One. It is short. The numbered list. Two."),
        leaves("Count with me: one, two, three, four."),
        leaves("One, a painter, left us. Two, both poets, stayed."),
    ],
    why="Readers of a numbered list say the numbers, and recognizers write them as words.",
)

RULES = (NUMBERED, ENUMERATION)
