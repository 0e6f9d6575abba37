"""Bare addresses: what GFM makes a link of by itself, and what it would swallow with it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

__all__ = ["swallowing"]

# What GFM makes a link of by itself: it reaches to white space of ASCII or "<".
_ADDRESS: Final = re.compile(r"(?:(?i:https?|ftp):(?P<slash>/)/|www(?P<dot>\.))[^ \t-\r<]*")
# What is no part of it at its end.
_BEHIND: Final = "?!.,:*_~'\")"


def swallowing(
    raw: str,
    escapes: Sequence[int],
    ours: AbstractSet[int] = frozenset(),
    label: AbstractSet[int] = frozenset(),
) -> Iterator[int]:
    """Where a bare address begins that would swallow a backslash, or markup of our own.

    GFM takes what stands in the address for a part of it, and "<" behind a backslash for the start
    of a tag: such an address is not to be a link. In the text of a link it is none.

    >>> [*swallowing("http://a.b[^1]", (), ours={10, 11, 12, 13})]
    [5]
    """
    if not (escapes or ours) or ("://" not in raw and "www." not in raw):
        return
    for address in _ADDRESS.finditer(raw):
        start = address.start()
        which = bisect_left(escapes, start)
        held = which < len(escapes) and escapes[which] <= address.end()
        if not held and start not in ours and start not in label:
            end = start + len(address[0].rstrip(_BEHIND))
            held = not ours.isdisjoint(range(start, end))
        if held:
            yield address.start(address.lastgroup or 0)
