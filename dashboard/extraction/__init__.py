"""Report text -> events: who met, moved, threatened or agreed, where and when, and the sentence that says so."""

from dashboard.extraction.document.language import unread
from dashboard.extraction.extractor import Extractor
from dashboard.extraction.reading.marks import Mark, Resolve, located, marks
from dashboard.extraction.telling.confidence import Claim
from dashboard.extraction.telling.findings import Finding, Reading

__all__ = ["Claim", "Extractor", "Finding", "Mark", "Reading", "Resolve", "located", "marks", "unread"]
