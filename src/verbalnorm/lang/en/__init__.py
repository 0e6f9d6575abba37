"""English: rules and word classes, no engine."""

from verbalnorm.lang.en import blocks, inline, layout
from verbalnorm.lang.en.lexicon import LEXICON
from verbalnorm.rules.ruleset import RuleSet

__all__ = ["RULES"]

RULES = RuleSet((*layout.RULES, *blocks.RULES, *inline.RULES), LEXICON)
