"""The shelf: every report of a build is there whole, and only those that are looked at are held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest

from dashboard.corpus.harvest import Harvest
from dashboard.corpus.ledger import Ledger
from dashboard.corpus.shelf import Shelf
from dashboard.periods import day
from dashboard.reports import Head, Report, head

WIRE = Report(
    "wire", "More “talks”", "They met.\nثم افترقوا", "The Wire", day(dt.date(2025, 10, 22)), "https://example.org"
)
PLAIN = Report("plain", "Talks", "They met.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return kept(tmp_path / "reports.sqlite", [WIRE, PLAIN])


def kept(path: Path, reports: Sequence[Report]) -> Path:
    with Ledger(path) as ledger:
        for report in reports:
            ledger.arrive(b"", Harvest(report, [], []), [])
        ledger.commit()
    return path


def test_each_report_is_read_as_it_was_kept(path: Path) -> None:
    assert dict(Shelf(path)) == {"plain": PLAIN, "wire": WIRE}


def test_they_stand_in_the_order_of_their_ids(path: Path) -> None:
    shelf = Shelf(path)
    assert (list(shelf), len(shelf)) == (["plain", "wire"], 2)


def test_heads_say_what_reports_are_chosen_by(path: Path) -> None:
    assert Shelf(path).heads == {"plain": head(PLAIN), "wire": Head("The Wire", "en", WIRE.published)}


def test_what_many_reports_share_is_held_once(tmp_path: Path) -> None:
    many = [Report(str(n), "Talks", "They met.", "A " + "Wire", day(dt.date(2025, 10, 22))) for n in range(3)]
    heads = list(Shelf(kept(tmp_path / "many.sqlite", many)).heads.values())
    assert len({id(part) for one in heads for part in (one.publisher, one.published)}) == 2


def test_a_report_that_is_not_there_is_no_key(path: Path) -> None:
    shelf = Shelf(path)
    assert "gone" not in shelf
    assert shelf.get("gone") is None


def test_it_can_be_read_when_its_file_is_removed(path: Path) -> None:
    shelf = Shelf(path)
    path.unlink()
    assert shelf["wire"] == WIRE
