from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "On 3 October JNIM attacked a convoy near Gao. The group's spokesman then threatened hauliers in Mopti.",
            "JNIM threatened hauliers in Mopti",
        ),
        (
            "Boko Haram threatened farmers around Maiduguri on Friday.",
            "Boko Haram threatened farmers around Maiduguri",
        ),
        (
            "The Houthis on Monday vowed to strike ships bound for Eilat.",
            "The Houthis vowed to strike ships bound for Eilat",
        ),
        ("A spokesman for Hezbollah threatened Israel in a speech on Sunday.", "Hezbollah threatened Israel"),
        ("The Houthis are a threat to ships in the Red Sea.", "The Houthis are a threat in the Red Sea"),
        (
            "Thai soldiers and Cambodian troops exchanged fire near Preah Vihear on Monday.",
            "Cambodian Armed Forces fought near Preah Vihear",
        ),
        ("Iran threatened to close the Strait of Hormuz on Sunday.", "threatened to close the Strait of Hormuz"),
        ("Iraqi warplanes struck the Hamrin mountains on Monday.", "carried out an attack in the Hamrin mountains"),
    ],
)
def test_a_threat_is_told_as_one_and_an_attack_by_where_it_was(read: Read, text: str, summary: str) -> None:
    assert any(event.summary.endswith(summary) for event in read(text, kind="threat"))


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "Lithuanian border guards recorded 60 attempts to cross the border from Belarus on Sunday.",
            "recorded 60 attempts to cross the border from Belarus",
        ),
        (
            "Turkish troops stopped 25 people trying to cross the border from Syria on Friday.",
            "The Turkish Armed Forces stopped 25 people trying to cross the border from Syria",
        ),
    ],
)
def test_who_counts_or_stops_those_who_cross_a_border_has_not_crossed_it(read: Read, text: str, summary: str) -> None:
    [event] = read(text, kind="border")
    assert event.summary.endswith(summary)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "The first battalion of the Malian army, about 1,200 strong, is to deploy to Gao in November.",
            "The first battalion of the Malian army (about 1,200) is to move to Gao",
        ),
        ("An American convoy left Ain al-Asad for Syria on Monday.", "An American convoy left Ain al-Asad for Syria"),
        ("Sudan's army withdrew from Babanusa on Monday.", "The Sudanese Armed Forces left Babanusa"),
        (
            "Units of Russia's 201st military base are moving from Bokhtar to Dushanbe for an exercise.",
            "Units of the 201st Military Base moved from Bokhtar to Dushanbe",
        ),
        ("NATO put its rapid reaction force on alert on Monday.", "A rapid reaction force was put on alert"),
        ("Malian soldiers took up positions in Kidal on Monday.", "took up positions in Kidal"),
        (
            "Niger withdrew from the Multinational Joint Task Force in March.",
            "The Government of Niger withdrew from the Multinational Joint Task Force",
        ),
    ],
)
def test_a_force_is_told_as_one_unit_with_what_it_did(read: Read, text: str, summary: str) -> None:
    assert any(event.summary.endswith(summary) for event in read(text, kind="posture"))


@pytest.mark.parametrize(
    ("content", "summary"),
    [
        (
            "The two agreed to set up a joint post on the road between Zahedan and Taftan and to share pictures daily.",
            "agreed to set up a joint post on the road between Zahedan and Taftan and to share pictures daily",
        ),
        (
            "According to the press service, they agreed that the crossing would be opened in May.",
            "agreed that the crossing would be opened in May",
        ),
        ("As the ministry put it, the two agreed that patrols would resume.", "agreed that patrols would resume"),
        ("The two signed a plan of joint activities.", "agreed on a plan of joint activities"),
        ("The two sides reached an agreement.", "reached an agreement"),
    ],
)
def test_what_was_agreed_is_told_without_what_is_set_off_by_commas(read: Read, content: str, summary: str) -> None:
    met = "Interior Minister Ahmed Vahidi met Interior Minister Mohsin Naqvi in Tehran on Monday. "
    [event] = read(met + content, kind="agreement")
    assert event.summary == f"Ahmed Vahidi and Mohsin Naqvi {summary}"


def test_a_meeting_is_told_by_those_who_sat_there_and_where(read: Read) -> None:
    text = "Premier Jonas Berg met his Latvian counterpart, Anna Kalnina, on the Latvia-Lithuania border on Monday."
    [event] = read(text, kind="meeting")
    assert event.summary.startswith("Jonas Berg met Anna Kalnina on the ")


def test_a_bloc_that_adopts_something_commits_itself_to_it(read: Read) -> None:
    text = "The chiefs of staff of the Sahel states adopted a common procedure for patrols in Niamey on Monday."
    [event] = read(text, kind="agreement")
    assert event.summary.endswith("a common procedure")
