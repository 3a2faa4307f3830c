"""Attacks told by other turns of phrase than the plainest, and those that came to nothing."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Ten people lost their lives when a bomb went off in Mosul.", "Mosul"),
        ("Villages near Mosul were subjected to heavy bombardment.", "Mosul"),
        ("The blast was near Mosul.", "Mosul"),
        ("A car bomb detonated on the outskirts of a northern Syrian city.", "Syria"),
        ("An ambush on a Malian convoy near the border left six officers dead.", "Mali"),
        ("Ukraine's air force said Russia launched 37 drones and three missiles overnight.", "Ukraine"),
        ("A bomber driving a stolen car targeted security checkpoint in Mosul.", "Mosul"),
        ("Police thwarted a potential attack and arrested four men in Mosul.", "Mosul"),
        ("A plot to attack a market in Mosul has been foiled.", "Mosul"),
    ],
)
def test_where_an_attack_was_or_would_have_been(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="threat")
    assert where in {place.place.name for place in event.places if place.place}


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen believed to be ISIS members attacked a checkpoint in Mosul.",
        "Gunmen suspected of being ISIS fighters attacked a checkpoint in Mosul.",
    ],
)
def test_whose_fighters_they_are_believed_to_be(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors if not actor.role] == ["ISIS"]


@pytest.mark.parametrize(
    "deed",
    """
    sprayed, riddled, peppered, rocketed, mortared, wrecked, sabotaged, swarmed, broke into, burst into, descended on,
    fell upon, sniped at, tossed a grenade at, sent drones against, waged an assault on, staged a raid on, wiped out,
    planted a bomb at, occupied, took control of
    """.replace("\n", " ").split(","),
)
def test_what_gunmen_do_to_a_post(read: Read, deed: str) -> None:
    [event] = read(f"Gunmen {deed.strip()} an army post in Mosul on Monday.")
    assert (event.kind, [place.place.name for place in event.places if place.place]) == ("threat", ["Mosul"])


@pytest.mark.parametrize(
    "sentence",
    [
        "An army post in Mosul was set on fire on Monday.",
        "An army post in Mosul was blown up on Monday.",
        "An army post in Mosul was under siege on Monday.",
        "An army post in Mosul was gutted by shelling on Monday.",
        "Four soldiers were taken captive in Mosul on Monday.",
        "Four soldiers were cut down by gunfire in Mosul on Monday.",
        "A landmine claimed the life of a soldier in Mosul on Monday.",
        "Gunmen battled soldiers in Mosul on Monday.",
        "Gunmen lynched two soldiers in Mosul on Monday.",
        "Israel killed a commander of Hezbollah in Mosul on Monday.",
        "A drone ploughed into a refinery in Mosul on Monday.",
        "ISIS is gaining ground in Mosul.",
        "ISIS has resurfaced in Mosul.",
        "ISIS is on the rise in Mosul.",
        "ISIS is regrouping in Mosul.",
    ],
)
def test_what_is_suffered_and_who_grows_strong(read: Read, sentence: str) -> None:
    [event] = read(sentence)
    assert event.kind == "threat"


@pytest.mark.parametrize(
    "sentence",
    [
        "The trial over the 2015 attack in Mosul began on Monday.",
        "Survivors of the bombing in Mosul met the minister.",
        "The Israeli army launched an operation to destroy tunnels under Mosul.",
        "Thieves broke into a shop in Mosul and took 3,000 dollars.",
        "The company sent drones to farmers in Mosul on Monday.",
        "Floods wiped out villages near Mosul.",
        "Bulldozers demolished houses in Mosul on Monday.",
        "Workers occupied a factory in Mosul on Monday.",
        "The disease claimed 30 lives in Mosul.",
        "The bill was under attack by critics in Mosul.",
        "A cafe was set on fire by a candle in Mosul.",
        "Fans descended on Mosul for the match.",
        "The party is on the rise in Mosul.",
        "The attack was in response to a remark of the mayor of Mosul.",
        "The company lost 300 lives insurance contracts in Mosul.",
        "Police thwarted an attempt to cheat at the exam in Mosul.",
    ],
)
def test_no_attack(read: Read, sentence: str) -> None:
    assert not read(sentence, kind="threat")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("ISIS said it was behind the blast in Mosul.", "ISIS"),
        ("The killing of two soldiers in Mosul was claimed by ISIS.", "ISIS"),
    ],
)
def test_who_says_to_have_done_it(read: Read, sentence: str, who: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [actor.name for actor in event.actors if not actor.role] == [who]


@pytest.mark.parametrize("band", ["Saboteurs", "Pirates", "Tribesmen", "Gangs", "Herdsmen"])
def test_bands_that_attack(read: Read, band: str) -> None:
    [event] = read(f"{band} took over a police station in Mosul on Monday.")
    assert event.kind == "threat"


def test_a_strait_is_threatened_to_be_closed(read: Read) -> None:
    [event] = read("Iran threatened to close the Strait of Hormuz.")
    assert event.kind == "threat"


def test_fighters_of_a_group_are_no_soldiers_of_the_country(read: Read) -> None:
    [event] = read("Somalia's al-Shabab fighters killed three soldiers in Mogadishu.", kind="threat")
    assert [actor.name for actor in event.actors if not actor.role] == ["al-Shabaab"]


@pytest.mark.parametrize(
    "text",
    [
        "We expect JNIM to keep up its attacks on the roads west of Bamako through the dry season.",
        "Attacks by al-Shabaab on Mogadishu are likely to continue.",
        "Further attacks by the Houthis on ships in the Red Sea are to be expected.",
        "Analysts forecast ISWAP to step up raids on Maiduguri.",
    ],
)
def test_an_attack_that_is_only_foreseen_is_none(read: Read, text: str) -> None:
    assert read(text, kind="threat") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Gunmen ambushed the vehicle of three rangers of the Nigerien army in the Bolanga park on 7 October.",
            "Bolanga park",
        ),
        (
            "Five guards of the Kenyan army were killed on Monday when raiders stormed their post in Wentworth.",
            "Wentworth",
        ),
    ],
)
def test_an_attack_is_told_though_nobody_knows_the_name_of_its_place(read: Read, text: str, place: str) -> None:
    [event] = read(text, kind="threat")
    assert place in {mention.text for mention in event.places}


def test_the_day_of_an_attack_is_counted_from_what_came_days_after_it(read: Read) -> None:
    text = "The governor came to Goma on Friday, two days after gunmen ambushed a convoy in Rutshuru."
    [event] = read(text, kind="threat")
    assert event.when and str(event.when.start) == "2025-10-15"


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("Gang members torched a police station in Gao on Monday.", "An attack hit Gao"),
        ("A helicopter was hit by small arms fire near Gao.", "There was an attack near Gao"),
        (
            "Chinese vessels used water cannon against a boat near Scarborough Shoal.",
            "The People's Liberation Army carried out an attack near the Scarborough Shoal",
        ),
        (
            "Mali warned that its army would act forcefully against any incursion.",
            "The Government of Mali said it would act forcefully against any incursion",
        ),
    ],
)
def test_who_attacks_or_says_that_it_will(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="threat")] == [summary]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mali's air force said it had downed 20 of 30 drones that Niger launched, with impacts recorded at Gao.",
        "Mali's air force downed 20 of 30 drones over Gao.",
    ],
)
def test_who_brings_so_many_of_them_down_attacks_nobody(read: Read, sentence: str) -> None:
    assert not any("Mali" in actor.name for event in read(sentence, kind="threat") for actor in event.actors[:1])


def test_a_state_that_vows_to_avenge_threatens(read: Read) -> None:
    [event] = read("Tehran vowed to avenge the killing.", kind="threat")
    assert event.summary == "The Government of Iran vowed to avenge the killing"


def test_a_threat_by_nobody_named_is_told_as_a_sentence(read: Read) -> None:
    [event] = read("Police thwarted a potential attack in Mosul.", kind="threat")
    assert event.summary == "There is a threat in Mosul"
