"""Reads the cases of this folder; README.md beside this file describes their format."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

FOLDER = Path(__file__).parent
KINDS = ("in_the_wild", "synthetic", "negative", "known_failures")
LISTS = ("keep", "names", "drop")  # options of several values, written with commas between

Option = str | float | tuple[str, ...]


@frozen
class Case:
    """One text, and what has to become of it."""

    title: str
    options: dict[str, Any]  # each an Option; which of these types, only `normalize` knows
    source: str
    expected: str


class CaseError(Exception):
    """A file of cases is not in the format; the message says where."""


def parse(text: str, *, negative: bool, where: str = "cases") -> Iterator[Case]:
    r"""The cases in `text`; a negative one has no expected part: it has to come back unchanged.

    >>> list(parse("Loud\nvoice=auto\n.\nbold\n.\n**bold**\n.\n", negative=False))
    [Case(title='Loud', options={'voice': 'auto'}, source='bold', expected='**bold**')]
    >>> list(parse("A word\nkeep=a star, a dash\n.\na star\n.\n", negative=True))[0].options
    {'keep': ('a star', 'a dash')}
    """
    parts = 2 if negative else 3  # head, source and, unless negative, expected
    *blocks, rest = re.split(r"^\.\n", text, flags=re.MULTILINE)
    if rest.strip() or len(blocks) % parts:
        raise CaseError(f"{where}: each case has {parts} parts, each closed by a line of one dot")
    for start in range(0, len(blocks), parts):
        head, *texts = (block.removesuffix("\n") for block in blocks[start : start + parts])
        lines = [line for line in head.splitlines() if line.strip() and not line.startswith("#")]
        if not lines:
            raise CaseError(f"{where}: a case has no title; its text is {texts[0]!r}")
        title, *options = lines
        yield Case(title, dict(map(_option, options)), source=texts[0], expected=texts[-1])


def _option(line: str) -> tuple[str, Option]:
    name, equals, value = (part.strip() for part in line.partition("="))
    if not equals:
        raise CaseError(f"{line!r} stands where an option is expected, written name=value")
    if name in LISTS:
        return name, tuple(item.strip() for item in value.split(","))
    try:
        return name, float(value)
    except ValueError:
        return name, value


def load(kind: str) -> dict[str, Case]:
    """All cases of one kind, by a name that tells file and title."""
    cases: dict[str, Case] = {}
    for path in sorted((FOLDER / kind).rglob("*.txt")):
        where = path.relative_to(FOLDER).as_posix()
        for case in parse(path.read_text("utf-8"), negative=kind == "negative", where=where):
            name = f"{where}: {case.title}"
            if name in cases:
                raise CaseError(f"{name}: two cases of one title")
            cases[name] = case
    return cases


def known_failures() -> dict[str, Case]:
    """What the library should do and cannot do yet."""
    return load("known_failures")
