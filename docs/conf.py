"""How Sphinx builds the documentation: `sphinx-build -W docs docs/_build`."""

import verbalnorm

project = "verbalnorm"
author = "verbalnorm contributors"
copyright = "verbalnorm contributors"
release = version = verbalnorm.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "examples"]
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = f"verbalnorm {version}"
