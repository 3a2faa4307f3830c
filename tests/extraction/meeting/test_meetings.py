from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def names(event: Event) -> list[str]:
    return [actor.name for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "French President Emmanuel Macron met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron was received in Baghdad on Monday by Mohammed Shia al-Sudani.",
        "Mohammed Shia al-Sudani hosted French President Emmanuel Macron in Baghdad on Monday.",
        "Emmanuel Macron held talks with Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron and Mohammed Shia al-Sudani met in Baghdad on Monday.",
        "On Monday in Baghdad, Mohammed Shia al-Sudani sat down with Emmanuel Macron.",
    ],
)
def test_who_met_whom_where_and_when_however_it_is_put(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert set(names(event)) == {"Emmanuel Macron", "Mohammed Shia al-Sudani"}
    assert [place.place and place.place.name for place in event.places] == ["Baghdad"]
    assert event.when and event.when.start.isoformat() == "2025-10-20"
    assert event.status == "reported"


@pytest.mark.parametrize("planned", ["will meet", "is to meet", "plans to meet", "is expected to meet"])
def test_a_meeting_to_come_is_planned(read: Read, planned: str) -> None:
    [event] = read(f"Emmanuel Macron {planned} Vladimir Putin in Geneva on 3 November.", kind="meeting")
    assert event.status == "planned"
    assert event.summary == "Emmanuel Macron is to meet Vladimir Putin in Geneva"


@pytest.mark.parametrize(
    "sentence",
    [
        "Emmanuel Macron did not meet Vladimir Putin in Geneva.",
        "Emmanuel Macron called off a meeting with Vladimir Putin in Geneva.",
        "Emmanuel Macron regularly meets Vladimir Putin.",
        "The factory met its targets in Geneva.",
        "Arsenal met Chelsea in London on Sunday.",
    ],
)
def test_what_was_no_meeting_is_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="meeting") == []


def test_one_delegation_with_two_meetings_is_two_events(read: Read) -> None:
    text = (
        "Emmanuel Macron met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad on Monday. "
        "Later, Macron met Kurdistan Region President Nechirvan Barzani in Erbil."
    )
    first, second = read(text, kind="meeting")
    assert names(first)[1] == "Mohammed Shia al-Sudani"
    assert names(second)[1] == "Nechirvan Barzani"


def test_who_else_attended_joins_the_same_event(read: Read) -> None:
    text = (
        "Nechirvan Barzani met Emmanuel Macron in Erbil. The meeting was attended by the Peshmerga Chief of Staff. "
        "The Italian ambassador to Iraq took part, and so did Fuad Hussein."
    )
    [event] = read(text, kind="meeting")
    assert names(event)[:2] == ["Nechirvan Barzani", "Emmanuel Macron"]
    assert {"Peshmerga Chief of Staff", "Italian ambassador to Iraq", "Fuad Hussein"} <= set(names(event))
    assert event.summary == "Nechirvan Barzani met Emmanuel Macron in Erbil"
    assert len(event.evidence) == 3


def test_a_call_is_a_meeting_without_a_place(read: Read) -> None:
    [event] = read("Emmanuel Macron spoke by phone with Vladimir Putin from Paris.", kind="meeting")
    assert event.places == ()
    assert event.summary == "Emmanuel Macron spoke by phone with Vladimir Putin"


def test_the_place_talked_about_is_not_the_place_of_the_talks(read: Read) -> None:
    text = "Emmanuel Macron met Vladimir Putin in Geneva. The talks covered security challenges in Syria."
    [event] = read(text, kind="meeting")
    assert [place.text for place in event.places] == ["Geneva"]


def test_a_journey_gives_its_meetings_their_dates(read: Read) -> None:
    text = (
        "Emmanuel Macron visited Jordan on 4 April and Kuwait on 6 April 2024. "
        "In Jordan Macron met King Abdullah. In Kuwait he met senior officials."
    )
    days = {event.places[0].text: event.when and event.when.start.day for event in read(text, kind="meeting")}
    assert days == {"Jordan": 4, "Kuwait": 6}


