"""Signs and commands: what each voice calls a sign, and who hears what is told to a machine.

Nothing here is claimed either: each sign is spoken and heard, each command heard.
"""

import re
import string
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from verbalnorm.catalog.coverage import LISTENERS, VOICES
from verbalnorm.catalog.markup import table
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.lang.en.silences import NAMELESS, UNHEARD
from verbalnorm.pipeline import Normalizer
from verbalnorm.record import Record
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.verbalizer import Verbalizer

__all__ = ["COMMANDS", "NAMERS", "SIGNS", "Command", "Sign", "commands", "signs", "spoken_page"]

# Who names signs at all; readers and engines of plain text say none.
NAMERS: Final = ("dictation", "symbols-espeak", "symbols-nvda")

_CARRIERS: Final = {
    "left": "We met Bo{} Ann left",
    "elided": "We met Bo{} Ann left",
    "right": "We met Bo {}Ann left",
    "both": "We met Bo{}Ann left",
    "apart": "We met Bo {} Ann left",
    "": "We met Bo {} Ann left",
}
# What closes is heard behind what opens.
_OPENERS: Final = {")": "(", "]": "[", "}": "{"}
_NAME: Final = re.compile(r"Bo ?(.*?) ?Ann")
_SIDES: Final = {
    form.writes: form.side
    for rule in ENGLISH
    for form in rule.forms
    if rule.kind == "sign" and form.voices and form.writes.strip()
}
# All that is punctuation in ASCII, and what else has a name.
SIGNS: Final = (*string.punctuation, *sorted(set(_SIDES) - set(string.punctuation)))

# What each command makes of words, and each address: what it is, what is said, what is written.
COMMANDS: Final = {
    "capital": ("The cat cap pepper ran.", "The cat Pepper ran."),
    "capitals": ("It is all caps very cold.", "It is VERY cold."),
    "small letters": ("It was no caps Winter.", "It was winter."),
    "one letter": ("Take size capital s now.", "Take size S now."),
    "a title": ("She read caps on the old mill caps off.", "She read The Old Mill."),
    "no space": ("She took the rain no space boots.", "She took the rainboots."),
    "spelled letters": ("The host is spell f e r r y now.", "The host is ferry now."),
    "literal": (
        "It blinks literal double asterisk so literal double asterisk.",
        "It blinks double asterisk so double asterisk.",
    ),
    "taken back": ("We left. We ran. Scratch that. We walked.", "We left. We walked."),
    "snake case": (
        "The column snake case user id, I hear, is new.",
        "The column user_id, I hear, is new.",
    ),
    "kebab case": ("Set kebab case main menu to red.", "Set main-menu to red."),
    "camel case, ended": ("Call camel case is up end camel case.", "Call isUp."),
    "name with underscores": ("Her handle is salt underscore fox.", "Her handle is salt_fox."),
    "name of Python": ("It lacks dunder init there.", "It lacks __init__ there."),
    "call of a function": (
        "Call the function salt open paren close paren there.",
        "Call the function salt() there.",
    ),
    "flag": ("Run it with dash v and dash dash help.", "Run it with -v and --help."),
    "path": ("It is in slash etc slash hosts.", "It is in /etc/hosts."),
    "name of a file": ("Open tide dot json now.", "Open tide.json now."),
    "version": ("It is version one point two point three.", "It is version 1.2.3."),
    "domain": ("Go to salt hyphen mill dot com slash news.", "Go to salt-mill.com/news."),
    "spelled domain": ("Go to F-E-R-R-Y dot com now.", "Go to ferry.com now."),
    "scheme": ("See h t t p s colon slash slash ferry dot com.", "See https://ferry.com."),
    "mailbox": ("Mail jane underscore doe at ferry dot org.", "Mail jane_doe@ferry.org."),
    "handle": ("A note from at salt underscore fox came.", "A note from @salt_fox came."),
    "hashtag": ("We hiked in hashtag winter.", "We hiked in #winter."),
    "emoji": ("It works rocket emoji.", "It works 🚀."),
    "emoji, a sentence": ("It works. Rocket emoji. Good.", "It works. 🚀. Good."),
}


