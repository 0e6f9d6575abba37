"""Imports go the one way that the tables of the architecture page allow."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.repository import PACKAGE, ROOT

FACADE = "façade"
EVERYWHERE = {"errors", "record", "arguments"}  # they import nothing of the library but errors


def table(header: str) -> dict[str, str]:
    """The table of the architecture page whose first column has that header: first to last cell."""
    page = (ROOT / "docs/explanation/architecture.md").read_text("utf-8")
    match = re.search(rf"^\| {header} \|.*\n\|[-|]+\n((?:\|.*\n)+)", page, re.MULTILINE)
    assert match, f"the architecture page has no table of {header}"
    rows = ([cell.strip(" `") for cell in row.split("|")[1:-1]] for row in match[1].splitlines())
    return {first: last for first, *_, last in rows}


ROOMS = {
    room: {name for name in re.split(r"[ ,–]+", allowed) if name}
    | (EVERYWHERE if room not in EVERYWHERE else set())
    for room, allowed in table("room").items()
}
LIBRARIES = table("library")


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return FACADE if first == "__init__" else first


def imported(path: Path) -> Iterator[str]:
    """The absolute names that a module imports anywhere, in functions and for types too."""
    package = ("verbalnorm", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(module=module, level=level):
                base = [*package[: len(package) - level + 1]] if level else []
                base += [module] if module else []
                yield from (".".join([*base, alias.name]) for alias in node.names)


def rooms_imported(path: Path) -> set[str]:
    names = (name.split(".") for name in imported(path))
    inner = (name[1] if len(name) > 1 else "" for name in names if name[0] == "verbalnorm")
    return {name if is_room(name) else FACADE for name in inner}


def is_room(name: str) -> bool:
    found = (PACKAGE / name / "__init__.py", PACKAGE / f"{name}.py")
    return bool(name) and any(path.exists() for path in found)


MODULES = sorted(PACKAGE.rglob("*.py"))
every_module = pytest.mark.parametrize(
    "path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES]
)


@every_module
def test_a_module_lives_in_a_room_and_imports_only_what_the_room_may(path: Path) -> None:
    room = room_of(path)
    assert room in ROOMS, f"{room} is no room of the architecture page"
    forbidden = rooms_imported(path) - ROOMS[room] - {room}
    assert not forbidden, f"{room} may not import {', '.join(sorted(forbidden))}"


@every_module
def test_a_library_is_known_to_its_room_only(path: Path) -> None:
    strangers = {
        library
        for library in (name.split(".")[0] for name in imported(path))
        if LIBRARIES.get(library, room_of(path)) != room_of(path)
    }
    assert not strangers, f"{room_of(path)} may not import {', '.join(sorted(strangers))}"


def test_the_allowed_imports_have_one_direction() -> None:
    assert set().union(*ROOMS.values()) <= set(ROOMS), "an allowed room is no room"
    list(TopologicalSorter(ROOMS).static_order())  # raises CycleError


@pytest.mark.parametrize("room", ["speech", "markdown", "lang"])
def test_the_two_notations_and_the_languages_do_not_know_each_other(room: str) -> None:
    assert not ROOMS[room] & {"speech", "markdown", "lang"}


@pytest.mark.parametrize("room", ["cli", "report", "evaluation", "adapters"])
def test_the_thin_rooms_see_the_facade_only(room: str) -> None:
    assert ROOMS[room] - EVERYWHERE <= {FACADE, "report", "evaluation"}


def test_what_hears_does_not_know_what_says() -> None:
    speech = PACKAGE / "speech"
    for path in speech.rglob("*.py"):
        if path.parent != speech / "say":
            said = {name for name in imported(path) if name.startswith("verbalnorm.speech.say")}
            assert not said, f"{path.name} imports {said}"


def test_one_language_does_not_know_another() -> None:
    for path in (PACKAGE / "lang").glob("*/**/*.py"):
        own = path.relative_to(PACKAGE).parts[1]
        others = {
            name for name in imported(path) if re.match(rf"verbalnorm\.lang\.(?!{own}\b)", name)
        }
        assert not others, f"{path.name} of {own} imports {others}"
