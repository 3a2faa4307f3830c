"""Offices that a report names first and their holders after."""

from __future__ import annotations

from tests.extraction.conftest import Read

_ARRIVAL = "Portugal's foreign minister arrived in Tehran on Sunday for talks with his Iranian counterpart, Ali Rezaei."


def names(read: Read, text: str) -> set[str]:
    return {actor.name for event in read(text, kind="meeting") for actor in event.actors}


def test_who_is_named_next_holds_the_office(read: Read) -> None:
    found = names(read, f"{_ARRIVAL} Taro Mendes, who is also deputy prime minister, will stay until Tuesday.")

    assert "Taro Mendes" in found
    assert "Foreign minister of Portugal" not in found


def test_who_holds_another_office_does_not(read: Read) -> None:
    found = names(read, f"{_ARRIVAL} President Maria Costa welcomed the visit.")

    assert "Foreign minister of Portugal" in found
    assert "Maria Costa" not in found


def test_they_are_those_by_whom_the_clause_above_says_it_was_done(read: Read) -> None:
    text = (
        "The decision follows a plan that was agreed by External Affairs Minister S Venkat and his Chinese "
        "counterpart Li Qiang when they met in Moscow on September 10."
    )

    assert {"S Venkat", "Li Qiang"} <= names(read, text)
