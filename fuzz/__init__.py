"""Coverage-guided fuzzing: what no text may do to the library."""
