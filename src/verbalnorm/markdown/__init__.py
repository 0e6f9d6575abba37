"""Markdown, read and written. Nothing in this room knows how anything is spoken."""
