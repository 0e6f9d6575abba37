"""Profiles: what readers of English call the characters, where they differ from the voices."""

from verbalnorm.rules.profile import Profile

__all__ = ["PROFILES"]

_BRACKETS = {
    "(": "left paren",
    ")": "right paren",
    "[": "left bracket",
    "]": "right bracket",
    "{": "left brace",
    "}": "right brace",
}

NVDA = Profile(
    "symbols-nvda",
    like="symbols",
    words={
        "asterisk": "star",
        "underscore": "line",
        "backtick": "graav",
        "tilde": "tilda",
        "hash": "number",
    },
    signs=_BRACKETS
    | {
        "!": "bang",
        "...": "dot dot dot",
        ",": "comma",
        ".": "dot",
        ":": "colon",
        ";": "semi",
        "?": "question",
        "-": "dash",
        "'": "tick",
        "–": "en dash",
        "—": "em dash",
        "&": "and",
        "+": "plus",
        "=": "equals",
        "<": "less",
        ">": "greater",
        "@": "at",
        "|": "bar",
        "^": "caret",
        "\\": "backslash",
        "/": "slash",
        "$": "dollar",
        "€": "euro",
        "%": "percent",
        "°": "degrees",
        "§": "section",
        "™": "trademark",
        "©": "copyright",
    },
    why="The names in the table of symbols of the screen reader NVDA.",
)

ESPEAK = Profile(
    "symbols-espeak",
    like="symbols",
    words={"backtick": "back prime"},
    signs=_BRACKETS
    | {
        "!": "exclamation",
        "...": "ellipsis",
        ",": "comma",
        ".": "dot",
        ":": "colon",
        ";": "semicolon",
        "?": "question",
        "-": "hyphen",
        "'": "tick",
        "–": "dash",
        "—": "em dash",
        "&": "ampersand",
        "@": "at sign",
        "=": "equals",
        "<": "less than",
        ">": "greater than",
        "|": "v bar",
        "^": "circumflex",
        "$": "dollar",
        "%": "percent",
    },
    why="What the synthesizer eSpeak NG says where it is told to speak punctuation.",
)

US = Profile(
    "dictation-us",
    like="dictation",
    signs={"[": "open bracket", "]": "close bracket", ".": "period"},
    why="What dictation systems made in the United States call the brackets.",
)

UK = Profile(
    "dictation-uk",
    like="dictation",
    signs={
        "(": "open bracket",
        ")": "close bracket",
        "[": "open square bracket",
        "]": "close square bracket",
        ".": "full stop",
        "!": "exclamation mark",
    },
    why="What dictation systems for British and medical English call the brackets and the stop.",
)

PROFILES = (NVDA, ESPEAK, US, UK)
