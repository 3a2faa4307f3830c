"""What is drawn is bounded by the places, claims no point for an area, and passes names on as nothing but text."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from folium import Figure

from dashboard.events import Event, Kind, PlaceMention, Role, Status
from dashboard.figures import compare, map
from dashboard.figures.handing import packed
from dashboard.figures.offline import base_map, openstreetmap
from dashboard.periods import day
from dashboard.settings import ASSETS
from dashboard.view import View
from gazetteer.place import Geometry, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Make, Tabulate

    Draw = Callable[..., list[map.Feature]]
    At = Callable[..., Event]


@pytest.fixture(scope="session")
def draw(tabulate: Tabulate, places: dict[str, Place], outlines: dict[str, Geometry]) -> Draw:
    """What is drawn for these events."""

    def drawn(events: Sequence[Event], chosen: Sequence[str] = ()) -> list[map.Feature]:
        return map.marks(tabulate(events), places, outlines, chosen)

    return drawn


@pytest.fixture(scope="session")
def at(make: Make, places: dict[str, Place]) -> At:
    """An event at a place."""

    def event(place: str, ident: str = "e", kind: Kind = "meeting", status: Status = "reported") -> Event:
        mention = PlaceMention(places[place].name, "at", places[place])
        return make(ident, kind=kind, status=status, places=(mention,))

    return event


@pytest.fixture(scope="session")
def move(make: Make, places: dict[str, Place]) -> At:
    """An event in which a force moves from one place to another."""

    def event(ident: str = "e", status: Status = "reported", origin: str = "baghdad", end: str = "erbil") -> Event:
        ends: tuple[tuple[Role, str], ...] = (("from", origin), ("to", end))
        mentions = tuple(PlaceMention(places[place].name, role, places[place]) for role, place in ends)
        return make(ident, kind="posture", status=status, places=mentions)

    return event


def said(feature: map.Feature) -> dict[str, Any]:
    properties: dict[str, Any] = feature["properties"]
    return properties


class TestMarks:
    def test_do_not_grow_with_the_events(self, draw: Draw, at: At, move: At) -> None:
        def size(number: int) -> tuple[int, int]:
            seats = ("erbil", "iraq", "frontier")
            events = [at(seats[n % 3], f"e{n:04}") for n in range(number)]
            features = draw([*events, *(move(f"m{n:04}") for n in range(number))])
            return len(features), len(json.dumps(features))

        (few, small), (many, large) = size(10), size(1000)
        assert few == many == 5, "three places, the other end of the way, and the way itself"
        assert large < small * 1.1

    def test_of_a_country_are_its_outline_and_no_bare_point(
        self, draw: Draw, at: At, outlines: dict[str, Geometry]
    ) -> None:
        (country,) = draw([at("iraq")])
        assert (country["geometry"], said(country)["layer"]) == (outlines["iraq"], "area")
        assert said(country)["halo_km"] is None

    def test_of_an_area_without_outline_are_a_halo_of_its_extent(self, draw: Draw, at: At) -> None:
        (region,) = draw([at("kurdistan")])
        assert (region["geometry"], said(region)["layer"], said(region)["halo_km"]) == (None, "area", 130.0)

    def test_of_a_frontier_are_its_line(self, draw: Draw, at: At) -> None:
        (frontier,) = draw([at("frontier")])
        assert (frontier["geometry"]["type"], said(frontier)["layer"]) == ("LineString", "line")

    @pytest.mark.parametrize("place", ["rabia", "erbil", "baghdad"])
    def test_of_an_exact_place_or_of_a_city_have_no_halo(self, draw: Draw, at: At, place: str) -> None:
        """A city's precision is its own extent, however large."""
        (point,) = draw([at(place)])
        assert (said(point)["layer"], said(point)["halo_km"]) == ("point", None)

    def test_of_a_place_that_is_only_near_have_a_halo(
        self, tabulate: Tabulate, at: At, places: dict[str, Place]
    ) -> None:
        near = {"rabia": replace(places["rabia"], precision_km=12.0)}
        (point,) = map.marks(tabulate([at("rabia")]), near, {})
        assert (said(point)["layer"], said(point)["halo_km"]) == ("point", 12.0)

    def test_lie_under_each_other_from_the_largest_to_the_smallest(self, draw: Draw, at: At, move: At) -> None:
        features = draw([at("rabia"), at("frontier"), at("iraq"), move()])
        layers = [said(feature)["layer"] for feature in features]
        assert layers == ["area", "line", "move", "point", "point", "point"]

    def test_count_events_by_kind_and_show_the_most_certain_status(self, draw: Draw, at: At) -> None:
        (erbil,) = draw(
            [
                at("erbil", "a", "threat", "denied"),
                at("erbil", "b", "threat", "planned"),
                at("erbil", "c", "meeting", "reported"),
                at("erbil", "d", "meeting", "denied"),
                at("erbil", "e", "meeting", "planned"),
                at("erbil", "f", "border", "denied"),
            ]
        )
        assert said(erbil)["counts"] == [
            {"kind": "meeting", "status": "reported", "n": 3},
            {"kind": "border", "status": "denied", "n": 1},
            {"kind": "threat", "status": "planned", "n": 2},
        ]
        assert said(erbil)["said"] == "Erbil: 3 meetings, 1 border concern, 2 threats"

    def test_tell_the_first_sentences_and_how_many_more_there_are(self, draw: Draw, at: At) -> None:
        (erbil,) = draw([at("erbil", f"e{n}") for n in range(5)])
        assert said(erbil)["tip"] == ["Event e0", "Event e1", "Event e2"]
        assert said(erbil)["more"] == "and 2 more: click to read"
        (single,) = draw([at("erbil")])
        assert said(single)["more"] == ""

    def test_of_the_chosen_place_are_emphasised(self, draw: Draw, at: At) -> None:
        features = draw([at("erbil"), at("baghdad")], ["baghdad"])
        assert {said(feature)["place"]: said(feature)["selected"] for feature in features} == {
            "erbil": "",
            "baghdad": "baghdad",
        }

    def test_of_no_events_are_none(self, draw: Draw, make: Make) -> None:
        assert draw([]) == []
        assert draw([make(places=(PlaceMention("Camp Nowhere", "at"),))]) == []