@frozen(eq=False, repr=False)
class Sign(Record):
    """What ``namers`` call a sign, and which of them hear it again."""

    sign: str
    names: tuple[str, ...]
    heard: tuple[bool, ...]


@frozen(eq=False, repr=False)
class Command(Record):
    """What is said, what is written, and which of ``LISTENERS`` write it."""

    name: str
    spoken: str
    written: str
    heard: tuple[bool, ...]


def signs(rules: RuleSet = ENGLISH) -> Iterator[Sign]:
    """What ``NAMERS`` say and hear of ``SIGNS``, found by doing it.

    >>> found = {one.sign: one for one in signs()}
    >>> found["&"].names, found["&"].heard
    (('ampersand', 'ampersand', 'and'), (True, True, False))
    """
    say = [Verbalizer(rules, voice, signs=True) for voice in NAMERS]
    hear = [Normalizer(rules, voice, style="off") for voice in NAMERS]
    for sign in SIGNS:
        text = _CARRIERS[_SIDES.get(sign, "")].format(sign)
        if sign in _OPENERS:
            text = text.replace("Bo", f"{_OPENERS[sign]}Bo")
        markdown = re.sub(r"[^\w\s.]", r"\\\g<0>", text) if text.isascii() else text
        spoken = [speak(markdown).text for speak in say]
        names = [found[1] if (found := _NAME.search(speech)) else sign for speech in spoken]
        heard = (
            listen(speech).text == text and name != sign
            for listen, speech, name in zip(hear, spoken, names, strict=True)
        )
        yield Sign(sign, tuple("" if name == sign else name for name in names), tuple(heard))


def commands(rules: RuleSet = ENGLISH) -> Iterator[Command]:
    """Which of ``LISTENERS`` hear ``COMMANDS``, found by doing it."""
    hear = [Normalizer(rules, listener) for listener in LISTENERS]
    for name, (spoken, written) in COMMANDS.items():
        heard = tuple(listen(spoken).text == written for listen in hear)
        yield Command(name, spoken, written, heard)


def spoken_page(rules: RuleSet) -> str:
    """The two tables, with a reason for whatever is not said or heard."""
    reasons: dict[str, int] = {}

    def no(why: str) -> str:
        return f"no ({reasons.setdefault(why, len(reasons) + 1)})"

    def name(sign: Sign, which: int) -> str:
        if not sign.names[which]:
            return no(NAMELESS[NAMERS[which]])
        known = "" if sign.heard[which] else f" ({no(UNHEARD['sign'])[4:-1]})"
        return f"“{sign.names[which]}”{known}"

    rows = [
        (f"`` {one.sign} ``", *(name(one, which) for which in range(len(NAMERS))))
        for one in signs(rules)
    ]
    told = [
        (
            one.name,
            one.spoken,
            f"`` {one.written} ``",
            *("yes" if known else no(UNHEARD["command"]) for known in one.heard),
        )
        for one in commands(rules)
    ]
    listed = "".join(f"{number}. {why}\n" for why, number in reasons.items())
    others = " and ".join(voice for voice in VOICES if voice not in NAMERS)
    return f"""# Signs and commands

What voices call signs where `verbalize` is told to say them (`signs=True`), and who hears what is
told to a machine. Every cell was found by doing it. A number in brackets is that of a reason below.

## Signs

A name with a number is said, and not heard again. The voices {others} leave
signs as they are written: {NAMELESS["narration"]} Dictation says
emoji, too, by their names.

{table(("sign", *NAMERS), rows)}
## Commands and addresses

They are heard only: what they make is written, and no voice needs a command to say it.

{table(("what", "said", "becomes", *(f"{who} hears" for who in LISTENERS)), told)}
## Why not

{listed}"""
