"""Inline constructs: emphasis and code."""

from verbalnorm.document import Code, Emphasis, Strikethrough, Strong
from verbalnorm.rules.evidence import (
    DETERMINED,
    ENCLOSES,
    INSIDE_SENTENCE,
    MENTIONED,
    NAMED,
    NUMBER_FOLLOWS,
    OWN_SENTENCE,
    QUALIFIED,
    SIGN_FOLLOWS,
    SPOKEN_OF,
    SUBJECT,
    TYPED,
)
from verbalnorm.rules.nouns import DESCRIBED_END, NUMBERED_NOUN
from verbalnorm.rules.rule import heard, leaves, same, toggle
from verbalnorm.rules.sentences import SAID

__all__ = [
    "CODE",
    "CODE_READ_OUT",
    "EMPHASIS",
    "RULES",
    "STRIKETHROUGH",
    "STRONG",
    "STRONG_EMPHASIS",
]

# What speaks against a marker that no other word of English is.
_SPELLED_OUT = (SPOKEN_OF, TYPED, SIGN_FOLLOWS, NAMED, SUBJECT, QUALIFIED, ENCLOSES)

# What tells how something is set is a marker only where it is a sentence of its own.
_APART = (OWN_SENTENCE, INSIDE_SENTENCE)

# In dictation what stands behind a marker is in the text.
_NOT_DICTATED = ("narration", "symbols", "auto")

_BOLD = ("bold text", "end bold text")
_ITALIC = ("italic text", "end italic text")

