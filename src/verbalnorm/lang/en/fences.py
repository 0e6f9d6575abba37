"""Blocks whose inside is verbatim: code and math."""

from verbalnorm.document import CodeBlock, Math, MathBlock
from verbalnorm.rules.evidence import DETERMINED, OWN_LINE, OWN_SENTENCE, SIGN_FOLLOWS, SPOKEN_OF
from verbalnorm.rules.form import Said
from verbalnorm.rules.nouns import COMPOUND
from verbalnorm.rules.rule import heard, leaves, same, toggle
from verbalnorm.rules.spelled import fence

__all__ = ["CODE_BLOCK", "MATH", "MATH_BLOCK", "RULES"]

CODE_BLOCK = fence(
    "code_block",
    CodeBlock(""),
    say={
        "narration": ("code block.", "end code block."),
        "dictation": ("code block", "end code block"),
        "symbols": "backtick backtick backtick",
    },
    hear=[
        "triple backtick",
        "triple backticks",
        "three backticks",
        ("begin code block", "end of code block"),
        ("start code block", "stop code block"),
        ("open code block", "close code block"),
        ("begin code", "end code"),
        ("code example", "end code example"),
        ("code sample", "end code sample"),
        ("code snippet", "end code snippet"),
        *(("", f"end of code {name}") for name in ("example", "sample", "snippet")),
    ],
    hear_if={("", "leaving code"): (OWN_SENTENCE, OWN_LINE)},
    unless=(DETERMINED, SPOKEN_OF, SIGN_FOLLOWS, COMPOUND),
    named="in",
    examples=[
        same(
            "Run it:\n\nCode block in python.\nprint(4)\nEnd code block.",
            "Run it:\n\n```python\nprint(4)\n```",
            voice="narration",
        ),
        same(
            "Run it:\n\nbacktick backtick backtick\nmake all\nbacktick backtick backtick",
            "Run it:\n\n```\nmake all\n```",
            voice="symbols",
        ),
        heard(
            "Run this. Code block in bash. make all. End code block. It takes an hour.",
            "Run this.\n\n```bash\nmake all\n```\n\nIt takes an hour.",
        ),
        heard(
            "Run it. Code block in python. print(4). End code block. It prints.",
            "Run it.\n\n```python\nprint(4)\n```\n\nIt prints.",
        ),
        heard(
            "Run it. Code block in python. x = 4 # as it was. End code block. It runs.",
            "Run it.\n\n```python\nx = 4 # as it was.\n```\n\nIt runs.",
        ),
        heard(
            "Run it. Code block, python. print(4). Leaving code. It prints.",
            "Run it.\n\n```python\nprint(4)\n```\n\nIt prints.",
        ),
        heard(
            "Run it. Code example in bash.\nmake all\nEnd code example. It takes an hour.",
            "Run it.\n\n```bash\nmake all\n```\n\nIt takes an hour.",
        ),
        heard(
            "Run it. Code snippet. make all. End of code snippet. It takes an hour.",
            "Run it.\n\n```\nmake all\n```\n\nIt takes an hour.",
        ),
        leaves("The code snippet is old, and at the end of code snippets stands a dot."),
        leaves("The code example is old, and leaving code as it is was no code sample."),
        heard(
            "Triple backtick python\ntotal = one + tax\ntriple backtick",
            "```python\ntotal = one + tax\n```",
        ),
        leaves("The code block is long, and no end code block is in it."),
        leaves("We begin code review at nine and end code freeze at ten."),
        leaves("Type triple backtick make tea triple backtick to brew."),
    ],
    why="Readers of technical articles announce code; dictation and speech engines name the fence.",
)

_DICTATED = [("math", "end math"), ("inline math", "end inline math")]
# The other signs are TeX's own.
_SIGNED: list[Said] = ["dollar sign", ("backslash open paren", "backslash close paren")]

MATH = toggle(
    "math",
    Math(""),
    say={"symbols": _SIGNED, "dictation": _DICTATED},
    unless=(DETERMINED, SPOKEN_OF),
    # Elsewhere they are ordinary words.
    only={
        "dollar sign": ("symbols",),
        **dict.fromkeys(("backslash open paren", "backslash close paren"), ("symbols",)),
        **dict.fromkeys(("math", "inline math"), ("dictation",)),
    },
    examples=[
        same("It is dollar sign x + y dollar sign long.", "It is $x + y$ long.", voice="symbols"),
        same("It is math x + y end math long.", "It is $x + y$ long.", voice="dictation"),
        same(
            "It is inline math x! end inline math block of it.",
            "It is $x!$ block of it.",
            voice="dictation",
        ),
        leaves("The math is hard, and they end math at ten."),
        leaves("A dollar sign here, a dollar sign there."),
    ],
    why="Text-to-speech engines read the marker aloud; spoken TeX is kept as it is said.",
)

MATH_BLOCK = fence(
    "math_block",
    MathBlock(""),
    say={
        "narration": ("math block.", "end math block."),
        "dictation": ("math block", "end math block"),
        "symbols": "dollar sign dollar sign",
    },
    hear=[("begin equation", "end equation"), ("display math", "end display math")],
    unless=(DETERMINED, SPOKEN_OF, SIGN_FOLLOWS),
    examples=[
        same("math block\nx + y\nend math block", "$$\nx + y\n$$", voice="dictation"),
        leaves("The math block was hard, and they begin equation work at ten."),
    ],
    why="Readers of technical articles announce a formula; spoken TeX is kept as it is said.",
)

RULES = (CODE_BLOCK, MATH, MATH_BLOCK)
