"""From events to the time axis under the map: a histogram of each kind, and spans for what is known to a period.

The chart is bounded whatever the number of events: `dashboard.store.bins` says by how many bins of five kinds, and
there are at most `MOST_SPANS` spans.
"""

from __future__ import annotations

import copy
import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa

from dashboard import store, words
from dashboard.events import KINDS, Kind
from dashboard.figures.bands import HEIGHT, LANE, SIGNS, Band, bands, lanes, lanes_by_kind, scale
from dashboard.figures.charts import config, in_digits
from dashboard.figures.palette import LIGHT, Palette, ink
from dashboard.languages import gettext
from dashboard.periods import Period
from dashboard.view import Days

MOST_SPANS = 12


@dataclass(frozen=True, slots=True)
class Axis:
    """What the time axis shows."""

    unit: store.Unit
    bins: pd.DataFrame
    """Events known to within one bin: columns start, end (of the bin), kind, n, and low and high within the stack."""
    spans: pd.DataFrame
    """Events known no better than to a longer period: columns start, end, kind, n, lane; the longest first."""
    undated: pd.DataFrame
    """Events that the axis has no place for: columns kind, n."""
    left_out: int = 0
    """Events known to so long a period that there is a place, and none left: those of the shorter periods."""


def axis(events: store.Events) -> Axis:
    """These events over all days of their table, by the clock they are dated by."""
    course = sorted((bin, KINDS.index(kind), n) for bin, kind, n in events.course())
    undated = pd.DataFrame([(KINDS[kind], n) for bin, kind, n in course if bin < 0], columns=["kind", "n"])
    span = events.span
    if span is None:
        return Axis("day", _bins([], None), _spans([]), undated)
    bins = _bins([each for each in course if each[0] >= 0], store.bins_over(span))
    spans = _spans(events.stretches(MOST_SPANS))
    told = sum(int(part["n"].sum()) for part in (bins, spans, undated))
    return Axis(store.unit_of(span), bins, spans, undated, len(events) - told)


def _bins(counted: Sequence[tuple[int, int, int]], every: pd.PeriodIndex | None) -> pd.DataFrame:
    """The counts by the number of the bin and of the kind, stacked."""
    rows, tops = [], Counter[int]()
    for bin, kind, n in counted:
        assert every is not None  # or nothing is dated
        start, end = every[bin].start_time, every[bin].end_time.normalize() + _DAY
        rows.append((start, end, KINDS[kind], n, tops[bin], tops[bin] + n))
        tops[bin] += n
    bins = pd.DataFrame(rows, columns=["start", "end", "kind", "n", "low", "high"])
    return bins.astype({"start": "datetime64[s]", "end": "datetime64[s]"})


_DAY = pd.Timedelta(days=1)


def _spans(longest: Sequence[tuple[Period, Kind, int]]) -> pd.DataFrame:
    rows = [(pd.Timestamp(when.start), pd.Timestamp(when.end) + _DAY, kind, n) for when, kind, n in longest]
    spans = pd.DataFrame(rows, columns=["start", "end", "kind", "n"])
    spans = spans.astype({"start": "datetime64[s]", "end": "datetime64[s]"})
    return spans.assign(lane=lanes(spans))


Spec = dict[str, Any]
"""A chart in the grammar of Vega-Lite, its data in Arrow's stream format under `datasets`."""


def chart(axis: Axis, span: Days, palette: Palette = LIGHT) -> Spec:
    """Bars in a row for each kind, its spans under them, and a brush named `brush` that lies nowhere yet."""
    brush = alt.selection_interval(name="brush", encodings=["x"])
    spans = axis.spans.assign(lane=lanes_by_kind(axis.spans))
    parts = bands(axis.bins, spans)
    top = max((band.high for band in parts.values()), default=HEIGHT)
    # In universal time, so that a day is the same day in whatever zone the viewer's clock runs.
    across = alt.Scale(type="utc", domain=[_moment(span[0]), _moment(_after(span))], nice=False)
    drawn: alt.Chart = (
        # Rectangles, since Vega takes a bar with both ends on the time axis for a lying one.
        alt.Chart(alt.NamedData(name="bars"))
        .mark_rect(xOffset=0.5, minBandSize=3, cornerRadius=1)
        .encode(
            x=alt.X("start:T", scale=across, title=None, axis=_dates()),
            x2="end:T",
            y=alt.Y("low:Q", scale=alt.Scale(domain=[0, top], nice=False), title=None, axis=_kinds(parts, palette)),
            y2="high:Q",
            color=alt.Color("kind:N", scale=_colours(palette), legend=None),
            opacity=alt.condition(brush, alt.value(1), alt.value(0.3)),
            tooltip=[alt.Tooltip("when:N", title=gettext("When")), alt.Tooltip("what:N", title=gettext("What"))],
        )
        .add_params(brush)
        .properties(
            height=top + 22,
            width="container",
            description=gettext("Events over time. The slider of dates among the filters chooses the same days."),
        )
    )
    # Its bars are told one by one by the list of events: a reader of screens meets the chart once.
    drawn.config = config()
    return {**drawn.to_dict(), "datasets": {"bars": _stream(_rows(axis.bins, spans, parts))}}


