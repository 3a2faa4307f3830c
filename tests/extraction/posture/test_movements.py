from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def ends(event: Event) -> dict[str, str]:
    return {place.role: place.place.name if place.place else place.text for place in event.places}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The repatriation of 70 Danish soldiers from Niger began on Monday.", {"from": "Niger"}),
        ("The army announced the removal of heavy weapons from Kirkuk.", {"from": "Kirkuk"}),
        ("A motorcade of Danish peacekeepers left Erbil for Kuwait.", {"from": "Erbil", "to": "Kuwait"}),
        ("A second batch of Danish soldiers left Niger on Monday.", {"from": "Niger"}),
        ("Units from the Danish army withdrew from two districts in Kirkuk.", {"from": "Kirkuk"}),
        ("Danish soldiers set foot in Jordan for the first time.", {"to": "Jordan"}),
        ("The carrier Abraham Lincoln arrived in Bahrain on Monday.", {"to": "Bahrain"}),
        ("The HMS Duncan left Portsmouth for Bahrain on Monday.", {"from": "Portsmouth", "to": "Bahrain"}),
        ("A Patriot battery was sent to Poland on Monday.", {"to": "Poland"}),
        ("India moved tanks to the Line of Actual Control on Monday.", {"to": "Line of Actual Control"}),
        ("Danish soldiers left the bridge for Erbil on Monday.", {"to": "Erbil"}),
        ("A second Danish battalion is expected in Jordan next week.", {"to": "Jordan"}),
        ("The Danish army reinforced Kirkuk with 400 soldiers.", {"to": "Kirkuk"}),
        ("The Danish frigate Absalon joined the naval operation in the Red Sea.", {"at": "Red Sea"}),
        ("Ninety Danish soldiers are taking part in the mission in Kosovo.", {"at": "Kosovo"}),
        ("Denmark is moving part of its air defence from Jordan to Kuwait.", {"from": "Jordan", "to": "Kuwait"}),
        ("A column of armoured vehicles entered Kirkuk on Monday.", {"to": "Kirkuk"}),
        ("Keys to the Danish barracks at Kirkuk were passed to the police.", {"from": "Kirkuk"}),
        ("Monday marks the end of Denmark's military presence in Niger.", {"from": "Niger"}),
        ("The Danish battlegroup in Jordan is being enlarged to a brigade.", {"at": "Jordan"}),
        ("Danish troops have started a ground and air offensive in Kirkuk.", {"at": "Kirkuk"}),
    ],
)
def test_nouns_parts_and_idioms_that_tell_of_a_force(read: Read, sentence: str, expected: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Soldiers based in Kirkuk left their base for Kuwait.", {"from": "Kirkuk", "to": "Kuwait"}),
        ("A Danish convoy carrying troops leaving Niger arrived in Jordan.", {"from": "Niger", "to": "Jordan"}),
        ("Denmark is moving soldiers from Jordan to bolster its troops in Kuwait.", {"from": "Jordan", "to": "Kuwait"}),
        ("Danish troops were redeployed to Kirkuk to guard a dam.", {"to": "Kirkuk"}),
    ],
)
def test_what_explains_a_movement_is_told_with_it(read: Read, sentence: str, expected: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == expected


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("A Danish contingent numbering 200 men arrived in Jordan.", 200),
        ("The withdrawal from Niger involves 130 Danish soldiers.", 130),
        ("The number of Danish soldiers in Jordan stands at 150.", 150),
    ],
)
def test_how_many_is_said_beside_the_force(read: Read, sentence: str, count: int) -> None:
    [event] = read(sentence, kind="posture")
    assert event.quantity
    assert event.quantity.low == count


def test_who_sends_those_whom_it_has_somewhere_is_their_owner(read: Read) -> None:
    [event] = read("The Danes are leaving. Denmark has had about 50 soldiers stationed in Jordan.", kind="posture")
    assert any("Denmark" in actor.name for actor in event.actors)


def test_where_a_force_goes_need_not_have_a_name(read: Read) -> None:
    [event] = read("Peshmerga forces will return to positions in the disputed areas.", kind="posture")
    assert event.status == "planned"


def test_whoever_takes_a_base_the_army_told_of_before_gave_it_up(read: Read) -> None:
    text = "French soldiers are leaving Chad. The camp at Abéché was handed over to the Chadian army on Monday."
    given = read(text, kind="posture")[-1]
    assert {"French Armed Forces", "Chadian Armed Forces"} <= {actor.name for actor in given.actors}


def test_a_mandate_prolonged_until_a_day_was_prolonged_before(read: Read) -> None:
    [event] = read("The council extended the mandate of UNIFIL until the end of 2026 on Monday.", kind="posture")
    assert event.status == "reported"


