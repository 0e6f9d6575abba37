"""Laws 2 to 6 on generated texts, on the rules' own examples, and on real transcripts."""

import html
import re
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.laws.listed import LISTED, TOKEN
from tests.laws.texts import WORDS, narrations, transcripts
from verbalnorm import ENGLISH, Edit, Normalizer, Result, normalize
from verbalnorm.presets import STYLES
from verbalnorm.speech.trigger import Trigger

RESTORE = Normalizer()
AGAIN = Normalizer(syntax="markdown")
DICTATED = Normalizer(voice="dictation")
LISTS = {rule.name for rule in ENGLISH if rule.family == "list"}
NOTES = {rule.name for rule in ENGLISH if rule.kind == "note"}
# What can reach over a blank line.
REACHING = {rule.name for rule in ENGLISH if rule.kind in ("quotation", "fence")}

texts = st.one_of(transcripts(), narrations())
examples = pytest.mark.parametrize(
    "text",
    [
        pytest.param(example.spoken, id=f"{rule.name}: {example.spoken}")
        for rule in ENGLISH
        for example in rule.examples
    ],
)


@pytest.fixture(scope="session")
def real(data: Path) -> list[str]:
    """Real transcripts, and the seed where it lies beside them."""
    files = [*sorted((data / "real").glob("*.txt")), *sorted((data.parent / "seed").glob("*.txt"))]
    assert files, "no real transcripts"
    return [file.read_text("utf-8") for file in files]


# -- 2: settled ---------------------------------------------------------------------------------


def check_settled(text: str) -> None:
    once = RESTORE(text)
    if "literal" in {claim.rule for claim in once.resolution.claims}:
        return  # outside of the law: what was a word by its word is a marker again
    assert AGAIN(once.markdown).markdown == once.markdown


# What is heard of a place can hang on the words of a mark beside it, which are no longer there when
# its output is heard again.
SETTLED = {
    "a value judged by the punctuation of a mark": "Open quote; twenty one.",
    "a heading that stands where another one was": "Hash. sign Hash. sign.",
    "a marker whose sentence a list begins": "Sub item seven: sub item seven: forty",
    "a mark over joined lines": "Double asterisk, it fell.\nIt rose.\nDouble asterisk, it stood.",
    "a value beside a value": "She was one oh Point5.",
    "a form across lines inside of a quotation": "Open quote quote\nunquote.",
    "a quotation inside of bold": "Asterisk asterisk begin quote asterisk asterisk.",
    "a list that ends inside of code": "Checked item code block end list end of code block so.",
    "items without a word": "Quote unchecked box unchecked item unquote.",
    "a list inside of a quotation": (
        "quote, I do,\none, description and, two, lot of people\nand, three, that caused "
    ),
    "pairs that cross": "Asterisk asterisk so open quote we asterisk asterisk it end quote.",
    "quotations that nobody closes": "Open quote we left. Open quote it fell. Open quote so.",
    "more of them than one may hold": "Open quote we left. " * 40,
    "quotations that nobody closes, with headings": "She says, quote heading Frost. It came. " * 3,
    "a callout over two items": (
        "sub item seven begin tip twenty\n\n item ten\n\n sub item eight\n\n end tip"
    ),
    "a value beside what has to be escaped": "Twenty one x&amp;y.",
    "a value before a sign that has to be escaped": "oh x&colon;",
    "a rule before a form feed": "dash dash dash\x0c\n\nb",
    "lists side by side": "one, it fell, two, it rose, and three, it stood, " * 3,
    "pairs that cross no more once code is written": (
        "bullet point italic left curly bracket last bullet o code strikethrough end code end of"
        " the list close curly bracket italic off strikethrough off"
    ),
    "an item among others that may be none": (
        "double star double star bright.X bullet Heading.Rain. a item one find the key\n\nitem two"
        " open the gate\n\nend list begin image underscore literal literal"
    ),
    "a line of a paragraph that is indented": "Start important\n    Quote",
    "a letter before a bracket that is escaped": "so https colon slash slash a dot b ](x) so",
}


@pytest.mark.parametrize("text", SETTLED.values(), ids=SETTLED)
def test_law_2_where_constructs_meet(text: str) -> None:
    check_settled(text)


