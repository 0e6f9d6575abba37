"""Rules: one frozen value for each construct, with all its spoken forms, examples and reasons.

A rule never touches text. The engines of ``verbalnorm.speech`` read it by its ``kind``; the
constructors below are all that a rule author needs.
"""

import re
from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from verbalnorm.document import Node
from verbalnorm.errors import RuleError
from verbalnorm.record import Record, derived
from verbalnorm.rules.example import Example, heard, leaves, same
from verbalnorm.rules.form import (
    ALONE,
    ON_EVIDENCE,
    SLOT,
    Form,
    Kind,
    Needs,
    Role,
    Said,
    Say,
    forms_of,
)

__all__ = [
    "ALONE",
    "ON_EVIDENCE",
    "SLOT",
    "Example",
    "Form",
    "Kind",
    "Role",
    "Rule",
    "announce",
    "heard",
    "leaves",
    "left",
    "line",
    "literal",
    "quotation",
    "reading",
    "same",
    "toggle",
]


# Without slots, for what is derived when it is first asked for.
@frozen(eq=False, repr=False, slots=False)
class Rule(Record):
    """One construct: its name (the switch, and the name in the trace), forms and examples.

    ``voices`` are those that say one of its forms.
    """

    name: str
    kind: Kind
    forms: tuple[Form, ...]
    family: str
    node: Node | None = None
    phrases: tuple[str, ...] = ()
    around: tuple[str, str] = ("", "")
    names: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    examples: tuple[Example, ...] = field(default=(), repr=False)
    why: str = field(default="", repr=False)
    voices: frozenset[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        kinds = {example.kind for example in self.examples}
        if not kinds & {"same", "heard"} or "leaves" not in kinds:
            raise RuleError(
                f"rule {self.name!r} needs an example and a counter-example: add same(…) or"
                " heard(…), and leaves(…)"
            )
        if not self.why:
            raise RuleError(f"rule {self.name!r} needs why=…: who says it so, seen where")
        seen: set[tuple[str, str, int]] = set()
        for form in self.forms:
            if form.words != " ".join(form.words.lower().split()) or not form.words:
                raise RuleError(
                    f"rule {self.name!r}: the form {form.words!r} must be lower-case words, one"
                    " blank apart"
                )
            if (form.words, form.role, form.number) in seen:
                raise RuleError(f"rule {self.name!r} lists the form {form.words!r} twice")
            seen.add((form.words, form.role, form.number))
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "voices", frozenset().union(*(f.voices for f in self.forms)))

    def opened_by_rest(self, closer: Form) -> Form | None:
        """The form that opens with the words of ``closer`` but its first one: "end quote"."""
        words = closer.words.partition(" ")[2]
        begins = ("open", "both", "whole")
        opens = (own for own in self.forms if own.role in begins and own.words == words)
        return next(opens, None) if closer.role == "close" else None

    @derived
    def called(self) -> Mapping[str, re.Pattern[str]]:
        """What finds each of its signs called by a name, one blank behind what is before it."""
        said: dict[str, list[str]] = {}
        for words, sign in (*((form.words, form.writes) for form in self.forms), *self.names):
            said.setdefault(sign, []).append(words)
        return {
            sign: re.compile(
                rf"[^\S\r\n]+(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})"
                r"(?![\w'’-])",
                re.IGNORECASE,
            )
            for sign, names in said.items()
        }


def left(leave: Iterable[str]) -> tuple[Form, ...]:
    """The forms that are heard as words."""
    return tuple(Form(words, "none") for words in leave)


def _closed(forms: Iterable[Form], unless: Needs) -> tuple[Form, ...]:
    """``forms``, with what speaks against the closers among them."""
    return tuple(
        evolve(form, evidence=(*form.evidence, *unless)) if form.role == "close" else form
        for form in forms
    )


def toggle(
    name: str,
    node: Node,
    *,
    say: Say,
    hear: Iterable[Said] = (),
    hear_if: Mapping[Said, Needs] | None = None,
    unless: Needs = (),
    unless_closing: Needs = (),
    only: Mapping[str, tuple[str, ...]] | None = None,
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """An inline construct between two markers: one form said twice, or an opener and a closer.

    ``unless_closing`` speaks against its closers alone. The forms in ``only`` are heard where one
    of their voices is declared, and nowhere else; those in ``leave`` are heard as words: no part of
    them acts.
    """
    forms = forms_of(say, hear, hear_if or {}, unless, "both", only or {}, {})
    forms = _closed(forms, unless_closing) + left(leave)
    return Rule(name, "toggle", forms, name, node, examples=tuple(examples), why=why)


def quotation(
    name: str,
    node: Node,
    *,
    say: Say,
    hear: Iterable[Said] = (),
    hear_if: Mapping[Said, Needs] | None = None,
    unless: Needs = (),
    unless_closing: Needs = (),
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A construct with an opener and a closer that speakers may leave out; block or inline.

    ``unless_closing`` speaks against its closers alone. The forms in ``leave`` ("quote unquote")
    are heard as words: no part of them acts.
    """
    forms = forms_of(say, hear, hear_if or {}, unless, "open", {}, {})
    forms = _closed(forms, unless_closing) + left(leave)
    return Rule(name, "quotation", forms, name, node, examples=tuple(examples), why=why)


def announce(
    name: str,
    node: Node,
    *,
    say: Say,
    hear: Iterable[Said] = (),
    hear_if: Mapping[Said, Needs] | None = None,
    unless: Needs = (),
    only: Mapping[str, tuple[str, ...]] | None = None,
    numbers: Mapping[str, int] | None = None,
    end: Iterable[str] = (),
    family: str = "heading",
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A block that is announced by its name.

    The next sentence, the next line or what comes up to the next marker is its content, or to one
    of the words that ``end`` it. A form may end in the slot ``{n}``, a spoken number, or stand for
    one of ``numbers`` itself. The forms in ``only`` are heard where one of their voices is
    declared, and nowhere else.
    """
    forms = forms_of(say, hear, hear_if or {}, unless, "whole", only or {}, numbers or {})
    forms += tuple(Form(words, "close", ON_EVIDENCE, tuple(unless)) for words in end)
    return Rule(name, "announce", forms, family, node, examples=tuple(examples), why=why)


def literal(
    name: str, *, hear: Iterable[str], voices: Iterable[str], examples: Iterable[Example], why: str
) -> Rule:
    """The word that makes the form behind it a word; it acts only where that form would."""
    said = tuple(voices)
    forms = tuple(Form(words, "none", voices=said) for words in hear)
    return Rule(name, "literal", forms, name, examples=tuple(examples), why=why)


def reading(name: str, *, examples: Iterable[Example], why: str) -> Rule:
    """A class of written values; the number reader finds its places by the pack's words."""
    return Rule(name, "reading", (), "number", examples=tuple(examples), why=why)


def line(
    name: str,
    *,
    phrases: Iterable[str] = (),
    family: str = "layout",
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A rule over whole lines, which no spoken form starts: chrome, titles, joins."""
    return Rule(name, "line", (), family, phrases=tuple(phrases), examples=tuple(examples), why=why)
