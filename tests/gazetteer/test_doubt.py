"""Better no place than a far-fetched one."""

import pytest

from gazetteer import Gazetteer


@pytest.mark.parametrize("name", ["Pokotti", "Kerch Bridg Road", "Greenlane", "Plum Islet", "Swot Valleys"])
def test_nothing_is_told_where_nothing_is_near_enough(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name, country="IQ")
    assert match is None or match.matched == "exact" or "IQ" in match.place.countries


def test_spelling_by_ear_is_for_names_from_other_scripts(gazetteer: Gazetteer) -> None:
    syrian = gazetteer.resolve("Dayr al-Zour", country="SY")
    assert syrian is not None
    assert syrian.place.name == "Deir ez-Zor"
    kenyan = gazetteer.resolve("Kibera", country="KE")
    assert kenyan is None or kenyan.place.name != "Kibara"


def test_names_are_spelled_by_ear_in_a_country_and_next_door(gazetteer: Gazetteer) -> None:
    next_door = gazetteer.resolve("Dayr al-Zour", country="IQ")
    assert next_door is not None
    assert next_door.place.countries == ("SY",)
    assert gazetteer.resolve("Dayr al-Zour", country="KE") is None


def test_short_names_are_spelled_by_ear_at_home_only(gazetteer: Gazetteer) -> None:
    at_home = gazetteer.resolve("Zaxu", country="IQ")
    assert at_home is not None
    assert at_home.place.name == "Zakho"
    assert gazetteer.resolve("Guard", country="IQ") is None


def test_a_name_that_is_known_is_not_another_that_sounds_like_it(gazetteer: Gazetteer) -> None:
    assert all(match.place.name != "Luoyang" for match in gazetteer.candidates("Hunan"))


def test_a_misspelled_name_needs_its_country(gazetteer: Gazetteer) -> None:
    kurdish, elsewhere = (gazetteer.resolve("Sulaimamiya", country=country) for country in ("IQ", "BR"))
    assert kurdish is not None
    assert (kurdish.place.name, kurdish.matched) == ("Sulaymaniyah", "fuzzy")
    assert elsewhere is None


def test_a_misspelled_name_is_read_beside_its_neighbours(gazetteer: Gazetteer) -> None:
    *_, here = gazetteer.resolve_together(["Mosul", "Erbil", "Makhmuzr"])
    *_, abroad = gazetteer.resolve_together(["Nairobi", "Mombasa", "Makhmuzr"])
    assert here is None or here.place.countries == ("IQ",)
    assert abroad is None


@pytest.mark.parametrize(("name", "place"), [("Alqaim", "Al-Qaim"), ("Assuwayda", "Suwayda"), ("AlHasakah", "Hasakah")])
def test_an_article_may_be_joined_to_its_name(gazetteer: Gazetteer, name: str, place: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert (match.place.name, match.matched) == (place, "folded")


def test_a_misspelled_name_at_home_is_weighed_against_one_spelled_by_ear_next_door(gazetteer: Gazetteer) -> None:
    match = gazetteer.resolve("Khales", country="IQ")
    assert match is not None
    assert (match.place.name, match.matched) == ("Khalis", "fuzzy")


@pytest.mark.parametrize(("name", "place"), [("al-Qaem", "Al-Qaim"), ("Qaem", "Al-Qaim"), ("Hodeida", "Al Hudaydah")])
def test_spellings_by_ear(gazetteer: Gazetteer, name: str, place: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.name == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Torkham", "crossing:torkham"),
        ("the Durand Line", "frontier:AF-PK"),
        ("Line of Actual Control", "line:line-of-actual-control"),
        ("Suwalki Gap", "frontier:LT-PL"),
        ("the DMZ", "frontier:KP-KR"),
        ("White House", "site:white-house"),
        ("Khiam", "town:khiam"),
        ("Sarmada", "town:sarmada"),
        ("West Nile region", "region:west-nile"),
    ],
)
def test_what_is_named_often_is_known(gazetteer: Gazetteer, name: str, place: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.id == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ky.", "division:US-KY"),
        ("La.", "division:US-LA"),
        ("Pa.", "division:US-PA"),
        ("St Clair County", "county:17163"),
        ("Saint Clair County", "county:17163"),
        ("Alaska", "division:US-AK"),
        ("Burma's", "country:MM"),
        ("Iraq’s", "country:IQ"),
        ("NYC", "geonames:5128581"),
        ("Tyre", "geonames:267008"),
        ("Tinker Air Force Base", "airport:KTIK"),
        ("Siam", "country:TH"),
        ("Pearson International Airport", "airport:CYYZ"),
        ("New York", "geonames:5128581"),
        ("North London", "geonames:2643743"),
        ("eastern Aleppo", "geonames:170063"),
        ("Iraqis", "country:IQ"),
        ("Danes", "country:DK"),
        ("Scottish", "region:GB-scotland"),
        ("New Yorkers", "geonames:5128581"),
    ],
)
def test_the_ways_in_which_names_are_written(gazetteer: Gazetteer, name: str, place: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.id == place


@pytest.mark.parametrize("name", ["NYK", "XQZ", "Kalahary Dezert"])
def test_letters_and_unknown_names_mean_no_famous_place(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name)
    assert match is None or match.matched == "exact"


def test_districts_are_known_by_the_words_of_their_country(gazetteer: Gazetteer) -> None:
    for name, country in [
        ("Comuna Vad", "RO"),
        ("Powiat opolski", "PL"),
        ("Donghae-si", "KR"),
        ("Gemeente Vught", "NL"),
    ]:
        match = gazetteer.resolve(name, country=country)
        assert match is None or match.place.countries == (country,), name
    vught = gazetteer.resolve("Gemeente Vught", country="NL")
    assert vught is not None
    assert vught.place.name == "Vught"
