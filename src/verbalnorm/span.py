"""Where things are: spans, timed cues, and the source they point into."""

from collections.abc import Iterable

from attrs import field, frozen

from verbalnorm.arguments import several
from verbalnorm.errors import InputTypeError
from verbalnorm.record import Record, brief

__all__ = ["Cue", "Source", "Span"]


@frozen(order=True)
class Span:
    """A half-open range of code points, ``start <= i < end``, into a source text.

    >>> Span(4, 9).of("see point five")
    'point'
    >>> len(Span(4, 9))
    5
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


def edges(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts have in common at their start, and at their end behind that.

    >>> edges("caf\u00c3\u00a9s", "caf\u00e9s"), edges("so", "so")
    ((3, 1), (2, 0))
    """
    most = min(len(before), len(after))
    left = next((at for at in range(most) if before[at] != after[at]), most)
    most -= left
    right = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    return left, right


@frozen(eq=False, repr=False)
class Cue(Record):
    """A stretch of the source with its time, in seconds from the start of the recording.

    A cue is as fine as its format: a caption, a segment or a single word. A time that the
    format does not give is ``None``; ``speaker`` is empty where nobody is named.

    >>> Cue(Span(0, 5), start=1.5, end=2.0, speaker="Ann").speaker
    'Ann'
    """

    span: Span
    start: float | None = None
    end: float | None = None
    speaker: str = ""


def _together(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    return (*several("cues", (*several("cues", cues),), Cue),)


# Without slots, and with an __init__ of its own: one is made for each text, and this takes a third
# of the time.
@frozen(slots=False, init=False)
class Source:
    """The transcript exactly as it came: its text and, where the format has them, its times.

    Nothing changes a source; every span of the library is an offset in code points into
    ``text``. ``cues`` are the captions, segments or turns, ``words`` the single words where the
    format times them; each are sorted by span and do not overlap. ``format`` is the name of the
    format that the text came in, ``original`` the whole file of a format with a structure, so
    that all of it but the words can be written back. Raises ``InputTypeError`` where the text is
    not a ``str``, or where ``cues`` or ``words`` cannot be gone through.

    >>> Source("Heading. Weather").cues
    ()
    """

    text: str = field(repr=brief)
    cues: tuple[Cue, ...] = field(repr=brief)
    words: tuple[Cue, ...] = field(repr=False)
    format: str
    original: str = field(repr=False)

    def __init__(
        self,
        text: str,
        cues: Iterable[Cue] = (),
        words: Iterable[Cue] = (),
        format: str = "text",  # noqa: A002 - the name of the field
        original: str = "",
    ) -> None:
        if not isinstance(text, str):
            raise InputTypeError(
                f"a transcript must be a str, not {type(text).__name__}; bytes are decoded"
                " by whoever knows their encoding: data.decode('utf-8')"
            )
        filled = self.__dict__
        filled["text"] = text
        filled["cues"] = () if cues == () else _together(cues)
        filled["words"] = () if words == () else _together(words)
        filled["format"] = format
        filled["original"] = original
