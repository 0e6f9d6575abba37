"""Footnotes, and what refers to them."""

from verbalnorm.document import FootnoteDefinition
from verbalnorm.rules.evidence import AFTER_AUXILIARY, DETERMINED, SPOKEN_OF
from verbalnorm.rules.rule import heard, leaves, same
from verbalnorm.rules.spelled import note

__all__ = ["FOOTNOTE", "RULES"]

_SAID = ("footnote {n}.", "end footnote.")

FOOTNOTE = note(
    "footnote",
    FootnoteDefinition(),
    say={"narration": _SAID, "dictation": _SAID, "symbols": ("", "end footnote")},
    hear=[("footnote", "end of footnote"), ("begin footnote {n}", "end of the footnote")],
    refer={"see footnote {n}": ("narration", "dictation"), "footnote reference {n}": ()},
    spelled=("open bracket caret", "close bracket", "close bracket colon"),
    spells=("symbols", "dictation"),
    unless=(DETERMINED, SPOKEN_OF, AFTER_AUXILIARY),
    examples=[
        same(
            "It froze. See footnote one. It thawed.\n\nFootnote one.\nIn May, of all months.\n"
            "End footnote.",
            "It froze.[^1] It thawed.\n\n[^1]: In May, of all months.",
            voice="narration",
        ),
        same(
            "It froze open bracket caret 1 close bracket.\n\n"
            "open bracket caret 1 close bracket colon In May.",
            "It froze[^1].\n\n[^1]: In May.",
            voice="symbols",
        ),
        same(
            "It froze open bracket caret fern close bracket.\n\n"
            "open bracket caret fern close bracket colon In May.",
            "It froze[^fern].\n\n[^fern]: In May.",
            voice="dictation",
        ),
        same(
            "It froze, open bracket caret 2 close bracket as told.\n\n"
            "open bracket caret 2 close bracket colon In May.\n\nIn June it thawed.\nend footnote",
            "It froze,[^2] as told.\n\n[^2]: In May.\n\n    In June it thawed.",
            voice="symbols",
        ),
        heard(
            "It froze. Footnote one. In May, of all months. End footnote. It thawed.",
            "It froze.[^1]\n\n[^1]: In May, of all months.\n\nIt thawed.",
        ),
        heard(
            "It froze. Footnote. In May. End of footnote. It thawed. Footnote. In June."
            " End footnote.",
            "It froze.[^1]\n\n[^1]: In May.\n\nIt thawed.[^2]\n\n[^2]: In June.",
        ),
        heard(
            "It froze. Footnote 2. It thawed. Footnote 2. In May. End footnote.",
            "It froze.[^2] It thawed.\n\n[^2]: In May.",
        ),
        heard(
            "It fell by a half, footnote one. We left, see footnote one, and slept."
            "\n\nFootnote one. In May. End footnote.",
            "It fell by a half[^1]. We left[^1] and slept.\n\n[^1]: In May.",
        ),
        leaves("It is, as in footnote one, a half. We left, footnote one."),
        leaves("See footnote one. The footnote is on page nine."),
        leaves("It is in a footnote, and there is no end footnote to it."),
        leaves("The end footnote is long.\n\nIt is the last end footnote.", voice="symbols"),
    ],
    why="Readers of articles announce a note and say where it ends; engines read its brackets."
    " Who dictates spells what no clause can refer to, and all say where a long note ends.",
)

RULES = (FOOTNOTE,)
