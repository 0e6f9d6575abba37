"""Titles: what shows that the words behind the name of a heading are one."""

from verbalnorm.rules.evidence import Evidence
from verbalnorm.rules.place import Place

__all__ = ["TITLE_FOLLOWS"]


def _title_follows(place: Place) -> bool:
    """A small word has a capital behind it: no name begins so, but a title does."""
    word, lexicon = place.after_cased, place.lexicon
    small = lexicon.small | lexicon.askers | lexicon.clause_words | lexicon.pronouns
    return (
        len(word) > 1 and word.istitle() and place.after in small
        and place.tail == " " and place.context.cased
    )  # fmt: skip


TITLE_FOLLOWS = Evidence(
    "a title follows", _title_follows, 4.0, '"Heading Why we sleep." A small word begins anew.'
)
