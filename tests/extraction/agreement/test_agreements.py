from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq and Turkey signed a security agreement in March 2024.",
        "A security agreement between Iraq and Turkey was signed in March 2024.",
        "Iraq and Turkey agreed in March 2024 to share intelligence.",
        "The Iraq-Turkey security agreement, signed in March 2024, covers water too.",
    ],
)
def test_who_agreed_and_when(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Iraq", "Government of Turkey"}
    assert event.when and event.when.start.isoformat() == "2024-03-01"


def test_what_was_agreed_stands_in_the_summary(read: Read) -> None:
    text = "Nechirvan Barzani met Emmanuel Macron in Erbil. The two sides agreed to share more intelligence."
    [event] = read(text, kind="agreement")
    assert event.summary == "Nechirvan Barzani and Emmanuel Macron agreed to share more intelligence"
    assert [place.text for place in event.places] == ["Erbil"]


def test_agreeing_that_a_group_is_a_threat_is_no_agreement(read: Read) -> None:
    text = "Nechirvan Barzani met Emmanuel Macron in Erbil. Both sides agreed that ISIS remains a threat in Iraq."
    assert read(text, kind="agreement") == []
    assert len(read(text, kind="threat")) == 1


def test_a_deal_between_firms_is_none(read: Read) -> None:
    assert read("The two clubs signed an agreement on ticket prices.", kind="agreement") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq and Turkey struck a security deal on Monday.",
        "Ankara and Baghdad put their signatures to a security protocol on Monday.",
        "A memorandum on water was initialled by Iraq and Turkey on Monday.",
        "Iraq and Turkey agreed an immediate ceasefire on Monday.",
        "Iraq and Turkey agreed to an immediate ceasefire on Monday.",
        "A ceasefire between Iraq and Turkey took effect on Monday.",
        "Iraq and Turkey reached an understanding on Monday to stop all firing.",
        "Iraq and Turkey came to terms on Monday over the dam.",
        "Iraq and Turkey established a joint committee on Monday.",
        "Iraq and Turkey issued a joint statement on Monday.",
        "Iraq and Turkey finalised the text of a water treaty on Monday.",
        "Iraq entered into a defence agreement with Turkey on Monday.",
        "Iraq and Turkey pledged on Monday to respect each other's borders.",
        "The treaty that Iraq and Turkey signed on Monday covers water.",
        "The security pact between Iraq and Turkey was extended on Monday.",
        "The defence ministers of Iraq and Turkey met on Monday, and a memorandum of understanding was signed.",
    ],
)
def test_newsrooms_put_it_in_many_ways(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Iraq", "Government of Turkey"}
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_who_brokers_a_truce_and_who_keeps_it(read: Read) -> None:
    [event] = read("Qatar brokered a truce between Israel and Hamas on Monday.", kind="agreement")
    assert {"Hamas", "Government of Israel", "Government of Qatar"} == {actor.name for actor in event.actors}


def test_an_agreement_that_somebody_ends_is_told_as_ended(read: Read) -> None:
    [event] = read("Niger revoked its military accord with the United States on Monday.", kind="agreement")
    assert event.summary == "The Government of Niger ended a military accord with the United States"


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq and Turkey failed to reach an agreement on water.",
        "Iraq and Turkey have not signed an agreement on water.",
        "Baghdad and Ankara could reach a deal on oil.",
        "Microsoft and OpenAI signed a memorandum of understanding on Thursday.",
        "Real Madrid and Barcelona agreed on a fee for the striker.",
    ],
)
def test_what_is_not_agreed_or_not_between_states_is_none(read: Read, sentence: str) -> None:
    assert read(sentence, kind="agreement") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The presidents of Armenia and Azerbaijan signed a peace deal in Washington on Monday.",
        "Armenia and Azerbaijan signed a letter of intent in Washington on Monday.",
        "Armenia and Azerbaijan said in a joint statement on Monday that they will send no more troops.",
    ],
)
def test_states_agree_in_many_words(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Armenia", "Government of Azerbaijan"}
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_two_of_one_country_agree_on_what_concerns_it(read: Read) -> None:
    text = "Ahmed al-Sharaa and Mazloum Abdi signed an accord on Monday."
    [event] = read(text, kind="agreement")
    assert [mention.place.name for mention in event.places if mention.place] == ["Syria"]


def test_what_is_signed_on_a_visit_is_signed_where_the_visit_leads(read: Read) -> None:
    (event,) = read(
        "Iraq and Turkey signed 26 memorandums of understanding during a visit of the president to Baghdad on Monday.",
        kind="agreement",
    )

    assert [(mention.text, mention.role) for mention in event.places] == [("Baghdad", "at")]


def test_what_is_signed_when_some_meet_is_signed_where_they_meet(read: Read) -> None:
    (event,) = read(
        "Iraqi Prime Minister Mohammed Shia al-Sudani received Iranian President Masoud Pezeshkian in Baghdad"
        " on Monday, and 14 memoranda of understanding were signed.",
        kind="agreement",
    )

    assert [(mention.text, mention.role) for mention in event.places] == [("Baghdad", "at")]
    assert event.when is not None and event.when.start.day == 20


def test_a_pact_of_two_states_is_about_both(read: Read) -> None:
    (event,) = read("Iraq and Iran signed a security pact in March 2023. Iran wants it to be kept.", kind="agreement")

    assert {mention.text for mention in event.places} == {"Iraq", "Iran"}


def test_the_government_of_a_state_is_named_beside_others(read: Read) -> None:
    (event,) = read(
        "Ethiopia's government and Tigrayan rebels signed a ceasefire in Pretoria on Monday.", kind="agreement"
    )

    assert "Government of Ethiopia" in {actor.name for actor in event.actors}


def test_groups_of_forces_that_one_state_sets_up_are_no_agreement(read: Read) -> None:
    assert read("Russia's Ministry of Defense has set up three new groups of forces.", kind="agreement") == []


def test_it_is_signed_where_the_next_sentence_says(read: Read) -> None:
    (event,) = read(
        "The Philippines and Japan on Monday signed an access agreement. Foreign Minister Yoko Kamikawa and Defence"
        " Secretary Gilberto Teodoro signed it in Manila.",
        kind="agreement",
    )

    assert [(mention.text, mention.role) for mention in event.places] == [("Manila", "at")]
    assert {"Government of the Philippines", "Yoko Kamikawa"} <= {actor.name for actor in event.actors}


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "The pact, which Iraq signed with Poland in July, has raised their relations to a new level.",
            {"Government of Iraq", "Government of Poland"},
        ),
        (
            "After negotiations between representatives of the two neighbors, Peru and Ecuador have agreed to reopen"
            " the crossing.",
            {"Government of Peru", "Government of Ecuador"},
        ),
        (
            "The envoy reaffirmed France's commitment to the results of the security dialogue with the Government of"
            " Kuwait.",
            {"Government of France", "Government of Kuwait"},
        ),
    ],
)
def test_the_parties_are_found_however_the_sentence_is_built(read: Read, sentence: str, parties: set[str]) -> None:
    (event,) = read(sentence, kind="agreement")

    assert {actor.name for actor in event.actors} == parties


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister stressed the commitment of France to the security of Europe.",
        "The album, which the singer signed with a label in June, sold well.",
    ],
)
def test_good_will_and_contracts_of_others_are_no_agreement(read: Read, sentence: str) -> None:
    assert read(sentence, kind="agreement") == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The SDF left the airport last week under an agreement with the government of Syria.",
            {"Syrian Democratic Forces", "Government of Syria"},
        ),
        ("Kosovo and Serbia accepted a proposal on their ties on Monday.", {"Government of Kosovo"}),
        ("A ceasefire was agreed between the Houthis and Saudi Arabia on Sunday.", {"Houthis"}),
        ("India and China reached a consensus on their border on Monday.", {"Government of India"}),
        (
            "Tom Barrack met Mazloum Abdi in Hasakah on Monday. Both sides reaffirmed their partnership against ISIS.",
            {"Tom Barrack", "Mazloum Abdi"},
        ),
    ],
)
def test_agreements_are_told_in_passing_and_as_what_both_stand_by(read: Read, text: str, parties: set[str]) -> None:
    (event,) = read(text, kind="agreement")

    assert parties <= {actor.name for actor in event.actors}


