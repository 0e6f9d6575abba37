"""Profiles: voices on top of others, ours and those of users."""

import pickle

import pytest

from verbalnorm import ENGLISH, Normalizer, OptionError, normalize, verbalize
from verbalnorm.document import Emphasis
from verbalnorm.rules.profile import Profile
from verbalnorm.rules.rule import Rule, leaves, same, toggle

MARKDOWN = "## Frost\n\nIt was **very** ~~cold~~ *dry*, says `log`."


def dashed() -> Rule:
    return toggle(
        "dashed",
        Emphasis(),
        say={"symbols": "hyphen asterisk"},
        examples=[
            same("It is hyphen asterisk very hyphen asterisk cold.", "It is *very* cold."),
            leaves("A hyphen, an asterisk."),
        ],
        why="To be called otherwise.",
    )


@pytest.mark.parametrize(
    ("voice", "spoken"),
    [
        (
            "symbols-nvda",
            (
                "number number Frost\n\nIt was star star very star star tilda tilda cold tilda"
                " tilda star dry star, says graav log graav."
            ),
        ),
        (
            "symbols-espeak",
            (
                "hash hash Frost\n\nIt was asterisk asterisk very asterisk asterisk tilde tilde"
                " cold tilde tilde asterisk dry asterisk, says back prime log back prime."
            ),
        ),
    ],
)
def test_a_profile_has_its_own_words_and_hears_them(voice: str, spoken: str) -> None:
    assert str(verbalize(MARKDOWN, voice=voice)) == spoken
    assert normalize(spoken, voice=voice).markdown == MARKDOWN


@pytest.mark.parametrize("profile", ENGLISH.profiles, ids=lambda profile: profile.name)
def test_each_word_of_our_profiles_is_in_use_and_sourced(profile: Profile) -> None:
    ENGLISH.with_voice("again", like=profile.like, words=dict(profile.words))
    assert profile.why.endswith(".")


def test_a_profile_is_heard_where_it_is_declared_only() -> None:
    text = "It was star very star cold and number one."
    assert normalize(text).markdown is text
    assert normalize(text, voice="symbols").markdown is text
    assert normalize(text, voice="symbols-nvda").markdown == "It was *very* cold and number one."


def test_a_word_that_goes_to_another_rule_is_lost_to_the_first() -> None:
    """As with "open bracket", which is round to one reader and square to another."""
    rules = ENGLISH.with_voice(
        "waves", like="symbols", words={"tilde tilde": "wave wave", "backtick": "tilde tilde"}
    )
    spoken = verbalize("~~a~~ or `b`", voice="waves", rules=rules)
    assert str(spoken) == "wave wave a wave wave or tilde tilde b tilde tilde"
    assert normalize(str(spoken), voice="waves", rules=rules).markdown == "~~a~~ or `b`"
    assert normalize("tilde tilde a tilde tilde", rules=rules).markdown == "~~a~~"


def test_a_profile_is_laid_over_the_rules_at_hand() -> None:
    rules = (ENGLISH - {"emphasis"}) + [dashed()]
    assert str(verbalize("So *dry*.", voice="symbols-nvda", rules=rules)) == (
        "So hyphen star dry hyphen star."
    )


def test_a_profile_can_lie_on_a_profile() -> None:
    rules = ENGLISH.with_voice("mine", like="symbols-nvda", words={"star": "bang"})
    assert "bang bang very bang bang" in str(verbalize(MARKDOWN, voice="mine", rules=rules))
    assert Normalizer(pickle.loads(pickle.dumps(rules)), "mine") == Normalizer(rules, "mine")
    again = rules.with_voice("mine", like="symbols", words={"asterisk": "bing"})
    assert "bing bing very" in str(verbalize(MARKDOWN, voice="mine", rules=again))
    assert "bang" not in str(verbalize(MARKDOWN, voice="mine", rules=again))


def test_wrong_profiles_are_refused() -> None:
    with pytest.raises(OptionError, match="never says 'asterix'"):
        ENGLISH.with_voice("mine", like="symbols", words={"asterix": "star"})
    with pytest.raises(OptionError, match="like itself"):
        ENGLISH.with_voice("symbols", like="symbols", words={"asterisk": "star"})
    mine = ENGLISH.with_voice("mine", like="symbols-nvda")
    with pytest.raises(OptionError, match="like itself"):
        mine.with_voice("symbols-nvda", like="mine")
