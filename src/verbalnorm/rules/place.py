"""The place of a trigger: its neighbourhood, read from the text when evidence asks for it."""

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from verbalnorm.record import Record, derived
from verbalnorm.rules.context import Context

__all__ = ["REACH", "Lexicon", "Place", "elided"]

# How far a place looks for its neighbours: no more than this many characters either way.
REACH = 96
# It begins nowhere inside of a word, and gives nothing back that a word or the blanks behind it
# took: the leftmost and longest match is the only one there can be.
_BEFORE = re.compile(r"(?<![^\W_])([^\W_][\w'’]*+)?([\W_]*+)\Z")
_AFTER = re.compile(r"([\W_]*)([^\W_][\w'’]*)?")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_STOPS = ".?!…"
_SAID = re.compile(r"[^\s.,:;!?…]")


@frozen(eq=False, repr=False)
class Lexicon(Record):
    """The closed word classes of a language that evidence asks for; all lower-case."""

    determiners: frozenset[str] = frozenset()
    mention_verbs: frozenset[str] = frozenset()
    typing_verbs: frozenset[str] = frozenset()  # of those, the ones that say what keys are hit
    naming: frozenset[str] = frozenset()  # nouns that lead up to a word: "the word", "the phrase"
    unnaming: frozenset[str] = frozenset()  # behind these no such noun names a word
    say_verbs: frozenset[str] = frozenset()
    nominal: frozenset[str] = frozenset()  # of those, the ones that are nouns, too
    tags: frozenset[str] = frozenset()  # of those, the ones whose subject may follow: "said Ann"
    pasts: frozenset[str] = frozenset()  # verbs whose past has no ending
    gerunds: tuple[str, ...] = ()  # how the names of what is done end: "cooling"
    regular: tuple[str, ...] = ()  # how the past of the others ends
    auxiliaries: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    existence: frozenset[str] = frozenset()  # the forms of "be" and "have"
    coordinators: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()  # verbs that tell what a word is, or means
    clitics: frozenset[str] = frozenset()  # what stands behind an apostrophe
    clause_words: frozenset[str] = frozenset()  # a clause begins behind them
    finite: frozenset[str] = frozenset()  # verbs that tell of a thing or a time, and of no person
    stand_alone: frozenset[str] = frozenset()  # of the determiners, those that need no noun
    bound: frozenset[str] = frozenset()  # of the determiners, those that a noun always follows
    pointing: frozenset[str] = frozenset()  # and those that are a clause's subject without one
    sending: frozenset[str] = frozenset()  # what leads to somebody or somewhere
    verbal: tuple[str, ...] = ()  # how words end that may be verbs, or things of which are many
    having: frozenset[str] = frozenset()  # verbs of what somebody has
    times: frozenset[str] = frozenset()  # prepositions that tell when
    adjectives: frozenset[str] = frozenset()  # that hardly stand without a noun
    salutations: frozenset[str] = frozenset()  # by which a letter begins or ends
    making: frozenset[str] = frozenset()  # verbs whose object is what is done: "make a dash"
    directions: frozenset[str] = frozenset()  # of the prepositions, those that tell where to
    courses: frozenset[str] = frozenset()  # where somebody is heading to, in one word
    lacking: frozenset[str] = frozenset()  # determiners that say that there is none
    existentials: frozenset[str] = frozenset()  # what says that there is something, or none
    rows: frozenset[str] = frozenset()  # between two of a kind they tell of many
    joints: frozenset[str] = frozenset()  # of those, what stands before the last of several
    relatives: frozenset[str] = frozenset()  # behind a comma they begin a clause
    askers: frozenset[str] = frozenset()  # a question may begin with them
    languages: frozenset[str] = frozenset()  # names that a code block's language may have
    unstopped: frozenset[str] = frozenset()  # those in which no code ends in a full stop
    first_persons: frozenset[str] = frozenset()  # of the pronouns, those that speak
    selves: frozenset[str] = frozenset()  # by which who speaks speaks of himself
    pronouns: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()  # the last part of a domain
    onward: frozenset[str] = frozenset()  # behind a verb of saying: more is said
    visits: frozenset[str] = frozenset()  # two words that lead up to a domain and nothing else
    sites: frozenset[str] = frozenset()  # what a domain is: "the website", "the shop"
    ventures: frozenset[str] = frozenset()  # what "dot com" tells of that is no address
    files: frozenset[str] = frozenset()  # the last part of a file's name
    code_cues: frozenset[str] = frozenset()  # words that tell of code
    writing: frozenset[str] = frozenset()  # words that tell of writing a program
    keys: frozenset[str] = frozenset()  # words that tell of music
    name_cues: frozenset[str] = frozenset()  # words that lead up to a name with underscores
    handle_cues: frozenset[str] = frozenset()  # words that lead up to the sign of a handle
    commands: frozenset[str] = frozenset()  # what a path may stand behind at a prompt
    programs: frozenset[str] = frozenset()  # what is typed at a prompt, and is no other word
    flag_cues: frozenset[str] = frozenset()  # words that lead up to a flag of a command
    flag_leads: frozenset[str] = frozenset()  # small words that begin the name of a flag
    mail_cues: frozenset[str] = frozenset()  # words that lead up to the address of a mailbox
    articles: frozenset[str] = frozenset()  # of the determiners, those that are nothing else
    numerals: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()  # tell how many or which, as determiners do
    describing: tuple[str, ...] = ()  # how words end that describe a noun
    spans: frozenset[str] = frozenset()  # of time, in the singular
    signs: frozenset[str] = frozenset()  # what a sign is called: "the asterisk key"
    abbreviations: frozenset[str] = frozenset()
    # How recognizers mishear rare words; each form is also heard so. Only forms that act alone.
    misheard: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)
    # What nouns name together with one before them that is a mark elsewhere: "bullet train".
    compounds: Mapping[str, frozenset[str]] = field(factory=dict, hash=False)
    # Words that sound like a number: "heading to" is the second level where headings are announced.
    homophones: Mapping[str, int] = field(factory=dict, hash=False)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that tell how others belong together, and nothing by themselves."""
        return self.determiners | self.prepositions | self.coordinators | self.auxiliaries


def elided(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether no blank is behind an apostrophe: "don't", "o'clock"; but "the dogs' bones".

    ``before`` and ``after`` are the words beside it.
    """
    return after.lower() in lexicon.clitics or len(before) == 1


