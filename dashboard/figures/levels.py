"""From statements of a force's size to a chart of it over time, in which a bound is drawn as a bound.

"Fewer than 2,000" is an area under 2,000 that fades towards zero, "over 900" one above 900 that is open upward: neither
is a point at a number that nobody gave.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, get_args

import altair as alt
import pandas as pd

from dashboard.figures import forces
from dashboard.figures.charts import config, in_digits
from dashboard.figures.forces import Statement
from dashboard.figures.palette import LIGHT, Palette, ink
from dashboard.figures.stretch import DAY, Stretch
from dashboard.languages import gettext

HEIGHT = 132
"""Pixels, with the axis."""

_TICKS = 5


def top_of(statements: Iterable[Statement]) -> float:
    """The number that a chart of these ends at: with room above the largest for what is open upward."""
    return 1.45 * max((one.bound for one in statements), default=1)


def chart(drawn: pd.DataFrame, over: Stretch, top: float, palette: Palette = LIGHT) -> alt.LayerChart:
    """The chart of these rows, on which a click picks the event of a sign by the parameter `pick`."""

    def of(*shapes: forces.Shape) -> alt.Chart:
        chosen: alt.Chart = alt.Chart(drawn[drawn["shape"].isin(shapes)]).encode(x="x:Q", y="y:Q")
        return chosen

    colour, dark = palette["posture"], ink(palette)
    wide = alt.X("x0:Q"), alt.X2("x1:Q")
    every = of(*get_args(forces.Shape))
    layers = [
        _frame(over, top),
        of("under").mark_rect(color=_fading(colour, 0, 1)).encode(*wide, y2=alt.datum(0)),
        of("over").mark_rect(color=_fading(colour, 1, 0)).encode(*wide, y2=alt.datum(top)),
        of("range")
        .mark_bar(color=colour, fillOpacity=0.55, stroke=dark)
        .encode(*wide, alt.Y("low:Q"), y2="high:Q", strokeDash=_dashed()),
        of("under", "over").mark_rule(color=dark, strokeWidth=2.5).encode(*wide, strokeDash=_dashed()),
        of("exact", "about", "range").mark_rule(color=dark).encode(alt.X("from:Q"), alt.X2("to:Q")),
        _signs(of("exact", "about"), colour, dark),
        every.transform_filter(alt.datum.status == "denied").mark_point(
            shape="M-1,1L1,-1", size=360, opacity=1, stroke=dark, strokeWidth=2
        ),
        of("exact", "about", "under", "range").mark_text(dy=-13, color=dark, fontSize=11).encode(text="label:N"),
        of("over").mark_text(dy=13, color=dark, fontSize=11).encode(text="label:N"),
        _targets(every, dark),
    ]
    return alt.LayerChart(layer=layers, height=HEIGHT, width="container", config=config())


def _dashed() -> Any:  # noqa: ANN401 - Altair's conditions have no common type
    """What is planned is drawn dashed."""
    return alt.when(alt.datum.status == "planned").then(alt.value([4, 3])).otherwise(alt.value([1, 0]))


def _frame(over: Stretch, top: float) -> alt.Chart:
    """Both axes, which the other layers share, and the lane of the undated."""
    ticks, form = _ticks(over)
    lane = [over.end + (over.right - over.end) / 2] if over.slot else []
    date, undated = in_digits(f"utcFormat(datum.value, '{form}')"), json.dumps(gettext("undated"))
    named = f"datum.value > {over.end} ? {undated} : {date}"
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[over.start, over.right], nice=False, zero=False),
        axis=alt.Axis(values=[*ticks, *lane], grid=False, ticks=False, labelFlush=False, labelExpr=named),
        title=None,
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(domain=[0, top], nice=False),
        axis=alt.Axis(tickCount=3, format=",d", gridOpacity=0.6, minExtent=40),
        title=None,
    )
    edges = pd.DataFrame([{"x": over.end, "x1": over.right, "y": 0, "y1": top}])
    drawn: alt.Chart = alt.Chart(edges).mark_rect(color="#808890", opacity=0.12).encode(x, y, x2="x1:Q", y2="y1:Q")
    return drawn


def _ticks(over: Stretch) -> tuple[list[float], str]:
    """A few days to name under the axis, and how to write them."""
    if over.end <= over.start:
        return [], ""
    days = (over.end - over.start) / DAY
    unit, each, form = ("YS", 365, "%Y") if days > 900 else ("MS", 30, "%b %Y") if days > 75 else ("D", 1, "%-d %b")
    step = max(1, round(days / each / _TICKS))
    first, last = (pd.Timestamp(edge, unit="ms") for edge in (over.start, over.end))
    return [when.timestamp() * 1000 for when in pd.date_range(first.ceil("D"), last, freq=f"{step}{unit}")], form


def _fading(colour: str, from_: int, to: int) -> alt.Gradient:
    """Full at one end of the height and nothing at the other, 0 being its top."""
    stops = [{"offset": 0, "color": f"{colour}cc"}, {"offset": 1, "color": f"{colour}00"}]
    return alt.Gradient(gradient="linear", stops=stops, x1=0, x2=0, y1=from_, y2=to)  # type: ignore[no-untyped-call]


def _signs(base: alt.Chart, colour: str, dark: str) -> alt.Chart:
    """Full where the number is exact, hollow where it is about that; pale while it is planned."""
    shapes = alt.Scale(domain=["there", "came", "left"], range=["circle", "triangle-up", "triangle-down"])
    full = alt.when((alt.datum.shape == "exact") & (alt.datum.status == "reported")).then(alt.value(1))
    pale = full.when((alt.datum.shape == "exact") & (alt.datum.status == "planned")).then(alt.value(0.3))
    signs: alt.Chart = base.mark_point(size=110, opacity=1, fill=colour, stroke=dark, strokeWidth=1.8).encode(
        shape=alt.Shape("measure:N", scale=shapes, legend=None),
        fillOpacity=pale.otherwise(alt.value(0)),
        strokeDash=_dashed(),
    )
    return signs


def _targets(base: alt.Chart, dark: str) -> alt.Chart:
    """What is hovered and clicked: larger than the signs, unseen but for the ring around the chosen one."""
    ring = alt.when(alt.datum.chosen).then(alt.value(1)).otherwise(alt.value(0))
    told = [
        ("when", gettext("When")),
        ("amount", gettext("How many")),
        ("status_said", gettext("Status")),
        ("what", gettext("What")),
    ]
    targets: alt.Chart = (
        base.mark_point(size=340, opacity=1, stroke=dark, strokeWidth=2.5, fill="#80808001", cursor="pointer")
        .encode(
            strokeOpacity=ring,
            tooltip=[alt.Tooltip(f"{name}:N", title=title) for name, title in told],
        )
        .add_params(alt.selection_point(name="pick", fields=["event"]))
    )
    return targets


def picked(selection: object) -> str:
    """The event that a click picked, of what Streamlit reports of the parameter `pick`; empty for none."""
    points = selection if isinstance(selection, list) else []
    return str(points[0].get("event", "")) if points and isinstance(points[0], dict) else ""
