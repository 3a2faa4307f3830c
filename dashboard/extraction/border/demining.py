"""Mines that are cleared at a border that the report spoke of, where the sentence does not name it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction.border.edges import along
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import deed_day, own_date, said_on

_CLEARS = wordset("clear remove defuse dismantle")
_MINES = wordset("mine landmine minefield")


def demined(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence tells of mines cleared where only the report before it says at which border."""
    if story.border is None or story.border.place is None or any(where.place for where in sentence.where):
        return
    for token in sentence.words:
        if token.lower_ in {"demining", "de-mining"} or _is_cleared(token):
            draft = _cleared(token, sentence, story)
            if draft is not None:
                yield draft
                return


def _is_cleared(verb: Token) -> bool:
    clears = verb.pos_ == "VERB" and verb.lemma_ in _CLEARS
    return clears and any(base(noun) in _MINES for noun in syntax.patients(verb))


@rule("mines cleared at a border")
def _cleared(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    verb = token if token.pos_ == "VERB" else syntax.clause_verb(token)
    said = status(verb)
    border = story.border
    if said not in {"reported", "planned"} or border is None or border.place is None:
        return None
    sides = [who for who in story.counterparts if who.country in border.place.countries]
    named = [who for who in sentence.actors(syntax.agents(verb)) if who.country in border.place.countries]
    announced = said_on(verb, sentence)
    when = own_date(verb, sentence, story)[0] or announced or deed_day(verb, sentence, story)
    actors = list({who.name: who for who in (*named, *sides)}.values())
    places = [along(border)]
    return Draft("border", "clear", sentence.number, verb.i, [sentence.span], said, actors, places, when, announced)
