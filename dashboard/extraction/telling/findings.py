"""From what the rules told to events: what was found in one report, and on what grounds."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.events import Event
from dashboard.extraction.reading.allegiance import participants
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.telling.confidence import Claim, claims, confidence
from dashboard.extraction.telling.summaries import summary
from dashboard.reports import Report

_LASTING = frozenset({"meeting", "agreement"})
_LONG_PAST = dt.timedelta(days=5 * 365)
"""An agreement still holds, and a meeting is remembered, when a movement of troops is history."""
_OLD = dt.timedelta(days=2 * 365)
"""What happened longer ago than this before the report is told as background."""
_REMEMBERED = dt.timedelta(days=7 * 365)
"""The same of what the report tells for its own sake: in a clause of its own, and of a place smaller than a country."""
_WIDE = frozenset({"country", "continent"})


@dataclass(frozen=True, slots=True)
class Finding:
    """An event with the claims that its confidence is made of."""

    event: Event
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """All that was understood of a report; no reading equals another."""

    report: Report
    sentences: Sequence[Sentence] = ()
    findings: Sequence[Finding] = ()
    problems: Sequence[str] = ()
    """What of it was left unread, a sentence each."""

    @property
    def events(self) -> list[Event]:
        """The events, in the order in which the report tells them."""
        return [finding.event for finding in self.findings]


def findings(drafts: Sequence[Draft], report: Report) -> list[Finding]:
    """What a report tells, none twice."""
    now = _now(drafts, report)
    found: dict[str, Finding] = {}
    for draft in drafts:
        finding = _finding(draft, report, now)
        found.setdefault(finding.event.id, finding)
    return list(found.values())


def _now(drafts: Iterable[Draft], report: Report) -> dt.date | None:
    """The day that the past is seen from: that of publication, else the last that something happened on."""
    dated = [draft.when.end for draft in drafts if draft.when and draft.status == "reported"]
    return report.published.end if report.published else max(dated, default=None)


def _finding(draft: Draft, report: Report, now: dt.date | None) -> Finding:
    if report.published and draft.when and draft.when.start > report.published.end and draft.status == "reported":
        draft.status = "planned"
    said = tuple(claims(draft, report.text))
    event = Event(
        id=_identity(draft, report),
        report=report.id,
        kind=draft.kind,
        status=draft.status,
        summary=summary(draft),
        evidence=tuple(draft.evidence),
        when=draft.when,
        announced=draft.announced,
        actors=tuple(participants(draft)),
        places=tuple(draft.places),
        quantity=draft.quantity,
        background=draft.is_background or _is_old(draft, now),
        pattern=f"{draft.kind}: {draft.rule.format(draft.pattern) or draft.pattern}",
        confidence=confidence(said),
    )
    return Finding(event, said)


def _identity(draft: Draft, report: Report) -> str:
    first = draft.evidence[0]
    told = (report.id, draft.kind, draft.pattern, first.start, first.end, draft.names(), sorted(draft.place_ids()))
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


def _is_old(draft: Draft, now: dt.date | None) -> bool:
    if draft.kind in _LASTING:
        past = _LONG_PAST
    else:
        local = any(not mention.place or mention.place.kind not in _WIDE for mention in draft.places)
        past = _REMEMBERED if local and not draft.is_aside else _OLD
    return bool(now and draft.when and now - draft.when.end > past)
