"""Line ends: what is written has those of the text that it was made of."""

import re
from typing import Final

from verbalnorm.trace import Piece

__all__ = ["alike", "ended"]

_BARE: Final = re.compile(r"(?<!\r)\n")


def ended(pieces: list[Piece], source: str) -> list[Piece]:
    """``pieces`` that end their lines as all of ``source`` does; what is copied stays as it is.

    Where only the second half of a line end is copied, the first one is written before it.
    """
    if not _windows(source):
        return pieces
    made: list[Piece] = []
    last = ""  # the character before
    for piece in pieces:
        text = piece.text
        begun = last == "\r" and text[:1] == "\n"
        if piece.span is not None:
            if text[:1] == "\n" and not begun:
                made.append(Piece("\r"))
            made.append(piece)
        else:
            made.append(piece._replace(text=_BARE.sub("\r\n", text)[begun:]))
        last = text[-1:] or last
    return made


def alike(written: str, source: str) -> str:
    r"""``written`` with the line ends that all of ``source`` has.

    >>> alike("One.\n\nTwo.", "one period\r\ntwo"), alike("One.\n", "one\r\ntwo\n")
    ('One.\r\n\r\nTwo.', 'One.\n')
    """
    return _BARE.sub("\r\n", written) if _windows(source) else written


def _windows(source: str) -> bool:
    return "\r\n" in source and _BARE.search(source) is None
