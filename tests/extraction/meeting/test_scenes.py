"""Where and when people met, as far as the report leaves no doubt of it."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Mark Rutte sat down with President Erdogan on the margins of the summit in The Hague.", "The Hague"),
        ("US and Iraqi officers held talks on the future of the coalition in Baghdad on Saturday.", "Baghdad"),
        ("On a visit to Jordan, General Michael Kurilla held talks with King Abdullah II on security.", "Jordan"),
        ("Asim Munir travelled to Kabul, where he was received by the defence minister, Mohammad Yaqoob.", "Kabul"),
        ("Ayman Safadi held talks on Monday with King Abdullah in a visit to the port city of Aqaba.", "Aqaba"),
        ("Safadi arrived in Amman after holding a series of talks with Hakan Fidan in the capital, Ankara.", "Ankara"),
        ("Kazakhstan's Tokayev welcomed Uzbek leader Shavkat Mirziyoyev to the capital on Friday.", "Astana"),
    ],
)
def test_the_venue_is_in_the_sentence_wherever_the_parser_hangs_it(read: Read, sentence: str, place: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == [place]


def test_what_was_spoken_of_is_no_venue(read: Read) -> None:
    [event] = read("Prime Minister Keir Starmer and Donald Tusk held talks on the war in Sudan.", kind="meeting")
    assert event.places == ()


def test_who_came_somewhere_met_there_on_that_day(read: Read) -> None:
    text = (
        "General Christopher Musa, Nigeria's defence chief, flew to Niamey on Monday.\n\n"
        "There he saw General Moussa Barmou."
    )
    [event] = read(text, kind="meeting")
    assert event.places[0].place and event.places[0].place.name == "Niamey"
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_one_who_holds_office_in_the_datelines_town_receives_there(read: Read) -> None:
    [event] = read("ERBIL (Agency) – Kurdistan Region President Nechirvan Barzani received Sheikh Jamal Al-Dhari.")
    assert event.places[0].place and event.places[0].place.name == "Erbil"


def test_an_office_that_heads_its_text_with_town_and_day_tells_what_it_did_there(read: Read) -> None:
    text = (
        "Munich, Germany, 15 February 2025\n\n"
        "President Nechirvan Barzani received Guido Crosetto, Italy's defence minister."
    )
    [event] = read(text, published="2025-02-15")
    assert event.places[0].place and event.places[0].place.name == "Munich"
    assert event.when and event.when.start.isoformat() == "2025-02-15"


def test_what_is_told_in_the_past_tense_is_of_the_day_of_the_reports_news(read: Read) -> None:
    text = (
        "Moldova's president, Maia Sandu, hosted Antonio Costa in Chisinau on Monday. "
        "Costa met Prime Minister Dorin Recean too."
    )
    first, second = read(text, kind="meeting")
    assert first.when and second.when and first.when.start == second.when.start


def test_what_had_happened_before_is_not(read: Read) -> None:
    text = "President Emmanuel Macron met Fuad Hussein in Paris on Monday. Hussein had met Olaf Scholz in Berlin."
    last = read(text, kind="meeting")[-1]
    assert last.when is None


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "General Musa flew to Niamey in May. Kenya and Chad signed a plan in Kampala on Friday. "
            "General Moussa Barmou met General Muhoozi Kainerugaba there.",
            "Kampala",
            17,
        ),
        (
            "David Lammy was in Turkey on 4 October 2025. In Turkey Lammy met Hakan Fidan.",
            "Turkey",
            4,
        ),
        (
            "Iraq and Syria reopened the Rabia crossing on Monday. Officials of both countries met at the crossing.",
            "Rabia crossing",
            20,
        ),
    ],
)
def test_there_and_the_crossing_are_where_something_was_last(read: Read, text: str, place: str, day: int) -> None:
    *_, event = read(text, kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == [place]
    assert event.when and event.when.start.day == day


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "David Lammy is to travel to Cairo on Saturday. During the visit Lammy will meet Badr Abdelatty.",
            "Cairo",
            "2025-10-25",
        ),
        ("Ash Carter flew into Amman on Monday. He is to meet King Abdullah.", "Amman", None),
    ],
)
def test_who_is_to_go_somewhere_is_to_meet_others_there(read: Read, text: str, place: str, day: str | None) -> None:
    *_, event = read(text, kind="meeting")
    assert event.status == "planned"
    assert [mention.place.name for mention in event.places if mention.place] == [place]
    assert day is None or (event.when and event.when.start.isoformat() == day)


def test_where_a_later_meeting_will_be_is_not_told_by_where_somebody_is_now(read: Read) -> None:
    text = "Ash Carter flew into Amman on Monday. He will meet King Charles next week."
    *_, event = read(text, kind="meeting")
    assert event.places == ()


def test_here_is_where_the_report_was_written(read: Read) -> None:
    (event,) = read(
        "BAGHDAD, Oct. 20, 2025 -- Foreign Minister Jane Doe is here to meet Prime Minister John Roe.", kind="meeting"
    )

    assert [mention.text for mention in event.places] == ["Baghdad"]


def test_a_dateline_may_stand_below_a_standfirst(read: Read) -> None:
    text = """The talks were about oil.

    ERBIL (Agency) – Prime Minister Masrour Barzani received French Foreign Minister Jean-Noel Barrot on Monday."""

    (event,) = read(text, kind="meeting")

    assert [mention.place.name for mention in event.places if mention.place] == ["Erbil"]


def test_guests_are_received_where_the_host_holds_office(read: Read) -> None:
    (event,) = read(
        "Iraqi Prime Minister Mohammed Shia al-Sudani received Iranian President Masoud Pezeshkian in September.",
        kind="meeting",
    )

    assert [mention.place.name for mention in event.places if mention.place] == ["Baghdad"]


def test_a_delegation_meets_others_where_it_was_led(read: Read) -> None:
    (event,) = read(
        "Qasim al-Araji led an Iraqi delegation to Tehran on Monday. The delegation met Ali Larijani.", kind="meeting"
    )

    assert {"Qasim al-Araji", "Ali Larijani"} <= {actor.name for actor in event.actors}
    assert [mention.place.name for mention in event.places if mention.place] == ["Tehran"]


def test_what_a_guest_is_still_to_do_is_where_he_is_on_the_day_it_is_for(read: Read) -> None:
    text = (
        "Turkish Foreign Minister Hakan Fidan was received in Amman by King Abdullah on Tuesday.\n\n"
        "Tomorrow, Fidan is scheduled to meet Ayman Safadi."
    )
    [_, ahead] = read(text, kind="meeting")
    assert [mention.place.name for mention in ahead.places if mention.place] == ["Amman"]
    assert ahead.status == "planned"
    assert ahead.when and ahead.when.start.isoformat() == "2025-10-22"


def test_the_day_on_which_a_plan_was_told_is_not_its_own(read: Read) -> None:
    [event] = read("Hakan Fidan will be received in Amman by King Abdullah, an official said on Monday.")
    assert event.status == "planned"
    assert event.when is None


@pytest.mark.parametrize("when", ["on Wednesday, October 29", "on October 29"])
def test_what_is_held_during_a_visit_to_come_is_of_its_day(read: Read, when: str) -> None:
    text = (
        f"Hakan Fidan is to pay a visit to the Jordanian capital, Amman, {when}, officials said on Monday. "
        "During the visit Fidan will hold talks with Ayman Safadi. Fidan will stay in Amman until October 31."
    )
    [event] = read(text, kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == ["Amman"]
    assert event.when and event.when.start.isoformat() == "2025-10-29"


def test_a_delegation_goes_on_where_it_was_received(read: Read) -> None:
    text = (
        "A Kurdistan Regional Government delegation held talks with Iraqi officials in Baghdad on Monday.\n\n"
        "The delegation, which was led by Rebar Ahmed, met Ambassador Stuart Jones. "
        "The delegation also met Ammar al-Hakim."
    )
    for event in read(text, kind="meeting"):
        assert [mention.place.name for mention in event.places if mention.place] == ["Baghdad"]
    assert "Rebar Ahmed" in [actor.name for event in read(text, kind="meeting") for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "He expressed support for dialogue between Jordan and Turkey on Monday.",
        "Safadi said that the parties discuss the possibility of holding a meeting with Fidan.",
    ],
)
def test_what_is_only_wished_for_or_thought_of_is_no_meeting(read: Read, sentence: str) -> None:
    assert read(sentence, kind="meeting") == []


def test_who_speaks_after_a_meeting_of_others_was_not_there(read: Read) -> None:
    sentence = "Tom Barrack told reporters after the meeting between Hakan Fidan and Ayman Safadi that it went well."
    [event] = read(sentence, kind="meeting")
    assert [actor.name for actor in event.actors] == ["Hakan Fidan", "Ayman Safadi"]


@pytest.mark.parametrize(
    "text",
    [
        "Jordanian and Turkish ministers held talks in Aqaba. Hakan Fidan met Jordan's Ayman Safadi in Aqaba.",
        "Hakan Fidan and Jordan's Ayman Safadi will meet in Aqaba. Talks of ministers of both will be in Aqaba.",
    ],
)
def test_those_who_stand_for_their_states_are_told_as_one_meeting(read: Read, text: str) -> None:
    [event] = read(text, kind="meeting")
    assert {"Hakan Fidan", "Ayman Safadi"} <= {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        (
            "The National Security Adviser of Iraq, Jane Doe, met today in her office the new envoy, John Roe.",
            "Baghdad",
        ),
        (
            "General John Roe was received by President Abdel Fattah al-Sisi at the airport of the town of Aswan.",
            "Aswan",
        ),
        ("On August 15 John Roe met Jane Doe in Oslo. Three days later, Roe hosted Zelensky in Lima.", "Lima"),
        ("Jane Doe and Keir Starmer are set to co-chair a summit of the coalition in Paris on November 4.", "Paris"),
    ],
)
def test_the_venue_is_an_office_a_site_or_behind_a_verb_that_the_parser_lost(
    read: Read, sentence: str, town: str
) -> None:
    *_, event = read(sentence, kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == [town]


def test_an_office_means_who_was_named_with_it_before_and_not_behind_it(read: Read) -> None:
    text = (
        "President Rodrigo Duterte flew to Moscow on Monday. The president met Russian President Vladimir Putin there."
    )
    [event] = read(text, kind="meeting")
    assert {"Rodrigo Duterte", "Vladimir Putin"} <= {actor.name for actor in event.actors}


def test_a_counterpart_is_named_with_his_office_behind_it(read: Read) -> None:
    [event] = read("Hakan Fidan held talks in Delhi with his counterpart, Foreign Minister Subrahmanyam Jaishankar.")
    assert "Subrahmanyam Jaishankar" in [actor.name for actor in event.actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "The adviser, Hakan Fidan, called on Jordan to close the camp, during his meeting with Ayman Safadi in Aqaba.",
        "The adviser, Hakan Fidan, met this evening, Sunday, a member of parliament, Ayman Safadi, in Aqaba.",
    ],
)
def test_whom_one_met_is_found_behind_asides(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="meeting")
    assert {"Hakan Fidan", "Ayman Safadi"} <= {actor.name for actor in event.actors}
    assert [mention.place.name for mention in event.places if mention.place] == ["Aqaba"]


def test_a_meeting_named_by_where_it_was_held_is_of_those_named_before(read: Read) -> None:
    text = (
        "Presidents Nicolas Maduro and Irfaan Ali have voiced their readiness to go on. "
        "They spoke after the bilateral meeting held in the city of Kingstown on Friday."
    )
    [event] = read(text, kind="meeting")
    assert {"Nicolas Maduro", "Irfaan Ali"} <= {actor.name for actor in event.actors}
    assert event.when and event.when.start.isoformat() == "2025-10-17"


def test_the_day_of_another_gathering_is_not_its_own(read: Read) -> None:
    text = (
        "President Volodymyr Zelenskyy will attend the summit of the coalition scheduled for next Thursday. "
        "This meeting follows last week's gathering of commanders in Paris."
    )
    [event] = read(text, kind="meeting")
    assert event.when and event.when.start.isoformat() == "2025-10-23"


@pytest.mark.parametrize(
    "dateline",
    [
        "CAIRO, October 20. /TASS/. ",
        "CAIRO. October 20 (Interfax) - ",
        "Cairo, Oct 20 (EFE).- ",
        "Cairo, Oct 20 (ANI) ",
    ],
)
def test_datelines_of_many_houses_are_no_part_of_the_sentence(read: Read, dateline: str) -> None:
    [event] = read(f"{dateline}President Abdel Fattah al-Sisi received Hakan Fidan on Monday.", kind="meeting")
    assert [mention.place.name for mention in event.places if mention.place] == ["Cairo"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("General Issa Ozer received on Sunday Colonel John Thurman in Erbil.", {"Issa Ozer", "John Thurman"}),
        ("Rahmon met the President of Kyrgyzstan Sadyr Japarov in Bishkek.", {"Sadyr Japarov"}),
        ("Jane Doe met the Secretary of National Defense Gilberto Cruz in Manila.", {"Gilberto Cruz"}),
        ("Talks regarding the exchange of prisoners between Armenia and Azerbaijan were held in Muscat.",
         {"Government of Armenia", "Government of Azerbaijan"}),
        ("President Jane Doe held talks with Egypt's intelligence chief, Hassan Rashad, in Oslo.", {"Hassan Rashad"}),
    ],
)  # fmt: skip
def test_who_met_is_read_behind_dates_titles_and_matters(read: Read, sentence: str, names: set[str]) -> None:
    [event] = read(sentence, kind="meeting")
    assert names <= {actor.name for actor in event.actors}


def test_who_attended_or_led_a_side_took_part_in_the_meeting_told_before(read: Read) -> None:
    text = (
        "Thai and Cambodian officials held talks in Putrajaya on Monday. Prime Minister Hun Manet headed the Cambodian "
        "side. General Jim Hunter and Colonel Jane Doe attended the meeting."
    )
    [event] = read(text, kind="meeting")
    assert {"Hun Manet", "Jim Hunter", "Jane Doe"} <= {actor.name for actor in event.actors}


def test_a_promise_to_meet_again_after_talks_is_planned_and_the_talks_were_held(read: Read) -> None:
    text = (
        "Armenia and Azerbaijan agreed to free detainees and to meet again in May after ten days of talks in Tbilisi."
    )
    [ahead] = [event for event in read(text, kind="meeting") if event.status == "planned"]
    assert ahead.when and ahead.when.start.isoformat() == "2026-05-01"


def test_who_left_after_a_meeting_met_on_that_day(read: Read) -> None:
    [event] = read("Hakan Fidan left Amman on Thursday after meeting Ayman Safadi.", kind="meeting")
    assert event.when and event.when.start.isoformat() == "2025-10-16"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The directors of military operations (DMOs) of Jordan and Turkey held talks over the hotline on Monday.",
         {"Government of Jordan", "Government of Turkey"}),
        ("The talks were held on a hotline between the Director General, Lieutenant General John Roe, and his Turkish "
         "counterpart, Major General Hakan Fidan.", {"John Roe", "Hakan Fidan"}),
    ],
)  # fmt: skip
def test_whose_officers_talked_is_read_behind_acronyms_and_ranks(read: Read, sentence: str, names: set[str]) -> None:
    [event] = read(sentence, kind="meeting")
    assert names <= {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "title", "town"),
    [
        ("AMMAN (Petra) - King Abdullah received Abdel Fattah el-Sisi in Jordan on Monday.", "", "Amman"),
        ("Abdel Fattah el-Sisi met Ayman Safadi in Jordan on Monday.", "Sisi meets minister in Aqaba", "Aqaba"),
        ("ANKARA (AA) - Abdel Fattah el-Sisi met Ayman Safadi in Jordan on Monday.", "", "Jordan"),
        ("IRBID (Petra) - Abdel Fattah el-Sisi met Ayman Safadi in Jordan on Monday.", "", "Jordan"),
    ],
)
def test_those_who_met_in_a_country_met_in_its_town_that_the_title_or_the_dateline_names(
    read: Read, text: str, title: str, town: str
) -> None:
    [event] = read(text, kind="meeting", title=title)
    assert [mention.place and mention.place.name for mention in event.places] == [town]


def test_a_clause_that_only_says_when_comes_back_to_the_meeting_told_before(read: Read) -> None:
    text = (
        "Turkish Defense Minister Hulusi Akar met his Iraqi counterpart Juma Inad in Baghdad on Monday. "
        "After he had seen the Iraqi defense minister, Akar spoke of close ties."
    )
    (event,) = read(text, kind="meeting")
    assert {actor.name for actor in event.actors} == {"Hulusi Akar", "Juma Inad"}


def test_who_is_expected_somewhere_to_meet_somebody_has_yet_to(read: Read) -> None:
    [event] = read("Fuad Hussein is expected in Ankara on Thursday to meet Hakan Fidan.", published="2025-10-21")
    assert (event.summary, event.status) == ("Fuad Hussein is to meet Hakan Fidan in Ankara", "planned")
    assert event.when is not None
    assert str(event.when.start) == "2025-10-23"


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Nechirvan Barzani received the commander of the international coalition in Iraq and Syria.", []),
        ("Nechirvan Barzani received the commander of the international coalition on Monday in Erbil.", ["Erbil"]),
    ],
)
def test_where_somebody_serves_is_not_where_he_was_met(read: Read, sentence: str, places: list[str]) -> None:
    [event] = read(sentence, kind="meeting")
    assert [place.place.name for place in event.places if place.place] == places
