"""The classes of values that English speech holds: one rule, and so one switch, for each."""

from verbalnorm.rules.rule import heard, leaves, reading

__all__ = ["RULES"]

DECIMAL = reading(
    "decimal",
    examples=[
        heard("It rose to four point five.", "It rose to 4.5."),
        heard("Wait for Point5 seconds.", "Wait for .5 seconds."),
        heard("It rose to 3 Point7.", "It rose to 3.7."),
        heard("It rose to 3 .7 today.", "It rose to 3.7 today."),
        heard("Debt rose to SEK five .8 billion.", "Debt rose to SEK 5.8 billion."),
        heard("a million and a half people", "1.5 million people"),
        heard("half a million people", "0.5 million people", style="digits"),
        leaves("Set the margin to 0 .5em and see item 3 .NET.", syntax="markdown"),
        leaves("So that's point 1. Point 2 is that it rained."),
        leaves("At one point five or six boats came in."),
    ],
    why="Recognizers write the point as a word, or glue it to a digit.",
)

VERSION = reading(
    "version",
    examples=[
        heard("Ferry Pilot for Point5 is out.", "Ferry Pilot 4.5 is out."),
        heard("we pinned ferry to one point two six point four", "we pinned ferry to 1.26.4"),
        heard("On FernPy one point two six point four it ran.", "On FernPy 1.26.4 it ran."),
        heard("it is two point one point oh dash beta two", "it is 2.1.0-beta2"),
        leaves("We install two boats, dash off a note, and it is in beta two."),
        leaves("The ferry was fit for point duty."),
    ],
    why="After a name, a version's first digit is heard as the word that sounds like it.",
)

PERCENT = reading(
    "percent",
    examples=[
        heard("It grew by five point 8%.", "It grew by 5.8%."),
        heard("It grew by four Point5 percent.", "It grew by 4.5%."),
        heard("it is a point one hundred percent of us make", "it is a point 100% of us make"),
        leaves("A percent sign stood in the margin."),
        leaves("It grew by four, uh, point five percent, or twenty, um, one percent."),
    ],
    why="Recognizers print the sign and leave the number in words.",
)

CARDINAL = reading(
    "cardinal",
    examples=[
        heard("we had twenty three boats out", "we had 23 boats out"),
        heard("version two is out", "version 2 is out"),
        heard("some two million people came", "some 2 million people came"),
        leaves("The two of us waited; no one else came."),
        leaves("For twenty years he had kept the ferry; it sank."),
        leaves("It was a one in a million shot."),
        leaves("We killed two birds with one stone, and had a fifty fifty chance."),
    ],
    why="A transcript without punctuation comes from a recognizer that writes no digits.",
)

ORDINAL = reading(
    "ordinal",
    examples=[
        heard("in the twenty first century", "in the 21st century"),
        heard("the fifty first date of twenty first graders", "the 51st date of 20 first graders"),
        leaves("It fell by zero tenths, or one tenth of a percent."),
        leaves("it took a tenth of a second"),
        leaves("Wait a second. On second thoughts, the first one will do."),
        leaves("the thirty second clip we cut"),
    ],
    why="Ordinals from ten on are printed in digits; first to ninth are words.",
)

MONEY = reading(
    "money",
    examples=[
        heard("It cost four point five million dollars.", "It cost $4.5 million."),
        heard("we have two twenty dollar bills", "we have two $20 bills"),
        heard("at eleven dollars and fifty one cents", "at $11.51"),
        heard("it was a dollar fifty or ten pounds forty", "it was $1.50 or £10.40"),
        heard("one oh five million dollars", "$105 million"),
        leaves("a quarter of a million came"),
        leaves("She laid five dollars on the sill; he took them."),
        leaves("The newer one won, and the other two won nothing."),
    ],
    why="Amounts of money are printed with the sign of their currency.",
)

