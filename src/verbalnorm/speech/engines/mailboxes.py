"""Mailboxes: what stands before the "at" of an address, and a written domain behind it."""

import re
from typing import Final

from attrs import evolve

from verbalnorm.rules.rule import Rule
from verbalnorm.speech.engines.chain import Chain, named_before
from verbalnorm.speech.engines.typed import small, word_before, words_before
from verbalnorm.speech.half import View

__all__ = ["at_domain", "mailbox"]

# An "at" and a domain that a recognizer wrote; its words may be two, "at sign".
_DOMAIN: Final = re.compile(
    r"\s+([a-z]+(?: [a-z]+)?)\s+((?:[\w-]+\.)+([a-z]{2,24}))(?![\w@/-])", re.IGNORECASE
)
# The signs in a name.
_NAMING: Final = frozenset("._-+")


def at_domain(chain: Chain, rule: Rule, view: View) -> Chain | None:
    """The chain with a domain that is written behind it: "j dot fox at ferry.com".

    Nothing for the name of a file or of another domain: "see the readme dot md at ferry.com".
    """
    lexicon, last = view.lexicon, chain.parts[-1].lower()
    found = _DOMAIN.match(view.text, chain.end)
    if found is None or found[1].lower() not in rule.phrases or not last[-1].isalnum():
        return None
    if not chain.first or not _NAMING.issuperset(chain.signs):
        return None
    if found[3].lower() not in lexicon.domains or last in lexicon.files | lexicon.domains:
        return None
    noun = chain.first.lower() in lexicon.articles or set(chain.signs) != {"."}
    if noun and " " not in found[1] and not _led(chain.start, view):
        return None  # "put a dot there at ferry.com"
    if len(chain.first) > 1 and small(chain.first, lexicon):
        return None
    return evolve(chain, parts=(*chain.parts, "@", found[2]), end=found.end(2))


def mailbox(chain: Chain, rule: Rule, view: View) -> Chain:
    """The chain with the name before its "at", where that is the address of a mailbox."""
    at, start = _at_before(chain.start, rule, view)
    if not at or "@" in chain.parts:
        return chain
    name, start, spelled = named_before(start, view)
    if not name or name.isdecimal() or (view.numbers and name.lower() in view.numbers.numbers):
        return chain  # how far a name reaches that ends in a number is not sure
    name, start = _compound(name, start, rule, view)
    told = "_" in name or spelled or " " in at  # the sign itself is named
    if not told and not _led(start, view):
        return chain
    return chain.behind(name, "@", start)


def _led(at: int, view: View) -> bool:
    """Whether words before ``at`` lead up to the address of a mailbox."""
    words = words_before(at, view)
    # "Send it to jane at ferry dot com"; but "they sent the crew at ferry dot com home".
    sent = words[-1:] != [] and words[-1] in view.lexicon.prepositions
    sent = sent and not view.lexicon.mailing.isdisjoint(words)
    return sent or not view.lexicon.mail_cues.isdisjoint(words)


def _at_before(end: int, rule: Rule, view: View) -> tuple[str, int]:
    """What is said for the sign of a mailbox before ``end``, and where it begins."""
    last, start = word_before(end, view)
    first, begin = word_before(start, view)
    if (both := f"{first} {last}".lower()) in rule.phrases:
        return both, begin
    return (last.lower(), start) if last.lower() in rule.phrases else ("", end)


def _compound(name: str, start: int, rule: Rule, view: View) -> tuple[str, int]:
    """The ``name`` of a mailbox with the word before it, where a sign was said between the two.

    A word behind a determiner is no name: "tell the boss dash jane at ferry dot com".
    """
    said, at = word_before(start, view)
    signs = [(form.words, form.writes) for form in rule.forms] + list(rule.names)
    sign = next((written for words, written in signs if words == said.lower()), "")
    first, begin = word_before(at, view) if sign in ("-", "+") else ("", at)
    if not first or small(first, view.lexicon):
        return name, start
    if word_before(begin, view)[0].lower() in view.lexicon.determiners:
        return name, start
    return f"{first}{sign}{name}", begin
