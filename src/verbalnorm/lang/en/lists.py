"""Lists: their items announced by name or sign, or counted aloud."""

from verbalnorm.document import BulletList, OrderedList
from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    DETERMINED,
    FAMILY_CONFIRMED,
    GOVERNED,
    INSIDE_SENTENCE,
    NOUN_PHRASE,
    OBJECT_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    SIGN_FOLLOWS,
    SPOKEN_OF,
    STARTS_LINE,
    STARTS_SENTENCE,
)
from verbalnorm.rules.listing import counted, item
from verbalnorm.rules.rule import heard, leaves, same

__all__ = ["BULLET", "ENUMERATION", "NUMBERED", "RULES", "TASK"]

_COUNT = "one two three four five six seven eight nine ten eleven twelve".split()
_LEADS = ("", "and ", "number ", "and number ")
_MORE = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()

_UNLESS = (
    DETERMINED,
    NOUN_PHRASE,
    GOVERNED,
    AFTER_AUXILIARY,
    OBJECT_FOLLOWS,
    SPOKEN_OF,
    SIGN_FOLLOWS,
)
# What speaks for a word that is said of other things, too, and for one that hardly is.
_ALONE = (OWN_SENTENCE, OWN_LINE, FAMILY_CONFIRMED)
_ANNOUNCED = (*_ALONE, STARTS_SENTENCE, ODD_CAPITAL, INSIDE_SENTENCE)
_ENDS = ("end list", "end of list", "end of the list", "end the list", "leaving list")

_POINTS = {"bullet point": 1, "sub bullet point": 2, "sub sub bullet point": 3}
_SHORT = {
    "bullet": 1,
    "sub bullet": 2,
    "sub-bullet": 2,
    "nested bullet": 2,
    "sub sub bullet": 3,
}

BULLET = item(
    "bullet",
    BulletList(),
    say={
        "narration": [f"{point}." for point in _POINTS],
        "dictation": list(_POINTS),
        "symbols": ["dash"],
    },
    end={"narration": "end list.", "dictation": "end list"},
    hear_if={
        **dict.fromkeys(_POINTS, _ANNOUNCED),
        **dict.fromkeys(("new bullet point", "next bullet point", "new bullet"), _ANNOUNCED),
        **dict.fromkeys(("next bullet", "sub bullet", "nested bullet"), _ANNOUNCED),
        **dict.fromkeys(("sub sub bullet",), _ANNOUNCED),
        "bullet": _ALONE,
        "dash": (STARTS_LINE,),
        "hyphen": (STARTS_LINE,),
        "asterisk": (STARTS_LINE,),
    },
    hear_end=_ENDS,
    unless=_UNLESS,
    only=dict.fromkeys(("dash", "hyphen", "asterisk"), ("symbols",)),
    levels=_POINTS | _SHORT,
    examples=[
        same(
            "Pack this:\n\nbullet point a dry shirt\n\nbullet point some rope\n\nend list",
            "Pack this:\n\n- a dry shirt\n- some rope",
            voice="dictation",
        ),
        same("dash a dry shirt\ndash some rope", "- a dry shirt\n- some rope", voice="symbols"),
        heard("hyphen a dry shirt\nhyphen rope", "- a dry shirt\n- rope", voice="symbols"),
        heard(
            "asterisk some asterisk dry asterisk rope\nasterisk a knife",
            "- some *dry* rope\n- a knife",
            voice="symbols",
        ),
        heard(
            "Pack this. Bullet. A dry shirt. Bullet. Some rope. Then go.",
            "Pack this.\n\n- A dry shirt.\n- Some rope.\n\nThen go.",
        ),
        heard(
            "Bullet point a dry shirt. Sub bullet wool is best. Next bullet some rope. End list.",
            "- A dry shirt.\n  - Wool is best.\n- Some rope.",
        ),
        heard(
            "we need bullet point rope bullet point a knife end list and time",
            "we need\n\n- rope\n- a knife\n\nand time",
            voice="dictation",
        ),
        heard(
            "we need new line bullet point rope bullet point a knife",
            "we need\n\n- rope\n- a knife",
            voice="dictation",
        ),
        leaves("Bullet point three is wrong, and the last bullet point is worse."),
        leaves("Bullet trains are fast. The bullet. It missed."),
        leaves("asterisk", voice="symbols"),
        leaves("He made a dash for it. Dash it all, the end list was long."),
    ],
    why="Dictation and narrators announce each item; text-to-speech engines name its character.",
)

_WORDS = dict(enumerate((*_COUNT, *_MORE), 1))


def _numbered(lead: str, trail: str = "") -> dict[str, int]:
    """A form for each number from one to twenty."""
    return {f"{lead}{word}{trail}": number for number, word in _WORDS.items()}


_ITEMS = _numbered("item ")
_SUB_ITEMS = _numbered("sub item ")
_DOTS = _numbered("", " dot")
_FIGURES = {f"item {number}": number for number in _WORDS}

