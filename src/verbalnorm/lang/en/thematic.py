"""Thematic breaks: the rule between two sections, by its name or its characters."""

from verbalnorm.document import ThematicBreak
from verbalnorm.rules.evidence import DETERMINED, ENUMERATED, OWN_LINE, OWN_SENTENCE
from verbalnorm.rules.rule import announce, heard, leaves, same
from verbalnorm.rules.sentences import BEGINS_TEXT, NAMED_BEFORE

__all__ = ["BREAK", "RULES"]

# The other rows of three that Markdown draws a rule with.
_ROWS = ("asterisk asterisk asterisk", "underscore underscore underscore")

BREAK = announce(
    "break",
    ThematicBreak(),
    say={
        "narration": "horizontal rule.",
        "dictation": "horizontal rule",
        "symbols": "dash dash dash",
    },
    hear_if={
        **dict.fromkeys(
            (
                "horizontal rule",
                "horizontal line",
                "insert horizontal rule",
                "thematic break",
                "section break",
                "scene break",
                "dash dash dash",
                "hyphen hyphen hyphen",
                *_ROWS,
            ),
            (OWN_SENTENCE, OWN_LINE),
        ),
        "divider": (OWN_SENTENCE, OWN_LINE, BEGINS_TEXT),
    },
    unless=(DETERMINED, NAMED_BEFORE, ENUMERATED),
    # Elsewhere they open what is bold and emphasized.
    only=dict.fromkeys(_ROWS, ("symbols",)),
    family="break",
    examples=[
        same("It snowed.\n\ndash dash dash\n\nIt thawed.", "It snowed.\n\n---\n\nIt thawed."),
        heard(
            "It snowed. Horizontal rule. It thawed.",
            "It snowed.\n\n---\n\nIt thawed.",
        ),
        heard("It snowed. Section break. It thawed.", "It snowed.\n\n---\n\nIt thawed."),
        heard(
            "It snowed.\n\nasterisk asterisk asterisk\n\nIt thawed.",
            "It snowed.\n\n---\n\nIt thawed.",
            voice="symbols",
        ),
        leaves("The horizontal rule. It was long. A section break is a pause."),
        leaves("The divider. It was torn, and a divider of felt took its place."),
        leaves("He typed dash dash dash and left."),
        leaves("Divider. That is what they called her."),
    ],
    why="Dictation has a name for the rule, text-to-speech engines name its characters.",
)

RULES = (BREAK,)
