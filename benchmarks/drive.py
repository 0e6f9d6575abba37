"""Run the number reader over whole texts, left to right, without overlap."""

import re
from functools import cache
from typing import Final

from verbalnorm.lang.en.numbers import PACK
from verbalnorm.presets import STYLES
from verbalnorm.speech.numbers.read import Reading, read
from verbalnorm.speech.numbers.setting import Known
from verbalnorm.speech.numbers.starts import starts
from verbalnorm.style import Style

__all__ = ["readings", "rewrite"]


@cache
def _finder(name: str) -> "re.Pattern[str]":
    words = [re.escape(w) for w in sorted(starts(PACK, STYLES[name]), key=len, reverse=True)]
    glued = sorted(PACK.glued)
    return re.compile(
        rf"(?<![^\W_])(?:(?:{'|'.join(words)})(?:(?![^\W_])|(?<=[^\w]))|(?:{'|'.join(glued)})(?=\d))"
        rf"|(?<=\d) (?=\.\d)|(?<=\d)(?:{'|'.join(sorted(PACK.suffixes))})(?![^\W_])",
        re.IGNORECASE,
    )


_PUBLISH: Final = STYLES["publish"]


def readings(
    text: str,
    style: Style = _PUBLISH,
    names: tuple[str, ...] = (),
    known: Known | None = None,
) -> list[Reading]:
    """All values of ``text``, in order, none overlapping."""
    found: list[Reading] = []
    if not style.rules:
        return found
    floor = 0
    for match in _finder(style.name).finditer(text):
        if match.start() < floor:
            continue
        value = read(
            text,
            match.start(),
            floor=floor,
            pack=PACK,
            style=style,
            names=names,
            known=known,
        )
        if value is not None:
            found.append(value)
            floor = value.span.end
    return found


def rewrite(
    text: str,
    style: Style = _PUBLISH,
    names: tuple[str, ...] = (),
    known: Known | None = None,
) -> str:
    """``text`` with every value written as ``style`` has it.

    >>> rewrite("Claude Sonnet for Point5 took 3 Point7 seconds")
    'Claude Sonnet 4.5 took 3.7 seconds'
    """
    parts: list[str] = []
    at = 0
    for value in readings(text, style, names, known):
        parts += (text[at : value.span.start], value.text)
        at = value.span.end
    return "".join((*parts, text[at:]))
