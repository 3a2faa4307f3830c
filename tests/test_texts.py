"""Full text: what is found, how it is ranked and marked, and that no search is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import texts
from dashboard.reports import Report
from dashboard.texts import Found, Piece, Texts, query

REPORTS = (
    Report("talks", "Barzanî receives Leahy", "Talks in Erbil on Tuesday. The coalition’s withdrawal goes on."),
    Report("leave", "US withdrawal on the table", "Forces leave Ain al-Asad. " + "Nothing more. " * 60),
    Report("kurdish", "هەولێر", "سەرۆک لە هەولێر"),
)
RECORDS = [{"report": "leave", "summary": "US forces are to move to Hewlêr"}]


@pytest.fixture(scope="module")
def index() -> Texts:
    return Texts(texts.write(REPORTS, RECORDS, ":memory:"))


def marked(index: Texts, words: str) -> Found:
    (found,) = index.marked(words, index.find(words))
    return found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("withdraw", ["leave", "talks"]),  # the beginning of a word; a title says more than a text
        ("BARZANI", ["talks"]),
        ("coalition's", ["talks"]),
        ("hewler", ["leave"]),  # in the summary of an event
        ("هەول", ["kurdish"]),
        ("erbil withdrawal", ["talks"]),  # all of them
        ("erbil asad", []),
        ('"forces leave"', ["leave"]),
        ('"leave forces"', []),
        ("“ain al-asad” forces", ["leave"]),
        ('"forces le"', []),  # a phrase is whole words
        ('withdrawal "forces', ["leave"]),  # a quote left open
        ("", []),
        ('"" - ( * ^', []),
    ],
)
def test_finds_reports_that_hold_all_the_words(index: Texts, words: str, found: list[str]) -> None:
    assert index.find(words) == found


@pytest.mark.parametrize(
    "operator", ["AND", "OR", "NOT", "NEAR(", "title:", "text : erbil", "erbil*", "^talks", "{a b}:c"]
)
def test_knows_no_operators(index: Texts, operator: str) -> None:
    assert all(part.startswith('"') for part in query(operator).split(" "))
    index.find(operator)


@given(st.text())
def test_no_search_is_an_error(index: Texts, words: str) -> None:
    index.find(words)


@given(
    st.lists(st.sampled_from(['"', "'", "(", ")", "*", "NEAR", "AND", "a", "\0", "\ue000", "-", ":", " "])).map("".join)
)
def test_no_signs_of_a_query_language_are_an_error(index: Texts, words: str) -> None:
    index.find(words)


def test_a_search_of_any_length_ends(index: Texts) -> None:
    assert index.find("talks " * 100_000) == index.find("talks")
    assert index.find("t" * 10**6) == []


def test_marks_what_was_found_in_title_text_and_summaries(index: Texts) -> None:
    found = marked(index, "forces table")
    assert found.title == (Piece("US withdrawal on the ", False), Piece("table", True))
    text, summary = found.excerpts
    assert text[0] == Piece("Forces", True)
    assert summary == (Piece("US ", False), Piece("forces", True), Piece(" are to move to Hewlêr", False))


def test_marks_those_asked_for_in_the_order_asked(index: Texts) -> None:
    assert [found.report for found in index.marked("withdraw", ["talks", "leave", "gone"])] == ["talks", "leave"]
    assert index.marked("", ["talks"]) == index.marked("withdraw", []) == []


def test_excerpts_are_short_and_say_where_they_are_cut(index: Texts) -> None:
    found = marked(index, "asad")
    (excerpt,) = found.excerpts
    words = "".join(piece.text for piece in excerpt)
    assert len(words) < 400
    assert words.endswith("…")


def test_leaves_every_text_as_it_stands(hostile: str) -> None:
    report = Report("hostile", f"{hostile} title", f"{hostile} text \ue000forged\ue001")
    found = marked(Texts(texts.write([report], [], ":memory:")), "title text")
    assert "".join(piece.text for piece in found.title) == " ".join(f"{hostile} title".split())
    assert [piece.text for piece in found.title if piece.hit] == ["title"]
    assert all(
        piece.text in ("title", "text") for part in (found.title, *found.excerpts) for piece in part if piece.hit
    )


def test_a_report_that_has_left_is_as_if_it_had_never_been(index: Texts, tmp_path: Path) -> None:
    written = texts.write([REPORTS[0], Report("other", "Withdrawal", "No withdrawal.")], [], tmp_path / "texts.sqlite")
    for ident in ("talks", "other", "nobody"):
        texts.leave(written, ident)
    for report in reversed(REPORTS):
        told = [record["summary"] for record in RECORDS if record["report"] == report.id]
        texts.arrive(written, report, told)
    again = Texts(written)
    for words in ("withdrawal", "erbil", "hewler", "nothing more", "هەولێر"):
        assert again.find(words) == index.find(words)
        assert again.marked(words, index.find(words)) == index.marked(words, index.find(words))


def test_an_index_on_disk_outlives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a folder with % and ?" / "texts.sqlite"
    path.parent.mkdir()
    texts.write(REPORTS, RECORDS, path).close()
    index = texts.opened(path)
    path.unlink()
    assert index.find("withdraw") == ["leave", "talks"]
