"""What a page shows of a transcript: nothing said comes alive, nothing becomes structure by chance.

The output of ``normalize`` is rendered by two readers that let everything pass: markdown-it-py with
HTML on and no link checked, and cmark-gfm with its unsafe option and every extension. Their HTML
may hold the tags of the document that was understood, and no other.
"""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws.texts import transcripts
from tests.markdown.html import html
from tests.markdown.pages import (
    MADE_OF_MARKDOWN,
    OF_THE_WEB,
    READERS,
    WITHOUT_FOOTNOTES,
    cmark,
    page,
    schemes,
)
from verbalnorm import Normalizer, normalize
from verbalnorm.document import Document, FootnoteDefinition, Math, MathBlock, Node, Paragraph, Text
from verbalnorm.markdown.read import read
from verbalnorm.markdown.write import write

VOICES = ("auto", "narration", "symbols", "dictation")
NORMALIZERS = [Normalizer(voice=voice, images=True) for voice in VOICES]


def holds_math(node: Node) -> bool:
    """Whether there is math in it: the signs in there are markup for who knows none."""
    children: tuple[Node, ...] = getattr(node, "children", ())
    return isinstance(node, (Math, MathBlock)) or any(map(holds_math, children))


def assert_safe(restore: Normalizer, text: str) -> None:
    result = restore(text)
    understood = page(html(result.document)).tags
    for render in READERS:
        shown = page(render(result.markdown))
        if render is cmark:
            # It makes links of bare addresses and boxes of tasks, and knows no math.
            own = {"a", "input", "span", "div"}
            shown.tags = [tag for tag in shown.tags if tag not in own]
            if not holds_math(result.document):
                assert shown.tags == [tag for tag in understood if tag not in own]
            assert set(shown.tags) <= MADE_OF_MARKDOWN | {"img"}
        else:
            assert shown.tags == understood
        assert set().union(*map(schemes, shown.targets)) <= OF_THE_WEB


@given(transcripts())
@example("So.\n===\n1986. A year\n\n    four\n\n- a\n+ b\n* c\n# d\n> e\n| f |\n|---|")
@example("nineteen eighty six. A great year.")
@example("a 1 dollar sign 1 dollar sign ")
@example("dollar sign <b> dollar sign")
@example("math block <script>so</script> end math block")
@example("math block [so](javascript:so) end math block")
@example("empty checkbox. 1 ")
@example("asterisk asterisk <b>so</b> asterisk asterisk")
@example("begin link so link address %6aavascript:run end link")
@example("f t p colon slash slash ferry dot dev")
@example("    \x0c\nso")
@example("so\n\n    \x0b\n\nit")
@example("so\n\n\t\x1c")
@example("\u2028  \nso")
@example("so  \n\u00a0")
def test_nothing_comes_alive_by_chance(text: str) -> None:
    for restore in NORMALIZERS:
        assert_safe(restore, text)


_DRESS = (
    "",
    "\u00ad",
    "\u202e",
    "\u200b",
    "\x01",
    "&#115;",
    "&colon;",
    "%3A",
    "%25",
    "%0a",
    "&",
    ";",
)
_hidden = st.lists(
    st.one_of(
        st.sampled_from("javascript: JaVa script : data: vbscript: %6a http:".split()),
        st.sampled_from(_DRESS),
        st.sampled_from("/x?#:"),
    ),
    min_size=1,
    max_size=6,
).map("".join)


