"""What all frozen records share: equality, hash and repr by their fields, written once.

attrs would write and compile the three for each class anew, which takes a sixth of the time that
it takes to import the library. A record that is compared or hashed for every text keeps those that
attrs makes, which are faster: it says ``@frozen`` and no more.
"""

from collections.abc import Callable, Sized
from typing import Any, Generic, Self, TypeVar, overload

from attrs import Attribute, fields

__all__ = ["Record", "brief", "derived"]

Owner = TypeVar("Owner")
Made = TypeVar("Made")


class Record:
    """The base of a class that is ``@frozen(eq=False, repr=False)``.

    Two records are equal where they are of one class and all fields are that count in equality.
    What attrs leaves out is left out: fields with ``eq=False``, ``hash=False``, ``repr=False``.

    >>> from attrs import field, frozen
    >>> @frozen(eq=False, repr=False)
    ... class Loaf(Record):
    ...     flour: str
    ...     baker: str = field(default="", eq=False)
    >>> Loaf("rye", "Ann") == Loaf("rye"), len({Loaf("rye"), Loaf("rye")})
    (True, 1)
    >>> Loaf("rye")
    Loaf(flour='rye', baker='')
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, f.name) == getattr(other, f.name) for f in self._fields() if f.eq)

    def __hash__(self) -> int:
        hashed = (f.name for f in self._fields() if (f.eq if f.hash is None else f.hash))
        return hash((type(self), *(getattr(self, name) for name in hashed)))

    def __repr__(self) -> str:
        shown = (
            f"{f.name}={(f.repr if callable(f.repr) else repr)(getattr(self, f.name))}"
            for f in self._fields()
            if f.repr
        )
        return f"{type(self).__name__}({', '.join(shown)})"

    def _fields(self) -> "tuple[Attribute[Any], ...]":
        made: tuple[Attribute[Any], ...] = fields(type(self))  # type: ignore[arg-type]  # by attrs
        return made


def brief(value: Sized) -> str:
    """A text or a row as the repr of what holds it shows it: where it is long, its size is told.

    >>> brief("It rained."), brief("It rained. " * 9), brief(()), brief(range(1_000))
    ("'It rained.'", "'It rained. It rained. It rained. It rain'... (99)", '()', '<1000 of them>')
    """
    if isinstance(value, str):
        return repr(value) if len(value) <= 80 else f"{value[:40]!r}... ({len(value)})"
    return f"<{len(value)} of them>" if value else "()"


class derived(Generic[Owner, Made]):  # noqa: N801 - a decorator, named like property
    """What follows from the other attributes, made when it is first asked for and kept.

    As ``functools.cached_property`` of Python 3.12; the one before it takes a lock for each value,
    which takes longer than most of what is made. Two threads that ask at once may both make it.

    >>> class Loaf:
    ...     @derived
    ...     def weight(self) -> int:
    ...         print("weighed")
    ...         return 800
    >>> loaf = Loaf()
    >>> loaf.weight, loaf.weight
    weighed
    (800, 800)
    """

    def __init__(self, make: Callable[[Owner], Made]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, kind: type[Owner]) -> Self: ...
    @overload
    def __get__(self, owner: Owner, kind: type[Owner]) -> Made: ...
    def __get__(self, owner: Owner | None, kind: type[Owner]) -> Self | Made:
        if owner is None:
            return self
        made = self._make(owner)
        # Found there before this is asked again: what defines no __set__ stands behind it.
        owner.__dict__[self._name] = made
        return made
