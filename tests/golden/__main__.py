"""Writes the golden traces anew: `python -m tests.golden`."""

from tests.golden import FOLDER, traces

for file, trace in traces().items():
    (FOLDER / file).write_text(trace, "utf-8")
