"""Units whose name ends as only those of one army do."""

from __future__ import annotations

from tests.extraction.conftest import Read


def test_a_unit_is_of_the_army_that_its_name_tells(read: Read) -> None:
    (event,) = read("The 26th Marine Expeditionary Unit arrived in Kuwait on Monday.", kind="posture")

    assert {"26th Marine Expeditionary Unit", "United States Marine Corps"} <= {actor.name for actor in event.actors}


def test_new_jersey_is_not_jersey(read: Read) -> None:
    (event,) = read("A squadron from the New Jersey Air National Guard arrived in Bahrain on Monday.", kind="posture")
    names = {actor.name for actor in event.actors}

    assert "United States Air Force" in names
    assert "Government of Jersey" not in names
