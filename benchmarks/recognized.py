"""What is left of a document that a recognizer wrote down: `python -m benchmarks.recognized`.

Each Markdown document of the folder that VERBALNORM_DATA names is spoken, passed through the
recognizer of `verbalnorm.testing` at each of its levels, and heard: by the voice "auto", which is
not told who spoke, and by the voice that spoke. The figure is the F1 of its structure: every
construct with its level and its words, regardless of case and punctuation. "said" counts the
constructs that the voice has words for, "all" every construct there is: what nobody said is missed.
"kept" counts those it has words for in what is left of the documents without the blocks that are
said with a loss: what is missed there was said, and was not heard.

`--every N` takes one document in N. `--detail` prints each construct as auto hears it, `--show N` N
of each that were missed or made up.
"""

import argparse
import re
import sys
from collections import Counter
from typing import TypeAlias

from attrs import define, field, frozen

from benchmarks.spoken import PARTS, VOICES, data, digest, markdown, said_by, walk
from verbalnorm import ENGLISH, Normalizer, Verbalizer
from verbalnorm.document import (
    Code,
    Document,
    Emphasis,
    Link,
    Node,
    Strikethrough,
    Strong,
    Text,
)
from verbalnorm.markdown.read import read
from verbalnorm.speech.say.script import Loss
from verbalnorm.testing import CLEAN, DECORATED, DISTORTED, recognized

LEVELS = {CLEAN: "clean", DECORATED: "decorated", DISTORTED: "distorted"}
WORD = re.compile(r"\w+")
INLINE = (Text, Code, Emphasis, Strong, Strikethrough, Link)
# A construct: its type, its level, its words.
Construct: TypeAlias = tuple[str, int, str]


@define
class Score:
    """The constructs that were meant, told and both, counted by type."""

    meant: Counter[str] = field(factory=Counter)
    told: Counter[str] = field(factory=Counter)
    right: Counter[str] = field(factory=Counter)

    def add(self, meant: Counter[Construct], told: Counter[Construct]) -> None:
        """Count one document."""
        for into, found in ((self.meant, meant), (self.told, told), (self.right, meant & told)):
            for (kind, _, _), times in found.items():
                into[kind] += times

    def f1(self, kinds: frozenset[str] | None = None) -> str:
        """The F1 of all ``kinds`` together."""
        right, meant, told = (
            sum(times for kind, times in counted.items() if kinds is None or kind in kinds)
            for counted in (self.right, self.meant, self.told)
        )
        return f"{2 * right / max(1, meant + told):.3f}"


def main() -> None:
    """Print a line for each corpus, voice and level."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--detail", action="store_true", help="print each construct")
    options.add_argument("--show", type=int, default=0, help="print so many misheard constructs")
    options.add_argument("--voice", choices=VOICES, action="append", help="only this voice")
    options.add_argument("--corpus", action="append", help="only this corpus")
    options.add_argument("--every", type=int, default=1, help="only one in so many documents")
    chosen = options.parse_args()
    columns = ("auto said", "auto all", "auto kept", "own said", "own all", "own kept")
    print("| corpus | voice | level |", *(f"{name} |" for name in columns))
    print("|---|---|---|" + "--:|" * len(columns))
    for corpus, every in markdown(data()).items():
        texts = every[:: chosen.every]
        print(f"{corpus} {digest(texts)}", file=sys.stderr)
        for voice in chosen.voice or VOICES if corpus in (chosen.corpus or [corpus]) else ():
            kinds, say = said_by(voice), Verbalizer(voice=voice)
            whole = [Said.of(text, say) for text in texts]
            # Where nothing is lost, the whole is what is kept, and is heard once.
            kept = {
                place: Said.of(document.kept, say)
                for place, document in enumerate(whole)
                if document.losses
            }
            for level, name in LEVELS.items():
                scores = measure(whole, kept, voice, level, chosen.show)
                cells = [
                    score
                    for all_of, part in scores
                    for score in (all_of.f1(kinds), all_of.f1(), part.f1(kinds))
                ]
                print(
                    f"| {corpus} {digest(texts)} | {voice} | {name} |", *(f"{c} |" for c in cells)
                )
                if chosen.detail:
                    detail(scores[0][0])


@frozen
class Said:
    """A document as it is said, what is lost of it, and its constructs."""

    markdown: str
    spoken: str
    losses: tuple[Loss, ...]
    meant: Counter[Construct]

    @classmethod
    def of(cls, text: str, say: Verbalizer) -> "Said":
        """The Markdown ``text`` as ``say`` says it."""
        spoken = say(text)
        return cls(text, spoken.text, spoken.losses, structure(read(text)))

    @property
    def kept(self) -> str:
        """The Markdown without the blocks in which a loss is."""
        losses = [loss.span for loss in self.losses if loss.span]
        return "\n\n".join(
            span.of(self.markdown).rstrip()
            for span in (block.span for block in read(self.markdown).children)
            if span and not any(lost.start < span.end and span.start < lost.end for lost in losses)
        )


def measure(
    whole: list[Said], kept: dict[int, Said], voice: str, level: int, show: int
) -> list[tuple[Score, Score]]:
    """The scores of one corpus, voice and level, heard by auto and by the voice itself.

    Of each, the first one is that of the ``whole`` documents, the second that of what is kept.
    """
    kinds = said_by(voice)
    ears = [Normalizer(voice=ear, style="off", images=True) for ear in ("auto", voice)]
    scores = [(Score(), Score()) for _ in ears]
    shown: Counter[tuple[str, str]] = Counter()
    for seed, document in enumerate(whole):
        for hear, (score, part) in zip(ears, scores, strict=True):
            meant, told = document.meant, heard(document, hear, level, seed)
            score.add(meant, told)
            rest = kept.get(seed)
            part.add(
                *((meant, told) if rest is None else (rest.meant, heard(rest, hear, level, seed)))
            )
            if score is scores[0][0] and show:
                for what, wrong in (("missed", meant - told), ("made up", told - meant)):
                    for construct in wrong:
                        shown[what, construct[0]] += 1
                        if shown[what, construct[0]] <= show and construct[0] in kinds:
                            print(f"  {seed}: {what}: {construct}"[:300])
    return scores


def heard(document: Said, hear: Normalizer, level: int, seed: int) -> Counter[Construct]:
    """The constructs that are heard of what a recognizer wrote down."""
    return structure(hear(recognized(document.spoken, ENGLISH, level, seed)).document)


def structure(document: Document) -> Counter[Construct]:
    """The constructs of ``document``, each with its level and its words."""
    return Counter(
        (type(node).__name__, getattr(node, "level", 0), " ".join(WORD.findall(words(node))))
        for node in walk(document)
        if not isinstance(node, PARTS)
    )


def words(node: Node) -> str:
    """The text in ``node``, in lower case; what is not inline begins with a blank."""
    texts = []
    for inner in walk(node):
        texts.append(getattr(inner, "text", ""))
        if not isinstance(inner, INLINE):
            texts.append(" ")
    return "".join(reversed(texts)).lower()


def detail(score: Score) -> None:
    """Print how each construct is heard."""
    for kind, meant in score.meant.most_common():
        told, right = score.told[kind], score.right[kind]
        print(f"  {kind:<22}{meant:>6} meant{told:>6} told{right:>6} right")


if __name__ == "__main__":
    main()