def test_an_undated_report_gives_a_meeting_no_day(read: Read) -> None:
    [event] = read("Emmanuel Macron met Vladimir Putin in Geneva on Monday.", kind="meeting", published=None)
    assert event.when is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Emmanuel Macron was the guest of Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron paid a courtesy call on Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron called on Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Mohammed Shia al-Sudani played host to Emmanuel Macron in Baghdad on Monday.",
        "Mohammed Shia al-Sudani granted an audience to Emmanuel Macron in Baghdad on Monday.",
        "Emmanuel Macron came face to face with Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron and Mohammed Shia al-Sudani shook hands in Baghdad on Monday.",
        "Emmanuel Macron had lunch with Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron exchanged views with Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Emmanuel Macron was in Baghdad on Monday for talks with Mohammed Shia al-Sudani.",
        "Emmanuel Macron flew to Baghdad on Monday to see Mohammed Shia al-Sudani.",
        "A round of talks between Emmanuel Macron and Mohammed Shia al-Sudani took place in Baghdad on Monday.",
        "A meeting in Baghdad on Monday brought together Emmanuel Macron and Mohammed Shia al-Sudani.",
        "Emmanuel Macron spoke to reporters after a meeting with Mohammed Shia al-Sudani in Baghdad on Monday.",
        "Syria was the subject of talks that Emmanuel Macron held in Baghdad on Monday with Mohammed Shia al-Sudani.",
        "Emmanuel Macron and Mohammed Shia al-Sudani inaugurated a bridge in Baghdad on Monday.",
    ],
)
def test_newsrooms_put_it_in_many_ways(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert {"Emmanuel Macron", "Mohammed Shia al-Sudani"} <= set(names(event))
    assert [place.place and place.place.name for place in event.places] == ["Baghdad"]
    assert event.when and event.when.start.isoformat() == "2025-10-20"


@pytest.mark.parametrize(
    "sentence",
    [
        "Emmanuel Macron telephoned Vladimir Putin on Monday.",
        "Emmanuel Macron had a phone call with Vladimir Putin on Monday.",
        "Vladimir Putin took a call from Emmanuel Macron on Monday.",
        "Emmanuel Macron and Vladimir Putin spoke by phone on Monday.",
    ],
)
def test_calls_have_callers_and_no_place(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert set(names(event)) == {"Emmanuel Macron", "Vladimir Putin"}
    assert event.places == ()
    assert "by phone" in event.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks between Ethiopia and Somalia opened in Ankara on Monday.",
        "Ethiopia and Somalia resumed talks in Ankara on Monday.",
        "The foreign ministers of Ethiopia and Somalia came together in Ankara on Monday.",
        "Delegations from Ethiopia and Somalia convened in Ankara on Monday.",
    ],
)
def test_governments_meet_through_those_they_send(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert set(names(event)) == {"Government of Ethiopia", "Government of Somalia"}
    assert [place.place and place.place.name for place in event.places] == ["Ankara"]


def test_a_delegation_is_who_leads_it(read: Read) -> None:
    text = (
        "A delegation led by French President Emmanuel Macron arrived in Baghdad on Monday. "
        "The delegation was received by Fuad Hussein."
    )
    [event] = read(text, kind="meeting")
    assert set(names(event)) == {"Fuad Hussein", "Emmanuel Macron"}


def test_the_next_meeting_of_an_occasion_has_its_place_and_day(read: Read) -> None:
    text = "Emmanuel Macron met Fuad Hussein in Geneva on Monday. Macron then received Vladimir Putin."
    _, second = read(text, kind="meeting")
    assert [place.text for place in second.places] == ["Geneva"]
    assert second.when and second.when.start.day == 20


def test_where_somebody_went_is_where_he_met(read: Read) -> None:
    [event] = read("Emmanuel Macron flew to Geneva, where Vladimir Putin received him.", kind="meeting")
    assert set(names(event)) == {"Emmanuel Macron", "Vladimir Putin"}
    assert [place.text for place in event.places] == ["Geneva"]


def test_what_somebody_will_travel_for_is_planned(read: Read) -> None:
    [event] = read("Emmanuel Macron will travel to Geneva on 3 November to meet Vladimir Putin.", kind="meeting")
    assert event.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Iraq and Jordan met in Amman on Sunday and drew 1-1. The coach praised his striker.",
        "Emmanuel Macron called on all parties to show restraint in Geneva.",
        "Emmanuel Macron called the vote in Geneva a mistake.",
        "The novel tells of a meeting between a nurse and a soldier in Mosul.",
        "Two singers came together for a concert in Beirut on Monday.",
        "Emmanuel Macron refused to meet Vladimir Putin in Geneva.",
    ],
)
def test_sport_letters_and_appeals_are_no_meetings(read: Read, text: str) -> None:
    assert read(text, kind="meeting") == []


def test_a_rank_does_not_end_the_sentence(read: Read) -> None:
    [event] = read("Emmanuel Macron met Maj. Gen. Kevin Leahy in Erbil on Monday.", kind="meeting")
    assert names(event) == ["Emmanuel Macron", "Kevin Leahy"]


