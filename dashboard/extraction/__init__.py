"""Report text -> events: who met, moved, threatened or agreed, where and when, and the sentence that says so."""

from dashboard.extraction.confidence import Claim
from dashboard.extraction.extractor import Extractor
from dashboard.extraction.findings import Finding, Reading
from dashboard.extraction.language import unread
from dashboard.extraction.marks import Mark, Resolve, located, marks

__all__ = ["Claim", "Extractor", "Finding", "Mark", "Reading", "Resolve", "located", "marks", "unread"]
