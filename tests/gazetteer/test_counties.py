"""Counties of the United States hold their towns, and count for the people in them."""

import pytest
from shapely.geometry import box

from gazetteer import Gazetteer
from gazetteer.records import Record
from gazetteer.sources.counties import County, placed, weighed


def town(number: int, lon: float, code: str = "US", people: int = 100_000) -> Record:
    return Record(f"geonames:{number}", "Town", "town", 0.5, lon, 2.0, (code,), "division:US-XX", (), "test", people)


COUNTY = County(
    Record("county:1", "A County", "district", 0.5, 0.5, 80, ("US",), "division:US-XX", (), "test"), box(0, 0, 1, 1)
)


def test_a_town_lies_in_the_county_around_it() -> None:
    inside, outside, abroad = placed([town(1, 0.5), town(2, 1.5), town(3, 0.5, "IQ")], [COUNTY])
    assert [place.within for place in (inside, outside, abroad)] == ["county:1", "division:US-XX", "division:US-XX"]
    (record,) = weighed([COUNTY], [inside, outside])
    assert record.importance == pytest.approx(4.4)


def test_a_town_knows_its_county_and_state(gazetteer: Gazetteer) -> None:
    match = gazetteer.resolve("Bowling Green", near=(36.99, -86.44))
    assert match is not None
    assert [area.name for area in gazetteer.containing(match.place)] == ["Warren County", "Kentucky", "United States"]


@pytest.mark.parametrize("name", ["Heathrow", "Charles de Gaulle Airport"])
def test_an_airport_goes_by_its_name_without_the_city(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name, kinds=["airport"])
    assert match is not None
    assert match.matched == "exact"
