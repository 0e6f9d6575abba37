"""The values that speech can name, each the same however it is said or written.

Words that are only carried along (a month's name, a unit as heard) are kept beside the value
and take no part in equality.
"""

from fractions import Fraction as Ratio
from typing import Final, TypeAlias

from attrs import field, frozen

from verbalnorm.record import Record

__all__ = [
    "SHARING",
    "Compound",
    "Date",
    "Decade",
    "Digits",
    "Fraction",
    "Height",
    "Measure",
    "Money",
    "Number",
    "Ordinal",
    "Percent",
    "Quarter",
    "Range",
    "Roman",
    "Time",
    "Value",
    "Verse",
    "Version",
    "Year",
]


@frozen(eq=False, repr=False)
class Number(Record):
    """A number as decimal digits: "2805.873 billion" is 2805, 873 and 10⁹.

    ``whole`` is empty in ".5"; ``fraction`` is ``None`` where no point was said.
    """

    whole: str
    fraction: str | None = None
    scale: int = 1
    sign: str = ""
    scale_word: str = field(default="", eq=False)

    @property
    def amount(self) -> Ratio:
        """The exact amount."""
        fraction = self.fraction or ""
        amount = int((self.whole or "0") + fraction) * self.scale
        return Ratio(-amount if self.sign == "-" else amount, 10 ** len(fraction))


@frozen(eq=False, repr=False)
class Ordinal(Record):
    """A place in a row: 21 for "twenty-first"."""

    value: int


@frozen(eq=False, repr=False)
class Fraction(Record):
    """Parts of a whole, "two thirds", or a whole and parts, "one and three quarters"."""

    numerator: int
    denominator: int
    whole: int = 0


@frozen(eq=False, repr=False)
class Percent(Record):
    """A percentage."""

    number: Number


@frozen(eq=False, repr=False)
class Money(Record):
    """An amount in a currency (ISO 4217); ``cents`` is ``None`` where none were said.

    A ``minor`` amount is in hundredths throughout ("thirty cents").
    """

    number: Number
    currency: str
    cents: int | None = None
    minor: bool = False
    word: str = field(default="", eq=False)


@frozen(eq=False, repr=False)
class Measure(Record):
    """A number with a unit, named as in CLDR; ``word`` is the unit as heard."""

    number: Number
    unit: str
    word: str = field(default="", eq=False)


@frozen(eq=False, repr=False)
class Compound(Record):
    """A number and a unit in the singular that describe what follows, "a thirty minute walk".

    ``old`` ends an age: "a twenty five year old", "two twelve year olds".
    """

    number: Number
    unit: str
    old: str = ""


@frozen(eq=False, repr=False)
class Height(Record):
    """How tall somebody is, "six foot two"."""

    feet: int
    inches: int


@frozen(eq=False, repr=False)
class Year(Record):
    """A year, perhaps with its era ("BC")."""

    value: int
    era: str = ""


@frozen(eq=False, repr=False)
class Decade(Record):
    """The ten years from ``start`` on ("1980s"), or the hundred ("1900s")."""

    start: int


@frozen(eq=False, repr=False)
class Quarter(Record):
    """A quarter ("Q") or a half ("H") of a year."""

    number: int
    year: int | None = None
    period: str = "Q"


@frozen(eq=False, repr=False)
class Date(Record):
    """A day of a month, a month of a year, or both.

    ``ordinal`` and ``day_first`` tell how the day was said.
    """

    month: int
    day: int | None = None
    year: int | None = None
    ordinal: bool = field(default=False, eq=False)
    day_first: bool = field(default=False, eq=False)
    word: str = field(default="", eq=False)
    lead: str = field(default="", eq=False)
    of: str = field(default="", eq=False)


@frozen(eq=False, repr=False)
class Time(Record):
    """A time of day; ``meridiem`` and ``zone`` as heard, empty where not said."""

    hour: int
    minute: int | None = None
    meridiem: str = ""
    zone: str = ""
    oclock: str = field(default="", eq=False)


@frozen(eq=False, repr=False)
class Digits(Record):
    """A row of digits (and letters) that is no quantity: a telephone number, a serial."""

    text: str
    cue: str = ""


@frozen(eq=False, repr=False)
class Version(Record):
    """Numbers between points: "1.2.3", an address "225.55.0.45"."""

    parts: tuple[str, ...]


@frozen(eq=False, repr=False)
class Verse(Record):
    """A chapter and a verse of a book: "John three sixteen"."""

    chapter: int
    verse: int


@frozen(eq=False, repr=False)
class Roman(Record):
    """A number that a name has in roman numerals: "World War two", "Henry the eighth"."""

    value: int


# The kinds of ranges whose ends may share a hundred or a thousand: "two to three hundred", but not
# "one in three hundred".
SHARING: Final = frozenset({"range", "or", "and", "dash"})


@frozen(eq=False, repr=False)
class Range(Record):
    """From one number to another, or one out of another, in what ``kind`` says."""

    low: "Value"
    high: "Value"
    kind: str
    word: str = field(default="", eq=False)


Value: TypeAlias = (
    Number
    | Ordinal
    | Fraction
    | Percent
    | Money
    | Measure
    | Compound
    | Height
    | Year
    | Decade
    | Quarter
    | Date
    | Time
    | Digits
    | Version
    | Verse
    | Roman
    | Range
)
