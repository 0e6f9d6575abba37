"""The lexicon: the closed word classes of a language, which evidence asks for."""

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from verbalnorm.record import Record

__all__ = ["Lexicon", "elided"]


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
    mailing: frozenset[str] = frozenset()  # what is done with a letter, to somebody's mailbox
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
    def little(self) -> frozenset[str]:
        """Those of the ``small`` words that have no capital in a title."""
        return self.determiners | self.prepositions | self.coordinators

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that tell how others belong together, and nothing by themselves."""
        return self.little | self.auxiliaries


def elided(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether no blank is behind an apostrophe: "don't", "o'clock"; but "the dogs' bones".

    ``before`` and ``after`` are the words beside it.
    """
    return after.lower() in lexicon.clitics or len(before) == 1
