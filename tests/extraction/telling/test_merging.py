from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        (
            "ISIS fighters attacked a post in Hasakah on Friday. On Saturday they ambushed a convoy near Palmyra.",
            ["Hasakah", "Palmyra"],
        ),
        (
            "Al-Shabaab shelled the airport in Mogadishu on Saturday and raided a police post in Kismayo on Sunday.",
            ["Mogadishu", "Kismayo"],
        ),
        ("Drones hit a depot in Basra on Friday. Two further drones hit a refinery in Basra.", ["Basra", "Basra"]),
        (
            "A missile hit a market in Sumy on Sunday. In a second strike nine people died in the centre of the city.",
            ["Sumy", "Sumy"],
        ),
        ("JNIM attacked a base near Karoualla on Friday. On Sunday it attacked a base near Dembarou.", ["", ""]),
    ],
)
def test_attacks_on_other_days_or_in_other_places_stay_apart(read: Read, text: str, spots: list[str]) -> None:
    found = [event.places[0].place for event in read(text, kind="threat")]
    assert [place.name.split(" (")[0] if place else "" for place in found] == spots


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a base near Erbil on Friday. The drone came down on a hangar and set it on fire.",
        "Warplanes bombed hills in the Duhok Governorate on Friday. The bombs fell near the town of Amedi.",
        "Gunmen attacked a barracks in Kidal on Friday. The attack left nine soldiers dead, the army said.",
        "At least nine people died when artillery struck a market in El Fasher on Saturday.",
        "The RSF shelled El Fasher on Saturday. The shelling of the town killed nine people.",
    ],
)
def test_one_attack_told_on_stays_one(read: Read, text: str) -> None:
    assert len(read(text, kind="threat")) == 1


def test_what_a_group_keeps_doing_is_apart_from_what_it_did(read: Read) -> None:
    text = (
        "ISIS fighters attacked a post in Makhmour on Friday. Its sleeper cells still stage attacks in Syria and Iraq."
    )
    once, often = read(text, kind="threat")
    assert once.when and not often.when
    assert often.summary == "ISIS is a threat in Syria and Iraq"


def test_what_is_comes_before_what_is_feared(read: Read) -> None:
    text = "Officials fear that ISIS could return to Iraq. ISIS still has hundreds of fighters in Iraq."
    [event] = read(text, kind="threat")
    first = event.evidence[0].of(text)
    assert first == "ISIS still has hundreds of fighters in Iraq."


@pytest.mark.parametrize(
    "text",
    [
        "Thai and Cambodian soldiers clashed along the border between Thailand and Cambodia on Thursday.",
        "Syrian forces took control of the Al-Qaim border crossing on Monday.",
    ],
)
def test_a_fight_on_a_border_is_told_as_the_border_s(read: Read, text: str) -> None:
    assert [event.kind for event in read(text)] == ["border"]


def test_soldiers_who_cross_a_border_and_go_back_have_not_also_moved(read: Read) -> None:
    text = "Thirty North Korean soldiers crossed the military demarcation line on Monday and went back."
    assert [event.kind for event in read(text)] == ["border"]


def test_what_is_done_to_a_border_by_others_is_another_event(read: Read) -> None:
    text = "Finland closed its border with Russia on Monday. Finnish guards have built a fence along the border."
    assert len(read(text, kind="border")) == 2


def test_an_attack_is_proved_first_by_the_sentence_that_tells_most_of_it(read: Read) -> None:
    dead = "Five soldiers were killed and two wounded in clashes with ISIS in Kirkuk."
    told = "On October 19, 2025, ISIS attacked a military base in Kirkuk and killed five soldiers."
    text = f"{dead} {told}"
    (event,) = read(text, kind="threat", published=None)
    assert [span.of(text) for span in event.evidence] == [told, dead]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The army sent help on Friday, two days after gunmen ambushed a patrol near the border with Rwanda.\n\n"
            "Seven soldiers died in Wednesday's ambush near Rutshuru.",
            "Rutshuru",
        ),
        (
            "A drone hit a depot near the border with Poland on Sunday. Three men died in Sunday's strike in Lviv.",
            "Lviv",
        ),
        (
            "Rockets hit a base near the border with Syria on Friday. Two men died in Friday's attack near Ramadi.",
            "Ramadi",
        ),
    ],
)
def test_an_attack_near_a_border_is_the_one_then_told_by_its_day_and_town(read: Read, text: str, place: str) -> None:
    [event] = read(text, kind="threat")
    assert [mention.text for mention in event.places if mention.place] == [place]
    assert event.when and event.when.days == 1


def test_an_attack_that_is_told_as_one_more_stays_apart(read: Read) -> None:
    text = "Gunmen attacked a post in Bannu on Monday. Two soldiers died in a separate attack in Quetta on Monday."
    assert len(read(text, kind="threat")) == 2


def test_a_report_that_only_mentions_that_soldiers_were_sent_is_on_something_else(read: Read) -> None:
    text = "The minister honoured the nurses. The Danish army had sent its own doctors and soldiers to help them."
    assert read(text) == []
