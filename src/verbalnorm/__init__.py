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

from collections.abc import Iterable, Mapping
from functools import lru_cache

from verbalnorm.errors import (
    InputTypeError,
    OptionError,
    RuleError,
    SourceError,
    VerbalnormError,
)
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.pipeline import Normalizer, Result
from verbalnorm.rules.context import Context
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.span import Cue, Source, Span
from verbalnorm.style import Style

__all__ = [
    "ENGLISH",
    "Context",
    "Cue",
    "InputTypeError",
    "Normalizer",
    "OptionError",
    "Result",
    "RuleError",
    "RuleSet",
    "Source",
    "SourceError",
    "Span",
    "Style",
    "VerbalnormError",
    "normalize",
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
    context: Context | None = None,
) -> Result:
    """Turn a transcript into Markdown (spoken → written, inverse text normalization)."""
    normalizer = _normalizer(
        ENGLISH if rules is None else rules,
        voice,
        style,
        syntax,
        layout,
        title_lines,
        tuple((heading_levels or {}).items()),
        tuple(keep),
        tuple(names),
        min_confidence,
    )
    return normalizer(text, context=context)


@lru_cache(maxsize=16)
def _normalizer(*options: object) -> Normalizer:
    return Normalizer(*options)  # type: ignore[arg-type]  # checked by the fields' validators
