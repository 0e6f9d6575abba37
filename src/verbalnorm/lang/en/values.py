"""The classes of values that English speech holds: one rule, and so one switch, for each."""

from verbalnorm.rules.rule import heard, leaves, reading

__all__ = ["RULES"]

DECIMAL = reading(
    "decimal",
    examples=[
        heard("It rose to four point five.", "It rose to 4.5."),
        heard("Wait for Point5 seconds.", "Wait for .5 seconds."),
        heard("It rose to 3 Point7.", "It rose to 3.7."),
        leaves("So that's point 1. Point 2 is that it rained."),
        leaves("At one point five or six boats came in."),
    ],
    why="Recognizers write the point as a word, or glue it to a digit.",
)

VERSION = reading(
    "version",
    examples=[
        heard("Ferry Pilot for Point5 is out.", "Ferry Pilot 4.5 is out."),
        leaves("The ferry was fit for point duty."),
    ],
    why="After a name, a version's first digit is heard as the word that sounds like it.",
)

PERCENT = reading(
    "percent",
    examples=[
        heard("It grew by five point 8%.", "It grew by 5.8%."),
        leaves("A percent sign stood in the margin."),
    ],
    why="Recognizers print the sign and leave the number in words.",
)

RULES = (DECIMAL, VERSION, PERCENT)
