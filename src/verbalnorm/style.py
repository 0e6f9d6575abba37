"""How values are written: one frozen value; the presets are values of it.

A style holds choices, never code; an engine asks a field, never for a preset's name.
"""

from collections.abc import Mapping
from typing import Final, Literal

from attrs import field, fields, frozen

from verbalnorm.arguments import choose, fills, fits, shown, takes_its_options
from verbalnorm.errors import OptionError

__all__ = ["RULES", "Style"]

# The classes of values, by the names of the field.
RULES: Final = frozenset(
    """
    cardinal ordinal decimal fraction percent money measure year decade quarter date time
    digits telephone serial version range roman verse electronic phrase
    """.split()
)
Pair = Literal["time", "year", "digits"]


def _what(text: str) -> dict[str, str]:
    """What a field chooses, for the table of all styles in the documentation."""
    return {"what": text}


# Its hash is in the key under which normalizers are kept.
@takes_its_options
@frozen(kw_only=True, cache_hash=True, repr=False)
class Style:
    """How the values of a transcript are written, and how sure the reader must be.

    The defaults are the ``publish`` preset: what a careful editor of English prose prints.

    >>> from verbalnorm.presets import STYLES
    >>> STYLES["publish"].percent, STYLES["nemo"].percent
    ('%', ' %')

    Raises ``InputTypeError`` and ``OptionError`` for a value that a field cannot have.
    """

    name: str = "publish"
    rules: frozenset[str] = field(
        default=RULES - {"electronic", "phrase", "fraction", "quarter"},
        metadata=_what("the classes that are written at all"),
    )
    threshold: float = field(
        default=0.75, metadata=_what("the evidence that a value needs, 0 to 1")
    )
    respects_edited: bool = field(
        default=True,
        metadata=_what("in cased and punctuated text, words and digits need more to be changed"),
    )
    # What is small enough to stay a word.
    cardinal_from: int = field(default=10, metadata=_what("the smallest bare number in digits"))
    ordinal_from: int = field(default=10, metadata=_what("the smallest bare ordinal in digits"))
    articles: bool = field(default=False, metadata=_what("“a hundred” is 100"))
    label_from: int = field(
        default=10, metadata=_what("the smallest behind a label, “step two”, or in a name")
    )
    range_from: int = field(
        default=10, metadata=_what("both ends of a range are in digits if one is so large")
    )
    alone_from: int = field(
        default=0, metadata=_what("the smallest where no other number stands beside it")
    )
    # Numbers.
    scale_from: int = field(
        default=10**6, metadata=_what("the smallest scale that stays, “2.5 million”; 0: none")
    )
    expand_decimals: bool = field(default=True, metadata=_what("“164.58 thousand” is 164,580"))
    separator: str = field(default=",", metadata=_what("stands between thousands"))
    separator_from: int = field(default=10_000, metadata=_what("the smallest number with one"))
    leading_zero: Literal["never", "counted", "always"] = field(
        default="counted",
        metadata=_what(
            "0.5 for “point five”; counted: beside a unit of measurement, a scale, % or a sign of"
            " currency, but .5 alone and before lengths of time"
        ),
    )
    plus: str = field(default="", metadata=_what("what “plus” before a number is; empty: left"))
    halves: bool = field(default=True, metadata=_what("“three and a half million” is 3.5 million"))
    parts: bool = field(default=False, metadata=_what("“half a million” is 0.5 million"))
    hundreds: bool = field(default=True, metadata=_what("“one fifty five dollars” is $155"))
    plural_scales: Literal["leave", "compose", "suffix"] = field(
        default="leave", metadata=_what("what becomes of “thirty thousands”")
    )
    leading_zeros: bool = field(default=False, metadata=_what("“zero zero five” is 005"))
    bare_scales: bool = field(default=False, metadata=_what("“thousand nine hundred” is 1900"))
    # Rows of digits.
    rows: Literal["joined", "apart"] = field(
        default="joined", metadata=_what("digits said one by one are one row, or a number each")
    )
    groups: Mapping[str, str] = field(
        factory=lambda: {
            "7": "###-####",
            "10": "###-###-####",
            "11": "#-###-###-####",
            "ssn:9": "###-##-####",
        },
        hash=False,
        metadata=_what("how rows are grouped, by length (“0:11”: with a zero first)"),
    )
    serials: bool = field(
        default=False, metadata=_what("all letters spelled beside digits join them, “five w k r”")
    )
    # Percent, money, measures.
    percent: str = field(default="%", metadata=_what("the percent sign"))
    currency: Mapping[str, str] = field(
        hash=False, factory=dict, metadata=_what("other signs of currencies; empty: the word")
    )
    cents: Literal["words", "sign"] = field(default="words", metadata=_what("how cents are marked"))
    units: Literal["words", "symbols"] = field(
        default="words", metadata=_what("“megahertz” as heard, or its symbol")
    )
    unit_symbols: Mapping[str, str] = field(
        hash=False, factory=dict, metadata=_what("symbols of units that are not those of CLDR")
    )
    compounds: Literal["hyphenated", "open"] = field(
        default="hyphenated", metadata=_what("“a thirty minute walk” is a 30-minute walk")
    )
    height: str = field(
        default="{feet}-foot-{inches}", metadata=_what("“six foot two”; empty: left in two parts")
    )
    # Dates and times.
    date: str = field(default="{month} {day}, {year}", metadata=_what("a whole date"))
    date_day: str = field(default="{month} {day}", metadata=_what("without the year"))
    date_month: str = field(default="{month} {year}", metadata=_what("without the day"))
    day_first: str = field(
        default="{lead}{day}{of} {month} {year}", metadata=_what("a date said day first")
    )
    day_first_day: str = field(
        default="{lead}{day}{of} {month}", metadata=_what("the same without the year")
    )
    day_ordinal: bool = field(default=False, metadata=_what("July 3rd for July 3"))
    day_first_ordinal: bool = field(default=True, metadata=_what("the 3rd of July"))
    bare_decades: bool = field(default=False, metadata=_what("“the mid sixties” is the mid 60s"))
    era: str = field(default="{year} {era}", metadata=_what("a year with its era"))
    quarter: str = field(default="", metadata=_what("a part of a business year"))
    time: str = field(default="{hour}:{minute:02}", metadata=_what("a time of day"))
    hour: str = field(default="{hour}", metadata=_what("a full hour"))
    oclock: Literal["words", "time"] = field(default="words", metadata=_what("if “o'clock” stays"))
    oclock_time: str = field(
        default="{hour}:{minute:02}", metadata=_what("where it does not, the time")
    )
    meridiem: str = field(default=" {dotted_lower}", metadata=_what("“p m” behind a time"))
    past: bool = field(default=False, metadata=_what("“half past twelve” is 12:30"))
    pairs: tuple[Pair, ...] = field(
        default=("year",),
        metadata=_what("what two numbers below a hundred are without a cue, the first that fits"),
    )
    range: str = field(default="{low} {word} {high}", metadata=_what("both ends and their word"))
    phrases: Mapping[str, str] = field(
        hash=False, factory=dict, metadata=_what("phrases of this style alone")
    )
    space_before_mark: bool = field(
        default=False, metadata=_what("a space between a value and the mark that follows")
    )

    def __attrs_post_init__(self) -> None:
        for each in fields(Style):
            if (value := getattr(self, each.name)) is not each.default:  # most are, in a preset
                fits(each.name, value, each.type)
                if each.name in _PLACES:
                    fills(each.name, value, _PLACES[each.name])
        if len(self.separator) > 1 or self.separator.isalnum():
            raise OptionError(f"separator={shown(self.separator)} must be one sign, or '' for none")
        for rule in self.rules - RULES:
            choose("rules", rule, sorted(RULES))

    def __repr__(self) -> str:
        """What differs from ``Style()``, and so makes it again: there are many fields."""
        usual = Style()
        shown = (
            f"{each.name}={value!r}"
            for each in fields(Style)
            if (value := getattr(self, each.name)) != getattr(usual, each.name)
        )
        return f"Style({', '.join(shown)})"


_DATE: Final = {"month": "May", "day": "1", "year": 1999, "lead": "the ", "of": " of"}
_HOURS: Final = {"hour": 1, "minute": 1}
# What a pattern has places for, each with a value of its type.
_PLACES: Final[Mapping[str, Mapping[str, object]]] = {
    **dict.fromkeys("date date_day date_month day_first day_first_day".split(), _DATE),
    **dict.fromkeys("time hour oclock_time".split(), _HOURS),
    "era": {"year": 1999, "era": "BC"},
    "quarter": {"period": "Q", "number": 1, "year": 1999},
    "meridiem": dict.fromkeys(("dotted", "dotted_lower", "plain", "lower", "heard"), "pm"),
    "height": {"feet": 6, "inches": 2},
    "range": dict.fromkeys(("low", "high", "word"), "to"),
}
