"""English number words."""

from typing import Final

from verbalnorm.lang.en.dates import (
    DAY_PARTS,
    DECADES,
    ERAS,
    MERIDIEMS,
    MONTH_NAMES,
    MONTHS,
    OCLOCK,
    TIMED,
    ZONES,
)
from verbalnorm.lang.en.neighbours import (
    APOSTLES,
    BOOKS,
    FUNCTION,
    IDIOMS,
    LABELS,
    MODIFIERS,
    NUMBERED,
    OPENERS,
)
from verbalnorm.lang.en.units import (
    CURRENCIES,
    EVERYDAY,
    MINORS,
    MONEY_WORDS,
    SYMBOLS,
    UNIT_SYMBOLS,
    UNIT_WORDS,
    UNITS,
)
from verbalnorm.lang.en.web import DOMAINS
from verbalnorm.rules.numberpack import NumberPack, phrases

__all__ = ["PACK"]

_DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS: Final = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES: Final = (
    "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion",
    "septillion", "octillion", "nonillion", "decillion",
)  # fmt: skip

_SCALE_VALUES: Final = {word: 1000 ** (i + 1) for i, word in enumerate(_SCALES)}
_INDIAN: Final = {"lakh": 10**5, "lac": 10**5, "crore": 10**7}

_ORDINALS: Final = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_ORDINAL_VALUES: Final = (
    {word: value for value, word in enumerate(_ORDINALS)}
    | {word[:-1] + "ieth": 20 + 10 * i for i, word in enumerate(_TENS)}
    | {"hundredth": 100}
    | {word + "th": value for word, value in _SCALE_VALUES.items()}
)
_PARTS: Final = {
    word: value for word, value in _ORDINAL_VALUES.items() if value > 2 and word != "zeroth"
} | {"half": 2, "quarter": 4}

# The units that are other words in the plural.
_UNITS_BEFORE: Final = {one for one, more in UNIT_WORDS.values() if one != more and one.isalpha()}

