"""The options of a normalizer: what there is to choose, and what is said to a wrong choice."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import NoneType
from typing import Any, Final, TypeAlias, cast

from attrs import Attribute, evolve

from verbalnorm.arguments import choose, require, several, shown
from verbalnorm.document import Heading
from verbalnorm.errors import InputTypeError, OptionError
from verbalnorm.presets import STYLES
from verbalnorm.rules.rule import Rule
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.engines.asides import NOTES
from verbalnorm.style import Style

__all__ = [
    "LAYOUTS",
    "SYNTAXES",
    "TITLE_LINES",
    "VOICES",
    "Levels",
    "between",
    "heading_rules",
    "levels_of",
    "notes_of",
    "of_type",
    "one_of",
    "phrases",
    "phrases_of",
    "rule_set",
    "style_of",
    "voice",
]

VOICES = ("auto", "narration", "symbols", "dictation")
LAYOUTS = ("auto", "sentences", "wrapped", "paragraphs", "kept")
SYNTAXES = ("plain", "markdown")
TITLE_LINES = ("bold", "heading", "plain")

Levels: TypeAlias = tuple[tuple[str, int], ...]
# What attrs calls with the instance, the attribute, which knows its name, and the value.
Check: TypeAlias = Callable[[object, "Attribute[Any]", Any], None]


def one_of(*known: str) -> Check:
    """A check that lets only ``known`` values pass; raises ``OptionError``, which names them."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        choose(attribute.name, value, known)

    return check


def voice(normalizer: Any, attribute: "Attribute[Any]", value: object) -> None:  # noqa: ANN401 - whatever has rules
    """A check that lets only the voices pass that the rules know, and those that need no rule."""
    choose(attribute.name, value, (*VOICES, *sorted(normalizer.rules.voices - set(VOICES))))


def of_type(*kinds: type, hint: str = "") -> Check:
    """A check that lets only values of ``kinds`` pass; raises ``InputTypeError``."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        require(attribute.name, value, *kinds, hint=hint)

    return check


rule_set: Final = of_type(
    RuleSet, hint="write ENGLISH + [rule] for one more, ENGLISH - {'strong'} for one less"
)


def between(least: float, most: float) -> Check:
    """A check that lets only numbers from ``least`` to ``most`` pass."""

    def check(_: object, attribute: "Attribute[Any]", value: Any) -> None:  # noqa: ANN401 - checked here
        require(attribute.name, value, int, float)
        if not least <= value <= most:
            raise OptionError(
                f"{attribute.name}={shown(value)} must lie between {least} and {most}"
            )

    return check


def notes_of(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes to drop, in a fixed order; raises ``OptionError`` for one that does not exist."""
    chosen = (*several("drop", notes, what="notes"),)
    for note in chosen:
        choose("drop", note, (*NOTES,))
    return tuple(note for note in NOTES if note in chosen)


def phrases_of(values: Iterable[str]) -> tuple[str, ...]:
    """``values`` as a tuple; what is no collection of phrases passes, for ``phrases`` to refuse.

    A string is an iterable of strings too, but nobody means its letters, nor a mapping's keys.

    >>> phrases_of(["a star", "a dash"]), phrases_of("a star")
    (('a star', 'a dash'), 'a star')
    """
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        return cast("tuple[str, ...]", values)
    return tuple(values)


def phrases(_: object, attribute: "Attribute[Any]", value: Iterable[str]) -> None:
    """A check that lets only tuples of phrases pass."""
    for phrase in several(attribute.name, value, str, what="phrases"):
        if not phrase.strip():
            raise OptionError(f"{attribute.name}: a phrase of it is empty: leave it out")


def style_of(style: Style | str) -> Style:
    """The style that a name stands for; raises ``OptionError`` for an unknown one."""
    if isinstance(style, Style):
        return style
    require("style", style, str, Style)
    choose("style", style, (*STYLES,))
    return STYLES[style]


def levels_of(levels: Mapping[str, int] | Levels | None) -> Levels:
    """The levels of heading rules as sorted pairs; raises ``InputTypeError`` for anything else.

    Whether such rules are there, and are heading rules, is told by ``heading_rules``.

    >>> levels_of({"subheading": 2, "heading": 1})
    (('heading', 1), ('subheading', 2))
    """
    hint = 'write {"heading": 2}'
    require("heading_levels", levels, Mapping, tuple, NoneType, hint=hint)
    try:
        pairs = dict(levels or ())
    except (TypeError, ValueError) as error:
        raise InputTypeError(
            f"heading_levels={shown(levels)} has no names and levels: {hint}"
        ) from error
    for name, level in pairs.items():
        require("a name in heading_levels", name, str, hint=hint)
        require(f"heading_levels[{shown(name)}]", level, int, hint=hint)
    return tuple(sorted(pairs.items()))


def heading_rules(rules: RuleSet, levels: Levels) -> Iterator[Rule]:
    """The heading rules with other ``levels``; raises ``OptionError`` for others."""
    known = [rule.name for rule in rules if isinstance(rule.node, Heading)]
    for name, level in levels:
        if rules[name].name not in known:
            raise OptionError(
                f"heading_levels: the rule {name!r} makes no headings: choose from"
                f" {', '.join(known)}"
            )
        if not 1 <= level <= 6:
            raise OptionError(
                f"heading_levels[{name!r}]={shown(level)} is no level: choose from 1 to 6"
            )
        yield evolve(rules[name], node=Heading(level=level))


def as_words(rules: Iterable[Rule]) -> list[Rule]:
    """The ``rules`` as words: what begins one of theirs is nothing, nor does a part of it act."""
    return [
        evolve(
            rule,
            forms=tuple(evolve(one, role="none") for one in rule.forms if one.role != "close"),
        )
        for rule in rules
    ]
