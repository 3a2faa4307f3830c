"""What is known of an actor."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from dashboard.actors import Actor, Office
from dashboard.events import Participant, PlaceMention
from dashboard.figures import profile, timeline
from dashboard.languages import speaking
from dashboard.periods import day, month, stated_period, year
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate

SPAN = dt.date(2025, 1, 1), dt.date(2025, 12, 31)


class Tags(HTMLParser):
    """The elements and texts that a browser would make of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


class TestHead:
    def test_tells_kind_country_offices_and_other_names(self) -> None:
        office = Office("Governor", stated_period("2015-03"), stated_period("2019-06-09"))
        said = Tags(profile.head("A", Actor("A", "person", "IQ", ("Alpha",), offices=(office,)))).words
        assert said == "Person, IraqAOfficesGovernor since March 2015, until 9 June 2019Also1 other nameAlpha"

    def test_of_an_actor_that_is_only_named_in_reports_says_so(self) -> None:
        said = Tags(profile.head("A", None)).words
        assert "Only known from reports" in said
        assert "Offices" not in said

    def test_never_takes_a_name_for_markup(self, hostile: str) -> None:
        made = Tags(profile.head(hostile, Actor(hostile, "person", hostile, (hostile,), offices=(Office(hostile),))))
        plain = Tags(profile.head("A", Actor("A", "person", "A", ("A",), offices=(Office("A"),))))
        assert made.tags == plain.tags
        assert made.words.count(hostile) == 4


def test_an_actor_goes_by_the_name_of_the_viewer_s_language() -> None:
    known = Actor("A", "person", names={"ar": "ألف"})
    with speaking("ar"):
        assert "<h3><bdi>ألف</bdi></h3>" in profile.head("A", known)
    with speaking("ckb"):
        assert '<h3><bdi lang="en">A</bdi></h3>' in profile.head("A", known)


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2015-03", "2019-06-09", "since March 2015, until 9 June 2019"),
        ("2015", None, "since 2015, no end known"),
        (None, "2019", "beginning not known, until 2019"),
        (None, None, "beginning not known, no end known"),
    ],
)
def test_an_office_says_which_of_its_ends_is_not_known(since: str | None, until: str | None, said: str) -> None:
    assert profile.held(Office("X", *(stated_period(end) if end else None for end in (since, until)))) == said


def test_those_met_are_told_from_either_side(make: Make, tabulate: Tabulate) -> None:
    met = ("AB", "AB", "BC", "CD")
    events = [make(f"m{n}", actors=tuple(Participant(name) for name in names)) for n, names in enumerate(met)]
    assert [(name, tie.meetings) for name, tie in profile.companions(tabulate(events), "B")] == [("A", 2), ("C", 1)]


def test_places_are_counted_over_the_actor_s_events(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    def at(ident: str, name: str, *where: str) -> object:
        mentions = tuple(PlaceMention(place, "at", places[place]) for place in where)
        return make(ident, actors=(Participant(name),), places=mentions)

    events = tabulate([at("1", "A", "erbil"), at("2", "A", "rabia", "erbil"), at("3", "B", "baghdad")])  # type: ignore[list-item]
    assert profile.places_of(events.naming("A")) == [("erbil", 2), ("rabia", 1)]
    assert profile.places_of(events.naming("nobody")) == []


class TestTimeline:
    def test_draws_what_is_known_to_the_month_as_bars_and_what_is_not_as_strips(
        self, make: Make, tabulate: Tabulate
    ) -> None:
        events = tabulate(
            [make("m", when=day(dt.date(2025, 10, 21))), make("p", kind="posture", when=year(2025)), make("undated")]
        )
        html = profile.timeline(timeline.axis(events), SPAN)
        assert html.count("<i ") == 2
        assert 'title="2025: 1 posture change" style="left:0.00%;width:100.00%;' in html
        assert 'aria-label="Dated events: 1 meeting, 1 posture change"' in html
        assert "Jan 2025" in html

    def test_needs_no_colours(self, make: Make, tabulate: Tabulate) -> None:
        """Each kind has a row of its own, with its sign beside it."""
        october = day(dt.date(2025, 10, 21))
        html = profile.timeline(timeline.axis(tabulate([make("m", when=october), make("b", kind="border")])), SPAN)
        assert re.findall(r'<b class="glyph (\w+)"', html) == ["meeting"]
        both = tabulate([make("m", when=october), make("t", kind="threat", when=october)])
        rows = re.findall(r'<i class="(\w+)".*?bottom:([\d.]+)px', profile.timeline(timeline.axis(both), SPAN))
        assert len(dict(rows)) == len({bottom for _, bottom in rows}) == 2

    def test_stays_within_the_span(self, make: Make, tabulate: Tabulate) -> None:
        html = profile.timeline(timeline.axis(tabulate([make("e", when=month(2024, 12))])), SPAN)
        assert "left:0.00%;width:0.00%" in html
