"""verbalnorm turns speech transcripts back into writing.

``normalize`` reads the transcript of a narration, of a text-to-speech voice or of a dictation and
gives the Markdown that was spoken (inverse text normalization: spoken → written).

>>> import verbalnorm
>>> text = "Heading. Winter. It was asterisk asterisk very asterisk asterisk cold."
>>> print(verbalnorm.normalize(text))
## Winter
<BLANKLINE>
It was **very** cold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Never

from verbalnorm.arguments import refuse
from verbalnorm.errors import (
    InputTypeError,
    OptionError,
    RuleError,
    SourceError,
    VerbalnormError,
)
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.options import levels_of, phrases_of
from verbalnorm.pipeline import Normalizer
from verbalnorm.presets import STYLES
from verbalnorm.result import Result
from verbalnorm.rules.context import Context
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Cue, Source, Span
from verbalnorm.style import Style
from verbalnorm.trace import Declined, Edit, Trace

if TYPE_CHECKING:
    from verbalnorm.intake import load
    from verbalnorm.streaming import stream
    from verbalnorm.verbalizer import Spoken, Verbalizer

__all__ = [
    "ENGLISH",
    "STYLES",
    "Context",
    "Cue",
    "Declined",
    "Edit",
    "InputTypeError",
    "Normalizer",
    "OptionError",
    "Result",
    "RuleError",
    "RuleSet",
    "Source",
    "SourceError",
    "Span",
    "Spoken",
    "Style",
    "Trace",
    "Verbalizer",
    "VerbalnormError",
    "load",
    "normalize",
    "stream",
    "verbalize",
]

__version__ = "0.1.0"


def normalize(
    text: str | Source,
    *,
    voice: str = "auto",
    style: str | Style = "publish",
    syntax: str = "plain",
    layout: str = "auto",
    rules: RuleSet | None = None,
    keep: Iterable[str] = (),
    names: Iterable[str] = (),
    min_confidence: float = 0.75,
    title_lines: str = "bold",
    heading_levels: Mapping[str, int] | None = None,
    drop: Iterable[str] = (),
    scare_quotes: bool = False,
    images: bool = False,
    context: Context | None = None,
    **unknown: Never,
) -> Result:
    """Turn a transcript into Markdown (spoken → written, inverse text normalization).

    What was said as markup becomes markup, spoken values are written as values, lines become
    paragraphs. A word that is only a word stays one, text without a spoken mark comes back as it
    was, and what speech left out is never invented.

    >>> spoken = "Subheading. Late frost. We lost asterisk asterisk all asterisk asterisk pears."
    >>> print(normalize(spoken))
    ### Late frost
    <BLANKLINE>
    We lost **all** pears.
    >>> normalize("The asterisk key is worn.").markdown
    'The asterisk key is worn.'

    Args:
        text: The transcript, a ``str`` or a :class:`Source`; all offsets count its code points.
        voice: How the markup was said: ``"narration"``, ``"symbols"``, ``"dictation"``, or
            ``"auto"``, which listens for all forms that need no declared voice, and as one of
            them where it shows by itself (``result.context.voice``).
        style: How values are written, a :class:`Style` or the name of one.
        syntax: What the text is: ``"plain"`` (what Markdown would take for markup is escaped), or
            ``"markdown"`` (its code, links and HTML are left alone, nothing is escaped).
        layout: What line breaks mean: ``"sentences"`` and ``"wrapped"`` join lines,
            ``"paragraphs"`` widens breaks to blank lines, ``"kept"`` keeps them, ``"auto"``
            decides once for the whole text. Those of Markdown stay as they are.
        rules: The rules to read by, :data:`ENGLISH` unless given. ``ENGLISH - {"quote"}`` switches
            one off.
        keep: Phrases that are never touched, in any case.
        names: Products that take versions, for text whose case does not show names.
        min_confidence: How sure a rule must be to act, from 0 to 1.
        title_lines: What a title becomes that nobody announced: ``"bold"``, ``"heading"`` or
            ``"plain"``.
        heading_levels: Other levels for heading rules, ``{"heading": 1}``.
        drop: What is written beside the words and shall go: ``"speakers"`` (their labels),
            ``"times"`` (time stamps), ``"sounds"`` (``[Music]``).
        scare_quotes: Whether "quote unquote poet" becomes the word in quotation marks.
        images: Whether images that were said are written; a page that shows one loads it.
        context: What is known of a longer text that this one is a part of.
        unknown: What is no option of it: refused, and the nearest one is named.

    Raises:
        InputTypeError: The text is not a ``str``, or an option has a type that cannot be used.
        OptionError: An option or a rule that does not exist.

    No text makes it fail. Many texts are read faster by one :class:`Normalizer`.
    """
    if unknown:
        refuse("normalize", unknown, _options_of(normalize))
    chosen = (
        ENGLISH if rules is None else rules,
        voice,
        style,
        syntax,
        layout,
        title_lines,
        levels_of(heading_levels),
        phrases_of(keep),
        phrases_of(names),
        min_confidence,
        phrases_of(drop),
        scare_quotes,
        images,
    )
    try:
        hash(chosen)
    except TypeError:  # a style or a rule of the user's may have no hash; wrong options are refused
        return Normalizer(*chosen)(text, context=context)
    return _normalizer(*chosen)(text, context=context)


def _options_of(function: object) -> Iterable[str]:
    """The names of a function's options, as it declares them."""
    defaults: dict[str, object] = getattr(function, "__kwdefaults__", {})
    return defaults


