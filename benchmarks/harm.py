"""What the rules for markup do to texts without any: ``python -m benchmarks.harm [--show]``.

Every file of ``$VERBALNORM_DATA/prose`` is normalized as one text and again line by line, since a
short text has less evidence in it. Each claim of a markup rule is set against
``judgements/harm.tsv``, which names files by hash and places by offset. Exit 1 where more than two
are judged wrong, or one was never judged.
"""

import argparse
import csv
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from benchmarks.corpora import Corpus, corpora
from benchmarks.judged import VERDICTS, Judged, load
from verbalnorm import Normalizer, Result
from verbalnorm.lang.en import RULES
from verbalnorm.markdown.read import parser

__all__ = ["MOST_WRONG", "main"]

MOST_WRONG = 2
# Addresses and names, which are written in signs that are no markup.
_WEB = {"web", "address", "electronic", "email", "path", "plus_plus", "sharp"}
# Rules over whole lines: layout, no markup. `title_line` makes a heading, so it is listed.
_LAYOUT = {"join_lines", "chrome", "mojibake", "speaker_label", "time_stamp", "sound"}
# A paragraph that begins with a small letter behind one without a stop.
_TORN = re.compile(r"[a-z,]\n\n(?=[a-z])")
_KINDS = {rule.name: rule.kind for rule in RULES}


@frozen
class Place:
    """A claim in a file: where it is, what it would become, and the verdict."""

    start: int
    end: int
    rule: str
    because: tuple[str, ...]
    written: tuple[str, ...]


def is_markup(rule: str) -> bool:
    """Whether claims of ``rule`` are listed as markup: no value, no web form, no layout."""
    return _KINDS.get(rule) != "reading" and rule not in _WEB | _LAYOUT


def is_web(rule: str) -> bool:
    """Whether ``rule`` writes addresses, paths and names that have signs in them."""
    return rule in _WEB


def places(
    result: Result, shift: int = 0, listed: Callable[[str], bool] = is_markup
) -> Iterator[Place]:
    """The claims of the ``listed`` rules that stand in ``result``."""
    for claim in result.resolution.claims:
        if listed(claim.rule):
            written = tuple(edit.text for edit in result.trace.edits if edit.claim == claim.id)
            span = claim.whole
            yield Place(span.start + shift, span.end + shift, claim.rule, claim.because, written)


def by_line(normalizer: Normalizer, text: str) -> Iterator[Place]:
    """The same where every line is a text of its own."""
    at = 0
    for line in text.split("\n"):
        yield from places(normalizer(line), at)
        at += len(line) + 1


def web(normalizer: Normalizer, judged: Judged, *, show: bool) -> Counter[str]:
    """Print how the web forms of the prose are judged, and give the verdicts."""
    total: Counter[str] = Counter()
    for corpus in corpora():
        for place in places(normalizer(corpus.text), 0, is_web):
            verdict = judged(corpus.hash, place.start, place.rule)
            total[verdict] += 1
            if show or verdict == "unjudged":
                _list(corpus, place, verdict, "text", show=show)
    print("web forms: " + ", ".join(f"{total[v]} {v}" for v in (*VERDICTS, "unjudged")))
    return total


