"""Scanner."""

import re
from collections.abc import Collection, Sequence


class Scanner:
    """One compiled alternation."""

    def __init__(self, forms: Sequence[str], glued: Collection[str] = ()) -> None:
        self.forms = tuple(forms)
        join = r"(?:[.,]?[ \t]*\n[ \t]*|[.,]?[ \t]+|-)"
        alts = sorted(range(len(self.forms)), key=lambda i: -len(self.forms[i]))
        self.order = alts
        self.re = re.compile(
            r"(?<![\w])(?:"
            + "|".join(
                f"({join.join(map(re.escape, self.forms[i].split()))})"
                + (r"(?=\d|(?![\w'’]))" if self.forms[i] in glued else r"(?![\w'’])")
                for i in alts
            )
            + ")",
            re.IGNORECASE,
        )

    def scan(self, text: str) -> list[tuple[int, int, int]]:
        """Hits."""
        return [
            (m.start(), m.end(), self.order[(m.lastindex or 1) - 1]) for m in self.re.finditer(text)
        ]