def test_the_next_in_a_list_is_no_title_of_the_one_before(read: Read) -> None:
    text = (
        "German Defence Minister Boris Pistorius, Polish President Andrzej Duda and Lithuanian President "
        "Gitanas Nauseda met in Vilnius on Monday."
    )
    [event] = read(text, kind="meeting")
    assert set(names(event)) == {"Boris Pistorius", "Andrzej Duda", "Gitanas Nauseda"}


def test_a_bare_office_is_that_of_the_country_beside_it(read: Read) -> None:
    text = "Nechirvan Barzani met Kevin Leahy in Erbil. The Consul General and other US officials also attended."
    [event] = read(text, kind="meeting")
    assert "US Consul General" in names(event)


def test_a_meeting_is_where_one_of_them_had_just_come(read: Read) -> None:
    text = "Emmanuel Macron flew to Baghdad on Monday. Macron met Mohammed Shia al-Sudani."
    meeting = read(text, kind="meeting")[-1]
    assert [place.text for place in meeting.places] == ["Baghdad"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Fuad Hussein and his Turkish counterpart, Hakan Fidan, held consultations in Ankara on Monday.",
            "Hakan Fidan",
        ),
        ("Georgia's Maka Botchorishvili hosted her Armenian colleague, Ararat Mirzoyan, on Monday.", "Ararat Mirzoyan"),
        ("Kim Jong Un played host to the Russian security chief, Sergei Shoigu, in Pyongyang.", "Sergei Shoigu"),
        ("Fuad Hussein spent Monday afternoon in Tehran with Abbas Araghchi.", "Abbas Araghchi"),
        ("Fuad Hussein is to call on Daniel Noboa in Quito on Friday.", "Daniel Noboa"),
        ("Nechirvan Barzani met Iraqi leaders, among them Abdul Latif Rashid, in Baghdad.", "Abdul Latif Rashid"),
    ],
)
def test_one_is_met_whatever_the_words_around_the_name(read: Read, sentence: str, who: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert who in {actor.name for actor in event.actors}


def test_talks_at_whose_end_something_was_signed_were_held(read: Read) -> None:
    text = "Turkey and Iraq signed a memorandum on Monday, at the end of two days of talks in Ankara."
    [talks] = read(text, kind="meeting")
    [paper] = read(text, kind="agreement")
    assert {actor.name for actor in talks.actors} == {"Government of Turkey", "Government of Iraq"}
    assert paper.places[0].place and paper.places[0].place.name == "Ankara"


@pytest.mark.parametrize(
    "sentence",
    [
        "Zakho met Duhok in the final of the cup.",
        "The committee will meet its target by June.",
        "The minister met with criticism after the vote.",
        "A planned meeting between Zelenskyy and Putin in Istanbul did not come about.",
        "The companies agreed a price of 40 million dollars for the field.",
    ],
)
def test_what_only_sounds_like_a_meeting_or_an_agreement_is_none(read: Read, sentence: str) -> None:
    assert [event for event in read(sentence) if event.kind in {"meeting", "agreement"}] == []


def test_who_is_going_to_meet_somebody_has_not_met_yet(read: Read) -> None:
    [event] = read("Antony Blinken is going to Baghdad to meet Fuad Hussein.", kind="meeting")
    assert event.status == "planned"


def test_guests_of_a_forum_have_met_nobody(read: Read) -> None:
    assert read("Masrour Barzani and Mazloum Abdi are guests of the Munich Security Forum.", kind="meeting") == []


def test_remarks_at_a_meeting_are_of_who_met(read: Read) -> None:
    (event,) = read(
        "Chief of Staff Adam Smith underlined the need for reforms on Monday. The remarks came during a meeting with"
        " General Kevin Lambert in Erbil.",
        kind="meeting",
    )

    assert {"Adam Smith", "Kevin Lambert"} <= {actor.name for actor in event.actors}


def test_talks_without_parties_are_of_the_two_states_that_the_report_is_on(read: Read) -> None:
    (event,) = read(
        "India and China will send no more troops to Ladakh. Monday's talks lasted more than 12 hours.", kind="meeting"
    )

    assert {actor.name for actor in event.actors} == {"Government of India", "Government of China"}


def test_a_visit_that_a_report_opens_with_was_on_the_day_of_the_report(read: Read) -> None:
    text = "Special Envoy Jane Doe completed a two-day visit to Lebanon. In Beirut, Doe met with Najib Mikati."
    events = read(text, kind="meeting")

    assert {event.when.start.isoformat() for event in events if event.when} == {"2025-10-21"}
    assert all(event.when for event in events)


def test_who_alone_speaks_of_something_has_met_nobody_whom_his_office_names(read: Read) -> None:
    text = "Omar Diallo, head of the Justice Party led by Moussa Keita, spoke of the deal on Monday."

    assert read(text, kind="meeting") == []


def test_a_visit_on_which_somebody_met_others_is_one_meeting(read: Read) -> None:
    text = "Iraq and Turkey are neighbors. On the first visit between the two neighbors, Hakan Fidan met Fuad Hussein."

    assert len(read(text, kind="meeting")) == 1


def test_the_second_of_two_who_met_may_stand_behind_an_aside(read: Read) -> None:
    text = (
        "The news came after a meeting in Amman between Foreign Minister Hakan Fidan, at the head of a delegation "
        "from Turkey, and interim President Ahmed al-Sharaa."
    )
    [event] = read(text, kind="meeting")

    assert [actor.name for actor in event.actors] == ["Hakan Fidan", "Ahmed al-Sharaa"]


def test_who_says_that_a_meeting_was_held_with_others_was_there(read: Read) -> None:
    [event] = read("Musa Keita said that a meeting was held on Monday with the Sudanese army.", kind="meeting")

    assert "Musa Keita" in [actor.name for actor in event.actors]


@pytest.mark.parametrize("done", ["prepared the visit", "planned the summit", "worked out the details"])
def test_what_is_planned_at_a_meeting_leaves_the_meeting_held(read: Read, done: str) -> None:
    text = f"Foreign ministers Ines Alvarado and Hugo Paz {done} at a meeting in Lima on Monday."
    [event] = read(text, kind="meeting")
    assert (event.status, [actor.name for actor in event.actors]) == ("reported", ["Ines Alvarado", "Hugo Paz"])


def test_talks_that_were_held_by_phone_are_a_call(read: Read) -> None:
    [event] = read("Emmanuel Macron held talks with Vladimir Putin by phone on Monday.", kind="meeting")
    assert (event.summary, event.places) == ("Emmanuel Macron spoke by phone with Vladimir Putin", ())


def test_who_is_due_for_talks_has_still_to_hold_them(read: Read) -> None:
    [event] = read("Iran's foreign minister is due in Moscow on Friday for talks with Sergey Lavrov.", kind="meeting")
    assert event.status == "planned"


def test_what_is_promised_in_a_meeting_does_not_put_it_off(read: Read) -> None:
    [met] = read(
        "In a meeting on Sunday with Ali al-Zaidi, Governor Omar al-Nasiri pledged more support.", kind="meeting"
    )
    assert met.status == "reported"


def test_whoever_met_nobody_that_is_known_held_talks(read: Read) -> None:
    [met] = read("Interior Minister Reber Ahmed chaired a meeting with heads of agencies in Duhok.", kind="meeting")
    assert met.summary == "Rebar Ahmed held talks in Duhok"


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Denmark summoned the Russian ambassador over the drones.", {"Government of Denmark", "Government of Russia"}),
        ("Denmark summoned Russian Ambassador Vladimir Barbin.", {"Government of Denmark", "Vladimir Barbin"}),
        ("The UN envoy sat with Houthi leaders in Muscat.", {"United Nations", "Houthis"}),
    ],
)
def test_who_is_summoned_or_sits_with_another(read: Read, sentence: str, met: set[str]) -> None:
    [event] = read(sentence, kind="meeting")
    assert {actor.name for actor in event.actors} == met


def test_who_summons_his_own_people_meets_no_state(read: Read) -> None:
    assert read("The court summoned the former minister on Monday.", kind="meeting") == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "Nechirvan Barzani met a Coalition commander in Erbil.",
            "Nechirvan Barzani met the Global Coalition in Erbil",
        ),
        (
            "Masrour Barzani discussed security with a Coalition delegation in Erbil.",
            "Masrour Barzani spoke with the Global Coalition in Erbil",
        ),
        (
            "Denmark's foreign minister met his Malian counterpart in Doha.",
            "The Foreign minister of Denmark met the Government of Mali in Doha",
        ),
        ("Mustafa al-Kadhimi met Jordanian security chiefs.", "Mustafa al-Kadhimi met the Government of Jordan"),
        ("The ECOWAS defence chiefs are due to meet in Accra next week.", "ECOWAS is to meet in Accra"),
    ],
)
def test_who_met_whom_by_their_offices(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="meeting")] == [summary]
