"""Inline constructs: emphasis, code, quotations, and what makes a word of a marker."""

from verbalnorm.document import BlockQuote, Code, Emphasis, Strikethrough, Strong
from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    BLOCK_FOLLOWS,
    CAPITAL_FOLLOWS,
    DETERMINED,
    FAMILY_CONFIRMED,
    GOVERNED,
    MENTIONED,
    NAMED,
    NOUN_PHRASE,
    NUMBER_FOLLOWS,
    OBJECT_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    PAUSE_AFTER,
    PAUSE_BEFORE,
    QUALIFIED,
    RARE,
    SAY_VERB,
    SAY_VERB_IN_SENTENCE,
    SIGN_FOLLOWS,
    SPOKEN_OF,
    STARTS_SENTENCE,
)
from verbalnorm.rules.rule import heard, leaves, literal, quotation, same, toggle
from verbalnorm.rules.spelled import word

__all__ = [
    "CODE",
    "EMPHASIS",
    "LITERAL",
    "QUOTE",
    "RULES",
    "SCARE_QUOTES",
    "STRIKETHROUGH",
    "STRONG",
    "STRONG_EMPHASIS",
]

# What speaks against a marker that no other word of English is.
_SPELLED_OUT = (SPOKEN_OF, SIGN_FOLLOWS, NAMED, QUALIFIED)

STRONG = toggle(
    "strong",
    Strong(),
    say={
        "symbols": "asterisk asterisk",
        "narration": "asterisk asterisk",
        "dictation": ("bold", "end bold"),
    },
    hear=[
        "double asterisk",
        ("double asterisk", "end double asterisk"),
        "star star",
        ("begin bold", "end bold"),
        ("start bold", "stop bold"),
        ("open bold", "close bold"),
        ("bold on", "bold off"),
    ],
    hear_if={("bold", ""): ()},
    unless=_SPELLED_OUT,
    examples=[
        same("It is asterisk asterisk very asterisk asterisk cold.", "It is **very** cold."),
        same("It is bold very end bold cold.", "It is **very** cold.", voice="dictation"),
        heard("It is double asterisk very double asterisk cold.", "It is **very** cold."),
        heard("Asterisk. Asterisk. Take a coat. Asterisk. Asterisk.", "**Take a coat.**"),
        leaves("Press the asterisk asterisk key."),
        leaves("It was asterisk asterisk and nothing closed it."),
        heard("It is star star very star star cold.", "It is **very** cold."),
        heard("It is begin bold very end bold cold.", "It is **very** cold."),
        heard("The asterisk asterisk very asterisk asterisk cold.", "The **very** cold."),
        leaves("A bold plan, in bold type, with a bold end."),
        leaves("The asterisk asterisk is old, and the asterisk asterisk came first."),
    ],
    why="Text-to-speech engines read the two marker characters aloud.",
)

STRONG_EMPHASIS = toggle(
    "strong_emphasis",
    Emphasis(children=(Strong(),)),
    say={},
    hear=[
        "asterisk asterisk asterisk",
        "triple asterisk",
        "star star star",
    ],
    unless=_SPELLED_OUT,
    examples=[
        heard(
            "It is asterisk asterisk asterisk very asterisk asterisk asterisk cold.",
            "It is ***very*** cold.",
        ),
        heard("It is star star star very star star star cold.", "It is ***very*** cold."),
        leaves("Press the asterisk asterisk asterisk key."),
        leaves("It was asterisk asterisk asterisk and nothing closed it."),
    ],
    why="Text-to-speech engines read all three marker characters aloud.",
)

EMPHASIS = toggle(
    "emphasis",
    Emphasis(),
    say={"symbols": ["asterisk", "underscore"], "dictation": ("italic", "end italic")},
    hear=[
        ("italics", "end italics"),
        ("begin italic", "end italic"),
        ("begin italics", "end italics"),
        ("start italics", "stop italics"),
        ("open italics", "close italics"),
        ("italics on", "italics off"),
        ("italic on", "italic off"),
    ],
    hear_if={("italic", ""): (), ("italics", ""): ()},
    unless=(MENTIONED, NAMED, NUMBER_FOLLOWS),
    # A name may be spelled with underscores, a pair of them is no evidence.
    only={"underscore": ("symbols",)},
    leave=["asterisk asterisk", "double asterisk"],
    examples=[
        same("It is asterisk very asterisk cold.", "It is *very* cold."),
        same("It is italic very end italic cold.", "It is *very* cold.", voice="dictation"),
        heard("It is underscore very underscore cold.", "It is *very* cold.", voice="symbols"),
        leaves("Press asterisk 6 to speak and asterisk 9 to leave."),
        leaves("She is on the list as Pip underscore Fern underscore."),
        leaves("There is an asterisk in that, and an asterisk in this, set in italic."),
    ],
    why="Text-to-speech engines read the marker character aloud; dictation has a word for it.",
)

