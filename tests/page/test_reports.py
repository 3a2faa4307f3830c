"""The pane of reports: what it lists, what it looks for, and that the link holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from tests.opening import settled, shown, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put


@pytest.fixture
def put_two(put: Put, make: Make) -> None:
    """An event of each of two reports."""
    put([make("a", report="wire", summary="Barzani met Leahy"), make("b", report="agence", summary="Forces leave")])


def said(page: AppTest) -> str:
    return " ".join(part.value for part in (*page.caption, *page.info)).replace("\\", "")


@pytest.mark.usefixtures("put_two")
class TestReports:
    def test_all_are_listed_where_no_words_are_looked_for(self) -> None:
        assert "3 reports, the latest first" in said(visit(pane="reports"))

    def test_those_are_listed_that_hold_the_words(self) -> None:
        page = visit(pane="reports", q="barz leahy")
        assert "1 report with “barz leahy”" in said(page)
        assert page.text_input(key="q-reports").value == "barz leahy"

    def test_words_looked_for_go_into_the_link(self) -> None:
        page = visit(pane="reports")
        page.text_input(key="q-reports").set_value("talks").run()
        assert settled(page).query_params["q"] == "talks"
        assert page.text_input(key="q").value == "talks"

    def test_sources_and_languages_apply(self) -> None:
        assert "1 report. Press it" in said(visit(pane="reports", languages="fr"))

    def test_nothing_found_is_said_whatever_was_looked_for(self) -> None:
        for words in ("nowhere", "“", 'a" OR b*', "[x](y) $x$ **b**"):
            assert f"No report says “{words.strip()}” in the sources and languages chosen." in said(
                visit(pane="reports", q=words)
            )

    def test_a_report_alone_is_said_and_let_go(self) -> None:
        page = visit(report="wire")
        assert shown(page) == 1
        settled(page.button(key="lens-report").click().run())
        assert (shown(page), page.query_params) == (2, {})
