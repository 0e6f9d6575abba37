"""Forms: one way to say (a part of) a construct, and how a rule's author tells them."""

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.rules.evidence import Evidence
from verbalnorm.rules.shape import Shape

__all__ = [
    "ALONE",
    "ON_EVIDENCE",
    "SLOT",
    "Form",
    "Kind",
    "Needs",
    "Reach",
    "Role",
    "Said",
    "Say",
    "Side",
    "forms_of",
]

# "none": heard only so that nothing else is heard in its words.
Role: TypeAlias = Literal["both", "open", "middle", "close", "whole", "none"]

# A form may end in this slot: a number that is spoken there.
SLOT = " {n}"

# Where a sign stands: against the word on its left or its right, between two without a blank,
# apart from both, or against the word on its left and what is no word by itself on its right.
Side: TypeAlias = Literal["", "left", "right", "both", "apart", "elided"]

# What a command acts on: the word behind it, one letter or more, letters that are spelled, the
# words of a name, or all words up to its end.
Reach: TypeAlias = Literal["", "word", "letter", "letters", "name", "end"]

# Log-odds of a form that acts alone, and of one that acts only on evidence.
ALONE = 3.0
ON_EVIDENCE = -3.0

# By what engine the forms of a rule are read.
Kind: TypeAlias = Literal[
    "toggle",
    "quotation",
    "fence",
    "link",
    "word",
    "call",
    "sign",
    "address",
    "command",
    "named",
    "retraction",
    "announce",
    "item",
    "count",
    "table",
    "readout",
    "note",
    "margin",
    "line",
    "literal",
    "reading",
]


@frozen(eq=False, repr=False)
class Form(Record):
    """One way to say (a part of) a construct.

    ``words`` are lower-case, one blank apart. ``voices`` that say it are named; the form is
    heard in all voices unless ``only`` names the ones it is heard in. ``apart`` are the voices
    that say it as a sentence of its own. ``number`` is the number that an item's form
    counts, or the level that a heading's form stands for. A sign's form ``writes`` characters,
    which stand at a ``side``. That of a command gives the words that it ``reach``es a ``shape``.
    ``level`` is how deep the list of an
    item's form lies, 1 for one in no other list; ``checked`` tells whether its task is done,
    ``None`` where it is none. Such a form is an item only ``beside`` another one, but in the
    voices that are named; ``None`` where it needs none. The other may be one like it where it is
    said in a ``row``.
    """

    words: str
    role: Role
    prior: float = ALONE
    evidence: tuple[Evidence, ...] = ()
    voices: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    number: int = 0
    apart: tuple[str, ...] = ()
    writes: str = ""
    side: Side = ""
    reach: Reach = ""
    shape: Shape | None = None
    level: int = 1
    checked: bool | None = None
    beside: tuple[str, ...] | None = None
    row: bool = False


Said: TypeAlias = str | tuple[str, str]
Needs: TypeAlias = tuple[Evidence, ...]
# What each voice says: a form, or several of which the first that fits is taken.
Say: TypeAlias = Mapping[str, Said | list[Said] | list[str] | list[tuple[str, str]]]


def forms_of(
    say: Say,
    hear: Iterable[Said],
    hear_if: Mapping[Said, Needs],
    always: Needs,
    single: Role,
    only: Mapping[str, tuple[str, ...]],
    numbers: Mapping[str, int],
) -> tuple[Form, ...]:
    """The forms of a rule. A pair is an opener and a closer, one string is ``single``.

    What a voice says with a full stop is a sentence of its own. ``only`` names the voices that a
    form is heard in, ``numbers`` what it counts.
    """
    table: dict[tuple[str, Role], tuple[float, Needs, list[str], list[str]]] = {}
    # What many forms share is held once: items are counted up to a hundred. What is kept in the
    # table keeps its identity to itself.
    every: dict[int, tuple[Needs, Needs]] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(said: Said, prior: float, needs: Needs, voice: str = "") -> None:
        roles: tuple[tuple[str, Role], ...] = (
            ((said, single),) if isinstance(said, str) else ((said[0], "open"), (said[1], "close"))
        )
        for form, role in roles:
            if not form:
                continue
            words = form.removesuffix(".") if voice else form
            _, all_needs = every.setdefault(id(needs), (needs, (*needs, *always)))
            entry = table.setdefault((words, role), (prior, all_needs, [], []))
            if voice and voice not in entry[2]:
                entry[2].append(voice)
                if words != form:
                    entry[3].append(voice)

    # `hear_if` comes first: a form that a voice says may still need evidence to be heard.
    for said, needs in hear_if.items():
        add(said, ON_EVIDENCE, needs)
    for voice, chosen in say.items():
        for said in chosen if isinstance(chosen, list) else [chosen]:
            add(said, ALONE, (), voice)
    for said in hear:
        add(said, ALONE, ())
    return tuple(
        Form(
            words,
            role,
            prior,
            needs,
            shared.setdefault(said_in := tuple(voices), said_in),
            only.get(words, ()),
            numbers.get(words, 0),
            tuple(apart),
        )
        for (words, role), (prior, needs, voices, apart) in table.items()
    )
