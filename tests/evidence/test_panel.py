"""The panel that proves an event: who, when, where, how many, and the sentence, marked, in its report."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from dashboard.actors import Actor, Actors, Office
from dashboard.events import Event, Participant, PlaceMention, Quantity, Span
from dashboard.evidence.corrections import Correction
from dashboard.evidence.panel import drawn, legend
from dashboard.periods import day, month, stated_period
from dashboard.places.namesakes import Naming, Namings, Rival
from dashboard.reports import Report
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make

TEXT = "Barzani met Leahy in Erbil. They spoke of ISIS.\n\nThe coalition stays. So do its advisers.\n\nNobody left."
ERBIL, STAYS, ADVISERS = "Barzani met Leahy in Erbil.", "The coalition stays.", "So do its advisers."

REPORT = Report("talks", "Talks in Erbil", TEXT, "Peregraf", stated_period("2025-10-21"), "https://example.org/talks")

ACTORS = Actors(
    [
        Actor(
            "Nechirvan Barzani",
            "person",
            offices=(
                Office("Prime Minister", stated_period("2012-03"), stated_period("2019-06-09")),
                Office("President of the Kurdistan Region", stated_period("2019-06-10")),
            ),
        )
    ]
)


def spans(*sentences: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(sentence), TEXT.index(sentence) + len(sentence)) for sentence in sentences)


class Page(HTMLParser):
    """What a browser would make of the HTML: the elements, their attributes, and the texts within each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.within: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.within.setdefault(tag, []).append("")
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, "elements are closed in order"

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.within[tag][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    @property
    def text(self) -> str:
        return self.within["article"][0]

    def fact(self, name: str) -> str:
        return dict(zip(self.within["dt"], self.within["dd"], strict=True))[name]


def panel(event: Event, report: Report = REPORT, namings: Namings | None = None, *corrections: Correction) -> Page:
    return Page(drawn(event, report, ACTORS, namings or {}, corrections))


def test_the_paragraphs_of_the_evidence_are_quoted_with_the_telling_sentence_marked(make: Make) -> None:
    page = panel(make(evidence=spans(STAYS)))
    assert page.within["blockquote"] == [f"{STAYS} {ADVISERS}"]
    assert page.within["mark"] == [STAYS]


class TestWho:
    @pytest.mark.parametrize(
        ("date", "office"),
        [("2015-06-01", "Prime Minister"), ("2025-10-21", "President of the Kurdistan Region")],
    )
    def test_has_the_office_held_on_that_day(self, make: Make, date: str, office: str) -> None:
        event = make(actors=(Participant("Nechirvan Barzani"),), when=day(dt.date.fromisoformat(date)))
        assert panel(event).fact("Who") == f"Nechirvan Barzani, {office}"

    def test_has_the_office_on_the_day_of_the_report_where_the_event_is_undated(self, make: Make) -> None:
        event = make(actors=(Participant("Nechirvan Barzani"),))
        assert panel(event).fact("Who") == "Nechirvan Barzani, President of the Kurdistan Region"
        assert panel(event, replace(REPORT, published=None)).fact("Who") == "Nechirvan Barzani"

    def test_has_the_office_that_the_report_gives_before_any_other(self, make: Make) -> None:
        actors = (Participant("Nechirvan Barzani", "Prime Minister of Iraqi Kurdistan"), Participant("ISIS"))
        assert panel(make(actors=actors)).within["li"] == [
            "Nechirvan Barzani, Prime Minister of Iraqi Kurdistan",
            "ISIS",
        ]


class TestWhen:
    def test_says_that_an_event_is_undated(self, make: Make) -> None:
        assert panel(make()).fact("When") == "Undated: the report does not say when"

    def test_says_the_basis(self, make: Make) -> None:
        event = make(when=day(dt.date(2025, 10, 21)).on("relative", "on Tuesday"))
        assert panel(event).fact("When") == "21 October 2025 (“on Tuesday”, counted from the publication date)"

    def test_tells_the_announcement_from_the_event(self, make: Make) -> None:
        event = make(when=month(2026, 9), announced=month(2025, 10))
        assert (panel(event).fact("When"), panel(event).fact("Announced")) == ("September 2026", "October 2025")
        assert "Announced" not in panel(make(when=month(2025, 10), announced=month(2025, 10))).within["dt"]


class TestWhere:
    def test_says_that_an_event_is_unplaced(self, make: Make) -> None:
        assert panel(make()).fact("Where") == "Unplaced: the report does not say where"

    def test_says_how_precisely_a_place_is_known_and_what_the_report_calls_it(
        self, make: Make, places: dict[str, Place]
    ) -> None:
        mentions = (
            PlaceMention("Erbil", "at", places["erbil"]),
            PlaceMention("Hewlêr", "to", places["erbil"]),
            PlaceMention("Camp Nowhere", "about"),
        )
        assert panel(make(places=mentions)).within["li"] == [
            "at Erbil (city, within about 8 km)",
            "to Erbil (city, within about 8 km), in the report “Hewlêr”",
            "concerning “Camp Nowhere” (not placed: no such place is known here)",
        ]

    def test_names_the_other_places_of_the_name(self, make: Make, places: dict[str, Place]) -> None:
        event = make(places=(PlaceMention("Erbil", "at", places["erbil"]),))
        rivals = (Rival("Erbil Governorate", "governorate", "Iraq", 0.06), Rival("Arbin", "town", "Syria", 0.001))
        page = panel(event, REPORT, {("Erbil", "erbil"): Naming("exact", 0.94, rivals)})
        assert page.within["summary"] == ["2 other places of that name"]
        assert page.fact("Where").endswith(
            "This one, found by the name as it is spelt: 0.94"
            "Erbil Governorate (governorate, Iraq): 0.06"
            "Arbin (town, Syria): less than 0.01"
            "How likely the name alone means each, of 1."
        )

    def test_says_how_a_name_without_namesakes_was_found(self, make: Make, places: dict[str, Place]) -> None:
        event = make(places=(PlaceMention("Hewlêr", "at", places["erbil"]),))
        for matched, how in (
            ("folded", "by the name in another spelling"),
            (None, "by what the report says around it"),
        ):
            naming = Naming(matched, 0.9, ())  # type: ignore[arg-type]
            said = panel(event, REPORT, {("Hewlêr", "erbil"): naming}).fact("Where")
            assert said.endswith(f"Found {how}; no other place goes by it.")


class TestFound:
    def test_says_the_pattern_and_how_many_of_its_like_are_right(self, make: Make) -> None:
        said = panel(make(pattern="meeting: X met Y", confidence=0.78)).fact("Found as")
        assert said == "“X met Y” Of ten events found on such grounds, about 8 are right in all they say."

    @pytest.mark.parametrize(
        ("confidence", "right"),
        [(0.02, "hardly one is"), (0.1, "about one is"), (0.33, "about 3 are"), (0.97, "nearly all are")],
    )
    def test_says_it_of_any_confidence(self, make: Make, confidence: float, right: str) -> None:
        assert f"{right} right" in panel(make(pattern="meeting: X met Y", confidence=confidence)).fact("Found as")

    def test_says_nothing_where_no_pattern_is_known(self, make: Make) -> None:
        assert "Found as" not in panel(make()).within["dt"]


class TestCorrections:
    NUMBER = Correction(
        "e", "number", "fewer than 2,000", "2,500", "Ann", dt.datetime(2026, 11, 21, tzinfo=dt.UTC), "See the Wire"
    )

    def told(self, make: Make, *corrections: Correction) -> list[str]:
        return panel(make(), REPORT, None, *corrections).within.get("li", [])

    def test_are_told_with_who_and_when_and_that_they_are_not_accepted(self, make: Make) -> None:
        assert self.told(make, self.NUMBER) == [
            "Correction proposed by Ann on 21 Nov 2026: number fewer than 2,000 → 2,500"
            " (not accepted so far)“See the Wire”"
        ]

    def test_are_told_as_done_once_accepted(self, make: Make) -> None:
        assert self.told(make, replace(self.NUMBER, accepted=True, note="")) == [
            "Corrected by Ann on 21 Nov 2026: number fewer than 2,000 → 2,500"
        ]

    def test_may_say_that_it_is_no_event_or_only_remark(self, make: Make) -> None:
        assert self.told(make, replace(self.NUMBER, part="event", note=""), replace(self.NUMBER, part="note")) == [
            "Noted by Ann on 21 Nov 2026“See the Wire”",
            "Correction proposed by Ann on 21 Nov 2026: this is no event (not accepted so far)",
        ]

    def test_are_not_spoken_of_where_there_are_none(self, make: Make) -> None:
        assert self.told(make) == []


def test_how_many_is_said_with_its_bounds_and_only_where_there_is_a_number(make: Make) -> None:
    assert panel(make(quantity=Quantity(None, 2000))).fact("How many") == "fewer than 2,000 troops"
    assert "How many" not in panel(make()).within["dt"]


class TestSource:
    def test_is_a_link_to_the_web(self, make: Make) -> None:
        page = panel(make())
        assert page.within["a"] == ["Talks in Erbil"]
        assert ("href", "https://example.org/talks") in page.attributes
        assert ("rel", "noopener noreferrer") in page.attributes
        assert "Peregraf, published 21 October 2025" in page.text

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "seed:talks.txt",
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
        ],
    )
    def test_is_no_link_to_anything_else(self, make: Make, url: str) -> None:
        page = panel(make(), replace(REPORT, url=url))
        assert "a" not in page.tags
        assert "Talks in Erbil" in page.text

    def test_is_no_link_where_the_address_is_none(self, make: Make) -> None:
        assert "a" not in panel(make(), replace(REPORT, url="http://[example.org/talks")).tags

    def test_may_have_no_date_and_no_publisher(self, make: Make) -> None:
        page = panel(make(), replace(REPORT, published=None, publisher=""))
        assert "Source: Talks in Erbilpublisher not known, publication date not known" in page.text


