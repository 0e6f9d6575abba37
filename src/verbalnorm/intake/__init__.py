"""Transcript formats: bytes to a source."""
