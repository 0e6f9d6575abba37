"""What is asked of every text: no error, a trace that gives the output, nothing alive."""

from tests.markdown.pages import foreign
from verbalnorm import Normalizer

__all__ = ["check", "read"]

_NORMALIZERS = [
    Normalizer(),
    Normalizer(voice="symbols"),
    Normalizer(voice="dictation", images=True),
    Normalizer(voice="narration", layout="sentences"),
    Normalizer(style="digits"),
    Normalizer(syntax="markdown"),
]


def read(data: bytes) -> tuple[int, str]:
    """The normalizer that the first byte chooses, and the text that the others are.

    >>> read(b"0It was.")
    (0, 'It was.')
    """
    return (data[0] if data else 0) % len(_NORMALIZERS), data[1:].decode("utf-8", "replace")


def check(which: int, text: str) -> None:
    """Raises ``AssertionError``, or what the library raises, where ``text`` breaks a promise."""
    restore = _NORMALIZERS[which % len(_NORMALIZERS)]
    result = restore(text)
    assert result.trace.apply(text) == result.markdown, f"law 3: {text!r}"
    assert isinstance(result.text, str)
    if restore.syntax == "plain":
        alive = [name for name in foreign(result.markdown) if name != "img" or not restore.images]
        assert not alive, f"alive ({', '.join(alive)}): {text!r}"
