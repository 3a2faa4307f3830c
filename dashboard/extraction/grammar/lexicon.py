"""How lists of words are written here: as text, since that is how they are read and added to."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
