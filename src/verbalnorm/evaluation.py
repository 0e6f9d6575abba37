"""How well values are written on a user's own pairs, and whether his own rules do as they say."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

from attrs import frozen

from verbalnorm import Normalizer, RuleSet, SourceError, Trace, normalize, verbalize
from verbalnorm.arguments import require, several
from verbalnorm.record import Record

__all__ = ["Broken", "Pair", "Tally", "broken", "changes", "evaluate", "read_pairs", "table"]

_HEADERS = {("spoken", "written"), ("spoken", "written", "class")}
# What a stop takes from a word's end where only its value is compared.
_STOPS = ".,;:?!\"'”’)"
_DIGIT = re.compile(r"\d")


@frozen(eq=False, repr=False)
class Pair(Record):
    """A line as it was said, as it should be written, and the class the user gives it."""

    spoken: str
    written: str
    kind: str = ""

    def __attrs_post_init__(self) -> None:
        for name in ("spoken", "written", "kind"):
            require(name, getattr(self, name), str)


@frozen(eq=False, repr=False)
class Tally(Record):
    """What was counted over some pairs.

    ``exact``: pairs whose whole text came out as written. ``numbers``: places where the writing
    has digits and the speech has none; ``restored``: those written in the same way. ``edits``: all
    places that were changed; ``false``: changes that the writing does not have; ``words``: spoken;
    ``stated``: the confidences of the places that were changed, summed.
    """

    pairs: int = 0
    exact: int = 0
    words: int = 0
    numbers: int = 0
    restored: int = 0
    edits: int = 0
    false: int = 0
    stated: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.pairs + other.pairs, self.exact + other.exact, self.words + other.words,
            self.numbers + other.numbers, self.restored + other.restored,
            self.edits + other.edits, self.false + other.false, self.stated + other.stated,
        )  # fmt: skip


@frozen(eq=False, repr=False)
class Broken(Record):
    """An example that does not hold: its rule, what was given, what was wanted, what came out."""

    rule: str
    given: str
    wanted: str
    got: str


def read_pairs(text: str, name: str = "pairs") -> list[Pair]:
    r"""The pairs of a table: spoken, tab, written, and perhaps tab, class; one a line.

    A first line "spoken, written" (and "class") is taken for a header; blank lines are passed
    over. Raises ``SourceError`` for a line with another number of columns, and where there is no
    pair at all.

    >>> read_pairs("four point five\t4.5\tdecimal")
    [Pair(spoken='four point five', written='4.5', kind='decimal')]
    """
    require("text", text, str)
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        columns = tuple(line.rstrip("\r").split("\t"))
        if not line.strip() or (number == 1 and tuple(map(str.lower, columns)) in _HEADERS):
            continue
        if len(columns) not in (2, 3):
            raise SourceError(
                f"{name}:{number}: {len(columns)} columns; write the spoken text, a tab, the"
                " written text, and perhaps a tab and a class"
            )
        found.append(Pair(*columns))
    if not found:
        raise SourceError(f"{name}: no pairs; write one to a line: spoken, a tab, written")
    return found


def changes(before: list[str], after: list[str]) -> dict[tuple[int, int], str]:
    """Where the words ``after`` differ: ranges of the words ``before``, and what stands there.

    >>> changes("it was four point five today".split(), "it was 4.5 today".split())
    {(2, 5): '4.5'}
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return {
        (i1, i2): " ".join(after[j1:j2])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    }


def evaluate(pairs: Iterable[Pair], normalizer: Normalizer) -> Iterator[tuple[Pair, str, Tally]]:
    """Each pair with what became of it, and its tally.

    What is written is compared as Markdown, or as the plain text where only that is equal. For the
    places, case and the stops at the ends of words do not count. Raises ``InputTypeError`` for
    anything but pairs and a normalizer.

    >>> [(_, got, tally)] = evaluate([Pair("at four point five", "at 4.5")], Normalizer())
    >>> got, tally.exact, tally.restored, tally.false
    ('at 4.5', 1, 1, 0)
    """
    require("normalizer", normalizer, Normalizer)
    return _evaluated(several("pairs", pairs, Pair, what="pairs"), normalizer)


def _evaluated(pairs: Iterable[Pair], normalizer: Normalizer) -> Iterator[tuple[Pair, str, Tally]]:
    for pair in pairs:
        require("a pair", pair, Pair)
        result = normalizer(pair.spoken)
        got = result.markdown if result.markdown == pair.written else result.text
        yield pair, got, _tally(pair, got, result.trace)


