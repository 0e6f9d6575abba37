"""The table of coverage has no blank without a reason, and each "yes" of it comes true."""

from attrs import fields_dict

from verbalnorm import document as nodes
from verbalnorm import normalize, verbalize
from verbalnorm.catalog.coverage import CONSTRUCTS, LISTENERS, VOICES, coverage
from verbalnorm.document import Block, Document, Inline, Node
from verbalnorm.lang.en.silences import DEAF, SILENT
from verbalnorm.markdown.read import read

COVERED = coverage()


def kinds(node: Node) -> set[type[Node]]:
    return {type(node)}.union(*(kinds(child) for child in getattr(node, "children", ())))


def test_every_kind_of_node_is_among_the_constructs() -> None:
    shown = set().union(*(kinds(read(markdown)) for markdown in CONSTRUCTS.values()))
    known = (getattr(nodes, name) for name in nodes.__all__)
    made = {kind for kind in known if isinstance(kind, type) and fields_dict(kind)}
    assert shown == made - {Node, Block, Inline} | {Document}


def test_what_is_said_and_heard_comes_back() -> None:
    for one in COVERED:
        markdown = CONSTRUCTS[one.construct]
        for voice in one.says:
            spoken = verbalize(markdown, voice=voice)
            assert not spoken.losses
            for listener in LISTENERS:
                heard = normalize(spoken.text, voice=listener, style="off", images=True).markdown
                assert (read(heard) == read(markdown)) == (voice in one.hears[listener])


def test_who_says_something_hears_it() -> None:
    for one in COVERED:
        assert all(voice in one.hears[voice] for voice in one.says), one.construct


def test_what_is_not_said_or_heard_has_a_reason_and_nothing_else_has() -> None:
    silent = {(one.construct, who) for one in COVERED for who in VOICES if who not in one.says}
    assert silent == SILENT.keys()
    deaf = {(one.construct, who) for one in COVERED for who in LISTENERS if not one.hears[who]}
    assert deaf == DEAF.keys()