STRONG = toggle(
    "strong",
    Strong(),
    say={
        "symbols": ["asterisk asterisk", "underscore underscore"],
        "narration": "asterisk asterisk",
        "dictation": [("bold", "end bold"), ("begin bold", "end bold")],
    },
    hear=[
        "double asterisk",
        ("double asterisk", "end double asterisk"),
        "star star",
        "double star",
        ("begin bold", "end bold"),
        ("start bold", "stop bold"),
        ("open bold", "close bold"),
        ("bold on", "bold off"),
        _BOLD,
    ],
    hear_if={("bold", ""): (), ("in bold", ""): _APART, "two asterisks": ()},
    unless=_SPELLED_OUT,
    unless_closing=(DESCRIBED_END,),
    only={"underscore underscore": ("symbols",), **dict.fromkeys(_BOLD, _NOT_DICTATED)},
    examples=[
        same("It is asterisk asterisk very asterisk asterisk cold.", "It is **very** cold."),
        same("It is bold very end bold cold.", "It is **very** cold.", voice="dictation"),
        same(
            "We left. It was begin bold cold. We had been slow end bold so it rained.",
            "We left. It was **cold. We had been slow** so it rained.",
            voice="dictation",
        ),
        same(
            "It is asterisk asterisk dry asterisk asterisk,"
            " underscore underscore cold underscore underscore.",
            "It is **dry**, **cold**.",
            voice="symbols",
        ),
        heard("It is double asterisk very double asterisk cold.", "It is **very** cold."),
        heard("Asterisk. Asterisk. Take a coat. Asterisk. Asterisk.", "**Take a coat.**"),
        leaves("Press the asterisk asterisk key."),
        leaves("It was asterisk asterisk and nothing closed it."),
        heard("It is star star very star star cold.", "It is **very** cold."),
        heard("It is two asterisks very two asterisks cold.", "It is **very** cold."),
        heard("It is begin bold very end bold cold.", "It is **very** cold."),
        heard("Bold text. Take a coat. End bold text. It is late.", "**Take a coat.** It is late."),
        leaves("The bold text is long, and at the end bold text is rare."),
        heard("It is late. In bold. Take a coat. End bold.", "It is late. **Take a coat.**"),
        leaves("It is in bold, and a bold end bold people like."),
        leaves("There are two asterisks here and two asterisks there."),
        heard("The asterisk asterisk very asterisk asterisk cold.", "The **very** cold."),
        leaves("A bold plan, in bold type, with a bold end."),
        leaves("A double star is rare, and the double star is bright."),
        leaves("Dictation says begin bold … end bold around a word."),
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
    unless_closing=(DESCRIBED_END,),
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
    say={
        "symbols": ["asterisk", "underscore"],
        "dictation": [("italic", "end italic"), ("begin italic", "end italic")],
        "narration": ("begin italics", "end italics"),
    },
    hear=[
        ("italics", "end italics"),
        ("emphasis", "end emphasis"),
        ("begin italic", "end italic"),
        ("start italics", "stop italics"),
        ("open italics", "close italics"),
        ("italics on", "italics off"),
        ("italic on", "italic off"),
        _ITALIC,
    ],
    hear_if={
        **dict.fromkeys([(f"italic{ending}", "") for ending in ("", "s")], ()),
        ("emphasis", ""): (),
        ("in italics", ""): _APART,
    },
    unless=(MENTIONED, TYPED, NAMED, NUMBER_FOLLOWS, NUMBERED_NOUN, ENCLOSES),
    unless_closing=(DESCRIBED_END,),
    # A name may be spelled with underscores, a pair of them is no evidence.
    only={"underscore": ("symbols",), **dict.fromkeys(_ITALIC, _NOT_DICTATED)},
    leave=["asterisk asterisk", "double asterisk"],
    examples=[
        same("It is asterisk very asterisk cold.", "It is *very* cold."),
        same("It is italic very end italic cold.", "It is *very* cold.", voice="dictation"),
        same("It is begin italics very end italics cold.", "It is *very* cold.", voice="narration"),
        heard("It is emphasis very end emphasis cold.", "It is *very* cold."),
        leaves("He put emphasis on the end, and the emphasis fell."),
        heard("It is underscore very underscore cold.", "It is *very* cold.", voice="symbols"),
        leaves("The word is in italics, and it will end italics for good."),
        leaves("Press asterisk 6 to speak and asterisk 9 to leave."),
        leaves("She is on the list as Pip underscore Fern underscore."),
        leaves("There is an asterisk in that, and an asterisk in this, set in italic."),
    ],
    why="Text-to-speech engines read the marker character aloud; dictation has a word for it.",
)

STRIKETHROUGH = toggle(
    "strikethrough",
    Strikethrough(),
    say={
        "symbols": "tilde tilde",
        "dictation": [
            ("strikethrough", "end strikethrough"),
            ("begin strikethrough", "end strikethrough"),
        ],
        "narration": ("deletion start", "deletion end"),
    },
    hear=[
        "double tilde",
        "tilda tilda",
        ("begin strikethrough", "end strikethrough"),
        ("start strikethrough", "stop strikethrough"),
        ("open strikethrough", "close strikethrough"),
        ("strikethrough on", "strikethrough off"),
        ("strike through", "end strike through"),
        ("strike", "end strike"),
    ],
    hear_if={("strikethrough", ""): (), ("strike through", ""): (), ("strike", ""): ()},
    unless=_SPELLED_OUT,
    unless_closing=(DESCRIBED_END,),
    examples=[
        same("It is tilde tilde very tilde tilde cold.", "It is ~~very~~ cold."),
        same(
            "It is strikethrough very end strikethrough cold.",
            "It is ~~very~~ cold.",
            voice="dictation",
        ),
        same(
            "It is deletion start very deletion end cold.",
            "It is ~~very~~ cold.",
            voice="narration",
        ),
        leaves("The deletion start was late, and the deletion end is near. Deletion ends here."),
        heard("It is tilda tilda very tilda tilda cold.", "It is ~~very~~ cold."),
        heard("It is strike very end strike cold.", "It is ~~very~~ cold."),
        leaves("Strike through the name, then type tilde tilde."),
        leaves("They strike at noon, and talks end strikes sooner. Nobody can end strike pay."),
    ],
    why="Text-to-speech engines read the two marker characters aloud.",
)

# Other names of the character, https://en.wikipedia.org/wiki/Backtick.
_TICKS = ("grave accent", "back quote", "backquote")

CODE = toggle(
    "code",
    Code(""),
    say={
        "symbols": ["backtick", "grave accent"],
        "dictation": [("code", "end code"), ("inline code", "end inline code")],
    },
    hear=[
        *_TICKS,
        ("start code", "stop code"),
        ("open code", "close code"),
        ("inline code", "end code"),
        ("inline code", "end inline code"),
        ("code span", "end code span"),
    ],
    hear_if={("code", ""): ()},
    # What is typed is often code, and said as such: "type backtick exit backtick".
    unless=(SPOKEN_OF, SIGN_FOLLOWS, NAMED, DETERMINED, ENCLOSES),
    unless_closing=(DESCRIBED_END, SAID),
    # In dictation a word can stand behind "code" that is code itself.
    only={"code span": _NOT_DICTATED, **dict.fromkeys(_TICKS, ("symbols",))},
    leave=["open backtick", "close backtick"],
    examples=[
        same("Run backtick make all backtick first.", "Run `make all` first."),
        same("Run code make all end code first.", "Run `make all` first.", voice="dictation"),
        heard("Run back quote make all back quote.", "Run `make all`.", voice="symbols"),
        leaves("The letter has a grave accent. We back quote after quote with a source."),
        same(
            "An inline code if end inline code block, and inline code so ... it end inline code.",
            "An `if` block, and `so ... it`.",
            voice="dictation",
        ),
        heard("Run start code make all stop code first.", "Run `make all` first."),
        heard("Run inline code make all end inline code first.", "Run `make all` first."),
        heard("Run code span make all end code span first.", "Run `make all` first."),
        heard(
            "First salt it. Backtick bake rye backtick. Then eat it.",
            "First salt it. `bake rye`. Then eat it.",
        ),
        heard("Run the backtick make all backtick step.", "Run the `make all` step."),
        heard("Run the code make all end code step.", "Run the `make all` step."),
        leaves("The code is old, and old code ends badly."),
        leaves("The inline code is short, and a code span is shorter."),
        leaves("Where does the code start, and where does the code end?"),
        leaves("Put the backtick before it and the backtick after it."),
        leaves("He tried backtick first because backtick is on his mind."),
    ],
    why="Text-to-speech engines read the marker character aloud; dictation has a word for it.",
)

_AUXILIARIES = ("does", "did")

CODE_READ_OUT = toggle(
    "code_read_out",
    Code(""),
    say={"narration": ("code start", "code end")},
    unless=(SPOKEN_OF, SIGN_FOLLOWS, NAMED, DETERMINED, QUALIFIED, ENCLOSES),
    unless_closing=(DESCRIBED_END,),
    only=dict.fromkeys(("code start", "code end"), _NOT_DICTATED),
    # It starts and ends there as a verb.
    leave=[f"{verb} code {does}" for verb in _AUXILIARIES for does in ("start", "end")],
    examples=[
        same("Run code start make all code end first.", "Run `make all` first.", voice="narration"),
        heard(
            "Call code start spin code end, or code start hum code end.", "Call `spin`, or `hum`."
        ),
        leaves("When does code start to rot, and when does code end?"),
        leaves("The code start is on page one, and the code end on page two."),
    ],
    why="Screen readers tell where code starts and ends, as they do of what was deleted.",
)

RULES = (
    STRONG,
    STRONG_EMPHASIS,
    EMPHASIS,
    STRIKETHROUGH,
    CODE,
    CODE_READ_OUT,
)
