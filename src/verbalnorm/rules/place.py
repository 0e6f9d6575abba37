"""The place of a trigger: its neighbourhood, read from the text when evidence asks for it."""

import re

from verbalnorm.record import derived
from verbalnorm.rules.context import Context
from verbalnorm.rules.lexicon import Lexicon

__all__ = ["REACH", "Place"]

# How far a place looks for its neighbours: no more than this many characters either way.
REACH = 96
# It begins nowhere inside of a word, and gives nothing back that a word or the blanks behind it
# took: the leftmost and longest match is the only one there can be.
_BEFORE = re.compile(r"(?<![^\W_])([^\W_][\w'’]*+)?([\W_]*+)\Z")
_AFTER = re.compile(r"([\W_]*)([^\W_][\w'’]*)?")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_WORD = re.compile(r"[^\W_][\w'’]*")
_SENTENCE_BEFORE = re.compile(r"[.?!…]\s|\n\s*\n")
_SENTENCE_BEHIND = re.compile(r"[.?!…](?:\s|\Z)|\n\s*\n")
_STOPS = ".?!…"
_PAUSED = re.compile(r"[,;:](?=\s)")
_PAUSE = " \t\r\n.,:;?!"
_SAID = re.compile(r"[^\s.,:;!?…]")


class Place:
    """A trigger's neighbourhood, derived from the text when evidence asks for it.

    ``before`` and ``after`` are the neighbouring words in lower case (empty at a paragraph's edge),
    ``lead`` and ``tail`` the characters between them and the trigger. Of a place by itself no other
    trigger is known; ``speech.beside`` has one that knows them.
    """

    # What a form has for itself; nothing that is derived looks at it. So all else is the same for
    # all forms of a trigger, and their places may share it.
    __slots__ = ("__dict__", "declared", "family")

    declared: bool  # the voice that was declared says its rule
    family: str

    next_is_block: bool = False  # a block marker comes directly after
    next_is_stop: bool = False  # another sign for a pause is said directly after
    beside_pair: bool = False  # a marker of a pair in the line stands beside it
    previous_breaks: bool = False  # a line break is said directly before
    previous_opens: bool = False  # an opener stands directly before
    previous_acts: bool = False  # a form that acts alone stands directly before
    title_ends: bool = False  # few words, and a line end that is said, are behind it
    since: int = 0  # where the trigger before it ends

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        context: Context,
        lexicon: Lexicon,
        *,
        word: int | None = None,
        left: str | None = None,
        declared: bool = False,
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.context = context
        self.lexicon = lexicon
        self.word = start if word is None else word  # where the trigger's own first word begins
        # Where it stands in what is written there, if that is not what was said.
        self._beside = (text, start) if left is None else (left, len(left))
        self.declared = declared
        self.family = ""

    @property
    def encloses(self) -> bool:
        """It and its like stand close around a few words."""
        return False

    @property
    def enumerated(self) -> bool:
        """It is one of several markers of its kind that are told in a row."""
        return False

    @property
    def follows_item(self) -> bool:
        """It announces an item, as the trigger before it does."""
        return False

    @property
    def follows_title(self) -> bool:
        """It ends what its like before it announces, with its stop."""
        return False

    @derived
    def until(self) -> int:
        """Where the trigger behind it begins."""
        return len(self.text)

    @derived
    def left(self) -> str:
        """What stands before the trigger, as it is written, as far as evidence looks."""
        text, start = self._beside
        return text[max(0, start - REACH) : start]

    @derived
    def _left(self) -> tuple[str, str]:
        """The word before the trigger in its paragraph, and what stands between them."""
        text, start = self._beside
        low = max(0, start - REACH)
        # Most often the word before is found between the last two blanks, with a pause behind it.
        near = text[max(low, text.rfind(" ", low, start - 1) + 1) : start] if start else ""
        word = near.rstrip(_PAUSE)
        lead = near[len(word) :]
        if not word.isalpha():
            found = _BEFORE.search(near)
            if found is None or found[1] is None:
                found = _BEFORE.search(text[low:start])
            assert found is not None  # the pattern matches the empty string
            word, lead = found.groups("")
        return ("" if "\n" in lead and _BLANK_LINE.search(lead) else word), lead

    @derived
    def _right(self) -> tuple[str, str, int]:
        """What is between the trigger and the word after in its paragraph, and where both end."""
        found = _AFTER.match(self.text, self.end, self.end + REACH)
        assert found is not None  # the pattern matches the empty string
        tail, word = found.groups("")
        return tail, ("" if "\n" in tail and _BLANK_LINE.search(tail) else word), found.end()

    @derived
    def before(self) -> str:
        """The word before the trigger, in lower case."""
        return self._left[0].lower()

    @derived
    def before_cased(self) -> str:
        """The word before the trigger, as it is written."""
        return self._left[0]

    @derived
    def lead(self) -> str:
        """What stands between the word before and the trigger."""
        return self._left[1]

    @derived
    def apart(self) -> bool:
        """More than blanks or a hyphen parts it from the word before, or the hyphen of an item."""
        word, _, lines = self.lead.partition("\n")
        return word.strip(" \t\r-") != "" or lines.strip() != ""

    @derived
    def after(self) -> str:
        """The word after the trigger, in lower case."""
        return self._right[1].lower()

    @derived
    def after_cased(self) -> str:
        """The word after the trigger, as it is written."""
        return self._right[1]

    @derived
    def compounded(self) -> bool:
        """Whether the word after is the first one of a compound: "up-to-date"."""
        return self.text.startswith("-", self._right[2])

    @derived
    def tail(self) -> str:
        """What stands between the trigger and the word after."""
        return self._right[0]

    @derived
    def words_before(self) -> list[str]:
        """The last words of the sentence before the trigger, lower-case, nearest first."""
        return _WORD.findall(_SENTENCE_BEFORE.split(self.left)[-1].lower())[::-1]

    @derived
    def words_after(self) -> list[str]:
        """The next words of the sentence behind the trigger, lower-case, nearest first."""
        right = self.text[self.end : self.end + REACH]
        return _WORD.findall(_SENTENCE_BEHIND.split(right, maxsplit=1)[0].lower())

    def clause(self, most: int) -> str:
        """What stands before the trigger since the last pause that was said or is written."""
        since = self.text[max(self.since, self.start - most) : self.start]
        return _PAUSED.split(since)[-1]

    @derived
    def capital(self) -> bool:
        """The trigger itself begins with a capital."""
        return self.text[self.word].isupper()

    @derived
    def sentence_start(self) -> bool:
        """Nothing, a stop or a blank line stands before the trigger."""
        if self.lead == " " and self.before:
            return False  # as most often
        paragraph = _BLANK_LINE.split(self.lead)[-1] if not self.before else self.lead
        lead = paragraph.strip(" \t\r\n\"'“”‘’)]")
        if not self.before and not lead:
            return True
        if lead and lead[-1] in _STOPS:
            return not (lead == "." and self.before in self.lexicon.abbreviations)
        return "\n" in self.lead.strip(" \t") and self.line_start and not lead

    @derived
    def line_start(self) -> bool:
        """The trigger is the first thing on its line."""
        word, lead = self._left
        lead = lead.rstrip(" \t")
        return lead[-1] in "\n\r" if lead else not word

    @derived
    def line_apart(self) -> bool:
        """It begins a line of a text whose lines begin blocks: those before are none of its."""
        return "\n" in self.lead and self.context.layout.begun > 1

    @derived
    def line_end(self) -> bool:
        """Nothing but punctuation stands between the trigger and the end of its line."""
        line = self.text[self.end : self.end + REACH].split("\n", 1)[0]
        return _SAID.search(line) is None
