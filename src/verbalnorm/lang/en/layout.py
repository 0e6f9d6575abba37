"""Rules over whole lines that no spoken form starts."""

from verbalnorm.rules.rule import heard, leaves, line

__all__ = ["CHROME", "JOIN_LINES", "MOJIBAKE", "RULES", "TITLE_LINE"]

_SENTENCES = (
    "The pump is old.\nIt leaks at the joint.\nSubheading.\nThe new pump.\nIt came by boat.\n"
)

JOIN_LINES = line(
    "join_lines",
    examples=[
        heard(
            "The pump is old.\nIt leaks at the joint.\nWe mended it twice.",
            "The pump is old. It leaks at the joint. We mended it twice.",
        ),
        leaves("milk\neggs\nbread"),
        leaves("The pump is old.\n\nIt leaks at the joint."),
    ],
    why="Recognizers print one sentence a line, captions break lines where the screen ends.",
)

TITLE_LINE = line(
    "title_line",
    examples=[
        heard(
            _SENTENCES + "Costs so far\nThe boat was dear.",
            "The pump is old. It leaks at the joint.\n\n### The new pump\n\nIt came by boat."
            "\n\n**Costs so far**\n\nThe boat was dear.",
        ),
        leaves("Costs so far\nThe boat was dear."),
    ],
    why="A line without a stop among lines that end sentences is a title nobody announced.",
)

CHROME = line(
    "chrome",
    phrases=(
        "appearances over time",
        "podcast appearances",
        "total appearances",
        "skip to content",
        "skip to main content",
        "back to top",
        "sign in",
        "sign up",
        "log in",
        "share this episode",
        "share this article",
        "show transcript",
        "hide transcript",
        "full transcript",
        "download transcript",
        "play episode",
        "listen now",
        "follow us",
        "accept cookies",
        "cookie policy",
        "privacy policy",
        "terms of service",
        "all rights reserved",
        "related episodes",
        "view all episodes",
        "more episodes",
        "next episode",
        "previous episode",
        "min read",
        "minute read",
        "min listen",
        "minute listen",
        "listen to this article",
        "copy link",
        "table of contents",
        "skip to navigation",
        "toggle navigation",
        "main menu",
        "open menu",
        "close menu",
        "leave a comment",
        "add a comment",
        "save for later",
        "subscribe now",
        "read more",
        "you might also like",
        # Lines of one word are known as a whole.
        "subscribe",
        "advertisement",
        "menu",
        "newsletter",
        "search",
    ),
    examples=[
        heard(
            "Ada Example\nSkip to content\nSign in\nThe tide comes twice a day.",
            "The tide comes twice a day.",
        ),
        heard(
            "Menu\nThe tide\nAda Example\n12 min read\nThe tide comes twice a day.",
            "The tide comes twice a day.",
        ),
        leaves("Ada Example\nSign in\nThe tide comes twice a day."),
        leaves("The menu\nA search for eels\nThe tide comes twice a day."),
        leaves("The tide\nIt comes twice a day."),
    ],
    why="Transcripts copied from a page bring its navigation along.",
)

MOJIBAKE = line(
    "mojibake",
    examples=[
        heard("The cafÃ© was shut.", "The café was shut."),
        leaves("The café was shut. It cost 30 £."),
    ],
    why="UTF-8 that was read in another encoding.",
)

SPEAKER_LABEL = line(
    "speaker_label",
    family="chrome",
    examples=[
        heard("Ann: Is it late?\nBo: It is.", "Is it late?\n\nIt is.", drop=("speakers",)),
        leaves("Note: it is late.", drop=("speakers",)),
        leaves("Ann: Is it late?\n\nBo: It is."),
    ],
    why="Transcripts of a conversation name who speaks; captions seldom want it.",
)

TIME_STAMP = line(
    "time_stamp",
    family="chrome",
    examples=[
        heard("[00:12] It is late.", "It is late.", drop=("times",)),
        leaves("We met at 10:30 and left.", drop=("times",)),
        leaves("(00:12) It is late."),
    ],
    why="Transcripts print the time where a turn begins.",
)

SOUND = line(
    "sound",
    family="chrome",
    examples=[
        heard("It is late. [Music] Go home.", "It is late. Go home.", drop=("sounds",)),
        leaves("It is late (so they say).", drop=("sounds",)),
    ],
    why="Captions describe sounds in brackets.",
)

RULES = (CHROME, MOJIBAKE, TITLE_LINE, JOIN_LINES, SPEAKER_LABEL, TIME_STAMP, SOUND)