@pytest.mark.parametrize(
    "block",
    [
        "It snowed. Horizontal rule. It thawed.",
        "Code block. x. End code block.",
        "math block x end math block",
        "Heading. Frost. It came.",
        "quote it fell. It rose. end quote",
        "Begin note. so. End note.",
    ],
)
@pytest.mark.parametrize(
    "table",
    [
        "Table with one row. Stop, Time. Stop: Ferry. {} Time: at noon. End table. So.",
        "pipe Stop pipe\npipe dash dash dash pipe\npipe {} pipe",
    ],
)
def test_a_table_holds_no_blocks(table: str, block: str) -> None:
    for restore in (RESTORE, Normalizer(voice="symbols"), Normalizer(voice="dictation")):
        written = restore(table.format(block)).markdown
        assert Normalizer(voice=restore.voice, syntax="markdown")(written).markdown == written


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "text", ["Second$x$", "Press * one.", "half oh x$$ (", "footnote one x&colon;x end footnote"]
)
def test_law_2_no_value_is_heard_for_a_backslash(text: str, style: str) -> None:
    once = normalize(text, style=style).markdown
    assert normalize(once, style=style, syntax="markdown").markdown == once


def test_of_two_pairs_that_cross_neither_stands() -> None:
    text = "We asterisk asterisk so open quote we asterisk asterisk it end quote."
    assert normalize(text).markdown == text


def test_a_quotation_that_nobody_closes_ends_before_what_leads_to_the_next_one() -> None:
    text = "She says, quote, it fell. He says, quote, it rose."
    assert normalize(text).markdown == "She says:\n\n> It fell.\n\nHe says:\n\n> It rose."


@given(texts)
def test_law_2_a_second_pass_finds_nothing_more_to_do(text: str) -> None:
    check_settled(text)


@examples
def test_law_2_on_the_rules_own_examples(text: str) -> None:
    check_settled(text)


@pytest.mark.parametrize("text", ["00:12\n(0:05)\n", "(0:05)12:30 ", "12:30\n\n00:01:02\n"])
def test_law_2_where_notes_are_dropped(text: str) -> None:
    once = normalize(text, drop=["times"]).markdown
    assert normalize(once, drop=["times"], syntax="markdown").markdown == once


@pytest.mark.parametrize("voice", ["dictation", "symbols", "auto"])
def test_a_line_end_behind_a_text_changes_nothing_in_it(voice: str) -> None:
    restore = Normalizer(voice=voice)
    for words in sorted({form.words for rule in ENGLISH for form in rule.forms}):
        text = f"so {words.replace('{n}', 'two')} it"
        assert restore(f"{text}\n").markdown == f"{restore(text).markdown}\n"


def test_law_2_on_real_transcripts(real: list[str]) -> None:
    for text in real:
        check_settled(text)


# -- 3: traced ----------------------------------------------------------------------------------


def check_traced(text: str, result: Result) -> None:
    edits = result.trace.edits
    assert result.trace.apply(text) == result.markdown
    at = 0
    for edit in edits:
        assert at <= edit.span.start <= edit.span.end <= len(text)
        assert edit.span.of(text) != edit.text, "an edit that changes nothing"
        at = edit.span.end
    for edit in edits:
        heads = " ".join(HEAD.findall(result.markdown)) if edit.rule == "readout" else ""
        assert not lost_words(text, edit) - set(TOKEN.findall(heads.casefold())), edit


@pytest.mark.parametrize("text", SETTLED.values(), ids=SETTLED)
def test_law_3_where_constructs_meet(text: str) -> None:
    check_traced(text, RESTORE(text))


# What joins words: each of them is a part of what is written.
JOINING = {rule.name for rule in ENGLISH if rule.kind in ("command", "address")}
PAUSES = {"colon", "comma", "dash", "hyphen", "period"}
# The row above the dashes of a table: the names of its columns, which are said again for each cell.
HEAD = re.compile(r"^(.*\|)\n[> ]*(?:\| -+ )+\|$", re.MULTILINE)


