"""Arguments: what callers pass is checked here, with one way of saying what is wrong.

A wrong type is an ``InputTypeError``, a wrong choice or an unknown option an ``OptionError``; each
names the argument, what was found and what to write in its place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import wraps
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

from verbalnorm.errors import InputTypeError, OptionError

__all__ = [
    "choose",
    "each",
    "fills",
    "fits",
    "nearest",
    "refuse",
    "require",
    "several",
    "shown",
    "takes_its_options",
]

T = TypeVar("T")
R = TypeVar("R")
C = TypeVar("C", bound=Callable[..., Any])


def require(name: str, value: object, *kinds: type, hint: str = "") -> None:
    """Raise ``InputTypeError`` where ``value`` is of none of ``kinds``; a bool is no number.

    >>> require("pause", "2", int, float, NoneType)
    Traceback (most recent call last):
        ...
    verbalnorm.errors.InputTypeError: pause must be an int, a float or None, not str
    """
    if isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool)):
        return
    wanted = ["None" if kind is NoneType else _article(kind.__name__) for kind in kinds]
    listed = " or ".join(filter(None, (", ".join(wanted[:-1]), wanted[-1])))
    raise InputTypeError(
        f"{name} must be {listed}, not {type(value).__name__}{hint and ': '}{hint}"
    )


def choose(name: str, value: object, known: Sequence[object]) -> None:
    """Raise ``OptionError`` where ``value`` is none of ``known``, which are all of one type.

    >>> choose("syntax", "markdwn", ("plain", "markdown"))
    Traceback (most recent call last):
        ...
    verbalnorm.errors.OptionError: syntax='markdwn' is unknown: choose from plain, markdown \
(nearest: 'markdown')
    """
    listed = ", ".join(map(str, known))
    require(name, value, type(known[0]), hint=f"choose from {listed}")
    if value not in known:
        raise OptionError(
            f"{name}={shown(value)} is unknown: choose from {listed}{nearest(value, known)}"
        )


def several(name: str, values: Iterable[T], *kinds: type, what: str = "values") -> Iterable[T]:
    """``values`` as they are; raises ``InputTypeError`` for what is no collection of ``kinds``.

    A string is an iterable of strings too, but nobody means its letters; nor the keys of a mapping.
    The members of what can be iterated only once are not looked at.

    >>> several("texts", "It rained.", str, what="texts")
    Traceback (most recent call last):
        ...
    verbalnorm.errors.InputTypeError: texts='It rained.' must be a list of texts: write \
