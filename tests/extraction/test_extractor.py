from __future__ import annotations

import time
from typing import Any

import pytest

from dashboard.events import Event
from dashboard.extraction import Extractor, unread
from dashboard.reports import Report
from tests.extraction.conftest import Read

SENTENCE = "Emmanuel Macron met Fuad Hussein in Baghdad on Monday. French troops left Erbil for Kuwait. "


def test_reports_come_back_in_order_with_their_events(extractor: Extractor) -> None:
    reports = [Report(str(number), "", SENTENCE if number % 2 else "") for number in range(20)]
    told = list(extractor.stream(reports))
    assert [report.id for report, _ in told] == [str(number) for number in range(20)]
    assert [bool(events) for _, events in told] == [bool(number % 2) for number in range(20)]


def test_a_report_that_a_rule_fails_on_is_named_and_stops_no_other(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Extractor._read

    def fails_on_the_second(self: Extractor, report: Report, passages: list[Any]) -> list[Event]:
        if report.id == "second":
            raise KeyError("of a rule")
        return read(self, report, passages)

    monkeypatch.setattr(Extractor, "_read", fails_on_the_second)
    complaints: list[str] = []
    reports = [Report(name, "", SENTENCE) for name in ("first", "second", "third")]
    told = {report.id: len(events) for report, events in extractor.stream(reports, complaints.append)}
    assert told == {"first": 2, "second": 0, "third": 2}
    (complaint,) = complaints
    assert "second could not be understood" in complaint


def test_evidence_is_the_sentence_in_the_report(extractor: Extractor) -> None:
    text = "ERBIL (Agency) – The weather was fine.\n\n  Emmanuel Macron met Fuad Hussein in Baghdad.  Then it rained."
    [event] = extractor.events(Report("r", "", text))
    assert event.evidence[0].of(text) == "Emmanuel Macron met Fuad Hussein in Baghdad."


def test_an_event_keeps_its_id_when_other_reports_come_before_it(extractor: Extractor) -> None:
    alone = extractor.events(Report("r", "", SENTENCE))
    [_, (_, among)] = extractor.stream([Report("other", "", SENTENCE * 3), Report("r", "", SENTENCE)])
    assert [event.id for event in alone] == [event.id for event in among]
    assert len({event.id for event in alone}) == len(alone) == 2


def test_history_is_background(read: Read) -> None:
    [old, new] = read("ISIS militants attacked Mosul in 2014. ISIS militants attacked Kirkuk on Monday.", kind="threat")
    assert (old.background, new.background) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n  ",
        "." * 5000,
        '"' * 5000,
        "1 " * 5000,
        "x" * 50_000,
        "BAGHDAD " * 600,
        "\u202eBarzani met Leahy\u202c",
        "Barzani بارزاني met الجنرال in أربيل.",
        "<img src=x onerror=alert(1)> ${name} `met` {{x}}",
        "the of and to met in at on by",
        "met met met. agreed agreed. border border border.",
    ],
)
def test_no_text_breaks_it(read: Read, text: str) -> None:
    for event in read(text, published="2099-01-01"):
        assert 0 <= event.evidence[0].start < event.evidence[0].end <= len(text)


def test_time_grows_with_length_and_no_faster(extractor: Extractor) -> None:
    def seconds(times: int) -> float:
        started = time.process_time()
        extractor.events(Report("r", "", SENTENCE * 30 * times))
        return time.process_time() - started

    seconds(1)
    assert seconds(8) < 8 * 3 * max(seconds(1), 0.05)


@pytest.mark.parametrize(
    ("text", "language", "readable"),
    [
        ("Emmanuel Macron met Fuad Hussein.", "en", True),
        ("Emmanuel Macron met Fuad Hussein.", "en-GB", True),
        ("التقى وزير الخارجية العراقي نظيره الفرنسي في بغداد", "en", False),
        ("Macron a rencontré Hussein à Bagdad.", "fr", False),
    ],
)
def test_only_english_is_read_and_it_says_so(extractor: Extractor, text: str, language: str, readable: bool) -> None:
    report = Report("r", "", text, language=language)
    assert (unread(report) == "") is readable
    assert bool(extractor.events(report)) is readable


@pytest.mark.parametrize(
    "text",
    [
        "Arsenal beat Chelsea 2-1 in a match attended by 60,000 spectators.",
        "The company will buy its rival for $11 billion, and its chief executive promised savings of $500 million.",
        "Shares in London closed at a record high on Friday.",
        "The player was suspended for 30 games after he attacked a fan in the stands.",
    ],
)
def test_other_news_holds_no_event(read: Read, text: str) -> None:
    assert read(text) == []
