"""Stars: signs that can begin a block and can mark words, and which of the two one of them does."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final

from verbalnorm.rules.rule import Kind
from verbalnorm.speech.half import alone, line_before
from verbalnorm.speech.trigger import Trigger

__all__ = ["not_meant"]

_STOPS: Final = " \t\r.,;:?!…"


def not_meant(triggers: Sequence[Trigger], text: str) -> dict[int, Kind]:
    """The kind of rule that each star is not of, by its index: "item" where it marks words.

    A block's sign begins a line on which those behind it are pairs. A recognizer breaks the line
    behind a sentence that stands in a pair, so that its closer begins one: it has nothing behind it
    there, or its pair is open.
    """
    stars = [index for index, trigger in enumerate(triggers) if _is_star(trigger)]
    found: dict[int, Kind] = {}
    opened, at = False, 0
    for star, after in zip_longest(stars, stars[1:]):
        opened = _open(triggers[at:star], triggers[star], opened=opened)
        at = star + 1
        if (
            opened
            or not _starts_line(triggers[star], text)
            or _is_alone(triggers[star], text)
            or _open(_behind(triggers, star, text), triggers[star], opened=False)
            or (after is not None and _closes(triggers, star, after, text))
        ):
            found[star] = "item"
            opened = not opened
        else:
            found[star] = "toggle"
            opened = False
    return found


def _is_star(trigger: Trigger) -> bool:
    return "toggle" in trigger.forms.kinds and len(trigger.forms.kinds) > 1


def _starts_line(trigger: Trigger, text: str) -> bool:
    return not line_before(text, trigger.start).strip()


def _is_alone(trigger: Trigger, text: str) -> bool:
    """Whether nothing else is on its line; a sign that is a block there is one."""
    return "announce" not in trigger.forms.kinds and alone(text, trigger.start, trigger.end)


def _behind(triggers: Sequence[Trigger], star: int, text: str) -> Iterable[Trigger]:
    """The triggers behind one of them on its line."""
    line = text.find("\n", triggers[star].end)
    for at in range(star + 1, len(triggers)):
        if -1 < line < triggers[at].start:
            break
        yield triggers[at]


def _open(triggers: Iterable[Trigger], star: Trigger, *, opened: bool) -> bool:
    """Whether a pair of the marks of ``star`` is open behind ``triggers``; a new block has none."""
    own = {rule.name for rule, _ in star.forms if rule.kind == "toggle"}
    for trigger in triggers:
        if any(rule.name in own for rule, _ in trigger.forms):
            opened = not opened
        elif any(rule.kind in ("announce", "item") for rule, _ in trigger.forms):
            opened = False
    return opened


def _closes(triggers: Sequence[Trigger], star: int, after: int, text: str) -> bool:
    """Whether the star ``after`` one closes the pair that it opens: it is the end of its line."""
    between = triggers[star + 1 : after]
    closer = triggers[after]
    ends = _is_alone(closer, text) or (not _starts_line(closer, text) and _ends(closer, text))
    return ends and not _open(between, triggers[star], opened=False)


def _ends(trigger: Trigger, text: str) -> bool:
    """Whether no word is behind a trigger on its line."""
    line = text.find("\n", trigger.end)
    return not text[trigger.end : line if line >= 0 else None].strip(_STOPS)
