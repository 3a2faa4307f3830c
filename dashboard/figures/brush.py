"""From the time axis to what the browser draws and brushes of it: bars in a row for each kind, its spans under them.

It is bounded as the axis is, and says nothing of the days that are chosen: those change far more often than it does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TypedDict

import pandas as pd

from dashboard import languages, words
from dashboard.events import Kind
from dashboard.figures.bands import HEIGHT, LANE, Band, bands, lanes_by_kind, scale
from dashboard.figures.timeline import Axis
from dashboard.languages import gettext
from dashboard.languages.formats import Part
from dashboard.periods import Period
from dashboard.view import Days

MOST_TICKS = 8

_TICKS: tuple[tuple[str, int, Part], ...] = (
    *((freq, 1, "day of the month") for freq in ("D", "2D", "W-MON", "2W-MON")),
    *(("MS", every, "month") for every in (1, 3, 6)),
    *(("YS", every, "year") for every in (1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000)),
)
"""Where ticks are, as pandas puts it, every how many of them, and what is said there; the densest first."""

Bar = tuple[int, int, float, float, int, int, int]
"""First day and the day after the last, counted from the axis' first; low and high in pixels from below; and the
numbers of its kind, of when it was and of what it says."""


class Told(TypedDict):
    """What the browser is told of a time axis."""

    days: int
    """How many days it is long."""
    height: float
    """Pixels from its ground to its top."""
    kinds: list[dict[str, object]]
    """The kinds from the top, each with the height in pixels that its sign stands at."""
    bars: list[Bar]
    whens: list[str]
    whats: list[str]
    ticks: list[tuple[int, str]]
    """Days counted from the first, and what is said there."""
    said: str
    """What this is, for those who hear it: its bars are told one by one by the list of events."""


def told(axis: Axis, span: Days) -> Told:
    """What the browser is told of an axis over these days, in the viewer's language."""
    spans = axis.spans.assign(lane=lanes_by_kind(axis.spans))
    parts = bands(axis.bins, spans)
    kinds = list(reversed(parts))
    rows = _rows(axis.bins, spans, parts)
    whens, whats = _whens(rows), [words.count(int(n), kind) for kind, n in zip(rows["kind"], rows["n"], strict=True)]
    return {
        "days": (span[1] - span[0]).days + 1,
        "height": max((band.high for band in parts.values()), default=HEIGHT),
        "kinds": [{"kind": kind, "middle": parts[kind].middle} for kind in kinds],
        "bars": _bars(rows, span, kinds, whens, whats),
        "whens": _each(whens),
        "whats": _each(whats),
        "ticks": ticks(span),
        "said": gettext("Events over time. The slider of dates above them chooses the same days."),
    }


def _rows(bins: pd.DataFrame, spans: pd.DataFrame, parts: Mapping[Kind, Band]) -> pd.DataFrame:
    """Bars and spans as rectangles: columns start, end, kind, n, low and high."""
    standing, hanging = ([parts[kind].low for kind in part["kind"]] for part in (bins, spans))
    bars = bins.assign(low=standing, high=standing + scale(bins) * bins["n"])
    strips = spans.assign(high=hanging - LANE * (spans["lane"] + 0.3), low=hanging - LANE * (spans["lane"] + 0.8))
    return pd.concat([bars, strips.drop(columns="lane")], ignore_index=True)


def _bars(
    rows: pd.DataFrame, span: Days, kinds: Sequence[Kind], whens: Sequence[str], whats: Sequence[str]
) -> list[Bar]:
    # Counted in days, so that one is the same day in whatever zone the viewer's clock runs.
    starts, ends = ((rows[edge] - pd.Timestamp(span[0])).dt.days for edge in ("start", "end"))
    numbers = (
        [every.index(each) for each in said]
        for said, every in ((rows["kind"], kinds), (whens, _each(whens)), (whats, _each(whats)))
    )
    columns = (starts.tolist(), ends.tolist(), rows["low"].round(2).tolist(), rows["high"].round(2).tolist())
    return list(zip(*columns, *numbers, strict=True))


def _each(said: Sequence[str]) -> list[str]:
    """What is said, each once: most bars say what others say too, and are sent with each choice of days."""
    return list(dict.fromkeys(said))


def _whens(rows: pd.DataFrame) -> list[str]:
    """When each of them was, in words."""
    lasts = rows["end"] - pd.Timedelta(days=1)
    return [
        words.short_when(Period(start.date(), last.date())) for start, last in zip(rows["start"], lasts, strict=True)
    ]


def ticks(span: Days) -> list[tuple[int, str]]:
    """As many dates as are easily read along these days, each with its day counted from the first."""
    for freq, every, part in _TICKS:
        found = [at.date() for at in pd.date_range(*span, freq=freq)]
        found = [at for at in found if (at.year if part == "year" else at.month - 1) % every == 0]
        if len(found) <= MOST_TICKS:
            return [((at - span[0]).days, languages.date(at, part, short=True)) for at in found]
    return []


def brushed(answer: object, span: Days) -> Days | None:
    """The days that the browser says were brushed: the first and last, counted from the span's first.

    All of the span where the brush was taken away, None where that is no answer.
    """
    match answer:
        case []:
            return span
        case [int(first), int(last)] if 0 <= first <= last <= (span[1] - span[0]).days:
            return span[0] + dt.timedelta(days=first), span[0] + dt.timedelta(days=last)
    return None
