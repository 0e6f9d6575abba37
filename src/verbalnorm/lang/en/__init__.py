"""English: rules and word classes, no engine."""

from verbalnorm.lang.en import (
    breaks,
    callouts,
    commands,
    emoji,
    fences,
    glyphs,
    headings,
    inline,
    layout,
    links,
    lists,
    literals,
    notes,
    numbered,
    quotes,
    symbols,
    tables,
    tasks,
    thematic,
    values,
    web,
)
from verbalnorm.lang.en.lexicon import LEXICON
from verbalnorm.lang.en.numbers import PACK
from verbalnorm.lang.en.profiles import PROFILES
from verbalnorm.rules.ruleset import RuleSet

__all__ = ["RULES"]

RULES = RuleSet(
    (
        *layout.RULES,
        *thematic.RULES,
        *headings.RULES,
        *inline.RULES,
        *literals.RULES,
        *quotes.RULES,
        *callouts.RULES,
        *fences.RULES,
        *links.RULES,
        *glyphs.RULES,
        *breaks.RULES,
        *symbols.RULES,
        *commands.RULES,
        *emoji.RULES,
        *lists.RULES,
        *numbered.RULES,
        *tasks.RULES,
        *tables.RULES,
        *notes.RULES,
        *web.RULES,
        *values.RULES,
    ),
    LEXICON,
    PACK,
    PROFILES,
)