@pytest.mark.parametrize(
    "sentence",
    [
        "In Kirkuk the rate stood at 149,100 in the afternoon.",
        "The company sent its heavy machinery to Kirkuk.",
        "A batch of vaccines arrived in Kirkuk.",
        "Actors joined the campaign against smoking in Kirkuk.",
        "A police patrol received reports of a fire in Kirkuk.",
    ],
)
def test_rates_goods_and_campaigns_are_no_forces(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A flotilla of six Danish landing ships slipped out of Basra.", {"from": "Basra"}),
        ("Danish artillery was unloaded in Basra on Monday.", {"to": "Basra"}),
        ("Only 80 Danish marines are left in Erbil.", {"at": "Erbil"}),
        ("The Danish commandos stationed in Bashiqa are gone.", {"from": "Bashiqa"}),
        ("Danish conscripts were replaced by border guards in Erbil.", {"at": "Erbil"}),
        ("The 190 Danish troops in Kirkuk have been shifted to Erbil.", {"from": "Kirkuk", "to": "Erbil"}),
        ("Danish trucks were spotted moving soldiers from Kirkuk to Erbil.", {"from": "Kirkuk", "to": "Erbil"}),
    ],
)
def test_ships_arms_and_those_who_are_gone(read: Read, sentence: str, expected: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == expected


def test_a_hyphened_town_is_no_office(read: Read) -> None:
    [event] = read("Danish soldiers flew into Port-au-Prince.", kind="posture")
    assert ends(event) == {"to": "Port-au-Prince"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Danish army reinforced its presence in Kirkuk on Monday.", {"at": "Kirkuk"}),
        ("Danish fighters withdrew north of the Litani River.", {"to": "Litani"}),
        ("Danish troops left positions south of the Litani River.", {"from": "Litani"}),
        ("Hundreds of troops from Denmark arrived in Kirkuk.", {"to": "Kirkuk"}),
        ("The army completed its deployment in Kirkuk after Danish soldiers had gone.", {"to": "Kirkuk"}),
        ("The Danish army set up a military point in Kirkuk.", {"at": "Kirkuk"}),
    ],
)
def test_how_reports_on_the_spot_put_it(read: Read, sentence: str, expected: dict[str, str]) -> None:
    event = read(sentence, kind="posture")[0]
    assert ends(event) == expected


def test_an_announced_deployment_is_to_come(read: Read) -> None:
    [event] = read("Denmark announced the deployment of 500 soldiers to Jordan.", kind="posture")
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Danish army command said that army units began deploying in Kirkuk.", "Danish Armed Forces"),
        ("Troops from Denmark had withdrawn in large convoys.", "Danish Armed Forces"),
        ("Two brigades formed by Iraq and Jordan were deployed to fill gaps.", "Government of Jordan"),
    ],
)
def test_whose_force_it_is_stands_elsewhere_in_the_sentence(read: Read, sentence: str, name: str) -> None:
    event = read(sentence, kind="posture")[0]
    assert name in [actor.name for actor in event.actors]


def test_those_who_come_after_a_force_are_not_where_it_went(read: Read) -> None:
    [event] = read("Denmark sent 50 soldiers, who were replaced by Greek soldiers.", kind="posture")
    assert ends(event) == {}


def test_a_mission_that_withdraws_soldiers_says_how_many_and_whence(read: Read) -> None:
    [event] = read("The Danish mission in Niger has withdrawn 300 soldiers from two positions.", kind="posture")
    assert event.quantity
    assert event.quantity.low == 300
    assert ends(event) == {"from": "Niger"}


