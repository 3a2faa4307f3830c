from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "place", "pattern"),
    [
        (
            "Nechirvan Barzani and Fuad Hussein discussed the situation along the Iraq-Syria border.",
            "Iraq–Syria",
            "discussed",
        ),
        ("Poland has strengthened security along its border with Belarus.", "Belarus–Poland", "is working on security"),
        ("Iraq closed the Al-Qaim border crossing on Monday.", "Al-Qaim", "closed"),
        ("Iraq and Syria reopened the Al-Qaim border crossing on Monday.", "Al-Qaim", "opened"),
        ("Turkish soldiers crossed the Syrian border on Monday.", "Syria", "crossed"),
    ],
)
def test_which_border_and_what_is_done_there(read: Read, sentence: str, place: str, pattern: str) -> None:
    [event] = read(sentence, kind="border")
    assert event.places[0].place
    assert place in event.places[0].place.name
    assert pattern in event.summary


def test_a_border_that_is_not_named_is_not_placed(read: Read) -> None:
    [event] = read("Kurdish leaders are working for tighter security along shared borders.", kind="border")
    assert event.places[0].text == "shared borders"
    assert not event.is_placed


@pytest.mark.parametrize(
    "sentence",
    [
        "The town lies 80 kilometers from the Ukrainian border.",
        "They agreed on cross-border military communication.",
        "Roads near the Spanish border were flooded.",
        "The deal puts security at the oilfield, near the border between Niger and Benin, in the army's hands.",
    ],
)
def test_a_border_only_mentioned_is_no_event(read: Read, sentence: str) -> None:
    assert read(sentence, kind="border") == []


@pytest.mark.parametrize(
    ("sentence", "pattern"),
    [
        ("The Rafah crossing remains closed.", "closed"),
        ("Poland's border with Belarus has been shut since September.", "closed"),
        ("Niger keeps its border with Benin closed.", "closed"),
        ("The closure of the border between Niger and Benin continues.", "closed"),
        ("The Rafah crossing was reopened on Monday.", "opened"),
        ("Lithuania will reopen two border crossings with Belarus on Thursday.", "open"),
        ("Turkey has completed a wall on its border with Iran.", "security"),
        ("Iraq dug a trench along the Syrian border.", "security"),
        ("Finland is building a 200-kilometre fence along its border with Russia.", "security"),
        (
            "Jordanian guards foiled a smuggling attempt on the border with Syria on Sunday.",
            "foiled a smuggling attempt",
        ),
        ("Security along the Polish-Belarusian border has been tightened.", "secure"),
        ("Clashes broke out on the border between Thailand and Cambodia on Thursday.", "fighting"),
        ("Pakistani and Afghan troops clashed at the Chaman border crossing.", "exchanged fire"),
        ("Armenia and Azerbaijan held talks on the delimitation of their border.", "discussed"),
        ("Rwandan soldiers crossed into Burundi on Monday.", "crossed"),
        ("Three Russian fighter jets violated Estonia's airspace on Friday.", "crossed"),
    ],
)
def test_what_is_done_to_a_border(read: Read, sentence: str, pattern: str) -> None:
    [event] = read(sentence, kind="border")
    assert pattern in event.summary


def test_the_crossing_is_the_one_told_of_before(read: Read) -> None:
    text = "Iraq reopened the al-Qaim border crossing on Monday. Baghdad had closed the crossing on May 11."
    opened, closed = read(text, kind="border")
    assert opened.places[0].place == closed.places[0].place


@pytest.mark.parametrize(
    "sentence",
    [
        "Farmers crossed the border to sell wheat in Iraq.",
        "The railway line crosses the border at Irun.",
        "The hotel near the border crossing reopened its pool.",
        "Smoke from the fires crossed the border into Canada.",
        "The firm opened a factory near the Polish border.",
    ],
)
def test_a_border_only_passed_is_no_event(read: Read, sentence: str) -> None:
    assert read(sentence, kind="border") == []


