"""Small documents, one for each way to build a construct: what is said of them comes back."""

import pytest

from benchmarks.spoken import unbroken
from verbalnorm import Normalizer, Verbalizer
from verbalnorm.markdown.read import read
from verbalnorm.speech.say.page import sayable

SPOKEN = ("symbols", "dictation")
EVERY = ("narration", *SPOKEN)

CASES: list[tuple[tuple[str, ...], str, str]] = [
    (SPOKEN, "the end of a line", "So it *was*\\\nand\\\n`so` it is."),
    (EVERY, "a word that is a stop once its mark is written", "## Ripening period\n\nSo it is."),
    (("dictation",), "a word against a marker", "Run `lamp`s and un**lit** it."),
    (("dictation",), "a comma at a marker", "It is *late,* **so,** and we left."),
    (("dictation",), "a note with a name", "It froze[^fern].\n\n[^fern]: In May."),
    (EVERY, "code, a link, what was struck out", "Run `it`, see [the map](/x), *so* ~~far~~."),
    (SPOKEN, "a link up and down the folders", "See [the map](../map/) and [it](/a/b.md#c_d)."),
    (SPOKEN, "brackets in an address", "See [it](https://ferry.org/wiki/Fern_(plant)), so."),
    (SPOKEN, "words of forms in an address", "See [it](../code-of-conduct/bold.md), so."),
    (SPOKEN, "a long address", f"See [it](https://ferry.org/{'fern/' * 160}), so."),
    (
        SPOKEN,
        "an address that ends in a stop",
        'See [it](https://ferry.org/a/.) or [so](b. "It.").',
    ),
    (SPOKEN, "a title", 'See [it](./x "The old map").'),
    (SPOKEN, "an image", "Here ![a goat](/img/goat.png) is ![](x.svg) it."),
    (SPOKEN, "a comma at the end of what is marked", "As *we know,* and [so,](/x) it **is,** so."),
    (SPOKEN, "a stop behind code that ends in a sign", "Call `go!`. And `why?`. So."),
    (SPOKEN, "a heading that ends in a stop", "## It was late.\n\nSo."),
    (SPOKEN, "a name that begins with a dot", "## .NET it is\n\n- .so it is\n- b\n\nSo."),
    (SPOKEN, "a long title", f"## {' '.join(['so'] * 40)}\n\nSo."),
    (SPOKEN, "a word that hides a marker", "Run `open` and then `end`, in a `so` block."),
    (SPOKEN, "marks of one kind side by side", "*so* **it** *is* **it** and $a$, $b$."),
    (
        SPOKEN,
        "sentences in a mark",
        "We left. **It was late. We ran. So it is** and *so. It* is it.",
    ),
    (SPOKEN, "blanks in code", "Run `a  b   c`, ` d` and `e ` so."),
    (SPOKEN, "a blank before a note", "It froze: [^fern]\n\n[^fern]: In May."),
    (SPOKEN, "a comma before a note", "It froze,[^2] and so.\n\n[^2]: In May."),
    (
        SPOKEN,
        "a comma before a line's end",
        "We left. So it is.\n\nYours,\\\nJo\n\nOn a hill,\\\nso.",
    ),
    (SPOKEN, "blanks at a line's end", "We&nbsp;\\\n&nbsp; left *it* :\\\n&nbsp;&nbsp; so."),
    (SPOKEN, "blanks before notes", "It froze [^2] and so [^3].\n\n[^2]: In May.\n\n[^3]: So."),
    (SPOKEN, "a word against a note", "It froze.[^2]And so.\n\n[^2]: In May."),
    (SPOKEN, "a long note", "It is[^4].\n\n[^4]: So.\n\n    ```\n    x\n    ```\n\n    So.\n\nSo."),
    (SPOKEN, "a long note with a name", "It is[^fern].\n\n[^fern]: So.\n\n    - a\n    - b\n\nSo."),
    (
        SPOKEN,
        "a note of items",
        "It is[^fern] so[^2].\n\n[^fern]: - a\n    - b\n\n[^2]: So.\n\nSo.",
    ),
    (SPOKEN, "a break behind marks of two kinds", "See **`a`***`b`*\\\nso **a** *b*\\\nso."),
    (SPOKEN, "a stop behind an ellipsis in code", "See `/map/...`. So `go(..)`. And `...`."),
    (SPOKEN, "a compound behind a break", "It went line by line\\\nup-to-date as it was."),
    (SPOKEN, "a sign's name in an address", "See ![it](/img/a.dot.png) and [b](/c.dot.md)."),
    (SPOKEN, "a cell behind a bar", "| Symbol | Told |\n| :-- | --: |\n| `a` | b |\n\nSo."),
    (
        SPOKEN,
        "the word of a list's end",
        "The `list` command, **list** or [a list](/x), is `a.list`.",
    ),
    (EVERY, "a number that counts no item", "- Errors\n- Number of goats\n- A day\n\nSo."),
    (SPOKEN, "a title with a question", "# Old Maps: What are you for?\n\nSo it is."),
    (SPOKEN, "a list that ends a callout", "> [!TIP]\n> So:\n>\n> - a\n> - b\n\nSo."),
    (SPOKEN, "words against a marker", "All`so`that `is`at “so `it`”, and`so`."),
    (SPOKEN, "code in a quote", "> So:\n>\n> ```\n> x = 4\n> ```\n>\n> - a\n>\n>   b\n\nSo."),
    (EVERY, "a callout", "> [!NOTE]\n> So it is.\n>\n> > So it was.\n\nSo."),
    (EVERY, "a list of thirty", "\n".join(f"{n}. it is so" for n in range(1, 31)) + "\n\nSo."),
    (EVERY, "a list that begins high", "98. it is\n    - so\n99. it was\n\nSo."),
    (EVERY, "a task among other items", "- a pear\n- [x] a plum\n  - ripe\n- [ ] a fig\n\nSo."),
    (EVERY, "tasks in items that are none", "- a pear\n  - [ ] ripe\n  - hard\n- a plum\n\nSo."),
    (EVERY, "a list of tasks, and one of others", "- [ ] a pear\n- a plum\n\n* a fig\n\nSo."),
    (
        SPOKEN,
        "a list in a quote, and one behind it",
        "- a pear\n\n  > So:\n  >\n  > - b\n  > - c\n\n  - ripe\n\n- a plum\n\nSo.",
    ),
    (
        SPOKEN,
        "a list in a callout, and one behind it",
        "1. so\n\n   > [!TIP]\n   > - b\n\n   - c\n\nSo.",
    ),
    (SPOKEN, "items apart", "- a pear\n\n- a plum\n\nSo."),
    (SPOKEN, "the last item apart", "- a pear\n  - ripe\n  - hard\n\n- a plum\n\nSo."),
    (SPOKEN, "inner items apart", "- a pear\n  - ripe\n\n  - hard\n- a plum\n\nSo."),
    (SPOKEN, "one item and what is in it apart", "- a pear\n\n  - ripe\n\nSo."),
    (SPOKEN, "tasks apart", "- [ ] a pear\n\n- [x] a plum\n\nSo."),
    (EVERY, "tasks in tasks", "- [ ] a pear\n  - [x] ripe\n\nSo."),
    (EVERY, "lists of two kinds", "1. a pear\n   - ripe\n     1. soft\n2. a plum\n\nSo."),
    (EVERY, "lists five deep", "- a\n  - b x\n    - c x\n      - d x\n        - e x\n- f x\n\nSo."),
    (SPOKEN, "emphasis in strong emphasis", "It is **_by-move_** so. **But with *me*.** So."),
    (SPOKEN, "marks with a pause between", "It is **a**, **b** and *c*, *d* so."),
    (SPOKEN, "the word of a marker in code", "Run `code` and `the backtick` so."),
    (SPOKEN, "stops that begin code", "Run `.foo` and `:a`, or `,b` so."),
    (
        SPOKEN,
        "the words of a fence in code",
        "So:\n\n```\nor code-block\ndo code-block\n```\n\nSo.",
    ),
    (SPOKEN, "what is behind a fence", "So:\n\n```jsx {3,4}\nmake\n```\n\nSo."),
    (SPOKEN, "an unknown language", "So:\n\n```Output\nmake\n```\n\nSo."),
    (SPOKEN, "an image in a link", "See [![it](https://x.org/a.png)](https://x.org/a) so."),
    (SPOKEN, "numbers in items", "So:\n\n- 1: split it\n- 2: cut it\n- 3: jump it\n\nSo."),
    (SPOKEN, "an item that ends in a joining word", "1. so it was and\n2. so it is\n\nSo."),
    (("symbols",), "small words between marks", "It is *we can* so."),
    (SPOKEN, "a name with the word of an item", "- `client.todo`\n- it is\n\nSo."),
    (SPOKEN, "a sign in an address", "See [it](../cpp/the-dot-and.md) so."),
    (SPOKEN, "the word of an item in emphasis", "So.\n\n*Todo: tell it.*"),
    (SPOKEN, "a long pair", f"It is *{'so it was ' * 80}there*."),
    (SPOKEN, "labels in a quote", "> Nit: a\n>\n> Note: b\n>\n> FYI: c\n\nSo: it is."),
    (("dictation",), "labels in an item", "- a pear\n\n  Note: b\n\n- FYI: a plum\n\nSo: it is."),
    (("dictation",), "code in an item", "- a pear\n  ```\n  make\n  ```\n- a plum\n\nSo."),
    (("dictation",), "a quote in an item", "- a pear\n  > ripe\n- a plum\n\nSo."),
    (("dictation",), "two paragraphs in an item", "1. a pear\n\n   and so\n2. a plum\n\nSo."),
    (("symbols",), "a long item", f"- {'so it was ' * 80}there\n- a plum\n\nSo."),
]


