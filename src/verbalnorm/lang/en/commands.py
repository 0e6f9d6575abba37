"""What a speaker tells a machine to do with the words beside: case, spacing, spelling, names."""

from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    DECLARED,
    DETERMINED,
    ENDS_SENTENCE,
    NOUN_PHRASE,
    OBJECT_FOLLOWS,
    SELDOM_SAID,
    SPOKEN_OF,
)
from verbalnorm.rules.imperatives import (
    AFTER_BE_OR_HAVE,
    AT_MARKER,
    AUXILIARY_FOLLOWS,
    COORDINATED,
    GLUED,
    GOES_ON,
    JOINED,
    LEADS,
    NAME_BEHIND,
    NAME_FOLLOWS,
    NO_PAUSE_BEFORE,
    ORDERS,
    PRONOUN_FOLLOWS,
    QUOTED,
    RUNS_ON,
    STYLED,
    WHERE_FOLLOWS,
)
from verbalnorm.rules.rule import heard, leaves, same
from verbalnorm.rules.shape import Shape
from verbalnorm.rules.spelled import sign
from verbalnorm.rules.spoken import Act, command, retraction

__all__ = [
    "CASING",
    "IDENTIFIERS",
    "NO_SPACE",
    "RULES",
    "SCRATCH",
    "SPACING",
    "SPELLING",
]

_WORDS = (
    DETERMINED,
    AFTER_AUXILIARY,
    OBJECT_FOLLOWS,
    PRONOUN_FOLLOWS,
    AUXILIARY_FOLLOWS,
    JOINED,
    GLUED,
    SPOKEN_OF,
    QUOTED,
)
_DICTATION = ("dictation",)

# Caps that are worn, and caps on what is paid.
_CAPS = (
    *(
        f"cap {noun}"
        for noun in "size colour color design style price limit table space gun rate sheet sleeve"
        " badge band brim collection peak rack pistol".split()
    ),
    *(
        f"{kind} cap"
        for kind in "salary wage price rate spending rent cost market ice polar hub knee bottle"
        " lens baseball swim shower school thinking night skull mushroom emissions small".split()
    ),
    "small caps",
    "caps lock",
)

CASING = command(
    "casing",
    acts=[
        Act("word", Shape("capital"), ("cap",), evidence=(ORDERS, SELDOM_SAID, NAME_BEHIND)),
        Act("word", Shape("capital"), ("capitalize",), evidence=(ORDERS,)),
        Act("word", Shape("capital"), ("caps",), evidence=(NOUN_PHRASE, SELDOM_SAID)),
        Act("word", Shape("upper"), ("all caps", "all cap"), evidence=(NAME_BEHIND,)),
        Act("word", Shape("lower"), ("no caps", "no cap")),
        Act("letter", Shape("upper", ""), ("capital",)),
        Act("letters", Shape("upper", ""), ("upper case", "uppercase")),
        Act("end", Shape("capital"), ("caps on",), ("caps off",)),
        Act("end", Shape("upper"), ("all caps on",), ("all caps off",)),
        Act("end", Shape("upper"), ("all caps",), ("end caps", "end all caps")),
        Act("end", Shape("lower"), ("no caps on",), ("no caps off",)),
    ],
    unless=_WORDS,
    voices=_DICTATION,
    only=_DICTATION,
    leave=_CAPS,
    examples=[
        heard("The cat cap pepper ran off.", "The cat Pepper ran off.", voice="dictation"),
        heard("It is all caps very cold.", "It is VERY cold.", voice="dictation"),
        heard("We saw all caps i b m there.", "We saw IBM there.", voice="dictation"),
        heard("send it to all caps nasa today", "send it to NASA today", voice="dictation"),
        heard("the all caps fbi called twice", "the FBI called twice", voice="dictation"),
        leaves("the all caps headline was too loud", voice="dictation"),
        heard("It was no caps Winter then.", "It was winter then.", voice="dictation"),
        heard("Take size capital s please.", "Take size S please.", voice="dictation"),
        heard("It is capital f e r r y.", "It is F e r r y.", voice="dictation"),
        heard("Ask uppercase i b m.", "Ask IBM.", voice="dictation"),
        heard(
            "She read caps on the old mill caps off in spring.",
            "She read The Old Mill in spring.",
            voice="dictation",
        ),
        heard(
            "It is all caps on far too cold all caps off today.",
            "It is FAR TOO COLD today.",
            voice="dictation",
        ),
        heard("It is all caps far too cold end caps.", "It is FAR TOO COLD.", voice="dictation"),
        leaves("The pipes have end caps, and we end caps lock here.", voice="dictation"),
        leaves("He wore a cap, and his cap and gown are in caps.", voice="dictation"),
        leaves("We will cap prices, cap them low, and see the ice caps melt.", voice="dictation"),
        leaves("No cap, that was good. Small caps look best.", voice="dictation"),
        leaves("It has big, all-caps text on it.", voice="dictation"),
        leaves("Her caps lock is on. Caps lock sticks.", voice="dictation"),
        leaves("put a cap on it and cap the pen", voice="dictation"),
        heard("we saw cap the cap hague then", "we saw The Hague then", voice="dictation"),
        leaves("Cap the jar. Capitalize words at the start.", voice="dictation"),
        leaves("His riding-cap is old, and that refund cap could go up.", voice="dictation"),
        leaves("The cap fell off, and the caps on the jars are red. Type it in all caps."),
    ],
    why="Dictation systems have these words for capitals, of one word and of a stretch.",
)

