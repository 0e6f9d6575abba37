"""Addresses, paths, names of files and of code: signs between words and behind them."""

from verbalnorm.lang.en.brackets import ROUND
from verbalnorm.rules.rule import heard, leaves
from verbalnorm.rules.spelled import address, call, word

__all__ = ["CALLS", "DOMAINS", "DUNDERS", "FILES", "RULES", "WEB"]

# Top-level domains that are heard (https://data.iana.org/TLD/): the large ones, those of countries
# and those that podcasts and companies use; none that is a word of English ("at", "in", "so").
DOMAINS = frozenset(
    "com org net edu gov mil int info biz io dev ai app co uk de fr es nl ch eu ca au nz jp cn kr"
    " br mx ru pl cz se dk fi ie pt gr tv fm me ly gg sh xyz blog tech cloud wiki fyi llc ltd inc"
    " studio agency".split()
)
FILES = frozenset(
    "md txt pdf csv tsv json jsonl yaml yml toml xml html htm css js mjs ts tsx jsx py ipynb rb rs"
    " cpp hpp java kt swift php sql exe dll zip tar gz png jpg jpeg gif svg webp mp3 mp4 wav srt"
    " vtt docx xlsx pptx epub log ini cfg conf env lock".split()
)

WEB = address(
    "web",
    signs={
        "dot": ".",
        "slash": "/",
        "forward slash": "/",
        "underscore": "_",
        "dash": "-",
        "hyphen": "-",
        "dash dash": "--",
        "double dash": "--",
        "tilde slash": "~/",
        "dot slash": "./",
        "colon slash slash": "://",
        "colon double slash": "://",
        "colon forward slash forward slash": "://",
        "localhost colon": "localhost:",
        "colon backslash": ":\\",
        "backslash": "\\",
    },
    behind=[
        ("colon", ":"),
        ("question mark", "?"),
        ("equals", "="),
        ("equals sign", "="),
        ("equal sign", "="),
        ("ampersand", "&"),
        ("and", "&"),
        ("hash", "#"),
        ("hashtag", "#"),
        ("pound", "#"),
        ("plus", "+"),
    ],
    at=["at", "at sign"],
    voices=("dictation",),
    examples=[
        heard(
            "It is at ferry dot com slash news, or so I heard.",
            "It is at ferry.com/news, or so I heard.",
        ),
        heard("Go to ferry.fm slash Salt.", "Go to ferry.fm/Salt."),
        heard("Mail jane underscore doe at example dot org.", "Mail jane_doe@example.org."),
        heard("Write to jane at ferry dot com.", "Write to jane@ferry.com."),
        heard("Send it to jane at ferry dot com.", "Send it to jane@ferry.com."),
        heard("They sent the crew at ferry dot com.", "They sent the crew at ferry.com."),
        heard("Mail jane dot fox at sign ferry dot com.", "Mail jane.fox@ferry.com."),
        heard("Ask j dot fox at ferry.com.", "Ask j.fox@ferry.com."),
        heard("Mail jane dash fox at ferry.com.", "Mail jane-fox@ferry.com."),
        leaves("Put a dot there at ferry.com, and see the map dot at ferry.org."),
        heard("It is jane at sign ferry dot com.", "It is jane@ferry.com."),
        heard("That is F-E-R-R-Y dot com slash news.", "That is ferry.com/news."),
        heard("Mail J-A-N-E at ferry dot com.", "Mail jane@ferry.com."),
        heard("See h t t p s colon slash slash ferry dot dev.", "See https://ferry.dev."),
        heard("Go to old mill dot com slash news.", "Go to oldmill.com/news."),
        heard("We headed to Rye Salt dot co dot uk then.", "We headed to ryesalt.co.uk then."),
        heard("See w w w dot old mill dot com slash news.", "See www.oldmill.com/news."),
        heard(
            "It is at https colon slash slash rye and salt dot co dot uk.",
            "It is at https://ryeandsalt.co.uk.",
        ),
        heard("It is in slash etc slash hosts.", "It is in /etc/hosts."),
        heard("Run it with dash dash help first.", "Run it with --help first."),
        heard("Bake with dash dash no dash salt there.", "Bake with --no-salt there."),
        heard("Use the dash dash help flag.", "Use the --help flag."),
        leaves("It is dash dash very dash dash cold. We left dash dash no dash for it helps."),
        leaves("It made a dash dash sound, and the letter is dash dash here."),
        heard("Open readme dot md and read.", "Open readme.md and read."),
        heard("Her handle is trash underscore fox.", "Her handle is trash_fox."),
        heard("Ask Trash underscore Fox about it.", "Ask Trash_Fox about it."),
        heard(
            "Open underscore underscore init underscore underscore dot py and read.",
            r"Open \_\_init\_\_.py and read.",
        ),
        heard(
            "The method underscore underscore rise underscore underscore is slow.",
            r"The method \_\_rise\_\_ is slow.",
        ),
        heard(
            "The field baker underscore underscore name is long.", "The field baker__name is long."
        ),
        leaves("It was underscore underscore very underscore underscore cold."),
        heard("Go to salt dash mill dot com now.", "Go to salt-mill.com now."),
        heard("Mail a dot b at ferry dot org.", "Mail a.b@ferry.org."),
        heard("A note from at salt underscore fox came.", "A note from @salt_fox came."),
        heard("Run it with dash v and dash dash dry dash run.", "Run it with -v and --dry-run."),
        heard("We type git push dash f lamp slash red.", "We type git push -f lamp/red."),
        heard("Run backtick tar dash xf boats backtick.", "Run `tar -xf boats`."),
        heard("See the file source slash lamp dot py.", "See the file source/lamp.py."),
        heard("Then source slash etc slash profile.", "Then source /etc/profile."),
        leaves("We know git dash in my view the best. The python dash a big one dash ate it."),
        heard("We run boat dash x dash f there.", "We run boat -x -f there.", voice="dictation"),
        heard(
            "The on slash off switch, and slash or the lamp.", "The on/off switch, and/or the lamp."
        ),
        heard(
            "Set old underscore lamp to red slash green.",
            "Set old_lamp to red/green.",
            voice="dictation",
        ),
        heard("It uses Next dot js there.", "It uses Next.js there."),
        heard("For all poets slash bakers.", "For all poets/bakers."),
        heard(
            "See ferry dot com slash news question mark id equals five and page equals two now.",
            "See ferry.com/news?id=5&page=2 now.",
        ),
        heard("Go to ferry dot com slash faq hash top now.", "Go to ferry.com/faq#top now."),
        heard("Go to ferry dot com slash v two slash faq.", "Go to ferry.com/v2/faq."),
        heard(
            "Open localhost colon eight zero eight zero or ferry dot com colon 3000 there.",
            "Open localhost:8080 or ferry.com:3000 there.",
        ),
        heard("Mail ann underscore fox nine at g mail dot com.", "Mail ann_fox9@gmail.com."),
        heard("Mail ann plus news at ferry dot com.", "Mail ann+news@ferry.com."),
        heard("Run tar dash x v f with dash dash size equals nine.", "Run tar -xvf with --size=9."),
        heard(
            "It is in c colon backslash maps backslash old.",
            r"It is in c:\maps\old.",
            voice="narration",
        ),
        heard("They bought a x dot com name.", "They bought a x.com name."),
        leaves("The localhost colon is missing, and so is the question mark."),
        leaves("We met at the dot on the map, and the dot com years were over."),
        leaves("A senior dot net developer told of two dot com busts. It's dot com."),
        leaves("They will slash prices, and Slash plays. A slash is a line."),
        leaves("We made a dash for it, a dash of salt with it, and x dash y."),
        leaves("They will slash it, and they slash prices.", voice="dictation"),
        leaves("The underscore is low, and an underscore in it, too.", voice="dictation"),
        leaves("A double dash is long, and an underscore is low."),
        leaves("It broke.\n\nAn underscore in it is enough.\n\nThe dot com years were over."),
        leaves("We spell it F-E-R-R-Y and dot nothing."),
        leaves("Such figures underscore growth."),
        leaves("The at sign is round, and we met at the sign."),
        leaves("Visit us at noon, dot your letters."),
        heard("Go to website mill dot com.", "Go to website mill.com."),
        heard("Go to our mill dot com.", "Go to our mill.com."),
        leaves("The www dot is old, and the page on the hill is new."),
    ],
    why="Hosts read addresses aloud sign by sign; nobody has another way to say them.",
)

