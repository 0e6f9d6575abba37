"""Engines: language-free, from triggers to events."""
