"""What a report file holds, in a form that is kept."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from dashboard.corpus.harvest import report_from_row, report_row
from dashboard.periods import Period, day, month
from dashboard.reports import Report


@pytest.mark.parametrize(
    "published",
    [
        None,
        day(dt.date(2025, 10, 21)),
        month(2025, 10),
        Period(dt.date(2025, 1, 1), dt.date(2025, 3, 1), "relative", "this winter"),
    ],
)
def test_a_report_comes_back_as_it_was(published: Period | None) -> None:
    report = Report(
        "talks", "Talks: “on” #1", "They met.\n\nThey parted.", "The Wire", published, "https://a.test/?b", "en"
    )
    assert report_from_row(json.loads(json.dumps(report_row(report)))) == report
