"""What stands under the map: the list of events, or another way of looking at the same ones."""

from __future__ import annotations

from dashboard.page import listing
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """The part of the page that the viewer chose."""
    listing.draw(showing)
