"""Voice: which form of each rule is said, as an index from nodes to forms."""

import re
from collections.abc import Iterator

from attrs import evolve, field, frozen

from verbalnorm.document import (
    BlockQuote,
    BulletList,
    FootnoteDefinition,
    Heading,
    Image,
    Link,
    ListItem,
    Node,
    OrderedList,
    Table,
)
from verbalnorm.record import Record
from verbalnorm.rules.rule import SLOT, Form, Role, Rule
from verbalnorm.rules.ruleset import RuleSet
from verbalnorm.speech.numbers.figures import Figure, figures
from verbalnorm.speech.say.pairs import Noting, Pair
from verbalnorm.speech.say.spelling import Spelling, between_markers, spelling_of

__all__ = ["Voice", "words_of"]

# A title that stays as it is behind one.
_TITLE = re.compile(r"[^\"\\\n]*")
# What is behind a fence that stays as it is: no pause is heard at its end.
_INFO = re.compile(r"(?![.,:;])[^`\n]*[^`\n\s.,:;]")
# The labels of notes that can be spelled, and those that can be counted.
_LABEL = re.compile(r"[\w-]+")
_COUNTED = re.compile(r"[1-9]\d?")
_WORD = re.compile(r"[^\W_]+")
# No form has more words.
_LONGEST = 12


