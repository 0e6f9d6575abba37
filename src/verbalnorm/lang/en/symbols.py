"""Symbols that are said by their names: of typography, of money, between values, arrows."""

from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    ARTICLE_BEFORE,
    DETERMINED,
    ENDS_SENTENCE,
    NOUN_PHRASE,
    OBJECT_FOLLOWS,
    SIGN_FOLLOWS,
    SPOKEN_OF,
)
from verbalnorm.rules.imperatives import GLUED, MUSIC, NAME_BEFORE
from verbalnorm.rules.rule import heard, leaves
from verbalnorm.rules.sentences import WORKS_THERE
from verbalnorm.rules.spelled import sign

__all__ = [
    "ARROWS",
    "CURRENCIES",
    "MATHEMATICS",
    "PLUS_PLUS",
    "PREFIXES",
    "RULES",
    "SHARP",
    "SUPERSCRIPTS",
    "SYMBOLS",
]

# These stand against a word or a value behind them, and not against a small word.
_LEFT_OF = (
    "dollar sign",
    "euro sign",
    "section sign",
    "hash sign",
    "at sign",
    "at symbol",
    "number sign",
    "copyright sign",
    "tilde sign",
    "paragraph sign",
)

SYMBOLS = sign(
    "symbols",
    signs=[
        ("apart", {"ampersand": "&", "plus sign": "+", "equals sign": "=", "equal sign": "="}),
        ("apart", {"greater than sign": ">", "less than sign": "<", "vertical bar": "|"}),
        ("apart", {"pipe symbol": "|", "pipe sign": "|", "bullet sign": "•", "middle dot": "·"}),
        ("left", {"percent sign": "%", "degree sign": "°", "trademark sign": "™"}),
        ("left", {"registered trademark sign": "®", "registered sign": "®", "per mille sign": "‰"}),
        ("left", {"asterisk sign": "*", "dagger sign": "†", "double dagger sign": "‡"}),
        ("left", {"prime sign": "′", "double prime sign": "″"}),
        ("right", {"dollar sign": "$", "euro sign": "€", "section sign": "§", "hash sign": "#"}),
        ("right", {"at sign": "@", "at symbol": "@", "number sign": "#", "copyright sign": "©"}),
        ("right", {"tilde sign": "~", "paragraph sign": "¶"}),
        ("both", {"backslash": "\\", "forward slash": "/", "caret sign": "^", "caret": "^"}),
        ("both", {"underscore sign": "_", "backtick sign": "`"}),
    ],
    doubts=dict.fromkeys(_LEFT_OF, (OBJECT_FOLLOWS,)) | {"at sign": (OBJECT_FOLLOWS, WORKS_THERE)},
    unless=(ARTICLE_BEFORE,),
    only=("dictation",),
    examples=[
        heard("Salt ampersand pepper.", "Salt & pepper.", voice="dictation"),
        heard("It is $5 plus sign tax.", "It is $5 + tax.", voice="dictation"),
        heard("See paragraph sign 4.", "See ¶4.", voice="dictation"),
        heard("The boat registered sign is new.", "The boat® is new.", voice="dictation"),
        leaves("The dollar sign is bent, and the ampersand is pretty."),
        leaves("The caret is bent, and a section sign is long.", voice="dictation"),
        leaves("Stop near old dollar sign on the left.", voice="dictation"),
        leaves("She works at sign makers on the hill.", voice="dictation"),
        heard("Thanks at sign ann for it.", "Thanks @ann for it.", voice="dictation"),
    ],
    why="Dictation systems name the signs that have no word of their own.",
)

PREFIXES = sign(
    "prefixes",
    signs=[("right", {"hashtag": "#", "tilde": "~"})],
    unless=(DETERMINED, NOUN_PHRASE, SPOKEN_OF, SIGN_FOLLOWS, GLUED, ENDS_SENTENCE),
    only=("dictation",),
    examples=[
        heard("We hiked in hashtag winter.", "We hiked in #winter.", voice="dictation"),
        heard("It costs tilde $5.", "It costs ~$5.", voice="dictation"),
        leaves("A hashtag and a tilde are signs, and we used one hashtag.", voice="dictation"),
        leaves("Post it under the old hashtag today.", voice="dictation"),
    ],
    why="Dictation systems put these signs before the word behind them.",
)

CURRENCIES = sign(
    "currencies",
    signs=[
        ("right", {"yen sign": "¥", "pound sterling sign": "£", "sterling sign": "£"}),
        ("right", {"rupee sign": "₹", "won sign": "₩", "bitcoin sign": "₿"}),
        ("left", {"cent sign": "¢", "cents sign": "¢"}),
    ],
    unless=(ARTICLE_BEFORE, SPOKEN_OF),
    only=("dictation",),
    examples=[
        heard("It is yen sign 500.", "It is ¥500.", voice="dictation"),
        heard("It is 5 cent sign each.", "It is 5¢ each.", voice="dictation"),
        leaves("The yen sign has two bars, and the cent sign has one.", voice="dictation"),
    ],
    why="Dictation systems name the signs of currencies; a pound sign is another one elsewhere.",
)

