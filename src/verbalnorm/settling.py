"""Settling: what was written is heard again, until nothing more is heard in it."""

from collections.abc import Callable

from attrs import evolve

from verbalnorm.result import Result
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.nesting import decline
from verbalnorm.speech.resolution import Resolution

__all__ = ["settled"]

# So often, at most, may what is heard in a text change it; what goes on longer is not begun.
_HEARINGS = 4
_UNSETTLED = "what it writes would be heard anew, again and again"


def settled(
    result: Result, rules: RuleSet, hear: Callable[[str], Result | None], *, alike: bool
) -> Result:
    """``result`` with what is only heard once the marks around it are written.

    What was written is heard once more, as by somebody who normalizes it again: ``hear`` tells what
    is heard in it, if anything; ``alike`` says that ``result`` was heard so itself. What "literal"
    protects would be heard then, so nothing is heard again where that acted.

    What does not come to rest is not begun: a text that was heard alike stays as it was, any other
    one as it was written first. Either way a second call gives back what the first one gave.
    """
    later = _later(result, rules, hear, _HEARINGS - alike)
    if later is None:
        return _unheard(result) if alike else result
    return later


def _later(
    result: Result, rules: RuleSet, hear: Callable[[str], Result | None], hearings: int
) -> Result | None:
    """``result`` with all that is heard later on; nothing where that takes more ``hearings``."""
    text = result.markdown
    if text is result.source.text:
        return result
    if any(rules[claim.rule].kind == "literal" for claim in result.resolution.claims):
        return result
    again = hear(text)
    if again is None or again.markdown == text:
        return result
    if not hearings:
        return None
    later = _later(again, rules, hear, hearings - 1)
    return None if later is None else result.and_then(later)


def _unheard(result: Result) -> Result:
    """``result`` with all of its claims declined."""
    own = result.resolution
    declined = (*result.trace.declined, *(decline(claim, _UNSETTLED) for claim in own.claims))
    return evolve(result, resolution=Resolution((), declined, (), own.suggestions), aside=None)
