"""Ways to find all spoken forms in a text, measured in one run: `python -m benchmarks.scanners`.

Prints, as Markdown, MB/s (10^6 bytes of UTF-8) on chunks of 40 words and on one call of 1 MB, and
how long each takes to be set up. `Scanner` finds forms with all their boundaries; the others are
bare searches for the same words, each at its best, and do less: the table says what. The peers do
more: they also rewrite. What is not installed is left out:
`pip install pyahocorasick google-re2 hyperscan regex text2num whisper-normalizer`.
"""

import argparse
import platform
import re
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.corpora import chunks, corpora
from benchmarks.speed import MEGA, called, race

Search = Callable[[str], object]
# Ordinary words that are also spoken marks, numbers or parts of dates.
COMMON = "at to may point period first second one star hash quote dot slash bullet may".split()
SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve".split()


def forms_of(count: int) -> list[str]:
    """Forms of the English rules, common words, then invented ones up to `count`."""
    rules = import_module("verbalnorm.lang.en").RULES
    # What precedes a slot, as in "heading level {n}", is what is scanned for.
    heard = {form.words.split(" {")[0]: None for rule in rules for form in rule.forms}
    starts = import_module("verbalnorm.speech.numbers").starts
    style = import_module("verbalnorm.presets").STYLES["publish"]
    forms = list(heard | dict.fromkeys([*sorted(starts(rules.numbers, style)), *COMMON]))
    for number in range(max(count - len(forms), 0)):
        first, rest = number % 144, number // 144
        word = "x" + SYLLABLES[first // 12] + SYLLABLES[first % 12]
        forms.append(f"{word} {SYLLABLES[rest % 12]}x")
    return forms


def factored(words: list[str]) -> str:
    """An alternation in which what forms begin with is written once."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}

    def written(node: dict[str, Any]) -> str:
        ways = [re.escape(c) + written(deeper) for c, deeper in node.items() if c]
        if not ways:
            return ""
        whole = ways[0] if len(ways) == 1 and "" not in node else f"(?:{'|'.join(ways)})"
        return f"{whole}?" if "" in node else whole

    return written(tree)


def scanner(forms: list[str]) -> Search:
    """Ours."""
    return import_module("verbalnorm.rules.scanner").Scanner(forms, ["point"]).scan  # type: ignore[no-any-return]  # imported by name


def rust_leftmost(forms: list[str]) -> Search:
    """No boundaries but one blank on either side, so neighbours hide each other."""
    rust = import_module("ahocorasick_rs")
    keys = [f" {form} " for form in forms]
    automaton = rust.AhoCorasick(keys, matchkind=rust.MatchKind.LeftmostLongest)
    return lambda text: automaton.find_matches_as_indexes(text.lower())


def rust_overlapping(forms: list[str]) -> Search:
    """The same, and neighbours are found."""
    rust = import_module("ahocorasick_rs")
    automaton = rust.AhoCorasick([f" {form} " for form in forms])
    return lambda text: automaton.find_matches_as_indexes(text.lower(), overlapping=True)


def pyahocorasick(forms: list[str]) -> Search:
    """One blank on either side."""
    automaton = import_module("ahocorasick").Automaton()
    for number, form in enumerate(forms):
        automaton.add_word(f" {form} ", number)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text.lower()))


def regular(module: str) -> Callable[[list[str]], Search]:
    """All boundaries; one blank as joint."""

    def build(forms: list[str]) -> Search:
        pattern = import_module(module).compile(rf"(?<!\w){factored(forms)}(?!\w)")
        return lambda text: [m.span() for m in pattern.finditer(text.lower())]

    return build


def re2(forms: list[str]) -> Search:
    """ASCII boundaries; one blank as joint; on UTF-8, so offsets are of bytes."""
    pattern = import_module("re2").compile(rf"\b{factored(forms)}\b".encode())
    return lambda text: [m.span() for m in pattern.finditer(text.lower().encode())]


def hyperscan(forms: list[str]) -> Search:
    """ASCII boundaries; one blank as joint; on UTF-8; all ends of a form are reported."""
    hs = import_module("hyperscan")
    database = hs.Database()
    flags = [hs.HS_FLAG_CASELESS | hs.HS_FLAG_SOM_LEFTMOST] * len(forms)
    patterns = [rf"\b{re.escape(form)}\b".encode() for form in forms]
    database.compile(expressions=patterns, ids=list(range(len(forms))), flags=flags)

    def search(text: str) -> object:
        found: list[tuple[int, int, int]] = []
        database.scan(
            text.encode(),
            match_event_handler=lambda which, start, end, *_: found.append((start, end, which)),
        )
        return found

    return search


def split_set(forms: list[str]) -> Search:
    """First words only, without punctuation beside them, and no offsets."""
    firsts = {form.split()[0] for form in forms}
    return lambda text: [word for word in text.lower().split() if word in firsts]


def text2num(_: list[str]) -> Search:
    """A peer: English numbers, rewritten."""
    alpha2digit = import_module("text_to_num").alpha2digit
    return lambda text: alpha2digit(text, "en")


def whisper(_: list[str]) -> Search:
    """A peer: English numbers, rewritten."""
    return import_module("whisper_normalizer.english").EnglishNumberNormalizer()  # type: ignore[no-any-return]  # imported by name


CANDIDATES: dict[str, tuple[str, Callable[[list[str]], Search]]] = {
    "Scanner": ("verbalnorm", scanner),
    "ahocorasick_rs, leftmost-longest": ("ahocorasick_rs", rust_leftmost),
    "ahocorasick_rs, overlapping": ("ahocorasick_rs", rust_overlapping),
    "pyahocorasick": ("ahocorasick", pyahocorasick),
    "re, factored": ("re", regular("re")),
    "regex, factored": ("regex", regular("regex")),
    "google-re2, factored": ("re2", re2),
    "hyperscan": ("hyperscan", hyperscan),
    "str.split and a set": ("re", split_set),
    "text2num": ("text_to_num", text2num),
    "whisper-normalizer": ("whisper_normalizer", whisper),
}


def main() -> None:
    """Prints the table for as many forms as the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scanners", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="measure so many times (5)")
    parser.add_argument("--forms", type=int, default=0, help="invent forms up to so many")
    parser.add_argument("--corpus", help="measure this corpus only, by its name")
    options = parser.parse_args()

    forms = forms_of(options.forms)
    texts = [corpus for corpus in corpora() if options.corpus in {None, corpus.name}]
    searches: dict[str, Search] = {}
    setups: dict[str, float] = {}
    for name, (module, build) in CANDIDATES.items():
        if find_spec(module):
            import_module(module)
            start = perf_counter()
            searches[name] = build(forms)
            setups[name] = perf_counter() - start
    print(f"Python {platform.python_version()}, {platform.machine()}; {len(forms)} forms; MB/s\n")
    heads = [f"{c.name} `{c.hash}`: {way}" for c in texts for way in ("40 words", "1 MB")]
    rows = {name: [f"{setups[name] * 1000:.1f}"] for name in searches}
    for corpus in texts:
        text = corpus.sized(MEGA)
        for pieces in (chunks(text), [text]):
            size = sum(len(piece.encode()) for piece in pieces) / MEGA
            times = race([called(search) for search in searches.values()], pieces, options.rounds)
            for name, taken in zip(searches, times, strict=True):
                micro = f" ({median(taken) / len(pieces) * MEGA:.1f} µs)" if pieces[1:] else ""
                rows[name].append(f"{size / median(taken):.1f}{micro}")
    print(f"| | set-up ms | {' | '.join(heads)} |\n|---|{'---|' * (len(heads) + 1)}")
    for name, cells in rows.items():
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
