"""Web engine: addresses, paths, flags and names of files whose signs are said by their names.

What hangs together is one chain of pieces and signs, and what it is decides: a domain has a known
ending or a path, a path begins with a slash, a flag with a dash. Words that are merely said beside
one of the signs stay, but for those signs of a declared voice that can mean nothing else.
"""

import re
from bisect import bisect_left
from typing import Final

from verbalnorm.claim import Claim, Mark
from verbalnorm.document import Text
from verbalnorm.events import Put
from verbalnorm.rules.lexicon import Lexicon
from verbalnorm.rules.rule import Rule
from verbalnorm.span import Span
from verbalnorm.speech.candidate import Candidate
from verbalnorm.speech.engines.chain import Chain, chain_at
from verbalnorm.speech.engines.hosts import whole
from verbalnorm.speech.engines.mailboxes import at_domain, mailbox
from verbalnorm.speech.engines.prompts import at_prompt, in_code
from verbalnorm.speech.engines.tails import ported, tailed
from verbalnorm.speech.engines.typed import REACH, small, word_before
from verbalnorm.speech.engines.underscores import dunder, handle, named, odd
from verbalnorm.speech.half import View
from verbalnorm.speech.trigger import Trigger

__all__ = ["address"]

_WRITTEN: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_HOST: Final = 3  # the parts of a name, a dot and an ending
_APOSTROPHES: Final = frozenset("'’")
_BEHIND: Final = re.compile(r"(?:\s+|\W)([\w-]+)")


def address(candidate: Candidate, view: View) -> Claim | None:
    """The claim of the chain whose first sign it is; nothing for mere words."""
    rule, index = candidate.rule, candidate.index
    if candidate.form.writes[:1].isalnum():
        chain = ported(candidate.span.start, candidate.span.end, candidate.form.writes, rule, view)
        return _claim(chain, candidate, 0.9, "a port") if chain else None
    listed = any(other.kind == "item" for other, _ in view.triggers[index].forms)
    if listed and candidate.place.line_start:
        return None  # it begins an item
    chain = chain_at(rule, index, view)
    if chain is None:
        return None
    if written := at_domain(chain, rule, view):
        return _claim(written, candidate, 0.95, "a mailbox")
    judged = _judged(chain, rule, view, declared=candidate.declared)
    ended = chain.parts[-1][-1].isalnum() or chain.text.endswith("__")
    if judged is None and ended and in_code(index, view):
        judged = 0.95, "in code"
    if judged is None:
        return None
    sure, what = judged
    if what == "a flag" and _is_second(rule, index, view):
        return None
    if what == "a domain":
        chain = tailed(mailbox(whole(chain, view), rule, view), rule, view)
    elif what in ("a scheme", "a flag"):
        chain = tailed(chain, rule, view)
    elif what == "a name with underscores":
        chain = handle(chain, rule, view)
    return _claim(chain, candidate, sure, what)


def _claim(chain: Chain, candidate: Candidate, sure: float, what: str) -> Claim:
    """The claim that writes ``chain``, for ``what`` it is."""
    name = f"{candidate.rule.name}@{candidate.span.start}"
    span = Span(chain.start, chain.end)
    put = Put(Text(chain.text, span=span, claim=name))
    return Claim(candidate.rule.name, (Mark(span, (put,)),), sure, (what,), name)


def _judged(chain: Chain, rule: Rule, view: View, *, declared: bool) -> tuple[float, str] | None:
    """How sure it is that ``chain`` is written with signs, and what it is."""
    lexicon, parts, signs = view.lexicon, chain.parts, chain.signs
    if not chain.first and signs.startswith("__"):
        return (0.9, "a name between underscores") if dunder(chain, rule, view) else None
    if not parts[-1][-1].isalnum():
        return None
    if not chain.first:
        return _begun_by_sign(chain, view, declared=declared)
    if chain.first.lower() in lexicon.numerals and _counted(chain.start, view):
        return None  # a row of digits, which is not this engine's to join
    if signs == "//" and all(_figure(piece, lexicon) for piece in chain.pieces):
        return None  # a date
    if set(signs) <= {"_", "/"} and (told := _joined(chain, view, declared=declared)):
        return told
    # A letter of a mailbox, the first part of a compound and a name are no words of grammar.
    part = ("@" in parts and len(chain.first) == 1) or parts[1] == "-" or odd(chain, view)
    if small(chain.first, lexicon) and not part:
        return None
    if _is_rest(chain, rule, view) or _verb(chain, view):
        return None
    if parts[1] == ":\\" and len(chain.first) == 1:
        return 0.95, "a path"
    if "://" in parts:
        return 0.97, "a scheme"
    if _is_venture(chain, view):
        return None
    host = chain.text.partition("/")[0]
    ending = host.rpartition(".")[2].lower()
    if "." in host and (ending in lexicon.domains or ("/" in signs and _WRITTEN.match(host))):
        return 0.95, "a domain"
    if (
        "." in signs
        and signs.strip("./_-") == ""
        and chain.text.rpartition(".")[2] in lexicon.files
    ):
        return 0.9, "the name of a file"
    if set(signs) == {"_"} and named(chain, rule, view):
        return 0.85, "a name with underscores"
    if set(signs) == {"/"} and len(chain.pieces) > 1 and at_prompt(chain.start, view):
        return None if any(small(piece, lexicon) for piece in chain.pieces) else (0.85, "a path")
    if signs == "/" and len(parts) == 3 and view.context.cased:
        return _alternatives(parts[0], parts[2], chain.start, view)
    return None


