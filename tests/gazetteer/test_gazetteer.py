"""What a name means, alone, beside a country, and among the other names of its text."""

import pytest

from gazetteer import Gazetteer, GazetteerError


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Erbil", "geonames:95446"),
        ("Hewlêr", "geonames:95446"),
        ("أربيل", "geonames:95446"),
        ("هەولێر", "geonames:95446"),
        ("بغداد", "geonames:98182"),
        ("Anbar", "division:IQ-AN"),
        ("Nineveh province", "division:IQ-NI"),
        ("Sulaymaniyah Governorate", "division:IQ-SU"),
        ("Kirkuk province", "division:IQ-TS"),
        ("Kurdistan", "region:kurdistan"),
        ("Qamishlo", "geonames:173377"),
        ("Al-Hol", "camp:al-hol"),
        ("Ain al-Asad", "airport:ORAA"),
        ("Rabia border crossing", "crossing:rabia"),
        ("Khor Mor gas field", "field:khor-mor"),
        ("the Syrian border", "frontier:IQ-SY"),
    ],
)
def test_a_name_beside_its_country(gazetteer: Gazetteer, name: str, place: str) -> None:
    match = gazetteer.resolve(name, country="IQ")
    assert match is not None
    assert match.place.id == place


@pytest.mark.parametrize(
    "name",
    [
        "the Iraq-Syria frontier",
        "Iraqi-Syrian border",
        "Syria-Iraq border",
        "border between Iraq and Syria",
        "Syria's border with Iraq",
        "the Iraqi border with Syria",
    ],
)
def test_a_frontier_has_many_names(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.id == "frontier:IQ-SY"


def test_names_of_one_text_decide_each_other(gazetteer: Gazetteer) -> None:
    names = ["Baghdad", "Ain al-Asad", "Al-Hol", "Nineveh", "Anbar"]
    matches = gazetteer.resolve_together(names)
    countries = [match.place.countries if match else () for match in matches]
    assert countries == [("IQ",), ("IQ",), ("SY",), ("IQ",), ("IQ",)]


def test_countries_apart_share_no_frontier(gazetteer: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match="Iraq and Lebanon share no border"):
        gazetteer.frontier("Iraq", "Lebanon")


def test_unknown_is_none(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Xqzzwwvkt") is None
