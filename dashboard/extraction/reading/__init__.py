"""A sentence as the rules for events see it, and what the report has told so far."""
