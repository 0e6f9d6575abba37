"""Tables, whose bars a text-to-speech engine reads."""

from verbalnorm.document import Table
from verbalnorm.rules.listing import table
from verbalnorm.rules.rule import heard, leaves, same

__all__ = ["RULES", "TABLE"]

TABLE = table(
    "table",
    Table(),
    voice="symbols",
    bar="pipe",
    dashes={
        "pipe dash dash dash": "---",
        "pipe colon dash dash": ":--",
        "pipe colon dash colon": ":-:",
        "pipe dash dash colon": "--:",
        "pipe colon dash dash dash": ":--",
        "pipe colon dash dash dash colon": ":-:",
        "pipe dash dash dash colon": "--:",
    },
    examples=[
        same(
            "pipe Stop pipe Time pipe\npipe dash dash dash pipe dash dash dash colon pipe\n"
            "pipe Ferry pipe 9 pipe",
            "| Stop | Time |\n| --- | --: |\n| Ferry | 9 |",
            voice="symbols",
        ),
        heard(
            "pipe Stop pipe\npipe colon dash dash pipe\npipe Ferry pipe\nSo it goes.",
            "| Stop |\n| :-- |\n| Ferry |\n\nSo it goes.",
            voice="symbols",
        ),
        leaves("A pipe burst. The pipe\npipe was old", voice="symbols"),
        leaves("pipe one pipe\npipe two pipe", voice="symbols"),
    ],
    why="Text-to-speech engines name the bars of a table and the dashes under its head.",
)

RULES = (TABLE,)
