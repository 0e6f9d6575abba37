"""English words around numbers: what tells that they count, name, or mean something else."""

from typing import Final

__all__ = ["APOSTLES", "BOOKS", "FUNCTION", "IDIOMS", "LABELS", "MODIFIERS", "NUMBERED", "OPENERS"]

# Verbs and connectives that often open a sentence right before "for" or "to" and a number.
OPENERS: Final = frozenset(
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

# Words before a number that make it a name or an index: "chapter two", "version three".
LABELS: Final = frozenset(
    """
    version chapter episode page step part section volume level phase season lesson
    figure table item line row column act scene verse exhibit article amendment tier type
    grade class category gate flight room route highway channel size point rule question problem
    star press key extension sha marker exit pier proposition interstate
    option plan mark tip slide layer stage week lane top platform apollo
    """.split()
)

# Words that number what they name, but in print mostly in words: "quarter two", "exit code one".
NUMBERED: Final = frozenset(
    """
    code index port error status issue bug ticket task node player disc part quarter half center
    apartment seat unit building floor terminal track zone block slot appendix exercise experiment
    theorem equation top game priority principle pillar topic scenario patient speaker
    variant candidate module lecture annex district
    """.split()
)

# Closed-class words and the commonest verbs. A small number between a word that is none of these
# and one that is counts nothing: it is part of a name ("left arrow three so", "caddy two or").
FUNCTION: Final = frozenset(
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
    uh um er erm within without won't would wouldn't yeah yes yet you you're you've your yours
    """.split()
)

# Units in the singular behind a number: what they measure or price is described by both.
MODIFIERS: Final = frozenset(
    """
    second minute hour day night week month quarter year decade century
    page story storey chapter word letter digit point person player seat bed room lane part piece
    step game match dollar euro cent penny percent
    quart pint core litre metre kilometre centimetre millimetre
    """.split()
)

# Phrases of number words that are no numbers.
IDIOMS: Final = (
    "fifty fifty", "twenty four seven", "nine eleven", "seven eleven", "nine to five",
    "high five", "take five", "big five", "one on one", "one to one", "one by one", "two by two",
    "one and one", "one and only", "six feet under", "catch twenty two", "twenty something",
    "thirty something", "forty something", "twenty twenty vision", "twenty twenty hindsight",
    "one in a million", "ten four", "hang ten", "perfect ten", "hindsight is twenty twenty",
    "forty niner", "forty niners",
    "one in the same", "one and the same", "back to square one", "zero to hero", "ten to one",
    "one hundred and ten percent effort", "second hand", "second to none", "second nature",
    "second thought", "second thoughts", "a hundred and one ways", "a million and one",
    "cloud nine", "whole nine yards", "thanks a million", "a million thanks", "ten commandments",
    "eleventh hour", "twenty questions", "forty winks",
    "i for one am", "i for one", "my two cents", "two cents worth", "ocean's eleven",
    "twelve angry men", "ten downing street", "twelve days of christmas", "the twelve apostles",
    "number one", "day one", "square one", "year zero",
)  # fmt: skip

# Books with chapters and verses; and those whose names people have, too.
BOOKS: Final = frozenset(
    """
    genesis exodus leviticus deuteronomy joshua chronicles nehemiah psalm psalms proverbs
    ecclesiastes isaiah jeremiah lamentations ezekiel hosea obadiah micah nahum habakkuk zephaniah
    haggai zechariah malachi romans corinthians galatians ephesians philippians colossians
    thessalonians hebrews revelation
    """.split()
)
APOSTLES: Final = frozenset(
    "matthew luke john timothy titus philemon james peter jude daniel samuel esther ezra".split()
)
