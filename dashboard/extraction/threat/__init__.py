"""Rules for threats and attacks."""