NO_SPACE = sign(
    "no_space",
    signs=[("both", {"no space": ""})],
    unless=(
        *_WORDS,
        AFTER_BE_OR_HAVE,
        COORDINATED,
        GOES_ON,
        LEADS,
        ENDS_SENTENCE,
        AT_MARKER,
        WHERE_FOLLOWS,
    ),
    only=("dictation", "symbols"),
    examples=[
        same(
            "One code int end code no space s and two bold far end bold no space away hills.",
            "One `int`s and two **far**away hills.",
            voice="dictation",
        ),
        same(
            "Every no space code int end code no space that is “a code so end code no space ”.",
            "Every`int`that is “a `so`”.",
            voice="dictation",
        ),
        same("The backtick int backtick no space s.", "The `int`s.", voice="symbols"),
        heard(
            "She took the rain no space boots along.",
            "She took the rainboots along.",
            voice="dictation",
        ),
        leaves("no space left on the device", voice="dictation"),
        leaves("We have caps in the shed and no space available.", voice="dictation"),
        leaves("We have no space left, and there is no space for it.", voice="dictation"),
        leaves("There was no space. Say no space twice."),
        leaves("Leave no space between the two lines.", voice="dictation"),
        leaves("Leave no space before a comma, and one after it.", voice="dictation"),
        leaves("We looked at the shed. No space inside.", voice="dictation"),
        leaves("There is no space code for it. We have no space.", voice="dictation"),
        leaves("There is no space bold enough. It was full, and no space code fits it."),
    ],
    why="Dictation systems join two words by it; a voice that names characters has no other way.",
)

SPACING = command(
    "spacing",
    acts=[Act("end", Shape("", ""), ("no space on",), ("no space off",))],
    unless=_WORDS,
    voices=_DICTATION,
    only=_DICTATION,
    examples=[
        heard(
            "Log in as no space on blue goat no space off here.",
            "Log in as bluegoat here.",
            voice="dictation",
        ),
        leaves("There is no space on the shelf.", voice="dictation"),
    ],
    why="Dictation systems join all words up to its end.",
)

