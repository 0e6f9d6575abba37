"""Scan: the one pass over the text, which finds where a rule can start."""

from typing import TypeAlias

from attrs import field, frozen

from verbalnorm.rules.rule import Form, Rule
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.rules.scanner import Scanner

__all__ = ["Scan", "Trigger"]


Forms: TypeAlias = tuple[tuple[Rule, Form], ...]


@frozen
class Trigger:
    """A spoken form in the text, the rules that can start there, whether a number can."""

    start: int
    end: int
    forms: Forms
    number: bool = False

    @property
    def is_block(self) -> bool:
        """Whether a block can be announced here."""
        return any(rule.kind == "announce" for rule, _ in self.forms)


@frozen
class Scan:
    """The compiled scan of a rule set; ``scan(text)`` gives the triggers in order.

    Forms that belong to other voices than ``voice`` are not listened for.
    """

    rules: RuleSet
    voice: str
    _heard: tuple[tuple[Forms, bool], ...] = field(init=False, eq=False, repr=False)
    _scanner: Scanner = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        table: dict[str, Forms] = {}
        for rule in self.rules:
            for form in rule.forms:
                if not form.only or self.voice in form.only:
                    table[form.words] = (*table.get(form.words, ()), (rule, form))
        pack = self.rules.numbers if any(rule.kind == "reading" for rule in self.rules) else None
        starts = frozenset(pack.starts) if pack else frozenset[str]()
        for word in sorted(starts):
            table.setdefault(word, ())
        # A frozen value fills its own derived fields once, while it is being made.
        heard = tuple((forms, words in starts) for words, forms in table.items())
        object.__setattr__(self, "_heard", heard)
        object.__setattr__(self, "_scanner", Scanner(tuple(table), pack.glued if pack else ()))

    def __call__(self, text: str) -> list[Trigger]:
        """The triggers of ``text``, in order and without overlap."""
        heard = self._heard
        return [
            Trigger(start, end, *heard[which]) for start, end, which in self._scanner.scan(text)
        ]
