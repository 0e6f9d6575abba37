"""The reference knows every option and every public name."""

import re

import click

import verbalnorm
from tests.repository import ROOT
from verbalnorm import cli

PAGES = ROOT / "docs/reference"


def test_the_page_of_the_command_names_every_option() -> None:
    page = (PAGES / "command.md").read_text("utf-8")
    commands = cli._group.commands.values()
    options = {
        name
        for command in commands
        for option in command.params
        if isinstance(option, click.Option)
        for name in option.opts
        if name.startswith("--")
    }
    assert {"--diff", "--misses", "--signs"} <= options
    assert not [name for name in sorted(options) if f"`{name}`" not in page.replace(" ", "` `")]


def test_the_page_of_the_library_names_every_public_name() -> None:
    page = (PAGES / "api.md").read_text("utf-8")
    errors = {name for name in verbalnorm.__all__ if name.endswith("Error")}
    named = set(re.findall(r"\w+", page))
    assert set(verbalnorm.__all__) - errors <= named
