from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "ISIS poses a threat to Iraq and the region.",
        "ISIS remains a serious threat in Iraq.",
        "The ministers spoke of the threat of ISIS in Iraq.",
        "Officials warned that ISIS cells in Iraq are regrouping.",
    ],
)
def test_an_armed_group_that_threatens(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors] == ["ISIS"]
    assert event.status == "reported"


@pytest.mark.parametrize("words", ["no longer poses", "does not pose", "is not posing"])
def test_a_threat_denied_is_not_a_threat(read: Read, words: str) -> None:
    [event] = read(f"ISIS {words} a threat to the government of Iraq.", kind="threat")
    assert event.status == "denied"
    assert event.summary == "ISIS is no longer a threat in Iraq"


@pytest.mark.parametrize(
    ("sentence", "who", "where"),
    [
        ("ISIS militants attacked an army post in Kirkuk on Monday.", ["ISIS"], "Kirkuk"),
        ("Drones hit the Khor Mor gas field on Monday.", [], "Khor Mor gas field"),
        ("A police station in Kirkuk was bombed on Monday.", [], "Kirkuk"),
        ("A drone attack on Erbil airport took place on Monday.", [], "Erbil"),
        (
            "A Russian missile struck a hospital in Kyiv on Monday.",
            ["Russian Armed Forces", "Government of Russia"],
            "Kyiv",
        ),
    ],
)
def test_who_attacked_what_and_when(read: Read, sentence: str, who: list[str], where: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors] == who
    assert event.places[0].place
    assert where in event.places[0].place.name
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_an_attack_told_twice_is_one_event(read: Read) -> None:
    text = (
        "Macron condemned the drone strike on the Khor Mor gas field. The field was hit late on Sunday. "
        "The attack caused no casualties."
    )
    [event] = read(text, kind="threat")
    assert event.when and event.when.start.isoformat() == "2025-10-19"
    assert len(event.evidence) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Iran must give up its programme or risk a military strike on Tehran.",
        "The coalition has conducted 265 raids on ISIS targets.",
        "A storm struck the coast of Portugal on Monday.",
        "The submarine is a noisy attack submarine.",
        "The striker hit the post in London on Monday.",
    ],
)
def test_what_is_no_attack_is_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Four soldiers were killed in an ambush near Kirkuk on Monday.", "Kirkuk"),
        ("A car bomb went off in Mogadishu on Sunday, killing nine people.", "Mogadishu"),
        ("Three rockets landed near Erbil airport on Monday.", "Erbil"),
        ("Drones were shot down over Erbil on Monday night.", "Erbil"),
        ("Heavy fighting raged in Bakhmut.", "Bakhmut"),
        ("Clashes between the army and gunmen broke out in Tripoli on Monday.", "Tripoli"),
        ("A Libyan colonel was assassinated in Tripoli on Monday.", "Tripoli"),
        ("A patrol came under fire in Sinjar on Saturday.", "Sinjar"),
        ("Explosions were heard in Isfahan on Friday.", "Isfahan"),
        ("No group has claimed responsibility for the blast in Quetta.", "Quetta"),
        ("The general said that an air strike in Herat on Friday had failed.", "Herat"),
    ],
)
def test_violence_whose_maker_is_not_named(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="threat")
    assert event.places[0].place
    assert where in event.places[0].place.name


@pytest.mark.parametrize(
    "sentence",
    [
        "ISIS still has cells in Iraq.",
        "ISIS sleeper cells remain active in Iraq.",
        "He warned that ISIS could exploit the vacuum in Iraq.",
        "Western officials fear a return of ISIS in Iraq.",
        "ISIS has not been defeated in Iraq, the general said.",
        "ISIS has threatened to attack US bases in Iraq.",
    ],
)
def test_a_group_that_may_strike_is_a_threat(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors] == ["ISIS"]


def test_the_toll_of_an_attack_is_no_second_attack(read: Read) -> None:
    [event] = read("An ISIS attack hit an army post in Kirkuk, killing five soldiers.", kind="threat")
    assert event.places[0].text == "Kirkuk"


