"""What a deployment may set, and what holds where it sets nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.settings import HOUSE, Settings, SettingsError, settings


def test_without_any_the_dashboard_opens_with_its_seeds() -> None:
    assert settings({}) == Settings()
    assert settings({}).reports == HOUSE / "seeds" / "reports"
    assert settings({}).reports.is_dir()
    assert settings({}).actors.is_file()


def test_each_can_be_set_alone() -> None:
    given = {"FRONTIER_WATCH_REPORTS": "/srv/reports", "OTHER": "ignored"}
    assert settings(given) == Settings(reports=Path("/srv/reports"))
    assert settings({"FRONTIER_WATCH_ACTORS": "/srv/actors.yaml"}).actors == Path("/srv/actors.yaml")
    assert settings({"FRONTIER_WATCH_DATA": "/srv/data"}).data == Path("/srv/data")


def test_what_visitors_may_do_is_one_of_three() -> None:
    assert settings({"FRONTIER_WATCH_ALLOW": "suggest"}) == Settings(allow="suggest")
    assert settings({"FRONTIER_WATCH_ALLOW": "edit"}) == Settings(allow="edit")
    with pytest.raises(SettingsError, match="FRONTIER_WATCH_ALLOW is 'anything': write read or suggest or edit"):
        settings({"FRONTIER_WATCH_ALLOW": "anything"})


def test_an_empty_one_counts_as_none() -> None:
    assert settings({"FRONTIER_WATCH_REPORTS": ""}) == Settings()


def test_editors_are_e_mail_addresses() -> None:
    assert settings({"FRONTIER_WATCH_EDITORS": "Ann@news.test, ben@news.test"}).editors == {
        "ann@news.test",
        "ben@news.test",
    }
    with pytest.raises(SettingsError, match="FRONTIER_WATCH_EDITORS has 'ann': write e-mail addresses"):
        settings({"FRONTIER_WATCH_EDITORS": "ann"})
