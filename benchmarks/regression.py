"""Whether `normalize` became slower: `python -m benchmarks.regression [--record]`.

Each kind of text is restored, and its words are counted by a few fixed lines of Python, in turns: a
machine that is busy or slow is so for both. The median of the ratios is set against the one that is
recorded beside this file; exits 1 where one is more than half as much again, which is beyond what
interpreters and machines differ by. `--record` writes what was measured.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.corpora import MARKS, WORDS, chunks, generated
from verbalnorm import Normalizer, verbalize

RECORD = Path(__file__).with_suffix(".tsv")
ROOT = Path(__file__).parents[1]
MOST = 1.5  # times what is recorded
_WORD = re.compile(r"\w+")


def yardstick(text: str) -> int:
    """Counts words: searches, small strings and look-ups, as the library's own work is."""
    counts: dict[str, int] = {}
    for found in _WORD.finditer(text):
        word = found[0].lower()
        counts[word] = counts.get(word, 0) + 1
    return len(counts)


def kinds() -> dict[str, list[str]]:
    """The texts of each kind, about 200 KB of each."""
    marked = generated(200_000)
    plain = re.sub("|".join(map(re.escape, MARKS)), WORDS[0], marked, flags=re.IGNORECASE)
    spoken = str(verbalize((ROOT / "README.md").read_text("utf-8"), voice="symbols"))
    return {
        "40-word chunks of prose": chunks(plain),
        "40-word chunks with marks": chunks(marked),
        "one call of prose": [plain],
        "one call with marks": [marked],
        "a README, spoken in symbols": [spoken] * (200_000 // len(spoken) + 1),
    }


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The time for all texts."""
    start = perf_counter()
    for text in texts:
        work(text)
    return perf_counter() - start


def measured(rounds: int) -> dict[str, float]:
    """How many times the yardstick's time each kind takes."""
    restore = Normalizer()
    ratios: dict[str, float] = {}
    for kind, texts in kinds().items():
        restore(texts[0]).markdown  # noqa: B018 - what is built on first use is not measured
        ratios[kind] = median(
            seconds(lambda text: restore(text).markdown, texts) / seconds(yardstick, texts)
            for _ in range(rounds)
        )
    return ratios


def main() -> int:
    """Measures; 1 where a kind of text takes too long."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.regression", description=__doc__)
    parser.add_argument("--record", action="store_true", help="write what was measured")
    parser.add_argument("--rounds", type=int, default=7, help="measure so many times (7)")
    options = parser.parse_args()
    now = measured(options.rounds)
    if options.record:
        lines = (f"{kind}\t{ratio:.2f}\n" for kind, ratio in now.items())
        RECORD.write_text("".join(lines), "utf-8")
        return 0
    rows = (line.split("\t") for line in RECORD.read_text("utf-8").splitlines())
    before = {kind: float(ratio) for kind, ratio in rows}
    print("| kind of text | times the yardstick | recorded |\n|---|---|---|")
    for kind, ratio in now.items():
        print(f"| {kind} | {ratio:.2f} | {before[kind]:.2f} |")
    slow = [kind for kind, ratio in now.items() if ratio > MOST * before[kind]]
    print("\nslower than recorded: " + (", ".join(slow) or "none"))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