def test_a_ratification_and_the_signing_long_before_it_are_two(read: Read) -> None:
    text = "Iraq on Monday ratified a defence treaty, which it signed with Poland in July 2024."
    days = {event.when.start.isoformat() for event in read(text, kind="agreement") if event.when}

    assert days == {"2025-10-20", "2024-07-01"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Rwanda and Uganda exchanged 40 prisoners on Monday.",
        "Rwanda swapped the bodies of soldiers with Uganda on Monday.",
        "Rwanda and Uganda restored diplomatic relations on Monday.",
        "Rwanda and Uganda reopened their embassies on Monday.",
    ],
)
def test_what_two_states_do_only_where_they_have_agreed_to(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")

    assert {actor.name for actor in event.actors} == {"Government of Rwanda", "Government of Uganda"}


@pytest.mark.parametrize(
    "sentence", ["Kenya opened an embassy in Chad.", "Rwanda and Uganda traded goods.", "Rwanda appointed an envoy."]
)
def test_what_one_state_does_or_merchants_is_no_agreement(read: Read, sentence: str) -> None:
    assert read(sentence, kind="agreement") == []


def test_who_announces_that_a_truce_goes_on_is_a_party_to_it(read: Read) -> None:
    text = "The Malian defense ministry announced on Monday that the ceasefire was extended by ten days."
    [event] = read(text, kind="agreement")

    assert [actor.name for actor in event.actors] == ["Malian Defense Ministry", "Government of Mali"]


def test_what_those_agree_on_who_meet_is_agreed_where_they_meet(read: Read) -> None:
    text = "The delegations of Ukraine and Russia met in Istanbul on Monday and agreed on an exchange of prisoners."
    [event] = read(text, kind="agreement")

    assert [mention.text for mention in event.places] == ["Istanbul"]


def test_a_number_of_agreements_is_told_by_what_stands_behind_the_number(read: Read) -> None:
    text = "A number of agreements on trade, settled between Iraq and Turkey in July, need to be put into practice."
    [event] = read(text, kind="agreement")

    assert {actor.name for actor in event.actors} == {"Government of Iraq", "Government of Turkey"}


def test_what_is_agreed_at_talks_is_agreed_by_those_who_met(read: Read) -> None:
    text = "The ministers of Chad and Niger met in Niamey on Sunday. In the talks it was agreed to form a joint force."
    [event] = read(text, kind="agreement")

    assert {actor.name for actor in event.actors} == {"Government of Chad", "Government of Niger"}
    assert event.when and event.when.start.isoformat() == "2025-10-19"


def test_what_is_agreed_to_be_done_to_a_truce_is_one_agreement(read: Read) -> None:
    [event] = read("India and Pakistan agreed on Monday to extend the ceasefire in Kashmir.", kind="agreement")
    assert event.summary.endswith("agreed to extend the ceasefire in Kashmir")


def test_who_ends_a_pact_ends_it_with_the_other(read: Read) -> None:
    [event] = read("Chad ended its defence agreement with France.", kind="agreement")
    assert event.summary == "The Government of Chad ended a defence agreement with the Government of France"


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("Hamas accepted the first phase of a truce proposal.", "Hamas agreed to a first phase of a truce proposal"),
        (
            "Denmark, Norway and Sweden committed to pooling their patrol boats.",
            "The Government of Denmark, the Government of Norway and the Government of Sweden agreed on pooling their "
            "patrol boats",
        ),
        (
            "Mali and Niger exchanged prisoners on Monday.",
            "The Government of Mali and the Government of Niger agreed on an exchange of prisoners",
        ),
    ],
)
def test_what_is_accepted_pooled_or_exchanged(read: Read, sentence: str, summary: str) -> None:
    assert [event.summary for event in read(sentence, kind="agreement")] == [summary]