@pytest.mark.parametrize(
    ("voice", "markdown"),
    [
        pytest.param(voice, markdown, id=f"{name}, {voice}")
        for voices, name, markdown in CASES
        for voice in voices
    ],
)
def test_what_is_said_comes_back(voice: str, markdown: str) -> None:
    spoken = Verbalizer(voice=voice)(markdown)
    assert not spoken.losses
    heard = Normalizer(voice=voice, style="off", images=True)(spoken.text)
    assert unbroken(heard.document) == unbroken(read(markdown))


@pytest.mark.parametrize("voice", SPOKEN)
@pytest.mark.parametrize(
    ("markdown", "node", "heard"),
    [
        ("See [the map ](x), so.", "Link", "See [the map](x) , so."),
        ("See [ the map](x), so.", "Link", "See [the map](x), so."),
        ("See [ *the* map ](x) so.", "Link", "See [*the* map](x) so."),
        ("- *See [the map ](x)*\n- so", "Link", "- *See [the map](x)*\n- so"),
        ("See ![a map ](x.png).", "Image", "See ![a map](x.png)."),
        ("See [*the* map](xref:Fern.Map), so.", "Link", "See *the* map, so."),
        ("See <xref:Fern.Map>.", "Link", "See xref:Fern.Map."),
        ("See ![a map](run:x.png).", "Image", "See a map."),
    ],
)
def test_what_no_link_can_be_is_told_and_its_text_is_kept(
    voice: str, markdown: str, node: str, heard: str
) -> None:
    spoken = Verbalizer(voice=voice)(markdown)
    assert {loss.node for loss in spoken.losses} - {"Emphasis"} == {node}
    document = Normalizer(voice=voice, style="off", images=True)(spoken.text).document
    assert unbroken(document) == unbroken(read(heard))
    assert unbroken(document) == unbroken(sayable(read(markdown), spelled=True)[0])


