"""Names of places that the language model knows nothing of, found by where they stand in the sentence."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Israeli forces left Naqoura in Lebanon on Monday.", "En Naqoura", "from"),
        ("Kenyan troops left the town of Dhobley on Sunday.", "Dhobley", "from"),
        ("A US convoy reached Tal Tamr in Syria on Monday.", "Tell Tamer", "to"),
        ("Turkish soldiers withdrew from Bashiqa in Iraq on Monday.", "Bashiqa", "from"),
    ],
)
def test_what_forces_reach_leave_or_enter_is_a_place(read: Read, sentence: str, name: str, role: str) -> None:
    [event] = read(sentence, kind="posture")
    assert name in {mention.place.name for mention in event.places if mention.place and mention.role == role}


def test_a_town_that_no_gazetteer_has_stays_as_an_unplaced_mention(read: Read) -> None:
    [event] = read("Iraqi soldiers entered Umm Zibelbil on Monday.", kind="posture")
    assert [(mention.text, mention.role, mention.place) for mention in event.places] == [("Umm Zibelbil", "to", None)]


def test_a_small_town_is_not_looked_for_in_a_country_that_the_report_does_not_speak_of(read: Read) -> None:
    [event] = read("Polish and Lithuanian officials met in Paris, Poland, on Monday.", kind="meeting")
    assert all(mention.place is None or mention.place.countries != ("US",) for mention in event.places)


def test_a_small_town_whose_name_is_hardly_anybody_else_s_is_known_abroad(read: Read) -> None:
    [event] = read("Three soldiers from Chad were killed near Kidal on Monday.", kind="threat")
    assert [mention.place and mention.place.name for mention in event.places] == ["Kidal"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The general has confidence in Prime Minister Kamil Idris.",
        "The troops serve in UNIFIL.",
        "He spoke to Abdul Hamid Dbeibah on Monday.",
    ],
)
def test_persons_and_bodies_are_no_places(read: Read, sentence: str) -> None:
    assert not [mention for event in read(sentence) for mention in event.places if mention.role in {"at", "to"}]


def test_a_building_that_stands_for_a_government_lies_where_that_sits(read: Read) -> None:
    [event] = read("Joe Biden met Lloyd Austin in the White House Cabinet Room on Monday.")
    assert event.places[0].place
    assert (event.places[0].text, event.places[0].place.name) == ("White House Cabinet Room", "Washington")


def test_an_agreement_named_after_a_town_is_about_it(read: Read) -> None:
    [event] = read("Baghdad and Erbil signed the Sinjar Agreement in October 2020.", kind="agreement")
    assert [(mention.role, mention.place and mention.place.name) for mention in event.places] == [("about", "Sinjar")]


def test_a_region_that_rules_itself_goes_by_its_adjective(read: Read) -> None:
    [event] = read("US troops moved from Syria to Iraq's semi-autonomous Kurdish region on Monday.", kind="posture")
    assert [(mention.place.name, mention.role) for mention in event.places if mention.place] == [
        ("Kurdistan Region", "to"),
        ("Syria", "from"),
    ]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "French troops left the Taji base in Baghdad Governorate for Kuwait on Monday.",
            [("Camp", "from"), ("Kuwait", "to")],
        ),
        (
            "French troops withdrew from Mosul to Erbil over the Kalak road in Nineveh on Monday.",
            [("Mosul", "from"), ("Erbil", "to")],
        ),
        ("Militants attacked Hawija, about 230 kilometers north of Baghdad, on Monday.", [("Hawija", "at")]),
    ],
)
def test_what_encloses_leads_to_or_measures_a_place_is_no_end_of_a_move(
    read: Read, text: str, ends: list[tuple[str, str]]
) -> None:
    [event] = read(text)
    told = [(mention.place.name, mention.role) for mention in event.places if mention.place]
    assert [(name.split(" ")[0], role) for name, role in told if role != "along"] == ends


def test_half_of_a_hyphenated_name_is_no_place(read: Read) -> None:
    text = "In late August, drones struck vehicles of Kata'ib Hezbollah outside al-Qaim; the militia is Iraqi."
    (event,) = read(text, kind="threat")

    assert [mention.place.name for mention in event.places if mention.place] == ["Al-Qaim"]


def test_a_summit_is_no_place(read: Read) -> None:
    [event] = read("Hakan Fidan met Fuad Hussein and praised his part in the Summit for Democracy.", kind="meeting")

    assert event.places == ()


def test_a_village_that_nobody_knows_is_placed_by_the_area_or_the_towns_dateline(read: Read) -> None:
    for text, known in (
        ("HAKKARI\n\nPKK militants opened fire on soldiers in the Agactepe village on Monday.", "Hakkâri"),
        (
            "Clashes shook Diyala province. ISIS militants attacked the village of Qurtapan on Monday.",
            "Diyala Governorate",
        ),
    ):
        event = read(text, kind="threat")[-1]
        assert known in [mention.place.name for mention in event.places if mention.place]


def test_a_town_that_only_says_how_far_another_is_is_no_place_of_it(read: Read) -> None:
    text = (
        "Eight were killed on Tuesday in an al-Shabaab attack on Afgoye, 30 kilometers west of the capital, Mogadishu."
    )
    [event] = read(text, kind="threat")
    assert [mention.place.name for mention in event.places if mention.place] == ["Afgooye"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Spanish and Greek officials met on Monday at the Pentagon to discuss the deployment.", "Pentagon"),
        ("In Santo Domingo Peruvian Foreign Minister Jane Doe met John Roe on Monday.", "Santo Domingo"),
    ],
)
def test_people_meet_in_a_building_or_a_town_whatever_name_comes_next(read: Read, sentence: str, name: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert [mention.place and mention.place.name for mention in event.places] == [name]


def test_a_town_named_before_is_one_at_the_start_of_a_sentence_too(read: Read) -> None:
    _, event = read(
        "Gunmen attacked a base in the town of Baiji on Monday. Baiji was seized by ISIS militants in June 2024.",
        kind="threat",
    )
    assert [place.place.name for place in event.places if place.place] == ["Baiji"]


@pytest.mark.parametrize(("far", "shown"), [("30 km north of Mosul", {"Mosul"}), ("300 km north of Baghdad", set())])
def test_what_nobody_knows_is_shown_at_the_town_that_it_lies_close_to(read: Read, far: str, shown: set[str]) -> None:
    [event] = read(f"Militants attacked posts of the army in the Qarnuqa area, some {far}, on Monday.", kind="threat")
    assert {mention.place.name for mention in event.places if mention.place} == shown


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The frigate was deployed to the northern Red Sea on Monday.", "sea"),
        ("Danish soldiers were sent to the governorate of Northern Red Sea on Monday.", "governorate"),
    ],
)
def test_a_part_of_a_sea_is_no_province_of_that_name(read: Read, sentence: str, kind: str) -> None:
    [event] = read(sentence, kind="posture")
    assert [mention.place.kind for mention in event.places if mention.place] == [kind]


def test_a_part_of_a_country_between_two_sides_lies_in_it(read: Read) -> None:
    [event] = read("Danish troops were sent to south-central Somalia on Monday.", kind="posture")
    assert [mention.place.countries for mention in event.places if mention.place] == [("SO",)]


def test_a_side_of_a_country_is_told_of_as_the_country_is(read: Read) -> None:
    text = "Danish troops arrived in northern Nigeria on Monday. The soldiers will leave the country in March."
    left = read(text, kind="posture")[-1]
    assert [(mention.place.name, mention.role) for mention in left.places if mention.place] == [("Nigeria", "from")]


def test_an_airport_that_nobody_knows_is_in_the_town_it_is_called_after(read: Read) -> None:
    (event,) = read("A drone struck Abha International Airport on Sunday, the Saudi-led coalition said.", kind="threat")
    assert [mention.place and mention.place.name for mention in event.places] == ["Abha"]


def test_a_metropolis_is_no_village_of_its_name_at_home(read: Read) -> None:
    text = "The UN Security Council met in New York on Monday. Russia had shelled Toretsk and Pokrovsk in Ukraine."
    (event,) = read(text, kind="meeting")
    assert event.places[0].place is not None
    assert event.places[0].place.countries == ("US",)


def test_a_village_at_home_is_no_town_of_its_name_in_a_far_country(read: Read) -> None:
    text = "Israeli soldiers left the Lebanese village of Blida on Monday, Lebanon's army said."
    (event,) = read(text, kind="posture")
    assert {mention.place.countries for mention in event.places if mention.place} == {("LB",)}


def test_a_part_of_a_sea_has_a_place_of_its_own(read: Read) -> None:
    (event,) = read("Houthi rebels attacked a tanker in the southern Red Sea on Sunday.", kind="threat")
    assert event.places[0].place is not None
    assert event.places[0].place.id == "sea:southern-red-sea"


def test_an_attack_is_in_the_place_that_a_title_names_most_closely(read: Read) -> None:
    title = "Gunmen raid town in Nigeria's Zamfara state"
    (event,) = read("More than 100 gunmen raided the town overnight, an official said.", kind="threat", title=title)
    assert [mention.place and mention.place.name for mention in event.places] == ["Zamfara State"]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("The Malian army reached Kidal.", ["Kidal"]),
        ("Danish soldiers left Air Base 201 on Friday.", ["Air Base 201"]),
        ("A drone hit Tower 22 on Friday.", ["Tower 22"]),
        ("The frigate Hessen returned to Wilhelmshaven.", ["Wilhelmshaven"]),
        ("Rockets struck the perimeter of Ain al-Asad air base.", ["Ain al-Asad Air Base"]),
    ],
)
def test_what_armies_reach_numbers_and_ships_with_names_of_places(read: Read, sentence: str, places: list[str]) -> None:
    [event] = read(sentence)
    assert [place.place.name for place in event.places if place.place] == places


def test_a_base_in_a_town_is_no_namesake_in_another_country(read: Read) -> None:
    [event] = read("US soldiers vacated the Victoria base in Baghdad.")
    assert [place.place and place.place.name for place in event.places] == [None, "Baghdad"]


def test_a_town_told_of_behind_a_ship_is_not_its_name(read: Read) -> None:
    [event] = read("Drones hit a warship, the Novorossiysk naval base and a depot.")
    assert [place.text for place in event.places] == ["Novorossiysk"]