@given(_hidden, st.sampled_from(("link", "image")))
@example("javascript:run", "link")
@example("%256aavascript:run", "image")
def test_no_link_leads_out_of_the_web(target: str, what: str) -> None:
    for restore in NORMALIZERS:
        assert_safe(restore, f"See begin {what} so {what} address {target} end {what}.")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:run",
        "JaVaScRiPt:run",
        "java\u00adscript:run",
        "\u202ejavascript:run",
        "\x01javascript:run",
        "java&#115;cript:run",
        "java\\&#115;cript:run",
        "javascript&colon;run",
        "%6aavascript:run",
        "%256aavascript:run",
        "vbscript%3Arun",
        "javascript\uff1arun",
        "data:text/html,so",
        "file:///so",
    ],
)
def test_a_link_that_leads_out_of_the_web_stays_words(target: str) -> None:
    said = f"See begin link so link address {target} end link."
    assert "](" not in normalize(said).markdown
    assert "](" not in normalize(said, voice="dictation").markdown


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("https://ferry.com/map", "https://ferry.com/map"),
        ("mailto:pip@ferry.com", "mailto:pip@ferry.com"),
        ("/map?at=1:2", "/map?at=1:2"),
        ("ferry.com/a%20map", "ferry.com/a%20map"),
    ],
)
def test_a_link_into_the_web_is_one(target: str, written: str) -> None:
    said = f"See begin link so link address {target} end link."
    assert normalize(said).markdown == f"See [so]({written})."


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1986. A great year.", r"1986\. A great year."),
        ("nineteen eighty six. A great year.", r"1986\. A great year."),
        ("12) it fell", r"12\) it fell"),
        ("# so", r"\# so"),
        ("- it fell", r"\- it fell"),
        ("+ it fell", r"\+ it fell"),
        ("* it fell", r"\* it fell"),
        ("> it fell", r"\> it fell"),
        ("It fell\n===", "It fell\n\\==="),
        ("It fell\n---", "It fell\n\\---"),
        ("---\ntitle: frost\n---", "\\---\ntitle: frost\n\\---"),
        ("| a | b |\n|---|---|", "| a | b |\n\\|---|---|"),
        ("a | b\n--|--", "a | b\n\\--|--"),
        ("    four blanks", "four blanks"),
        ("It fell.\n\n    Four blanks", "It fell.\n\nFour blanks"),
        ("[frost]: /it-came", r"\[frost]: /it-came"),
        ("[^1]: a note", r"\[^1]: a note"),
        ("It fell.[^1]", r"It fell.\[^1]"),
        ("[frost](https://ferry.com)", r"[frost\](https://ferry.com)"),
        ("![frost](https://ferry.com/a.png)", r"![frost\](https://ferry.com/a.png)"),
        ("<https://ferry.com>", r"\<https://ferry.com>"),
        ("<pip@ferry.com>", r"\<pip@ferry.com>"),
        ("ftp://ferry.com/map", r"ftp:\//ferry.com/map"),
        ("FTP://ferry.com/map", r"FTP:\//ferry.com/map"),
        # GFM takes the backslash into the address, which ends before the tag.
        ("http://ferry.com<b>so</b>", r"http:\//ferry.com\<b>so\</b>"),
        ("www.ferry.com<b>", r"www\.ferry.com\<b>"),
        ("https://ferry.com/*a*", r"https:\//ferry.com/\*a\*"),
        ("https://ferry.com/a_map", r"https://ferry.com/a_map"),
        # To GFM a blank that is none of ASCII's is a part of the address.
        ("https://ferry.com\u00a0<b>", "https:\\//ferry.com\u00a0\\<b>"),
        ("www.ferry.com\u2028*so*", "www\\.ferry.com\u2028\\*so\\*"),
        # A mark of the order of bytes is dropped where a page begins.
        ("\ufeff1986. So", "\ufeff1986\\. So"),
        ("\ufeff# so", "\ufeff\\# so"),
        ("\ufeff    four blanks", "\ufefffour blanks"),
        ("\ufeff\n\tso", "\ufeff\nso"),
        # What is left of a line of marks would close what was opened before it.
        ("**It fell\n***", "\\*\\*It fell\n\\*\\*\\*"),
        ("__It fell\n___", "\\_\\_It fell\n\\_\\_\\_"),
        ("It fell\n***", "It fell\n\\***"),
        ("```\nso\n```", "\\`\\`\\`\nso\n\\`\\`\\`"),
        ("~~~\nso", "\\~\\~\\~\nso"),
        ("It fell. <script>run()</script>", r"It fell. \<script>run()\</script>"),
        ("<!-- so -->", r"\<!-- so -->"),
        ("<?php so ?>", r"\<?php so ?>"),
        ("so &lt;b&gt; so", r"so \&lt;b\&gt; so"),
    ],
)
def test_what_stood_in_the_transcript_is_text(text: str, written: str) -> None:
    assert normalize(text).markdown == written
    assert_safe(NORMALIZERS[0], text)


