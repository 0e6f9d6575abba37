"""Fuzz for so many seconds: `python -m fuzz [--seconds 60]`.

Where atheris is installed, it is guided by the coverage of the library, and begins with the corpus
beside this file, the examples of the rules and the words of their forms. Elsewhere Hypothesis makes
the texts. Exits with something else than 0 where a text broke a promise, and prints the text.
"""

import argparse
import importlib.util
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic

CORPUS = Path(__file__).parent / "corpus"
_LONGEST = 400  # bytes of a text
_SLOWEST = 20  # seconds for one text


def guided(seconds: int) -> None:
    """Lets atheris look for texts; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["verbalnorm"]):
        import verbalnorm  # noqa: F401 - imported here to be instrumented

    from fuzz.target import check, read
    from verbalnorm import ENGLISH

    scratch = Path(mkdtemp(prefix="fuzz-"))
    found, seeds, words = scratch / "found", scratch / "seeds", scratch / "words"
    found.mkdir()
    seeds.mkdir()
    examples = (example.spoken for rule in ENGLISH for example in rule.examples)
    for number, spoken in enumerate(examples):
        (seeds / str(number)).write_text(f"{number % 6}{spoken}", "utf-8", "surrogatepass")
    forms = {form.words for rule in ENGLISH for form in rule.forms if form.words.isascii()}
    lines = (form.replace("\\", "\\\\").replace('"', '\\"') for form in sorted(forms))
    words.write_text("".join(f'"{line}"\n' for line in lines if line), "utf-8")

    def one(data: bytes) -> None:
        check(*read(data))

    options = [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", f"-timeout={_SLOWEST}"]
    options += [f"-dict={words}", f"-artifact_prefix={scratch}/", "-print_final_stats=1"]
    atheris.Setup(["fuzz", *options, str(found), str(seeds), str(CORPUS)], one)
    atheris.Fuzz()


def generated(seconds: int) -> None:
    """Lets Hypothesis make the texts."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    from fuzz.target import check, read
    from tests.laws.texts import transcripts

    for path in sorted(CORPUS.iterdir()):
        check(*read(path.read_bytes()))
    end = monotonic() + seconds
    count = 0

    @settings(max_examples=200, deadline=None, database=None, suppress_health_check=[*HealthCheck])
    @given(st.integers(0, 5), transcripts())
    def one(which: int, text: str) -> None:
        nonlocal count
        if monotonic() < end:
            count += 1
            check(which, text)

    while monotonic() < end:
        one()
    print(f"{count} texts in {seconds} s without atheris; none broke a promise")


def main() -> None:
    """Fuzzes with what is there."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="fuzz so long (60)")
    seconds = parser.parse_args().seconds
    (guided if importlib.util.find_spec("atheris") else generated)(seconds)


if __name__ == "__main__":
    main()
