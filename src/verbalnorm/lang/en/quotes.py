"""Quotations: opened and closed aloud, told by the sign of their lines, and of one word."""

from verbalnorm.document import BlockQuote
from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    ARTICLE_BEFORE_PAIR,
    BESIDE_ANOTHER,
    BLOCK_FOLLOWS,
    CAPITAL_FOLLOWS,
    ENUMERATED,
    FAMILY_CONFIRMED,
    GOVERNED,
    MARKS_FOLLOW,
    NOUN_PHRASE,
    OBJECT_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    PAUSE_AFTER,
    PAUSE_BEFORE,
    RARE,
    SAY_VERB,
    SAY_VERB_IN_SENTENCE,
    SIGN_FOLLOWS,
    STARTS_SENTENCE,
)
from verbalnorm.rules.listing import margin
from verbalnorm.rules.nouns import DESCRIBED, DESCRIBED_END, NOUN_AT_END, SUBJECT_END
from verbalnorm.rules.rule import heard, leaves, quotation, same
from verbalnorm.rules.sentences import NAMED_BEFORE, PARTED
from verbalnorm.rules.spelled import word

__all__ = ["QUOTE", "QUOTED_LINES", "RULES", "SCARE_QUOTES"]

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
    MARKS_FOLLOW,
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
    # Before the lines of what is told by none, no sign can be said.
    say={
        "narration": ("quote.", "end quote."),
        "dictation": ("open quote.", "close quote."),
        "symbols": ("begin quote", "end quote"),
    },
    hear=[
        ("", "end block quote"),
        ("", "end blockquote"),
        ("", "stop block quote"),
        ("", "close block quote"),
        ("", "end pull quote"),
        ("", "end of block quote"),
        ("", "end of blockquote"),
        ("", "end of pull quote"),
        ("", "end of quote"),
        ("", "end of quotation"),
        ("", "end quotation"),
        ("", "close quotation"),
        ("", "close quotation mark"),
        ("", "close quotation marks"),
        ("", "closed quote"),
        ("", "closed quotes"),
        ("", "close quotes"),
        ("", "end quotes"),
        ("", "quote ends"),
        ("", "end quote"),
        ("", "unquote"),
    ],
    hear_if={
        ("quote", ""): _OPENS_QUOTE,
        ("begin quote", ""): _BEGINS_QUOTE,
        ("start quote", ""): _BEGINS_QUOTE,
        ("open quote", ""): _BEGINS_QUOTE,
        ("open quotes", ""): _BEGINS_QUOTE,
        ("open quotation mark", ""): _BEGINS_QUOTE,
        ("open quotation marks", ""): _BEGINS_QUOTE,
        ("start of quote", ""): _BEGINS_QUOTE,
        ("beginning of quote", ""): _BEGINS_QUOTE,
        ("begin quotation", ""): _BEGINS_QUOTE,
        ("open quotation", ""): _BEGINS_QUOTE,
        ("quotation", ""): (OWN_SENTENCE, OWN_LINE),
        ("quote begins", ""): (OWN_SENTENCE, OWN_LINE),
        ("start quotation", ""): _BEGINS_QUOTE,
        ("begin block quote", ""): _BEGINS_QUOTE,
        ("start block quote", ""): _BEGINS_QUOTE,
        ("open block quote", ""): _BEGINS_QUOTE,
        ("block quote", ""): _OPENS_QUOTE,
        ("blockquote", ""): _OPENS_QUOTE,
        ("pull quote", ""): _OPENS_QUOTE,
        ("in quotes", ""): (PAUSE_AFTER, SAY_VERB),
        # As NVDA tells that it leaves one.
        **dict.fromkeys((("", "out of block quote"), ("", "leaving block quote")), _CLOSES_QUOTE),
        ("", "and quote"): (*_CLOSES_QUOTE, PARTED),
        **dict.fromkeys((("", "in quote"), ("", "on quote")), (PAUSE_AFTER,)),
    },
    unless_closing=(DESCRIBED_END, SUBJECT_END),
    unless=(
        ARTICLE_BEFORE_PAIR,
        DESCRIBED,
        NOUN_AT_END,
        NAMED_BEFORE,
        BESIDE_ANOTHER,
        ENUMERATED,
        SIGN_FOLLOWS,
    ),
    leave=[
        "quote unquote",
        "quote and quote",
        "unquote quote",
        "quote end quote",
        "quote and unquote",
        "quote or unquote",
        "quote and end quote",
        "open quote and close quote",
        "begin quote and end quote",
        "start quote and end quote",
        # A pronoun that is no subject is the object of a verb.
        "quote him",
        "quote them",
        *(f"quote {whom} on" for whom in ("me", "us", "her")),
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
        heard(
            "The mayor said quote take my word end quote and left.",
            'The mayor said "take my word" and left.',
        ),
        heard(
            "The mayor said, quote, we will not sign, unquote, and left.",
            'The mayor said, "we will not sign," and left.',
        ),
        leaves("The mayor said quote I hate the word unquote and left."),
        leaves("Quote. The word is old. Unquote does not look it."),
        leaves("The title of it is Open Quote. It is by Ann Fox."),
        leaves("The words open quote are two, and nobody says end quote."),
        heard(
            "the mayor said quote no comment in quote on a stair",
            'the mayor said "no comment" on a stair',
        ),
        heard("The mayor said quote no comment end quote.", 'The mayor said "no comment."'),
        heard(
            "They plan to quote, start soon and quote, or so I heard.",
            'They plan to "start soon," or so I heard.',
        ),
        heard(
            "So it was. Start block quote. The lamp failed. We lit it. End block quote. We left.",
            "So it was:\n\n> The lamp failed. We lit it.\n\nWe left.",
        ),
        heard("He said quote keep that end quote and left.", 'He said "keep that" and left.'),
        heard(
            "She wrote, quote, read the quote again, end quote, and left.",
            'She wrote, "read the quote again," and left.',
        ),
        heard(
            "So it was. Block quote. The lamp failed. We lit it. Out of block quote. We left.",
            "So it was:\n\n> The lamp failed. We lit it.\n\nWe left.",
        ),
        heard("They asked, quote, Why now?, unquote. We left.", 'They asked, "Why now?" We left.'),
        heard(
            "Block quote. The lamp failed. We lit it. End of blockquote. So he wrote.",
            "> The lamp failed. We lit it.\n\nSo he wrote.",
        ),
        leaves("She wrote, quote, the lamp failed, and, quote, the oil is gone."),
        leaves("We made a pull quote out of block quote and head."),
        leaves("It is a quote from the keeper, and she will quote it again."),
        leaves("Ask the painter for a price quote. The quote was high."),
        leaves("He is a quote unquote expert."),
        leaves("The quotation. It is long. Where a quote begins and a quote ends is his affair."),
        leaves("She said, quote him on that if you like, and quote me on it, too."),
    ],
    why="Narrators announce a quotation, and often never close it.",
)

