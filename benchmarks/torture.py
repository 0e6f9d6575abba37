"""What hostile texts do to `normalize`: `python -m benchmarks.torture`.

Each kind of text is made in a small size for the laws, and in three for the time. Prints, for each:
how time grows (the exponent of the power law that fits the three sizes best; 1 is linear),
megabytes per second at the largest, and what went wrong: a crash, a broken law (2: a second
pass finds nothing more to do, 3: the trace gives the output, 4: a text without a mark comes back as
the same object, 10: growth); and how many tags and links of the page, as two readers show it, only
stood in the text or were only said. What takes longer than a second for a megabyte is slow. Exits 1
where anything went wrong, 2 where something is only slow. Needs `cmarkgfm`.

Times are the shortest of several, of the processor and with the garbage collector at rest. A kind
that seems to be at fault is measured again, so that a busy machine does not decide.
"""

import argparse
import gc
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from math import log
from statistics import linear_regression
from time import process_time

from attrs import frozen

from benchmarks.hostile import FAMILIES, Make
from tests.markdown.pages import foreign
from verbalnorm import ENGLISH, Normalizer

SMALL = 4_000  # characters: what the laws are tried on
# Sixteen times from the first to the last: a text may be heard once more than a shorter one, which
# is no growth.
TIMED = (16_000, 64_000, 256_000)
# For what takes no longer than QUICK seconds: there, noise would be all that is measured.
TIMED_QUICK = (64_000, 256_000, 1_024_000)
QUICK = 0.04
MOST_GROWTH = 1.15  # a doubling takes at most 2.2 times the time
SLOWEST = 1.0  # megabytes per second at the largest size
MOST_ROUNDS = 8  # so often is measured again what seems to grow too fast


