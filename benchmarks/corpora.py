"""The texts that are measured: real prose where it lies ready, or a generated one."""

import hashlib
import os
import random
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

# Ordinary words for the generated text, and spoken marks, which real transcripts say about once in
# a hundred words.
WORDS = (
    "the a of and to in it was that they we he she had for with on not as at by from this be were"
    " water river morning baker window letter garden winter question answer music table mountain"
    " carried opened followed answered waited remembered turned brought almost never often again"
).split()
MARKS = (
    "asterisk asterisk",
    "twenty three",
    "four point five",
    "Subheading.",
    "the quote",
    "one",
    "end quote",
    "hash",
)


@frozen
class Corpus:
    """A text with the name and the hash that figures are reported with."""

    name: str
    text: str

    @property
    def hash(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]

    def sized(self, size: int) -> str:
        """The text, repeated or cut to `size` bytes of UTF-8, without half a character."""
        data = self.text.encode()
        return (data * (size // len(data) + 1))[:size].decode(errors="ignore")


def corpora() -> Iterator[Corpus]:
    """Each file of VERBALNORM_DATA/prose, or else one generated text."""
    folder = os.environ.get("VERBALNORM_DATA")
    if not folder:
        yield Corpus("generated", generated(1_000_000))
        return
    for path in sorted((Path(folder) / "prose").glob("*.txt")):
        yield Corpus(path.name, path.read_text("utf-8"))


def generated(size: int, seed: int = 7) -> str:
    """About `size` characters of sentences that mean nothing, the same ones for the same seed."""
    choose = random.Random(seed)
    sentences: list[str] = []
    while size > 0:
        words = choose.choices(WORDS, k=choose.randint(5, 22))
        if choose.random() < 0.13:
            words.insert(choose.randrange(len(words)), choose.choice(MARKS))
        sentence = " ".join(words).capitalize() + "."
        sentences.append(sentence)
        size -= len(sentence) + 1
    return "\n".join(sentences)


def chunks(text: str, words: int = 40) -> list[str]:
    """The text in pieces of so many words, as a recognizer delivers them."""
    every = text.split()
    return [" ".join(every[start : start + words]) for start in range(0, len(every), words)]
