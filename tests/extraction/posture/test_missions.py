from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "Turkey launched a ground operation in Afrin on Monday.",
            "The Government of Turkey began an operation in Afrin",
        ),
        (
            "Russia has set up a new group of forces called Kursk.",
            "A group of forces",
        ),
        (
            "Serbia raised the combat readiness of its army along the border with Kosovo.",
            "The army was put on alert",
        ),
        ("There are Eritrean forces in Tigray.", "Eritrean forces were in Tigray"),
        (
            "North Korean soldiers are fighting alongside Russian troops in Kursk.",
            "North Korean soldiers were in Kursk",
        ),
        ("Estonia received 60 British soldiers at Tapa on Monday.", "60 British soldiers moved to Tapa"),
        ("The US-led coalition handed over the K1 base near Kirkuk to Iraqi forces.", "left"),
    ],
)
def test_what_forces_are_and_do(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence, kind="posture")
    assert summary in event.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "A delegation from the Syrian Democratic Forces led by Mazloum Abdi visited Damascus on Monday.",
        "Turkey launched an operation to rescue miners in Zonguldak.",
        "Sudan's army and the RSF pledged in Jeddah to protect civilians.",
    ],
)
def test_visitors_rescuers_and_promises_are_no_forces_that_move(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_a_deployment_that_ends_with_a_departure_is_told_once(read: Read) -> None:
    text = "The last German soldiers flew out of Niamey on Monday, ending the Bundeswehr's deployment in Niger."
    [event] = read(text, kind="posture")
    assert event.places[0].role == "from"


def test_one_who_leaves_and_is_to_move_on_makes_one_movement(read: Read) -> None:
    text = "About 1,000 American troops who are leaving northern Syria are expected to move to western Iraq."
    [event] = read(text, kind="posture")
    assert event.status == "planned"
    assert {place.role for place in event.places} == {"from", "to"}


def test_a_convoy_and_those_who_were_flown_elsewhere_are_two_movements(read: Read) -> None:
    text = "A US convoy drove from Hasakah to Raqqa on Monday, and some of the troops were moved to Erbil."
    assert len(read(text, kind="posture")) == 2


def test_how_many_there_are_to_be_is_told_of_those_told_of_before(read: Read) -> None:
    text = "About 2,000 American troops are in Iraq now. By September 2026 there are to be fewer than 500."
    now, later = read(text, kind="posture")
    assert later.status == "planned"
    assert later.quantity
    assert later.quantity.high == 500
    assert [actor.name for actor in later.actors] == [actor.name for actor in now.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers look for ways to bring ISIS down faster in Iraq.",
        "ISIS killed thousands of civilians in Mosul, and many more fled.",
    ],
)
def test_what_a_group_suffers_or_does_to_others_is_no_movement(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Soldiers of the 34th Infantry Division completed a year-long deployment in Kuwait on Monday.", "Kuwait"),
        ("Danish troops wrapped up a nine-month rotation in Poland on Monday, returning home.", "Poland"),
        ("There are no longer any American troops in Niger, the junta said on Monday.", "Niger"),
        ("There are no longer French soldiers serving in a combat role in Mali, Paris said on Monday.", "Mali"),
        ("American soldiers are no longer stationed at Agadez, the minister said on Monday.", "Agadez"),
    ],
)
def test_soldiers_who_have_served_or_are_there_no_longer_have_left(read: Read, sentence: str, place: str) -> None:
    (event,) = read(sentence, kind="posture")

    assert event.status == "reported"
    assert [(mention.text, mention.role) for mention in event.places] == [(place, "from")]


def test_that_an_army_is_still_somewhere_is_told(read: Read) -> None:
    (event,) = read("The French army is still at the Harir base in Iraq.", kind="posture")

    assert event.when and event.when.basis == "published"
    assert "Harir" in event.places[0].text
    assert event.places[0].role == "at"


@pytest.mark.parametrize(
    "sentence",
    [
        "The president completed a tour of Asia on Monday.",
        "The band wrapped up a tour of Germany on Monday.",
        "The company completed the deployment of fibre in Kenya on Monday.",
        "There are no longer Uruguayan teachers working in rural schools in Bolivia.",
        "The army is still in talks with the government of Iraq.",
        "There will no longer be Turkish troops in Libya after June.",
    ],
)
def test_others_tours_and_what_is_no_place(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_who_left_a_base_did_not_leave_behind_the_army_that_took_it_over(read: Read) -> None:
    text = "American forces have left the Harir base in Iraq and the Iraqi army has taken full control of it."
    (event,) = read(text, kind="posture")

    assert "United States Armed Forces" in {actor.name for actor in event.actors}
    assert [mention.role for mention in event.places] == ["from"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The US combat mission in Iraq will shift to an advisory role by the end of the year.", "planned"),
        ("Washington and Baghdad announced the transition from combat to an advisory mission in Iraq.", "reported"),
        ("France is ending its military presence in Iraq.", "reported"),
    ],
)
def test_a_mission_that_turns_from_combat_to_advice_or_is_ended(read: Read, sentence: str, status: str) -> None:
    [event] = read(sentence, kind="posture")
    assert (event.status, [place.place.name for place in event.places if place.place]) == (status, ["Iraq"])


def test_a_transition_without_arms_is_no_posture(read: Read) -> None:
    assert read("The transition to democracy in Chad has ended. A shift to a support role awaits Iraqi banks.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Turkey has launched many cross-border offensives against the group in northern Iraq.",
        "Israel has carried out several ground operations in southern Lebanon.",
    ],
)
def test_what_has_been_done_again_and_again_is_no_news(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_a_mission_of_no_single_state_leaves_the_country_told_of(read: Read) -> None:
    text = "The AU mission in Somalia is shrinking. Under the plan 2,000 ATMIS soldiers have to leave by 30 June 2026."
    left = read(text, kind="posture")[-1]
    assert left.status == "planned"
    assert [(mention.place.name, mention.role) for mention in left.places if mention.place] == [("Somalia", "from")]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("MINUSMA ended its presence in Kidal on Tuesday.", "MINUSMA left Kidal"),
        (
            "France brought its mission in Mali to an end on Tuesday.",
            "The Government of France's mission in Mali ended",
        ),
        ("MINUSMA is determined to complete its withdrawal from Mali by December.", "MINUSMA is to leave Mali"),
    ],
)
def test_a_presence_or_a_mission_is_ended_in_many_words(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="posture")] == [summary]


@pytest.mark.parametrize(
    "sentence",
    ["France ended its presence in Kidal on Tuesday.", "Tuesday marks the end of France's presence in Kidal."],
)
def test_a_state_that_ends_its_presence_somewhere_may_have_had_no_soldiers_there(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_the_coalition_by_its_capital_has_a_mission(read: Read) -> None:
    [event] = read("The Coalition's mission in Iraq will end by September 2026.", kind="posture")
    assert event.summary == "The Global Coalition's mission in Iraq is to end by September 2026"


def test_parties_that_govern_together_are_no_force(read: Read) -> None:
    assert read("The ruling coalition delegation left Berlin on Monday.", kind="posture") == []
