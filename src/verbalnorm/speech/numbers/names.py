"""Names that take a version: by the user's list, or by their shape."""

from verbalnorm.rules.numberpack import NumberPack
from verbalnorm.speech.numbers.tokens import Walk

__all__ = ["homophone", "named"]


def homophone(
    walk: Walk, pack: NumberPack, names: tuple[str, ...]
) -> tuple[str, tuple[str, ...]] | None:
    """The digit that the word before "point" stands for where a name asks for a version.

    >>> from verbalnorm.lang.en.numbers import PACK
    >>> homophone(Walk("we use Claude Sonnet for Point5", 25), PACK, ())
    ('4', ('a name before it',))
    >>> homophone(Walk("we wait for point five", 12), PACK, ())
    """
    word = walk[-1]
    value = pack.homophones.get(word.key)
    if value is None or not walk[0].joined:
        return None
    because = named(walk, -2, pack, names)
    return (str(value), because) if because else None


def named(walk: Walk, index: int, pack: NumberPack, names: tuple[str, ...]) -> tuple[str, ...]:
    """The evidence that a name ends with the word at ``index``; empty where none does.

    A name is one of ``names`` in any case, or a capitalized word that is no common opening of a
    sentence ("Wait for") and no single letter.
    """
    last = walk[index]
    if last.text == "" or not walk[index + 1].joined:
        return ()
    head = walk.text[max(0, last.end - 80) : last.end].casefold()
    for name in names:
        folded = name.casefold()
        if head.endswith(folded) and not head[: -len(folded)][-1:].isalnum():
            return ("a name of the user's",)
    if not last.text[0].isupper() or len(last.text) == 1 or last.key in pack.openers:
        return ()
    return ("a name before it",)
