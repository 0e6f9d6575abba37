"""How values are written: one frozen value, and the presets as values of it.

A style holds choices, never code; an engine asks a field, never for a preset's name.
"""

from collections.abc import Mapping
from typing import Final, Literal

from attrs import evolve, field, fields, frozen

from verbalnorm.arguments import choose, fills, fits, takes_its_options

__all__ = ["RULES", "STYLES", "Style"]

# The classes of values, by the names of the field.
RULES: Final = frozenset(
    """
    cardinal ordinal decimal fraction percent money measure year decade quarter date time
    digits telephone serial version range roman electronic phrase
    """.split()
)
Pair = Literal["time", "year", "digits"]


def _what(text: str) -> dict[str, str]:
    """What a field chooses, for the table of all styles in the documentation."""
    return {"what": text}


@takes_its_options
@frozen(kw_only=True, cache_hash=True)  # it is in the key under which normalizers are kept
class Style:
    """How the values of a transcript are written, and how sure the reader must be.

    The defaults are the ``publish`` preset: what a careful editor of English prose prints.

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
        metadata=_what("0.5 for “point five”; counted: beside a unit or a sign of currency or %"),
    )
    plus: str = field(default="", metadata=_what("what “plus” before a number is; empty: left"))
    halves: bool = field(default=True, metadata=_what("“three and a half million” is 3.5 million"))
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
        factory=lambda: {"7": "###-####", "10": "###-###-####", "11": "#-###-###-####"},
        hash=False,
        metadata=_what("how rows are grouped, by their length"),
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
        for rule in self.rules - RULES:
            choose("rules", rule, sorted(RULES))


_DATE: Final = {"month": "May", "day": "1", "year": 1999, "lead": "the ", "of": " of"}
_HOURS: Final = {"hour": 1, "minute": 1}
# What a pattern has places for, each with a value of its type.
_PLACES: Final[Mapping[str, Mapping[str, object]]] = {
    **dict.fromkeys("date date_day date_month day_first day_first_day".split(), _DATE),
    **dict.fromkeys("time hour oclock_time".split(), _HOURS),
    "era": {"year": 1999, "era": "BC"},
    "quarter": {"period": "Q", "number": 1, "year": 1999},
    "meridiem": dict.fromkeys(("dotted", "dotted_lower", "plain", "lower", "heard"), "pm"),
    "range": dict.fromkeys(("low", "high", "word"), "to"),
}


_PUBLISH: Final = Style()

# For search and training data: every quantity in digits, no separators.
_DIGITS: Final = evolve(
    _PUBLISH,
    name="digits",
    rules=RULES - {"electronic", "phrase", "quarter"},
    respects_edited=False,
    articles=True,
    label_from=0,
    range_from=0,
    separator="",
    date="{month} {day} {year}",
    day_ordinal=True,
    bare_decades=True,
    time="{hour}:{minute:02}",
    meridiem=" {heard}",
    pairs=("year", "digits"),
)

# The conventions of NeMo's inverse text normalization, its odd ones included ("mW" is its
# megawatt), matched line by line on its own suites.
_NEMO: Final = evolve(
    _PUBLISH,
    name="nemo",
    leading_zero="never",
    rules=RULES - {"fraction", "range", "roman"},
    threshold=0.0,
    respects_edited=False,
    cardinal_from=13,
    ordinal_from=0,
    expand_decimals=False,
    separator="",
    halves=False,
    groups={
        "7": "###-####",
        "10": "###-###-####",
        "17": "### #### ###### ####",
        "ssn:9": "###-##-####",
    },
    serials=True,
    percent=" %",
    currency={"CNY": ""},
    units="symbols",
    unit_symbols={
        "kilobyte": "kb", "megabyte": "mb", "gigabyte": "gb", "terabyte": "tb", "petabyte": "pb",
        "kilobit": "kb", "megabit": "mb", "gigabit": "gb", "hertz": "hz", "kilohertz": "khz",
        "megahertz": "mhz", "gigahertz": "ghz", "megawatt": "mW", "gigawatt": "gW",
        "gigawatt-hour": "gWh", "megawatt-hour": "mWh", "gigabit-per-second": "gbps",
        "megabit-per-second": "mbps", "bit-per-second": "bps", "liter": "l", "milliliter": "ml",
    },
    date="{month} {day} {year}",
    day_first="{day} {month} {year}",
    day_first_day="{day} {month}",
    day_first_ordinal=False,
    era="{year}{era}",
    quarter="{period}{number} {year}",
    time="{hour:02}:{minute:02}",
    hour="{hour:02}:00",
    oclock="time",
    oclock_time="{hour:02}:{minute:02}",
    meridiem=" {dotted}",
    past=True,
    pairs=("year", "time"),
    phrases={
        "doctor": "dr.", "mister": "mr.", "misses": "mrs.", "missus": "mrs.", "saint": "st.",
        "r t x": "RTX", "cat five e": "CAT5e", "l g a eleven fifty": "LGA 1150",
        "seven eleven stores": "7-eleven stores",
    },
    space_before_mark=True,
)  # fmt: skip

# The conventions of Whisper's English normalizer: everything to digits, scales written out.
_WHISPER: Final = evolve(
    _PUBLISH,
    name="whisper",
    leading_zero="never",
    rules=RULES
    - {"fraction", "range", "roman", "electronic", "phrase", "measure", "time", "quarter"},
    threshold=0.0,
    respects_edited=False,
    cardinal_from=0,
    ordinal_from=0,
    scale_from=0,
    separator="",
    plus="+",
    plural_scales="suffix",
    bare_scales=True,
    groups={},
    cents="sign",
    date="{month} {day} {year}",
    day_ordinal=True,
    pairs=("year", "digits"),
)

# The conventions of text2num: numbers one by one; rows of zeros lead the number they precede.
_TEXT2NUM: Final = evolve(
    _PUBLISH,
    name="text2num",
    leading_zero="never",
    rules=frozenset({"cardinal", "ordinal", "decimal"}),
    threshold=0.0,
    respects_edited=False,
    cardinal_from=0,
    ordinal_from=0,
    alone_from=10,
    scale_from=0,
    separator="",
    halves=False,
    hundreds=False,
    plural_scales="compose",
    leading_zeros=True,
    bare_scales=True,
    rows="apart",
    groups={},
    pairs=(),
)

STYLES: Final[Mapping[str, Style]] = {
    style.name: style
    for style in (
        _PUBLISH,
        _DIGITS,
        _NEMO,
        _WHISPER,
        _TEXT2NUM,
        evolve(_TEXT2NUM, name="text2num_all", alone_from=0),
        Style(name="off", rules=frozenset()),
    )
}
