"""Spoken numbers of every class, by nobody's generator: what each becomes, and that it stays so."""

import csv
from pathlib import Path

import pytest

from benchmarks.drive import rewrite
from verbalnorm.presets import STYLES

_FILE = Path(__file__).parent / "fixtures" / "numbers.tsv"
with _FILE.open(encoding="utf-8", newline="") as _lines:
    ROWS = list(csv.DictReader(_lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _id(row: dict[str, str]) -> str:
    """In ASCII: what names tests one by one, as mutmut does, finds no other one in a second run."""
    return f"{row['style']}: {row['spoken']}".encode("ascii", "replace").decode()


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_a_number_is_written_as_its_style_has_it(row: dict[str, str]) -> None:
    style = STYLES[row["style"]]
    assert rewrite(row["spoken"], style) == row["written"]
    assert rewrite(row["written"], style) == row["written"]
