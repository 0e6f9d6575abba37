"""Coverage: which constructs of Markdown each voice says, and in which words it hears them.

Nothing here is claimed: each construct is spoken and heard, and compared with what it was.
"""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from verbalnorm.catalog.markup import table
from verbalnorm.lang.en import RULES as ENGLISH
from verbalnorm.lang.en.silences import DEAF, SILENT
from verbalnorm.markdown.read import read
from verbalnorm.pipeline import Normalizer
from verbalnorm.record import Record
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.say.compared import unbroken
from verbalnorm.speech.say.page import sayable
from verbalnorm.verbalizer import Verbalizer

__all__ = ["CONSTRUCTS", "LISTENERS", "VOICES", "Covered", "coverage", "coverage_page"]

VOICES: Final = tuple(sorted(ENGLISH.voices - {profile.name for profile in ENGLISH.profiles}))
# Who does not say which voice it is hears all of them.
LISTENERS: Final = (*VOICES, "auto")

# An example of each construct, and of what some voices say of it and others do not.
CONSTRUCTS: Final = {
    "paragraphs": "It snowed.\n\nIt thawed.",
    "hard break": "It snowed\\\nand it thawed.",
    "heading 1": "# Winter\n\nIt snowed.",
    "heading 2": "## Winter\n\nIt snowed.",
    "heading 3": "### Winter\n\nIt snowed.",
    "heading 4": "#### Winter\n\nIt snowed.",
    "heading 5": "##### Winter\n\nIt snowed.",
    "heading 6": "###### Winter\n\nIt snowed.",
    "thematic break": "It snowed.\n\n---\n\nIt thawed.",
    "strong": "It was **very** cold.",
    "emphasis": "It was *very* cold.",
    "strong emphasis": "It was ***very*** cold.",
    "strikethrough": "It was ~~very~~ cold.",
    "code span": "Run `make` there.",
    "math": "It is $x + y$ long.",
    "link": "See [the map](https://ferry.com/map) there.",
    "image": "See ![the goat](https://ferry.com/goat.png) there.",
    "footnote": "It froze.[^1]\n\n[^1]: In May.",
    "footnote with a name": "It froze.[^why]\n\n[^why]: In May.",
    "footnote of paragraphs": "It froze.[^1]\n\n[^1]: In May.\n\n    It thawed.\n\nSo.",
    "inline HTML": "It was <b>very</b> cold.",
    "block quote": "He wrote:\n\n> The lamp failed.\n>\n> We lit it.\n\nThen he left.",
    "nested block quote": "He wrote:\n\n> The lamp failed.\n>\n> > We lit it.\n\nThen he left.",
    "callout": "> [!NOTE]\n> The mill is shut.",
    "bullet list": "Pack this:\n\n- a dry shirt\n- some rope\n\nThen go.",
    "nested list": "Pack this:\n\n- a dry shirt\n  - of wool\n- some rope\n\nThen go.",
    "ordered list": "Do this:\n\n1. find the key\n2. open the gate\n\nThen go.",
    "ordered list from another number": "Do this:\n\n4. find the key\n5. open the gate\n\nThen go.",
    "ordered list with high numbers": "Do this:\n\n21. oil the gate\n22. find it\n\nThen go.",
    "task list": "Do this:\n\n- [ ] oil the gate\n- [x] find the key\n\nThen go.",
    "tasks among other items": "Do this:\n\n- oil the gate\n- [x] find the key\n\nThen go.",
    "code block": "Run this:\n\n```\nmake all\n```\n\nThen go.",
    "code block with a language": "Run this:\n\n```python\nprint(4)\n```\n\nThen go.",
    "math block": "It is:\n\n$$\nx + y\n$$\n\nSo it is.",
    "table": "So:\n\n| Stop | Time |\n| --- | --- |\n| Ferry | noon |\n\nThen go.",
    "table with alignment": "So:\n\n| Stop | Time |\n| :-- | --: |\n| Ferry | noon |\n\nThen go.",
    "HTML block": "So:\n\n<div>\nnoon\n</div>",
}


@frozen(eq=False, repr=False)
class Covered(Record):
    """What became of one construct: who says it, and in whose words each listener hears it.

    ``says`` holds the speech of each voice that says it without a loss, ``hears`` the voices by
    who listens.
    """

    construct: str
    says: Mapping[str, str]
    hears: Mapping[str, tuple[str, ...]]


def coverage(rules: RuleSet = ENGLISH) -> list[Covered]:
    """What each voice of ``rules`` says and hears of ``CONSTRUCTS``, found by doing it.

    >>> found = {one.construct: one for one in coverage()}
    >>> found["strong"].says["dictation"]
    'It was bold very end bold cold.'
    >>> found["table with alignment"].hears["auto"]
    ('dictation', 'symbols')
    """
    say = {voice: Verbalizer(rules, voice) for voice in VOICES}
    hear = {voice: Normalizer(rules, voice, style="off", images=True) for voice in LISTENERS}
    found = []
    for construct, markdown in CONSTRUCTS.items():
        spoken = {voice: speak(markdown) for voice, speak in say.items()}
        says = {voice: speech.text for voice, speech in spoken.items() if not speech.losses}
        hears = {
            listener: tuple(
                voice for voice, text in says.items() if _same(listen(text).markdown, markdown)
            )
            for listener, listen in hear.items()
        }
        found.append(Covered(construct, says, hears))
    return found


def _same(markdown: str, other: str) -> bool:
    """Whether two texts are one document to a reader of Markdown, the text of its HTML apart."""
    one, two = (sayable(read(text), spelled=True)[0] for text in (markdown, other))
    return unbroken(one) == unbroken(two)


def coverage_page(rules: RuleSet) -> str:
    """The table of constructs by voices, with a reason for each that is not said or heard."""
    reasons: dict[str, int] = {}

    def no(why: str) -> str:
        return f"no ({reasons.setdefault(why, len(reasons) + 1)})"

    def cells(one: Covered) -> tuple[str, ...]:
        told = [one.construct]
        for voice in VOICES:
            told.append("yes" if voice in one.says else no(SILENT[one.construct, voice]))
            heard = one.hears[voice]
            told.append("yes" if voice in heard else _as(heard) or no(DEAF[one.construct, voice]))
        heard = one.hears["auto"]
        all_of_them = bool(heard) and len(heard) == len(one.says)
        told.append("yes" if all_of_them else _as(heard) or no(DEAF[one.construct, "auto"]))
        return tuple(told)

    both = [f"{voice} {does}" for voice in VOICES for does in ("says", "hears")]
    rows = [cells(one) for one in coverage(rules)]
    listed = "".join(f"{number}. {why}\n" for why, number in reasons.items())
    return f"""# Coverage

Which constructs of Markdown each voice says without a loss, and which it hears as they were. Every
cell was found by speaking an example and hearing it; a test does both again. What a voice hears in
no words of its own, it hears "as" others say it. *auto* is who is told of no voice. Images are
heard with `images=True`. HTML comes back as the text that it is: no speech makes any. A number in
brackets is that of a reason below.

{table(("construct", *both, "auto hears"), rows)}
## Why not

{listed}"""


def _as(voices: tuple[str, ...]) -> str:
    return f"as {', '.join(voices)}" if voices else ""
