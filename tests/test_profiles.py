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
    table = {"words": dict(profile.words), "signs": dict(profile.signs)}
    ENGLISH.with_voice("again", like=profile.like, **table)
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


# -- signs ---------------------------------------------------------------------------------------

SIGNED = "It rained, sadly: the inn (the old one) is shut. Is it [so]? Salt & pepper; done!"


@pytest.mark.parametrize("voice", ["dictation", "dictation-uk", "dictation-us"])
def test_signs_are_said_by_their_names_and_heard(voice: str) -> None:
    spoken = verbalize(SIGNED, voice=voice, signs=True)
    assert spoken.losses == ()
    assert not set(",:()[].?&;!") & set(str(spoken))
    assert normalize(str(spoken), voice=voice).markdown == SIGNED


def test_one_name_is_round_to_one_reader_and_square_to_another() -> None:
    spoken = "The inn open bracket the old one close bracket is shut."
    assert normalize(spoken, voice="dictation-uk").markdown == "The inn (the old one) is shut."
    assert normalize(spoken, voice="dictation-us").markdown == "The inn [the old one] is shut."
    assert normalize(spoken, voice="dictation").markdown is spoken
    assert normalize(spoken).markdown is spoken


def test_names_that_are_words_are_said_and_not_heard() -> None:
    spoken = verbalize("Salt & pepper (so).", voice="symbols-nvda", signs=True)
    assert str(spoken) == "Salt and pepper left paren so right paren dot"
    assert [str(loss) for loss in spoken.losses] == [
        "Text: & is said, and heard as words",
        "Text: . is said, and heard as words",
    ]
    heard = normalize(str(spoken), voice="symbols-nvda")
    assert heard.markdown == "Salt and pepper (so) dot"


def test_a_voice_without_names_says_no_signs() -> None:
    assert str(verbalize(SIGNED, voice="narration", signs=True)) == SIGNED


def test_a_user_names_a_sign() -> None:
    rules = ENGLISH.with_voice("mine", like="dictation", signs={"&": "and sign"})
    spoken = verbalize("Salt & pepper, so.", voice="mine", rules=rules, signs=True)
    assert str(spoken) == "Salt and sign pepper comma so period"
    assert normalize(str(spoken), voice="mine", rules=rules).markdown == "Salt & pepper, so."
    with pytest.raises(OptionError, match="no rule writes 'q'"):
        ENGLISH.with_voice("mine", like="dictation", signs={"q": "queue"})
