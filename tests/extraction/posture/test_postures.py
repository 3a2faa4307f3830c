from __future__ import annotations

import pytest

from dashboard.events import Event
from tests.extraction.conftest import Read


def ends(event: Event) -> dict[str, str]:
    return {place.role: place.place.name if place.place else place.text for place in event.places}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("French troops moved from Erbil to Kuwait.", {"from": "Erbil", "to": "Kuwait"}),
        ("French troops were relocated from Erbil to Kuwait.", {"from": "Erbil", "to": "Kuwait"}),
        ("A French convoy left Erbil for Kuwait.", {"from": "Erbil", "to": "Kuwait"}),
        ("France sent warships to Cyprus.", {"to": "Cyprus"}),
        ("France has deployed 300 soldiers in Jordan.", {"to": "Jordan"}),
        ("French soldiers arrived in Jordan on Monday.", {"to": "Jordan"}),
        ("France withdrew its troops from Niger.", {"from": "Niger"}),
        ("About 800 French soldiers are stationed in Jordan.", {"at": "Jordan"}),
        ("Jordan hosts 800 French soldiers.", {"at": "Jordan"}),
        ("France has 800 soldiers in Jordan.", {"at": "Jordan"}),
        ("There are 800 French soldiers in Jordan.", {"at": "Jordan"}),
    ],
)
def test_whence_and_whither_a_force_moves_or_where_it_is(read: Read, sentence: str, expected: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == expected
    assert any("Fr" in actor.name for actor in event.actors)


@pytest.mark.parametrize(
    "sentence",
    [
        "France will withdraw its troops from Niger by March 2026.",
        "French troops are to leave Niger by March 2026.",
        "French troops are expected to be relocated from Niger by March 2026.",
        "France announced plans to pull its troops out of Niger by March 2026.",
    ],
)
def test_an_announced_withdrawal_is_planned_for_its_date(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.status == "planned"
    assert ends(event)["from"] == "Niger"
    assert event.when and event.when.start.isoformat() == "2026-03-01"


def test_a_plan_without_a_date_carries_the_day_of_its_announcement(read: Read) -> None:
    [event] = read("France announced on Monday that it would withdraw its troops from Niger.", kind="posture")
    assert event.when and event.when.start.isoformat() == "2025-10-20"
    assert event.announced == event.when


@pytest.mark.parametrize(
    "sentence",
    [
        "The French mission in Niger will end by March 2026.",
        "The French mission in Niger formally ends by March 2026.",
        "The French mission in Niger will be over by March 2026.",
        "They spoke of the planned conclusion of the French mission in Niger by March 2026.",
    ],
)
def test_the_end_of_a_mission_is_a_departure(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.status == "planned"
    assert ends(event) == {"from": "Niger"}
    assert event.summary.endswith("is to end by March 2026")


def test_two_numbers_in_one_sentence_are_two_postures(read: Read) -> None:
    first, second = read("About 800 French soldiers are in Jordan, and over 300 in Kuwait.", kind="posture")
    assert first.quantity and (first.quantity.low, ends(first)) == (800, {"at": "Jordan"})
    assert second.quantity and (second.quantity.low, ends(second)) == (300, {"at": "Kuwait"})


def test_most_of_them_belong_to_the_number_before(read: Read) -> None:
    [event] = read("Fewer than 800 French troops will remain in Iraq, most of them based in Erbil.", kind="posture")
    assert event.quantity and event.quantity.high == 800
    assert event.summary == "Fewer than 800 French troops are to remain in Iraq"
    assert [place.text for place in event.places] == ["Iraq", "Erbil"]


@pytest.mark.parametrize(
    "sentence",
    [
        "France did not withdraw its troops from Niger.",
        "If France withdraws its troops from Niger, others may come.",
        "The company will move its headquarters from Lyon to Paris.",
        "Three thousand families left their homes in Portugal.",
        "The plan would leave the ministry with half its budget.",
    ],
)
def test_what_moves_no_force_is_no_posture(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Estonia dispatched 120 soldiers to Mali on Monday.", {"to": "Mali"}),
        ("A company of Latvian troops was flown to Lithuania on Sunday.", {"to": "Lithuania"}),
        ("Greece ordered two frigates and four jets to Cyprus.", {"to": "Cyprus"}),
        ("The USS Nimitz arrived in the South China Sea on Monday.", {"to": "South China Sea"}),
        ("Fresh troops were rushed to Goma.", {"to": "Goma"}),
        ("Reinforcements from the 82nd Airborne Division reached Kuwait on Monday.", {"to": "Kuwait"}),
        ("Colombia mobilised 2,000 soldiers in Bogotá.", {"to": "Bogotá"}),
        ("Wagner mercenaries left Mali in June.", {"from": "Mali"}),
        ("The withdrawal of French troops from Senegal was completed in July.", {"from": "Senegal"}),
        ("Some 400 French soldiers were pulled out of a base in the capital, Niamey.", {"from": "Niamey"}),
        ("Romania is home to about 1,700 US troops.", {"at": "Romania"}),
        ("Some 40 Danish instructors are training Ukrainian soldiers in Poland.", {"at": "Poland"}),
        ("Italy's 1,200-strong contingent in Lebanon will stay until 2027.", {"at": "Lebanon"}),
        ("The 4th Infantry Brigade relieved the 1st Brigade in Kuwait on Monday.", {"at": "Kuwait"}),
        ("Russian soldiers advanced to the town of Pokrovsk.", {"to": "Pokrovsk"}),
    ],
)
def test_more_ways_to_say_that_a_force_moves_or_stays(read: Read, sentence: str, expected: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == expected


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Turkey set up a new military outpost near Erbil.", "at"),
        ("The Iraqi army took over positions in Kirkuk on Monday.", "at"),
        ("France handed over its base in Dakar to the army of Senegal on Monday.", "from"),
        ("The US has vacated its base in Hasakah.", "from"),
        ("The US shut down its base in Hasakah.", "from"),
    ],
)
def test_a_base_set_up_or_given_up_is_a_posture(read: Read, sentence: str, role: str) -> None:
    [event] = read(sentence, kind="posture")
    assert role in ends(event)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The Pentagon placed some 3,000 soldiers on heightened alert on Friday.", 3000),
        ("Spain put two battalions on standby for deployment to Kosovo.", 2),
    ],
)
def test_forces_held_ready_are_a_posture(read: Read, sentence: str, count: int) -> None:
    [event] = read(sentence, kind="posture")
    assert event.quantity
    assert event.quantity.low == count
    assert "put on alert" in event.summary