def _stream(rows: pd.DataFrame) -> bytes:
    table, sink = pa.Table.from_pandas(rows, preserve_index=False), pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())


def brushing(chart: Spec, chosen: Days | None) -> Spec:
    """A chart of its own with these days brushed, which costs next to nothing: Altair checks each chart anew."""
    brushed = copy.deepcopy(chart)
    if chosen:
        (brush,) = (param for param in brushed["params"] if param["name"] == "brush")
        brush["value"] = {"x": [_moment(chosen[0]), _moment(_after(chosen))]}
    return brushed


def _dates() -> alt.Axis:
    """The axis of time, from left to right in every language, as maps and clocks are the same in all of them."""
    return alt.Axis(tickCount=8, labelOverlap=True, labelFlush=True, grid=False, labelExpr=in_digits("datum.label"))


def _kinds(parts: Mapping[Kind, Band], palette: Palette) -> alt.Axis:
    """The kinds' signs, each beside its bars."""
    signs = "".join(f"abs(datum.value - {band.middle}) < 0.1 ? '{SIGNS[kind]}' : " for kind, band in parts.items())
    return alt.Axis(
        values=[band.middle for band in parts.values()], labelExpr=f"{signs}''", labelColor=ink(palette),
        labelFontSize=14, labelFontWeight="bold", labelOverlap=False, labelPadding=4,
        ticks=False, domain=False, grid=False,
    )  # fmt: skip


def _rows(bins: pd.DataFrame, spans: pd.DataFrame, parts: Mapping[Kind, Band]) -> pd.DataFrame:
    """Bars and spans as rectangles: columns start, end, low, high, kind, when and what.

    Their edges are milliseconds since 1970, which a browser takes as they are; a time it would read by its own clock.
    They are as short as they can be, since they are sent with each choice of days.
    """
    standing, hanging = ([parts[kind].low for kind in part["kind"]] for part in (bins, spans))
    bars = bins.assign(low=standing, high=standing + scale(bins) * bins["n"])
    strips = spans.assign(high=hanging - LANE * (spans["lane"] + 0.3), low=hanging - LANE * (spans["lane"] + 0.8))
    rows = pd.concat([bars, strips.drop(columns="lane")], ignore_index=True)
    told = rows.drop(columns="n").astype({"low": "float32", "high": "float32", "kind": "category"})
    return told.assign(
        start=rows["start"].astype("datetime64[ms]").astype("int64"),
        end=rows["end"].astype("datetime64[ms]").astype("int64"),
        when=pd.Categorical([
            words.short_when(Period(start.date(), (end - pd.Timedelta(days=1)).date(), "stated"))
            for start, end in zip(rows["start"], rows["end"], strict=True)
        ]),
        what=pd.Categorical([words.count(int(n), kind) for kind, n in zip(rows["kind"], rows["n"], strict=True)]),
    )  # fmt: skip


def _colours(palette: Palette) -> alt.Scale:
    return alt.Scale(domain=list(palette), range=list(palette.values()))


def _after(days: Days) -> dt.date:
    """The midnight that ends them."""
    return days[1] + dt.timedelta(days=1)


def _moment(day: dt.date) -> float:
    """Milliseconds since 1970."""
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp() * 1000


def brushed(selection: object, span: Days) -> Days | None:
    """The days that a brush covers, within the span; None where nothing is brushed.

    `selection` is what Streamlit reports of the parameter `brush`: milliseconds since 1970 under `start`.
    """
    edges = selection.get("start") if isinstance(selection, dict) else None
    if not edges:
        return None
    first, last = (dt.datetime.fromtimestamp(ms / 1000, dt.UTC) for ms in sorted(edges))
    # A brush ends at the midnight after its last day; less than half a day is a slip of the hand.
    begin, end = (first + dt.timedelta(hours=12)).date(), (last - dt.timedelta(hours=12)).date()
    begin, end = max(begin, span[0]), min(max(begin, end), span[1])
    return (begin, end) if begin <= end else None
