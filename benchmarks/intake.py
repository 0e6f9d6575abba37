"""How fast a long recording goes in and out with its times: `python -m benchmarks.intake`.

Prints, as Markdown, the seconds for each step on the JSON of ten hours (made up, 100,000 words
with their times, a spoken form in about every twelfth word): each is the median of some rounds.
"""

import argparse
import json
import platform
import random
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

from verbalnorm import Normalizer, Source, load
from verbalnorm.result import Result

T = TypeVar("T")
WORDS_PER_HOUR = 10_000
FORMS = ("asterisk asterisk {} asterisk asterisk", "four point five", "twenty one percent", "{}")
WORDS = "the late frost took all pears and some of what grew by a wall or under glass".split()


def whisper(hours: float, seed: int = 1) -> bytes:
    """Made-up JSON of openai-whisper, in segments of about twelve words that cut anything."""
    chance = random.Random(seed)
    words: list[str] = []
    while len(words) < hours * WORDS_PER_HOUR:
        words += chance.choices(WORDS, k=chance.randint(10, 30))
        words += chance.choice(FORMS).format(chance.choice(WORDS)).split()
        words[-1] += "."
    segments: list[dict[str, Any]] = []
    step = 3600 / WORDS_PER_HOUR
    at = 0
    while at < len(words):
        own = words[at : at + chance.randint(6, 18)]
        timed = [
            {
                "word": f" {word}",
                "start": round((at + n) * step, 2),
                "end": round((at + n + 1) * step, 2),
                "probability": 0.9,
            }
            for n, word in enumerate(own)
        ]
        segments.append(
            {
                "id": len(segments),
                "start": timed[0]["start"],
                "end": timed[-1]["end"],
                "text": "".join(f" {word}" for word in own),
                "words": timed,
            }
        )
        at += len(own)
    text = "".join(segment["text"] for segment in segments)
    return json.dumps({"text": text, "segments": segments, "language": "en"}).encode()


def align(result: Result) -> None:
    """Every word of the source carried to the output, and back."""
    trace = result.trace
    for word in result.source.words:
        trace.to_source(trace.to_output(word.span.start))


def run(data: bytes) -> dict[str, float]:
    """The seconds of each step, once."""
    taken: dict[str, float] = {}

    def step(name: str, work: Callable[[], T]) -> T:
        start = perf_counter()
        made = work()
        taken[name] = perf_counter() - start
        return made

    source: Source = step("load", lambda: load(data))
    result = step("normalize", lambda: Normalizer()(source))
    step("Markdown and trace", lambda: (result.markdown, result.trace))
    step("align all words, both ways", lambda: align(result))
    step("plain text and its trace", lambda: (result.text, result.plain_trace))
    step("words with times", lambda: result.words)
    step("to_whisper_json", result.to_whisper_json)
    step("to_srt", result.to_srt)
    step("to_page, with times", lambda: result.to_page(times=True))
    taken["all"] = sum(taken.values())
    return taken


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    data = whisper(options.hours)
    rounds = [run(data) for _ in range(options.rounds)]
    megabytes = len(data) / 1e6
    python = platform.python_version()
    print(f"Python {python}, {options.hours:g} hours, {megabytes:.1f} MB of JSON\n")
    print("| step | seconds |\n|---|---|")
    for name in rounds[0]:
        print(f"| {name} | {median(taken[name] for taken in rounds):.2f} |")


if __name__ == "__main__":
    main()
