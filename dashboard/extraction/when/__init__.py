"""Dates in prose, as periods, against the day of publication."""
