"""What the command reads and writes: files, and standard streams that may be closed, full or cut.

A stream that is closed from the start is ``None`` in Python.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from verbalnorm import SourceError

__all__ = ["colors", "name_of", "read", "tell", "write", "writing"]


def read() -> bytes:
    """All of standard input; raises ``SourceError`` where it cannot be read."""
    if sys.stdin is None:
        raise SourceError("closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise SourceError(error.strerror) from error


def write(text: str, output: str | None) -> None:
    """Write ``text`` to the file ``output``, or to standard output, within :func:`writing`."""
    try:
        data = text.encode()
    except UnicodeEncodeError as error:  # JSON can spell it: "\ud800"
        raise SourceError(
            f"the transcript holds {text[error.start]!r}, half of a character, which UTF-8 cannot"
            " hold: mend it there"
        ) from error
    if output is not None:
        try:
            Path(output).write_bytes(data)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise SourceError(f"{name_of(output)}: {reason}") from error
    elif data:
        if sys.stdout is None:
            raise SourceError("standard output: closed")
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def writing() -> Iterator[None]:
    """Around all that writes to standard output; raises ``SourceError`` where that cannot be done.

    Where whoever reads has enough, there is nobody to tell, and the program ends.
    """
    try:
        yield
    except OSError as error:
        # What is still buffered must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            sys.exit(2)
        raise SourceError(f"standard output: {error.strerror}") from error


def tell(remark: str) -> None:
    """Write ``remark`` to standard error, on one line; where that fails there is nobody to tell."""
    with suppress(OSError):
        click.echo(" ".join(remark.splitlines()), err=True)


def name_of(file: str) -> str:
    """The name of ``file`` in messages, on one line whatever it holds."""
    return file if file.isprintable() else repr(file)


def colors() -> bool:
    """Whether the terminal wants colours (see https://no-color.org)."""
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
