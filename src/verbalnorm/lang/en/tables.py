"""Tables, whose bars are read aloud, or whose cells are behind the names of their columns."""

from verbalnorm.document import Table
from verbalnorm.rules.evidence import DETERMINED, OWN_SENTENCE, SPOKEN_OF
from verbalnorm.rules.listing import readout, table
from verbalnorm.rules.rule import heard, leaves, same

__all__ = ["READOUT", "RULES", "TABLE"]

TABLE = table(
    "table",
    Table(),
    voices=("symbols", "dictation"),
    bar="pipe",
    bars=["vertical bar"],
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
        same(
            "pipe Stop pipe\npipe dash dash dash pipe\npipe Ferry pipe",
            "| Stop |\n| --- |\n| Ferry |",
            voice="dictation",
        ),
        heard(
            "vertical bar Stop vertical bar\nvertical bar dash dash dash vertical bar\n"
            "vertical bar Ferry vertical bar",
            "| Stop |\n| --- |\n| Ferry |",
            voice="symbols",
        ),
        heard(
            "Pipe Stop pipe, Time pipe,\nPipe, dash dash dash pipe dash dash dash pipe\n"
            "Pipe The ferry is late.\nIt goes.\nPipe, at noon.\nPipe\nSo it is.",
            "| Stop | Time |\n| --- | --- |\n| The ferry is late. It goes. | at noon. |\n\n"
            "So it is.",
            voice="symbols",
        ),
        heard(
            "So it goes:\n\npipe Stop pipe Time pipe\n"
            "pipe dash dash dash pipe dash dash dash pipe\n"
            "pipe Ferry pipe at noon pipe",
            "So it goes:\n\n| Stop | Time |\n| --- | --- |\n| Ferry | at noon |",
        ),
        leaves("A pipe burst. The pipe\npipe was old", voice="symbols"),
        leaves("pipe one pipe\npipe two pipe", voice="symbols"),
        leaves("The pipe burst. Pipe dash dash dash pipe, she wrote, is a row of dashes."),
    ],
    why="Engines and who dictates Markdown name a table's bars, and the dashes under its head.",
)

READOUT = readout(
    "readout",
    Table(),
    say={"narration": ("table with {n}.", "end table.")},
    hear=[("table with {n}", ""), ("", "end of table"), ("", "end of the table")],
    hear_if={("table", ""): (OWN_SENTENCE,), ("", "leaving table"): (OWN_SENTENCE,)},
    unless=(DETERMINED, SPOKEN_OF),
    rows=("row", "rows"),
    columns=("column", "columns"),
    joints=("and", "by"),
    announced={
        **dict.fromkeys(("header", "headers", "header row", "column headers"), "head"),
        **dict.fromkeys(("first row", "next row", "last row", "new row"), "row"),
    },
    examples=[
        same(
            "Table with two rows.\nStop, Time.\nStop: Ferry. Time: at dawn.\n"
            "Stop: Mill. Time: at noon.\nEnd table.",
            "| Stop | Time |\n| --- | --- |\n| Ferry | at dawn |\n| Mill | at noon |",
            voice="narration",
        ),
        heard(
            "Here it is. Table with 2 rows. Stop, Time. Stop: Ferry. Time: at dawn. Stop: Mill."
            " Time: at noon. Then it goes on.",
            "Here it is.\n\n| Stop | Time |\n| --- | --- |\n| Ferry | at dawn |\n"
            "| Mill | at noon |\n\nThen it goes on.",
        ),
        heard(
            "Table. Stop: Ferry. Time: at dawn. Stop: Mill. End of table. Then it goes on.",
            "| Stop | Time |\n| --- | --- |\n| Ferry | at dawn |\n| Mill |  |\n\nThen it goes on.",
        ),
        heard(
            "Table. Header. Stop. Time. Row one. Ferry. At dawn. Row two. Mill. At noon."
            " End of table. Then it goes on.",
            "| Stop | Time |\n| --- | --- |\n| Ferry | At dawn |\n| Mill | At noon |\n\n"
            "Then it goes on.",
        ),
        heard(
            "Table with two columns and two rows. Row one. Stop, time. Row two. Ferry, at dawn."
            " End table.",
            "| Stop | time |\n| --- | --- |\n| Ferry | at dawn |",
        ),
        leaves("Table with two columns. Row one. Stop. Row three. Time. End of table."),
        leaves("A table with two rows. Stop: look. Time: noon. It was set for five."),
        leaves("Table with two rows. Nobody sat there, at the end of the table."),
        leaves("Table. It was set. End table: a small one."),
    ],
    why="Readers of articles say how many rows there are, and name the column of each cell.",
)

RULES = (TABLE, READOUT)
