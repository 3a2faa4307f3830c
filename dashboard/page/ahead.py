"""Ahead of the page: the marks of days that a viewer is still choosing, and what the page will ask for then."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar
from urllib.parse import parse_qs

from dashboard import languages, story
from dashboard.address import from_query, position
from dashboard.figures import table
from dashboard.figures.cells import Sight
from dashboard.page import chart, elements, opened
from dashboard.page.places import located
from dashboard.showing import Showing


def follow(showing: Showing) -> None:
    """Have the map and the time axis follow the date slider."""
    elements.ahead(showing.data.fingerprint, showing.view.dates or showing.span, key="ahead")


def marks(query: str) -> str | None:
    """What the map shows of the view with this query string, packed as the page would send it.

    Beside the view's own parameters, `sight` says where the map is: the latitude and longitude of its middle in
    degrees, and its zoom. None where that cannot be read, the view is of other data than is shown now, or anything
    fails: the page itself then says what there is to say.
    """
    return _told(query, chart.drawn)


def ready(query: str) -> None:
    """Have the answers at hand that the page of this view will ask for, of a query string as `marks` takes it."""
    _told(query, _asked)


def _asked(showing: Showing, _sight: Sight) -> None:
    """Ask what the page does: the events table remembers its answers."""
    story.told(showing.visible, showing.data.places)
    if showing.view.pane == "list":
        showing.visible.whole(showing.data.places, table.MOST)


Told = TypeVar("Told")


def _told(query: str, tell: Callable[[Showing, Sight], Told]) -> Told | None:
    given = parse_qs(query, keep_blank_values=True)
    middle = position(given.get("sight", [""])[-1])
    try:
        return _of_present_data(given, Sight(*middle), tell) if middle else None
    except Exception:  # the page does without
        logging.getLogger(__name__).exception("Nothing could be told ahead of ?%s", query[:500])
        return None


def _of_present_data(
    given: Mapping[str, Sequence[str]], sight: Sight, tell: Callable[[Showing, Sight], Told]
) -> Told | None:
    data = opened.at_hand()
    if data is None:
        return None
    if given.get("data") != [data.fingerprint]:
        return None
    view, _ = from_query(given, data.known)
    with languages.speaking(languages.chosen(view.lang)):
        return tell(Showing(data, data.events.spans, view, located(data, view)), sight)
