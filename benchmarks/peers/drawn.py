"""What all of these pages have in common: the made events, a slider of dates, and those of them that pass it."""

from __future__ import annotations

import datetime as dt
import os

import pandas as pd
import streamlit as st

from benchmarks import built

EVENTS = "FRONTIER_WATCH_BENCHMARK"
"""The environment variable that holds the events table's path."""
FIRST, LAST = dt.date(2014, 1, 1), dt.date(2027, 9, 30)


def chosen() -> pd.DataFrame:
    """A row for each place of each event that passes the slider: columns summary, lat, lon."""
    days = st.slider("Dates", FIRST, LAST, (FIRST, LAST))
    seen = _all()
    return seen.loc[
        (seen["start"] <= pd.Timestamp(days[1])) & (seen["end"] >= pd.Timestamp(days[0])), ["summary", "lat", "lon"]
    ]


@st.cache_resource(show_spinner=False)
def _all() -> pd.DataFrame:
    spots = pd.DataFrame(
        [(place.id, place.lat, place.lon) for place in built.places()], columns=["place", "lat", "lon"]
    )
    columns = ["summary", "start", "end", "places"]
    events = pd.read_parquet(os.environ[EVENTS], columns=columns).explode("places")
    return events.merge(spots, left_on="places", right_on="place").astype(
        {"start": "datetime64[s]", "end": "datetime64[s]"}
    )
