"""Rules for agreements: made, kept, ended."""
