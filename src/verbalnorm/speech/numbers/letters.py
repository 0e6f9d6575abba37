"""Letters that are spelled beside digits: "C D sixteen a", "nine G", "PD-1 s"."""

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import row
from verbalnorm.speech.numbers.telephones import asked
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.style import Style

__all__ = ["before", "behind", "ended"]


def behind(walk: Walk, i: int, letters: str, pack: NumberPack, style: Style) -> tuple[str, int]:
    """The letters spelled behind the digits, and the index behind them; "G" and "Gs" too.

    ``letters`` are those before the digits.
    """
    if len(letters) > 1 and letters.isupper() and _article(walk, i, pack):
        return walk[i].text, i + 1  # "C D sixteen a"
    found, end = "", i
    while walk[end].joined:
        token = walk[end]
        if _letter(walk, end, pack) or (style.serials and found and token.key in pack.articles):
            again = token.text.isupper() or token.text == letters
            if again and not style.serials and _numbered(walk, end + 1, pack):
                break  # "two Q two", "E one ninety five E two", "l four l five"
            found, end = found + token.text, end + 1
            if more := row(walk, end, pack) if style.serials and walk[end].joined else None:
                found, end = found + more[0], more[1]
        elif not found and token.key[:-1] in pack.letters and token.text[0].isupper():
            return (token.text, end + 1) if token.text.endswith("s") else (found, end)
        else:
            break
    goes_on = walk[end].joined and len(walk[end].text) == 1 and walk[end].text.islower()
    return ("", i) if goes_on and not style.serials else (found, end)  # "ninety d a y"


def _article(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether an article at ``i`` is a letter, since nothing is behind that it could be for."""
    letter, after = walk[i], walk[i + 1]
    if not (letter.joined and len(letter.key) == 1 and letter.key in pack.articles):
        return False
    bare = not after.joined or (after.key in pack.function and after.key != pack.the)
    return bare or (after.key[:1] in pack.vowels and after.key not in pack.ones)


def _numbered(walk: Walk, i: int, pack: NumberPack) -> bool:
    return walk[i].joined and walk[i].key in pack.cardinals


def ended(walk: Walk, i: int) -> tuple[str, int]:
    """The plural or genitive that a recognizer parts from a serial: "PD-1 s", "AFM13 's"."""
    token = walk[i]
    if token.text == "s" and token.gap in (" ", " '", " ’"):
        return token.gap[1:] + token.text, i + 1
    return "", i


def before(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int]:
    """The letters spelled to the left of ``i`` and the index of the first."""
    letters, begin = "", i
    while walk[begin].joined and walk.free(begin - 1) and len(walk[begin - 1].key) == 1:
        left = walk[begin - 1]
        if (
            walk.text[left.start - 1 : left.start].isalnum()
            or not left.text.isalpha()
            or (left.key not in pack.letters and left.text.islower())
        ):
            break
        letters, begin = left.text + letters, begin - 1
    left, before = walk[begin - 1], walk[begin - 2]
    inside = letters and walk[begin].joined and len(left.text) == 1 and left.text.islower()
    if inside and len(before.text) == 1 and walk[begin - 1].joined:
        return "", i  # in the middle of a word: "m i n u s"
    ampersand = left.key in pack.conjunctions and before.text.isalpha() and len(before.text) == 1
    if letters and ampersand:
        return "", i  # "the S and P five hundred"
    if inside and letters.islower() and f"{letters}#" not in pack.serials:
        # Before a letter "i" is no word, "a" may be the article of what is spelled.
        spelled = left.key not in pack.articles or _lettering(walk, begin - 1, pack)
        if spelled and walk.free(begin - 1):
            return left.text + letters, begin - 1
        if len(letters) > 1:
            return "", i  # "a b c one two", but "a b fifty two"
    # A leading "a" or "I" may be a word of its own.
    while letters and letters[0].lower() not in pack.letters:
        spelled = letters[0].lower() in pack.articles and letters[0].isupper()
        left = walk[begin - 1]
        inside = left.text.islower() or left.key == pack.the or _named(walk, begin - 1, i, pack)
        if spelled and inside and not walk.opens_sentence(begin):
            break
        if letters.isupper() and len(letters) > 1 + (letters[0].lower() in pack.articles):
            break
        letters, begin = letters[1:], begin + 1
    return letters, begin


def _lettering(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether "a" at ``i`` is a letter: behind an article, or where a word asks for letters."""
    left = walk[i - 1].key
    determined = walk[i].joined and (left in pack.articles or left in pack.pointed)
    return determined or asked(walk, i, pack) != ""


def _named(walk: Walk, left: int, i: int, pack: NumberPack) -> bool:
    """Whether a name is at ``left`` and a number in parts at ``i``: "Airbus A three twenty"."""
    name, more = walk[left], walk[i + 1]
    pair = more.joined and (more.key in pack.teens or more.key in pack.tens)
    return pair and name.text.istitle() and name.key not in pack.function | pack.openers


def _letter(walk: Walk, i: int, pack: NumberPack) -> bool:
    token = walk[i]
    after = walk.sign(token.end)  # written already: "Q4", "R$", "P&L"
    return (
        len(token.key) == 1
        and token.key in pack.letters
        and not after.isdigit()
        and after not in ("$", "&")
    )
