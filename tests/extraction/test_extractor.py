from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dashboard.extraction import Extractor, Reading, unread
from dashboard.extraction.extractor import LONGEST
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

    def fails_on_the_second(self: Extractor, report: Report, passages: list[Any]) -> Reading:
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
    ("sentence", "is_background"),
    [
        ("ISIS militants attacked Mosul in 2021.", False),
        ("ISIS militants attacked Iraq in 2021.", True),
        ("Residents fled from Mosul, which ISIS militants attacked in 2021.", True),
    ],
)
def test_what_a_report_takes_a_clause_of_its_own_to_remember_is_told(
    read: Read, sentence: str, *, is_background: bool
) -> None:
    [event] = read(sentence, kind="threat")
    assert event.background == is_background


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


def calls(extractor: Extractor, text: str) -> int:
    """The functions that are called to find a text's events: the same on every machine."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        extractor.events(Report("r", "", text))
    finally:
        sys.setprofile(None)
    return count


def told(number: int) -> str:
    """Sentences about ever other people in ever other towns."""
    towns = ("Erbil", "Baghdad", "Mosul", "Kirkuk", "Basra", "Najaf", "Duhok", "Ankara", "Tehran", "Amman", "Cairo")
    sentences = (
        f"President Aran{chr(97 + n % 26) * 3}an met General Bor{chr(97 + n // 26 % 26) * 3}os in {towns[n % 11]}. "
        f"About {n + 100} French troops left {towns[n % 7]} for {towns[n % 5]}."
        for n in range(number)
    )
    return "\n\n".join(sentences)


@pytest.mark.parametrize("write", [told, lambda n: SENTENCE * n, lambda n: " ".join(told(n).split())])
def test_work_grows_with_length_and_no_faster(extractor: Extractor, write: Callable[[int], str]) -> None:
    extractor.events(Report("r", "", write(80)))  # what is remembered of names is no part of the measure
    first, *later = (calls(extractor, write(10 * times)) for times in (1, 2, 4, 8))
    for times, work in zip((2, 4, 8), later, strict=True):
        assert work < 1.5 * times * first


@pytest.mark.parametrize(
    "piece",
    [
        "<script ",
        "<!-- ",
        "<",
        "&",
        ".",
        " .",
        "- ",
        '" ',
        "(",
        "al- ",
        "\t",
        "1,",
        "4 April, ",
        "Ali and ",
        "BAGHDAD ",
    ],
)
def test_no_repetition_takes_long(extractor: Extractor, piece: str) -> None:
    """Regular expressions that go back and forth would take hours for the longer ones."""

    def seconds(times: int) -> float:
        started = time.process_time()
        extractor.events(Report("r", "", f"ab {piece * (100 * times)} ab"))
        return time.process_time() - started

    seconds(1)
    assert seconds(16) < 16 * 4 * max(seconds(1), 0.02)


def test_a_report_as_long_as_a_book_is_read_in_part_and_it_says_so(extractor: Extractor) -> None:
    complaints: list[str] = []
    text = SENTENCE + "\n" * LONGEST + SENTENCE.replace("Macron", "Putin")
    [(report, events)] = extractor.stream([Report("r", "", text)], complaints.append)
    assert complaints == [f"r has {len(text):,} characters: only the first 250,000 are read."]
    assert len(events) == 2
    assert events[0].evidence[0].of(report.text) == SENTENCE.split(". ")[0] + "."


def test_many_reports_take_no_more_memory_than_few(extractor: Extractor) -> None:
    """Reports are read as they are asked for, no further ahead than a batch."""
    made = 0

    def reports() -> Iterator[Report]:
        nonlocal made
        for made in range(1, 1001):
            yield Report(str(made), "", SENTENCE)

    reading = extractor.stream(reports())
    for _ in range(3):
        next(reading)
    assert made < 300


@pytest.mark.parametrize(
    ("text", "language", "readable"),
    [
        ("Emmanuel Macron met Fuad Hussein.", "en", True),
        ("Emmanuel Macron met Fuad Hussein.", "en-GB", True),
        ("التقى وزير الخارجية العراقي نظيره الفرنسي في بغداد", "en", False),
        ("Macron a rencontré Hussein à Bagdad.", "fr", False),
        ("وەزیری دەرەوەی فەڕەنسا لە بەغدا چاوی بە هاوتا عێراقییەکەی کەوت", "en", False),
    ],
)
def test_only_english_is_read_and_it_says_so(extractor: Extractor, text: str, language: str, readable: bool) -> None:
    report = Report("r", "", text, language=language)
    assert (unread(report) == "") is readable
    assert bool(extractor.events(report)) is readable


ARABIC = "التقى وزير الخارجية العراقي نظيره الفرنسي في بغداد وبحثا أمن الحدود مع سوريا"
SORANI = "وەزیری دەرەوەی فەڕەنسا لە بەغدا چاوی بە هاوتا عێراقییەکەی کەوت و باسی ئاسایشی سنوورەکانیان کرد"
KURMANJI = (
    "Serokê Herêma Kurdistanê li Hewlêrê bi wezîrê derve yê Fransayê re civiya û wan behsa rewşa ewlehiyê ya li ser "
    "sînorê Sûriyê kir. Di civînê de balyoz jî amade bû û ew ji bo piştgiriyê spas kir."
)
TURKISH = (
    "Dışişleri Bakanı Bağdat'ta mevkidaşı ile bir araya geldi ve sınır güvenliği için yeni bir anlaşma imzalandı. "
    "Bakan daha sonra gazetecilere bu adımın iki ülke için de çok önemli olduğunu söyledi."
)


@pytest.mark.parametrize(
    ("text", "code", "language"),
    [
        (ARABIC, "en", "Arabic"),
        (SORANI, "en", "Kurdish"),
        (KURMANJI, "en", "Kurdish"),
        (TURKISH, "en", "Turkish"),
        ("Сегодня в Багдаде прошла встреча министров.", "en", "a script other than Latin"),
        (KURMANJI, "ku", "Kurdish"),
        (KURMANJI, "xx", "'xx'"),
    ],
)
def test_a_report_in_another_language_is_refused_by_its_name(
    extractor: Extractor, text: str, code: str, language: str
) -> None:
    complaints: list[str] = []
    [(_, events)] = extractor.stream([Report("r", "", text, language=code)], complaints.append)
    assert (events, complaints) == ([], [f"r is in {language}: only English reports are read."])


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        f"{SENTENCE * 4} “{ARABIC}”, he said.",
        "Barham Salih, Nechirvan Barzani, Masrour Barzani, Qubad Talabani and Bafel Talabani met Emmanuel Macron in "
        "Paris, Mustafa Kadhimi in Baghdad, Hakan Fidan in Ankara and Abbas Araghchi in Tehran.",
    ],
)
def test_foreign_names_and_quotations_make_no_report_foreign(text: str) -> None:
    assert unread(Report("r", "", text)) == ""


def test_what_a_web_page_holds_besides_its_words_tells_nothing(extractor: Extractor) -> None:
    page = (
        "<html><head><script>var x = 'Barzani met Leahy in Erbil.'</script><!-- Putin met Xi in Moscow. --></head>"
        "<body><p class='lead'>Emmanuel&nbsp;Macron met Fuad Hussein in <b>Baghdad</b>.</p><p>More than 10 < 20.</p>"
    )
    [event] = extractor.events(Report("r", "", page))
    assert event.evidence[0].of(page) == "Emmanuel&nbsp;Macron met Fuad Hussein in <b>Baghdad</b>."
    assert [actor.name for actor in event.actors] == ["Emmanuel Macron", "Fuad Hussein"]


def test_an_undated_report_resolves_nothing_that_depends_on_its_day(read: Read) -> None:
    [dated] = read("Emmanuel Macron met Fuad Hussein on Monday.", published="2025-10-21")
    [undated] = read("Emmanuel Macron met Fuad Hussein on Monday.", published=None)
    assert dated.when is not None
    assert undated.when is None


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


def test_an_undated_report_is_of_the_day_that_its_dateline_names(read: Read) -> None:
    text = "WASHINGTON, July 22, 2015 – Defense Secretary Ash Carter met King Abdullah II in Amman on Tuesday."
    [event] = read(text, kind="meeting", published=None)
    assert event.when and (str(event.when.start), event.when.basis) == ("2015-07-21", "stated")
    [undated] = read(text.replace(", July 22, 2015", ""), kind="meeting", published=None)
    assert undated.when is None