def lost_words(text: str, edit: Edit) -> set[str]:
    """The words under an edit that its rule does not list and its new text does not hold."""
    if edit.rule in ("chrome", "scratch"):
        return set()
    before = edit.span.of(text)
    if edit.rule == "mojibake":  # letters that no encoding confuses stay
        letters = re.sub("[^a-zA-Z]", "", before)
        return set() if letters == re.sub("[^a-zA-Z]", "", edit.text) else {before}
    after = html.unescape(edit.text).casefold()
    kept = {*TOKEN.findall(after), *LISTED.get(edit.rule, ())}
    if edit.rule in LISTS:  # the pause that is said behind a marker is a part of it
        kept |= PAUSES
    digits = re.sub(r"\D", "", after)
    spelled = re.sub("[^a-z]", "", after)  # letters that were spelled one by one are a word there
    return {
        token
        for token in TOKEN.findall(before.casefold())
        if token not in kept
        and not (token.isdecimal() and token in digits)
        and not ((len(token) == 1 or edit.rule in JOINING) and token in spelled)
    }


@given(texts)
def test_law_3_the_trace_applied_to_the_source_gives_the_output(text: str) -> None:
    check_traced(text, RESTORE(text))


@given(texts)
def test_law_3_for_text_that_is_markdown(text: str) -> None:
    check_traced(text, AGAIN(text))


@examples
def test_law_3_on_the_rules_own_examples(text: str) -> None:
    check_traced(text, RESTORE(text))


@given(texts)
@example("We went caps on-time and far caps off.")
@example("all caps on…slow rise fast all caps off")
@example("caps on, (slow) rise caps off")
@example("Item 1 dash left bracket space right bracket.")
def test_law_3_for_dictated_text(text: str) -> None:
    check_traced(text, DICTATED(text))


@given(texts)
@example("open paren \nyes close paren")
@example("open parentheses \n\nyes")
@example("hashtag\nyes")
@example("It cost euro sign\nfive")
@example("caps on\nslow rise caps off")
def test_law_3_where_lines_end_with_two_characters(text: str) -> None:
    text = re.sub(r"\r?\n", "\r\n", text)
    check_traced(text, DICTATED(text))
    check_traced(text, RESTORE(text))


@examples
def test_lines_that_end_with_two_characters_are_heard_as_those_with_one(text: str) -> None:
    words = text.split(" ")
    for length in (3, 5, 7):
        lines = [" ".join(words[at : at + length]) for at in range(0, len(words), length)]
        text = "\n".join(lines)
        for restore in (RESTORE, DICTATED, AGAIN):
            once = restore(text).markdown
            if "\n" in text:
                assert restore(text.replace("\n", "\r\n")).markdown == once.replace("\n", "\r\n")


def test_law_3_what_is_taken_back_ends_with_the_words_that_take_it_back() -> None:
    forms = tuple(form.words for form in ENGLISH["scratch"].forms)
    taken = 0
    for shown in ENGLISH["scratch"].examples:
        for edit in DICTATED(shown.spoken).trace.edits:
            if edit.rule == "scratch":
                taken += 1
                assert (edit.before or "").casefold().rstrip(" .,").endswith(forms)
                assert edit.text == ""
                assert edit.because[:1] == ("in its voice",)
    assert taken >= 3


def test_law_3_on_real_transcripts(real: list[str]) -> None:
    for text in real:
        check_traced(text, RESTORE(text))


@given(texts)
def test_law_3_a_trace_survives_as_plain_values(text: str) -> None:
    trace = RESTORE(text).trace
    assert type(trace).from_dicts(trace.to_dicts()).edits == trace.edits


@given(texts)
@example("The the. The the. Hyphen-hyphen-hyphens colon screening.")
def test_law_3_offsets_lead_from_the_source_to_the_output_and_back(text: str) -> None:
    result = RESTORE(text)
    trace, markdown = result.trace, result.markdown
    covered = {at for edit in trace.edits for at in range(edit.span.start, edit.span.end)}
    offsets = [trace.to_output(at) for at in range(len(text) + 1)]
    assert offsets == sorted(offsets)
    for at in set(range(len(text))) - covered:
        assert markdown[offsets[at]] == text[at]
        assert trace.to_source(offsets[at]) == at


# -- 4: untouched -------------------------------------------------------------------------------

