from __future__ import annotations

import pytest

from dashboard.extraction.telling.sport import is_sport
from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Kerala needed 38 overs to bowl Goa out for 120. Chasing 300, they reached 61 before the spinner struck.",
        "Pakistan beat Sri Lanka by six wickets in Lahore. The opening pair attacked from the start.",
        "Sweden beat Finland 4-2 in Prague at the hockey championship. Finland pulled their goalie late.",
        "Kenya's striker attacked early, and a late header gave the visitors their second goal of the season.",
        "Georgia's scrum fought France for every metre before the winger ran in the last try of the match.",
    ],
)
def test_a_report_of_a_game_tells_of_no_army(read: Read, text: str) -> None:
    assert is_sport(text)
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off at the football stadium in Mogadishu on Sunday during a league match, killing nine, police "
        "said. Al-Shabaab said that its militants had done it. The players were unhurt.",
        "Gunmen attacked a bus that carried a cricket team in Quetta on Monday, police said. Two players were wounded.",
    ],
)
def test_an_attack_on_a_stadium_or_a_team_stays_news(read: Read, text: str) -> None:
    assert not is_sport(text)
    assert [event.kind for event in read(text)] == ["threat"]


@pytest.mark.parametrize(
    "text",
    [
        "The Arab League set a goal for its 2-3 July session: the league wants a final text.",
        "The mandate of the mission in Lebanon runs out this year, and its team is to leave.",
    ],
)
def test_words_that_games_share_with_other_matters_make_no_sport(text: str) -> None:
    assert not is_sport(text)
