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
    ZONES,
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

# Verbs and connectives that often open a sentence right before "for" or "to" and a number.
_OPENERS: Final = frozenset(
    """
    a about add after again all also and another any anything apply approach as ask asked at back
    because been before being both bring build built but by call can change check come comes
    continue count cut decrease did do does done down drop due each either equal even every except
    fall falls far first fixed for forward four from get give go goes going good got great grew
    grow had half has have he head here hers hold how however i if in increase increased is it its
    jump just keep kept last later lead leave left let like limit listen look looking lower made
    make many march may maybe me mine more most move moved much my near need neither next nine no
    none nor not nothing now of off ok okay on once one only open or other ours out over own paid
    pay plus point pointed prior put raise raised ready reduce reduced remember respond responded
    return right rise rose run said same save say scale scroll second see seek send serve set
    seven she should since sit six skip so some something sorry speak stay step still stop
    subtract such switch take talk ten than thank thanks that the their them then there these they
    thing think third this those three through to too true try turn two under until up us use used
    very vote wait waited waiting walk want was watch we well went were what when where which
    while who why will with work would yeah yes yet you your yours zero
    """.split()
)

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

# Words before a number that make it a name or an index: "chapter two", "version three".
_LABELS: Final = frozenset(
    """
    version chapter episode step part section volume level phase season lesson
    figure table item line row column act scene verse exhibit article amendment tier type
    grade class category gate flight room route highway channel size point rule question problem
    star press key extension
    option plan mark tip slide layer stage week lane top platform apollo
    """.split()
)
# Words that number what they name, but in print mostly in words: "quarter two", "exit code one".
_NUMBERED: Final = frozenset(
    """
    code index port error status issue bug ticket task node player disc part quarter half center
    apartment seat unit building floor terminal track zone block slot appendix exercise experiment
    theorem equation
    """.split()
)

# Closed-class words and the commonest verbs. A small number between a word that is none of these
# and one that is counts nothing: it is part of a name ("left arrow three so", "caddy two or").
_FUNCTION: Final = frozenset(
    """
    a about above after again against ago all along also although always am among an and another
    any anyone anything are aren't around as at away back be became because been before behind
    being below beside between big both but by called came can can't could did didn't do does
    doesn't doing don't done down during each either else end ended even ever every everyone
    everything exactly except few finally find first for found from gave get gets getting give
    gives go goes going gone gonna good got gotta had half has hasn't have have've haven't having
    he he's her here here's hers herself him his how however i i'd i'll i'm i've if in instead
    into is isn't it it's its itself just keep kept kind know last least less let let's like
    literally made make makes making many may maybe me mean might mine minus more most much must
    my myself near nearly need needs neither never next no nobody none nor not nothing now number
    numbers of off often oh okay on once only onto or other others our ours out over own past
    people per perhaps plus probably put quarter quite rather really right round said same saw say
    says see seem seen she should since so some somebody someone something sometimes somewhere
    soon start started starts still such take taken takes taking than that that's the their them
    themselves then there there's these they they're they've thing things think this those though
    through thus till times to together too took toward towards under unless until up upon us use
    used uses using usually very want wanted wants was wasn't way we we'll we're we've well went
    were weren't what what's when where whether which while who whole whom whose why will with
    within without won't would wouldn't yeah yes yet you you're you've your yours
    """.split()
)

# Phrases of number words that are no numbers.
_IDIOMS: Final = (
    "fifty fifty", "twenty four seven", "nine eleven", "seven eleven", "nine to five",
    "high five", "take five", "big five", "one on one", "one to one", "one by one", "two by two",
    "one and one", "one and only", "six feet under", "catch twenty two", "twenty something",
    "thirty something", "forty something", "twenty twenty vision", "twenty twenty hindsight",
    "one in the same", "one and the same", "back to square one", "zero to hero", "ten to one",
    "one hundred and ten percent effort", "second hand", "second to none", "second nature",
    "second thought", "second thoughts", "a hundred and one ways",
    "cloud nine", "whole nine yards", "thanks a million", "a million thanks", "ten commandments",
    "eleventh hour", "twenty questions", "forty winks",
    "number one", "day one", "square one", "year zero",
)  # fmt: skip

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
    conjunctions=frozenset({"and"}),
    signs={"minus": "-", "negative": "-", "plus": "+", "positive": "+"},
    operators=frozenset({"plus", "minus", "equals"}),
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
    ratios=frozenset({"in"}),
    quotas=("out", "of"),
    times=frozenset({"by"}),
    percents=phrases({"percent": "%", "per cent": "%", "percent sign": "%"}),
    currencies=CURRENCIES,
    minors=MINORS,
    weights=phrases({"pound": "GBP", "pounds": "GBP"}),
    plurals=frozenset({"dollars", "euros", "cents", "rupees", "pence"}),
    doubtful={"won": 100},
    symbols=SYMBOLS,
    units=UNITS,
    unit_symbols=UNIT_SYMBOLS,
    money_words=MONEY_WORDS,
    unit_words=UNIT_WORDS,
    everyday=EVERYDAY,
    months=MONTHS,
    month_names=MONTH_NAMES,
    decades=DECADES,
    decade_cues=frozenset({"early", "mid", "late", "low", "high", "lower", "upper"}),
    centuries=frozenset({"hundreds"}),
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
    openers=_OPENERS,
    quantities=frozenset(
        """
        second seconds minute minutes hour hours day days week weeks month months year years
        millisecond milliseconds
        """.split()
    ),
    durations=frozenset("seconds minutes hours days weeks months years".split()),
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
    at_time=frozenset({"at"}),
    day_parts=DAY_PARTS,
    part_leads=frozenset({"in", "at", "this", "on"}),
    spans=frozenset({"from", "between"}),
    labels=_LABELS,
    numbered=_NUMBERED,
    versions=frozenset({"version"}),
    roman_names=frozenset({("world", "war"), ("super", "bowl")}),
    days=frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    function=_FUNCTION,
    year_cues=frozenset(
        """
        in since by until till from before after during around circa of year early late mid back
        fall spring summer winter autumn through into beyond toward towards
        """.split()
    ),
    idioms=phrases((idiom, "") for idiom in _IDIOMS),
    pronouns=frozenset(
        """
        this that which each no any every another the other some only first next last right wrong
        same good bad new big small great one's
        """.split()
    ),
    letters=frozenset("bcdefghjklmnopqrstuvwxyz"),
    serials=frozenset(
        """
        q# h# #g #d #k #q #p #h #x #x# b#b b#c p#p h#o r#d# k#s a#y y#k i#n l#n v# mp# ipv# md#
        """.split()
    ),
    phone_cues=frozenset(
        """
        ssn phone telephone dial call code passcode pin extension social zip postcode port account
        password
        """.split()
    ),
)