MEASURE = reading(
    "measure",
    examples=[
        heard("It ran at seven hundred fifty megahertz.", "It ran at 750 megahertz."),
        heard("two hundred milliamps at thirty six p s i", "200 milliamps at 36 p s i"),
        heard("it took a thirty minute walk", "it took a 30-minute walk"),
        heard("a twenty five year old came", "a 25-year-old came"),
        heard("he is six foot two", "he is 6-foot-2"),
        heard("she is five foot eleven", "she is 5'11\"", style="digits"),
        leaves("He was six feet tall."),
        leaves("They had forty second thoughts, and a five year old wept."),
    ],
    why="A number with a unit of measurement is printed in digits.",
)

YEAR = reading(
    "year",
    examples=[
        heard("In twenty twenty I was there.", "In 2020 I was there."),
        heard("since nineteen oh five", "since 1905"),
        heard("back in oh eight we rowed", "back in '08 we rowed"),
        heard("in fourteen ninety two or thirteen oh two", "in 1492 or 1302"),
        leaves("They had twenty twenty vision."),
    ],
    why="Years are said in pairs.",
)

DECADE = reading(
    "decade",
    examples=[
        heard("It was built in the nineteen eighties.", "It was built in the 1980s."),
        heard("it is in the low forties", "it is in the low 40s", style="digits"),
        leaves("Nine people in their twenties or thirties came."),
    ],
    why="Decades are said as a pair with a plural.",
)

DATE = reading(
    "date",
    examples=[
        heard("It opened on July third twenty twenty.", "It opened on July 3, 2020."),
        heard("on the twenty first of march we left", "on the 21st of march we left"),
        heard("May one, May two and May three are free.", "May 1, May 2 and May 3 are free."),
        leaves("May one, or may two of us, sit here?"),
        leaves("We may second that. March two by two!"),
    ],
    why="A month beside a number makes it a day or a year.",
)

TIME = reading(
    "time",
    examples=[
        heard("We met at nine thirty p m", "We met at 9:30 p.m."),
        heard("nine to five p m or ten thirty tomorrow", "9 to 5 p.m. or 10:30 tomorrow"),
        heard("the six fifteen train at oh eight hundred hours", "the 6:15 train at 0800 hours"),
        heard("it is five o'clock", "it is 5 o'clock", style="digits"),
        leaves("It was ten to one that he would come at nine o'clock."),
        leaves("it was ten past nine by the nine fifteen from town"),
        leaves("it was ten to nine and at about twenty to eleven we left"),
    ],
    why="A time of day has its own marks, and letters that recognizers spell.",
)

DIGITS = reading(
    "digits",
    examples=[
        heard("the code is five seven three two", "the code is 5732"),
        heard("a ten eighty screen", "a 1080 screen", style="digits"),
        heard("ssn one two three four five six seven eight nine", "ssn 123-45-6789"),
        heard("She lives at nine twelve Quarry Street.", "She lives at 912 Quarry Street."),
        heard("We flew in a Boeing seven forty seven.", "We flew in a Boeing 747."),
        leaves("One, two, three, go!"),
        leaves("one two three four"),
    ],
    why="A row of single digits is a code, which nobody says as a number.",
)

TELEPHONE = reading(
    "telephone",
    examples=[
        heard("call five five five two one two three four five six now", "call 555-212-3456 now"),
        heard("call one eight hundred five five five one two one two", "call 1-800-555-1212"),
        heard("or plus one two one two five five five oh one nine nine", "or +1-212-555-0199"),
        heard(
            "my social is one two three dash four five dash six seven eight nine",
            "my social is 123-45-6789",
        ),
        leaves("seven six five four three two one"),
        leaves("One eight hundred pound stone lay there."),
    ],
    why="Rows of seven, ten and eleven digits are telephone numbers.",
)

