"""The page of styles: what each preset makes of the same words, and all choices."""

from collections.abc import Mapping

import attrs
from attrs import Attribute

from verbalnorm.catalog.markup import table
from verbalnorm.pipeline import Normalizer
from verbalnorm.presets import STYLES
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.style import Style

__all__ = ["styles_page"]

# Said in each class, to show what the presets make of it.
_SAID = (
    "we had five boats and twenty three crews",
    "the first and the twenty first day",
    "two and a half million people",
    "it grew by point five percent",
    "four point five million dollars",
    "twelve dollars and five cents",
    "two thirds of a hundred people",
    "ninety megawatts",
    "on july third twenty twenty",
    "in the nineteen eighties",
    "at half past two or nine thirty p m",
    "call five five five one two one two",
    "twenty to thirty people",
    "World War two",
    "version one point two point three",
)


def styles_page(rules: RuleSet) -> str:
    """What each preset makes of the same words, and all that it chooses."""
    names = tuple(STYLES)

    def written(spoken: str) -> tuple[str, ...]:
        made = (Normalizer(rules, style=name)(spoken).text for name in names)
        return spoken, *("=" if text == spoken else text for text in made)

    def choice(field: "Attribute[object]") -> tuple[str, ...]:
        values = tuple(_chosen(getattr(STYLES[name], field.name)) for name in names)
        first, *others = values
        same = ("=" if value == first else value for value in others)
        return f"`{field.name}`", field.metadata["what"], first, *same

    fields = [field for field in attrs.fields(Style) if field.name != "name"]
    return f"""# Styles

A style says how values are written. `normalize(text, style="digits")` takes a preset by its name;
`attrs.evolve(STYLES["publish"], separator="")` is one of your own, of the choices below.

* **publish**, the default: what a careful editor of English prose prints.
* **digits**: for search and training data, every quantity in digits.
* **nemo**, **whisper**, **text2num**, **text2num_all**: the conventions of those tools, for texts
  that stand beside theirs.
* **off**: no value is written.

## What each makes of the same words

An equals sign stands where the words come back as they were said.

{table(("said", *names), map(written, _SAID))}
## All choices

An equals sign stands where the choice is that of `publish`.

{table(("choice", "what it decides", *names), map(choice, fields))}"""


def _chosen(value: object) -> str:
    """A choice as a cell: code, or the entries of a mapping or a set."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_chosen(value[key])}" for key in sorted(value)) or "–"
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "–"
    if isinstance(value, tuple):
        return ", ".join(value) or "–"
    return f"`{value}`" if value != "" else "–"