# Names of Python with two underscores on both sides, by the data model of its language reference;
# without those that are what one says of such a name ("a dunder name", "a dunder call").
DUNDERS = word(
    "dunders",
    hear=["dunder"],
    around=("__", "__"),
    names=(
        "init main str repr eq ne lt le gt ge hash bool len iter getitem setitem delitem contains"
        " getattr getattribute setattr delattr slots dict doc enter exit aenter aexit await"
        " add sub mul del file qualname annotations bases mro".split()
    ),
    examples=[
        heard("Put it in dunder init, then run it.", r"Put it in \_\_init\_\_, then run it."),
        heard("The dunder repr of a lamp is long.", r"The \_\_repr\_\_ of a lamp is long."),
        heard("It lacks dunder len and dunder iter.", r"It lacks \_\_len\_\_ and \_\_iter\_\_."),
        leaves("The dunder methods are a dunder for a name, and a dunder name is long."),
        leaves("Dunder Mifflin sells paper."),
        leaves("We spoke of a dunder."),
    ],
    why="Programmers say one word for the two underscores on both sides of such a name.",
)

CALLS = call(
    "calls",
    ways=ROUND,
    examples=[
        heard("It begins in main open paren close paren.", "It begins in main()."),
        heard(
            "Call the function bake open paren rye close paren twice.",
            "Call the function bake(rye) twice.",
        ),
        heard("The method is list.sort left paren right paren.", "The method is list.sort()."),
        leaves("We call it open paren, and the close paren is on the right."),
        leaves("Put the open paren first and the close paren last."),
        leaves("We call the open paren left and the close paren right."),
    ],
    why="Who reads code aloud says the brackets behind the name of a function.",
)

RULES = (WEB, DUNDERS, CALLS)
