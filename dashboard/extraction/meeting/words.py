"""Words around the nouns of meeting: what talks do, what they are counted in, who only wishes for them."""

from __future__ import annotations

from dashboard.extraction.grammar.lexicon import wordset

RUN = wordset(
    """
    take occur begin open start end conclude close resume continue finish wrap run follow last convene kick get go
    focus address cover deal centre center bring include gather feature involve unite see come break produce yield
    """
)
"""What a meeting itself does."""
PARTS = wordset(
    """
    end start close conclusion outset round series session day hour week set string flurry bout number marathon cycle
    rounds couple stage
    """
)
"""What talks are counted in: "a round of talks"."""
WISHES = wordset(
    """
    support call appeal hope look readiness willingness need push urge desire importance prospect possibility chance way
    necessity idea condition precondition basis opportunity wish proposal initiative effort
    """
)
