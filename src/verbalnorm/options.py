"""The options of a normalizer: what there is to choose, and what is said to a wrong choice."""

from collections.abc import Callable, Iterable, Mapping
from functools import update_wrapper
from inspect import signature
from typing import Any, ParamSpec, TypeAlias, TypeVar, cast

from attrs import Attribute

from verbalnorm.errors import InputTypeError, OptionError
from verbalnorm.speech.turns import NOTES
from verbalnorm.style import STYLES, Style

__all__ = [
    "LAYOUTS",
    "SYNTAXES",
    "TITLE_LINES",
    "VOICES",
    "Levels",
    "between",
    "levels_of",
    "named",
    "notes_of",
    "of_type",
    "one_of",
    "phrases",
    "phrases_of",
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


P = ParamSpec("P")
R = TypeVar("R")


def named(call: Callable[P, R]) -> Callable[P, R]:
    """``call``, with an ``OptionError`` where an option is given that it does not have.

    >>> @named
    ... def bake(loaf: str, *, minutes: int = 40) -> str:
    ...     return f"{loaf}: {minutes}"
    >>> bake("rye", minute=50)
    Traceback (most recent call last):
    verbalnorm.errors.OptionError: there is no option 'minute': did you mean 'minutes'?
    """
    own = signature(call).parameters
    known = [name for name, option in own.items() if option.kind is option.KEYWORD_ONLY] or [
        name for name in own if name != "self"
    ]

    def checked(*given: P.args, **options: P.kwargs) -> R:
        if not options.keys() <= own.keys():
            from difflib import get_close_matches  # imported here: few calls need it

            unknown = next(name for name in options if name not in own)
            near = get_close_matches(unknown, known, 1)
            raise OptionError(
                f"there is no option {unknown!r}: "
                + (f"did you mean {near[0]!r}?" if near else f"choose from {', '.join(known)}")
            )
        return call(*given, **options)

    update_wrapper(checked, call)
    return checked


def one_of(*known: str) -> Check:
    """A check that lets only ``known`` values pass; raises ``OptionError``, which names them."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, str):
            raise InputTypeError(
                f"{attribute.name} must be a str, not {type(value).__name__}:"
                f" choose from {', '.join(known)}"
            )
        if value not in known:
            raise OptionError(
                f"{attribute.name}={value!r} is unknown: choose from {', '.join(known)}"
            )

    return check


def voice(normalizer: Any, attribute: "Attribute[Any]", value: object) -> None:  # noqa: ANN401 - whatever has rules
    """A check that lets only the voices pass that the rules know, and those that need no rule."""
    known = (*VOICES, *sorted(normalizer.rules.voices - set(VOICES)))
    one_of(*known)(normalizer, attribute, value)


def of_type(kind: type) -> Check:
    """A check that lets only values of ``kind`` pass; raises ``InputTypeError``."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):
            raise InputTypeError(
                f"{attribute.name} must be a {kind.__name__}, not {type(value).__name__}"
            )

    return check


def between(least: float, most: float) -> Check:
    """A check that lets only numbers from ``least`` to ``most`` pass."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise InputTypeError(f"{attribute.name} must be a number, not {type(value).__name__}")
        if not least <= value <= most:
            raise OptionError(f"{attribute.name}={value!r} must lie between {least} and {most}")

    return check


def notes_of(notes: str | Iterable[str]) -> tuple[str, ...]:
    """The notes to drop, in a fixed order; raises ``OptionError`` for one that does not exist."""
    chosen = (notes,) if isinstance(notes, str) else phrases_of(notes)
    if not isinstance(chosen, tuple):
        raise InputTypeError(f"drop={notes!r} must be a list of {', '.join(NOTES)}")
    if unknown := sorted(set(map(str, chosen)) - set(NOTES)):
        raise OptionError(f"drop={unknown[0]!r} is unknown: choose from {', '.join(NOTES)}")
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


def phrases(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A check that lets only tuples of phrases pass."""
    if not isinstance(value, tuple):
        raise InputTypeError(
            f'{attribute.name}={value!r} must be a list of phrases: write ["asterisk key"]'
        )
    for phrase in value:
        if not isinstance(phrase, str):
            raise InputTypeError(f"{attribute.name}: {phrase!r} is no phrase: write a str")
        if not phrase.strip():
            raise OptionError(f"{attribute.name}: a phrase of it is empty: leave it out")


def style_of(style: Style | str) -> Style:
    """The style that a name stands for; raises ``OptionError`` for an unknown one."""
    if isinstance(style, Style):
        return style
    if not isinstance(style, str):
        raise InputTypeError(f"style must be a Style or its name, not {type(style).__name__}")
    if style not in STYLES:
        raise OptionError(f"style={style!r} is unknown: choose from {', '.join(STYLES)}")
    return STYLES[style]


def levels_of(levels: Mapping[str, int] | Levels | None) -> Levels:
    """The levels of heading rules as sorted pairs; raises ``InputTypeError`` for anything else.

    Whether such rules are there, and are heading rules, is not known here.

    >>> levels_of({"subheading": 2, "heading": 1})
    (('heading', 1), ('subheading', 2))
    """
    try:
        pairs = dict(levels or ())
        chosen = tuple(sorted((str(name), int(level)) for name, level in pairs.items()))
    except (TypeError, ValueError) as error:
        raise InputTypeError(
            f"heading_levels must map names of rules to levels, not {levels!r}:"
            ' write {"heading": 2}'
        ) from error
    if any(type(level) is not int for level in pairs.values()):
        raise InputTypeError(f"heading_levels must give whole numbers, not {levels!r}")
    return chosen
