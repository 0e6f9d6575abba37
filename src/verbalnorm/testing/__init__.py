"""What tests of a project that builds on verbalnorm need: documents, texts, and a bad recognizer.

``recognized`` writes speech down as a recognizer does. ``documents``, ``inlines`` and ``texts`` are
Hypothesis strategies; they need ``hypothesis``, which
verbalnorm itself does not depend on.
"""

from verbalnorm.testing.documents import documents
from verbalnorm.testing.inlines import inlines, texts
from verbalnorm.testing.recognizer import CLEAN, DECORATED, DISTORTED, recognized

__all__ = ["CLEAN", "DECORATED", "DISTORTED", "documents", "inlines", "recognized", "texts"]
