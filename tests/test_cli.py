"""What the command promises: exit codes, one line of complaint, and nothing written on an error."""

import io
import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from verbalnorm import ENGLISH, STYLES, __version__, normalize
from verbalnorm.cli import main
from verbalnorm.intake.detect import FORMATS
from verbalnorm.options import LAYOUTS, SYNTAXES, TITLE_LINES
from verbalnorm.speech.engines.asides import NOTES

SPOKEN = "Subheading.\nEarly frost.\nIt was asterisk asterisk very asterisk asterisk cold.\n"
WRITTEN = "### Early frost\n\nIt was **very** cold.\n"
UNCLOSED = "The keeper writes, Quote The lamp went out. We lit it again.\n"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


class Command:
    """The command, run in this process, in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def __call__(self, *args: str) -> Ran:
        code = 0
        try:
            main([*args])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        return Ran(code, *self.capsys.readouterr())

    def file(self, text: str | bytes, name: str = "talk.txt") -> str:
        """A file with that text."""
        data = text.encode() if isinstance(text, str) else text
        (self.folder / name).write_bytes(data)
        return name


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    monkeypatch.chdir(tmp_path)
    return Command(tmp_path, capsys)


def say(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put ``data`` on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


# -- the main job -------------------------------------------------------------------------------


def test_a_file_comes_out_as_markdown(run: Command) -> None:
    assert run(run.file(SPOKEN)) == (0, WRITTEN, "")
    assert run("normalize", run.file(SPOKEN)) == (0, WRITTEN, "")


@pytest.mark.parametrize("args", [(), ("-",)], ids=["no file", "a dash"])
def test_standard_input_is_read(
    run: Command, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    say(monkeypatch, SPOKEN.encode())
    assert run(*args) == (0, WRITTEN, "")


def test_a_byte_order_mark_is_no_text(run: Command) -> None:
    assert run(run.file(b"\xef\xbb\xbfSo it was.\n")).out == "So it was.\n"


def test_there_is_one_final_newline(run: Command) -> None:
    assert run(run.file("So it was.")).out == "So it was.\n"
    assert run(run.file("So it was.\n")).out == "So it was.\n"
    assert run(run.file("")).out == ""


def test_other_letters_are_written_as_they_came(run: Command) -> None:
    assert run(run.file("Ça va. 日本 👍\r\n")).out == "Ça va. 日本 👍\r\n"


def test_markdown_is_spoken_and_what_is_lost_is_told(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, b"It is **so**.\n\n![a](ftp://x)\n")
    ran = run("verbalize", "--voice", "symbols")
    assert ran.out == "It is asterisk asterisk so asterisk asterisk.\n\na\n"
    assert ran.err == "-:3:1: Image: its text is said, it leads where none may\n"


def test_output_goes_to_a_file(run: Command) -> None:
    name = run.file(SPOKEN)
    assert run(name, "-o", "talk.md") == (0, "", "")
    assert Path("talk.md").read_text("utf-8") == WRITTEN
    assert run(name, "--output", name) == (0, "", "")
    assert Path(name).read_text("utf-8") == WRITTEN


def test_a_warning_says_where(run: Command) -> None:
    ran = run(run.file("So it was.\n\n" + UNCLOSED))
    assert ran.code == 0
    assert ran.err.startswith("talk.txt:3:")
    assert len(ran.err.splitlines()) == 1


# -- other outputs ------------------------------------------------------------------------------


def test_diff_shows_the_lines_that_change(run: Command) -> None:
    ran = run("--diff", run.file(SPOKEN))
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[:2] == ["--- talk.txt", "+++ talk.txt (restored)"]
    removed = [line[1:] for line in lines[3:] if line.startswith("-")]
    added = [line[1:] for line in lines[3:] if line.startswith("+")]
    assert removed == SPOKEN.splitlines()
    assert added == WRITTEN.splitlines()
    assert "\x1b" not in ran.out


def test_diff_has_colours_on_a_terminal_only(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    name = run.file(SPOKEN)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[3" in run("--diff", name).out
    assert run("--diff", name, "-o", "a.diff").code == 0
    assert "\x1b" not in Path("a.diff").read_text("utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("--diff", name).out


def test_diff_of_what_does_not_change_is_empty(run: Command) -> None:
    assert run("--diff", run.file("So it was.")) == (0, "", "")


def test_check_tells_by_its_exit_code_and_writes_nothing(run: Command) -> None:
    assert run("--check", run.file(SPOKEN)) == (1, "", "")
    assert run("--check", run.file(WRITTEN), "--syntax", "markdown") == (0, "", "")
    assert run("--check", run.file("So it was.")) == (0, "", "")
    assert [path.name for path in Path().iterdir()] == ["talk.txt"]


def test_check_with_another_output(run: Command) -> None:
    name = run.file(SPOKEN)
    assert run("--check", "--diff", name) == (1, run("--diff", name).out, "")
    assert run("--check", "--explain", name) == (1, run("--explain", name).out, "")


def test_explain_lists_each_edit(run: Command) -> None:
    ran = run("--explain", run.file(SPOKEN))
    assert ran.code == 0
    edits = normalize(SPOKEN).trace.edits
    lines = ran.out.splitlines()
    assert len(lines) == len(edits)
    for line, edit in zip(lines, edits, strict=True):
        assert (
            f" {edit.span.of(SPOKEN)!r} -> {edit.text!r}  {edit.rule} {edit.confidence:.2f}" in line
        )
        assert all(name in line for name in edit.because)
    assert [line.split(" ")[0] for line in lines][-2:] == ["talk.txt:3:8:", "talk.txt:3:30:"]


def test_explain_lists_what_may_be_meant(run: Command) -> None:
    spoken = "It was asterisk asterisk so asterisk asterisk.\nOne, a dry shirt. Two, some rope."
    ran = run("--explain", run.file(spoken))
    *_, last = ran.out.splitlines()
    assert last == (
        "talk.txt:2:1: 'One, a dry shirt. Two, some rope.' ?"
        "  counted like a list, but with few items or words"
    )
    assert (ran.code, ran.err) == (0, "")


def test_explain_as_json_is_the_trace_with_places(run: Command) -> None:
    ran = run("--explain", "--json", run.file(SPOKEN))
    rows = [json.loads(line) for line in ran.out.splitlines()]
    own = ("file", "line", "column")
    trace = normalize(SPOKEN).trace.to_dicts()
    assert [{key: row[key] for key in row if key not in own} for row in rows] == trace
    assert [(row["file"], row["line"], row["column"]) for row in rows][-1] == ("talk.txt", 3, 30)
    for row in rows:
        assert row["before"] == SPOKEN[row["start"] : row["end"]]


def test_rules_are_listed_with_their_forms(run: Command) -> None:
    ran = run("rules")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 100
    listed = " ".join(ran.out.split())
    for rule in ENGLISH:
        assert f"{rule.name} " in listed
        assert rule.why in listed
        assert all(form.words in listed for form in rule.forms)


def test_a_file_called_as_a_command_is_reached_by_its_folder(run: Command) -> None:
    run.file(SPOKEN, "rules")
    assert run("./rules").out == WRITTEN


@pytest.mark.parametrize(
    ("word", "meant"),
    [("verbalise", "verbalize"), ("rulez", "rules"), ("normalise", "normalize")],
)
def test_a_misspelt_command_is_told_the_nearest(run: Command, word: str, meant: str) -> None:
    said = f"verbalnorm: {word} is no command and no file. Did you mean {meant!r}?\n"
    assert run(word) == run(word, run.file("It rained.\n")) == (2, "", said)
    assert run(run.file(SPOKEN, word)) == (0, WRITTEN, "")


def test_help_and_version(run: Command) -> None:
    assert __version__ in run("--version").out
    assert "normalize" in run("--help").out
    shown = run("normalize", "--help").out
    for option in ("--diff", "--check", "--explain", "--json", "--voice", "--style", "--rules-off"):
        assert option in shown


# -- options ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "text", "expected"),
    [
        (("--rules-off", "strong"), "asterisk asterisk so asterisk asterisk", None),
        (("--voice", "narration"), "Heading. Frost. It came.", "## Frost\n\nIt came."),
        (("--style", "off"), "It rose to four point five.", None),
        (("--style", "publish"), "It rose to four point five.", "It rose to 4.5."),
        (("--syntax", "markdown"), "`four point five` *so*", None),
        (("--layout", "kept"), "It is old.\nIt leaks.\nWe mended it.", None),
        (("--layout", "sentences"), "milk\neggs", "milk eggs"),
        (("--heading-level", "heading=1"), "Heading. Frost. It came.", "# Frost\n\nIt came."),
        (("--keep", "Heading. Frost"), "Heading. Frost. It came.", None),
        (("--min-confidence", "1"), "Heading. Frost. It came.", None),
        (("--name", "pilot"), "the pilot for Point5 is out", "the pilot 4.5 is out"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_an_option_does_what_it_does_in_the_library(
    run: Command, args: tuple[str, ...], text: str, expected: str | None
) -> None:
    ran = run(run.file(text + "\n"), *args)
    assert ran[::2] == (0, "")
    assert ran.out == (text if expected is None else expected) + "\n"


def test_title_lines(run: Command) -> None:
    text = "It is old.\nIt leaks.\nSubheading.\nThe pump.\nIt came.\nCosts so far\nIt was dear.\n"
    assert "\n**Costs so far**\n" in run(run.file(text)).out
    assert "\n## Costs so far\n" in run(run.file(text), "--title-lines", "heading").out
    assert "\n\nCosts so far\n\n" in run(run.file(text), "--title-lines", "plain").out


def test_several_rules_are_switched_off(run: Command) -> None:
    ran = run(run.file(SPOKEN), "--rules-off", "strong", "--rules-off", "subheading")
    assert "asterisk asterisk" in ran.out
    assert "Subheading." in ran.out


# -- formats -------------------------------------------------------------------------------------

CAPTIONS = """\
1
00:00:01,000 --> 00:00:02,000
Heading. Late frost. We lost

