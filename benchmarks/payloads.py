"""Texts that try to come alive: Markdown and HTML, said character by character, or half of it.

`benchmarks.hostile` tries them among its families. What a page must not hold is spoken by the
names that people have for its characters, with what begins a construct before it and what ends one
behind.
"""

import random

from verbalnorm import ENGLISH

__all__ = ["DRAWS"]

# What each character is called.
_NAMES: dict[str, tuple[str, ...]] = {
    "&": ("ampersand", "and sign"),
    "#": ("hash", "number sign", "pound sign"),
    ";": ("semicolon",),
    "<": ("less than", "less than sign", "left angle bracket", "open angle bracket"),
    ">": ("greater than", "greater than sign", "close angle bracket"),
    "/": ("slash", "forward slash"),
    "\\": ("backslash",),
    ":": ("colon",),
    "(": ("open paren", "left paren", "open parenthesis"),
    ")": ("close paren", "right paren", "close parenthesis"),
    "[": ("open bracket", "left bracket", "open square bracket"),
    "]": ("close bracket", "right bracket", "close square bracket"),
    "%": ("percent", "percent sign"),
    "=": ("equals", "equals sign"),
    '"': ("quote", "quotation mark"),
    "!": ("exclamation mark", "bang"),
    "?": ("question mark",),
    ".": ("dot", "period", "full stop", "point"),
    ",": ("comma",),
    "-": ("dash", "hyphen", "minus"),
    "+": ("plus", "plus sign"),
    "`": ("backtick",),
    "*": ("asterisk", "star"),
    "_": ("underscore",),
    "|": ("pipe", "vertical bar"),
    "$": ("dollar sign",),
    "~": ("tilde",),
    "^": ("caret",),
    "@": ("at", "at sign"),
    "\n": ("\n", "new line", "new paragraph"),
    " ": ("space", ""),
}
_DIGITS = "zero one two three four five six seven eight nine".split()
_ALIVE = (
    "&#x6a;avascript:x", "&#106;avascript:x", "java&#9;script:x", "JaVaScRiPt:x",
    "%6aavascript:x", "javascript%3Ax", "data:text/html,<script>", "vbscript:x", "file:///etc/x",
    "<script>x</script>", "<img src=x onerror=y>", '<a href="javascript:x">y</a>', "<!-- x -->",
    "<?x ?>", "<![CDATA[x]]>", "<!DOCTYPE x>", "<svg/onload=x>", "<b>", "</b>", "<script\n>",
    "[a](javascript:x)", "![a](//x.y)", "[a]: javascript:x", "[^a]: so", "[a][b]",
    "<javascript:x>", "<http://x.y>", "<a@b.c>", "www.x.y", "xmpp:a@b.c", "so\n===", "so\n---",
    "---\na: b\n---", "# so", "> so", "+ so", "1. so", "1986. so", "    so", "```\nso\n```",
    "|a|b|\n|-|-|", "a|b\n-|-", "***", "$x$", "$$\nx\n$$", "[x] so", "~~so~~", "**so**", "_so_",
    "`so`", "\\*", "\\\n", "&lt;b&gt;", "> [!NOTE]\n> so",
)  # fmt: skip
_BEFORE = (
    "", "", "So it was. ", "so ", "Heading. ", "Begin link so link address ", "open quote ",
    "bold ", "Open bracket so close bracket open paren ", "asterisk asterisk ", "Code block. ",
    "backtick ", "bullet point ", "Footnote one. ", "Begin image so image address ", "> ", "\n\n",
    "pipe ", "less than ", "dollar sign x dollar sign ",
)  # fmt: skip
_BEHIND = (
    "", "", " end link.", " close paren", " end quote.", " end bold", " asterisk asterisk", "\n",
    ".", " End code block.", " backtick", " end footnote", " end image", "\n\nSo.",
    " greater than",
)  # fmt: skip
# What changes its length, or becomes another letter, where case is folded.
_FOLDED = ("\u0130", "\u1e9e", "ﬀ", "ﬃ", "ŉ", "ǰ", "ΐ", "\u0345", "ᾳ", "ẖ", "K", "ſ", "ϴ", "և", "Ǆ")
_OPENERS = [f.words for rule in ENGLISH for f in rule.forms if f.role in {"open", "both"}]
_CLOSERS = [f.words for rule in ENGLISH for f in rule.forms if f.role in {"close", "both"}]
_SAID = [[example.spoken for example in rule.examples] for rule in ENGLISH]


def said(text: str, chance: random.Random) -> str:
    """``text`` by the names of its characters; some stay, and some words are spelled."""
    parts: list[str] = []
    for part in filter(None, (one.strip(" ") or one for one in _pieces(text))):
        if part.isalpha():
            parts.append(" ".join(part) if chance.random() < 0.2 else part)
        elif part.isdigit() and chance.random() < 0.7:
            parts.append(" ".join(_DIGITS[int(digit)] for digit in part))
        elif chance.random() < 0.15:
            parts.append(part)
        else:
            parts.append(" ".join(chance.choice(_NAMES.get(char, (char,))) for char in part))
    case = chance.choice((str, str, str.capitalize, str.upper))
    return chance.choice((" ", " ", " ", " ", ", ", "\n")).join(case(part) for part in parts)


def _pieces(text: str) -> list[str]:
    """The words of ``text``, and each other character."""
    pieces = [""]
    for char in text:
        kind = (char.isalpha(), char.isdigit())
        if any(kind) and pieces[-1][-1:] and kind == (pieces[-1].isalpha(), pieces[-1].isdigit()):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def spoken_payload(chance: random.Random) -> str:
    """What must not come alive, from some character on said by names."""
    text = chance.choice(_ALIVE)
    cut = chance.choice((0, 0, chance.randint(0, len(text))))
    whole = text[:cut] + chance.choice(("", " ")) + said(text[cut:], chance)
    return chance.choice(_BEFORE) + whole + chance.choice(_BEHIND)


def deep(chance: random.Random) -> str:
    """Openers of every kind in one another, and some of what closes them."""
    opened = " so ".join(chance.choices(_OPENERS, k=chance.randint(2, 30)))
    return f"{opened} it {' '.join(chance.choices(_CLOSERS, k=chance.randint(0, 30)))}"


def alternating(chance: random.Random) -> str:
    """Two or three marks that take turns."""
    marks = chance.choices(_OPENERS + _CLOSERS, k=chance.randint(2, 3))
    return chance.choice((" ", " so ", ". ", "\n", ", ")).join(marks * chance.randint(1, 12))


def one_rule_in_another(chance: random.Random) -> str:
    """An example of a rule within one of another, at any place."""
    outer = chance.choice(chance.choice(_SAID)).split(" ")
    at = chance.randint(0, len(outer))
    return " ".join((*outer[:at], chance.choice(chance.choice(_SAID)), *outer[at:]))


def folded(chance: random.Random) -> str:
    """Marks with letters between and within them that grow where case is folded."""
    text = f"{chance.choice(_OPENERS)} so it was {chance.choice(_CLOSERS)}".upper()
    odd = (char + (chance.choice(_FOLDED) if chance.random() < 0.08 else "") for char in text)
    return chance.choice(_FOLDED) * chance.randint(0, 4) + " " + "".join(odd)


# The kinds of them, by name.
DRAWS = {
    "what must not come alive, said": spoken_payload,
    "openers of every kind in one another": deep,
    "marks that take turns": alternating,
    "one rule in another": one_rule_in_another,
    "letters that grow among marks": folded,
}
