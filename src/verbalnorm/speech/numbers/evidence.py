"""Whether to act: what the neighbourhood says for and against a value.

Each class has one judge. It starts from how sure the form alone is and returns the confidence,
from 0 to 1, with the names of the evidence; the style's threshold decides.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from attrs import frozen

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import (
    Date,
    Measure,
    Money,
    Number,
    Ordinal,
    Percent,
    Range,
    Year,
)
from verbalnorm.style import Style

__all__ = ["Setting", "judge", "setting_of"]

# How the text around is set. A recognizer's raw output has no punctuation; "cased" text was
# punctuated by somebody, perhaps a machine; "typeset" text has marks that no machine hears.
Setting: TypeAlias = Literal["raw", "cased", "typeset"]
Verdict: TypeAlias = tuple[float, tuple[str, ...]]

_REACH: Final = 240
_PUNCTUATED: Final = re.compile(r"[.?!,;:](?=\s|[\"”’]|$)")
_TYPESET: Final = re.compile(r"[;“”—‘]|--|_\w|\w-\w+-\w|\"\s|’")


def setting_of(text: str, start: int = 0, end: int | None = None) -> Setting:
    """How ``text`` is set around the place from ``start`` to ``end``, within its paragraph.

    >>> setting_of("so we had twenty people"), setting_of("So, we had twenty people.")
    ('raw', 'cased')
    >>> setting_of("We had twenty people; none stayed.")
    'typeset'
    """
    end = len(text) if end is None else end
    low = max(0, start - _REACH)
    low = max(low, text.rfind("\n\n", low, start))
    high = text.find("\n\n", end, end + _REACH)
    around = text[low : high if high >= 0 else end + _REACH]
    if _TYPESET.search(around):
        return "typeset"
    return "cased" if _PUNCTUATED.search(around) else "raw"


@frozen
class Scene:
    """What a judge may look at."""

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
    def counts_nothing(self) -> tuple[str, ...]:
        """Why a small number is no count: nothing that could be counted follows it."""
        walk, pack, heard = self.walk, self.pack, self.heard
        left, after = walk[heard.begin - 1], walk[heard.end]
        if not walk[heard.begin].joined or walk[heard.begin].key in pack.ones:
            return ()
        if left.key in pack.function or left.key in pack.starts:
            if left.key in pack.articles and (not after.joined or after.key in pack.function):
                return ("an article before it", "nothing counted behind it")
            return ()
        if not after.joined or after.key in pack.function:
            return ("a name before it", "nothing counted behind it")
        if walk[heard.begin - 2].key in pack.articles and walk[heard.begin - 1].joined:
            return ("a name before it", "an article before that")
        if left.text[0].isupper() and not walk.opens_sentence(heard.begin - 1):
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


def judge(
    heard: Heard, walk: Walk, pack: NumberPack, style: Style, setting: Setting | None
) -> Verdict:
    """How sure it is that ``heard`` is to be written in digits here."""
    if style.respects_edited:
        if setting is None:
            setting = setting_of(walk.text, walk[heard.begin].start, walk[heard.end - 1].end)
    else:
        setting = "raw"
    scene = Scene(heard, walk, pack, style, setting)
    confidence, because = _JUDGES.get(heard.rule, _by_form)(scene)
    return confidence, (*heard.because, *because)


def _by_form(scene: Scene) -> Verdict:
    return scene.heard.sure, ()


def _cardinal(scene: Scene) -> Verdict:
    value = scene.heard.value
    if not isinstance(value, Number):  # a row or a plural that the style makes a number
        return _by_form(scene)
    words = scene.heard.end - scene.heard.begin
    if value.sign:
        return (0.8 if scene.setting == "raw" else 0.6), ("a sign",)
    if value.amount < scene.style.cardinal_from:
        if value.amount >= scene.style.label_from and words == 1:
            if scene.before in scene.pack.labels:
                return 0.8, ("a label before it",)
            if because := scene.counts_nothing:
                return 0.78, because
        if scene.versioned:
            return 0.8, ("a name before it",)
        return -1.0, ("-too small",)
    if value.amount < scene.style.alone_from and not scene.in_company:
        return -1.0, ("-alone",)
    if scene.article and words == 2 and not scene.style.articles:
        return 0.5, ("-an article",)
    if scene.setting == "raw":
        return 0.85, ("text without punctuation",)
    if scene.before in scene.pack.labels:
        return (0.8 if scene.setting == "cased" else 0.6), ("a label before it",)
    spoken = scene.setting == "cased" and not scene.hyphenated and _compound(scene)
    if spoken:
        return 0.8, ("a compound without its hyphen",)
    return 0.5, ("-an editor's word",)


def _compound(scene: Scene) -> bool:
    """Whether tens and a unit stand side by side with a space, as no editor writes them."""
    walk, pack = scene.walk, scene.pack
    return any(
        walk[k].key in pack.tens and walk[k + 1].key in pack.digits and walk[k + 1].gap == " "
        for k in range(scene.heard.begin, scene.heard.end - 1)
    )


def _decimal(scene: Scene) -> Verdict:
    value = scene.heard.value
    assert isinstance(value, Number)
    walk, heard = scene.walk, scene.heard
    if value.fraction is not None and not value.whole:
        after = walk[heard.end]
        if "\n" in walk[heard.begin + 1].gap:
            return 0.3, ("-a line between",)
        if walk[heard.begin + 1].gap == "" or value.scale > 1:
            return 0.9, ("digits glued to it",)
        if after.joined and after.key in scene.pack.quantities:
            return 0.9, ("a unit after it",)
        if scene.before in scene.pack.amounts:
            return 0.8, ("a word of amount before it",)
        return (0.8 if len(value.fraction) > 1 else 0.3), ()
    short = value.scale == 1 and value.whole == "1" and heard.end - heard.begin == 3
    if short and scene.before in scene.pack.at:
        return 0.3, ("-at one point",)
    return heard.sure, ()


def _quantity(scene: Scene) -> Verdict:
    """Percent, money and measures, alone or as a range."""
    heard = scene.heard
    if scene.setting == "raw":
        return 0.95, ()
    if not scene.spoken:
        return 0.6, ("-written in digits already",)
    value = heard.value.high if isinstance(heard.value, Range) else heard.value
    plain = not _compound(scene) and not _exact(value)
    if scene.setting == "typeset" and plain:
        return 0.5, ("-an editor's word",)
    if scene.article and plain:
        return 0.6, ("-an article",)
    if isinstance(value, Measure) and value.unit in scene.pack.everyday and plain:
        return 0.6, ("-an everyday unit",)
    return 0.9, ()


def _exact(value: object) -> bool:
    """Whether a quantity has decimals or cents, which nobody sets in words."""
    if isinstance(value, Money) and value.cents is not None:
        return True
    if isinstance(value, Money | Percent | Measure):
        return value.number.fraction is not None
    return False


def _ordinal(scene: Scene) -> Verdict:
    value = scene.heard.value
    assert isinstance(value, Ordinal)
    if scene.heard.sure == 1.0:
        return 1.0, ()
    if value.value < scene.style.ordinal_from:
        return -1.0, ("-too small",)
    if value.value < scene.style.alone_from and not scene.in_company:
        return -1.0, ("-alone",)
    if scene.setting == "raw":
        return 0.85, ("text without punctuation",)
    return 0.6, ("-an editor's word",)


def _year(scene: Scene) -> Verdict:
    value, heard = scene.heard.value, scene.heard
    assert isinstance(value, Year)
    if scene.setting == "typeset":
        return min(heard.sure, 0.7), ("-an editor's word",)
    return heard.sure, ()


def _date(scene: Scene) -> Verdict:
    value = scene.heard.value
    assert isinstance(value, Date)
    sure = scene.heard.sure
    if not scene.spoken:
        return 0.6, ("-written in digits already",)
    if scene.setting == "raw" or (value.year and scene.setting == "cased"):
        return sure, ()
    if value.day_first or scene.setting == "typeset":
        return min(sure, 0.6), ("-an editor's word",)
    return sure, ()


def _roman(scene: Scene) -> Verdict:
    sure = scene.heard.sure
    if scene.setting == "typeset":
        return min(sure, 0.6), ("-an editor's word",)
    return sure, ()


def _digits(scene: Scene) -> Verdict:
    """A row of digits; a name before a short one makes it a model: "Boeing seven forty seven"."""
    heard, left = scene.heard, scene.walk[scene.heard.begin - 1]
    model = heard.pair and scene.before and scene.before not in scene.pack.function
    if model and left.text[0].isupper() and not scene.walk.opens_sentence(heard.begin - 1):
        return 0.85, ("a name before it",)
    return heard.sure, ()


def _time(scene: Scene) -> Verdict:
    sure = scene.heard.sure
    if scene.setting == "typeset":
        return min(sure, 0.6), ("-an editor's word",)
    return sure, ()


def _range(scene: Scene) -> Verdict:
    value = scene.heard.value
    assert isinstance(value, Range)
    low, high = value.low, value.high
    assert isinstance(low, Number) and isinstance(high, Number)
    smallest = min(abs(low.amount), abs(high.amount))
    if any(end.fraction is not None for end in (low, high)):
        return 0.9, ("digits after a point",)
    if scene.setting != "raw":
        return 0.5, ("-an editor's word",)
    if smallest >= scene.style.range_from:
        return 0.8, ("both ends are numbers",)
    return 0.4, ()


_JUDGES: Final[Mapping[str, Callable[[Scene], Verdict]]] = MappingProxyType(
    {
        "cardinal": _cardinal,
        "decimal": _decimal,
        "percent": _quantity,
        "money": _quantity,
        "measure": _quantity,
        "ordinal": _ordinal,
        "year": _year,
        "decade": _time,
        "date": _date,
        "time": _time,
        "roman": _roman,
        "digits": _digits,
        "range": _range,
    }
)
