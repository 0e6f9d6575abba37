"""Whether a second pass finds anything more to do, and a digest of all output.

`python -m benchmarks.settled`, under each version of Python, reads all of `$VERBALNORM_DATA` that
is text: `real` and `prose` as plain transcripts, `markdown` and `markdown_spec` both as those and
as Markdown. Prints for each folder how many texts come back from the second pass as they were, and
the digest of what came out, traces and warnings with it, which is the same on every machine and
under every version. Exits 1 where a second pass changes anything.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from verbalnorm import Normalizer

_PLAIN = Normalizer()
_MARKED = Normalizer(syntax="markdown")
FOLDERS = {
    "real": (_PLAIN,),
    "prose": (_PLAIN,),
    "markdown": (_PLAIN, _MARKED),
    "markdown_spec": (_PLAIN, _MARKED),
}


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Each text below ``path`` with its name."""
    for file in sorted(path.glob("*.txt")) + sorted(path.glob("*.md")):
        if ".gold" not in file.suffixes:
            yield file.name, file.read_text("utf-8")
    for file in sorted(path.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            yield f"{file.name}:{number}", json.loads(line)["markdown"]


def main() -> int:
    """Prints a line for each folder; 1 where a second pass changes anything."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.settled", description=__doc__)
    parser.add_argument("--most", type=int, help="read no more characters of a text than this")
    options = parser.parse_args()

    if "VERBALNORM_DATA" not in os.environ:
        print("set VERBALNORM_DATA to the folder that holds the texts", file=sys.stderr)
        return 1
    folder = Path(os.environ["VERBALNORM_DATA"])
    failed = False
    for name, ways in FOLDERS.items():
        made, tried, settled = sha256(), 0, 0
        for title, text in texts(folder / name):
            for restore in ways:
                once = restore(text[: options.most])
                trace = once.trace
                made.update(
                    repr((once.markdown, trace.edits, trace.declined, once.warnings)).encode(
                        "utf-8", "surrogatepass"
                    )
                )
                tried += 1
                same = _MARKED(once.markdown).markdown == once.markdown
                settled += same
                if not same:
                    print(f"  {title} ({restore.syntax}): a second pass changes it")
        print(f"{name}: {settled} of {tried} settled, digest {made.hexdigest()[:12]}", flush=True)
        failed |= settled < tried
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