STRIKETHROUGH = toggle(
    "strikethrough",
    Strikethrough(),
    say={"symbols": "tilde tilde", "dictation": ("strikethrough", "end strikethrough")},
    hear=[
        "double tilde",
        "tilda tilda",
        ("strike through", "end strike through"),
    ],
    hear_if={("strikethrough", ""): (), ("strike through", ""): ()},
    unless=_SPELLED_OUT,
    examples=[
        same("It is tilde tilde very tilde tilde cold.", "It is ~~very~~ cold."),
        same(
            "It is strikethrough very end strikethrough cold.",
            "It is ~~very~~ cold.",
            voice="dictation",
        ),
        heard("It is tilda tilda very tilda tilda cold.", "It is ~~very~~ cold."),
        leaves("Strike through the name, then type tilde tilde."),
    ],
    why="Text-to-speech engines read the two marker characters aloud.",
)

CODE = toggle(
    "code",
    Code(""),
    say={"symbols": "backtick", "dictation": ("code", "end code")},
    hear_if={("code", ""): ()},
    unless=_SPELLED_OUT,
    leave=["open backtick", "close backtick"],
    examples=[
        same("Run backtick make all backtick first.", "Run `make all` first."),
        same("Run code make all end code first.", "Run `make all` first.", voice="dictation"),
        heard("Run the backtick make all backtick step.", "Run the `make all` step."),
        heard("Run the code make all end code step.", "Run the `make all` step."),
        leaves("The code is old, and old code ends badly."),
        leaves("Where does the code start, and where does the code end?"),
        leaves("Put the backtick before it and the backtick after it."),
        leaves("He tried backtick first because backtick is on his mind."),
    ],
    why="Text-to-speech engines read the marker character aloud; dictation has a word for it.",
)

_OPENS_QUOTE = (
    OWN_SENTENCE,
    OWN_LINE,
    ODD_CAPITAL,
    STARTS_SENTENCE,
    PAUSE_BEFORE,
    PAUSE_AFTER,
    SAY_VERB,
    SAY_VERB_IN_SENTENCE,
    BLOCK_FOLLOWS,
    CAPITAL_FOLLOWS,
    FAMILY_CONFIRMED,
    NOUN_PHRASE,
    GOVERNED,
    AFTER_AUXILIARY,
    OBJECT_FOLLOWS,
)
# A phrase that is hardly ever said otherwise needs no more, but does not act everywhere.
_BEGINS_QUOTE = (RARE, *_OPENS_QUOTE)
# "End quote" is so rare that only what makes it a noun speaks against it.
_CLOSES_QUOTE = (PAUSE_AFTER, OBJECT_FOLLOWS)

QUOTE = quotation(
    "quote",
    BlockQuote(),
    say={"narration": ("quote.", "end quote."), "dictation": ("open quote.", "close quote.")},
    hear=[
        ("", "end block quote"),
        ("", "end of quote"),
        ("", "close quotes"),
        ("", "end quote"),
        ("", "unquote"),
    ],
    hear_if={
        ("quote", ""): _OPENS_QUOTE,
        ("begin quote", ""): _BEGINS_QUOTE,
        ("start quote", ""): _BEGINS_QUOTE,
        ("open quote", ""): _BEGINS_QUOTE,
        ("open quotes", ""): _BEGINS_QUOTE,
        ("block quote", ""): _OPENS_QUOTE,
        ("in quotes", ""): (PAUSE_AFTER, SAY_VERB),
        ("", "and quote"): _CLOSES_QUOTE,
        ("", "in quote"): _CLOSES_QUOTE,
        ("", "on quote"): _CLOSES_QUOTE,
    },
    unless=(DETERMINED,),
    leave=[
        "quote unquote",
        "quote and quote",
        "unquote quote",
        "quote end quote",
        "quote and unquote",
        "quote or unquote",
        "quote and end quote",
        "open quote and close quote",
        "open quotes and close quotes",
    ],
    examples=[
        heard(
            "The keeper writes, quote, the lamp failed. We lit it again. End quote. A hard night.",
            "The keeper writes:\n\n> The lamp failed. We lit it again.\n\nA hard night.",
        ),
        heard(
            "The road was, quote, mostly mud, end quote.",
            'The road was "mostly mud."',
        ),
        heard("The mayor said quote no comment end quote.", 'The mayor said "no comment."'),
        heard(
            "They plan to quote, start soon and quote, or so I heard.",
            'They plan to "start soon," or so I heard.',
        ),
        leaves("It is a quote from the keeper, and she will quote it again."),
        leaves("Ask the painter for a price quote. The quote was high."),
        leaves("He is a quote unquote expert."),
    ],
    why="Narrators announce a quotation, and often never close it.",
)

SCARE_QUOTES = word(
    "scare_quotes",
    hear=["quote unquote", "quote end quote"],
    around=('"', '"'),
    examples=[
        heard("She met a quote unquote poet.", 'She met a "poet".', scare_quotes=True),
        heard("It was, quote unquote, fine.", 'It was "fine".', scare_quotes=True),
        leaves("She is a quote unquote poet."),
        leaves("They said quote unquote the best of it.", scare_quotes=True),
    ],
    why='Speakers set off one word by "quote unquote"; most readers want it to stay.',
)

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

RULES = (STRONG, STRONG_EMPHASIS, EMPHASIS, STRIKETHROUGH, CODE, QUOTE, SCARE_QUOTES, LITERAL)
