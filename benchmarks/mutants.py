"""A fair sample of mutants, and what became of it: `python -m benchmarks.mutants`.

After a first `mutmut run`, which makes the mutants, it prints the names of as many of each group of
modules, drawn at random; `CI=1 mutmut run $(python -m benchmarks.mutants --seed 1)` tries those.
With `--told` it prints how many of them the tests noticed, and how many of these only by the time
they took: look at those on a machine that has nothing else to do. What runs once, at import, is
left out: mutmut cannot judge it.
"""

import argparse
import json
import random
import sys
from pathlib import Path

GROUPS = {
    "resolve": ("speech.resolve.", "speech.pairing.", "speech.nesting.", "speech.written."),
    "numbers": ("speech.numbers.",),
    "inline": ("speech.engines.inline.",),
    "blocks": ("speech.engines.blocks.", "speech.engines.titles."),
    "escape": ("markdown.addresses.", "markdown.escape.", "markdown.within."),
}
AT_IMPORT = ("escape.x__compile__",)
SURVIVED, NOT_TRIED = 0, None
# So a run ends that took too long: an endless loop, or a machine that had too much to do.
TOO_LONG = frozenset({-24, 24, 36, 152, 255})


def main() -> int:
    """Prints the names, or the table of what became of them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--each", type=int, default=30, help="so many of each group (30)")
    parser.add_argument("--told", action="store_true", help="what became of them")
    options = parser.parse_args()

    codes: dict[str, int | None] = {}
    for path in sorted(Path("mutants/src").rglob("*.meta")):
        codes.update(json.loads(path.read_text("utf-8"))["exit_code_by_key"])
    if not codes:
        print("no mutants here: `mutmut run` makes them", file=sys.stderr)
        return 1
    chance = random.Random(options.seed)
    weighed = weight = 0.0
    for group, parts in GROUPS.items():
        own = sorted(
            name
            for name in codes
            if name.removeprefix("verbalnorm.").startswith(parts)
            and not any(part in name for part in AT_IMPORT)
        )
        drawn = chance.sample(own, min(options.each, len(own)))
        if not options.told:
            print("\n".join(drawn))
            continue
        tried = [name for name in drawn if codes[name] is not NOT_TRIED]
        stayed = [name for name in tried if codes[name] == SURVIVED]
        late = sum(codes[name] in TOO_LONG for name in tried)
        print(
            f"{group}: {len(tried) - len(stayed)} of {len(tried)} noticed,"
            f" {late} of them by the time they took; of {len(own)} mutants"
        )
        for name in stayed:
            print(f"  {name}")
        if tried:
            weighed += len(own) * (1 - len(stayed) / len(tried))
            weight += len(own)
    if weight:
        print(f"by the sizes of the groups: {weighed / weight:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
