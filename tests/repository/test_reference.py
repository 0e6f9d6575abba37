"""The reference knows every option and every public name."""

import re
from collections.abc import Callable
from inspect import Parameter, signature
from typing import Any

import click
import pytest

import verbalnorm
from tests.repository import ROOT
from verbalnorm import Normalizer, Result, Verbalizer, cli
from verbalnorm.options import LAYOUTS, SYNTAXES, TITLE_LINES, VOICES
from verbalnorm.speech.engines.asides import NOTES

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


CALLS: dict[str, Callable[..., Any]] = {
    "normalize": verbalnorm.normalize,
    "load": verbalnorm.load,
    "verbalize": verbalnorm.verbalize,
    "Result.to_page": Result.to_page,
    "Result.to_srt": Result.to_srt,
    "Result.to_vtt": Result.to_vtt,
    "Result.to_whisper_json": Result.to_whisper_json,
}


def options_of(call: Callable[..., Any]) -> dict[str, str]:
    """The options of ``call`` with their defaults, as they are written."""
    return {
        name: repr(option.default)
        for name, option in signature(call).parameters.items()
        if option.kind is Parameter.KEYWORD_ONLY
    }


def tabled(name: str) -> dict[str, tuple[str, str]]:
    """The table below the heading ``name``: option to default and values."""
    page = (PAGES / "api.md").read_text("utf-8")
    (rest,) = re.findall(rf"(?ms)^### `{re.escape(name)}`\n(.*?)(?=^##|\Z)", page)
    rows = re.findall(r"^\| `(\w+)` \| `(.*?)` \| (.*) \|$", rest, re.MULTILINE)
    return {option: (default, values) for option, default, values in rows}


@pytest.mark.parametrize("name", CALLS)
def test_the_page_of_the_library_has_each_option_with_its_default(name: str) -> None:
    shown = tabled(name.replace("to_vtt", "to_srt"))
    assert {option: default for option, (default, _) in shown.items()} == options_of(CALLS[name])


@pytest.mark.parametrize(
    ("option", "known"),
    [
        ("voice", VOICES),
        ("layout", LAYOUTS),
        ("syntax", SYNTAXES),
        ("title_lines", TITLE_LINES),
        ("drop", NOTES),
    ],
)
def test_the_page_of_the_library_has_each_value(option: str, known: tuple[str, ...]) -> None:
    values = tabled("normalize")[option][1]
    assert not [value for value in known if f"`{value!r}`" not in values]


def test_what_is_reused_has_the_options_of_the_call() -> None:
    made = set(signature(Normalizer).parameters)
    assert made == set(options_of(verbalnorm.normalize)) - {"context"}
    assert set(signature(Verbalizer).parameters) == set(options_of(verbalnorm.verbalize))
