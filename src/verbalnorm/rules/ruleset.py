"""Sets of rules: values that are added, subtracted and passed in."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from verbalnorm.errors import OptionError, RuleError
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.rules.place import Lexicon
from verbalnorm.rules.rule import Rule

__all__ = ["RuleSet"]


@frozen(cache_hash=True)  # it is the key under which `normalize` keeps its normalizers
class RuleSet:
    """The rules of a language (or of a user) with the language's word classes.

    ``a + b`` adds rules (a rule of the same name is replaced), ``a - {"name"}`` switches rules
    off, ``a.only("name")`` keeps some, ``a["name"]`` is one of them. Raises ``RuleError`` where
    two rules share a name and ``OptionError`` for a name that is not there.

    >>> from verbalnorm import ENGLISH, normalize
    >>> "strong" in ENGLISH, "strong" in ENGLISH - {"strong"}
    (True, False)
    >>> only = ENGLISH.only("decimal")
    >>> normalize("asterisk asterisk four point five asterisk asterisk", rules=only).markdown
    'asterisk asterisk 4.5 asterisk asterisk'
    """

    rules: tuple[Rule, ...] = ()
    lexicon: Lexicon = field(factory=Lexicon, repr=False)
    # Its tables are mappings, which have no hash; they are compared all the same.
    numbers: NumberPack | None = field(default=None, repr=False, hash=False)

    def __attrs_post_init__(self) -> None:
        if len(self.names) != len(self.rules):
            names = Counter(rule.name for rule in self.rules)
            double = sorted(name for name, count in names.items() if count > 1)
            raise RuleError(f"two rules share a name ({', '.join(double)}): rename one")

    @property
    def names(self) -> frozenset[str]:
        """The names of all rules."""
        return frozenset(rule.name for rule in self.rules)

    @property
    def voices(self) -> frozenset[str]:
        """The voices that say a form of any rule."""
        return frozenset(
            voice for rule in self.rules for form in rule.forms for voice in form.voices
        )

    @property
    def literal(self) -> str:
        """The word that makes the form behind it a word; empty where no rule has one."""
        words = (rule.forms[0].words for rule in self.rules if rule.kind == "literal")
        return next(words, "")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __getitem__(self, name: str) -> Rule:
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise OptionError(self._unknown({name}))

    def __add__(self, other: "RuleSet | Iterable[Rule]") -> "RuleSet":
        added = tuple(other)
        new = {rule.name for rule in added}
        return evolve(self, rules=(*(r for r in self.rules if r.name not in new), *added))

    def __sub__(self, names: Iterable[str]) -> "RuleSet":
        off = {names} if isinstance(names, str) else set(names)
        if unknown := off - self.names:
            raise OptionError(self._unknown(unknown))
        return evolve(self, rules=tuple(r for r in self.rules if r.name not in off))

    def only(self, *names: str) -> "RuleSet":
        """The rules called ``names`` and no others."""
        if unknown := set(names) - self.names:
            raise OptionError(self._unknown(unknown))
        return evolve(self, rules=tuple(r for r in self.rules if r.name in names))

    def _unknown(self, names: Iterable[str]) -> str:
        return (
            f"no rule is called {', '.join(sorted(map(repr, names)))}:"
            f" choose from {', '.join(sorted(self.names))}"
        )
