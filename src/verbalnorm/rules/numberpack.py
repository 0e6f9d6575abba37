"""What a language gives the number reader: words and word lists, nothing that runs."""

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["NumberPack"]

Words = frozenset[str]


@frozen(kw_only=True)
class NumberPack:
    """The number words of a language, all in lower case.

    ``starts`` and ``glued`` follow from the rest. They are what a scanner looks for: a value
    is read from a word of ``starts``; a digit may follow a word of ``glued`` directly.
    """

    # Values.
    digits: Mapping[str, int]
    ohs: Words  # zero, but only inside a row of digits
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Words
    scales: Mapping[str, int]
    articles: Words  # "a hundred"
    conjunctions: Words  # "a hundred and one"
    # Marks.
    points: Words
    dots: Words
    percents: tuple[tuple[str, ...], ...]
    # Evidence.
    homophones: Mapping[str, int]  # "for point five": what sounds like a digit
    openers: Words  # may open a sentence with a capital and still name nothing
    quantities: Words  # after a bare ".5": "point five seconds"
    at: Words  # before "one point": there the point is a noun
    starts: Words = field(init=False)
    glued: Words = field(init=False)

    @starts.default
    def _starts(self) -> Words:
        return frozenset(
            {*self.digits, *self.teens, *self.tens, *self.hundreds, *self.scales, *self.points}
            | {phrase[0] for phrase in self.percents}
        )

    @glued.default
    def _glued(self) -> Words:
        return self.points
