"""Counts the cases: `python -m tests.cases`."""

from tests.cases import KINDS, load

for kind in KINDS:
    print(f"{len(load(kind)):6} {kind}")