def test_nothing_that_a_report_says_becomes_markup(make: Make, places: dict[str, Place], hostile: str) -> None:
    """The same elements and attributes stand there whatever the words; and the words all stand there as they are."""

    def full(words: str) -> Page:
        event = make(
            words,
            summary=words,
            actors=(Participant(words, words),),
            when=day(dt.date(2025, 10, 21)).on("relative", words),
            places=(PlaceMention(words, "at"), PlaceMention(words, "to", replace(places["erbil"], name=f"{words}."))),
            quantity=Quantity(1, 1, words),
            evidence=(Span(0, len(words)),),
            pattern=f"meeting: {words}",
        )
        rival = Rival(words, "town", words, 0.1)
        correction = Correction(words, "place", words, words, words, dt.datetime(2026, 11, 21, tzinfo=dt.UTC), words)
        namings = {(words, places["erbil"].id): Naming("exact", 0.9, (rival,))}
        report = Report("talks", words, words, words, stated_period("2025"), f"https://example.org/{words}")
        return panel(event, report, namings, correction)

    plain, page = full("plain"), full(hostile)
    assert page.tags == plain.tags
    assert [name for name, _ in page.attributes] == [name for name, _ in plain.attributes]
    assert page.text.count(hostile) == plain.text.count("plain")
    assert (dict(page.attributes)["href"] or "").endswith(hostile)


def test_the_legend_names_every_kind_and_is_whole_html() -> None:
    page = Page(f"<article>{legend()}</article>")
    assert page.within["b"] == ["Meeting", "Posture change", "Border concern", "Threat", "Agreement"]