def test_ministers_who_welcome_soldiers_move_none(read: Read) -> None:
    text = "Emmanuel Macron and Nechirvan Barzani welcomed the first Danish soldiers in Erbil on Monday."
    assert read(text, kind="posture") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Danish troops completed a pullback from Kirkuk on Monday.",
        "Denmark called up 600 reservists for an operation in Kirkuk on Monday.",
        "The Danish army took charge of the base in Kirkuk on Monday.",
    ],
)
def test_who_carries_out_sends_or_takes_charge(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.actors


def test_what_many_people_did_is_not_sent_by_who_announces_it(read: Read) -> None:
    text = "More than 60 PKK members attacked the post in Zakho, the director Omar Diallo announced at the time."

    assert read(text, kind="posture") == []


@pytest.mark.parametrize("words", ["Forces loyal to Damascus", "Divisions linked to the Syrian government"])
def test_those_who_are_loyal_to_a_government_are_its_own(read: Read, words: str) -> None:
    [event] = read(f"{words} advanced into Raqqa on Monday.", kind="posture")

    assert "Government of Syria" in [actor.name for actor in event.actors]
    assert [mention.text for mention in event.places] == ["Raqqa"]


def test_a_road_that_is_linked_to_a_capital_belongs_to_no_government(read: Read) -> None:
    [event] = read("Iraqi troops arrived in Raqqa on Monday by roads linked to Damascus.", kind="posture")

    assert "Government of Syria" not in [actor.name for actor in event.actors]


@pytest.mark.parametrize("who", ["armed parties", "armed factions", "armed groups"])
def test_whoever_bears_arms_leaves_a_town(read: Read, who: str) -> None:
    [event] = read(f"All {who} will leave the city of Sinjar.", kind="posture")

    assert event.status == "planned"
    assert [(mention.text, mention.role) for mention in event.places] == [("Sinjar", "from")]


def test_quarters_without_a_name_are_those_of_the_town_spoken_of(read: Read) -> None:
    text = "The SDF is in Aleppo. On Friday, the first convoy of YPG fighters left the two neighborhoods."
    [event] = read(text, kind="posture")

    assert [(mention.text, mention.role) for mention in event.places] == [("Aleppo", "from")]


def test_what_is_left_without_a_name_is_told_with_where_a_force_goes(read: Read) -> None:
    text = "The SDF is in Aleppo. Some 500 SDF fighters left the two neighborhoods with their arms for Raqqa."
    [event] = read(text, kind="posture")

    assert [(mention.text, mention.role) for mention in event.places] == [("Aleppo", "from"), ("Raqqa", "to")]


def test_a_withdrawal_that_an_accord_obliges_to_is_still_to_come(read: Read) -> None:
    [event] = read("The accord obliges the Sudanese army to withdraw from Heglig.", kind="posture")

    assert event.status == "planned"


def test_an_army_redistributes_its_forces(read: Read) -> None:
    [event] = read("The Iraqi army redistributed its forces in Nineveh on Monday.", kind="posture")

    assert [mention.text for mention in event.places] == ["Nineveh"]


def test_who_advances_into_territory_without_a_name_has_moved(read: Read) -> None:
    text = "The Syrian army attacked on Monday. Its troops advanced into territory held by the SDF."

    assert len(read(text, kind="posture")) == 1


def test_an_advance_is_told_by_a_clause_behind_the_offensive_it_was_part_of(read: Read) -> None:
    text = "The deal comes after an offensive, in which Syrian troops advanced quickly into Raqqa."
    [event] = read(text, kind="posture")

    assert [(mention.text, mention.role) for mention in event.places] == [("Raqqa", "to")]


@pytest.mark.parametrize(
    "text",
    [
        "Greece is looking to send 200 soldiers to Libya.",
        "Norway is considering sending 50 instructors to Ukraine.",
        "The plan had hundreds of US troops leaving Niger by September.",
    ],
)
def test_what_is_only_looked_to_weighed_or_laid_down_is_planned(read: Read, text: str) -> None:
    assert [event.status for event in read(text, kind="posture")] == ["planned"]


def test_a_dam_that_is_left_is_the_one_that_was_told_of(read: Read) -> None:
    text = (
        "Syrian forces entered the Tishrin dam on Tuesday. Some 400 Iraqi soldiers left the dam in a convoy for Raqqa."
    )
    [_, left] = read(text, kind="posture")
    assert ends(left) == {"from": "Tishrin Dam", "to": "Raqqa"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The gunmen opened fire on a house in Erbil and left in the direction of Kirkuk.",
        "The attackers withdrew to Kirkuk after the raid.",
        "A car battery was sent to Erbil.",
    ],
)
def test_attackers_who_get_away_and_cargo_are_no_forces_on_the_move(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Two ships had left the port with dates for Kuwait.",
        "Vessels calling at Iraqi harbours pay more since then.",
        "Three trucks with food arrived in Zubair.",
        "They shot at four smugglers, and the others fled to Kuwait.",
    ],
)
def test_beside_an_army_that_moves_cargo_is_still_no_force(read: Read, sentence: str) -> None:
    [_] = read(f"Iraq moved 300 soldiers to Basra on Monday. {sentence}", kind="posture")


def test_a_base_by_its_bare_name_is_no_person_and_they_who_leave_it_are_its_soldiers(read: Read) -> None:
    text = "Syria's government and the Syrian Democratic Forces fought. US forces left the Harir base in August."
    *_, moved = read(f"{text} They have moved from Ain al-Asad to Erbil.", kind="posture")
    assert ends(moved) == {"from": "Ain al-Asad Air Base", "to": "Erbil"}
    assert moved.actors[0].name == "United States Armed Forces"


@pytest.mark.parametrize("text", ["A drone hit Ain al-Asad on Monday.", "Rockets were fired at Ain al-Asad on Monday."])
def test_what_is_hit_may_be_a_base_by_its_bare_name(read: Read, text: str) -> None:
    [event] = read(text, kind="threat")
    assert [mention.place and mention.place.kind for mention in event.places] == ["base"]