@pytest.mark.parametrize(
    "text",
    [
        "less than sign script greater than sign so less than sign slash script greater than sign",
        "It fell. Less than script greater than.",
        "plus sign it fell",
        "number sign it fell",
        "hyphen it fell",
        "It fell\nequals sign",
        "vertical bar a vertical bar\nvertical bar hyphen hyphen hyphen vertical bar",
        "It fell. New line. Plus sign it rose",
        "asterisk asterisk <script>run()</script> asterisk asterisk",
        "Heading. <b>Frost</b>. It came.",
        "Quote <b>it fell</b> end quote",
        "backtick <b> backtick and <b>",
    ],
)
def test_what_was_said_is_text(text: str) -> None:
    for restore in NORMALIZERS:
        assert_safe(restore, text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("so left angle bracket b greater than sign", r"so \<b >"),
        ("<i> is left angle bracket b greater than sign", r"<i> is \<b >"),
        ("**so** left angle bracket b greater than sign", r"**so** \<b >"),
        ("bold so end bold left angle bracket b greater than sign", r"**so** \<b >"),
        ("[so left angle bracket b greater than sign](/x)", r"[so \<b >](/x)"),
        ("> so left angle bracket b greater than sign", r"> so \<b >"),
        ("bold italics ** * ** end italics end bold", r"**_\*\* * \*\*_**"),
        ("bold * end bold * bold so end bold", r"**\*** * **so**"),
        ("number sign", r"\#"),
        ("plus sign so", r"\+ so"),
        ("1986 full stop A great year", r"1986\. A great year"),
        ("nineteen eighty six. A great year", r"1986\. A great year"),
        ("`so` full stop *it* full stop", "`so`. *it*."),
        ("| a | b vertical bar c |\n|---|---|\n| d | e |", "| a | b | c |\n|---|---|\n| d | e |"),
    ],
)
def test_a_sign_that_is_said_is_no_markup_among_markdown(text: str, written: str) -> None:
    result = normalize(text, voice="dictation", syntax="markdown")
    assert result.markdown == written
    assert result.trace.apply(text) == written


def test_a_sign_that_is_heard_later_is_text() -> None:
    text = "so dollar sign x dollar sign left angle bracket b greater than sign"
    result = normalize(text, voice="dictation")
    assert result.markdown == r"so $x $\<b >"
    assert result.trace.apply(text) == result.markdown
    assert_safe(NORMALIZERS[-1], text)


