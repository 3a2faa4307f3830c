"""Between whom "the two sides", "both countries" and talks without parties are."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Negotiators of the Sudanese army and the Rapid Support Forces met in Jeddah in May. "
            "A second round of talks will be held in Cairo in November.",
            {"Government of Sudan", "Rapid Support Forces"},
        ),
        (
            "Armenia's Foreign Minister Ararat Mirzoyan and his Azerbaijani counterpart Jeyhun Bayramov met in Almaty "
            "on Monday. A new round of talks will be held in Washington in November.",
            {"Government of Armenia", "Government of Azerbaijan"},
        ),
        (
            "The Ethiopian government and the Tigray People's Liberation Front accuse each other. "
            "Delegations from both sides will meet in Nairobi on October 30.",
            {"Government of Ethiopia", "Tigray People's Liberation Front"},
        ),
        (
            "India's army said on Monday that it was calm. "
            "Military commanders of both sides met in Chushul on Sunday, the Chinese defence ministry said.",
            {"Government of India", "Government of China"},
        ),
        (
            "A Chinese coast guard ship rammed a Vietnamese boat on Sunday, Hanoi said. Indonesia sent a protest. "
            "Nobody was hurt. The sea was calm. China is far away. Vietnam is near. "
            "Japan sells ships. They are old. Fish is dear. "
            "Diplomats from the two countries will meet in Nanning on October 28.",
            {"Government of China", "Government of Vietnam"},
        ),
    ],
)
def test_talks_go_on_between_the_bodies_that_were_told_of_as_sides(read: Read, text: str, parties: set[str]) -> None:
    *_, talks = read(text, kind="meeting")
    assert {who.name for who in talks.actors} == parties


def test_they_who_agreed_where_they_met_are_those_who_met_there(read: Read) -> None:
    text = (
        "President Luis Arce will receive Gabriel Boric in La Paz on Friday. "
        "Ministers Javier Milla and Ana Torres met in Arica on Monday, where they agreed to share data on smuggling."
    )
    [event] = read(text, kind="agreement")
    assert {who.name for who in event.actors} == {"Javier Milla", "Ana Torres"}


def test_what_two_sides_had_fought_over_is_no_fight_of_the_day(read: Read) -> None:
    text = "The Sudanese army and the Rapid Support Forces left a bridge in Bahri that the two sides had fought over."
    assert not read(text, kind="threat")


def test_ministers_named_beside_their_office_are_themselves_and_no_pair_told_before(read: Read) -> None:
    text = (
        "Chad and Mali quarrel. "
        "The two defence ministers, Javier Milla and Ana Torres, signed an accord in Ankara on Monday."
    )
    [event] = read(text, kind="agreement")
    assert {who.name for who in event.actors} == {"Javier Milla", "Ana Torres"}


def test_the_parties_are_the_bodies_and_not_who_spoke_for_them(read: Read) -> None:
    text = (
        "The delegations of Kazakhstan and Uzbekistan met in Aktau on Monday. Opening the event, General Anna Coen "
        "spoke of trust. Following the talks, the parties signed a plan for joint patrols."
    )
    [event] = read(text, kind="agreement")
    assert {who.name for who in event.actors} == {"Government of Kazakhstan", "Government of Uzbekistan"}
