from __future__ import annotations

import pytest

from dashboard.extraction.document.structure import LONGEST, passages
from dashboard.reports import Report


def texts(text: str, title: str = "", publisher: str = "") -> list[str]:
    return [passage.text for passage in passages(Report("r", title, text, publisher))]


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("ERBIL (Agency) – The ministers met.", "Erbil"),
        ("ERBIL, Kurdistan Region - The ministers met.", "Erbil"),
        ("ERBIL, October 21, Mountain Daily - The ministers met.", "Erbil"),
        ("BAGHDAD - The ministers met.", "Baghdad"),
        ("BAGHDAD, Oct 21 (Agency) - The ministers met.", "Baghdad"),
        ("Baghdad (Agency) - The ministers met.", "Baghdad"),
        ("Erbil, Kurdistan Region, Iraq (agency.example) - The ministers met.", "Erbil"),
        ("Erbil, Kurdistan Region – The ministers met.", "Erbil"),
        ("New Delhi: The ministers met.", "New Delhi"),
        ("VILNIUS/WARSAW, 5 Aug. - The ministers met.", "Vilnius"),
        ("Baghdad, 16 June 2011 - The ministers met.", "Baghdad"),
        ("Agency- The ministers met.", ""),
        ("The Agency / The ministers met.", ""),
    ],
)
def test_a_dateline_is_taken_off_and_its_town_kept(line: str, town: str) -> None:
    [passage] = passages(Report("r", "", line))
    assert passage.text == "The ministers met."
    assert passage.dateline == town
    assert line[passage.start :] == passage.text


@pytest.mark.parametrize(
    ("line", "town", "day"),
    [("Munich, Germany, 15 February 2025", "Munich", "15 February 2025"), ("The Agency – Erbil", "Erbil", "")],
)
def test_a_dateline_may_be_a_line_of_its_own(line: str, town: str, day: str) -> None:
    [passage] = passages(Report("r", "", f"{line}\n\nThe ministers met."))
    assert (passage.text, passage.dateline, passage.day) == ("The ministers met.", town, day)


def test_headline_stamp_publisher_and_byline_are_no_prose() -> None:
    head = "Ministers meet in Erbil\n21-10-2025 12:44\nThe Agency\n\n"
    text = f"{head}The ministers met on Tuesday.\n\nFor The Agency, A Writer, Erbil"
    assert texts(text, "Ministers meet in Erbil", "The Agency") == ["The ministers met on Tuesday."]


def test_bullets_are_taken_off() -> None:
    assert texts("The talks ended.\n\n- The ministers met.\n* They agreed.") == [
        "The talks ended.",
        "The ministers met.",
        "They agreed.",
    ]


def test_markup_is_blanked_so_that_offsets_hold() -> None:
    text = "<p>The <b>ministers</b> met.</p><script>steal()</script>"
    [passage] = passages(Report("r", "", text))
    assert "steal" not in passage.text
    assert passage.text.split() == ["The", "ministers", "met."]
    at = passage.text.index("met")
    assert text[passage.start + at :].startswith("met")


def test_a_name_torn_from_its_article_is_joined_at_equal_length() -> None:
    [text] = texts("He met Ibrahim al- Jaafari in London.")
    assert "al-Jaafari" in text
    assert len(text) == len("He met Ibrahim al- Jaafari in London.")


def test_an_endless_line_is_read_in_pieces_that_make_up_the_whole() -> None:
    text = "The ministers met. " * 2000
    pieces = list(passages(Report("r", "", text.strip())))
    assert max(len(piece.text) for piece in pieces) <= LONGEST
    assert sum(piece.text.count("met") for piece in pieces) == 2000
