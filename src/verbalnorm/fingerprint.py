"""Fingerprints: a value as a short key that is the same in every process.

``hash()`` is salted anew in each process, and the ``repr`` of a set depends on it. A fingerprint
does not: what has no order of its own is sorted, a function counts by its name.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import FunctionType

from attrs import fields, has

__all__ = ["fingerprint"]


def fingerprint(*values: object) -> str:
    """Sixteen hexadecimal digits that differ where ``values`` do.

    Of an attrs value its class and the fields count that take part in comparison. Raises
    ``TypeError`` for a value whose parts cannot be told, for which no key would be right.

    >>> fingerprint({"b", "a"}) == fingerprint({"a", "b"}) != fingerprint(["a", "b"])
    True
    """
    # Imported here: few programs ask for a fingerprint.
    import hashlib

    text = "\0".join(_spelled(values))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _spelled(value: object) -> Iterator[str]:
    """The parts of ``value`` in a settled order, each container with its kind and its size."""
    if value is None or isinstance(value, (str, bytes, bool, int, float)):
        yield f"{type(value).__name__}:{value!r}"
    elif isinstance(value, (FunctionType, type)):
        yield f"{value.__module__}.{value.__qualname__}"
    elif has(kind := type(value)):
        yield f"{kind.__qualname__}("
        for field in fields(kind):
            if field.eq:
                yield f"{field.name}="
                yield from _spelled(getattr(value, field.name))
        yield ")"
    elif isinstance(value, Mapping):
        yield from _sized("mapping", sorted("\1".join(_spelled(item)) for item in value.items()))
    elif isinstance(value, AbstractSet):
        yield from _sized("set", sorted("\1".join(_spelled(item)) for item in value))
    elif isinstance(value, (tuple, list)):
        yield from _sized("list", ("\1".join(_spelled(item)) for item in value))
    else:
        raise TypeError(f"a {type(value).__name__} has no fingerprint: {value!r}")


def _sized(kind: str, parts: Iterable[str]) -> Iterator[str]:
    listed = list(parts)
    yield f"{kind} of {len(listed)}"
    yield from listed
