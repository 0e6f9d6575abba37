"""The tests; a package, so that the cases can be counted by `python -m tests.cases`."""
