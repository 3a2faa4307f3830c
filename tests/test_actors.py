from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dashboard.actors import Actor, Actors, ActorsError, read_actors


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "actors.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_actor_is_found_by_its_name_and_its_aliases_in_any_case() -> None:
    force = Actor("Syrian Democratic Forces", "force", "SY", aliases=("SDF",))
    actors = Actors([force])
    assert actors.named("sdf") is actors.named("Syrian democratic forces") is force
    assert actors.named("Forces") is None


def test_an_ambiguous_name_means_each_of_those_who_share_it() -> None:
    first = Actor("Nechirvan Barzani", "person", ambiguous=("President Barzani",))
    second = Actor("Masoud Barzani", "person", ambiguous=("President Barzani",))
    assert Actors([first, second]).perhaps("president barzani") == (first, second)
    assert Actors([first, second]).named("President Barzani") is None


def test_persons_are_the_human_beings() -> None:
    actors = Actors([Actor("Fuad Hussein", "person"), Actor("Peshmerga", "force")])
    assert actors.persons == {"Fuad Hussein"}


def test_a_name_of_two_actors_is_refused_with_what_to_do() -> None:
    with pytest.raises(ActorsError, match="'SDF' names both A and B: list it as ambiguous in both"):
        Actors([Actor("A", "force", aliases=("SDF",)), Actor("B", "force", aliases=("SDF",))])


def test_offices_are_those_held_on_the_day(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
        - name: Nechirvan Barzani
          kind: person
          offices:
            - {title: Prime Minister, since: 2012-03, until: 2019-06}
            - {title: President, since: 2019-06-10}
        """,
    )
    [person] = read_actors(path)
    assert [office.title for office in person.offices_on(dt.date(2015, 1, 1))] == ["Prime Minister"]
    assert [office.title for office in person.offices_on(dt.date(2025, 1, 1))] == ["President"]
    assert person.offices_on(dt.date(2011, 1, 1)) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- name: A", "entry 1"),
        ("- {name: A, kind: dragon}", "kind 'dragon' is none of person, office"),
        ("- {name: A, kind: force, colour: red}", "colour is none of the keys aliases"),
        ("- {name: A, kind: force, offices: [{title: B, since: soon}]}", "'soon' is not a day"),
        ("- [", "is not YAML"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ActorsError, match=complaint):
        read_actors(written(tmp_path, text))
