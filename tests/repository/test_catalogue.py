"""The generated pages are what the rules say today."""

from tests.repository import ROOT
from verbalnorm import ENGLISH
from verbalnorm.catalog import RULES, VOICES, pages

REMEDY = "run `./run python -m verbalnorm.catalog docs`"


def test_the_pages_are_fresh() -> None:
    for path, text in pages().items():
        file = ROOT / "docs" / path
        assert file.exists(), f"{path} is missing; {REMEDY}"
        assert file.read_text("utf-8") == text, f"{path} is stale; {REMEDY}"


def test_no_page_is_left_of_a_rule_that_is_no_more() -> None:
    found = {file.stem for file in (ROOT / "docs" / RULES).glob("*.md")}
    assert found == ENGLISH.names | {"index"}, REMEDY


def test_a_page_shows_all_that_a_rule_has() -> None:
    made = pages()
    for rule in ENGLISH:
        page = made[f"{RULES}/{rule.name}.md"]
        numbers = {form.number for form in rule.forms}
        for form in rule.forms:
            # Of those that count on, the first and the last are shown.
            between = form.number > 2 and {form.number - 1, form.number + 1} <= numbers
            assert f"“{form.words}”" in page or between
            assert all(f"| {item.name} | {item.weight:+g} |" in page for item in form.evidence)
        for example in rule.examples:
            assert f"\n{example.spoken}\n" in page
            assert f"\n{example.written}\n" in page
        assert all(phrase in page for phrase in rule.phrases)


def test_the_page_of_voices_shows_each_voice_and_each_profile() -> None:
    page = pages()[VOICES]
    for voice in ENGLISH.voices:
        assert f"\n## {voice}\n" in page
    for profile in ENGLISH.profiles:
        assert all(f"\n| {old} | {new} |\n" in page for old, new in profile.words)
        assert all(f"| {sign} |".replace("||", "\\|") in page for _, sign in profile.signs)
