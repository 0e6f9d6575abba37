import pytest

from benchmarks.drive import rewrite
from verbalnorm.lang.en.numbers import PACK
from verbalnorm.presets import STYLES
from verbalnorm.speech.numbers.read import read

HEARD = {
    "It fell Point5 today": "It fell .5 today",
    "four point five": "4.5",
    "3 Point7": "3.7",
    "five point 8%": "5.8%",
    "five point eight percent": "5.8%",
    "Claude Sonnet for Point5 responds": "Claude Sonnet 4.5 responds",
    "When asked, Claude Sonnet for Point5 responds": "When asked, Claude Sonnet 4.5 responds",
    "Zephyr Mini to point seven is out": "Zephyr Mini 2.7 is out",
    "we tried Orbit too point oh": "we tried Orbit 2.0",
    "wait for point five seconds": "wait for .5 seconds",
    "Wait for point five seconds": "Wait for .5 seconds",
    "version one point two point three": "version 1.2.3",
    "go back to one point two": "go back to 1.2",
}
# What a style makes of what is said, on lines of our own.
STYLED = {
    "publish": {
        "we had twenty three boats and ten crews": "we had 23 boats and 10 crews",
        "It cost four point five million dollars.": "It cost $4.5 million.",
        "It cost point eight million dollars.": "It cost $0.8 million.",
        "We sold thirty two thousand tickets": "We sold 32,000 tickets",
        "a hundred and four point 1 million people": "104.1 million people",
        "three and a half million people": "3.5 million people",
        "two lakh fifty thousand rupees": "₹250,000",
        "it takes twenty to thirty people": "it takes 20 to 30 people",
        "about sixty seventy percent": "about 60-70%",
        "In twenty twenty I was there.": "In 2020 I was there.",
        "the last years from twenty ten to twenty twenty": "the last years from 2010 to 2020",
        "October third twenty twenty": "October 3, 2020",
        "it is seven thirty a.m. now": "it is 7:30 a.m. now",
        "call five five five two one two three four five six now": "call 555-212-3456 now",
        "the SSN is nine": "the SSN is nine",
        "a Boeing seven forty seven": "a Boeing 747",
        "GPT four o and GPT 3 .5": "GPT 4o and GPT 3.5",
        "ten thousand million stars": "10,000 million stars",
        "at ten past nine p.m. and sixty past nine p.m.": "at 9:10 p.m. and sixty past 9 p.m.",
        "one trillion forty seven point two billion": "1 trillion 47.2 billion",
        "one thousand two hundred million people": "1200 million people",
        "three point five thousand million years": "3.5 thousand million years",
        "one thousand million two hundred thousand and five": "1,000,200,005",
        "We met at nine thirty p m. Then we left.": "We met at 9:30 p.m. Then we left.",
        "We met from nine a m to five p m.": "We met from 9 a.m. to 5 p.m.",
        "World War two and Henry the eighth": "World War II and Henry VIII",
        "TWENTY THREE PERCENT": "23%",
        "with the point three percent that we lost": "with the 0.3% that we lost",
        "Call five five five, two one two, three four five six.": "Call 555-212-3456.",
        "Be here by five p.m. Eastern.": "Be here by 5 p.m. Eastern.",
        "minus five degrees celsius": "-5 degrees celsius",
        "we lost minus fifteen million euros": "we lost -€15 million",
        "on the twenty first of march": "on the 21st of march",
    },
    "digits": {
        "version two and step three": "version 2 and step 3",
        "two thirds of a hundred people": "2/3 of 100 people",
        "seven out of ten": "7 out of 10",
        "at nine am on may fifth": "at 9 am on may 5th",
        "it has seven thirty four shops": "it has 734 shops",
        "the K eight s talk and GPT four o": "the K8s talk and GPT 4o",
        "one five G network": "one 5G network",
        "GPT four oh rose by nought point seven": "GPT 4o rose by 0.7",
        "The A three twenty is a plane": "The A320 is a plane",
        "a ninety d a y plan": "a 90 d a y plan",
        "T L T oh three is P a thousand": "TLT03 is P1000",
        "the A one road and the A F M thirteen 's end": "the A1 road and the AFM13's end",
        "he has six hundred M W of Q dash four s": "he has 600MW of Q-4s",
        "exit code one, number one, port four four three": "exit code 1, number one, port 443",
        "forty fifty million euros, thirty forty kilometers": ("€40-€50 million, 30-40 kilometers"),
        "some forty two forty five of them": "some 42-45 of them",
        "the nineteen twenty show": "the 1920 show",
        "five ten fifteen years, three hundred four hundred boats": (
            "5 10 15 years, 300-400 boats"
        ),
        "ten fifteen minutes, ten dash fifteen": "10-15 minutes, 10-15",
        "call five five five twenty one twenty three now": "call 555-2123 now",
        "two plus two equals four, and we won three two": ("2 plus 2 equals 4, and we won 3-2"),
        "at this point one of us sees point two": "at this point one of us sees point 2",
        "in part two, chapters twenty one twenty two": "in part 2, chapters 21-22",
    },
    "nemo": {
        "mister ash paid twenty dollars": "mr. ash paid $20",
        "at half past two": "at 02:30",
        "write to a dot b at ferry dot com": "write to a.b@ferry.com",
        "ninety megawatts": "90 mW",
    },
    "whisper": {
        "two million or three point five thousand": "2000000 or 3500",
        "the second of five": "the 2nd of 5",
        "zero point five five euros and one euro": "¢55 and €1",
    },
    "text2num": {"one boat, twenty crews": "one boat, 20 crews"},
    "text2num_all": {"one boat, twenty crews": "1 boat, 20 crews"},
    "off": {"twenty three percent": "twenty three percent"},
}
LEFT = (
    "So that's point 1. Point 2 is that",
    "at one point five or six years ago",
    "in point five we see",
    "at one point 16 people",
    "because one point 1.21.2 isn't out",
    "Wait for point five to be made",
    "The end of one.\n\nPoint five is next",
    "We may second that. In March two of us went.",
    "Second, we need to act. First of all, no one came.",
    "Oh, two of them. Oh one more thing.",
    "He is one in a million, and they came one by one.",
    "Nine to five. Fifty fifty. Twenty four seven. Nine eleven.",
    "We killed two birds with one stone.",
    "A quarter of the people left, half a dozen came.",
    "It had been twenty-five years; a hundred men had died.",
    "Twenty-one's a crowd in a ten-year-old boat.",
    "The sixties were over; she paid five dollars—no more.",
    "There were twenty. Five left.",
    "one, two, three",
    "net zero by 2050, and two in 2020",
    "40-50 million euros at 5/8 percent",
    "thanks a million, cloud nine",
    "the point two of them made",
    "wait a second",
    "a double trouble",
    "We sold one T-shirt.",
    "half a million people",
    "the pain point\n1 week later",
)
# Six other languages.
OTHERS = (
    "Der Hund ist am ersten Mai um zehn Uhr mit zwei Katzen gekommen und kostet hundert Euro.",
    "Le chat a mangé cent souris, six oiseaux et dix pommes en mars dernier, point final.",
    "El perro comió once manzanas y dos peras; costó cien euros a las diez.",
    "Il cane ha mangiato dieci mele e due pere, poi un secondo piatto a Roma.",
    "De hond at tien appels en zes peren, en het kostte honderd euro in mei.",
    "Hunden åt tio äpplen och sex päron, och det kostade hundra kronor i mars.",
)


