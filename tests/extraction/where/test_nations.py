"""Words that begin no state's name, by their first letters, need not be looked up as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.actors import Actors, read_actors
from dashboard.extraction.where.nations import Nations


@pytest.fixture(scope="module")
def actors() -> Actors:
    return read_actors(Path(__file__).parents[3] / "seeds" / "actors.yaml")


def test_every_name_may_open_with_its_first_word(actors: Actors) -> None:
    nations = Nations(actors, ())
    known = [actor for actor in actors if actor.kind == "government" and (actor.metonyms or actor.demonyms)]
    names = [name for actor in known for name in (*actor.demonyms, *actor.ambiguous, *actor.metonyms)]
    assert names
    assert all(nations.meant_by(name) and nations.may_open(name.split()[0]) for name in names)
    assert nations.may_open("The")


def test_a_word_that_begins_like_none_of_them_may_not(actors: Actors) -> None:
    assert not Nations(actors, ()).may_open("Xylophone")
