"""Inverse text normalization, measured: ``python -m benchmarks.itn [SUITE …] [--misses N]``.

Peers that are installed run over the same lines (``--nemo``: NeMo too, which takes minutes).
The suites lie in ``$VERBALNORM_DATA/itn``. The reader was built on the odd rows of each; the even
rows are reported apart.
"""

import argparse
import hashlib
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import define, field

from benchmarks.drive import rewrite
from benchmarks.peers import Peer, peers
from benchmarks.unsaid import unsaid
from verbalnorm.evaluation import changes
from verbalnorm.presets import STYLES

__all__ = ["main"]

# suite: file, style, and which classes of the file
_PAIRS = {
    "nemo_lower": ("nemo_lower", "nemo", None),
    "nemo_cased": ("nemo_cased", "nemo", None),
    "wetext": ("wetext", "nemo", None),
    "whisper": ("whisper", "whisper", None),
    "text2num": ("text2num", "text2num", ("replace_numbers",)),
    "text2num_all": ("text2num", "text2num_all", ("text2digits", "replace_all_numbers")),
}


@define
class Score:
    """Right and all, by class and by the parity of the row."""

    right: Counter[tuple[str, int]] = field(factory=Counter)
    total: Counter[tuple[str, int]] = field(factory=Counter)
    misses: list[str] = field(factory=list)

    def add(self, kind: str, row: int, right: bool, miss: str) -> None:
        for name in (kind,) if kind.startswith("(") else (kind, "all"):
            self.total[name, row % 2] += 1
            self.right[name, row % 2] += right
        if not right and row % 2 and miss:
            self.misses.append(miss)

    def lines(self) -> Iterator[str]:
        for name in sorted({name for name, _ in self.total}, key=lambda n: (n != "all", n)):
            shown = []
            for odd, label in ((1, "odd"), (0, "even")):
                total = self.total[name, odd]
                share = 100 * self.right[name, odd] / total if total else 100.0
                shown.append(f"{label} {self.right[name, odd]:>5}/{total:<5} {share:5.1f} %")
            yield f"  {name:<24} " + "   ".join(shown)


def _rows(data: Path, name: str) -> list[list[str]]:
    path = data / f"{name}.tsv"
    raw = path.read_bytes()
    print(f"{name}.tsv sha256 {hashlib.sha256(raw).hexdigest()[:16]}")
    lines = raw.decode("utf-8").rstrip("\n").split("\n")[1:]
    return [line.split("\t") for line in lines]


def pairs(data: Path, suite: str, others: Mapping[str, Peer]) -> Score:
    """A suite of spoken and written lines, compared exactly."""
    name, style, kinds = _PAIRS[suite]
    score = Score()
    for number, (kind, spoken, written, *_) in enumerate(_rows(data, name), 1):
        if kinds and not kind.startswith(kinds):
            continue
        got = rewrite(spoken, STYLES[style])
        score.add(kind.split(":")[0], number, got == written, f"{spoken!r}: {got!r} ≠ {written!r}")
        again = rewrite(got, STYLES[style])
        score.add("(own output kept)", number, again == got, f"again {got!r}: {again!r}")
        for peer, restore in others.items():
            score.add(f"({peer})", number, restore(spoken) == written, "")
    return score


_MONEY = re.compile(r"\$(\d[\d.]*) (million|billion|trillion|thousand)")


