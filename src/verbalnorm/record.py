"""What all frozen records share: equality, hash and repr by their fields, written once.

attrs would write and compile the three for each class anew, which takes a sixth of the time that
it takes to import the library. A record that is compared or hashed for every text keeps those that
attrs makes, which are faster: it says ``@frozen`` and no more.
"""

from typing import Any

from attrs import Attribute, fields

__all__ = ["Record"]


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
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in self._fields() if f.repr)
        return f"{type(self).__name__}({', '.join(shown)})"

    def _fields(self) -> "tuple[Attribute[Any], ...]":
        made: tuple[Attribute[Any], ...] = fields(type(self))  # type: ignore[arg-type]  # by attrs
        return made
