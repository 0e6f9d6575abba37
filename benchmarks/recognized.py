"""What is left of a document that a recognizer wrote down: `python -m benchmarks.recognized`.

Each Markdown document of the folder that VERBALNORM_DATA names is spoken, passed through the
recognizer of `verbalnorm.testing` at each of its levels, and heard: by the voice "auto", which is
not told who spoke, and by the voice that spoke. The figure is the F1 of its structure: every
construct with its level and its words, regardless of case and punctuation. "said" counts the
constructs that the voice has words for, "all" every construct there is: what nobody said is missed.
"kept" counts those it has words for in what is left of the documents without the blocks that are
said with a loss: what is missed there was said, and was not heard.

`--detail` prints each construct as auto hears it, `--show N` N of each that were missed or made up.
"""

import argparse
import re
from collections import Counter
from typing import TypeAlias

from attrs import define, field, frozen

from benchmarks.spoken import PARTS, VOICES, blocks_of, data, digest, markdown, said_by, walk
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
    chosen = options.parse_args()
    columns = ("auto said", "auto all", "auto kept", "own said", "own all", "own kept")
    print(f"{'corpus':<16}{'voice':<12}{'level':<12}" + "".join(f"{name:>10}" for name in columns))
    for corpus, texts in markdown(data()).items():
        print(f"{corpus} {digest(texts)}")
        for voice in chosen.voice or VOICES if corpus in (chosen.corpus or [corpus]) else ():
            kinds, say = said_by(voice), Verbalizer(voice=voice)
            whole = [Said.of(text, say) for text in texts]
            kept = [
                Said.of("\n\n".join(own for own in blocks_of(text) if not say(own).losses), say)
                for text in texts
            ]
            for level, name in LEVELS.items():
                auto, own = measure(whole, voice, level, chosen.show)
                part = measure(kept, voice, level, 0)
                cells = (
                    *(auto.f1(kinds), auto.f1(), part[0].f1(kinds)),
                    *(own.f1(kinds), own.f1(), part[1].f1(kinds)),
                )
                print(f"{corpus:<16}{voice:<12}{name:<12}", *(f"{cell:>9}" for cell in cells))
                if chosen.detail:
                    detail(auto)


@frozen
class Said:
    """A document as it is said, and its constructs."""

    spoken: str
    meant: Counter[Construct]

    @classmethod
    def of(cls, text: str, say: Verbalizer) -> "Said":
        """The Markdown ``text`` as ``say`` says it."""
        return cls(say(text).text, structure(read(text)))


def measure(documents: list[Said], voice: str, level: int, show: int) -> tuple[Score, Score]:
    """The scores of one corpus, voice and level, heard by auto and by the voice itself."""
    kinds = said_by(voice)
    ears = [Normalizer(voice=ear, style="off", images=True) for ear in ("auto", voice)]
    scores = Score(), Score()
    shown: Counter[tuple[str, str]] = Counter()
    for seed, document in enumerate(documents):
        written = recognized(document.spoken, ENGLISH, level, seed)
        meant = document.meant
        for hear, score in zip(ears, scores, strict=True):
            told = structure(hear(written).document)
            score.add(meant, told)
            if score is scores[0] and show:
                for what, wrong in (("missed", meant - told), ("made up", told - meant)):
                    for construct in wrong:
                        shown[what, construct[0]] += 1
                        if shown[what, construct[0]] <= show and construct[0] in kinds:
                            print(f"  {seed}: {what}: {construct}"[:300])
    return scores


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
