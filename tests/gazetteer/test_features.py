"""Feature words: what stands beside a name and says what kind of thing it is."""

from __future__ import annotations

import pytest

from gazetteer import features
from gazetteer.place import PlaceKind


@pytest.mark.parametrize(
    ("name", "core", "kind"),
    [
        ("taji base", "taji", "base"),
        ("taji air base", "taji", "base"),
        ("erbil international airport", "erbil", "airport"),
        ("camp taji", "taji", "base"),
        ("domiz camp", "domiz", "camp"),
        ("rabia border crossing", "rabia", "crossing"),
        ("nineveh province", "nineveh", "governorate"),
        ("amedi district", "amedi", "district"),
        ("city of mosul", "mosul", "city"),
        ("rumaila oil field", "rumaila", "field"),
        ("mosul dam", "mosul", "dam"),
        ("منطقه عفرين", "عفرين", "district"),
        ("منطقه مركز الرقه", "الرقه", "district"),
    ],
)
def test_are_taken_from_the_name_and_say_its_kind(name: str, core: str, kind: PlaceKind) -> None:
    found, kinds = features.split(name)
    assert (found, kind in kinds) == (core, True)


def test_a_name_without_one_stays_whole() -> None:
    assert features.split("ain al asad") == ("ain al asad", frozenset())


def test_a_word_alone_is_the_name() -> None:
    assert features.split("base") == ("base", frozenset())


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("drones fell in ", " province", "governorate"),
        ("in Kirkuk and ", " provinces", "governorate"),
        ("the city of ", " was quiet", "city"),
        ("the governor of ", " resigned", "governorate"),
        ("", " Governor Ahmed spoke", "governorate"),
        ("the mayor of ", " spoke", "city"),
        ("", "’s governor spoke", "governorate"),
    ],
)
def test_words_beside_a_name_say_its_kind(before: str, after: str, kind: PlaceKind) -> None:
    assert kind in features.around(before, after)


def test_the_word_of_the_name_that_follows_says_nothing_of_this_one() -> None:
    assert features.around("in the ", " city of Tikrit") == frozenset()


@pytest.mark.parametrize(
    ("before", "after"), [("", ". The mayor spoke"), ("", ", city of lights"), ("a camp (of ", "")]
)
def test_words_beyond_a_stop_say_nothing(before: str, after: str) -> None:
    assert features.around(before, after) == frozenset()
