"""Headings that are announced by name, and those whose signs are said."""

from verbalnorm.document import Heading
from verbalnorm.rules.evidence import (
    BLOCK_BEFORE,
    CAPITAL_FOLLOWS,
    DETERMINED,
    ENUMERATED,
    FAMILY_CONFIRMED,
    GOVERNED,
    IN_RUNNING_TEXT,
    INSIDE_SENTENCE,
    NOUN_PHRASE,
    NUMBER_FOLLOWS,
    OBJECT_FOLLOWS,
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    SPOKEN_OF,
    STARTS_LINE,
    STARTS_PAUSED,
    STARTS_SENTENCE,
    SUBJECT,
    UNCONFIRMED,
)
from verbalnorm.rules.nouns import COMPOUND, NUMBERED_NOUN, NUMERAL_FOLLOWS
from verbalnorm.rules.rule import announce, heard, leaves, same
from verbalnorm.rules.sentences import (
    COURSE,
    LABELLED,
    LINE_OF_ITS_VOICE,
    NAMED_BEFORE,
    OBJECT_OF_VERB,
    SAID,
    TITLE_ENDS,
    TITLE_FOLLOWS,
)

__all__ = ["HASHES", "HEADING", "RULES", "SUBHEADING", "TITLE"]

_ANNOUNCED = (
    OWN_SENTENCE,
    OWN_LINE,
    STARTS_PAUSED,
    ODD_CAPITAL,
    BLOCK_BEFORE,
    CAPITAL_FOLLOWS,
    TITLE_FOLLOWS,
    TITLE_ENDS,
    FAMILY_CONFIRMED,
    NOUN_PHRASE,
    OBJECT_FOLLOWS,
    NUMBER_FOLLOWS,
    OBJECT_OF_VERB,
    GOVERNED,
    LINE_OF_ITS_VOICE,
    COURSE,
)

# Said before a title; "heading start" would hide the first word of one: "Heading. Start here."
_BEGUN = ("start of heading", "begin heading", "start heading")

TITLE = announce(
    "title",
    Heading(level=1),
    say={"narration": "title."},
    hear_if={"title": (*_ANNOUNCED, COMPOUND)},
    unless=(DETERMINED, NAMED_BEFORE, ENUMERATED, NUMERAL_FOLLOWS, SAID, LABELLED),
    examples=[
        heard(
            "Title. The salt road. It begins at the sea.",
            "# The salt road\n\nIt begins at the sea.",
        ),
        leaves("Title and name were missing. The title was long."),
        leaves("Title ten of the code applies. They sued under Title Nine, and lost."),
        leaves("Title: unknown. Author: unknown."),
        heard(
            "title the salt road new paragraph it begins at the sea period",
            "# the salt road\n\nit begins at the sea.",
            voice="dictation",
        ),
        leaves("title page"),
        leaves("Under Title IX of that law schools have to answer."),
    ],
    why="Narrators announce the title of an article before they read it.",
)

HEADING = announce(
    "heading",
    Heading(level=2),
    say={"narration": "heading."},
    hear_if={
        "heading": _ANNOUNCED,
        **dict.fromkeys(("next heading", "new heading", "section heading"), (OWN_SENTENCE,)),
        **dict.fromkeys(("header", "section", *_BEGUN), (OWN_SENTENCE,)),
        **dict.fromkeys(("section title", "section header"), (OWN_SENTENCE, STARTS_PAUSED)),
        "chapter": (OWN_SENTENCE, NUMBER_FOLLOWS),
    },
    unless=(DETERMINED, NAMED_BEFORE, ENUMERATED, SAID),
    end=("end heading", "end of heading", "end subheading", "end of subheading"),
    examples=[
        heard("Heading, Why it snows, end heading. It is cold.", "## Why it snows\n\nIt is cold."),
        heard("Start of heading. Winter. End of heading. It snowed.", "## Winter\n\nIt snowed."),
        heard("heading frost end heading it froze", "## frost\n\nit froze"),
        leaves(
            "We met at the end heading home. The start of heading two is the end of heading one."
        ),
        heard("Heading. Winter. It snowed for a week.", "## Winter\n\nIt snowed for a week."),
        heard("Next heading. Winter. It snowed.", "## Winter\n\nIt snowed."),
        heard("Section. Winter. It snowed.", "## Winter\n\nIt snowed."),
        heard("Section title: Winter. It snowed.", "## Winter\n\nIt snowed."),
        heard(
            "It is a long section. Heading. Winter. It snowed.",
            "It is a long section.\n\n## Winter\n\nIt snowed.",
        ),
        heard("Header. Winter. It snowed.", "## Winter\n\nIt snowed."),
        leaves("The section title. It was long. A section header is above it."),
        heard("Heading Why we left. It snowed.", "## Why we left\n\nIt snowed."),
        leaves("Heading Home is a film. Heading West, we saw snow."),
        leaves("See the next heading. The header. It was torn.", voice="narration"),
        heard("Chapter. Winter. It snowed.", "## Winter\n\nIt snowed."),
        leaves("Chapter 3. See Section 2 of it.", voice="narration"),
        leaves("Heading down the road, we met a goat."),
        leaves("We are heading home. The heading was north."),
        leaves("She wrote Heading Home in a week. They play in Heading West."),
        heard(
            "heading why it snows\nthe air is cold\nheading why it thaws\nthe air is warm",
            "## why it snows\n\nthe air is cold\n\n## why it thaws\n\nthe air is warm",
            voice="narration",
        ),
        leaves("heading north we saw snow\nthe air was cold", voice="narration"),
        heard(
            "heading rye and salt new paragraph bake it period",
            "## rye and salt\n\nbake it.",
            voice="dictation",
        ),
        leaves("heading south", voice="dictation"),
    ],
    why="Narrators announce a heading, then read it as a sentence of its own.",
)

