"""Sets of rules: values that are added, subtracted and passed in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import NoneType

from attrs import evolve, field, frozen

from verbalnorm.arguments import nearest, require, several, shown, takes_its_options
from verbalnorm.errors import OptionError, RuleError
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.rules.profile import Profile, Said
from verbalnorm.rules.rule import Rule

__all__ = ["RuleSet"]


@frozen
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
    >>> only
    RuleSet(rules=<1 of them>)
    """

    # All is compared, the names alone are hashed: a set is the key under which `normalize` keeps
    # its normalizers, and all of its forms and tables would take longer than to make one.
    rules: tuple[Rule, ...] = field(
        default=(), repr=lambda rules: f"<{len(rules)} of them>", hash=False
    )
    lexicon: Lexicon = field(factory=Lexicon, repr=False, hash=False)
    numbers: NumberPack | None = field(default=None, repr=False, hash=False)
    # The voices on top of those that the forms name.
    profiles: tuple[Profile, ...] = field(default=(), repr=False, hash=False)
    # The names of all rules; they follow from the rules.
    names: frozenset[str] = field(init=False, eq=False, hash=True, repr=False)
    _named: Mapping[str, Rule] = field(init=False, eq=False, hash=False, repr=False)

    @names.default
    def _names(self) -> frozenset[str]:
        return frozenset(rule.name for rule in self.rules)

    @_named.default
    def _by_name(self) -> Mapping[str, Rule]:
        return {rule.name: rule for rule in self.rules}

    def __attrs_post_init__(self) -> None:
        if len(self.names) != len(self.rules):
            names = Counter(rule.name for rule in self.rules)
            double = sorted(name for name, count in names.items() if count > 1)
            raise RuleError(f"two rules share a name ({', '.join(double)}): rename one")

    @property
    def voices(self) -> frozenset[str]:
        """The voices that say a form of any rule, and the profiles."""
        said = (voice for rule in self.rules for form in rule.forms for voice in form.voices)
        return frozenset((*said, *(profile.name for profile in self.profiles)))

    def in_voice(self, name: str) -> "RuleSet":
        """These rules as the voice ``name`` says and hears them: itself, but for a profile.

        >>> from verbalnorm import ENGLISH
        >>> nvda = ENGLISH.in_voice("symbols-nvda")
        >>> [form.words for form in nvda["strong"].forms if "symbols-nvda" in form.voices]
        ['star star', 'line line']
        """
        require("name", name, str)
        profile = next((known for known in self.profiles if known.name == name), None)
        if profile is None:
            return self
        below = self.in_voice(profile.like)
        return evolve(below, rules=profile.applied(below.rules))

    def _below(self, name: str) -> tuple[str, ...]:
        """``name`` and the voices that it is like."""
        below = {profile.name: profile.like for profile in self.profiles}
        return (name, *self._below(below[name])) if name in below else (name,)

    @takes_its_options
    def with_voice(
        self,
        name: str,
        *,
        like: str = "",
        words: Mapping[str, str] | None = None,
        say: Mapping[str, Said] | None = None,
        signs: Mapping[str, str] | None = None,
    ) -> "RuleSet":
        """These rules with the voice ``name``: it speaks like another, but for what it is to say.

        ``words`` gives other words for those in the forms of that voice, {"asterisk": "star"}.
        ``say`` gives, by the name of a rule, a form or a pair of opener and closer; a full stop
        behind a form makes a sentence of it. ``signs`` gives names of characters, {"(": "open
        bracket"}. What it says is heard where the voice is declared.
        Raises ``OptionError`` for a rule, a voice or a word that is not there.

        >>> from verbalnorm import ENGLISH, verbalize
        >>> rules = ENGLISH.with_voice("stars", like="symbols", say={"strong": "star star"})
        >>> print(verbalize("It is **very** cold.", voice="stars", rules=rules))
        It is star star very star star cold.
        """
        require("name", name, str)
        require("like", like, str)
        for table, value in {"words": words, "say": say, "signs": signs}.items():
            require(table, value, Mapping, NoneType)
        if name in {"", "auto"}:
            raise OptionError(f"a voice cannot be called {name!r}: give it another name")
        if name in self._below(like):
            raise OptionError(f"the voice {name!r} cannot be like itself: give it another name")
        profile = Profile(name, like, words or {}, say or {}, signs or {})
        if unknown := {rule for rule, _ in profile.say} - self.names:
            raise OptionError(self._unknown(unknown))
        if like and like not in self.voices:
            raise OptionError(
                f"no voice is called {shown(like)}: choose from {', '.join(sorted(self.voices))}"
            )
        said = {
            form.words for rule in self.in_voice(like) for form in rule.forms if like in form.voices
        }
        for old, _ in profile.words:
            if not any(f" {old} " in f" {form} " for form in said):
                raise OptionError(f"the voice {like!r} never says {old!r}: leave it out of words=")
        written = {form.writes for rule in self for form in rule.forms}
        if strange := sorted(dict(profile.signs).keys() - written):
            raise OptionError(f"no rule writes {strange[0]!r}: leave it out of signs=")
        others = tuple(known for known in self.profiles if known.name != name)
        return evolve(self, profiles=(*others, profile))

    @property
    def undeclared(self) -> "RuleSet":
        """These rules where a voice only shows by itself: without what takes words back."""
        return evolve(self, rules=tuple(r for r in self.rules if r.kind != "retraction"))

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
        require("the name of a rule", name, str)
        if (rule := self._named.get(name)) is None:
            raise OptionError(self._unknown({name}))
        return rule

    def __add__(self, other: "RuleSet | Iterable[Rule]") -> "RuleSet":
        added = (*several("the rules to add", (*several("the rules to add", other),), Rule),)
        new = {rule.name for rule in added}
        return evolve(self, rules=(*(r for r in self.rules if r.name not in new), *added))

    def __sub__(self, names: Iterable[str]) -> "RuleSet":
        off = {names} if isinstance(names, str) else set(_names_of(names))
        if unknown := off - self.names:
            raise OptionError(self._unknown(unknown))
        return evolve(self, rules=tuple(r for r in self.rules if r.name not in off))

    def only(self, *names: str) -> "RuleSet":
        """The rules called ``names`` and no others."""
        if unknown := set(_names_of(names)) - self.names:
            raise OptionError(self._unknown(unknown))
        return evolve(self, rules=tuple(r for r in self.rules if r.name in names))

    def _unknown(self, names: Iterable[str]) -> str:
        return (
            f"no rule is called {', '.join(sorted(map(shown, names)))}:"
            f" choose from {', '.join(sorted(self.names))}{nearest(min(names), self.names)}"
        )


def _names_of(names: Iterable[str]) -> Iterable[str]:
    return several("names of rules", (*several("names of rules", names),), str, what="names")
