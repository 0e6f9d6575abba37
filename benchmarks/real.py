"""Real transcripts against what their authors published: ``python -m benchmarks.real [--show]``.

Reads ``$VERBALNORM_DATA/real``, whose golds cover a whole text or a part of it, and the seed beside
the data. Words, case, punctuation and structure are scored apart. What no rule can reach is listed
with its reason in ``judgements/real.tsv``, with how many differences it covers; what else differs
is a failure, and so is a word that got lost. Exit 1 where anything fails.
"""

import argparse
import csv
import hashlib
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from benchmarks.compare import KINDS, Difference, differences, words
from verbalnorm import Result, normalize
from verbalnorm.document import Block, BlockQuote, Heading, Node, Strong

__all__ = ["main"]

_OUT_OF_REACH = Path(__file__).parent / "judgements" / "real.tsv"
_NO_CLAIM = {"join_lines", "escape"}


@frozen
class Pair:
    """A transcript and its gold, where it has one."""

    name: str
    text: str
    gold: str = ""
    part: bool = False

    @property
    def hash(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 of text and gold in UTF-8."""
        return hashlib.sha256(f"{self.text}\0{self.gold}".encode()).hexdigest()[:12]


def pairs(folder: Path) -> Iterator[Pair]:
    """All transcripts of a folder."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        for suffix, part in ((".gold.md", False), (".gold-part.md", True)):
            if (gold := path.with_name(path.stem + suffix)).exists():
                yield Pair(path.stem, text, gold.read_text("utf-8"), part)
                break
        else:
            yield Pair(path.stem, text)


def out_of_reach() -> dict[tuple[str, str], tuple[int, str]]:
    """By file and kind: how many differences no rule can mend, and why."""
    with _OUT_OF_REACH.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {(row["file"], row["kind"]): (int(row["count"]), row["reason"]) for row in rows}


def lost(result: Result) -> list[str]:
    """The words that are gone and that no claim answers for (law 3)."""
    text = result.source.text
    gone = Counter(words(text)) - Counter(words(result.markdown))
    for edit in result.trace.edits:
        if edit.rule not in _NO_CLAIM:
            gone -= Counter(words(edit.span.of(text)))
            # A capital that a claim put in front of a sentence leaves the word behind it.
            end = re.match(r"\w*", text[edit.span.end :])
            start = re.search(r"\w*\Z", text[: edit.span.start])
            around = (start[0] if start else "") + edit.span.of(text) + (end[0] if end else "")
            gone -= Counter(words(around))
    return sorted(gone.elements())


def headings_quote_and_bolds(node: Node) -> Iterator[str]:
    """The marks that the seed speaks, in order, wherever they lie."""
    for child in getattr(node, "children", ()):
        if isinstance(child, (Heading, BlockQuote, Strong)):
            told = "".join(_texts(child)).split()
            yield f"{type(child).__name__} {' '.join(told[:3]).casefold()}"
        yield from headings_quote_and_bolds(child)


def _texts(node: Node) -> Iterator[str]:
    if text := getattr(node, "text", ""):
        yield text
    for child in getattr(node, "children", ()):
        yield from _texts(child)
    if isinstance(node, Block):
        yield " "


def bare(text: str) -> str:
    """``text`` as a recognizer prints it that knows neither case nor punctuation."""
    return re.sub(r"[^\w\s'’-]", "", text.lower())


def seed(folder: Path) -> bool:
    """Whether the seed comes out, as it is and bare."""
    good = True
    for pair in pairs(folder):
        if not pair.gold:
            continue
        exact = normalize(pair.text)
        same = exact.markdown.strip() == pair.gold.strip()
        # The title that nobody announced has no mark left in a bare text.
        want = Counter(headings_quote_and_bolds(exact.document))
        want -= Counter(n for n in want if n.startswith("Strong") and _is_line(pair.text, n))
        have = Counter(headings_quote_and_bolds(normalize(bare(pair.text)).document))
        missing = sorted((want - have).elements())
        print(
            f"seed {pair.hash}: {'the gold' if same else 'NOT the gold'}; bare, it gives"
            f" {want.total() - len(missing)} of {want.total()} headings, quotes and bolds"
            f"{f'; missing: {missing}' if missing else ''}"
        )
        good &= same and not missing
    return good


def _is_line(text: str, name: str) -> bool:
    told = name.partition(" ")[2]
    return any(" ".join(line.split()[:3]).casefold() == told for line in text.split("\n"))


def score(found: dict[str, list[Difference]]) -> str:
    """The four counts in one line."""
    return " ".join(f"{kind} {len(found[kind])}" for kind in KINDS)


def main(arguments: list[str] | None = None) -> int:
    """Print all files; 1 where something differs that a rule could reach."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print the differing words")
    show = parser.parse_args(arguments).show
    if "VERBALNORM_DATA" not in os.environ:
        print("set VERBALNORM_DATA to the folder that holds real/", file=sys.stderr)
        return 2
    data = Path(os.environ["VERBALNORM_DATA"])
    allowed = out_of_reach()
    total: Counter[str] = Counter()
    for pair in pairs(data / "real"):
        result = normalize(pair.text)
        gone = lost(result)
        total["words lost"] += len(gone)
        if gone:
            print(f"{pair.name} {pair.hash} LOST {len(gone)} words {gone if show else ''}")
        if not pair.gold:
            total["without gold"] += 1
            continue
        every = differences(pair.gold, result.markdown, part=pair.part)
        found = {kind: [d for d in every if d.kind == kind] for kind in KINDS}
        failed = [k for k in KINDS if len(found[k]) > allowed.get((pair.name, k), (0, ""))[0]]
        total["golds"] += 1
        total["right but for what is out of reach"] += not failed
        total["alike in every letter"] += (
            pair.gold.strip() in result.markdown
            if pair.part
            else pair.gold.strip() == result.markdown.strip()
        )
        for kind in KINDS:
            total[f"{kind} differ"] += len(found[kind])
            total[f"{kind} that a rule could reach"] += max(
                0, len(found[kind]) - allowed.get((pair.name, kind), (0, ""))[0]
            )
        label = f"FAILS in {', '.join(failed)}" if failed else "right"
        print(f"{pair.name} {pair.hash}{' part' if pair.part else ''} {label} ({score(found)})")
        for difference in every if show else ():
            print(f"    {difference.kind}: {difference.expected!r} came as {difference.came!r}")
    for (name, kind), (count, reason) in allowed.items():
        print(f"out of reach: {name} {kind} {count}: {reason}")
    print("\n".join(f"{count:>5} {name}" for name, count in total.items()))
    whole = seed(data.parent / "seed")
    right = total["golds"] == total["right but for what is out of reach"]
    return int(not (whole and right and not total["words lost"]))


if __name__ == "__main__":
    sys.exit(main())