def test_a_mission_prolonged_is_planned_until_its_date(read: Read) -> None:
    [event] = read("Uganda will extend its mission in South Sudan until 2026.", kind="posture")
    assert event.status == "planned"
    assert event.summary.endswith("mission in South Sudan is to be extended")


@pytest.mark.parametrize(
    "sentence",
    [
        "The club sent three players to Spain on loan.",
        "The former soldier, 70, opened a cafe in Kyiv.",
        "The company closed its base in Dublin and moved to Cork.",
        "Thousands of students left Dublin for Lisbon.",
        "The airline increased its fleet in Dubai to 300 planes.",
        "Aid trucks reached Aleppo on Friday.",
        "The number of visitors in Erbil rose to 500,000.",
        "A convoy of vintage cars arrived in Monaco.",
    ],
)
def test_movements_of_others_are_no_posture(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_soldiers_that_are_counted_are_told_even_without_a_place(read: Read) -> None:
    [event] = read("Poland intends to move 10,000 soldiers to the eastern flank.", kind="posture")
    assert event.quantity and event.quantity.low == 10_000
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("sentence", "status", "note"),
    [
        ("The planned deployment of German soldiers to Kosovo was cancelled.", "denied", "(cancelled)"),
        ("Berlin has called off the deployment of a frigate to Cyprus.", "denied", "(cancelled)"),
        ("France has postponed the withdrawal of its soldiers from Djibouti.", "planned", "(postponed)"),
        ("The withdrawal of French troops from Senegal was put on hold.", "planned", "(postponed)"),
        ("The spokesman denied reports that French troops would leave Erbil.", "denied", "(denied)"),
        ("Reports that Iraqi units had entered Syria were untrue, the ministry said.", "denied", "(denied)"),
    ],
)
def test_what_was_called_off_put_off_or_denied_reads_so(read: Read, sentence: str, status: str, note: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.status == status
    assert event.summary.endswith(note)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Estonia flew 90 soldiers to Jordan on Monday.", {"to": "Jordan"}),
        ("Greek soldiers were airlifted from Niger to Cyprus.", {"from": "Niger", "to": "Cyprus"}),
        ("A Spanish battalion rolled into Kirkuk at dawn.", {"to": "Kirkuk"}),
        ("The Netherlands pulled 80 soldiers out of a base in Erbil.", {"from": "Erbil"}),
        ("The last Danish soldiers flew home from Kuwait on Sunday.", {"from": "Kuwait"}),
        ("Belgian soldiers left Kuwait and headed to Romania.", {"from": "Kuwait", "to": "Romania"}),
        ("Some 300 Polish soldiers are deployed in Romania.", {"at": "Romania"}),
        ("France has troops in Djibouti.", {"at": "Djibouti"}),
        ("Russia is pulling out of its base at Qamishli.", {"from": "Qamishli"}),
        ("Ukraine's army said its units had been withdrawn from Pokrovsk.", {"from": "Pokrovsk"}),
        ("The Norwegian frigate is on its way to Cyprus.", {"to": "Cyprus"}),
        ("Ten F-16 jets have been sent to Jordan.", {"to": "Jordan"}),
        ("The 2nd Infantry Brigade took over from the 3rd Brigade in Erbil on Friday.", {"at": "Erbil"}),
        ("Germany stood up a brigade in Lithuania.", {"at": "Lithuania"}),
        ("The camp at Bashiqa is to pass to the Iraqi army.", {"from": "Bashiqa"}),
    ],
)
def test_classes_of_verbs_say_that_a_force_moves_or_stays(read: Read, sentence: str, expected: dict[str, str]) -> None:
    [event] = read(sentence, kind="posture")
    assert ends(event) == expected


