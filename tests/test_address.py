"""A view is what is shown; its query string is the link, and nothing in a link is an error."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.address import MOST_SERIES, Known, from_query, share_query, to_query
from dashboard.events import KINDS, STATUSES
from dashboard.view import ActorMatch, Clock, Ground, Layer, Pace, Pane, Subject, Undated, View

ACTORS = ("Nechirvan Barzani", "Kevin Leahy", "Government of Iraq", "هيئة, & ISIS=?#")
SOURCES = ("Peregraf", "=cmd|' /C calc'!A0")
EVENTS = ("e1", "e 2&")
KNOWN = Known(
    actors=ACTORS,
    events=EVENTS,
    places={"geonames:95446": "Erbil"},
    sources=SOURCES,
    languages=("ar", "en"),
    reports={"talks": "Talks", "r 2&": "More"},
    fingerprint="0123456789ab",
)

DAYS = (dt.date(2025, 10, 1), dt.date(2025, 10, 31))


def some(of: tuple[str, ...], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    """Any of these, in the order in which they are offered."""
    chosen = st.lists(st.sampled_from(of), unique=True, min_size=least)
    return chosen.map(lambda those: tuple(one for one in of if one in those))


positions = st.tuples(
    st.floats(-90, 90).map(lambda degrees: round(degrees, 4)),
    st.floats(-180, 180).map(lambda degrees: round(degrees, 4)),
    st.integers(2, 14),
)
spells = st.none() | st.tuples(st.dates(), st.dates()).map(lambda days: (min(days), max(days)))
views = st.builds(
    View,
    dates=spells,
    undated=st.sampled_from(get_args(Undated)),
    unplaced=st.booleans(),
    background=st.booleans(),
    kinds=some(KINDS),
    actors=some(ACTORS),
    match=st.sampled_from(get_args(ActorMatch)),
    status=some(STATUSES),
    q=st.text(),
    clock=st.sampled_from(get_args(Clock)),
    versus=spells,
    near=st.text(),
    radius=st.integers(1, 1000),
    sources=some(SOURCES),
    languages=some(("ar", "en")),
    actor=st.sampled_from(["", *ACTORS]),
    pane=st.sampled_from(get_args(Pane)),
    layers=some(get_args(Layer)),
    film=some(get_args(Pace)),
    subjects=some(get_args(Subject)),
    series=some(("Peshmerga @ Erbil", "Iraqi Army @ ")),
    report=st.sampled_from(["", *KNOWN.reports]),
    event=st.sampled_from(["", *EVENTS]),
    place=st.sampled_from(["", *KNOWN.places]),
    map=st.none() | positions,
    ground=st.sampled_from(get_args(Ground)),
)


@given(views)
def test_a_view_comes_back_from_its_address(view: View) -> None:
    assert from_query(to_query(view), KNOWN) == (view, [])


@given(views)
def test_a_view_comes_back_from_the_link_that_is_handed_on(view: View) -> None:
    """The link goes through a browser's address, and shows the same days when reports are added."""
    link = share_query(view, DAYS, KNOWN.fingerprint)
    back, ignored = from_query(parse_qs(link, keep_blank_values=True), KNOWN)
    assert ignored == []
    assert back.dates == (view.dates or DAYS)
    assert to_query(back) == {**to_query(view), "dates": to_query(back)["dates"]}


def test_a_link_of_many_choices_is_packed() -> None:
    view = View(actors=ACTORS, kinds=("threat", "border"), status=("planned",), near="Sinjar", layers=get_args(Layer))
    link = share_query(view, DAYS, KNOWN.fingerprint)
    assert link.startswith("v=")
    assert from_query(parse_qs(link), KNOWN) == (replace(view, dates=DAYS, kinds=("border", "threat")), [])


def test_a_damaged_packed_link_says_so_and_shows_the_rest() -> None:
    view, ignored = from_query({"v": ["AAAA"], "q": ["Erbil"]}, KNOWN)
    assert view == View(q="Erbil")
    assert ignored == ["The link's v=AAAA was ignored: it is damaged. Ask for the link again."]


def test_what_equals_the_default_is_left_out() -> None:
    assert to_query(View()) == {}
    assert to_query(View(undated="only", kinds=("threat",))) == {"undated": ["only"], "kinds": ["threat"]}


