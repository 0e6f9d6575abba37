"""How values are written: one frozen value, and the presets as values of it."""

from typing import Final

from attrs import field, frozen

__all__ = ["STYLES", "Style"]


@frozen(kw_only=True)
class Style:
    """How the values of a transcript are written.

    >>> STYLES["publish"].percent
    '%'
    """

    rules: frozenset[str] = field(default=frozenset({"decimal", "version", "percent"}))
    percent: str = "%"
    leading_zero: bool = False


STYLES: Final = {"publish": Style(), "off": Style(rules=frozenset())}
