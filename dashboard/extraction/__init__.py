"""Report text -> events: who met, moved, threatened or agreed, where and when, and the sentence that says so."""

from dashboard.extraction.extractor import Extractor
from dashboard.extraction.language import unread

__all__ = ["Extractor", "unread"]
