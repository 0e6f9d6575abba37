"""Whether claims are right as often as they say: ``python -m benchmarks.reliability [--refit]``.

Places are the markup claims, carried out or declined for want of evidence, in the labelled cases of
``tests/cases`` and, where ``VERBALNORM_DATA`` is set, in the real transcripts with a whole gold,
the mentions and traps, and the judged places of the prose. A place is *meant* where its marker is
no word of the expected text; a half that found no partner is no place, since no weight decided it.
``--refit`` proposes weights by logistic regression on two thirds of
the texts; tables then show the third that the fit did not see, and the unseen sets of
``benchmarks/unseen``, which no fit and no hand that set a weight had seen at the first look.
"""

import argparse
import math
import os
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from attrs import frozen

from benchmarks import unseen
from benchmarks.compare import spoken_words
from benchmarks.corpora import corpora
from benchmarks.harm import is_markup, sentences
from benchmarks.judged import load as load_judged
from benchmarks.real import pairs
from tests import cases
from verbalnorm import Result, normalize
from verbalnorm.lang.en import RULES
from verbalnorm.rules import evidence
from verbalnorm.rules.evidence import Evidence, confidence_of

__all__ = ["Labelled", "fit", "main"]

_BINS = (0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 1.0)
# What the engines of quotes and of inline marks add, beside the evidence of the forms.
_ADDED = {"paired": 5.0}
# Log-odds beyond this are as good as certain; confidences are rounded there.
_CERTAIN = 9.0
_STEPS, _RATE, _PULL = 400, 0.02, 0.5


@frozen
class Labelled:
    """A claim: how sure it was and why, whether it was meant, and the text it stands in."""

    rule: str
    confidence: float
    because: tuple[str, ...]
    meant: bool
    text: str

    @property
    def held_out(self) -> bool:
        """Whether its text is kept from the fit; all claims of a text go together."""
        return zlib.crc32(self.text.encode()) % 3 == 0


def current() -> dict[str, float]:
    """The weights as they are, by name."""
    named = (value for value in vars(evidence).values() if isinstance(value, Evidence))
    return {item.name: item.weight for item in named} | _ADDED


def weighed(result: Result) -> Iterator[tuple[str, int, float, tuple[str, ...]]]:
    """The rule, offset, confidence and evidence of each place where evidence decided."""
    acted: set[int] = set()
    for claim in result.resolution.claims:
        at = int(claim.id.partition("@")[2])
        acted.add(at)
        # A verb that quotes ("and I quote") stays: no word tells whether it was meant.
        taken = any(mark.span.start <= at < mark.span.end for mark in claim.marks)
        if taken and is_markup(claim.rule):
            yield claim.rule, at, claim.confidence, claim.because
    for item in result.trace.declined:
        at = int(item.claim.partition("@")[2])
        # Where another rule acted on the same word, that one is the judge of the place.
        if is_markup(item.rule) and item.reason == "not enough evidence" and at not in acted:
            yield item.rule, at, item.confidence, item.because


def labelled(result: Result, expected: str) -> Iterator[Labelled]:
    """The places of ``result``: one whose word is kept in ``expected`` was not meant."""
    source = result.source.text
    found = spoken_words(source)
    want = [word.casefold() for word, _ in spoken_words(expected, markdown=expected != source)]
    have = [word.casefold() for word, _ in found]
    matched: set[int] = set()
    for block in SequenceMatcher(None, have, want, autojunk=False).get_matching_blocks():
        matched |= {found[index][1] for index in range(block.a, block.a + block.size)}
    for rule, at, confidence, because in weighed(result):
        if is_weighed(rule):
            yield Labelled(rule, confidence, because, at not in matched, source)


def is_weighed(rule: str) -> bool:
    """Whether ``rule`` weighs evidence; a counted list has none, nor have rules over lines."""
    return RULES[rule].kind not in ("line", "count", "literal")


def places() -> Iterator[Labelled]:
    """All labelled claims there are."""
    for case in (cases.load("in_the_wild") | cases.load("synthetic")).values():
        yield from labelled(normalize(case.source, **case.options), case.expected)
    for case in cases.load("negative").values():
        yield from labelled(normalize(case.source, **case.options), case.source)
    for case in cases.known_failures().values():
        yield from labelled(normalize(case.source, **case.options), case.expected)
    if "VERBALNORM_DATA" in os.environ:
        yield from _of_the_data()


