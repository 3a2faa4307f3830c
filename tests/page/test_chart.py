"""The map's place on the page."""

import re

from dashboard.page import chart
from dashboard.settings import ASSETS


def test_room_is_kept_for_the_map_before_it_has_come() -> None:
    """What stands below shall not jump when it does."""
    kept = re.search(r"\.st-key-map-frame \{ min-height: (\d+)px; \}", (ASSETS / "page.css").read_text("utf-8"))
    assert kept is not None
    assert int(kept[1]) == chart.HEIGHT