SUBHEADING = announce(
    "subheading",
    Heading(level=3),
    say={"narration": "subheading."},
    hear=["subheading", "subhead", "sub subheading"],
    numbers={"sub subheading": 4},
    unless=(
        DETERMINED,
        NAMED_BEFORE,
        SUBJECT,
        ENUMERATED,
        IN_RUNNING_TEXT,
        SPOKEN_OF,
        NUMBERED_NOUN,
        SAID,
        COMPOUND,
    ),
    examples=[
        heard(
            "Subheading. Early frost. The pears were lost.",
            "### Early frost\n\nThe pears were lost.",
        ),
        heard(
            "Subheading.\nEarly frost.\nThe pears were lost.",
            "### Early frost\n\nThe pears were lost.",
        ),
        heard("Subheading. Sizes of hail. Pears fell.", "### Sizes of hail\n\nPears fell."),
        leaves("Subheading sizes are a matter of taste. Subheading text is smaller."),
        heard("Sub subheading. Hail. Pears fell.", "#### Hail\n\nPears fell."),
        leaves("Give the subheading a better name."),
        leaves("Subheading, said the editor, is one word."),
        leaves("subheading two is about the frost"),
        leaves("in each chapter subheading text is set in grey"),
    ],
    why="Narrators announce a subheading, then read it as a sentence of its own.",
)

# The names of HTML's elements, as a recognizer writes them.
_TAGS = {f"h{level}": level for level in range(1, 7)}

HEADING_LEVEL = announce(
    "heading_level",
    Heading(level=1),
    say={"narration": "heading level {n}.", "dictation": "heading level {n}."},
    hear=["heading level {n}"],
    hear_if={
        "heading {n}": _ANNOUNCED,
        **dict.fromkeys([f"{begun} level {{n}}" for begun in _BEGUN], (OWN_SENTENCE,)),
        "header {n}": (OWN_SENTENCE,),
        "h {n}": (OWN_SENTENCE,),
        **dict.fromkeys(_TAGS, (OWN_SENTENCE, TITLE_FOLLOWS, STARTS_SENTENCE, INSIDE_SENTENCE)),
    },
    numbers=_TAGS,
    unless=(DETERMINED, NAMED_BEFORE, SPOKEN_OF, GOVERNED, IN_RUNNING_TEXT, NUMBERED_NOUN),
    examples=[
        leaves("The H2 The team made was pure. Use H2 To heat it."),
        heard(
            "It rained. H2 The early frost. It came.",
            "It rained.\n\n## The early frost\n\nIt came.",
        ),
        heard(
            "Heading level four. Frost. It came early.",
            "#### Frost\n\nIt came early.",
        ),
        leaves("we went on heading level two it was cold and nobody had told us why it was"),
        heard("Heading two. Frost. It came early.", "## Frost\n\nIt came early."),
        heard("Header two. Frost. It came early.", "## Frost\n\nIt came early."),
        heard("H2. Frost. It came early.", "## Frost\n\nIt came early."),
        heard(
            "Heading one. Frost. It came early. Heading to. Thaw. It came late.",
            "# Frost\n\nIt came early.\n\n## Thaw\n\nIt came late.",
        ),
        heard(
            "heading two frost new paragraph it came early",
            "## frost\n\nit came early",
            voice="dictation",
        ),
        leaves("We were heading two miles north. Heading two of them off was easy."),
        leaves("We were heading to. No, we had been there."),
        leaves("The H2. It burns. An H2 stands above an H3."),
    ],
    why="Narrators and screen readers announce a heading with its level.",
)

_HASHES = {" ".join(["hash"] * level): level for level in range(1, 7)}
# Other names of the sign, which are words of their own where they are said once.
_OTHERS = {
    " ".join([name] * level): level
    for name in ("hashtag", "pound", "pound sign", "number sign")
    for level in range(2, 7)
}

HASHES = announce(
    "hashes",
    Heading(level=1),
    say={"symbols": list(_HASHES)},
    hear=_OTHERS,
    hear_if={"hash": (STARTS_LINE, STARTS_SENTENCE, UNCONFIRMED)},
    unless=(INSIDE_SENTENCE, DETERMINED, SUBJECT, SAID, COMPOUND),
    numbers=_HASHES | _OTHERS,
    examples=[
        same("hash hash Winter\n\nIt snowed.", "## Winter\n\nIt snowed."),
        same("hash Winter\n\nIt snowed.", "# Winter\n\nIt snowed.", voice="symbols"),
        heard("Hash hash hash winter. It snowed.", "### Winter\n\nIt snowed."),
        heard("Hash Winter\n\nIt snowed.\n\nHash hash Ice", "# Winter\n\nIt snowed.\n\n## Ice"),
        heard("hash hash Heading north\nIt snowed.", "## Heading north\n\nIt snowed."),
        heard("Hashtag hashtag winter. It snowed.", "## Winter\n\nIt snowed."),
        heard("Pound pound winter. It snowed.", "## Winter\n\nIt snowed."),
        heard("Pound sign pound sign winter. It snowed.", "## Winter\n\nIt snowed."),
        leaves("The pound sign pound sign row is on his keys. Pound sign, he said."),
        leaves("The Hash Hash project ended."),
        leaves("Hash. They called it that."),
        leaves("He said hash hash and laughed. Hash the key first."),
        leaves("Hash the key\n\nThen salt it."),
        leaves("Hash browns are hot.", voice="symbols"),
    ],
    why="Text-to-speech engines read the marker characters aloud.",
)

RULES = (TITLE, HEADING, SUBHEADING, HEADING_LEVEL, HASHES)
