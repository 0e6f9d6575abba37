"""Alike: what the triggers of its own kind near one tell of it."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from operator import attrgetter
from typing import Final

from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.rule import Role, Rule
from verbalnorm.speech.half import View
from verbalnorm.speech.trigger import Trigger

__all__ = [
    "TITLE",
    "TITLED",
    "encloses",
    "enumerated",
    "follows",
    "follows_title",
    "joints",
    "within_pair",
]

_START: Final = attrgetter("start")
# What role the other half of a pair has, and on which sides it may stand.
_PARTNERS: Final[Mapping[Role, tuple[Role, tuple[int, ...]]]] = {
    "both": ("both", (-1, 1)),
    "open": ("close", (1,)),
    "close": ("open", (-1,)),
}
# So many characters are a few words.
_FEW: Final = 60
# No more characters stand between two of a row.
_REACH: Final = 6
_TOLD: Final = frozenset({"announce", "sign", "quotation"})
# These follow one another when they act, too: only "or" and "and" make a row of them.
_FOLLOWING: Final = frozenset({"sign", "quotation"})
_APART: Final = frozenset(".,:;?!…\n")
# The kinds that announce what is behind them; no more words are the title that is ended so.
TITLED: Final = frozenset({"announce", "item"})
TITLE: Final = 8
_ENDED: Final = re.compile(r"[.?!…]\s|\n")


def follows(view: View, index: int, rule: Rule) -> bool:
    """Whether the trigger before ``index`` is one of the same ``rule``."""
    return index > 0 and any(own.name == rule.name for own, _ in view.triggers[index - 1].forms)


def follows_title(view: View, index: int, rule: Rule) -> bool:
    """Whether the trigger before ``index`` is its like, has a stop of its own, and few words."""
    if rule.kind not in TITLED or not follows(view, index, rule):
        return False
    text, last, here = view.text, view.triggers[index - 1], view.triggers[index]
    title = text[last.end : here.start]
    words = title[1:].split()
    alike = text[last.start].isupper() == text[here.start].isupper()
    return alike and title[:1] == "." and 0 < len(words) <= TITLE and not _ENDED.search(title, 1)


def within_pair(view: View, start: int) -> bool:
    """Whether the trigger at an offset is all that stands between two markers of one kind."""
    index = bisect_left(view.triggers, start, key=_START)
    if not 0 < index < len(view.triggers) - 1:
        return False
    before, after = view.triggers[index - 1], view.triggers[index + 1]
    kinds = [
        {rule.name for rule, _ in one.forms if rule.kind == "toggle"} for one in (before, after)
    ]
    between = view.text[before.end : start], view.text[view.triggers[index].end : after.start]
    return bool(kinds[0] & kinds[1]) and not "".join(between).strip(" ")


def encloses(view: View, index: int, rule: Rule, role: Role) -> bool:
    """Whether the trigger ``index`` and its like before it or behind it enclose a few words.

    Nothing but words stands between them, and no small one beside a marker: "asterisk before the
    word and asterisk behind it" tells where the signs stand.
    """
    if role not in _PARTNERS:
        return False
    here = view.triggers[index]
    partner, besides = _PARTNERS[role]
    for step in besides:
        other = _next_of(view, index, step, rule, partner)
        if other is None:
            continue
        first, last = sorted((here, other), key=_START)
        between = view.text[first.end : last.start]
        words = between.lower().split()
        if words and len(between) <= _FEW and _APART.isdisjoint(between):
            edges, lexicon = {words[0], words[-1]}, view.lexicon
            counted = words[-1] in lexicon.numerals and _counted(first, view)
            if lexicon.small.isdisjoint(edges) and lexicon.rows.isdisjoint(edges) and not counted:
                return True
    return False


def _next_of(view: View, index: int, step: int, rule: Rule, role: Role) -> Trigger | None:
    """The next trigger before or behind the one at ``index`` that is one of ``rule`` and ``role``.

    One other may stand between them: "backtick hash backtick".
    """
    for beside in (index + step, index + 2 * step):
        if not 0 <= beside < len(view.triggers):
            return None
        roles = [form.role for own, form in view.triggers[beside].forms if own.name == rule.name]
        if role in roles:
            return view.triggers[beside]
        if roles:
            return None
    return None


def _counted(trigger: Trigger, view: View) -> bool:
    """Whether a number stands before ``trigger``: "two asterisks here and two asterisks there"."""
    before = view.text[max(0, trigger.start - _FEW) : trigger.start].lower().split()
    return before[-1:] != [] and before[-1] in view.lexicon.numerals


def enumerated(view: View, index: int, rule: Rule, role: Role) -> bool:
    """Whether the trigger ``index`` is told in a row with another of its kind and role.

    Nothing but "or" or "and" stands between them, or a comma where they are no signs, which follow
    one another; and no capital shows that one of them begins anew.
    """
    if rule.kind not in _TOLD or role == "open":
        return False
    here = view.triggers[index]
    for beside in (index - 1, index + 1):
        if not 0 <= beside < len(view.triggers):
            continue
        other = view.triggers[beside]
        if all(own.kind != rule.kind or form.role != role for own, form in other.forms):
            continue
        first, last = sorted((here, other), key=_START)
        if view.text[last.start].isupper():
            continue
        row = joints(view.text[first.end : last.start], view.lexicon)
        if row - {","} if rule.kind in _FOLLOWING else row:
            return True
        beyond = view.triggers[beside + 1 :][:1] if last is other else []
        if rule.kind == "sign" and beyond and not view.text[first.end : last.start].strip(" "):
            # "Period comma and semicolon are signs": the second is none that acts.
            return bool(joints(view.text[last.end : beyond[0].start], view.lexicon) - {","})
    return False


def joints(between: str, lexicon: Lexicon) -> set[str]:
    """What makes a row of two markers: "and", "or" and a comma, if nothing else is between them.

    >>> words = Lexicon(joints=frozenset({"and"}))
    >>> sorted(joints(", and ", words)), joints(" and then ", words), joints(" ", words)
    ([',', 'and'], set(), set())
    """
    if len(between) > _REACH:
        return set()
    found = set(between.lower().replace(",", " , ").split())
    return found if found <= {",", *lexicon.joints} else set()