2
00:00:02,000 --> 00:00:03,500
four point five percent.
"""
FROST = "## Late frost\n\nWe lost 4.5%.\n"


def test_captions_become_a_page_whatever_they_are_called(run: Command) -> None:
    assert run(run.file(CAPTIONS)) == (0, FROST, "")
    assert run(run.file(CAPTIONS), "--format", "srt") == (0, FROST, "")


def test_a_format_that_is_named_is_not_guessed(run: Command) -> None:
    assert "00:00:02,000" in run(run.file(CAPTIONS), "--format", "text").out
    ran = run(run.file(CAPTIONS), "--format", "vtt")
    assert ran[:2] == (2, "")
    assert "talk.txt" in ran.err


def test_captions_stay_captions(run: Command) -> None:
    expected = CAPTIONS.replace("Heading. ", "").replace(". We lost", "\nWe lost")
    ran = run(run.file(CAPTIONS), "-o", "talk.norm.srt")
    assert ran == (0, "", "")
    written = (run.folder / "talk.norm.srt").read_text()
    assert "00:00:02,000 --> 00:00:03,500\n4.5%." in written
    assert "Heading" not in written
    assert written.count("-->") == expected.count("-->")
    assert run(run.file(CAPTIONS), "--to", "srt").out.strip() == written.strip()
    assert run(run.file(CAPTIONS), "--to", "vtt").out.startswith("WEBVTT\n")
    assert json.loads(run(run.file(CAPTIONS), "--to", "whisper").out)["segments"][1]["end"] == 3.5
    assert run(run.file(CAPTIONS), "--to", "text").out == "Late frost\n\nWe lost 4.5%.\n"


def test_a_page_has_its_times_on_demand(run: Command) -> None:
    out = run(run.file(CAPTIONS), "--times", "--front-matter").out
    assert out.startswith("---\nformat:")
    assert "[00:00:01] We lost 4.5%." in out
    ran = run(run.file(CAPTIONS), "--times", "--to", "srt")
    assert ran[:2] == (2, "")
    assert "--times" in ran.err


def test_notes_are_dropped_on_demand(run: Command) -> None:
    assert run(run.file("It is late. [Music] Go.\n"), "--drop", "sounds").out == "It is late. Go.\n"


# -- what cannot be done ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["nowhere.txt"], "nowhere.txt: No such file or directory"),
        (["."], "directory"),
        (["latin.txt"], "latin.txt: line 1: not UTF-8 (byte 0xe9 at offset 3)"),
        (["talk.txt", "--no-such-option"], "--no-such-option"),
        (["talk.txt", "-x"], "-x"),
        (["talk.txt", "more.txt"], "more.txt"),
        (["talk.txt", "--voice"], "--voice"),
        (["talk.txt", "--voice", "choir"], "voice='choir' is unknown: choose from auto, narration"),
        (["talk.txt", "--style", "prose"], "style='prose' is unknown: choose from publish"),
        (["talk.txt", "--syntax", "rst"], "choose from plain, markdown"),
        (["talk.txt", "--layout", "wide"], "choose from auto, sentences"),
        (["talk.txt", "--title-lines", "red"], "choose from bold, heading, plain"),
        (["talk.txt", "--rules-off", "stong"], "no rule is called 'stong': choose from"),
        (["talk.txt", "--rules-off", ""], "no rule is called ''"),
        (["talk.txt", "--heading-level", "heading"], "write NAME=LEVEL"),
        (["talk.txt", "--heading-level", "heading=9"], "heading"),
        (["talk.txt", "--heading-level", "strong=1"], "strong"),
        (["talk.txt", "--heading-level", "heading=" + "9" * 5000], "write NAME=LEVEL"),
        (["talk.txt", "--heading-level", "two\nlines"], r"'two\nlines'"),
        (["talk.txt", "--min-confidence", "high"], "high"),
        (["talk.txt", "--min-confidence", "2"], "between 0 and 1"),
        (["talk.txt", "--keep", " "], "keep"),
        (["talk.txt", "--json"], "--explain"),
        (["talk.txt", "--diff", "--explain"], "choose one"),
        (["talk.txt", "--check", "-o", "out.md"], "--output"),
        (["talk.txt", "-o", "no/such/folder.md"], "no/such/folder.md: No such file"),
        (["talk.txt", "-o", "."], "directory"),
        (["nowhere.txt", "-o", "out.md"], "nowhere.txt"),
        (["latin.txt", "-o", "out.md"], "latin.txt"),
        (["talk.txt", "--voice", "choir", "-o", "out.md"], "choir"),
        (["a\0b"], "null"),
        (["a\nb"], r"'a\nb': No such file"),
        (["rules", "more"], "more"),
        (["talk.txt", "--no\nsuch"], "--no"),
        (["talk.txt", "-o", ""], "'' is no name of a file"),
        ([""], "'' is no name of a file"),
        (["verbalize", ""], "'' is no name of a file"),
    ],
    ids=lambda value: " ".join(value)[:60].replace("\0", "NUL") if isinstance(value, list) else "",
)
def test_an_error_is_one_line_and_nothing_is_written(
    run: Command, args: list[str], complaint: str
) -> None:
    run.file(SPOKEN)
    run.file(b"caf\xe9", "latin.txt")
    ran = run(*args)
    assert ran.code == 2
    assert ran.out == ""
    assert complaint in ran.err
    assert ran.err.startswith("verbalnorm: ")
    assert ran.err.endswith("\n")
    assert len(ran.err.splitlines()) == 1
    assert sorted(path.name for path in Path().iterdir()) == ["latin.txt", "talk.txt"]
    assert Path("talk.txt").read_text("utf-8") == SPOKEN


def test_standard_input_that_is_not_utf_8(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, b"caf\xe9")
    ran = run("-")
    assert ran[:2] == (2, "")
    assert ran.err.startswith("verbalnorm: standard input: line 1: not UTF-8")


HALF = r'{"segments": [{"text": "So \ud800 it was.", "start": 0, "end": 1}]}'


@pytest.mark.parametrize(
    "args", [(), ("--to", "whisper"), ("--to", "srt"), ("--diff",), ("-o", "out.md")], ids=" ".join
)
def test_half_a_character_cannot_be_written(run: Command, args: tuple[str, ...]) -> None:
    run.file("older", "out.md")
    # Half a character is written as it is, and so differs in no line.
    text = HALF.replace("it was", "four point five") if args == ("--diff",) else HALF
    ran = run(run.file(text, "half.json"), *args)
    assert ran[:2] == (2, "")
    assert ran.err.startswith(r"verbalnorm: the transcript holds '\ud800'")
    assert len(ran.err.splitlines()) == 1
    assert Path("out.md").read_text("utf-8") == "older"


@pytest.mark.parametrize(
    "file",
    [
        f"1\n{'9' * 400}:00:01,000 --> 00:00:02,000\nx\n",
        HALF.replace("1}", f"{'9' * 5000}}}"),
    ],
    ids=["hours", "JSON"],
)
def test_a_number_without_bounds_is_one_line(run: Command, file: str) -> None:
    ran = run(run.file(file))
    assert ran[:2] == (2, "")
    assert ran.err.startswith("verbalnorm: talk.txt: ")
    assert len(ran.err.splitlines()) == 1


def test_an_error_leaves_an_older_output_as_it_was(run: Command) -> None:
    run.file("older", "out.md")
    assert run("nowhere.txt", "-o", "out.md").code == 2
    assert Path("out.md").read_text("utf-8") == "older"


# -- as a process of its own --------------------------------------------------------------------


def process(*args: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "verbalnorm", *args]
    return subprocess.run(command, input=data, capture_output=True, check=False)


def shell(folder: Path, args: str) -> tuple[int, str]:
    """Exit code and standard error of the command behind ``args`` of a shell."""
    (folder / "talk.txt").write_text(SPOKEN, "utf-8")
    line = f"{shlex.quote(sys.executable)} -m verbalnorm {args}"
    ran = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, check=False)
    return ran.returncode, ran.stderr.decode()


def test_bytes_go_in_and_bytes_come_out() -> None:
    ran = process(data=SPOKEN.encode())
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, WRITTEN.encode(), b"")


def test_an_error_reaches_the_shell() -> None:
    ran = process("nowhere.txt")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.startswith(b"verbalnorm: nowhere.txt")


@pytest.mark.parametrize("args", ["-", "--help", "normalize --help", "rules"])
def test_a_reader_that_has_enough_is_no_reason_to_complain(args: str) -> None:
    command = [sys.executable, "-m", "verbalnorm", *args.split()]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        running.stdin.write(b"So it was.\n" * (100_000 if args == "-" else 0))
        running.stdin.close()
        assert running.stderr.read() == b""
        assert running.wait() == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("args", ["talk.txt", "--help", "normalize --help", "--version", "rules"])
def test_a_full_disk_is_one_line(tmp_path: Path, args: str) -> None:
    full = "verbalnorm: standard output: No space left on device\n"
    assert shell(tmp_path, f"{args} > /dev/full") == (2, full)


@pytest.mark.parametrize(
    ("args", "code", "complaint"),
    [
        ("talk.txt >&-", 2, "verbalnorm: standard output: closed\n"),
        ("talk.txt --diff >&-", 2, "verbalnorm: standard output: closed\n"),
        ("talk.txt --check >&-", 1, ""),
        ("talk.txt -o out.md >&-", 0, ""),
        ("<&-", 2, "verbalnorm: standard input: closed\n"),
        ("talk.txt <&-", 0, ""),
        ("nowhere.txt 2>&-", 2, ""),
    ],
)
def test_a_closed_stream_is_missed_where_it_is_needed(
    tmp_path: Path, args: str, code: int, complaint: str
) -> None:
    assert shell(tmp_path, args) == (code, complaint)


TWO_CUES = (
    "1\n00:00:01,000 --> 00:00:02,000\nHeading.\n\n2\n00:00:03,500 --> 00:00:04,000\nFrost.\n"
)


def test_the_places_of_captions_are_their_times(run: Command) -> None:
    name = run.file(TWO_CUES, "talk.srt")
    assert run(name, "--explain").out.startswith("talk.srt:00:00:01.000: 'Heading.")
    rows = [json.loads(row) for row in run(name, "--explain", "--json").out.splitlines()]
    assert [row["time"] for row in rows] == [1.0, 3.5]
    assert all("line" not in row for row in rows)


def test_a_diff_is_of_what_would_be_written(run: Command) -> None:
    name = run.file(TWO_CUES, "talk.srt")
    rows = run(name, "--diff", "--to", "srt").out.splitlines()
    assert "-Heading." in rows
    assert " 00:00:03,500 --> 00:00:04,000" in rows
    assert "+### Early frost" not in run(run.file(SPOKEN), "--diff", "--to", "text").out


@pytest.mark.parametrize("option", ["--times", "--speakers"])
def test_what_a_text_has_not_cannot_be_written(run: Command, option: str) -> None:
    ran = run(run.file(SPOKEN), option)
    assert (ran.code, ran.out) == (2, "")
    assert option in ran.err


def test_a_missing_file_is_no_lesson_in_python(run: Command) -> None:
    assert run("nowhere.txt").err == "verbalnorm: nowhere.txt: No such file or directory\n"


def test_help_names_what_can_be_chosen(run: Command) -> None:
    shown = " ".join(run("normalize", "--help").out.split())
    chosen = (*LAYOUTS, *SYNTAXES, *TITLE_LINES, *NOTES, *STYLES, *ENGLISH.voices)
    assert not [name for name in chosen if name not in shown]
    assert not [known.name for known in FORMATS if known.name not in shown]
