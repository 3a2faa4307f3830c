"""What may be corrected and to what, and the event once a correction is accepted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

from dashboard import words
from dashboard.events import Event, PlaceMention, Quantity
from dashboard.evidence.corrections import (
    Correction,
    CorrectionError,
    Part,
    amended,
    checked,
    new_value,
    number,
    standing,
)
from dashboard.periods import day, month
from gazetteer.place import Place

if TYPE_CHECKING:
    from tests.conftest import Make

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


def correction(part: Part, new: str = "") -> Correction:
    return Correction("e", part, "", new, "Ann", NOON, accepted=True)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2,500", "2,500 troops"),
        ("about 2500", "about 2,500 troops"),
        ("fewer than 2,000", "fewer than 2,000 troops"),
        ("at most 2,000", "at most 2,000 troops"),
        ("more than 900", "more than 900 troops"),
        ("at least 900", "at least 900 troops"),
        ("900 to 1,000 soldiers", "900 to 1,000 soldiers"),
        ("3 army brigades", "3 army brigades"),
    ],
)
def test_a_number_is_read_with_its_bounds(written: str, said: str) -> None:
    assert words.quantity(number(written)) == said


@pytest.mark.parametrize(
    ("part", "new"),
    [
        ("number", "many"),
        ("number", "2,500 to 900"),
        ("number", "9" * 40),
        ("number", "1; DROP TABLE"),
        ("date", "yesterday"),
        ("date", "2025-13"),
        ("date", "2025-02-30"),
        ("kind", "planned"),
        ("kind", "rumour"),
        ("status", "meeting"),
        ("place", "  "),
        ("actors", " ; "),
    ],
)
def test_what_a_part_cannot_be_is_refused_in_a_sentence(part: Part, new: str) -> None:
    with pytest.raises(CorrectionError, match=r"\.$"):
        checked(part, new)


def test_what_stands_is_told_in_words(make: Make, places: Mapping[str, Place]) -> None:
    mention = PlaceMention("Hewlêr", "at", places["erbil"])
    event = make(when=month(2025, 10), places=(mention,), quantity=Quantity(None, 2000), status="planned")
    said = {part: standing(part, event) for part in ("kind", "status", "date", "place", "number")}
    assert said == {
        "kind": "Meeting",
        "status": "Planned",
        "date": "October 2025",
        "place": "Erbil",
        "number": "fewer than 2,000 troops",
    }
    assert [standing(part, make()) for part in ("date", "place", "number")] == ["undated", "unplaced", "no number"]


def test_what_is_proposed_is_told_in_words() -> None:
    assert new_value(correction("kind", "border")) == "Border concern"
    assert new_value(correction("date", "2025-10")) == "October 2025"
    assert new_value(correction("date", "soon")) == "soon"
    assert new_value(correction("place", "Duhok")) == "Duhok"


class TestAmended:
    @pytest.fixture
    def event(self, make: Make, places: Mapping[str, Place]) -> Event:
        return make("e", quantity=Quantity(2000, 2000), places=(PlaceMention("Erbil", "to", places["erbil"]),))

    def amend(self, event: Event, *corrections: Correction, place: Place | None = None) -> Event:
        changed = amended(event, corrections, lambda _: place)
        assert changed is not None
        return changed

    def test_says_what_was_corrected_and_keeps_its_id_and_sentence(self, event: Event) -> None:
        changed = self.amend(event, correction("number", "2,500"), correction("status", "denied"))
        assert changed.summary == "Event e (corrected: number 2,500, status Denied)"
        assert (changed.id, changed.evidence) == (event.id, event.evidence)
        assert (changed.quantity, changed.status) == (Quantity(2500, 2500, text="2,500"), "denied")

    def test_has_the_date_and_the_kind(self, event: Event) -> None:
        changed = self.amend(event, correction("date", "2025-10-21"), correction("kind", "posture"))
        assert (changed.when, changed.kind) == (day(dt.date(2025, 10, 21)), "posture")

    def test_is_at_the_place_in_the_role_it_had(self, event: Event, places: Mapping[str, Place]) -> None:
        changed = self.amend(event, correction("place", "Baghdad"), place=places["baghdad"])
        assert changed.places == (PlaceMention("Baghdad", "to", places["baghdad"]),)

    def test_is_unplaced_where_no_such_place_is_known(self, make: Make) -> None:
        assert self.amend(make(), correction("place", "Nowhere")).places == (PlaceMention("Nowhere", "at"),)

    def test_is_left_as_it_is_by_a_note_and_by_what_cannot_be_read(self, event: Event) -> None:
        assert self.amend(event, correction("note"), correction("date", "soon")) == event

    def test_is_gone_where_it_is_none(self, event: Event) -> None:
        assert amended(event, [correction("event")], lambda _: None) is None
