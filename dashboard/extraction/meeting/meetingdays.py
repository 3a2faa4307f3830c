"""When people met: by the clause that tells it, else by its occasion and the day of the report's news."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from dashboard.events import PlaceMention, Status
from dashboard.extraction.grammar import syntax
from dashboard.extraction.meeting import scenes
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import is_earlier, news_day, own_date
from dashboard.extraction.who.words import Who
from dashboard.periods import Period


def day(
    words: Sequence[Token],
    actors: list[Who],
    places: list[PlaceMention],
    said: Status,
    sentence: Sentence,
    story: Story,
) -> Period | None:
    """When they met: by the clause, by the occasion, or by the day of the report's news."""
    for word in words:
        when, stated = own_date(word, sentence, story)
        if when or stated:
            return when
    if said == "planned":
        bound = _bound(actors, places, story)  # what was said of it on a day is not to be on that day
        return bound or next((when for who in actors if (when := _came(who, places, story)) is not None), None)
    if said != "reported" or is_earlier(words[0]):
        return None
    if (when := _of_occasion(words, actors, places, sentence, story)) is not None:
        return when
    if not _within_reach(places, story.day_at):
        return None
    return news_day(words[0], sentence, story) or _just_now(words[0], sentence, story)


def _just_now(word: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of publication, for the meeting that a report opens with and gives no day: "completed a visit to X"."""
    clause = word if word.pos_ == "VERB" else syntax.clause_verb(word)
    opens = sentence.number == 0 and clause.tag_ == "VBD" and not sentence.when and story.day is None
    alone = story.published is not None and story.published.days == 1
    return story.published.on("published") if opens and alone and story.published is not None else None


def _bound(actors: list[Who], places: list[PlaceMention], story: Story) -> Period | None:
    """When somebody is to go to where they are to meet."""
    going = [story.trail.bound[who.name] for who in actors if who.name in story.trail.bound]
    return next((on for where, on in going if places and where.place == places[0].place), None)


def _of_occasion(
    words: Sequence[Token], actors: list[Who], places: list[PlaceMention], sentence: Sentence, story: Story
) -> Period | None:
    """The day of the meeting or the stay on the occasion of which they met."""
    scene = scenes.goes_on(words[0], actors, "reported", sentence, story)
    if scene is not None and scene.when:
        return scene.when
    if any(child.lower_ == "there" for word in words for child in word.children) and story.trail.there_on is not None:
        return story.trail.there_on
    return next((when for who in actors if (when := _came(who, places, story)) is not None), None)


def _came(who: Who, places: list[PlaceMention], story: Story) -> Period | None:
    """When somebody had come to where he met others."""
    here, when = story.trail.came.get(who.name, (None, None))
    ids = {each for m in places if m.place for each in (m.place.id, *m.place.within)}
    return when if here is not None and here.place is not None and here.place.id in ids else None


def _within_reach(places: list[PlaceMention], others: list[PlaceMention]) -> bool:
    """Whether what happened at some places may have happened on one day with what happened at others."""
    countries, there = ({code for m in each if m.place for code in m.place.countries} for each in (places, others))
    return not countries or not there or bool(countries & there)