class TestMoves:
    def ways(self, features: list[map.Feature]) -> list[map.Feature]:
        return [feature for feature in features if said(feature)["layer"] == "move"]

    def test_lead_from_one_end_to_the_other(self, draw: Draw, move: At) -> None:
        (way,) = self.ways(draw([move("m1")]))
        assert way["geometry"] == {"type": "LineString", "coordinates": [[44.39, 33.34], [44.01, 36.19]]}
        assert (said(way)["name"], said(way)["event"], said(way)["place"]) == ("Baghdad to Erbil", "m1", "")

    def test_need_both_ends(self, draw: Draw, make: Make, places: dict[str, Place]) -> None:
        mentions = (PlaceMention("Camp Nowhere", "from"), PlaceMention("Erbil", "to", places["erbil"]))
        assert self.ways(draw([make(kind="posture", places=mentions)])) == []

    def test_within_one_place_are_none(self, draw: Draw, move: At) -> None:
        assert self.ways(draw([move(origin="erbil")])) == []

    def test_there_and_back_are_two(self, draw: Draw, move: At) -> None:
        assert len(self.ways(draw([move("m1"), move("m2", origin="erbil", end="baghdad")]))) == 2

    def test_that_are_planned_are_drawn_dashed(self, draw: Draw, move: At) -> None:
        (way,) = self.ways(draw([move(status="planned")]))
        assert said(way)["status"] == "planned"
        assert re.search(r"path\.move\.planned \{[^}]*stroke-dasharray", (ASSETS / "map.css").read_text("utf-8"))

    def test_of_several_events_lead_to_their_list_and_show_the_most_certain(self, draw: Draw, move: At) -> None:
        (way,) = self.ways(draw([move("m1", "planned"), move("m2")]))
        assert (said(way)["event"], said(way)["status"]) == ("", "reported")


