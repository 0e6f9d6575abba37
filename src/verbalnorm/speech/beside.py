"""Beside: the place of a trigger, and what those right before and behind it tell of it."""

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from verbalnorm.record import derived
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
from verbalnorm.rules.place import Place
from verbalnorm.rules.rule import ALONE, Role, Rule
from verbalnorm.speech.alike import TITLE, encloses, enumerated, follows, follows_title
from verbalnorm.speech.half import HUNG, NOTHING, View
from verbalnorm.speech.trigger import Forms, Trigger

__all__ = ["Beside"]

_INLINE: Final = frozenset({"toggle", "link", "note"})
_STOPS: Final = frozenset(".,:;?!")
_ENDS: Final = frozenset(".?!")
_START: Final = attrgetter("start")
_BETWEEN: Final = f" \t\r\n{HUNG}"
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


class Beside(Place):
    """The place of a trigger among the others of its text, as one of its forms sees it.

    What stands beside it is looked at when evidence first asks for it, once for all its forms.
    """

    __slots__ = ("role", "rule")

    view: View
    index: int
    rule: Rule
    role: Role

    def __init__(self, view: View, index: int, end: int, left: str | None) -> None:
        trigger = view.triggers[index]
        start = view.leads.get(trigger.start, trigger.start)
        left = left if start == trigger.start else None
        super().__init__(
            view.text, start, end, view.context, view.lexicon, word=trigger.start, left=left
        )
        self.view = view
        self.index = index

    def of(self, rule: Rule, role: Role) -> "Beside":
        """The same place, as a form of ``rule`` that plays ``role`` sees it."""
        place = Beside.__new__(Beside)
        place.__dict__ = self.__dict__
        place.rule = rule
        place.role = role
        place.family = rule.family
        place.declared = self.view.voice in rule.voices
        return place

    @derived
    def since(self) -> int:
        """Where the trigger before it ends, or the page's head."""
        return self.view.triggers[self.index - 1].end if self.index else self.view.start

    @derived
    def until(self) -> int:
        """Where the trigger behind it begins."""
        behind = self._behind
        return behind.start if behind else len(self.text)

    @derived
    def _behind(self) -> Trigger | None:
        """The trigger behind it."""
        triggers, which = self.view.triggers, self.index + 1
        return triggers[which] if which < len(triggers) else None

    @derived
    def _touched(self) -> Forms:
        """What was said right before it."""
        return self.view.touched(self.index)

    @derived
    def _touching(self) -> Forms:
        """What is said right behind it."""
        behind, here = self._behind, self.view.triggers[self.index]
        return behind.forms if behind and here.touches(behind, self.text, HUNG) else NOTHING

    @derived
    def behind_break(self) -> bool:
        """A line break was said right before it."""
        return self._touched.breaks != ""

    @derived
    def behind_stop(self) -> bool:
        """The stop of a sentence was said right before it."""
        return not _ENDS.isdisjoint(self._touched.signs)

    @derived
    def previous_breaks(self) -> bool:
        """So was a line break that acts."""
        return self.behind_break and self.previous_acts

    @derived
    def previous_opens(self) -> bool:
        """A quotation is opened right before it, and not spoken of."""
        return self._touched.quotes and _opens(self.view, self.index - 1)

    @derived
    def previous_acts(self) -> bool:
        """A form that acts alone ends right before it, or before the words that guard it.

        So does each one that a declared voice says, but what opens a pair in the line: "a bold new
        line of work". A sign between the words of an address is nothing by itself.
        """
        view = self.view
        before = self.index - 1
        if self.start != self.word:
            before = bisect_left(view.triggers, self.start, 0, self.index, key=_START) - 1
        if before < 0 or self.text[view.triggers[before].end : self.start].strip(_BETWEEN):
            return False
        return any(
            form.role != "none"
            and rule.kind != "address"
            and not (rule.kind == "toggle" and form.role == "open")
            and not (rule.kind == "sign" and not form.writes)
            and (form.prior >= ALONE or view.voice in form.voices)
            for rule, form in view.triggers[before].forms
        )

    @derived
    def next_is_block(self) -> bool:
        """A block's announcement comes right behind it, and it is no word.

        "A bold quote. Heading north, we saw snow": neither makes a marker of the other.
        """
        if "announce" not in self._touching.kinds:
            return False
        quotes = self.view.triggers[self.index].forms.quotes
        return not quotes or _opens(self.view, self.index)

    @derived
    def next_is_stop(self) -> bool:
        """Another sign for a pause is said right behind it, unlike it."""
        own, other = self.view.triggers[self.index].forms.signs, self._touching.signs
        return own.isdisjoint(other) and not _STOPS.isdisjoint(other)

    @derived
    def title_ends(self) -> bool:
        """A line end is said behind few words, in the voice that was declared."""
        behind, voice = self._behind, self.view.voice
        if behind is None or not any(
            f.writes.isspace() and voice in f.voices for _, f in behind.forms
        ):
            return False
        words = self.text[self.end : behind.start].strip()
        return 0 < len(words.split()) <= TITLE and _STOPS.isdisjoint(words)

    @derived
    def beside_pair(self) -> bool:
        """A marker of a pair in the line is said right beside it.

        One that opens a pair before it tells nothing: "a bold comma". The end of a line that is
        said behind it is such a marker, too.
        """
        triggers, behind = self.view.triggers, self._behind
        here = triggers[self.index]
        if behind and behind.forms.breaks and not self.text[here.end : behind.start].strip(" \t"):
            return True
        for at, role in ((self.index - 1, "open"), (self.index + 1, "")):
            if 0 <= at < len(triggers) and any(
                rule.kind in _INLINE and form.role not in (role, "none")
                for rule, form in triggers[at].forms
            ):
                first, last = sorted((triggers[at], here), key=_START)
                if not self.text[first.end : last.start].strip(" \t"):
                    return True
        return False

    @property
    def encloses(self) -> bool:
        """It and its like stand close around a few words."""
        return encloses(self.view, self.index, self.rule, self.role)

    @property
    def enumerated(self) -> bool:
        """It is one of several markers of its kind that are told in a row."""
        return enumerated(self.view, self.index, self.rule, self.role)

    @property
    def follows_item(self) -> bool:
        """It announces an item, as the trigger before it does."""
        return self.rule.kind == "item" and follows(self.view, self.index, self.rule)

    @property
    def follows_title(self) -> bool:
        """It ends what its like before it announces, with its stop."""
        return follows_title(self.view, self.index, self.rule)


def _opens(view: View, index: int) -> bool:
    """Whether the trigger ``index``, which may open a quotation, does so whatever comes behind it.

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
