"""Texts for the laws: marks, decorations, number words, capitals, lines and hostile characters."""

from hypothesis import strategies as st

from verbalnorm import ENGLISH

FORMS = sorted({form.words for rule in ENGLISH for form in rule.forms})
# What a form may be said next to, or within: evidence for it and against it.
WORDS = (
    "a the this it says said to writes plan was frost pears We Pip Ferry Pilot for to too won"
    " key from in of by end I and that sign asterisk star point percent dot 3 8 1986 2.5 5% x"
    " 12.4 9:30 .5"
).split()
NUMBERS = (
    "zero one two three ten twelve twenty forty hundred thousand million oh half Point5".split()
)
# What a form's slot may be filled with.
SLOTS = ("one", "seven", "12", "forty two", "to", "12.4", "{n}")
STOPS = (".", ",", "?", "!", ":", ";", "…", "—", "-", ". .", ".\n", "’s", "”", ")")
# Markdown's own characters, and what makes markup of them.
HOSTILE = (
    "*", "**", "_", "__", "`", "```", "~~", "#", "##", "=", "---", "+", ">", "<", "<b>", "&amp;",
    "\\", "[", "]", "(", ")", "[a](b)", "![", "[^1]", "[x]:", "[ ]", "$", "$$", "1.", "12)", "|",
    "|---|", "http://x.org", "<!--", "://", "^", "    ", "\t", "- ", "* a", "www.x.org", "\\``",
    "https://x.org/*a*", "<a href='javascript:x'>", "&colon;", "]]>", "<?", "~~~", "[!NOTE]",
    "]: b",
)  # fmt: skip
UNICODE = (
    "İstanbul", "ﬁne", "ß", "é", "e\u0301", "日本", "👩‍👩‍👧", "\u200b", "\u00a0", "\u2028", "\x85",
    "\u0345", "\udc80", "\x1c", "\u2029", "①", "Ⅷ", "٣", "½", "\xad", "\u2066", "\U0010ffff",
    "\ufeff", "\x00", "\x0b", "\ud800", "ǅ", "ſ", "\u0130", "“so”", "‘", "\u202e", "K",
    # With blanks around: what is mended may show the edge of a word that nobody heard before.
    " cafÃ© ", " ๐ค ", " ðŸ˜€ ",
)  # fmt: skip
BREAKS = ("\n", "\n\n", "\r\n", "\n \n", "\r", "\n\n\n", "  \n")

_cased = st.sampled_from((str.lower, str.capitalize, str.upper, str.title))


@st.composite
def spoken(draw: st.DrawFn) -> str:
    """A form, cased and decorated as a recognizer may have it."""
    words = draw(_cased)(draw(st.sampled_from(FORMS)).replace("{n}", draw(st.sampled_from(SLOTS))))
    if draw(st.booleans()):
        words = words.replace(" ", draw(st.sampled_from((". ", "-", "  ", "\n", ", "))))
    return words + draw(st.sampled_from(("", "", "", ".", ",", ":", ";", "s", "'s")))


_pieces = st.one_of(
    spoken(),
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(str.capitalize),
    st.sampled_from(NUMBERS),
    st.sampled_from(STOPS),
    st.sampled_from(HOSTILE),
    st.sampled_from(UNICODE),
    st.sampled_from(BREAKS),
    st.text(max_size=4),
)
_blanks = st.sampled_from((" ", " ", " ", " ", "", "  ", "\n", ". ", ", "))


def transcripts(most: int = 14) -> st.SearchStrategy[str]:
    """Texts of up to ``most`` pieces, with anything between them."""
    return st.lists(st.tuples(_pieces, _blanks), max_size=most).map(
        lambda pairs: "".join(piece + blank for piece, blank in pairs)
    )


_prose = st.sampled_from(
    "the pears were lost to a late frost and nobody had told us why it came so early then".split()
)
_sentence = st.lists(st.one_of(_prose, _prose, spoken(), st.sampled_from(NUMBERS)), min_size=2).map(
    lambda words: " ".join(words)[:1].upper() + " ".join(words)[1:] + "."
)


def narrations() -> st.SearchStrategy[str]:
    """Texts as recognizers lay them out: sentences, a line or a blank apart, with marks inside."""
    return st.tuples(
        st.lists(_sentence, min_size=1, max_size=6), st.sampled_from(("\n", " ", "\n\n"))
    ).map(lambda parts: parts[1].join(parts[0]))
