"""Markdown: reading and writing it, no language."""
