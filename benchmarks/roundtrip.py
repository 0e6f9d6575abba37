"""How much of a document comes back when it is spoken and heard: `python -m benchmarks.roundtrip`.

Reads the Markdown of the folder that VERBALNORM_DATA names (`markdown/*.md` and the examples of
`markdown_spec/*.jsonl`). Values are left as they are (`style="off"`): structure is measured.

1. By construct: the unit is a top-level block. Each is spoken with a paragraph behind it, heard by
   the same voice, and its tree compared, a soft line break counting as a blank. "said" counts the
   blocks that are spoken without a loss, "equal" those of them that come back. `--show N` prints N
   blocks of each construct that did not.
2. Through a bad recognizer (`verbalnorm.testing.recognized`), heard by the voice "auto": the F1 of
   the headings, quotations and marked words of whole documents, told by their kind and their text.
   What the voice has no words for counts as missed.
3. The rows of `forms.csv` that no voice of ours says: heard by "auto", how many become what the row
   says, by construct.
"""

import argparse
import csv
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, fields

from verbalnorm import ENGLISH, Normalizer, Verbalizer
from verbalnorm.document import (
    Block,
    BlockQuote,
    Code,
    Document,
    Emphasis,
    Heading,
    Node,
    Strikethrough,
    Strong,
    Text,
)
from verbalnorm.markdown.read import read
from verbalnorm.testing import CLEAN, DECORATED, DISTORTED, recognized

# What stands behind each block, so that it need not end the text.
AFTER = "That was it."
MARKED = (Heading, BlockQuote, Strong, Emphasis, Strikethrough, Code)
WORD = re.compile(r"\w+")
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
        for voice in VOICES:
            through_recognizer(texts, voice)
    foreign_forms(Path(folder))


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


def through_recognizer(texts: list[str], voice: str) -> None:
    """Print how well the structure of whole documents survives each level of the recognizer."""
    say, hear = Verbalizer(voice=voice), Normalizer(style="off")
    scores = []
    for level in (CLEAN, DECORATED, DISTORTED):
        right = told = meant = 0
        for seed, text in enumerate(texts):
            heard = hear(recognized(say(text).text, ENGLISH, level, seed)).document
            one, two = structure(read(text)), structure(heard)
            right += (one & two).total()
            meant += one.total()
            told += two.total()
        scores.append(f"{2 * right / max(1, told + meant):.3f}")
    print(f"{voice}: structure F1 clean, decorated, distorted: {', '.join(scores)}")


def structure(document: Document) -> Counter[tuple[str, int, str]]:
    """The marked nodes, each with its level and its words."""
    return Counter(
        (type(node).__name__, getattr(node, "level", 0), " ".join(WORD.findall(words(node))))
        for node in walk(document)
        if isinstance(node, MARKED)
    )


def words(node: Node) -> str:
    """The text in ``node``, in lower case."""
    texts = [getattr(inner, "text", "") for inner in walk(node)]
    return " ".join(reversed(texts)).lower()


def foreign_forms(data: Path) -> None:
    """Print how many rows of `forms.csv` with marked text become what they say."""
    said = {form.words for rule in ENGLISH for form in rule.forms if form.voices}
    hear = Normalizer()
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    with (data / "forms.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            spoken, written = row["spoken"], row["written"]
            foreign = not any(form in spoken.lower() for form in said)
            marked = {node for node in walk(read(written)) if isinstance(node, MARKED)}
            if foreign and marked and len(spoken.split()) > 1:
                seen[row["construct"]] += 1
                right[row["construct"]] += read(hear(spoken).markdown) == read(written)
    print("\nforms.csv: rows that no voice of ours says, and how many of them come right")
    for construct, count in seen.most_common():
        print(f"{construct:<40}{count:>6}{right[construct]:>6}")


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
