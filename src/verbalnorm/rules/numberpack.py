"""What a language gives the number reader: words and word lists, nothing that runs."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import field, frozen

__all__ = ["NumberPack", "Phrases", "Words", "phrases"]

Words: TypeAlias = frozenset[str]
# First word → the rest of each phrase that begins with it, the longest first, and its meaning.
Phrases: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


def phrases(table: Mapping[str, str] | Iterable[tuple[str, str]]) -> Phrases:
    """Index phrases (``"per cent"``) by their first word, in one order in every process.

    >>> phrases({"per cent": "%", "per cent point": "pp"})["per"]
    ((('cent', 'point'), 'pp'), (('cent',), '%'))
    """
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in dict(table).items():
        first, *rest = phrase.split()
        index.setdefault(first, []).append((tuple(rest), meaning))
    return {
        first: tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry[0])))
        for first, found in index.items()
    }


@frozen(kw_only=True, hash=False)
class NumberPack:
    """The number words of a language, all in lower case."""

    # Whole numbers.
    digits: Mapping[str, int]
    ones: Words  # digits that are also pronouns
    ohs: Words  # zero, but only inside a row of digits
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Words
    scales: Mapping[str, int]
    plural_scales: Mapping[str, int]  # "thousands"
    articles: Words  # "a hundred"
    vowels: str  # an article of one letter is none before them: "a innate"
    conjunctions: Words  # "a hundred and one"
    signs: Mapping[str, str]
    operators: Words  # "two plus two equals four"
    products: Words  # "two times two": a count, too
    results: Words  # "ten minus three is seven"
    comparisons: frozenset[tuple[str, str]]  # "less than two"
    denials: Words  # before them: "no less than two"
    repeats: Mapping[str, int]  # "double five"
    ordinals: Mapping[str, int]
    suffixes: Words  # "10 th"
    halves: Mapping[str, tuple[int, int]]  # "half a million", "three quarters"
    denominators: Mapping[str, int]
    # Marks.
    points: Words
    dots: Words
    dashes: Words
    ranges: Words  # "ten to fifteen"
    alternatives: Words  # "ten or fifteen"
    between: Words  # "between ten and fifteen"
    scores: Words  # "won by ten to three"
    outcomes: Words  # "a seven two majority"
    ratios: Words  # "one in five"
    quotas: tuple[str, ...]  # "seven out of ten"
    times: Words  # "four by four"
    pressures: Words  # "one thirty over eighty"
    percents: Phrases
    # Money and measures: phrase → ISO 4217 code or CLDR unit.
    currencies: Phrases
    minors: Phrases
    weights: Phrases  # weights that are a currency where hundredths follow: "ten pounds fifty"
    plurals: Words  # never behind one: "one dollars" is no money
    # Words of other meanings, and the least amount behind which each is money: "the newer one won".
    doubtful: Mapping[str, int]
    characters: Words  # behind a currency they make its character of it: "a hundred dollar signs"
    symbols: Mapping[str, str]
    units: Phrases
    unit_symbols: Mapping[str, str]
    money_words: Mapping[str, tuple[str, str, str, str]]  # one, more; one cent, more
    unit_words: Mapping[str, tuple[str, str]]  # one, more
    everyday: Words  # units that an edited text leaves in words: "six feet tall"
    # Dates and times.
    months: Mapping[str, int]
    decades: Mapping[str, int]
    decade_cues: Words  # before a decade without its century: "the mid sixties"
    centuries: Words  # "nineteen hundreds"
    millennia: Words  # "the two thousands"
    periods: Mapping[str, str]  # "second quarter of twenty ten"
    of: str
    the: str
    eras: Phrases
    meridiems: Phrases
    zones: Phrases
    oclock: Phrases
    past: Words
    until: Words
    month_names: tuple[str, ...]
    scale_words: Mapping[int, str]
    # Addresses.
    address_at: Words
    address_marks: Mapping[str, str]
    colon: str
    slash: str
    schemes: Words
    domains: Words
    # Evidence.
    homophones: Mapping[str, int]  # "for point five": what sounds like a digit
    openers: Words  # may open a sentence with a capital and still name nothing
    hesitations: Words  # "four, uh, point five"
    quantities: Words  # after a bare ".5": "point five seconds"
    modifiers: Words  # units in the singular: "a thirty minute walk"
    # Units whose hundreds are not said, and the most of them: "two twenty volt outlets". In pounds
    # only who is ``weighed`` is told so: "two forty pound linemen", but "two | forty pound bags".
    shortened: Mapping[str, int]
    weighed: Words
    ages: Words  # "a twenty five year old"
    lives: Words  # what ages are told in
    feet: Words  # "six foot two"
    books: Words  # "Isaiah forty thirty one"
    apostles: Words  # books that are also names: "John three sixteen"
    verses: Words  # "John three verse sixteen"
    chapters: Words
    extents: Words  # behind these nothing is described: "six foot tall"
    counted: Words  # nouns that are only ever counted: "twenty thirty people"
    partitives: Words  # "ten ninety of them"
    ranked: Words  # labels of things in order, each of which may hold a number: "step two"
    streets: Words  # how the names of streets end: "twelve thirty four Main Street"
    ways: Words  # the same, of words that are mostly others: "Oak Drive"
    ordered: Words  # what is counted off: "the twenty second amendment"
    orders: Words  # what an ordinal makes a fixed word with: "third party"
    pieces: Words  # what has a price, too: "nine ninety nine a piece"
    notes: Words  # "two twenty dollar bills"
    faces: frozenset[int]  # what is printed on them
    plural: str  # how a noun in the plural ends, and how some in the singular do
    singulars: tuple[str, ...]
    durations: Words  # "twenty twenty years": no year
    amounts: Words  # before ".5": "down point five"
    at: Words  # before "one point": there the point is a noun
    pointed: Words  # before "point five": what makes a noun of it, "this point"
    on: Words  # before a month that is also another word: "on may fifth"
    hedges: Words  # may stand between it and the time: "at about two thirty"
    at_time: Words  # before "two thirty": there it is a time
    telling: Words  # one word or two before the time of day: "it was ten to nine"
    deadlines: Words  # the same where nothing is counted: "until five fifteen"
    heats: Words  # before that, they ask for a temperature: "bake at three fifty"
    day_parts: Words  # behind it, "two thirty tomorrow"; or behind one of ``part_leads``, "in the"
    part_leads: Words
    timed: Words  # what a time describes: "a quarter to six train"
    spans: Words  # before "ten to eleven p m": there it is a span
    labels: Words  # "chapter two"
    numbered: Words  # "day two": labels only where a style writes all of them in digits
    versions: Words  # the labels that an editor prints with a digit: "version 2"
    releases: Words  # what is done to programs, close before a version: "pin it to"
    stages: Words  # how far a version is, behind a dash: "dash beta two"
    roman_names: frozenset[tuple[str, str]]  # "world war two"
    rulers: Words  # titles before a name with a roman numeral: "king george the sixth"
    days: Words
    function: Words  # closed-class words and common verbs: they name nothing
    year_cues: Words  # "in twenty ten"
    costs: Words  # "it costs nineteen ninety nine": no year
    idioms: Phrases  # never numbers
    pronouns: Words  # before "one": "this one"
    letters: Words
    serials: Words  # letters with a number between, "q#", that need no capital
    strains: Words  # names that a hyphen ties to their number: "COVID nineteen"
    phone_cues: Mapping[str, str]  # what asks for a row of digits, and of which kind it is
    # What follows from the rest. A value is read from a word of ``starts``, or behind one of
    # ``glued``. ``quiet`` words are looked at beside a word of ``joins`` or ``leads`` alone (or of
    # ``bridges``, with one of ``beyond`` behind), ``trailing`` ones behind a digit or an article.
    words: Mapping[str, int] = field(init=False)  # all words below a hundred
    currency_signs: Mapping[str, str] = field(init=False)
    roman_lasts: Words = field(init=False)
    cardinals: Words = field(init=False)
    numbers: Words = field(init=False)
    starts: Words = field(init=False)
    glued: Words = field(init=False)
    quiet: Words = field(init=False)
    joins: Words = field(init=False)
    bridges: Words = field(init=False)
    beyond: Words = field(init=False)
    leads: Words = field(init=False)
    trailing: Words = field(init=False)
    stems: Words = field(init=False)  # the words of ``serials`` before a number: "mp"
    # Words directly before a small number that tell nothing without the one before: "parts two and
    # three", "less than two".
    indexing: Words = field(init=False)

    @words.default
    def _words(self) -> Mapping[str, int]:
        return {**self.digits, **self.teens, **self.tens}

    @currency_signs.default
    def _currency_signs(self) -> Mapping[str, str]:
        return {symbol: code for code, symbol in self.symbols.items() if len(symbol) == 1}

    @roman_lasts.default
    def _roman_lasts(self) -> Words:
        return frozenset(last for _, last in self.roman_names)

    @cardinals.default
    def _cardinals(self) -> Words:
        return frozenset({*self.digits, *self.teens, *self.tens, *self.hundreds, *self.scales})

    @numbers.default
    def _numbers(self) -> Words:
        return self.cardinals | {*self.ordinals}

    @property
    def denominators_of(self) -> Mapping[int, tuple[str, str]]:
        """By its value, the word for one part and for more: 3 is a third, and thirds."""
        words: dict[int, list[str]] = {}
        for word, value in self.denominators.items():
            words.setdefault(value, []).append(word)
        parts = {}
        for value, found in words.items():
            one = next((word for word in found if word in self.halves), found[0])
            more = [word for word in found if word != one and word[:3] == one[:3]]
            parts[value] = one, max(more, key=len, default=one)
        return parts

    def many(self, word: str) -> bool:
        """Whether ``word`` is a noun in the plural, by its ending or because it is only counted."""
        if word in self.counted:
            return True
        ends = word.endswith(self.plural) and not word.endswith(self.singulars)
        return ends and word not in self.function

    def __hash__(self) -> int:
        # The mappings have none; equal packs have equal starts, and these keep their hash.
        return hash(self.starts)

    @starts.default
    def _starts(self) -> Words:
        return (
            self.cardinals
            | {*self.plural_scales, *self.repeats, *self.ordinals, *self.halves, *self.ohs}
            | {*self.points, *self.suffixes, *self.percents, *self.minors, *self.signs}
        )

    @glued.default
    def _glued(self) -> Words:
        return self.points

    @quiet.default
    def _quiet(self) -> Words:
        small = {word for word, value in self.ordinals.items() if value < 10}
        return frozenset({*self.digits, *self.ohs, *self.halves, *small, *self.repeats})

    @joins.default
    def _joins(self) -> Words:
        return (
            self.cardinals
            | {*self.ohs, *self.repeats, *self.ordinals, *self.points, *self.dots, *self.months}
            | {*self.percents, *self.currencies, *self.minors, *self.units, *self.decades}
            | {*self.centuries, *self.meridiems, *self.oclock, *self.eras, *self.denominators}
            | {*self.periods, *self.operators, *self.verses, *self.millennia, *self.dashes, "%"}
            | {self.slash} | {letter for letter in self.letters if len(letter) == 1}
        )  # fmt: skip

    @bridges.default
    def _bridges(self) -> Words:
        return (
            self.ranges | self.alternatives | self.ratios | self.times | self.past | self.until
            | self.conjunctions | self.articles | {self.quotas[0]} | self.lives
        )  # fmt: skip

    @beyond.default
    def _beyond(self) -> Words:
        own = {*self.halves, *self.signs, self.quotas[1]}
        return self.cardinals | self.ohs | self.articles | self.ages | own

    @trailing.default
    def _trailing(self) -> Words:
        return (
            self.hundreds | self.suffixes
            | {*self.scales, *self.plural_scales, *self.percents, *self.minors}
        )  # fmt: skip

    @stems.default
    def _stems(self) -> Words:
        return frozenset(stem for one in self.serials if len(stem := one.partition("#")[0]) > 1)

    @indexing.default
    def _indexing(self) -> Words:
        words = self.conjunctions | self.alternatives | self.products | self.times
        return words | {last for _, last in self.comparisons}

    @leads.default
    def _leads(self) -> Words:
        return (
            self.dashes | self.characters | self.versions | self.operators | {
                stem for serial in self.serials if len(stem := serial.partition("#")[0]) > 1
            }
            | {*self.signs, *self.months, *self.repeats, *self.dots, *self.points}
            | {*self.phone_cues} | {letter for letter in self.letters if len(letter) == 1}
        )  # fmt: skip