def test_a_link_to_hand_on_writes_out_the_days_and_the_data() -> None:
    assert share_query(View(), DAYS, "0123456789ab") == "dates=2025-10-01&dates=2025-10-31&data=0123456789ab"
    assert share_query(View(), None, "0123456789ab") == "data=0123456789ab"


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("dates", ["yesterday", "today"]),
        ("dates", ["2025-10-01"]),
        ("dates", ["2025-10-01", "2025-10-02", "2025-10-03"]),
        ("dates", ["2025-02-30", "2025-03-01"]),
        ("undated", ["maybe"]),
        ("unplaced", ["1"]),
        ("background", ["true"]),
        ("kinds", ["rumour"]),
        ("actors", ["Nobody"]),
        ("match", ["either"]),
        ("status", ["REPORTED"]),
        ("event", ["e99"]),
        ("place", ["Atlantis"]),
        ("map", ["36.2,44.0"]),
        ("map", ["91,0,5"]),
        ("map", ["36,44,99"]),
        ("map", ["nan,nan,5"]),
        ("map", ["north,east,5"]),
        ("ground", ["satellite"]),
        ("colour", ["red"]),
        ("clock", ["sundial"]),
        ("versus", ["2025-10-01"]),
        ("radius", ["-1"]),
        ("radius", ["1e3"]),
        ("radius", ["²"]),
        ("sources", ["Nobody's News"]),
        ("languages", ["tlh"]),
        ("actor", ["Nobody"]),
        ("pane", ["glass"]),
        ("layers", ["ley lines"]),
        ("subjects", ["weather"]),
        ("film", ["backwards"]),
    ],
)
def test_what_cannot_be_read_is_ignored_aloud_and_the_rest_holds(name: str, values: list[str]) -> None:
    sound = {"q": ["Erbil"], "undated": ["without"], "kinds": ["meeting", "threat"]}
    view, ignored = from_query({**sound, name: values}, KNOWN)
    assert len(ignored) == 1
    assert f"{name}={','.join(values)} was ignored" in ignored[0]
    rest = {key: value for key, value in sound.items() if key != name}
    assert to_query(view) == rest


def test_more_forces_than_are_drawn_at_once_are_said_to_be_left_out() -> None:
    asked = [f"Force {n} @ Erbil" for n in range(MOST_SERIES + 1)]
    view, ignored = from_query({"series": asked}, KNOWN)
    assert view.series == tuple(asked[:MOST_SERIES])
    assert "series=Force 12 @ Erbil was ignored" in ignored[0]


def test_of_several_choices_the_sound_ones_hold() -> None:
    view, ignored = from_query({"kinds": ["rumour", "threat"], "actors": ["Kevin Leahy", "Nobody"]}, KNOWN)
    assert (view.kinds, view.actors) == (("threat",), ("Kevin Leahy",))
    assert len(ignored) == 2


def test_reversed_dates_come_back_in_order() -> None:
    view, ignored = from_query({"dates": ["2025-10-31", "2025-10-01"]}, KNOWN)
    assert (view.dates, ignored) == (DAYS, [])


def test_none_is_a_choice_of_kinds() -> None:
    assert to_query(View(kinds=())) == {"kinds": ["none"]}
    assert from_query({"kinds": ["none"]}, KNOWN) == (View(kinds=()), [])


def test_a_link_made_on_other_data_says_so_and_shows_its_view() -> None:
    view, ignored = from_query({"data": ["ba9876543210"], "q": ["Erbil"]}, KNOWN)
    assert view == View(q="Erbil")
    assert len(ignored) == 1
    assert "other data" in ignored[0]


def test_a_link_made_on_this_data_says_nothing_of_it() -> None:
    assert from_query({"data": [KNOWN.fingerprint]}, KNOWN) == (View(), [])


def test_what_streamlit_reads_of_an_address_is_left_to_it() -> None:
    assert from_query({"embed": ["true"], "embed_options": ["dark_theme"]}, KNOWN) == (View(), [])


names = st.sampled_from(list(View.__dataclass_fields__)) | st.text()


@given(
    st.dictionaries(names, st.lists(st.text() | st.sampled_from(["none", "1,2,3", "9" * 5000, "²,0,①"]), max_size=3))
)
def test_no_address_is_an_error(query: dict[str, list[str]]) -> None:
    view, _ = from_query(query, KNOWN)
    assert from_query(to_query(view), KNOWN) == (view, [])


def test_a_long_value_is_not_repeated_at_length() -> None:
    _, ignored = from_query({"event": ["x" * 10_000]}, KNOWN)
    assert len(ignored[0]) < 200
