"""What a name means, alone, beside a country, and among the other names of its text."""

import pytest

from gazetteer import Gazetteer, GazetteerError, PlaceKind


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


@pytest.mark.parametrize(
    ("asked", "country", "name"),
    [
        ("Dihok", "IQ", "Duhok"),
        ("Al-Hasakah", "SY", "Hasakah"),
        ("Dayr az Zawr", "SY", "Deir ez-Zor"),
        ("As Sulaymaniyah", "IQ", "Sulaymaniyah"),
        ("Al Mawsil", "IQ", "Mosul"),
        ("Duma", "SY", "Douma"),
        ("Jisr ash Shughur", "SY", "Jisr al-Shughur"),
        ("Al Musayyib", "IQ", "Musayyib"),
        ("Al Amadiyah", "IQ", "Amedi"),
    ],
)
def test_a_place_goes_by_the_name_that_newspapers_write(
    gazetteer: Gazetteer, asked: str, country: str, name: str
) -> None:
    match = gazetteer.resolve(asked, country=country, kinds=["city", "town", "village"])
    assert match is not None
    assert match.place.name == name


@pytest.mark.parametrize(
    "name",
    [
        "the Iraq-Syria-Turkey tripoint",
        "Turkish-Syrian-Iraqi border triangle",
        "the tripoint of Turkey, Iraq and Syria",
        "where Iraq, Syria and Turkey meet",
        "the triple frontier between Syria, Turkey and Iraq",
    ],
)
def test_the_point_where_three_countries_meet(gazetteer: Gazetteer, name: str) -> None:
    match = gazetteer.resolve(name)
    assert match is not None
    assert match.place.id == "tripoint:IQ-SY-TR"
    assert match.place.countries == ("IQ", "SY", "TR")
    assert (round(match.place.lat, 1), round(match.place.lon, 1)) == (37.1, 42.4)


def test_three_countries_that_do_not_meet_have_no_tripoint(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("where Iraq, Syria and Egypt meet", fuzzy=False) is None


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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Protests spread through Erbil on Monday.", "Erbil", "city"),
        ("Villages across Erbil Governorate were emptied.", "Erbil", "governorate"),
        ("They met in the city of Duhok.", "Duhok", "city"),
        ("The drone fell in Duhok province.", "Duhok", "governorate"),
        ("Aid reached Makhmour camp.", "Makhmour", "camp"),
        ("Police closed roads in Makhmour.", "Makhmour", "village"),
        ("Water levels at Mosul Dam rose.", "Mosul Dam", "dam"),
    ],
)
def test_words_around_a_name_say_its_kind(gazetteer: Gazetteer, text: str, name: str, kind: str) -> None:
    (match,) = gazetteer.resolve_together([name], text=text)
    assert match is not None
    assert match.place.kind == kind


def test_what_contains_a_place_decides_it(gazetteer: Gazetteer) -> None:
    names = ["Bamarni", "Amedi", "Duhok"]
    matches = gazetteer.resolve_together(names, text="a base in Bamarni, Amedi, Duhok")
    assert [match.place.countries for match in matches if match] == [("IQ",)] * 3


def test_names_of_one_list_are_of_one_rank(gazetteer: Gazetteer) -> None:
    names = ["Wyoming", "Montana", "Idaho", "Utah"]
    matches = gazetteer.resolve_together(names, text="in Wyoming, Montana, Idaho and Utah")
    assert [match and match.place.kind for match in matches] == ["governorate"] * 4


def test_a_country_in_a_list_lies_in_no_other(gazetteer: Gazetteer) -> None:
    names = ["Turkey", "Georgia", "Iraq", "Iran", "Syria"]
    matches = gazetteer.resolve_together(names, text="visitors from Turkey, Georgia, Iraq, Iran, and Syria")
    assert [match and match.place.kind for match in matches] == ["country"] * 5


@pytest.mark.parametrize("beside", [["Baghdad", "Erbil", "Mosul"], ["Sinjar", "Rabia", "Nineveh"]])
def test_the_border_of_one_country_is_with_the_country_in_context(gazetteer: Gazetteer, beside: list[str]) -> None:
    *_, match = gazetteer.resolve_together([*beside, "the Syrian border"])
    assert match is not None
    assert match.place.id == "frontier:IQ-SY"


def test_a_doubtful_match_says_so(gazetteer: Gazetteer) -> None:
    sure, guessed = gazetteer.resolve("Baghdad"), gazetteer.resolve("Baghtdad", country="IQ")
    assert sure is not None
    assert guessed is not None
    assert (sure.matched, guessed.matched) == ("exact", "fuzzy")
    assert guessed.place.id == sure.place.id
    assert guessed.score < sure.score
    assert gazetteer.resolve("Baghtdad", country="IQ", fuzzy=False) is None


def test_rivals_are_the_other_places_of_the_name(gazetteer: Gazetteer) -> None:
    match = gazetteer.resolve("Erbil")
    assert match is not None
    assert "division:IQ-AR" in [rival.id for rival in match.rivals]


def test_near_prefers_what_is_close(gazetteer: Gazetteer) -> None:
    match = gazetteer.resolve("Paris", near=(33.7, -95.5))
    assert match is not None
    assert match.place.countries == ("US",)


def test_kinds_are_a_condition(gazetteer: Gazetteer) -> None:
    areas: list[PlaceKind] = ["governorate"]
    match = gazetteer.resolve("Duhok", kinds=areas)
    assert match is not None
    assert match.place.id == "division:IQ-DA"


def test_the_areas_that_contain_a_place(gazetteer: Gazetteer) -> None:
    erbil = gazetteer.get("geonames:95446")
    names = [area.name for area in gazetteer.containing(erbil)]
    assert names == ["Erbil Governorate", "Kurdistan Region", "Iraq"]


def test_spellings_of_a_country(gazetteer: Gazetteer) -> None:
    spelled = {name for name, _ in gazetteer.spellings(countries=["IQ"], kinds=["city"], min_population=1_000_000)}
    assert {"Erbil", "Hewler", "Baghdad", "بغداد", "Mosul"} <= spelled
    assert "Damascus" not in spelled


def test_an_unknown_id_or_country_is_an_error(gazetteer: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match="nowhere:1"):
        gazetteer.get("nowhere:1")
    with pytest.raises(LookupError, match="Ruritania"):
        gazetteer.frontier("Ruritania", "Iraq")


def test_a_point_where_no_outline_is_known(gazetteer: Gazetteer) -> None:
    erbil = gazetteer.get("geonames:95446")
    assert gazetteer.geometry(erbil) == {"type": "Point", "coordinates": [erbil.lon, erbil.lat]}
