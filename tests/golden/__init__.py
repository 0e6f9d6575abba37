"""Golden traces: what `verbalnorm --explain` says of whole transcripts, line by line.

They show a reader of a change what it does to traces. `python -m tests.golden` writes them anew;
look at the difference before you commit it.
"""

from pathlib import Path

from tests.cases import load
from verbalnorm import normalize

FOLDER = Path(__file__).parent
# The cases whose traces are kept, and the files they are kept in.
KEPT = {
    "synthetic/articles.txt: A page's head, a quotation that nobody closes, labels": "article.txt",
    "synthetic/articles.txt: Values in the running text": "values.txt",
    "synthetic/articles.txt: Bold inside of a quotation that is closed": "quotation.txt",
}


def traces() -> dict[str, str]:
    """The traces as they are today, by file."""
    cases = load("synthetic")
    return {file: trace_of(cases[name].source) for name, file in KEPT.items()}


def trace_of(text: str) -> str:
    """A line for each edit, then one for each claim that was declined and each warning."""
    result = normalize(text)
    lines = [
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
