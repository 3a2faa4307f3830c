"""Views as viewers may make them, of the events of these tests."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from dashboard.events import KINDS, STATUSES
from dashboard.view import ActorMatch, Clock, Undated, View

ACTORS = ("Nechirvan Barzani", "Kevin Leahy", "ISIS", "Iraqi Army", "Nobody")
SEARCHES = (
    *("(again)", "$5.*", ".", "[ERBIL]", "\\", "talks", "camp nowhere", "talks NOWHERE", '"talks erbil"', "i̇dle"),
    *("%", "_", "'", "$1", "%s", ":word0", "@word1@", "a\0b"),
)

DAYS = st.dates(dt.date(2024, 12, 1), dt.date(2026, 12, 31))
RANGES = st.tuples(DAYS, DAYS).map(lambda two: (min(two), max(two)))
VIEWS = st.builds(
    View,
    dates=st.none() | RANGES,
    undated=st.sampled_from(get_args(Undated)),
    unplaced=st.booleans(),
    background=st.booleans(),
    kinds=st.just(KINDS) | st.lists(st.sampled_from(KINDS), unique=True).map(tuple),
    actors=st.just(()) | st.lists(st.sampled_from(ACTORS), unique=True).map(tuple),
    match=st.sampled_from(get_args(ActorMatch)),
    status=st.just(STATUSES) | st.lists(st.sampled_from(STATUSES), unique=True).map(tuple),
    clock=st.sampled_from(get_args(Clock)),
    sources=st.just(()) | st.lists(st.sampled_from(["The Wire", "L'Agence"]), unique=True).map(tuple),
    report=st.sampled_from(["", "wire"]),
    languages=st.just(()) | st.sampled_from([("en",), ("fr",), ("en", "fr")]),
    q=st.just("") | st.sampled_from(SEARCHES),
)
AROUNDS = st.none() | st.frozensets(st.sampled_from(["erbil", "iraq", "rabia", "nowhere"]))