def script(features: list[map.Feature]) -> str:
    """The script that streamlit-folium has the browser run for these features."""
    from streamlit_folium import _get_feature_group_string

    chart = base_map(map.bounds([]))
    chart.get_root().render()
    return str(_get_feature_group_string(map.feature_group(packed(features)), chart))


def named(name: str) -> list[map.Feature]:
    """What is drawn for a place of that name, with an event of that summary."""
    properties = {"layer": "point", "place": name, "name": name, "tip": [name], "said": name, "counts": []}
    return [{"type": "Feature", "geometry": None, "properties": properties}]


def handed_over(rendered: str) -> list[map.Feature]:
    """The features that the script passes to the map's own script."""
    found = re.search(r'FrontierWatch\.sent\("([\w+/=]*)", \w+\);', rendered)
    assert found, "the features are one value and nothing follows them"
    features = json.loads(zlib.decompress(base64.b64decode(found[1]), wbits=-15))
    assert isinstance(features, list)
    return features


TEMPLATES = ["{% boom %}", "{{ 7 * 7", "{# unfinished", "{{'drawnItems'}}", "{% endmacro %}{{ 7 * 7 }}"]
"""What the template engine that folium renders with would take for its own."""


class TestHostileNames:
    def test_reach_the_browser_as_text_and_nothing_else(self, hostile: str) -> None:
        rendered = script(named(hostile))
        assert handed_over(rendered) == named(hostile)
        assert "<" not in rendered[rendered.index("FrontierWatch.sent(") :]

    def test_leave_no_trace_in_the_page_s_own_html(self, hostile: str) -> None:
        figure = Figure()
        chart = base_map(map.bounds([]))
        figure.add_child(chart)
        chart.add_child(map.feature_group(packed(named(hostile))))
        without, page = Figure(), figure.render()
        plain = base_map(map.bounds([]))
        without.add_child(plain)
        plain.add_child(map.feature_group(packed(named("Erbil"))))
        assert page.count("<") == without.render().count("<")

    @pytest.mark.parametrize("name", TEMPLATES)
    def test_are_no_templates(self, name: str) -> None:
        assert handed_over(script(named(name))) == named(name)

    def test_are_never_evaluated(self) -> None:
        figure = Figure()
        chart = base_map(map.bounds([]))
        figure.add_child(chart)
        chart.add_child(map.feature_group(packed(named("{{ 7 * 7 }}"))))
        assert handed_over(figure.render()) == named("{{ 7 * 7 }}")


def test_tiles_are_laid_only_where_they_were_chosen() -> None:
    chart = base_map(map.bounds([]))
    chart.add_child(map.feature_group(packed([])))
    assert re.search(r"FrontierWatch\.tiles\(map_\w+, null\)", chart.get_root().render())
    chart = base_map(map.bounds([]))
    chart.add_child(map.feature_group(packed([]), map.Aids(tiles=openstreetmap())))
    assert "tile.openstreetmap.org" in chart.get_root().render()


class TestBounds:
    def holds(self, corners: list[list[float]], place: Place) -> bool:
        (south, west), (north, east) = corners
        return south < place.lat < north and west < place.lon < east

    def test_hold_the_cities_and_leave_countries_aside(self, places: dict[str, Place]) -> None:
        brazil = Place("brazil", "Brazil", "country", -10.0, -52.0, 2000.0)
        cities = [places["erbil"], places["baghdad"]]
        corners = map.bounds([*cities, brazil, places["iraq"]])
        assert all(self.holds(corners, city) for city in cities)
        assert not self.holds(corners, brazil)

    def test_leave_the_few_far_ones_aside_however_many_are_near(self) -> None:
        near = [Place(f"near-{n}", "Near", "town", 36.0 + n / 5, 43.0, 1.0) for n in range(9)]
        far = [Place(f"far-{n}", "Far", "city", 40.0, 28.0 - 40 * n, 1.0) for n in range(3)]
        corners = map.bounds([*near, *far])
        assert all(self.holds(corners, town) for town in near)
        assert not any(self.holds(corners, city) for city in far)

    def test_hold_the_countries_where_there_is_nothing_smaller(self, places: dict[str, Place]) -> None:
        assert self.holds(map.bounds([places["iraq"]]), places["iraq"])

    def test_without_a_place_are_the_world(self) -> None:
        (south, west), (north, east) = map.bounds([])
        assert (south, west) < (-50, -120)
        assert (north, east) > (60, 150)