@pytest.mark.parametrize(
    ("second", "count", "expected"),
    [
        ("The rest will leave in the coming days.", None, {"from": "Jordan"}),
        ("Another 60 followed on Tuesday.", 60, {"to": "Jordan"}),
        ("They left the country in June.", None, {"from": "Jordan"}),
        ("About 40 of them are stationed there.", 40, {"at": "Jordan"}),
    ],
)
def test_a_force_is_followed_through_the_report(
    read: Read, second: str, count: int | None, expected: dict[str, str]
) -> None:
    first, told = read(f"Finland sent 200 soldiers to Jordan on Monday. {second}", kind="posture")
    assert ends(first) == {"to": "Jordan"}
    assert ends(told) == expected
    assert (told.quantity.low if told.quantity else None) == count


def test_a_force_that_nobody_knows_is_not_taken_for_the_last_one_named(read: Read) -> None:
    text = "French troops are in Erbil. The first West African regional forces arrived in Mali on Monday."
    arrival = next(event for event in read(text, kind="posture") if "Mali" in event.summary)
    assert not any("French" in actor.name for actor in arrival.actors)


@pytest.mark.parametrize(
    "sentence",
    [
        "The troops of the ballet company moved from Paris to Lyon.",
        "An army of accountants arrived in Frankfurt on Monday.",
        "The airline deployed its largest aircraft to Bali.",
        "The clash left three soldiers dead in Goma.",
        "The carmaker is pulling out of Germany.",
        "Some 500 prisoners were moved from Raqqa to Hasakah.",
        "The bodies of five soldiers were brought home to Nairobi.",
        "Troops could be sent to Ukraine after a ceasefire.",
        "There are no French soldiers in Ukraine.",
    ],
)
def test_what_only_sounds_like_a_movement_is_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Hundreds of soldiers arrived in Erbil from Kuwait.", "Hundreds of soldiers moved"),
        ("A battalion of Latvian troops was sent to Kuwait.", "A battalion of Latvian troops moved"),
    ],
)
def test_vague_numbers_stay_words(read: Read, sentence: str, words: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.quantity is None
    assert event.summary.lower().startswith(words.lower())


def test_the_rest_leave_whence_the_first_left(read: Read) -> None:
    text = "US troops left the Taji base on Monday. The rest of the US troops will leave in the coming days."
    events = read(text, kind="posture")
    assert {mention.place.name for event in events for mention in event.places if mention.place} == {"Camp Taji"}


def test_a_base_in_the_capital_that_soldiers_were_pulled_out_of_is_where_they_left(read: Read) -> None:
    text = "Some 400 US soldiers were pulled out of a base in the capital, Niamey, and 600 left Agadez after them."
    first, second = read(text, kind="posture")
    assert [(m.place.name, m.role) for m in first.places if m.place] == [("Niamey", "from")]
    assert first.quantity and first.quantity.low == 400
    assert [(m.place.name, m.role) for m in second.places if m.place] == [("Agadez", "from")]


@pytest.mark.parametrize(
    "text",
    [
        "Army units expelled the Peshmerga from the disputed territories in late 2017.",
        "Army units drove the Peshmerga out of the disputed territories in late 2017.",
    ],
)
def test_a_force_that_is_driven_out_has_left(read: Read, text: str) -> None:
    (event,) = read(text, kind="posture", published="2018-02-01")

    assert "Peshmerga" in {actor.name for actor in event.actors}
    assert event.when is not None and event.when.start.year == 2017


def test_the_part_of_a_province_that_a_convoy_leaves_is_where_it_comes_from(read: Read) -> None:
    (event,) = read("A convoy of about 30 military vehicles left the countryside of Aleppo for Iraq.", kind="posture")

    assert [(mention.text, mention.role) for mention in event.places] == [("Aleppo", "from"), ("Iraq", "to")]
    assert event.quantity is not None and event.quantity.low == 30


def test_the_deployment_by_which_a_force_grew_is_no_second_event(read: Read) -> None:
    (event,) = read(
        "The alliance strengthened its presence in Kosovo with a deployment of about 400 Turkish soldiers.",
        kind="posture",
    )

    assert event.quantity is not None and event.quantity.low == 400
    assert "Turkish Armed Forces" in {actor.name for actor in event.actors}


def test_an_arm_of_any_army_is_no_actor(read: Read) -> None:
    (event,) = read("About 350 Army and Air Force personnel were deployed to Erbil on Monday.", kind="posture")

    assert not {"Army", "Air Force"} & {actor.name for actor in event.actors}


def test_there_is_the_place_named_last_of_whatever_size(read: Read) -> None:
    events = read(
        "A strike hit Deir ez-Zor on Monday. The US Army has about 900 troops in Syria. Another 200 soldiers were"
        " deployed there in May.",
        kind="posture",
    )

    assert [mention.text for mention in events[-1].places] == ["Syria"]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("NATO will increase its force in Kosovo by 700 troops.", "Troops' strength in Kosovo is to grow by 700"),
        ("Poland drew down its 900 soldiers in Iraq.", "Soldiers' strength in Iraq fell from 900"),
        (
            "The number of US troops in Syria will be halved to about 1,000.",
            "US troops' strength in Syria is to fall to about 1,000",
        ),
    ],
)
def test_a_number_is_what_a_force_changes_by_from_or_to(read: Read, sentence: str, summary: str) -> None:
    [event] = read(sentence, kind="posture")
    assert event.summary == summary


