"""Runs the Python examples of README.md and of the documentation."""

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()], patterns=["README.md", "CONTRIBUTING.md", "docs/**/*.md"]
).pytest()