NUMBERED = item(
    "numbered",
    OrderedList(),
    say={
        "narration": [f"{words}." for words in (*_ITEMS, *_SUB_ITEMS)],
        "dictation": [*_ITEMS, *_SUB_ITEMS],
        "symbols": list(_DOTS),
    },
    end={"narration": "end list.", "dictation": "end list"},
    hear_if={
        **dict.fromkeys((*_ITEMS, *_SUB_ITEMS, *_FIGURES), (*_ALONE, INSIDE_SENTENCE)),
        **dict.fromkeys(_DOTS, (STARTS_LINE,)),
    },
    hear_end=_ENDS,
    unless=_UNLESS,
    only=dict.fromkeys(_DOTS, ("symbols",)),
    numbers=_ITEMS | _SUB_ITEMS | _DOTS | _FIGURES,
    levels=dict.fromkeys(_SUB_ITEMS, 2),
    examples=[
        same(
            "item one find the key\n\nitem two open the gate\n\nend list",
            "1. find the key\n2. open the gate",
            voice="dictation",
        ),
        same("one dot the key\ntwo dot the gate", "1. the key\n2. the gate", voice="symbols"),
        heard(
            "Item one. Find the key. Item two. Open the gate. So we did.",
            "1. Find the key.\n2. Open the gate.\n\nSo we did.",
        ),
        heard(
            "Item 3. Find the key. Item 4. Open the gate. End list. So we did.",
            "3. Find the key.\n4. Open the gate.\n\nSo we did.",
        ),
        leaves("Item one on the agenda is the gate. We skipped item two."),
        leaves("In the order, item one. It was late."),
        leaves("Item 12.4 was struck out. Item 9:30 was not."),
    ],
    why="Minutes and recipes are read item by item; engines read the number and the dot.",
)

_TASKS = {"unchecked box": False, "checked box": True}
_HEARD_TASKS = {
    "unchecked": False,
    "unchecked item": False,
    "empty checkbox": False,
    "unchecked checkbox": False,
    "checkbox unchecked": False,
    "todo": False,
    "to do": False,
    "checked checkbox": True,
    "checkbox checked": True,
    "checked item": True,
    "done": True,
}
_BRACKETS = {
    "dash open bracket space close bracket": False,
    "dash open bracket x close bracket": True,
}

TASK = item(
    "task",
    BulletList(),
    say={
        "narration": [f"{task}." for task in _TASKS],
        "dictation": list(_TASKS),
        "symbols": list(_BRACKETS),
    },
    end={"narration": "end list.", "dictation": "end list"},
    hear_if={
        **dict.fromkeys(_TASKS, (*_ALONE, INSIDE_SENTENCE)),
        **dict.fromkeys(_HEARD_TASKS, (*_ALONE, INSIDE_SENTENCE)),
        **dict.fromkeys(_BRACKETS, (STARTS_LINE,)),
    },
    hear_end=_ENDS,
    unless=_UNLESS,
    only={"to do": ("narration",), **dict.fromkeys(_BRACKETS, ("symbols",))},
    # "Done." is said of much that is no task.
    beside={"done": ("narration",)},
    checked=_TASKS | _HEARD_TASKS | _BRACKETS,
    examples=[
        same(
            "unchecked box oil the gate\n\nchecked box find the key\n\nend list",
            "- [ ] oil the gate\n- [x] find the key",
            voice="dictation",
        ),
        same(
            "dash open bracket space close bracket oil the gate",
            "- [ ] oil the gate",
            voice="symbols",
        ),
        heard(
            "Todo: oil the gate. Done: find the key.",
            "- [ ] Oil the gate.\n- [x] Find the key.",
            voice="narration",
        ),
        heard("To do: oil the gate. So.", "- [ ] Oil the gate.\n\nSo.", voice="narration"),
        leaves("We came to do: nothing else.", voice="narration"),
        leaves("Done. Quiero todo y hago todo."),
        heard(
            "Todo: oil the gate. Todo: find the key. Then rest.",
            "- [ ] Oil the gate.\n- [ ] Find the key.\n\nThen rest.",
        ),
        heard(
            "Todo: oil the gate. Done: find the key. Todo: rest. So much for it.",
            "- [ ] Oil the gate.\n- [x] Find the key.\n- [ ] Rest.\n\nSo much for it.",
        ),
        leaves("Done: we oiled the gate. Done: we left.", voice="auto"),
        leaves("It went unchecked. The todo list was done. Done: not yet."),
    ],
    why="Screen readers name the state of a box; narrators of notes say what is to be done.",
)

ENUMERATION = counted(
    "enumeration",
    OrderedList(),
    hear=[
        (lead + word, number)
        for number, spelled in enumerate(_COUNT, 1)
        for word in (spelled, str(number))
        for lead in _LEADS
    ],
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
            "You need two things. Number one, a dry shirt. Number two, some rope. Then go.",
            "You need two things:\n\n1. A dry shirt.\n2. Some rope.\n\nThen go.",
        ),
        leaves("It rained. Number one, a painter, left us. Number two, a poet, stayed."),
        leaves("There are two points. One, it is cold. And two, it is late."),
        leaves("Count with me: one, two, three, four."),
        leaves("One, a painter, left us. Two, both poets, stayed."),
    ],
    why="Readers of a numbered list say the numbers, and recognizers write them as words.",
)

RULES = (BULLET, NUMBERED, TASK, ENUMERATION)
