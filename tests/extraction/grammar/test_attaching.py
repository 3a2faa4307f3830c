"""Words that the parser hangs on the wrong one, seen in what is told by the sentence."""

from __future__ import annotations

import pytest

from dashboard.extraction import Extractor
from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("The arrival in Erbil of 400 Danish soldiers was announced.", "400 Danish soldiers moved to Erbil"),
        ("He spoke of a meeting on 14 July of Fuad Hussein and Hakan Fidan.", "Fuad Hussein met Hakan Fidan"),
        ("Denmark handed over to Chad its base in Abeche.", "The Government of Denmark left Abéché"),
        ("Kenya mobilised its navy patrol boats off Lamu.", "Navy patrol boats moved off Lamu"),
        ("Close to 600 of the Danish soldiers have left Mali.", "Close to 600 Danish soldiers left Mali"),
        ("ECOWAS defence chiefs gathered in Accra on Monday.", "ECOWAS met in Accra"),
        ("Gao was overrun by insurgents on Monday.", "An attack hit Gao"),
        (
            "Mali and Niger's border treaty came into force on Thursday.",
            "The Government of Mali and the Government of Niger have a border treaty",
        ),
    ],
)  # fmt: skip
def test_what_stands_apart_belongs_together(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence)] == [summary]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The visit to the Republic of Mali was his first.", "Republic"),
        ("Their arrival in the Gulf of Aden was announced.", "Gulf"),
        ("The meeting in July of 2024 was his first.", "July"),
    ],
)
def test_what_is_of_a_name_or_a_month_stays_with_it(extractor: Extractor, text: str, named: str) -> None:
    of = next(token for token in extractor._model(text) if token.text == "of")
    assert of.head.text == named


@pytest.mark.parametrize(
    "fragment",
    [
        "Mali and Niger's treaty",
        "Mali and Niger's border, closed",
        "Off Lamu",
        "Patrols off Lamu",
        "ECOWAS says",
        "Arrival in Gao of",
        "To Chad its base",
        "Close to 600",
    ],
)
def test_no_fragment_hangs_on_itself(extractor: Extractor, fragment: str) -> None:
    for token in extractor._model(fragment):
        above = token
        for _ in fragment.split():
            above = above.head
        assert above.dep_ == "ROOT"
