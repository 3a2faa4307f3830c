"""Slips of the pen: few letters, rather vowels, hardly ever the first."""

import pytest

from gazetteer.resemblance import resembling


@pytest.mark.parametrize(
    ("name", "spelling", "slips"),
    [
        ("baktdad", "bakdad", 1.0),
        ("suliimania", "sulaimania", 0.5),
        ("irbil", "arbil", 0.5),
        ("bagdad", "bagdad", 0),
        ("hanka", "kanka", 0.5),
    ],
)
def test_what_writers_differ_in_counts_half(name: str, spelling: str, slips: float) -> None:
    assert list(resembling(name, [spelling])) == [(spelling, slips)]


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("turkam", "turkai"),
        ("plumisland", "bluisland"),
        ("suzplains", "nurzplains"),
        ("bagdad", "kagdad"),
        ("airbase101", "airbase201"),
    ],
)
def test_other_names_are_no_slips(name: str, spelling: str) -> None:
    assert list(resembling(name, [spelling])) == []


def test_the_best_comes_first() -> None:
    found = [spelling for spelling, _ in resembling("baktdad", ["bakitdad", "baktudad", "bakdad"])]
    assert found[-1] == "bakdad"
