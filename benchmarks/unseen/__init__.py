"""Labelled texts that were written before anybody saw what becomes of them.

Each folder is a set: ``meant.txt`` and ``mentions.txt``, in the format of ``tests/cases``. A set is
looked at once: ``python -m benchmarks.unseen --record NAME`` writes down what came of it that day,
and never again, in ``first_look.tsv``. What is mended later may be mended by it, so that the figure
of the first look is the only one that says how the next unseen text will fare.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from tests.cases import Case, parse

__all__ = ["FIRST_LOOK", "KINDS", "Look", "first_look", "read", "sets"]

_FOLDER = Path(__file__).parent
FIRST_LOOK = _FOLDER / "first_look.tsv"
KINDS = ("meant", "mentions")


@frozen
class Look:
    """What came of one case: right in every letter or not, and its claims, sure and meant."""

    set: str
    kind: str
    title: str
    right: bool
    claims: tuple[tuple[float, bool], ...]


def sets() -> list[str]:
    """The names of the sets, in the order in which they were written."""
    written = dict.fromkeys(look.set for look in first_look())
    return [*written, *sorted({path.name for path in _FOLDER.glob("[a-z]*/")} - {*written})]


def read(name: str) -> Iterator[tuple[str, Case]]:
    """The cases of a set, with their kind."""
    for kind in KINDS:
        text = (_FOLDER / name / f"{kind}.txt").read_text("utf-8")
        for case in parse(text, negative=kind == "mentions", where=f"{name}/{kind}.txt"):
            yield kind, case


def first_look() -> list[Look]:
    """What was written down, of all sets."""
    with FIRST_LOOK.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Look(row["set"], row["kind"], row["title"], row["right"] == "yes", _claims(row["claims"]))
        for row in rows
    ]


def _claims(told: str) -> tuple[tuple[float, bool], ...]:
    pairs = (claim.split(":") for claim in told.split())
    return tuple((float(sure), meant == "meant") for sure, meant in pairs)
