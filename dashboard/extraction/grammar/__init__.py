"""The parsed sentence: the language model, what it gets wrong too often, and who does what to whom."""