def plain(text: str) -> str:
    """Equal values made equal: separators dropped, "$5 million" and "5 million dollars"."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text.lower())
    text = re.sub(r"\b([ap])\.m\.", r"\1m", text)
    text = re.sub(r"\b(\d+) thousand\b", r"\g<1>000", text)
    return _MONEY.sub(r"\1 \2 dollars", text)


def human(data: Path, name: str, restore: Peer, *, below_ten: bool) -> None:
    """Human transcripts: numbers restored, and false edits in a thousand words."""
    counts: Counter[tuple[str, int]] = Counter()
    misses: list[str] = []
    for number, (kind, spoken, written, *_) in enumerate(_rows(data, "human_changelog"), 1):
        odd = number % 2
        a = spoken.lower().split()
        gold = changes(a, plain(written).split())
        got = changes(a, plain(restore(spoken)).split())
        counts["words", odd] += len(a)
        if kind == "plain":
            counts["plain", odd] += 1
            counts["plain changed", odd] += bool(got)
        for span, text in gold.items():
            if not below_ten and re.fullmatch(r"\d(st|nd|rd|th)?", text):
                if span in got and got[span] == text:
                    del got[span]
                continue
            counts["numbers", odd] += 1
            if got.get(span) == text:
                counts["restored", odd] += 1
                del got[span]
            elif odd:
                near = " ".join(a[max(0, span[0] - 4) : span[1] + 3])
                misses.append(f"missed: {near!r} → {text!r}")
        for span, text in got.items():
            counts["false", odd] += 1
            if odd:
                near = " ".join(a[max(0, span[0] - 4) : span[1] + 3])
                misses.append(f"false: {near!r} → {text!r}")
    print(f"human_changelog in {name}" + ("" if below_ten else ", bare numbers below ten aside"))
    for odd, label in ((1, "odd"), (0, "even")):
        n = {key: counts[key, odd] for key, _ in counts}
        print(
            f"  {label:<5} restored {n['restored']}/{n['numbers']}"
            f" {100 * n['restored'] / n['numbers']:.1f} %,"
            f" false edits {n['false']} ({1000 * n['false'] / n['words']:.2f} per 1,000 words),"
            f" plain lines changed {n['plain changed']}/{n['plain']}"
        )
    _show(misses)


def both(data: Path, others: Mapping[str, Peer]) -> None:
    """The human transcripts, for search and for print, and by the peers."""
    human(data, "digits", lambda text: rewrite(text, STYLES["digits"]), below_ten=True)
    human(data, "publish", lambda text: rewrite(text, STYLES["publish"]), below_ten=False)
    for peer, restore in others.items():
        human(data, peer, restore, below_ten=True)


_CALLS = ("CARDINAL", "YEAR", "PERCENT", "MONEY", "ORDINAL", "RANGE", "ALPHANUMERIC", "PHONE")
_CURRENCY = re.compile(r"dollar|euro|pound|peso|cent|buck|reais|won|yen|[$€£¥₩]")
_SIGN = re.compile(r"(?:\b(?:r|us) ?)?[$€£¥₩](\d*\.?\d+)( million| billion)?")
_UNIT = re.compile(r"\b(?:us )?(?:euros?|dollars?|pounds?|bucks|pesos|reais|won|yen)\b")
_CENTS = re.compile(r"(?<![\d.])(\d\d?) cents\b")


def equal(text: str, spoken: str) -> str:
    """``text`` as it compares in the calls: one way of writing money, ranges, half years."""
    text = re.sub(r"(?<=\d) (?=%)", "", plain(text))
    text = re.sub(r"\b(\d+) (?=\d+%)", r"\1-", text)
    text = re.sub(r"(?<=\d)(?:-| to | dash )(?=\d)", "-", text)
    text = re.sub(r"\b(\d+-\d+) hundred\b", r"\g<1>00", text)
    text = re.sub(r"\b([a-z]) (?=\d)", r"\1", text)
    text = _CENTS.sub(lambda m: f"{int(m[1]) / 100} dollars", text)
    text = _UNIT.sub("dollars", _SIGN.sub(r"\1\2 dollars", text))
    text = re.sub(r"(?<!\d)\.(?=\d)", "0.", text)
    text = re.sub(r"\b((?:[a-z] )*[a-z]+)[ -](?=\d)", lambda m: m[1].replace(" ", ""), text)
    if not _CURRENCY.search(spoken):
        text = text.replace(" dollars", "")
    text = re.sub(r"(\.\d*?)0+(?=\D|$)", r"\1", text)
    return re.sub(r"\.(?=\D|$)", "", text).replace("  ", " ")


def _cut_short(spoken: str, written: str) -> bool:
    """Whether the suite lost the last character of what is written: "201" for 2019."""
    return plain(rewrite(spoken, STYLES["whisper"]))[:-1] == plain(written)


def calls(data: Path, others: Mapping[str, Peer]) -> None:
    """Earnings calls, each number in its context: case folded, equal values equal."""
    style = STYLES["digits"]

    def ours(text: str) -> str:
        return rewrite(text, style)

    best, every = Score(), Score()
    for number, row in enumerate(_rows(data, "earnings_calls"), 1):
        kind, written, spoken_best, spoken_all, left, right = row[2:8]
        if kind not in _CALLS:
            continue

        def same(
            spoken: str,
            kind: str = kind,
            left: str = left,
            right: str = right,
            written: str = written,
            by: Peer = ours,
        ) -> bool:
            got, want = by(f"{left} {spoken} {right}"), by(f"{left} {written} {right}")
            if kind == "PHONE":
                got, want = (re.sub(r"(?<=\d)[ -](?=\d)", "", text) for text in (got, want))
            return equal(got, spoken) == equal(want, spoken)

        ok = same(spoken_best)
        if not ok and _cut_short(spoken_best, written):
            best.add("(cut short in the suite)", number, True, "")
            continue
        near = f"{left[-25:]} [{spoken_best}] {right[:20]}"
        got = ours(f"{left} {spoken_best} {right}")[len(left[:-25]) : 60 + len(left)]
        if not ok and (why := unsaid(spoken_best, written, right)):
            best.add(why, number, False, f"{kind} {near!r} → {written!r}, got {got!r}")
            continue
        best.add(kind, number, ok, f"{kind} {near!r} → {written!r}, got {got!r}")
        for peer, restore in others.items():
            best.add(f"({peer})", number, same(spoken_best, by=restore), "")
        if number % 20 < 2:
            for spoken in spoken_all.split(" | ")[:40]:
                good = same(spoken)
                got = ours(f"{left} {spoken} {right}")[len(left) : 30 + len(left)]
                why = "" if good else unsaid(spoken, written, right)
                miss = f"{kind} {spoken!r} → {written!r}, got {got!r}"
                every.add(why or kind, number, good, miss)
    print("earnings_calls in digits, the best spoken form")
    print("\n".join(best.lines()))
    _show(best.misses)
    print("earnings_calls in digits, every spoken form (one row in ten)")
    print("\n".join(every.lines()))
    _show(every.misses)


_LIMIT = 0


def _show(misses: list[str]) -> None:
    for miss in misses[:_LIMIT]:
        print("   ", miss)


def main(arguments: list[str] | None = None) -> int:
    """Run the suites named, or all."""
    global _LIMIT  # noqa: PLW0603 -- one option of a command line
    parser = argparse.ArgumentParser(description=__doc__)
    suites: dict[str, Callable[[Path, Mapping[str, Peer]], None]] = {
        "human": both,
        "calls": calls,
    }
    parser.add_argument("suite", nargs="*", choices=[[], *_PAIRS, *suites])
    parser.add_argument("--misses", type=int, default=0, help="show up to N misses of odd rows")
    parser.add_argument("--nemo", action="store_true", help="measure NeMo too, if installed")
    options = parser.parse_args(arguments)
    others = peers(slow=options.nemo)
    _LIMIT = options.misses
    if "VERBALNORM_DATA" not in os.environ:
        print("set VERBALNORM_DATA to the folder that holds itn/", file=sys.stderr)
        return 2
    data = Path(os.environ["VERBALNORM_DATA"]) / "itn"
    for suite in options.suite or [*_PAIRS, *suites]:
        if suite in _PAIRS:
            score = pairs(data, suite, others)
            print(f"{suite} in {_PAIRS[suite][1]}")
            print("\n".join(score.lines()))
            _show(score.misses)
        else:
            suites[suite](data, others)
    return 0


if __name__ == "__main__":
    sys.exit(main())
