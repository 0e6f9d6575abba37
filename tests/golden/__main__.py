"""Writes the golden traces anew: `python -m tests.golden`."""

from tests.golden import FOLDER, KEPT, golden

for file in KEPT:
    (FOLDER / file).write_text(golden(file), "utf-8", newline="\n")
