"""The catalogue: rules as pages of the reference, `python -m verbalnorm.catalog docs`.

Writes `reference/rules/`, a page for each rule and one that lists them, `reference/voices.md`,
`reference/styles.md`, `reference/coverage.md`, `reference/signs.md` and `explanation/evidence.md`
into the folder.
Everything on the pages follows from the rules and the styles; a page of a rule that is no more is
removed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from verbalnorm.catalog.coverage import coverage_page
from verbalnorm.catalog.markup import fenced, table
from verbalnorm.catalog.spoken import spoken_page
from verbalnorm.catalog.styles import styles_page
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.rules.evidence import Evidence, confidence_of
from verbalnorm.rules.rule import ALONE, ON_EVIDENCE, Example, Form, Kind, Role, Rule
from verbalnorm.rules.ruleset import RuleSet

__all__ = ["main", "pages"]

RULES = "reference/rules"
EVIDENCE = "explanation/evidence.md"
VOICES = "reference/voices.md"
STYLES_PAGE = "reference/styles.md"
COVERAGE = "reference/coverage.md"
SPOKEN = "reference/signs.md"
_MADE = "<!-- Made from the code by `python -m verbalnorm.catalog docs`; change that. -->\n\n"

_KINDS: dict[Kind, str] = {
    "toggle": "An inline construct between two markers.",
    "quotation": "A construct with an opener and a closer, which speakers may leave out.",
    "address": "What is spelled with signs between its words.",
    "sign": "Characters that are said by their names.",
    "fence": "A block whose inside is verbatim, between an opener and a closer.",
    "link": "A text and where it leads, between three markers.",
    "word": "A form that marks the one word behind it.",
    "command": "Words that say how the words behind them are written.",
    "named": "Signs that are called by a name and the word behind it.",
    "retraction": "What takes back the phrase before it.",
    "call": "The brackets behind the name of a function.",
    "announce": "A block that is announced by its name.",
    "item": "A list whose items are announced.",
    "table": "A table whose bars are read aloud.",
    "readout": "A table that is read out, each cell behind the name of its column.",
    "note": "A note with an opener and a closer, and what refers to it.",
    "margin": "A quote whose sign is read aloud before each of its lines.",
    "count": "A list whose items are counted aloud.",
    "literal": "The word that makes the form behind it a word.",
    "reading": "A class of written values; the number reader finds its places.",
    "line": "A rule over whole lines or notes, which no spoken form starts.",
}
_ROLES: dict[Role, str] = {
    "both": "opens and closes",
    "open": "opens",
    "middle": "comes between",
    "close": "closes",
    "whole": "announces",
    "none": "is left as words",
}


# More forms that only count on are not shown one by one.
_SHOWN = 6


def pages(rules: RuleSet = ENGLISH) -> dict[str, str]:
    """All generated pages, by their path inside the documentation.

    >>> "# strong" in pages()["reference/rules/strong.md"]
    True
    """
    made = {f"{RULES}/{rule.name}.md": _page(rule) for rule in rules}
    made[f"{RULES}/index.md"] = _index(rules)
    made[EVIDENCE] = _evidence_page(rules)
    made[VOICES] = _voices_page(rules)
    made[STYLES_PAGE] = styles_page(rules)
    made[COVERAGE] = coverage_page(rules)
    made[SPOKEN] = spoken_page(rules)
    return {path: _MADE + text for path, text in made.items()}


def _page(rule: Rule) -> str:
    becomes = f" It becomes a `{type(rule.node).__name__}`." if rule.node is not None else ""
    parts = [
        f"# {rule.name}\n",
        f"{rule.why}\n",
        f"{_KINDS[rule.kind]}{becomes} `ENGLISH - {{{rule.name!r}}}` switches it off.\n",
    ]
    if rule.forms:
        header = ("form", "which", "said in", "acts")
        parts += ["## Heard as\n", table(header, _forms(rule.forms))]
    if rule.phrases:
        parts += ["## Known by\n", "".join(f"* {phrase}\n" for phrase in rule.phrases)]
    if rule.names:
        step = max(1, len(rule.names) // 12)
        some = ", ".join(f"“{name}” {sign}" for name, sign in rule.names[::step])
        parts.append(f"## Names\n\nIt knows {len(rule.names)} names, such as {some}.\n")
    parts.append("## Examples\n")
    parts += [_example(example) for example in rule.examples if example.kind != "leaves"]
    parts.append("## Comes back as it is\n")
    parts += [_example(example) for example in rule.examples if example.kind == "leaves"]
    if found := _evidence_of([rule]):
        parts += [
            "## Evidence\n",
            "What forms that act on evidence ask for, and what speaks against any form.\n",
            "[Evidence](../../explanation/evidence.md) tells how it is weighed.\n",
            table(("evidence", "weight", "why"), map(_weighed, found)),
        ]
    return "\n".join(parts)


def _forms(forms: Sequence[Form]) -> Iterator[tuple[str, ...]]:
    """Rows of forms; neighbours that differ in their words only, or count on, share a row."""

    def row(form: Form) -> tuple[str, ...]:
        if form.role == "none":
            acts = "never"
        elif form.prior >= ALONE:
            acts = "alone"
        else:
            acts = "on evidence"
        which = f"counts {form.number}" if form.number else _ROLES[form.role]
        voices = ", ".join(form.voices) or "–"
        if form.only:
            acts += f", in {' and '.join(form.only)} only"
        return which, voices, acts

    def shown(form: Form) -> tuple[bool, tuple[str, ...]]:
        which, *rest = row(form)
        return form in counting, ("counts on" if form in counting else which, *rest)

    runs = [run for run in _runs(forms) if run[0].number and len(run) > _SHOWN]
    counting = [form for run in runs for form in run]
    for (_, rest), same in groupby(forms, key=shown):
        yield _words(list(same)), *rest


def _runs(forms: Iterable[Form]) -> Iterator[list[Form]]:
    """Forms that count on, together: "item one", "item two"."""

    def start(numbered: tuple[int, Form]) -> int | None:
        index, form = numbered
        return form.number - index if form.number else None

    for _, run in groupby(enumerate(forms), key=start):
        yield [form for _, form in run]


def _words(forms: Iterable[Form]) -> str:
    """The words of ``forms``; of many that count on, the first two and the last."""
    shown: list[str] = []
    for run in _runs(forms):
        words = [f"“{form.words}”" for form in run]
        counts = run[0].number and len(words) > _SHOWN
        shown += [*words[:2], f"… {words[-1]}"] if counts else words
    return ", ".join(shown)


def _example(example: Example) -> str:
    """The spoken text and, where it changes, the written one."""
    options = ", ".join(f"{name}={value!r}" for name, value in example.options)
    text = f"With `{options}`:\n\n" if options else ""
    text += fenced("text", example.spoken)
    if example.kind != "leaves":
        text += "\n" + fenced("markdown", example.written)
    return text


def _evidence_of(rules: Iterable[Rule]) -> list[Evidence]:
    """The evidence that forms of ``rules`` ask for, the strongest first."""
    found = {item for rule in rules for form in rule.forms for item in form.evidence}
    return sorted(found, key=lambda item: (-item.weight, item.name))


def _weighed(item: Evidence) -> tuple[str, str, str]:
    return item.name, f"{item.weight:+g}", item.why


def _index(rules: RuleSet) -> str:
    rows = ((f"[{rule.name}]({rule.name}.md)", rule.why) for rule in rules)
    listed = "\n".join(rule.name for rule in rules)
    return (
        f"# Rules\n\nWhat English is read by: {len(rules)} rules.\n\n"
        + table(("rule", "why"), rows)
        + f"\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n"
    )


def _evidence_page(rules: RuleSet) -> str:
    def users(item: Evidence) -> str:
        names = (rule.name for rule in rules if item in _evidence_of([rule]))
        return ", ".join(f"[{name}](../{RULES}/{name}.md)" for name in names)

    rows = ((*_weighed(item), users(item)) for item in _evidence_of(rules))
    alone, unsure = confidence_of(ALONE), confidence_of(ON_EVIDENCE)
    return f"""# Evidence

