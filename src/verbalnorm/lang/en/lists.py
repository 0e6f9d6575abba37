"""Lists whose items are counted aloud."""

from verbalnorm.document import OrderedList
from verbalnorm.rules.rule import heard, item, leaves

__all__ = ["ENUMERATION", "RULES"]

_COUNT = "one two three four five six seven eight nine ten eleven twelve".split()
_LEADS = ("", "and ", "number ", "and number ")

ENUMERATION = item(
    "enumeration",
    OrderedList(),
    hear=[
        (lead + word, number)
        for number, spelled in enumerate(_COUNT, 1)
        for word in (spelled, str(number))
        for lead in _LEADS
    ],
    examples=[
        heard(
            "He packs three things. One, a dry shirt. Two, the good knife. And three, some rope."
            " Then he waits.",
            "He packs three things:\n\n1. A dry shirt.\n2. The good knife.\n3. Some rope.\n\n"
            "Then he waits.",
        ),
        heard(
            "It failed because, one, the pump froze, two, the tank leaked and, three, nobody came.",
            "It failed because:\n\n1. The pump froze,\n2. The tank leaked and\n3. Nobody came.",
        ),
        leaves("There are two points. One, it is cold. And two, it is late."),
        leaves("Count with me: one, two, three, four."),
        leaves("One, a painter, left us. Two, both poets, stayed."),
    ],
    why="Readers of a numbered list say the numbers, and recognizers write them as words.",
)

RULES = (ENUMERATION,)
