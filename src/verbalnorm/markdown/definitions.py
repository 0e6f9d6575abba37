"""Reference definitions that a reader without footnotes would find in footnotes."""

import re
from typing import Final

from verbalnorm.destination import safe

__all__ = ["defines_danger"]

# A destination alone on a line, or before a title. Behind most marks no scheme can begin.
_DEFINITION: Final = re.compile(
    r"""[ \t\r\n]*(<[^<>\r\n]*>|(?![!-$'-@\[\]-`{-~])[^\x00-\x20\x7f]+)[ \t]*(?:[\r\n"'(]|\Z)"""
)


def defines_danger(text: str) -> bool:
    """Whether ``text`` behind ``[^1]:`` is a reference definition that leads out of the web.

    So reads it who knows no footnotes; no backslash in a destination keeps it from being one.

    >>> defines_danger("data:so"), defines_danger("data: so"), defines_danger("https://ferry.com")
    (True, False, False)
    """
    found = _DEFINITION.match(text)
    return found is not None and not safe(found[1].removeprefix("<").removesuffix(">"))
