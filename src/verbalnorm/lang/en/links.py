"""Links and images: a text, and where it leads."""

from verbalnorm.document import Image, Link
from verbalnorm.rules.evidence import SPOKEN_OF
from verbalnorm.rules.rule import heard, leaves, same
from verbalnorm.rules.spelled import link

__all__ = ["IMAGE", "LINK", "RULES"]

_SYMBOLS = ("symbols",)
_DICTATION = ("dictation",)

LINK = link(
    "link",
    Link(),
    ways=[
        ("open bracket", "close bracket open paren", "close paren", _SYMBOLS),
        ("begin link", "link address", "end link", _DICTATION),
        ("left bracket", "right bracket left paren", "right paren", ()),
        ("left bracket", "right bracket left parenthesis", "right parenthesis", ()),
        ("open bracket", "close bracket open parenthesis", "close parenthesis", ()),
        ("open square bracket", "close square bracket open paren", "close paren", ()),
        ("left square bracket", "right square bracket left paren", "right paren", ()),
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
        heard(
            "See open bracket map close bracket open paren ferry dot com slash map close paren.",
            "See [map](ferry.com/map).",
        ),
        heard("open bracket map close bracket open paren u r l close paren", "[map](url)"),
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
        ("exclamation point open bracket", "close bracket open paren", "close paren", ()),
        ("bang open bracket", "close bracket open paren", "close paren", ()),
    ],
    unless=(SPOKEN_OF,),
    examples=[
        same(
            "begin image a goat image address https://ferry.com/goat.png end image",
            "![a goat](https://ferry.com/goat.png)",
            voice="dictation",
            images=True,
        ),
        leaves("They begin image work at ten, and end image work at noon."),
    ],
    why="Text-to-speech engines read the marks of an image; a page loads it, so it is an option.",
)

RULES = (LINK, IMAGE)
