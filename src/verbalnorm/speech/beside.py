"""Beside: what the triggers right before and behind one tell of it."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from verbalnorm.rules.evidence import (
    ODD_CAPITAL,
    OWN_LINE,
    OWN_SENTENCE,
    PAUSE_BEFORE,
    RARE,
    SAY_VERB,
    STARTS_SENTENCE,
    weigh,
)
from verbalnorm.rules.place import Lexicon, Place
from verbalnorm.rules.rule import ALONE, Role, Rule
from verbalnorm.speech.half import View
from verbalnorm.speech.scan import Trigger

__all__ = [
    "acts_before",
    "beside_pair",
    "block_follows",
    "break_before",
    "encloses",
    "enumerated",
    "joints",
    "opener_before",
    "stop_before",
    "stop_follows",
    "within_pair",
]

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
_INLINE: Final = frozenset({"toggle", "link", "note"})
_STOPS: Final = frozenset(".,:;?!")
_APART: Final = frozenset(".,:;?!…\n")
_ENDS: Final = frozenset(".?!")
# What shows that a quotation is opened, whatever comes behind the opener.
_LEADS: Final = frozenset(
    lead.name
    for lead in (
        RARE,
        OWN_SENTENCE,
        OWN_LINE,
        STARTS_SENTENCE,
        ODD_CAPITAL,
        PAUSE_BEFORE,
        SAY_VERB,
    )
)


def _touches(view: View, left: int, right: int) -> bool:
    """Whether nothing but blanks and stops stand between two triggers."""
    between = view.text[view.triggers[left].end : view.triggers[right].start]
    return len(between) < 4 and not between.strip(" \t\r\n.,:")


def break_before(view: View, index: int) -> bool:
    """Whether a line break was said right before the trigger ``index``."""
    if index == 0 or not _touches(view, index - 1, index):
        return False
    return view.triggers[index - 1].breaks != ""


def break_follows(view: View, index: int) -> bool:
    """Whether a line break is said right behind the trigger ``index``, and no stop before it."""
    if index + 1 >= len(view.triggers) or not view.triggers[index + 1].breaks:
        return False
    return not view.text[view.triggers[index].end : view.triggers[index + 1].start].strip(" \t")


def stop_before(view: View, index: int) -> bool:
    """Whether the stop of a sentence was said right before the trigger ``index``."""
    if index == 0 or not _touches(view, index - 1, index):
        return False
    forms = view.triggers[index - 1].forms
    return any(rule.kind == "sign" and form.writes in _ENDS for rule, form in forms)


def block_follows(view: View, index: int) -> bool:
    """Whether a block's announcement comes right behind the trigger ``index``, which is no word.

    "A bold quote. Heading north, we saw snow": neither makes a marker of the other.
    """
    follows = index + 1 < len(view.triggers)
    if not (follows and view.triggers[index + 1].is_block and _touches(view, index, index + 1)):
        return False
    return not _quotes(view, index) or _opens(view, index)


def beside_pair(view: View, index: int) -> bool:
    """Whether a marker of a pair in the line is said right beside the trigger ``index``.

    One that opens a pair before it tells nothing: "a bold comma". The end of a line that is said
    behind it is such a marker, too.
    """
    if break_follows(view, index):
        return True
    for at, role in ((index - 1, "open"), (index + 1, "")):
        if 0 <= at < len(view.triggers) and any(
            rule.kind in _INLINE and form.role not in (role, "none")
            for rule, form in view.triggers[at].forms
        ):
            first, last = sorted((view.triggers[at], view.triggers[index]), key=_start)
            if not view.text[first.end : last.start].strip(" \t"):
                return True
    return False


def within_pair(view: View, start: int) -> bool:
    """Whether the trigger at an offset is all that stands between two markers of one kind."""
    index = bisect_left(view.triggers, start, key=_start)
    if not 0 < index < len(view.triggers) - 1:
        return False
    before, after = view.triggers[index - 1], view.triggers[index + 1]
    kinds = [
        {rule.name for rule, _ in one.forms if rule.kind == "toggle"} for one in (before, after)
    ]
    between = view.text[before.end : start], view.text[view.triggers[index].end : after.start]
    return bool(kinds[0] & kinds[1]) and not "".join(between).strip(" ")


def stop_follows(view: View, index: int) -> bool:
    """Whether another sign for a pause is said right behind the trigger ``index``, unlike it."""
    if index + 1 >= len(view.triggers) or not _touches(view, index, index + 1):
        return False
    own, other = (
        {form.writes for rule, form in trigger.forms if rule.kind == "sign"}
        for trigger in view.triggers[index : index + 2]
    )
    return own.isdisjoint(other) and not _STOPS.isdisjoint(other)


def _start(trigger: Trigger) -> int:
    return trigger.start


def acts_before(view: View, index: int) -> bool:
    """Whether a form that acts alone ends right before, or before the words that guard this one.

    So does each one that a declared voice says, but what opens a pair in the line: "a bold new
    line of work". A sign between the words of an address is nothing by itself.
    """
    start = view.leads.get(view.triggers[index].start, view.triggers[index].start)
    before = bisect_left(view.triggers, start, 0, index, key=_start) - 1
    if before < 0 or view.text[view.triggers[before].end : start].strip(" \t\r\n.,:"):
        return False
    forms = view.triggers[before].forms
    return any(
        form.role != "none"
        and rule.kind != "address"
        and not (rule.kind == "toggle" and form.role == "open")
        and not (rule.kind == "sign" and not form.writes)
        and (form.prior >= ALONE or view.voice in form.voices)
        for rule, form in forms
    )


def opener_before(view: View, index: int) -> bool:
    """Whether a quotation is opened right before the trigger ``index``, and not spoken of."""
    return index > 0 and _touches(view, index - 1, index) and _opens(view, index - 1)


def _quotes(view: View, index: int) -> bool:
    """Whether the trigger ``index`` can open a quotation."""
    forms = view.triggers[index].forms
    return any(rule.kind == "quotation" and form.role == "open" for rule, form in forms)


def _opens(view: View, index: int) -> bool:
    """Whether the trigger ``index`` opens a quotation, whatever it is that comes behind it.

    Nothing makes a word of it, and where stops are written, something leads up to it.
    """
    if (known := view.openers.get(index)) is not None:
        return known
    trigger = view.triggers[index]
    start = view.leads.get(trigger.start, trigger.start)
    place = Place(view.text, start, trigger.end, view.context, view.lexicon, word=trigger.start)
    opens = view.openers[index] = _led(trigger, place, view)
    return opens


def _led(trigger: Trigger, place: Place, view: View) -> bool:
    """Whether ``trigger`` opens a quotation at its ``place``, whatever comes behind it."""
    for rule, form in trigger.forms:
        if rule.kind == "quotation" and form.role == "open":
            _, because = weigh(form.prior, form.evidence, place)
            led = not view.context.punctuated or not _LEADS.isdisjoint(because)
            if led and not any(fact.startswith("-") for fact in because):
                return True
    return False


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
        first, last = sorted((here, other), key=lambda trigger: trigger.start)
        between = view.text[first.end : last.start]
        words = between.lower().split()
        if words and len(between) <= _FEW and _APART.isdisjoint(between):
            small = view.lexicon.small | view.lexicon.rows
            counted = words[-1] in view.lexicon.numerals and _counted(first, view)
            if words[0] not in small and words[-1] not in small and not counted:
                return True
    return False


def _next_of(view: View, index: int, step: int, rule: Rule, role: Role) -> Trigger | None:
    """The next trigger before or behind the one at ``index`` that is one of ``rule`` and ``role``.

    One other may stand between them: "backtick hash backtick".
    """
    for beside in (index + step, index + 2 * step):
        if not 0 <= beside < len(view.triggers):
            return None
        names = {(own.name, form.role) for own, form in view.triggers[beside].forms}
        if (rule.name, role) in names:
            return view.triggers[beside]
        if any(own == rule.name for own, _ in names):
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
        first, last = sorted((here, other), key=lambda trigger: trigger.start)
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
