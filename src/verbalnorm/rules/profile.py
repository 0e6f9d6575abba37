"""Profile: a voice on top of another, which has other words for some of its forms.

Screen readers and countries call one character by different names, and one name may mean different
characters: "open bracket" is square to one reader and round to another. So these names belong to a
profile, and are heard where it is declared. A profile is data; what it changes is worked out from
the rules at hand, those of a user among them.
"""

import re
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import TypeAlias

from attrs import evolve, field, frozen

from verbalnorm.record import Record
from verbalnorm.rules.form import ALONE, ON_EVIDENCE, Form, Role, Said, forms_of
from verbalnorm.rules.rule import Kind, Rule

__all__ = ["Profile", "Said"]

_Pairs: TypeAlias = tuple[tuple[str, str], ...]
_Says: TypeAlias = tuple[tuple[str, Said], ...]
_SINGLE: dict[Kind, Role] = {
    "toggle": "both",
    "announce": "whole",
    "quotation": "open",
    "item": "open",
}


def _pairs(table: Mapping[str, str] | _Pairs) -> _Pairs:
    return tuple(sorted(dict(table).items()))


def _says(table: Mapping[str, Said] | _Says) -> _Says:
    return tuple(sorted(dict(table).items(), key=itemgetter(0)))


@frozen(eq=False, repr=False)
class Profile(Record):
    """The voice ``name``: it speaks ``like`` another, but for its own ``words`` and forms.

    ``words`` gives, for words in the forms of that voice, those that are said in their place;
    ``signs`` gives names of characters, of which one that is a single word is said, and heard
    only where another voice has it too: "and" is no ampersand;
    ``say`` gives, by the name of a rule, a form or a pair of opener and closer, where a full stop
    behind a form makes a sentence of it. Without ``like`` it says nothing but ``say``.

    >>> from verbalnorm import ENGLISH
    >>> stars = Profile("stars", like="symbols", words={"asterisk": "star"})
    >>> strong = next(iter(stars.applied([ENGLISH["strong"]])))
    >>> [form.words for form in strong.forms if "stars" in form.voices]
    ['star star', 'underscore underscore']
    """

    name: str
    like: str = ""
    words: _Pairs = field(default=(), converter=_pairs)
    say: _Says = field(default=(), converter=_says)
    signs: _Pairs = field(default=(), converter=_pairs)
    why: str = field(default="", eq=False, repr=False)

    def applied(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """``rules`` with this voice in them.

        A form that one rule says is not heard as another one: where round brackets are called
        "bracket", square ones are not.
        """
        said = [(rule, self._said(rule)) for rule in rules]
        own = {form.words for _, forms in said for form in forms}
        return tuple(evolve(rule, forms=self._merged(rule, forms, own)) for rule, forms in said)

    def called(self, words: str) -> str:
        """``words`` with the words of this profile in their place."""
        table = dict(self.words)
        if not table:
            return words
        longest = sorted(table, key=lambda name: (-len(name), name))
        pattern = rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)"
        return re.sub(pattern, lambda found: table[found[0]], words)

    def _said(self, rule: Rule) -> tuple[Form, ...]:
        """The forms of ``rule`` that this voice says."""
        if (said := dict(self.say).get(rule.name)) is not None:
            single = _SINGLE.get(rule.kind, "whole")
            return forms_of({self.name: said}, (), {}, (), single, {}, {})
        # Whatever a full stop is called, an address has dots.
        signs = dict(self.signs) if rule.kind != "address" else {}
        forms = {form.writes: form for form in reversed(rule.forms) if form.writes in signs}
        named = [self._named(signs[written], form, rule) for written, form in forms.items()]
        return (
            *(
                evolve(
                    form,
                    words=self.called(form.words),
                    voices=(self.name,),
                    apart=(self.name,) if self.like in form.apart else (),
                    only=(self.name,) if form.only else (),
                )
                for form in rule.forms
                if self.like and self.like in form.voices and form.writes not in signs
            ),
            *named,
        )

    def _named(self, name: str, form: Form, rule: Rule) -> Form:
        """The form that says what ``form`` writes, by its ``name``.

        A name that is a word of its own is not heard: nothing speaks for it.
        """
        known = " " in name or any(name == other.words for other in rule.forms)
        against = tuple(fact for fact in form.evidence if fact.weight < 0)
        return evolve(
            form,
            words=name,
            prior=ALONE if known else ON_EVIDENCE,
            evidence=form.evidence if known else against,
            voices=(self.name,),
            only=(self.name,),
        )

    def _merged(self, rule: Rule, said: tuple[Form, ...], own: set[str]) -> tuple[Form, ...]:
        """The forms of ``rule``, those that this voice says among them."""
        mine = {(form.words, form.role): form for form in said}
        kept = [
            evolve(
                form,
                voices=(*form.voices, *new.voices),
                apart=(*form.apart, *new.apart),
                only=(*form.only, self.name) if form.only else (),
                writes=new.writes,
                side=new.side,
            )
            if (new := mine.pop((form.words, form.role), None))
            else evolve(form, only=(*form.only, self.name))
            if self.like in form.only
            else form
            for form in rule.forms
            if (form.words, form.role) in mine or form.role == "none" or form.words not in own
        ]
        forms = (*kept, *mine.values())
        # What it prefers to say comes first, wherever another voice has it.
        order = [(form.words, form.role) for form in said]
        own_forms = sorted(
            (form for form in forms if self.name in form.voices),
            key=lambda form: order.index((form.words, form.role)),
        )
        preferred = iter(own_forms)
        return tuple(next(preferred) if self.name in form.voices else form for form in forms)
