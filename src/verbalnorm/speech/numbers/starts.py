"""The words that a value can begin with."""

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.style import Style

__all__ = ["starts"]


def starts(pack: NumberPack, style: Style) -> frozenset[str]:
    """All words, in lower case, from which ``read`` can read a value in ``style``.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> from verbalnorm.presets import STYLES
    >>> "doctor" in starts(PACK, STYLES["nemo"]), "doctor" in starts(PACK, STYLES["publish"])
    (True, False)
    """
    if not style.rules:
        return frozenset()
    own = {phrase.split()[0] for phrase in style.phrases if "phrase" in style.rules}
    if "electronic" in style.rules:
        own |= pack.address_at | pack.dots | {pack.colon}
    if style.bare_decades:
        own |= set(pack.decades)
    if style.cents == "sign":
        own |= set(pack.currency_signs)
    return pack.starts | own
