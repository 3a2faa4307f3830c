"""Forces that count so many, take another's place, carry out operations, or are at present not somewhere."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "number", "where"),
    [
        ("Since it was sent to Mali in 2013 the mission has grown to 12,000 soldiers.", 12_000, "Mali"),
        ("The coalition in Iraq consists of 3,000 soldiers from twelve countries.", 3_000, "Iraq"),
    ],
)
def test_how_many_a_mission_counts(read: Read, sentence: str, number: int, where: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.quantity is not None and event.quantity.low == number
    assert [place.place.name for place in event.places if place.place] == [where]


def test_sums_and_sales_are_no_forces(read: Read) -> None:
    assert read("The price came to 1,000 dollars. The company's force of salesmen grew to 400 officers.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Soldiers of the 3rd Brigade took the place of the 1st Brigade in Kuwait.",
        "The German battalion succeeded a Dutch one in Kuwait.",
    ],
)
def test_a_force_takes_the_place_of_another(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert [place.place.name for place in event.places if place.place] == ["Kuwait"]


def test_an_operation_in_another_land_is_a_posture(read: Read) -> None:
    [event] = read("Turkish forces have been carrying out a cross-border operation in Iraq.", kind="posture")
    assert [place.place.name for place in event.places if place.place] == ["Iraq"]
    assert event.summary == "The Turkish Armed Forces carried out an operation in Iraq"


@pytest.mark.parametrize(
    "sentence",
    [
        "British forces are currently not present in Basra.",
        "British units are at present not recorded in Basra.",
        "There are no British soldiers in Basra today.",
    ],
)
def test_a_force_that_is_at_present_not_there_is_denied(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.status == "denied"
    assert event.summary.endswith("are not in Basra")


def test_that_no_soldiers_went_somewhere_is_no_news(read: Read) -> None:
    assert read("British soldiers did not go to Basra. No soldiers are in Basra.", kind="posture") == []


def test_a_state_that_is_called_on_to_comply_by_leaving(read: Read) -> None:
    [event] = read(
        "Mosul and Erbil are in Iraq. The minister called on Turkey to respect Iraqi law by withdrawing its forces.",
        kind="posture",
    )
    assert event.status == "planned"
    assert "Turkish Armed Forces" in {actor.name for actor in event.actors}


def test_where_a_deployment_leads_that_somebody_agrees_to(read: Read) -> None:
    [event] = read("Parliament agreed to the deployment of additional forces to Basra.", kind="posture")
    assert (event.status, [(place.text, place.role) for place in event.places]) == ("planned", [("Basra", "to")])


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("The mandate of UNIFIL in Lebanon runs out this year.", "Lebanon"),
        ("Some 100 vehicles with weapons and equipment entered the town of Hasakah.", "Hasakah"),
    ],
)
def test_mandates_that_run_out_and_vehicles_with_arms(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="posture")
    assert where in {place.place.name for place in event.places if place.place}


def test_police_who_are_moved_as_soldiers_are(read: Read) -> None:
    [event] = read("The Iraqi government deployed the federal police in Sinjar.", kind="posture")
    assert [(place.text, place.role) for place in event.places] == [("Sinjar", "to")]
