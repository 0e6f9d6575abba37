"""Turn speech transcripts back into writing."""

__version__ = "0.1.0"
