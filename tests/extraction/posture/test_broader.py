"""Forces told of by other turns of phrase than the plainest: nouns, passives, relative clauses, obligations."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "where", "status"),
    [
        ("UN peacekeepers initiated a phased retreat from Gao on Monday.", "Gao/from", "reported"),
        ("MINUSMA has begun its exit from Gao.", "Gao/from", "reported"),
        ("The remaining MINUSMA staff will leave Gao in May.", "Gao/from", "planned"),
        ("Danish troops have until December to leave Niger.", "Niger/from", "planned"),
        ("The Danish army withdrew from villages that it held in Kirkuk.", "Kirkuk/from", "reported"),
        ("Two military bases were set up in Kirkuk on Monday.", "Kirkuk/at", "reported"),
        ("Danish troops handed over a camp to the Malian army.", "Mali/from", "reported"),
        ("Denmark has a deployment of 300 soldiers in Kirkuk.", "Kirkuk/at", "reported"),
    ],
)
def test_where_a_force_is_or_goes(read: Read, sentence: str, where: str, status: str) -> None:
    [event] = read(sentence, kind="posture")
    told = {f"{place.place.name}/{place.role}" for place in event.places if place.place}
    assert (told, event.status) == ({where}, status)


@pytest.mark.parametrize(
    ("deed", "role"),
    [
        ("drew 300 soldiers out of", "from"),
        ("extracted 300 soldiers from", "from"),
        ("took 300 soldiers out of", "from"),
        ("called back 300 soldiers from", "from"),
        ("reassigned 300 soldiers to", "to"),
        ("threw 300 soldiers into", "to"),
        ("landed 300 soldiers in", "to"),
        ("inaugurated a base in", "at"),
        ("took command of a base in", "at"),
        ("pitched camp in", "at"),
        ("strengthened its positions in", "at"),
    ],
)
def test_what_an_army_does(read: Read, deed: str, role: str) -> None:
    [event] = read(f"The Danish army {deed} Kirkuk on Monday.")
    assert (event.kind, [place.role for place in event.places if place.place]) == ("posture", [role])


@pytest.mark.parametrize(
    "state",
    ["are patrolling", "are present in", "filed into", "dug in around", "decamped from", "were bound for"],
)
def test_what_soldiers_do(read: Read, state: str) -> None:
    [event] = read(f"Some 300 Danish soldiers {state} Kirkuk.")
    assert (event.kind, event.quantity and event.quantity.low) == ("posture", 300)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen went on a rampage in Kirkuk.",
        "Four soldiers were cut down by gunfire in Kirkuk.",
        "A base of support for the party was built in Kirkuk.",
        "The ship is bound for Basra with wheat.",
        "The Danish army increased shelling in Kirkuk.",
        "Denmark ordered its soldiers to close the road in Kirkuk.",
        "A military base, built in Kirkuk for 20 million dollars, is used for drones.",
    ],
)
def test_no_force_moves(read: Read, sentence: str) -> None:
    assert not read(sentence, kind="posture")


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("The Malian army reached Gao on Wednesday.", "The Malian army moved to Gao"),
        ("The first trains with Danish soldiers reached Poland.", "The Danish Armed Forces moved to Poland"),
        ("Denmark has put its coast guard on high alert.", "The coast guard was put on alert"),
        ("Four Danish F-16s were scrambled to Keflavik.", "The Danish Armed Forces moved to Keflavík"),
        ("About 500 soldiers will be in eastern Poland.", "About 500 soldiers are to remain in Eastern Poland"),
        ("The carrier strike group is headed for the Red Sea.", "A carrier strike group moved to the Red Sea"),
        ("A Danish coast guard cutter hovered off Lamu.", "A Danish coast guard cutter was off Lamu"),
        ("The frigate Hessen returned to Wilhelmshaven.", "Troops moved to Wilhelmshaven"),
        ("Denmark ordered the Malian troops out in March.", "Malian troops are to withdraw"),
        (
            "Exercise Northern Wind, drawing 900 Danish soldiers, began near Rukla.",
            "The Danish Armed Forces held Exercise Northern Wind near Rukla",
        ),
        (
            "The president ordered 500 Danish soldiers to take part in an exercise near Rukla.",
            "The Danish Armed Forces are to hold an exercise near Rukla",
        ),
    ],
)
def test_plain_words_of_many_sorts(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="posture")] == [summary]


@pytest.mark.parametrize(
    "sentence",
    ["Hamas and Israel reached a ceasefire agreement in Sharm el-Sheikh.", "The army reached a milestone in Gao."],
)
def test_what_is_reached_may_be_no_place(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("Tanks were seen moving towards Gao on Monday.", "Tanks moved to Gao"),
        ("Denmark has pulled a Patriot battery from Poland.", "A Patriot battery left Poland"),
        (
            "China has sent its third aircraft carrier, the Fujian, through the Taiwan Strait.",
            "The third aircraft carrier moved through the Taiwan Strait",
        ),
        (
            "The Iraqi army took control of the Qayyarah base from the coalition.",
            "The Iraqi Army took over at the Qayyarah West Air Base",
        ),
    ],
)
def test_arms_ships_and_bases_that_change_hands(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence)] == [summary]


def test_who_is_somewhere_along_a_line_or_nowhere_that_is_told(read: Read) -> None:
    told = [
        "Around 4,000 Danish troops are stationed along the border with Germany.",
        "More than 700 Danish soldiers are now deployed in the area of operations.",
    ]
    summaries = [event.summary for text in told for event in read(text, kind="posture")]
    assert summaries == [
        "Around 4,000 Danish troops were on the Germany–Denmark border",
        "More than 700 Danish soldiers were deployed",
    ]


def test_tanks_for_water_are_no_force(read: Read) -> None:
    assert read("Water tanks were moved to Gao on Monday.", kind="posture") == []


def test_a_convoy_is_named_with_the_article_that_is_spoken(read: Read) -> None:
    [event] = read("A US convoy left Hasakah for Iraq.", kind="posture")
    assert event.summary == "A US convoy left Hasakah for Iraq"


@pytest.mark.parametrize(
    "sentence",
    [
        "The G20 left Rio on Monday.",
        "COP30 moved to Belem on Monday.",
        "Denmark withdrew the A380 from service.",
        "Denmark withdrew its ambassador from Gao.",
        "Trains with commuters reached Gao on Monday.",
    ],
)
def test_summits_airliners_and_envoys_are_no_force(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []
