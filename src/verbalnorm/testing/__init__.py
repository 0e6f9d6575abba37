"""What tests of a project that builds on verbalnorm need: documents, texts, and a bad recognizer.

``documents``, ``inlines`` and ``texts`` are Hypothesis strategies; they need ``hypothesis``, which
verbalnorm itself does not depend on.
"""

from verbalnorm.testing.documents import documents
from verbalnorm.testing.inlines import inlines, texts

__all__ = ["documents", "inlines", "texts"]