@pytest.mark.parametrize(
    ("sentence", "who", "told"),
    [
        ("Rebels from Libya captured the Nasib border crossing on Friday.", "", "Nasib"),
        ("The Nasib border crossing fell to Syrian rebels on Friday.", "Syrian rebels", "took"),
        ("Turkey handed over the Nasib border crossing to Syria on Friday.", "Turkey", "handed over"),
        ("Jordan's army foiled an attempt to smuggle drugs from Syria.", "Jordan", "security"),
        ("A Russian drone violated Polish airspace on Tuesday.", "Russia", "crossed"),
        ("Chinese coast guard vessels sailed into Japanese territorial waters.", "China", "crossed"),
        ("Poland has built 180 kilometres of fence along its border with Belarus.", "Poland", "security"),
        ("Armenia and Azerbaijan have demarcated 12 kilometres of their border.", "Armenia", "settled"),
        ("Hezbollah fighters slipped across the border between Lebanon and Syria.", "Hezbollah", "crossed"),
    ],
)
def test_crossings_change_hands_and_frontiers_are_crossed(read: Read, sentence: str, who: str, told: str) -> None:
    [event] = read(sentence, kind="border")
    assert told in event.summary
    assert any(who in actor.name for actor in event.actors) or not who


def test_troops_sent_to_a_border_are_a_movement(read: Read) -> None:
    [event] = read("Venezuela deployed 15,000 troops along its border with Colombia.")
    assert event.kind == "posture"
    assert event.quantity
    assert event.quantity.low == 15_000


def test_an_army_on_its_way_out_breaches_no_border(read: Read) -> None:
    text = "The evacuation of French forces from Hasakah began on Sunday, and they crossed into Iraq on Monday."
    assert read(text, kind="border") == []


def test_the_state_whose_border_is_crossed_is_concerned_and_soldiers_are_counted(read: Read) -> None:
    [event] = read("About 20 North Korean soldiers crossed the border with South Korea on Monday.", kind="border")
    assert {"Government of North Korea", "Government of South Korea"} <= {actor.name for actor in event.actors}
    assert event.quantity and event.quantity.low == 20


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "Tensions rose along the border between Ethiopia and Eritrea.",
            "There is tension along the Eritrea–Ethiopia border",
        ),
        (
            "Ethiopia and Sudan have been in dispute over their border since 1902.",
            "The Government of Ethiopia and the Government of Sudan are in dispute over the Ethiopia–Sudan border",
        ),
        (
            "Shots were fired across the border between India and Pakistan.",
            "There was fighting along the India–Pakistan border",
        ),
        ("Chinese aircraft crossed the median line of the Taiwan Strait on Monday.", "crossed"),
    ],
)
def test_disputes_and_shots(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence, kind="border")
    assert summary in event.summary


def test_who_cooperates_beside_a_border_is_whom_the_report_named(read: Read) -> None:
    text = (
        "They spoke of closer cooperation between the Peshmerga and the Iraqi Army. "
        "Erbil is working on better military cooperation and on securing the borders."
    )
    [event] = read(text, kind="border")
    assert {"Peshmerga", "Iraqi Army"} <= {actor.name for actor in event.actors}


def test_a_border_that_somebody_is_called_on_to_close_is_not_closed(read: Read) -> None:
    [event] = read("Hakan Fidan called on Iraq to close the border with Syria.", kind="border")
    assert event.status == "planned"


def test_a_line_of_defence_is_no_border(read: Read) -> None:
    text = "The border with Syria is guarded by Iraq. Iraqi soldiers took over a second line of defence."
    assert len(read(text, kind="border")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Iraq and Syria are discussing whether the Al-Qaim border crossing can be reopened.",
        "Iraq and Syria talked about reopening the Al-Qaim border crossing on Monday.",
        "Iraqi officials sounded out Syria about opening the Al-Qaim border crossing on Monday.",
    ],
)
def test_what_is_only_asked_about_a_crossing_is_discussed(read: Read, text: str) -> None:
    [event] = read(text, kind="border")
    assert "discussed" in event.summary


def test_a_crossing_that_nobody_is_said_to_have_shut_is_of_the_states_on_both_sides(read: Read) -> None:
    (event,) = read("The Torkham crossing between Pakistan and Afghanistan was shut on Monday.", kind="border")

    assert {actor.name for actor in event.actors} == {"Government of Pakistan", "Government of Afghanistan"}
    assert event.summary.startswith("The Torkham crossing") or event.summary.startswith("Torkham crossing")


def test_a_border_that_was_discussed_was_discussed_by_those_who_had_just_met(read: Read) -> None:
    (event,) = read(
        "Qasim al-Araji met Ali Larijani in Tehran on Monday. Control of the border with Iran was discussed.",
        kind="border",
    )

    assert {"Qasim al-Araji", "Ali Larijani"} <= {actor.name for actor in event.actors}


