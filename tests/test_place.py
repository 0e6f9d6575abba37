"""The place of a trigger: what stands beside it, as evidence and all of its forms see it."""

import pytest

from verbalnorm import ENGLISH
from verbalnorm.rules.context import Context
from verbalnorm.rules.place import Place
from verbalnorm.speech.beside import Beside
from verbalnorm.speech.half import View
from verbalnorm.speech.scan import Scan
from verbalnorm.speech.trigger import Forms, Trigger
from verbalnorm.style import Style

SCAN = Scan(ENGLISH, "dictation", Style())


def beside(text: str, words: str) -> Beside:
    """The place of the first trigger that says ``words``."""
    triggers = SCAN(text).triggers
    index, here = next(
        (at, one) for at, one in enumerate(triggers) if text[one.start : one.end].lower() == words
    )
    view = View(text, triggers, Context(words=9), ENGLISH.lexicon, voice="dictation")
    return Beside(view, index, here.end, None)


@pytest.mark.parametrize(
    ("text", "words", "fact"),
    [
        ("so open quote heading frost", "open quote", "next_is_block"),
        ("so open quote heading frost", "heading", "previous_opens"),
        ("it fell period new line so", "new line", "previous_acts"),
        ("it fell period new line so", "new line", "behind_stop"),
        ("it fell new line bold so end bold", "bold", "previous_breaks"),
        ("it fell comma period so", "comma", "next_is_stop"),
        ("it is bold comma so", "comma", ""),
        ("it is so end bold comma", "comma", "beside_pair"),
    ],
)
def test_what_stands_beside_a_trigger(text: str, words: str, fact: str) -> None:
    place = beside(text, words)
    facts = ["next_is_block", "next_is_stop", "beside_pair", "previous_opens"]
    assert not fact or getattr(place, fact) is True
    assert fact not in facts or [one for one in facts if getattr(place, one)] == [fact]


def test_a_place_by_itself_knows_of_no_other_trigger() -> None:
    text = "so open quote heading frost"
    place = Place(text, 3, 13, Context(), ENGLISH.lexicon)
    assert (place.before, place.after) == ("so", "heading")
    assert not any((place.next_is_block, place.previous_acts, place.encloses))
    assert (place.since, place.until) == (0, len(text))


def test_forms_of_a_trigger_share_what_is_derived() -> None:
    text = "so bold it fell end bold now"
    here = beside(text, "bold")
    strong = here.of(ENGLISH["strong"], "open")
    other = here.of(ENGLISH["heading"], "whole")
    assert strong.words_before == ["so"]
    assert vars(other)["words_before"] is strong.words_before
    assert (strong.family, other.family) == ("strong", "heading")
    assert (strong.encloses, other.encloses) == (True, False)


@pytest.mark.parametrize(
    ("between", "touches", "paused"),
    [(" ", True, True), (" \n", True, True), (". ", False, True), (", \n", False, True)]
    + [("", True, True), (" ,  ", False, False), (" so ", False, False), ("   ", False, True)],
)
def test_triggers_that_touch(between: str, touches: bool, paused: bool) -> None:
    one, other = Trigger(0, 2, Forms()), Trigger(2 + len(between), 4 + len(between), Forms())
    text = f"aa{between}bb"
    assert one.touches(other, text) is touches
    assert one.touches(other, text, ".,:") is paused