@pytest.mark.parametrize(
    ("voice", "text", "written"),
    [
        # A line that begins anew, behind what was said in a mark that is written.
        (
            "auto",
            "We know quote new paragraph ~~~end quote\n\nThe rest.",
            'We know "\n\n\\~\\~\\~"\n\nThe rest.',
        ),
        (
            "auto",
            "We know quote new paragraph ```end quote\n\nThe rest.",
            'We know "\n\n\\`\\`\\`"\n\nThe rest.',
        ),
        ("auto", "We know quote new paragraph * * *end quote", 'We know "\n\n\\* * *"'),
        ("dictation", "We know caps on new paragraph* * *caps off", "We know\n\n\\* * *"),
        # A mark that begins such a line is none.
        (
            "auto",
            "It was. Begin italics so new paragraph end italics then.",
            "It was. *So*\n\nthen.",
        ),
        ("auto", "asterisk new paragraph asterisk", "asterisk\n\nasterisk"),
        (
            "auto",
            "We know triple asterisk it fell new paragraph triple asterisk",
            "We know ***it fell***",
        ),
        (
            "dictation",
            "We know asterisk it fell new line asterisk it rose.",
            "We know *it fell*\\\nit rose.",
        ),
        # What is said behind the marker of an item or of a quotation.
        ("auto", "sub bullet point close angle bracket so", r"- \> so"),
        ("dictation", "a\n- next line", "a\n\\-"),
        ("dictation", "item one close angle bracket so it was", r"1. \> so it was"),
        ("dictation", "so bullet point greater than sign so", "so\n\n- \\> so"),
        ("dictation", "bullet point so bullet point close angle bracket so", "- so\n- \\> so"),
        ("dictation", "open quote asterisk sign so it was", r"> \* so it was"),
        ("dictation", "open quote hyphen", r"> \-"),
        ("dictation", "quote. 1 period. So.", r"> 1\. So."),
        ("dictation", "begin note. 1 period. So.", "> [!NOTE]\n> 1\\. So."),
        ("auto", "Open quote; twenty one.", r"> 21\."),
    ],
)
def test_what_is_heard_later_begins_no_block(voice: str, text: str, written: str) -> None:
    result = Normalizer(voice=voice)(text)
    assert result.markdown == written
    assert result.trace.apply(text) == written
    assert Normalizer(voice=voice, syntax="markdown")(written).markdown == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- hyphen hyphen", r"- \--"),
        ("so\n* asterisk sign * asterisk sign", "so\n* \\* **"),
        ("> - greater than sign so", r"> - \> so"),
        ("- [ ] plus sign so", r"- [ ] \+ so"),
        ("- [x] colon javascript:so", "- [x] : javascript:so"),
        ("- [x] colon data:text/html,so", "- [x] : data:text/html,so"),
        ("- so\n  plus sign so", "- so\n  \\+ so"),
        ("so new paragraph [so]: /x", "so\n\n\\[so]: /x"),
        ("so new line > so", "so\\\n\\> so"),
        # What began a block before does so still.
        ("> full stop\n> - so comma it", "> .\n> - so, it"),
        ("* * *\n\n- - -\n\nso comma it", "* * *\n\n- - -\n\nso, it"),
        ("so comma it\n---", "so, it\n---"),
        ("a\n- new paragraph", "a\n- new paragraph"),
        ("1. bold so end bold\n2. > so", "1. **so**\n2. > so"),
    ],
)
def test_what_is_said_in_markdown_begins_no_block(text: str, written: str) -> None:
    result = normalize(text, voice="dictation", syntax="markdown")
    assert result.markdown == written
    assert result.trace.apply(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("See https://ferry.com/map new line it came.", "See https:\\//ferry.com/map\\\nit came."),
        ("See www.ferry.com new line it came.", "See www\\.ferry.com\\\nit came."),
        (
            "See https://ferry.com no space bold so end bold it.",
            "See https:\\//ferry.com**so** it.",
        ),
        ("See bold https://ferry.com end bold, it came.", "See **https://ferry.com**, it came."),
        (
            "See begin link a https://ferry.com map link address https://ferry.dev end link.",
            "See [a https://ferry.com map](https://ferry.dev).",
        ),
    ],
)
def test_no_address_swallows_the_markup_behind_it(text: str, written: str) -> None:
    dictated = normalize(text, voice="dictation")
    assert dictated.markdown == written
    understood, shown = page(html(dictated.document)), page(cmark(written))
    assert [tag for tag in shown.tags if tag != "a"] == [t for t in understood.tags if t != "a"]
    assert normalize(text, voice="dictation", syntax="markdown").markdown in (written, text)


