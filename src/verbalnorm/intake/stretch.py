"""Stretches: what every format is read into, and how they become one source."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.span import Cue, Source, Span

__all__ = ["Stretch", "Word", "assemble", "phrases"]


class Word(NamedTuple):
    """A word with its time in seconds, as its format spells it."""

    text: str
    start: float | None = None
    end: float | None = None
    speaker: str = ""


@frozen(eq=False, repr=False)
class Stretch(Record):
    """A caption, a segment or a turn; ``joint`` is what stands between it and the one before."""

    text: str
    start: float | None = None
    end: float | None = None
    speaker: str = ""
    words: Sequence[Word] = ()
    joint: str = " "


# A caption of two lines of 42 characters, by the guidelines of subtitlers.
_LONGEST = 84
# How far behind the last one a word is looked for: punctuation and blanks, not another word.
_REACH = 32


def phrases(words: Iterable[Word], joint: str = " ") -> Iterator[Stretch]:
    """``words`` without segments as stretches that a caption can hold.

    One ends where a sentence or a speaker does, or when two lines are full.

    >>> [stretch.text for stretch in phrases([Word("Yes."), Word("Four"), Word("point")])]
    ['Yes.', 'Four point']
    """
    held: list[Word] = []
    length = 0
    for word in words:
        if held and (
            word.speaker != held[-1].speaker
            or held[-1].text.endswith((".", "?", "!", "…"))
            or length + len(word.text) > _LONGEST
        ):
            yield _phrase(held, joint)
            held, length = [], 0
        held.append(word)
        length += len(word.text) + 1
    if held:
        yield _phrase(held, joint)


def _phrase(words: list[Word], joint: str) -> Stretch:
    start = next((word.start for word in words if word.start is not None), None)
    end = next((word.end for word in reversed(words) if word.end is not None), None)
    text = " ".join(word.text for word in words)
    return Stretch(text, start, end, words[0].speaker, words, joint)


def assemble(
    stretches: Iterable[Stretch],
    words: Iterable[Word] = (),
    *,
    format: str,  # noqa: A002 - as the field of the source that it fills
    original: str,
    pause: float | None = None,
) -> Source:
    r"""The source of ``stretches``: each is a cue, and one text runs through all of them.

    Another speaker begins another paragraph, and so does a silence of ``pause`` seconds. ``words``
    are those of the whole text, where the format does not give them by stretch.

    >>> said = [Stretch("Well.", 0, 1, "Ann"), Stretch("Yes.", 1, 2, "Bo")]
    >>> assemble(said, format="vtt", original="").text
    'Well.\n\nYes.'
    """
    parts: list[str] = []
    cues: list[Cue] = []
    found: list[Cue] = []
    at = 0
    last: Stretch | None = None
    for stretch in stretches:
        text = stretch.text
        if text and last is not None:
            joint = "\n\n" if _parted(last, stretch, pause) else stretch.joint
            parts.append(joint)
            at += len(joint)
        cues.append(Cue(Span(at, at + len(text)), stretch.start, stretch.end, stretch.speaker))
        found += _found(stretch.words, text, at, stretch.speaker)
        parts.append(text)
        at += len(text)
        last = stretch if text else last
    whole = "".join(parts)
    found = found or [*_found(words, whole, 0, "")]
    return Source(whole, cues, found, format, original)


def _parted(last: Stretch, this: Stretch, pause: float | None) -> bool:
    """Whether a paragraph ends between the two."""
    if last.speaker != this.speaker:
        return True
    if pause is None or last.end is None or this.start is None:
        return False
    return this.start - last.end >= pause


def _found(words: Iterable[Word], text: str, offset: int, speaker: str) -> Iterator[Cue]:
    """``words`` as cues where they stand in ``text``; one that does not stand there is empty."""
    at = 0
    for word in words:
        spelled = word.text.strip()
        start = text.find(spelled, at, at + len(spelled) + _REACH)
        end = start + len(spelled)
        if start < 0:
            start = end = at
        yield Cue(Span(offset + start, offset + end), word.start, word.end, word.speaker or speaker)
        at = end
