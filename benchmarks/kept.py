"""What of a document is kept by each voice, by construct: `python -m benchmarks.kept`.

Each Markdown document of the folder that VERBALNORM_DATA names is spoken once by each voice. What
is said is heard before it is handed over, so a top-level block comes back as it was where no loss
is in it, and a document where it has none; `python -m benchmarks.roundtrip` hears them once more,
which takes five times as long. A line counts the blocks and documents that hold its construct.
Raw HTML is kept where its text is: speech makes none, so it comes back as characters. So is a link
whose scheme is refused: speech may make none that could run something. A blank at the end of a
link's text comes back beside it, where a reader sees it as well. A comment shows nothing and is
left out. Each of these is told, and counts as no loss here; it does in the second line, by which
all that was told is one, but for comments.
"""

import argparse
from collections import Counter
from collections.abc import Sequence

from attrs import define, field

from benchmarks.roundtrip import ALL, share
from benchmarks.spoken import TOLD, VOICES, data, digest, kinds, markdown
from verbalnorm import Verbalizer
from verbalnorm.document import Document
from verbalnorm.markdown.read import read
from verbalnorm.span import Span
from verbalnorm.speech.say.parts import UNSHOWN
from verbalnorm.speech.say.script import Loss

# The line of all documents in which nothing but comments may be told.
STRICT = "(all, by every loss)"


@define
class Kept:
    """The blocks and documents by construct, and those of them that came back."""

    blocks: Counter[str] = field(factory=Counter)
    same_blocks: Counter[str] = field(factory=Counter)
    documents: Counter[str] = field(factory=Counter)
    same_documents: Counter[str] = field(factory=Counter)

    def add(self, text: str, say: Verbalizer) -> None:
        """Count one document."""
        document = read(text)
        told = [loss for loss in say(text).losses if loss.became != UNSHOWN]
        self.count(document, told, line=STRICT)
        self.count(document, [loss for loss in told if loss.became not in TOLD])

    def count(self, document: Document, losses: Sequence[Loss], *, line: str = "") -> None:
        """Count its blocks and itself, with these ``losses``: in one ``line`` or by construct."""
        constructs = {line} if line else kinds(document) | {ALL}
        self.documents.update(constructs)
        self.same_documents.update(() if losses else constructs)
        for block in document.children:
            if span := block.span:
                constructs = {line} if line else kinds(block) | {ALL}
                self.blocks.update(constructs)
                kept = not any(_touches(loss.span, span) for loss in losses)
                self.same_blocks.update(constructs if kept else ())


def _touches(place: Span | None, block: Span) -> bool:
    """Whether what is at a ``place``, which may not be known, is in a ``block``."""
    return place is None or (place.start < block.end and block.start < place.end)


def main() -> None:
    """Print a table for each corpus."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--corpus", action="append", help="only this corpus")
    chosen: list[str] | None = options.parse_args().corpus
    for corpus, texts in markdown(data()).items():
        if corpus not in (chosen or [corpus]):
            continue
        found = {voice: Kept() for voice in VOICES}
        for voice, kept in found.items():
            say = Verbalizer(voice=voice)
            for text in texts:
                kept.add(text, say)
        print(f"\n{corpus} {digest(texts)}")
        print("| construct | blocks |", *(f"{voice} |" for voice in VOICES), end=" ")
        print("documents |", *(f"{voice} |" for voice in VOICES))
        print("|---|" + "--:|" * (2 + 2 * len(VOICES)))
        any_voice = found[VOICES[0]]
        for construct in sorted(any_voice.documents):
            blocks, documents = any_voice.blocks[construct], any_voice.documents[construct]
            print(f"| {construct} | {blocks} |", end=" ")
            print(
                *(f"{share(kept.same_blocks[construct], blocks)} |" for kept in found.values()),
                end=" ",
            )
            print(f"{documents} |", end=" ")
            print(
                *(
                    f"{share(kept.same_documents[construct], documents)} |"
                    for kept in found.values()
                )
            )


if __name__ == "__main__":
    main()
