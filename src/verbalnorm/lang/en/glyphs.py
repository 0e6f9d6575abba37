"""Characters that are said by their names: punctuation and brackets."""

from verbalnorm.lang.en.brackets import CLOSING, DOUBTFUL, OPENING
from verbalnorm.rules.evidence import (
    ARTICLE_BEFORE,
    BESIDE_PAIR,
    DETERMINED,
    ENDS_SENTENCE,
    ENUMERATED,
    SELDOM_SAID,
    SHOUTED,
    SIGN_FOLLOWS,
    SIGNS_SAID,
    SPOKEN_OF,
    STOPS_SET,
    UNPAUSED,
)
from verbalnorm.rules.nouns import (
    AGAIN,
    LACKING,
    MEASURED,
    NOUN_AMONG_STOPS,
    NOUN_WITH_MORE,
    OBJECT,
    PHRASE_ENDS,
    PHRASED,
    SUBJECT,
)
from verbalnorm.rules.rule import heard, leaves
from verbalnorm.rules.sentences import (
    BESIDE_ROW,
    GOES_THERE,
    NAMED_BEFORE,
    SAID,
    STANDS_ALONE,
)
from verbalnorm.rules.spelled import sign

__all__ = [
    "BRACKETS",
    "ELLIPSIS",
    "PUNCTUATION",
    "RULES",
    "SINGLE_QUOTES",
]

# What makes a noun of the name of a sign, whoever says it.
_NOUN = (ARTICLE_BEFORE, NAMED_BEFORE, SIGN_FOLLOWS)
# Nouns that hold the name of a sign, and that hardly end a sentence before it.
_COMPOUNDS = (
    *(
        f"period {noun}"
        for noun in "of drama piece costume furniture instruments pain poverty".split()
    ),
    *(
        f"{kind} period"
        for kind in (
            "same grace trial probation probationary incubation gestation transitional reporting"
            " honeymoon interwar prohibition refractory"
        ).split()
    ),
    *(
        f"colon {noun}"
        for noun in "cancer surgery cleanse cleansing screening polyps health infection".split()
    ),
    *(f"dash {noun}" for noun in "of cam board".split()),
    *(f"{unit} dash" for unit in "yard meter metre".split()),
    *(f"no {name} needed" for name in "comma period colon".split()),
    *(f"comma {noun}" for noun in "separated splice splices elision".split()),
    *(f"{kind} comma" for kind in "serial oxford trailing inverted".split()),
)

PUNCTUATION = sign(
    "punctuation",
    signs=[
        (
            "left",
            {
                "comma": ",",
                "period": ".",
                "full stop": ".",
                "question mark": "?",
                "exclamation mark": "!",
                "exclamation point": "!",
                "colon": ":",
                "semicolon": ";",
                "semi colon": ";",
                "ellipsis": "...",
            },
        ),
        ("elided", {"apostrophe": "'"}),
        (
            "both",
            {
                "hyphen": "-",
                "dash": "—",
                "em dash": "—",
                "m dash": "—",
                "en dash": "–",
                "n dash": "–",
            },
        ),
    ],
    doubts={
        "period": (
            SIGNS_SAID,
            STOPS_SET,
            UNPAUSED,
            NOUN_AMONG_STOPS,
            MEASURED,
            SUBJECT,
            AGAIN,
            STANDS_ALONE,
        ),
        "comma": (STOPS_SET, BESIDE_PAIR, AGAIN, STANDS_ALONE),
        "colon": (SELDOM_SAID, SUBJECT, AGAIN, STANDS_ALONE),
        "semicolon": (AGAIN, STANDS_ALONE),
        **dict.fromkeys(
            ("full stop", "question mark", "exclamation mark", "exclamation point"), (STANDS_ALONE,)
        ),
        "dash": (SELDOM_SAID, OBJECT, GOES_THERE),
        "hyphen": (SELDOM_SAID,),
    },
    unless=(*_NOUN, NOUN_WITH_MORE, PHRASED, PHRASE_ENDS, LACKING, ENUMERATED, SHOUTED, SAID),
    only=("dictation",),
    leave=_COMPOUNDS,
    examples=[
        heard(
            "We left early comma it rained period the roof held period",
            "We left early, it rained. The roof held.",
            voice="dictation",
        ),
        heard("Is it late question mark. Yes period.", "Is it late? Yes.", voice="dictation"),
        heard(
            "The goats apostrophe hay isn apostrophe t o apostrophe shea apostrophe s period",
            "The goats' hay isn't o'shea's.",
            voice="dictation",
        ),
        heard("It opens at nine a m period", "It opens at 9 a.m.", voice="dictation"),
        heard("It is a well hyphen known inn.", "It is a well-known inn.", voice="dictation"),
        heard(
            "We fed the goat period then we slept period was it late question mark",
            "We fed the goat. Then we slept. Was it late?",
            voice="dictation",
        ),
        heard(
            "The frost period ends in spring comma and the trial period was short period",
            "The frost period ends in spring, and the trial period was short.",
            voice="dictation",
        ),
        heard(
            "The goat made a sudden dash for the gate period",
            "The goat made a sudden dash for the gate.",
            voice="dictation",
        ),
        heard("i love a good semicolon period", "i love a good semicolon.", voice="dictation"),
        leaves("It was a period of rain, and the comma was in the wrong place."),
        leaves("Put a comma in, and end the period early.", voice="dictation"),
        leaves("In that period it rained. The grace period was short.", voice="dictation"),
        leaves("There is no comma in it. We have no colon here.", voice="dictation"),
        heard("the answer is no period", "the answer is no.", voice="dictation"),
    ],
    why="Dictation has no other way to set a stop; all systems have these words.",
)

