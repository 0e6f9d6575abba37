"""Language packs: rules and words, no engines."""