def _tally(pair: Pair, got: str, trace: Trace) -> Tally:
    spoken, written, ours = map(_words, (pair.spoken, pair.written, got))
    wanted, made = changes(spoken, written), changes(spoken, ours)
    numbers = {
        span for span, text in wanted.items()
        if _DIGIT.search(text) and not _DIGIT.search(" ".join(spoken[slice(*span)]))
    }  # fmt: skip
    return Tally(
        1,
        int(got == pair.written),
        len(spoken),
        len(numbers),
        sum(made.get(span) == wanted[span] for span in numbers),
        len(made),
        sum(wanted.get(span) != text for span, text in made.items()),
        sum(_stated(pair.spoken, made, trace)),
    )


def _stated(spoken: str, made: Iterable[tuple[int, int]], trace: Trace) -> Iterator[float]:
    """For each range of words that was changed, the least confidence of its edits."""
    places = [found.span() for found in re.finditer(r"\S+", spoken)] + [(len(spoken),) * 2]
    for first, last in made:
        start, end = places[first][0], places[max(first, last - 1)][1]
        inside = [e.confidence for e in trace.edits if e.span.start <= end and e.span.end >= start]
        yield min(inside, default=1.0)


def _words(text: str) -> list[str]:
    return [word.rstrip(_STOPS) or word for word in text.casefold().split()]


def table(tallies: Iterable[tuple[str, Tally]]) -> str:
    """The tallies summed by class, as a table for people; the last row has all of them.

    >>> print(table([("decimal", Tally(2, 1, 8, 2, 1, 2, 1, 1.8))]), end="")
    class    pairs   exact  numbers restored  false edits per 1,000 words  edits right  stated
    decimal      2  50.0 %        2   50.0 %            1          125.00       50.0 %  90.0 %
    all          2  50.0 %        2   50.0 %            1          125.00       50.0 %  90.0 %
    """
    rows: dict[str, Tally] = {}
    total = Tally()
    for kind, tally in several("tallies", tallies, what="classes with their tallies"):
        rows[kind or "–"] = rows.get(kind or "–", Tally()) + tally
        total += tally
    shown = [*sorted(rows.items()), ("all", total)]
    if list(rows) == ["–"]:
        shown = shown[1:]
    width = max(len("class"), *(len(kind) for kind, _ in shown))
    head = f"{'class':<{width}}  pairs   exact  numbers restored  false edits per 1,000 words"
    lines = [f"{head}  edits right  stated"]
    for kind, tally in shown:
        per = 1000 * tally.false / tally.words if tally.words else 0.0
        lines.append(
            f"{kind:<{width}} {tally.pairs:>6} {_share(tally.exact, tally.pairs)}"
            f" {tally.numbers:>8} {_share(tally.restored, tally.numbers)}"
            f" {tally.false:>12} {per:>15.2f} {_share(tally.edits - tally.false, tally.edits):>12}"
            f"{_share(tally.stated, tally.edits)}"
        )
    return "\n".join(lines) + "\n"


def _share(part: float, whole: int) -> str:
    return f"{100 * part / whole:.1f} %".rjust(8) if whole else "–".rjust(8)


def broken(rules: RuleSet) -> Iterator[Broken]:
    """Each example in ``rules`` that does not hold, in the order of the rules; none if all do.

    ``heard`` is tried as it is heard, ``leaves`` as a text that must come back, ``same`` in both
    directions: said by the voice that it names, or else by any that says its rule. Those of
    the library hold, so what is listed for ``ENGLISH + [yours]`` is the work of your rule, and may
    stand in another one. All examples of English take some seconds. Raises ``InputTypeError`` for
    anything but a set of rules.

    >>> from verbalnorm import ENGLISH
    >>> list(broken(ENGLISH.only("decimal")))
    []
    """
    require("rules", rules, RuleSet)
    return _broken(rules)


def _broken(rules: RuleSet) -> Iterator[Broken]:
    for rule in rules:
        says = {voice: None for form in rule.forms for voice in form.voices}
        for example in rule.examples:
            options: dict[str, Any] = dict(example.options)
            heard = normalize(example.spoken, rules=rules, **options).markdown
            if heard != example.written:
                yield Broken(rule.name, example.spoken, example.written, heard)
            if example.kind == "same":
                voices = [options["voice"]] if "voice" in options else list(says)
                said = [verbalize(example.written, voice=v, rules=rules).text for v in voices]
                if said and example.spoken not in said:
                    yield Broken(rule.name, example.written, example.spoken, said[0])
