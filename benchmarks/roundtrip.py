"""How much of a document comes back when it is spoken and heard: `python -m benchmarks.roundtrip`.

Reads the Markdown of the folder that VERBALNORM_DATA names (`markdown/*.md` and the examples of
`markdown_spec/*.jsonl`). Values are left as they are (`style="off"`): structure is measured. A
tree is equal where every node and every word is, a soft line break counting as a blank, and raw
HTML or a link that is refused as the text that it is. A comment shows nothing, and none counts, nor
does the side of a marker on which a blank stands.

1. Blocks: each top-level block is spoken with a paragraph behind it and heard by the same voice.
   "said" counts the blocks that are spoken without a loss, "equal" those of them that come back.
2. Documents: "equal" counts the whole documents whose tree comes back. A single link keeps one
   from it where the voice has no words for links, so "spoken" counts the documents that are left
   when all blocks with a loss are taken out, and the next column those of them that come back.
   A line counts the documents that hold its construct, the first line all of them.

`--show N` prints N blocks of each construct that did not come back, `--corpus NAME` takes one
alone. `python -m benchmarks.kept` counts the same without hearing it once more. Ways to say a
construct that no voice of ours says are measured by `python -m benchmarks.foreign`, and what a
recognizer does to it all by `python -m benchmarks.recognized`.
"""

import argparse
from collections import Counter

from benchmarks.spoken import TOLD, VOICES, blocks_of, data, digest, kinds, markdown, unbroken
from verbalnorm import Normalizer, Verbalizer
from verbalnorm.markdown.read import read
from verbalnorm.speech.say.page import sayable

# What stands behind each block, so that it need not end the text.
AFTER = "That was it."
ALL = "(all)"
# The voices that say HTML character by character.
SPELLING = ("symbols", "dictation")
COLUMNS = ("blocks", "said", "equal", "share", "documents", "equal", "spoken", "equal", "share")


def main() -> None:
    """Print a table for each corpus and voice."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--show", type=int, default=0, help="print so many misheard blocks")
    options.add_argument("--corpus", action="append", help="only this corpus")
    given = options.parse_args()
    show: int = given.show
    for corpus, texts in markdown(data()).items():
        if corpus not in (given.corpus or [corpus]):
            continue
        split = [blocks_of(text) for text in texts]
        for voice in VOICES:
            print(f"\n{corpus} {digest(texts)}, {voice}")
            measure(texts, split, voice, show)


class Round:
    """There and back by one voice."""

    def __init__(self, say: Verbalizer, hear: Normalizer) -> None:
        self.say, self.hear = say, hear

    def __call__(self, text: str) -> tuple[bool, bool]:
        """Whether ``text`` is said without a loss, and whether its tree comes back."""
        spoken = self.say(text)
        heard = self.hear(spoken.text).document
        whole = all(loss.became in TOLD for loss in spoken.losses)
        said, _ = sayable(read(text), spelled=self.hear.voice in SPELLING)
        return whole, unbroken(heard) == unbroken(said)


def measure(texts: list[str], split: list[list[str]], voice: str, show: int) -> None:
    """Print, for each construct, how many blocks and documents hold it and come back."""
    there_and_back = Round(
        Verbalizer(voice=voice), Normalizer(voice=voice, style="off", images=True)
    )
    count: dict[str, Counter[int]] = {ALL: Counter()}

    def add(column: int, constructs: set[str]) -> None:
        for construct in constructs | {ALL}:
            count.setdefault(construct, Counter())[column] += 1

    for text, owns in zip(texts, split, strict=True):
        kept = []
        for own in owns:
            said, equal = there_and_back(f"{own}\n\n{AFTER}")
            # Without the references that are defined elsewhere.
            constructs = kinds(read(own))
            add(0, constructs)
            if said:
                kept.append(own)
                add(1, constructs)
            if said and equal:
                add(2, constructs)
            elif said and any(count[kind][1] - count[kind][2] <= show for kind in constructs):
                print(f"  {sorted(constructs)}\n    {own!r}\n    {there_and_back.say(own).text!r}")
        constructs = kinds(read(text))
        add(4, constructs)
        if there_and_back(text)[1]:
            add(5, constructs)
        part = without_losses("\n\n".join(kept), there_and_back.say)
        if part:
            constructs = kinds(read(part))
            add(6, constructs)
            if there_and_back(part)[1]:
                add(7, constructs)
    print(f"{'construct':<20}" + "".join(f"{column:>10}" for column in COLUMNS))
    for construct, found in sorted(count.items()):
        cells = [str(found[at]) for at in range(9)]
        cells[3], cells[8] = share(found[2], found[1]), share(found[7], found[6])
        print(f"{construct:<20}" + "".join(f"{cell:>10}" for cell in cells))


def without_losses(text: str, say: Verbalizer) -> str:
    """``text`` without the blocks that are said with a loss beside one another.

    A reference is one only beside its note.
    """
    while losses := [loss for loss in say(text).losses if loss.became not in TOLD]:
        spans = [loss.span for loss in losses if loss.span]
        blocks = [block.span for block in read(text).children if block.span]
        kept = [
            block.of(text).rstrip()
            for block in blocks
            if not any(span.start < block.end and block.start < span.end for span in spans)
        ]
        if len(kept) == len(blocks):
            return ""
        text = "\n\n".join(kept)
    return text


def share(part: int, whole: int) -> str:
    """A percentage, and a dash where there is nothing to divide by."""
    return f"{part / whole:.1%}" if whole else "–"


if __name__ == "__main__":
    main()