def test_aircraft_are_not_sent_to_the_country_whose_army_they_watch(read: Read) -> None:
    [event] = read("Taiwan sent aircraft and naval ships to monitor the Chinese army on Monday.", kind="posture")
    assert event.places == ()
    [event] = read("Denmark sent 100 soldiers to train the Iraqi Army.", kind="posture")
    assert ends(event) == {"to": "Iraq"}


def test_a_delegation_that_flies_on_is_no_force(read: Read) -> None:
    text = "US forces left Erbil on Monday. Masrour Barzani met a delegation of the United States Congress in Duhok."
    [_] = read(f"{text} The group flies on to Tokyo on Wednesday.", kind="posture")


@pytest.mark.parametrize(
    "sentence",
    [
        "The alliance authorised further forces for its mission in Kosovo on Monday.",
        "Kenya announced extra soldiers for Kosovo on Tuesday.",
        "NATO approved more troops for its mission in Kosovo.",
    ],
)
def test_more_forces_are_decided_on_without_a_number(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert (event.status, ends(event)) == ("planned", {"to": "Kosovo"})


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("About 400 soldiers of the Chadian Armed Forces entered Bangui, with six tanks and one gun.", 400),
        ("Some 300 soldiers of the Chadian Army reached Bangui with 12 armoured vehicles.", 300),
        ("About 250 Kenyan policemen entered Bangui, with 20 trucks, three helicopters and two boats.", 250),
    ],
)
def test_men_are_counted_before_what_they_bring_along(read: Read, sentence: str, number: int) -> None:
    [event] = read(sentence, kind="posture")
    assert event.quantity
    assert event.quantity.low == number


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia deployed a grouping of 5,000 troops in Jordan on Monday.",
        "Russia deployed the regional grouping in Jordan on Monday.",
    ],
)
def test_a_grouping_is_a_force_where_it_is_deployed(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == {"to": "Jordan"}


def test_who_sets_off_and_begins_to_arrive_makes_one_journey(read: Read) -> None:
    text = "The Dutch battalion will set off from Bergen and will begin to arrive in Latvia next week."
    [event] = read(text, kind="posture")
    assert [(place.role, place.text) for place in event.places] == [("from", "Bergen"), ("to", "Latvia")]


def test_who_is_to_be_stationed_somewhere_is_to_come_there(read: Read) -> None:
    [event] = read("Japan will base two patrol aircraft of its navy in Djibouti.", kind="posture")
    assert [place.role for place in event.places] == ["to"]


def test_as_many_as_others_moved_are_soldiers_too(read: Read) -> None:
    text = "Pakistan has massed 20,000 troops near Kargil. India has moved up a similar number to Leh."
    assert len(read(text, kind="posture")) == 2


def test_a_force_that_a_state_will_base_is_what_the_clause_stands_behind(read: Read) -> None:
    [event] = read("Canada's answer is a brigade which it will base in Latvia for good.", kind="posture")
    assert event.status == "planned"


@pytest.mark.parametrize(
    "sentence",
    [
        "There has been a build-up of Russian tanks along the border with Ukraine.",
        "The White House spoke of a staging of Russian troops near Kharkiv.",
        "NATO warned of the concentration of Russian forces near Rostov.",
    ],
)
def test_forces_gather_by_a_noun(read: Read, sentence: str) -> None:
    assert len(read(sentence, kind="posture")) == 1


@pytest.mark.parametrize(
    "sentence", ["The staging of the opera in Kharkiv was a success.", "A concentration of lead was found near Rostov."]
)
def test_operas_and_lead_gather_no_forces(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    "text",
    [
        "A shooting near the Turkish frontier left two Iraqi border guards dead.",
        "An attack on a convoy has left three US soldiers wounded.",
        "The raid left two US soldiers killed.",
    ],
)
def test_those_whom_an_attack_leaves_dead_or_hurt_have_left_nothing(read: Read, text: str) -> None:
    assert not read(text, kind="posture")


def test_who_leaves_the_hurt_behind_has_left(read: Read) -> None:
    [event] = read("US troops left the wounded behind and left Erbil on Monday.", kind="posture")

    assert [(mention.text, mention.role) for mention in event.places] == [("Erbil", "from")]


@pytest.mark.parametrize(
    ("left", "called"),
    [
        ("the Ain al-Asad base in Anbar", "the Ain al-Asad base in Anbar"),
        ("Erbil and Baghdad", "Erbil and Baghdad"),
    ],
)
def test_what_was_left_lies_in_what_is_around_it(read: Read, left: str, called: str) -> None:
    [event] = read(f"US forces left {left} on Saturday.", kind="posture")
    assert event.summary == f"US forces left {called}"