MATHEMATICS = sign(
    "mathematics",
    signs=[
        ("apart", {"minus sign": "−", "multiplication sign": "×", "times sign": "×"}),
        ("apart", {"division sign": "÷", "plus or minus sign": "±", "plus minus sign": "±"}),
        ("apart", {"not equal sign": "≠", "not equals sign": "≠", "not equal to sign": "≠"}),
        ("apart", {"approximately equal sign": "≈", "approximately equals sign": "≈"}),
        ("apart", {"less than or equal sign": "≤", "less than or equal to sign": "≤"}),
        ("apart", {"greater than or equal sign": "≥", "greater than or equal to sign": "≥"}),
        ("apart", {"infinity sign": "∞"}),
        ("right", {"square root sign": "√"}),
    ],
    unless=(ARTICLE_BEFORE, SPOKEN_OF),
    only=("dictation",),
    examples=[
        heard("It is 4 multiplication sign 3.", "It is 4 × 3.", voice="dictation"),
        heard("So x not equal sign y.", "So x ≠ y.", voice="dictation"),
        heard("It is 4 plus minus sign 1.", "It is 4 ± 1.", voice="dictation"),
        leaves("The minus sign is long, and a division sign has two dots.", voice="dictation"),
    ],
    why="Dictation systems name the signs between two values.",
)

ARROWS = sign(
    "arrows",
    signs=[
        ("apart", {"right arrow": "→", "arrow right": "→", "left arrow": "←", "arrow left": "←"}),
        ("apart", {"up arrow": "↑", "arrow up": "↑", "down arrow": "↓", "arrow down": "↓"}),
        ("apart", {"left right arrow": "↔", "double right arrow": "⇒", "right double arrow": "⇒"}),
    ],
    unless=(DETERMINED, SPOKEN_OF, SIGN_FOLLOWS, AFTER_AUXILIARY),
    only=("dictation",),
    examples=[
        heard(
            "It goes from mill right arrow ferry.", "It goes from mill → ferry.", voice="dictation"
        ),
        heard("Frost double right arrow no pears.", "Frost ⇒ no pears.", voice="dictation"),
        leaves("Press right arrow, then the left arrow.", voice="dictation"),
        leaves("Hold down arrow keys, or the up arrow key.", voice="dictation"),
    ],
    why="Screen readers and dictation systems call the arrows so.",
)

_RAISED = {"one": "¹", "two": "²", "three": "³", "1": "¹", "2": "²", "3": "³"}

SUPERSCRIPTS = sign(
    "superscripts",
    signs=[("left", {f"superscript {number}": sign for number, sign in _RAISED.items()})],
    unless=(ARTICLE_BEFORE, SPOKEN_OF),
    only=("dictation",),
    examples=[
        heard("It is 5 m superscript two wide.", "It is 5 m² wide.", voice="dictation"),
        leaves("Put a superscript two there.", voice="dictation"),
    ],
    why="Dictation systems and screen readers name what is raised so.",
)

PLUS_PLUS = sign(
    "plus_plus",
    signs=[("left", {"plus plus": "++"})],
    hear_if={"plus plus": (NAME_BEFORE,)},
    unless=(ARTICLE_BEFORE, SPOKEN_OF, SIGN_FOLLOWS),
    examples=[
        heard("We wrote it in C plus plus then.", "We wrote it in C++ then."),
        heard("We heard Harbor Plus Plus there.", "We heard Harbor++ there."),
        leaves("Rain plus plus wind is a storm, and the plus plus sign is odd."),
        leaves("Two plus plus two is no sum."),
    ],
    why="Names end in these signs, and nobody has another word for them.",
)

SHARP = sign(
    "sharp",
    signs=[("", {"c sharp": "C#", "f sharp": "F#"})],
    doubts={"c sharp": (MUSIC,), "f sharp": (MUSIC,)},
    unless=(SPOKEN_OF,),
    examples=[
        heard("We wrote it in C sharp then.", "We wrote it in C# then."),
        heard("It runs on F sharp code.", "It runs on F# code."),
        leaves("It is written in C sharp minor."),
        leaves("She sang an F sharp and saw sharp rocks."),
    ],
    why="Two languages for programs are written with the sign of their name.",
)

RULES = (SYMBOLS, PREFIXES, CURRENCIES, MATHEMATICS, ARROWS, SUPERSCRIPTS, PLUS_PLUS, SHARP)
