"""Which words of a text name actors, and who those are."""
