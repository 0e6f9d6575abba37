"""Golden traces: what `verbalnorm --explain` says of whole transcripts, line by line.

They show a reader of a change what it does to traces: which rule acted, how sure it was, and why.
Kept are those of a few transcripts of ``tests/cases``, of all examples of the rules, and of the
lines of ``spoken_values.txt`` in every style, and bare; and how their values are said again.
`python -m tests.golden` writes them anew; look at the difference before you commit it.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.cases import load
from verbalnorm import ENGLISH, STYLES, normalize, verbalize

FOLDER = Path(__file__).parent
# The cases whose traces are kept, and the files they are kept in.
CASES = {
    "synthetic/articles.txt: A page's head, a quotation that nobody closes, labels": "article.txt",
    "synthetic/articles.txt: Values in the running text": "numbers.txt",
    "synthetic/articles.txt: Bold inside of a quotation that is closed": "quotation.txt",
}
EXAMPLES = "examples.txt"
# A transcript without case and stops is read otherwise than one that somebody edited.
BARE = "values_bare.txt"
VALUES = {f"values_{style}.txt": style for style in STYLES if style != "off"}
SAID = "values_said.txt"
KEPT = (*CASES.values(), EXAMPLES, BARE, *VALUES, SAID)


def golden(file: str) -> str:
    """What ``file`` holds today."""
    lines = (FOLDER / "spoken_values.txt").read_text("utf-8").splitlines()
    if file == EXAMPLES:
        return "\n".join(
            trace_of(example.spoken, f"{rule.name} {example.spoken!r}", dict(example.options))
            for rule in sorted(ENGLISH, key=lambda rule: rule.name)
            for example in rule.examples
        )
    if file == SAID:
        written = (normalize(line, style="digits").markdown for line in lines)
        return "".join(f"{verbalize(text, numbers=True)}\n" for text in written)
    if file == BARE:
        bare = (re.sub(r"[.,;:]", "", line).lower() for line in lines)
        return "\n".join(trace_of(line, line) for line in bare)
    if style := VALUES.get(file):
        return "\n".join(trace_of(line, line, {"style": style}) for line in lines)
    [name] = [name for name, kept in CASES.items() if kept == file]
    return trace_of(load("synthetic")[name].source)


def trace_of(text: str, head: str = "", options: Mapping[str, Any] = MappingProxyType({})) -> str:
    """A line for each edit, then one for each claim that was declined and each warning.

    The options are those of `normalize`.
    """
    result = normalize(text, **options)
    lines = [head] if head else []
    lines += [
        f"{edit.span.start}-{edit.span.end} {edit.span.of(text)!r} -> {edit.text!r} {edit.claim}"
        f" {edit.confidence:.2f} ({', '.join(edit.because)})"
        for edit in result.trace.edits
    ]
    lines += [
        f"declined {item.span.start}-{item.span.end} {item.span.of(text)!r} {item.claim}"
        f" {item.confidence:.2f} ({', '.join(item.because)}): {item.reason}"
        for item in result.trace.declined
    ]
    lines += [f"warning {note.span.start}-{note.span.end}: {note.text}" for note in result.warnings]
    return "".join(f"{line}\n" for line in lines)
