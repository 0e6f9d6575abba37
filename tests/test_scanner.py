"""The scanner finds what a slow search that tries every form at every place finds."""

import pickle
import re
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verbalnorm.rules import scanner as module
from verbalnorm.rules.scanner import Hit, Scanner

FORMS = (
    *("one", "twenty", "three", "point", "asterisk", "asterisk asterisk", "heading"),
    *("heading level", "end", "end quote", "end of quote", "new line", "quote", "*", "_"),
    *("new tab line", "new tab line end"),
    *("per cent", "größe", "номер один", "один", "k"),
)
GLUED = ("point", "per cent")


def found(text: str, forms: tuple[str, ...] = FORMS, glued: tuple[str, ...] = GLUED) -> list[str]:
    return [text[start:end] for start, end, _ in Scanner(forms, glued).scan(text)]


def part_of_word(c: str) -> bool:
    return c.isalnum() or c == "_" or unicodedata.category(c).startswith("M")


def word_ends(beside: str, *, glued: bool) -> bool:
    """Whether a word ends beside the text ``beside``, read away from the word."""
    if glued and re.match("[0-9]", beside):
        return True
    if beside[:1] in {"'", "’"}:
        beside = beside[1:]
    return not beside or not part_of_word(beside[0])


def ends_of(text: str, start: int, form: str) -> set[int]:
    """Every place where ``form`` can end that starts at ``start``, whatever stands around it."""
    ends = {start}
    for number, word in enumerate(form.split(" ")):
        if number:
            ends = {
                stop
                for at in ends
                for stop in range(at + 1, len(text) + 1)
                if re.fullmatch(
                    r"[.,]?[ \t\xa0]+|[.,]?[ \t\xa0]*(\n|\r|\r\n)[ \t\xa0]*|[-‐‑]", text[at:stop]
                )
            }
        ends = {
            at + len(word)
            for at in ends
            if [c.lower() for c in text[at : at + len(word)]] == list(word)
        }
    return ends


def slow(text: str, forms: tuple[str, ...], glued: tuple[str, ...]) -> list[Hit]:
    hits: list[Hit] = []
    at = 0
    while at < len(text):
        here = []
        for number, form in enumerate(forms):
            for stop in ends_of(text, at, form):
                is_mark = len(form) == 1 and (form == "_" or not part_of_word(form))
                sticks = form in glued
                if is_mark or (
                    word_ends(text[:at][::-1], glued=sticks)
                    and word_ends(text[stop:], glued=sticks)
                ):
                    here.append((stop, -number))
        if here:
            stop, number = max(here)
            hits.append((at, stop, -number))
        at = max([at + 1, *(stop for stop, _ in here)])
    return hits


# Texts of forms, what may join or spoil them, and characters that change length when lower-cased.
PIECES = [
    *(word for form in FORMS for word in form.split(" ")),
    *("One", "POINT", "Номер", "GRÖSSE", "GRÖßE", "ones", "some", "Point5", "7"),
    *(" ", "  ", "\n", "\r\n", "\n\n", "\t", "\xa0", "-", "‑", ". ", ", ", ".\n", ".", ";", "'"),
    *("'s", "’", "’s", "_", "*", "“", "…", "İ", "K", "ſ", "\u0301", "\ud800", "\0", "🙂", "x", "й"),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=12).map("".join)
words = st.text("ab0_é", min_size=1, max_size=2)
forms_of_few_letters = st.lists(
    st.lists(words, min_size=1, max_size=4).map(" ".join) | st.sampled_from("*_"), max_size=12
).map(tuple)
few_letters = st.text("abABé0_ \n-.,'*İ’", max_size=24)


@given(texts)
@example("asterisk asterisk asterisks")
@example("номер Один, 5per cent5")
def test_it_finds_what_a_slow_search_finds(text: str) -> None:
    assert Scanner(FORMS, GLUED).scan(text) == slow(text, FORMS, GLUED)


