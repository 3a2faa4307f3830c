"""The page, run without a browser: what it says of the data, and what each choice changes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import build
from dashboard.events import Event, Participant, PlaceMention
from dashboard.periods import day, month
from dashboard.settings import Settings
from gazetteer.place import Place
from tests.opening import html, settled, shown, visit

if TYPE_CHECKING:
    from tests.conftest import Make, Put

BARZANI, LEAHY, ISIS = (Participant(name) for name in ("Nechirvan Barzani", "Kevin Leahy", "ISIS"))

Open = Callable[..., AppTest]


@pytest.fixture
def four(make: Make, places: dict[str, Place]) -> list[Event]:
    """A dated meeting, a planned move a year later, and two undated threats, one of them unplaced and history."""
    erbil, baghdad = (PlaceMention(places[name].name, "at", places[name]) for name in ("erbil", "baghdad"))
    october = day(dt.date(2025, 10, 21))
    return [
        make("meets", when=october, actors=(BARZANI, LEAHY), places=(erbil,), summary="Barzani met Leahy"),
        make("moves", kind="posture", status="planned", when=month(2026, 9), actors=(LEAHY,), places=(erbil, baghdad)),
        make("threatens", kind="threat", actors=(ISIS, BARZANI), places=(erbil,)),
        make("threatened", kind="threat", actors=(ISIS,), background=True),
    ]


@pytest.fixture
def opened(put: Put, four: list[Event]) -> Open:
    """The page with the four events, opened at an address."""

    def page(**query: str | list[str]) -> AppTest:
        put(four)
        return visit(**query)

    return page


def lenses(page: AppTest) -> list[str]:
    """What the counts beside the count line say: each is the switch to what it counts."""
    return [button.label for button in page.button if (button.key or "").startswith("lens-")]


def press(page: AppTest, key: str) -> AppTest:
    return settled(page.button(key=key).click().run())


def reset(page: AppTest) -> AppTest:
    (button,) = [button for button in page.sidebar.button if button.label == "Reset all filters"]
    return settled(button.click().run())


class TestOpening:
    def test_shows_all_news_and_counts_what_has_no_date_or_place(self, opened: Open) -> None:
        page = opened()
        assert shown(page) == 3
        assert lenses(page) == ["1 undated", "0 unplaced", "1 background hidden"]
        assert "How to read this map" in html(page)
        assert page.query_params == {}

    def test_offers_the_days_that_events_fall_on_and_the_actors_they_name(self, opened: Open) -> None:
        page = opened()
        assert page.slider(key="dates").value == (dt.date(2025, 10, 21), dt.date(2026, 9, 30))
        assert set(page.multiselect(key="actors").options) == {"Kevin Leahy", "Nechirvan Barzani", "ISIS"}

    def test_is_possible_whatever_a_report_says(self, put: Put, make: Make, places: dict[str, Place]) -> None:
        mention = PlaceMention("Erbil", "at", places["erbil"])
        put([make(summary="The order read {% evacuate", places=(mention,))])
        assert shown(visit()) == 1

    def test_says_which_reports_could_not_be_read(self, put: Put, four: list[Event]) -> None:
        put(four, ["broken.md is not UTF-8 text (byte 0): save it as UTF-8."])
        (warning,) = visit().warning
        assert "broken" in warning.value

    def test_says_a_few_of_many_problems_and_folds_the_rest(self, put: Put, four: list[Event]) -> None:
        put(four, [f"{n}.md is broken." for n in range(30)])
        page = visit()
        assert page.warning[0].value.count("is broken") == 3
        assert [expander.label for expander in page.expander] == ["and 27 more"]

    def test_without_any_event_says_so(self, put: Put) -> None:
        put([])
        page = visit()
        assert shown(page) == 0
        assert "No events yet. Put reports into the folder of reports" in page.info[0].value

    def test_without_dates_has_no_slider_and_says_why(self, put: Put, make: Make) -> None:
        put([make("undated")])
        page = visit()
        assert (len(page.slider), shown(page)) == (0, 1)
        assert "No slider: no event here has a date." in [text.value for text in page.caption]

    def test_with_a_single_day_has_no_slider_and_says_why(self, put: Put, make: Make) -> None:
        put([make("dated", when=day(dt.date(2025, 10, 21)))])
        page = visit()
        assert (len(page.slider), shown(page)) == (0, 1)
        assert any("fall on one day" in text.value for text in page.caption)

    @pytest.mark.parametrize(
        "failure",
        [
            build.BuildError("actors.yaml, entry 1: unknown kind 'rumour'"),
            pytest.param(
                FileNotFoundError(2, "No such file", "actors.yaml"),
            ),
        ],
    )
    def test_that_fails_is_said_in_a_sentence(
        self, put: Put, monkeypatch: pytest.MonkeyPatch, failure: Exception
    ) -> None:
        put([])

        def fail(_: Settings) -> build.Data:
            raise failure

        monkeypatch.setattr(build, "load", fail)
        page = visit()
        assert [error.value for error in page.error] == ["The reports could not be read, so there is no map to show."]
        assert "actors.yaml" in page.text[0].value
        assert page.button(key="try-again").label == "Try again"

    def test_where_the_folder_of_reports_is_missing_names_it(
        self, put: Put, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        put([])
        monkeypatch.setenv("FRONTIER_WATCH_REPORTS", str(tmp_path / "nowhere"))
        page = visit()
        assert len(page.error) == 1
        assert "nowhere does not exist" in page.text[0].value


class TestChoices:
    def test_of_dates_leave_the_undated_alone(self, opened: Open) -> None:
        page = opened()
        page.slider(key="dates").set_range(dt.date(2025, 10, 21), dt.date(2025, 12, 31)).run()
        assert shown(settled(page)) == 2
        assert page.query_params == {"dates": ["2025-10-21", "2025-12-31"]}

    def test_of_kinds_and_status(self, opened: Open) -> None:
        page = opened()
        assert shown(settled(page.button_group(key="kinds").set_value(["meeting", "posture"]).run())) == 2
        assert shown(settled(page.button_group(key="status").set_value(["planned"]).run())) == 1
        assert shown(settled(page.button_group(key="kinds").set_value([]).run())) == 0
        assert page.query_params == {"kinds": "none", "status": "planned"}

    def test_of_actors_who_are_named_any_all_or_alone(self, opened: Open) -> None:
        page = opened()
        page.multiselect(key="actors").set_value(["Kevin Leahy", "Nechirvan Barzani"]).run()
        assert shown(settled(page)) == 3
        assert shown(settled(page.button_group(key="match").set_value("all").run())) == 1
        page.multiselect(key="actors").set_value(["Kevin Leahy"]).run()
        assert shown(settled(page)) == 2
        assert shown(settled(page.button_group(key="match").set_value("only").run())) == 1

    def test_of_undated_events(self, opened: Open) -> None:
        page = opened()
        assert shown(settled(page.button_group(key="undated").set_value("without").run())) == 2
        assert shown(settled(page.button_group(key="undated").set_value("only").run())) == 1

    def test_of_words_and_of_background(self, opened: Open) -> None:
        page = opened()
        assert shown(settled(page.toggle(key="background").set_value(True).run())) == 4
        assert shown(settled(page.text_input(key="q").set_value("BARZANI MET").run())) == 1

    def test_that_leave_nothing_say_what_to_do(self, opened: Open) -> None:
        page = opened()
        page.text_input(key="q").set_value("nothing of the kind").run()
        assert "No event passes these filters" in page.info[0].value
        assert shown(press(page, "reset-empty")) == 3

    def test_are_taken_back_by_a_reset(self, opened: Open) -> None:
        page = opened(kinds="threat", q="ISIS", background="yes", event="threatens")
        assert shown(page) == 2
        reset(page)
        assert (shown(page), page.query_params) == (3, {})
        assert page.text_input(key="q").value == ""
        assert "How to read this map" in html(page)


class TestLenses:
    def test_turn_to_what_they_count_and_back(self, opened: Open) -> None:
        page = opened()
        assert shown(press(page, "lens-undated")) == 1
        assert page.query_params == {"undated": "only"}
        assert shown(press(page, "lens-undated")) == 3
        assert shown(press(page, "lens-unplaced")) == 0
        assert shown(press(page, "lens-unplaced")) == 3
        assert shown(press(page, "lens-background")) == 4
        assert lenses(page) == ["2 undated", "1 unplaced", "1 background shown"]


class TestAddress:
    def test_holds_every_choice(self, opened: Open) -> None:
        page = opened(dates=["2025-10-21", "2025-10-31"], kinds=["meeting"], actors=["Kevin Leahy"], match="all")
        assert shown(page) == 1
        assert page.slider(key="dates").value == (dt.date(2025, 10, 21), dt.date(2025, 10, 31))
        assert page.button_group(key="kinds").value == ["meeting"]
        assert page.multiselect(key="actors").value == ["Kevin Leahy"]
        assert [warning.value for warning in page.warning] == []

    def test_of_an_event_opens_its_evidence(self, opened: Open, report_text: str) -> None:
        page = opened(event="meets")
        assert '<article class="evidence" data-event="meets">' in html(page)
        assert f"<mark>{report_text[:5]}</mark>" in html(page)
        press(page, "close")
        assert "<article" not in html(page)
        assert page.query_params == {}

    def test_of_a_place_lists_what_happens_there(self, opened: Open) -> None:
        page = opened(place="erbil")
        assert "<h3><bdi>Erbil</bdi></h3>" in html(page)
        assert "here" in {getattr(element, "key", None) for element in page.get("bidi_component")}

    def test_that_is_damaged_is_said_and_the_rest_holds(self, opened: Open) -> None:
        page = opened(kinds=["rumour", "threat"], event="gone", undated="only", dates="today")
        assert shown(page) == 1
        (warning,) = page.warning
        said = warning.value.replace("\\", "").splitlines()
        assert len(said) == 3
        for damaged in ("kinds=rumour", "event=gone", "dates=today"):
            assert any(damaged in sentence for sentence in said)

    def test_made_on_other_data_or_of_days_without_events_says_so(self, opened: Open) -> None:
        page = opened(data="0123456789ab", dates=["1999-01-01", "1999-12-31"])
        said = " ".join(warning.value for warning in page.warning).replace("\\", "")
        assert "made on other data" in said
        assert "dates were ignored" in said
        assert shown(page) == 3

    def test_cannot_speak_markdown(self, opened: Open) -> None:
        value = "[click](https://example.org) **bold** :red[red] $x$ <b> `x`"
        (warning,) = opened(event=value).warning
        assert re.sub(r"\\([^\w\s])", r"\1", warning.value).startswith(f"The link's event={value} was ignored")
        assert re.search(r"(?<!\\)[\[*$<`:]", warning.value) is None, "every sign of Markdown's is escaped"

    def test_that_changes_under_an_open_page_is_followed(self, opened: Open) -> None:
        """As when a viewer goes back in the browser's history."""
        page = opened(kinds="threat")
        page.query_params = {"kinds": ["meeting"], "event": ["meets"]}
        assert shown(settled(page.run())) == 1
        assert 'data-event="meets"' in html(page)

    def test_that_is_behind_takes_no_choice_back(self, opened: Open) -> None:
        """A choice comes with the address that the browser has, which may not hold the choice before yet."""
        page = opened()
        settled(page.segmented_control(key="undated").set_value("without").run())
        page.query_params = {}
        settled(page.button_group(key="status").set_value(["planned"]).run())
        assert page.query_params == {"undated": "without", "status": "planned"}
        assert shown(page) == 1
        page.query_params = {}
        assert shown(settled(page.run())) == 3, "without a choice, it is the way back"

    def test_is_forgotten_with_a_choice_made_in_the_same_moment(self, opened: Open) -> None:
        page = opened()
        page.text_input(key="q").set_value("Leahy")
        assert (shown(reset(page)), page.text_input(key="q").value) == (3, "")


class TestTheStory:
    def test_is_told_before_anything_is_clicked_and_leads_to_the_sentence(self, opened: Open) -> None:
        page = opened()
        told = [button for button in page.button if (button.key or "").startswith("latest-")]
        assert [button.label for button in told] == [
            "**21 Oct 2025** Barzani met Leahy",
            "**Sep 2026, planned** Event moves",
        ]
        settled(told[0].click().run())
        assert 'data-event="meets"' in html(page)

    def test_follows_the_filters(self, opened: Open) -> None:
        page = opened(kinds="threat")
        assert [button.key for button in page.button if (button.key or "").startswith("latest-")] == []


class TestAbout:
    def test_stands_in_the_address(self, opened: Open) -> None:
        page = opened(pane="about")
        assert "How often that is right" in html(page)
        assert page.query_params["pane"] in ("about", ["about"])
