"""Attacks by the many words for them: nouns of blows, verbs of delivering them, and what only sounds like one."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

_MONDAY = "2025-10-20"


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("A wave of rocket fire on Monday left two soldiers dead outside Tikrit.", "Tikrit"),
        ("A salvo of missiles slammed into a depot in Poltava on Monday.", "Poltava"),
        ("Shelling by the army damaged a clinic in Poltava on Monday.", "Poltava"),
        ("Gunfire erupted in Tikrit on Monday.", "Tikrit"),
        ("Bai Hassan oil field was the target of a drone strike on Monday.", "Bai Hassan"),
        ("A base at Tikrit suffered a drone attack on Monday.", "Tikrit"),
        ("Four worshippers were gunned down in a mosque in Kano on Monday.", "Kano"),
        ("Molotov cocktails were hurled at a consulate in Tabriz on Monday.", "Tabriz"),
        ("A tanker was set upon by armed skiffs 40 miles south of Hodeidah on Monday.", "Hodeidah"),
        ("A freighter took fire from small boats off Hodeidah on Monday.", "Hodeidah"),
        ("A drone went down on a farm near Tikrit on Monday.", "Tikrit"),
        ("Mortars hit a convoy carrying flour for the army in Tikrit on Monday.", "Tikrit"),
        ("A bomber drove a lorry packed with explosives into a barracks in Tikrit on Monday.", "Tikrit"),
        ("Gun battles broke out between rival factions in Tikrit on Monday.", "Tikrit"),
        ("Tikrit's mayor reported a series of explosions in the city on Monday.", "Tikrit"),
    ],
)
def test_an_attack_by_whatever_word(read: Read, sentence: str, where: str) -> None:
    [event] = read(sentence, kind="threat")
    assert [m.text for m in event.places if m.place and where in f"{m.text} {m.place.name}"]
    assert event.when and event.when.start.isoformat() == _MONDAY


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Houthis announced the targeting of a tanker in the Red Sea on Monday.", "Houthis"),
        ("Israel's army struck what it called a Hezbollah command centre in Tyre on Monday.", "Israel Defense Forces"),
        ("Hezbollah rained rockets on Haifa on Monday.", "Hezbollah"),
        ("Damascus has blamed ISIS for an ambush of policemen in Homs on Monday.", "ISIS"),
        ("Munitions fired by Ukraine smashed into a depot in Tula on Monday.", "Government of Ukraine"),
        ("ISIS claimed a bombing that ripped through a market in Homs on Monday.", "ISIS"),
        ("On Monday fighting flared in the Kordofan region between the army and the RSF.", "Rapid Support Forces"),
    ],
)
def test_who_made_it(read: Read, sentence: str, who: str) -> None:
    [event] = read(sentence, kind="threat")
    assert who in [actor.name for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "A leak caused an explosion in a bakery in Tikrit on Monday.",
        "A shooting at a birthday party in Dallas left one dead on Monday.",
        "A teenager was shot dead on Monday as gangs fought over turf in Lyon.",
        "Soldiers fired warning shots on Monday.",
        "Nurses launched a strike in Tikrit on Monday.",
        "A blast tore through a fireworks workshop in Tikrit on Monday.",
        "A lorry hit a petrol station in Tikrit on Monday and set it ablaze.",
        "Officers opened fire on a burglar in Dallas on Monday.",
        "Washington launched a salvo in its trade war with Beijing on Monday.",
        "A heater exploded in a tent in Tikrit on Monday.",
        "There was no truth to claims that drones had hit Tikrit.",
        "A film about the siege of Vienna opens in Tikrit on Monday.",
        "The police took charge of a checkpoint in Tikrit on Monday.",
        "The rebels vowed not to attack ships off Yemen.",
        "The police denied reports that a bridge in Tikrit had been attacked.",
    ],
)
def test_accidents_crimes_and_what_was_not_done(read: Read, sentence: str) -> None:
    assert read(sentence, kind="threat") == []


def test_who_reports_an_attack_has_not_made_it(read: Read) -> None:
    [event] = read("The Peshmerga reported two separate drone attacks in Kirkuk on Monday.", kind="threat")
    assert event.actors == ()


def test_whose_ships_were_hit_is_not_where(read: Read) -> None:
    [event] = read("Houthi fighters attacked US ships in the Red Sea on Monday.", kind="threat")
    assert [mention.text for mention in event.places] == ["Red Sea"]


def test_a_town_and_its_airport_are_one_place_of_one_attack(read: Read) -> None:
    text = "Rockets hit Kabul on Monday. Rockets were fired at Kabul International Airport, its director said."
    assert len(read(text, kind="threat")) == 1


def test_two_villages_of_a_province_are_two_places(read: Read) -> None:
    text = (
        "A drone fell in Shaqlawa, in Erbil province, on Monday. Another drone crashed at Koya, in Erbil province, "
        "on Monday."
    )
    assert len(read(text, kind="threat")) == 2


def test_militants_may_be_those_who_claim_it_in_the_next_sentence(read: Read) -> None:
    text = "Islamist militants attacked a post near Homs on Monday. ISIS claimed responsibility for the attack in Homs."
    [event] = read(text, kind="threat")
    assert "ISIS" in [actor.name for actor in event.actors]


def test_an_offensive_told_without_a_place_is_where_the_sentence_before_is(read: Read) -> None:
    text = "Turkish commandos were flown to Khakurk on Saturday. The Turkish army launched an offensive on Monday."
    (event,) = read(text, kind="threat")
    assert [mention.text for mention in event.places] == ["Khakurk"]
    assert event.when is not None
    assert event.when.start.isoformat() == "2025-10-20"


def test_what_a_state_did_besides_is_its_deed_too(read: Read) -> None:
    text = "Israel bombed a ministry in Damascus on Wednesday. The day before, it had struck a convoy near Suwayda."
    first, second = read(text, kind="threat")
    assert [place.text for place in second.places] == ["Suwayda"]
    assert first.when is not None
    assert second.when is not None
    assert (first.when.start - second.when.start).days == 1


def test_a_base_of_a_state_is_not_in_that_state_for_it(read: Read) -> None:
    events = read("An attack on the US base was claimed by Kataib Hezbollah.", kind="threat")
    assert "United States" not in [mention.place.name for event in events for mention in event.places if mention.place]


def test_soldiers_abroad_were_not_attacked_at_home(read: Read) -> None:
    [event] = read(
        "Mali is at war. Fighting goes on in Mali near Gao. An attack on French soldiers killed two.", kind="threat"
    )[-1:]
    assert [mention.place.name for mention in event.places if mention.place] == ["Mali"]


def test_an_attack_is_no_place(read: Read) -> None:
    [event] = read("Two Turkish soldiers were killed in a PKK attack.", kind="threat")
    assert event.places == ()


@pytest.mark.parametrize(
    ("hit", "where"), [("a Turkish army checkpoint", "Turkey"), ("Turkish soldiers", "Syria"), ("a US base", None)]
)
def test_a_checkpoint_is_at_home_soldiers_where_the_report_is_and_a_base_anywhere(
    read: Read, hit: str, where: str | None
) -> None:
    text = f"Syria is at war. Fighting goes on in Syria near Raqqa. An attack on {hit} killed four on Tuesday."
    places = [
        mention.place.name for event in read(text, kind="threat")[-1:] for mention in event.places if mention.place
    ]
    assert places == [where] * bool(where)