def _is_venture(chain: Chain, view: View) -> bool:
    """Whether "dot com" only tells of what stands behind it: "the last dot com boom"."""
    if len(chain.parts) != _HOST or chain.parts[1] != ".":
        return False
    after = _BEHIND.match(view.text, chain.end)
    told = after is not None and after[1].lower() in view.lexicon.ventures
    return told or not _APOSTROPHES.isdisjoint(chain.first)


def _verb(chain: Chain, view: View) -> bool:
    """Whether a verb stands before the dot, and who does it before that: "he says dot com"."""
    lexicon, verb, before = view.lexicon, chain.first, word_before(chain.start, view)[0].lower()
    did = verb in lexicon.pasts | lexicon.say_verbs and before in lexicon.pronouns
    return did or (verb in lexicon.tags and before not in lexicon.prepositions)


def _figure(piece: str, lexicon: Lexicon) -> bool:
    """Whether a piece is a number, or the first word of one."""
    return piece.isdecimal() or piece.lower() in lexicon.numerals


def _begun_by_sign(chain: Chain, view: View, *, declared: bool) -> tuple[float, str] | None:
    """The same for a chain that no piece leads."""
    lexicon, signs, pieces = view.lexicon, chain.signs, chain.pieces
    if chain.parts[0] == "-":
        before = word_before(chain.start, view)[0].lower()
        if before in lexicon.numerals:
            return None  # "l four dash l five"
        cue = before in lexicon.flag_cues
        if pieces and not small(pieces[0], lexicon):  # "python dash a big snake"
            cue = cue or at_prompt(chain.start, view)
        spelled = len(view.text[chain.start : chain.end].split()) > 2
        # A letter that is a word ("dash a") needs one that leads up to it.
        flag = (
            len(pieces) == 1
            and len(chain.parts) == 2
            and (cue or spelled or (declared and not small(pieces[0], lexicon)))
        )
        return (0.97, "a flag") if flag else None
    led = len(pieces) > 1 and signs[:2] == "--" and pieces[0] in lexicon.flag_leads
    if any(small(piece, lexicon) for piece in pieces[led:]):
        return None
    if chain.parts[0] == "--":
        before = word_before(chain.start, view)[0].lower()
        after = view.text[chain.end : chain.end + REACH].lower().split()[:1]
        after = [word.strip(".,;:?!") for word in after]
        # "The dash dash help flag" is one; "a dash dash sound" and "it is dash dash very" are none.
        noun = before in lexicon.determiners and lexicon.flag_cues.isdisjoint(after)
        flag = bool(pieces) and set(chain.parts[2::2]) <= {"-"} and chain.parts[1].islower()
        return (0.85, "a flag") if flag and not (noun or before in lexicon.existence) else None
    if (signs[0] == "/" and len(pieces) >= 2) or (signs[:2] in ("~/", "./") and pieces):
        return 0.85, "a path"
    return None


def _is_second(rule: Rule, index: int, view: View) -> bool:
    """Whether it may be the second of two dashes in a sentence, the first of which is no flag."""
    start, triggers = view.triggers[index].start, view.triggers
    before = index - 1
    while before >= 0 and start - triggers[before].end < REACH:
        first = triggers[before]
        if any(own is rule and form.writes == "--" for own, form in first.forms):
            if any(True for _ in view.stops(first.end, start)):
                return False
            chain = chain_at(rule, before, view)
            return chain is None or _begun_by_sign(chain, view, declared=False) is None
        before -= 1
    return False


def _joined(chain: Chain, view: View, *, declared: bool) -> tuple[float, str] | None:
    """The same for words that a declared voice joins, and for two small words of one kind."""
    lexicon, words = view.lexicon, [piece.lower() for piece in chain.pieces]
    kinds = (lexicon.coordinators, lexicon.prepositions)
    if chain.signs == "/" and any(kind.issuperset(words) for kind in kinds):
        return 0.85, "two words of one kind"
    verb = words[0] in lexicon.auxiliaries or words[0] in lexicon.pronouns
    told = words[0] in lexicon.determiners or words[-1] in lexicon.determiners
    if not declared or verb or told or len(words) != len(chain.signs) + 1:
        return None
    return 0.95, "a name with underscores" if set(chain.signs) == {"_"} else "declared voice"


def _is_rest(chain: Chain, rule: Rule, view: View) -> bool:
    """Whether it is what is left of a host that has a name of two words: none of it is sure.

    "www dot salt mill dot org"; not "ferry dot com mill dot org".
    """
    which = bisect_left(view.triggers, chain.start, key=_end) - 1
    dot = view.triggers[which] if which >= 0 else None
    if dot is None or not any(own is rule and form.writes == "." for own, form in dot.forms):
        return False
    between = view.text[dot.end : chain.start].split()
    first, at = word_before(dot.start, view)
    led = bool(first) and not view.text[at + len(first) : dot.start].strip()
    if len(between) != 1 or not between[0].isalpha() or not led or small(first, view.lexicon):
        return False
    return between[0].lower() not in view.lexicon.domains | view.lexicon.files


def _counted(at: int, view: View) -> bool:
    """Whether a number word stands right before ``at``."""
    return word_before(at, view)[0].lower() in view.lexicon.numerals


def _alternatives(one: str, two: str, start: int, view: View) -> tuple[float, str] | None:
    """Two words of one kind: "citizens slash enemies"; not "will slash prices"."""
    lexicon, before = view.lexicon, word_before(start, view)[0].lower()
    subject = not before or before in lexicon.auxiliaries
    alike = _WORD.fullmatch(one) and _WORD.fullmatch(two) and one.islower() and two.islower()
    if not alike or subject or small(two, lexicon) or two in lexicon.signs | lexicon.clause_words:
        return None
    return 0.8, "two words of one kind"


def _end(trigger: Trigger) -> int:
    return trigger.end