def needless(corpus: Corpus, result: Result) -> tuple[int, int]:
    """How many paragraphs have escapes, and how many of them a reader would read alike without.

    The reader is markdown-it-py with tables, strikethrough, footnotes and dollar math.
    """
    render = parser().render
    escaped = [part for part in result.markdown.split("\n\n") if "\\" in part]
    escaped = [part for part in escaped if part not in corpus.text]
    bare = [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", part) for part in escaped]
    alike = (render(one) == render(two) for one, two in zip(escaped, bare, strict=True))
    return len(escaped), sum(alike)


def torn(result: Result) -> int:
    """How many line breaks inside a sentence became the border of two paragraphs."""
    return len(_TORN.findall(result.markdown)) if result.context.cased else 0


def counted_apart(result: Result) -> Counter[str]:
    """How many values, web forms, escapes and line edits there are."""
    apart: Counter[str] = Counter(values=0, web=0, escapes=0, lines=0)
    for claim in result.resolution.claims:
        apart["web"] += claim.rule in _WEB
        apart["values"] += _KINDS.get(claim.rule) == "reading" and claim.rule not in _WEB
    for edit in result.trace.edits:
        apart["escapes"] += edit.claim == "escape"
        apart["lines"] += edit.rule in _LAYOUT
    return apart


def prose(normalizer: Normalizer, judged: Judged, *, show: bool) -> Counter[str]:
    """Print the table of one normalizer, and give the verdicts."""
    total: Counter[str] = Counter()
    seen: set[tuple[str, int, str]] = set()
    for corpus in corpora():
        words = len(corpus.text.split())
        result = normalizer(corpus.text)
        verdicts: Counter[str] = Counter()
        for way, found in (("text", places(result)), ("line", by_line(normalizer, corpus.text))):
            for place in found:
                verdict = judged(corpus.hash, place.start, place.rule)
                key = (corpus.hash, place.start, place.rule)
                verdicts[f"{way}: {place.rule} {verdict}"] += 1
                total[verdict] += key not in seen  # a place that both ways find counts once
                if key not in seen:
                    _list(corpus, place, verdict, way, show=show)
                seen.add(key)
        rates = ", ".join(f"{name} {n}" for name, n in sorted(verdicts.items())) or "nothing"
        many = sum(n for name, n in verdicts.items() if name.startswith("text"))
        apart = counted_apart(result)
        print(
            f"{corpus.name:<20} {corpus.hash} {words:>7} words; {many} markup claims,"
            f" {1e6 * many / words:.1f} per million words ({rates}); apart:"
            f" {', '.join(f'{n} {name}' for name, n in apart.items())}"
        )
        escaped, alike = needless(corpus, result)
        print(
            f"{'':<20} {escaped} paragraphs with escapes, {alike} of them read alike without;"
            f" {torn(result)} paragraphs begin inside a sentence"
        )
    print("all: " + ", ".join(f"{total[v]} {v}" for v in (*VERDICTS, "unjudged")) + "\n")
    return total


def _list(corpus: Corpus, place: Place, verdict: str, way: str, *, show: bool) -> None:
    print(f"  {corpus.hash}\t{place.start}\t{place.rule}\t{verdict}\t(by {way})")
    if show:
        text, a, b = corpus.text, place.start, place.end
        inside = text[a:b] if b - a < 400 else f"{text[a : a + 300]} … {text[b - 100 : b]}"
        near = f"{text[max(0, a - 120) : a]}[{inside}]{text[b : b + 80]}"
        print(f"      {near!r}\n      → {place.written} because {', '.join(place.because)}")


def sentences(name: str) -> list[dict[str, str]]:
    """The rows of a table of sentences in ``$VERBALNORM_DATA``."""
    with (Path(os.environ["VERBALNORM_DATA"]) / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def kept(normalizer: Normalizer, *, show: bool) -> int:
    """Print which sentences of mentions and traps change, and how many of them must not."""
    harmed = 0
    for name in ("mentions.tsv", "traps.tsv"):
        rows = sentences(name)
        corpus = Corpus(name, "\n".join(row["sentence"] for row in rows))
        changed = list(_changed(normalizer, rows))
        must = [row for row, _ in changed if not row.get("must_stay", "").startswith("(amb")]
        harmed += len(must)
        print(f"{name} {corpus.hash}: {len(rows)} sentences, markup rules change {len(must)}")
        lost = [
            number
            for number, row in enumerate(rows)
            if (words := row.get("must_stay", ""))
            and not words.startswith("(amb")
            and words not in str(normalizer(row["sentence"]))
        ]
        harmed += len(lost)
        if lost:
            print(f"  what must stay is gone, by whatever rule, from rows {lost}")
        for number, row in enumerate(rows):
            ambiguous = row.get("must_stay", "").startswith("(amb")
            rules = next((found for other, found in changed if other is row), ())
            if rules or ambiguous:
                label = "ambiguous" if ambiguous else "changed"
                print(f"  row {number} {label}: {', '.join(rules) or 'no markup rule acts'}")
                if show:
                    print(f"      {row['sentence']!r}\n      {str(normalizer(row['sentence']))!r}")
    return harmed


def _changed(
    normalizer: Normalizer, rows: Iterable[dict[str, str]]
) -> Iterator[tuple[dict[str, str], tuple[str, ...]]]:
    for row in rows:
        if rules := tuple(place.rule for place in places(normalizer(row["sentence"]))):
            yield row, rules


def main(arguments: list[str] | None = None) -> int:
    """Print all tables; 1 where more is wrong than may be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print the words around each place")
    show = parser.parse_args(arguments).show
    if "VERBALNORM_DATA" not in os.environ:
        print("set VERBALNORM_DATA to the folder that holds prose/", file=sys.stderr)
        return 2
    judged = load("harm")
    failed = False
    for voice in ("auto", "dictation"):
        normalizer = Normalizer(voice=voice)
        print(f"voice={voice}")
        total = prose(normalizer, judged, show=show)
        harmed = kept(normalizer, show=show)
        spelled = web(normalizer, load("web"), show=show)
        print()
        failed |= voice == "auto" and (
            total["wrong"] > MOST_WRONG or total["unjudged"] + spelled["unjudged"] > 0 or harmed > 0
        )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
