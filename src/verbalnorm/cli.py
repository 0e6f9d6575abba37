"""The command ``verbalnorm``: a file or standard input in, Markdown out.

Exit codes: 0 done, 1 with ``--check`` where something would change, 2 for anything that could not
be done (then one line on standard error says why, and nothing is written).
"""

import difflib
import json
import sys
from pathlib import Path

import click

import verbalnorm
from verbalnorm import ENGLISH, Normalizer, OptionError, Result, SourceError, VerbalnormError

__all__ = ["main"]


class _DefaultGroup(click.Group):
    """A group whose first argument may be a file: then the command is ``normalize``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "--version")):
            args = ["normalize", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_DefaultGroup)
@click.version_option(verbalnorm.__version__, prog_name="verbalnorm")
def _group() -> None:
    """Turn speech transcripts back into writing.

    `verbalnorm FILE` is short for `verbalnorm normalize FILE`.
    """


@_group.command()
@click.argument("file", default="-")
@click.option("-o", "--output", help="Write to this file instead of standard output.")
@click.option("--diff", is_flag=True, help="Show what would change, as a unified diff.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if something would change.")
@click.option("--explain", is_flag=True, help="List each edit with its rule and evidence.")
@click.option("--json", "as_json", is_flag=True, help="With --explain: as JSON, one edit a line.")
@click.option("--voice", default="auto", show_default=True, help="How the markup was said.")
@click.option(
    "--syntax", default="plain", show_default=True, help="What the text is: plain, markdown."
)
@click.option("--layout", default="auto", show_default=True, help="What line breaks mean.")
@click.option(
    "--title-lines", default="bold", show_default=True, help="Unannounced titles become this."
)
@click.option("--rules-off", "off", multiple=True, metavar="NAME", help="Switch a rule off.")
@click.option("--keep", multiple=True, metavar="PHRASE", help="Never touch this phrase.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A product that has versions.")
def normalize(
    file: str,
    output: str | None,
    diff: bool,
    check: bool,
    explain: bool,
    as_json: bool,
    voice: str,
    syntax: str,
    layout: str,
    title_lines: str,
    off: tuple[str, ...],
    keep: tuple[str, ...],
    names: tuple[str, ...],
) -> None:
    """Restore FILE (default: standard input) to Markdown."""
    if as_json and not explain:
        raise OptionError("--json belongs to --explain: add it, or leave --json out")
    normalizer = Normalizer(
        ENGLISH - off,
        voice=voice,
        syntax=syntax,
        layout=layout,
        title_lines=title_lines,
        keep=keep,
        names=names,
    )
    text = _text_of(file)
    result = normalizer(text)
    for warning in result.warnings:
        line, column = _place(text, warning.span.start)
        click.echo(f"{file}:{line}:{column}: {warning.text}", err=True)
    if explain:
        shown = _explained(file, result, as_json)
    elif diff:
        shown = _diff(file, result)
    elif check:
        shown = ""
    else:
        shown = result.markdown
        if shown and not shown.endswith("\n"):
            shown += "\n"
    _write(shown, output)
    if check and result.trace.edits:
        sys.exit(1)


@_group.command("rules")
def list_rules() -> None:
    """List all rules: name, how it is said, why."""
    width = max(len(rule.name) for rule in ENGLISH)
    for rule in ENGLISH:
        click.echo(f"{rule.name:<{width}}  {rule.why}")
        if rule.forms:
            said = ", ".join(dict.fromkeys(form.words for form in rule.forms))
            click.echo(f"{'':<{width}}  heard as: {said}")


def _text_of(file: str) -> str:
    """The text of ``file``; raises ``SourceError`` where it cannot be read as UTF-8."""
    name = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise SourceError(f"{name}: {error.strerror or error}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: not UTF-8 (byte {data[error.start]:#04x} at offset {error.start}):"
            " convert it first"
        ) from error


def _write(text: str, output: str | None) -> None:
    data = text.encode("utf-8", "surrogatepass")
    if output is None:
        click.get_binary_stream("stdout").write(data)
        return
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        raise SourceError(f"{output}: {error.strerror or error}") from error


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from one, of ``offset``."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def _explained(file: str, result: Result, as_json: bool) -> str:
    """Each edit: place, before, after, rule, confidence, evidence."""
    text = result.source.text
    lines = []
    for edit, row in zip(result.trace.edits, result.trace.to_dicts(), strict=True):
        before = edit.span.of(text)
        line, column = _place(text, edit.span.start)
        if as_json:
            row |= {"file": file, "line": line, "column": column, "before": before}
            lines.append(json.dumps(row, ensure_ascii=False))
        else:
            because = f" ({', '.join(edit.because)})" if edit.because else ""
            lines.append(
                f"{file}:{line}:{column}: {before!r} -> {edit.text!r}"
                f"  {edit.rule} {edit.confidence:.2f}{because}"
            )
    return "".join(f"{line}\n" for line in lines)


def _diff(file: str, result: Result) -> str:
    """A unified diff, coloured on a terminal."""
    rows = difflib.unified_diff(
        result.source.text.splitlines(),
        result.markdown.splitlines(),
        file,
        f"{file} (restored)",
        lineterm="",
    )
    colors = {"+": "green", "-": "red", "@": "cyan"}
    plain = not sys.stdout.isatty()
    return "".join(
        (row if plain else click.style(row, fg=colors.get(row[:1]))) + "\n" for row in rows
    )


def main(args: list[str] | None = None) -> None:
    """Run the command; see the module for its exit codes."""
    try:
        _group.main(args, standalone_mode=False)
    except VerbalnormError as error:
        click.echo(f"verbalnorm: {error}", err=True)
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"verbalnorm: {error.format_message()}", err=True)
        sys.exit(2)
    except (click.Abort, BrokenPipeError):
        sys.exit(2)
