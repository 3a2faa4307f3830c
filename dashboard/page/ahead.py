"""The map ahead of the page: the marks of days that a viewer is still choosing, without a run of the page for each."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from dashboard import build, languages
from dashboard.address import from_query, position
from dashboard.figures.cells import Sight
from dashboard.page import chart, elements, opened
from dashboard.page.places import located
from dashboard.settings import settings
from dashboard.showing import Showing


def follow(showing: Showing) -> None:
    """Have the map follow the date slider."""
    elements.ahead(showing.data.fingerprint, key="ahead")


def marks(query: str) -> str | None:
    """What the map shows of the view with this query string, packed as the page would send it.

    Beside the view's own parameters, `sight` says where the map is: the latitude and longitude of its middle in
    degrees, and its zoom. None where that cannot be read, the view is of other data than is shown now, or anything
    fails: the page itself then says what there is to say.
    """
    given = parse_qs(query, keep_blank_values=True)
    middle = position(given.get("sight", [""])[-1])
    try:
        return _marks(given, Sight(*middle)) if middle else None
    except Exception:  # the page does without
        logging.getLogger(__name__).exception("No marks could be made of ?%s", query[:500])
        return None


def _marks(given: Mapping[str, Sequence[str]], sight: Sight) -> str | None:
    chosen = settings()
    if not build.is_built(chosen):
        return None
    data = opened.open_data(build.lookout(chosen).state())
    if given.get("data") != [data.fingerprint]:
        return None
    view, _ = from_query(given, data.known)
    with languages.speaking(languages.chosen(view.lang)):
        return chart.drawn(Showing(data, data.events.spans, view, located(data, view)), sight)
