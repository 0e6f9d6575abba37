"""`python -m verbalnorm.catalog FOLDER`: the reference pages, written into the documentation."""

import sys

from verbalnorm.catalog import main

if len(sys.argv) != 2:
    sys.exit("usage: python -m verbalnorm.catalog FOLDER (of the documentation)")
main(sys.argv[1])
