"""Pages: Markdown with times and speakers at its paragraphs, and front matter before it."""

import json
from bisect import bisect_right
from collections.abc import Mapping
from types import NoneType

from verbalnorm.arguments import require
from verbalnorm.document import BlockQuote, CodeBlock, Document, HtmlBlock, MathBlock, Paragraph
from verbalnorm.errors import InputTypeError, SourceError
from verbalnorm.intake.clock import clock
from verbalnorm.span import Cue, Source
from verbalnorm.trace import Trace

__all__ = ["facts", "to_page"]

_VERBATIM = (CodeBlock, MathBlock, HtmlBlock)


def facts(source: Source) -> dict[str, object]:
    """What a source tells of itself, for front matter: format, duration in seconds, speakers.

    >>> facts(Source("", [Cue((0, 0), 1.0, 2.5, "Ann")], format="vtt"))
    {'format': 'vtt', 'duration': 2.5, 'speakers': ['Ann']}
    """
    known: dict[str, object] = {"format": source.format}
    ends = [cue.end for cue in source.cues if cue.end is not None]
    if ends:
        known["duration"] = max(ends)
    speakers = [*dict.fromkeys(cue.speaker for cue in source.cues if cue.speaker)]
    if speakers:
        known["speakers"] = speakers
    return known


def to_page(
    source: Source,
    document: Document,
    markdown: str,
    trace: Trace,
    *,
    times: bool = False,
    speakers: bool = False,
    front_matter: Mapping[str, object] | None = None,
) -> str:
    r"""``markdown`` with what the source knows beside the words.

    ``times`` puts ``[00:01:23]`` before each paragraph: when its first word was said. ``speakers``
    puts ``**Ann:**`` where another speaker begins; before a heading, a list or a quote it stands
    on a line of its own. ``front_matter`` is written as YAML before everything. ``trace`` leads
    from the source to ``markdown``, ``document`` is what it means.

    Nothing is put in where a format left times or speakers out. Raises ``SourceError`` where they
    are asked of a plain text, which never has any, and ``InputTypeError`` for front matter that is
    no mapping of names to what JSON can hold.

    >>> from verbalnorm import normalize
    >>> from verbalnorm.span import Span
    >>> cues = [Cue(Span(0, 11), 0, 2, "Ann"), Cue(Span(13, 19), 2, 3, "Bo")]
    >>> said = Source("It is late.\n\nIs it?", cues)
    >>> result = normalize(said)
    >>> parts = (said, result.document, result.markdown, result.trace)
    >>> print(to_page(*parts, times=True, speakers=True, front_matter={"title": "Late"}))
    ---
    title: "Late"
    ---
    <BLANKLINE>
    [00:00:00] **Ann:** It is late.
    <BLANKLINE>
    [00:00:02] **Bo:** Is it?
    """
    require("times", times, bool)
    require("speakers", speakers, bool)
    require("front_matter", front_matter, Mapping, NoneType)
    if (times or speakers) and source.format == "text" and not source.cues:
        raise SourceError("times and speakers come with the source, and a plain text has none")
    parts: list[str] = []
    if front_matter:
        lines = [f"{_key(key)}: {_value(key, value)}" for key, value in front_matter.items()]
        parts.append("\n".join(["---", *lines, "---", "", ""]))
    at = 0
    last = ""
    cue_starts = [cue.span.start for cue in source.cues]
    word_ends = [word.span.end for word in source.words]
    for block in document.children if (times or speakers) and source.cues else ():
        if block.span is None or isinstance(block, _VERBATIM):
            continue
        offset = trace.to_output(block.span.start)
        line = markdown.rfind("\n", 0, offset) + 1
        if line < at or (isinstance(block, BlockQuote) and block.callout):
            continue
        cue = source.cues[max(bisect_right(cue_starts, block.span.start) - 1, 0)]
        # The first word of the block, if its cue has timed it.
        word = bisect_right(word_ends, block.span.start)
        timed = word < len(word_ends) and source.words[word].span.start < cue.span.end
        known = source.words[word] if timed else cue
        signs = _signs(cue, known, last, times=times, speakers=speakers)
        last = cue.speaker
        if not signs or (not isinstance(block, Paragraph) and "**" not in signs[-1]):
            continue
        parts.append(markdown[at:line])
        parts.append(" ".join(signs) + (" " if isinstance(block, Paragraph) else "\n\n"))
        at = line
    return "".join(parts) + markdown[at:]


def _signs(cue: Cue, known: Cue, last: str, *, times: bool, speakers: bool) -> list[str]:
    """What stands before a block."""
    signs = []
    moment = known.start if known.start is not None else cue.start
    if times and moment is not None:
        signs.append(f"[{clock(moment)[:-4]}]")
    if speakers and cue.speaker and cue.speaker != last:
        signs.append(f"**{_literal(cue.speaker)}:**")
    return signs


def _literal(name: str) -> str:
    """A name in which nothing is markup."""
    return "".join(
        f"\\{char}" if char in r"\`*_[]<>&~$|" else char for char in " ".join(name.split())
    )


def _key(key: str) -> str:
    require("a key of front_matter", key, str)
    return key if key.isidentifier() else json.dumps(key, ensure_ascii=False)


def _value(key: str, value: object) -> str:
    """JSON is YAML."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InputTypeError(
            f"front_matter[{key!r}] must be what JSON can hold, not {type(value).__name__}"
        ) from error
