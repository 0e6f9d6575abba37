"""Page chrome at the head of a transcript, and mojibake: language-free shapes.

Chrome is a run of unpunctuated lines at the very head with at least two hard signals of
different kinds or lines: a known page phrase, a join glued in camel case, a mojibake token. It is
dropped as a whole; never for shortness alone.
"""

import re
from collections.abc import Iterator, Sequence

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.span import Span, edges
from verbalnorm.speech.engines.garbled import SUSPECT, suspect
from verbalnorm.speech.trigger import Trigger

__all__ = ["head_of", "repaired"]

_ENDED = re.compile(r"[.?!…:;,][\"'”’)\]]*\Z")
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]{3}")
_TOKEN = re.compile(r"\S*(?:" + SUSPECT.pattern + r")\S*")
_THAI = re.compile("\u0e50[\u009f\u0178][\u0080-\u00bf\u0e01-\u0e5b\u0152-\u2122]{2}")
_MOST_LINES = 12
_MOST_WORDS = 12


def head_of(text: str, triggers: Sequence[Trigger], phrases: Sequence[str]) -> str:
    """The chrome at the head of ``text``, verbatim with the line break after it, or nothing."""
    if not phrases:
        return ""
    first_marker = triggers[0].start if triggers else len(text)
    at = 0
    glued = False
    signals = 0
    for line in text.splitlines(keepends=True)[: 2 * _MOST_LINES]:
        bare = line.strip()
        if _ENDED.search(bare) or len(bare.split()) > _MOST_WORDS:
            break
        if at <= first_marker < at + len(line):
            break
        low = bare.lower()
        # One word is a signal only as the whole of its line.
        signals += any(phrase in low if " " in phrase else phrase == low for phrase in phrases)
        signals += bool(SUSPECT.search(bare))
        if not glued and _GLUED.search(bare):
            glued = True
            signals += 1
        at += len(line)
    # A text that is nothing but short lines has no head: there is no body under it.
    return text[:at] if signals >= 2 and text[at:].strip() else ""


def repaired(text: str, start: int) -> Iterator[Claim]:
    """Claims that mend the mojibake in ``text`` from ``start`` on, where the bytes decide it."""
    if text.isascii() or not suspect(text):
        return
    for token in _TOKEN.finditer(text, start):
        mended = _mend(token[0])
        if mended != token[0]:
            # What stands around it in its word is as it was: a form is heard in it.
            before, after = edges(token[0], mended)
            span = Span(token.start() + before, token.end() - after)
            new = mended[before : len(mended) - after]
            put = Put(Text(new, span=span, claim=f"mojibake@{span.start}"))
            yield Claim("mojibake", (Mark(span, (put,)),), 0.99, ("bytes decide",))


def _mend(token: str) -> str:
    """``token`` without mojibake: Thai first, which ftfy does not know."""
    import ftfy  # imported here: it takes longer than all of verbalnorm, and few texts need it

    token = _THAI.sub(_from_thai, token)
    config = ftfy.TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        remove_control_chars=False,
        normalization=None,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_terminal_escapes=False,
    )
    return ftfy.fix_encoding(token, config)


def _from_thai(found: re.Match[str]) -> str:
    """The character whose four bytes were read as Thai, where they are valid UTF-8."""
    octets = bytearray()
    for char in found[0]:
        for codec in ("cp874", "cp1252", "latin-1"):
            try:
                octets += char.encode(codec)
                break
            except UnicodeEncodeError:
                continue
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