class Place:
    """A trigger's neighbourhood, read lazily from the text; what evidence looks at.

    ``before`` and ``after`` are the neighbouring words in lower case (empty at a paragraph's edge),
    ``lead`` and ``tail`` the characters between them and the trigger.
    """

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        context: Context,
        lexicon: Lexicon,
        *,
        family: str = "",
        next_is_block: bool = False,
        next_is_stop: bool = False,
        beside_pair: bool = False,
        previous_breaks: bool = False,
        previous_opens: bool = False,
        previous_acts: bool = False,
        declared: bool = False,
        encloses: bool = False,
        enumerated: bool = False,
        follows_item: bool = False,
        follows_title: bool = False,
        word: int | None = None,
        left: str | None = None,
        since: int = 0,
        until: int | None = None,
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.context = context
        self.lexicon = lexicon
        self.family = family
        self.next_is_block = next_is_block  # a block marker comes directly after
        self.next_is_stop = next_is_stop  # another sign for a pause is said directly after
        self.beside_pair = beside_pair  # a marker of a pair in the line stands beside it
        self.word = start if word is None else word  # where the trigger's own first word begins
        self.previous_breaks = previous_breaks  # a line break is said directly before
        self.previous_opens = previous_opens  # an opener stands directly before
        self.declared = declared  # the voice that was declared says this rule
        self.previous_acts = previous_acts  # so does a form that acts alone
        self.encloses = encloses  # it and its like stand close around a few words
        self.enumerated = enumerated  # it is one of several markers that are told in a row
        self.follows_item = follows_item  # it announces an item, as the trigger before it does
        self.follows_title = follows_title  # it ends what one like it announces, with its stop
        # Where it stands in what is written there, if that is not what was said.
        self._beside = (text, start) if left is None else (left, len(left))
        self.since = since  # where the trigger before it ends
        self.until = len(text) if until is None else until  # where the one behind it begins

    @derived
    def left(self) -> str:
        """What stands before the trigger, as it is written, as far as evidence looks."""
        text, start = self._beside
        return text[max(0, start - REACH) : start]

    @derived
    def _left(self) -> re.Match[str]:
        text, start = self._beside
        low = max(0, start - REACH)
        # Most often the word before is found between the last two blanks.
        near = text[max(low, text.rfind(" ", low, start - 1) + 1) : start] if start else ""
        found = _BEFORE.search(near)
        if found is None or found[1] is None:
            found = _BEFORE.search(text[low:start])
        assert found is not None  # the pattern matches the empty string
        return found

    @derived
    def _right(self) -> re.Match[str]:
        found = _AFTER.match(self.text, self.end, self.end + REACH)
        assert found is not None  # the pattern matches the empty string
        return found

    @derived
    def before(self) -> str:
        """The word before the trigger, in lower case."""
        return self.before_cased.lower()

    @derived
    def before_cased(self) -> str:
        """The word before the trigger, as it is written."""
        lead = self.lead
        return "" if "\n" in lead and _BLANK_LINE.search(lead) else self._left[1] or ""

    @derived
    def lead(self) -> str:
        """What stands between the word before and the trigger."""
        return self._left[2]

    @derived
    def apart(self) -> bool:
        """More than blanks or a hyphen parts it from the word before, or the hyphen of an item."""
        word, _, lines = self.lead.partition("\n")
        return word.strip(" \t\r-") != "" or lines.strip() != ""

    @derived
    def after(self) -> str:
        """The word after the trigger, in lower case."""
        return self.after_cased.lower()

    @derived
    def after_cased(self) -> str:
        """The word after the trigger, as it is written."""
        tail = self.tail
        return "" if "\n" in tail and _BLANK_LINE.search(tail) else self._right[2] or ""

    @derived
    def compounded(self) -> bool:
        """Whether the word after is the first one of a compound: "up-to-date"."""
        return self.text.startswith("-", self._right.end())

    @derived
    def tail(self) -> str:
        """What stands between the trigger and the word after."""
        return self._right[1]

    @derived
    def words_before(self) -> list[str]:
        """The last words of the sentence before the trigger, lower-case, nearest first."""
        sentence = re.split(r"[.?!…]\s|\n\s*\n", self.left)[-1]
        return re.findall(r"[^\W_][\w'’]*", sentence.lower())[::-1]

    @derived
    def words_after(self) -> list[str]:
        """The next words of the sentence behind the trigger, lower-case, nearest first."""
        right = self.text[self.end : self.end + REACH]
        sentence = re.split(r"[.?!…](?:\s|\Z)|\n\s*\n", right)[0]
        return re.findall(r"[^\W_][\w'’]*", sentence.lower())

    @derived
    def capital(self) -> bool:
        """The trigger itself begins with a capital."""
        return self.text[self.word].isupper()

    @derived
    def sentence_start(self) -> bool:
        """Nothing, a stop or a blank line stands before the trigger."""
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
        left = self.left.rstrip(" \t")
        return not left or left[-1] in "\n\r"

    @derived
    def line_apart(self) -> bool:
        """It begins a line of a text whose lines begin blocks: those before are none of its."""
        return "\n" in self.lead and self.context.layout.begun > 1

    @derived
    def line_end(self) -> bool:
        """Nothing but punctuation stands between the trigger and the end of its line."""
        line = self.text[self.end : self.end + REACH].split("\n", 1)[0]
        return _SAID.search(line) is None