@lru_cache(maxsize=16, typed=True)  # `images=1` is wrong, though 1 equals True
def _normalizer(*chosen: object) -> Normalizer:
    return Normalizer(*chosen)  # type: ignore[arg-type]  # checked by the fields' validators


def verbalize(
    markdown: str,
    *,
    voice: str = "narration",
    numbers: bool = False,
    signs: bool = False,
    rules: RuleSet | None = None,
    **unknown: Never,
) -> Spoken:
    r"""Speak Markdown (written → spoken), in the forms that ``normalize`` hears.

    Blocks are a blank line apart. Words of the text that would be heard as markup are said behind
    "literal". What the voice has no words for is said as its text or left out, and is listed in
    ``losses`` with its place; numbers and the other characters of the text stay as they are.
    ``numbers=True`` says values in words, and ``signs=True`` characters by their names, as
    text-to-speech engines do.

    >>> print(verbalize("### Late frost\n\nWe lost **all** pears."))
    Subheading.
    Late frost.
    <BLANKLINE>
    We lost asterisk asterisk all asterisk asterisk pears.
    >>> print(verbalize("It grew by 4.5% in 2019.", numbers=True))
    It grew by four point five percent in twenty nineteen.

    Args:
        markdown: CommonMark with GFM's tables and strikethrough, footnotes and dollar math.
        voice: Whose words are taken: ``"narration"``, ``"symbols"``, ``"dictation"``, or any other
            that the rules have.
        numbers: Whether values are said in words: amounts, dates, times, versions. One that
            ``normalize`` does not write in figures again is listed in ``losses``. What stands
            in code or in a longer word, ``x86``, stays as it is.
        signs: Whether characters are said by the names that the voice has for them: "comma".
        rules: The rules to speak by, :data:`ENGLISH` unless given.
        unknown: What is no option of it: refused, and the nearest one is named.

    Raises:
        InputTypeError: The Markdown is not a ``str``, or an option has a type that cannot be used.
        OptionError: A voice that no rule knows.

    No Markdown makes it fail. Many texts are spoken faster by one :class:`Verbalizer`.
    """
    from verbalnorm.verbalizer import Verbalizer

    if unknown:
        refuse("verbalize", unknown, _options_of(verbalize))
    return Verbalizer(ENGLISH if rules is None else rules, voice, numbers, signs)(markdown)


# Imported where they are asked for: most programs normalize plain text, and need no parser of
# Markdown and no format of captions. See https://peps.python.org/pep-0562/.
_LATER = {
    "Spoken": "verbalnorm.verbalizer",
    "Verbalizer": "verbalnorm.verbalizer",
    "load": "verbalnorm.intake",
    "stream": "verbalnorm.streaming",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'verbalnorm' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)
