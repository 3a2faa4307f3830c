"""Which words of a text name places, and where those are."""
