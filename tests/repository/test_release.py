"""Versions, change fragments and the README's commands agree with one another."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import verbalnorm
from tests.repository import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
TOWNCRIER = PROJECT["tool"]["towncrier"]
KINDS = [kind["directory"] for kind in TOWNCRIER["type"]]
FRAGMENTS = [
    path for path in sorted((ROOT / TOWNCRIER["directory"]).iterdir()) if path.name != "README.md"
]


def test_the_version_is_written_in_one_place() -> None:
    assert "version" not in PROJECT["project"]
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "src/verbalnorm/__init__.py"


def test_the_changelog_knows_the_version_or_waits_for_it() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"^## (\S+) \(", changelog, re.MULTILINE)
    if verbalnorm.__version__ not in released:
        assert FRAGMENTS, "a version that is not released has no fragment saying what is new in it"
    else:
        assert released[0] == verbalnorm.__version__, "the changelog is ahead of __version__"


@pytest.mark.parametrize("path", FRAGMENTS, ids=lambda path: path.name)
def test_a_fragment_is_well_formed(path: Path) -> None:
    assert re.fullmatch(rf"\+[a-z0-9-]+\.(?:{'|'.join(KINDS)})\.md", path.name)
    assert re.fullmatch(r"\S.*[.!?]", path.read_text("utf-8").strip(), re.DOTALL)


def test_the_next_changelog_can_be_built() -> None:
    draft = subprocess.run(
        [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "9.9.9"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    assert "## 9.9.9" in draft
    for path in FRAGMENTS:
        assert " ".join(path.read_text("utf-8").split()) in " ".join(draft.split())


def fenced(language: str, page: str) -> list[str]:
    """The texts of a page's fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def test_ci_runs_the_readmes_two_commands_as_written() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = [command.strip() for command in fenced("sh", readme)]
    assert len(commands) == 2
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    for command in commands:
        assert re.search(rf"^ *(?:check )?{re.escape(command)}\b", ci, re.MULTILINE), command


def test_the_readme_quotes_its_example() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for language, suffix in [("text", "txt"), ("markdown", "md")]:
        (quoted,) = fenced(language, readme)
        whole = (ROOT / f"docs/examples/narration.{suffix}").read_text("utf-8")
        assert quoted.strip() in whole
