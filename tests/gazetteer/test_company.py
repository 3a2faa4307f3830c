"""Names of one text keep company: in countries, in provinces, near each other."""

from gazetteer import Gazetteer


def county(gazetteer: Gazetteer, names: list[str]) -> str:
    *_, match = gazetteer.resolve_together(names)
    assert match is not None
    return gazetteer.containing(match.place)[0].name


def test_a_county_is_in_the_state_that_the_text_is_about(gazetteer: Gazetteer) -> None:
    assert county(gazetteer, ["Bowling Green", "Kentucky", "Warren County"]) == "Kentucky"
    assert county(gazetteer, ["Trenton", "New Jersey", "Warren County"]) == "New Jersey"


def test_a_state_beside_another_is_no_village_in_it(gazetteer: Gazetteer) -> None:
    matches = gazetteer.resolve_together(["New York", "Florida", "Kansas"])
    assert [match and match.place.kind for match in matches[1:]] == ["governorate", "governorate"]


def test_a_name_alone_keeps_no_company(gazetteer: Gazetteer) -> None:
    (alone,) = gazetteer.resolve_together(["Mosul"])
    assert alone is not None
    assert alone.place.countries == ("IQ",)


def test_nobody_is_no_company(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve_together(["Xqzzwwvkt", "Qqxxzzvv"]) == [None, None]


def test_a_sea_is_at_home_in_every_company(gazetteer: Gazetteer) -> None:
    *_, match = gazetteer.resolve_together(["California", "Oregon", "Washington", "Pacific"])
    assert match is not None
    assert match.place.kind == "sea"
