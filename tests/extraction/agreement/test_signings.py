from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq and Turkey consented to a ceasefire on Monday.",
        "Iraq and Turkey gave their approval to the peace plan on Monday.",
        "Iraq and Turkey drew up a road map for Kirkuk on Monday.",
        "Iraq and Turkey put a defence agreement into force on Monday.",
        "Iraq and Turkey settled on the text of the treaty on Monday.",
        "Iraq and Turkey are close to signing a security agreement.",
    ],
)
def test_verbs_of_assent_and_of_drafting(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert [actor.name for actor in event.actors] == ["Government of Iraq", "Government of Turkey"]


@pytest.mark.parametrize(
    "sentence", ["Iraq tore up the border accord on Monday.", "Iraq withdrew from the border accord on Monday."]
)
def test_who_walks_away_from_an_agreement_ends_it(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert "ended" in event.summary


def test_what_is_about_to_be_signed_is_planned(read: Read) -> None:
    [event] = read("Iraq and Turkey are close to signing a security agreement.", kind="agreement")
    assert event.status == "planned"


def test_a_new_agreement_is_told_though_its_parties_are_not_named(read: Read) -> None:
    text = "Soldiers of the Syrian army entered Raqqa. A ceasefire was reached on Monday after days of fighting."
    assert len(read(text, kind="agreement")) == 1


def test_an_agreement_named_after_the_town_where_it_was_signed_is_not_of_that_state(read: Read) -> None:
    [event] = read("Mali's rulers revoked the Algiers accord on Monday.", kind="agreement")
    assert [actor.name for actor in event.actors] == ["Government of Mali"]


def test_who_acts_by_an_agreement_with_another_is_its_party(read: Read) -> None:
    text = "The Syrian Democratic Forces left Aleppo after a deal signed with the Syrian government."
    [event] = read(text, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Syria", "Syrian Democratic Forces"}


def test_the_peace_that_soldiers_are_sent_for_is_not_agreed(read: Read) -> None:
    text = "Russia sent troops to guard a road and secure a peace settlement with Azerbaijan."
    assert read(text, kind="agreement") == []


def test_two_who_settle_their_differences_agree(read: Read) -> None:
    [event] = read("Iraq and Turkey settled their differences on Monday.", kind="agreement")
    assert event.summary.endswith("agreed on an end to their differences")


def test_a_body_that_was_set_up_is_so_whatever_it_will_do(read: Read) -> None:
    [event] = read("The joint committee set up by Iraq and Turkey will inspect wells.", kind="agreement")
    assert event.status == "reported"


def test_whose_war_a_truce_ends_is_told_beside_who_brokered_it(read: Read) -> None:
    text = "A truce brokered by France took effect on Monday, halting the war between Iraq and Turkey."
    [event] = read(text, kind="agreement")
    assert {"Government of Iraq", "Government of Turkey", "Government of France"} == {a.name for a in event.actors}


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq and Turkey announced on Monday that they had reached an agreement to extend the truce.",
        "Monday saw the signing between Iraq and Turkey.",
        "Iraq and Turkey signed the Land Title Agreement on Monday.",
    ],
)
def test_who_they_are_and_what_is_no_party(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert [actor.name for actor in event.actors] == ["Government of Iraq", "Government of Turkey"]


def test_those_who_act_under_an_agreement_are_named_before_who_brokered_it(read: Read) -> None:
    text = "Iraq and Iran restored relations under an agreement brokered by France."
    [event] = read(text, kind="agreement")
    assert [actor.name for actor in event.actors][:2] == ["Government of Iraq", "Government of Iran"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A final deal between Ethiopia and Somalia is expected to be announced within the next two days.",
        "President Hassan Sheikh Mohamud is in Addis Ababa to sign an accord with Prime Minister Abiy Ahmed.",
        "President Hassan Sheikh Mohamud flew to Addis Ababa to conclude an accord with Prime Minister Abiy Ahmed.",
    ],
)
def test_what_is_expected_or_what_somebody_comes_for_is_still_to_be_signed(read: Read, sentence: str) -> None:
    [event] = read(sentence, kind="agreement")
    assert event.status == "planned"
    places = [mention.place.name for mention in event.places if mention.place]
    assert places == (["Addis Ababa"] if "Addis Ababa" in sentence else ["Ethiopia", "Somalia"])


def test_the_signing_at_a_meeting_is_of_its_place_and_day(read: Read) -> None:
    text = (
        "Prime Minister Abiy Ahmed received Ahmed Moalim Fiqi in Addis Ababa on Monday. The meeting ended with the "
        "signing of a memorandum of understanding by Ethiopia's national security adviser and Fiqi."
    )
    [event] = read(text, kind="agreement")
    assert "Ahmed Moalim Fiqi" in [actor.name for actor in event.actors]
    assert [mention.place.name for mention in event.places if mention.place] == ["Addis Ababa"]
    assert event.when and event.when.start.isoformat() == "2025-10-20"


def test_the_document_that_was_signed_is_the_agreement_told_of_before(read: Read) -> None:
    text = (
        "Burkina Faso, Mali and Niger have signed an agreement on common defence.\n\nThe document was signed by the "
        "leaders of the three states during a summit, which took place on October 16 in Niamey."
    )
    [event] = read(text, kind="agreement")
    assert len(event.actors) == 3
    assert [mention.place.name for mention in event.places if mention.place] == ["Niamey"]
    assert event.when and event.when.start.isoformat() == "2025-10-16"


def test_a_day_that_is_part_of_a_groups_name_is_no_date(read: Read) -> None:
    [event] = read("Qatar and the March 23 Movement signed an agreement in Doha on Monday.", kind="agreement")
    assert event.when and event.when.start.isoformat() == "2025-10-20"


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan reached a deal to free captives. The deal came after two weeks of talks in Muscat.",
        "Armenia's internationally recognised government and Azerbaijan signed a pact in Muscat.",
    ],
)
def test_an_agreement_is_placed_by_the_talks_that_it_came_of(read: Read, text: str) -> None:
    [event] = read(text, kind="agreement")
    assert {"Government of Armenia", "Government of Azerbaijan"} <= {actor.name for actor in event.actors}
    assert [mention.place.name for mention in event.places if mention.place] == ["Muscat"]


def test_the_two_countries_are_those_that_the_sentence_names(read: Read) -> None:
    text = (
        "During the visit of Tajikistan's President Emomali Rahmon to Kyrgyzstan, the two countries will sign a pact."
    )
    [event] = read(text, kind="agreement")
    assert {"Government of Tajikistan", "Government of Kyrgyzstan"} <= {actor.name for actor in event.actors}
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "It was in Stockholm, in December 2018, that Yemen's government and the Houthis agreed on a truce.",
            "Stockholm",
        ),
        ("Peace talks began in Oslo on Monday, when the government of Colombia and the ELN signed a truce.", "Oslo"),
    ],
)
def test_the_clause_above_says_where_it_was_agreed(read: Read, text: str, town: str) -> None:
    (event,) = read(text, kind="agreement")
    assert [place.text for place in event.places] == [town]
