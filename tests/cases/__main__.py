"""Counts the cases: `python -m tests.cases`."""

import sys

from tests.cases import KINDS, load

for kind in KINDS:
    sys.stdout.write(f"{len(load(kind)):6} {kind}\n")
