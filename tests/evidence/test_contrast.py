"""What reports disagree on is marked in words and in type; what one leaves out is no disagreement."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dashboard.events import Event, Participant, PlaceMention, Quantity
from dashboard.evidence import contrast
from dashboard.evidence.contrast import Fact
from dashboard.periods import day
from dashboard.reports import Report
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make

ARMY, LEAHY = Participant("US Army"), Participant("Kevin Leahy")
REPORTS = [Report("a", "A", "", "Peregraf", day(dt.date(2025, 10, 21))), Report("b", "B", "", "The Wire")]


def two(make: Make, places: dict[str, Place]) -> list[Event]:
    erbil = PlaceMention("Erbil", "to", places["erbil"])
    return [
        make("a", actors=(ARMY,), places=(erbil,), quantity=Quantity(None, 2000), when=day(dt.date(2025, 10, 20))),
        make("b", actors=(ARMY, LEAHY), places=(erbil,), quantity=Quantity(2500, 2500), status="planned"),
    ]


def by_name(events: list[Event]) -> dict[str, Fact]:
    return {fact.name: fact for fact in contrast.facts(events)}


def test_differing_numbers_statuses_and_parties_are_marked(make: Make, places: dict[str, Place]) -> None:
    facts = by_name(two(make, places))
    assert {name for name, fact in facts.items() if fact.differs} == {"How many", "Status", "Who"}
    assert [cell.values for cell in facts["How many"].cells] == [("fewer than 2,000 troops",), ("2,500 troops",)]
    assert [cell.alone for cell in facts["Who"].cells] == [set(), {"Kevin Leahy"}]


def test_what_a_report_does_not_say_is_no_difference(make: Make, places: dict[str, Place]) -> None:
    when = by_name(two(make, places))["When"]
    assert (when.differs, [cell.values for cell in when.cells]) == (False, [("20 October 2025",), ()])


def test_what_no_report_says_is_left_out(make: Make) -> None:
    assert list(by_name([make("a"), make("b")])) == ["Status"]


def test_the_table_has_a_column_a_report_and_says_what_differs(make: Make, places: dict[str, Place]) -> None:
    html = contrast.table(two(make, places), REPORTS)
    assert "This report<span>21 Oct 2025</span>" in html
    assert "<bdi>The Wire</bdi><span>undated</span>" in html
    assert html.count("≠ differs") == 3
    assert '<strong class="alone"><bdi>2,500 troops</bdi></strong>' in html
    assert "<i>not said</i>" in html


def test_the_table_takes_every_text_as_text(make: Make, hostile: str) -> None:
    def tags(words: str) -> int:
        mention, who = PlaceMention(words, "at"), Participant(words)
        report = Report(words, words, words, words)
        events = [make("a", actors=(who,), places=(mention,)), make("b", quantity=Quantity(1, 1, words))]
        return contrast.table(events, [report, report]).count("<")

    assert tags(hostile) == tags("plain")