@pytest.mark.parametrize(
    "sentence",
    [
        "He suffered a heart attack in Paris on Monday.",
        "A gas explosion in a flat killed two people in Lodz.",
        "Two policemen were killed when their car overturned near Hillah.",
        "Three people died in a house fire in Baghdad.",
        "Teachers launched a strike in Sulaimani on Sunday.",
        "The two candidates clashed in a debate in Ohio.",
        "The clash of styles was seen in Milan.",
        "Wheat prices exploded in Egypt in May.",
    ],
)
def test_mishaps_and_figures_of_speech_are_no_attack(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A roadside bomb killed four soldiers in Kirkuk on Monday.",
        "Shelling in Goma killed nine people on Friday.",
        "Two policemen were shot dead in Kirkuk.",
        "Unknown men threw a grenade at a house in Kirkuk.",
        "Insurgents blew up a bridge near Kirkuk.",
        "Gunmen fired at an army post near Kirkuk.",
        "Dissidents set off a car bomb outside a police station in Cali.",
        "A drone crashed into an army headquarters in Kirkuk.",
        "A tanker was struck by an unmanned boat off Aden.",
        "A motorcycle packed with explosives blew up in Kirkuk.",
    ],
)
def test_violence_is_told_by_its_means(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert event.is_placed


@pytest.mark.parametrize(
    "sentence",
    [
        "ISIS is trying to stage a comeback in Syria.",
        "ISIS is rebuilding its networks in Syria.",
        "Turkey threatened to strike targets in Syria.",
        "Hezbollah warned that it would answer any attack.",
    ],
)
def test_who_prepares_or_threatens_violence_is_a_threat(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert event.actors


@pytest.mark.parametrize(
    ("sentence", "innocent"),
    [
        ("Turkish jets struck PKK positions in Duhok on Monday.", "Kurdistan Workers' Party"),
        ("The Iraqi army shot down two drones over Kirkuk on Monday.", "Iraqi Army"),
    ],
)
def test_who_is_attacked_or_fends_off_is_no_attacker(read: Read, sentence: str, innocent: str) -> None:
    [event] = read(sentence, kind="threat")
    assert innocent not in [actor.name for actor in event.actors if actor.role != "target"]


def test_a_standing_menace_and_an_attack_elsewhere_are_two_threats(read: Read) -> None:
    text = "ISIS militants attacked a village near Kirkuk on Monday. The group is rebuilding its networks in Syria."
    attack, menace = read(text, kind="threat")
    assert "attacked" in attack.summary
    assert "is a threat in Syria" in menace.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "Al-Shabaab said it was behind the attack on a hotel in Mogadishu.",
        "Al-Shabaab claimed responsibility for the attack on a hotel in Mogadishu.",
        "Al-Shabaab called on its followers to launch attacks in Kenya.",
    ],
)
def test_who_claims_an_attack_or_calls_for_one_is_its_actor(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors] == ["al-Shabaab"]


@pytest.mark.parametrize(
    "sentence",
    [
        "By the army's own estimate, an assault on Mosul would take three months.",
        "The brigades that are to counter-attack at Mosul were trained in Erbil.",
        "Officials met in Washington ten years after the coalition was founded to fight ISIS in Iraq.",
        "The Houthis will not attack ships in the Red Sea.",
    ],
)
def test_an_attack_not_made_yet_is_none(read: Read, sentence: str) -> None:
    assert [event for event in read(sentence, kind="threat") if event.status != "denied"] == []


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Ukrainian drones set an oil refinery in Ryazan ablaze on Monday.", "Ryazan"),
        ("The RSF took control of El Fasher on Sunday after a long siege.", "Fasher"),
        ("Two people were killed by Russian shelling in Kherson on Monday.", "Kherson"),
        ("A drone loaded with explosives came down in Erbil on Monday.", "Erbil"),
        ("Sudan's army recaptured the presidential palace in Khartoum from the RSF on Monday.", "Khartoum"),
    ],
)
def test_attacks_in_other_words(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="threat")
    assert event.places[0].place
    assert where in event.places[0].place.name


def test_they_who_say_what_they_did_are_the_fighters(read: Read) -> None:
    [event] = read("The Houthis said they had attacked a cargo ship in the Gulf of Aden.", kind="threat")
    assert [actor.name for actor in event.actors] == ["Houthis"]


def test_a_day_of_the_week_is_no_part_of_a_name(read: Read) -> None:
    [event] = read("On Saturday terrorist bombings struck Istanbul.", kind="threat")
    assert event.actors == ()


def test_an_attack_is_of_the_one_day_that_its_sentence_names(read: Read) -> None:
    (event,) = read("Fighters of JNIM captured the outpost at Djibo, the group said of Sunday's attack.", kind="threat")

    assert event.when is not None and event.when.start.day == 19


def test_the_day_of_something_else_is_none_of_the_attack(read: Read) -> None:
    (event,) = read(
        "A picture of the suspect in a nightclub attack in Istanbul which killed 39 people, made available in January.",
        kind="threat",
    )

    assert event.when is None


def test_who_is_said_to_answer_an_attack_threatens(read: Read) -> None:
    (event,) = read(
        "The Revolutionary Guards of Iran warned that any attack on Iranian soil would be met with a harsh response.",
        kind="threat",
    )

    assert "Islamic Revolutionary Guard Corps" in {actor.name for actor in event.actors}


def test_the_state_of_who_speaks_is_not_what_a_group_threatens(read: Read) -> None:
    events = read(
        "US forces struck ISIS camps in Syria on Sunday. The US commander said that ISIS is still a threat to the"
        " region and beyond.",
        kind="threat",
    )

    pose = next(event for event in events if event.actors[0].name == "ISIS")
    assert [mention.place.name for mention in pose.places if mention.place] == ["Syria"]


