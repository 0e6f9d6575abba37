"""Constructors of the rules for what speakers say to a machine: commands, and names of signs."""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from verbalnorm.record import Record
from verbalnorm.rules.example import Example
from verbalnorm.rules.form import ALONE, ON_EVIDENCE, Form, Needs, Reach, Role
from verbalnorm.rules.rule import Rule
from verbalnorm.rules.shape import Shape

__all__ = ["Act", "command", "named", "retraction"]


@frozen(eq=False, repr=False)
class Act(Record):
    """What the forms in ``hear`` do: they give a ``shape`` to what they ``reach``.

    ``end`` are the forms that end it. ``evidence`` is what speaks for or against these forms alone.
    """

    reach: Reach
    shape: Shape
    hear: tuple[str, ...]
    end: tuple[str, ...] = ()
    evidence: Needs = ()


def command(
    name: str,
    *,
    acts: Iterable[Act],
    hear_if: Needs = (),
    unless: Needs = (),
    voices: tuple[str, ...],
    only: tuple[str, ...] = (),
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """Words that are not written, but say how the words behind them are: in capitals, joined.

    With ``hear_if``, they act on that evidence, else alone; with ``only``, in those voices. What is
    in ``leave`` is heard as words.
    """
    prior = ON_EVIDENCE if hear_if else ALONE
    forms = []
    for number, act in enumerate(acts, 1):
        role: Role = "open" if act.end else "whole"
        begin = Form(
            "?",
            role,
            prior,
            (*hear_if, *unless, *act.evidence),
            voices,
            only,
            number,
            reach=act.reach,
            shape=act.shape,
        )
        forms += [evolve(begin, words=words) for words in act.hear]
        end = Form("?", "close", voices=voices, only=only, number=number)
        forms += [evolve(end, words=words) for words in act.end]
    forms += [Form(words, "none", only=only) for words in leave]
    return Rule(name, "command", tuple(forms), name, examples=tuple(examples), why=why)


def retraction(
    name: str,
    *,
    hear_if: Mapping[str, Needs],
    unless: Needs = (),
    voices: tuple[str, ...],
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """What takes back the phrase before it; it acts on evidence and in the ``voices`` only.

    What is in ``leave`` is heard as words.
    """
    forms = tuple(
        Form(words, "whole", ON_EVIDENCE, (*needs, *unless), voices, voices)
        for words, needs in hear_if.items()
    )
    forms += tuple(Form(words, "none", only=voices) for words in leave)
    return Rule(name, "retraction", forms, name, examples=tuple(examples), why=why)


def named(
    name: str,
    *,
    hear_if: Iterable[str],
    needs: Needs,
    unless: Needs = (),
    names: Mapping[str, str],
    voices: tuple[str, ...],
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """Signs that are called by one of ``names`` and a form behind it: "rocket emoji".

    The names are no forms: they are looked for before a form alone.
    """
    forms = tuple(Form(words, "whole", ON_EVIDENCE, (*needs, *unless), voices) for words in hear_if)
    table = tuple(sorted(names.items()))
    return Rule(name, "named", forms, name, names=table, examples=tuple(examples), why=why)
