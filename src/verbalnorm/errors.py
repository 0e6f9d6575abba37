"""The library's own errors. Each message says what is wrong and how to mend it."""

__all__ = ["InputTypeError", "OptionError", "RuleError", "SourceError", "VerbalnormError"]


class VerbalnormError(Exception):
    """The parent of every error that verbalnorm raises on purpose."""


class InputTypeError(VerbalnormError, TypeError):
    """A value of the wrong type, for instance ``bytes`` where text is expected."""


class OptionError(VerbalnormError, ValueError):
    """An option, a rule or a style that does not exist."""


class RuleError(VerbalnormError, ValueError):
    """A rule that does not hold together: no example, no text that must stay, a form twice."""


class SourceError(VerbalnormError, ValueError):
    """A source that cannot be read: wrong encoding, malformed file, wrong offsets."""
