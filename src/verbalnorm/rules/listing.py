"""Constructors of the rules for what is said line by line: items, rows, and quotes."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from verbalnorm.document import Node
from verbalnorm.rules.evidence import STARTS_LINE
from verbalnorm.rules.example import Example
from verbalnorm.rules.form import ON_EVIDENCE, Form, Needs, Said, Say, forms_of
from verbalnorm.rules.rule import Rule, left

__all__ = ["counted", "item", "margin", "readout", "table"]


def item(
    name: str,
    node: Node,
    *,
    say: Say,
    end: Say | None = None,
    hear_if: Mapping[Said, Needs],
    hear_end: Iterable[str] = (),
    end_if: Mapping[Said, Needs] | None = None,
    unless: Needs = (),
    only: Mapping[str, tuple[str, ...]] | None = None,
    numbers: Mapping[str, int] | None = None,
    levels: Mapping[str, int] | None = None,
    checked: Mapping[str, bool] | None = None,
    beside: Mapping[str, tuple[str, ...]] | None = None,
    rows: Iterable[str] = (),
    led_by: Iterable[str] = (),
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A list whose items are announced, each up to the next one or to the ``end``.

    One of the phrases ``led_by`` may announce the list, right before its first item.

    ``numbers`` gives what a form counts, ``levels`` how deep its list lies in others (and which
    list one ends: one that lies in an item, where more of the item is behind it), ``checked``
    whether its task is done, ``beside`` what is an item only beside one that is not, but in some
    voices; what is said in ``rows`` needs no more than its like, and what in ``leave`` is words.
    Without an end, the last item is a sentence, or a line.
    """
    begin = forms_of(say, (), hear_if, unless, "open", only or {}, numbers or {})
    deep, done, lone, alike = levels or {}, checked or {}, beside or {}, frozenset(rows)
    begin = tuple(
        evolve(
            form,
            level=deep.get(form.words, 1),
            checked=done.get(form.words),
            beside=lone.get(form.words),
            row=form.words in alike,
        )
        for form in begin
    )
    close = tuple(
        evolve(form, level=deep.get(form.words, 1))
        for form in forms_of(end or {}, hear_end, end_if or {}, unless, "close", only or {}, {})
    )
    lists = tuple(led_by)
    forms = begin + close + left((*lists, *leave))
    return Rule(name, "item", forms, "list", node, lists, examples=tuple(examples), why=why)


def counted(
    name: str,
    node: Node,
    *,
    hear: Iterable[tuple[str, int]],
    led_by: tuple[str, ...] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A list whose items are counted aloud: ``hear`` gives each form with its number.

    One of the words ``led_by`` may stand before it: "and three".
    """
    forms = tuple(Form(words, "whole", ON_EVIDENCE, number=number) for words, number in hear)
    return Rule(name, "count", forms, "list", node, led_by, examples=tuple(examples), why=why)


def margin(
    name: str,
    node: Node,
    *,
    sign: str,
    voices: tuple[str, ...],
    leave: Iterable[str] = (),
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A quote whose ``sign`` the ``voices`` read aloud before each of its lines.

    What is in ``leave`` is words.
    """
    form = Form(sign, "whole", ON_EVIDENCE, (STARTS_LINE,), voices, voices)
    forms = (form, *left(leave))
    return Rule(name, "margin", forms, name, node, examples=tuple(examples), why=why)


def table(
    name: str,
    node: Node,
    *,
    voices: tuple[str, ...],
    bar: str,
    bars: Iterable[str] = (),
    dashes: Mapping[str, str],
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A table whose ``bar`` the ``voices`` read aloud, at both ends of each row and between cells.

    It is heard in every voice: nothing but a table has a row of dashes under its first.

    ``dashes`` gives the forms of a bar with the dashes of the row under the first, and what is
    written for these; they tell how a column is aligned. ``bars`` are other names of the bar, which
    are said where a cell begins with a word that would be heard together with the first.
    """
    plain = Form(bar, "both", voices=voices)
    under = [
        Form(words, "whole", voices=voices, writes=written) for words, written in dashes.items()
    ]
    other = [
        evolve(form, words=form.words.replace(bar, called))
        for called in bars
        for form in (plain, *under)
    ]
    forms = (plain, *under, *other)
    return Rule(name, "table", forms, name, node, examples=tuple(examples), why=why)


def readout(
    name: str,
    node: Node,
    *,
    say: Say,
    hear: Iterable[Said] = (),
    hear_if: Mapping[Said, Needs],
    unless: Needs = (),
    rows: tuple[str, str],
    columns: tuple[str, str],
    joints: tuple[str, ...],
    announced: Mapping[str, str],
    examples: Iterable[Example],
    why: str,
) -> Rule:
    """A table that is read out row by row, each cell behind the name of its column.

    An opener may end in the slot ``{n}``, the number of ``rows`` or of ``columns``, whose one and
    many are given, or of both with one of ``joints`` between them. Where the rows are announced, so
    may the "head" be, and a "row" otherwise than by its number: by the words in ``announced``.
    """
    forms = forms_of(say, hear, hear_if, unless, "open", {}, {})
    told, names = (*rows, *columns, *joints), tuple(announced.items())
    examples = tuple(examples)
    return Rule(name, "readout", forms, "table", node, told, ("", ""), names, examples, why)
