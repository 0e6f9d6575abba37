"""Names, sizes and words: what any file of the repository may look like."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.repository import PACKAGE, ROOT, tracked

MODULES = [*PACKAGE.rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
MOST_LINES = 300
NAMED_FOR_BEING_USEFUL = re.compile(r"^_?(utils?|helpers?|common|misc)$")

# Where this project happens to be developed is nobody's business: folders of one machine, and hosts
# of package registries. Spelled in parts, for this file is read too.
ELSEWHERE = re.compile(
    r"(?<![\w.~-])/(?:work|root|farm|opt|mnt)/" + r"|py" + r"pi\.org|python" + r"hosted\.org"
    r"|registry\.npm" + r"js|--(?:extra-)?index" + r"-url|--find" + r"-links"
)

EXCEPTION = re.compile(r"#\s*(?:noqa\b(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore\S*)(.*)")


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES])
def test_a_module_is_small_and_named_for_what_it_holds(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= MOST_LINES, f"{lines} lines; divide it where its subject divides"
    assert not any(NAMED_FOR_BEING_USEFUL.match(part) for part in path.with_suffix("").parts)


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if (match := ELSEWHERE.search(path.read_text("utf-8", errors="replace")))
    ]
    assert not found, "\n".join(found)


def test_an_exception_to_a_check_says_why() -> None:
    silent = []
    for path in tracked():
        if path.suffix != ".py":
            continue
        lines = ["", *path.read_text("utf-8").splitlines()]
        for number, (before, line) in enumerate(pairwise(lines), start=1):
            match = EXCEPTION.search(line)
            reason = match and (match[1].strip(" #-–—") or before.strip().startswith("#"))
            if match and not reason:
                silent.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert not silent, "\n".join(silent)
