"""What a name may mean beside what it was taken for."""

from __future__ import annotations

import json

import pytest

from dashboard.places import namesakes
from gazetteer import Gazetteer
from gazetteer.place import Place


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.fixture(scope="module")
def sinjar(gazetteer: Gazetteer) -> Place:
    match = gazetteer.resolve("Sinjar")
    assert match is not None
    return match.place


def test_the_rivals_are_the_other_places_of_the_name_the_likeliest_first(gazetteer: Gazetteer, sinjar: Place) -> None:
    naming = namesakes.naming("Sinjar", sinjar, gazetteer)
    scores = [naming.score, *(rival.score for rival in naming.rivals)]
    assert naming.matched == "exact"
    assert scores == sorted(scores, reverse=True)
    assert ("Sinjar", "village", "Syria") in {(rival.name, rival.kind, rival.country) for rival in naming.rivals}
    assert "Sânger" not in {rival.name for rival in naming.rivals}, "it only sounds alike"


def test_a_name_that_means_the_place_only_in_its_report_says_so(gazetteer: Gazetteer, sinjar: Place) -> None:
    naming = namesakes.naming("Erbil", sinjar, gazetteer)
    assert (naming.matched, naming.score) == (None, 0.0)
    assert naming.rivals[0].name == "Erbil"
    assert namesakes.naming("the shared borders", sinjar, gazetteer).matched is None


def test_what_is_kept_comes_back(gazetteer: Gazetteer, sinjar: Place) -> None:
    row = json.loads(json.dumps(namesakes.row("Sinjar", sinjar, gazetteer)))
    assert namesakes.read([row]) == {("Sinjar", sinjar.id): namesakes.naming("Sinjar", sinjar, gazetteer)}
