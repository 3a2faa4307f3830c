"""The frontiers on a side of a country."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from gazetteer.facing import SIDES, facing
from gazetteer.gazetteer import GazetteerError
from gazetteer.place import Place


@pytest.mark.parametrize(
    ("country", "side", "names"),
    [
        ("Ecuador", "south", ["Ecuador–Peru border"]),
        ("Lebanon", "south", ["Israel–Lebanon border"]),
        ("Jordan", "north", ["Jordan–Syria border"]),
        ("Finland", "east", ["Finland–Russia border"]),
        ("Iraq", "west", ["Iraq–Jordan border", "Iraq–Syria border"]),
        ("IQ", "south", ["Iraq–Saudi Arabia border", "Iraq–Kuwait border"]),
        ("Iceland", "north", []),
    ],
)
def test_they_are_those_that_lie_there(country: str, side: str, names: list[str]) -> None:
    assert [place.name for place in Gazetteer().frontiers(country, side)] == names


def test_a_country_that_nobody_knows_is_said_to_be_none() -> None:
    with pytest.raises(GazetteerError, match="no country is named 'Ruritania'"):
        Gazetteer().frontiers("Ruritania", "north")


@pytest.mark.parametrize("side", ["", "up", "northern", "<script>"])
def test_a_side_that_is_none_is_said_to_be_none(side: str) -> None:
    with pytest.raises(GazetteerError, match="no side of a country is named"):
        Gazetteer().frontiers("Iraq", side)


def test_across_the_date_line_east_is_east() -> None:
    home = Place("country:XX", "Xanadu", "country", 0.0, 179.0, 100.0, ("XX",))
    there = Place("frontier:XX-YY", "Xanadu–Yonder border", "frontier", 0.0, -179.0, 1.0, ("XX", "YY"))
    assert [side for side in SIDES if facing(home, [there], side)] == ["northeast", "east", "southeast"]
