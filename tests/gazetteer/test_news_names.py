"""What reports of Iraq and Syria name: found beside its country alone, and among other names without it."""

import pytest

from gazetteer import Gazetteer

BESIDE = ("Baghdad", "Damascus", "Mosul")
PLACES = {
    # regions, seas, rivers, mountains, dams
    "Middle East": "region:middle-east", "Levant": "region:levant", "Gulf": "sea:persian-gulf",
    "Sahel": "region:sahel", "northeastern Syria": "region:rojava", "Nineveh Plains": "region:nineveh-plains",
    "Bahdinan": "region:bahdinan", "Euphrates valley": "region:middle-euphrates-river-valley",
    "Tigris": "river:tigris", "Euphrates": "river:euphrates", "Lake Assad": "lake:lake-assad",
    "Mount Sinjar": "mountain:sinjar", "Qandil": "mountain:qandil", "Hamrin": "mountain:hamrin",
    "Qara Chokh": "mountain:qara-chokh", "Makhoul": "mountain:makhoul", "Zagros": "mountain:zagros",
    "Mosul Dam": "dam:mosul", "Haditha Dam": "dam:haditha", "Tabqa Dam": "dam:tabqa", "Tishrin Dam": "dam:tishrin",
    # bases
    "Ain al-Asad": "airport:ORAA", "Harir Air Base": "airport:ORBR", "Union III": "base:union-iii",
    "Forward Operating Base Union III": "base:union-iii", "Camp Victory": "base:victory-base-complex",
    "Taji": "airport:ORTI", "Balad Air Base": "airport:ORBD", "Qayyarah West": "airport:ORQW", "K1": "base:k1",
    "Al-Tanf garrison": "base:al-tanf", "Rmeilan base": "base:rmeilan-base", "Shaddadi base": "base:shaddadi-base",
    # camps, prisons, fields
    "Al-Hol camp": "camp:al-hol", "Al-Hawl": "camp:al-hol", "Al-Roj": "camp:al-roj", "Makhmour camp": "camp:makhmour",
    "Domiz": "camp:domiz", "Jeddah 1": "camp:jeddah-1", "Ghuwayran": "prison:ghuwayran",
    "Conoco gas field": "field:conoco", "Al-Omar oil field": "field:al-omar", "Khor Mor": "field:khor-mor",
    "Kirkuk oil field": "field:kirkuk", "Rumaila": "field:rumaila",
    # crossings and frontiers
    "Rabia crossing": "crossing:rabia", "Al-Yarubiyah crossing": "crossing:rabia",
    "Faysh Khabur crossing": "crossing:faysh-khabur", "Semalka": "crossing:faysh-khabur",
    "Peshkhabur crossing": "crossing:faysh-khabur", "Al-Qaim crossing": "crossing:al-qaim",
    "Ibrahim Khalil crossing": "crossing:ibrahim-khalil", "Trebil crossing": "crossing:trebil",
    "Bashmaq crossing": "crossing:bashmaq", "Haji Omeran crossing": "crossing:haji-omeran",
    "Iraq-Syria frontier": "frontier:IQ-SY", "Syria-Iraq border": "frontier:IQ-SY",
    # the Kurdistan Region and other areas, in full and abbreviated
    "Kurdistan Region": "region:kurdistan", "Iraqi Kurdistan": "region:kurdistan", "KRI": "region:kurdistan",
    "KRG area": "region:kurdistan", "Başûrê Kurdistanê": "region:kurdistan", "إقليم كردستان": "region:kurdistan",
    "هەرێمی کوردستان": "region:kurdistan", "NES": "region:rojava", "UAE": "country:AE", "DRC": "country:CD",
    # the same name for a city, its province and what lies there
    "Erbil": "geonames:95446", "Erbil Governorate": "division:IQ-AR", "Duhok": "geonames:96994",
    "Duhok Province": "division:IQ-DA", "Kirkuk": "geonames:94787", "Hasakah": "geonames:173811",
    "Sheikhan": "geonames:98293", "Ain Sifni": "geonames:98293",
}  # fmt: skip
SYRIAN = {"NES", "Al-Tanf garrison", "Al-Omar oil field", "Conoco gas field", "Hasakah", "Al-Roj", "Ghuwayran"}
"""Asked for beside Syria; all else beside Iraq."""


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_is_found_alone_and_in_a_sentence(gazetteer: Gazetteer, name: str, place: str) -> None:
    alone = gazetteer.resolve(name, country="SY" if name in SYRIAN else "IQ")
    text = f"Reports from {name} reached {BESIDE[0]}. They were read in {BESIDE[1]}; {BESIDE[2]} had none."
    (among, *_) = gazetteer.resolve_together([name, *BESIDE], text=text)
    assert [match and match.place.id for match in (alone, among)] == [place, place]
