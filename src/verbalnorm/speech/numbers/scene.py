"""What a judge may look at: a value among the words around it."""

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.clock import hour_told
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.setting import Setting
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Number
from verbalnorm.style import Style

__all__ = ["Scene"]


@frozen(eq=False, repr=False)
class Scene(Record):
    """A value, the words around it, and how the text is set."""

    heard: Heard
    walk: Walk
    pack: NumberPack
    style: Style
    setting: Setting

    @property
    def hyphenated(self) -> bool:
        """Whether somebody wrote the number with a hyphen, as an editor does."""
        heard = self.heard
        return any(self.walk[k].gap == "-" for k in range(heard.begin + 1, heard.end))

    @property
    def spoken(self) -> bool:
        """Whether any part of the number is in words, a scale behind digits aside."""
        pack, walk = self.pack, self.walk
        keys = {walk[k].key for k in range(self.heard.begin, self.heard.end)}
        if not keys.isdisjoint(pack.points):
            return True
        written = any(key[:1].isdecimal() for key in keys)
        return not (keys & pack.numbers).issubset(pack.scales if written else ())

    @property
    def before(self) -> str:
        """The word joined to the front of the value, or nothing."""
        begin = self.heard.begin
        left = self.walk[begin - 1]
        return left.key if self.walk[begin].joined else ""

    @property
    def in_company(self) -> bool:
        """Whether another number stands directly beside the value."""
        walk, heard = self.walk, self.heard
        after, left = walk[heard.end], walk[heard.begin - 1]
        return any(
            (gap == ", " or joined) and (key in self.pack.numbers or key[:1].isdecimal())
            for key, gap, joined in (
                (after.key, after.gap, after.joined),
                (left.key, walk[heard.begin].gap, walk[heard.begin].joined),
            )
        )

    @property
    def followed(self) -> bool:
        """Whether another value stands directly behind: of the two an editor spells one."""
        after, pack = self.walk[self.heard.end], self.pack
        written = after.key[:1].isdecimal() or after.key in pack.currency_signs
        return after.gap == " " and (written or after.key in pack.cardinals)

    @property
    def goes_on(self) -> bool:
        """Whether what follows a hundred or a scale may begin another value, as one is behind it.

        "Three thousand twenty thirty thousand", "five hundred five fifty".
        """
        walk, pack, last = self.walk, self.pack, self.heard.end - 1
        after = walk[last + 1]
        if after.gap != " " or after.key not in pack.words:
            return False
        last -= walk[last].key in pack.digits and walk[last - 1].key in pack.tens
        scale = walk[last - 1].key
        return last > self.heard.begin and (scale in pack.hundreds or scale in pack.scales)

    @property
    def mixed(self) -> bool:
        """Whether a part of one is told behind it: "twelve and a half", "thirty and a third"."""
        walk, pack, end = self.walk, self.pack, self.heard.end
        parts = walk[end].joined and walk[end].key in pack.conjunctions
        return (
            parts and walk[end + 1].key in pack.articles and walk[end + 2].key in pack.denominators
        )

    @property
    def hour(self) -> bool:
        """Whether parts of an hour are told before it: "half past ten", "it was ten to eleven"."""
        return hour_told(self.walk, self.heard.begin, self.pack)

    @property
    def labelled(self) -> bool:
        """Whether the word before is a label: "chapter two", but not "at this point one of us"."""
        walk, pack, begin = self.walk, self.pack, self.heard.begin
        if self.before in pack.points:
            lead = walk[begin - 2].key
            return not (walk[begin].key in pack.ones or lead == pack.the or lead in pack.at)
        return self.before in pack.labels

    @property
    def indexed(self) -> bool:
        """Whether a word before asks for an index: "exit code two", "steps two and three"."""
        walk, pack, begin = self.walk, self.pack, self.heard.begin
        if not (self.before in pack.numbered or self.labelled):
            return self._listed
        if pack.digits.get(walk[begin].key) != 1:
            return self.before in pack.numbered or not self.counts
        after, lead = walk[self.heard.end], walk[begin - 2].key
        led = lead in pack.pronouns
        if lead == pack.the or lead in pack.articles:
            led = self.before in pack.numbered  # "the tier one customers", "in the game one plays"
        return not led and not (
            after.key == pack.of and walk[self.heard.end + 1].key in pack.partitives
        )

    @property
    def _listed(self) -> bool:
        """Whether the value is one of two behind a label in the plural: "steps two and three"."""
        walk, pack, begin, end = self.walk, self.pack, self.heard.begin, self.heard.end
        words = pack.conjunctions | pack.alternatives
        if self.before in words:
            known = walk[begin - 2].key
            return (known in pack.digits or known.isdecimal()) and self._labels(begin - 3)
        first = walk[end].joined and walk[end].key in words and walk[end + 1].joined
        return first and walk[end + 1].key in pack.cardinals and self._labels(begin - 1)

    def _labels(self, at: int) -> bool:
        """Whether a label in the plural stands at ``at``; "weeks two or three" are counted."""
        key, pack = self.walk[at].key, self.pack
        name = key[: -len(pack.plural)]
        plural = key.endswith(pack.plural) and key not in pack.quantities
        known = name in pack.labels or name in pack.numbered
        return plural and known and self.walk[at + 1].joined

    @property
    def counts(self) -> bool:
        """Whether a noun in the plural stands behind: "last week two boats sank"."""
        after = self.walk[self.heard.end]
        return after.joined and self.pack.many(after.key)

    @property
    def key(self) -> bool:
        """Whether a sign makes a key or a part of it: "press * one", "1 / three"."""
        walk, begin = self.walk, self.heard.begin
        sign, left = walk[begin].gap.strip(" "), walk[begin - 1]
        return sign in ("*", "#", "/") and left.text != "" and (sign != "/" or left.key.isdecimal())

    @property
    def ends_range(self) -> bool:
        """Whether the value ends a range that begins in digits: "2.5 to four"."""
        walk, heard, pack = self.walk, self.heard, self.pack
        low, value = walk[heard.begin - 2], heard.value
        if self.before not in pack.ranges | pack.alternatives or not walk[heard.begin - 1].joined:
            return False
        whole, point, part = low.text.partition(".")
        plain = whole.isdecimal() and (not point or part.isdecimal())
        return plain and isinstance(value, Number) and float(low.text) < value.amount

    @property
    def summed(self) -> bool:
        """Whether the value is part of a sum: "two plus two equals four", "two times two"."""
        pack, begin, end = self.pack, self.heard.begin, self.heard.end
        walk = self.walk
        if walk[end].joined and walk[end].key in pack.operators and walk[end + 1].joined:
            return walk[end + 1].key in pack.cardinals
        if walk[end].key in pack.products and walk[end].joined:
            return walk[end + 1].key in pack.cardinals and self._closes_sum(end + 2)
        if self.before in pack.operators or self.before in pack.results:
            total = self.before in pack.results - pack.operators
            return self._number(begin - 2) and (not total or self._operated(begin - 3))
        return self._operated(begin - 1) and self._closes_sum(end)

    def _number(self, at: int) -> bool:
        """Whether a number stands at ``at``."""
        key = self.walk[at].key
        return key in self.pack.cardinals or key.isdecimal()

    def _operated(self, at: int) -> bool:
        """Whether a number and a word for what is done with it end at ``at``: "ten divided by"."""
        walk, pack = self.walk, self.pack
        at -= walk[at].key in pack.times and walk[at].joined
        return walk[at].key in pack.operators | pack.products and self._number(at - 1)

    def _closes_sum(self, at: int) -> bool:
        """Whether nothing that is counted stands at ``at``, but perhaps what a sum comes to."""
        after, pack = self.walk[at], self.pack
        return not after.joined or after.key in pack.results

    @property
    def paused(self) -> bool:
        """Whether a larger number of the same unit follows a pause: "five, ten years"."""
        walk, pack, end = self.walk, self.pack, self.heard.end
        tall = {**pack.teens, **pack.tens}.get(walk[end].key, 0)
        unit = walk[end + 1]
        timed = unit.key in pack.durations or unit.key in pack.units
        listed = walk[self.heard.begin].gap == ", "  # "three, five, ten years"
        return tall > 0 and walk[end].gap == ", " and unit.joined and timed and not listed

    @property
    def rises(self) -> bool:
        """Whether two larger numbers follow, one by one: "five ten fifteen years"."""
        walk, pack, end = self.walk, self.pack, self.heard.end
        tall = {**pack.teens, **pack.tens}
        low, high = (tall.get(walk[k].key, 0) for k in (end, end + 1))
        return 0 < low < high and walk[end].joined and walk[end + 1].joined

    @property
    def counts_nothing(self) -> tuple[str, ...]:
        """Why a small number is no count: nothing that could be counted follows it."""
        walk, pack, heard = self.walk, self.pack, self.heard
        left, after = walk[heard.begin - 1], walk[heard.end]
        if not walk[heard.begin].joined or walk[heard.begin].key in pack.ones:
            return ()
        if after.joined and after.key == pack.of:
            return ()
        closes = not after.joined or after.key in pack.operators
        closes = closes or (after.key in pack.function and after.key not in pack.products)
        if left.key in pack.function or left.key in pack.starts:
            compared = (walk[heard.begin - 2].key, left.key) in pack.comparisons
            compared = compared and walk[heard.begin - 3].key not in pack.denials
            bridged = after.key in pack.bridges and walk[heard.end + 1].key in pack.cardinals
            if closes and not bridged and (left.key in pack.articles or compared):
                what = "a comparison before it" if compared else "an article before it"
                return (what, "nothing counted behind it")
            return ()
        if closes:
            return ("a name before it", "nothing counted behind it")
        if walk[heard.begin - 2].key in pack.articles and walk[heard.begin - 1].joined:
            return ("a name before it", "an article before that")
        if left.text[:1].isupper() and not walk.opens_sentence(heard.begin - 1):
            return ("a name before it",)
        return ()

    @property
    def versioned(self) -> bool:
        """Whether what stands before takes a version: "version two", "GPT four is"."""
        walk, heard = self.walk, self.heard
        left, after = walk[heard.begin - 1], walk[heard.end]
        if not walk[heard.begin].joined or heard.end - heard.begin > 1:
            return False
        if left.key in self.pack.versions:
            return walk[heard.begin].key not in self.pack.ones or left.key in self.pack.labels
        shouted = left.text.isupper() and len(left.text) > 1 and left.text.isalpha()
        counts = after.joined and after.key not in self.pack.function
        return shouted and not counts and walk[heard.begin].key not in self.pack.ones

    @property
    def article(self) -> bool:
        """Whether the value begins with an article: "a hundred"."""
        return self.walk[self.heard.begin].key in self.pack.articles