class TestApart:
    HOME = (36.2, 44.0, 7)

    @pytest.mark.parametrize("other", [HOME, (36.201, 44.001, 7), (36.199, 44.0, 7)])
    def test_a_map_s_own_settling_is_nobody_s_choice(self, other: map.Position) -> None:
        assert not map.apart(self.HOME, other)

    @pytest.mark.parametrize("other", [(36.2, 44.0, 8), (37.2, 44.0, 7), (36.2, 43.0, 7)])
    def test_another_zoom_or_another_centre_is_chosen(self, other: map.Position) -> None:
        assert map.apart(self.HOME, other)

    def test_the_closer_the_zoom_the_less_a_map_may_settle(self) -> None:
        assert not map.apart((36.2, 44.0, 5), (36.25, 44.0, 5))
        assert map.apart((36.2, 44.0, 12), (36.25, 44.0, 12))


class TestComparedWithAnEarlierPeriod:
    @pytest.fixture
    def changed(
        self, make: Make, tabulate: Tabulate, places: dict[str, Place], outlines: dict[str, Geometry]
    ) -> dict[str, dict[str, Any]]:
        """A meeting in Erbil before, two now; one in Baghdad before, a move from there now; a border only before."""
        erbil, baghdad = (PlaceMention(name, "at", places[name]) for name in ("erbil", "baghdad"))
        ways = PlaceMention("Baghdad", "from", places["baghdad"]), PlaceMention("Rabia", "to", places["rabia"])
        may, june = day(dt.date(2025, 5, 20)), day(dt.date(2025, 6, 10))
        every = [
            make("a", when=may, places=(erbil,)),
            make("b", when=may, places=(baghdad,)),
            make("c", when=may, kind="border", places=(PlaceMention("frontier", "along", places["frontier"]),)),
            make("d", when=may, kind="posture", places=(replace(ways[1], role="from"), replace(ways[0], role="to"))),
            make("e", when=june, places=(erbil,)),
            make("f", when=june, places=(erbil,)),
            make("g", when=june, kind="posture", places=ways),
        ]
        span = may.start, june.end
        compared = compare.compared(tabulate(every), View(), span)
        assert compared
        drawn = map.marks(compared.both, places, outlines, compared=compared)
        return {feature["properties"]["name"]: feature["properties"] for feature in drawn}

    def test_a_place_says_what_became_of_it(self, changed: dict[str, dict[str, Any]]) -> None:
        signs = {name: told["change"]["sign"] for name, told in changed.items() if "change" in told}
        assert signs == {"Erbil": "+1", "Baghdad": "−1", "Rabia crossing": "=", "Iraq–Syria border": "ended"}
        assert changed["Erbil"]["change"] == {"word": "more", "sign": "+1", "n": 2, "before": 1}
        assert changed["Erbil"]["said"] == "Erbil: more: 2 events, 1 before"
        assert changed["Erbil"]["tip"][0] == "More: 2 events, 1 before"

    def test_what_ended_is_drawn_as_what_it_was(self, changed: dict[str, dict[str, Any]]) -> None:
        assert [of["kind"] for of in changed["Iraq–Syria border"]["counts"]] == ["border"]

    def test_arrows_are_the_moves_of_the_later_period(self, changed: dict[str, dict[str, Any]]) -> None:
        moves = {name for name, told in changed.items() if told["layer"] == "move"}
        assert moves == {"Baghdad to Rabia crossing"}