Nearly every spoken mark is also a word. What tells them apart is named, has a weight, and can be
read in the trace: `Edit.because` lists what spoke for an edit and, behind a `-`, what against it.

Weights are log-odds, which add up. A form that is no ordinary English starts at {ALONE:+g}, which
is a confidence of {alone:.2f}; one that is starts at {ON_EVIDENCE:+g}, which is {unsure:.2f}.
The weights of the evidence that holds are added, and 1 / (1 + e^-sum) is the confidence of the
claim. What stays below `min_confidence` is declined, and listed in `Trace.declined` with the
evidence that it had. The weights were set by hand: they are judgements, not frequencies. How often
the claims are right is measured, on labelled texts that no weight was set by (`python -m
benchmarks.unseen`), and weights can be fitted to labelled ones (`python -m benchmarks.reliability
--refit`).

Whatever the rule, a form that stands alone in quotation marks or brackets is a word ("set off").

The number reader judges values by classes of its own, and names its evidence in the trace as well.

{table(("evidence", "weight", "why", "asked for by"), rows)}"""


def _voices_page(rules: RuleSet) -> str:
    """What each voice says, and what each profile says otherwise."""
    profiles = {profile.name: profile for profile in rules.profiles}
    parts = [
        "# Voices\n",
        (
            "A voice is data: the forms that it says. A profile is a voice on top of another one."
            " All of them can be given to `verbalize(…, voice=…)` and `normalize(…, voice=…)`.\n"
        ),
    ]
    for voice in sorted(rules.voices - set(profiles)):
        said = ((rule, [f for f in rule.forms if voice in f.voices]) for rule in rules)
        rows = (
            (f"[{rule.name}](rules/{rule.name}.md)", *_said(forms)) for rule, forms in said if forms
        )
        parts += [f"## {voice}\n", table(("rule", "form", "which"), rows)]
    for name, profile in profiles.items():
        parts += [f"## {name}\n", f"{profile.why} It speaks like {profile.like}, but for this:\n"]
        parts.append(table(("what", "is said as"), (*profile.words, *profile.signs)))
    return "\n".join(parts)


def _said(forms: list[Form]) -> tuple[str, str]:
    """The forms of a rule in one voice, and what each of them does."""
    return _words(forms), ", ".join(dict.fromkeys(_ROLES[form.role] for form in forms))


def main(folder: str) -> None:
    """Write all pages into ``folder``, and remove those of rules that are no more."""
    made = pages()
    root = Path(folder)
    for old in (root / RULES).glob("*.md"):
        if old.relative_to(root).as_posix() not in made:
            old.unlink()
    for path, text in made.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