PLAIN = [*WORDS, "İstanbul", "ﬁne", "日本", "👩‍👩‍👧", "e\u0301", "so.", "why?", "don’t", "(no)"]
NO_TRIGGER = [word for word in PLAIN if not any(RESTORE._scan(word))]


@given(st.lists(st.sampled_from(NO_TRIGGER), max_size=40).map(" ".join))
def test_law_4_a_text_without_a_mark_comes_back_as_the_same_object(text: str) -> None:
    assume(not any(RESTORE._scan(text)))  # words that are nothing alone can be a form together
    assert normalize(text).markdown is text
    assert not normalize(text).trace.edits


# -- 5: divisible -------------------------------------------------------------------------------


def pending(result: Result) -> bool:
    """Whether something is open at the end of the text.

    That is a quotation or code block that nobody closes, or an announcement without a title.
    """
    declined = result.trace.declined
    text = result.source.text
    last = RESTORE._scan(text).triggers[-1:]
    if any(announces(trigger) and not TOKEN.search(text, trigger.end) for trigger in last):
        return True
    return bool(result.warnings) or any(
        item.rule in REACHING and item.reason == "nothing closes it" for item in declined
    )


def announces(trigger: Trigger) -> bool:
    """Whether a block or an item can be announced there."""
    return any(rule.kind in ("announce", "item") for rule, _ in trigger.forms)


def heard(result: Result) -> set[str]:
    """The rules that something was claimed by, whether it stands or not, and whose end is said."""
    claims = {claim.rule for claim in result.resolution.claims}
    forms = (
        form for trigger in RESTORE._scan(result.source.text).triggers for form in trigger.forms
    )
    ended = {rule.name for rule, form in forms if form.role == "close"}
    return claims | ended | {item.rule for item in result.trace.declined}


@given(texts.map(str.strip), texts.map(str.strip), st.sampled_from(("\n", "\r\n")))
@example("! three\ncode", "The zero zero.", "\n")
def test_law_5_two_parts_under_one_context_come_out_as_their_whole(
    one: str, two: str, line_end: str
) -> None:
    one, two = (re.sub(r"\r\n|\n", line_end, part) for part in (one, two))
    context = RESTORE(one).context | RESTORE(two).context
    assume(not context.head or not two.startswith(context.head))
    first, second = (RESTORE(part, context=context) for part in (one, two))
    assume(first.markdown and second.markdown and not pending(first))
    # What stands on both sides would belong together.
    assume(not any(heard(first) & kind and heard(second) & kind for kind in (LISTS, NOTES)))
    # A break that opens a page is written otherwise: there "---" begins front matter.
    assume(not second.markdown.startswith("___"))
    whole = RESTORE(f"{one}{line_end * 2}{two}", context=context)
    # A part of one line has no line ends of its own to tell how those of its blocks are written.
    parts = (re.sub(r"\r\n|\n", line_end, part.markdown) for part in (first, second))
    assert whole.markdown == (line_end * 2).join(parts)


# -- 6: switchable ------------------------------------------------------------------------------


def places_of_others(restore: Normalizer, text: str, name: str) -> list[tuple[int, int]]:
    """Where any rule but ``name`` is heard; within its longer forms, none is."""
    triggers = restore._scan(text).triggers
    return [
        (trigger.start, trigger.end)
        for trigger in triggers
        if any(rule.name != name for rule, _ in trigger.forms)
    ]


@given(texts, st.sampled_from(sorted(ENGLISH.names)))
def test_law_6_a_rule_that_is_switched_off_takes_its_own_edits_away(text: str, name: str) -> None:
    whole = RESTORE(text)
    without = Normalizer(ENGLISH - {name})
    rest = without(text, context=whole.context)
    assume(places_of_others(RESTORE, text, name) == places_of_others(without, text, name))
    overlapping = any("another" in item.reason for item in whole.trace.declined)
    assume(not overlapping)
    assume(not any(mark.by for claim in whole.resolution.claims for mark in claim.marks))
    # No list holds items of two rules, nor would one if it were no mere words.
    assume(name not in LISTS or not heard(whole) & (LISTS - {name}))
    claims = [claim for claim in whole.resolution.claims if claim.rule != name]
    assert list(rest.resolution.claims) == claims
