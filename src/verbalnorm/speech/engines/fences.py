"""Fence engine: blocks whose inside is verbatim, opened and closed aloud."""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from attrs import evolve

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import CodeBlock, MathBlock
from verbalnorm.events import Put
from verbalnorm.rules.evidence import confidence_of
from verbalnorm.span import Span
from verbalnorm.speech.half import PAIRED, Half, View, alone, lives

__all__ = ["fenced", "named", "opens", "told"]

# The name of a language behind an opener, with the word that leads to it or without.
_NAME: Final = re.compile(r"(,?)[ \t]+(?:([^\W\d_]+)[ \t]+)?([^\W_][\w+#-]*)(?=[.,:;]?(?:\s|\Z))")
# What is behind an opener on its line, where it is said in its voice.
_INFO: Final = re.compile(r",?[ \t]+(\S[^\n]*?)[.,:;]?[ \t]*\r?\n")
_PAUSE: Final = re.compile(r"[.,:;]?[ \t]*(?:\r?\n)?")
_LINE_END: Final = re.compile(r"[.,:;]?[ \t]*\r?\n")
_HUNG: Final = re.compile(r"[.,;]?(?=\s|\Z)")
# Code that was said in a sentence, and the recognizer's stop: no number is before it, which may
# end in a point, and no comment, which may end in a stop.
_HEARD_STOP: Final = re.compile(r"(?:(?!//|--)[^\n#])*(?:[^\W\d]|[)\]}\"'])\.[ \t]*")
_STOPS: Final = ".?!…:"
_ENDED: Final = re.compile(r"[.?!…:]\s")
_REACH: Final = 20_000
# No more characters than that name a language: a text may be one endless line.
_LONGEST: Final = 200


def fenced(opener: Half, closer: Half, view: View) -> Claim | None:
    """The claim of the verbatim block between two halves, or nothing where there is none.

    A marker that is said twice opens one only where a line or a sentence begins, or before the
    name of a language; in the middle of a sentence it is spoken of. Who dictates code in one go
    says where its lines end.
    """
    text, start, stop = view.text, opener.span.start, closer.span.start
    name, inside = _name(opener, stop, view)
    if opener.role == "both" and not name and not _begins(start, view):
        return None
    pause = _PAUSE.match(text, inside, stop)
    inside = pause.end() if pause else inside
    at_once = view.voice in opener.rule.voices and "\n" not in text[start:stop]
    first = next((line for line in view.lines if line.start == inside), None)
    if first and at_once:
        inside = first.end
    if opener.declared and text[inside - 1] == "\n" and text[stop - 1] == "\n":
        end = stop - 1  # all that stands between the lines of the markers was said
    else:
        inside, end = _filled(text, inside, stop)
    if not text[inside:end].strip() or end - inside > _REACH:
        return None
    if _HEARD_STOP.fullmatch(text, inside, stop) and (
        name in view.lexicon.unstopped or _begins_small(text[inside:end], view)
    ):
        end -= 1
    rule = opener.rule
    claim = f"{rule.name}@{start}"
    span = Span(inside, end)
    node = rule.node
    if isinstance(node, CodeBlock):
        code = _in_lines(span, view) if at_once else span.of(text)
        node = evolve(node, text=code, info=name, span=span, claim=claim)
    elif isinstance(node, MathBlock) and lives(span.of(text)):
        return None  # not every reader of Markdown knows math
    elif isinstance(node, MathBlock):
        node = evolve(node, text=span.of(text), span=span, claim=claim)
    assert node is not None  # the constructor `fence` asks for one
    hung = _HUNG.match(text, closer.span.end)
    whole = Span(start, hung.end() if hung else closer.span.end)
    because = tuple(dict.fromkeys(("paired", *opener.because, *closer.because)))
    weight = opener.weight + closer.weight + (PAIRED if closer.role == "close" else 0.0)
    return Claim(rule.name, (Mark(whole, (Put(node),)),), confidence_of(weight), because, claim)


