"""Links and images: a text, and where it leads."""

from collections.abc import Iterator
from itertools import product

from verbalnorm.document import Image, Link
from verbalnorm.rules.evidence import ARTICLE_BEFORE, DETERMINED, SPOKEN_OF
from verbalnorm.rules.rule import heard, leaves, same, toggle
from verbalnorm.rules.spelled import link

__all__ = ["IMAGE", "IMAGE_DESCRIPTION", "LINK", "RULES"]

_SYMBOLS = ("symbols",)
_DICTATION = ("dictation",)

# How the brackets are called by those who say them; others have other names for them.
_SAID = ("open bracket", "close bracket open paren", "close paren")


def _named() -> Iterator[tuple[str, str, str]]:
    """The other names: of the opening bracket, of the two in the middle, and of the last one."""
    sides = (("open", "close"), ("left", "right"))
    for (opens, closes), square, round_ in product(
        sides, ("bracket", "square bracket"), ("paren", "parenthesis")
    ):
        middle = f"{closes} {square} {opens} {round_}"
        names = (f"{opens} {square}", middle, f"{closes} {round_}")
        if names != _SAID:
            yield names


LINK = link(
    "link",
    Link(),
    ways=[
        (*_SAID, _SYMBOLS),
        ("begin link", "link address", "end link", ("narration", "dictation")),
        # Where the text ends in a word that "link" would be heard together with.
        ("begin link text", "which leads to", "end link", ("narration", "dictation")),
        ("link text", "link address", "end link", ()),
        ("start link", "link address", "end link", ()),
        ("begin link text", "link address", "end link", ()),
        ("link text", "link destination", "end link", ()),
        *((*names, ()) for names in _named()),
    ],
    unless=(SPOKEN_OF,),
    examples=[
        same(
            "See open bracket the map close bracket open paren https://ferry.com/map close paren.",
            "See [the map](https://ferry.com/map).",
            voice="symbols",
        ),
        same(
            "See begin link the map link address https://ferry.com/map end link.",
            "See [the map](https://ferry.com/map).",
            voice="dictation",
        ),
        same(
            "See begin link text the end which leads to /map end link.",
            "See [the end](/map).",
            voice="dictation",
        ),
        heard(
            "See open bracket map close bracket open paren ferry dot com slash map close paren.",
            "See [map](ferry.com/map).",
        ),
        heard(
            "See open square bracket map close square bracket open parenthesis ferry dot com"
            " close parenthesis.",
            "See [map](ferry.com).",
        ),
        heard(
            "See Open bracket, the map close bracket, open paren /map close paren.",
            "See [the map](/map).",
            voice="symbols",
        ),
        heard("open bracket map close bracket open paren u r l close paren", "[map](url)"),
        heard(
            "Read open bracket it close bracket open paren https colon slash slash ferry dot com"
            " close paren.",
            "Read [it](https://ferry.com).",
        ),
        heard(
            "See link text the map link address https://ferry.com/map end link.",
            "See [the map](https://ferry.com/map).",
        ),
        leaves("They begin link text which leads to nowhere, and a road which leads to it."),
        leaves("The link text is short, and the link address is long."),
        leaves("There is an open bracket and a close bracket in it."),
        leaves("Type open bracket x close bracket open paren y close paren."),
        leaves(
            "See open bracket it close bracket open paren javascript colon run close paren there."
        ),
    ],
    why="Text-to-speech engines read the brackets of a link; no voice says less and means it.",
)

IMAGE = link(
    "image",
    Image(),
    ways=[
        ("exclamation mark open bracket", "close bracket open paren", "close paren", _SYMBOLS),
        ("begin image", "image address", "end image", _DICTATION),
        ("image alt text", "image address", "end image", ()),
        ("image description", "image address", "end image", ()),
        ("start image", "image address", "end image", ()),
        *(
            (f"{sign} {opener}", middle, closer, ())
            for sign in ("exclamation mark", "exclamation point", "bang")
            for opener, middle, closer in (_SAID, *_named())
            if (sign, opener) != ("exclamation mark", "open bracket") or middle != _SAID[1]
        ),
    ],
    unless=(SPOKEN_OF,),
    examples=[
        same(
            "begin image a goat image address https://ferry.com/goat.png end image",
            "![a goat](https://ferry.com/goat.png)",
            voice="dictation",
            images=True,
        ),
        heard(
            "It is image alt text a goat image address https://ferry.com/goat.png end image here.",
            "It is ![a goat](https://ferry.com/goat.png) here.",
            images=True,
        ),
        leaves(
            "See exclamation mark open bracket a goat close bracket open paren goat.png close"
            " paren.",
            voice="symbols",
        ),
        leaves("They begin image work at ten, and end image work at noon."),
    ],
    why="Text-to-speech engines read the marks of an image; a page loads it, so it is an option.",
)

IMAGE_DESCRIPTION = toggle(
    "image_description",
    Image(),
    say={"narration": ("image description", "end image description")},
    hear=[
        ("begin image description", "end of image description"),
        ("start image description", "end of the image description"),
        ("alt text", "end alt text"),
    ],
    unless=(DETERMINED, ARTICLE_BEFORE, SPOKEN_OF),
    examples=[
        same(
            "Here image description a goat end image description is one.",
            "Here ![a goat]() is one.",
            voice="narration",
            images=True,
        ),
        heard(
            "It rained. Begin image description. A goat that wears a bell is on the roof of a barn."
            " End image description. It went.",
            "It rained. ![A goat that wears a bell is on the roof of a barn.]() It went.",
            images=True,
        ),
        leaves("Image description. A goat on a roof. End image description."),
        leaves("Alt text helps the blind, and the end of the alt text is short.", images=True),
        leaves("An image description helps, and the end image description is short.", images=True),
    ],
    why="Readers for the blind say where a description begins and ends, and not where it is from.",
)

RULES = (LINK, IMAGE, IMAGE_DESCRIPTION)