def _of_the_data() -> Iterator[Labelled]:
    for pair in pairs(Path(os.environ["VERBALNORM_DATA"]) / "real"):
        if pair.gold and not pair.part:
            yield from labelled(normalize(pair.text), pair.gold)
    for name in ("mentions.tsv", "traps.tsv"):
        for row in sentences(name):
            if not row.get("must_stay", "").startswith("(amb"):
                yield from labelled(normalize(row["sentence"]), row["sentence"])
    judged = load_judged("harm")
    for corpus in corpora():
        for claim in normalize(corpus.text).resolution.claims:
            verdict = judged(corpus.hash, claim.whole.start, claim.rule)
            if verdict in ("right", "wrong") and is_weighed(claim.rule):
                name = f"{corpus.hash} {claim.id}"
                meant = verdict == "right"
                yield Labelled(claim.rule, claim.confidence, claim.because, meant, name)


def of_unseen_sets() -> Iterator[Labelled]:
    """The claims in the unseen sets as they are now: no fit takes them in."""
    for name in unseen.sets():
        for _, case in unseen.read(name):
            yield from labelled(normalize(case.source, **case.options), case.expected)


def table(every: Iterable[tuple[float, bool]]) -> None:
    """Print, for each bin of confidence, how many were meant."""
    rows = list(every)
    for low, high in pairwise(_BINS):
        inside = [row for row in rows if low <= row[0] < high or high == row[0] == 1.0]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            meant = sum(yes for _, yes in inside)
            print(
                f"  {low:.2f} to {high:.2f}: {len(inside):>4} claims, sure {mean:.3f},"
                f" meant {meant / len(inside):.3f} ({meant})"
            )
    if rows:
        brier = sum((sure - yes) ** 2 for sure, yes in rows) / len(rows)
        print(f"  in all {len(rows)} claims; Brier score {brier:.4f}")


def prior(item: Labelled, weights: Mapping[str, float]) -> float:
    """The log-odds that ``item`` had before its evidence: a sum of priors of plus or minus 3."""
    sure = min(max(item.confidence, 1e-6), 1 - 1e-6)
    odds = min(max(math.log(sure / (1 - sure)), -_CERTAIN), _CERTAIN)
    rest = odds - sum(weights.get(name.lstrip("-"), 0.0) for name in item.because)
    return min((-6.0, -3.0, 0.0, 3.0, 6.0), key=lambda known: abs(known - rest))


def fit(items: list[Labelled], start: Mapping[str, float]) -> dict[str, float]:
    """Weights by logistic regression, pulled to where they ``start``: what is rare stays."""
    weights = dict(start)
    told = [(prior(item, start), [n.lstrip("-") for n in item.because], item) for item in items]
    for _ in range(_STEPS):
        slope: dict[str, float] = defaultdict(float)
        for base, names, item in told:
            off = item.meant - confidence_of(base + sum(weights.get(n, 0.0) for n in names))
            for name in names:
                if name in weights:
                    slope[name] += off
        weights = {
            name: weight + _RATE * (slope[name] - _PULL * (weight - start[name]))
            for name, weight in weights.items()
        }
    return weights


def refitted(items: list[Labelled]) -> None:
    """Print what a fit proposes, and what both sets of weights give on unseen texts."""
    start = current()
    seen = [item for item in items if not item.held_out]
    weights = fit(seen, start)
    used = Counter(name.lstrip("-") for item in seen for name in item.because)
    print(f"proposed from {len(seen)} claims:")
    for name in sorted(weights, key=lambda name: -used[name]):
        if used[name]:
            print(f"  {name:<24} {start[name]:>6.2f} -> {weights[name]:>6.2f} ({used[name]})")
    kept_back = [item for item in items if item.held_out]
    for label, texts in (("held-out texts", kept_back), ("unseen sets", [*of_unseen_sets()])):
        print(f"{label}, weights as they are:")
        table((item.confidence, item.meant) for item in texts)
        print(f"{label}, weights as proposed:")
        table((_proposed(item, start, weights), item.meant) for item in texts)


def _proposed(item: Labelled, start: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The confidence of ``item`` with other ``weights`` than those it was judged by."""
    evidence_of = (weights.get(name.lstrip("-"), 0.0) for name in item.because)
    return confidence_of(prior(item, start) + sum(evidence_of))


def main(arguments: list[str] | None = None) -> int:
    """Print the table, and what ``--refit`` asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--refit", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the claims that are wrong")
    options = parser.parse_args(arguments)
    items = list(places())
    print("all labelled claims:")
    table((item.confidence, item.meant) for item in items)
    print("unseen sets, each at its first look:")
    table(claim for look in unseen.first_look() for claim in look.claims)
    for item in items if options.show else ():
        if (item.confidence >= 0.75) != item.meant:  # the default of `min_confidence`
            print(f"  {item.rule} {item.confidence} {item.because}: {item.text[:160]!r}")
    if options.refit:
        refitted(items)
    return 0


if __name__ == "__main__":
    sys.exit(main())
