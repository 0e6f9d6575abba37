"""Callouts: the block quotes that GitHub's Markdown sets apart by a name."""

from verbalnorm.document import BlockQuote
from verbalnorm.rules.evidence import (
    AFTER_AUXILIARY,
    DETERMINED,
    OWN_LINE,
    OWN_SENTENCE,
    UNPAUSED,
)
from verbalnorm.rules.rule import Rule, heard, leaves, quotation, same

__all__ = ["RULES"]


_ANNOUNCED = (OWN_SENTENCE, OWN_LINE)


def _callout(name: str, told: str) -> Rule:
    return quotation(
        f"callout_{name}",
        BlockQuote(callout=name.upper()),
        say={
            "narration": (f"begin {name}.", f"end {name}."),
            "dictation": (f"begin {name}.", f"end {name}."),
            "symbols": (f"begin {name}", f"end {name}"),
        },
        hear=[("", f"end of {name}")],
        hear_if={(f"begin {name}", ""): _ANNOUNCED, (f"start {name}", ""): _ANNOUNCED},
        unless=(DETERMINED, AFTER_AUXILIARY, UNPAUSED),
        examples=[
            same(
                f"Begin {name}.\n{told}\nEnd {name}.",
                f"> [!{name.upper()}]\n> {told}",
                voice="narration",
            ),
            heard(
                f"We left. Begin {name}. {told} End {name}. We came.",
                f"We left.\n\n> [!{name.upper()}]\n> {told}\n\nWe came.",
            ),
            leaves(f"They begin {name} work at ten, and the end {name} is old."),
            leaves(f"You begin {name} work at ten. Others end {name} work at noon."),
        ],
        why="Readers of manuals announce what is set apart, and say where it ends.",
    )


# The five kinds of https://github.com/orgs/community/discussions/16925.
RULES = (
    _callout("note", "The mill is shut on Mondays."),
    _callout("tip", "Warm the bowl before the flour."),
    _callout("important", "The lamp must be lit by six."),
    _callout("warning", "The ice is thin in the bay."),
    _callout("caution", "The kiln stays hot all night."),
)
