"""Number edits in clean prose: ``python -m benchmarks.prose [--style publish] [--sample N]``.

For each genre of ``$VERBALNORM_DATA/prose``: edits per million words by class, and how fast.
"""

import argparse
import os
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

from benchmarks.drive import readings
from verbalnorm.presets import STYLES

__all__ = ["main"]

# A random sample that a person judged: genre, offset, rule, "wanted" or "unwanted"; no text.
_JUDGED = Path(__file__).parent / "judgements" / "numbers.tsv"


def judged(genre: str) -> tuple[int, int]:
    """How many edits of ``genre`` were judged, and how many of them were unwanted."""
    rows = [line.split("\t") for line in _JUDGED.read_text("utf-8").splitlines()[1:]]
    verdicts = [row[3] for row in rows if row[0] == genre]
    return len(verdicts), verdicts.count("unwanted")


def main(arguments: list[str] | None = None) -> int:
    """Count, and show a random sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", default="publish", choices=sorted(STYLES))
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--genre", default="")
    parser.add_argument("--rule", default="")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    if "VERBALNORM_DATA" not in os.environ:
        print("set VERBALNORM_DATA to the folder that holds prose/", file=sys.stderr)
        return 2
    for path in sorted((Path(os.environ["VERBALNORM_DATA"]) / "prose").glob("*.txt")):
        if options.genre not in path.stem:
            continue
        text = path.read_text("utf-8")
        words = len(re.findall(r"\w+", text))
        begin = time.perf_counter()
        found = readings(text, STYLES[options.style])
        took = time.perf_counter() - begin
        read, unwanted = judged(path.stem)
        share = unwanted / read if read else 0.0
        kinds = Counter(value.rule for value in found)
        print(
            f"{path.stem:<16} {len(found):>5} edits, {1e6 * len(found) / words:7.1f} per million"
            f" words; judged unwanted {unwanted} of {read}, so"
            f" {share * 1e6 * len(found) / words:5.1f} per million;"
            f" {len(text) / 1e6 / took:4.1f} MB/s  {dict(kinds.most_common())}"
        )
        chosen = [value for value in found if options.rule in value.rule]
        if options.sample and len(chosen) > options.sample:
            chosen = random.Random(options.seed).sample(chosen, options.sample)
        for value in chosen[: options.sample]:
            a, b = value.span.start, value.span.end
            left, right = text[max(0, a - 60) : a], text[b : b + 40]
            near = f"{left}[{text[a:b]} → {value.text}]{right}".replace("\n", "⏎")
            print(f"    {value.rule} {value.confidence:.2f}: {near}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
