"""From what the rules found to events: merged, weighed, told in a sentence of our own."""
