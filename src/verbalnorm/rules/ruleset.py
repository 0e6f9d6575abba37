"""Sets of rules: values that are added, subtracted and passed in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from verbalnorm.errors import OptionError, RuleError
from verbalnorm.rules.form import Said
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.rules.place import Lexicon
from verbalnorm.rules.rule import Rule
from verbalnorm.rules.voiced import voiced

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
    # The names of all rules; they follow from the rules.
    names: frozenset[str] = field(init=False, eq=False, repr=False)

    @names.default
    def _names(self) -> frozenset[str]:
        return frozenset(rule.name for rule in self.rules)

    def __attrs_post_init__(self) -> None:
        if len(self.names) != len(self.rules):
            names = Counter(rule.name for rule in self.rules)
            double = sorted(name for name, count in names.items() if count > 1)
            raise RuleError(f"two rules share a name ({', '.join(double)}): rename one")

    @property
    def voices(self) -> frozenset[str]:
        """The voices that say a form of any rule."""
        return frozenset(
            voice for rule in self.rules for form in rule.forms for voice in form.voices
        )

    def with_voice(
        self, name: str, *, like: str = "", say: Mapping[str, Said] | None = None
    ) -> "RuleSet":
        """These rules with the voice ``name``: it speaks like another, but for what it is to say.

        ``say`` gives, by the name of a rule, a form or a pair of opener and closer; a full stop
        behind a form makes a sentence of it. Forms that a rule does not have yet are heard where
        the voice is declared. Raises ``OptionError`` for a rule or a voice that is not there.

        >>> from verbalnorm import ENGLISH, verbalize
        >>> rules = ENGLISH.with_voice("stars", like="symbols", say={"strong": "star star"})
        >>> print(verbalize("It is **very** cold.", voice="stars", rules=rules))
        It is star star very star star cold.
        """
        said = say or {}
        if unknown := set(said) - self.names:
            raise OptionError(self._unknown(unknown))
        if like and like not in self.voices:
            raise OptionError(
                f"no voice is called {like!r}: choose from {', '.join(sorted(self.voices))}"
            )
        rules = (voiced(rule, name, like, said.get(rule.name)) for rule in self.rules)
        return evolve(self, rules=tuple(rules))

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