@pytest.mark.parametrize("voice", ["narration", "symbols", "dictation"])
@pytest.mark.parametrize(
    "markdown",
    [
        "- a pear\n\n* a plum",
        "- a pear\n\n  It is ripe.\n\n- a plum\n\nSo.",
        "- a pear\n  ```\n  x = 4\n  ```\n- a plum",
        "- a pear\n  - ripe\n\n  It fell.\n- a plum",
        "1. a pear\n   - ripe\n   * or not\n2. a plum",
        "- a\n  - b\n    - c\n\n    d\n\n  e\n- f\n\ng",
        "- a\n\n1. b\n   > c\n\n   d\n\ne",
    ],
)
def test_what_an_item_holds_and_where_its_list_ends_is_said(markdown: str, voice: str) -> None:
    said = Verbalizer(voice=voice)(markdown)
    assert not said.losses
    assert Normalizer(voice=voice, style="off")(said.text).document == read(markdown)


def test_lists_of_lines_need_no_end_where_lines_are_told() -> None:
    assert str(Verbalizer(voice="symbols")("- a\n  - b\n- c\n\nd")) == (
        "dash a\ntab dash b\ndash c\n\nd"
    )


def test_a_sentence_on_a_line_of_its_own_is_still_in_its_item() -> None:
    text = "Dash a pear. \nIt is ripe.\nDash a plum.\nTab dash it is hard.\nDash rope."
    document = Normalizer(voice="symbols")(text).document
    assert [type(block).__name__ for block in document.children] == ["BulletList"]
