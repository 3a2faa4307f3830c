"""When it happened, wherever the sentence or the story before it says so."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Shelling by the army in the village, including last Friday in Kupiansk, has hit homes, Ukraine said.",
            "threat",
            "2025-10-17",
        ),
        ("At least nine soldiers died in the fighting, which began on Sunday near Kidal.", "threat", "2025-10-19"),
        (
            "The drone attack in which two policemen died in Kirkuk on Sunday was widely condemned.",
            "threat",
            "2025-10-19",
        ),
        ("Rockets hit the base at Kirkuk overnight, the police said on Monday.", "threat", "2025-10-19"),
        (
            "In a video released on Sunday, ISIS called on its followers to launch attacks in Jordan.",
            "threat",
            "2025-10-19",
        ),
        ("Turkey condemned it on Sunday and vowed to work with Iraq to secure their border.", "border", "2025-10-19"),
        (
            "He flew to Amman, where Hakan Fidan met Ayman Safadi on Monday and held talks with King Abdullah.",
            "meeting",
            "2025-10-20",
        ),
    ],
)
def test_a_date_belongs_to_the_event_wherever_the_parser_hangs_it(read: Read, text: str, kind: str, day: str) -> None:
    events = read(text, kind=kind)
    assert [event.when and event.when.start.isoformat() for event in events] == [day] * len(events)
    assert events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On Sunday US troops left Erbil, the army said. Two brigades have been sent to Kirkuk.", "posture"),
        ("On Sunday US troops left Erbil. Of its 950 soldiers, France has withdrawn 700 from Niger so far.", "posture"),
        ("Hakan Fidan said on Monday that he had met Fuad Hussein.", "meeting"),
        ("A large exchange of captives between Baku and Yerevan has been completed.", "agreement"),
    ],
)
def test_what_has_come_about_at_some_time_is_of_no_day(read: Read, text: str, kind: str) -> None:
    """The day of the report, or of the statement, is not the day that it happened."""
    *_, event = read(text, kind=kind)
    assert event.when is None


def test_what_is_added_without_a_day_is_of_the_day_of_the_statement(read: Read) -> None:
    text = (
        "The army said on Sunday that it had sent a brigade to Kidal. "
        "Two soldiers were killed by a mine at Gao, the spokesman added."
    )
    [event] = read(text, kind="threat")
    assert event.when and event.when.start.isoformat() == "2025-10-19"


def test_a_deed_of_the_lead_is_of_the_day_of_the_news_and_background_is_not(read: Read) -> None:
    text = (
        "ISIS militants attacked a post in Kirkuk on Sunday. Drones hit a checkpoint in Hawija.\n\n"
        "The province has six districts. Its governor asked for calm. Trade goes on. Schools are open. "
        "ISIS militants killed 40 policemen in Tikrit."
    )
    days = [event.when and event.when.start.isoformat() for event in read(text, kind="threat")]
    assert days == ["2025-10-19", "2025-10-19", None]


def test_without_a_publication_date_no_deed_is_given_a_day(read: Read) -> None:
    text = "ISIS militants attacked a post in Kirkuk on Sunday. Drones hit a checkpoint in Hawija."
    assert {event.when for event in read(text, kind="threat", published=None)} == {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Barzani came to Paris on Saturday and met Emmanuel Macron later that day.", "2025-10-18"),
        (
            "Emmanuel Macron met Fuad Hussein in Paris on Monday under the accord that was signed on 3 May. "
            "The same day Macron received Qasim al-Araji.",
            "2025-10-20",
        ),
    ],
)
def test_the_same_day_is_that_of_the_deed_and_not_of_what_is_mentioned_in_passing(
    read: Read, text: str, day: str
) -> None:
    assert {event.when and event.when.start.isoformat() for event in read(text, kind="meeting")} == {day}


def test_a_threat_that_talks_were_about_is_of_the_day_of_the_talks(read: Read) -> None:
    text = (
        "The threat that ISIS still poses was at the centre of talks "
        "that Emmanuel Macron held in Paris on Sunday with Fuad Hussein."
    )
    assert [event.when and event.when.start.day for event in read(text, kind="threat")] == [19]


def test_by_then_means_the_time_named_last(read: Read) -> None:
    text = "The coalition's mission in Iraq ends by September 2025. Hundreds of US soldiers are to leave Iraq by then."
    *_, event = read(text, kind="posture", published="2025-08-01")
    assert event.when and (event.when.start.isoformat(), event.when.end.isoformat()) == ("2025-09-01", "2025-09-30")


def test_months_that_share_a_year_are_one_span(read: Read) -> None:
    [event] = read("US forces left Erbil in August and September 2025.", kind="posture")
    assert event.when and (event.when.start.isoformat(), event.when.end.isoformat()) == ("2025-08-01", "2025-09-30")


def test_those_who_moved_go_on_on_the_same_day(read: Read) -> None:
    text = (
        "US troops crossed from Hasakah to Iraq on Monday. The weather was fine. Cars waited. Nobody was hurt there. "
        "US troops left Kobani on Saturday. They drove towards Qamishli."
    )
    *_, event = read(text, kind="posture")
    assert event.when and event.when.start.isoformat() == "2025-10-18"


def test_what_happened_lately_is_not_of_the_day_of_the_news(read: Read) -> None:
    events = read(
        "Ali Shamkhani met Qasim al-Araji in Tehran on Monday. The two foreign ministers met in Baku lately.",
        kind="meeting",
    )

    assert [event.when.start.day if event.when else None for event in events] == [20, None]


def test_of_a_report_whose_month_alone_is_known_the_news_is_of_that_month(read: Read) -> None:
    [met] = read("The foreign ministers of Chad and Niger met in Niamey.", kind="meeting", published="2024-03")
    assert met.when and (met.when.start.isoformat(), met.when.end.isoformat()) == ("2024-03-01", "2024-03-31")


def test_what_is_told_separately_is_of_the_day_of_the_news(read: Read) -> None:
    lead = (
        "Early on Monday six men attacked army bases in Baiji. They set off clashes. The town is in ruins. It is poor."
    )
    *_, event = read(f"{lead} Separately, militants attacked an army post in Hawija, a source said.", kind="threat")
    assert event.when and event.when.start.isoformat() == "2025-10-20"


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("A week later they left for Bria.", "2025-03-10", "2025-03-10"),
        ("Two weeks later they left Bangui.", "2025-03-17", "2025-03-17"),
        ("Over the following days 300 more soldiers arrived in Bria.", "2025-03-04", "2025-03-10"),
        ("The following week Chad sent 300 more soldiers to Bria.", "2025-03-10", "2025-03-16"),
        ("In the two weeks that followed Chad sent 300 more soldiers to Bria.", "2025-03-04", "2025-03-17"),
    ],
)
def test_what_followed_is_dated_by_what_came_before(read: Read, sentence: str, first: str, last: str) -> None:
    *_, event = read(f"On 3 March Chadian troops entered Bangui. {sentence}", kind="posture")
    assert event.when
    assert (event.when.start.isoformat(), event.when.end.isoformat()) == (first, last)


def test_what_was_done_in_recent_years_is_not_of_the_day_of_the_news(read: Read) -> None:
    [event] = read("In recent years France has withdrawn its troops from Mali.", kind="posture")
    assert event.when is None


def test_a_day_before_a_force_is_no_part_of_its_name(read: Read) -> None:
    [event] = read("On 3 March Chadian troops entered Bangui.", kind="posture")
    assert event.summary == "Chadian troops moved to Bangui"


def test_the_same_time_is_the_day_told_before(read: Read) -> None:
    text = "On 3 March Chadian troops entered Bangui. At the same time 300 Chadian soldiers entered Bria."
    *_, event = read(text, kind="posture")
    assert event.when
    assert event.when.start.isoformat() == "2025-03-03"
