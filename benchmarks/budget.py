"""Where the time goes: `python -m benchmarks.budget [--corpus NAME]`.

Prints, as Markdown, the microseconds that each stage takes of a chunk of 40 words, over all chunks
of the first megabyte of a corpus: the scan, the survey, the claims, their resolution, the Markdown,
and the trace, which is made only when it is asked for. What is left of a call is its frame; the
timer itself adds some tenths of a microsecond to it.
"""

import argparse
import importlib
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median
from time import process_time
from typing import ParamSpec, TypeVar

from benchmarks.corpora import chunks, corpora
from verbalnorm import Normalizer

P = ParamSpec("P")
R = TypeVar("R")

MEGA = 1_000_000
# The stages of a call: where each is looked up. Values are read within "read", or alone.
STAGES = {
    "survey": "verbalnorm.speech.listener",
    "values": "verbalnorm.speech.values.Reader",
    "read": "verbalnorm.speech.listener",
    "resolve": "verbalnorm.speech.listener",
}


@contextmanager
def timed(stages: Mapping[str, str]) -> Iterator[dict[str, float]]:
    """The seconds spent in those functions, while the block runs."""
    spent: dict[str, float] = defaultdict(float)
    owners = {name: _owner(path) for name, path in stages.items()}
    before = {name: getattr(owner, name) for name, owner in owners.items()}

    inside: list[float] = []  # of each stage that runs, what stages within it took

    def clocked(name: str, work: Callable[P, R]) -> Callable[P, R]:
        def run(*given: P.args, **named: P.kwargs) -> R:
            inside.append(0.0)
            start = process_time()
            try:
                return work(*given, **named)
            finally:
                took = process_time() - start
                spent[name] += took - inside.pop()
                if inside:
                    inside[-1] += took

        return run

    for name, work in before.items():
        setattr(owners[name], name, clocked(name, work))
    try:
        yield spent
    finally:
        for name, work in before.items():
            setattr(owners[name], name, work)


def _owner(path: str) -> object:
    """The module or the class of that name."""
    module, _, name = path.rpartition(".")
    parent = importlib.import_module(module)
    found: object = getattr(parent, name, None) or importlib.import_module(path)
    return found


def budget(texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Microseconds per text and stage, the median of so many rounds."""
    restore = Normalizer()
    restore(texts[0])
    # The scan is an attribute of the normalizer; it has no name in the pipeline to be timed by.
    scan = restore._scan  # noqa: SLF001 - as above
    rows: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        start = process_time()
        for text in texts:
            scan(text)
        rows["scan"].append(process_time() - start)
        with timed(STAGES) as spent:
            start = process_time()
            results = [restore(text) for text in texts]
            call = process_time() - start
        for name in STAGES:
            rows[name].append(spent[name])
        rows["frame"].append(call - sum(spent.values()) - rows["scan"][-1])
        start = process_time()
        for result in results:
            _ = result.markdown
        rows["markdown"].append(process_time() - start)
        start = process_time()
        for result in results:
            _ = result.trace
        rows["trace, if asked for"].append(process_time() - start)
    return {name: median(times) / len(texts) * MEGA for name, times in rows.items()}


def main() -> int:
    """Prints one row for each corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.budget", description=__doc__)
    parser.add_argument("--corpus", help="this corpus only, by its name")
    parser.add_argument("--rounds", type=int, default=5, help="measure so many times (5)")
    options = parser.parse_args()
    found = [corpus for corpus in corpora() if options.corpus in {None, corpus.name}]
    if not found:
        parser.error(f"no corpus is called {options.corpus}")
    for number, corpus in enumerate(found):
        row = budget(chunks(corpus.sized(MEGA)), options.rounds)
        if not number:
            print(f"| µs per 40-word chunk | {' | '.join(row)} |\n|---|{'---|' * len(row)}")
        cells = " | ".join(f"{value:.2f}" for value in row.values())
        print(f"| {corpus.name} `{corpus.hash}` | {cells} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
