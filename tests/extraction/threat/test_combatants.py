"""Both sides of a fight: whose soldiers fell in it, at whose land it was aimed, and whom they were fighting."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


def names(read: Read, text: str) -> set[str]:
    return {actor.name for event in read(text, kind="threat") for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "fallen"),
    [
        ("Four Colombian soldiers died in clashes with ELN guerrillas in Arauca.", "Colombian Armed Forces"),
        ("Malian soldiers repelled an attack by JNIM on a base in Segou.", "Malian Armed Forces"),
    ],
)
def test_soldiers_who_fell_or_beat_it_back_are_those_attacked(read: Read, text: str, fallen: str) -> None:
    assert fallen in names(read, text)


def test_those_who_fell_in_a_clash_fought_the_other_state_that_the_report_is_on(read: Read) -> None:
    text = (
        "Armenia and Azerbaijan met for talks on Friday. "
        "Three Armenian soldiers were killed in a border clash near Jermuk on Tuesday."
    )

    assert {"Armenian Armed Forces", "Azerbaijani Armed Forces"} <= names(read, text)


def test_a_fight_with_a_named_group_has_no_third_side(read: Read) -> None:
    text = (
        "India and Pakistan met for talks on Friday. "
        "Three Indian soldiers were killed in a clash with Lashkar-e-Taiba militants near Uri on Tuesday."
    )

    assert "Pakistani Armed Forces" not in names(read, text)


def test_each_army_that_accuses_the_other_took_part(read: Read) -> None:
    text = (
        "India and Pakistan traded accusations on Sunday. "
        "Firing broke out near Poonch on Saturday night, each army accusing the other of having begun it."
    )

    assert {"Indian Armed Forces", "Pakistani Armed Forces"} <= names(read, text)


def test_a_state_is_the_target_of_what_is_fired_at_it(read: Read) -> None:
    (event,) = read("Iran fired missiles at Israel on Tuesday night.", kind="threat")

    assert [actor.role for actor in event.actors if "Israel" in actor.name] == ["target"]
