"""Memory while much goes through `pipe`, or `stream`: `python -m benchmarks.stream [--full]`.

Feeds generated transcripts of about 10 kB each to one normalizer, one in 32 of them dense with
marks, reads the Markdown of each, and prints the peak of the process's memory before and after, and
the speed; with `--one` they are one text that is restored while it is read. Exits 1 where the peak
passes 200 MB.
"""

import argparse
import random
import resource
import sys
from collections.abc import Iterator
from time import perf_counter

from verbalnorm import Normalizer, stream

MOST = 200  # megabytes
_SENTENCES = (
    "It was asterisk asterisk very asterisk asterisk cold.",
    "Subheading. Early frost. It came in April.",
    "She says, quote, nobody told us, end quote, and left.",
    "It grew by four point five percent in nineteen eighty four.",
    "The pears were lost, and nobody had told us why.",
    "We went down to the ferry and waited for the pilot.",
)
# Most transcripts hold no mark: one in so many has one in nearly every sentence.
_MARKED = 32


def texts(size: int) -> Iterator[str]:
    """Transcripts of ``size`` characters in all, no two alike, one at a time."""
    chance = random.Random(0)
    made = number = 0
    while made < size:
        marked = number % _MARKED == 0
        sentences = chance.choices(_SENTENCES if marked else _SENTENCES[4:], k=200)
        text = ("\n" if marked else " ").join(sentences) + f"\nThis is text {number}."
        made += len(text)
        number += 1
        yield text


def peak() -> float:
    """The most memory that this process has had, in megabytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # macOS counts bytes, all others kilobytes.
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> int:
    """Streams, and prints what it took; 1 where it took too much."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stream", description=__doc__)
    parser.add_argument("--megabytes", type=int, default=100, help="stream so many (100)")
    parser.add_argument("--one", action="store_true", help="stream them as one text")
    parser.add_argument("--full", action="store_true", help="stream a gigabyte")
    options = parser.parse_args()

    size = 1000 if options.full else options.megabytes
    restore = Normalizer()
    restore("It was asterisk asterisk very asterisk asterisk cold.")
    before, start, read = peak(), perf_counter(), 0
    if options.one:
        for part in stream(restore, (f"{text}\n\n" for text in texts(size * 1_000_000))):
            read += len(part)
    else:
        for result in restore.pipe(texts(size * 1_000_000)):
            read += len(result.source.text)
            _ = result.markdown
    took = perf_counter() - start
    print(
        f"{read / 1e6:.0f} MB in {took:.0f} s; peak memory {peak():.0f} MB,"
        f" {before:.0f} MB of it before the first text"
    )
    return 1 if peak() > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