def test_images_are_an_option() -> None:
    said = "See begin image a goat image address https://ferry.com/goat.png end image."
    assert "![" not in normalize(said, voice="dictation").markdown
    assert "![" in normalize(said, voice="dictation", images=True).markdown


def test_characters_that_turn_the_line_are_kept_and_reported() -> None:
    text = "It was \u202e\u2066so it was.\u200f"
    result = normalize(text)
    assert result.markdown is text
    assert [warning.span.of(text) for warning in result.warnings] == ["\u202e\u2066", "\u200f"]
    assert not normalize("It was שלום, so it was.").warnings


_SAID = (
    "open bracket {} close bracket open paren {} close paren",
    "{} open bracket {} close bracket open paren colon slash slash ferry dot example close paren",
    "begin link {} link address {} end link",
    "It fell {} footnote one {} end footnote",
    "{} asterisk asterisk {} asterisk asterisk",
)
_HELD = ("![i](x.png)", "![i]", "![", "]", "[", "`", "so", "javascript:run", "ferry dot com", "!")
_held = st.lists(st.sampled_from(_HELD), min_size=1, max_size=3).map(" ".join)


@given(st.builds(str.format, st.sampled_from(_SAID), _held, _held))
@example("open bracket ![i](x.png) close bracket open paren colon slash slash ferry dot example ")
@example("open bracket new paragraph so close bracket open paren ![i](x.png) close paren")
@example("begin link new paragraph so link address x<b>y end link")
@example("so ![i] footnote one https://ferry.com/x.png end footnote")
def test_nothing_that_is_held_comes_alive(text: str) -> None:
    for voice in VOICES:
        written = normalize(text, voice=voice).markdown
        for render in (*READERS, WITHOUT_FOOTNOTES):
            shown = page(render(written))
            assert set(shown.tags) <= MADE_OF_MARKDOWN
            assert set().union(*map(schemes, shown.targets)) <= OF_THE_WEB


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("so ![i](x.png)", r"so !\[i\](x.png)"),
        ("[so](ferry)", r"\[so\](ferry)"),
        ("so [^1]", r"so \[^1\]"),
        ("so [it] is", "so [it] is"),
    ],
)
def test_what_was_text_stays_so_in_a_link_that_is_heard_later(text: str, written: str) -> None:
    said = f"we open bracket {text} close bracket open paren colon slash slash ferry dot example"
    assert normalize(f"{said} close paren").markdown == f"we [{written}](//ferry.example)"


@pytest.mark.parametrize(
    "text",
    [
        "javascript:run",
        "javascript:run(1)",
        'javascript:run "a title"',
        "javascript:run 'a title'",
        "javascript:run (a title)",
        'javascript:run\n"a title"',
        "javascript:run\nso",
        "<javascript:run>",
        "java\u00adscript:run",
        "javascript&colon;run",
        "data:text/html,so",
    ],
)
def test_a_footnote_defines_no_link_out_of_the_web(text: str) -> None:
    note = FootnoteDefinition((Paragraph((Text(text),)),), label="1")
    for escape in (True, False):
        made = write(Document((note,)), escape=escape)
        written = "So[^1]\n\n" + "".join(piece.text for piece in made)
        assert not page(WITHOUT_FOOTNOTES(written)).targets
        if escape:
            assert read(written).children[1] == note


@pytest.mark.parametrize("text", ["so", "https://ferry.com", "javascript: so", "3:16"])
def test_other_footnotes_begin_on_their_line(text: str) -> None:
    note = FootnoteDefinition((Paragraph((Text(text),)),), label="1")
    assert [piece.text for piece in write(Document((note,)))][:2] == ["[^1]:", " "]


def test_emphasis_in_which_nothing_is_left_leaves_nothing() -> None:
    result = normalize("asterisk asterisk start note\nit fell end note star star")
    assert result.markdown == "> [!NOTE]\n> it fell"
    assert result.document == read(result.markdown)
