"""``python -m verbalnorm``."""

from verbalnorm.cli import main

main()
