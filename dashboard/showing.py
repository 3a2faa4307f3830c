"""What the page shows in one run: the data, what of it was chosen, and the events that leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qs

from dashboard import store
from dashboard.address import from_query
from dashboard.build import Data
from dashboard.figures import compare
from dashboard.languages import gettext
from dashboard.places import space
from dashboard.view import Clock, Days, View
from gazetteer import Gazetteer
from gazetteer.place import Place


@dataclass(frozen=True)
class Showing:
    """One view of the data. Its parts are worked out when first asked for, once a run."""

    data: Data
    spans: Mapping[Clock, Days | None]
    """The first and last day of all events by each clock."""
    view: View
    centre: Place | None = None
    """The place that events are to be near, where one was asked for and is known."""

    @property
    def span(self) -> Days | None:
        """The first and last day of all events by the present clock."""
        return self.spans[self.view.clock]

    @cached_property
    def around(self) -> frozenset[str] | None:
        """The ids of the places near the centre; None where events may be anywhere."""
        if self.centre is None:
            return None
        spot = self.centre.lat, self.centre.lon
        return space.near(spot, self.view.radius, self.data.places.values(), self.data.outlines)

    @cached_property
    def visible(self) -> store.Events:
        """The events that the view shows, the latest first and the undated last."""
        return self.data.events.where(self.view, self.around)

    @cached_property
    def comparison(self) -> compare.Comparison | None:
        """The two periods that the view sets side by side; None where it shows one, or has nothing to compare with."""
        if self.view.pane != "compare":
            return None
        return compare.compared(self.visible, self.view, self.span)

    @cached_property
    def drawn(self) -> store.Events:
        """The events on the map: those of both periods where two are compared, else the visible ones."""
        return self.comparison.both if self.comparison else self.visible

    @cached_property
    def here(self) -> store.Events:
        """Of the events on the map those at the selected place; all of them where no place is selected."""
        return self.drawn.at(self.view.place)

    @cached_property
    def of_actor(self) -> store.Events:
        """Of the visible events those that name the selected actor."""
        return self.visible.naming(self.view.actor)

    @property
    def counts(self) -> store.Counts:
        """How many events the view shows and holds back."""
        return self.visible.counts


def asked(query: str, data: Data) -> tuple[Showing, list[str]]:
    """What a link with this query string shows, and a sentence for each part of it that was ignored."""
    view, ignored = from_query(parse_qs(query.lstrip("?"), keep_blank_values=True), data.known)
    centre = None
    if view.near.strip():
        centre = space.located(view.near, data.places.values(), Gazetteer())
        if centre is None:
            name = view.near[:80]
            ignored.append(gettext("No place goes by “{name}”, so events are taken wherever they are.", name=name))
    return Showing(data, data.events.spans, view, centre), ignored