BRACKETS = sign(
    "brackets",
    signs=[("right", {**OPENING, **DOUBTFUL}), ("left", CLOSING)],
    # These are nouns, too: only the other side shows that they are meant.
    hear_if=dict.fromkeys(DOUBTFUL, ()),
    unless=(*_NOUN, SPOKEN_OF),
    voices=("dictation",),
    examples=[
        heard(
            "The inn open paren the old one close paren is shut.",
            "The inn (the old one) is shut.",
        ),
        heard(
            "The inn, open parenthesis, the old one, close parenthesis, is shut.",
            "The inn (the old one) is shut.",
        ),
        heard("We left open paren at noon.", "We left (at noon.", voice="dictation"),
        heard(
            "The inn parenthesis the old one end parenthesis is shut.",
            "The inn (the old one) is shut.",
        ),
        leaves("There was an open paren and no close paren in it."),
        leaves("A parenthesis opens, and parenthesis means an aside. He wrote it in parentheses."),
        leaves("You type open paren first, and with close paren you end it."),
        leaves("The open brace is here, and the close brace is there."),
        leaves("First open brace, then a name, then close brace."),
    ],
    why="Dictation systems and readers of code name both sides of a bracket.",
)

SINGLE_QUOTES = sign(
    "single_quotes",
    signs=[
        ("right", {"open single quote": "'", "begin single quote": "'"}),
        ("left", {"close single quote": "'", "end single quote": "'"}),
    ],
    say={"dictation": ()},  # the character is called an apostrophe
    unless=(ARTICLE_BEFORE, SPOKEN_OF),
    only=("dictation",),
    examples=[
        heard(
            "She called it open single quote warm close single quote twice.",
            "She called it 'warm' twice.",
            voice="dictation",
        ),
        leaves("The open single quote stands before the close single quote.", voice="dictation"),
    ],
    why="Dictation systems name both sides of a quotation mark.",
)

ELLIPSIS = sign(
    "ellipsis",
    signs=[("left", {"dot dot dot": "...", "triple dot": "..."})],
    unless=(DETERMINED, SPOKEN_OF, ENDS_SENTENCE, BESIDE_ROW),
    examples=[
        heard("We need dot dot dot more salt.", "We need... more salt."),
        heard("He said, dot dot dot, nothing.", "He said... nothing."),
        leaves("Type dot dot dot to go on."),
        leaves("The screen says loading dot dot dot."),
        leaves("it begins dot dot dot dash dash dash and that is morse"),
    ],
    why="Readers of headlines say the three dots.",
)

RULES = (
    PUNCTUATION,
    BRACKETS,
    SINGLE_QUOTES,
    ELLIPSIS,
)
