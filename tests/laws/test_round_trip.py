"""Laws 1, 7 and 8: what a voice says of a document is heard as that document, in one way only."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.laws.texts import transcripts
from tests.markdown.html import begins_with_math, html, reader_of_everything, same
from verbalnorm import ENGLISH, Normalizer, Verbalizer
from verbalnorm.document import (
    Document,
    FootnoteDefinition,
    FootnoteReference,
    HtmlBlock,
    HtmlInline,
    Node,
    Paragraph,
    Strong,
    Text,
)
from verbalnorm.markdown.read import read
from verbalnorm.markdown.write import write
from verbalnorm.rules.rule import SLOT
from verbalnorm.speech.say.compared import unbroken
from verbalnorm.speech.say.page import sayable
from verbalnorm.speech.say.voice import Voice
from verbalnorm.testing import documents

VOICES = sorted(ENGLISH.voices)
# Words that are part of a spoken form, without those of counts and values, which have no literal.
FORMS = {
    voice: sorted(
        {
            form.words.removesuffix(SLOT)
            for rule in ENGLISH.in_voice(voice)
            for form in rule.forms
            if not (rule.family == "list" and form.number)
        }
    )
    for voice in VOICES
}
SAY = {voice: Verbalizer(voice=voice) for voice in VOICES}
SAY_VALUES = {voice: Verbalizer(voice=voice, numbers=True, signs=True) for voice in VOICES}
HEAR = {voice: Normalizer(voice=voice, style="off", images=True) for voice in VOICES}

# Who says HTML, as the text that it is.
SPELLED = {voice: Voice(ENGLISH.in_voice(voice), voice).spells for voice in VOICES}

every_voice = pytest.mark.parametrize("voice", VOICES)


def said_by(voice: str) -> list[type[Node]]:
    """The types of nodes that ``voice`` has words for."""
    said = [
        type(rule.node)
        for rule in ENGLISH.in_voice(voice)
        if rule.node is not None and any(voice in form.voices for form in rule.forms)
    ]
    said += [FootnoteReference] if FootnoteDefinition in said else []
    return [*said, HtmlBlock, HtmlInline] if SPELLED[voice] else said


def markdown(document: Document) -> str:
    return "".join(piece.text for piece in write(document))


# -- 1: round trip ------------------------------------------------------------------------------


@every_voice
@given(data=st.data())
def test_law_1_what_is_said_without_a_loss_is_heard_as_it_was(
    voice: str, data: st.DataObject
) -> None:
    document = data.draw(documents(only=said_by(voice)))
    spoken = SAY[voice](markdown(document))
    assume(not spoken.losses)
    told, _ = sayable(document, spelled=True)
    assert unbroken(read(HEAR[voice](spoken.text).markdown)) == unbroken(told)


@every_voice
@given(data=st.data())
def test_law_1_words_of_the_text_stay_words(voice: str, data: st.DataObject) -> None:
    words = st.one_of(
        st.sampled_from(FORMS[voice]),
        st.sampled_from(FORMS[voice]).map(str.capitalize),
        st.sampled_from("so it rained the and a pear, literal".split()),
    )
    blanks = st.sampled_from((" ", " ", ", ", ". "))
    parts = data.draw(st.lists(st.tuples(words, blanks), max_size=9))
    text = "".join(word + blank for word, blank in parts).strip()
    marked = Strong((Text("so"),))
    document = Document((Paragraph((Text(f"So {text} "), marked, Text(f" {text}, so."))),))
    spoken = SAY[voice](markdown(document))
    assume(not spoken.losses)
    assert read(HEAR[voice](spoken.text).markdown) == document


@every_voice
@given(
    st.one_of(
        st.text(alphabet="a *_`~#>-[]()!|\\\n\t1.&<:$^", max_size=60), transcripts(), st.text()
    ),
    st.booleans(),
)
def test_any_markdown_can_be_said(voice: str, text: str, values: bool) -> None:
    spoken = (SAY_VALUES if values else SAY)[voice](text)
    assert all(loss.span is None or loss.span.end <= len(text) for loss in spoken.losses)


# -- 7: read by others --------------------------------------------------------------------------


@every_voice
@given(data=st.data())
def test_law_7_what_was_heard_is_rendered_by_others_as_what_was_said(
    voice: str, data: st.DataObject
) -> None:
    document = data.draw(documents(only=said_by(voice)))
    spoken = SAY[voice](markdown(document))
    assume(not spoken.losses and not begins_with_math(document))
    rendered = reader_of_everything().render(HEAR[voice](spoken.text).markdown)
    told, _ = sayable(document, spelled=True)
    assert same(rendered) == same(html(unbroken(told), gfm=True))


# -- 8: unambiguous -----------------------------------------------------------------------------


@every_voice
def test_law_8_any_two_markers_that_can_meet_are_told_apart(voice: str) -> None:
    """Each form of a voice has, for what may stand behind it, a marker that is heard as itself."""
    told = Voice(ENGLISH.in_voice(voice), voice)
    nodes = [rule.node for rule in ENGLISH if rule.kind == "toggle" and rule.node is not None]
    for left in nodes:
        for right in nodes:
            if type(left) is type(right) or not (told.pairs(left) and told.pairs(right)):
                continue
            assert any(
                told.decodes("", one.closer.words, two.opener.words)
                and told.decodes("", one.opener.words, two.opener.words)
                and told.decodes("", two.closer.words, one.closer.words)
                for one in told.pairs(left)
                for two in told.pairs(right)
            )
