"""What is idle comes to nothing: it need not be weighed to know what is written."""

from hypothesis import given
from hypothesis import strategies as st

from verbalnorm import ENGLISH, STYLES
from verbalnorm.lang.en import RULES
from verbalnorm.span import Source
from verbalnorm.speech.listener import Listener
from verbalnorm.speech.scan import Scan
from verbalnorm.speech.values import Reader

STYLE = STYLES["publish"]
SCANS = {
    voice: Scan(RULES.in_voice(voice), voice, STYLE, voice == "auto")
    for voice in ("auto", "narration", "symbols", "dictation")
}
FORMS = sorted({form.words.removesuffix(" {n}") for rule in ENGLISH for form in rule.forms})
WORDS = "so it was the a of two three and Frost. Then, say She One \n \n\n done table code 5".split(
    " "
)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """Forms of all rules among words, with capitals, stops and breaks of all kinds."""
    said = []
    for _ in range(draw(st.integers(1, 30))):
        word = draw(st.sampled_from(WORDS) | st.sampled_from(FORMS))
        word = word.capitalize() if draw(st.integers(0, 4)) == 0 else word
        said.append(word + draw(st.sampled_from(["", "", "", "", ".", ",", "\n", "\n\n", ":"])))
    return " ".join(said)


@given(_texts(), st.sampled_from(sorted(SCANS)))
def test_what_is_idle_comes_to_nothing(text: str, voice: str) -> None:
    scan = SCANS[voice]
    found = scan(text)
    made = []
    for whole in (True, False):
        reader = Reader(scan.rules, STYLE, ())
        listener = Listener(
            scan,
            reader,
            voice,
            "auto",
            "bold",
            (),
            0.75,
            markdown=False,
            whole=whole,
            refusals=None,
        )
        heard = listener.heard(Source(text), found, (), None)
        resolution = heard.resolution
        made.append((heard.context, heard.mode, resolution.claims, resolution.warnings))
    assert made[0] == made[1]
