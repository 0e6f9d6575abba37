"""Task lists: their items announced as done or to do."""

from verbalnorm.document import BulletList
from verbalnorm.lang.en.depths import ENDS, HEAR_END, SAY_END, TAB, levels
from verbalnorm.lang.en.lists import LONE, UNLESS
from verbalnorm.rules.evidence import INSIDE_SENTENCE, STARTS_LINE
from verbalnorm.rules.listing import item
from verbalnorm.rules.nouns import NUMERAL_FOLLOWS
from verbalnorm.rules.rule import heard, leaves, same

__all__ = ["RULES", "TASK"]

_BOXES = {"unchecked box": False, "checked box": True}
_DEEP_BOXES = levels("sub ", _BOXES)
_TASKS = {words: not words.endswith("unchecked box") for words in _DEEP_BOXES}
_HEARD_TASKS = {
    "unchecked": False,
    "unchecked item": False,
    "empty checkbox": False,
    "check box": False,
    "tick box": False,
    "unchecked checkbox": False,
    "checkbox unchecked": False,
    "todo": False,
    "to do": False,
    "checked checkbox": True,
    "checkbox checked": True,
    "checked item": True,
    "done": True,
}
_BLANK = ("check box", "tick box")
_NAMED = [words for words in _HEARD_TASKS if " " in words and words not in ("to do", *_BLANK)]
# Who dictates a list of tasks says it of each; elsewhere it is a box.
_DICTATED = {"checkbox": False}
_BRACKETS = {
    "dash open bracket space close bracket": False,
    "dash open bracket x close bracket": True,
}
_DEEP_BRACKETS = levels(TAB, _BRACKETS)
_OTHER_BRACKETS = levels(
    TAB, [words.replace("open", "left").replace("close", "right") for words in _BRACKETS]
)
_SAID = {words: " x " in words for words in _DEEP_BRACKETS}
_MARKED = _SAID | {words: " x " in words for words in _OTHER_BRACKETS}

TASK = item(
    "task",
    BulletList(),
    say={
        "narration": [f"{task}." for task in _TASKS],
        "dictation": list(_TASKS),
        "symbols": list(_SAID),
    },
    end=SAY_END,
    hear_if={
        **dict.fromkeys(_TASKS, (*LONE, STARTS_LINE, INSIDE_SENTENCE)),
        **dict.fromkeys(_HEARD_TASKS, (*LONE, INSIDE_SENTENCE)),
        **dict.fromkeys(_NAMED, (*LONE, STARTS_LINE, INSIDE_SENTENCE)),
        **dict.fromkeys(_BLANK, (*LONE, INSIDE_SENTENCE, NUMERAL_FOLLOWS)),
        **dict.fromkeys((*_MARKED, *_DICTATED), (STARTS_LINE,)),
    },
    hear_end=HEAR_END,
    unless=UNLESS,
    only={
        "to do": ("narration",),
        # Nobody says the box but for its marks.
        **dict.fromkeys(_MARKED, ("symbols", "auto")),
        **dict.fromkeys(_DICTATED, ("dictation",)),
    },
    # "Done." is said of much that is no task.
    beside={"done": ("narration",)},
    checked=_TASKS | _HEARD_TASKS | _DICTATED | _MARKED,
    levels=_DEEP_BOXES | _DEEP_BRACKETS | _OTHER_BRACKETS | ENDS,
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
        same(
            "unchecked box oil the gate\n\nbullet point a dry shirt\n\nend list",
            "- [ ] oil the gate\n- a dry shirt",
            voice="dictation",
        ),
        heard(
            "dash left bracket x right bracket oil the gate",
            "- [x] oil the gate",
            voice="symbols",
        ),
        heard(
            "Check box. Oil the gate. Check box. Find the key. End list.",
            "- [ ] Oil the gate.\n- [ ] Find the key.",
        ),
        heard(
            "dash open bracket space close bracket oil the gate\n"
            "dash open bracket x close bracket find the key",
            "- [ ] oil the gate\n- [x] find the key",
        ),
        leaves("Check box one. Check box two if you can swim. Check box three if not."),
        leaves("The check box was small. Check box one, and leave the checkbox alone."),
        heard(
            "Todo: oil the gate. Done: find the key.",
            "- [ ] Oil the gate.\n- [x] Find the key.",
            voice="narration",
        ),
        heard("To do: oil the gate. So.", "- [ ] Oil the gate.\n\nSo.", voice="narration"),
        heard(
            "to do colon new line checkbox oil the gate new line checkbox find the key",
            "to do:\n\n- [ ] oil the gate\n- [ ] find the key",
            voice="dictation",
        ),
        heard(
            "todo colon oil the gate new line done colon find the key",
            "- [ ] oil the gate\n- [x] find the key",
            voice="dictation",
        ),
        heard(
            "checkbox oil the gate new line checked checkbox find the key",
            "- [ ] oil the gate\n- [x] find the key",
            voice="dictation",
        ),
        leaves("The checkbox is empty.\n\nA checkbox is a box.", voice="dictation"),
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
        heard(
            "unchecked box oil the gate\nchecked box find the key",
            "- [ ] oil the gate\n- [x] find the key",
        ),
        leaves("Done: we oiled the gate. Done: we left.", voice="auto"),
        leaves("It went unchecked. The todo list was done. Done: not yet."),
    ],
    why="Screen readers name the state of a box; narrators of notes say what is to be done.",
)

RULES = (TASK,)
