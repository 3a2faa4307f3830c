"""Report text -> events: who met, moved, threatened or agreed, where and when, and the sentence that says so."""

from dashboard.extraction.extractor import Extractor

__all__ = ["Extractor"]
