"""What a recognizer says it has heard."""

from attrs import frozen

from verbalnorm.record import Record
from verbalnorm.speech.numbers.values import Value

__all__ = ["Heard"]


@frozen(eq=False, repr=False)
class Heard(Record):
    """A value at the tokens ``begin`` to ``end`` of a walk.

    ``sure`` is how sure the form alone makes it, from 0 to 1; the neighbourhood may add to it
    or take from it. ``because`` names what spoke for it. A ``pair`` is two numbers below a
    hundred that a style may take for a time, a year or a row of digits.
    """

    value: Value
    rule: str
    begin: int
    end: int
    sure: float
    because: tuple[str, ...] = ()
    pair: bool = False
