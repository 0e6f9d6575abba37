"""Constructors of rules for what is spelled: signs, addresses, links, notes, verbatim blocks."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from unicodedata import category

from verbalnorm.document import Node
from verbalnorm.rules.example import Example
from verbalnorm.rules.form import (
    ALONE,
    ON_EVIDENCE,
    Form,
    Needs,
    Role,
    Said,
    Say,
    Side,
    forms_of,
)
from verbalnorm.rules.rule import Rule

__all__ = ["address", "call", "fence", "link", "note", "sign", "word"]


# Which side of a pair of brackets a character is, by its category in Unicode.
_SIDES: Final[Mapping[str, Role]] = {"Ps": "open", "Pe": "close"}


def _side_of(written: str) -> Role:
    return _SIDES.get(category(written), "whole") if len(written) == 1 else "whole"


def sign(
    name: str,
    node: Node | None = None,
    *,
    signs: Sequence[tuple[Side, Mapping[str, str]]],
    say: Mapping[str, tuple[str, ...]] | None = None,
    hear_if: Mapping[str, Needs] | None = None,
    doubts: Mapping[str, Needs] | None = None,
    unless: Needs = (),
    only: tuple[str, ...] = (),
    voices: tuple[str, ...] = (),
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """Characters that are said by their names: ``signs`` tells what each form writes, and where.

    A form of ``hear_if`` acts on evidence, the others alone, unless what ``doubts`` gives for them
    speaks against it; with ``only``, in those voices, which say it as ``voices`` do. A bracket acts
    alone where its voice is declared, elsewhere with its other side. One that writes a line feed
    breaks the line, one that writes two begins a paragraph. ``node`` is what the first form says
    that ``say`` gives for a voice. What is in ``leave`` is heard as words: no part of it acts.
    """
    needs, said = hear_if or {}, say or {}
    asked = {**needs, **(doubts or {})}
    names = [entry for _, table in signs for entry in table.items()]
    first = {written: words for words, written in reversed(names)}  # what is said for it
    forms = tuple(
        Form(
            words,
            _side_of(written),
            ON_EVIDENCE if words in needs else ALONE,
            (*asked.get(words, ()), *unless),
            tuple(v for v in (*said, *only, *voices) if words in said.get(v, (first[written],))),
            only,
            writes=written,
            side=side,
        )
        for side, table in signs
        for words, written in table.items()
    )
    forms += tuple(Form(words, "none", only=only) for words in leave)
    return Rule(name, "sign", forms, name, node, examples=tuple(examples), why=why)


def word(
    name: str,
    *,
    hear: Iterable[str],
    around: tuple[str, str],
    names: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A form that marks the one word behind it: what is written ``around`` that word.

    With ``names``, it marks these words and no others.
    """
    forms = tuple(Form(words, "whole") for words in hear)
    return Rule(
        name,
        "word",
        forms,
        name,
        phrases=tuple(names),
        around=around,
        examples=tuple(examples),
        why=why,
    )


def address(
    name: str,
    *,
    signs: Mapping[str, str],
    behind: Iterable[tuple[str, str]] = (),
    at: Iterable[str],
    voices: tuple[str, ...] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """What is spelled with signs between its words: each form of ``signs``, and what it writes.

    Where one of ``voices`` is declared, its signs need less evidence. The word ``at`` is too
    frequent to be listened for: it is looked for before a domain, and the signs ``behind`` are
    looked for where an address ends.
    """
    forms = tuple(
        Form(words, "whole", voices=voices, writes=written, side="both")
        for words, written in signs.items()
    )
    return Rule(
        name,
        "address",
        forms,
        name,
        phrases=tuple(at),
        names=tuple(behind),
        examples=tuple(examples),
        why=why,
    )


def call(
    name: str, *, ways: Iterable[tuple[str, str]], examples: Iterable[Example], why: str
) -> Rule:
    """The brackets behind the name of a function: each of ``ways`` says both of them."""
    roles: tuple[Role, Role] = ("open", "close")
    said = dict.fromkeys(pair for way in ways for pair in zip(way, roles, strict=True))
    forms = tuple(Form(words, role) for words, role in said)
    return Rule(name, "call", forms, name, examples=tuple(examples), why=why)


def link(
    name: str,
    node: Node,
    *,
    ways: Iterable[tuple[str, str, str, tuple[str, ...]]],
    unless: Needs = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A text and where it leads: each of ``ways`` has three markers, and the voices that say it."""
    roles: tuple[Role, Role, Role] = ("open", "middle", "close")
    forms = {
        (words, role, number): Form(
            words, role, evidence=unless if role == "open" else (), voices=voices, number=number
        )
        for number, (*markers, voices) in enumerate(ways, 1)
        for words, role in zip(markers, roles, strict=True)
    }
    return Rule(name, "link", tuple(forms.values()), name, node, examples=tuple(examples), why=why)


def note(
    name: str,
    node: Node,
    *,
    say: Say,
    hear: Iterable[Said] = (),
    refer: Mapping[str, tuple[str, ...]],
    spelled: tuple[str, str, str],
    spells: tuple[str, ...],
    unless: Needs = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A note with an opener and a closer, and what refers to it: both may end in the slot ``{n}``.

    ``refer`` gives the voices that say what refers to a note. Who ``spells`` says three markers:
    before the label, behind it, and behind that of the note itself.
    """
    forms = forms_of(say, hear, {}, unless, "open", {}, {})
    told = [Form(words, "whole", evidence=unless, voices=said) for words, said in refer.items()]
    before, behind, ahead = spelled
    signs = (
        Form(before, "both", voices=spells),
        Form(behind, "close", voices=spells, writes="]"),
        Form(ahead, "close", voices=spells, writes="]:"),
    )
    forms = (*forms, *told, *signs)
    return Rule(name, "note", forms, name, node, examples=tuple(examples), why=why)


def fence(
    name: str,
    node: Node,
    *,
    say: Say,
    hear: Iterable[Said] = (),
    hear_if: Mapping[Said, Needs] | None = None,
    unless: Needs = (),
    named: str = "",
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A block whose inside is verbatim: nothing in it means anything but itself.

    The word ``named`` leads from the opener to the name of the language ("code block in python").
    """
    forms = forms_of(say, hear, hear_if or {}, unless, "both", {}, {})
    phrases = (named,) if named else ()
    return Rule(name, "fence", forms, name, node, phrases, examples=tuple(examples), why=why)
