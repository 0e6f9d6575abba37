"""Timings, each printed by one command; nothing in `tests/` depends on the clock."""