def test_whoever_is_handed_a_base_takes_it_over(read: Read) -> None:
    [event] = read("Control of the Ain al-Asad base was handed over to Iraqi forces.", kind="posture")
    assert event.summary == "The Iraqi Armed Forces took over the Ain al-Asad base"


def test_a_convoy_that_was_seen_was_there(read: Read) -> None:
    [event] = read("A US convoy of more than 100 vehicles was seen on Monday at the Sahela crossing.", kind="posture")
    assert ends(event) == {"at": "Sahila crossing"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The general saw 300 US soldiers in Syria as a burden.",
        "US troops in Syria are seen as a guarantee by the Kurds.",
        "Baghdad has seen US forces in Iraq shrink.",
    ],
)
def test_how_a_force_is_seen_does_not_say_where_it_is(read: Read, sentence: str) -> None:
    assert read(sentence, kind="posture") == []


def test_forces_in_two_places_are_told_each_with_its_number(read: Read) -> None:
    told = read("The United States has 900 soldiers in Syria and 2,500 in Iraq.", kind="posture")
    assert [event.summary for event in told] == ["900 soldiers were in Syria", "2,500 soldiers were in Iraq"]


def test_a_part_of_a_force_does_not_count_the_whole(read: Read) -> None:
    [event] = read("About a third of the 45,000 Russian troops have been pulled back, Kyiv said.", kind="posture")
    assert event.quantity is None


def test_the_dead_who_are_flown_home_do_not_withdraw(read: Read) -> None:
    assert read("British soldiers killed in Afghanistan were flown home on Tuesday.", kind="posture") == []


def test_a_base_is_set_up(read: Read) -> None:
    [event] = read("The Turkish army has established three new outposts in the Bradost area.", kind="posture")
    assert event.summary == "The Turkish Armed Forces set up outposts in Bradost area"
