"""What the benchmarks of the way back share: the Markdown they speak, and trees compared."""

import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from verbalnorm import ENGLISH
from verbalnorm.document import Document, Node, Paragraph, TableCell, TableRow, Text
from verbalnorm.markdown.read import read
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.say.compared import unbroken
from verbalnorm.speech.say.parts import BESIDE, REFUSED, UNSHOWN

__all__ = [
    "PARTS",
    "TOLD",
    "VOICES",
    "blocks_of",
    "data",
    "digest",
    "kinds",
    "markdown",
    "said_by",
    "unbroken",
    "walk",
]

VOICES = ("narration", "symbols", "dictation")
# What no voice has to say: it follows from what it is in.
PARTS = (Document, Paragraph, TableCell, TableRow, Text)
# What is told of a page before it is said: the trees that are compared are without it.
TOLD = frozenset({UNSHOWN, REFUSED, BESIDE})


def data() -> Path:
    """The folder of the data; without one the benchmark ends."""
    folder = os.environ.get("VERBALNORM_DATA")
    if not folder:
        sys.exit("set VERBALNORM_DATA to the folder of the data")
    return Path(folder)


def markdown(data: Path) -> dict[str, list[str]]:
    """The texts by corpus: whole documents, and the examples of the specifications."""
    spec = (
        json.loads(line)
        for path in sorted((data / "markdown_spec").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    )
    return {
        "markdown": [path.read_text("utf-8") for path in sorted((data / "markdown").glob("*.md"))],
        "markdown_spec": [example["markdown"] for example in spec],
    }


def digest(texts: list[str]) -> str:
    """A short hash of ``texts``, by which a figure names what it was measured on."""
    return sha256("\0".join(texts).encode()).hexdigest()[:12]


def blocks_of(text: str) -> list[str]:
    """The sources of the top-level blocks."""
    blocks = read(text).children
    return [block.span.of(text).rstrip() for block in blocks if block.span]


def walk(node: Node) -> Iterator[Node]:
    """``node`` and all that is in it."""
    stack = [node]
    while stack:
        yield (last := stack.pop())
        stack += getattr(last, "children", ())


def kinds(node: Node) -> set[str]:
    """The types of the constructs in ``node``."""
    return {type(inner).__name__ for inner in walk(node) if not isinstance(inner, PARTS)}


def said_by(voice: str, rules: RuleSet = ENGLISH) -> frozenset[str]:
    """The types of the constructs that ``voice`` has words for."""
    return frozenset(
        type(rule.node).__name__
        for rule in rules.in_voice(voice)
        if rule.node is not None and any(voice in form.voices for form in rule.forms)
    )
