"""Line ends: what is written has those of the text that it was made of."""

import re
from typing import Final

from verbalnorm.trace import Piece

__all__ = ["alike", "ended"]

_BARE: Final = re.compile(r"(?<!\r)\n")


def ended(pieces: list[Piece], source: str) -> list[Piece]:
    """``pieces`` that end their lines as all of ``source`` does; what is copied stays as it is."""
    if not _windows(source):
        return pieces
    return [
        piece if piece.span is not None else piece._replace(text=_BARE.sub("\r\n", piece.text))
        for piece in pieces
    ]


def alike(written: str, source: str) -> str:
    r"""``written`` with the line ends that all of ``source`` has.

    >>> alike("One.\n\nTwo.", "one period\r\ntwo"), alike("One.\n", "one\r\ntwo\n")
    ('One.\r\n\r\nTwo.', 'One.\n')
    """
    return _BARE.sub("\r\n", written) if _windows(source) else written


def _windows(source: str) -> bool:
    return "\r\n" in source and _BARE.search(source) is None
