"""How much of a document comes back when it is spoken and heard: `python -m benchmarks.roundtrip`.

Reads the Markdown of the folder that VERBALNORM_DATA names (`markdown/*.md` and the examples of
`markdown_spec/*.jsonl`). The unit is a top-level block: each is spoken with a paragraph behind it,
heard by the same voice, and its tree compared, a soft line break counting as a blank. Values are
left as they are (`style="off"`): what is measured is structure. `--show N` prints N blocks of each
construct that did not come back.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, fields

from verbalnorm import Normalizer, Verbalizer
from verbalnorm.document import Block, Document, Node, Text
from verbalnorm.markdown.read import read

# What stands behind each block, so that it need not end the text.
AFTER = "That was it."
VOICES = ("narration", "symbols", "dictation")


def main() -> None:
    """Print a table for each voice."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--show", type=int, default=0, help="print so many misheard blocks")
    show: int = options.parse_args().show
    folder = os.environ.get("VERBALNORM_DATA")
    if not folder:
        sys.exit("set VERBALNORM_DATA to the folder of the data")
    for corpus, texts in corpora(Path(folder)).items():
        blocks = [(text, block) for text in texts for block in read(text).children]
        for voice in VOICES:
            print(f"\n{corpus}: {len(blocks)} blocks of {len(texts)} documents, {voice}")
            measure(blocks, voice, show)


def corpora(data: Path) -> dict[str, list[str]]:
    """The texts by corpus."""
    spec = (
        json.loads(line)
        for path in sorted((data / "markdown_spec").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    )
    return {
        "markdown": [path.read_text("utf-8") for path in sorted((data / "markdown").glob("*.md"))],
        "markdown_spec": [example["markdown"] for example in spec],
    }


def measure(blocks: list[tuple[str, Block]], voice: str, show: int) -> None:
    """Print, for each construct, how many blocks hold it, can be said, and come back."""
    say, hear = Verbalizer(voice=voice), Normalizer(voice=voice, style="off")
    held: Counter[str] = Counter()
    said: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    for text, block in blocks:
        own = block.span.of(text) if block.span else ""
        own = f"{own.rstrip()}\n\n{AFTER}"
        alone = read(own)  # without the references that are defined elsewhere
        constructs = kinds(evolve(alone, children=alone.children[:-1])) - {"Document"}
        held.update(constructs)
        spoken = say(own)
        if spoken.losses:
            continue
        said.update(constructs)
        heard = hear(spoken.text).document
        if unbroken(heard) == unbroken(alone):
            equal.update(constructs)
        elif show and any(said[kind] - equal[kind] <= show for kind in constructs):
            print(f"  {sorted(constructs)}\n    {own!r}\n    {spoken.text!r}\n    {heard}")
    print(f"{'construct':<20}{'blocks':>8}{'said':>8}{'equal':>8}{'share':>8}")
    for kind, count in sorted(held.items()):
        share = f"{equal[kind] / said[kind]:.1%}" if said[kind] else "–"
        print(f"{kind:<20}{count:>8}{said[kind]:>8}{equal[kind]:>8}{share:>8}")


def kinds(node: Node) -> set[str]:
    """The types of the nodes in ``node``."""
    return {type(inner).__name__ for inner in walk(node)} - {"Text"}


def walk(node: Node) -> Iterator[Node]:
    """``node`` and all that is in it."""
    stack = [node]
    while stack:
        yield (last := stack.pop())
        stack += getattr(last, "children", ())


def unbroken(document: Document) -> Node:
    """``document`` with a blank for each soft line break."""

    def change(node: Node) -> Node:
        if isinstance(node, Text):
            return Text(node.text.replace("\n", " "))
        if "children" in {field.name for field in fields(type(node))}:
            children = tuple(map(change, getattr(node, "children", ())))
            return evolve(node, children=children)  # type: ignore[call-arg]  # it has them
        return node

    return change(document)


if __name__ == "__main__":
    main()
