"""The errors this library raises, one kind per thing a caller can mend.

Text never makes it fail: what it cannot understand comes back unchanged. An error means that the
*call* was wrong, and its message says what was wrong and how to mend it. Each kind is also the
built-in exception that a Python programmer would expect in its place.
"""

__all__ = ["InputTypeError", "OptionError", "RuleError", "SourceError", "VerbalnormError"]


class VerbalnormError(Exception):
    """The base of all errors of this library: one ``except`` clause catches them all.

    Never raised itself, only its kinds.

    Example:
        >>> try:
        ...     raise OptionError("voice='choir' is unknown: choose from auto, dictation")
        ... except VerbalnormError as error:
        ...     print(error)
        voice='choir' is unknown: choose from auto, dictation
    """


class InputTypeError(VerbalnormError, TypeError):
    """The text is not a ``str``, or another argument has a type that cannot be used.

    Bytes are never decoded by guess: only the caller knows their encoding.

    Example:
        >>> try:
        ...     raise InputTypeError("text must be str, not bytes; decode it: data.decode('utf-8')")
        ... except TypeError as error:
        ...     print(error)
        text must be str, not bytes; decode it: data.decode('utf-8')
    """


class OptionError(VerbalnormError, ValueError):
    """An option, a rule or a style that does not exist; the message lists those that do.

    Example:
        >>> try:
        ...     raise OptionError("style='prose' is unknown: choose from publish, nemo")
        ... except ValueError as error:
        ...     print(error)
        style='prose' is unknown: choose from publish, nemo
    """


class RuleError(VerbalnormError, ValueError):
    """A rule, or a set of rules, contradicts itself.

    Raised while rules are built (no example, no counter-example, a form or a name used twice),
    never while text is read. That the examples come true is for tests to show: nothing is read
    while rules are built. A name that no rule of a set has is an ``OptionError``.

    Example:
        >>> try:
        ...     raise RuleError("rule 'strong' has no `leaves` example; add a text it leaves alone")
        ... except ValueError as error:
        ...     print(error)
        rule 'strong' has no `leaves` example; add a text it leaves alone
    """


class SourceError(VerbalnormError, ValueError):
    """A source cannot be used: missing, wrongly encoded, malformed, or not the text of a trace.

    Plain text is never malformed; only formats with a structure (captions, JSON) can be.

    Example:
        >>> try:
        ...     raise SourceError("talk.srt, line 7: '00:61:00,000' is no time; minutes end at 59")
        ... except ValueError as error:
        ...     print(error)
        talk.srt, line 7: '00:61:00,000' is no time; minutes end at 59
    """
