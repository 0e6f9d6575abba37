"""Fields of parsed JSON: each is fetched with its type, and what is wrong is named by its path."""

from typing import Any

from verbalnorm.errors import SourceError
from verbalnorm.intake.clock import NEVER

__all__ = ["members", "milliseconds", "number", "record", "string", "wrong"]


def wrong(path: str, expected: str, found: object) -> SourceError:
    """The error for a value that is not what its format says.

    >>> str(wrong("segments[2].start", "a number of seconds", "soon"))
    "segments[2].start: expected a number of seconds, found 'soon'"
    """
    shown = "nothing" if found is None else repr(found)
    if len(shown) > 60:
        shown = shown[:57] + "..."
    return SourceError(f"{path}: expected {expected}, found {shown}")


def record(row: Any, key: str, path: str = "") -> dict[str, Any]:  # noqa: ANN401 - parsed JSON
    """The object under ``key``; an empty one where it is missing or null."""
    value = row.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise wrong(_path(path, key), "an object", value)
    return value


def members(row: Any, key: str, path: str = "") -> list[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - parsed JSON
    """The objects of the array under ``key``, each with its path; none where it is missing."""
    value = row.get(key)
    if value is None:
        return []
    whole = _path(path, key)
    if not isinstance(value, list):
        raise wrong(whole, "an array", value)
    rows = []
    for index, item in enumerate(value):
        if not isinstance(item, dict):
            raise wrong(f"{whole}[{index}]", "an object", item)
        rows.append((f"{whole}[{index}]", item))
    return rows


def string(row: dict[str, Any], key: str, path: str, default: str | None = None) -> str:
    """The string under ``key``, ``default`` where it is missing or null."""
    value = row.get(key)
    if isinstance(value, str):
        return value
    if value is None and default is not None:
        return default
    raise wrong(_path(path, key), "a string", value)


def number(row: dict[str, Any], key: str, path: str) -> float | None:
    """The seconds under ``key``; numbers in strings are read, ``None`` where there are none."""
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            raise wrong(_path(path, key), "a number of seconds", value) from None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not _finite(value):
        raise wrong(_path(path, key), "a number of seconds", value)
    return float(value)


def milliseconds(row: dict[str, Any], key: str, path: str) -> float | None:
    """The milliseconds under ``key``, in seconds."""
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not _finite(value):
        raise wrong(_path(path, key), "a number of milliseconds", value)
    return value / 1000


def _finite(value: float) -> bool:
    return abs(value) < NEVER


def _path(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
