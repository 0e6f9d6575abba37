"""Other tools that write numbers, each as a function of one text, where they are installed.

`pip install --group bench` installs those that are measured by default.
"""

import importlib
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec

__all__ = ["Peer", "peers"]

Peer = Callable[[str], str]


def peers(*, slow: bool = False) -> dict[str, Peer]:
    """The peers by name and version; with ``slow`` also NeMo, at some 5 KB a second."""
    found: dict[str, Peer] = {}
    if find_spec("text_to_num"):
        found[f"text2num {version('text2num')}"] = _text2num()
    if find_spec("whisper_normalizer"):
        # Only its numbers, the fastest part of it.
        found[f"whisper-normalizer {version('whisper-normalizer')}"] = _whisper()
    if slow and find_spec("nemo_text_processing"):
        found[f"NeMo {version('nemo_text_processing')}"] = _nemo()
    return found


def _text2num() -> Peer:
    alpha2digit = importlib.import_module("text_to_num").alpha2digit
    return lambda text: str(alpha2digit(text, "en"))


def _whisper() -> Peer:
    restore: Peer = importlib.import_module("whisper_normalizer.english").EnglishNumberNormalizer()
    return restore


def _nemo() -> Peer:
    name = "nemo_text_processing.inverse_text_normalization.inverse_normalize"
    normalizer = importlib.import_module(name).InverseNormalizer(lang="en")
    return lambda text: str(normalizer.inverse_normalize(text, verbose=False))