['It rained.']
    """
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        single = isinstance(values, (str, bytes)) and len(values) < 60
        hint = f": write [{values!r}]" if single else ""
        shown = f"={values!r}" if single else ""
        found = "" if single else f", not {type(values).__name__}"
        raise InputTypeError(f"{name}{shown} must be a list of {what}{found}{hint}")
    if kinds and isinstance(values, (Sequence, AbstractSet)):
        for place, value in enumerate(values):
            require(f"{name}[{place}]", value, *kinds)
    return values


def fits(name: str, value: object, kind: Any) -> None:  # noqa: ANN401 - an annotation, of any type
    """Raise where ``value`` is not what the annotation ``kind`` says.

    >>> fits("pairs", ("year", "hour"), tuple[Literal["time", "year"], ...])
    Traceback (most recent call last):
        ...
    verbalnorm.errors.OptionError: pairs[1]='hour' is unknown: choose from time, year
    """
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        choose(name, value, parts)
    elif origin is None:
        require(name, value, *((int, float) if kind is float else (kind,)))
    elif origin in (Union, UnionType):
        require(name, value, *(get_origin(part) or part for part in parts))
    else:
        require(name, value, origin)
        if isinstance(value, Mapping):
            for key, member in value.items():
                fits(f"a key of {name}", key, parts[0])
                fits(f"{name}[{shown(key)}]", member, parts[1])
        elif isinstance(value, Iterable):
            for place, member in enumerate(value):
                fits(f"{name}[{place}]", member, parts[0])


def each(call: Callable[[T], R], values: Iterable[T], name: str, first: int = 0) -> Iterator[R]:
    """What ``call`` makes of each of ``values``; an ``InputTypeError`` tells which one it was.

    ``first`` is the index of the first of them.

    >>> def sized(text):
    ...     require("a text", text, str)
    ...     return len(text)
    >>> list(each(sized, ["No.", 5], "texts"))
    Traceback (most recent call last):
        ...
    verbalnorm.errors.InputTypeError: texts[1]: a text must be a str, not int
    """
    for index, value in enumerate(values, first):
        try:
            made = call(value)
        except InputTypeError as error:
            raise InputTypeError(f"{name}[{index}]: {error}") from error
        yield made


def fills(name: str, pattern: str, places: Mapping[str, object]) -> None:
    """Raise ``OptionError`` where ``pattern`` has other places than these, or an open brace.

    >>> fills("hour", "{our}", {"hour": 1})
    Traceback (most recent call last):
        ...
    verbalnorm.errors.OptionError: hour='{our}' cannot be filled: it may have {hour}
    """
    try:
        pattern.format_map(places)
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        listed = ", ".join(f"{{{place}}}" for place in places)
        raise OptionError(
            f"{name}={shown(pattern)} cannot be filled: it may have {listed}"
        ) from error


def refuse(
    caller: str, options: Mapping[str, object], known: Iterable[str], hint: str = ""
) -> None:
    """Raise ``OptionError`` where there are ``options`` that ``caller`` does not have.

    >>> refuse("normalize", {"voic": "narration"}, ["style", "voice"])
    Traceback (most recent call last):
        ...
    verbalnorm.errors.OptionError: normalize() has no option 'voic': choose from style, voice \
(nearest: 'voice')
    """
    for name in options:
        if name not in (listed := tuple(known)):
            there = f"choose from {', '.join(listed)}{nearest(name, listed)}" if listed else ""
            told = "; ".join(filter(None, (there, hint)))
            raise OptionError(f"{caller}() has no option {shown(name)}: {told or 'leave it out'}")


def takes_its_options(call: C) -> C:
    """A class or a function whose unknown keywords are refused by ``refuse``.

    >>> @takes_its_options
    ... def speak(text, *, loud=False):
    ...     return text
    >>> speak("No.", loudly=True)
    Traceback (most recent call last):
        ...
    verbalnorm.errors.OptionError: speak() has no option 'loudly': choose from text, loud \
(nearest: 'loud')
    """
    made: Any = call
    make = made.__init__ if isinstance(call, type) else made
    code = make.__code__
    known = tuple(
        name
        for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        if name != "self"
    )

    @wraps(make)
    def checked(*values: object, **options: object) -> object:
        if not options.keys() <= set(known):
            refuse(call.__name__, options, known)
        return make(*values, **options)

    if not isinstance(call, type):
        return cast("C", checked)
    made.__init__ = checked
    return call


def nearest(value: object, known: Iterable[object]) -> str:
    """A hint at the one of ``known`` that is most like ``value``; empty where none is.

    >>> nearest("voic", ["style", "voice"]), nearest("colour", ["style", "voice"])
    (" (nearest: 'voice')", '')
    """
    # Imported here: it is needed by wrong calls alone.
    from difflib import get_close_matches

    found = get_close_matches(str(value)[:99], map(str, known), n=1)
    return f" (nearest: {found[0]!r})" if found else ""


def shown(value: object) -> str:
    """``value`` as a message shows it: cut where it is long.

    >>> shown("narator"), len(shown("x" * 1_000)), shown(10**9_999)
    ("'narator'", 60, 'an int beyond measure')
    """
    try:
        text = repr(value)
    except ValueError:  # Python does not write out an integer of so many digits
        return f"{_article(type(value).__name__)} beyond measure"
    return text if len(text) <= 60 else f"{text[:57]}..."


def _article(kind: str) -> str:
    return f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"
