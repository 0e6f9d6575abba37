"""Markup: what the pages are written with."""

import re
from collections.abc import Iterable

__all__ = ["fenced", "table"]


def fenced(language: str, text: str) -> str:
    """``text`` as a fenced code block, whatever fences are in it."""
    longest = max(map(len, re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}\n"


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """``rows`` as a table under ``header``."""

    def line(cells: Iterable[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"

    return line(header) + "|" + "---|" * len(header) + "\n" + "".join(map(line, rows))
