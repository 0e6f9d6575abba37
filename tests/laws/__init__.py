"""The laws of docs/laws.md, on texts that nobody would write and on texts that somebody did."""
