"""Settling: what was written is heard again, until nothing more is heard in it."""

from collections.abc import Callable

from verbalnorm.result import Result
from verbalnorm.rules.ruleset import RuleSet

__all__ = ["settled"]

# So often is heard again what was written.
_HEARINGS = 8


def settled(
    result: Result,
    rules: RuleSet,
    hear: Callable[[str], Result | None],
    hearings: int = _HEARINGS,
) -> Result:
    """``result`` with what is only heard once the marks around it are written.

    What was written is heard once more, as by somebody who normalizes it again: ``hear`` tells what
    is heard in it, if anything. What "literal" protects would be heard then, so nothing is heard
    again where that acted.
    """
    text = result.markdown
    if text is result.source.text or not hearings:
        return result
    if any(rules[claim.rule].kind == "literal" for claim in result.resolution.claims):
        return result
    again = hear(text)
    if again is None or again.markdown == text:
        return result
    written = again.resolution.claims or again.mode != "kept"
    return result.and_then(settled(again, rules, hear, hearings - 1) if written else again)
