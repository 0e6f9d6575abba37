"""How fast `normalize` is, beside its peers, in one run: `python -m benchmarks.speed`.

Prints, as Markdown: megabytes (10^6 bytes of UTF-8) per second on chunks of 40 words, by a call
each and as a list through `pipe`, and on one call of 1 MB, with the ratio to each peer, which has
calls alone, and the microseconds that a chunk takes; how time grows
from 10 KB to 10 MB; the most memory that a text of 10 MB takes; how long the import takes.
The contenders take turns, round by round, so that a busy machine is busy for all of them, and it is
the time of the processor that counts; every figure is a median. A peer that is not installed is
left out: `pip install --group bench`.
"""

import argparse
import importlib
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from statistics import median
from time import process_time

from benchmarks.corpora import Corpus, chunks, corpora
from benchmarks.peers import peers

Restore = Callable[[str], object]
Work = Callable[[Sequence[str]], object]  # on many texts
MEGA = 1_000_000
SHORTEST = 0.02  # seconds; what takes less is repeated until it takes as long


def contenders() -> dict[str, Restore]:
    """Each contender's best way to work on many texts, set up beforehand, ours first."""
    found: dict[str, Restore] = {f"verbalnorm {version('verbalnorm')}": _verbalnorm()}
    return found | peers()


def _verbalnorm() -> Restore:
    normalizer = importlib.import_module("verbalnorm").Normalizer()
    return lambda text: normalizer(text).markdown


def called(restore: Restore) -> Work:
    """The work of a contender that is called for each text."""
    return lambda texts: [restore(text) for text in texts]


def piped() -> Work:
    """Our work on a list of texts, through `pipe`."""
    normalizer = importlib.import_module("verbalnorm").Normalizer()
    return lambda texts: [result.markdown for result in normalizer.pipe(texts)]


def seconds(work: Work, texts: Sequence[str]) -> float:
    """The time for all texts once; short work is repeated and its time divided."""
    times = 0
    start = process_time()
    while True:
        work(texts)
        times += 1
        taken = process_time() - start
        if taken >= SHORTEST:
            return taken / times


def race(found: Sequence[Work], texts: Sequence[str], rounds: int) -> list[list[float]]:
    """For each contender its times; they take turns, and each round starts with another one."""
    runners = list(enumerate(found))
    times: list[list[float]] = [[] for _ in runners]
    for _, work in runners:
        work(texts[:1])  # what is built on first use is not measured
    for turn in range(rounds):
        for at, work in runners[turn % len(runners) :] + runners[: turn % len(runners)]:
            times[at].append(seconds(work, texts))
    return times


def print_race(found: dict[str, Restore], corpus: Corpus, rounds: int) -> None:
    """One table row for each way of calling: MB/s, and how many times a peer's speed ours is."""
    text = corpus.sized(MEGA)
    ours_called, *others = map(called, found.values())
    for way, work, texts in (
        ("40-word chunks", ours_called, chunks(text)),
        ("a list of 40-word chunks", piped(), chunks(text)),
        ("one call", ours_called, [text]),
    ):
        megabytes = sum(len(piece.encode()) for piece in texts) / MEGA
        ours, *peers = race([work, *others], texts, rounds)
        apiece = f" ({median(ours) / len(texts) * MEGA:.1f} µs each)" if len(texts) > 1 else ""
        cells = [f"{megabytes / median(ours):.2f}{apiece}"]
        for peer in peers:
            ratio = median(theirs / mine for mine, theirs in zip(ours, peer, strict=True))
            cells.append(f"{megabytes / median(peer):.2f} ({ratio:.2f} ×)")
        print(f"| {corpus.name} `{corpus.hash}` | {way} | {' | '.join(cells)} |", flush=True)


def print_growth(restore: Restore, corpus: Corpus, rounds: int, megabytes: float) -> None:
    """Time per size, doubled from 10 KB on, and its ratio to the size before."""
    print(f"\n| {corpus.name}: size | ms | for twice the text |\n|---|---|---|")
    size, before = 10_000, None
    while size <= megabytes * 1.03 * MEGA:  # ten doublings of 10 KB are 10.24 MB
        text = corpus.sized(size)
        now = median(seconds(called(restore), [text]) for _ in range(rounds))
        ratio = f"{now / before:.2f} ×" if before else "–"
        print(f"| {size / 1000:,.0f} KB | {now * 1000:,.2f} | {ratio} |", flush=True)
        size, before = size * 2, now


# A process of its own takes the peak of the one that started it for its own, in some systems: the
# peak is read where the kernel keeps that of the program.
_MEMORY = """
import re, sys
from pathlib import Path
from verbalnorm import Normalizer

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])

text = sys.stdin.read()
restore = Normalizer()
restore(text[:1000]).markdown
before = peak()
restore(text).markdown
print(peak() - before)
"""


def print_memory(corpus: Corpus, megabytes: int = 10) -> None:
    """How many times its own size a text takes at most, where the system tells (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    text = corpus.sized(megabytes * MEGA).encode()
    command = [sys.executable, "-c", _MEMORY]
    run = subprocess.run(command, input=text, capture_output=True, check=True)
    times = int(run.stdout) * 1024 / len(text)
    print(f"{corpus.name}: a text of {megabytes} MB takes {times:.1f} times its size in memory")


def print_import(processes: int) -> None:
    """How long `import verbalnorm` takes in fresh processes, after a first one that may compile."""
    program = (
        "from time import perf_counter as now;"
        "start = now(); import verbalnorm; print(now() - start)"
    )
    command = [sys.executable, "-c", program]
    # As installed: with compiled modules on disk.
    compiled = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
    first, *others = (
        float(subprocess.run(command, capture_output=True, check=True, env=compiled).stdout)
        for _ in range(processes + 1)
    )
    print(
        f"\n`import verbalnorm`: {median(others) * 1000:.0f} ms"
        f" (median of {processes} fresh processes; the one before them {first * 1000:.0f} ms)"
    )


def main() -> None:
    """Runs the measurements that the arguments ask for, all of them by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="measure so many times (7)")
    parser.add_argument("--corpus", help="measure this corpus only, by its name")
    parser.add_argument("--megabytes", type=float, default=10, help="let texts grow so far (10)")
    options = parser.parse_args()

    found = contenders()
    texts = [corpus for corpus in corpora() if options.corpus in {None, corpus.name}]
    if not texts:
        parser.error(f"no corpus is called {options.corpus}")
    print(f"Python {platform.python_version()}, {platform.machine()}; MB/s, and ours to theirs\n")
    print(f"| corpus | called with 1 MB as | {' | '.join(found)} |\n|---|---|{'---|' * len(found)}")
    for corpus in texts:
        print_race(found, corpus, options.rounds)
    print()
    for corpus in texts:
        print_memory(corpus)
    print_growth(next(iter(found.values())), texts[0], min(options.rounds, 3), options.megabytes)
    print_import(11)


if __name__ == "__main__":
    main()
