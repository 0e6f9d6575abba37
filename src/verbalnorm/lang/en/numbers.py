"""English number words."""

from typing import Final

from verbalnorm.rules.numberpack import NumberPack

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
    make many may maybe me mine more most move moved much my near need neither next nine no none
    nor not nothing now of off ok okay on once one only open or other ours out over own pay paid
    plus point pointed prior put raise raised ready reduce reduced remember respond responded
    return right rise rose run said same save say scale scroll second see seek send serve set seven
    she should since sit six skip so some something sorry speak stay step still stop subtract such
    switch take talk ten than thank thanks that the their them then there these they thing think
    third this those three through to too true try turn two under until up us use used very vote
    wait waited waiting walk want was watch we well went were what when where which while who why
    will with work would yeah yes yet you your yours zero
    """.split()
)

PACK: Final = NumberPack(
    digits={word: value for value, word in enumerate(_DIGITS)},
    ohs=frozenset({"o", "oh"}),
    teens={word: 10 + i for i, word in enumerate(_TEENS)},
    tens={word: 20 + 10 * i for i, word in enumerate(_TENS)},
    hundreds=frozenset({"hundred", "hundreds"}),
    scales=_SCALE_VALUES | _INDIAN,
    articles=frozenset({"a", "an"}),
    conjunctions=frozenset({"and"}),
    points=frozenset({"point"}),
    dots=frozenset({"dot"}),
    percents=(("percent",), ("per", "cent")),
    homophones={"for": 4, "fore": 4, "four": 4, "to": 2, "too": 2, "won": 1, "ate": 8},
    openers=_OPENERS,
    quantities=frozenset(
        """
        second seconds minute minutes hour hours day days week weeks month months year years
        milliseconds percent
        """.split()
    ),
    at=frozenset({"at", "up", "this", "that", "that's", "the", "in", "on", "by", "some", "any"}),
)