SERIAL = reading(
    "serial",
    examples=[
        heard("It grew in Q two.", "It grew in Q2."),
        heard("We use GPT four o here.", "We use GPT 4o here."),
        heard("during COVID nineteen the Airbus A three twenty", "during COVID-19 the Airbus A320"),
        heard("an MP three player with five G", "an MP3 player with 5G"),
        heard("it is ten x faster on the x eighty six", "it is 10x faster on the x86"),
        heard("a hundred and fifty k people use v one point two", "150k people use v1.2"),
        heard("we live in apartment twelve b", "we live in apartment 12b"),
        leaves("We sold one T-shirt."),
    ],
    why="Letters and digits that are spelled side by side are one name.",
)

RANGE = reading(
    "range",
    examples=[
        heard("it takes twenty to thirty people", "it takes 20 to 30 people"),
        heard("it takes thirty forty people", "it takes 30-40 people"),
        heard("on pages ten dash fifteen", "on pages 10-15"),
        heard("some ten fifteen boats", "some 10-15 boats"),
        heard("between four and 4.5 million people", "between 4 and 4.5 million people"),
        heard("We lost twelve to nine.", "We lost 12 to 9."),
        leaves("We won two to one."),
        heard("The eighty twenty rule holds.", "The 80/20 rule holds."),
        heard("seven out of ten rowed", "7 out of 10 rowed"),
        heard("in one out of ten ninety boats sank", "in 1 out of 10 90 boats sank"),
        heard("about twenty thirty people", "about 20-30 people"),
        leaves("We work nine to five, one to one."),
        leaves("One in five rows, one or two swim, and three to four walk."),
        leaves("It was a fifty fifty chance, twenty four seven."),
    ],
    why="Both ends of a range are written alike.",
)

ROMAN = reading(
    "roman",
    examples=[
        heard("World War two ended.", "World War II ended."),
        heard("Super Bowl fifty two was dull.", "Super Bowl LII was dull."),
        heard("It was Henry the eighth.", "It was Henry VIII."),
        leaves("On Monday the third we rowed. The war two years ago was short."),
    ],
    why="Wars and rulers are numbered in roman numerals.",
)

VERSE = reading(
    "verse",
    examples=[
        heard("read Isaiah forty thirty one", "read Isaiah 40:31"),
        heard("It is John three verse sixteen.", "It is John 3:16."),
        leaves("Luke two times met John, three friends and Daniel."),
    ],
    why="Behind the name of a book two numbers are its chapter and its verse.",
)

FRACTION = reading(
    "fraction",
    examples=[
        heard("it was two thirds full", "it was 2/3 full", style="digits"),
        leaves("It was two thirds full."),
    ],
    why="Where every number is wanted in digits, fractions are too.",
)

QUARTER = reading(
    "quarter",
    examples=[
        heard("the second quarter of twenty twenty two", "the Q2 2022", style="nemo"),
        leaves("We rested for a quarter of an hour in the second quarter."),
    ],
    why="Some styles abbreviate the parts of a business year.",
)

ELECTRONIC = reading(
    "electronic",
    examples=[
        heard("mail j d o e three at ferry dot com", "mail jdoe3@ferry.com", style="nemo"),
        leaves("One of us met her at the dot on the map.", style="nemo"),
    ],
    why="Addresses are spelled, with their marks by name.",
)

PHRASE = reading(
    "phrase",
    examples=[
        heard("mister dao is in", "mr. dao is in", style="nemo"),
        leaves("two of us saw the doctor", style="nemo"),
    ],
    why="A style may have abbreviations of its own.",
)

RULES = (
    CARDINAL,
    ORDINAL,
    DECIMAL,
    FRACTION,
    PERCENT,
    MONEY,
    MEASURE,
    YEAR,
    DECADE,
    QUARTER,
    DATE,
    TIME,
    DIGITS,
    TELEPHONE,
    VERSION,
    SERIAL,
    RANGE,
    ROMAN,
    VERSE,
    ELECTRONIC,
    PHRASE,
)
