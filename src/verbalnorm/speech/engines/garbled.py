"""Garbled: what text looks like that was read in another encoding than it was written in.

Every text is asked about this, so it stands apart from what mends it.
"""

import re

__all__ = ["SUSPECT", "suspect"]

# What UTF-8 looks like when it was read as Latin-1, Windows-1252 or Thai cp874.
SUSPECT = re.compile(
    r"[\u0e50\u00f0][\u0080-\u00bf\u0e01-\u0e5b\u0152-\u2122]|[\u00c2-\u00e2][\u0080-\u00bf\u0152-\u2122]"
)
# The Latin-1 letters that mojibake begins with, and all other bytes: to delete those and to look
# for what is left is ten times as fast as a search.
_LEADS = frozenset((*range(0xC2, 0xE3), 0xF0))
_OTHERS = bytes(code for code in range(256) if code not in _LEADS)


def suspect(text: str) -> bool:
    """Whether ``text`` holds anything that looks like mojibake."""
    leads = text.encode("latin-1", "ignore").translate(None, _OTHERS)
    if not leads and "\u0e50" not in text:
        return False
    for lead in {*leads.decode("latin-1"), "\u0e50"}:
        at = text.find(lead)
        while at >= 0:
            if SUSPECT.match(text, at):
                return True
            at = text.find(lead, at + 1)
    return False
