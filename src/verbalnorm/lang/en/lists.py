"""Lists whose items are announced by the name of a point or by its sign."""

from verbalnorm.document import BulletList
from verbalnorm.lang.en.counts import ANNOUNCED, COUNT, counts
from verbalnorm.lang.en.depths import ENDS, HEAR_END, LIST_ENDS, SAY_END, TAB, levels
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
    STARTS_PAUSED,
    STARTS_SENTENCE,
)
from verbalnorm.rules.listing import item
from verbalnorm.rules.nouns import COMPOUND, NUMBERED_NOUN
from verbalnorm.rules.rule import heard, leaves, same
from verbalnorm.rules.sentences import ROW_IN_SENTENCE

__all__ = [
    "BULLET",
    "LONE",
    "RULES",
    "UNLESS",
]

UNLESS = (
    DETERMINED,
    NOUN_PHRASE,
    GOVERNED,
    AFTER_AUXILIARY,
    OBJECT_FOLLOWS,
    SPOKEN_OF,
    SIGN_FOLLOWS,
    NUMBERED_NOUN,
)
# What speaks for a word that is said of other things, too, and for one that hardly is.
LONE = (OWN_SENTENCE, OWN_LINE, FAMILY_CONFIRMED)
_ANNOUNCED = (*LONE, STARTS_SENTENCE, ODD_CAPITAL, INSIDE_SENTENCE, ROW_IN_SENTENCE)
# Which of the items it is, where they are told one by one.
_ORDERED = [f"{which} bullet" for which in "first second third fourth fifth last final".split()]
_ORDERED += [f"{words} point" for words in _ORDERED]
_POINTS = levels("sub ", ["bullet point"])
_SHORT = {
    "bullet": 1,
    "sub bullet": 2,
    "sub-bullet": 2,
    "nested bullet": 2,
    "sub sub bullet": 3,
}

_DASHES = levels(TAB, ["dash"])
_SIGNED = ("dash", "hyphen")
# With the number that counts it, so that "bullet point number of goats" is an item, too.
_TOLD = [
    words
    for form in ("bullet number {}", "bullet point number {}")
    for figures in (False, True)
    for words in counts(form, len(COUNT), figures=figures)
]
# Other signs of items, which are words of other kinds, too.
_STARS = ("star", "plus", "minus")
_INDENTED = levels("space space ", ["dash"])

