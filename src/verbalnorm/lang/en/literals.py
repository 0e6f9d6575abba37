"""What makes a word of a marker."""

from verbalnorm.rules.rule import leaves, literal, same

__all__ = ["LITERAL", "RULES"]

LITERAL = literal(
    "literal",
    hear=["literal"],
    voices=["narration", "symbols", "dictation"],
    examples=[
        same(
            "It blinks literal asterisk asterisk stop literal asterisk asterisk.",
            "It blinks asterisk asterisk stop asterisk asterisk.",
        ),
        leaves("It is a literal quote, and the asterisk is literal."),
    ],
    why="Dictation systems take the word behind it as it is said.",
)

RULES = (LITERAL,)