@pytest.mark.parametrize("spoken", HEARD)
def test_heard(spoken: str) -> None:
    assert rewrite(spoken) == HEARD[spoken]


@pytest.mark.parametrize("text", LEFT)
def test_left(text: str) -> None:
    assert rewrite(text) == text


def test_names() -> None:
    assert rewrite("i like orbit for point five", names=("Orbit",)) == "i like orbit 4.5"
    assert rewrite("i like orbit for point five") == "i like orbit for point five"


@pytest.mark.parametrize(
    ("style", "spoken"), [(style, spoken) for style in STYLED for spoken in STYLED[style]]
)
def test_styles(style: str, spoken: str) -> None:
    written = STYLED[style][spoken]
    assert rewrite(spoken, STYLES[style]) == written
    assert rewrite(written, STYLES[style]) == written


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages(text: str) -> None:
    assert rewrite(text) == text


def test_a_value_never_crosses_a_blank_line_or_a_sentence() -> None:
    assert rewrite("we had twenty\n\nthree percent came") == "we had 20\n\n3% came"
    assert rewrite("It was twenty. Five percent left.") == "It was twenty. 5% left."


def test_a_number_that_opens_the_text_has_no_word_before_it() -> None:
    assert rewrite("3 hundreds of boats", STYLES["digits"]) == "3 hundreds of boats"


def test_a_blank_that_does_not_break_joins_like_any_other() -> None:
    assert rewrite("It cost five\u00a0million dollars.") == "It cost $5 million."


def test_the_floor_holds() -> None:
    text = "Orbit to point five"
    at = text.index("point")
    style = STYLES["publish"]
    free = read(text, at, floor=0, pack=PACK, style=style)
    assert free is not None
    assert free.text == "2.5"
    held = read(text, at, floor=at, pack=PACK, style=style)
    assert held is None or held.span.start >= at
