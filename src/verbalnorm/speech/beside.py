"""Beside: what the triggers right before and behind one tell of it."""

from verbalnorm.rules.rule import ALONE
from verbalnorm.speech.half import View

__all__ = ["acts_before", "block_follows", "break_before", "opener_before"]


def _touches(view: View, left: int, right: int) -> bool:
    """Whether nothing but blanks and stops stand between two triggers."""
    between = view.text[view.triggers[left].end : view.triggers[right].start]
    return len(between) < 4 and not between.strip(" \t\r\n.,:")


def break_before(view: View, index: int) -> bool:
    """Whether a line break was said right before the trigger ``index``."""
    if index == 0 or not _touches(view, index - 1, index):
        return False
    return any(form.writes.startswith("\n") for _, form in view.triggers[index - 1].forms)


def block_follows(view: View, index: int) -> bool:
    """Whether a block's announcement comes right behind the trigger ``index``."""
    follows = index + 1 < len(view.triggers)
    return follows and view.triggers[index + 1].is_block and _touches(view, index, index + 1)


def acts_before(view: View, index: int) -> bool:
    """Whether a form that acts alone ends right before, or before the words that guard this one."""
    start = view.leads.get(view.triggers[index].start, view.triggers[index].start)
    before = index - 1
    while before >= 0 and view.triggers[before].start >= start:
        before -= 1
    if before < 0 or view.text[view.triggers[before].end : start].strip(" \t\r\n.,:"):
        return False
    forms = view.triggers[before].forms
    return any(form.prior >= ALONE and form.role != "none" for _, form in forms)


def opener_before(view: View, index: int) -> bool:
    """Whether a quotation is opened right before the trigger ``index``."""
    if index == 0 or not _touches(view, index - 1, index):
        return False
    return any(
        rule.kind == "quotation" and form.role == "open"
        for rule, form in view.triggers[index - 1].forms
    )