QUOTED_LINES = margin(
    "quoted_lines",
    BlockQuote(),
    sign="greater than",
    voices=("symbols",),
    leave=[f"greater than {what}" for what in ("ever is", "ever was", "ever before")],
    examples=[
        same(
            "greater than The lamp failed.\ngreater than\ngreater than greater than We lit it.",
            "> The lamp failed.\n>\n> > We lit it.",
            voice="symbols",
        ),
        heard(
            "So he wrote.\nGreater than, The lamp failed.\nGreater, than It was night.\n"
            "Greater than,\nGreater than We lit it.\nSo be it.",
            "So he wrote.\n\n> The lamp failed. It was night.\n>\n> We lit it.\n\nSo be it.",
            voice="symbols",
        ),
        heard(
            "He wrote:\n\ngreater than hash hash Winter\ngreater than dash some rope\n"
            "greater than dash a knife\n\nThen he left.",
            "He wrote:\n\n> ## Winter\n>\n> - some rope\n> - a knife\n\nThen he left.",
            voice="symbols",
        ),
        leaves("Two is greater than one, and greater than none.", voice="symbols"),
        leaves("greater than all of them"),
        leaves("Greater than ever is the need for oil.", voice="symbols"),
    ],
    why="Text-to-speech engines name the sign before each line of a quote.",
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

RULES = (QUOTE, QUOTED_LINES, SCARE_QUOTES)
