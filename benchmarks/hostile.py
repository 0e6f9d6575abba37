"""Random hostile texts, the same ones each time: forms, Markdown, characters and lines, mixed.

``FAMILIES`` are the kinds of them that `python -m benchmarks.torture` tries; `python -m
benchmarks.hostile` tries many short ones of each, in every voice, syntax and layout.
"""

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from itertools import cycle, islice, product

from benchmarks.payloads import DRAWS
from tests.markdown.pages import foreign
from verbalnorm import ENGLISH, Normalizer
from verbalnorm.options import LAYOUTS, SYNTAXES, VOICES

Make = Callable[[int], str]
Draw = Callable[[random.Random], str]
Case = Callable[[str], str]

FORMS: list[str] = sorted(
    {form.words.replace("{n}", "seven") for rule in ENGLISH for form in rule.forms}
)
EXAMPLES: list[str] = [example.spoken for rule in ENGLISH for example in rule.examples]
_CLOSES = ("close", "both")
_PAIRS = [
    (
        [form.words for form in rule.forms if form.role != "close"],
        [form.words for form in rule.forms if form.role in _CLOSES],
    )
    for rule in ENGLISH
    if any(form.role in _CLOSES for form in rule.forms)
]
_WORDS = (
    "the frost came early and nobody told us why it was cold Ann says wrote press key sign I won't"
    " she to two for of in on at a an The But"
).split()
_NUMBERS = (
    "zero oh one two three five eleven twelve fifteen twenty ninety hundred thousand million first"
    " third half point dot percent dollars degrees and a minus to by pm january nineteen Point5 .5"
    " 12 3.4"
).split()
_MARKDOWN = (
    "*", "**", "_", "__", "`", "``", "```", "~~~", "~", "#", "##", "- ", "+ ", "1. ", "2) ", "> ",
    ">> ", "|", "---", "===", "***", "[", "](", "![", ")", "[^1]", "[^1]:", "[x]", "[ ]", "<b>",
    "</b>", "<a href='javascript:x'>", "<!--", "-->", "<?", "<![CDATA[", "]]>", "&lt;", "&#x41;",
    "&colon;", "\\", "\\\\", "$", "$$", "    ", "\t", "http://a.b", "https://x.y/z?q=1", "www.a.b",
    "a@b.c", "<http://a.b>", "javascript:x", "[a](javascript:x)", "[a]: b", "^[x]", "[!NOTE]",
    "<script>", "<img src=x>", "<details>", "%3A",
)  # fmt: skip
_CHARACTERS = (
    "\u0130", "\u1e9e", "ß", "ﬀ", "ŉ", "e\u0301\u0302", "\u0345", "\u200b", "\u200d", "\u200e",
    "\u202e", "\u2066", "\u2069", "\u00ad", "\ufeff", "\ud800", "\udc80", "\x00", "\x01", "\x0b",
    "\x0c", "\x1c", "\x1e", "\x1f", "\x7f", "\x85", "\u2028", "\u2029", "\u00a0", "\u3000", "שלום",
    "日本語", "👍🏽", "👩‍👩‍👧", "🇩🇪", "\ufffd", "\uffff", "\U0010ffff", "½", "²", "Ⅷ", "٣", "①",
    "“", "”", "‘", "’", "«", "—", "…", "ſ", "K", "ǆ", "ᾳ", "cafÃ©", "â€™",
)  # fmt: skip
_BREAKS = (
    "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\r", "\n \n", "\n\n\n", "  \n", "\\\n", "\u2028",
    "\x0c", "\n    ", "\n> ", "\n- ", "\n1. ",
)  # fmt: skip
_STOPS: tuple[str, ...] = (*".,:;!?…-—'\"()/", "..", ". .", "?!", ".)", ", ,")
_BETWEEN: tuple[str, ...] = (*" " * 8, "", "", "\n", ". ", ", ", ": ", "\n\n", "  ")
_CASES: tuple[Case, ...] = (
    str, str, str, str.capitalize, str.capitalize, str.upper, str.title, str.swapcase,
)  # fmt: skip


def one_of(pool: Sequence[str]) -> Draw:
    """One of ``pool``."""
    return lambda chance: chance.choice(pool)


def spoken(chance: random.Random) -> str:
    """A form, cased and decorated by chance."""
    case: Case = chance.choice(_CASES)
    blank = chance.choice((*[" "] * 40, ". ", ", ", "-", "  ", "\n", "\t", "\u00a0", ""))
    stop = chance.choice((*_STOPS, *[""] * 40))
    words: str = case(chance.choice(FORMS)).replace(" ", blank)
    return words + stop


def prose(chance: random.Random) -> str:
    """A few words, or a sentence."""
    words = " ".join(chance.choices(_WORDS, k=chance.randint(1, 6)))
    return words if chance.random() < 0.5 else words.capitalize() + chance.choice(".?!")


