"""Scan: the one pass over the text, which finds where a rule can start."""

from attrs import field, frozen

from verbalnorm.rules.rule import Form, Rule
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.rules.scanner import Scanner

__all__ = ["Scan", "Trigger"]


@frozen
class Trigger:
    """A spoken form in the text, and the rules that can start there."""

    start: int
    end: int
    forms: tuple[tuple[Rule, Form], ...]

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
    _forms: tuple[tuple[tuple[Rule, Form], ...], ...] = field(init=False, eq=False, repr=False)
    _scanner: Scanner = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        table: dict[str, list[tuple[Rule, Form]]] = {}
        for rule in self.rules:
            for form in rule.forms:
                if not form.only or self.voice in form.only:
                    table.setdefault(form.words, []).append((rule, form))
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "_forms", tuple(tuple(forms) for forms in table.values()))
        object.__setattr__(self, "_scanner", Scanner(tuple(table)))

    def __call__(self, text: str) -> list[Trigger]:
        forms = self._forms
        return [Trigger(start, end, forms[which]) for start, end, which in self._scanner.scan(text)]
