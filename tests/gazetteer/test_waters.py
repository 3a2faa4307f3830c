"""Rivers, lakes and seas: told apart among shapes without names, and where the data has them."""

import pytest
from shapely.geometry import LineString, Point, Polygon, box, shape

from gazetteer import Gazetteer
from gazetteer.records import read_borders, read_supplement
from gazetteer.sources.waters import Net, whole

KM_A_DEGREE = 111


def test_a_river_takes_the_shortest_way_past_its_points() -> None:
    net = Net([LineString([(0, 0), (1, 0), (2, 0)]), LineString([(1, 0), (1, 1)]), LineString([(2.05, 0), (3, 0)])])
    assert list(net.course("river", [(0, 0.1), (3, 0)]).coords) == [(0, 0), (1, 0), (2, 0), (2.05, 0), (3, 0)]
    assert net.course("river", [(0, 0), (1, 1)]).length == 2


def test_a_point_that_no_river_passes_is_told() -> None:
    net = Net([LineString([(0, 0), (1, 0)]), LineString([(5, 0), (6, 0)])])
    with pytest.raises(ValueError, match="tigris is said to pass"):
        net.course("tigris", [(0, 0), (3, 0)])
    with pytest.raises(ValueError, match="no water flows"):
        net.course("tigris", [(0, 0), (6, 0)])


def test_the_edges_of_other_waters_are_left_out() -> None:
    water = box(0, 0, 10, 10).union(box(20, 0, 20.5, 0.5))
    assert whole(water).equals(Polygon(box(0, 0, 10, 10)))


@pytest.mark.parametrize(
    ("river", "town"),
    [
        ("tigris", "Mosul"), ("tigris", "Baghdad"), ("tigris", "Tikrit"), ("euphrates", "Raqqa"),
        ("euphrates", "Deir ez-Zor"), ("euphrates", "Ramadi"), ("shatt-al-arab", "Basra"), ("nile", "Cairo"),
        ("blue-nile", "Khartoum"), ("danube", "Budapest"), ("volga", "Volgograd"), ("dnieper", "Kyiv"),
    ],
)  # fmt: skip
def test_a_river_flows_by_its_towns(gazetteer: Gazetteer, river: str, town: str) -> None:
    course = shape(gazetteer.geometry(gazetteer.get(f"river:{river}")))
    match = gazetteer.resolve(town)
    assert match is not None
    assert course.distance(Point(match.place.lon, match.place.lat)) * KM_A_DEGREE < 30


def test_a_water_lies_where_the_supplement_has_it() -> None:
    shapes = read_borders()
    waters = [row for row in read_supplement() if row.kind in ("sea", "lake") and row.id in shapes]
    assert len(waters) > 80
    for row in waters:
        assert shape(shapes[row.id]).distance(Point(row.lon, row.lat)) < 0.5, row.id


@pytest.mark.parametrize("lake", ["lake-assad", "lake-habbaniyah", "lake-milh", "lake-tharthar"])
def test_a_lake_of_iraq_and_syria_has_a_shore(gazetteer: Gazetteer, lake: str) -> None:
    assert gazetteer.geometry(gazetteer.get(f"lake:{lake}"))["type"] in ("Polygon", "MultiPolygon")
