"""Reports in which nothing of interest here happens, told in words that elsewhere mean that something does."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

SPORT = """
Zambia attacked from the first whistle in Lusaka on Saturday and hit the post twice before half-time. Their captain
fired them ahead with a rocket from 25 yards, and Ghana never recovered from the blow. The visitors' defence was
under siege for the rest of the match, the goalkeeper said. The striker, who left Lens for Leicester last summer, is
expected to return to the squad against Mali. The two sides meet again in Kumasi in March. Zambia's coach has called
up three reserves and dropped two veterans. The Army team of Rwanda plays Kenya Police in the other tie of the
tournament.
"""
BUSINESS = """
The carmaker is pulling out of Argentina and will move 400 workers from Rosario to its plant in Brazil. It fired its
chief executive in May after sales bombed in Germany. Analysts said that cheap imports threatened the industry, and
that tariffs had blown a hole in its accounts. A bank agreed to provide 300 million dollars. The strike by 2,000
employees in Turin, which began on Monday, has been called off. The company's fleet of electric trucks arrived in
Rotterdam in June, and it has deployed new software at its headquarters in Munich. Shares fell to their lowest in a
year.
"""
TRAVEL = """
The old garrison of the Habsburgs stands on a hill above the border of the old town. Two hundred soldiers were once
stationed there, and Napoleon's troops slept in its stables on their march to Moscow. Today visitors cross the moat
by a wooden bridge and storm the cafe on Sundays. The fort's cannon is fired at noon. Guides in the uniform of a
regiment from 1750 lead children along the walls, and the army museum shows tanks, helmets and a submarine. A new
gate was opened in June. Buses leave every hour from the station.
"""
HEALTH = """
Doctors in Basra warned that cholera was spreading through two districts. The virus attacks the liver, and 14 people
have died at the hospital since Monday. Mobile teams reached four villages last week, and 60 nurses were sent to
Amara. Heart attacks kill more people in the province than anything else, said the head of the health department. He
spoke of a battle against smoking. Troops of volunteers distributed masks at the border of the marshes.
"""
WEATHER = """
Storms hit the coast of Kenya on Tuesday, killing nine people and driving 3,000 from their homes. Rescue units were
deployed in Mombasa and a helicopter lifted two families from a roof. Lightning struck a school in Kilifi. The
river, which forms the border of the county, burst its banks and threatened a bridge. Engineers of the roads
authority closed the crossing at Baricho for a day. A convoy of lorries with maize was stuck near Voi.
"""
CULTURE = """
The film, set on the border of dream and memory, tells of a sniper who deserts his unit and walks home to Tbilisi.
In the first scene rebels take a village and burn its church. The director drew on the memoirs of a general who led
a brigade in 1992. A bomb of a soundtrack drives the story forward. Critics in Cannes attacked its length, but the
public gave it ten minutes of applause. The two leads met at drama school in Kyiv. It opens in Warsaw on Friday.
"""
COURTS = """
A court in Nairobi jailed two policemen for taking bribes at a checkpoint near Thika. The officers had been moved
from Kisumu to Nairobi in 2023, the judge said. Their lawyer attacked the verdict and vowed to appeal. Four other
defendants were released. Outside, a small army of reporters blocked the gate. The minister came under fire for his
handling of the case, and the opposition threatened to march to parliament.
"""


@pytest.mark.parametrize("text", [SPORT, BUSINESS, TRAVEL, HEALTH, WEATHER, CULTURE, COURTS])
def test_prose_of_other_matters_is_silent(read: Read, text: str) -> None:
    told = read(" ".join(text.split()))
    assert [(event.kind, event.summary) for event in told if not event.background] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The border collie crossed the finish line first.",
        "The pipeline that crosses the border with Turkey carries oil.",
        "Customs revenues at the border with Iran rose by a fifth.",
        "The road runs for 80 kilometres along the border with Syria.",
        "The town lies 20 kilometres from the border with Syria.",
        "The river forms the border between Iraq and Iran.",
        "Refugees poured across the border from Sudan into Chad.",
        "Elephants raided farms near Kasungu.",
        "A gas explosion killed two people in Naples.",
        "The sales bombed in Germany last year.",
        "The team bus was hit by a stone in Naples.",
        "The blast of cold air hit Erbil on Friday.",
        "A delivery drone crashed into a roof in Dallas.",
        "The company launched a rocket with 28 satellites from Florida.",
        "The minister came under fire for his remarks in Paris.",
        "Hackers attacked the website of a ministry in Lisbon.",
        "China threatened to hit back at Australia with tariffs.",
    ],
)
def test_figures_of_speech_and_other_news_are_silent(read: Read, sentence: str) -> None:
    assert [(event.kind, event.summary) for event in read(sentence)] == []