def repeated(unit: str) -> Make:
    """Texts of one unit, over and over."""
    return lambda size: unit * max(1, size // len(unit))


def rotating(*units: str, between: str = " ") -> Make:
    """Texts that take turns with ``units``."""

    def make(size: int) -> str:
        mean = sum(map(len, units)) / len(units) + len(between)
        return between.join(islice(cycle(units), max(1, int(size / mean))))

    return make


def nested(opener: str, inner: str, closer: str) -> Make:
    """Texts that open as often as they close, all of it in one another."""

    def make(size: int) -> str:
        depth = max(1, (size - len(inner)) // (len(opener) + len(closer)))
        return opener * depth + inner + closer * depth

    return make


# Every form once, and every form beside each of its seventh neighbours.
FORMS = sorted({form.words for rule in ENGLISH for form in rule.forms})
BESIDE = [word for at, form in enumerate(FORMS) for word in (form, FORMS[at * 7 % len(FORMS)])]

KINDS: dict[str, Make] = {
    # All that the rules listen for.
    "every form": rotating(*FORMS),
    "forms side by side": rotating(*BESIDE, between=". "),
    # Marks that nobody closes, or that nobody opened.
    "openers of bold": repeated("asterisk asterisk so "),
    "capital openers of bold": repeated("Asterisk asterisk Say. "),
    "openers of quotations": repeated("Open quote we left. "),
    "bare quotes": repeated("quote "),
    "quotes after say-verbs": repeated("She says, quote, it fell. "),
    "closers only": repeated("it fell end quote. "),
    "two kinds crossing": repeated(
        "asterisk asterisk so open quote we asterisk asterisk end quote "
    ),
    "quotations in one another": nested("open quote so ", "it fell", " end quote"),
    "bold in one another": nested("double asterisk so ", "it fell", " end double asterisk"),
    "pairs side by side": repeated("asterisk asterisk so asterisk asterisk "),
    # Announcements.
    "headings without a title": repeated("Heading. "),
    "headings with titles": repeated("Heading. Early frost. It came. "),
    "a heading without an end": lambda size: "Subheading. " + "so " * (size // 3),
    "headings in quotations": repeated("She says, quote heading Frost. It came. "),
    "levels": repeated("Heading level seventeen. Frost. "),
    "titles that nobody announced": repeated(
        "Subheading.\nFrost\nIt came.\nCosts so far\nIt was. "
    ),
    # Numbers.
    "one endless number": repeated("one "),
    "points": repeated("point "),
    "glued points": repeated("Point5 "),
    "decimals": repeated("four point five "),
    "a decimal without an end": repeated("point five"),
    "scales": repeated("thousand million "),
    "digits": repeated("7"),
    "numbers of a list": rotating(
        "one, it fell", "two, it rose", "and three, it stood", between=", "
    ),
    "counting up": rotating(*(f"number {n}, it fell." for n in range(1, 13))),
    "years and dates": repeated("on July third nineteen eighty four "),
    "letters and dots": repeated("w w w dot a dot b at c dot com "),
    # Layout.
    "line feeds": repeated("\n"),
    "blank lines with blanks": repeated("\n \t"),
    "carriage returns": repeated("so it was\r"),
    "short lines": repeated("so\n"),
    "one long line": repeated("so it was and "),
    "no blank at all": repeated("so"),
    "speakers": repeated("Ann: It fell.\nBo: Did it?\n"),
    "page heads": repeated("Skip to content\nSign in\nAppearances over time\n"),
    # Characters.
    "asterisks": repeated("*"),
    "asterisks and words": repeated("*so* **it** _was_ "),
    "backslashes": repeated("\\"),
    "backticks": rotating("`", "``", "```"),
    "brackets": repeated("["),
    "links and images": repeated("![a](b) [c]: d "),
    "less-than signs": repeated("<a "),
    "dollars": repeated("$5 $"),
    "quotation marks": repeated("“"),
    "stops": repeated(". "),
    "hyphens": repeated("twenty-"),
    "combining marks": repeated("e\u0301\u0300"),
    "letters that grow in lower case": repeated("İ asterisk "),
    "lone surrogates": repeated("\ud800 point "),
    "null bytes": repeated("\0"),
    "zero width": repeated("aster\u200bisk "),
    "emoji": repeated("👩‍👩‍👧"),
    "mojibake": repeated("ðŸ˜€ cafÃ© ๐ค "),
    "capitals": repeated("ASTERISK ASTERISK SO "),
    "marks over lines": repeated("asterisk\nasterisk so "),
    # What must not come alive.
    "tags": repeated("<script>so</script> <i>so</i> "),
    "tags between marks": repeated("asterisk asterisk <i>so</i> asterisk asterisk. "),
    "comments and declarations": repeated("<!-- so --> <?so ?> <!SO> <![CDATA[so]]>\n\n"),
    "references": repeated("&lt;i&gt; &#60;i&#62; "),
    "links that run": repeated("[a](javascript:b) <javascript:c> [d]: javascript:e\n\n"),
    "spoken links that run": repeated("begin link so link address java&#115;cript:so end link. "),
    "file transfers": repeated("ftp://a.b/c "),
    "spoken links": repeated("begin link so link address https://a.b/c end link. "),
    "links that nobody closes": repeated("begin link so link address "),
    "accidental structure": repeated("1986. so\n- so\n| so\n===\n---\n    so\n# so\n\n"),
    "definitions": repeated("[so]: it\n[^so]: it\n\n"),
    "tables": repeated("a | b\n--|--\nc | d\n\n"),
    # What spans lines or holds others.
    "code blocks": repeated("Code block. Print so. End code block. "),
    "code blocks that nobody closes": repeated("Code block. Print so. "),
    "spoken code": repeated("backtick so backtick "),
    "lone ticks": repeated("backtick "),
    "fences": repeated("code block "),
    "bullets": repeated("Bullet point. It fell. "),
    "bullets under bullets": repeated("Bullet point. It fell. Sub bullet point. It rose. "),
    "tasks": repeated("Unchecked box. It fell. "),
    "items": rotating("item one, it fell.", "item two, it rose.", "item three, it stood."),
    "breaks": repeated("Section break. It fell. "),
    "web addresses": repeated("Go to ferry dot com slash map dash two. "),
    "an address without an end": repeated("ferry dot "),
    "mail addresses": repeated("Write to pip at ferry dot com. "),
    # Characters that hide, or that nobody can say.
    "characters that turn the line": repeated("\u202eso\u2066 it was "),
    "right to left": repeated("שלום asterisk "),
    "soft hyphens": repeated("aster\u00adisk aster\u00adisk so "),
    "a flood of marks": lambda size: "e" + "\u0301" * size,
    "blanks": repeated(" "),
    "blanks before marks": lambda size: " " * (size - 20) + " asterisk asterisk so",
    "commas": repeated(","),
    "form feeds": repeated("so\x0bit\x0c\x85was\u2028"),
}

# The same where punctuation is said.
DICTATED: dict[str, Make] = {
    "signs": repeated("so comma it fell period "),
    "signs alone": repeated("comma "),
    "signs of quotes": repeated("greater than "),
    "signs of markup": repeated("number sign less than sign i greater than sign "),
    "spoken tags": repeated("less than sign script greater than sign so "),
    "spoken rows of a table": repeated("vertical bar so vertical bar new line "),
    "spoken lines": repeated("so new line hyphen it fell new paragraph "),
    "brackets nobody closes": repeated("open paren so "),
    "brackets in one another": nested("open paren so ", "it fell", " close paren"),
    "points and dots": repeated("dot dot dot "),
}


@frozen
class Verdict:
    """What one kind of text did."""

    kind: str
    growth: float = 0.0
    speed: float = 0.0  # megabytes per second
    alive: int = 0  # tags and links that nobody meant
    faults: tuple[str, ...] = ()


def broken_laws(text: str, plain: Normalizer, marked: Normalizer) -> Iterator[str]:
    """The laws that do not hold on ``text``."""
    result = plain(text)
    literal = any(claim.rule == "literal" for claim in result.resolution.claims)  # outside law 2
    if not literal and marked(result.markdown).markdown != result.markdown:
        yield "law 2"
    at = 0
    for edit in result.trace.edits:
        if not at <= edit.span.start <= edit.span.end <= len(text):
            yield "law 3 (order)"
            break
        at = edit.span.end
    if result.trace.apply(text) != result.markdown:
        yield "law 3"
    if not result.trace.edits and result.markdown is not text:
        yield "law 4"


def seconds(restore: Normalizer, text: str) -> float:
    """The time of one call, with everything made that a result has."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        result = restore(text)
        _ = result.markdown, result.trace
        return process_time() - start
    finally:
        gc.enable()


def times(restore: Normalizer, make: Make, rounds: int) -> tuple[float, float]:
    """How time grows with the size, and megabytes per second at the largest one."""
    sizes = TIMED if seconds(restore, make(TIMED[1])) > QUICK else TIMED_QUICK
    texts = [make(size) for size in sizes]
    best = [seconds(restore, text) for text in texts]
    growth = 0.0
    for done in range(1, MOST_ROUNDS):
        growth = linear_regression([log(len(text)) for text in texts], [*map(log, best)]).slope
        if done >= rounds and growth <= MOST_GROWTH:
            break
        best = [min(time, seconds(restore, text)) for time, text in zip(best, texts, strict=True)]
    return growth, len(texts[-1].encode(errors="surrogatepass")) / 1e6 / best[-1]


def judge(kind: str, make: Make, voice: str, rounds: int) -> Verdict:
    """All checks on one kind of text."""
    plain = Normalizer(voice=voice)
    marked = Normalizer(voice=voice, syntax="markdown")
    small = make(SMALL)
    try:
        faults = list(broken_laws(small, plain, marked))
        alive = sum(1 for _ in foreign(plain(small).markdown))
        growth, speed = times(plain, make, rounds)
    except Exception as error:  # noqa: BLE001 - whatever it is: no text may raise
        return Verdict(kind, faults=(f"{type(error).__name__}: {error}"[:60],))
    if growth > MOST_GROWTH:
        faults.append("law 10 (growth)")
    if alive:
        faults.append("alive")
    return Verdict(kind, growth, speed, alive, tuple(faults))


def main() -> int:
    """Prints the table; 1 where anything went wrong, 2 where something is only slow."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.torture", description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="measure so many times (2)")
    parser.add_argument("--kind", help="only kinds whose name holds this")
    options = parser.parse_args()

    print("| text | growth | MB/s | live HTML, bad links | faults |\n|---|---|---|---|---|")
    verdicts = []
    cases = [("auto", *case) for case in (*KINDS.items(), *FAMILIES.items())]
    cases += [("dictation", *case) for case in DICTATED.items()]
    for voice, kind, make in cases:
        if options.kind and options.kind not in kind:
            continue
        verdict = judge(kind, make, voice, options.rounds)
        verdicts.append(verdict)
        faults = ", ".join(verdict.faults)
        figures = f"{verdict.growth:.2f} | {verdict.speed:.2f} | {verdict.alive}"
        print(f"| {kind} | {figures} | {faults} |", flush=True)
    failed = [verdict for verdict in verdicts if verdict.faults]
    worst = max(verdicts, key=lambda verdict: verdict.growth, default=Verdict("none"))
    slow = [verdict for verdict in verdicts if not verdict.faults and verdict.speed < SLOWEST]
    slowest = min(verdicts, key=lambda verdict: verdict.speed, default=Verdict("none"))
    print(
        f"\n{len(verdicts)} kinds of text; {len(failed)} with faults; worst growth"
        f" {worst.growth:.2f} ({worst.kind}); {len(slow)} slower than {SLOWEST:.0f} MB/s, the"
        f" slowest {slowest.speed:.2f} ({slowest.kind})"
    )
    return 1 if failed else 2 * bool(slow)


if __name__ == "__main__":
    sys.exit(main())