SPELLING = command(
    "spelling",
    acts=[
        Act("letters", Shape("lower", ""), ("spell",)),
        Act("letters", Shape("lower", ""), ("spelled",), evidence=(GOES_ON,)),
    ],
    unless=(DETERMINED, AFTER_AUXILIARY, QUOTED),
    voices=_DICTATION,
    only=_DICTATION,
    examples=[
        heard("The host is spell f e r r y today.", "The host is ferry today.", voice="dictation"),
        heard("The host is spell F-E-R-R-Y today.", "The host is ferry today.", voice="dictation"),
        leaves("Can you spell f e r r y for me?", voice="dictation"),
        leaves("Ask Pippa, spelled P-I-P-P-A, or Moll spelled m o l l.", voice="dictation"),
        leaves("Ask Catherine spelled k a t h r y n about it.", voice="dictation"),
        leaves("We had a cold spell, and they spell it so.", voice="dictation"),
    ],
    why="Dictation systems write the letters behind it as one word.",
)

IDENTIFIERS = command(
    "identifiers",
    acts=[
        Act("name", Shape("lower", "_"), ("snake case",), ("end snake case",)),
        Act("name", Shape("camel", ""), ("camel case",), ("end camel case",)),
        Act(
            "name",
            Shape("capital", ""),
            ("pascal case", "upper camel case"),
            ("end pascal case", "end upper camel case"),
        ),
        Act("name", Shape("lower", "-"), ("kebab case",), ("end kebab case",)),
        Act(
            "name",
            Shape("upper", "_"),
            ("constant case", "screaming snake case"),
            ("end constant case", "end screaming snake case"),
        ),
    ],
    hear_if=(DECLARED, NAME_FOLLOWS),
    unless=(STYLED, QUOTED),
    voices=_DICTATION,
    examples=[
        heard(
            "The column snake case user id, so I heard, is gone.",
            "The column user_id, so I heard, is gone.",
        ),
        heard("Call it camel case get user name.", "Call it getUserName."),
        heard(
            "It reads the constant screaming snake case max size.",
            "It reads the constant MAX_SIZE.",
        ),
        heard("Set kebab case main menu to wide.", "Set main-menu to wide.", voice="dictation"),
        heard("Then pascal case is ready check end pascal case runs.", "Then IsReadyCheck runs."),
        leaves("We use snake case in Python and camel case in Java."),
        leaves("All their columns are snake case because somebody said so."),
        leaves("It is called camel case for its humps, and pascal case is like it."),
        leaves("The names are in snake case style.", voice="dictation"),
    ],
    why="Programmers who dictate say how the words of a name are joined, and then the words.",
)

SCRATCH = retraction(
    "scratch",
    hear_if={
        "scratch that": (DECLARED,),
        "strike that": (DECLARED, NO_PAUSE_BEFORE),
        "delete that": (DECLARED, NO_PAUSE_BEFORE),
    },
    unless=(RUNS_ON, AFTER_AUXILIARY, SPOKEN_OF, QUOTED),
    voices=_DICTATION,
    leave=["scratch that itch", "scratch that off", "scratch that from"],
    examples=[
        heard(
            "We left at noon. We took the bus. Scratch that. We walked.",
            "We left at noon. We walked.",
            voice="dictation",
        ),
        heard(
            "We left at noon, in the rain, scratch that, in the snow.",
            "We left at noon, in the snow.",
            voice="dictation",
        ),
        heard(
            "we left period we took the bus scratch that we walked period",
            "we left. we walked.",
            voice="dictation",
        ),
        heard("we rest period scratch that period we go period", "we go.", voice="dictation"),
        heard(
            "two jars per crate period scratch that per shelf period",
            "per shelf.",
            voice="dictation",
        ),
        heard(
            "bullet point eggs bullet point milk, scratch that, tea",
            "- eggs\n- tea",
            voice="dictation",
        ),
        leaves("I have to scratch that itch. Scratch that off the list.", voice="dictation"),
        leaves("Strike that name, and just delete that.", voice="dictation"),
        leaves("We took the bus. Scratch that. We walked."),
    ],
    why="Dictation systems take back what was said last by it: the words since the last pause.",
)

RULES = (CASING, NO_SPACE, SPACING, SPELLING, IDENTIFIERS, SCRATCH)
