"""What `--explain` prints: the report with its marks, what they were taken for, and each event with its grounds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.text import Text

from dashboard.actors import read_actors
from dashboard.evidence.explanation import STYLES, explanation, visible
from dashboard.extraction import Extractor
from dashboard.periods import stated_period
from dashboard.reports import Report
from gazetteer import Gazetteer

TEXT = "Emmanuel Macron met Fuad Hussein in Baghdad on Monday. They spoke of trade.\n\nISIS attacked Mosul in 2014."

Explain = Callable[..., list[Text]]


@pytest.fixture(scope="module")
def explain() -> Explain:
    gazetteer = Gazetteer()
    extractor = Extractor(gazetteer, read_actors(Path(__file__).parents[2] / "seeds" / "actors.yaml"))

    def explain(text: str = TEXT, *, coloured: bool = False, background: bool = False) -> list[Text]:
        report = Report("one", "A meeting", text, "A newspaper", stated_period("2025-10-21"))
        [reading] = extractor.readings([report])
        return list(explanation(reading, gazetteer.resolve, coloured=coloured, background=background))

    return explain


def plain(lines: list[Text]) -> str:
    return "\n".join(line.plain for line in lines)


def test_the_report_is_headed_by_its_title_publisher_and_date(explain: Explain) -> None:
    assert [line.plain for line in explain()[:2]] == ["one: A meeting", "A newspaper, 21 October 2025"]


def test_actors_places_and_dates_are_marked_and_the_telling_sentence_is_numbered(explain: Explain) -> None:
    told = plain(explain())
    assert "[who Emmanuel Macron] met [who Fuad Hussein] in [where Baghdad] on [when Monday]. (1) [who They] spoke" in (
        told.replace("[when on Monday]", "on [when Monday]")
    )


def test_in_colours_the_text_stands_as_it_is(explain: Explain) -> None:
    lines = explain(coloured=True)
    assert any(line.plain.startswith("Emmanuel Macron met Fuad Hussein in Baghdad on Monday.") for line in lines)
    styles = {span.style for line in lines for span in line.spans}
    assert set(STYLES.values()) <= styles


def test_each_mark_says_what_it_was_taken_for(explain: Explain) -> None:
    told = plain(explain())
    assert "who   “They”: stands for Emmanuel Macron, person" in told
    assert "where “Baghdad”: Baghdad, city, IQ, 33.34 44.40 (exact match" in told
    assert "2025-10-20, relative" in told


def test_each_event_says_what_found_it_how_sure_it_is_and_on_what_grounds(explain: Explain) -> None:
    told = plain(explain())
    assert "(1) Emmanuel Macron met Fuad Hussein in Baghdad" in told
    assert "found by  meeting: X met Y (reported)" in told
    assert "(persons named in the sentence), date" in told
    assert "when      20 October 2025 (“on Monday”, counted from the publication date)" in told


def test_what_is_past_is_told_when_asked_for(explain: Explain) -> None:
    assert "1 event\n" in plain(explain())
    told = plain(explain(background=True))
    assert "2 events\n" in told
    assert "(reported, background)" in told


def test_a_place_that_the_gazetteer_does_not_know_is_said_to_be_unplaced(explain: Explain) -> None:
    told = plain(explain("French troops left the Xyrqwop base for Kuwait on Monday."))
    assert "“Xyrqwop base”: not placed" in told


def test_nothing_reaches_a_terminal_that_it_would_obey() -> None:
    assert visible("\x1b[31mred\u202e\nnext") == "\ufffd[31mred\ufffd\nnext"


def test_a_report_without_events_is_explained_too(explain: Explain) -> None:
    assert "0 events" in plain(explain(""))
