"""Verdicts on places of texts that cannot be published: where, and no text."""

import csv
from pathlib import Path

from attrs import frozen

__all__ = ["VERDICTS", "Judged", "load"]

VERDICTS = ("right", "wrong", "unclear")
_FOLDER = Path(__file__).parent / "judgements"


@frozen
class Judged:
    """The verdicts by (hash of the file, offset, rule)."""

    verdicts: dict[tuple[str, int, str], str]

    def __call__(self, hashed: str, offset: int, rule: str) -> str:
        """The verdict on one place, ``"unjudged"`` where nobody gave one."""
        return self.verdicts.get((hashed, offset, rule), "unjudged")


def load(name: str) -> Judged:
    """The verdicts of ``judgements/NAME.tsv``; raises ``ValueError`` for an unknown one."""
    found: dict[tuple[str, int, str], str] = {}
    with (_FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["verdict"] not in VERDICTS:
                raise ValueError(f"{name}.tsv: {row['verdict']!r}: choose from {VERDICTS}")
            found[row["file"], int(row["offset"]), row["rule"]] = row["verdict"]
    return Judged(found)
