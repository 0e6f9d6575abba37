"""What `docs/explanation/stability.md` promises: one output, whatever runs beside it and where."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from threading import Barrier

import pytest

from tests.cases import load
from verbalnorm import Normalizer
from verbalnorm.result import Result

TEXTS = [case.source for case in load("synthetic").values()]
# Run in a process of its own: one line for all that is made of the texts it is given.
DIGEST = """
import sys
from hashlib import sha256
from verbalnorm import Normalizer
restore = Normalizer()
made = sha256()
for text in sys.stdin.buffer.read().decode("utf-8", "surrogatepass").split("\\0"):
    result = restore(text)
    trace = result.trace
    made.update(repr((result.markdown, trace.edits, trace.declined, result.warnings)).encode())
print(made.hexdigest(), restore.fingerprint())
"""


def everything(result: Result) -> str:
    trace = result.trace.edits, result.trace.declined
    return repr((result.markdown, result.text, trace, result.warnings, result.document))


@contextmanager
def switching_often() -> Iterator[None]:
    """Threads take turns ten thousand times as often as by default."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(5e-7)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def digest(seed: str) -> str:
    given = "\0".join(TEXTS).encode("utf-8", "surrogatepass")
    run = subprocess.run(
        [sys.executable, "-c", DIGEST],
        input=given,
        capture_output=True,
        check=True,
        env={
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONUTF8": "1",
        },
    )
    return run.stdout.decode()


def test_the_output_is_the_same_under_every_hash_seed() -> None:
    assert len({digest(seed) for seed in ("0", "1", "42", "random")}) == 1


def test_threads_under_load_see_what_one_thread_sees() -> None:
    restore = Normalizer()
    texts = TEXTS[:24]
    alone = [everything(Normalizer()(text)) for text in texts]
    barrier = Barrier(8)

    def work(first: int) -> list[str]:
        barrier.wait()  # all begin at once: the first look makes what is made when asked for
        order = texts[first:] + texts[:first]
        made = [everything(restore(text)) for text in order]
        return made[len(texts) - first :] + made[: len(texts) - first]

    with switching_often(), ThreadPoolExecutor(8) as pool:
        assert all(made == alone for made in pool.map(work, range(8)))


@pytest.mark.parametrize("text", TEXTS[:8])
def test_threads_share_a_result(text: str) -> None:
    result, alone = Normalizer()(text), everything(Normalizer()(text))
    barrier = Barrier(4)

    def look(_: int) -> str:
        barrier.wait()
        return everything(result)

    with switching_often(), ThreadPoolExecutor(4) as pool:
        assert set(pool.map(look, range(4))) == {alone}


def test_the_order_of_texts_means_nothing() -> None:
    restore = Normalizer()
    forward = [sha256(everything(restore(text)).encode(errors="replace")) for text in TEXTS]
    back = [sha256(everything(restore(text)).encode(errors="replace")) for text in TEXTS[::-1]]
    assert [d.hexdigest() for d in forward] == [d.hexdigest() for d in back[::-1]]