PACK: Final = NumberPack(
    digits={word: value for value, word in enumerate(_DIGITS)},
    ones=frozenset({"one", "zero"}),
    ohs=frozenset({"o", "oh", "nought", "naught"}),
    teens={word: 10 + i for i, word in enumerate(_TEENS)},
    tens={word: 20 + 10 * i for i, word in enumerate(_TENS)},
    hundreds=frozenset({"hundred"}),
    scales=_SCALE_VALUES | _INDIAN,
    scale_words={value: word for word, value in (_INDIAN | _SCALE_VALUES).items()},
    plural_scales={"hundreds": 100}
    | {word + "s": value for word, value in (_SCALE_VALUES | _INDIAN).items()},
    articles=frozenset({"a", "an"}),
    vowels="aeio",
    conjunctions=frozenset({"and"}),
    signs={"minus": "-", "negative": "-", "plus": "+", "positive": "+"},
    operators=frozenset({"plus", "minus", "equals"}),
    products=frozenset({"times", "divided", "multiplied"}),
    results=frozenset({"is", "are", "makes", "make", "equals"}),
    denials=frozenset({"no", "not"}),
    comparisons=frozenset({("less", "than"), ("greater", "than"), ("equal", "to")}),
    repeats={"double": 2, "triple": 3, "treble": 3},
    ordinals=_ORDINAL_VALUES,
    suffixes=frozenset({"st", "nd", "rd", "th"}),
    halves={"half": (1, 2), "quarter": (1, 4), "quarters": (1, 4)},
    denominators=_PARTS | {word + "s": value for word, value in _PARTS.items()} | {"halves": 2},
    points=frozenset({"point"}),
    dots=frozenset({"dot"}),
    dashes=frozenset({"dash", "hyphen"}),
    ranges=frozenset({"to", "through"}),
    alternatives=frozenset({"or"}),
    between=frozenset({"between"}),
    scores=frozenset(
        "score scores scored won win wins lost lose beat beaten tied ratio odds".split()
    ),
    outcomes=frozenset(
        """
        win loss draw tie victory defeat lead majority decision vote ruling record final scoreline
        """.split()
    ),
    ratios=frozenset({"in"}),
    quotas=("out", "of"),
    times=frozenset({"by"}),
    pressures=frozenset({"over"}),
    percents=phrases({"percent": "%", "per cent": "%", "percent sign": "%"}),
    currencies=CURRENCIES,
    minors=MINORS,
    weights=phrases({"pound": "GBP", "pounds": "GBP"}),
    plurals=frozenset({"dollars", "euros", "cents", "rupees", "pence"}),
    doubtful={"won": 100},
    characters=frozenset({"sign", "signs", "symbol", "symbols"}),
    symbols=SYMBOLS,
    units=UNITS,
    unit_symbols=UNIT_SYMBOLS,
    money_words=MONEY_WORDS,
    unit_words=UNIT_WORDS,
    everyday=EVERYDAY,
    months=MONTHS,
    month_names=MONTH_NAMES,
    decades=DECADES,
    decade_cues=frozenset(
        "early mid late low high lower upper my your his her our their its".split()
    ),
    centuries=frozenset({"hundreds"}),
    millennia=frozenset({"thousands"}),
    periods={"quarter": "Q", "half": "H"},
    of="of",
    the="the",
    eras=ERAS,
    meridiems=MERIDIEMS,
    zones=ZONES,
    oclock=OCLOCK,
    past=frozenset({"past", "after"}),
    until=frozenset({"to", "till", "til", "until"}),
    address_at=frozenset({"at"}),
    address_marks={"dot": ".", "dash": "-", "hyphen": "-", "underscore": "_", "slash": "/"},
    colon="colon",
    slash="slash",
    schemes=frozenset({"http", "https", "ftp"}),
    domains=DOMAINS,
    homophones={"for": 4, "fore": 4, "to": 2, "too": 2},
    openers=OPENERS,
    quantities=frozenset(
        """
        second seconds minute minutes hour hours day days week weeks month months year years
        millisecond milliseconds
        """.split()
    ),
    durations=frozenset("seconds minutes hours days weeks months years".split()),
    modifiers=MODIFIERS | _UNITS_BEFORE,
    shortened={"pound": 3, "volt": 4},
    weighed=frozenset(
        """
        man men woman women person people guy guys lineman linemen linebacker linebackers wrestler
        wrestlers fighter fighters boxer boxers player players athlete athletes
        """.split()
    ),
    ages=frozenset({"old", "olds"}),
    lives=frozenset("year month week day".split()),
    feet=frozenset({"foot", "feet"}),
    books=BOOKS,
    apostles=APOSTLES,
    verses=frozenset({"verse"}),
    chapters=frozenset({"chapter"}),
    extents=frozenset("long tall wide deep thick away ahead apart back later ago each".split()),
    counted=frozenset("people persons men women children kids guys folks times".split()),
    partitives=frozenset("them us you these those".split()),
    ranked=frozenset(
        """
        number step part point question reason rule tip lesson stage phase quarter day week round
        chapter episode season volume section act scene
        """.split()
    ),
    streets=frozenset("street avenue boulevard road lane".split()),
    ways=frozenset(
        "drive court place way square circle terrace parkway highway crescent alley plaza".split()
    ),
    ordered=frozenset(
        """
        amendment century birthday anniversary president congress edition infantry regiment
        parallel percentile floor district
        """.split()
    ),
    orders=frozenset(
        "party person world class hand aid rate string grade responder officer base".split()
    ),
    pieces=frozenset("piece head share pop barrel bushel dozen".split()),
    notes=frozenset("bill bills note notes coin coins".split()),
    faces=frozenset({1, 2, 5, 10, 20, 50, 100, 200, 500}),
    plural="s",
    singulars=("ss", "us", "is"),
    amounts=frozenset(
        {"down", "up", "by", "about", "around", "almost", "nearly", "roughly", "only"}
        | {"between", "negative", "minus", "plus"}
    ),
    at=frozenset({"at", "that", "this", "that's", "on", "up", "make", "makes", "made", "whole"}),
    pointed=frozenset(
        """
        the this that these those some any each every no one another which what first second last
        next same whole good main key big only high low my your his her its our their whose
        turning starting ending data end selling talking focal breaking boiling freezing melting
        match set view check pain price power access pressure bullet entry exit vantage decimal
        percentage sticking tipping reference pivot meeting halfway
        """.split()
    ),
    on=frozenset({"on", "this", "next", "last"}),
    hedges=frozenset("about like around roughly exactly approximately almost".split()),
    at_time=frozenset({"at"}),
    telling=frozenset({"it was", "it is", "it's", "was it", "is it", "isn't it"}),
    deadlines=frozenset({"until", "till", "before", "after"}),
    heats=frozenset("bake baking roast roasting preheat preheated broil broiling".split()),
    day_parts=DAY_PARTS,
    timed=TIMED,
    part_leads=frozenset({"in", "at", "this", "on"}),
    spans=frozenset({"from", "between"}),
    labels=LABELS,
    numbered=NUMBERED,
    hesitations=frozenset({"uh", "um", "er", "erm", "hmm"}),
    versions=frozenset({"version"}),
    releases=frozenset(
        "pin pins pinned upgrade upgrades upgraded downgrade downgraded bump bumps bumped install"
        " installs installed release released tag tagged update updated version versions".split()
    ),
    stages=frozenset({"alpha", "beta", "rc", "preview", "nightly", "snapshot"}),
    roman_names=frozenset({("world", "war"), ("super", "bowl")}),
    rulers=frozenset(
        "king queen pope emperor empress tsar czar kaiser sultan pharaoh prince".split()
    ),
    days=frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    function=FUNCTION,
    costs=frozenset(
        """
        cost costs costing pay pays paid paying charge charges charged price prices priced fee fees
        fare fares
        """.split()
    ),
    year_cues=frozenset(
        """
        in since by until till from before after during around circa of year early late mid back
        fall spring summer winter autumn through into beyond toward towards
        """.split()
    ),
    idioms=phrases((idiom, "") for idiom in IDIOMS),
    pronouns=frozenset(
        """
        this that which each no any every another the other some only first next last right wrong
        same good bad new big small great one's
        """.split()
    ),
    letters=frozenset("bcdefghjklmnopqrstuvwxyz"),
    serials=frozenset(
        """
        q# h# v# mp# ipv# md# #g #d #k #q #p #h #x #x# b#b b#c p#p h#o r#d# k#s a#y y#k i#n l#n
        g7 g8 g20 a1c 501c# 12b#
        """.split()
    ),
    strains=frozenset({"covid"}),
    phone_cues={"ssn": "ssn", "social": "ssn"}
    | dict.fromkeys(
        """
        phone telephone dial call code passcode pin extension zip postcode port account password
        plate registration
        """.split(),
        "row",
    ),
)
