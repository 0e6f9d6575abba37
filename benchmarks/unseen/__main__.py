"""What becomes of the unseen sets: ``python -m benchmarks.unseen [--show] [--record NAME]``.

``--record`` writes down the first look at a set; one that was looked at is refused.
"""

import argparse
import csv
import sys

from benchmarks.reliability import labelled, table
from benchmarks.unseen import FIRST_LOOK, KINDS, Look, first_look, read, sets
from verbalnorm import normalize


def look(name: str, *, show: bool = False) -> list[Look]:
    """What comes of a set now."""
    seen = []
    for kind, case in read(name):
        result = normalize(case.source, **case.options)
        claims = tuple((item.confidence, item.meant) for item in labelled(result, case.expected))
        right = result.markdown == case.expected
        seen.append(Look(name, kind, case.title, right, claims))
        if show and not right:
            print(f"  {case.title}\n    {case.source!r}\n    {result.markdown!r}")
    return seen


def told(label: str, looks: list[Look]) -> None:
    """Print how many of each kind came out right, and how sure the claims were."""
    for kind in KINDS:
        every = [look.right for look in looks if look.kind == kind]
        print(f"{label}, {kind}: {sum(every)} of {len(every)} right in every letter")
    table(claim for look in looks for claim in look.claims)


def record(name: str) -> None:
    """Write down the first look at a set."""
    with FIRST_LOOK.open("a", encoding="utf-8", newline="") as file:
        write = csv.writer(
            file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        for seen in look(name):
            claims = " ".join(f"{sure}:{'meant' if yes else 'not'}" for sure, yes in seen.claims)
            right = "yes" if seen.right else "no"
            write.writerow([seen.set, seen.kind, seen.title, right, claims])


def main(arguments: list[str] | None = None) -> int:
    """Print both looks at each set; 2 for a set that was looked at before, or is none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what does not come out right")
    parser.add_argument("--record", metavar="NAME", help="write down the first look at a set")
    options = parser.parse_args(arguments)
    if options.record:
        if options.record not in sets() or any(old.set == options.record for old in first_look()):
            print(f"{options.record}: no set, or one that was looked at before", file=sys.stderr)
            return 2
        record(options.record)
    firsts = first_look()
    for name in sets():
        told(f"{name}, at first look", [old for old in firsts if old.set == name])
        if any(old.set == name for old in firsts):
            told(f"{name}, now", look(name, show=options.show))
    return 0


if __name__ == "__main__":
    sys.exit(main())
