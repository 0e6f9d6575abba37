"""The presets: styles by the names of what they are for."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from verbalnorm.style import RULES, Style

__all__ = ["STYLES"]

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
    parts=True,
    compounds="open",
    height="{feet}'{inches}\"",
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
    rules=RULES - {"fraction", "range", "roman", "verse"},
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
        "0:10": "###-###-####",
        "17": "### #### ###### ####",
        "ssn:9": "###-##-####",
    },
    serials=True,
    percent=" %",
    currency={"CNY": ""},
    units="symbols",
    compounds="open",
    height="",
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
    - {"fraction", "range", "roman", "verse", "electronic", "phrase", "measure", "time", "quarter"},
    threshold=0.0,
    respects_edited=False,
    cardinal_from=0,
    ordinal_from=0,
    scale_from=0,
    parts=True,
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
    parts=True,
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
