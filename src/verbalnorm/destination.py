"""Where a link may lead."""

import re
from html import unescape
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote

__all__ = ["safe"]

_AFTER_SCHEME: Final = re.compile(r"[/?#]")
# All others can make a reader run something (https://html.spec.whatwg.org/#links).
_SCHEMES: Final = frozenset({"http", "https", "mailto"})


def safe(destination: str) -> bool:
    """Whether ``destination`` is the web's, however a reader undoes what may hide its scheme.

    Characters that nobody sees go, and the backslashes of Markdown; then characters count as those
    that they look like, and references and percent-escapes are read, as often as there are any.
    """
    while True:
        seen = "".join(char for char in destination if char.isprintable() and char not in " \\")
        scheme, colon, _ = _AFTER_SCHEME.split(seen, maxsplit=1)[0].partition(":")
        if colon and scheme.lower() not in _SCHEMES:
            return False
        destination = unquote(unescape(normalize("NFKC", seen)))
        if destination == seen:
            return True
