"""English words for dates and times."""

from typing import Final

from verbalnorm.rules.numberpack import phrases

__all__ = [
    "DAY_PARTS",
    "DECADES",
    "ERAS",
    "MERIDIEMS",
    "MONTHS",
    "MONTH_NAMES",
    "OCLOCK",
    "TIMED",
    "ZONES",
]

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
MONTHS: Final = {name.lower(): i for i, name in enumerate(MONTH_NAMES, 1)}
DECADES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90, "tens": 10,
}  # fmt: skip
ERAS: Final = phrases(
    {"a d": "AD", "ad": "AD", "b c": "BC", "bc": "BC", "b c e": "BCE", "bce": "BCE",
     "c e": "CE", "ce": "CE"}
)  # fmt: skip
MERIDIEMS: Final = phrases(
    {"a.m.": "a.m.", "p.m.": "p.m.", "a m": "a.m.", "am": "a.m.", "p m": "p.m.", "pm": "p.m."}
)
OCLOCK: Final = phrases({"o'clock": "", "o’clock": "", "o clock": "", "o' clock": "", "oclock": ""})
TIMED: Final = frozenset("train flight bus ferry meeting show".split())
DAY_PARTS: Final = TIMED | frozenset(
    "morning mornings afternoon evening night tonight tomorrow yesterday sharp".split()
)
_ZONES: Final = "est edt cst cdt mst mdt pst pdt gmt utc cet cest bst ist jst aest".split()
ZONES: Final = phrases(
    {" ".join(name): name.upper() for name in _ZONES}
    | {name: name.upper() for name in _ZONES}
    | {"eastern": "eastern", "pacific": "pacific", "central": "central", "e t": "ET", "et": "ET"}
)