BULLET = item(
    "bullet",
    BulletList(),
    say={
        "narration": [f"{point}." for point in _POINTS],
        "dictation": list(_POINTS),
        "symbols": list(_DASHES),
    },
    end=SAY_END,
    hear_if={
        **dict.fromkeys(_POINTS, _ANNOUNCED),
        **dict.fromkeys(("new bullet point", "next bullet point", "new bullet"), _ANNOUNCED),
        **dict.fromkeys(("next bullet", "sub bullet", "nested bullet"), _ANNOUNCED),
        **dict.fromkeys(("sub sub bullet",), _ANNOUNCED),
        **dict.fromkeys(("list item", *_ORDERED, *_TOLD), LONE),
        "bullet": (STARTS_PAUSED, *LONE, STARTS_LINE),
        **dict.fromkeys((*_DASHES, *_INDENTED, *_STARS, "hyphen", "asterisk"), (STARTS_LINE,)),
    },
    hear_end=HEAR_END,
    end_if=dict.fromkeys(LIST_ENDS, (OWN_SENTENCE, OWN_LINE)),
    unless=(*UNLESS, COMPOUND),
    only=dict.fromkeys((*_DASHES, *_INDENTED, *_STARS, "asterisk"), ("symbols",))
    | dict.fromkeys(_SIGNED, ("symbols", "dictation")),
    # One dash at the start of a line that is dictated may be a dash.
    beside=dict.fromkeys(_SIGNED, ("symbols",)) | dict.fromkeys(_STARS, ()),
    rows=(*_SIGNED, *_STARS),
    led_by=("bulleted list", "unordered list", *ANNOUNCED),
    leave=["bullet points", "dash it all"],
    levels=_POINTS | _SHORT | _INDENTED | _DASHES | ENDS,
    examples=[
        same(
            "Pack this:\n\nbullet point a dry shirt\n\nbullet point some rope\n\nend list",
            "Pack this:\n\n- a dry shirt\n- some rope",
            voice="dictation",
        ),
        same("dash a dry shirt\ndash some rope", "- a dry shirt\n- some rope", voice="symbols"),
        same(
            "dash a dry shirt\n\ntab dash wool is best\n\ndash some rope",
            "- a dry shirt\n\n  - wool is best\n\n- some rope",
            voice="symbols",
        ),
        same(
            "bullet point a dry shirt\n\nsub bullet point wool\n\nend sub list\n\nIt is warm.\n\n"
            "new paragraph bullet point some rope\n\nend list",
            "- a dry shirt\n\n  - wool\n\n  It is warm.\n\n- some rope",
            voice="dictation",
        ),
        same(
            "dash a shirt\n\ntab dash wool\n\ntab end list\n\nIt is warm.\n\ndash rope\n\nend list",
            "- a shirt\n\n  - wool\n\n  It is warm.\n\n- rope",
            voice="symbols",
        ),
        leaves("Bullet number one hit the wall. Bullet number two hit the door."),
        heard(
            "dash a shirt\nspace space dash wool\nspace space dash silk",
            "- a shirt\n  - wool\n  - silk",
            voice="symbols",
        ),
        heard("hyphen a dry shirt\nhyphen rope", "- a dry shirt\n- rope", voice="symbols"),
        heard("star a dry shirt\nstar rope", "- a dry shirt\n- rope", voice="symbols"),
        heard("dash star charts\ndash rope", "- star charts\n- rope", voice="symbols"),
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
            "we need bullet point a lamp bullet point the old rope end list and time",
            "we need\n\n- a lamp\n- the old rope\n\nand time",
            voice="dictation",
        ),
        heard(
            "we need bullet point rope bullet point a knife new paragraph then we left",
            "we need\n\n- rope\n- a knife\n\nthen we left",
            voice="dictation",
        ),
        heard(
            "we need new line bullet point rope bullet point a knife",
            "we need\n\n- rope\n- a knife",
            voice="dictation",
        ),
        heard(
            "we need colon new line dash rope new line dash a knife",
            "we need:\n\n- rope\n- a knife",
            voice="dictation",
        ),
        heard("bullet bread\nbullet salt\n\nThen go.", "- bread\n- salt\n\nThen go."),
        heard("Bullet. A knife. Bullet. Rope. Out of list. So.", "- A knife.\n- Rope.\n\nSo."),
        heard(
            "List with two items. Bullet, a knife. Bullet, rope. Out of list. So.",
            "- A knife.\n- Rope.\n\nSo.",
        ),
        heard("Bulleted list. Bullet. A knife. Bullet. Rope.", "- A knife.\n- Rope."),
        leaves("Bullet, a small dog, barked. Bullet, said Pip, was old. A bulleted list is short."),
        leaves("We ran out of list items. Bullet points were out of list, and the list end near."),
        heard("First bullet. A dry shirt. Last bullet. Some rope.", "- A dry shirt.\n- Some rope."),
        leaves("It is a list item, and the list item. It was struck out."),
        leaves("The first bullet. It missed. The last bullet was his last."),
        leaves("Bullet trains are fast.\n\nIt was so."),
        leaves("Bullet holes were found in it. Bullet casings lay near."),
        leaves("Bullet point three is wrong, and the last bullet point is worse."),
        heard(
            "We need, bullet point rope, bullet point a knife, bullet point some salt.",
            "We need\n\n- rope\n- a knife\n- some salt.",
        ),
        leaves("A bullet point here, bullet point there, bullet point all over."),
        leaves("Bullet trains are fast. The bullet. It missed."),
        leaves("Bullet point one is short.\nBullet point two says more."),
        leaves("bullet points everywhere\nbullet points on slides\nbullet points in the mail"),
        leaves("asterisk", voice="symbols"),
        leaves("star charts are old\nthe map is not", voice="symbols"),
        leaves("He made a dash for it. Dash it all, the end list was long."),
        leaves("Dash it all, we are late.", voice="symbols"),
        leaves("The end sub list is short. At the tab end list makers met."),
    ],
    why="Dictation and narrators announce each item; text-to-speech engines name its character."
    " Where an item is more than a line, all say where its list ends.",
)

RULES = (BULLET,)