@frozen(eq=False, repr=False)
class Voice(Record):
    """The forms that the voice called ``name`` says, looked up by the node that is to be said.

    Values are said in words where ``numbers`` is true, characters by their names where ``signs``
    is, else as they are written.
    """

    rules: RuleSet
    name: str
    numbers: bool = False
    signs: bool = False
    _by_type: dict[type[Node], list[tuple[Rule, list[Form]]]] = field(init=False, eq=False)
    _spelling: Spelling | None = field(init=False, eq=False)
    _words: frozenset[str] = field(init=False, eq=False)
    _signs: tuple[Form, ...] = field(init=False, eq=False)
    _dot: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        by_type: dict[type[Node], list[tuple[Rule, list[Form]]]] = {}
        signs: list[Form] = []
        for rule in self.rules:
            said = [form for form in rule.forms if self.name in form.voices]
            signs += said if rule.kind == "sign" else ()
            if said and rule.node is not None:
                by_type.setdefault(type(rule.node), []).append((rule, said))
        words = (
            form.words.removesuffix(SLOT)
            for rule in self.rules
            for form in rule.forms
            if not form.only or self.name in form.only
        )
        # A frozen value fills its own derived fields once, while it is being made.
        object.__setattr__(self, "_by_type", by_type)
        spelling = spelling_of(self.rules, self.name) if self.signs else None
        object.__setattr__(self, "_spelling", spelling)
        object.__setattr__(self, "_words", frozenset(words))
        object.__setattr__(self, "_signs", tuple(signs))
        joints = (form for rule in self.rules if rule.kind == "address" for form in rule.forms)
        dots = (form.words for form in joints if form.writes == ".")
        object.__setattr__(self, "_dot", next(dots, ""))

    def pairs(self, node: Node) -> list[Pair]:
        """The markers that can stand around ``node``, the preferred ones first."""
        found = []
        for rule, forms in self._by_type.get(type(node), ()):
            if rule.kind not in ("toggle", "quotation", "fence") or not _alike(rule.node, node):
                continue
            openers = [form for form in forms if form.role == "open"]
            closers = [form for form in forms if form.role == "close"]
            found += [Pair(form, form) for form in forms if form.role == "both"]
            # Several openers may have one closer.
            found += [
                Pair(one, closers[min(which, len(closers) - 1)])
                for which, one in enumerate(openers if closers else ())
            ]
        return found

    def way(self, node: Link | Image) -> tuple[Form, Form, Form] | None:
        """The three markers of a link, where what it leads to and its title can be said.

        Of several ways, the first whose markers are heard between the words beside them.
        """
        leads = self.address(node.destination) and _TITLE.fullmatch(node.title)
        for rule, forms in self._by_type.get(type(node), ()) if leads else ():
            if rule.kind != "link":
                continue
            numbers = dict.fromkeys(form.number for form in forms)
            ways = [
                {form.role: form for form in forms if form.number == number} for number in numbers
            ]
            label = words_of(node)
            heard = (way for way in ways if self.decodes(label, way["middle"].words))
            told = next(heard, ways[0])
            return told["open"], told["middle"], told["close"]
        return None

    def address(self, destination: str) -> str:
        """How ``destination`` is said between two markers; empty where it cannot be."""
        return between_markers(destination, self._dot)

    def alone(self, node: Node) -> Form | None:
        """The form that says ``node``, which has no content."""
        for rule, forms in self._by_type.get(type(node), ()):
            if rule.kind == "sign":
                return forms[0]
        return None

    def named(self, sign: str) -> str:
        """What the voice calls ``sign``; empty where it has no name for it."""
        return next((form.words for form in self._signs if form.writes == sign), "")

    @property
    def spells(self) -> bool:
        """Whether it names characters: what a page is made of is text to it, as any other."""
        return bool(self._signs)

    @property
    def joint(self) -> str:
        """What joins the words on both of its sides; empty where the voice says nothing for it."""
        return self.named("")

    @property
    def parting(self) -> Form | None:
        """The form that begins a paragraph."""
        return next((form for form in self._signs if form.writes == "\n\n"), None)

    def lead(self, node: Node, name: str, *, twice: bool) -> str:
        """What says the language ``name`` behind an opener; empty where it would not be heard.

        Before a marker that is said ``twice`` no word leads to it.
        """
        if not _INFO.fullmatch(name):
            return ""
        word = next(rule.phrases for rule, _ in self._by_type[type(node)])[:1]
        return f" {name}" if twice else f" {word[0]} {name}" if word else ""

    def announcement(self, node: Node) -> tuple[Form, str] | None:
        """The form that announces ``node``, and its words; one with a slot is the last choice."""
        told = [
            (rule, form)
            for rule, forms in self._by_type.get(type(node), ())
            for form in forms
            if rule.kind == "announce"
        ]
        for rule, form in told:
            if not form.words.endswith(SLOT) and _alike(_filled(rule.node, form.number), node):
                return form, form.words
        for _, form in told:
            if form.words.endswith(SLOT) and isinstance(node, Heading):
                return form, f"{form.words.removesuffix(SLOT)} {self._number(node.level)}"
        return None

    def item(
        self, whole: BulletList | OrderedList, number: int, item: ListItem, level: int
    ) -> Form | None:
        """The form that announces the ``item`` of a list ``level`` deep, counted ``number``."""
        number = number if isinstance(whole, OrderedList) else 0
        asked = (number, level, item.checked)
        forms = self._items(whole, "open")
        return next((f for f in forms if (f.number, f.level, f.checked) == asked), None)

    def bars(self, whole: Table) -> list[dict[str, Form]]:
        """The bar of a table, by "", and those with dashes, by what is written; by each name."""
        named: list[dict[str, Form]] = []
        for rule, forms in self._by_type.get(type(whole), ()):
            for form in forms if rule.kind == "table" else ():
                if not form.writes:
                    named.append({})
                named[-1][form.writes] = form
        return named

    def margin(self, whole: BlockQuote) -> Form | None:
        """The sign that is said before each line of ``whole``."""
        for rule, forms in self._by_type.get(type(whole), ()):
            if rule.kind == "margin" and _alike(rule.node, whole):
                return forms[0]
        return None

    def readout(self, whole: Table) -> tuple[Pair, str] | None:
        """The markers around ``whole`` where it is read out, and how many rows it has, in words."""
        count = len(whole.children) - 1
        for rule, forms in self._by_type.get(type(whole), ()):
            if rule.kind == "readout":
                opener, closer = (next(f for f in forms if f.role == r) for r in ("open", "close"))
                rows = f" {self._number(count)} {rule.phrases[count != 1]}"
                return Pair(opener, closer), opener.words.replace(SLOT, rows)
        return None

    def note(self, label: str, *, spelled: bool = False) -> Noting | None:
        """How a note called ``label`` is said, and what refers to it; nothing where it is not.

        A number is spelled only where that is asked for, or where the voice has no other way.
        """
        digits = self.rules.numbers.digits if self.rules.numbers else ()
        for rule, forms in self._by_type.get(FootnoteDefinition, ()):
            told = {(form.role, form.writes): form for form in forms if rule.kind == "note"}
            whole, letters = told.get(("whole", "")), told.get(("both", ""))
            end = told.get(("close", ""))
            if whole and end and _COUNTED.fullmatch(label) and not spelled:
                number, pair = self._number(int(label)), Pair(told["open", ""], end)
                return Noting(number, pair, Pair(whole, whole), end, spelled=False)
            if letters and _LABEL.fullmatch(label) and label.lower() not in digits:
                pair = Pair(letters, told["close", "]:"])
                return Noting(label, pair, Pair(letters, told["close", "]"]), end, spelled=True)
        return None

    def end(self, whole: BulletList | OrderedList, level: int = 1) -> Form | None:
        """The form that ends a list ``level`` deep, if it is ended aloud."""
        ends = (form for form in self._items(whole, "close") if form.level == level)
        return next(ends, None)

    def _items(self, whole: BulletList | OrderedList, role: Role) -> Iterator[Form]:
        for rule, forms in self._by_type.get(type(whole), ()):
            if rule.kind == "item":
                yield from (form for form in forms if form.role == role)

    def _number(self, value: int) -> str:
        """A small number in words, or in digits where the language has none for it."""
        pack = self.rules.numbers
        names = {number: word for word, number in pack.digits.items()} if pack else {}
        return names.get(value, str(value))

    def figures(self, text: str) -> list[Figure]:
        """The values and signs in ``text`` that are said in words, in order."""
        pack = self.rules.numbers
        found = list(figures(text, pack, self.rules.names)) if self.numbers and pack else []
        if self._spelling is None:
            return found
        found += self._spelling.figures(text, [figure.span for figure in found])
        return sorted(found, key=lambda figure: figure.span)

    def apart(self, form: Form) -> bool:
        """Whether this voice says ``form`` as a sentence of its own."""
        return self.name in form.apart

    def decodes(self, before: str, marker: str, after: str = "") -> bool:
        """Whether ``marker`` is heard as itself between its neighbours: longest matches, in order.

        Only the nearest words of a neighbour matter.
        """
        left = _WORD.findall(before.lower())[-_LONGEST:]
        words = [*left, *marker.split(), *_WORD.findall(after.lower())[:_LONGEST]]
        at = 0
        while at < len(left):
            at += max(1, self._match(words, at))
        return at == len(left) and self._match(words, at) == len(marker.split())

    def _match(self, words: list[str], at: int) -> int:
        """How many words the longest form has that begins ``at`` a place; 0 where none does."""
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            if " ".join(words[at : at + length]) in self._words:
                return length
        return 0


def words_of(node: Node) -> str:
    """All text in ``node``."""
    inner: tuple[Node, ...] = getattr(node, "children", ())
    return str(getattr(node, "text", "")) + " ".join(map(words_of, inner))


def _filled(told: Node | None, number: int) -> Node | None:
    """The node of a rule, with the number that one of its forms stands for."""
    return evolve(told, level=number) if isinstance(told, Heading) and number else told


def _alike(told: Node | None, node: Node) -> bool:
    """Whether a rule whose node is ``told`` means ``node``: equal but for what is inside."""
    if isinstance(node, Heading):
        return isinstance(told, Heading) and told.level == node.level
    return getattr(told, "callout", "") == getattr(node, "callout", "")
