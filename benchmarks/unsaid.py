"""What no reader can know of a number in the calls, since nobody said it, or nobody speaks so."""

import re

__all__ = ["unsaid"]

_SMALL = frozenset("zero oh one two three four five six seven eight nine".split())
_SMALL_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
_SCALE_BEHIND = re.compile(r"(?:thousand|million|billion|trillion)\b")
_SPELLED_WORD = re.compile(r"(?:\b[a-z] ){2,}[a-z]\b")
_CURRENCY_BEHIND = re.compile(r"(?:dollars?|euros?|pounds?|pesos?)\b", re.IGNORECASE)
# What the suite's own speaker says of "21-22" and of "120,000", and nobody else.
_A_FOR_ONE = re.compile(r"ty a\b|^a \w+ty\b")
_STRAY_AND = re.compile(
    r"\band (?:thousand|million)|ty and (?:one|two|three|four|five|six|seven|eight|nine)\b"
)
_CURRENCY_SAID = re.compile(r"dollar|cent|euro|pound|buck|peso")


def unsaid(spoken: str, written: str, right: str = "") -> str:
    """Why a miss is none of the reader's, if so: it would have to know what nobody said."""
    if _A_FOR_ONE.search(spoken) and re.search(r"\d1|^1\d", written):
        return "(a said for one inside a number)"
    if _STRAY_AND.search(spoken) and "." not in written:
        return "(an and that nobody says)"
    if spoken in _SMALL | _SMALL_ORDINALS:
        return "(below ten, left a word)"
    if "." in written and not re.search(r"point|dot|dollar|cent|euro|percent", spoken):
        return "(decimals, no point said)"
    if re.search(r"[$€£]", written) and not _CURRENCY_SAID.search(spoken):
        return "(money, no currency said)"
    if _CURRENCY_SAID.search(spoken) and _SCALE_BEHIND.match(right):
        return "(a unit before its scale)"
    if _CURRENCY_SAID.search(spoken) and _CURRENCY_BEHIND.match(right):
        return "(a unit said twice)"
    if _SPELLED_WORD.search(spoken):
        return "(a word spelled out)"
    if re.search(r"[a-z]-\d", written, re.IGNORECASE) and re.search(r" (?:minus|to) ", spoken):
        return "(another word for a dash)"
    if re.search(r"\d[A-Z]{2,}", written) and re.search(r"\b[a-z]{3,} [A-Z]{2,}", spoken):
        return "(a name's own spelling)"
    if re.search(r"[A-Z]-[A-Z]", written) and " dash " not in spoken:
        return "(a name's own spelling)"
    if re.search(r"\d-[a-z]", written, re.IGNORECASE):
        return "(a hyphen to the next word)"
    if len(spoken.split()) == 2 and set(spoken.split()) <= _SMALL:
        return "(two digits, one by one)"
    return ""