def number(chance: random.Random) -> str:
    """Words of numbers, which need not be one."""
    return " ".join(chance.choices(_NUMBERS, k=chance.randint(1, 5)))


def anything(chance: random.Random) -> str:
    """A character of all that Unicode has."""
    return chr(
        chance.choice(
            (chance.randrange(0x80), chance.randrange(0x3000), chance.randrange(0x110000))
        )
    )


def mixed(*draws: Draw, seed: int = 0) -> Make:
    """Texts of what ``draws`` give, with anything between."""

    def make(size: int) -> str:
        chance, parts, made = random.Random(seed), [], 0
        while made < size:
            parts.append(chance.choice(draws)(chance) + chance.choice(_BETWEEN))
            made += len(parts[-1])
        return "".join(parts)

    return make


def crossing(seed: int = 0) -> Make:
    """Texts that open and close pairs in any order, a few at a time."""

    def make(size: int) -> str:
        chance, parts, made = random.Random(seed), [], 0
        closers: list[str] = []
        while made < size:
            if closers and chance.random() < 0.5:
                parts.append(closers.pop(chance.randrange(max(0, len(closers) - 5), len(closers))))
            else:
                opens, closes = chance.choice(_PAIRS)
                parts.append(chance.choice(_CASES)(chance.choice(opens)))
                closers.append(chance.choice(closes))
            parts.append(prose(chance))
            made += len(parts[-1]) + len(parts[-2]) + 2
        return " ".join(parts)

    return make


def families(seed: int = 0) -> dict[str, Make]:
    """The kinds of random texts."""
    examples, markup, characters = one_of(EXAMPLES), one_of(_MARKDOWN), one_of(_CHARACTERS)
    breaks, stops = one_of(_BREAKS), one_of(_STOPS)
    drawn: dict[str, tuple[Draw, ...]] = {
        "forms by chance": (spoken,),
        "forms in prose": (spoken, prose, prose),
        "forms and numbers": (spoken, number, prose),
        "forms in Markdown": (spoken, markup, markup, prose, breaks),
        "Markdown by chance": (markup, markup, breaks, prose),
        "forms and characters": (spoken, characters, number),
        "all of Unicode": (anything, anything, anything, spoken),
        "lines by chance": (spoken, prose, breaks, breaks, stops),
        "examples by chance": (examples,),
        "all by chance": (spoken, prose, number, markup, characters, breaks, stops, examples),
    }
    drawn.update((name, (draw,)) for name, draw in DRAWS.items())
    made = {name: mixed(*draws, seed=seed) for name, draws in drawn.items()}
    return {**made, "pairs crossing by chance": crossing(seed)}


FAMILIES = families()


def faults(text: str, plain: Normalizer, marked: Normalizer) -> list[str]:
    """The promises that ``text`` breaks: laws 2, 3 and 4, nothing alive, no error."""
    try:
        result = plain(text)
        found = []
        literal = any(plain.rules[c.rule].kind == "literal" for c in result.resolution.claims)
        if not literal and marked(result.markdown).markdown != result.markdown:
            found.append("law 2")
        if result.trace.apply(text) != result.markdown:
            found.append("law 3")
        if result.plain_trace.apply(text) != result.text:
            found.append("law 3 (plain text)")
        if not result.trace.edits and result.markdown is not text:
            found.append("law 4")
        if plain.syntax == "plain":
            found += [f"alive: {name}" for name in foreign(result.markdown)]
    except Exception as error:  # noqa: BLE001 - whatever it is: no text may raise
        return [f"{type(error).__name__}: {error}"[:60]]
    return found


def main() -> int:
    """Tries so many texts of each kind; 1 where one breaks a promise."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--texts", type=int, default=500, help="try so many of each kind (500)")
    parser.add_argument("--seed", type=int, default=0, help="which texts (0)")
    options = parser.parse_args()

    ways = [
        (
            Normalizer(voice=voice, syntax=syntax, layout=layout),
            Normalizer(voice=voice, syntax="markdown"),
        )
        for voice, syntax, layout in product(VOICES, SYNTAXES, LAYOUTS)
    ]
    sizes = cycle((20, 40, 80, 160, 320, 800))
    broken = 0
    print("| texts | tried | broken promises |\n|---|---|---|")
    for name in FAMILIES:
        bad = []
        for count, (way, size) in enumerate(islice(zip(cycle(ways), sizes), options.texts)):
            text = families(options.seed * options.texts + count)[name](size)
            bad += [(fault, text, way) for fault in faults(text, *way)]
        print(f"| {name} | {options.texts} | {len(bad)} |", flush=True)
        for fault, text, (plain, _) in bad[:3]:
            print(f"  {fault} ({plain.voice}, {plain.syntax}, {plain.layout}): {text!r}")
        broken += len(bad)
    print(f"\n{len(FAMILIES) * options.texts} texts, {broken} broken promises")
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
