"""Whether to act: what the neighbourhood says for and against a value.

Each class has one judge. It starts from how sure the form alone is and returns the confidence,
from 0 to 1, with the names of the evidence; the style's threshold decides. Evidence against
begins with a hyphen.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.scene import Scene
from verbalnorm.speech.numbers.setting import Setting
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import (
    Compound,
    Date,
    Height,
    Measure,
    Money,
    Number,
    Ordinal,
    Percent,
    Range,
    Time,
)
from verbalnorm.style import Style

__all__ = ["judge"]

_TEN: Final = 10
Verdict: TypeAlias = tuple[float, tuple[str, ...]]
_NEVER: Final[Verdict] = (-1.0, ())  # no style has so low a threshold


def judge(heard: Heard, walk: Walk, pack: NumberPack, style: Style, setting: Setting) -> Verdict:
    """How sure it is that ``heard`` is to be written in digits here, in text that is set so."""
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
    if words == 1 and scene.walk[scene.heard.begin].key[:1].isdecimal():
        return _NEVER  # written in digits already: "5 000 per ton"
    if value.sign:
        return (0.8 if scene.setting == "raw" else 0.6), ("a sign",)
    amount = value.amount
    if amount < scene.style.cardinal_from:
        if amount >= scene.style.label_from and words == 1 and (found := _small(scene)):
            return found
        if scene.versioned:
            return 0.8, ("a name before it",)
        return _NEVER  # it is too small
    if amount < scene.style.alone_from and not scene.in_company:
        return _NEVER  # it stands alone
    if scene.style.respects_edited and scene.mixed:
        return 0.5, ("-a part behind it",)
    if words == 1 and scene.style.respects_edited:
        if scene.followed:
            return 0.5, ("-a number behind it",)
        if scene.hour:
            return 0.5, ("-an hour in words",)
    elif scene.style.respects_edited and scene.goes_on:
        return 0.5, ("-a number behind it",)
    if scene.article and words == 2 and not scene.style.articles:
        return 0.5, ("-an article",)
    if scene.setting == "raw":
        return 0.85, ("text without punctuation",)
    if scene.labelled:
        return (0.8 if scene.setting == "cased" else 0.6), ("a label before it",)
    spoken = scene.setting == "cased" and not scene.hyphenated and _compound(scene)
    if spoken:
        return 0.8, ("a compound without its hyphen",)
    return 0.5, ("-an editor's word",)


def _small(scene: Scene) -> Verdict | None:
    """What makes digits of a number below ten, where all that can be are wanted in digits."""
    if scene.walk[scene.heard.end].gap == "-":
        return None  # "or three-letter codes"
    if scene.indexed:
        return 0.8, ("a label before it",)
    if scene.key:
        return 0.8, ("a key or a part before it",)
    if scene.summed:
        return 0.8, ("part of a sum",)
    if because := scene.counts_nothing:
        return 0.78, because
    if scene.rises or scene.paused or scene.ends_range:
        return 0.78, ("a number in digits beside it",)
    return None


def _compound(scene: Scene) -> bool:
    """Whether tens and a unit stand side by side with a space, as no editor writes them."""
    walk, pack = scene.walk, scene.pack
    return any(
        walk[k].key in pack.tens
        and walk[k + 1].gap == " "
        and (walk[k + 1].key in pack.digits or walk[k + 1].key in pack.ordinals)
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
    if scene.article and plain and scene.walk[heard.begin + 2].key not in scene.pack.conjunctions:
        return 0.6, ("-an article",)
    if plain and _everyday(value, scene.pack):
        return 0.6, ("-an everyday unit",)
    return 0.9, ()


def _everyday(value: object, pack: NumberPack) -> bool:
    """Whether a quantity is of daily speech, which an editor leaves in words: "six feet tall"."""
    if isinstance(value, Measure):
        return value.unit in pack.everyday
    if isinstance(value, Compound):
        named = (name for rest, name in pack.units.get(value.unit.lower(), ()) if not rest)
        return next(named, "") in pack.everyday | {""}
    return isinstance(value, Height)


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
    alone = value.value < scene.style.alone_from and not scene.in_company
    if alone or value.value < scene.style.ordinal_from:
        return _NEVER
    last, after = scene.walk[scene.heard.end - 1].key, scene.walk[scene.heard.end]
    beyond = scene.walk[scene.heard.end + 1].key
    if after.key == scene.pack.of and {scene.before, beyond} & scene.pack.articles:
        return 0.3, ("-a part of a whole",)  # "a tenth of the price", "the tenth of a second"
    # "forty second street", "the twenty second amendment"
    named = scene.pack.numbers | scene.pack.streets | scene.pack.ordered
    counts = after.joined and after.key not in scene.pack.function | named
    if last in scene.pack.quantities and counts:
        return 0.6, ("-a second is also a time",)
    if scene.setting == "raw":
        return 0.85, ("text without punctuation",)
    if scene.setting == "cased" and not scene.hyphenated and _compound(scene):
        return 0.8, ("a compound without its hyphen",)
    return 0.6, ("-an editor's word",)


def _year(scene: Scene) -> Verdict:
    sure = scene.heard.sure
    if scene.setting == "typeset":
        return min(sure, 0.7), ("-an editor's word",)
    return sure, ()


def _date(scene: Scene) -> Verdict:
    value = scene.heard.value
    if isinstance(value, Range):
        value = value.low if isinstance(value.low, Date) else value.high
    if not isinstance(value, Date):  # with slashes
        return _by_form(scene)
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
    if model and scene.before in scene.pack.labels:
        return 0.85, ("a label before it",)
    shouted = len(left.text) > 1 and left.text.isupper()
    opens = not shouted and scene.walk.opens_sentence(heard.begin - 1)
    if model and left.text[0].isupper() and not opens:
        return 0.85, ("a name before it",)
    return heard.sure, ()


def _serial(scene: Scene) -> Verdict:
    """Where nobody set capitals, a letter in lower case is as good a letter."""
    sure = scene.heard.sure
    return (min(1.0, sure + 0.1), ()) if scene.setting == "raw" else (sure, ())


def _time(scene: Scene) -> Verdict:
    sure, value = scene.heard.sure, scene.heard.value
    if scene.setting == "typeset":
        return min(sure, 0.6), ("-an editor's word",)
    if isinstance(value, Time) and value.oclock and scene.style.label_from < _TEN:
        return 0.9, ("every label in digits",)
    return sure, ()


def _range(scene: Scene) -> Verdict:
    value = scene.heard.value
    assert isinstance(value, Range)
    low, high = value.low, value.high
    assert isinstance(low, Number)
    assert isinstance(high, Number)
    smallest, largest = sorted((abs(low.amount), abs(high.amount)))
    if any(end.fraction is not None for end in (low, high)):
        return 0.9, ("digits after a point",)
    if value.kind == "split" and scene.setting != "typeset":
        return scene.heard.sure, ()
    asked = scene.heard.sure >= scene.style.threshold and largest >= scene.style.range_from
    if asked and scene.setting != "typeset":
        return scene.heard.sure, ()
    if scene.setting == "cased" and _compound(scene) and not scene.hyphenated:
        return 0.8, ("a compound without its hyphen",)
    if scene.setting != "raw":
        return 0.5, ("-an editor's word",)
    shared = low.scale == 1 < high.scale and low.amount < high.amount / high.scale
    if value.kind == "or" and smallest < max(scene.style.range_from, 10) and not shared:
        written = scene.walk[scene.heard.end - 1].key[:1].isdecimal()
        return (0.8, ("digits beside it",)) if written else (0.4, ())
    if largest >= scene.style.range_from:
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
        "serial": _serial,
        "range": _range,
    }
)
