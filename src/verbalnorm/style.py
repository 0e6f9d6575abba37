"""How values are written: one frozen value, and the presets as values of it.

A style holds choices, never code; an engine asks a field, never for a preset's name.
"""

from collections.abc import Mapping
from typing import Final, Literal

from attrs import evolve, field, frozen

__all__ = ["RULES", "STYLES", "Style"]

# The classes of values, by the names of the field.
RULES: Final = frozenset(
    """
    cardinal ordinal decimal fraction percent money measure year decade quarter date time
    digits telephone serial version range roman electronic phrase
    """.split()
)
Pair = Literal["time", "year", "digits"]


@frozen(kw_only=True)
class Style:
    """How the values of a transcript are written, and how sure the reader must be.

    The defaults are the ``publish`` preset: what a careful editor of English prose prints.

    >>> STYLES["publish"].percent, STYLES["nemo"].percent
    ('%', ' %')
    """

    name: str = "publish"
    # Which classes are written at all; the evidence (0 to 1) that a value needs; and whether
    # numbers that somebody already set in words, in cased and punctuated text, need more.
    rules: frozenset[str] = RULES - {"electronic", "phrase", "fraction", "quarter"}
    threshold: float = 0.75
    respects_edited: bool = True
    # The smallest number written in digits where nothing but the number is said.
    cardinal_from: int = 10
    ordinal_from: int = 10
    articles: bool = False  # "a hundred", "a thousand"
    label_from: int = 10  # the same behind a label ("step two") or as part of a name
    range_from: int = 10  # the same in a range: "two to eight"
    alone_from: int = 0  # the same where no other number stands beside it
    # Numbers.
    scale_from: int = 10**6  # the smallest scale that stays a word ("2.5 million"); 0: none
    expand_decimals: bool = True  # "164.58 thousand" as 164,580
    separator: str = ","  # between thousands, from …
    separator_from: int = 10_000
    # "0.5" for ".5": "counted" where a percent sign, a currency or a unit stands beside it.
    leading_zero: Literal["never", "counted", "always"] = "counted"
    plus: str = ""  # what "plus" or "positive" before a number is written; empty: left alone
    halves: bool = True  # "three and a half million" as "3.5 million"
    hundreds: bool = True  # "one fifty five dollars" as 155
    plural_scales: Literal["leave", "compose", "suffix"] = "leave"  # "thirty thousands"
    leading_zeros: bool = False  # "zero zero five" as 005
    bare_scales: bool = False  # "thousand nine hundred" as 1900
    # Rows of digits: "joined" to one, or "apart", a number each; and how long ones are grouped.
    rows: Literal["joined", "apart"] = "joined"
    groups: Mapping[str, str] = field(
        factory=lambda: {"7": "###-####", "10": "###-###-####", "11": "#-###-###-####"}
    )
    serials: bool = False  # all letters spelled beside digits join them: "five w k r"
    # Percent, money, measures.
    percent: str = "%"
    currency: Mapping[str, str] = field(factory=dict)  # other symbols; "" for the word
    cents: Literal["words", "sign"] = "words"
    units: Literal["words", "symbols"] = "words"
    unit_symbols: Mapping[str, str] = field(factory=dict)
    # Dates and times.
    date: str = "{month} {day}, {year}"
    date_day: str = "{month} {day}"
    date_month: str = "{month} {year}"
    day_first: str = "{lead}{day}{of} {month} {year}"
    day_first_day: str = "{lead}{day}{of} {month}"
    day_ordinal: bool = False  # "July 3rd" for "July 3"
    day_first_ordinal: bool = True  # "the 3rd of July"
    era: str = "{year} {era}"
    quarter: str = ""  # "{period}{number} {year}" for "Q2 2022"
    time: str = "{hour}:{minute:02}"
    hour: str = "{hour}"
    oclock: Literal["words", "time"] = "words"
    oclock_time: str = "{hour}:{minute:02}"
    meridiem: str = " {dotted_lower}"
    past: bool = False  # "half past twelve" as 12:30
    # What two numbers below a hundred are without any cue, the first that fits: "two thirty".
    pairs: tuple[Pair, ...] = ("year",)
    range: str = "{low} {word} {high}"
    # Phrases of this style alone, and a space between a value and the mark that follows.
    phrases: Mapping[str, str] = field(factory=dict)
    space_before_mark: bool = False


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