@given(forms_of_few_letters, few_letters, st.data())
def test_so_it_does_for_any_forms(forms: tuple[str, ...], text: str, data: st.DataObject) -> None:
    undigited = [form for form in forms if form not in "*_" and "0" not in form]
    glued = tuple(data.draw(st.sets(st.sampled_from(undigited)))) if undigited else ()
    assert Scanner(forms, glued).scan(text) == slow(text, forms, glued)


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("(asterisk", ["asterisk"]),
        ("\nHeading.", ["Heading"]),
        ("twenty-three", ["twenty", "three"]),
        ("Point5, 3 Point7 and 3point", ["Point", "Point", "point"]),
        ("5per cent", ["per cent"]),
        ("someone done ones appointment points pointé one\u0301", []),
        ("one's quote’s I'one", []),
        ("'end quote' “one” one'", ["end quote", "one", "one"]),
        ("Asterisk, asterisk", ["Asterisk, asterisk"]),
        ("Asterisk. Asterisk.", ["Asterisk. Asterisk"]),
        ("end-quote new\nline new,  \r\n line", ["end-quote", "new\nline", "new,  \r\n line"]),
        ("new\n\nline end--quote end.quote", ["end", "quote", "end", "quote"]),
        ("heading levels, end of one", ["heading", "end", "one"]),
        ("asterisk asterisks asterisk asterisk", ["asterisk", "asterisk asterisk"]),
        ("end of end quote", ["end", "end quote"]),
        ("new tab line, end", ["new tab line, end"]),
        ("new tab line. End", ["new tab line", "End"]),
        ("asterisk asterisk, asterisk", ["asterisk asterisk", "asterisk"]),
        ("İİ one K NEW\0 İ one", ["one", "K", "one"]),
        ("\ud800one\udfff", ["one"]),
        ("我one Ωone 🙂one٣", []),
        ("НОМЕР один, GRÖßE", ["НОМЕР один", "GRÖßE"]),
        ("**one** _one_ a*b", ["*", "*", "one", "*", "*", "_", "_", "*"]),
        ("new-line new - line", ["new-line"]),
        ("", []),
    ],
)
def test_what_is_found(text: str, hits: list[str]) -> None:
    assert found(text) == hits


def test_offsets_count_code_points_of_the_text_itself() -> None:
    assert Scanner(["end quote"]).scan("İ🙂 \r\n“End,\r\nQuote”") == [(6, 17, 0)]


def test_of_equal_forms_the_first_is_reported() -> None:
    assert Scanner(["one", "one"]).scan("one") == [(0, 3, 0)]


def test_without_forms_nothing_is_found() -> None:
    assert Scanner([]).scan("one *") == []


@pytest.mark.parametrize("form", ["", " ", "one  two", " one", "One", "c++", "e-mail", "\n"])
def test_a_form_that_it_could_never_find_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match="cannot be scanned for"):
        Scanner([form])


def test_a_glued_form_has_no_digits() -> None:
    with pytest.raises(ValueError, match="no digits"):
        Scanner(["mp3"], ["mp3"])


def test_more_letters_than_a_byte_has_room_for_are_refused() -> None:
    with pytest.raises(ValueError, match="too many"):
        Scanner([chr(code) for code in range(0x4E00, 0x4F00)])


def test_a_pickled_one_finds_the_same() -> None:
    text = "номер один, Point5 asterisk. Asterisk *"
    scanner = Scanner(FORMS, GLUED)
    again = pickle.loads(pickle.dumps(scanner))  # what was pickled here
    assert again.scan(text) == scanner.scan(text) != []


def test_threads_can_share_one() -> None:
    scanner = Scanner(FORMS, GLUED)
    many = ["end quote, " * size for size in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(scanner.scan, many)) == [scanner.scan(text) for text in many]


def test_the_odd_capitals_are_all_there_are() -> None:
    """Every single capital of a single letter is known: by upper(), by title(), or by the list."""
    everything = map(chr, range(sys.maxunicode + 1))
    odd = {
        c
        for c in everything
        if (low := c.lower()) != c and len(low) == 1 and c not in {*low.upper(), *low.title()}
    }
    assert odd <= set(module._ODD_CAPITALS)


class Watched(bytes):
    """Bytes that count how many of them are read, other than by the automaton."""

    seen = 0

    def find(self, sought: bytes, start: int, end: int | None = None) -> int:  # type: ignore[override]  # as it is called
        place = super().find(sought, start, len(self) if end is None else end)
        self.seen += (min(end or len(self), len(self)) if place < 0 else place) - start
        return place

    def __getitem__(self, place: "slice") -> bytes:  # type: ignore[override]  # as it is called
        piece = super().__getitem__(place)
        self.seen += len(piece)
        return piece


@pytest.mark.parametrize(
    "piece",
    ["asterisk ", "end of ", "end" + " " * 9, "one\u03a9", "one's", "point5", "5point", "per cent"],
)
def test_every_character_is_read_a_bounded_number_of_times(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded = Scanner._folded
    watched = []

    def watch(self: Scanner, text: str) -> bytes:
        watched.append(Watched(folded(self, text)))
        return watched[-1]

    scanner = Scanner(FORMS, GLUED)
    monkeypatch.setattr(Scanner, "_folded", watch)
    text = piece * 20_000
    scanner.scan(text)
    assert watched[0].seen <= 30 * len(text)
