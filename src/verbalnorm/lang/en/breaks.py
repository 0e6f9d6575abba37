"""Breaks that are said: of a line, and between paragraphs."""

from verbalnorm.document import HardBreak
from verbalnorm.rules.evidence import (
    ARTICLE_BEFORE,
    DECLARED,
    MARKER_BEFORE,
    OBJECT_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    RARE,
    SELDOM_SAID,
    SIGN_FOLLOWS,
    SPOKEN_OF,
)
from verbalnorm.rules.nouns import BOUND, DESCRIBED_BREAK
from verbalnorm.rules.rule import heard, leaves, same
from verbalnorm.rules.sentences import (
    AGAIN_AND_AGAIN,
    BEGINS_TEXT,
    NAME_LIKE,
    NAMED_BEFORE,
    SAID,
    SAID_TO_SAY,
    SET_APART,
)
from verbalnorm.rules.spelled import sign

__all__ = ["BREAKS", "RULES"]

_BREAK = (DECLARED, OWN_SENTENCE, OWN_LINE, ODD_CAPITAL, MARKER_BEFORE)

BREAKS = sign(
    "breaks",
    HardBreak(),
    signs=[
        ("both", {"new line": "\n", "newline": "\n", "line break": "\n"}),
        ("both", {"next line": "\n", "backslash newline": "\n"}),
        ("both", {"new paragraph": "\n\n", "paragraph break": "\n\n", "next paragraph": "\n\n"}),
    ],
    # Orca names both characters: https://gitlab.gnome.org/GNOME/orca (chnames.py).
    say={"dictation": ("new line", "new paragraph"), "symbols": ("backslash newline",)},
    hear_if={
        **dict.fromkeys(("new line", "newline"), (*_BREAK, SET_APART, AGAIN_AND_AGAIN)),
        **dict.fromkeys(("line break", "paragraph break"), (*_BREAK, SELDOM_SAID)),
        # Who reads a text to somebody says so, too.
        **dict.fromkeys(("next line", "next paragraph"), (DECLARED,)),
        "new paragraph": (*_BREAK, RARE),
    },
    unless=(
        DESCRIBED_BREAK,
        ARTICLE_BEFORE,
        BOUND,
        NAMED_BEFORE,
        OBJECT_FOLLOWS,
        SIGN_FOLLOWS,
        SPOKEN_OF,
        SAID,
        SAID_TO_SAY,
        BEGINS_TEXT,
        NAME_LIKE,
    ),
    leave=[
        *(f"{kind} new paragraph" for kind in ("brand", "whole", "entirely")),
        *(f"{kind} line break" for kind in ("soft", "hard", "manual", "forced")),
    ],
    examples=[
        same("It is late new line we left", "It is late\\\nwe left", voice="dictation"),
        same("It is late backslash newline we left", "It is late\\\nwe left", voice="symbols"),
        heard("It is late. New paragraph. We left at noon.", "It is late.\n\nWe left at noon."),
        heard("Best wishes, new line, Ann Fox.", "Best wishes,\\\nAnn Fox."),
        heard(
            "to do new line feed the hens new line mend the roof new line call ann",
            "to do\\\nfeed the hens\\\nmend the roof\\\ncall ann",
        ),
        leaves("new line of coats new line of hats and our new line of boats sell well"),
        leaves("It has a tab, new line and blank. The old line, new line, all of it goes."),
        heard("we left at noon new paragraph it rained", "we left at noon\n\nit rained"),
        leaves("A new line of coats came in, and a new paragraph opened."),
        leaves("It begins a brand new paragraph. Each new paragraph of it is short."),
        leaves("Just say new paragraph, and the new paragraph key is worn."),
        leaves("You say full stop, new paragraph, and it makes one."),
        heard("It is late. Next line. We left.", "It is late.\\\nWe left.", voice="dictation"),
        leaves("Say next paragraph, Pip. Next paragraph. So it goes."),
        leaves("Read the next line out loud, and in the next paragraph of it stop."),
        leaves("New line. So it says."),
        leaves("Their first single, New Line, came out.", voice="dictation"),
        leaves("We read it line by line. New line workers came."),
    ],
    why="Dictation breaks lines and paragraphs by these words.",
)

RULES = (BREAKS,)
