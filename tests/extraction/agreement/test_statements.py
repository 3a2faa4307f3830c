from __future__ import annotations

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "India and China said in a joint statement that they will send no more troops to Ladakh.",
            ["Government of India", "Government of China"],
        ),
        (
            "In a joint statement, Kenya and Uganda said they would open the lake to each other's boats.",
            ["Government of Kenya", "Government of Uganda"],
        ),
        (
            "Congo and Rwanda signed a declaration of principles in Doha on Saturday.",
            ["Government of the Democratic Republic of the Congo", "Government of Rwanda"],
        ),
        (
            "Mali, Niger and Burkina Faso announced the creation of a joint force.",
            ["Government of Mali", "Government of Niger", "Government of Burkina Faso"],
        ),
        (
            "Kenya and Uganda agreed in Nairobi to resolve their dispute over the lake.",
            ["Government of Kenya", "Government of Uganda"],
        ),
    ],
)
def test_what_parties_say_or_sign_together_is_one_agreement(read: Read, sentence: str, parties: list[str]) -> None:
    [event] = read(sentence, kind="agreement")
    assert [actor.name for actor in event.actors] == parties


def test_what_a_statement_says_of_both_is_agreed_by_both(read: Read) -> None:
    text = (
        "The ministers of Kenya and Uganda met in Nairobi. "
        "The joint statement said that the two countries will patrol the lake together."
    )
    [event] = read(text, kind="agreement")
    assert {actor.name for actor in event.actors} == {"Government of Kenya", "Government of Uganda"}


def test_a_joint_statement_that_only_condemns_is_no_agreement(read: Read) -> None:
    assert read("Kenya and Uganda said in a joint statement that the attack was cowardly.", kind="agreement") == []


def test_the_aim_of_talks_may_be_to_sign(read: Read) -> None:
    text = (
        "Fuad Hussein will meet Hakan Fidan in Ankara on Thursday. "
        "The aim of the talks is to sign a memorandum of understanding."
    )
    [event] = read(text, kind="agreement")
    assert [actor.name for actor in event.actors][:2] == ["Fuad Hussein", "Hakan Fidan"]
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "Iraq and Turkey agreed by phone on Monday to form a joint committee.",
            "The Government of Iraq and the Government of Turkey agreed to form a joint committee",
        ),
        (
            "Under a plan on which Iraq and Turkey agreed in August, the base is to be closed.",
            "The Government of Iraq and the Government of Turkey agreed on a plan",
        ),
    ],
)
def test_what_was_agreed_is_told_and_not_how(read: Read, text: str, summary: str) -> None:
    [event] = read(text, kind="agreement")
    assert (event.summary, event.status) == (summary, "reported")


@pytest.mark.parametrize(
    "content",
    [
        "A joint statement said that neither country would close crossings without telling the other.",
        "They adopted a common procedure for pursuing armed groups across the border.",
        "The two approved joint rules for patrols, and signed the minutes of the talks.",
    ],
)
def test_what_those_who_met_state_or_adopt_together_is_agreed(read: Read, content: str) -> None:
    met = "Defence Minister Jonas Berg met his Latvian counterpart, Anna Kalnina, in Riga on Monday. "
    [event] = read(met + content, kind="agreement")
    assert {actor.name for actor in event.actors} >= {"Jonas Berg", "Anna Kalnina"}


def test_what_two_will_do_according_to_a_joint_statement_is_agreed(read: Read) -> None:
    text = "According to a joint statement, Serbia and Kosovo will keep the crossing at Merdare open."
    [event] = read(text, kind="agreement")
    assert event.status == "reported"
