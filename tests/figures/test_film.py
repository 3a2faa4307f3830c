"""The film holds every dated event in its bins, and only as much as places and bins allow."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from dashboard.events import Event, PlaceMention
from dashboard.figures import film, map
from dashboard.periods import day, month
from gazetteer.place import Geometry, Place

if TYPE_CHECKING:
    from tests.conftest import Make, Tabulate


@pytest.fixture
def played(
    varied: Sequence[Event], tabulate: Tabulate, places: dict[str, Place], outlines: dict[str, Geometry]
) -> film.Film:
    return film.film(tabulate(varied), places, outlines)


def test_its_bins_cover_the_span_without_gaps(played: film.Film) -> None:
    bins = played["bins"]
    assert bins[0]["first"] <= "2025-01-01"
    assert bins[-1]["last"] >= "2026-09-30"
    for one, following in pairwise(bins):
        assert dt.date.fromisoformat(following["first"]) - dt.date.fromisoformat(one["last"]) == dt.timedelta(days=1)


def test_a_window_shows_what_the_page_shows_for_its_days(
    played: film.Film, varied: Sequence[Event], tabulate: Tabulate
) -> None:
    """The browser's sum over a window is the server's count for the same days, place by place and kind by kind."""
    events = tabulate(varied)
    bins = played["bins"]
    for first, last in ((0, 10), (30, 45), (0, len(bins) - 1), (85, 88)):
        days = dt.date.fromisoformat(bins[first]["first"]), dt.date.fromisoformat(bins[last]["last"])
        expected: Counter[tuple[str, str]] = Counter()
        for tally in events.within(days).by_place():
            expected[tally.place, tally.kind] += tally.n
        summed: Counter[tuple[str, str]] = Counter()
        for place, rows in played["counts"].items():
            for start, end, kind, _, n in rows:
                if start <= last and end >= first:
                    summed[place, kind] += n
        assert summed == expected


def test_outlines_are_not_sent_again(played: film.Film) -> None:
    assert {feature["properties"]["layer"] for feature in played["features"]} >= {"area", "line", "point"}
    assert all(feature["geometry"] is None for feature in played["features"])


def test_a_move_is_found_by_the_name_of_its_arrow(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    ends = PlaceMention("Baghdad", "from", places["baghdad"]), PlaceMention("Erbil", "to", places["erbil"])
    table = tabulate([make(kind="posture", status="planned", places=ends, when=month(2025, 3))])
    played = film.film(table, places, {})
    (arrow,) = (feature for feature in played["features"] if feature["properties"]["layer"] == "move")
    ((first, last, status),) = played["moves"][arrow["properties"]["name"]]
    assert (played["bins"][first]["first"], played["bins"][last]["last"]) == ("2025-03-01", "2025-03-31")
    assert status == "planned"
    assert arrow["geometry"] == map.marks(table, places, {})[0]["geometry"]


def test_it_begins_where_it_first_shows_anything(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    """What comes before has no place, or is left out by a filter, while the bins are those of all days."""
    erbil = (PlaceMention("Erbil", "at", places["erbil"]),)
    table = tabulate([make("early", when=month(2020, 3)), make("late", when=month(2025, 3), places=erbil)])
    played = film.film(table, places, {})
    begins = played["bins"][played["begins"]]
    assert begins["first"] <= "2025-03-01" <= begins["last"]


def test_it_does_not_grow_with_the_events(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    def size(number: int) -> int:
        here = (PlaceMention("Erbil", "at", places["erbil"]),)
        events = [make(f"e{n:05}", when=day(dt.date(2025, 1 + n % 12, 1)), places=here) for n in range(number)]
        return len(json.dumps(film.film(tabulate(events), places, {})))

    assert size(1200) < size(120) * 1.1


def test_of_nothing_dated_shows_nothing(make: Make, tabulate: Tabulate, places: dict[str, Place]) -> None:
    played = film.film(tabulate([make()]), places, {})
    assert played == {"bins": [], "features": [], "counts": {}, "moves": {}, "begins": 0, "left_out": 0}


def test_of_many_events_the_busiest_places_are_shown(
    make: Make, tabulate: Tabulate, places: dict[str, Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film, "MOST", 3)
    monkeypatch.setattr(film, "MOST_PLACES", 1)
    seats = ("erbil", "erbil", "baghdad", "rabia")
    mentions = [(PlaceMention(ident, "at", places[ident]),) for ident in seats]
    events = [make(f"e{n}", when=month(2025, 3), places=at) for n, at in enumerate(mentions)]
    played = film.film(tabulate(events), places, {})
    assert (set(played["counts"]), played["left_out"]) == ({"erbil"}, 2)
    assert [feature["properties"]["place"] for feature in played["features"]] == ["erbil"]
