"""Seas, straits, mountains, islands, bases and camps that security news of any region names."""

import pytest

from gazetteer import Gazetteer

PLACES = {
    # straits and seas, which no town ashore may stand for
    "Luzon Strait": "sea:luzon-strait", "Philippine Sea": "sea:philippine", "Miyako Strait": "sea:miyako-strait",
    "Singapore Strait": "sea:singapore-strait", "Tsushima Strait": "sea:korea-strait",
    "Strait of Sicily": "sea:strait-of-sicily", "Gulf of Riga": "sea:gulf-of-riga", "Kara Sea": "sea:kara",
    "Gulf of Venezuela": "sea:gulf-of-venezuela", "Strait of Tiran": "sea:strait-of-tiran",
    "Western Pacific": "sea:western-pacific", "Western Mediterranean": "sea:western-mediterranean",
    # mountains, valleys, forests, where armed groups hide
    "Mandara Mountains": "mountain:mandara", "Cal Miskaad": "mountain:cal-miskaad", "Boni Forest": "region:boni-forest",
    "Kibira": "region:kibira", "Pankisi Gorge": "region:pankisi", "Pangong Tso": "site:pangong",
    "Jabal al-Zawiya": "mountain:zawiya", "Bale Mountains": "mountain:bale",
    # islands and reefs
    "Natuna Islands": "region:natuna-islands", "Itu Aba": "site:itu-aba", "Takeshima": "site:dokdo",
    "Hanish Islands": "region:hanish", "Chagos Archipelago": "region:chagos",
    # bases and camps
    "Clark Air Base": "base:clark", "Naval Station Rota": "base:rota", "Manda Bay": "base:manda-bay",
    "Baledogle": "base:baledogle", "Al-Watiya": "base:watiya", "Camp Casey": "base:camp-casey",
    "Roosevelt Roads": "base:roosevelt-roads", "Abu Shouk camp": "camp:abu-shouk", "Kalma camp": "camp:kalma",
    "Nakivale": "camp:nakivale", "Balata camp": "camp:balata",
}  # fmt: skip


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_is_found_by_its_name_alone(gazetteer: Gazetteer, name: str, place: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.id == place


@pytest.mark.parametrize(
    ("fleet", "place"),
    [
        ("U.S. 5th Fleet area of operations", "region:fifth-fleet"),
        ("U.S. Central Command area of responsibility", "region:central-command"),
        ("Seventh Fleet area of operations", "region:seventh-fleet"),
    ],
)
def test_a_fleets_and_a_commands_waters_are_regions(gazetteer: Gazetteer, fleet: str, place: str) -> None:
    match = gazetteer.resolve(fleet)
    assert match is not None
    assert match.place.id == place
