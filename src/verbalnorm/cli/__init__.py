"""The command ``verbalnorm``: a file or standard input in, Markdown out.

Exit codes: 0 done, 1 with ``--check`` where something would change, 2 for anything that could not
be done (then one line on standard error says why, and nothing is written).
"""

import shutil
import sys
from collections.abc import Callable
from difflib import get_close_matches
from operator import attrgetter
from pathlib import Path
from typing import Any

import click

import verbalnorm
from verbalnorm import (
    ENGLISH,
    STYLES,
    Normalizer,
    OptionError,
    Result,
    Source,
    SourceError,
    VerbalnormError,
    load,
)
from verbalnorm.cli.terminal import colors, name_of, read, tell, write, writing
from verbalnorm.evaluation import evaluate, read_pairs, table
from verbalnorm.report import Places, as_json, diff, explained, listed

__all__ = ["main"]


class _DefaultGroup(click.Group):
    """A group whose first argument may be a file: then the command is ``normalize``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in {"--help", "--version"}):
            if args and not Path(args[0]).exists():
                self._misspelt(args[0])
            args = ["normalize", *args]
        with writing():  # --help and --version
            return super().parse_args(ctx, args)

    def _misspelt(self, word: str) -> None:
        """Refuses what is like a command and no file; ``normalize`` refuses all others."""
        near = get_close_matches(word, self.commands, n=1, cutoff=0.75)
        if near:
            shown = name_of(word)
            raise OptionError(f"{shown} is no command and no file. Did you mean {near[0]!r}?")

    def invoke(self, ctx: click.Context) -> object:
        with writing():
            return super().invoke(ctx)


def _named(_ctx: click.Context, _param: click.Parameter, file: str | None) -> str | None:
    """A name of a file as it is."""
    if file == "":
        raise click.BadParameter("'' is no name of a file")
    return file


@click.group(cls=_DefaultGroup)
@click.version_option(verbalnorm.__version__, prog_name="verbalnorm")
def _group() -> None:
    """Turn speech transcripts back into writing.

    `verbalnorm FILE` is short for `verbalnorm normalize FILE`; `verbalnorm normalize --help` lists
    its options. A file that bears the name of a command is written with its folder: `./rules`.
    """


def _levels(
    _ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]
) -> dict[str, int]:
    """``("heading=1",)`` as ``{"heading": 1}``."""
    levels = {}
    for value in values:
        name, _, level = value.partition("=")
        if not (name and level.isdecimal() and len(level) < 10):  # any int, of which few are levels
            given = name_of(value if len(value) < 60 else f"{value[:57]}...")
            raise OptionError(f"--heading-level {given}: write NAME=LEVEL, for instance heading=1")
        levels[name] = int(level)
    return levels


_SPEAKERS = f"How the markup is said: {', '.join(sorted(ENGLISH.voices))}."
_VOICES = _SPEAKERS.replace(": ", ": auto, ", 1)
_STYLES = f"How values are written: {', '.join(STYLES)}."
# What can be written, and the suffixes that ask for it.
_TO: dict[str, Callable[[Result], str]] = {
    "markdown": str,
    "text": attrgetter("text"),
    "srt": Result.to_srt,
    "vtt": Result.to_vtt,
    "whisper": Result.to_whisper_json,
}
_TO_OF = {".srt": "srt", ".vtt": "vtt", ".json": "whisper"}


@_group.command()
@click.argument("file", default="-", callback=_named)
@click.option(
    "-o", "--output", callback=_named, help="Write to this file instead of standard output."
)
@click.option(
    "--format",
    "form",
    default="auto",
    show_default=True,
    help="What FILE is: text, srt, vtt, whisper, whisper.cpp, podcast, json3, deepgram,"
    " assemblyai, aws, google; auto looks at its content.",
)
@click.option(
    "--to",
    type=click.Choice(_TO),
    help="What to write. Default: srt, vtt or whisper for an output called .srt, .vtt or .json;"
    " else markdown.",
)
@click.option("--times", is_flag=True, help="Put the time before each paragraph.")
@click.option("--speakers", is_flag=True, help="Name each speaker where he begins.")
@click.option("--front-matter", is_flag=True, help="Begin with format, duration and speakers.")
@click.option("--pause", type=float, help="After so many seconds of silence a paragraph begins.")
@click.option("--diff", "as_diff", is_flag=True, help="Show what would change, as a unified diff.")
@click.option("--check", is_flag=True, help="Exit 1 if something would change; no Markdown.")
@click.option(
    "--explain", is_flag=True, help="List each edit with its evidence, and what may be meant."
)
@click.option(
    "--json", "edits_as_json", is_flag=True, help="With --explain: as JSON, one edit a line."
)
@click.option("--voice", default="auto", show_default=True, help=_VOICES)
@click.option("--style", default="publish", show_default=True, help=_STYLES)
@click.option(
    "--syntax", default="plain", show_default=True, help="What the text is: plain or markdown."
)
@click.option(
    "--layout",
    default="auto",
    show_default=True,
    help="What line breaks mean: auto, sentences, wrapped, paragraphs or kept.",
)
@click.option(
    "--title-lines",
    default="bold",
    show_default=True,
    help="What titles become that nobody announced: bold, heading or plain.",
)
@click.option(
    "--heading-level",
    "heading_levels",
    multiple=True,
    metavar="NAME=LEVEL",
    callback=_levels,
    help="Give a heading rule another level.",
)
@click.option("--drop", multiple=True, help="Leave out speakers, times or sounds.")
@click.option("--images", is_flag=True, help="Write images that were said.")
@click.option("--scare-quotes", is_flag=True, help='Write "quote unquote" as quotation marks.')
@click.option(
    "--min-confidence", type=float, metavar="NUMBER", help="How sure a rule must be, 0 to 1."
)
@click.option("--rules-off", "off", multiple=True, metavar="NAME", help="Switch a rule off.")
@click.option("--keep", multiple=True, metavar="PHRASE", help="Never touch this phrase.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A product that has versions.")
def normalize(
    file: str,
    output: str | None,
    form: str,
    to: str | None,
    times: bool,
    speakers: bool,
    front_matter: bool,
    pause: float | None,
    as_diff: bool,
    check: bool,
    explain: bool,
    edits_as_json: bool,
    off: tuple[str, ...],
    min_confidence: float | None,
    **options: Any,  # noqa: ANN401 - the options that are called in the library as they are here
) -> None:
    """Restore FILE (default: standard input) to Markdown."""
    if edits_as_json and not explain:
        raise OptionError("--json belongs to --explain: add it, or leave --json out")
    if as_diff and explain:
        raise OptionError("--diff and --explain are two outputs: choose one")
    if check and output is not None:
        raise OptionError("--check writes nothing: leave --output out")
    if min_confidence is not None:
        options["min_confidence"] = min_confidence
    to = to or _TO_OF.get(Path(output or "").suffix.lower(), "markdown")
    page = {"times": times, "speakers": speakers, "front_matter": front_matter}
    if to != "markdown" and any(page.values()):
        raise OptionError(f"--times, --speakers and --front-matter are Markdown's, not {to}'s")
    source = _source_of(file, form, pause)
    if times and not any(cue.start is not None for cue in source.cues or source.words):
        raise OptionError(f"--times: {name_of(file)} has none: leave it out")
    if speakers and not any(cue.speaker for cue in source.cues or source.words):
        raise OptionError(f"--speakers: {name_of(file)} names none: leave it out")
    result = Normalizer(ENGLISH - off, **options)(source)
    name = name_of(file)
    places = Places(result.source)
    for warning in result.warnings:
        tell(f"{name}:{places.of(warning.span.start)}: {warning.text}")
    if explain:
        shown = as_json(name, result, places) if edits_as_json else explained(name, result, places)
    elif as_diff:
        # Captions are set against captions, as they are written where nothing is restored.
        texts = to in {"markdown", "text"}
        before = source.text if texts else _TO[to](Normalizer(ENGLISH.only())(source))
        after = result.to_page(**page) if any(page.values()) else _TO[to](result)
        shown = diff(name, before, after, colored=output is None and colors())
    elif check:
        shown = ""
    else:
        shown = result.to_page(**page) if any(page.values()) else _TO[to](result)
        shown += "" if not shown or shown.endswith("\n") else "\n"
    write(shown, output)
    if check and result.trace.edits:
        sys.exit(1)


@_group.command("verbalize")
@click.argument("file", default="-", callback=_named)
@click.option(
    "-o", "--output", callback=_named, help="Write to this file instead of standard output."
)
@click.option("--voice", default="narration", show_default=True, help=_SPEAKERS)
@click.option("--numbers", is_flag=True, help="Say values in words: four point five percent.")
@click.option("--signs", is_flag=True, help="Say characters by their names: comma.")
def _verbalize(file: str, output: str | None, voice: str, numbers: bool, signs: bool) -> None:
    """Speak the Markdown in FILE (default: standard input); what is lost goes to stderr."""
    markdown = _source_of(file, "text").text
    spoken = verbalnorm.verbalize(markdown, voice=voice, numbers=numbers, signs=signs)
    places = Places(Source(markdown))
    for loss in spoken.losses:
        place = f":{places.of(loss.span.start)}" if loss.span else ""
        tell(f"{name_of(file)}{place}: {loss}")
    write(f"{spoken}\n" if spoken.text else "", output)


@_group.command("evaluate")
@click.argument("file", default="-", callback=_named)
@click.option("--style", default="publish", show_default=True, help=_STYLES)
@click.option("--voice", default="auto", show_default=True, help=_VOICES)
@click.option("--rules-off", "off", multiple=True, metavar="NAME", help="Switch a rule off.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A product that has versions.")
@click.option("--misses", is_flag=True, help="Show each pair that came out otherwise.")
def _evaluate(
    file: str, style: str, voice: str, off: tuple[str, ...], names: tuple[str, ...], misses: bool
) -> None:
    """Measure on your own pairs: FILE has the spoken text, a tab, the written text, a class."""
    pairs = read_pairs(_source_of(file, "text").text, name_of(file))
    normalizer = Normalizer(ENGLISH - off, style=style, voice=voice, names=names)
    tallies = []
    for pair, got, tally in evaluate(pairs, normalizer):
        tallies.append((pair.kind, tally))
        if misses and not tally.exact:
            write(f"spoken   {pair.spoken}\nwritten  {pair.written}\ngot      {got}\n\n", None)
    write(table(tallies), None)


@_group.command("rules")
def _rules() -> None:
    """List all rules: name, why, and what they are heard as."""
    write(listed(ENGLISH, shutil.get_terminal_size((100, 24)).columns), None)


def _source_of(file: str, form: str = "auto", pause: float | None = None) -> Source:
    """The transcript in ``file``; raises ``SourceError`` where it cannot be read."""
    if file != "-":
        return load(Path(file), format=form, pause=pause)
    try:
        return load(read(), format=form, pause=pause)
    except SourceError as error:
        raise SourceError(f"standard input: {str(error).removeprefix('transcript: ')}") from error


def main(args: list[str] | None = None) -> None:
    """Run the command; see the module for its exit codes."""
    try:
        _group.main(args, standalone_mode=False)
    except VerbalnormError as error:
        tell(f"verbalnorm: {error}")
        sys.exit(2)
    except click.ClickException as error:
        tell(f"verbalnorm: {error.format_message()}")
        sys.exit(2)
    except click.Abort:
        sys.exit(2)
