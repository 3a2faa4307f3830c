"""What proves an event: its sentences, the other accounts of it, and what viewers correct."""
