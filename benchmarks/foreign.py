"""Forms of others that no voice of ours says, and who hears them: `python -m benchmarks.foreign`.

Reads `forms.csv` in the folder that VERBALNORM_DATA names, and the Markdown beside it. A row says
how a system speaks a piece of Markdown. Where the Markdown is one construct around a place holder
("**x**", "> x", "## X"), what stands before and behind the place holder in the speech is a form.

Blocks that hold that construct alone are spoken with it and heard by voices that were not told of
it; a line counts those whose tree comes back. `--show N` prints N that no voice heard.
"""

import argparse
import csv
import re
from pathlib import Path

from attrs import evolve, frozen

from benchmarks.spoken import (
    VOICES,
    blocks_of,
    data,
    digest,
    kinds,
    markdown,
    unbroken,
    walk,
)
from verbalnorm import ENGLISH, Normalizer, Verbalizer
from verbalnorm.document import Document, Heading, Node
from verbalnorm.markdown.read import read
from verbalnorm.rules.form import SLOT, Form, Role
from verbalnorm.rules.rule import Rule

__all__ = ["Foreign", "foreign_forms"]

# What stands behind each block, so that it need not end the text.
_AFTER = "That was it."
# So many blocks are spoken with each form.
_MOST = 60
_LONGEST = 2000
_VOICE = "foreign"
_NUMBERS = ("one", "two", "three", "four", "five", "six")
# How the rows write that something is said here.
_PLACE = re.compile(r"\.\.\.|…|<text>|(?<!\w)(?:x|X|bold|done|something)(?!\w)")
# The rule of ours for a construct, which is spoken with the form in place of its own.
_RULES = {
    "Strong": "strong",
    "Emphasis": "emphasis",
    "Strikethrough": "strikethrough",
    "Code": "code",
    "BlockQuote": "quote",
    "Heading": "heading",
}


@frozen
class Foreign:
    """A construct, and the words before and behind it; a heading knows its level."""

    construct: str
    opener: str
    closer: str = ""
    level: int = 0

    @property
    def words(self) -> str:
        """The form as it is printed."""
        return f"{self.opener} … {self.closer}".rstrip(" …")

    def speaker(self) -> Verbalizer:
        """A speaker that says its construct with this form."""
        return Verbalizer(ENGLISH + [self._rule()], _VOICE)

    def says(self, document: Document) -> bool:
        """Whether the form is all that is needed to say ``document``."""
        headings = (node for node in walk(document) if isinstance(node, Heading))
        fits = all(heading.level == self.level for heading in headings)
        return kinds(document) == {self.construct} and fits

    def _rule(self) -> Rule:
        rule = ENGLISH[_RULES[self.construct]]
        roles: list[tuple[str, Role]] = [(self.opener, "whole" if self.level else "both")]
        if self.closer != self.opener and self.closer:
            roles = [(self.opener, "open"), (self.closer, "close")]
        # A block is announced by a sentence, a word is marked inside of one.
        apart = (_VOICE,) if self.construct in ("BlockQuote", "Heading") else ()
        forms = tuple(Form(words, role, voices=(_VOICE,), apart=apart) for words, role in roles)
        node = Heading(level=self.level) if self.level else rule.node
        return evolve(rule, forms=forms, node=node)


def foreign_forms(table: Path) -> list[Foreign]:
    """The forms of ``table`` that no voice of ours says, in order."""
    # A slot is filled with a number.
    own = {
        (_kind_of(rule), form.words.replace(SLOT, f" {number}"))
        for rule in ENGLISH
        for form in rule.forms
        for number in _NUMBERS
        if form.voices
    }
    found: set[Foreign] = set()
    with table.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            form = _form(row["written"], row["spoken"])
            if form and (form.construct, form.opener) not in own:
                found.add(form)
    return sorted(found, key=lambda form: (form.construct, form.level, form.words))


def _kind_of(rule: Rule) -> str:
    return type(rule.node).__name__


def _form(written: str, spoken: str) -> Foreign | None:
    """The form of a row; nothing where the row is more or less than one construct."""
    bare = re.fullmatch(r"(#{1,6}) ?", written)
    nodes = read(f"{written}X" if bare else written).children
    constructs = set().union(*map(kinds, nodes))
    if len(constructs) != 1 or (construct := constructs.pop()) not in _RULES:
        return None
    level = max((node.level for node in nodes if isinstance(node, Heading)), default=0)
    parts = [spoken, ""] if bare else _PLACE.split(spoken)
    if len(parts) != 2:
        return None
    opener, closer = (" ".join(re.findall(r"[\w']+", part.lower())) for part in parts)
    if not opener or bool(closer) == bool(level) or "num" in opener.split():
        return None
    return Foreign(construct, opener, closer, level)


def main() -> None:
    """Print a line for each form: how many blocks each voice hears as they were."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--show", type=int, default=0, help="print so many that nobody heard")
    show: int = options.parse_args().show
    held: dict[str, list[str]] = {}
    for texts in markdown(data()).values():
        for own in (own for text in texts for own in blocks_of(text) if len(own) < _LONGEST):
            for kind in kinds(read(own)):
                held.setdefault(kind, []).append(own)
    ears = {voice: Normalizer(voice=voice, style="off") for voice in ("auto", *VOICES)}
    table = data() / "forms.csv"
    print(f"forms {digest([table.read_text('utf-8')])}")
    print("| construct | form | blocks |", *(f"{voice} |" for voice in ears))
    print("|---|---|" + "--:|" * (1 + len(ears)))
    for form in foreign_forms(table):
        say, spoken, equal = form.speaker(), 0, dict.fromkeys(ears, 0)
        for own in held.get(form.construct, ()):
            if spoken == _MOST or not form.says(read(own)):
                continue
            said = say(text := f"{own}\n\n{_AFTER}")
            if said.losses:
                continue
            spoken += 1
            meant = unbroken(read(text))
            heard = [voice for voice, hear in ears.items() if _hears(hear, said.text, meant)]
            equal |= {voice: equal[voice] + 1 for voice in heard}
            if not heard and spoken <= show:
                print(f"  {said.text!r}\n    {ears['auto'](said.text).markdown!r}")
        print(
            f"| {form.construct} | {form.words} | {spoken} |", *(f"{n} |" for n in equal.values())
        )


def _hears(hear: Normalizer, text: str, meant: Node) -> bool:
    return unbroken(hear(text).document) == meant


if __name__ == "__main__":
    main()