def test_the_armed_forces_of_a_republic_are_its_army(read: Read) -> None:
    (event,) = read(
        "Positions near Goris came under fire from the armed forces of Azerbaijan on Monday.", kind="threat"
    )

    assert "Azerbaijani Armed Forces" in {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Fighting broke out between the Ethiopian army and Fano militiamen in Lalibela on Monday.", {"Fano"}),
        ("A spokesman for the Houthis said the group had hit a ship in the Gulf of Aden.", {"Houthis"}),
        (
            "The Sudanese army regained control of the radio station in Omdurman from the RSF.",
            {"Sudanese Armed Forces"},
        ),
        ("Syria accused Israel of launching strikes on a research centre near Damascus.", {"Government of Israel"}),
    ],
)
def test_who_fights_is_named_beside_the_verb_or_by_what_was_said(read: Read, text: str, named: set[str]) -> None:
    (event,) = read(text, kind="threat")

    assert named <= {actor.name for actor in event.actors}


def test_an_attack_in_a_place_that_nobody_knows_is_told_unplaced(read: Read) -> None:
    (event,) = read("Gunmen killed ten Peshmerga fighters in Xarqulan-Behistan on Monday.", kind="threat")

    assert [(mention.text, mention.place) for mention in event.places] == [("Xarqulan-Behistan", None)]


def test_the_dead_of_a_strike_say_where_in_the_country_it_was(read: Read) -> None:
    (event,) = read(
        "Pakistani jets carried out air strikes inside Afghanistan on Monday; officials said eight people had died in"
        " Khost province.",
        kind="threat",
    )

    assert "Khost" in " ".join(mention.place.name for mention in event.places if mention.place)


def test_those_who_planned_an_attack_and_were_caught_made_none(read: Read) -> None:
    assert not read("Police arrested three Islamic State members who planned an attack in Erbil.", kind="threat")


def test_a_nightclub_is_no_village_of_its_name(read: Read) -> None:
    (event,) = read("A gunman attacked the Reina nightclub in Istanbul on Monday.", kind="threat")

    assert [mention.place.name for mention in event.places if mention.place] == ["Istanbul"]


def test_an_attack_without_a_known_place_was_where_the_sentence_before_says(read: Read) -> None:
    (event,) = read("Sirens sounded in Kharkiv on Monday. Minutes later two bombs struck a house.", kind="threat")

    assert [mention.text for mention in event.places] == ["Kharkiv"]


def test_the_dead_alone_are_no_second_attack(read: Read) -> None:
    events = read("Rockets hit a base near Kharkiv on Monday. Four servicemen were killed.", kind="threat")

    assert len(events) == 1


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        (
            "Ain al-Asad, in western Iraq, housed American troops until January. In recent months, Iran-backed groups"
            " attacked it again and again.",
            "Iran-backed armed groups",
            "Ain al-Asad Air Base",
        ),
        ("Mosul is Iraq's second city. ISIS militants seized it in June 2025.", "ISIS", "Mosul"),
    ],
)
def test_it_is_the_place_that_the_sentence_before_is_about(read: Read, text: str, who: str, where: str) -> None:
    (event,) = read(text, kind="threat")

    assert [actor.name for actor in event.actors] == [who]
    assert event.places[0].place
    assert event.places[0].place.name == where


@pytest.mark.parametrize(
    "text",
    [
        "The museum opened in May. The photographer captured it in August.",
        "ISIS praised the film. Critics attacked it in May.",
        "PKK commanders and Iraqi lawmakers were present at the ceremony in Sulaymaniyah.",
    ],
)
def test_it_may_be_no_place_and_guests_no_threat(read: Read, text: str) -> None:
    assert read(text, kind="threat") == []


@pytest.mark.parametrize(
    ("sentence", "who", "where"),
    [
        ("A car bombing near the border killed nine Egyptian soldiers on Monday.", [], ["Egypt"]),
        ("Islamic State claimed the killing of two soldiers in Deir ez-Zor on Monday.", ["ISIS"], ["Deir ez-Zor"]),
    ],
)
def test_an_attack_told_by_those_who_died_or_who_claimed_it(
    read: Read, sentence: str, who: list[str], where: list[str]
) -> None:
    (event,) = read(sentence, kind="threat")

    assert [actor.name for actor in event.actors if actor.role != "target"] == who
    assert [mention.text for mention in event.places] == where


@pytest.mark.parametrize(
    "sentence",
    [
        "Swarms of grasshoppers are invading Sindh and have destroyed the wheat there, an army officer said.",
        "After the attacks of the insects in Punjab the army helped to spray the fields.",
    ],
)
def test_what_insects_do_is_no_attack(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "On October 5 gunmen raided Tandabora, a village of millet farmers, and killed four soldiers of Mali.",
        "Gunmen raided Tandabora, another village of the area, on October 5 and killed four soldiers of Mali.",
    ],
)
def test_a_village_that_nobody_knows_is_told_by_the_words_behind_its_name(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")

    assert "Tandabora" in [mention.text for mention in event.places]


@pytest.mark.parametrize(
    "who",
    ["Fighters of the al-Qaeda affiliate JNIM", "JNIM, an al-Qaeda affiliate,", "Al-Qaeda's affiliate JNIM"],
)
def test_a_group_that_stands_behind_another_has_not_attacked(read: Read, who: str) -> None:
    [event] = read(f"{who} attacked a base near Djibo on Monday.", kind="threat")
    assert [actor.name for actor in event.actors] == ["JNIM"]
