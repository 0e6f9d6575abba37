"""The words that each rule lists: those that it may take away, and that can tempt it."""

import re

from attrs import asdict

from verbalnorm import ENGLISH
from verbalnorm.presets import STYLES
from verbalnorm.rules.rule import SLOT, Rule

# What is said for a pause.
PAUSES = (",", ":", ".", "-", "–", "—")
TOKEN = re.compile(r"[^\W\d_]+|\d+")


def number_words() -> frozenset[str]:
    """All words that the number reader knows, from whatever table of its pack or of a style."""
    assert ENGLISH.numbers is not None
    styles = [style.phrases for style in STYLES.values()]
    return frozenset(words_in(asdict(ENGLISH.numbers)) | words_in(styles))


def words_in(value: object) -> set[str]:
    """The words in a value made of strings and collections."""
    if isinstance(value, str):
        return {token.casefold() for token in TOKEN.findall(value)}
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, (list, tuple, set, frozenset)):
        return set().union(*map(words_in, value))
    return set()


def listed(rule: Rule) -> frozenset[str]:
    """The words that a rule may take away: those of its forms; numbers where it hears one."""
    slots = any(SLOT in form.words for form in rule.forms)
    hears_numbers = slots or rule.kind in ("reading", "address")
    words = words_in([form.words for form in rule.forms])
    if slots:  # a slot takes figures as well
        words |= set(map(str, range(100)))
    led = rule.kind in ("address", "count", "fence", "readout")
    words |= words_in(rule.phrases) if led else set()
    if rule.kind == "link":  # its destination is an address
        words |= words_in([form.words for form in ENGLISH["web"].forms])
    if rule.kind == "item":  # the pause that is said behind a marker belongs to it
        pauses = ENGLISH["punctuation"].forms
        words |= words_in([form.words for form in pauses if form.writes in PAUSES])
    words |= words_in([name for name, _ in rule.names])
    misheard = words_in([ENGLISH.lexicon.misheard.get(word, ()) for word in words])
    return frozenset(words | misheard) | (number_words() if hears_numbers else frozenset())


LISTED = {rule.name: listed(rule) for rule in ENGLISH}
