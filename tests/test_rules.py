"""Rules: each keeps what its examples say; a wrong one is refused; sets of them are values."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.laws.listed import LISTED, words_in
from verbalnorm import ENGLISH, OptionError, Result, RuleError, RuleSet, normalize, verbalize
from verbalnorm.document import Strong
from verbalnorm.rules.rule import Example, Rule, announce, heard, leaves, reading, same, toggle

SPOKEN, WRITTEN = "a wink wink dry wink wink wit", "a **dry** wit"
EXAMPLES = (heard(SPOKEN, WRITTEN), leaves("He gave a wink."))


def wink(**changes: object) -> Rule:
    """A rule of a user's own, with changes."""
    parts = {"say": {"symbols": "wink wink"}, "examples": EXAMPLES, "why": "Nobody says so."}
    return toggle("wink", Strong(), **(parts | changes))  # type: ignore[arg-type]  # wrong on purpose


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    kinds = {"restored": {"same", "heard"}, "kept": {"leaves"}, "said": {"same"}}
    for name in kinds.keys() & set(metafunc.fixturenames):
        found = [
            pytest.param(rule, example, id=f"{rule.name}: {example.spoken}")
            for rule in ENGLISH
            for example in rule.examples
            if example.kind in kinds[name]
        ]
        metafunc.parametrize(("rule", name), found)


def result_of(example: Example, rules: RuleSet = ENGLISH) -> Result:
    options: dict[str, Any] = dict(example.options)
    return normalize(example.spoken, rules=rules, **options)


# -- the examples of the rules ------------------------------------------------------------------


def test_an_example_is_heard_as_it_says_and_is_the_work_of_its_rule(
    rule: Rule, restored: Example
) -> None:
    result = result_of(restored)
    assert result.markdown == restored.written
    assert rule.name in {edit.rule for edit in result.trace.edits}
    without = result_of(restored, ENGLISH - {rule.name})
    assert without.markdown != restored.written
    assert rule.name not in {edit.rule for edit in without.trace.edits}


def test_what_is_the_same_in_both_directions_is_said_as_it_is_heard(
    rule: Rule, said: Example
) -> None:
    voice = str(dict(said.options).get("voice", "symbols"))
    assert voice in {voice for form in rule.forms for voice in form.voices}
    assert verbalize(said.written, voice=voice).text == said.spoken


def test_a_counter_example_tempts_and_comes_back_as_the_same_object(
    rule: Rule, kept: Example
) -> None:
    result = result_of(kept)
    assert result.markdown is kept.spoken
    assert result.trace.edits == ()
    if rule.kind != "line":  # no form starts those
        # A text in which nothing of the rule is said would show nothing.
        assert LISTED[rule.name] & words_in(kept.spoken)


@pytest.mark.parametrize("rule", ENGLISH, ids=lambda rule: rule.name)
def test_a_reason_is_a_sentence(rule: Rule) -> None:
    assert rule.why[0].isupper()
    assert rule.why.endswith(".")


# -- rules that contradict themselves -----------------------------------------------------------


def test_a_user_can_add_a_rule() -> None:
    rules = ENGLISH + [wink()]
    assert normalize(SPOKEN, rules=rules).markdown == WRITTEN
    assert normalize(SPOKEN).markdown is SPOKEN


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"examples": ()}, "needs an example and a counter-example"),
        ({"examples": [leaves("He gave a wink.")]}, "needs an example and a counter-example"),
        ({"examples": [same(SPOKEN, WRITTEN)]}, "needs an example and a counter-example"),
        ({"why": ""}, "needs why"),
        ({"say": {"symbols": "Wink wink"}}, "lower-case"),
        ({"hear": ["wink  blink"]}, "lower-case"),
        ({"hear": [" wink"]}, "lower-case"),
    ],
)
def test_a_wrong_rule_is_refused(changes: dict[str, object], complaint: str) -> None:
    with pytest.raises(RuleError, match=complaint) as caught:
        wink(**changes)
    assert "'wink'" in str(caught.value)


def test_other_kinds_of_rules_need_examples_too() -> None:
    with pytest.raises(RuleError, match="counter-example"):
        reading("decimal", examples=[], why="Because.")
    with pytest.raises(RuleError, match="counter-example"):
        announce("aside", Strong(), say={"narration": "aside"}, examples=[], why="Because.")


def test_a_form_listed_twice_in_one_role_is_refused() -> None:
    (form, *_) = wink().forms
    with pytest.raises(RuleError, match="twice"):
        Rule("wink", "toggle", (form, form), "wink", Strong(), examples=EXAMPLES, why="Because.")


# -- sets of rules ------------------------------------------------------------------------------


def test_sets_are_added_and_subtracted() -> None:
    assert "wink" in ENGLISH + [wink()]
    assert (ENGLISH + [wink()]) - {"wink"} == ENGLISH
    assert ENGLISH - "quote" == ENGLISH - {"quote"} == ENGLISH - ["quote"]
    assert len(ENGLISH - {"quote", "strong"}) == len(ENGLISH) - 2
    assert (ENGLISH - {"quote"}).names == ENGLISH.names - {"quote"}
    assert ENGLISH - () == ENGLISH
    assert list(ENGLISH.only("quote", "strong").names ^ {"quote", "strong"}) == []


def test_adding_leaves_both_sets_as_they_were() -> None:
    before = tuple(ENGLISH)
    added = ENGLISH + RuleSet((wink(),))
    assert tuple(ENGLISH) == before
    assert (added.lexicon, added.numbers) == (ENGLISH.lexicon, ENGLISH.numbers)


def test_a_rule_of_the_same_name_is_replaced() -> None:
    other = wink(why="Because.")
    twice = ENGLISH + [wink()] + [other]
    assert twice["wink"] is other
    assert len(twice) == len(ENGLISH) + 1


@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda: ENGLISH - {"qoute"}, id="subtract"),
        pytest.param(lambda: ENGLISH.only("qoute"), id="only"),
        pytest.param(lambda: ENGLISH["qoute"], id="look up"),
        pytest.param(lambda: normalize("So.", heading_levels={"qoute": 2}), id="heading_levels"),
    ],
)
def test_an_unknown_name_is_refused_and_the_known_ones_are_told(
    use: Callable[[], object],
) -> None:
    with pytest.raises(OptionError, match=r"'qoute'.*choose from.*quote"):
        use()


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(RuleError, match="wink"):
        RuleSet((wink(), wink(why="Because.")))


def test_the_order_of_rules_has_no_meaning() -> None:
    backwards = RuleSet(tuple(ENGLISH)[::-1], ENGLISH.lexicon, ENGLISH.numbers)
    for rule in ENGLISH:
        for example in rule.examples:
            assert result_of(example, backwards).markdown == result_of(example).markdown
