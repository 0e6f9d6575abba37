"""The table of coverage has no blank without a reason, and each "yes" of it comes true."""

import string
from collections.abc import Iterator

from attrs import fields_dict
from hypothesis import given, settings

from tests.laws.test_round_trip import said_by
from verbalnorm import document as nodes
from verbalnorm import normalize, verbalize
from verbalnorm.catalog.coverage import CONSTRUCTS, LISTENERS, VOICES, coverage
from verbalnorm.catalog.spoken import NAMERS, commands, signs
from verbalnorm.document import Block, Document, Inline, Node
from verbalnorm.lang.en.silences import DEAF, SILENT
from verbalnorm.markdown.read import read
from verbalnorm.speech.say.compared import unbroken
from verbalnorm.speech.say.page import sayable
from verbalnorm.testing import documents

COVERED = coverage()


def kinds(node: Node) -> set[type[Node]]:
    return {type(node)}.union(*(kinds(child) for child in getattr(node, "children", ())))


def test_every_kind_of_node_is_among_the_constructs() -> None:
    shown = set().union(*(kinds(read(markdown)) for markdown in CONSTRUCTS.values()))
    known = (getattr(nodes, name) for name in nodes.__all__)
    made = {kind for kind in known if isinstance(kind, type) and fields_dict(kind)}
    assert shown == made - {Node, Block, Inline} | {Document}


def test_the_strategies_draw_every_kind_of_node() -> None:
    known = (getattr(nodes, name) for name in nodes.__all__)
    made = {kind for kind in known if isinstance(kind, type) and fields_dict(kind)}
    made -= {Node, Block, Inline}
    seen: set[type[Node]] = set()
    ways: set[tuple[type[Node], str, object]] = set()

    @settings(max_examples=400, database=None, derandomize=True, deadline=None)
    @given(documents())
    def look(document: Document) -> None:
        seen.update(kinds(document))
        ways.update(ways_of(document))

    look()
    assert made <= seen
    every = {(kind, name) for kind in made for name in told(kind)}
    assert {(kind, name) for kind, name, value in ways if value} == every
    assert {value for kind, name, value in ways if name == "level"} == set(range(1, 7))
    for name in ("tight", "checked"):
        assert {True, False} <= {value for kind, named, value in ways if named == name}


def told(kind: type[Node]) -> list[str]:
    """The fields of ``kind`` that tell how it is, beside what is in it and where it comes from."""
    known = fields_dict(kind).items()  # what does not count in equality tells where it comes from
    return [name for name, field in known if field.eq and name != "children"]


def ways_of(node: Node) -> Iterator[tuple[type[Node], str, object]]:
    for name in told(type(node)):
        yield type(node), name, getattr(node, name)
    for child in getattr(node, "children", ()):
        yield from ways_of(child)


def test_the_laws_draw_every_construct_that_a_voice_says() -> None:
    parts = {Document, nodes.Paragraph, nodes.Text, nodes.ListItem, nodes.TableRow, nodes.TableCell}
    for one in COVERED:
        for voice in one.says:
            drawn = set(said_by(voice))
            assert kinds(read(CONSTRUCTS[one.construct])) - parts <= drawn, (one.construct, voice)


def test_what_is_said_and_heard_comes_back() -> None:
    for one in COVERED:
        markdown = CONSTRUCTS[one.construct]
        for voice in one.says:
            spoken = verbalize(markdown, voice=voice)
            assert not spoken.losses
            for listener in LISTENERS:
                heard = normalize(spoken.text, voice=listener, style="off", images=True).markdown
                told = sayable(read(markdown), spelled=True)[0]
                assert (read(heard) == unbroken(told)) == (voice in one.hears[listener])


def test_who_says_something_hears_it() -> None:
    for one in COVERED:
        assert all(voice in one.hears[voice] for voice in one.says), one.construct


def test_what_is_not_said_or_heard_has_a_reason_and_nothing_else_has() -> None:
    silent = {(one.construct, who) for one in COVERED for who in VOICES if who not in one.says}
    assert silent == SILENT.keys()
    deaf = {(one.construct, who) for one in COVERED for who in LISTENERS if not one.hears[who]}
    assert deaf == DEAF.keys()


# -- signs and commands -------------------------------------------------------------------------


def test_every_sign_of_ascii_has_a_name_in_dictation_but_the_quotation_mark() -> None:
    dictation = NAMERS.index("dictation")
    told = {one.sign: one for one in signs()}
    assert set(string.punctuation) <= told.keys()
    assert [sign for sign, one in told.items() if not one.names[dictation]] == ['"']
    assert all(one.heard[dictation] for sign, one in told.items() if sign != '"')


def test_a_command_is_heard_by_who_the_table_says_and_by_dictation_always() -> None:
    for one in commands():
        for listener, heard in zip(LISTENERS, one.heard, strict=True):
            assert (normalize(one.spoken, voice=listener).text == one.written) == heard
        assert one.heard[LISTENERS.index("dictation")], one.name


def test_emoji_are_said_by_the_name_that_they_are_heard_by() -> None:
    spoken = verbalize("It works 🚀 so", voice="dictation", signs=True)
    assert (spoken.text, spoken.losses) == ("It works rocket emoji so", ())
    assert normalize(spoken.text, voice="dictation").markdown == "It works 🚀 so"
    assert verbalize("It works 🚀 so", voice="dictation").text == "It works 🚀 so"
