"""Voiced: a rule with one more voice, which says some of its forms or new ones."""

from attrs import evolve

from verbalnorm.rules.form import Form, Role, Said, forms_of
from verbalnorm.rules.rule import Kind, Rule

__all__ = ["voiced"]

_SINGLE: dict[Kind, Role] = {"toggle": "both", "announce": "whole", "quotation": "open"}


def voiced(rule: Rule, name: str, like: str, say: Said | None) -> Rule:
    """``rule`` with the voice ``name``, which says ``say``, or what the voice ``like`` says.

    A form that the rule does not have yet is heard where the new voice is declared.
    """
    if say is None:
        taken = {(form.words, form.role) for form in rule.forms if like and like in form.voices}
        apart = {(form.words, form.role) for form in rule.forms if like and like in form.apart}
        new: tuple[Form, ...] = ()
    else:
        made = forms_of({name: say}, (), {}, (), _SINGLE.get(rule.kind, "whole"), {}, {})
        taken = {(form.words, form.role) for form in made}
        apart = {(form.words, form.role) for form in made if form.apart}
        known = {(form.words, form.role) for form in rule.forms}
        new = tuple(
            evolve(form, only=(name,)) for form in made if (form.words, form.role) not in known
        )
    forms = tuple(
        evolve(
            form,
            voices=(*form.voices, name),
            apart=(*form.apart, name) if (form.words, form.role) in apart else form.apart,
            only=(*form.only, name) if form.only else (),
        )
        if (form.words, form.role) in taken
        else form
        for form in rule.forms
    )
    return evolve(rule, forms=forms + new)