def test_both_adjectives_before_officials_name_a_state(read: Read) -> None:
    (event,) = read("Kyrgyz and Tajik officials met in Bishkek on Monday to discuss the border.", kind="border")

    assert {actor.name for actor in event.actors} == {"Government of Kyrgyzstan", "Government of Tajikistan"}


def test_a_crossing_is_worked_on(read: Read) -> None:
    (event,) = read("Iraq has begun work to rehabilitate the Rabia border crossing.", kind="border")

    assert event.summary == "The Government of Iraq worked on the Rabia border crossing"


def test_a_crossing_that_is_not_to_open_is_told_so(read: Read) -> None:
    (event,) = read("Iraq does not expect to reopen the Rabia border crossing soon.", kind="border")

    assert event.status == "denied"
    assert event.summary == "The Government of Iraq is not to open the Rabia border crossing"


def test_guards_who_fire_at_a_border_are_told_with_it(read: Read) -> None:
    events = read("Saudi border guards fired on migrants at the frontier with Yemen on Monday.", kind="border")

    assert [event.pattern for event in events] == ["border: verb of a border (clash)"]


@pytest.mark.parametrize("crossing", ["The Gaya crossing", "The crossing at Malanville"])
def test_a_crossing_that_nobody_is_said_to_have_closed_is_of_the_states_it_lies_between(
    read: Read, crossing: str
) -> None:
    (event,) = read(f"{crossing} between Niger and Benin remains closed.", kind="border")

    assert {who.name for who in event.actors} == {"Government of Niger", "Government of Benin"}


def test_who_is_cited_as_the_reason_for_a_closure_is_named_with_it(read: Read) -> None:
    text = (
        "Chad closed the crossing at Adre on Monday, citing what the governor of Ouaddai, Bachar Ali, called threats."
    )
    (event,) = read(text, kind="border")

    assert {"Government of Chad", "Bachar Ali"} <= {who.name for who in event.actors}


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "Chad has closed its border with Sudan after clashes killed five soldiers.",
            "The Government of Chad closed the Sudan–Chad border",
        ),
        (
            "Niger reopened its border with Benin after months of closure.",
            "The Government of Niger opened the Benin–Niger border",
        ),
    ],
)
def test_a_state_that_lies_behind_a_border_did_not_close_it(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence, kind="border")
    assert event.summary == summary


def test_with_whom_a_border_is_closed_may_open_the_sentence(read: Read) -> None:
    [event] = read("With Jordan, Syria has reopened the border crossing at Nassib.", kind="border")
    assert {"Government of Jordan", "Government of Syria"} <= {who.name for who in event.actors}


def test_an_emergency_on_a_border_is_told(read: Read) -> None:
    [event] = read("Lithuania declared a state of emergency on its border with Belarus.", kind="border")
    assert [mention.place.name for mention in event.places if mention.place] == ["Belarus–Lithuania border"]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "Fears are growing in Berlin of gunmen slipping across the Danish border.",
            "The Germany–Denmark border was discussed",
        ),
        (
            "The governor of Anbar said the Syrian border was calm.",
            "Governor of Anbar discussed the Iraq–Syria border",
        ),
        (
            "Denmark has sealed off 60 km of the German border with trenches.",
            "The Government of Denmark closed the Germany–Denmark border",
        ),
    ],
)
def test_what_is_feared_or_only_said_of_a_border_is_not_done(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="border")] == [summary]


def test_an_advance_party_intrudes_nowhere(read: Read) -> None:
    assert read("An advance party of the Kenyan force landed in Haiti.", kind="border") == []


@pytest.mark.parametrize(
    "sentence", ["A boat crossed the border between Denmark and Germany.", "Denmark has abolished border checks."]
)
def test_what_crosses_every_day_and_checks_that_end_secure_no_border(read: Read, sentence: str) -> None:
    assert read(sentence, kind="border") == []


def test_a_crossing_by_its_bare_name_is_one_place(read: Read) -> None:
    [event] = read("Soldiers crossed the border from Turkey into Syria at Bab al-Hawa.", kind="border")
    assert [place.place.name for place in event.places if place.place] == [
        "Syria–Turkey border",
        "Bab al-Hawa crossing",
    ]