def _begins_small(code: str, view: View) -> bool:
    """Whether ``code`` is no sentence among sentences, nor several: its stop is a recognizer's."""
    return code[:1].islower() and view.context.cased and not _ENDED.search(code)


def _filled(text: str, start: int, end: int) -> tuple[int, int]:
    """The same without the blanks at its end and the empty lines at its start."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and not text[start : text.find("\n", start, end) + 1 or end].strip():
        start = text.find("\n", start, end) + 1 or end
    return start, end


def _in_lines(span: Span, view: View) -> str:
    """The code at ``span`` in the lines that are said."""
    said = [line for line in view.lines if span.start <= line.start < span.end]
    starts = [span.start, *(line.end for line in said)]
    ends = [*(line.start for line in said), span.end]
    hung = any(view.text[line.end : line.end + 1] == "." for line in said)
    lines = [view.text[start:end].strip(" ,") for start, end in zip(starts, ends, strict=True)]
    if hung:  # the recognizer made sentences of all that was said
        lines = [line.removeprefix(".").removesuffix(".").strip() for line in lines]
    return "\n".join(lines).strip("\n")


def named(half: Half, view: View) -> bool:
    """Whether a language ends the line behind ``half``: such a marker closes nothing."""
    name, end = _name(half, len(view.text), view)
    return bool(name) and _LINE_END.match(view.text, end) is not None


def opens(half: Half, view: View) -> bool:
    """Whether ``half`` may open a block where one is open: in the middle of a line it is code."""
    return half.role != "open" or _begins(half.span.start, view)


def told(half: Half, view: View) -> bool:
    """Whether ``half`` is a word of a sentence that goes on: "fix the code block on page two"."""
    if half.rule.kind != "fence" or half.role != "open" or half.weight >= 0:
        return False
    after = view.text[half.span.end : half.span.end + 1]
    return after not in (".", ":", ",", "\n", "\r") and not _begins(half.span.start, view)


def _name(opener: Half, stop: int, view: View) -> tuple[str, int]:
    """The language behind ``opener``, in lower case where it is a known one, and where it ends.

    In its voice, it is all that is behind the fence on its line.
    """
    end = opener.span.end
    mine = opener.declared and isinstance(opener.rule.node, CodeBlock)
    if mine and (info := _INFO.match(view.text, end, min(stop, end + _LONGEST))):
        lead, _, words = info[1].partition(" ") if opener.role == "open" else ("", "", info[1])
        if (not lead or lead.lower() in opener.rule.phrases) and _begins(opener.span.start, view):
            known = words.lower() in view.lexicon.languages
            return words.lower() if known else words, info.end(1)
    found = _NAME.match(view.text, end, stop)
    if found is None or not isinstance(opener.rule.node, CodeBlock):
        return "", end
    lead, name = found[2], found[3]
    known = name.lower() in view.lexicon.languages and view.text.startswith(".", found.end())
    if found[1] and not (known or _LINE_END.match(view.text, found.end())):
        return "", end  # behind a pause the name is all that its line or sentence holds
    if lead is None and name.lower() in view.lexicon.languages:
        return name.lower(), found.end()
    if lead is not None and lead.lower() in opener.rule.phrases:
        ends = view.text[found.end() : found.end() + 1] in (".", ",", ":", "\n")
        if name.lower() in view.lexicon.languages or ends:
            return name.lower(), found.end()
    if lead is not None and lead.lower() in view.lexicon.languages:
        return lead.lower(), found.end(2)
    return "", end


def _begins(at: int, view: View) -> bool:
    """Whether a line or a sentence begins there."""
    left = view.text[max(view.start, at - 4) : at]
    bare = left.rstrip(" \t")
    which = bisect_left(view.lines, at, key=attrgetter("start")) - 1
    if which >= 0 and not view.text[view.lines[which].end : at].strip(" \t.,"):
        return True  # behind a line break that is said
    return not bare or bare[-1] in "\r\n" + _STOPS or alone(view.text, at, at)
