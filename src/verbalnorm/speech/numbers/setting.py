"""How a text is set: as a recognizer left it, punctuated, or as a printer set it."""

import re
from typing import Final, Literal, TypeAlias

__all__ = ["Known", "Setting", "setting_of"]

# How the text around is set. A recognizer's raw output has no punctuation; "cased" text was
# punctuated by somebody, perhaps a machine; "typeset" text has marks that no machine hears.
Setting: TypeAlias = Literal["raw", "cased", "typeset"]

# What is known of a whole document: that nobody punctuated it, that somebody did, or that it is
# Markdown already, whose blank lines may have been single line breaks when it was judged first.
Known: TypeAlias = Literal["raw", "punctuated", "marked up"]

_REACH: Final = 240
_BLANK_LINES: Final = ("\n\n", "\n\r\n")
_PUNCTUATED: Final = re.compile(r"[.?!,;:](?=\s|[\"”’]|$)")
# One class of characters first, then what each must stand in: a search for alternatives that
# begin differently tries all of them at every character.
_TYPESET: Final = re.compile(
    r"[;“”—‘’_\"-](?:(?<=[;“”—‘’])|(?<=_)\w|(?<=\")\s|(?<=-)-|(?<=\w-)\w+-\w)"
)


def setting_of(
    text: str, start: int = 0, end: int | None = None, *, known: Known | None = None
) -> Setting:
    """How ``text`` is set around the place from ``start`` to ``end``, within its paragraph.

    What is ``known`` of the whole document decides before that; where it is marked up already, the
    paragraphs around tell as well.

    >>> setting_of("so we had twenty people"), setting_of("So, we had twenty people.")
    ('raw', 'cased')
    >>> setting_of("We had twenty people; none stayed.")
    'typeset'
    """
    end = len(text) if end is None else end
    low = max(0, start - _REACH)
    high = end + _REACH
    for blank in _BLANK_LINES if known != "marked up" else ():
        low = max(low, text.rfind(blank, low, start))
        apart = text.find(blank, end, high)
        high = apart if apart >= 0 else high
    around = text[low:high]
    if _TYPESET.search(around):
        return "typeset"
    raw = known == "raw" if known else not _PUNCTUATED.search(around)
    return "raw" if raw else "cased"
