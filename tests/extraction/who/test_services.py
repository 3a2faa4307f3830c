"""The services of a state by its adjective, its name or what stands behind "of", and the staff that is its army."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "service", "state"),
    [
        (
            "Turkmen border guards have moved to new posts near Serhetabat, officials said on Monday.",
            "Turkmen Border Guards",
            "Government of Turkmenistan",
        ),
        (
            "Turkey's coast guard sent three vessels to Bodrum on Sunday.",
            "Turkish Coast Guard",
            "Government of Turkey",
        ),
        (
            "The border guard of Moldova sent 100 men to Balti on Sunday.",
            "Moldovan Border Guard",
            "Government of Moldova",
        ),
        ("Kenya's police sent 200 officers to Port-au-Prince on Monday.", "Kenyan Police", "Government of Kenya"),
    ],
)
def test_a_service_goes_by_its_nation_and_its_own_words(read: Read, sentence: str, service: str, state: str) -> None:
    [event] = read(sentence, kind="posture")
    assert {service, state} <= {who.name for who in event.actors}
    assert not any("Armed Forces" in who.name for who in event.actors)


def test_a_service_that_is_known_goes_by_its_known_name(read: Read) -> None:
    [event] = read("China's coast guard fired water cannon at a boat near Thitu Island on Monday.")
    assert "China Coast Guard" in {who.name for who in event.actors}


@pytest.mark.parametrize("staff", ["Ukraine's General Staff", "The General Staff of Ukraine"])
def test_what_the_general_staff_says_of_its_forces_is_of_the_army(read: Read, staff: str) -> None:
    [event] = read(f"{staff} said on Monday that its forces had withdrawn from Siversk.", kind="posture")
    assert "Ukrainian Armed Forces" in {who.name for who in event.actors}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Units of Russia's 102nd military base left Gyumri on Monday for an exercise.",
            {"102nd Military Base", "Russian Armed Forces", "Government of Russia"},
        ),
        (
            "The Lebanese army's 4th Brigade moved from Beirut to Tyre on Monday.",
            {"4th Brigade", "Lebanese Armed Forces", "Government of Lebanon"},
        ),
        ("The 72nd brigade has been moved from Kyiv to Vuhledar.", {"72nd Brigade"}),
        ("The first battalion of the joint force will deploy to Gao in December.", {"Joint Force"}),
    ],
)
def test_a_unit_goes_by_its_number_or_by_being_of_several(read: Read, sentence: str, names: set[str]) -> None:
    [event] = read(sentence, kind="posture")
    assert {who.name for who in event.actors} == names
