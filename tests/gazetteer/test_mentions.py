"""The names of a text: what contains what, what is listed together, what shares a word."""

import pytest

from gazetteer.mentions import containments, enumerations, read_mentions


@pytest.mark.parametrize(
    "text",
    [
        "a base in Bamarni, Duhok.",
        "a base in Bamarni (Duhok)",
        "Bamarni, in Duhok",
        "Bamarni, located in Duhok",
        "Bamarni in northern Duhok",
    ],
)
def test_a_text_writes_what_contains_a_place_after_it(text: str) -> None:
    ((inner, outer),) = containments(read_mentions(["Bamarni", "Duhok"], text))
    assert (inner[0], outer[0]) == ("bamarni", "duhok")


def test_a_list_is_no_containment() -> None:
    names = ["Kirkuk", "Anbar", "Diyala", "Nineveh"]
    mentions = read_mentions(names, "in Kirkuk, Anbar, Diyala and Nineveh on Monday")
    assert list(containments(mentions)) == []
    ((*listed,),) = enumerations(mentions)
    assert [name for name, _ in listed] == ["kirkuk", "anbar", "diyala", "nineveh"]


def test_a_list_of_three_may_hold_a_place_and_its_province() -> None:
    mentions = read_mentions(["Tikrit", "Salahaddin", "Kirkuk"], "in Tikrit, Salahaddin and Kirkuk")
    assert [inner[0] for inner, _ in containments(mentions)] == ["tikrit"]
    oxford = read_mentions(["Tikrit", "Mosul", "Kirkuk"], "in Tikrit, Mosul, and Kirkuk")
    assert list(containments(oxford)) == []


def test_names_apart_are_no_list() -> None:
    assert list(enumerations(read_mentions(["Erbil", "Mosul"], "from Erbil the road to Mosul"))) == []


@pytest.mark.parametrize(
    ("text", "names", "meant"),
    [
        ("across Central and South America", ["Central", "South America"], "Central America"),
        ("Eastern and Southern Europe", ["Eastern", "Southern Europe"], "Eastern Europe"),
        ("Paris and South America", ["Paris", "South America"], "Paris"),
    ],
)
def test_two_names_share_their_last_word(text: str, names: list[str], meant: str) -> None:
    first, _ = read_mentions(names, text)
    assert (first.name, first.meant) == (names[0], meant)


def test_a_text_without_names_has_none() -> None:
    assert read_mentions([], "The weather was fine.") == []
