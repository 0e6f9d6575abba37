"""Addresses of mail and web that are spelled out, and phrases that a style writes its own way."""

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.compose import row
from verbalnorm.speech.numbers.heard import Heard
from verbalnorm.speech.numbers.tokens import Walk
from verbalnorm.speech.numbers.values import Digits
from verbalnorm.style import Style

__all__ = ["address", "phrase"]


def phrase(walk: Walk, style: Style) -> Heard | None:
    """A phrase of the style's own at the place: "doctor" as "dr."."""
    for spoken, plain in style.phrases.items():
        words = spoken.split()
        if all(walk[k].key == word and (not k or walk[k].joined) for k, word in enumerate(words)):
            if len(words) == 1 and not walk[1].joined:
                continue
            capital = walk[0].text[0].isupper()
            written = plain[0].upper() + plain[1:] if capital else plain
            return Heard(Digits(written), "phrase", 0, len(words), 1.0, ("the style's phrase",))
    return None


def address(walk: Walk, pack: NumberPack) -> Heard | None:
    """A mail or web address around the spoken "at" or first "dot" at the place."""
    key = walk[0].key
    if (at := _at_sign(walk, pack)) is not None:
        local, begin = _spelled_left(walk, at, pack)
        host, end = _host(walk, at + 1, pack)
        if local and "." in host and _ends(walk, end - 1, pack):
            return Heard(Digits(f"{local}@{host}"), "electronic", begin, end, 0.95, ("an at sign",))
        return None
    if key == pack.colon and walk[1].key == pack.slash and walk[2].key == pack.slash:
        scheme, begin = _spelled_left(walk, 0, pack)
        host, end = _host(walk, 3, pack)
        if scheme.lower() in pack.schemes and "." in host:
            text = f"{scheme.lower()}://{host}"
            return Heard(Digits(text), "electronic", begin, end, 0.95, ("a scheme",))
        return None
    if key in pack.dots:
        name, begin = _spelled_left(walk, 0, pack)
        host, end = _host(walk, 1, pack)
        ending = host.split("/")[0].rsplit(".", 1)[-1].lower()
        if name and ending in pack.domains:
            return Heard(Digits(f"{name}.{host}"), "electronic", begin, end, 0.9, ("a domain",))
    return None


def _ends(walk: Walk, i: int, pack: NumberPack) -> bool:
    """Whether an address may end with the word at ``i``: a domain, a letter or a digit."""
    last = walk[i]
    return last.key in pack.domains or len(last.text) == 1 or last.key in pack.digits


def _at_sign(walk: Walk, pack: NumberPack) -> int | None:
    """The index of the spoken "at" that ends what is spelled from the place on."""
    i = 0
    while walk[i].key not in pack.address_at:
        token = walk[i]
        spelled = len(token.key) == 1 or token.key in pack.digits or token.key in pack.address_marks
        if not spelled or i > 30 or not walk[i + 1].joined:
            return None
        i += 1
    return i


def _piece(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int] | None:
    """A word, or letters and digits spelled one by one and what they lead up to."""
    text, end = "", i
    while walk[end].joined or (end == i and walk[end].text):
        token = walk[end]
        mark = pack.address_marks.get(token.key)
        if mark is not None or token.key in pack.address_at or token.key == pack.colon:
            break
        if digits := row(walk, end, pack) if token.key in pack.digits else None:
            text, end = text + digits[0], digits[1]
            continue
        if len(token.text) > 1:
            spelled = text and end - i == len(text)
            if not text or spelled:
                text, end = text + token.text, end + 1
            break
        text, end = text + token.text, end + 1
    return (text, end) if text else None


def _host(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int]:
    text, end = "", i
    while found := _piece(walk, end, pack):
        text, end = text + found[0], found[1]
        mark = pack.address_marks.get(walk[end].key)
        if mark is None or not walk[end].joined or not _piece(walk, end + 1, pack):
            break
        text, end = text + mark, end + 1
    return text, end


def _spelled_left(walk: Walk, i: int, pack: NumberPack) -> tuple[str, int]:
    """What is spelled to the left of ``i``: single letters, digits and marks, or one word."""
    text, begin = "", i
    while (left := walk[begin - 1]).text:
        if walk[begin].gap == " . " and text:
            text = "." + text
        elif not walk[begin].joined:
            break
        glued = walk[begin - 1].gap[-1:].strip() and len(left.text) == 1 and walk[begin - 2].text
        mark = pack.address_marks.get(left.key)
        if glued:
            break
        if mark is not None and text and walk[begin - 2].text and walk[begin - 1].joined:
            text = mark + text
        elif len(left.text) == 1:
            text = left.text + text
        elif left.key in pack.digits:
            text = str(pack.digits[left.key]) + text
        elif not text or text[0] in ".-_":
            return left.text + text, begin - 1
        else:
            break
        begin -= 1
    return text, begin
